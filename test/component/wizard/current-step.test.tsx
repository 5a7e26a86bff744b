import { describe, expect, it } from 'vitest';
import { chosenKind, currentStep, stepBefore, stepFacts, stepOrder } from '../../../renderer/wizard/current-step.ts';
import type { Answers, CheckReport, Connection, Draft } from '../../../electron/contract/index.ts';
import { findPlatform, toInfo } from '../../../electron/core/platforms/registry.ts';
import { connection } from './fake-host.ts';
import { toldProves } from '../../fakes/told.ts';

const cds = toInfo(findPlatform('cds')!);
const radar = toInfo(findPlatform('vault-radar')!);
const gitpod = toInfo(findPlatform('gitpod')!);

const dataCenter: Partial<Answers> = { deployment: 'data-center', baseUrl: 'https://git.acme.io/bitbucket', projectKey: 'PRJ' };
const server = { product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: null, confirmed: true } as const;
const kept = { state: 'kept', where: 'keychain', kind: 'http-access-token', name: null, expiresOn: null, keptAt: null } as const;

function facts(answers: Partial<Answers>, draft: Partial<Draft> = {}, rest: Partial<Connection> = {}): Connection {
  const base = connection();
  return { ...base, ...rest, draft: { ...base.draft, ...draft, answers: { ...base.draft.answers, ...answers } } };
}

function report(ok: boolean): CheckReport {
  return {
    ok,
    deployment: 'data-center',
    server: { product: null, version: null },
    account: null,
    credentialKind: null,
    access: { required: [], granted: null, missing: [], excess: [] },
    steps: [],
    findings: [],
    requests: 1,
    ms: 1,
    at: '2026-11-21T10:00:00.000Z',
    practice: false,
    platform: 'cds',
    repositories: null,
    proves: toldProves(''),
  };
}

describe('the current step follows from the facts', () => {
  it.each([
    ['nothing answered', facts({}), null, 'server'],
    ['a deployment', facts({ deployment: 'cloud' }), null, 'address'],
    ['a base address on Cloud is no workspace', facts({ deployment: 'cloud', baseUrl: 'https://x.test' }), null, 'address'],
    ['a workspace', facts({ deployment: 'cloud', workspace: 'acme' }), null, 'platform'],
    ['a base address', facts(dataCenter), null, 'platform'],
    ['a platform whose choices are not confirmed', facts(dataCenter, { platform: 'cds' }), cds, 'platform'],
    ['a confirmed platform', facts(dataCenter, { platform: 'cds', platformConfirmed: true }), cds, 'token'],
    [
      'a confirmed platform that cannot work here',
      facts({ deployment: 'cloud', workspace: 'acme' }, { platform: 'cds', platformConfirmed: true }),
      cds,
      'platform',
    ],
    [
      'a confirmed platform that wants a project',
      facts({ ...dataCenter, projectKey: null }, { platform: 'vault-radar', platformConfirmed: true }),
      radar,
      'platform',
    ],
    ['a kept token', facts(dataCenter, { platform: 'cds', platformConfirmed: true }, { token: kept }), cds, 'repositories'],
    [
      'a token kept elsewhere',
      facts(dataCenter, { platform: 'cds', platformConfirmed: true }, { token: { ...kept, state: 'elsewhere' } }),
      cds,
      'repositories',
    ],
    [
      'a token that is gone',
      facts(dataCenter, { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true }, { token: { ...kept, state: 'lost' } }),
      cds,
      'token',
    ],
    [
      'repositories',
      facts(dataCenter, { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true }, { token: kept }),
      cds,
      'check',
    ],
    [
      'a failed check',
      facts(dataCenter, { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true }, { token: kept, check: report(false) }),
      cds,
      'check',
    ],
    [
      'a passed check',
      facts(dataCenter, { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true }, { token: kept, check: report(true) }),
      cds,
      'export',
    ],
  ] as const)('%s', (_what, connectionFacts, platform, step) => {
    expect(currentStep(connectionFacts, platform)).toBe(step);
  });

  it('stays at export when everything is done', () => {
    const done = facts(
      dataCenter,
      { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true },
      { token: kept, check: report(true), exports: [{ platform: 'cds', mode: 'inline', at: '', folder: null }] },
    );
    expect(currentStep(done, cds)).toBe('export');
    expect(stepFacts(done, cds).every((fact) => fact.status === 'done')).toBe(true);
  });

  it('wants another export after another platform was chosen', () => {
    const other = facts(
      dataCenter,
      { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true },
      { token: kept, check: report(true), exports: [{ platform: 'gitpod', mode: 'inline', at: '', folder: null }] },
    );
    expect(stepFacts(other, cds).at(-1)?.status).toBe('current');
  });
});

describe('the steps', () => {
  it('skip the token where the platform signs in by itself', () => {
    const oauth = facts(dataCenter, { platform: 'gitpod', platformConfirmed: true });
    expect(stepFacts(oauth, gitpod).find((fact) => fact.step === 'token')?.status).toBe('skipped');
    expect(currentStep(oauth, gitpod)).toBe('repositories');
    expect(stepBefore(stepFacts(oauth, gitpod), 'repositories')).toBe('platform');
  });

  it.each(['repository-token', 'project-token', 'http-project-token', 'http-repository-token'] as const)(
    'ask for the repositories before a %s',
    (kind) => {
      const bound = facts({ ...dataCenter, credential: { kind, user: null, gitUser: null } }, { platform: 'cds', platformConfirmed: true });
      expect(stepOrder(bound, cds).slice(3, 5)).toEqual(['repositories', 'token']);
      expect(currentStep(bound, cds)).toBe('repositories');
    },
  );

  it('ask for the token first where it belongs to a person', () => {
    expect(stepOrder(facts(dataCenter, { platform: 'cds' }), cds)[3]).toBe('token');
    expect(chosenKind(facts(dataCenter, { platform: 'cds' }), cds)).toBe('http-access-token');
  });

  it('cannot be opened beyond the first one that is not done, except past a failed check', () => {
    const open = (connectionFacts: Connection): string[] =>
      stepFacts(connectionFacts, cds)
        .filter((fact) => fact.open)
        .map((fact) => fact.step);
    expect(open(facts({ deployment: 'cloud' }))).toEqual(['server', 'address']);
    const failed = facts(
      dataCenter,
      { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true },
      { token: kept, check: report(false) },
    );
    expect(open(failed)).toContain('export');
    expect(stepFacts(failed, cds).find((fact) => fact.step === 'check')?.attention).toBe(true);
  });

  it('show an address that nobody reached as needing a look, and let the person go on', () => {
    const unconfirmed = stepFacts(facts(dataCenter), null)[1];
    expect(unconfirmed).toMatchObject({ status: 'done', attention: true });
    expect(stepFacts(facts(dataCenter, {}, { server }), null)[1]?.attention).toBe(false);
  });

  it('never count a later answer as done while an earlier one is missing', () => {
    const gap = facts(
      { deployment: 'data-center' },
      { platform: 'cds', platformConfirmed: true, repositoriesAnswered: true },
      { token: kept },
    );
    expect(stepFacts(gap, cds).map((fact) => fact.status)).toEqual([
      'done',
      'current',
      'to-come',
      'to-come',
      'to-come',
      'to-come',
      'to-come',
    ]);
  });
});
