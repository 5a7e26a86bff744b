/**
 * The organisation's API key where the person asked to keep it: one keychain entry of its own, tied to where organisations are
 * administered, with the organisation's id before the key. The settings say only that there is one. A key that the keychain does not take
 * is not kept.
 */
import { fail, ok } from '../contract/index.ts';
import type { Result } from '../contract/index.ts';
import { Secret } from '../core/secret.ts';
import type { SecretShelf } from './secrets.ts';
import type { ConnectionStore } from './store/connection-store.ts';

/** Keychain account of the organisation's key. */
export const organizationKeyAccount = 'organization-key';

export interface InventoryKey {
  /** What the settings say; asks no keychain. */
  kept(): Promise<Result<boolean>>;
  /** `adminApi`: where it may go. False where the keychain did not take it, or the settings could not note it; then nothing is kept. */
  keep(organization: string, key: Secret, adminApi: string): Promise<boolean>;
  /** Problems: `keychain-entry-gone`, `keychain-unavailable`, `keychain-refused`, `token-other-address`. */
  get(adminApi: string): Promise<Result<{ readonly organization: string; readonly key: Secret }>>;
  /** `none`: the keychain had none. Problems: `keychain-refused` where the entry could not be deleted, and those of the settings. */
  forget(): Promise<Result<'removed' | 'none'>>;
}

/** Opens it. */
export function createInventoryKey(
  shelf: Pick<SecretShelf, 'keep' | 'get' | 'remove'>,
  store: Pick<ConnectionStore, 'organizationKey' | 'noteOrganizationKey'>,
): InventoryKey {
  return {
    kept: () => store.organizationKey(),
    keep: async (organization, key, adminApi) => {
      const before = await store.organizationKey();
      // Noted first: an entry of which nobody knows is worse than a note of none.
      const noted = await store.noteOrganizationKey(true);
      if (!noted.ok) return false;
      const { where } = await shelf.keep(organizationKeyAccount, new Secret(`${organization} ${key.reveal()}`), adminApi);
      if (where === 'keychain') return true;
      // Out of memory; and then, where a key was kept before, out of the keychain, which may refuse that too: its note stays with it.
      await shelf.remove(organizationKeyAccount);
      const stays = before.ok && before.value && (await shelf.remove(organizationKeyAccount)) === 'failed';
      if (!stays) await store.noteOrganizationKey(false);
      return false;
    },
    get: async (adminApi) => {
      const found = await shelf.get(organizationKeyAccount, 'keychain', adminApi);
      if (!found.ok) return found;
      const [organization = '', key = ''] = found.value.reveal().split(' ');
      return ok({ organization, key: new Secret(key) });
    },
    forget: async () => {
      const removed = await shelf.remove(organizationKeyAccount);
      if (removed === 'failed') return fail('keychain-refused');
      const noted = await store.noteOrganizationKey(false);
      return noted.ok ? ok(removed) : noted;
    },
  };
}
