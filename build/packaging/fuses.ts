/** Electron's security switches, burned into the program and read back. */
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { FuseConfig } from '@electron/fuses';

/**
 * Every one is stated: where a new version of @electron/fuses knows one more, this stops compiling until somebody has decided, and where
 * Electron's program has one more, burning them fails.
 * Source: https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const fuses = {
  // The desktop app is no stand-in for `node`: that is what the terminal host is for.
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies: secrets live in the operating system's keychain.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come from app://, so file:// needs no more rights than a browser gives it.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // As Electron ships it: it decides how WebAssembly notices a wrong address, by a signal or by a check, and Handrail has no WebAssembly.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>;

const config: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // Flipping fuses breaks the ad-hoc signature that macOS on Apple silicon insists on; only there is the tool for it.
  resetAdHocDarwinSignature: process.platform === 'darwin',
  ...fuses,
};

/**
 * Burns them into a program (on macOS: an .app). electron-builder 26 brings an older @electron/fuses, which does not know them all, so it
 * is not asked to.
 */
export async function burnFuses(program: string): Promise<void> {
  await flipFuses(program, config);
}

/** Reads the fuses of a program (on macOS: of an .app) and says which are not as stated, a sentence each. Each is a digit in the wire. */
export async function fuseFaults(program: string): Promise<string[]> {
  const { version: _version, ...wire } = await getCurrentFuseWire(program);
  const states: Readonly<Record<string, boolean>> = fuses;
  const found = Object.entries(wire as Readonly<Record<string, number>>).filter(
    ([place, digit]) => digit !== (states[place] === true ? '1' : '0').charCodeAt(0) || states[place] === undefined,
  );
  const missing = Object.keys(states).filter((place) => !Object.hasOwn(wire, place));
  const name = (place: string): string => FuseV1Options[Number(place)] ?? place;
  return [
    ...found.map(([place]) =>
      states[place] === undefined
        ? `Nobody decided about the fuse ${name(place)}.`
        : `The fuse ${name(place)} is not ${states[place] ? 'on' : 'off'}.`,
    ),
    ...missing.map((place) => `There is no fuse ${name(place)}.`),
  ];
}
