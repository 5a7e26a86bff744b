/** The terminal in the made-up language: no sentence is left in English, and what programs read does not change with it. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { keepLanguage } from '../../../electron/adapters/settings/chosen-language.ts';
import { speak } from '../../../electron/contract/copy/language.ts';
import { commands } from '../../../electron/hosts/terminal/commands.ts';
import { leftOver } from '../../spoken.ts';
import { handrail, scratch } from './run.ts';
import type { Setting } from './run.ts';

afterEach(() => speak(null));

const answers = JSON.stringify({
  deployment: 'data-center',
  baseUrl: 'https://127.0.0.1:1',
  workspace: null,
  projectKey: 'PRJ',
  repositories: null,
  credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' },
  options: { name: 'bitbucket-acme' },
});
const token = `BBDC-MzkxNDQ1NTg5NjY0OhYyyEoTKgF3bN8pQ9sXvW4u`;

/** A folder with what the commands below are given. */
function folder(): string {
  const cwd = scratch();
  writeFileSync(join(cwd, 'answers.json'), answers);
  writeFileSync(join(cwd, 'broken.json'), '{ "deployment": "cloud", }');
  writeFileSync(join(cwd, 'wrong.json'), '{ "deployment": "clowd" }');
  writeFileSync(
    join(cwd, 'cds.yml'),
    `name: acme\ntype: bitbucketserver\nurl: https://git.acme.io/\nauth:\n  user: svc\n  token: ${token}\n`,
  );
  writeFileSync(join(cwd, 'error.txt'), `fatal: Authentication failed for 'https://git.acme.io/scm/prj/web.git/'\nHTTP 401\n`);
  return cwd;
}

/** What is in the files and addresses above, and the names of fields that a failure is about. */
const fromOutside = ['web', 'name', 'type', 'url', 'svc', 'bitbucketserver', 'file'];

/**
 * What each command prints: help, what it does, and what it refuses. Values that are not Handrail's own words are named.
 */
const runs: readonly (readonly [args: readonly string[], setting?: Setting])[] = [
  [['--help']],
  ...commands.map((command) => [[command, '--help']] as const),
  [['nonsense']],
  [['platforms']],
  [['platforms', 'renovate', '--deployment', 'cloud']],
  [['platforms', 'cds', '--out', 'cds.md']],
  [['platforms', 'cds', '--out', 'cds.txt']],
  [['detect', 'https://bitbucket.org/acme/web']],
  [['detect', 'https://ada:hunter2secret@127.0.0.1:1/bitbucket']],
  [['check', '--answers', 'answers.json', '--platform', 'cds'], { env: { HANDRAIL_TOKEN: token } }],
  [['check', '--answers', 'answers.json']],
  [['check', '--answers', 'broken.json'], { env: { HANDRAIL_TOKEN: token } }],
  [['check', '--answers', 'wrong.json'], { env: { HANDRAIL_TOKEN: token } }],
  [['check', '--answers', 'gone.json'], { env: { HANDRAIL_TOKEN: token } }],
  [['check', '--all']],
  [['check', '--connection', 'nobody'], { env: { HANDRAIL_TOKEN: token } }],
  [['check', token]],
  [['export', '--answers', 'answers.json', '--platform', 'cds', '--out', 'for-acme']],
  [['export', '--answers', 'answers.json', '--platform', 'cds', '--platform', 'renovate', '--out', 'for-both']],
  [['export', '--answers', 'answers.json', '--platform', 'cds', '--out', 'x', '--secrets', 'inlin']],
  [['repair', 'cds.yml', '--platform', 'cds']],
  [['repair', 'gone.yml', '--platform', 'cds']],
  [['report', '--answers', 'answers.json', '--platform', 'cds', '--out', 'r.md'], { env: { HANDRAIL_TOKEN: token } }],
  [['report', '--read', 'gone.html']],
  [['explain', 'error.txt', '--platform', 'cds']],
  [['explain'], { stdin: 'The printer is out of paper.' }],
  [['connections']],
  [['connections', 'remove', 'nobody']],
  [['where', 'nobody']],
  [['where']],
  [['record']],
  [['record', '--verify']],
  [['record', 'nobody']],
  [['inventory']],
  [['inventory', '--org', 'x', '--key-stdin'], { stdin: 'key' }],
  [['inventory', '--practice', '--only', 'nothing']],
  [['watch']],
  [['watch', '--ics', 'tokens.ics']],
  [['practice', '--scenario', 'helthy']],
  [['start', '--desktop', '--browser']],
];

describe('every command in the made-up language', () => {
  it.each(runs.map(([args, setting = {}]) => ({ line: args.join(' ').slice(0, 70), args, setting })))(
    '$line',
    async ({ args, setting }) => {
      const { stdout, stderr } = await handrail([...args, '--lang', 'en-XA'], { cwd: folder(), ...setting });
      expect(leftOver(`${stdout}\n${stderr}`, { lines: true, more: fromOutside })).toEqual([]);
      expect(stdout + stderr).toContain('⟦');
    },
  );
});

/** Who can sign in there, and with what. */
const people = ['dan', 'noor', 'svc-ci', ...['ada', 'dan', 'ci', 'noor'].map((name) => `practice-${name}`)];

describe('the practice Bitbucket in the made-up language', () => {
  it.each(['healthy', 'old-server-7.17', 'html-login-page'])('%s', async (scenario) => {
    const stop = new AbortController();
    const { stdout } = await handrail(['practice', '--scenario', scenario, '--lang', 'en-XA'], {
      signal: stop.signal,
      onOutput: () => stop.abort(),
    });
    expect(leftOver(stdout, { lines: true, more: [...fromOutside, scenario, ...people] })).toEqual([]);
    expect(stdout).toContain('⟦');
  });

  it('says why it could not start', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
    const { status, stderr } = await handrail(['practice', '--cloud-port', String(port), '--lang', 'en-XA']);
    expect(status).toBe(2);
    expect(leftOver(stderr, { lines: true })).toEqual([]);
    expect(stderr).toContain(String(port));
  });
});

describe('--lang', () => {
  it('goes with every command, before it and behind it, and the environment says the same', async () => {
    const said = async (args: readonly string[], env: Setting['env'] = {}) => (await handrail(args, { env })).stdout;
    const made = await said(['connections', '--lang', 'en-XA']);
    speak(null);
    for (const args of [
      ['--lang', 'en-XA', 'connections'],
      ['connections', '--lang=en-XA'],
      ['connections', '--lang', 'en_XA'],
    ]) {
      expect(await said(args)).toBe(made);
      speak(null);
    }
    expect(await said(['connections'], { HANDRAIL_LANG: 'en-XA' })).toBe(made);
    speak(null);
    expect(await said(['connections'], { HANDRAIL_LANG: 'en-XA', LANG: 'de_DE.UTF-8' })).toBe(made);
    expect(made).toContain('⟦');
    speak(null);
    expect(await said(['connections', '--lang', 'en'], { HANDRAIL_LANG: 'en-XA' })).not.toContain('⟦');
    expect(await said(['connections'], { LANG: 'de_DE.UTF-8' })).not.toContain('⟦');
  });

  it('returns to English within one process, and to the language that is asked for next', async () => {
    const said = async (...args: readonly string[]) => (await handrail(args)).stdout;
    const english = await said('connections');
    expect(await said('connections', '--lang', 'en-XA')).toContain('⟦');
    expect(await said('connections', '--lang', 'en')).toBe(english);
    expect(await said('connections', '--lang', 'en-XA')).toContain('⟦');
    expect(await said('connections')).toBe(english);
    expect(await said('connections', '--lang', 'en-XA')).toContain('⟦');
    expect(await said('connections', '--json')).not.toContain('⟦');
  });

  it('is, where it is not given, what was chosen in the wizard', async () => {
    const cwd = scratch();
    const said = async (...args: readonly string[]) => (await handrail(args, { cwd })).stdout;
    await keepLanguage(join(cwd, 'home'), 'en-XA');
    expect(await said('connections')).toContain('⟦');
    expect(await said('connections', '--lang', 'en')).not.toContain('⟦');
    expect(await said('connections', '--json')).not.toContain('⟦');
  });

  it('is what a host speaks that is started later', async () => {
    expect((await handrail(['connections', '--lang', 'en-XA'])).env['HANDRAIL_LANG']).toBe('en-XA');
  });

  it.each([
    ['of a language that is not there', ['--lang', 'tlh', 'connections'], '--lang takes one of en, de.'],
    ['without a value', ['connections', '--lang'], '--lang needs a value.'],
    ['with an option for a value', ['connections', '--lang', '--json'], '--lang needs a value.'],
    ['twice', ['--lang', 'en', 'connections', '--lang', 'en'], '--lang was given twice.'],
  ] as const)('%s is refused', async (_what, args, said) => {
    const { status, stderr } = await handrail(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said) as string]);
  });

  it('does not repeat a token that stands in its place', async () => {
    const { status, stdout, stderr } = await handrail(['connections', '--lang', token]);
    expect(status).toBe(2);
    expect(stdout + stderr).not.toContain(token);
  });
});

describe('what programs read is the same in every language', () => {
  it.each([
    ['platforms', '--json'],
    ['connections', '--json'],
    ['explain', 'error.txt', '--json'],
    ['repair', 'cds.yml', '--platform', 'cds', '--json'],
    ['check', '--answers', 'wrong.json', '--json'],
    ['connections', 'remove', 'nobody', '--json'],
  ])('handrail %s %s', async (...args) => {
    const cwd = folder();
    const env = { HANDRAIL_TOKEN: token };
    const plain = await handrail(args, { cwd: folder(), env: { ...env } });
    const made = await handrail([...args, '--lang', 'en-XA'], { cwd, env: { ...env } });
    const here = (text: string): string => text.replaceAll(/"[^"]*handrail-terminal-[^"/]*/g, '"…');
    expect([made.status, here(made.stdout)]).toEqual([plain.status, here(plain.stdout)]);
    expect(made.stdout).not.toContain('⟦');
  });
});
