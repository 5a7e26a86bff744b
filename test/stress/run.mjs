/**
 * `npm run stress -- [RUNS]`: the whole storage stress (1,000 runs unless said otherwise), with its figures.
 * `npm run stress -- quits [RUNS]`: leaves the built desktop app in every way at random moments (100 times unless said otherwise), from a
 * seed of this day; test/desktop/random-quit.spec.ts says what must be true then. Exit status 1 when anything was lost.
 * `npm run stress -- chance [TIMES]`: the unit tests that try what chance makes, so many times as often (20 unless said otherwise).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { run } from '../../build/run.mjs';

if (process.argv[2] === 'quits') process.exit(await quits(process.argv[3] ?? '100'));
if (process.argv[2] === 'chance') process.exit(await chance(process.argv[3] ?? '20'));

const folder = await mkdtemp(join(tmpdir(), 'handrail-stress-build-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { all: join(import.meta.dirname, 'all.ts'), worker: join(import.meta.dirname, 'worker.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const { all } = await import(pathToFileURL(join(folder, 'all.mjs')).href);
  process.exitCode = await all(join(folder, 'worker.mjs'), Number(process.argv[2] ?? 1_000));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/**
 * @param {string} times
 * @returns {Promise<number>}
 */
async function quits(times) {
  const seed = process.env['HANDRAIL_QUIT_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
  process.stdout.write(`${times} times, from HANDRAIL_QUIT_SEED=${seed}\n`);
  Object.assign(process.env, { HANDRAIL_QUITS: times, HANDRAIL_QUIT_SEED: seed });
  const playwright = ['npx', 'playwright', 'test', '--config', 'test/e2e/playwright.config.ts', '--project=desktop', '--workers=2'];
  return (await run([process.execPath, 'build/with-keychain.mjs', ...playwright, 'random-quit'])).status;
}

/**
 * @param {string} times
 * @returns {Promise<number>}
 */
async function chance(times) {
  process.env['HANDRAIL_RUNS'] = times;
  const root = join(import.meta.dirname, '../..');
  const files = ['test/unit', 'test/faults'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const chosen = files.filter(
    (file) => file.endsWith('.test.ts') && readFileSync(join(root, file), 'utf8').match(/numRuns: runs\(|byTurns\(/u) !== null,
  );
  return (await run(['npx', 'vitest', 'run', '--project', 'unit', '--testTimeout', '3600000', ...chosen])).status;
}
