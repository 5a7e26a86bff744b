/**
 * The npm package as somebody installs it: packed from the built tree, installed from its tarball into an empty folder, and run there.
 * What it depends on comes from the registry; where that cannot be reached (`npm test -- --offline`, no network) this is named as not run.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { noRegistry, packed as pack, quietly, ran, served as servedBy } from './support/npm.ts';
import type { Packed } from './support/npm.ts';

const root = resolve(import.meta.dirname, '../..');

/** Files of ours that a file of the package imports, statically or when it gets there. */
function importsOf(path: string, text: string): string[] {
  const found = [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, target]) => target ?? '');
  return found.map((target) => posix.normalize(posix.join(posix.dirname(path), target)));
}

test.describe('the npm package', () => {
  test.describe.configure({ mode: 'serial' });
  let folder = '';
  let packed: Packed;
  let texts: ReadonlyMap<string, string>;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handrail-npm-'));
    packed = await pack(folder);
    const code = packed.files.filter(({ path }) => /\.c?js$/.test(path));
    texts = new Map(await Promise.all(code.map(async ({ path }) => [path, await readFile(join(root, path), 'utf8')] as const)));
  });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds everything that its main and its command import, and nothing that they do not', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      main: string;
      bin: Record<string, string>;
      dependencies: Record<string, string>;
    };
    const listed = new Set(packed.files.map(({ path }) => path));
    const reached = new Set<string>();
    const open = [manifest.main, ...Object.values(manifest.bin), join(dirname(manifest.main), 'preload.cjs')];
    const missing: string[] = [];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const text = texts.get(path);
      if (text === undefined) missing.push(path);
      else open.push(...importsOf(path, text));
    }
    expect(missing).toEqual([]);
    // A whole host in each: far more than the entries alone.
    expect(reached.size).toBeGreaterThan(50);
    const bare = new Set(
      [...reached].flatMap((path) =>
        [
          ...(texts.get(path) ?? '').matchAll(
            /^import\s[^"';]*?from\s*["']([^."'][^"']*)["']|^import\s*["']([^."'][^"']*)["']|\bimport\(\s*["']([^."'][^"']*)["']\s*\)/gm,
          ),
        ].map((found) => found[1] ?? found[2] ?? found[3] ?? ''),
      ),
    );
    const known = new Set(['electron', ...Object.keys(manifest.dependencies)]);
    expect(
      [...bare].filter((name) => !name.startsWith('node:') && ![...known].some((each) => name === each || name.startsWith(`${each}/`))),
    ).toEqual([]);
    const page = [...listed].filter((path) => path.startsWith('dist/renderer/'));
    expect(page).toContain('dist/renderer/index.html');
    expect(page.some((path) => path.endsWith('.css'))).toBe(true);
    const superfluous = [...listed].filter(
      (path) =>
        !reached.has(path) &&
        !page.includes(path) &&
        !['package.json', 'README.md', 'CHANGELOG.md', 'dist/THIRD-PARTY-NOTICES.txt'].includes(path) &&
        !/^LICEN[CS]E/.test(path),
    );
    expect(superfluous).toEqual([]);
    expect(
      [...listed].filter((path) => /\.(?:map|ts|tsx|spec\.js|test\.js)$/.test(path) || /(?:^|\/)\.|node_modules|test\//.test(path)),
    ).toEqual([]);
    // Every file of the page is named by another one of it, but for what the host puts into it (hosts/common/site.ts).
    const pageTexts = await Promise.all(
      page.filter((path) => /\.(?:html|js|css)$/.test(path)).map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
    );
    const orphans = page.filter(
      (path) =>
        !path.endsWith('index.html') &&
        !path.startsWith('dist/renderer/drawn/') &&
        !pageTexts.some(([other, text]) => other !== path && text.includes(basename(path))),
    );
    expect(orphans).toEqual([]);
    expect(packed.files.find(({ path }) => path === manifest.bin['handrail'])?.mode).toBe(0o755);
  });

  test.describe('installed', () => {
    let prefix = '';
    let command = '';

    test.beforeAll(async () => {
      prefix = join(folder, 'somewhere');
      await mkdir(prefix);
      await writeFile(join(prefix, 'package.json'), '{"name":"somewhere","private":true}');
      const offline = process.env['HANDRAIL_TEST_OFFLINE'] === '1';
      const { status, out } = offline
        ? { status: 1, out: 'ENOTCACHED: asked to stay offline' }
        : await ran('npm', ['install', ...quietly, join(folder, packed.filename)], { cwd: prefix });
      test.skip(status !== 0 && noRegistry.test(out), 'npm’s registry cannot be reached, so the package was not installed');
      expect(status, out).toBe(0);
      command = join(prefix, 'node_modules/.bin/handrail');
    });

    /** The environment of somebody at a desktop, so that Electron is looked for, with a home of its own. */
    function environment(): NodeJS.ProcessEnv {
      const { HANDRAIL_TOKEN: _token, ...rest } = process.env;
      return { ...rest, HANDRAIL_HOME: join(folder, 'home'), DISPLAY: ':77', SSH_CONNECTION: '' };
    }

    const served = async (args: readonly string[]): ReturnType<typeof servedBy> =>
      servedBy(command, args, { cwd: prefix, env: environment() });

    /** Starts as somebody at a desktop does: it looks for Electron, and serves the page where there is none. */
    async function startsWithoutWindow(args: readonly string[]): Promise<void> {
      const { page, said, status } = await served(args);
      expect(page).toContain('<div id="root"');
      expect(said).not.toMatch(/ERR_|Error:|^\s+at /m);
      expect(status).toBe(0);
    }

    /** `electron` beside it; what its package does when it is loaded is start a download, so loading it ends the test. */
    async function beside(files: Readonly<Record<string, string>>): Promise<void> {
      const place = join(prefix, 'node_modules/electron');
      await rm(place, { recursive: true, force: true });
      for (const [name, text] of Object.entries({
        'package.json': '{"name":"electron","version":"45.4.1","main":"index.js"}',
        'index.js': 'throw new Error("electron was loaded");',
        ...files,
      })) {
        await mkdir(dirname(join(place, name)), { recursive: true });
        await writeFile(join(place, name), text, { mode: 0o755 });
      }
    }

    test('runs without Electron', async () => {
      expect(await readdir(join(prefix, 'node_modules'))).not.toContain('electron');
      const version = await ran(command, ['--version'], { cwd: prefix, env: environment() });
      expect(version.status, version.out).toBe(0);
      expect(version.out).toMatch(/^(?:handrail )?\d+\.\d+\.\d+\n$/i);
      const platforms = await ran(command, ['platforms'], { cwd: prefix, env: environment() });
      expect(platforms.status, platforms.out).toBe(0);
      expect(platforms.out).toContain('argo-cd');
      await startsWithoutWindow(['start', '--browser', '--no-open']);
      await startsWithoutWindow(['start', '--no-open']);
    });

    test('runs beside an electron package that has not fetched its program', async () => {
      // As from Electron 42 on: https://www.electronjs.org/docs/latest/breaking-changes
      await beside({});
      await startsWithoutWindow(['start', '--no-open']);
    });

    test('runs beside an electron package whose program is gone', async () => {
      await beside({ 'path.txt': 'electron' });
      await startsWithoutWindow(['start', '--no-open']);
    });

    test('hands the desktop window to Electron where it is there, with a main whose every import is found', async () => {
      test.skip(
        process.getuid?.() === 0 || process.platform !== 'linux',
        'it needs Linux and an ordinary user: as root Handrail does not offer the window',
      );
      await beside({ 'path.txt': 'electron', 'dist/electron': `#!/bin/sh\necho "ran $1"\n` });
      const { status, out } = await ran(command, ['start'], { cwd: prefix, env: environment() });
      expect(status, out).toBe(0);
      expect(out).toContain(`ran ${join(prefix, 'node_modules/handrail')}`);
    });

    test('has a main whose imports are all found, up to Electron itself', async () => {
      await beside({ 'index.js': 'module.exports = new Proxy({}, { get: () => { throw new Error("reached Electron"); } });' });
      const { out } = await ran(process.execPath, [join(prefix, 'node_modules/handrail/dist/desktop/main.js')], {
        cwd: prefix,
        env: environment(),
      });
      expect(out).not.toContain('ERR_MODULE_NOT_FOUND');
    });
  });
});
