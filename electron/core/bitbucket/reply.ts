/** What a typed reader gives back: the value, or the fault; and in both cases what the headers told. */
import type { HttpOutcome } from '../ports.ts';
import { isHtml, requestIdOf, scopesIn } from './evidence.ts';
import { classify, userNameOf } from './faults.ts';
import type { ApiFault, Subject } from './faults.ts';
import { parseJson, text } from './json.ts';
import type { Exchange, Session } from './types.ts';

export interface ReplyMeta {
  readonly status: number;
  readonly requestId: string | null;
  /** `X-OAuth-Scopes`; null where the header is absent. */
  readonly scopes: readonly string[] | null;
  /** `X-Credential-Type`, e.g. `api_token`, `repo_access_token`; Cloud only. */
  readonly credentialType: string | null;
  /** `X-AUSERNAME`, decoded; self-managed only; null for anonymous. */
  readonly userName: string | null;
  readonly privateCa: boolean | null;
  readonly exchange: Exchange;
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly meta: ReplyMeta }
  | { readonly ok: false; readonly fault: ApiFault /** Null when no answer came. */; readonly meta: ReplyMeta | null };

/** Reads a JSON answer of status 200 with `read`, which returns null for a shape that is not the wanted one. */
export function replyFrom<T>(session: Session, exchange: Exchange, subject: Subject, read: (body: unknown) => T | null): Reply<T> {
  const { outcome } = exchange;
  const meta = metaOf(exchange);
  if (
    outcome.kind === 'response' &&
    meta !== null &&
    outcome.status === 200 &&
    !outcome.truncated &&
    !isHtml(outcome.headers, outcome.body)
  ) {
    const value = read(parseJson(outcome.body));
    if (value !== null) return { ok: true, value, meta };
  }
  return { ok: false, fault: classify(session, exchange, subject), meta };
}

function metaOf(exchange: Exchange): ReplyMeta | null {
  const outcome: HttpOutcome = exchange.outcome;
  if (outcome.kind !== 'response') return null;
  const { headers } = outcome;
  return {
    status: outcome.status,
    requestId: requestIdOf(headers),
    scopes: scopesIn(headers['x-oauth-scopes']),
    credentialType: text(headers['x-credential-type'], 60),
    userName: userNameOf(headers),
    privateCa: outcome.privateCa,
    exchange,
  };
}

/** One page of a list. `next` is what to ask for next: a whole URL on Cloud, a start number on self-managed. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number | null;
}
