/** The copy of a template with the secret in it, in real shells: it is gone however the command ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../../../electron/core/formats/shell.ts';

function run(shell: string, use: string, remove = true) {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-fill-'));
  try {
    writeFileSync(join(folder, `it's.yml`), 'a: ${TOKEN}\n');
    const text = fillIn({ template: `it's.yml`, filled: `it's.filled.yml`, variables: ['TOKEN'], use: [use], remove });
    const ended = spawnSync(shell, ['-c', text], { cwd: folder, env: { PATH: process.env['PATH'], TOKEN: 'secret' }, encoding: 'utf8' });
    return { status: ended.status, out: ended.stdout, left: readdirSync(folder).filter((name) => name.includes('filled')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(['sh', 'bash'])('a filled-in copy, in %s', (shell) => {
  it('is used, readable by its owner alone, and gone, with the status of what used it', () => {
    expect(run(shell, `cat "it's.filled.yml"`)).toEqual({ status: 0, out: 'a: secret\n', left: [] });
    expect(run(shell, `stat -c %a "it's.filled.yml"`).out).toBe('600\n');
    expect(run(shell, '(exit 7)')).toEqual({ status: 7, out: '', left: [] });
    expect(run(shell, 'true', false).left).toEqual([`it's.filled.yml`]);
  });
  it.each([
    ['INT', 2],
    ['TERM', 15],
    ['HUP', 1],
  ])('is gone when it is ended by SIG%s', (_, signal) => {
    // The program ends the shell that started it.
    expect(run(shell, `sh -c 'kill -${signal} $PPID'; sleep 0`)).toEqual({ status: 130, out: '', left: [] });
  });
});
