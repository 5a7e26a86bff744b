import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { grantsFor } from '../../../electron/core/platforms/registry.ts';
import { hostileLines } from './hostile.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';
import { readEnvironment } from './readers.ts';
import { cloudEnvironment, selfManagedEnvironment } from '../../fixtures/golden/atlantis/schema.ts';

const environment = 'atlantis.env';
const held = { webhookSecret: 'hook' };
const cloud = bench('atlantis', cloudAnswers, { held });
const own = bench('atlantis', dataCenterAnswers, { held, options: { projectName: 'Project Name' } });

describe('Atlantis’s environment', () => {
  it('fits the strict schemas, with everything on and off', () => {
    for (const on of [true, false]) {
      const options = { hidePrevPlanComments: on, ...(on ? { atlantisUrl: 'https://atlantis.acme.io/' } : {}) };
      expect(v.safeParse(cloudEnvironment, readEnvironment(cloud.text(environment, { options }))).issues).toBeUndefined();
      expect(v.safeParse(selfManagedEnvironment, readEnvironment(own.text(environment, { options }))).issues).toBeUndefined();
    }
  });
  it.each([
    ['an allowlist with a scheme', (text: string) => text.replace('ALLOWLIST=', 'ALLOWLIST=https://')],
    ['a token without its user', (text: string) => text.replace(/ATLANTIS_BITBUCKET_USER=.*\n/u, '')],
    ['the e-mail address as git user', (text: string) => text.replace('x-bitbucket-api-token-auth', 'bot@acme.io')],
    ['one user name for both', (text: string) => text.replace(/ATLANTIS_BITBUCKET_API_USER=.*\n/u, '')],
    ['a base URL on Cloud', (text: string) => `${text}ATLANTIS_BITBUCKET_BASE_URL=https://bitbucket.org\n`],
    ['no allowlist', (text: string) => text.replace(/ATLANTIS_REPO_ALLOWLIST=.*\n/u, '')],
    ['an allowlist of a whole host', (text: string) => text.replace('bitbucket.org/acme/*', 'bitbucket.org')],
  ])('the schema for Cloud refuses %s', (_, spoil) => {
    const good = cloud.text(environment);
    expect(spoil(good)).not.toBe(good);
    expect(v.safeParse(cloudEnvironment, readEnvironment(spoil(good))).success).toBe(false);
  });
  it.each([
    ['a second user name', (text: string) => `${text}ATLANTIS_BITBUCKET_API_USER=bot@acme.io\n`],
    ['a base URL without a scheme', (text: string) => text.replace('https://git', 'git')],
    ['no base URL', (text: string) => text.replace(/ATLANTIS_BITBUCKET_BASE_URL=.*\n/u, '')],
  ])('the schema for Data Center refuses %s', (_, spoil) => {
    const good = own.text(environment);
    expect(spoil(good)).not.toBe(good);
    expect(v.safeParse(selfManagedEnvironment, readEnvironment(spoil(good))).success).toBe(false);
  });
  it.each(hostileLines)('keeps %j as token, webhook secret and user', (value) => {
    const read = readEnvironment(
      own.text(environment, {
        token: value,
        held: { webhookSecret: value },
        answers: { credential: { kind: 'http-access-token', user: value, gitUser: null } },
      }),
    );
    expect(read).toMatchObject({
      ATLANTIS_BITBUCKET_TOKEN: value,
      ATLANTIS_BITBUCKET_WEBHOOK_SECRET: value,
      ATLANTIS_BITBUCKET_USER: value,
    });
  });
  it('with “env” names the secrets without a value, which Docker takes from the shell', () => {
    const read = readEnvironment(own.text(environment, { mode: 'env' }));
    expect(Object.keys(read)).toContain('ATLANTIS_BITBUCKET_TOKEN');
    expect(read['ATLANTIS_BITBUCKET_TOKEN']).toBeUndefined();
  });
});

describe('the allowlist', () => {
  const allowlist = (it: typeof own, wanted = {}): string | undefined =>
    readEnvironment(it.text(environment, wanted))['ATLANTIS_REPO_ALLOWLIST'];
  it('is by workspace on Cloud and by the project’s name, not its key, elsewhere', () => {
    expect(allowlist(cloud)).toBe('bitbucket.org/acme/*');
    expect(allowlist(cloud, { answers: { repositories: ['app', 'web'] } })).toBe('bitbucket.org/acme/app,bitbucket.org/acme/web');
    expect(allowlist(own)).toBe('git.acme.io/Project Name/*');
    expect(allowlist(own, { answers: { repositories: ['PRJ/app'] } })).toBe('git.acme.io/Project Name/app');
  });
  // As `Hostname()` of Go's net/url gives it: https://github.com/runatlantis/atlantis/blob/078d0a82/server/events/models/models.go
  it.each([
    ['https://git.acme.io:8443/bitbucket', 'git.acme.io'],
    ['http://git.acme.io:7990', 'git.acme.io'],
    ['https://[2001:db8::1]:8443', '2001:db8::1'],
  ])('%s: the host alone, without scheme, port and path', (baseUrl, host) => {
    expect(allowlist(own, { answers: { baseUrl } })).toBe(`${host}/Project Name/*`);
    expect(readEnvironment(own.text(environment, { answers: { baseUrl } }))['ATLANTIS_BITBUCKET_BASE_URL']).toBe(baseUrl);
  });
  it.each(['a,b', '*', 'a/b', ''])('does not take the project name %j', (projectName) => {
    expect(own.problem({ options: { projectName } }).field).toBe('projectName');
  });
});

describe('what Atlantis needs', () => {
  it('the permissions, with the one for old plans only when it is wanted', () => {
    const names = (options = {}): string[] => grantsFor(cloud.platform, 'cloud', 'api-token', options).map((grant) => grant.name);
    expect(names()).toEqual(['read:repository:bitbucket', 'read:pullrequest:bitbucket', 'write:pullrequest:bitbucket']);
    expect(names({ hidePrevPlanComments: true })).toContain('read:user:bitbucket');
    expect(grantsFor(own.platform, 'data-center', 'http-access-token', {}).map((grant) => grant.name)).toEqual([
      'PROJECT_READ',
      'REPO_WRITE',
    ]);
  });
  it('a person’s token: Git sends a user name with it', () => {
    for (const kind of ['http-project-token', 'http-repository-token'] as const) {
      const problem = own.problem({ answers: { credential: { kind, user: 'x', gitUser: null } } });
      expect(problem.kind).toBe('platform-cannot-use-credential');
      expect(problem.reason).toContain('Use a person’s HTTP access token');
    }
  });
  it.each(['bot@acme.io', 'a b', 'a:b', 'a/b'])('no git user %j', (gitUser) => {
    expect(cloud.problem({ options: { gitUser } })).toMatchObject({ kind: 'input-invalid', field: 'gitUser' });
  });
});
