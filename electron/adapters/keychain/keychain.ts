/** The OS keychain; `unavailable` where none is reachable. It keeps nothing itself. */
import { keychainName } from './names.ts';
import type { Reason } from '../../contract/index.ts';
import { because } from '../../contract/index.ts';
import { randomBytes } from 'node:crypto';
import type { KeychainOutcome, KeychainPort } from '../../core/ports.ts';
import { Secret } from '../../core/secret.ts';
import { Because, reasonOfError, troubleOf } from '../system-errors.ts';
import { loadNative } from './native.ts';
import type { OpenEntry } from './native.ts';
import { sessionBusTrouble } from './session-bus.ts';

export interface KeychainOptions {
  /** The service under which entries stand; tests take another name. */
  readonly service?: string;
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly load?: () => Promise<OpenEntry>;
  /** How long an operation may take in milliseconds; long enough for a person to answer the keychain's own prompt. */
  readonly limitMs?: number;
  /** How long the session bus may take to say hello, in milliseconds. */
  readonly busLimitMs?: number;
}

type Status = Awaited<ReturnType<KeychainPort['status']>>;

/**
 * Credential Manager keeps at most 2,560 bytes, which the native module fills with UTF-16
 * (https://learn.microsoft.com/windows/win32/api/wincred/ns-wincred-credentialw).
 */
const windowsLimit = 1_280;

/** Opens the keychain. Nothing is asked before the first call, because asking may show the person a prompt. */
export function createKeychain(options: KeychainOptions = {}): KeychainPort {
  const {
    service = 'Handrail',
    platform = process.platform,
    env = process.env,
    load = loadNative,
    limitMs = 60_000,
    busLimitMs = 2_000,
  } = options;
  const name = keychainName(platform);
  let asked: Promise<{ readonly status: Status; readonly open: OpenEntry | null }> | null = null;

  /** Waits for a native operation, but not for ever; `late` hears of one that ends after we gave up. */
  function limited<T>(work: Promise<T>, late: (value: T) => void = () => undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      let over = false;
      const timer = setTimeout(() => {
        over = true;
        reject(new Because(because('keychain-silent', { seconds: Math.round(limitMs / 1000) })));
      }, limitMs);
      work.then(
        (value) => {
          clearTimeout(timer);
          if (over) late(value);
          else resolve(value);
        },
        (error: unknown) => {
          clearTimeout(timer);
          if (!over) reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  /** Writes, reads, compares and deletes an entry that holds no secret, so that a keychain that only looks alive is found out. */
  async function roundTrip(open: OpenEntry): Promise<void> {
    const account = `self-test:${randomBytes(6).toString('hex')}`;
    const value = randomBytes(12).toString('hex');
    const entry = open(service, account);
    const clean = (): void => void entry.deleteCredential().catch(() => undefined);
    await limited(entry.setPassword(value), clean);
    try {
      if ((await limited(entry.getPassword())) !== value) throw new Because(because('keychain-not-same'));
    } catch (error) {
      clean();
      throw error;
    }
    await limited(entry.deleteCredential());
  }

  async function probe(): Promise<{ readonly status: Status; readonly open: OpenEntry | null }> {
    const unavailable = (reason: Reason): { readonly status: Status; readonly open: null } => ({
      status: { kind: 'unavailable', name, reason },
      open: null,
    });
    if (platform === 'linux') {
      const trouble = await sessionBusTrouble(env, busLimitMs);
      if (trouble !== null) return unavailable(trouble);
    }
    try {
      const open = await load();
      await roundTrip(open);
      return { status: { kind: 'os', name, reason: null }, open };
    } catch (error) {
      return unavailable(because('keychain-unusable', { name, why: reasonOfError(error) ?? because('said', { words: '' }) }));
    }
  }

  const ask = (): NonNullable<typeof asked> => (asked ??= probe());

  /** Runs an operation on an entry of the OS keychain and turns a rejection into a value. */
  async function onEntry<T>(
    open: OpenEntry,
    account: string,
    work: (entry: ReturnType<OpenEntry>) => Promise<T>,
  ): Promise<KeychainOutcome<T>> {
    try {
      return { ok: true, value: await limited(work(open(service, account))) };
    } catch (error) {
      return { ok: false, fault: 'refused', ...troubleOf(error) };
    }
  }

  const none = ({ reason }: Status): KeychainOutcome<never> => ({
    ok: false,
    fault: 'unavailable',
    detail: '',
    ...(reason === null ? {} : { why: reason }),
  });

  return {
    status: async () => (await ask()).status,

    write: async (account, secret) => {
      const { open, status } = await ask();
      if (open === null) return none(status);
      if (platform === 'win32' && secret.length > windowsLimit) {
        return {
          ok: false,
          fault: 'refused',
          detail: '',
          why: because('keychain-too-small', { limit: windowsLimit, length: secret.length }),
        };
      }
      const text = secret.reveal();
      const outcome = await onEntry(open, account, async (entry) => {
        // Writing what is there already can prompt for nothing.
        if ((await entry.getPassword().catch(() => null)) !== text) await entry.setPassword(text);
      });
      return outcome.ok ? { ok: true, value: null } : outcome;
    },

    read: async (account) => {
      const { open, status } = await ask();
      if (open === null) return none(status);
      const outcome = await onEntry(open, account, (entry) => entry.getPassword());
      if (!outcome.ok) return outcome;
      return { ok: true, value: outcome.value === null ? null : new Secret(outcome.value) };
    },

    remove: async (account) => {
      const { open, status } = await ask();
      if (open === null) return none(status);
      return onEntry(open, account, (entry) => entry.deleteCredential());
    },
  };
}
