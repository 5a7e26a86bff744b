/** Sign-ins of the practice pages. */
import { timingSafeEqual } from 'node:crypto';
import { randomId } from './tokens/secrets.ts';
import type { PracticeAccount } from './data/accounts.ts';

export interface Session {
  readonly id: string;
  readonly account: PracticeAccount;
  /** Goes into every form, so that a page elsewhere cannot post in the person's name. */
  readonly formToken: string;
  /** A secret that was just made, waiting to be shown exactly once. */
  fresh: { readonly name: string; readonly values: readonly (readonly [label: string, value: string])[] } | null;
}

export interface Sessions {
  open(account: PracticeAccount): Session;
  find(id: string | undefined): Session | undefined;
  close(id: string): void;
}

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    open(account) {
      const session: Session = { id: randomId(), account, formToken: randomId(), fresh: null };
      sessions.set(session.id, session);
      return session;
    },
    find: (id) => (id === undefined ? undefined : sessions.get(id)),
    close: (id) => void sessions.delete(id),
  };
}

/** True when a posted form carries this session's own token. */
export function isOwnForm(session: Session, form: URLSearchParams): boolean {
  const given = Buffer.from(form.get('form_token') ?? '');
  const expected = Buffer.from(session.formToken);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Takes the fresh secret out, so that a second look finds nothing. */
export function takeFresh(session: Session): Session['fresh'] {
  const { fresh } = session;
  session.fresh = null;
  return fresh;
}

/** Only paths of this server itself, so that `next` can lead nowhere else. */
export function safeNext(next: string | null, fallback: string): string {
  return next !== null && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : fallback;
}
