/** What Handrail is packaged for, and which of the keychain's native programs belongs there. */

/** `os` is electron-builder's name, which its macro `${os}` gives. */
export interface Target {
  readonly os: 'mac' | 'win' | 'linux';
  readonly arch: 'x64' | 'arm64' | 'universal';
}

/** A native program: the package that brings it, and how it is recognised whatever its name. */
export interface KeychainProgram {
  readonly package: string;
  readonly format: 'Mach-O' | 'PE' | 'ELF';
  readonly arch: 'x64' | 'arm64';
}

/** The packages that `@napi-rs/keyring` looks for at run time. Electron for Linux is built against glibc. */
const programs: Readonly<Record<`${Target['os']}-${'x64' | 'arm64'}`, KeychainProgram>> = {
  'mac-x64': { package: '@napi-rs/keyring-darwin-x64', format: 'Mach-O', arch: 'x64' },
  'mac-arm64': { package: '@napi-rs/keyring-darwin-arm64', format: 'Mach-O', arch: 'arm64' },
  'win-x64': { package: '@napi-rs/keyring-win32-x64-msvc', format: 'PE', arch: 'x64' },
  'win-arm64': { package: '@napi-rs/keyring-win32-arm64-msvc', format: 'PE', arch: 'arm64' },
  'linux-x64': { package: '@napi-rs/keyring-linux-x64-gnu', format: 'ELF', arch: 'x64' },
  'linux-arm64': { package: '@napi-rs/keyring-linux-arm64-gnu', format: 'ELF', arch: 'arm64' },
};

/**
 * The programs that a package for this target holds: exactly these. On macOS always both, because @electron/universal refuses to join two
 * apps that do not hold the same native files.
 */
export function keychainPrograms({ os, arch }: Target): readonly KeychainProgram[] {
  if (os === 'mac') return [programs['mac-arm64'], programs['mac-x64']];
  if (arch === 'universal') throw new Error(`There is no universal package for ${os}`);
  return [programs[`${os}-${arch}`]];
}

/** electron-builder's `electronPlatformName` and `Arch` as a target; throws for one that Handrail is not made for. */
export function targetOf(platform: string, arch: string): Target {
  const os = { darwin: 'mac', win32: 'win', linux: 'linux' }[platform] as Target['os'] | undefined;
  if (os === undefined || !(arch === 'x64' || arch === 'arm64' || arch === 'universal')) {
    throw new Error(`Handrail is not packaged for ${platform} on ${arch}.`);
  }
  return { os, arch };
}

const machines = { ELF: { 0x3e: 'x64', 0xb7: 'arm64' }, PE: { 0x8664: 'x64', 0xaa64: 'arm64' } } as const;
const machO = { 0x01000007: 'x64', 0x0100000c: 'arm64' } as const;

/**
 * What a native file is made for, by its own first bytes; null where they say nothing that is known here.
 * ELF: e_machine (https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html); PE: Machine
 * (https://learn.microsoft.com/windows/win32/debug/pe-format); Mach-O: cputype (mach/machine.h).
 */
export function madeFor(bytes: Buffer): Pick<KeychainProgram, 'format' | 'arch'> | null {
  if (bytes.length < 0x40) return null;
  const found = (format: KeychainProgram['format'], arch: 'x64' | 'arm64' | undefined): ReturnType<typeof madeFor> =>
    arch === undefined ? null : { format, arch };
  if (bytes.readUInt32BE(0) === 0x7f454c46) return found('ELF', machines.ELF[bytes.readUInt16LE(18) as keyof typeof machines.ELF]);
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return found('Mach-O', machO[bytes.readUInt32LE(4) as keyof typeof machO]);
  if (bytes.readUInt16BE(0) === 0x4d5a) {
    const header = bytes.readUInt32LE(0x3c);
    if (header + 6 > bytes.length || bytes.readUInt32BE(header) !== 0x50450000) return null;
    return found('PE', machines.PE[bytes.readUInt16LE(header + 4) as keyof typeof machines.PE]);
  }
  return null;
}
