/**
 * `npm run stress [RUNS]`: the whole storage stress (1,000 runs unless said otherwise), with its figures. Exit status 1 when anything was
 * lost.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

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
