import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { deployments, emptyAnswers, openPrerequisites, tokenGuideSchema } from '../../../electron/contract/index.ts';
import { guideInWords } from '../../../electron/contract/copy/guide.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { Answers, CredentialKind, GuidePart } from '../../../electron/contract/index.ts';
import { tokenGuide } from '../../../electron/core/access/guide.ts';
import type { GuideInput } from '../../../electron/core/access/guide.ts';
import { administratorRequest } from '../../../electron/core/access/request.ts';
import { findPlatform, platforms } from '../../../electron/core/platforms/registry.ts';

const selfManaged: Partial<Answers> = {
  deployment: 'data-center',
  baseUrl: 'https://git.acme.io/bitbucket/',
  projectKey: 'PRJ',
  repositories: ['PRJ/app'],
};
const cloud: Partial<Answers> = { deployment: 'cloud', workspace: 'acme', repositories: ['app'] };

function input(id: string, answers: Partial<Answers>, more: Partial<GuideInput> = {}): GuideInput {
  return {
    answers: { ...emptyAnswers(), ...answers },
    platform: findPlatform(id)!,
    kind: null,
    version: '9.4.1',
    missing: [],
    practice: false,
    practiceTokenPage: null,
    ...more,
  };
}
const guide = (...given: Parameters<typeof input>): GuideInWords => guideInWords(tokenGuide(input(...given)));

describe('the token guide', () => {
  it('fits the contract for every platform, deployment and kind', () => {
    for (const platform of platforms()) {
      for (const deployment of deployments) {
        const answers = deployment === 'cloud' ? cloud : { ...selfManaged, deployment };
        for (const kind of [null, ...platform.deployments[deployment].credentialKinds.map((use) => use.kind)]) {
          const made = tokenGuide(input(platform.id, answers, { kind }));
          expect(v.safeParse(tokenGuideSchema, made).issues, `${platform.id} ${deployment} ${kind ?? ''}`).toBeUndefined();
          expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        }
      }
    }
  });
  it('says exactly what to choose for CDS, in Bitbucket’s words', () => {
    const ticks = guide('cds', { ...selfManaged, options: { webhooks: true } }).ticks;
    expect(ticks.map(({ how, control, label }) => ({ how, control, label }))).toEqual([
      { how: 'choose', control: 'Project permissions', label: 'Read' },
      { how: 'choose', control: 'Repository permissions', label: 'Admin' },
    ]);
    expect(ticks.every((tick) => tick.reason.length > 10)).toBe(true);
    expect(guide('cds', selfManaged).ticks.map((tick) => tick.name)).toEqual(['PROJECT_READ', 'REPO_READ']);
  });
  it('says exactly what to tick for Vault Radar, each scope by its full name', () => {
    const { ticks, kind } = guide('vault-radar', cloud);
    expect(kind).toBe('api-token');
    expect(ticks).toHaveLength(10);
    expect(ticks.every((tick) => tick.how === 'tick' && tick.label === tick.name)).toBe(true);
  });
  it('marks what the last check found missing', () => {
    const { ticks } = guide('vault-radar', cloud, { missing: ['read:user:bitbucket'] });
    expect(ticks.filter((tick) => tick.missing).map((tick) => tick.name)).toEqual(['read:user:bitbucket']);
    const levels = guide('cds', { ...selfManaged, options: { webhooks: true } }, { missing: ['REPO_ADMIN'] }).ticks;
    expect(levels.filter((tick) => tick.missing).map((tick) => tick.name)).toEqual(['REPO_ADMIN']);
  });
  it('opens the right page', () => {
    const page = (id: string, answers: Partial<Answers>, kind: CredentialKind | null = null): string | null =>
      guide(id, answers, { kind }).page.url;
    expect(page('vault-radar', cloud)).toBe('https://id.atlassian.com/manage-profile/security/api-tokens');
    expect(page('cds', selfManaged)).toBe('https://git.acme.io/bitbucket/plugins/servlet/access-tokens/manage');
    expect(page('cds', selfManaged, 'http-project-token')).toBe('https://git.acme.io/bitbucket/projects/PRJ');
    expect(page('cds', selfManaged, 'http-repository-token')).toBe('https://git.acme.io/bitbucket/projects/PRJ/repos/app');
    expect(page('vault-radar', cloud, 'repository-token')).toBe('https://bitbucket.org/acme/app');
    expect(page('cds', { deployment: 'data-center' })).toBeNull();
  });
  it('opens no real host in practice', () => {
    for (const kind of ['api-token', 'repository-token', 'project-token', 'workspace-token'] as const) {
      expect(guide('vault-radar', cloud, { kind, practice: true, practiceTokenPage: 'http://127.0.0.1:7001/tokens' }).page.url).toBe(
        'http://127.0.0.1:7001/tokens',
      );
    }
  });
  it('uses the name that the version uses', () => {
    expect(guide('cds', selfManaged, { version: '7.17.3' }).kindName).toBe('Personal access token');
    expect(guide('cds', selfManaged, { version: '7.21.0' }).kindName).toBe('HTTP access token');
    expect(guide('cds', selfManaged, { version: '7.17.3' }).steps[0]?.text).toBe(
      'Open “Personal access tokens” and click “Create a token”.',
    );
    expect(guide('cds', selfManaged, { version: null }).steps[0]?.text).toBe('Open “HTTP access tokens” and click “Create token”.');
  });
  it('names no version that is met', () => {
    const needs = (version: string | null, kind: CredentialKind | null = null) =>
      guide('cds', selfManaged, { version, kind }).needs.join(' ');
    expect(needs('9.4.1')).not.toContain('5.5');
    expect(needs(null)).toContain('5.5 or newer');
    expect(needs('5.4.9')).toContain('5.5 or newer');
    expect(needs('7.17', 'http-project-token')).toContain('7.18 or newer');
    expect(needs('7.18.0', 'http-project-token')).not.toContain('7.18');
    expect(needs('10.2.6', 'http-project-token')).toContain('Data Center licence');
    const gitpod = findPlatform('gitpod')!.deployments['data-center'].prerequisites;
    expect(openPrerequisites(gitpod, '7.19').length - openPrerequisites(gitpod, '7.20').length).toBe(1);
  });
  it('knows which kinds a version does not have', () => {
    const supported = (version: string): string[] =>
      guide('cds', selfManaged, { version })
        .kinds.filter((use) => use.supported)
        .map((use) => use.kind);
    expect(supported('9.4.1')).toEqual(['http-access-token', 'http-project-token', 'http-repository-token']);
    expect(supported('7.17.0')).toEqual(['http-access-token']);
    expect(supported('5.4.9')).toEqual([]);
  });
  it('keeps the kind that was answered while the platform can use it', () => {
    const credential = { kind: 'http-project-token', user: 'x', gitUser: null } as const;
    expect(guide('cds', { ...selfManaged, credential }).kind).toBe('http-project-token');
    expect(guide('harness-sei', { ...selfManaged, credential }).kind).toBe('http-access-token');
  });
  it('creates a personal token only, over HTTPS only, or in practice', () => {
    const create = (more: Partial<GuideInput>, answers: Partial<Answers> = selfManaged, id = 'cds'): GuideInWords['create'] =>
      guide(id, answers, more).create;
    expect(create({})).toEqual({ available: true, reason: null, host: 'git.acme.io' });
    expect(create({}, { ...selfManaged, baseUrl: 'https://git.acme.io:8443' }).host).toBe('git.acme.io:8443');
    const plain = { ...selfManaged, baseUrl: 'http://127.0.0.1:7990/bitbucket' };
    expect(create({}, plain).available).toBe(false);
    expect(create({ practice: true }, plain)).toMatchObject({ available: true, host: '127.0.0.1:7990' });
    expect(create({ kind: 'http-project-token' }).available).toBe(false);
    expect(create({ version: '5.4.0' }).available).toBe(false);
    expect(create({}, { deployment: 'data-center' }).available).toBe(false);
    expect(create({}, cloud, 'vault-radar').available).toBe(false);
    expect(create({}, selfManaged, 'gitpod').available).toBe(false);
    for (const refused of [create({}, plain), create({}, cloud, 'vault-radar')]) expect(refused.reason).toMatch(/\.$/);
  });
  it('asks for the user only where somebody needs it', () => {
    expect(guide('vault-radar', cloud).user).toMatchObject({ asked: true, expects: 'email' });
    expect(guide('cds', selfManaged).user).toMatchObject({ asked: true, expects: 'user-name' });
    expect(guide('cds', selfManaged, { kind: 'http-project-token' }).user).toMatchObject({ asked: true, expects: 'any' });
    expect(guide('xcode-cloud', selfManaged).user.asked).toBe(false);
    expect(guide('gitpod', selfManaged).user.asked).toBe(false);
    expect(guide('xcode-cloud', cloud).user.asked).toBe(false);
  });
  it('warns where people go wrong, once, at the step where it happens', () => {
    const at = (id: string, answers: Partial<Answers>, part: GuidePart, more: Partial<GuideInput> = {}): string =>
      guide(id, answers, more)
        .steps.filter((step) => step.holds.includes(part))
        .map((step) => [step.text, ...step.notes].join(' '))
        .join(' ');
    expect(guide('vault-radar', cloud).steps[1]?.notes.join(' ')).toContain('Not “Create API token”');
    expect(at('vault-radar', cloud, 'access')).toContain('No scope includes another');
    expect(at('cds', selfManaged, 'access')).toContain('highest level');
    expect(at('cds', selfManaged, 'access')).toContain('never be lower than the project level');
    expect(at('cds', selfManaged, 'access', { kind: 'http-repository-token' })).not.toContain('project level');
    expect(at('harness-sei', selfManaged, 'access')).toContain('not confirmed');
    expect(at('cds', selfManaged, 'access')).not.toContain('not confirmed');
    expect(guide('cds', selfManaged).warnings).toEqual([]);
    expect(guide('harness-sei', selfManaged, { kind: 'http-project-token' }).warnings[0]).toContain('user name');
  });
  it('says where each part of the guide belongs: page, name, permissions, expiry and token, each once', () => {
    const parts = (id: string, answers: Partial<Answers>, kind: CredentialKind): GuidePart[] =>
      guide(id, answers, { kind }).steps.flatMap((step) => step.holds);
    for (const kind of ['http-access-token', 'http-project-token', 'http-repository-token'] as const)
      expect(parts('cds', selfManaged, kind)).toEqual(['page', 'name', 'access', 'expiry', 'token']);
    for (const kind of ['api-token', 'repository-token', 'project-token', 'workspace-token'] as const)
      expect(parts('vault-radar', cloud, kind)).toEqual(['page', 'name', 'expiry', 'access', 'token']);
  });
  it('says that choosing repositories narrows no personal token', () => {
    expect(guide('cds', selfManaged).narrowing).toContain('does not narrow');
    expect(guide('cds', selfManaged, { kind: 'http-repository-token' }).narrowing).toBeNull();
  });
  it('takes the token’s name from the platform’s own page', () => {
    expect(guide('xcode-cloud', selfManaged).suggestedName).toBe('Xcode Cloud');
    expect(guide('xcode-cloud', { ...selfManaged, options: { tokenName: 'Builds' } }).suggestedName).toBe('Builds');
  });
});

describe('the request to an administrator', () => {
  it('names address, permissions with reasons, page and what to hand back', () => {
    const { subject, text } = administratorRequest(input('cds', { ...selfManaged, options: { webhooks: true } }));
    expect(subject).toBe('Bitbucket access for CDS');
    for (const part of [
      'https://git.acme.io/bitbucket',
      '- Project permissions: Read: ',
      '- Repository permissions: Admin: ',
      '/plugins/servlet/access-tokens/manage',
      'PRJ/app',
      'password manager',
      'can only be made by the account',
    ])
      expect(text).toContain(part);
    expect(text.endsWith('\n')).toBe(true);
  });
  it('marks what is not confirmed and lists addresses to let in', () => {
    expect(administratorRequest(input('harness-sei', selfManaged)).text).toContain('(not confirmed)');
    expect(administratorRequest(input('xcode-cloud', selfManaged)).text).toContain('57.103.64.0/18');
  });
  it('asks nobody to let in what calls from within the network', () => {
    const hosts = (id: string, options: Answers['options']) =>
      administratorRequest(input(id, { ...selfManaged, options })).text.includes('Addresses to let in');
    expect(hosts('harness-sei', { connection: 'direct' })).toBe(true);
    expect(hosts('harness-sei', { connection: 'satellite' })).toBe(false);
    expect(hosts('vault-radar', { scan: 'agent' })).toBe(false);
    expect(hosts('vault-radar', { scan: 'hcp' })).toBe(false);
  });
  it('asks for an incoming link, not a token, for Gitpod', () => {
    const { text } = administratorRequest(input('gitpod', { ...selfManaged, baseUrl: 'https://git.acme.io' }));
    expect(text).toContain('incoming link');
    expect(text).toContain('Projects: Admin');
    expect(text).not.toContain('password manager');
  });
  it('works for every platform and deployment', () => {
    for (const platform of platforms()) {
      for (const deployment of deployments) {
        const { text } = administratorRequest(input(platform.id, deployment === 'cloud' ? cloud : { ...selfManaged, deployment }));
        expect(text).not.toMatch(/undefined|null|\[object/);
      }
    }
  });
});
