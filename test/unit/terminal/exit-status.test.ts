/**
 * One rule: what was asked for and cannot be had (a platform, a kind of token, a mode) is wrong input, status 2. Status 1 is for what a
 * check found.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment, OptionValue } from '../../../electron/contract/index.ts';
import { exampleOptions, findPlatform } from '../../../electron/core/platforms/registry.ts';
import { handrail, scratch } from './run.ts';

const token = 'ATATT3xFfGF0-not-a-real-token-0123456789=0A1B2C3D';

function answersFor(id: string, deployment: Deployment, kind: CredentialKind, options: Record<string, OptionValue> = {}): Answers {
  const onCloud = deployment === 'cloud';
  const platform = findPlatform(id);
  return {
    ...emptyAnswers(),
    deployment,
    baseUrl: onCloud ? null : 'https://git.acme.io',
    workspace: onCloud ? 'acme' : null,
    projectKey: 'PRJ',
    credential: { kind, user: onCloud ? 'bot@acme.io' : 'svc', gitUser: null },
    options: platform === null ? options : { ...exampleOptions(platform, deployment), ...options },
  };
}

async function exported(id: string, answers: Answers, mode: string, json = false) {
  const cwd = scratch();
  writeFileSync(join(cwd, 'answers.json'), JSON.stringify(answers));
  return handrail(
    ['export', '--answers', 'answers.json', '--platform', id, '--secrets', mode, '--out', json ? 'out' : '-', ...(json ? ['--json'] : [])],
    { cwd, env: { HANDRAIL_TOKEN: token } },
  );
}

describe('a refusal of the export command', () => {
  it.each([
    [
      'a kind of token that the platform never takes',
      'vault-radar',
      answersFor('vault-radar', 'cloud', 'workspace-token'),
      'placeholder',
      'platform-cannot-use-credential',
    ],
    [
      'a kind of token that these answers rule out',
      'git',
      answersFor('git', 'data-center', 'http-project-token', { method: 'store' }),
      'placeholder',
      'platform-cannot-use-credential',
    ],
    ['a mode that the platform never has', 'vault-radar', answersFor('vault-radar', 'cloud', 'api-token'), 'env', 'mode-not-available'],
    [
      'a mode that these answers rule out',
      'vault-radar',
      answersFor('vault-radar', 'data-center', 'http-access-token', { scan: 'hcp' }),
      'env',
      'mode-not-available',
    ],
    ['a platform that cannot be connected there', 'cds', answersFor('cds', 'cloud', 'api-token'), 'placeholder', 'platform-blocked'],
  ] as const)('%s: status 2, one line, nothing written', async (_what, id, answers, mode, kind) => {
    const plain = await exported(id, answers, mode);
    expect([plain.status, plain.stdout]).toEqual([2, '']);
    expect(plain.stderr).toMatch(/^handrail: [^\n]+\n$/);
    const json = await exported(id, answers, mode, true);
    expect([json.status, (JSON.parse(json.stdout) as { problem: { kind: string } }).problem.kind]).toEqual([2, kind]);
  });

  it('is the same for a platform, a kind and a mode that there are not', async () => {
    expect((await exported('no-such-platform', answersFor('git', 'cloud', 'api-token'), 'placeholder')).status).toBe(2);
    expect((await exported('git', answersFor('git', 'cloud', 'api-token'), 'engraved')).status).toBe(2);
    expect((await handrail(['platforms', 'git', '--kind', 'no-such-kind'])).status).toBe(2);
    expect((await handrail(['platforms', 'no-such-platform'])).status).toBe(2);
    expect((await handrail(['platforms', 'vault-radar', '--kind', 'workspace-token'])).status).toBe(2);
  });
});

describe('what depends on an answer', () => {
  const text = (stdout: string): string => stdout.replaceAll(/\s+/g, ' ');
  it('is told in the statement: kinds of token, and ways to hand it over', async () => {
    const git = text((await handrail(['platforms', 'git', '--deployment', 'data-center'])).stdout);
    expect(git).toContain(
      'Project HTTP access token [http-project-token] (only when “Where git finds the token” is “Header (http.extraHeader)”)',
    );
    const radar = text((await handrail(['platforms', 'vault-radar', '--deployment', 'data-center'])).stdout);
    expect(radar).toContain('How the token is handed over');
    expect(radar).toContain('From the environment [env] (only when “Who scans” is “Agent scan”)');
    const cloud = text((await handrail(['platforms', 'vault-radar', '--deployment', 'cloud'])).stdout);
    expect(cloud).toContain('✗ From the environment [env]: This is typed into a web form, and a web form expands no variables.');
  });
  it('is told in the list', async () => {
    const list = text((await handrail(['platforms'])).stdout);
    expect(list).toContain(
      'http-project-token, http-repository-token: only when “Where git finds the token” is “Header (http.extraHeader)”',
    );
    expect(list).toContain('env, reference: only when “Who scans” is “Agent scan”');
  });
  it('is told in what is written down', async () => {
    const cwd = scratch();
    for (const name of ['git.md', 'git.html'])
      expect((await handrail(['platforms', 'git', '--deployment', 'data-center', '--out', name], { cwd })).status).toBe(0);
    const { readFileSync } = await import('node:fs');
    for (const name of ['git.md', 'git.html'])
      expect(readFileSync(join(cwd, name), 'utf8')).toMatch(/only when “Where git finds the token” is “Header \(http\\?\.extraHeader\)”/);
  });
});
