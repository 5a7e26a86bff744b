/**
 * A stand-in for the folder that Electron's download unpacks to (electron-builder's `electronDist`), small and quick: the names that
 * Electron's own manifests list (https://github.com/electron/electron/tree/main/script/zip_manifests, read 2026-11-30), without the
 * other languages and default_app.asar (electron-builder takes that out of what it downloads), and in the place of the program a file that
 * carries the fuse wire.
 */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/**
 * The wire as Electron ships it: the sentinel, version 1, its length, a digit for each fuse
 * (https://github.com/electron/electron/blob/main/build/fuses/fuses.json5 and build.py; the ninth, for WebAssembly's trap handlers, is on).
 */
export const fuseWire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011')]);

const shared = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'icudtl.dat',
  'resources.pak',
].concat(['locales/de.pak', 'locales/en-US.pak', 'snapshot_blob.bin', 'v8_context_snapshot.bin', 'version', 'vk_swiftshader_icd.json']);
const linux = ['chrome-sandbox', 'chrome_crashpad_handler', 'libEGL.so', 'libGLESv2.so', 'libffmpeg.so', 'libvk_swiftshader.so'].concat(
  'libvulkan.so.1',
);
const windows = ['d3dcompiler_47.dll', 'ffmpeg.dll', 'libEGL.dll', 'libGLESv2.dll', 'vk_swiftshader.dll', 'vulkan-1.dll'];

async function put(path: string, content: string | Buffer, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  await chmod(path, mode);
}

/** For Linux. The program is a shell script that becomes `command`, so that what was packed can be started; the wire comes after it. */
export async function linuxElectron(folder: string, command: string): Promise<void> {
  for (const name of [...shared, ...linux]) await put(join(folder, name), `stand-in for ${name}`);
  await put(join(folder, 'electron'), Buffer.concat([Buffer.from(`#!/bin/sh\nexec ${command} "$@"\n`), fuseWire]), 0o755);
}

/** For Windows. The program is a real, empty PE file: electron-builder writes the icon, the names and the archive's hash into it. */
export async function windowsElectron(folder: string): Promise<void> {
  for (const name of [...shared, ...windows]) await put(join(folder, name), `stand-in for ${name}`);
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const about = Resource.VersionInfo.createEmpty();
  about.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', OriginalFilename: 'electron.exe' });
  about.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(new Uint8Array(fuseWire).buffer);
  await put(join(folder, 'electron.exe'), Buffer.from(program.generate()), 0o755);
}

/** What was written into a Windows program: its names, its icon's sizes, and what it says of the archive. */
export function windowsResources(program: Buffer): {
  readonly names: Record<string, string>;
  readonly icons: number[];
  readonly integrity: string;
} {
  const resources = NtExecutableResource.from(NtExecutable.from(program));
  const [about] = Resource.VersionInfo.fromEntries(resources.entries);
  const [language] = about?.getAllLanguagesForStringValues() ?? [];
  const [icon] = Resource.IconGroupEntry.fromEntries(resources.entries);
  const integrity = resources.entries.find(({ type }) => type === 'INTEGRITY');
  return {
    names: about === undefined || language === undefined ? {} : about.getStringValues(language),
    // A byte holds it, so that 256 is 0.
    icons: icon?.icons.map(({ width }) => (width === 0 ? 256 : width)) ?? [],
    integrity: integrity === undefined ? '' : Buffer.from(integrity.bin).toString('utf8'),
  };
}

const plist = (values: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${Object.entries(values)
    .map(([key, value]) => `<key>${key}</key><string>${value}</string>`)
    .join('')}</dict></plist>\n`;

/** For macOS: Electron.app with its framework, where the fuses are, and its helpers. */
export async function macElectron(folder: string, arch: 'x64' | 'arm64'): Promise<void> {
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) await put(join(folder, name), `stand-in for ${name}`);
  const contents = join(folder, 'Electron.app/Contents');
  // A Mach-O file's first words: 64 bits, and the processor (mach/machine.h).
  const machO = Buffer.alloc(64);
  machO.writeUInt32LE(0xfeedfacf, 0);
  machO.writeUInt32LE(arch === 'x64' ? 0x01000007 : 0x0100000c, 4);
  const bundle = async (place: string, name: string): Promise<void> => {
    await put(
      join(place, 'Info.plist'),
      plist({ CFBundleExecutable: name, CFBundleName: name, CFBundleIdentifier: 'com.github.Electron' }),
    );
    await put(join(place, 'MacOS', name), machO, 0o755);
    await put(join(place, 'PkgInfo'), 'APPL????');
  };
  await bundle(contents, 'Electron');
  await put(join(contents, 'Resources/electron.icns'), 'stand-in');
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    await bundle(join(contents, `Frameworks/Electron Helper${kind}.app/Contents`), `Electron Helper${kind}`);
  }
  const framework = join(contents, 'Frameworks/Electron Framework.framework');
  await put(join(framework, 'Versions/A/Electron Framework'), Buffer.concat([machO, fuseWire]), 0o755);
  await put(join(framework, 'Versions/A/Resources/Info.plist'), plist({ CFBundleName: 'Electron Framework' }));
  await symlink('A', join(framework, 'Versions/Current'));
  await symlink('Versions/Current/Electron Framework', join(framework, 'Electron Framework'));
  await symlink('Versions/Current/Resources', join(framework, 'Resources'));
}
