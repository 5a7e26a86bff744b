/// <reference types="vitest/config" />
import { chmod } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { writeDrawn } from './build/drawn.ts';
import { licenceList, writeNotices } from './build/notices.ts';
import manifest from './package.json' with { type: 'json' };

const here = (path: string): string => resolve(import.meta.dirname, path);

/** What is installed next to the bundles and found at run time; everything else is bundled. */
const external = ['electron', ...Object.keys(manifest.dependencies)];

/** Leaves out the contract's schemas and tables where nothing uses them: before the first paint, that is nearly everywhere. */
const withoutSchemas = {
  moduleSideEffects: [{ test: /[\\/]electron[\\/]contract[\\/]/, sideEffects: false }],
  manualPureFunctions: ['v', 'inEnglish'],
};

/** One bundle for Node: entry file, folder it goes to, and the form it takes there. */
function nodeBundle(name: string, entry: string, outDir: string, fileName: string): EnvironmentOptions {
  const format = fileName.endsWith('.cjs') ? 'cjs' : 'es';
  return {
    consumer: 'server',
    resolve: { conditions: ['node'], noExternal: true, external },
    build: {
      target: 'node20',
      outDir: here(outDir),
      // The preload shares its folder with main and is built after it.
      emptyOutDir: format === 'es',
      copyPublicDir: false,
      minify: false,
      sourcemap: false,
      license: { fileName: licenceList(name) },
      rolldownOptions: {
        treeshake: withoutSchemas,
        input: here(entry),
        external: [...external, /^node:/],
        output: {
          format,
          entryFileNames: fileName,
          // Beside the entry, so that import.meta.dirname is the same wherever a module lands.
          chunkFileNames: '[name]-[hash].js',
          // A sandboxed preload can require nothing of ours, so it has to be one file.
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

/** Makes the terminal bundle a program: the line that names its interpreter, and the right to run. */
function executable(): Plugin {
  const firstLine = '#!/usr/bin/env node\n';
  return {
    name: 'handrail:executable',
    applyToEnvironment: (environment) => environment.name === 'terminal',
    renderChunk: (code, chunk) => (chunk.isEntry && !code.startsWith('#!') ? { code: firstLine + code, map: null } : null),
    writeBundle: async (options, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry) {
          await chmod(resolve(options.dir ?? '.', chunk.fileName), 0o755);
        }
      }
    },
  };
}

/**
 * Tests that run in Node: rooms under test/. The limits, in milliseconds, only end what hangs: a computer that is four times slower keeps
 * within them.
 */
const node = {
  environment: 'node',
  root: here('.'),
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 20_000 } },
} as const;
/** Tests without a world of their own for each file: Handrail is loaded once for each worker, which halves the processor's time. */
const shared = { isolate: false, setupFiles: [here('test/patience.ts'), here('test/leftovers.ts')] };

export default defineConfig({
  root: here('renderer'),
  // Relative addresses: the same files are served by app:// and by the loopback server.
  base: './',
  plugins: [react(), executable()],
  environments: {
    client: {
      build: {
        outDir: here('dist/renderer'),
        emptyOutDir: true,
        sourcemap: false,
        // The content security policy allows no data: addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        license: { fileName: licenceList('client') },
        rolldownOptions: {
          // The page trusts its own host and parses nothing; no part of it reads a property for what that does.
          treeshake: { ...withoutSchemas, propertyReadSideEffects: false },
          output: {
            // In one piece it is packed better than in a dozen: whatever shares a part with the first screen takes that from here.
            codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
            // Filled in after the build, so that its name can say nothing of its content.
            chunkFileNames: ({ name }) => (name === 'notices' ? '[name].js' : 'assets/[name]-[hash].js'),
          },
        },
      },
    },
    main: nodeBundle('main', 'electron/hosts/desktop/main.ts', 'dist/desktop', 'main.js'),
    preload: nodeBundle('preload', 'electron/hosts/desktop/preload.ts', 'dist/desktop', 'preload.cjs'),
    terminal: nodeBundle('terminal', 'electron/hosts/terminal/handrail.ts', 'dist/terminal', 'handrail.js'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        await builder.build(environment);
      }
      await writeDrawn(here('dist/renderer'), manifest.version);
      const bundles = Object.values(builder.environments);
      await writeNotices(
        import.meta.dirname,
        bundles.map(({ name, config }) => ({ name, folder: resolve(config.root, config.build.outDir) })),
      );
    },
  },
  test: {
    root: here('.'),
    // Vitest leaves one processor free. One more than there are: some files wait for servers, limits and the keychain most of their time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          ...node,
          ...shared,
          name: 'unit',
          include: ['test/{unit,faults,desktop,consumers}/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
        },
      },
      { test: { ...node, name: 'rules', include: ['test/*.test.ts'] } },
      {
        plugins: [react()],
        test: {
          ...node,
          ...shared,
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.{ts,tsx}'],
          setupFiles: [...shared.setupFiles, here('test/component/setup.ts')],
        },
      },
    ],
  },
});
