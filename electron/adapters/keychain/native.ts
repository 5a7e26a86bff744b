/** The one place that loads the native keychain module. Its types are narrowed to the four operations that Handrail uses. */

/** One keychain entry; every operation rejects when the keychain cannot be reached or refuses. */
export interface NativeEntry {
  setPassword(password: string): Promise<void>;
  getPassword(): Promise<string | null>;
  deleteCredential(): Promise<boolean>;
}

export type OpenEntry = (service: string, account: string) => NativeEntry;

/**
 * Loads `@napi-rs/keyring`. On Linux the Secret Service is pinned: the module's default falls back silently to the kernel keyring, which
 * forgets.
 * The constructor connects at once and throws when the store cannot be reached.
 */
export async function loadNative(): Promise<OpenEntry> {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  return (service, account) => new AsyncEntry(service, account, { linux: { store: 'secret-service' } });
}
