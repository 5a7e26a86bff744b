/**
 * The two kinds of key of the browser host (docs/design.md 4). A launch secret travels in the address's fragment, works once and
 * for ten minutes; it is exchanged for a session key, which lives as long as this process. Only hashes are kept.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const launchLifetimeMs = 10 * 60 * 1000;
/** More tabs than anybody opens; the oldest key gives way, so that a loop of launches cannot grow memory. */
const mostSessions = 32;
const keyBytes = 32;

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

function newKey(): string {
  return randomBytes(keyBytes).toString('base64url');
}

export interface LaunchDesk {
  /** A fresh launch secret of 256 bits (base64url). An earlier one that was not used stops working. */
  issueLaunch(): string;
  /** Whether a launch secret is out that nobody has exchanged: the next page is a fresh one. */
  isAwaited(): boolean;
  /** Exchanges a launch secret for a session key; null when it is wrong, used or older than ten minutes. */
  redeem(secret: string): string | null;
  /** Whether this is a session key of this process; compared in constant time. */
  knows(key: string): boolean;
}

/** `now` gives milliseconds that only ever rise. */
export function createLaunchDesk(now: () => number = () => performance.now()): LaunchDesk {
  let launch: { readonly hash: Buffer; readonly until: number } | null = null;
  let sessions: readonly Buffer[] = [];
  return {
    issueLaunch() {
      const secret = newKey();
      launch = { hash: digest(secret), until: now() + launchLifetimeMs };
      return secret;
    },
    isAwaited: () => launch !== null && now() < launch.until,
    redeem(secret) {
      const given = digest(secret);
      if (launch === null || !timingSafeEqual(given, launch.hash)) return null;
      const fresh = now() < launch.until;
      launch = null;
      if (!fresh) return null;
      const key = newKey();
      sessions = [...sessions, digest(key)].slice(-mostSessions);
      return key;
    },
    knows(key) {
      const given = digest(key);
      let found = false;
      // No early way out: the time taken says nothing about which key came close.
      for (const session of sessions) found = timingSafeEqual(given, session) || found;
      return found;
    },
  };
}
