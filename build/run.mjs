// Runs a stage's command, so that no stage outlives the run and none hangs it.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const windows = process.platform === 'win32';
/** No command may hang the run. Milliseconds. */
const limit = 45 * 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  if (child.pid === undefined) return;
  if (windows) child.kill(signal);
  else process.kill(-child.pid, signal);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    for (const child of running) end(child, 'SIGTERM');
    process.exit(130);
  });
}

/**
 * Runs a command in the project's folder, its output shown as it comes, or kept where it runs beside others (`quiet`).
 * @param {string[]} command
 * @param {{ quiet?: boolean }} [how]
 * @returns {Promise<{ status: number, output: string }>} exit status and what was kept; rejects when it cannot be started or takes
 *   longer than 45 minutes
 */
export function run([program = '', ...args], { quiet = false } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: windows,
      // A process group of its own, so that a hung stage is ended with all that it started.
      detached: !windows,
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = setTimeout(() => {
      end(child, 'SIGKILL');
      fail(new Error(`no end after ${String(limit / 60_000)} minutes`));
    }, limit);
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      settle({ status: code ?? 1, output: output.trim() });
    });
  });
}
