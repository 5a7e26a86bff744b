/** What the keychain of each system is called: names of products, which stay as they are in every language. */
const names: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS Keychain', win32: 'Windows Credential Manager' };

/** The keychain's name on this system. */
export function keychainName(platform: NodeJS.Platform): string {
  return names[platform] ?? 'Secret Service keychain';
}
