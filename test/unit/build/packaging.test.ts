/** What the packed apps are held against, and that each fault is seen. Whole packages: test/desktop/package.spec.ts. */
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { createPackageWithOptions } from '@electron/asar';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channelOf, projectPages } from '../../../build/packaging/channel.ts';
import { burnFuses, fuseFaults } from '../../../build/packaging/fuses.ts';
import { draw, iconFolder, makeIcons } from '../../../build/packaging/icons.ts';
import { faultsOf } from '../../../build/packaging/inspect.ts';
import { keychainFolder, layOutKeychain } from '../../../build/packaging/keychain.ts';
import { keychainPrograms, madeFor, targetOf } from '../../../build/packaging/targets.ts';
import { fuseWire } from '../../desktop/package/stand-in.ts';

const project = resolve(import.meta.dirname, '../../..');
const manifest = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as Record<string, unknown>;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'handrail-packaging-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

const put = async (path: string, content: string | Buffer): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
};

/** The first bytes of a native program, by hand from the formats' own documents. */
const native = {
  elf: (machine: number) => {
    const bytes = Buffer.alloc(64);
    bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
    bytes.writeUInt16LE(machine, 18);
    return bytes;
  },
  pe: (machine: number) => {
    const bytes = Buffer.alloc(128);
    bytes.write('MZ', 0, 'ascii');
    bytes.writeUInt32LE(0x40, 0x3c);
    bytes.write('PE\0\0', 0x40, 'ascii');
    bytes.writeUInt16LE(machine, 0x44);
    return bytes;
  },
  machO: (cpu: number) => {
    const bytes = Buffer.alloc(64);
    bytes.writeUInt32LE(0xfeedfacf, 0);
    bytes.writeUInt32LE(cpu, 4);
    return bytes;
  },
};

describe('which keychain program belongs where', () => {
  it.each([
    ['linux', 'x64', ['@napi-rs/keyring-linux-x64-gnu']],
    ['linux', 'arm64', ['@napi-rs/keyring-linux-arm64-gnu']],
    ['win32', 'x64', ['@napi-rs/keyring-win32-x64-msvc']],
    ['win32', 'arm64', ['@napi-rs/keyring-win32-arm64-msvc']],
    ['darwin', 'arm64', ['@napi-rs/keyring-darwin-arm64', '@napi-rs/keyring-darwin-x64']],
    ['darwin', 'universal', ['@napi-rs/keyring-darwin-arm64', '@napi-rs/keyring-darwin-x64']],
  ])('%s %s', async (platform, arch, packages) => {
    expect(keychainPrograms(targetOf(platform, arch)).map((each) => each.package)).toEqual(packages);
    const keyring = JSON.parse(await readFile(join(project, 'node_modules/@napi-rs/keyring/package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    for (const name of packages) expect(keyring.optionalDependencies).toHaveProperty(name);
  });

  it('refuses a system that Handrail is not made for', () => {
    expect(() => targetOf('freebsd', 'x64')).toThrow('not packaged for freebsd');
    expect(() => targetOf('win32', 'ia32')).toThrow('not packaged for win32 on ia32');
  });

  it('knows a native program by its own bytes', async () => {
    expect(madeFor(native.elf(0x3e))).toEqual({ format: 'ELF', arch: 'x64' });
    expect(madeFor(native.elf(0xb7))).toEqual({ format: 'ELF', arch: 'arm64' });
    expect(madeFor(native.pe(0x8664))).toEqual({ format: 'PE', arch: 'x64' });
    expect(madeFor(native.pe(0xaa64))).toEqual({ format: 'PE', arch: 'arm64' });
    expect(madeFor(native.machO(0x01000007))).toEqual({ format: 'Mach-O', arch: 'x64' });
    expect(madeFor(native.machO(0x0100000c))).toEqual({ format: 'Mach-O', arch: 'arm64' });
    expect(madeFor(native.elf(0x28))).toBeNull();
    expect(madeFor(Buffer.from('not a program at all'.repeat(8)))).toBeNull();
    // And this computer's own.
    expect(madeFor(await readFile(process.execPath))?.arch).toBe(process.arch);
  });

  it('takes the program that is installed, and no other version than the lock file names', async () => {
    const target = targetOf('linux', 'x64');
    const name = '@napi-rs/keyring-linux-x64-gnu';
    await put('package-lock.json', JSON.stringify({ packages: { [`node_modules/${name}`]: { version: '2.1.2', integrity: 'sha512-x' } } }));
    await put(`node_modules/${name}/package.json`, '{"version":"2.1.2"}');
    await put(`node_modules/${name}/keyring.node`, 'program');
    await layOutKeychain(root, target);
    expect(await readdir(keychainFolder(root, target))).toEqual(['keyring-linux-x64-gnu']);
    await put(`node_modules/${name}/package.json`, '{"version":"2.1.1"}');
    await expect(layOutKeychain(root, target)).rejects.toThrow('is version 2.1.1, but package-lock.json asks for 2.1.2');
    await put('package-lock.json', '{"packages":{}}');
    await expect(layOutKeychain(root, target)).rejects.toThrow(`does not name ${name}`);
  });
});

describe('a packed app is opened', () => {
  const out = (): string => join(root, 'out');
  const lock = { packages: { '': {}, 'node_modules/kept': {}, 'node_modules/tool': { dev: true } } };
  const own = ['package.json', 'LICENSE', 'dist/desktop/main.js', 'dist/desktop/preload.cjs', 'dist/renderer/index.html'].concat([
    'dist/THIRD-PARTY-NOTICES.txt',
    'node_modules/kept/LICENSE.md',
  ]);
  const keychain = 'node_modules/@napi-rs/keyring-win32-arm64-msvc';
  const target = targetOf('win32', 'arm64');

  /** A package for Windows on ARM with what it needs, and `more`. */
  async function packed(
    more: Readonly<Record<string, string | Buffer>>,
    unpack = '**/*.node',
    without: readonly string[] = [],
  ): Promise<void> {
    await put(
      'package-lock.json',
      JSON.stringify({ packages: { ...lock.packages, [keychain]: {}, 'node_modules/@napi-rs/keyring-linux-x64-gnu': {} } }),
    );
    for (const path of own.filter((each) => !without.includes(each))) await put(`app/${path}`, 'x');
    for (const [path, content] of Object.entries(more)) await put(`app/${path}`, content);
    await mkdir(join(out(), 'resources'), { recursive: true });
    await createPackageWithOptions(join(root, 'app'), join(out(), 'resources/app.asar'), { unpack });
  }
  const right = { [`${keychain}/keyring.node`]: native.pe(0xaa64) };

  it('says nothing of one that is right', async () => {
    await packed(right);
    expect(await faultsOf(root, out(), target)).toEqual([]);
  });

  it('sees a keychain program that is missing', async () => {
    await packed({});
    expect(await faultsOf(root, out(), target)).toEqual([
      "The keychain's program for win on arm64 (@napi-rs/keyring-win32-arm64-msvc) is missing. Without it tokens would stay in memory only.",
    ]);
  });

  it('sees the program of the computer that packed it', async () => {
    await packed({ 'node_modules/@napi-rs/keyring-linux-x64-gnu/keyring.node': native.elf(0x3e) });
    expect((await faultsOf(root, out(), target)).join('\n')).toMatch(/keyring\.node is made for another system[^]*is missing/);
  });

  it('sees a program for another processor under the right name', async () => {
    await packed({ [`${keychain}/keyring.node`]: native.pe(0x8664) });
    expect(await faultsOf(root, out(), target)).toEqual([expect.stringContaining('is no PE file for arm64')]);
  });

  it('sees a program that was left inside of the archive', async () => {
    await packed(right, 'nothing');
    expect(await faultsOf(root, out(), target)).toEqual([expect.stringContaining('is not unpacked')]);
  });

  it('sees a program that got lost on the way', async () => {
    await packed(right);
    await rm(join(out(), 'resources/app.asar.unpacked'), { recursive: true });
    expect(await faultsOf(root, out(), target)).toEqual([expect.stringContaining('is not unpacked')]);
  });

  it('sees what is of no use there, and what is a tool of ours', async () => {
    const more = ['kept/index.d.ts', 'kept/index.js.map', 'kept/README.md', 'kept/docs/a.js', 'kept/.eslintrc', 'tool/index.js'];
    await packed({ ...right, ...Object.fromEntries(more.map((path) => [`node_modules/${path}`, 'x'])) });
    const faults = (await faultsOf(root, out(), target)).join('\n');
    for (const path of more.slice(0, -1)) expect(faults).toContain(`node_modules/${path} is of no use there.`);
    expect(faults).toContain('node_modules/tool is no package that Handrail needs');
    expect(faults).not.toContain('LICENSE.md');
  });

  it('sees a bundle that is missing', async () => {
    await packed(right, '**/*.node', ['dist/desktop/preload.cjs']);
    expect(await faultsOf(root, out(), target)).toEqual(['dist/desktop/preload.cjs is missing.']);
  });

  it('sees two archives in the place of one, and none', async () => {
    await packed(right);
    await put('out/resources/app-x64.asar', 'x');
    expect(await faultsOf(root, out(), target)).toEqual(['It holds app-x64.asar, app.asar where one app.asar belongs.']);
    await rm(out(), { recursive: true });
    expect(await faultsOf(root, out(), target)).toEqual(['It holds no app.asar where one app.asar belongs.']);
  });
});

describe('fuses', () => {
  it('are read back from the program: as Electron ships it, six are not as stated', async () => {
    await put('handrail', Buffer.concat([Buffer.from('before'), fuseWire, Buffer.from('after')]));
    const program = join(root, 'handrail');
    expect(await fuseFaults(program)).toEqual([
      'The fuse RunAsNode is not off.',
      'The fuse EnableNodeOptionsEnvironmentVariable is not off.',
      'The fuse EnableNodeCliInspectArguments is not off.',
      'The fuse EnableEmbeddedAsarIntegrityValidation is not on.',
      'The fuse OnlyLoadAppFromAsar is not on.',
      'The fuse GrantFileProtocolExtraPrivileges is not off.',
    ]);
    await burnFuses(program);
    expect(await fuseFaults(program)).toEqual([]);
  });
});

describe('icons', () => {
  /** Width, height and bytes a pixel of a PNG, with its pixels still filtered, a line each. */
  const png = (bytes: Buffer) => {
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const parts: Buffer[] = [];
    for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
      if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), lines: inflateSync(Buffer.concat(parts)).length };
  };

  it('come from the one drawing, in every size and form', async () => {
    const svg = await readFile(join(project, 'build/icon.svg'), 'utf8');
    await put('build/icon.svg', svg);
    await makeIcons(root);
    const folder = join(root, iconFolder);
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      const bytes = await readFile(join(folder, `linux/${size}x${size}.png`));
      expect(png(bytes)).toEqual({ width: size, height: size, lines: size * (size * 4 + 1) });
      expect(bytes.equals((await draw(svg, size)).png)).toBe(true);
    }
    const icns = await readFile(join(folder, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: (readonly [string, number])[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      found.push([icns.subarray(at, at + 4).toString(), png(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))).width]);
    }
    expect(Object.fromEntries(found)).toEqual({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 });
    const ico = await readFile(join(folder, 'icon.ico'));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 7]);
    const small = ico.subarray(ico.readUInt32LE(6 + 12), ico.readUInt32LE(6 + 12) + ico.readUInt32LE(6 + 8));
    // The middle of the 16-pixel bitmap: blue, green, red, alpha, the last line first.
    const middle = 40 + (8 * 16 + 8) * 4;
    const { pixels } = await draw(svg, 16);
    const drawn = (7 * 16 + 8) * 4;
    expect([...small.subarray(middle, middle + 4)]).toEqual([2, 1, 0, 3].map((part) => pixels[drawn + part]));
  });

  it('have no second drawing beside it', async () => {
    const pictures = (await readdir(join(project, 'build'))).filter((name) => /\.(?:png|ico|icns|svg)$/.test(name));
    expect(pictures).toEqual(['icon.svg']);
    expect(await readFile(join(project, 'renderer/index.html'), 'utf8')).toContain('href="../build/icon.svg"');
  });
});

describe('the configuration', () => {
  const load = async () => {
    vi.resetModules();
    const { default: config } = await import('../../../build/electron-builder.ts');
    return config;
  };
  const noCertificate = (): void => {
    for (const name of ['CSC_LINK', 'CSC_NAME', 'WIN_CSC_LINK', 'APPLE_API_KEY', 'APPLE_ID', 'APPLE_KEYCHAIN_PROFILE'])
      vi.stubEnv(name, '');
  };

  it('makes what the issue names, for each system', async () => {
    noCertificate();
    const { mac, win, linux } = await load();
    expect(mac?.target).toEqual(['dmg', 'zip'].map((target) => ({ target, arch: ['universal'] })));
    expect(win?.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
    expect(linux?.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz'].map((target) => ({ target, arch: 'x64' })));
  });

  it('has one name everywhere', async () => {
    noCertificate();
    const config = await load();
    expect([config.productName, config.appId, config.linux?.executableName]).toEqual(['Handrail', 'dev.handrail.app', 'handrail']);
    expect([manifest['productName'], manifest['name'], manifest['desktopName']]).toEqual(['Handrail', 'handrail', 'handrail.desktop']);
    expect(config.linux?.syncDesktopName).toBe(true);
  });

  it('lets macOS load what has no team only where the signature has none', async () => {
    noCertificate();
    const validation = /<key>com\.apple\.security\.cs\.disable-library-validation<\/key>\s*<true\/>/;
    const adHoc = (await load()).mac;
    expect(adHoc).toMatchObject({ identity: '-', hardenedRuntime: true, notarize: false });
    for (const file of [adHoc?.entitlements, adHoc?.entitlementsInherit])
      expect(await readFile(join(project, file ?? ''), 'utf8')).toMatch(validation);
    vi.stubEnv('CSC_LINK', 'file:///certificate.p12');
    vi.stubEnv('APPLE_API_KEY', '/key.p8');
    const config = await load();
    expect(config.mac).toMatchObject({ hardenedRuntime: true, notarize: true });
    expect(config.mac).not.toHaveProperty('identity');
    expect(config.forceCodeSigning).toBe(true);
    for (const file of [config.mac?.entitlements, config.mac?.entitlementsInherit]) {
      const text = await readFile(join(project, file ?? ''), 'utf8');
      expect(text).toContain('com.apple.security.cs.allow-jit');
      expect(text).not.toMatch(validation);
    }
  });

  it('joins the two halves for macOS without touching the keychain programs, which are the same in both', async () => {
    noCertificate();
    const { mac } = await load();
    // As @electron/universal compares them, with its own version of this.
    const { minimatch } = createRequire(createRequire(import.meta.url).resolve('@electron/universal'))('minimatch') as {
      minimatch: (path: string, pattern: string, options: { matchBase: boolean }) => boolean;
    };
    for (const arch of ['x64', 'arm64']) {
      const path = `Contents/Resources/app.asar.unpacked/node_modules/@napi-rs/keyring-darwin-${arch}/keyring.darwin-${arch}.node`;
      expect(minimatch(path, mac?.x64ArchFiles ?? '', { matchBase: true })).toBe(true);
    }
    expect(mac?.mergeASARs).toBe(false);
  });
});

describe('where updates come from', () => {
  it('is a public repository or a folder on the web, and nothing where nothing is said', () => {
    expect(channelOf('')).toBeNull();
    expect(channelOf('github:acme/handrail')).toEqual({ provider: 'github', owner: 'acme', repo: 'handrail', releaseType: 'draft' });
    expect(channelOf('https://files.acme.example/handrail/')).toEqual({ provider: 'generic', url: 'https://files.acme.example/handrail/' });
  });

  it('says where the project is, where it is on GitHub', () => {
    expect(projectPages(channelOf('github:acme/handrail'))).toEqual({
      homepage: 'https://github.com/acme/handrail',
      bugs: { url: 'https://github.com/acme/handrail/issues' },
    });
    expect(projectPages(channelOf('https://files.acme.example/handrail/'))).toEqual({});
    expect(projectPages(null)).toEqual({});
  });

  it.each([
    'github:acme',
    'acme/handrail',
    'http://files.acme.example/',
    'https://user:secret@files.acme.example/',
    'https://x.example/?a=1',
  ])('is not %s', (from) => expect(() => channelOf(from)).toThrow(/HANDRAIL_UPDATES_FROM/));
});
