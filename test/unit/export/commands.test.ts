/** Runs the exported commands with a real shell and a real envsubst, against a stand-in for the platform's own tool. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { savePlan } from '../../../electron/core/export/save-plan.ts';
import type { PlannedFile } from '../../../electron/core/export/save-plan.ts';
import { exportCase, goldenCases } from '../platforms/golden.ts';

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-commands-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function saved(name: string): ReadonlyMap<string, PlannedFile> {
  const golden = goldenCases.find((each) => each.name === name)!;
  const made = exportCase(golden, 'env');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const plan = savePlan(made.value);
  for (const file of plan) writeFileSync(join(folder, file.name), file.text);
  return new Map(plan.map((file) => [file.name, file]));
}

/** A tool that copies the file named by its last argument (or after `=` or `:`), notes its mode, and leaves with the status given. */
function standIn(program: string, find: string, status = 0): void {
  const at = join(folder, program);
  writeFileSync(
    at,
    `#!/bin/sh\nfor last; do :; done\n${find}\ncp "$file" seen\nstat -c %a "$file" > mode\nprintf '%s\\n' "$@" > arguments\nexit ${status}\n`,
  );
  chmodSync(at, 0o755);
}

function sh(script: string, env: Record<string, string>): { status: number | null; stderr: string } {
  const run = spawnSync('sh', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, ...env },
  });
  return { status: run.status, stderr: run.stderr };
}

describe.runIf(has('envsubst'))('env mode, run for real (needs envsubst)', () => {
  const secrets = {
    BITBUCKET_TOKEN: 'to$ken-`0`',
    SEI_API_KEY: 'sei-key',
    HCP_CLIENT_SECRET: 'hcp-$HOME',
    VAULT_RADAR_GIT_TOKEN: 'radar-token',
  };

  it('cds: fills in, imports, deletes the copy, and the copy was private', () => {
    const files = saved('cds/data-center');
    standIn('cdsctl', 'file="$last"');
    expect(sh(files.get('cds-import.sh')!.text, secrets).status).toBe(0);
    expect(parse(readFileSync(join(folder, 'seen'), 'utf8'))).toMatchObject({ auth: { username: 'svc-cds', token: 'to$ken-`0`' } });
    expect(readFileSync(join(folder, 'mode'), 'utf8')).toBe('600\n');
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('project\nvcs\nimport\nPROJ\nbitbucket-acme.filled.yml\n');
    expect(existsSync(join(folder, 'bitbucket-acme.filled.yml'))).toBe(false);
    expect(readFileSync(join(folder, 'bitbucket-acme.yml'), 'utf8')).toContain('${BITBUCKET_TOKEN}');
  });
  it('cds: a failed import fails, and the copy is gone all the same', () => {
    const files = saved('cds/data-center');
    standIn('cdsctl', 'file="$last"', 7);
    expect(sh(files.get('cds-import.sh')!.text, secrets).status).toBe(7);
    expect(existsSync(join(folder, 'bitbucket-acme.filled.yml'))).toBe(false);
  });
  it('cds: without the variable it stops before anything is written', () => {
    const files = saved('cds/data-center');
    standIn('cdsctl', 'file="$last"');
    const run = sh(files.get('cds-import.sh')!.text, {});
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('Set BITBUCKET_TOKEN first');
    expect(existsSync(join(folder, 'seen'))).toBe(false);
    expect(existsSync(join(folder, 'bitbucket-acme.filled.yml'))).toBe(false);
  });
  it('harness: the satellite reads a private file that stays', () => {
    const files = saved('harness-sei/data-center');
    standIn('docker', 'file=satellite.filled.yml');
    expect(sh(files.get('satellite-docker.sh')!.text, secrets).status).toBe(0);
    expect(parse(readFileSync(join(folder, 'seen'), 'utf8'))).toMatchObject({
      satellite: { api_key: 'sei-key' },
      integrations: [{ api_key: 'to$ken-`0`' }],
    });
    expect(statSync(join(folder, 'satellite.filled.yml')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toContain(`${folder}/satellite.filled.yml:/levelops/config.yml\n`);
  });
  it('harness: Kubernetes gets the filled-in manifest, and the copy is deleted', () => {
    const files = saved('harness-sei/data-center');
    standIn('kubectl', 'file="$last"');
    expect(sh(files.get('satellite-kubernetes.sh')!.text, secrets).status).toBe(0);
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toContain("api_key: 'to$ken-`0`'");
    expect(existsSync(join(folder, 'satellite-kubernetes.filled.yml'))).toBe(false);
  });
  it('vault-radar: the environment reaches kubectl with its values', () => {
    const files = saved('vault-radar/data-center');
    standIn('kubectl', 'file="${last#--from-env-file=}"');
    expect(sh(files.get('vault-radar-secret.sh')!.text, secrets).status).toBe(0);
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toContain('HCP_CLIENT_SECRET=hcp-$HOME\n');
    expect(existsSync(join(folder, 'vault-radar-agent.filled.env'))).toBe(false);
  });
});

describe.runIf(has('kubectl'))('kubectl itself (runs without a cluster)', () => {
  it('reads the agent’s environment file as it stands', () => {
    const golden = goldenCases.find((each) => each.name === 'vault-radar/data-center')!;
    const made = exportCase({ ...golden, token: 'a "b" $HOME `id` \\ # c', held: { hcpClientSecret: "it's" } }, 'inline');
    if (!made.ok) expect.fail(JSON.stringify(made.problem));
    const file = savePlan(made.value).find((each) => each.name === 'vault-radar-agent.env')!;
    writeFileSync(join(folder, file.name), file.text);
    const out = execFileSync(
      'kubectl',
      ['create', 'secret', 'generic', 'x', `--from-env-file=${file.name}`, '--dry-run=client', '-o', 'json'],
      { cwd: folder, encoding: 'utf8' },
    );
    const { data } = JSON.parse(out) as { data: Record<string, string> };
    const read = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString('utf8')]));
    expect(read).toMatchObject({ VAULT_RADAR_GIT_TOKEN: 'a "b" $HOME `id` \\ # c', HCP_CLIENT_SECRET: "it's" });
    expect(made.value.artifacts.find((each) => each.kind === 'command')).toMatchObject({
      note: expect.stringContaining('Do not read the file with a shell') as string,
    });
  });
});
