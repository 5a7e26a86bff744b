/** Whatever a name, a file or an argument from elsewhere holds, nothing of it acts on the terminal, turns its writing or hides in it. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hides, shown, shownOnOneLine } from '../../../electron/core/shown.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import { handrail, scratch } from './run.ts';
import type { Ran } from './run.ts';

/** Written down by hand, so that the code under test does not decide what counts. */
const acting: Readonly<Record<string, string>> = {
  'a colour': '\u001b[31m',
  'a cleared screen': '\u001b[2J',
  'a window title': '\u001b]0;owned\u0007',
  'a device string': '\u001bP1$r\u001b\\',
  'a C1 CSI': '\u009b31m',
  'a C1 OSC': '\u009d8;;https://evil.example\u009c',
  'a backspace': 'a\bb',
  'a return': 'good\rbad',
  'a bell': '\u0007',
  'a null': '\u0000',
  'a delete': '\u007f',
  'a vertical tab': '\u000b',
  'an override': '\u202e',
  'an embedding': '\u202a\u202b\u202c\u202d',
  'an isolate': '\u2066\u2067\u2068\u2069',
  'a direction mark': '\u200e\u200f\u061c',
  'zero width': 'a\u200bb\u200cc\u200dd\u2060e\ufeff',
  'a soft hyphen': 'pass\u00adword',
  'a separator': '\u2028\u2029',
  tags: '\u{e0001}\u{e0041}\u{e007f}',
  selectors: 'a\ufe00b\ufe0fc\u{e0100}',
  fillers: '\u3164\u115f\u1160\uffa0',
  'a joiner': '\u034f',
  'an invisible plus': '\u2064',
  'a broken surrogate': '\ud800x',
  'a noncharacter': '\ufdd0\ufdd1\uffff',
  'an annotation': '\ufff9a\ufffab\ufffb',
};
const all = Object.values(acting).join('');
const single = new Set(Array.from(all).filter((char) => !/[ -~]/.test(char)));

/** A name as somebody else's file may hold it; unpaired halves cannot stand in a file. */
const hostile = `A${all.replace('\ud800', '')}\n✓ Everything that was checked works.Z`;

function expectHarmless({ stdout, stderr }: Pick<Ran, 'stdout' | 'stderr'>): void {
  const text = stdout + stderr;
  for (const char of single) expect(text.includes(char), `U+${(char.codePointAt(0) ?? 0).toString(16)}`).toBe(false);
  expect(text).not.toMatch(/^✓ Everything/m);
}

/** The real command saved these; then the file was changed as a file from elsewhere would be. */
async function savedUnder(name: string, address: string | null = null): Promise<string> {
  const cwd = scratch();
  const home = join(cwd, 'home');
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: home },
    practice: false,
    emit: () => undefined,
  });
  const made = await host.services.connections.create(false);
  if (!made.ok) throw new Error(made.problem.kind);
  await host.services.connections.rename(made.value.id, 'NAME-FROM-ELSEWHERE');
  if (address !== null)
    await host.services.connections.save(made.value.id, {
      ...made.value.draft,
      answers: { ...made.value.draft.answers, deployment: 'data-center', baseUrl: address, projectKey: 'PRJ' },
    });
  await host.dispose();
  for (const file of readdirSync(home, { recursive: true, encoding: 'utf8' }).map((each) => join(home, each))) {
    if (!statSync(file).isFile()) continue;
    const text = readFileSync(file, 'utf8');
    if (text.includes('NAME-FROM-ELSEWHERE')) writeFileSync(file, text.replaceAll('"NAME-FROM-ELSEWHERE"', JSON.stringify(name)));
  }
  return cwd;
}

describe('text that is shown', () => {
  it.each(Object.entries(acting))('spells out %s', (_what, text) => {
    expect(shown(text)).toMatch(/\\u[0-9a-f]{4}/);
    expect(shown(shown(text))).toBe(shown(text));
    expect(hides(text, true)).toBe(true);
    for (const char of single) expect(shown(text)).not.toContain(char);
  });

  it.each(['Zoë’s Bitbucket', 'مشروع', 'プロジェクト', 'straße – “x” …', '👩‍💻 team', '✔️ done', '1️⃣', '👍🏽', 'line\n\tline', 'नमस्ते'])(
    'leaves %s alone',
    (text) => {
      expect(shown(text)).toBe(text);
      expect(hides(text, true)).toBe(false);
    },
  );

  it('keeps the value of JSON', () => {
    const value = { name: all, [all]: ['\u{e0041}'] };
    expect(JSON.parse(shown(JSON.stringify(value, null, 2)))).toEqual(value);
  });

  it('is one line where one is meant', () => expect(shownOnOneLine('a\nb\tc')).toBe('a\\nb\\tc'));
});

describe.each([{ terminal: false }, { terminal: true }])('what the command prints (%o)', ({ terminal }) => {
  /** Handrail's own colours and live lines; nothing else may be left. */
  const bare = (ran: Ran): Ran => {
    // oxlint-disable-next-line no-control-regex -- these are the sequences in question
    const without = (text: string): string => (terminal ? text.replaceAll(/\u001b\[(?:\d+m|\d+A|0J|2K)/g, '').replaceAll('\r', '') : text);
    return { ...ran, stdout: without(ran.stdout), stderr: without(ran.stderr) };
  };
  // A colour and a return of the hostile text itself would be taken for ours: they have to be there in numbers.
  const spelt = (ran: Ran): void => {
    const printed = bare(ran);
    expectHarmless(printed);
    for (const code of ['\\u001b[31m', '\\u001b[2J', '\\u009b', '\\u202e', '\\u200b', '\\udb40\\udc41', '\\u2028', '\\u00ad'])
      expect(printed.stdout + printed.stderr).toContain(code);
  };

  it('of saved connections', async () => {
    const cwd = await savedUnder(hostile);
    spelt(await handrail(['connections'], { cwd, terminal }));
    spelt(await handrail(['check', '--all'], { cwd, terminal }));
    spelt(await handrail(['connections', 'forget-ca', hostile], { cwd, terminal }));
    spelt(await handrail(['connections', 'remove', hostile], { cwd, terminal }));
  });

  it('of saved connections, as JSON of the same value', async () => {
    const cwd = await savedUnder(hostile);
    const listed = await handrail(['connections', '--json'], { cwd, terminal });
    spelt(listed);
    expect(JSON.parse(listed.stdout)).toMatchObject([{ name: hostile }]);
    const checked = await handrail(['check', '--all', '--json'], { cwd, terminal });
    spelt(checked);
    expect(JSON.parse(checked.stdout)).toMatchObject({ items: [{ name: hostile }] });
    expect(JSON.parse((await handrail(['connections', 'forget-ca', hostile, '--json'], { cwd, terminal })).stdout)).toMatchObject({
      name: hostile,
    });
    const removed = await handrail(['connections', 'remove', hostile, '--json'], { cwd, terminal });
    spelt(removed);
    expect(JSON.parse(removed.stdout)).toMatchObject({ name: hostile });
  });

  it('of an argument', async () => {
    const path = hostile.replaceAll('\u0000', '').replaceAll('/', '');
    for (const args of [
      ['check', '--answers', path],
      ['check', '--connection', path],
      ['export', '--answers', path, '--platform', 'cds', '--out', '-'],
      ['connections', 'remove', path],
      ['connections', 'forget-ca', path],
      ['check', '--answers', 'x', '--ca', path],
      ['connections', path],
      ['explain', path],
      ['repair', path, '--platform', 'git'],
      ['report', '--read', path],
      ['detect', path],
      ['platforms', path],
      ['check', '--platform', path],
      ['export', '--answers', 'x', '--platform', path, '--out', path],
      ['platforms', 'cds', '--out', path],
      ['platforms', 'cds', '--kind', path],
      ['practice', '--scenario', path],
      ['practice', '--cloud-port', path],
      [path],
      [`--${path}`],
      ['check', `--${path}`],
      ['start', '--port', path],
    ]) {
      for (const json of [[], ['--json']]) {
        const ran = bare(await handrail([...args, ...json], { terminal, env: { HANDRAIL_TOKEN: 'pretend-token-0' } }));
        expectHarmless(ran);
        expect(ran.status).not.toBe(0);
        expect(ran.stderr).toMatch(/^handrail: [^\n]+\n$/);
      }
    }
  });

  it('of an answers file', async () => {
    const cwd = scratch();
    writeFileSync(
      join(cwd, 'a.json'),
      JSON.stringify({
        deployment: 'cloud',
        workspace: 'acme',
        projectKey: null,
        repositories: null,
        credential: null,
        options: { [hostile]: 'x' },
      }),
    );
    expectHarmless(bare(await handrail(['export', '--answers', 'a.json', '--platform', 'sonarqube', '--out', '-'], { cwd, terminal })));
    writeFileSync(join(cwd, 'a.json'), JSON.stringify({ [hostile]: 1 }));
    expectHarmless(bare(await handrail(['export', '--answers', 'a.json', '--platform', 'sonarqube', '--out', '-'], { cwd, terminal })));
    writeFileSync(join(cwd, 'a.json'), `{ "deployment": ${hostile}`);
    expectHarmless(bare(await handrail(['check', '--answers', 'a.json'], { cwd, terminal, env: { HANDRAIL_TOKEN: 'pretend-token-0' } })));
  });

  it.each(['git', 'cds', 'harness-sei', 'vault-radar'])('of a file to be fixed (%s)', async (platform) => {
    for (const text of [
      `machine ${hostile.replaceAll(/\s/g, '')} login ${hostile.replaceAll(/\s/g, '')} password x\nmachine bitbucket.org login b password y\n`,
      `https://${hostile.replaceAll(/\s/g, '')}:x@bitbucket.org\nhttps://a:b@${hostile.replaceAll(/\s/g, '')}\n`,
      `${hostile}: ${hostile}\n`,
      `name: "${hostile}"\nurl: ${hostile}\n`,
      `${hostile}=${hostile}\n`,
    ]) {
      for (const name of ['.netrc', 'file.yml', '.env']) {
        for (const json of [[], ['--json']]) {
          const cwd = scratch();
          writeFileSync(join(cwd, name), text);
          expectHarmless(bare(await handrail(['repair', name, '--platform', platform, ...json], { cwd, terminal })));
        }
      }
    }
  });

  it('of a message to be explained', async () => {
    const stdin = `remote: ${hostile}\nfatal: Authentication failed for 'https://${hostile}@git.acme.io/scm/prj/web.git/'\nHTTP 403 {"errors":[{"message":"${hostile}"}]}\n`;
    expectHarmless(bare(await handrail(['explain'], { stdin, terminal })));
    expectHarmless(bare(await handrail(['explain', '--json'], { stdin, terminal })));
  });
});

describe('an export on standard output', () => {
  const description = `wi\u200cth a joiner`;
  async function exported(terminal: boolean): Promise<string> {
    const cwd = scratch();
    writeFileSync(
      join(cwd, 'a.json'),
      JSON.stringify({
        deployment: 'data-center',
        baseUrl: 'https://git.acme.io/bitbucket',
        workspace: null,
        projectKey: 'PRJ',
        repositories: null,
        credential: { kind: 'http-access-token', user: 'svc', gitUser: 'svc' },
        options: { name: 'acme', cdsProjectKey: 'PROJ', description },
      }),
    );
    return (await handrail(['export', '--answers', 'a.json', '--platform', 'cds', '--out', '-'], { cwd, terminal })).stdout;
  }

  it('is the file itself for a program, and shown on a terminal', async () => {
    const piped = await exported(false);
    expect(piped).toContain('https://git.acme.io/bitbucket');
    expect(await exported(true)).toBe(shown(piped));
  });
});

describe('the door', () => {
  it('is the only way out: no other file of the terminal host names an output or a control sequence', () => {
    const folder = resolve(import.meta.dirname, '../../../electron/hosts/terminal');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(30);
    for (const name of sources) {
      const text = readFileSync(join(folder, name), 'utf8');
      if (name !== 'io.ts') expect(text, name).not.toMatch(/process\.std(?:out|err)|console\./);
      for (const line of text.split('\n').filter((each) => /\\u001b/.test(each) && !/^\s*(?:\/\/|\*|\/\*)/.test(each)))
        expect(line, name).toMatch(/control\(|secrets|escape/i);
    }
  });
});
