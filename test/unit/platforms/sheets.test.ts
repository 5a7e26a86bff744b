import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, OptionValue, Result, SheetRow } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { savePlan } from '../../../electron/core/export/save-plan.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { hostileLines } from './hostile.ts';
import { reasonText } from '../../fakes/problem-samples.ts';

function run(
  id: string,
  change: Partial<Answers>,
  version: string | null = null,
  mode: 'placeholder' | 'inline' = 'placeholder',
  token = 'TOKEN',
  mask = false,
): Result<ExportOutput> {
  const platform = findPlatform(id)!;
  const answers: Answers = { ...emptyAnswers(), deployment: 'data-center', baseUrl: 'https://git.acme.io', ...change };
  return makeExport(platform, {
    answers,
    version,
    options: answers.options,
    mode,
    secrets: { token: new Secret(token), held: {} },
    dropped: {},
    mask,
  });
}

function rowsOf(made: Result<ExportOutput>): readonly SheetRow[] {
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const sheet = made.value.artifacts.find((each) => each.kind === 'sheet');
  if (sheet?.kind !== 'sheet') throw new Error('no sheet');
  return sheet.sheet.rows;
}

const reason = (made: Result<unknown>): string => (made.ok ? '' : `${made.problem.kind}: ${reasonText(made.problem)}`);

describe('Gitpod', () => {
  it('refuses what it cannot reach, with the reason', () => {
    expect(reason(run('gitpod', {}, '7.19.4'))).toMatch(/platform-blocked: .*7\.20.*7\.19\.4/);
    expect(reason(run('gitpod', { baseUrl: 'https://git.acme.io/bitbucket' }))).toMatch(/platform-blocked: .*\/bitbucket/);
    expect(reason(run('gitpod', { baseUrl: 'http://git.acme.io' }))).toMatch(/platform-blocked: .*HTTPS/);
    expect(reason(run('gitpod', { deployment: 'cloud', baseUrl: null }))).toMatch(/platform-blocked: .*Ona/);
  });
  it('works from 7.20 on, and where the version is not known', () => {
    for (const version of ['7.20.0', '7.20', '10.2.6', null])
      expect(run('gitpod', { baseUrl: 'https://git.acme.io:8443/' }, version).ok).toBe(true);
  });
  it('never asks for client ID or secret', () => {
    const { inputs } = findPlatform('gitpod')!.deployments['data-center'];
    expect(inputs.some((input) => input.type === 'secret')).toBe(false);
    expect(rowsOf(run('gitpod', {})).some((row) => row.secret)).toBe(false);
  });
  it.each(['https://gitpod.acme.io', 'gitpod acme', '-x', 'a/b', ''])('refuses the Gitpod host %j', (gitpodHost) => {
    expect(run('gitpod', { options: { gitpodHost } })).toMatchObject({ ok: false, problem: { field: 'gitpodHost' } });
  });
});

describe('Xcode Cloud', () => {
  it('has Apple’s fourteen steps in three phases', () => {
    const rows = rowsOf(run('xcode-cloud', {}));
    expect(rows.map((row) => row.phase)).toEqual([
      ...Array<string>(9).fill('before-token'),
      ...Array<string>(3).fill('after-token'),
      ...Array<string>(2).fill('finish'),
    ]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(14);
  });
  it('names host and port, and warns about port, path and plain http', () => {
    const caveats = (baseUrl: string): string => {
      const made = run('xcode-cloud', { baseUrl });
      return made.ok ? made.value.caveats.join('\n') : '';
    };
    expect(rowsOf(run('xcode-cloud', { baseUrl: 'https://git.acme.io:8443' }))[2]?.value).toBe('git.acme.io:8443');
    expect(caveats('https://git.acme.io:8443')).toContain('port 8443');
    expect(caveats('https://git.acme.io:443')).not.toMatch(/answers on port|host name only|begins with http:/);
    expect(caveats('https://git.acme.io/bitbucket')).toContain('/bitbucket');
    expect(caveats('http://git.acme.io')).toContain('http://');
  });
  it('gives Apple’s address ranges of today and its port, and none of those that Apple took off its page', () => {
    expect(findPlatform('xcode-cloud')!.deployments.server.allow.flatMap((each) => each.what.split(', '))).toEqual([
      'Port 443 (HTTPS)',
      '57.103.0.0/22',
      '57.103.64.0/18',
      ...[0, 1, 2, 3, 4, 5, 6].map((each) => `2a01:b747:300${each}:200::/56`),
    ]);
    const [, ...caveats] = findPlatform('xcode-cloud')!.deployments.cloud.caveats;
    expect(findPlatform('xcode-cloud')!.deployments.cloud.caveats[0]).not.toContain('17.58');
    expect(caveats.join(' ')).toContain('17.58.192.0/18. They are no longer on Apple’s page');
  });
  it('ignores what was answered about tokens on the OAuth route', () => {
    expect(
      run('xcode-cloud', { deployment: 'cloud', baseUrl: null, credential: { kind: 'api-token', user: 'a@b.c', gitUser: null } }).ok,
    ).toBe(true);
  });
});

describe('Vault Radar', () => {
  const radar = { projectKey: 'PRJ', credential: { kind: 'http-access-token', user: 'svc', gitUser: null } } as const;
  const agent: Record<string, OptionValue> = { scan: 'agent', hcpClientId: 'a', hcpProjectId: 'b', hcpAgentPoolId: 'c' };
  it('keeps the token out of HashiCorp’s form with an agent', () => {
    const rows = rowsOf(run('vault-radar', { ...radar, options: agent }));
    expect(rows.find((row) => row.id === 'token')).toMatchObject({ value: 'env://VAULT_RADAR_GIT_TOKEN', secret: false });
    expect(rowsOf(run('vault-radar', { ...radar, options: { scan: 'hcp' } })).find((row) => row.id === 'token')).toMatchObject({
      secret: true,
    });
  });
  it('asks for what the form asks', () => {
    expect(run('vault-radar', { ...radar, projectKey: null, options: agent })).toMatchObject({
      ok: false,
      problem: { kind: 'project-key-invalid', field: 'projectKey' },
    });
    expect(run('vault-radar', { ...radar, credential: null, options: agent })).toMatchObject({
      ok: false,
      problem: { kind: 'user-empty', field: 'credential.user' },
    });
    // A preview is shown before the user name is asked for, so that the rows before the token can be read.
    const early = run('vault-radar', { ...radar, credential: null, options: agent }, null, 'placeholder', '', true);
    expect(rowsOf(early).some((row) => row.phase === 'before-token')).toBe(true);
    const cloud = { deployment: 'cloud', baseUrl: null, credential: { kind: 'api-token', user: 'bot@acme.io', gitUser: null } } as const;
    expect(run('vault-radar', cloud)).toMatchObject({ ok: false, problem: { kind: 'workspace-empty', field: 'workspace' } });
    expect(
      run('vault-radar', { ...cloud, workspace: 'acme', credential: { kind: 'workspace-token', user: null, gitUser: null } }),
    ).toMatchObject({ ok: false, problem: { kind: 'platform-cannot-use-credential' } });
  });
  it.each(hostileLines)('an environment value %j is kept or refused, never changed', (value) => {
    const made = run('vault-radar', { ...radar, options: { ...agent, hcpClientId: value } });
    if (!made.ok) {
      expect(made).toMatchObject({ problem: { kind: 'input-invalid', field: 'hcpClientId' } });
      return;
    }
    const file = made.value.artifacts.find((each) => each.kind === 'file');
    expect(file?.kind === 'file' && file.text.split('\n')[0]).toBe(`HCP_CLIENT_ID=${value}`);
  });
});

describe('BluBracket', () => {
  const cloud = {
    deployment: 'cloud',
    baseUrl: null,
    workspace: 'acme',
    credential: { kind: 'api-token', user: 'bot@acme.io', gitUser: null },
  } as const;
  it('is ended, legacy on Cloud, and points to its successor', () => {
    const platform = findPlatform('blubracket')!;
    expect(platform).toMatchObject({ status: 'ended', successor: { id: 'vault-radar' } });
    expect(findPlatform(platform.successor?.id ?? '')).not.toBeNull();
    expect(platform.deployments.cloud.support).toBe('legacy');
  });
  it('writes user name and token with a colon, marked as not confirmed', () => {
    expect(rowsOf(run('blubracket', cloud, null, 'inline')).find((row) => row.secret)).toMatchObject({
      value: 'bot@acme.io:TOKEN',
      unconfirmed: true,
    });
  });
});

describe('values in sheets', () => {
  it.each(hostileLines)('%j stays one code span of the checklist', (value) => {
    const made = run('vault-radar', {
      projectKey: value,
      credential: { kind: 'http-access-token', user: 'svc', gitUser: null },
      options: { scan: 'hcp' },
    });
    if (!made.ok) expect.fail(JSON.stringify(made.problem));
    const line = savePlan(made.value)[0]!
      .text.split('\n')
      .find((each) => each.includes('Value:') && each.includes(value));
    expect(line).toMatch(/^ {2}- Value: (`+).*\1$/);
  });
});
