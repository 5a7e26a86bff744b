/**
 * Which Handrails can replace themselves: the AppImage, the Windows installer's and a signed app of macOS
 * (https://www.electron.build/docs/features/auto-update, read 2026-11-30). electron-updater could call dpkg and rpm as root, too; that is
 * left to whoever keeps the computer.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OffReason } from './state.ts';

/** How this Handrail came onto the computer. */
export interface Installed {
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
  /** It runs from an AppImage: AppImage's own start says so in `APPIMAGE`. */
  readonly appImage: boolean;
  /** What electron-builder wrote into a Linux package's `package-type`: `deb` or `rpm`; null for others. */
  readonly packageType: string | null;
  /** `HANDRAIL_UPDATES=off`: whoever keeps the computer sees to updates. */
  readonly turnedOff: boolean;
  /** It was built with a certificate. */
  readonly signed: boolean;
  /** It was built with the address of a channel (`app-update.yml`). */
  readonly channel: boolean;
}

/** Null where it can look for updates. */
export function whyOff({ packaged, platform, appImage, packageType, turnedOff, signed, channel }: Installed): OffReason | null {
  if (!packaged) return 'not-packaged';
  if (turnedOff) return 'turned-off';
  if (platform === 'linux' && !appImage) return packageType === null ? 'by-hand' : 'by-package-manager';
  // macOS compares the new app's signature with the old one's; an ad-hoc signature names nobody.
  if (platform === 'darwin' && !signed) return 'unsigned';
  return channel ? null : 'no-channel';
}

export interface InstalledFacts {
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Electron's `process.resourcesPath`. */
  readonly resources: string;
  readonly signed: boolean;
}

/** Looks at the installed files. */
export function readInstalled({ packaged, platform, env, resources, signed }: InstalledFacts): Installed {
  return {
    packaged,
    platform,
    signed,
    turnedOff: env['HANDRAIL_UPDATES'] === 'off',
    appImage: (env['APPIMAGE'] ?? '') !== '',
    packageType: packaged ? readText(join(resources, 'package-type')) : null,
    channel: packaged && existsSync(join(resources, 'app-update.yml')),
  };
}

function readText(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
}
