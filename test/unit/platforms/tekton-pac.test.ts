import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { grantsFor } from '../../../electron/core/platforms/registry.ts';
import { hostileLines } from './hostile.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';
import { readDocuments } from './readers.ts';
import { repository, tokenSecret } from '../../fixtures/golden/tekton-pac/schema.ts';

const secretFile = 'pipelines-as-code-secret.yml';
const objectsFile = 'pipelines-as-code-repositories.yml';
const cloud = bench('tekton-pac', { ...cloudAnswers, repositories: ['app'] }, { held: { webhookSecret: 'hook' } });
const own = bench('tekton-pac', { ...dataCenterAnswers, repositories: ['app'] }, { held: { webhookSecret: 'hook' } });

describe('Pipelines-as-Code’s objects', () => {
  it('fit the strict schemas', () => {
    for (const it of [cloud, own]) expect(v.safeParse(tokenSecret, readDocuments(it.text(secretFile))[0]).issues).toBeUndefined();
    for (const it of [cloud, own]) expect(v.safeParse(repository, readDocuments(it.text(objectsFile))[0]).issues).toBeUndefined();
  });
  it.each([
    ['type bitbucket_server', (text: string) => text.replace('bitbucket-datacenter', 'bitbucket_server')],
    [
      'the API’s address with /rest',
      (text: string) => text.replace('url: "https://git.acme.io/bitbucket"', 'url: "https://git.acme.io/bitbucket/rest"'),
    ],
    ['the repository’s page with /browse', (text: string) => text.replace('/repos/app"', '/repos/app/browse"')],
    ['the clone address', (text: string) => text.replace('/projects/PRJ/repos/app"', '/scm/prj/app.git"')],
    ['another key of the Secret', (text: string) => text.replace('key: provider.token', 'key: token')],
    ['no webhook secret', (text: string) => text.replace(/ {4}webhook_secret:\n.*\n.*\n/u, '')],
    [
      'a Secret in another namespace',
      (text: string) => text.replace('      key: provider.token', '      namespace: other\n      key: provider.token'),
    ],
  ])('the schema refuses %s', (_, spoil) => {
    const good = own.text(objectsFile);
    expect(spoil(good)).not.toBe(good);
    expect(v.safeParse(repository, readDocuments(spoil(good))[0]).success).toBe(false);
  });
  it('the schema refuses a user name where Cloud wants the e-mail address', () => {
    expect(v.safeParse(repository, readDocuments(cloud.text(objectsFile).replace('bot@acme.io', 'acmebot'))[0]).success).toBe(false);
  });
  it('names a personal repository by its user’s page', () => {
    expect(readDocuments(own.text(objectsFile, { answers: { repositories: ['~Ada/app'] } }))[0]).toMatchObject({
      spec: { url: 'https://git.acme.io/bitbucket/users/ada/repos/app' },
    });
  });
  it.each(hostileLines)('keeps %j as token, webhook secret and user', (value) => {
    const wanted = {
      token: value,
      held: { webhookSecret: value },
      answers: { credential: { kind: 'http-access-token', user: value, gitUser: null } },
    } as const;
    expect(readDocuments(own.text(secretFile, wanted))[0]).toMatchObject({
      stringData: { 'provider.token': value, 'webhook.secret': value },
    });
    expect(readDocuments(own.text(objectsFile, wanted))[0]).toMatchObject({ spec: { git_provider: { user: value } } });
  });
});

const caveats = (it: typeof own, wanted: Parameters<typeof own.run>[0]): string => {
  const made = it.run(wanted);
  return made.ok ? made.value.caveats.join(' ') : '';
};
const findKind = (where: 'server', kind: string): boolean | undefined =>
  own.platform.deployments[where].credentialKinds.find((use) => use.kind === kind)?.supported;

describe('what Pipelines-as-Code needs', () => {
  it('the permissions that its pages name', () => {
    expect(grantsFor(cloud.platform, 'cloud', 'api-token', {}).map((grant) => grant.name)).toEqual([
      'read:workspace:bitbucket',
      'read:pullrequest:bitbucket',
      'read:repository:bitbucket',
      'write:repository:bitbucket',
    ]);
    expect(grantsFor(own.platform, 'data-center', 'http-access-token', {}).map((grant) => grant.name)).toEqual([
      'PROJECT_ADMIN',
      'REPO_ADMIN',
    ]);
  });
  it('a token of a project or repository goes alone on Data Center, where no user name belongs to it', () => {
    for (const kind of ['http-project-token', 'http-repository-token'] as const) {
      const wanted = { answers: { credential: { kind, user: 'svc', gitUser: null } } };
      expect(readDocuments(own.text(objectsFile, wanted))[0]).not.toHaveProperty('spec.git_provider.user');
      expect(caveats(own, wanted)).toContain('Bearer');
    }
    expect(findKind('server', 'http-project-token')).toBe(false);
  });
  it('an access token of Cloud has the user name that Pipelines-as-Code only logs, and the release that it needs is told', () => {
    for (const kind of ['repository-token', 'project-token', 'workspace-token'] as const) {
      const wanted = { answers: { credential: { kind, user: null, gitUser: null } } };
      expect(readDocuments(cloud.text(objectsFile, wanted))[0]).toMatchObject({ spec: { git_provider: { user: 'x-token-auth' } } });
      expect(caveats(cloud, wanted)).toContain('OWNERS');
      expect(cloud.platform.deployments.cloud.credentialKinds.find((use) => use.kind === kind)?.reason).toContain('0.50.0');
      expect(grantsFor(cloud.platform, 'cloud', kind, {}).map((grant) => grant.name)).toEqual(['repository:write', 'pullrequest']);
    }
  });
  it('the webhook’s secret inside, on Cloud too', () => {
    for (const it of [cloud, own]) {
      expect(it.problem({ held: {} })).toMatchObject({ kind: 'input-required', field: 'webhookSecret' });
      expect(it.run({ held: {}, mode: 'placeholder' }).ok).toBe(true);
      expect(readDocuments(it.text(secretFile))[0]).toMatchObject({ stringData: { 'webhook.secret': 'hook' } });
    }
  });
});
