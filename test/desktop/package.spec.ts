/**
 * The packed desktop app: electron-builder packs for each system, with stand-ins in the place of Electron's downloads (`package/`), and the
 * result is opened. Needs the bundles, so it runs after the build. The keychain's programs of the other systems come from npm's registry;
 * where that cannot be reached, those systems are named as not run.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, getRawHeader, uncache } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { faultsOf, filesOf, resourcesOf } from '../../build/packaging/inspect.ts';
import { targetOf } from '../../build/packaging/targets.ts';
import { linuxElectron, macElectron, windowsElectron, windowsResources } from './package/stand-in.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown> & {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Runs electron-builder; never rejects for its status. */
async function pack(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ status: number; said: string }> {
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const config = join(import.meta.dirname, 'package/builder-config.ts');
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      [builder, '--config', config, '--projectDir', root, '--publish', 'never', '--dir', ...args],
      {
        cwd: root,
        env: {
          ...process.env,
          CSC_LINK: '',
          CSC_NAME: '',
          WIN_CSC_LINK: '',
          HANDRAIL_UPDATES_FROM: '',
          ...env,
          HANDRAIL_TEST_PACKAGE: folder,
        },
        maxBuffer: 20_000_000,
      },
    );
    return { status: 0, said: stdout + stderr };
  } catch (error) {
    const failed = error as { code?: number; stdout?: string; stderr?: string };
    return { status: failed.code ?? -1, said: `${failed.stdout ?? ''}${failed.stderr ?? ''}` };
  }
}

/** The fuses by their place in the wire (https://www.electronjs.org/docs/latest/tutorial/fuses), all nine. */
const wire = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const { version: _version, ...states } = await getCurrentFuseWire(program);
  return Object.fromEntries(Object.entries(states).map(([place, state]) => [place, state === FuseState.ENABLE]));
}

/** What Electron compares an archive with (https://www.electronjs.org/docs/latest/tutorial/asar-integrity): the SHA-256 of its header. */
const headerHash = (asar: string): string => createHash('sha256').update(getRawHeader(asar).headerString).digest('hex');

/** The archive's files, with the bundles' chunks in one line for each kind: their names change with what is in them. */
function asGolden(asar: string): string {
  const names = filesOf(asar).map(({ path, unpacked }) => {
    const chunk = path.replace(/^(dist\/desktop\/|dist\/renderer\/assets\/)(?!main\.js$|preload\.cjs$)[^/]+?(\.\w+)$/, '$1*$2');
    return unpacked ? `${chunk} (unpacked)` : chunk;
  });
  return `${[...new Set(names)].join('\n')}\n`;
}

test.describe('the packed app', () => {
  test.describe.configure({ mode: 'serial' });
  test.skip(process.platform !== 'linux', 'on macOS and Windows the release workflow packs with the real Electron');
  const offline = process.env['HANDRAIL_TEST_OFFLINE'] === '1';
  let folder = '';
  const appOutDir = { darwin: 'mac', win32: 'win-unpacked', linux: 'linux-unpacked' };
  const targets = (['linux', 'win32', 'darwin'] as const).map((platform) => ({
    platform,
    target: targetOf(platform, 'x64'),
    packed: () => join(folder, 'out', appOutDir[platform]),
  }));
  let others: { status: number; said: string } | null = null;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handrail-package-'));
    const double = join(import.meta.dirname, 'double/register.mjs');
    const app = join(folder, 'app');
    const command = `env ELECTRON_DOUBLE_ROOT=${app} ELECTRON_DOUBLE_PACKAGED=1 ${process.execPath} --import ${double} ${app}/dist/desktop/main.js`;
    await linuxElectron(join(folder, 'electron/linux'), command);
    await windowsElectron(join(folder, 'electron/win32'));
    await macElectron(join(folder, 'electron/darwin'), 'x64');
    if (!offline) others = await pack(folder, ['--x64', '--linux', '--win', '--mac']);
    if (others?.status === 0) return;
    const { status, said } = await pack(folder, ['--x64', '--linux']);
    expect(status, said).toBe(0);
  });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('for Linux holds the files of the list, and is no larger', async () => {
    const asar = join(resourcesOf(join(folder, 'out/linux-unpacked'), targetOf('linux', 'x64')), 'app.asar');
    const golden = await readFile(join(root, 'test/fixtures/packed-app.txt'), 'utf8');
    const [limit = '', ...list] = golden.split('\n');
    expect(asGolden(asar).split('\n')).toEqual(list);
    const size = filesOf(asar).reduce((sum, file) => sum + file.size, 0);
    expect(size).toBeLessThan(Number(/\d+/.exec(limit)?.[0]));
    // A limit that is far off would let anything in.
    expect(size).toBeGreaterThan(Number(/\d+/.exec(limit)?.[0]) * 0.7);
  });

  test('for Linux has a desktop file of the name that its windows say, and icons of every size', async () => {
    const entry = await readFile(join(folder, 'out/handrail.desktop'), 'utf8');
    expect(entry).toMatch(/^Name=Handrail$/m);
    expect(entry).toMatch(/^Exec=\/opt\/Handrail\/handrail %U$/m);
    expect(entry).toMatch(/^Icon=handrail$/m);
    // Electron gives its windows the name in package.json's desktopName, without its ending.
    expect(entry).toMatch(/^StartupWMClass=handrail$/m);
    expect(entry).toMatch(/^Categories=Development;$/m);
    expect(JSON.parse(await readFile(join(folder, 'out/icons.json'), 'utf8'))).toEqual([16, 24, 32, 48, 64, 128, 256, 512]);
  });

  for (const { platform, target, packed } of targets) {
    test.describe(`for ${platform}`, () => {
      test.beforeEach(() => {
        if (platform === 'linux') return;
        const unreachable =
          others === null || /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED/.test(others.said);
        test.skip(unreachable, 'npm’s registry cannot be reached, so the keychain’s program for this system could not be had');
        expect(others?.status, others?.said).toBe(0);
      });

      test('has nothing missing, nothing too much, and its own keychain program outside of the archive', async () => {
        expect(await faultsOf(root, packed(), target)).toEqual([]);
        const asar = join(resourcesOf(packed(), target), 'app.asar');
        const paths = filesOf(asar).map(({ path }) => path);
        for (const name of Object.keys(manifest.devDependencies))
          expect(paths.filter((path) => path.includes(`node_modules/${name}/`))).toEqual([]);
        const inside = JSON.parse(extractFile(asar, 'package.json').toString('utf8')) as Record<string, unknown>;
        expect(inside).toMatchObject({
          name: 'handrail',
          productName: 'Handrail',
          desktopName: 'handrail.desktop',
          main: 'dist/desktop/main.js',
        });
        expect(inside).not.toHaveProperty('devDependencies');
        expect(inside).not.toHaveProperty('scripts');
      });

      test('has its fuses burned', async () => {
        const program = { linux: 'handrail', win32: 'Handrail.exe', darwin: 'Handrail.app' }[platform];
        expect(await fusesOf(join(packed(), program))).toEqual(wire);
      });
    });
  }

  test('for Windows says its name, its icon and what its archive must be', async () => {
    test.skip(others?.status !== 0, 'it was not packed: npm’s registry cannot be reached');
    const packed = join(folder, 'out/win-unpacked');
    const { names, icons, integrity } = windowsResources(await readFile(join(packed, 'Handrail.exe')));
    expect(names).toMatchObject({ ProductName: 'Handrail', FileDescription: 'Handrail' });
    expect([...icons].sort((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const asar = join(packed, 'resources/app.asar');
    expect(JSON.parse(integrity)).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: headerHash(asar) }]);
  });

  test('for macOS says its name, its icon and what its archive must be', async () => {
    test.skip(others?.status !== 0, 'it was not packed: npm’s registry cannot be reached');
    const contents = join(folder, 'out/mac/Handrail.app/Contents');
    const info = await readFile(join(contents, 'Info.plist'), 'utf8');
    const value = (key: string): string | undefined => new RegExp(`<key>${key}</key>\\s*<string>([^<]*)</string>`).exec(info)?.[1];
    expect(
      ['CFBundleName', 'CFBundleDisplayName', 'CFBundleIdentifier', 'CFBundleExecutable', 'CFBundleShortVersionString'].map(value),
    ).toEqual([...['Handrail', 'Handrail', 'dev.handrail.app', 'Handrail'], manifest.version]);
    expect(info).toContain(headerHash(join(contents, 'Resources/app.asar')));
    expect((await readdir(join(contents, 'Frameworks'))).filter((name) => name.endsWith('.app')).sort()).toEqual([
      'Handrail Helper (GPU).app',
      'Handrail Helper (Plugin).app',
      'Handrail Helper (Renderer).app',
      'Handrail Helper.app',
    ]);
    expect((await readFile(join(contents, 'Resources/icon.icns'))).subarray(0, 4).toString()).toBe('icns');
  });

  test('for the other processors holds theirs, and the two halves for macOS can be joined', async () => {
    test.skip(others?.status !== 0, 'it was not packed: npm’s registry cannot be reached');
    const { status, said } = await pack(folder, ['--arm64', '--win', '--mac']);
    expect(status, said).toBe(0);
    expect(await faultsOf(root, join(folder, 'out/win-arm64-unpacked'), targetOf('win32', 'arm64'))).toEqual([]);
    const archive = async (name: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(join(folder, 'out', name, 'Handrail.app/Contents/Resources/app.asar')))
        .digest('hex');
    // @electron/universal keeps one archive where both are the same byte for byte, and else makes an entry that chooses between two.
    expect(await archive('mac-arm64')).toBe(await archive('mac'));
  });

  test('for Linux starts, draws its window and ends, in the double', async () => {
    const app = join(folder, 'app');
    await mkdir(app);
    extractAll(join(folder, 'out/linux-unpacked/resources/app.asar'), app);
    const program = join(folder, 'out/linux-unpacked/handrail');
    const { stdout } = await run(process.execPath, [join(root, 'build/smoke.mjs'), program, ...asRoot]);
    expect(stdout).toContain('drew its window and ended');
    // The keychain's program is one that this system loads.
    const code = 'console.log(typeof require(process.argv[1]).AsyncEntry)';
    expect((await run(process.execPath, ['-e', code, join(app, 'node_modules/@napi-rs/keyring')])).stdout).toBe('function\n');
  });

  test('for Linux knows a channel only where it was given one', async () => {
    const file = join(resourcesOf(join(folder, 'out/linux-unpacked'), targetOf('linux', 'x64')), 'app-update.yml');
    expect(existsSync(file)).toBe(false);
    const { status, said } = await pack(folder, ['--x64', '--linux'], { HANDRAIL_UPDATES_FROM: 'github:acme/handrail' });
    expect(status, said).toBe(0);
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^provider: github$/m);
    expect(text).toMatch(/^owner: acme$/m);
    expect(text).toMatch(/^repo: handrail$/m);
    expect(text).toMatch(/^updaterCacheDirName: \S+$/m);
    // Then the project's pages are known too.
    const asar = join(resourcesOf(join(folder, 'out/linux-unpacked'), targetOf('linux', 'x64')), 'app.asar');
    // It remembers the archive that was there before.
    uncache(asar);
    expect(JSON.parse(extractFile(asar, 'package.json').toString('utf8'))).toMatchObject({
      homepage: 'https://github.com/acme/handrail',
      bugs: { url: 'https://github.com/acme/handrail/issues' },
    });
  });

  test('is not made where the keychain’s program for its system cannot be had', async () => {
    const cache = join(folder, 'no-cache');
    await rm(join(folder, 'out'), { recursive: true });
    const { status, said } = await pack(folder, ['--win', '--arm64'], { npm_config_offline: 'true', npm_config_cache: cache });
    expect(status).not.toBe(0);
    expect(said).toMatch(/keychain's program for this target \(@napi-rs\/keyring-win32-arm64-msvc [\d.]+\) could not be had/);
    expect(existsSync(join(folder, 'out/win-arm64-unpacked'))).toBe(false);
  });
});
