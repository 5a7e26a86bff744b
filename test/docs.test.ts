/** The pages for maintainers are true: what points at them leads somewhere, and what they list is what the code has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingCodes } from '../electron/contract/index.ts';
import { exits } from '../electron/hosts/terminal/io.ts';
import { commands } from '../electron/hosts/terminal/commands.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !/node_modules|\.results|\.screens/u.test(entry.parentPath))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const docs = filesBelow('docs', /\.md$/u);
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...docs];

interface Heading {
  readonly text: string;
  /** `C4` of `### C4. Verification calls`; null where a heading has no number. */
  readonly section: string | null;
  readonly body: string;
}

/** The headings of a page outside its code blocks, each with the lines below it. */
function headingsOf(markdown: string): Heading[] {
  const found: { text: string; section: string | null; lines: string[] }[] = [];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const text = fenced ? undefined : /^#{1,4} (.+)$/u.exec(line)?.[1];
    if (text === undefined) found.at(-1)?.lines.push(line);
    else found.push({ text, section: /^([A-G]\d*|\d+[a-e]?(?:\.\d+)?)(?=[. ])/u.exec(text)?.[1] ?? null, lines: [] });
  }
  return found.map(({ lines, ...rest }) => ({ ...rest, body: lines.join('\n') }));
}

const headings = new Map(pages.map((page) => [page, headingsOf(read(page))]));

const section = String.raw`§?(?:[A-G]\d*(?:-\d+)?|\d+[a-e]?(?:\.\d+)?)(?![\w-]|\.\w)`;
const sections = new RegExp(String.raw`^[\s*/]+(${section}(?:(?:,| and| to|;|–)\s*${section})*)`, 'u');

interface Pointer {
  /** `docs/bitbucket.md`. */
  readonly page: string;
  /** `C4`, or `C4-7` for item 7 of it. */
  readonly sections: readonly string[];
}

/** What a text says about our pages: `docs/bitbucket.md A2, C4-7`. Addresses on the web and other projects' docs/ are left alone. */
function pointersIn(text: string, form = /(?<![\w/.-])docs\/[\w-]+\.md/gu): Pointer[] {
  return [...text.matchAll(form)].map((match) => {
    const named = sections.exec(text.slice(match.index + match[0].length))?.[1] ?? '';
    const page = match[0].replaceAll('`', '');
    return {
      page: page.startsWith('docs/') ? page : `docs/${page}`,
      sections: named.match(new RegExp(section, 'gu'))?.map((each) => each.replace('§', '')) ?? [],
    };
  });
}

/** What is wrong with a pointer; empty when it leads somewhere. */
function deadEnds({ page, sections: named }: Pointer): string[] {
  const known = headings.get(page);
  if (known === undefined) return [`${page} does not exist`];
  return named.flatMap((each) => {
    const [heading = '', item] = each.split('-');
    const found = known.find((one) => one.section === heading);
    if (found === undefined) return [`${page} has no section ${heading}`];
    return item === undefined || new RegExp(`^${item}\\. `, 'mu').test(found.body) ? [] : [`${page} ${heading} has no item ${item}`];
  });
}

describe('pointers to docs/', () => {
  const sources = [
    ...['electron', 'renderer', 'build', 'test'].flatMap((folder) => filesBelow(folder, /\.(?:tsx?|mjs|json|md|css)$/u)),
    'vite.config.ts',
    '.oxlintrc.json',
  ].filter((path) => path !== 'test/docs.test.ts' && !/^test\/fixtures\/golden\/.+\//u.test(path));

  it('in code and tests lead to a page and a section that exist', () => {
    const all = sources.map((path) => [path, pointersIn(read(path))] as const);
    expect(all.flatMap(([path, pointers]) => pointers.flatMap(deadEnds).map((what) => `${path}: ${what}`))).toEqual([]);
    expect(all.filter(([, pointers]) => pointers.some((each) => each.sections.length > 0)).length).toBeGreaterThan(50);
  });

  it('never name a page by a word that only its first authors knew', () => {
    const old = /\breference [A-G]\d?\b|\breference \d|\bdesign §|\bplatform reference\b/u;
    expect(sources.filter((path) => old.test(read(path)))).toEqual([]);
  });

  it('from page to page lead to a section that exists', () => {
    const form = /`(?:docs\/)?(?:design|bitbucket|platforms|platforms-more|life-after)\.md`/gu;
    const dead = pages.flatMap((page) =>
      pointersIn(read(page), form)
        .flatMap(deadEnds)
        .map((what) => `${page}: ${what}`),
    );
    expect(dead).toEqual([]);
  });

  it('are read as they are meant', () => {
    const text =
      'see docs/bitbucket.md A2, C4-7 and D.\n docs/design.md 4. https://x.io/docs/a.md, runatlantis.io/docs/b.md docs/platforms.md 2.1 to 2.11';
    expect(pointersIn(text)).toEqual([
      { page: 'docs/bitbucket.md', sections: ['A2', 'C4-7', 'D'] },
      { page: 'docs/design.md', sections: ['4'] },
      { page: 'docs/platforms.md', sections: ['2.1', '2.11'] },
    ]);
    const wrong = ['docs/none.md', 'docs/bitbucket.md A99', 'docs/bitbucket.md C4-70', 'docs/design.md 99'];
    expect(wrong.map((each) => pointersIn(each).flatMap(deadEnds).length)).toEqual([1, 1, 1, 1]);
  });
});

/** As GitHub makes them: https://docs.github.com/en/get-started/writing-on-github (section links). */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');

describe('pages', () => {
  it.each(pages)('%s: every link within the repository leads somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/gu)];
    const dead = links.filter(([, path = '', anchor]) => {
      const target =
        path === ''
          ? page
          : relative(root, resolve(root, dirname(page), path))
              .split(sep)
              .join('/');
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !(headings.get(target) ?? []).some(({ text }) => anchorOf(text) === anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it.each(pages)('%s: every path of ours that it names exists', (page) => {
    const named = [...read(page).matchAll(/`((?:electron|renderer|test|build)\/[\w./-]*(?:\/|\.\w+))`/gu)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('name no folder of the machine that they were written on', () => {
    expect(pages.filter((page) => /\.\.\/shared|\/work\/|\/tmp\//u.test(read(page)))).toEqual([]);
  });

  it('are all in the index', () => {
    const index = read('docs/README.md');
    expect(docs.filter((page) => page !== 'docs/README.md' && !index.includes(`](${page.slice('docs/'.length)})`))).toEqual([]);
  });
});

describe('docs/design.md', () => {
  const design = headings.get('docs/design.md') ?? [];
  const body = (section: string): string => design.find((each) => each.section === section)?.body ?? '';

  it('lists the finding codes that there are', () => {
    const listed = [...body('5').matchAll(/^- \w+: (.+)$/gmu)].flatMap(([, codes = '']) =>
      [...codes.matchAll(/`([\w-]+)`/gu)].map(([, code]) => code),
    );
    expect(listed).toEqual([...findingCodes]);
  });

  it('lists the commands that there are, and calls no other one present', () => {
    const command = design.find((each) => each.text === 'The `handrail` command')?.body ?? '';
    const [today = '', planned = ''] = [...command.matchAll(/```\n([^`][\s\S]*?)\n```/gu)].map(([, text]) => text);
    const namesOf = (text: string): string[] => [...text.matchAll(/^handrail \[?(\w+)/gmu)].map(([, name = '']) => name);
    expect([...new Set(namesOf(today))].sort()).toEqual([...commands].sort());
    expect(command).toContain('Planned:\n```');
    expect(namesOf(planned).length).toBeGreaterThan(0);
  });

  it('lists the exit statuses that there are', () => {
    const command = design.find((each) => each.text === 'The `handrail` command')?.body ?? '';
    const statuses = /Exit status: (.+)\.$/mu.exec(command)?.[1]?.replace(/\([^)]*\)/gu, '') ?? '';
    expect([...statuses.matchAll(/(?:^|, )(\d+) /gu)].map(([, status]) => Number(status))).toEqual(Object.values(exits));
  });

  it('lists the folders that there are', () => {
    const tree = /```\n([\s\S]*?)\n```/u.exec(body('2'))?.[1] ?? '';
    const trail: string[] = [];
    const missing: string[] = [];
    let folders = 0;
    for (const line of tree.split('\n')) {
      const [, indent = '', names = ''] = /^( *)((?:[\w.-]+\/? )*[\w.-]+\/?)(?: {2}|$)/u.exec(line) ?? [];
      const depth = indent.length / 2;
      for (const name of names.split(' ').filter((each) => each.endsWith('/'))) {
        trail.length = depth;
        trail[depth] = name;
        folders += 1;
        if (!existsSync(join(root, trail.join('')))) missing.push(trail.join(''));
      }
    }
    expect(folders).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
});

describe('the table of Electron’s parts in docs/desktop.md', () => {
  const page = read('docs/desktop.md');
  const table = /## Electron's parts that are used\n([\s\S]*?)\n## /u.exec(page)?.[1] ?? '';
  const code = filesBelow('electron/hosts/desktop', /\.ts$/u).map(read).join('\n');

  it('has every member that the host may use, and every event that it listens to', () => {
    const said = new Set([...table.matchAll(/[\w-]+/gu)].map(([word]) => word));
    // In `Pick<App, 'quit' | 'exit'>` and its like.
    const members = [...read('electron/hosts/desktop/apis.ts').matchAll(/'([a-zA-Z]+)'/gu)].map((match) => match[1] ?? '');
    const events = [...code.matchAll(/\.(?:on|once)\(\s*'([a-z]+(?:-[a-z]+)+)'/gu)].map((match) => match[1] ?? '');
    expect(members.length).toBeGreaterThan(50);
    expect(events.length).toBeGreaterThan(15);
    const itself = ['electron', 'on', 'once', 'webContents', 'navigationHistory'];
    expect([...new Set([...members, ...events])].filter((name) => !said.has(name) && !itself.includes(name))).toEqual([]);
  });

  it('and the checklist name files that there are', () => {
    const known = new Set(
      ['electron', 'build', 'test', '.github']
        .flatMap((folder) => filesBelow(folder, /\.(?:ts|tsx|mjs|yml)$/u))
        .map((path) => path.replace(/^.*\//u, '')),
    );
    const named = [...page.matchAll(/`(?:[\w.-]+\/)*([\w-]+(?:\.[\w-]+)*\.(?:ts|tsx|mjs|yml))`/gu)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(80);
    expect([...new Set(named)].filter((name) => !known.has(name) && !/^(?:app-update|latest)/u.test(name))).toEqual([]);
  });
});
