/** One connection, many platforms: what each token needs, what one for all would need, and what is written. */
import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, SecretsMode } from '../../../electron/contract/index.ts';
import { accessOfSet } from '../../../electron/core/access/set.ts';
import { makeSet } from '../../../electron/core/export/set.ts';
import type { SetOutput } from '../../../electron/core/export/set.ts';
import { optionsAmong } from '../../../electron/core/platforms/options-among.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import type { Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { cloudAnswers, dataCenterAnswers } from '../platforms/make.ts';

function known(...ids: readonly string[]): Platform[] {
  return ids.map((id) => {
    const platform = findPlatform(id);
    if (platform === null) throw new Error(id);
    return platform;
  });
}

const wish = (platform: Platform, options = {}) => ({ platform, options, heldKeys: [] });

function make(
  answers: Answers,
  ids: readonly string[],
  {
    mode = 'placeholder',
    tokens = {},
    ownTokens = mode !== 'inline',
  }: { mode?: SecretsMode; tokens?: Record<string, string>; ownTokens?: boolean } = {},
) {
  return makeSet({
    answers,
    version: null,
    mode,
    ownTokens,
    mask: false,
    parts: known(...ids).map((platform) => ({
      platform,
      token: new Secret(tokens[platform.id] ?? 'SHARED-TOKEN-0123'),
      held: { webhookSecret: new Secret('HELD-HOOK-0123') },
      dropped: {},
    })),
  });
}

function value(made: ReturnType<typeof make>): SetOutput {
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const textOf = (output: SetOutput, id: string): string => JSON.stringify(output.parts.find((part) => part.folder === id)?.output);

describe('access for several platforms', () => {
  it('one token each: only what that platform needs', () => {
    const { each } = accessOfSet(
      'data-center',
      known('flux', 'atlantis', 'snyk-broker').map((platform) => wish(platform)),
      null,
    );
    expect(each.map(({ platform, grants }) => [platform.id, ...grants.map((grant) => grant.name)])).toEqual([
      ['flux', 'REPO_READ'],
      ['atlantis', 'PROJECT_READ', 'REPO_WRITE'],
      ['snyk-broker', 'PROJECT_READ', 'REPO_ADMIN'],
    ]);
  });
  it('one for all: the highest of each drop-down, with everybody who wants it', () => {
    const { shared } = accessOfSet(
      'data-center',
      known('flux', 'atlantis', 'snyk-broker').map((platform) => wish(platform)),
      null,
    );
    expect(shared?.kind).toBe('http-access-token');
    expect(shared?.grants.map(({ name, platforms }) => [name, platforms])).toEqual([
      ['PROJECT_READ', ['Atlantis', 'Snyk']],
      ['REPO_ADMIN', ['Flux', 'Atlantis', 'Snyk']],
    ]);
    expect(shared?.more.map(({ platform }) => platform)).toEqual(['Flux', 'Atlantis']);
  });
  it('API-token scopes include nothing of each other, so all of them are needed', () => {
    const { shared } = accessOfSet(
      'cloud',
      known('flux', 'atlantis', 'tekton-pac').map((platform) => wish(platform)),
      null,
    );
    expect(shared?.grants.map(({ name }) => name).sort()).toEqual([
      'read:pullrequest:bitbucket',
      'read:repository:bitbucket',
      'read:workspace:bitbucket',
      'write:pullrequest:bitbucket',
      'write:repository:bitbucket',
    ]);
  });
  it('keeps to the kind that was chosen where all can carry it, and finds another where not', () => {
    const both = known('flux', 'argo-cd').map((platform) => wish(platform));
    expect(accessOfSet('cloud', both, 'workspace-token').shared?.kind).toBe('workspace-token');
    const mixed = accessOfSet(
      'cloud',
      known('flux', 'atlantis').map((platform) => wish(platform)),
      'workspace-token',
    );
    expect(mixed.shared?.kind).toBe('api-token');
    expect(mixed.each.map(({ kind }) => kind)).toEqual(['workspace-token', 'api-token']);
  });
  it('a platform that signs in by itself needs none, and shares none', () => {
    const access = accessOfSet(
      'cloud',
      known('xcode-cloud', 'flux').map((platform) => wish(platform)),
      null,
    );
    expect(access.without.map(({ id }) => id)).toEqual(['xcode-cloud']);
    expect(access.each.map(({ platform }) => platform.id)).toEqual(['flux']);
    expect(access.shared).toBeNull();
  });
  it('looks at the answers: what a choice adds counts', () => {
    const [cds] = known('cds');
    const { shared } = accessOfSet(
      'data-center',
      [wish(cds!, { webhooks: true }), ...known('flux').map((platform) => wish(platform))],
      null,
    );
    expect(shared?.grants.map(({ name }) => name)).toEqual(['PROJECT_READ', 'REPO_ADMIN']);
  });
});

describe('answers for several platforms', () => {
  const chosen = known('argo-cd', 'cds');
  const [argo, cds] = chosen;
  it('a key of one platform wins over everybody’s, and is nobody else’s', () => {
    const options = { 'argo-cd.name': 'argo-secret', name: 'both', cdsProjectKey: 'PROJ', 'flux.name': 'not chosen' };
    expect(optionsAmong(argo!, options, chosen, 'data-center')).toEqual({ name: 'argo-secret' });
    expect(optionsAmong(cds!, options, chosen, 'data-center')).toEqual({ name: 'both', cdsProjectKey: 'PROJ' });
  });
  it('a key that nobody knows is refused by its name', () => {
    for (const key of ['nmae', 'argo-dc.name', 'argo-cd.nmae']) {
      const made = make({ ...dataCenterAnswers, options: { [key]: 'x', cdsProjectKey: 'PROJ' } }, ['argo-cd', 'cds']);
      expect(made, key).toMatchObject({ ok: false, problem: { kind: 'input-unknown', values: { platform: 'Argo CD' } } });
    }
  });
});

describe('what is written for several platforms', () => {
  const answers: Answers = { ...dataCenterAnswers, repositories: ['app'], options: { 'atlantis.projectName': 'Project Name' } };
  it('is what each platform gets alone, in a folder named after it', () => {
    const output = value(make(answers, ['flux', 'atlantis']));
    expect(output.parts.map((part) => part.folder)).toEqual(['flux', 'atlantis']);
    for (const { folder, output: part } of output.parts)
      for (const { name } of part.artifacts) expect(output.readme.text).toContain(`(<${folder}/${name}>)`);
  });
  it('the README recommends one token each, with why, and says what one for all would need', () => {
    const { text } = value(make(answers, ['flux', 'atlantis'])).readme;
    expect(text).toContain('One token for each platform is best');
    expect(text).toContain('- Flux: an HTTP access token with\n  - Repository permissions: Read: Flux clones the repositories.');
    expect(text).toContain('One token for all of them works too');
    expect(text).toContain('- Repository permissions: Write, for Flux and Atlantis');
    expect(text).toContain('Flux would hold more than it needs: Project permissions: Read and Repository permissions: Write.');
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    expect(text).not.toMatch(/\n{3}/u);
  });
  it('says where two commands read the same variable', () => {
    const both = value(make({ ...answers, repositories: null, options: {} }, ['flux', 'argo-cd'], { mode: 'env' })).readme.text;
    expect(both).toContain('`BITBUCKET_TOKEN` is read by Flux and Argo CD');
    expect(value(make(answers, ['flux', 'atlantis'], { mode: 'env' })).readme.text).not.toContain('is read by');
  });
  it('holds one token in all files, or each its own, and none in the README', () => {
    const same = value(make(answers, ['flux', 'atlantis'], { mode: 'inline' }));
    for (const id of ['flux', 'atlantis']) expect(textOf(same, id)).toContain('SHARED-TOKEN-0123');
    expect(same.readme.text).toContain('all of them hold the same token');
    const own = value(
      make(answers, ['flux', 'atlantis'], {
        mode: 'inline',
        ownTokens: true,
        tokens: { flux: 'FLUX-TOKEN-0123', atlantis: 'ATLANTIS-TOKEN-0123' },
      }),
    );
    expect(textOf(own, 'flux')).toContain('FLUX-TOKEN-0123');
    expect(textOf(own, 'flux')).not.toContain('ATLANTIS-TOKEN-0123');
    expect(textOf(own, 'atlantis')).toContain('ATLANTIS-TOKEN-0123');
    for (const { readme } of [same, own]) expect(readme.text).not.toMatch(/TOKEN-0123|HELD-HOOK/u);
  });
  it('refuses one token that a platform cannot carry, and names the platform; with a token each it takes the right kind', () => {
    const project: Answers = { ...answers, credential: { kind: 'http-project-token', user: 'svc', gitUser: null } };
    expect(make(project, ['flux', 'atlantis'], { mode: 'inline' })).toMatchObject({
      ok: false,
      problem: { kind: 'platform-cannot-use-credential', values: { platform: 'Atlantis' } },
    });
    expect(value(make(project, ['flux', 'atlantis'])).access.each.map(({ kind }) => kind)).toEqual([
      'http-project-token',
      'http-access-token',
    ]);
  });
  it('writes nothing where one platform cannot be made', () => {
    expect(make(cloudAnswers, ['flux', 'cds'])).toMatchObject({
      ok: false,
      problem: { kind: 'platform-blocked', values: { platform: 'CDS' } },
    });
    expect(make(emptyAnswers(), ['flux'])).toMatchObject({ ok: false, problem: { kind: 'deployment-not-chosen' } });
    expect(make(cloudAnswers, [])).toMatchObject({ ok: false, problem: { kind: 'platform-not-chosen' } });
  });
});
