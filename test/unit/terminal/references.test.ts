/** `handrail export --secrets reference --to …`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { OptionValue } from '../../../electron/contract/index.ts';
import { handrail, scratch } from './run.ts';

const token = 'API-TOKEN-0123456789';

async function run(args: readonly string[], options: Record<string, OptionValue> = {}, stdin = '') {
  const cwd = scratch();
  const answers = {
    ...emptyAnswers(),
    deployment: 'cloud',
    workspace: 'acme',
    credential: { kind: 'api-token', user: 'bot@acme.io', gitUser: null },
    options,
  };
  writeFileSync(join(cwd, 'a.json'), JSON.stringify(answers));
  return { cwd, ...(await handrail(['export', '--answers', 'a.json', ...args], { cwd, stdin })) };
}

describe('export --to', () => {
  it('writes what refers, with the answers of the file, and no token', async () => {
    const { cwd, status, stderr } = await run(
      ['--platform', 'renovate', '--secrets', 'reference', '--to', 'vault', '--out', 'out', '--token-stdin'],
      { 'vault.path': 'team/renovate' },
      `${token}\n`,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const files = readdirSync(join(cwd, 'out'));
    expect(files).toContain('put-token.sh');
    const all = files.map((name) => readFileSync(join(cwd, 'out', name), 'utf8')).join('\n');
    expect(all).toContain('vault kv put -mount=secret team/renovate token=-');
    expect(all).not.toContain(token);
  });

  it('says by itself that it is a reference', async () => {
    const { status, stdout } = await run(['--platform', 'flux', '--to', 'sealed-secrets', '--out', '-', '--json']);
    expect(status).toBe(0);
    expect(stdout).toContain('kubeseal');
  });

  it.each([
    [['--platform', 'flux', '--secrets', 'inline', '--to', 'vault'], /Use --to only with --secrets reference/],
    [['--platform', 'flux', '--to', 'valt'], /--to takes one of vault.*Did you mean “vault”/],
    [['--platform', 'flux', '--secrets', 'reference'], /[Ss]ecrets manager/],
    [['--platform', 'renovate', '--to', 'sealed-secrets'], /Kubernetes Secret/],
    [['--platform', 'flux', '--to', 'external-secrets'], /external-secrets\.store|Name of the store/],
  ])('%j is refused with what to do', async (args, words) => {
    const { status, stderr, stdout } = await run([...args, '--out', '-']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(words);
  });

  it('gives each of several platforms a name of its own', async () => {
    const { cwd, status } = await run(['--platform', 'flux', '--platform', 'renovate', '--to', 'vault', '--out', 'out']);
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'out/flux/put-token.sh'), 'utf8')).toContain('handrail/acme-flux ');
    expect(readFileSync(join(cwd, 'out/renovate/put-token.sh'), 'utf8')).toContain('handrail/acme-renovate ');
  });

  it('is in the help', async () => {
    const { status, stdout } = await handrail(['export', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('aws-secrets-manager');
    expect(stdout).toContain('--to DESTINATION');
  });
});
