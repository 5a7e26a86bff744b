/** The way to the loopback server: this tab's key, and one POST with it. */
import { fail, ok } from '../../electron/contract/index.ts';
import type { Result } from '../../electron/contract/index.ts';

const storedAt = 'handrail-key';
/** Tells the sentence about a fresh address from other refusals. */
const noKey = { tab: 'no-key' };
const launchFragment = /^#launch=([\w-]{20,100})$/;

export interface Channel {
  /** Sends JSON with this tab's key. A reply of status 200, or the problem that stands for what came instead. */
  post(path: string, input: unknown, signal?: AbortSignal): Promise<Result<Response>>;
}

/** Takes the launch secret out of the address at once, so that it stays in neither history nor screen. */
function takeLaunchSecret(): string | null {
  const secret = launchFragment.exec(location.hash)?.[1] ?? null;
  if (secret !== null) history.replaceState(null, '', location.pathname + location.search);
  return secret;
}

/** Browsers let requests outlive their page up to 64 KiB altogether (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch). */
const mostKept = 30_000;

function send(path: string, input: unknown, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify(input);
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    // The last save of what was typed leaves while the page closes.
    keepalive: (path === '/call/connections.save' || path === '/call/connections.create') && body.length <= mostKept,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Exchanges the secret for a key and keeps that for this tab, so that a reload needs no fresh link. */
async function exchange(secret: string): Promise<string | null> {
  const reply = await send('/session', { secret }, {});
  if (!reply.ok) return null;
  const { key } = (await reply.json()) as { key: string };
  sessionStorage.setItem(storedAt, key);
  return key;
}

function problemOf(status: number): Result<never> {
  if (status === 403 || status === 421) return fail('not-allowed', noKey);
  if (status === 413) return fail('file-too-large');
  if (status === 400 || status === 404 || status === 405 || status === 415) return fail('bad-request');
  return fail('internal');
}

/** One channel a page: it takes the launch secret from the address as soon as it is made. */
export function createChannel(): Channel {
  const secret = takeLaunchSecret();
  let key: Promise<string | null> | null = null;
  // A used link opened again in the same tab still finds the key that it brought the first time.
  const findKey = (): Promise<string | null> =>
    (key ??= (async () => (secret === null ? null : await exchange(secret)) ?? sessionStorage.getItem(storedAt))());

  // A fresh link pasted into a tab that is open changes only the fragment; start anew with it.
  addEventListener('hashchange', () => {
    if (launchFragment.test(location.hash)) location.reload();
  });

  return {
    async post(path, input, signal) {
      try {
        const mine = await findKey();
        if (mine === null) return fail('not-allowed', noKey);
        const reply = await send(path, input, { 'x-handrail-key': mine }, signal);
        return reply.ok ? ok(reply) : problemOf(reply.status);
      } catch {
        if (signal?.aborted === true) return fail('cancelled');
        // Nobody answered: the exchange is tried again with the next call, in case the host was only slow to start.
        key = null;
        return fail('host-gone');
      }
    },
  };
}
