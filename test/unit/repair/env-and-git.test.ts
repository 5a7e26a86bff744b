import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RepairCode } from '../../../electron/contract/index.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';

const env = `# agent
HCP_CLIENT_ID=client
HCP_CLIENT_SECRET=client-secret-0123
HCP_PROJECT_ID=11111111-2222
HCP_RADAR_AGENT_POOL_ID=6666-7777
VAULT_RADAR_GIT_TOKEN=${httpToken}
`;
const secrets = [httpToken, 'client-secret-0123'];

describe('the agent’s environment file', () => {
  it('that is good has nothing wrong', () => {
    expect(repair('vault-radar', 'agent.env', env, secrets)).toMatchObject({ codes: [], text: null });
  });
  it.each<[string, string, string, RepairCode[], string | null]>([
    ['double quotes', 'HCP_CLIENT_ID=client', 'HCP_CLIENT_ID="client"', ['env-quotes'], 'HCP_CLIENT_ID = "client" (wrong)'],
    ['single quotes around the token', `=${httpToken}`, `='${httpToken}'`, ['env-quotes'], null],
    ['curly quotes', 'HCP_CLIENT_ID=client', 'HCP_CLIENT_ID=“client”', ['smart-quotes'], 'HCP_CLIENT_ID = “client” (wrong)'],
    ['export', 'HCP_CLIENT_ID', 'export HCP_CLIENT_ID', ['env-export-prefix'], 'HCP_CLIENT_ID = - (wrong)'],
    ['spaces around the =', 'HCP_CLIENT_ID=client', 'HCP_CLIENT_ID = client', ['env-spaces'], null],
    ['a space at the end', `${httpToken}\n`, `${httpToken} \n`, ['env-spaces'], null],
    ['a colon', 'HCP_PROJECT_ID=', 'HCP_PROJECT_ID: ', ['env-colon'], 'HCP_PROJECT_ID = - (wrong)'],
    ['small letters', 'HCP_PROJECT_ID', 'hcp_project_id', ['wrong-key'], null],
    ['a variable twice', '# agent\n', '# agent\nHCP_CLIENT_ID=old\n', ['duplicate-key'], null],
    ['Windows line ends', '# agent\n', '# agent\r\n', ['windows-line-ends'], null],
    ['a byte order mark', '# agent', '\ufeff# agent', ['byte-order-mark'], null],
  ])('is mended: %s', (_, from, to, codes, read) => {
    const out = repair(
      'vault-radar',
      'agent.env',
      env.replace(from, () => to),
      secrets,
    );
    expect([out.codes, out.left, out.text]).toEqual([codes, [], env]);
    if (read !== null) expect(out.reads).toContain(read);
  });
  it('puts a comment behind a value on a line of its own', () => {
    expect(repair('vault-radar', 'agent.env', env.replace('HCP_CLIENT_ID=client', 'HCP_CLIENT_ID=client # ours'), secrets)).toMatchObject({
      codes: ['env-comment'],
      text: env.replace('HCP_CLIENT_ID', '# ours\nHCP_CLIENT_ID'),
    });
  });
  it.each<[string, string, string, RepairCode]>([
    ['no token', `VAULT_RADAR_GIT_TOKEN=${httpToken}\n`, '', 'required-missing'],
    ['no pool', 'HCP_RADAR_AGENT_POOL_ID=6666-7777\n', '', 'required-missing'],
    ['a name and value without =', 'HCP_PROJECT_ID=11111111-2222', 'HCP_PROJECT_ID 11111111-2222', 'env-no-value'],
    ['a placeholder', 'client-secret-0123', 'PASTE-HCP-CLIENT-SECRET', 'placeholder-left'],
    ['a reference for the form', httpToken, 'env://VAULT_RADAR_GIT_TOKEN', 'env-uri'],
    ['a token of Cloud', httpToken, apiToken, 'token-for-cloud'],
    ['an app password', httpToken, appPassword, 'token-app-password'],
  ])('is left to the person: %s', (_, from, to, code) => {
    expect(
      repair(
        'vault-radar',
        'agent.env',
        env.replace(from, () => to),
        [apiToken, appPassword],
      ).left,
    ).toContain(code);
  });
  it('may leave a value to the environment of Docker', () => {
    const out = repair('vault-radar', 'agent.env', env.replace('HCP_PROJECT_ID=11111111-2222', 'HCP_PROJECT_ID'), secrets);
    expect([out.codes, out.left, out.text]).toEqual([['env-from-outside'], [], null]);
  });
  it('of another kind is refused', () => {
    expect(repair('vault-radar', 'agent.env', 'hello world\n').codes).toEqual(['wrong-file']);
  });
});

/** What the git of this computer takes out of a store for a host. */
function gitReads(store: string, host: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'store'), store);
  const answer = execFileSync('git', ['-c', `credential.helper=store --file ${join(folder, 'store')}`, 'credential', 'fill'], {
    input: `protocol=https\nhost=${host}\n\n`,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  return Object.fromEntries(
    answer
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe('a line of the git credential store', () => {
  it.each<[string, string, RepairCode[], { host: string; username: string; password: string }]>([
    [
      'a slash in the token',
      'https://svc:tok/en+Aa12@git.acme.io\n',
      ['git-not-encoded'],
      { host: 'git.acme.io', username: 'svc', password: 'tok/en+Aa12' },
    ],
    [
      'an @ in the token',
      'https://svc:tok@en-Aa12@git.acme.io\n',
      ['git-not-encoded'],
      { host: 'git.acme.io', username: 'svc', password: 'tok@en-Aa12' },
    ],
    [
      'an e-mail address as user on Cloud',
      `https://bot@acme.io:${encodeURIComponent(apiToken)}@bitbucket.org\n`,
      ['user-is-email', 'git-not-encoded'],
      { host: 'bitbucket.org', username: 'x-bitbucket-api-token-auth', password: apiToken },
    ],
    [
      'an encoded e-mail address',
      `https://bot%40acme.io:${encodeURIComponent(accessToken)}@bitbucket.org\n`,
      ['token-organization-key', 'user-is-email'],
      { host: 'bitbucket.org', username: 'x-token-auth', password: accessToken },
    ],
    [
      'another name beside an access token',
      `https://bot:${encodeURIComponent(accessToken)}@bitbucket.org\n`,
      ['token-organization-key', 'user-wrong-for-token'],
      { host: 'bitbucket.org', username: 'x-token-auth', password: accessToken },
    ],
    [
      'no user on Cloud',
      `https://${encodeURIComponent(apiToken)}@bitbucket.org\n`,
      ['user-missing'],
      { host: 'bitbucket.org', username: 'x-bitbucket-api-token-auth', password: apiToken },
    ],
    [
      'a host with capitals',
      'https://svc:tok-Aa1234@Git.Acme.io\n',
      ['git-host-case'],
      { host: 'git.acme.io', username: 'svc', password: 'tok-Aa1234' },
    ],
    [
      'a scheme with capitals',
      'HTTPS://svc:tok-Aa1234@git.acme.io\n',
      ['git-scheme-case'],
      { host: 'git.acme.io', username: 'svc', password: 'tok-Aa1234' },
    ],
    [
      'the API’s host',
      `https://acme-bot:${encodeURIComponent(apiToken)}@api.bitbucket.org\n`,
      ['git-host-wrong'],
      { host: 'bitbucket.org', username: 'acme-bot', password: apiToken },
    ],
    [
      'http for Cloud',
      `http://acme-bot:${encodeURIComponent(apiToken)}@bitbucket.org\n`,
      ['git-scheme'],
      { host: 'bitbucket.org', username: 'acme-bot', password: apiToken },
    ],
    [
      'a space before it',
      '  https://svc:tok-Aa1234@git.acme.io\n',
      ['space-around-value'],
      { host: 'git.acme.io', username: 'svc', password: 'tok-Aa1234' },
    ],
    [
      'Windows line ends',
      'https://svc:tok-Aa1234@git.acme.io\r\n',
      ['windows-line-ends'],
      { host: 'git.acme.io', username: 'svc', password: 'tok-Aa1234' },
    ],
  ])('is mended, as git itself reads it: %s', (_, file, codes, want) => {
    const out = repair('git', '.git-credentials', file, [want.password]);
    expect([out.codes, out.left]).toEqual([codes, []]);
    expect(gitReads(out.text ?? '', want.host)).toMatchObject(want);
  });
  it.each(['tok:en-Aa12', 'toktoken12==', 'tok%zzen-Aa'])('that git reads right stays as it is spelt: %s', (password) => {
    const file = `https://svc:${password}@git.acme.io\n`;
    expect(repair('git', '.git-credentials', file, [password])).toMatchObject({ codes: [], text: null });
    expect(gitReads(file, 'git.acme.io')).toMatchObject({ username: 'svc', password });
  });
  it('that is good has nothing wrong, and other products’ lines stay', () => {
    const file = `https://svc:${encodeURIComponent(httpToken)}@git.acme.io\nhttps://ada:ghp_0123456789abcdef@github.com\n`;
    expect(repair('git', '.git-credentials', file, [httpToken, 'ghp_0123456789abcdef'])).toMatchObject({ codes: [], text: null });
  });
  it.each<[string, string, RepairCode]>([
    ['no user on a server', `https://${encodeURIComponent(httpToken)}@git.acme.io\n`, 'user-missing'],
    ['an e-mail address beside an unknown token', 'https://bot@acme.io:some-token-1234@bitbucket.org\n', 'user-is-email'],
    ['an app password', `https://acme-bot:${appPassword}@bitbucket.org\n`, 'token-app-password'],
    ['a server’s token for Cloud', `https://acme-bot:${encodeURIComponent(httpToken)}@bitbucket.org\n`, 'token-for-self-managed'],
    ['no credentials', 'https://git.acme.io\n', 'git-line-unreadable'],
  ])('is left to the person: %s', (_, file, code) => {
    expect(repair('git', '.git-credentials', file, [httpToken, appPassword, 'some-token-1234']).left).toContain(code);
  });
});

describe('.netrc', () => {
  it.each<[string, string, RepairCode[], string]>([
    [
      'an address as machine',
      'machine https://git.acme.io:7990/bitbucket login svc password tok-Aa1234\n',
      ['netrc-host'],
      'machine git.acme.io login svc password tok-Aa1234\n',
    ],
    [
      'an e-mail address',
      `machine bitbucket.org\n  login bot@acme.io # no\n  password ${apiToken}\n`.replace(' # no', ''),
      ['user-is-email'],
      `machine bitbucket.org\n  login x-bitbucket-api-token-auth\n  password ${apiToken}\n`,
    ],
    [
      'no login',
      `# mine\nmachine bitbucket.org password ${apiToken}\n`,
      ['user-missing'],
      `# mine\nmachine bitbucket.org login x-bitbucket-api-token-auth password ${apiToken}\n`,
    ],
    [
      'quotes',
      'machine git.acme.io login "svc" password tok-Aa1234\n',
      ['netrc-quotes'],
      'machine git.acme.io login svc password tok-Aa1234\n',
    ],
    [
      'Windows line ends',
      'machine git.acme.io login svc password tok-Aa1234\r\n',
      ['windows-line-ends'],
      'machine git.acme.io login svc password tok-Aa1234\n',
    ],
  ])('is mended: %s', (_, file, codes, text) => {
    expect(repair('git', '.netrc', file, ['tok-Aa1234', apiToken])).toMatchObject({ codes, left: [], text });
  });
  it('cannot hold a space', () => {
    const out = repair('git', '_netrc', 'machine git.acme.io login svc password first-half second-half\n', ['first-half', 'second-half']);
    expect([out.left, out.text]).toEqual([['netrc-space'], null]);
  });
});
