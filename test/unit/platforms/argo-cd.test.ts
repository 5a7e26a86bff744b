import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { grantsFor } from '../../../electron/core/platforms/registry.ts';
import { hostileLines } from './hostile.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';
import { hasPython, readDocuments, readWithPython } from './readers.ts';
import { applicationSet, generatorSecret, repositorySecret } from '../../fixtures/golden/argo-cd/schema.ts';

const secretFile = 'argocd-repository-secret.yml';
const setFile = 'argocd-applicationset.yml';
const cloud = bench('argo-cd', cloudAnswers);
const own = bench('argo-cd', dataCenterAnswers);
const fits = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

describe('Argo CD’s objects', () => {
  it.each([
    ['Cloud', cloud, {}],
    ['Cloud, ApplicationSet', cloud, { generator: true, repositoryMatch: '^a' }],
    ['bearer', own, {}],
    ['bearer, ApplicationSet', own, { generator: true }],
    ['user name, ApplicationSet', own, { signIn: 'basic', generator: true }],
  ] as const)('%s: fit the strict schemas', (_, it, options) => {
    const [repository, forSet] = readDocuments(it.text(secretFile, { options }));
    expect(v.safeParse(repositorySecret, repository).issues).toBeUndefined();
    if (!('generator' in options)) return expect(forSet).toBeUndefined();
    expect(v.safeParse(generatorSecret, forSet).issues).toBeUndefined();
    expect(v.safeParse(applicationSet, readDocuments(it.text(setFile, { options }))[0]).issues).toBeUndefined();
  });

  it.each([
    ['bearertoken in lower case', (text: string) => text.replace('bearerToken:', 'bearertoken:')],
    ['a user name beside the bearer token', (text: string) => text.replace('  bearerToken:', '  username: "svc"\n  bearerToken:')],
    ['a switch that is no text', (text: string) => `${text}  insecure: true\n`],
    ['a label in another spelling', (text: string) => text.replace('secret-type: "repo-creds"', 'secret-type: "repocreds"')],
    ['no type', (text: string) => text.replace('  type: "git"\n', '')],
    ['an address without a scheme', (text: string) => text.replace('https://git.acme.io', 'git.acme.io')],
    ['a token that became a number', (text: string) => text.replace(/bearerToken: .*/u, 'bearerToken: 12345')],
  ])('the schema of the Secret refuses %s', (_, spoil) => {
    const good = own.text(secretFile);
    expect(spoil(good)).not.toBe(good);
    expect(fits(repositorySecret, readDocuments(spoil(good))[0])).toBe(false);
  });

  it.each([
    ['bearertoken in lower case', (text: string) => text.replace('bearerToken:', 'bearertoken:')],
    [
      'both ways to sign in',
      (text: string) =>
        text.replace(
          '          bearerToken:',
          '          basicAuth: { username: a, passwordRef: { secretName: b, key: c } }\n          bearerToken:',
        ),
    ],
    ['the api with a slash at its end', (text: string) => text.replace('/bitbucket"', '/bitbucket/"')],
    ['the Cloud generator for Data Center', (text: string) => text.replace('bitbucketServer:', 'bitbucket:')],
  ])('the schema of the ApplicationSet refuses %s', (_, spoil) => {
    const good = own.text(setFile, { options: { generator: true } });
    expect(spoil(good)).not.toBe(good);
    expect(fits(applicationSet, readDocuments(spoil(good))[0])).toBe(false);
  });

  it('the generator of Bitbucket Cloud takes an e-mail address, never a user name', () => {
    const good = cloud.text(setFile, { options: { generator: true } });
    expect(fits(applicationSet, readDocuments(good.replace('bot@acme.io', 'acmebot'))[0])).toBe(false);
  });

  it.each(hostileLines)('keeps %j in every free field', (value) => {
    const options = { generator: true, repositoryMatch: value, path: value, argoProject: value, destination: value };
    const [secret] = readDocuments(own.text(secretFile, { options, token: value }));
    expect(secret).toMatchObject({ stringData: { bearerToken: value } });
    const [set] = readDocuments(own.text(setFile, { options }));
    expect(set).toMatchObject({
      spec: {
        generators: [{ scmProvider: { filters: [{ repositoryMatch: value }] } }],
        template: { spec: { project: value, source: { path: value }, destination: { namespace: value } } },
      },
    });
  });

  it.runIf(hasPython)('is read the same by PyYAML (YAML 1.1)', () => {
    const texts = hostileLines.map((value) => own.text(secretFile, { token: value }));
    for (const [index, read] of readWithPython(texts).entries())
      expect(read).toMatchObject({ stringData: { bearerToken: hostileLines[index] } });
  });
});

describe('where Argo CD’s credentials count', () => {
  const url = (text: string): string[] => readDocuments(text).map((each) => (each as { stringData: { url: string } }).stringData.url);
  it('workspace, project, or the whole server', () => {
    expect(url(cloud.text(secretFile))).toEqual(['https://bitbucket.org/acme']);
    expect(url(own.text(secretFile))).toEqual(['https://git.acme.io/bitbucket/scm/prj']);
    expect(url(own.text(secretFile, { answers: { projectKey: null } }))).toEqual(['https://git.acme.io/bitbucket/scm']);
    expect(url(own.text(secretFile, { answers: { projectKey: '~Ada' } }))).toEqual(['https://git.acme.io/bitbucket/scm/~ada']);
  });
  it('one Secret for each chosen repository, each under its own name', () => {
    const text = own.text(secretFile, { answers: { repositories: ['Web_App', 'OPS/web-app'] }, options: { secretType: 'repository' } });
    expect(url(text)).toEqual(['https://git.acme.io/bitbucket/scm/prj/Web_App.git', 'https://git.acme.io/bitbucket/scm/ops/web-app.git']);
    expect(readDocuments(text).map((each) => (each as { metadata: { name: string } }).metadata.name)).toEqual([
      'bitbucket-web-app',
      'bitbucket-web-app-2',
    ]);
  });
  it('never two objects of one name, also for a repository called like the Secret of the ApplicationSet', () => {
    const text = own.text(secretFile, { answers: { repositories: ['api', 'web'] }, options: { generator: true } });
    expect(readDocuments(text).map((each) => (each as { metadata: { name: string } }).metadata.name)).toEqual([
      'bitbucket-api-2',
      'bitbucket-web',
      'bitbucket-api',
    ]);
  });
  it('says what is missing when one Secret each was wanted and all were chosen', () => {
    expect(own.problem({ options: { secretType: 'repository' } })).toMatchObject({ kind: 'input-invalid', field: 'secretType' });
  });
});

describe('what Argo CD is not given', () => {
  it('an access token for the ApplicationSet of Cloud, with the way out, before the token is made', () => {
    const credential = { kind: 'workspace-token', user: null, gitUser: null } as const;
    expect(cloud.run({ answers: { credential } }).ok).toBe(true);
    const problem = cloud.problem({ answers: { credential }, options: { generator: true } });
    expect(problem).toMatchObject({ kind: 'platform-cannot-use-credential', field: 'credential.kind' });
    expect(problem.reason).toContain('Use an API token');
  });
  it('a token of a project together with a user name', () => {
    const credential = { kind: 'http-project-token', user: 'any', gitUser: null } as const;
    expect(own.run({ answers: { credential } }).ok).toBe(true);
    expect(own.problem({ answers: { credential }, options: { signIn: 'basic' } })).toMatchObject({
      kind: 'platform-cannot-use-credential',
    });
  });
  it('names that Kubernetes refuses', () => {
    for (const name of ['Bitbucket', 'a_b', '-a', 'a-', 'a b', 'a'.repeat(201)])
      expect(own.problem({ options: { name } })).toMatchObject({ kind: 'input-invalid', field: 'name' });
    expect(own.problem({ options: { namespace: 'a'.repeat(64) } })).toMatchObject({ kind: 'input-invalid', field: 'namespace' });
  });
  it('a user name or project only where it is needed', () => {
    const nobody = { credential: { kind: 'http-access-token', user: null, gitUser: null }, projectKey: null } as const;
    expect(own.run({ answers: nobody }).ok).toBe(true);
    expect(own.problem({ answers: nobody, options: { signIn: 'basic' } })).toMatchObject({ kind: 'user-empty' });
    expect(own.problem({ answers: nobody, options: { generator: true } })).toMatchObject({ kind: 'project-key-invalid' });
  });
});

it('Argo CD needs to read, and the project only for the ApplicationSet', () => {
  const names = (options = {}): string[] => grantsFor(own.platform, 'data-center', 'http-access-token', options).map((grant) => grant.name);
  expect(names()).toEqual(['REPO_READ']);
  expect(names({ generator: true })).toEqual(['PROJECT_READ', 'REPO_READ']);
  expect(grantsFor(cloud.platform, 'cloud', 'api-token', {}).map((grant) => grant.name)).toEqual(['read:repository:bitbucket']);
  expect(grantsFor(cloud.platform, 'cloud', 'repository-token', {}).map((grant) => grant.name)).toEqual(['repository']);
});
