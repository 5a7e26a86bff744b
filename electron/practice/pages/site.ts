/** What the page routes of both servers share: who is signed in, and that a posted form is the person's own. */
import { formOf } from '../http/message.ts';
import { isOwnForm } from '../sessions.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Params } from '../http/router.ts';
import type { Session } from '../sessions.ts';
import type { World } from '../world.ts';

export interface SiteCall {
  readonly world: World;
  readonly incoming: Incoming;
  readonly params: Params;
  readonly session: Session | undefined;
  /** The context path, or nothing. */
  readonly root: string;
  readonly form: URLSearchParams;
}

export type SiteHandler = (call: SiteCall) => Answer;
export type SignedInCall = SiteCall & { readonly session: Session };

/** Sends people who are not signed in to `signIn`, and refuses forms that were not made for this session. */
export function signedIn(
  signIn: (call: SiteCall) => Answer,
  foreignForm: (call: SiteCall) => Answer,
  then: (call: SignedInCall) => Answer,
): SiteHandler {
  return (call) => {
    const { session } = call;
    if (session === undefined) return signIn(call);
    if (call.incoming.method === 'POST' && !isOwnForm(session, call.form)) return foreignForm(call);
    return then({ ...call, session });
  };
}

export function postedForm(incoming: Incoming): URLSearchParams {
  return incoming.method === 'POST' ? formOf(incoming) : new URLSearchParams();
}

/** The session cookie as both servers set it. */
export function sessionHeader(name: string, id: string | null, path: string): Record<string, string> {
  return { 'Set-Cookie': `${name}=${id ?? ''}; Path=${path}; HttpOnly; SameSite=Lax${id === null ? '; Max-Age=0' : ''}` };
}
