import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createKeychain } from '../../../electron/adapters/keychain/keychain.ts';
import { loadNative } from '../../../electron/adapters/keychain/native.ts';
import type { NativeEntry } from '../../../electron/adapters/keychain/native.ts';
import { busAddress, sessionBusTrouble } from '../../../electron/adapters/keychain/session-bus.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { reasonWords } from '../../../electron/contract/copy/en/reasons.ts';
import { because } from '../../../electron/contract/index.ts';

const noBus = { DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '/nowhere' };

/** Entries in memory that behave as the native module's do. */
function pretendNative(store = new Map<string, string>(), more: Partial<NativeEntry> = {}) {
  const open = (service: string, account: string): NativeEntry => ({
    setPassword: async (text) => void store.set(`${service}/${account}`, text),
    getPassword: async () => store.get(`${service}/${account}`) ?? null,
    deleteCredential: async () => store.delete(`${service}/${account}`),
    ...more,
  });
  return { store, load: async () => open };
}

// These need the operating system's own keychain: under `npm test` they run in a session with one, and without one they fail.
describe('the real keychain of this session', () => {
  const service = `Handrail test ${randomBytes(4).toString('hex')}`;

  it('keeps, gives back, replaces and removes a secret across instances', async () => {
    const account = `token:${randomBytes(4).toString('hex')}`;
    const first = createKeychain({ service, limitMs: 10_000 });
    expect(await first.status()).toMatchObject({ kind: 'os', reason: null });
    expect(await first.write(account, new Secret('one'))).toEqual({ ok: true, value: null });
    const second = createKeychain({ service, limitMs: 10_000 });
    const read = await second.read(account);
    expect(read.ok && read.value?.reveal()).toBe('one');
    await second.write(account, new Secret('twö "quoted"\\'));
    const again = await first.read(account);
    expect(again.ok && again.value?.reveal()).toBe('twö "quoted"\\');
    expect(await first.remove(account)).toEqual({ ok: true, value: true });
    expect(await second.remove(account)).toEqual({ ok: true, value: false });
    expect(await second.read(account)).toEqual({ ok: true, value: null });
  });

  it('leaves nothing of its self-test behind', async () => {
    const own = `${service} self-test`;
    await createKeychain({ service: own, limitMs: 10_000 }).status();
    const { findCredentials } = await import('@napi-rs/keyring');
    expect(findCredentials(own)).toEqual([]);
  });

  it('is the Secret Service and not the kernel keyring, which forgets', async () => {
    const open = await loadNative();
    const { AsyncEntry } = await import('@napi-rs/keyring');
    const account = randomBytes(4).toString('hex');
    await open(service, account).setPassword('x');
    onTestFinished(async () => {
      await open(service, account).deleteCredential();
    });
    if (process.platform !== 'linux') return;
    const kernel = await new AsyncEntry(service, account, { linux: { store: 'keyutils' } }).getPassword().catch(() => null);
    expect(kernel).toBeNull();
  });
});

describe('a session without a keychain', () => {
  it('says why, and keeps nothing itself', async () => {
    const keychain = createKeychain({ platform: 'linux', env: noBus });
    expect(await keychain.status()).toEqual({
      kind: 'unavailable',
      name: 'Secret Service keychain',
      reason: because('bus-none'),
    });
    expect(reasonWords(because('bus-none'))).toMatch(/no D-Bus session bus/u);
    const none = { ok: false, fault: 'unavailable', detail: '', why: because('bus-none') };
    expect(await keychain.write('token:a', new Secret('s'))).toEqual(none);
    expect(await keychain.read('token:a')).toEqual(none);
    expect(await keychain.remove('token:a')).toEqual(none);
  });

  it('does not load the native module when there is no bus', async () => {
    const keychain = createKeychain({ platform: 'linux', env: noBus, load: () => Promise.reject(new Error('loaded')) });
    expect((await keychain.status()).reason).toEqual(because('bus-none'));
  });

  it('is not held up by a bus that accepts and never answers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-bus-'));
    const path = join(folder, 'bus');
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(path, resolve));
    onTestFinished(async () => {
      server.close();
      await rm(folder, { recursive: true });
    });
    const keychain = createKeychain({ platform: 'linux', env: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${path},guid=1` }, busLimitMs: 200 });
    expect(await keychain.status()).toMatchObject({ kind: 'unavailable', reason: because('bus-silent') });
    expect(reasonWords(because('bus-silent'))).toContain('does not answer');
  });

  it('says so when the bus’s socket is dead', async () => {
    expect(await sessionBusTrouble({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' }, 500)).toEqual(because('bus-unreached'));
  });

  it.each([
    ['unix:path=/run/user/1000/bus,guid=abc', { kind: 'socket', path: '/run/user/1000/bus' }],
    ['unix:abstract=/tmp/dbus-x%2dy', { kind: 'socket', path: '\0/tmp/dbus-x-y' }],
    ['tcp:host=localhost,port=1', { kind: 'other' }],
  ])('reads the bus address %s', (address, expected) => expect(busAddress({ DBUS_SESSION_BUS_ADDRESS: address })).toEqual(expected));

  it.each([
    'garbled',
    'unix:path=%zz',
    'unix:path=%00%00',
    'unix:path=/a%00b',
    'unix:',
    ';;;',
    'unix:path=',
    'unix:abstract=%E0%A4%A',
    'tcp',
    '\u001b[31m',
  ])('says that %j is no address', async (address) => {
    const keychain = createKeychain({ platform: 'linux', env: { DBUS_SESSION_BUS_ADDRESS: address } });
    expect(await keychain.status()).toMatchObject({
      kind: 'unavailable',
      reason: because('bus-garbled'),
    });
    expect(reasonWords(because('bus-garbled'))).toBe(
      'DBUS_SESSION_BUS_ADDRESS holds no address of a D-Bus session bus, so no keychain can be reached.',
    );
    expect(await keychain.read('nobody')).toMatchObject({ ok: false, fault: 'unavailable' });
  });

  it('outlives a path that no socket can have', async () => {
    expect(await sessionBusTrouble({ DBUS_SESSION_BUS_ADDRESS: `unix:path=/${'x'.repeat(5000)}` }, 500)).toEqual(because('bus-unreached'));
  });

  it.each([
    [
      'throws',
      async () => {
        throw new Error('no such library');
      },
    ],
    ['refuses to write', pretendNative(new Map(), { setPassword: () => Promise.reject(new Error('locked')) }).load],
    ['gives back something else', pretendNative(new Map(), { getPassword: async () => 'other' }).load],
    ['never answers', pretendNative(new Map(), { setPassword: () => new Promise(() => undefined) }).load],
  ])('falls back when the module %s', async (_what, load) => {
    const keychain = createKeychain({ platform: 'darwin', load, limitMs: 100 });
    const { kind, reason } = await keychain.status();
    expect(kind).toBe('unavailable');
    expect(reason === null ? '' : reasonWords(reason)).toContain('macOS Keychain could not be used');
    expect(await keychain.write('a', new Secret('s'))).toMatchObject({ ok: false, fault: 'unavailable' });
  });
});

describe('a keychain that is there', () => {
  it('is asked once, and only when it is needed', async () => {
    let loads = 0;
    const { load } = pretendNative();
    const keychain = createKeychain({
      platform: 'darwin',
      load: () => {
        loads += 1;
        return load();
      },
    });
    expect(loads).toBe(0);
    await Promise.all([keychain.status(), keychain.write('a', new Secret('s')), keychain.read('a')]);
    expect(loads).toBe(1);
  });

  it('removes its self-test even when the write ends after the patience', async () => {
    const store = new Map<string, string>();
    const slow = pretendNative(store, {});
    let written = false;
    let write: () => void = () => undefined;
    const writes = new Promise<void>((resolve) => (write = resolve));
    const load = async () => {
      const open = await slow.load();
      return (service: string, account: string): NativeEntry => {
        const entry = open(service, account);
        return {
          ...entry,
          setPassword: async (text) => {
            await writes;
            await entry.setPassword(text);
            written = true;
          },
        };
      };
    };
    expect(await createKeychain({ platform: 'darwin', load, limitMs: 50 }).status()).toMatchObject({ kind: 'unavailable' });
    write();
    await vi.waitFor(() => expect([written, store.size]).toEqual([true, 0]));
  });

  it('does not write what is there already', async () => {
    let writes = 0;
    const { store, load } = pretendNative();
    const keychain = createKeychain({
      platform: 'darwin',
      load: async () => {
        const open = await load();
        return (service, account) => ({
          ...open(service, account),
          setPassword: async (text: string) => {
            writes += 1;
            store.set(`${service}/${account}`, text);
          },
        });
      },
    });
    await keychain.status();
    writes = 0;
    await keychain.write('a', new Secret('same'));
    await keychain.write('a', new Secret('same'));
    expect(writes).toBe(1);
  });

  it('turns a refusal into a value', async () => {
    const { load } = pretendNative();
    let locked = false;
    const keychain = createKeychain({
      platform: 'darwin',
      load: async () => {
        const open = await load();
        return (service, account) =>
          locked
            ? {
                ...open(service, account),
                getPassword: () => Promise.reject(new Error('User denied')),
                deleteCredential: () => Promise.reject(new Error('User denied')),
                setPassword: () => Promise.reject(new Error('User denied')),
              }
            : open(service, account);
      },
    });
    await keychain.status();
    locked = true;
    expect(await keychain.read('a')).toEqual({ ok: false, fault: 'refused', detail: 'User denied' });
    expect(await keychain.write('a', new Secret('s'))).toEqual({ ok: false, fault: 'refused', detail: 'User denied' });
    expect(await keychain.remove('a')).toEqual({ ok: false, fault: 'refused', detail: 'User denied' });
  });

  it('refuses on Windows what Credential Manager would cut off', async () => {
    const { store, load } = pretendNative();
    const keychain = createKeychain({ platform: 'win32', load });
    expect(await keychain.write('a', new Secret('x'.repeat(1_280)))).toMatchObject({ ok: true });
    expect(await keychain.write('b', new Secret('x'.repeat(1_281)))).toMatchObject({
      ok: false,
      fault: 'refused',
      detail: '',
      why: { code: 'keychain-too-small', params: { limit: 1_280, length: 1_281 } },
    });
    expect([...store.keys()]).toEqual(['Handrail/a']);
  });
});
