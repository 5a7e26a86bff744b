// What every measurement shares: medians, processes, and the practice Bitbucket.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer, runnerImport } from 'vite';

export const root = resolve(import.meta.dirname, '../..');
export const program = join(root, 'dist/terminal/handrail.js');

/**
 * One line of the table. `limit`: from docs/design.md 7; null where there is none. `value` is compared with it.
 * @typedef {{ what: string, value: string, limit: string | null, note: string }} Figure
 */

/**
 * @param {readonly number[]} values
 * @returns {number} the middle one
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/**
 * Two things measured in turn, so that what else the computer does falls on both alike.
 * @param {number} runs
 * @param {() => Promise<number>} one
 * @param {() => Promise<number>} other
 * @returns {Promise<[number, number]>} medians in milliseconds
 */
export async function inTurn(runs, one, other) {
  const times = /** @type {[number[], number[]]} */ ([[], []]);
  // The first of each fills the disk cache and does not count.
  await one();
  await other();
  for (let run = 0; run < runs; run += 1) {
    times[0].push(await one());
    times[1].push(await other());
  }
  return [median(times[0]), median(times[1])];
}

/** @param {number} ms */
export const milliseconds = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
/** @param {number} ratio */
export const times = (ratio) => `${ratio.toFixed(2)} ×`;

/**
 * Runs this Node to its end.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, input?: string }} [options]
 * @returns {Promise<{ stdout: string, ms: number, status: number | null }>} `ms`: from spawn to exit
 */
export function runNode(args, { env = process.env, input = '' } = {}) {
  return new Promise((done) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (status) => done({ stdout, ms: performance.now() - start, status }));
  });
}

/**
 * Starts a program that prints an http address when it serves, and waits for its first reply.
 * @param {readonly string[]} args for this Node
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ ms: number, address: string, link: () => Promise<string>, stop: () => Promise<void> }>} `ms`: from spawn to the first
 * reply read
 */
export async function serve(args, env) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const gone = new Promise((done) => child.once('exit', done));
  let stdout = '';
  /** @type {(() => void)[]} */
  let waiting = [];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    for (const wake of waiting.splice(0)) wake();
  });
  void gone.then(() => {
    for (const wake of waiting.splice(0)) wake();
  });
  /** @param {number} at */
  const line = async (at) => {
    for (;;) {
      const found = stdout.split('\n').slice(0, -1)[at];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error('The program ended before it served.');
      await new Promise((wake) => waiting.push(() => wake(undefined)));
    }
  };
  const address = await line(0);
  const reply = await fetch(address.replace(/#.*/, ''));
  await reply.text();
  const ms = performance.now() - start;
  let links = 0;
  return {
    ms,
    address,
    link: async () => {
      if (links > 0) child.stdin.write('\n');
      links += 1;
      return line(links - 1);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/**
 * A fresh folder for the time of `work`.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Loads a TypeScript module of the project.
 * @template T
 * @param {string} path from the project's root
 * @returns {Promise<T>}
 */
export async function load(path) {
  const { module } = await runnerImport(join(root, path), { configFile: false, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/** @returns {Promise<typeof import('../../electron/practice/index.ts')>} */
export const loadPractice = () => load('electron/practice/index.ts');

/** Loads modules of the project that load others on first use, as the services do. To be closed. */
export const openLoader = () =>
  createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
