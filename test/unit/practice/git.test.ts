/** Real git against the practice Bitbucket: what it takes, and what it says where it is refused. */
import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice, ScenarioName } from '../../../electron/practice/index.ts';

let practice: Practice | undefined;
afterEach(async () => {
  await practice?.close();
  practice = undefined;
});

async function start(scenario: ScenarioName = 'healthy'): Promise<Practice> {
  practice = await startPractice({ scenario });
  return practice;
}

/** Exit status and everything that git prints. It asks nobody and reads no settings of this computer. */
function git(...args: string[]): Promise<{ readonly status: number; readonly words: string }> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: devNull,
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
    };
    execFile('git', args, { env }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), words: stdout + stderr }),
    );
  });
}

const as = (address: string, user: string, secret: string): string =>
  address.replace('://', `://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@`);
const apiToken = (of: Practice, scopes = ['read:repository:bitbucket']): string =>
  of.tokens.issue({ kind: 'api-token', account: 'ada', scopes });
const httpToken = (of: Practice): string =>
  of.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] });
const onCloud = (of: Practice, user: string, secret: string) =>
  git('ls-remote', as(`${of.cloud.origin}/acme/payments-api.git`, user, secret));
const onServer = (of: Practice, user: string, secret: string, path = 'pay/payments-api') =>
  git('ls-remote', as(`${of.selfManaged.baseUrl}/scm/${path}.git`, user, secret));
const byHeader = (of: Practice, secret: string) =>
  git('-c', `http.extraHeader=Authorization: Bearer ${secret}`, 'ls-remote', `${of.selfManaged.baseUrl}/scm/pay/payments-api.git`);

// Each starts a program of its own.
describe('git on the practice Cloud', () => {
  it.each(['x-bitbucket-api-token-auth', 'ada-acme', 'ADA-acme'])('takes an API token under %s', async (user) => {
    const of = await start();
    const { status, words } = await onCloud(of, user, apiToken(of));
    expect(words).toMatch(/^[0-9a-f]{40}\tHEAD\n[0-9a-f]{40}\trefs\/heads\/develop\n[0-9a-f]{40}\trefs\/heads\/main\n$/u);
    expect(status).toBe(0);
  });

  it.each(['ada@acme.example', 'x-token-auth', 'Ada Admin', 'dan-acme'])('refuses an API token under %s', async (user) => {
    const of = await start();
    const { status, words } = await onCloud(of, user, apiToken(of));
    expect(status).toBe(128);
    expect(words).toContain('remote: You may not have access to this repository');
    expect(words).toContain('Authentication failed for');
  });

  it('takes an access token under x-token-auth alone, and none as Bearer', async () => {
    const of = await start();
    const secret = of.tokens.issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['repository'] });
    expect((await onCloud(of, 'x-token-auth', secret)).status).toBe(0);
    expect((await onCloud(of, 'x-bitbucket-api-token-auth', secret)).status).toBe(128);
    expect(
      (await git('-c', `http.extraHeader=Authorization: Bearer ${secret}`, 'ls-remote', `${of.cloud.origin}/acme/payments-api.git`)).status,
    ).toBe(128);
  });

  it('asks for the scope, and says when an app password is shown', async () => {
    const of = await start();
    expect((await onCloud(of, 'ada-acme', apiToken(of, ['read:user:bitbucket']))).words).toContain('error: 403');
    const old = await onCloud(of, 'ada-acme', of.tokens.issue({ kind: 'app-password', account: 'ada' }));
    expect(old.words).toContain('remote: CHANGE-3222 - Functionality has been deprecated');
    expect(old.words).toContain('returned error: 410');
  });

  it('writes the caller into clone links, as the recorded answers do', async () => {
    const of = await start();
    const secret = apiToken(of);
    const answer = await fetch(`${of.cloud.apiBase}/repositories/acme/payments-api`, {
      headers: { Authorization: `Basic ${btoa(`ada@acme.example:${secret}`)}` },
    });
    const body = (await answer.json()) as { links: { clone: { name: string; href: string }[] } };
    expect(body.links.clone[0]?.href).toBe(`${of.cloud.origin.replace('://', '://ada-acme@')}/acme/payments-api.git`);
    expect(
      (await git('ls-remote', body.links.clone[0]?.href.replace('ada-acme@', `ada-acme:${encodeURIComponent(secret)}@`) ?? '')).status,
    ).toBe(0);
  });
});

describe('git on the practice Data Center', () => {
  it('takes user name and token, and the token alone', async () => {
    const of = await start();
    const secret = httpToken(of);
    expect((await onServer(of, 'ada', secret)).words).toContain('refs/heads/main');
    expect((await byHeader(of, secret)).status).toBe(0);
    expect((await onServer(of, 'dan', secret)).words).toContain('Authentication failed');
  });

  it('says in a 200 that a repository is not there, and that an account is locked', async () => {
    const of = await start();
    expect((await onServer(of, 'ada', httpToken(of), 'pay/nothing')).words).toContain('fatal: remote error: Repository not found');
    of.setScenario('captcha');
    expect((await onServer(of, 'ada', httpToken(of))).words).toContain('fatal: remote error: CAPTCHA required');
  });

  it('can refuse git alone', async () => {
    const of = await start('git-basic-off');
    const secret = httpToken(of);
    expect((await onServer(of, 'ada', secret)).words).toContain('error: 403');
    expect((await byHeader(of, secret)).status).toBe(0);
    of.setScenario('git-bearer-refused');
    expect((await byHeader(of, secret)).status).toBe(128);
    const rest = await fetch(`${of.selfManaged.baseUrl}/rest/api/1.0/repos`, { headers: { Authorization: `Bearer ${secret}` } });
    expect(rest.status).toBe(200);
  });
});
