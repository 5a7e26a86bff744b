/** `handrail export` for several platforms at once. */
import { existsSync } from 'node:fs';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { savedArtifactSchema } from '../../../electron/contract/index.ts';
import { handrail, scratch } from './run.ts';
import type { Setting } from './run.ts';

const answers = {
  deployment: 'data-center',
  baseUrl: 'https://git.acme.io/bitbucket',
  workspace: null,
  projectKey: 'PRJ',
  repositories: ['app'],
  credential: { kind: 'http-access-token', user: 'svc', gitUser: 'svc' },
  options: { 'atlantis.projectName': 'Project Name', 'flux.name': 'bitbucket-acme', 'argo-cd.name': 'not-chosen' },
};

async function run(args: readonly string[], setting: Setting = {}) {
  const cwd = scratch();
  await writeFile(join(cwd, 'a.json'), JSON.stringify(answers));
  const ran = await handrail(['export', '--answers', 'a.json', '--platform', 'flux', '--platform', 'atlantis', ...args], {
    ...setting,
    cwd,
  });
  return { ...ran, cwd, text: (path: string) => readFile(join(cwd, path), 'utf8') };
}

describe('several platforms', () => {
  it('each in its own folder, with a README beside them', async () => {
    const { status, stdout, stderr, cwd, text } = await run(['--out', 'out']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Written for Flux and Atlantis');
    expect(stdout).toContain('Read README.md');
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['README.md', 'atlantis', 'flux']);
    expect(await text('out/flux/flux-git-repositories.yml')).toContain('https://git.acme.io/bitbucket/scm/prj/app.git');
    expect(await text('out/flux/flux-git-secret.yml')).toContain('bitbucket-acme');
    expect(await text('out/README.md')).toContain('One token for each platform is best');
  });

  it('as JSON, every file with its path and mode', async () => {
    const { stdout } = await run(['--out', 'out', '--json']);
    const saved = v.parse(v.array(savedArtifactSchema), JSON.parse(stdout));
    expect(saved.map(({ name }) => name)).toContain('atlantis/atlantis.env');
    for (const { path, mode } of saved) expect(`0${((await stat(path ?? '')).mode & 0o777).toString(8)}`).toBe(mode);
  });

  it('one token for all, or one each, and nothing of them is left in the environment or said', async () => {
    const env = {
      HANDRAIL_TOKEN: 'shared-token-0123',
      HANDRAIL_SECRET_WEBHOOK_SECRET: 'hook-0123',
      HANDRAIL_SECRET_FLUX_TOKEN: 'flux-token-0123',
    };
    const { status, stdout, stderr, env: left, cwd, text } = await run(['--secrets', 'inline', '--out', 'out'], { env: { ...env } });
    expect([status, stderr]).toEqual([0, '']);
    expect(await text('out/flux/flux-git-secret.yml')).toContain('flux-token-0123');
    expect(await text('out/atlantis/atlantis.env')).toContain(
      'ATLANTIS_BITBUCKET_TOKEN=shared-token-0123\nATLANTIS_BITBUCKET_WEBHOOK_SECRET=hook-0123\n',
    );
    expect((await stat(join(cwd, 'out/flux/flux-git-secret.yml'))).mode & 0o777).toBe(0o600);
    expect(`${stdout}${await text('out/README.md')}`).not.toMatch(/-0123/u);
    expect(Object.keys(left).filter((name) => name in env)).toEqual([]);
  });

  it('leaves everything alone while one file of another content is in the way, and replaces when asked to', async () => {
    const { cwd } = await run(['--out', 'out']);
    const again = (more: readonly string[] = []) =>
      handrail(['export', '--answers', 'a.json', '--platform', 'flux', '--platform', 'atlantis', '--out', 'out', ...more], { cwd });
    expect((await again()).status).toBe(0);
    await writeFile(join(cwd, 'out/atlantis/atlantis.env'), 'mine\n');
    await writeFile(join(cwd, 'out/README.md'), 'old\n');
    const refused = await again();
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('atlantis/atlantis.env');
    expect(refused.stderr).toContain('--replace');
    expect(await readFile(join(cwd, 'out/README.md'), 'utf8')).toBe('old\n');
    expect((await again(['--replace'])).status).toBe(0);
    expect(await readFile(join(cwd, 'out/atlantis/atlantis.env'), 'utf8')).toContain('ATLANTIS_REPO_ALLOWLIST');
  });

  it('writes nothing when one of them has a problem, and says which', async () => {
    const { status, stderr, cwd } = await run(['--platform', 'cds', '--out', 'out']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^handrail: CDS: [^\n]+\n$/u);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it.each([
    [['--out', '-'], 'into a folder'],
    [['--platform', 'nothing', '--out', 'out'], 'no platform with this id'],
  ])('%j is refused', async (args, words) => {
    const { status, stderr } = await run(args);
    expect([status, stderr.includes(words)]).toEqual([2, true]);
  });

  it('the same platform twice is one', async () => {
    const cwd = scratch();
    await writeFile(join(cwd, 'a.json'), JSON.stringify(answers));
    const { status } = await handrail(['export', '--answers', 'a.json', '--platform', 'flux', '--platform', 'flux', '--out', 'out'], {
      cwd,
    });
    expect([status, (await readdir(join(cwd, 'out'))).includes('README.md')]).toEqual([0, false]);
  });
});
