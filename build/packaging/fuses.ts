/** Electron's security switches, burned into the program and read back. */
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import type { FuseConfig } from '@electron/fuses';
import type { Configuration } from 'electron-builder';

type Fuses = NonNullable<Configuration['electronFuses']>;

/**
 * Every one is stated: where a new version of the tools knows one more, this stops compiling until somebody has decided.
 * Source: https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const electronFuses: Required<Fuses> = {
  // The desktop app is no stand-in for `node`: that is what the terminal host is for.
  runAsNode: false,
  // There are no cookies: secrets live in the operating system's keychain.
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app://, so file:// needs no more rights than a browser gives it.
  grantFileProtocolExtraPrivileges: false,
  // Flipping fuses breaks the ad-hoc signature that macOS on Apple silicon insists on; only there is the tool for it.
  resetAdHocDarwinSignature: process.platform === 'darwin',
};

const states = {
  [FuseV1Options.RunAsNode]: electronFuses.runAsNode,
  [FuseV1Options.EnableCookieEncryption]: electronFuses.enableCookieEncryption,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: electronFuses.enableNodeOptionsEnvironmentVariable,
  [FuseV1Options.EnableNodeCliInspectArguments]: electronFuses.enableNodeCliInspectArguments,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: electronFuses.enableEmbeddedAsarIntegrityValidation,
  [FuseV1Options.OnlyLoadAppFromAsar]: electronFuses.onlyLoadAppFromAsar,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: electronFuses.loadBrowserProcessSpecificV8Snapshot,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: electronFuses.grantFileProtocolExtraPrivileges,
} satisfies Record<FuseV1Options, boolean>;

/** The same as @electron/fuses takes it. */
export const fuseConfig: FuseConfig = {
  version: FuseVersion.V1,
  resetAdHocDarwinSignature: electronFuses.resetAdHocDarwinSignature,
  ...states,
};

/**
 * Reads the fuses of a program (on macOS: of an .app) and says which are not as stated, a sentence each. Electron has one more, for
 * WebAssembly's trap handlers, which this version of @electron/fuses has no name for; it stays as Electron ships it. Each is a digit in
 * the wire.
 */
export async function fuseFaults(program: string): Promise<string[]> {
  const wire: Readonly<Record<string, unknown>> = await getCurrentFuseWire(program);
  return Object.entries(states)
    .filter(([place, on]) => wire[place] !== (on ? '1' : '0').charCodeAt(0))
    .map(([place, on]) => `The fuse ${FuseV1Options[Number(place)] ?? place} is not ${on ? 'on' : 'off'}.`);
}
