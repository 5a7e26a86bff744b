import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hostileLines } from './hostile.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';
import { readDocuments } from './readers.ts';
import { gitRepository, gitSecret } from '../../fixtures/golden/flux/schema.ts';

const secretFile = 'flux-git-secret.yml';
const sourcesFile = 'flux-git-repositories.yml';
const cloud = bench('flux', { ...cloudAnswers, repositories: ['app'] });
const own = bench('flux', { ...dataCenterAnswers, repositories: ['app', 'OPS/tools'] });

describe('Flux’s objects', () => {
  it.each([
    ['Cloud', cloud],
    ['Data Center', own],
  ] as const)('%s: fit the strict schemas', (_, it) => {
    expect(v.safeParse(gitSecret, readDocuments(it.text(secretFile))[0]).issues).toBeUndefined();
    const objects = readDocuments(it.text(sourcesFile));
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects) expect(v.safeParse(gitRepository, object).issues).toBeUndefined();
  });
  it('one object for each repository, in its own project', () => {
    expect(readDocuments(own.text(sourcesFile)).map((each) => (each as { spec: { url: string } }).spec.url)).toEqual([
      'https://git.acme.io/bitbucket/scm/prj/app.git',
      'https://git.acme.io/bitbucket/scm/ops/tools.git',
    ]);
  });
  it.each([
    ['an interval in words', (text: string) => text.replace('interval: 1m0s', 'interval: 1 minute')],
    ['an interval without a unit', (text: string) => text.replace('interval: 1m0s', 'interval: 60')],
    ['an address without a scheme', (text: string) => text.replace('https://', '')],
    ['a Secret named in another way', (text: string) => text.replace('secretRef:', 'secretReference:')],
    ['the branch beside ref', (text: string) => text.replace('  ref:\n    branch:', '  branch:')],
  ])('the schema of GitRepository refuses %s', (_, spoil) => {
    const good = cloud.text(sourcesFile);
    expect(spoil(good)).not.toBe(good);
    expect(v.safeParse(gitRepository, readDocuments(spoil(good))[0]).success).toBe(false);
  });
  it.each([
    ['bearer and basic together', (text: string) => text.replace('  username:', '  bearerToken: "x"\n  username:')],
    ['a user name alone', (text: string) => text.replace(/ {2}password: .*\n/u, '')],
    ['a token that became a number', (text: string) => text.replace(/password: .*/u, 'password: 12345')],
  ])('the schema of the Secret refuses %s', (_, spoil) => {
    const good = cloud.text(secretFile);
    expect(spoil(good)).not.toBe(good);
    expect(v.safeParse(gitSecret, readDocuments(spoil(good))[0]).success).toBe(false);
  });
  it.each(hostileLines)('keeps the token %j', (token) => {
    expect(readDocuments(own.text(secretFile, { token }))[0]).toMatchObject({ stringData: { bearerToken: token } });
  });
  it.each(['1e5', '007', 'yes', "it's", 'a#b', 'release/1.x', '🚀'])('keeps the branch %j a text', (branch) => {
    expect(readDocuments(cloud.text(sourcesFile, { options: { branch } }))[0]).toMatchObject({ spec: { ref: { branch } } });
  });
});

describe('what Flux is not given', () => {
  it.each(['1 minute', '60', '', '1d', 'm', '1m 0s'])('the interval %j', (interval) => {
    expect(own.problem({ options: { interval } }).field).toBe('interval');
  });
  it.each(['a b', 'a:b', 'a~1', 'feature*', 'a\\b'])('the branch %j', (branch) => {
    expect(own.problem({ options: { branch } })).toMatchObject({ kind: 'input-invalid', field: 'branch' });
  });
  it('objects for all repositories: it says so, and writes the Secret', () => {
    const made = own.run({ answers: { repositories: null } });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(made.value.artifacts.map((artifact) => artifact.name)).toEqual([secretFile, 'flux-apply.sh']);
    expect(made.value.caveats[0]).toContain('only the Secret');
  });
  it('a repository whose project is not known', () => {
    expect(own.problem({ answers: { projectKey: null } })).toMatchObject({ kind: 'project-key-invalid', field: 'projectKey' });
  });
  it('fixed user names on Cloud: Bitbucket’s for API tokens, another for access tokens', () => {
    const user = (kind: 'api-token' | 'project-token'): unknown =>
      readDocuments(
        cloud.text(secretFile, { answers: { credential: { kind, user: kind === 'api-token' ? 'bot@acme.io' : null, gitUser: null } } }),
      )[0];
    expect(user('api-token')).toMatchObject({ stringData: { username: 'x-bitbucket-api-token-auth' } });
    expect(user('project-token')).toMatchObject({ stringData: { username: 'x-token-auth' } });
  });
});
