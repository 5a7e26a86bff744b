import type { Configuration } from 'electron-builder';
import { afterPack, beforePack } from './packaging/hooks.ts';
import { channelOf, projectPages } from './packaging/channel.ts';
import { iconFolder } from './packaging/icons.ts';

const given = (...names: readonly string[]): boolean => names.some((name) => (process.env[name] ?? '') !== '');
/** A certificate was given (https://www.electron.build/docs/features/code-signing): then no package goes unsigned. */
const signed = given('CSC_LINK', 'CSC_NAME', 'WIN_CSC_LINK');
const notarised = signed && given('APPLE_API_KEY', 'APPLE_ID', 'APPLE_KEYCHAIN_PROFILE');
/**
 * Without a certificate macOS gets an ad-hoc signature, which Apple silicon insists on. It names no team, so that the hardened runtime
 * would refuse Electron's own frameworks as somebody else's: only there is library validation off.
 */
const entitlements = signed ? 'build/entitlements.mac.plist' : 'build/entitlements.mac-adhoc.plist';

/** Null without an address: then nothing is written for updates, and the app says that it has no channel. */
const channel = channelOf(process.env['HANDRAIL_UPDATES_FROM'] ?? '');

/** A connection that somebody shared (electron/contract/share-names.ts). */
const sharedName = 'Handrail connection';
const sharedType = 'application/x-handrail';

const config: Configuration = {
  appId: 'dev.handrail.app',
  productName: 'Handrail',
  directories: { output: 'out', buildResources: 'build' },
  files: [
    // The terminal and browser hosts are the npm package's; a packaged app could not start them anyway.
    ...['package.json', 'LICENSE', 'dist/desktop/**', 'dist/renderer/**', 'dist/THIRD-PARTY-NOTICES.txt'],
    // Of the packages that Handrail needs when it runs: what runs, and the licences.
    ...['!**/node_modules/**/*.{ts,tsx,cts,mts,map,flow,markdown,bnf}', '!**/node_modules/**/!(LICEN[CS]E*|licen[cs]e*|NOTICE*).md'],
    ...['!**/node_modules/**/{test,tests,__tests__,spec,docs,doc,example,examples,benchmark}{,/**/*}'],
    ...['!**/node_modules/**/{.*,tsconfig.json,eslint.config.*}', '!**/node_modules/{type-fest,tagged-tag}{,/**/*}'],
    // npm installs the keychain's program for this computer; the package takes the one for its own system and processor.
    '!node_modules/@napi-rs/keyring-*{,/**/*}',
    { from: '.packaging/keychain/${os}-${arch}', to: 'node_modules/@napi-rs', filter: ['*/package.json', '*/*.node', '*/LICENSE*'] },
  ],
  asar: true,
  // The system loads a native program from a file of its own.
  asarUnpack: ['**/*.node'],
  // The keychain module brings ready-made programs for each platform.
  npmRebuild: false,
  beforePack,
  afterPack,
  forceCodeSigning: signed,
  publish: channel,
  // The app asks: macOS replaces only what has a signature that names somebody, and Help leads to the project's pages.
  extraMetadata: { signed, ...projectPages(channel) },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  // By the last ending, which is what Windows and macOS look at; Linux takes names by their whole end.
  fileAssociations: [{ ext: 'handrail', name: sharedName, description: sharedName, role: 'Viewer', mimeType: sharedType }],
  mac: {
    // Offered under “Open With” for any .json, and never the first choice for one.
    fileAssociations: [{ ext: 'json', name: 'JSON', role: 'Viewer', rank: 'Alternate' }],
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    category: 'public.app-category.developer-tools',
    icon: `${iconFolder}/icon.icns`,
    hardenedRuntime: true,
    entitlements,
    entitlementsInherit: entitlements,
    ...(signed ? {} : { identity: '-' }),
    notarize: notarised,
    // Both halves hold the same archive and the same two keychain programs, each for one processor.
    mergeASARs: false,
    x64ArchFiles: 'Contents/Resources/app.asar.unpacked/node_modules/@napi-rs/keyring-darwin-*/*.node',
  },
  // Updates take the zip.
  dmg: { writeUpdateInfo: false },
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], icon: `${iconFolder}/icon.ico` },
  // One installer for each processor; for the account of who runs it, so that it needs no administrator.
  nsis: { oneClick: true, perMachine: false, buildUniversalInstaller: false, differentialPackage: channel !== null },
  linux: {
    // The longer of two patterns wins over `*.json` (https://specifications.freedesktop.org/shared-mime-info-spec/latest/).
    fileAssociations: [{ ext: 'handrail.json', name: sharedName, description: sharedName, mimeType: `${sharedType}+json` }],
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'].map((target) => ({ target, arch: 'x64' })),
    category: 'Development',
    icon: `${iconFolder}/linux`,
    executableName: 'handrail',
    // The desktop file has the name that package.json's desktopName gives the windows, so that they are found to be one program.
    syncDesktopName: true,
    maintainer: 'The Handrail authors',
    synopsis: 'Connects Bitbucket to other platforms, step by step',
  },
};

export default config;
