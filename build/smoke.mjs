// node build/smoke.mjs PROGRAM [ARGUMENT…]
// Starts the installed desktop app with settings of its own, waits until its window was drawn (its log says so), asks it to end, and
// expects that it does. Exit status 0 when all of that happened.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [program, ...args] = process.argv.slice(2);
/** How long the first start of a program that was just installed may take, and its end. Milliseconds. */
const limits = { start: 120_000, end: 30_000 };

if (program === undefined) {
  console.error('Usage: node build/smoke.mjs PROGRAM [ARGUMENT…]');
  process.exit(2);
}

const home = mkdtempSync(join(tmpdir(), 'handrail-smoke-'));
const child = spawn(program, args, { env: { ...process.env, HANDRAIL_HOME: home }, stdio: ['ignore', 'inherit', 'inherit'] });
const ended = once(child, 'exit');
const failure = (await started()) ?? (await end());
if (child.exitCode === null && child.signalCode === null) {
  child.kill('SIGKILL');
  await ended;
}
rmSync(home, { recursive: true, force: true });
console.log(failure ?? 'The app started, drew its window and ended.');
process.exitCode = failure === null ? 0 : 1;

/** @returns {Promise<string | null>} what went wrong */
async function started() {
  const until = Date.now() + limits.start;
  while (Date.now() < until) {
    if (child.exitCode !== null) return `The app ended by itself with status ${String(child.exitCode)}.`;
    const line = logLine('desktop-started');
    if (line !== null) return line.includes('painted') ? null : `The app started and drew nothing: ${line}`;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return `The app had not drawn its window after ${String(limits.start / 1000)} s.`;
}

/** @returns {Promise<string | null>} what went wrong */
async function end() {
  // Without /F it is a request, as the window's ✕ is one.
  if (process.platform === 'win32') spawnSync('taskkill', ['/PID', String(child.pid)], { stdio: 'ignore' });
  else child.kill('SIGTERM');
  const late = new Promise((resolve) => setTimeout(() => resolve(null), limits.end).unref());
  const exit = await Promise.race([ended, late]);
  if (exit === null) return `The app had not ended ${String(limits.end / 1000)} s after it was asked to.`;
  return child.exitCode === 0 ? null : `The app ended with ${String(child.exitCode ?? child.signalCode)}.`;
}

/** @param {string} event */
function logLine(event) {
  try {
    return (
      readFileSync(join(home, 'logs/handrail.log'), 'utf8')
        .split('\n')
        .find((line) => line.includes(event)) ?? null
    );
  } catch {
    return null;
  }
}
