/** curl itself judges the copy of a .netrc: the sign-in that it sends to a server of this computer. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiToken, repair } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-netrc-'));
const heard: (string | undefined)[] = [];
const server = createServer((request, response) => {
  heard.push(request.headers.authorization);
  response.end();
});
beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function signInOf(header: string | undefined): string | null {
  return header === undefined ? null : Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();
}

/** Version of the curl here, as one number: 7.88 is 788. A # behind a value begins a comment from 7.84 to 8.10. */
const version = ((): number => {
  const [, major = '0', minor = '0'] = /^curl (\d+)\.(\d+)/.exec(execFileSync('curl', ['--version'], { encoding: 'utf8' })) ?? [];
  return Number(major) * 100 + Number(minor);
})();

/** `user:password` that curl sends to a host; null for none. */
async function curlSends(netrc: string, host: string): Promise<string | null> {
  const file = join(folder, 'netrc');
  writeFileSync(file, netrc);
  const { port } = server.address() as AddressInfo;
  await promisify(execFile)('curl', [
    '--silent',
    '--noproxy',
    '*',
    '--netrc-file',
    file,
    '--resolve',
    `${host}:${port}:127.0.0.1`,
    `http://${host}:${port}/`,
  ]);
  return signInOf(heard.pop());
}

const right = `x-bitbucket-api-token-auth:${apiToken}`;
const entry = `machine bitbucket.org login x-bitbucket-api-token-auth password ${apiToken}`;

describe('a comment in a .netrc', () => {
  it.each([
    ['behind a token', `${entry} # keep\n`],
    ['behind a host', `machine bitbucket.org # ours\n  login x-bitbucket-api-token-auth\n  password ${apiToken}\n`],
    ['on a line of its own', `# mine\n${entry}\n  # the password of Ada\n`],
    [
      'in another product’s entry',
      `machine github.com login ada password ghp_0123456789abcdef # the login and password of Ada\n${entry}\n`,
    ],
    ['without a space before the word', `${entry} #keep\n`],
  ])('%s is no fault', async (_, file) => {
    const out = repair('git', '.netrc', file, [apiToken]);
    expect([out.codes, out.text]).toEqual([[], null]);
    expect(await curlSends(file, 'bitbucket.org')).toBe(right);
  });
  it('that has a word with a meaning gets a line of its own', async () => {
    const file = `machine bitbucket.org\n  password ${apiToken} # not the login of Ada\n  login x-bitbucket-api-token-auth\n`;
    const out = repair('git', '.netrc', file, [apiToken]);
    expect([out.mendedCodes, out.left]).toEqual([['netrc-comment'], []]);
    expect(out.text).toBe(file.replace('# not', '\n# not'));
    expect(await curlSends(out.text ?? '', 'bitbucket.org')).toBe(right);
    if (version < 784 || version > 810) expect(await curlSends(file, 'bitbucket.org')).not.toBe(right);
  });
});

describe('quotes in a .netrc', () => {
  it.runIf(version >= 784)('are kept where the value needs them', async () => {
    const file = 'machine git.acme.io login "svc acme" password "#tok\\"en-Aa12"\n';
    const out = repair('git', '.netrc', file, ['#tok"en-Aa12']);
    expect([out.left, out.text]).toEqual([[], null]);
    expect(await curlSends(file, 'git.acme.io')).toBe('svc acme:#tok"en-Aa12');
  });
  it('that no reader needs are gone, and that is no fault', async () => {
    const out = repair('git', '.netrc', entry.replace(apiToken, `"${apiToken}"`), [apiToken]);
    expect(out.report.problems).toMatchObject([{ code: 'netrc-quotes', severity: 'info', mended: true }]);
    expect([out.left, await curlSends(out.text ?? '', 'bitbucket.org')]).toEqual([[], right]);
  });
});

describe('a quotation mark that is not closed', () => {
  const plain = 'machine github.com login ada password ghp_0123456789abcdef\n';
  it.each([
    ['at the token', `machine bitbucket.org login x-bitbucket-api-token-auth password "${apiToken}\n\n${plain}`],
    ['at the user name', `machine bitbucket.org login "x-bitbucket-api-token-auth password ${apiToken}\n${plain}`],
    ['at the host', `machine "bitbucket.org\n  login x-bitbucket-api-token-auth\n  password ${apiToken}\n${plain}`],
  ])('%s is gone from the copy, and curl reads it again', async (_, file) => {
    const out = repair('git', '.netrc', file, [apiToken]);
    expect([out.mendedCodes, out.left]).toEqual([['netrc-quote-open'], []]);
    expect(out.text).toBe(file.replace('"', ''));
    expect(await curlSends(out.text ?? '', 'bitbucket.org')).toBe(right);
    if (version >= 784) await expect(curlSends(file, 'bitbucket.org')).rejects.toThrow();
  });
  it('in another product’s entry is named and left as it is', async () => {
    const file = `machine github.com login ada password "ghp_0123456789abcdef\n${entry}\n`;
    const out = repair('git', '.netrc', file, [apiToken]);
    expect([out.left, out.text]).toEqual([['netrc-quote-open'], null]);
    expect(JSON.stringify(out.report)).not.toContain('ghp_0123456789abcdef');
    if (version >= 784) await expect(curlSends(file, 'bitbucket.org')).rejects.toThrow();
  });
  it('is left to the person where the value holds more marks', () => {
    const out = repair('git', '.netrc', 'machine git.acme.io login ada password "tok\\"en-Aa12\n', ['tok\\"en-Aa12']);
    expect([out.left, out.text]).toEqual([['netrc-quote-open'], null]);
  });
  it('and a word that hangs on a closed one never become one word', async () => {
    const file = entry.replace(apiToken, `"${apiToken}"x\n`);
    const out = repair('git', '.netrc', file, [apiToken]);
    expect([out.left, out.text]).toEqual([['netrc-space'], null]);
    if (version >= 784) expect(await curlSends(file, 'bitbucket.org')).toBe(right);
  });
});

describe('other products’ entries', () => {
  it('never give a fault', () => {
    const others =
      'machine github.com login "ada" password ghp_0123456789abcdef second-word # keep\nmachine gitlab.com login ada@acme.example\nmachine api.heroku.com password "x" stray\n';
    expect(repair('git', '.netrc', `${entry}\n${others}`, [apiToken])).toMatchObject({ codes: [], left: [], text: null });
  });
  it('of every host before Bitbucket’s hide it, as curl reads them', async () => {
    const file = `default login anonymous password guest@example.org\n${entry}\n`;
    expect(repair('git', '.netrc', file, [apiToken]).report.problems).toMatchObject([
      { code: 'git-second-entry', line: 2, title: expect.stringContaining('line 1 comes first') as string },
    ]);
    expect(await curlSends(file, 'bitbucket.org')).toBe('anonymous:guest@example.org');
  });
});

describe('the lines of the table', () => {
  it('are those of the values, as in the findings below it', () => {
    const out = repair('git', '.netrc', 'machine bitbucket.org\n  login ${USER}\n  password ${TOKEN}\n');
    expect(out.reads.map((each) => each.split(' =')[0])).toEqual(['line 1: machine', 'line 2: login', 'line 3: password']);
    for (const { line, title } of out.report.problems) if (title.includes('line')) expect(title).toContain(`line ${line ?? ''}: `);
  });
});
