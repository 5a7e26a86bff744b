import { describe, expect, it } from 'vitest';
import { anotherToolCopy as copy } from '../../../electron/contract/copy/en/platforms/another-tool.ts';
import type { CredentialKind, OptionValue } from '../../../electron/contract/index.ts';
import { grantsFor } from '../../../electron/core/platforms/registry.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';

const cloud = bench('another-tool', cloudAnswers);
const own = bench('another-tool', dataCenterAnswers);
const user = (kind: CredentialKind) => ({ credential: { kind, user: kind === 'api-token' ? 'bot@acme.io' : '', gitUser: null } });

describe('a kind of token that the way of signing in cannot carry', () => {
  const { refusesKind } = copy.cloud;
  it.each([
    ['bearer', 'api-token', refusesKind.bearer],
    ['basic', 'repository-token', refusesKind.basic],
    ['basic', 'project-token', refusesKind.basic],
    ['basic', 'workspace-token', refusesKind.basic],
  ] as const)('Cloud: %s and %s', (signIn, kind, reason) => {
    expect(cloud.problem({ options: { signIn }, answers: user(kind) })).toMatchObject({ reason });
  });
  it.each(['api-token', 'repository-token', 'project-token', 'workspace-token'] as const)('Cloud: a git address takes %s', (kind) => {
    expect(cloud.text('bitbucket.env', { options: { signIn: 'git' }, answers: user(kind) })).toContain(
      `https://${kind === 'api-token' ? 'x-bitbucket-api-token-auth' : 'x-token-auth'}:`,
    );
  });
  it.each(['http-project-token', 'http-repository-token'] as const)('Data Center: %s has no user name', (kind) => {
    for (const signIn of ['basic', 'git'])
      expect(own.problem({ options: { signIn }, answers: user(kind) }), signIn).toMatchObject({
        reason: copy.selfManaged.refusesKind.nameless,
      });
    expect(own.text('bitbucket.env', { options: { signIn: 'bearer' }, answers: user(kind) })).toContain('BITBUCKET_TOKEN=');
  });
});

describe('two variables of one name', () => {
  const [url, name, token] = ['addressName', 'userName', 'tokenName'] as const;
  it.each([
    [name, { [url]: 'BITBUCKET', [name]: 'BITBUCKET' }],
    [token, { [url]: 'BITBUCKET', [token]: 'BITBUCKET' }],
    [token, { [name]: 'BITBUCKET', [token]: 'BITBUCKET' }],
    [name, { [url]: 'BITBUCKET', [name]: 'BITBUCKET', [token]: 'BITBUCKET' }],
  ])('are refused at %s, the lower field: %j', (field, options) => {
    expect(cloud.problem({ options: { signIn: 'basic', ...options } })).toMatchObject({ field, reason: copy.inputs.twice });
  });
  it('count only where they are written', () => {
    expect(own.text('bitbucket.env', { options: { signIn: 'bearer', userName: 'BITBUCKET_TOKEN' } })).toContain('BITBUCKET_TOKEN=');
    expect(cloud.text('bitbucket.env', { options: { signIn: 'git', tokenName: 'A', addressName: 'A' } })).toContain('BITBUCKET_GIT_URL=');
  });
});

describe('the name of a variable', () => {
  const fields = { addressName: 'basic', userName: 'basic', tokenName: 'basic', gitName: 'git' } as const;
  it.each(Object.entries(fields))('%s may be none of the shell’s, nor what no shell takes', (field, signIn) => {
    for (const value of ['PATH', 'IFS', 'ENV', 'BASH_ENV', 'LD_PRELOAD', 'LC_ALL', 'PS4', 'UID', 'EUID', 'PPID', 'RANDOM', 'OPTIND'])
      expect(cloud.problem({ options: { signIn, [field]: value } }), value).toMatchObject({ field, reason: copy.inputs.reserved });
    for (const value of ['1TOKEN', 'MY TOKEN', 'MY-TOKEN', 'A=B', '$(id)', 'TÖKEN', '_'])
      expect(cloud.problem({ options: { signIn, [field]: value } }), value).toMatchObject({ field, reason: copy.inputs.nameRule });
  });
  it('may begin like one of them', () => {
    for (const tokenName of ['PATHS', 'GUID', 'MY_PATH', 'ENVIRONMENT', 'OPTION'])
      expect(cloud.text('bitbucket.env', { options: { tokenName } })).toContain(`${tokenName}=`);
  });
});

describe('creating repositories', () => {
  const cloudScopes = (options: Record<string, OptionValue>): string[] =>
    grantsFor(cloud.platform, 'cloud', 'api-token', options).map(({ name }) => name);
  const ownLevels = (options: Record<string, OptionValue>): string[] =>
    grantsFor(own.platform, 'data-center', 'http-access-token', options).map(({ name }) => name);
  it('takes what administers, and only where it is asked for', () => {
    expect(cloudScopes({})).toEqual(['read:repository:bitbucket']);
    expect(cloudScopes({ create: true })).toEqual(['read:repository:bitbucket', 'admin:repository:bitbucket']);
    // Left over from another way of signing in, it counts for nothing.
    expect(cloudScopes({ create: true, signIn: 'bearer' })).toEqual(['read:repository:bitbucket']);
    expect(cloudScopes({ create: true, signIn: 'git' })).toEqual(['read:repository:bitbucket']);
    expect(ownLevels({})).toEqual(['REPO_READ']);
    expect(ownLevels({ create: true })).toContain('PROJECT_ADMIN');
    expect(ownLevels({ create: true, signIn: 'basic' })).toEqual(['REPO_READ']);
  });
  it('says what else that allows', () => {
    const said = (made: ReturnType<typeof cloud.run>) => (made.ok ? made.value.caveats : []);
    expect(said(cloud.run({ options: { create: true } }))).toContain(copy.cloud.caveats.creates);
    expect(said(cloud.run())).not.toContain(copy.cloud.caveats.creates);
    expect(said(own.run({ options: { create: true } }))).toContain(copy.selfManaged.caveats.creates);
    expect(said(own.run())).not.toContain(copy.selfManaged.caveats.creates);
  });
  it('is not for the token of one repository', () => {
    expect(own.problem({ options: { signIn: 'bearer', create: true }, answers: user('http-repository-token') })).toMatchObject({
      reason: copy.selfManaged.refusesKind.creates,
    });
    expect(own.run({ options: { signIn: 'bearer', create: true }, answers: user('http-project-token') }).ok).toBe(true);
  });
});
