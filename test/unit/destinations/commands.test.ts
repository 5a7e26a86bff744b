/**
 * The exported commands, run by a real shell with stand-ins for the programs: what each was given as arguments and on standard input, and
 * that no process of the computer had the secret among its arguments meanwhile.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Runnable } from '../../../electron/contract/index.ts';
import { artifactText } from '../../../electron/core/export/save-plan.ts';
import type { ExportOutput } from '../../../electron/core/platforms/types.ts';
import { allDestinations, cases, refer, token } from './cases.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-refer-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const programs = ['vault', 'aws', 'az', 'gcloud', 'op', 'curl', 'kubeseal', 'kubectl', 'docker'];

/** Notes its arguments, standard input and environment, and every process's arguments; prints `says` where it reads a secret. */
function stand(program: string, says: string): void {
  const file = join(folder, 'bin', program);
  const script = `#!/bin/sh
n=$(ls '${folder}' | grep -c '^call-')
d='${folder}/call-'$n; mkdir "$d"
printf '%s\\n' '${program}' "$@" > "$d/args"
cat /proc/[0-9]*/cmdline > "$d/all" 2>/dev/null
env > "$d/env"
case " $* " in *" get "*|*"get-secret-value"*|*" access "*|*" read "*|*"secret show"*) printf %s '${says}' ;; esac
case " $* " in *"-=- "*|*"=- "*|*"/dev/stdin"*|*"data-file=-"*|*" - "*|*" edit "*|*"--config -"*|*"--format=yaml"*) cat > "$d/stdin" ;; esac
exit 0
`;
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

interface Call {
  readonly args: readonly string[];
  readonly stdin: string | null;
  readonly env: string;
}

function run(text: string, input: string, says = '', env: Readonly<Record<string, string>> = {}): readonly Call[] {
  for (const program of programs) stand(program, says);
  const ended = spawnSync('sh', ['-c', text], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder, ...env },
  });
  expect(ended.stdout + ended.stderr).not.toContain(token);
  expect(ended.status, `${text}\n${ended.stderr}`).toBe(0);
  const calls = readdirSync(folder).filter((name) => name.startsWith('call-'));
  return calls.sort().map((name): Call => {
    const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
    expect(read('all'), 'no process has the secret in its arguments').not.toContain(token.slice(0, 12));
    return {
      args: read('args').trimEnd().split('\n'),
      stdin: readdirSync(join(folder, name)).includes('stdin') ? read('stdin') : null,
      env: read('env'),
    };
  });
}

function made(id: string, to: string, where = 'cloud'): ExportOutput {
  const each = cases.find((one) => one.platform.id === id && one.to === to && one.where === where);
  if (each === undefined) throw new Error(`no ${id} in ${to}`);
  const output = refer(each);
  if (!output.ok) throw new Error(JSON.stringify(output.problem));
  return output.value;
}

function textOf(output: ExportOutput, name: string): string {
  const artifact = output.artifacts.find((each) => each.name === name);
  if (artifact === undefined) throw new Error(`no ${name} among ${output.artifacts.map((each) => each.name).join(', ')}`);
  return artifactText(artifact);
}

function runnableOf(output: ExportOutput, name: string): Runnable {
  const artifact = output.artifacts.find((each) => each.name === name);
  if (artifact?.kind !== 'command' || artifact.runnable === undefined) throw new Error(`${name} cannot be run`);
  return artifact.runnable;
}

describe('the token on its way there', () => {
  const plain = [
    ['vault', 'put-token.sh', ['vault', 'kv', 'put', '-mount=secret', 'handrail/acme-renovate', 'token=-']],
    [
      'aws-secrets-manager',
      'put-token.sh',
      [
        'aws',
        'secretsmanager',
        'create-secret',
        '--name',
        'handrail/acme-renovate',
        '--secret-string',
        'file:///dev/stdin',
        '--region',
        'eu-central-1',
      ],
    ],
    [
      'aws-secrets-manager',
      'renew-token.sh',
      [
        'aws',
        'secretsmanager',
        'put-secret-value',
        '--secret-id',
        'handrail/acme-renovate',
        '--secret-string',
        'file:///dev/stdin',
        '--region',
        'eu-central-1',
      ],
    ],
    [
      'azure-key-vault',
      'put-token.sh',
      [
        'az',
        'keyvault',
        'secret',
        'set',
        '--vault-name',
        'acme-vault',
        '--name',
        'handrail-acme-renovate',
        '--file',
        '/dev/stdin',
        '--encoding',
        'utf-8',
        '--output',
        'none',
      ],
    ],
    [
      'google-secret-manager',
      'put-token.sh',
      ['gcloud', 'secrets', 'create', 'handrail-acme-renovate', '--replication-policy=automatic', '--data-file=-', '--project=acme-build'],
    ],
    [
      'google-secret-manager',
      'renew-token.sh',
      ['gcloud', 'secrets', 'versions', 'add', 'handrail-acme-renovate', '--data-file=-', '--project=acme-build'],
    ],
  ] as const;

  it.each(plain)('%s, %s: by standard input, byte for byte', (to, name, args) => {
    const output = made('renovate', to);
    const calls = run(textOf(output, name), `${token}\n`);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.args).toEqual(args);
    expect(calls[0]?.stdin).toBe(token);
    // What Handrail would run is the same.
    const runnable = runnableOf(output, name);
    expect([runnable.program, ...runnable.args]).toEqual(args);
    expect(runnable.input).toEqual({ kind: 'text', parts: [{ secret: 'token', as: 'plain' }] });
    expect(runnable.place).toMatch(/: /);
  });

  it.each([
    ['put-token.sh', ['op', 'item', 'create', '--vault', 'Infra Team', '-']],
    ['renew-token.sh', ['op', 'item', 'edit', 'handrail-acme-renovate', '--vault', 'Infra Team']],
  ])('1password, %s: as a template in JSON', (name, args) => {
    const output = made('renovate', '1password');
    const [call] = run(textOf(output, name), `${token}\n`);
    expect(call?.args).toEqual(args);
    expect(JSON.parse(call?.stdin ?? '')).toEqual({
      title: 'handrail-acme-renovate',
      category: 'API_CREDENTIAL',
      fields: [{ id: 'credential', type: 'CONCEALED', label: 'credential', value: token }],
    });
    const { input } = runnableOf(output, name);
    if (input.kind !== 'text') throw new Error('no text');
    const said = input.parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(token).slice(1, -1))).join('');
    expect(JSON.parse(said)).toEqual(JSON.parse(call?.stdin ?? ''));
  });

  it('bitbucket-pipelines: as a configuration of curl, with the administrator’s token', () => {
    const [call] = run(textOf(made('renovate', 'bitbucket-pipelines'), 'put-token.sh'), `${token}\nADMIN-TOKEN\n`);
    expect(call?.args.slice(-2)).toEqual(['--config', '-']);
    const lines = (call?.stdin ?? '').trimEnd().split('\n');
    const unquoted = (line: string): string => line.replace(/^\w+ = "(.*)"$/, '$1').replaceAll(/\\([\\"])/g, '$1');
    expect(unquoted(lines[0] ?? '')).toBe('https://api.bitbucket.org/2.0/repositories/acme/runner/pipelines_config/variables');
    expect(unquoted(lines[1] ?? '')).toBe('admin@acme.io:ADMIN-TOKEN');
    expect(JSON.parse(unquoted(lines[3] ?? ''))).toEqual({ key: 'RENOVATE_PASSWORD', value: token, secured: true });
  });

  const takers = allDestinations.flatMap((to) => {
    const id = ['external-secrets', 'sealed-secrets'].includes(to) ? 'argo-cd' : 'renovate';
    return made(id, to).artifacts.flatMap(({ name }) => (/^(put|renew|seal)-.*\.sh$/.test(name) ? [{ to, id, name }] : []));
  });
  it('each destination has a command that takes it', () => {
    expect(new Set(takers.map(({ to }) => to))).toEqual(new Set(allDestinations));
  });

  it.each(takers)('$to, $name: in no output of a shell that traces, and in no environment of one that exports', ({ to, id, name }) => {
    const output = made(id, to);
    const text = textOf(output, name);
    for (const artifact of output.artifacts)
      if (artifact.kind === 'file') writeFileSync(join(folder, artifact.name), artifactText(artifact));
    // YAML is filled in as it is.
    const secret = to === 'sealed-secrets' ? token.replaceAll(/["\\]/g, '') : token;
    const input = `${secret}\n${secret}-of-the-admin\n`;
    const exported = { secret: 'x', value: 'x', admin: 'x' };
    const calls = [...run(`set -x; set -a\n${text}`, input), ...run(text, input, '', exported)];
    expect(
      calls.some(
        ({ stdin }) =>
          stdin?.includes(JSON.stringify(secret).slice(1, -1)) === true || stdin?.includes(secret) === true || to === 'bitbucket-pipelines',
      ),
    ).toBe(true);
    for (const call of calls) for (const part of [secret, 'TOKEN-']) expect(call.env).not.toContain(part);
    // Nor in a file that is left.
    for (const file of readdirSync(folder).filter((each) => !each.startsWith('call-') && each !== 'bin'))
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toContain(secret);
  });

  it('gives the terminal back its echo when it is ended', () => {
    for (const program of programs) stand(program, '');
    writeFileSync(join(folder, 'bin', 'stty'), `#!/bin/sh\necho "$*" >> '${folder}/stty'\n`, { mode: 0o755 });
    // A program that ends the shell that started it, while the terminal is silent.
    const text = textOf(made('renovate', 'vault'), 'put-token.sh').replace('IFS= read', `sh -c 'kill -15 $PPID'; IFS= read`);
    expect(text).toContain('kill -15');
    spawnSync('sh', ['-c', text], { cwd: folder, input: 'x\n', env: { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` } });
    expect(readFileSync(join(folder, 'stty'), 'utf8').trimEnd().split('\n').at(-1)).toBe('echo');
  });

  it('stops without a value', () => {
    for (const program of programs) stand(program, '');
    const ended = spawnSync('sh', ['-c', textOf(made('renovate', 'vault'), 'put-token.sh')], {
      cwd: folder,
      input: '\n',
      env: { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
    });
    expect(ended.status).toBe(1);
    expect(readdirSync(folder)).toEqual(['bin']);
  });
});

describe('the token on its way to the platform', () => {
  const readable = ['vault', 'aws-secrets-manager', 'azure-key-vault', 'google-secret-manager'] as const;
  it.each(readable)('%s: a command reads it into the environment alone', (to) => {
    const calls = run(textOf(made('renovate', to), 'renovate-run.sh'), '', token);
    const docker = calls.find(({ args }) => args[0] === 'docker');
    expect(calls.map(({ args }) => args[0])).toHaveLength(2);
    expect(docker?.env).toContain(`RENOVATE_PASSWORD=${token}\n`);
  });

  it('1password: op runs it with the references', () => {
    const output = made('renovate', '1password');
    expect(textOf(output, 'op-references.env')).toBe('RENOVATE_PASSWORD="op://Infra Team/handrail-acme-renovate/credential"\n');
    const [call] = run(textOf(output, 'renovate-run.sh'), '');
    expect(call?.args.slice(0, 5)).toEqual(['op', 'run', '--env-file=op-references.env', '--', 'sh']);
  });

  it('sealed-secrets: one Secret at a time, filled in inside of the pipe', () => {
    const output = made('argo-cd', 'sealed-secrets');
    writeFileSync(join(folder, 'argocd-repository-secret.yml'), textOf(output, 'argocd-repository-secret.yml'));
    const [call, ...more] = run(textOf(output, 'seal-secret.sh'), 'TOKEN-plain-0123\n');
    expect(more).toEqual([]);
    expect(call?.args).toEqual([
      'kubeseal',
      '--controller-name=sealed-secrets-controller',
      '--controller-namespace=kube-system',
      '--format=yaml',
    ]);
    expect(call?.stdin).toContain('password: "TOKEN-plain-0123"');
    expect(readFileSync(join(folder, 'argocd-repository-secret.yml'), 'utf8')).not.toContain('TOKEN-plain');
    expect(textOf(output, 'argocd-apply.sh')).toBe('kubectl apply -f argocd-repository-secret.sealed.yml\n');
  });

  it('aws-codebuild: the stack names the secret and its version', () => {
    const output = made('aws-codebuild', 'aws-secrets-manager');
    expect(textOf(output, 'codebuild-source-credential.yml')).toContain(
      'Fn::Sub: "{{resolve:secretsmanager:handrail/acme-aws-codebuild:SecretString:::${TokenVersion}}}"',
    );
    const calls = run(textOf(output, 'codebuild-deploy.sh'), '');
    expect(calls.map(({ args }) => args.slice(0, 3).join(' '))).toEqual([
      'aws secretsmanager list-secret-version-ids',
      'aws cloudformation deploy',
    ]);
    expect(calls[0]?.args).toContain('Versions[?contains(VersionStages, `"AWSCURRENT"`)].VersionId');
  });

  it('git: asks the manager itself each time', () => {
    const output = made('git', 'vault');
    const config = output.artifacts.find(({ name }) => name.includes('gitconfig') || name.endsWith('config'));
    expect(config?.kind === 'file' && config.text).toContain('vault kv get -mount=secret -field=token handrail/acme-git');
  });
});
