import type { Configuration } from 'electron-builder';

type Fuses = NonNullable<Configuration['electronFuses']>;

/**
 * Electron's security switches, burned into the program. Every one is stated: where a new version of
 * the tools knows one more, this stops compiling until somebody has decided.
 * Source: https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const electronFuses: Required<Fuses> = {
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
  // Flipping fuses breaks the ad-hoc signature that macOS on Apple silicon insists on.
  resetAdHocDarwinSignature: true,
};

const config: Configuration = {
  appId: 'dev.handrail.app',
  productName: 'Handrail',
  directories: { output: 'out', buildResources: 'build' },
  // The terminal and browser hosts are the npm package's; a packaged app could not start them anyway.
  files: ['package.json', 'LICENSE', 'dist/desktop/**', 'dist/renderer/**', 'dist/THIRD-PARTY-NOTICES.txt'],
  asar: true,
  // The keychain module brings ready-made binaries for each platform.
  npmRebuild: false,
  electronFuses,
  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: true, perMachine: false },
  linux: {
    target: ['AppImage', 'tar.gz'],
    category: 'Development',
    synopsis: 'Connects Bitbucket to other platforms, step by step',
  },
};

export default config;
