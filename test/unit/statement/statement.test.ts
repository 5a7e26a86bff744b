import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { statementCopy as copy } from '../../../electron/contract/copy/en/statement.ts';
import { deployments } from '../../../electron/contract/index.ts';
import type { PlatformInfo } from '../../../electron/contract/index.ts';
import { statementFileName, statementOf, usableKinds } from '../../../electron/contract/statement.ts';
import { findPlatform, platforms, toInfo } from '../../../electron/core/platforms/registry.ts';
import { statementHtml } from '../../../electron/core/statement/html.ts';
import { statementMarkdown } from '../../../electron/core/statement/markdown.ts';
import { statementStyle, statementStyleHash } from '../../../electron/core/statement/page-style.ts';
import { problemOf, value, workbench } from '../services/setup.ts';
import { openPage } from '../report/page.ts';

const today = new Date('2026-11-21T12:00:00');
const made = { today, version: '1.2.3' };
const info = (id: string): PlatformInfo => {
  const found = findPlatform(id);
  if (found === null) throw new Error(`no platform ${id}`);
  return toInfo(found);
};
const every = platforms()
  .map(toInfo)
  .flatMap((platform) =>
    deployments.flatMap((deployment) =>
      [...usableKinds(platform.deployments[deployment]), null].map((kind) => ({
        platform,
        choice: { deployment, kind },
        title: `${platform.id} on ${deployment} with ${kind ?? 'whatever is best'}`,
      })),
    ),
  );

describe('every statement', () => {
  it.each(every)('$title says what it can and cannot do, what happens to the token, and where that is from', ({ platform, choice }) => {
    const statement = statementOf(platform, choice, today);
    const { support } = platform.deployments[choice.deployment];
    expect(statement.kind === null).toBe(support === 'blocked');
    if (statement.kind !== null && statement.known) {
      expect(statement.can.length).toBeGreaterThan(0);
      expect(statement.cannot.length).toBeGreaterThan(0);
      expect(statement.permissions.length).toBeGreaterThan(0);
    }
    expect(statement.sources.every(({ checked }) => /^\d{4}-\d\d-\d\d$/.test(checked))).toBe(true);
    const page = openPage(statementHtml(statement, made));
    const markdown = statementMarkdown(statement, made);
    const text = page.body.textContent;
    for (const { text: does } of statement.can) expect(text).toContain(does);
    for (const does of statement.cannot) expect(text).toContain(does);
    for (const { title, url } of statement.sources) {
      expect(text).toContain(title);
      expect(page.querySelector(`a[href="${url}"]`)).not.toBeNull();
      expect(markdown).toContain(`](<${url}>)`);
    }
    expect(text.match(/checked \d+ \w+ 2026/g)).toHaveLength(statement.sources.length);
    expect(markdown.match(/checked \d+ \w+ 2026/g)).toHaveLength(statement.sources.length);
    expect(text + markdown).not.toMatch(/undefined|\bnull\b|\[object|NaN/u);
    expect(markdown.endsWith('\n')).toBe(true);
  });
});

describe('support of Bitbucket’s versions', () => {
  it.each([
    [
      '2026-11-30',
      'on 30 Nov 2026 these were 9.4 (only until 3 Dec 2026), 9.5 (only until 7 Jan 2027), 9.6 (only until 18 Jan 2027), 10.0,',
    ],
    ['2026-12-04', 'on 4 Dec 2026 these were 9.5 (only until 7 Jan 2027),'],
    ['2028-08-01', 'Of those that Handrail knows, none was supported on 1 Aug 2028.'],
  ])('is told as of %s', (day, words) => {
    const then = new Date(`${day}T12:00:00`);
    const statement = statementOf(info('renovate'), { deployment: 'data-center', kind: null }, then);
    for (const text of [
      openPage(statementHtml(statement, { ...made, today: then })).body.textContent,
      statementMarkdown(statement, { ...made, today: then }).replaceAll('\\', ''),
    ])
      expect(text).toContain(words);
  });
  it('is told of Data Center only, and so is what becomes of its licences', () => {
    const of = (deployment: 'cloud' | 'server' | 'data-center') =>
      JSON.stringify(statementOf(info('renovate'), { deployment, kind: null }, today));
    expect(of('data-center')).toContain(copy.dataCenterEnd);
    for (const deployment of ['cloud', 'server'] as const) expect(of(deployment)).not.toMatch(/these were|28 March 2029/);
    expect(of('server')).toContain('ended support for Bitbucket Server on 2024-02-15');
  });
});

describe('freshness', () => {
  it.each([
    ['2027-11-30', false],
    ['2027-12-01', true],
  ] as const)('on %s the facts of 30 Nov 2026 are old: %s', (day, stale) => {
    const then = new Date(`${day}T12:00:00`);
    const statement = statementOf(info('cds'), { deployment: 'data-center', kind: null }, then);
    expect(statement.freshness).toEqual({ checked: '2026-11-30', stale });
    for (const text of [statementHtml(statement, { ...made, today: then }), statementMarkdown(statement, { ...made, today: then })]) {
      expect(text.includes(copy.stale)).toBe(stale);
      expect(text.includes('more than twelve months ago')).toBe(stale);
      expect(text).toContain('20 Nov 2026');
    }
  });
});

describe('the page', () => {
  it('holds nothing that acts or loads anything', () => {
    const page = openPage(statementHtml(statementOf(info('vault-radar'), { deployment: 'cloud', kind: null }, today), made));
    expect(page.querySelectorAll('script, link, img, iframe, object, embed, form, input, base, svg')).toHaveLength(0);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => [...each.attributes].map(({ name }) => name))
        .filter((name) => /^on|^style$|^src/.test(name)),
    ).toEqual([]);
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
      `default-src 'none'; style-src '${statementStyleHash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
  });
  it('allows exactly its own style', () => {
    expect(statementStyleHash).toBe(`sha256-${createHash('sha256').update(statementStyle).digest('base64')}`);
    expect(statementStyle).not.toMatch(/url\(|@import/);
  });
  it('keeps the code of a sentence as code', () => {
    const page = openPage(statementHtml(statementOf(info('cds'), { deployment: 'data-center', kind: null }, today), made));
    expect([...page.querySelectorAll('code')].map((each) => each.textContent)).toContain('cdsctl project vcs import');
    expect(statementMarkdown(statementOf(info('cds'), { deployment: 'data-center', kind: null }, today), made)).toContain(
      'the file that `cdsctl project vcs import` reads.',
    );
  });
});

const hostile =
  '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&lt; ![x](https://evil.test/p.png) [go](javascript:1) @channel | a | b\n# big';
function poisoned(): PlatformInfo {
  const cds = info('cds');
  const support = cds.deployments['data-center'];
  return {
    ...cds,
    name: hostile,
    vendor: hostile,
    summary: hostile,
    category: hostile,
    status: 'legacy',
    statusNote: hostile,
    deployments: {
      ...cds.deployments,
      'data-center': {
        ...support,
        note: hostile,
        prerequisites: [{ where: 'platform', text: hostile }],
        credentialKinds: support.credentialKinds.map((use) => ({ ...use, reason: hostile })),
        grants: support.grants.map((grant) => ({ ...grant, label: hostile, reason: hostile, unconfirmed: true })),
        inputs: support.inputs.map((input) => ({ ...input, label: hostile })),
        allow: [{ what: hostile, why: hostile }],
        caveats: [hostile],
        sources: [
          { title: hostile, url: 'javascript:alert(1)', checked: '2026-11-20', dated: null, edition: hostile },
          { title: hostile, url: `https://evil.test/"><script>`, checked: hostile, dated: hostile, edition: null },
        ],
      },
    },
  };
}

describe('hostile values', () => {
  const statement = statementOf(poisoned(), { deployment: 'data-center', kind: null }, today);
  it('stay text on the page, and no link leads to anything but a web page', () => {
    const page = openPage(statementHtml(statement, made));
    expect(page.querySelectorAll('script, img, body style')).toHaveLength(0);
    expect(page.body.textContent).toContain('<script>alert(1)</script>');
    for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https:\/\//);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => [...each.attributes].map(({ name }) => name))
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
  });
  it('are no markup in Markdown', () => {
    const text = statementMarkdown(statement, made).replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(text).not.toMatch(/<(?:script|img|b)\b/);
    expect(text).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\(|@channel|https?:\/\//);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});

describe('saving it', () => {
  it('writes it by the host’s clock, readable by all, under a name that says what it is', async () => {
    const { services, files, clock } = workbench();
    clock.set('2026-11-21T12:00:00.000Z');
    const written = value(await services.statement.make('vault-radar', { deployment: 'cloud', kind: null }, 'html'));
    expect(written.name).toBe('vault-radar-access-cloud-api-token-2026-11-21.html');
    const saved = value(await services.statement.save(written, '/home/ada'));
    expect(saved.path).toBe('/home/ada/vault-radar-access-cloud-api-token-2026-11-21.html');
    expect(files.written.get(saved.path)).toMatchObject({ mode: 0o644, text: written.text });
  });
  it('replaces no other file: the name gets a number; the same again is the same file', async () => {
    const { services } = workbench();
    const written = value(await services.statement.make('git', { deployment: 'cloud', kind: 'repository-token' }, 'md'));
    const first = value(await services.statement.save(written, '/home/ada'));
    expect(value(await services.statement.save(written, '/home/ada')).path).toBe(first.path);
    const other = value(await services.statement.save({ ...written, text: 'other' }, '/home/ada'));
    expect(other.name).toMatch(/-2\.md$/);
    expect(problemOf(await services.statement.saveAs({ text: 'third' }, '/home/ada', first.name, false)).kind).toBe('file-exists');
  });
  it('says what is wrong', async () => {
    const { services } = workbench();
    expect(problemOf(await services.statement.make('nothing', { deployment: 'cloud', kind: null }, 'md')).kind).toBe('platform-not-found');
    expect(problemOf(await services.statement.save({ name: 'a.md', text: 'a' }, '  ')).kind).toBe('folder-empty');
  });
  it('a kind that the platform cannot use falls back to the recommended one, in its name too', () => {
    const statement = statementOf(info('vault-radar'), { deployment: 'cloud', kind: 'workspace-token' }, today);
    expect(statementFileName(statement, 'md', today)).toBe('vault-radar-access-cloud-api-token-2026-11-21.md');
    expect(statementFileName(statementOf(info('cds'), { deployment: 'cloud', kind: null }, today), 'md', today)).toBe(
      'cds-access-cloud-2026-11-21.md',
    );
  });
});

it('Argo CD’s statement says how far repo-creds reach (`getRepositoryCredentialIndex` compares prefixes), and an export says it once', () => {
  for (const deployment of deployments) {
    const told = statementOf(info('argo-cd'), { deployment, kind: null }, today).caveats.filter((text) => text.includes('repo-creds'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('every repository whose address begins with the one in the Secret');
  }
});
