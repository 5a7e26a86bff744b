/**
 * "Revoke it for me": finds an HTTP access token among those of its owner over REST and deletes it, with a user name and password that are
 * used once. `GET` and `DELETE /rest/access-tokens/latest/{users/{slug}|projects/{key}|projects/{key}/repos/{slug}}[/{tokenId}]`, by
 * password or session and never by a token: https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json (docs/bitbucket.md C3).
 */
import { because, fail, ok, said } from '../../contract/index.ts';
import type { ListedToken, Result, RevokeFault } from '../../contract/index.ts';
import type { HttpOutcome, HttpPort } from '../ports.ts';
import { createRedactor } from '../redact.ts';
import type { Secret } from '../secret.ts';
import { isUrl } from '../urls.ts';
import { signInRefused } from './create-token.ts';
import { errorWords, plainWords } from './evidence.ts';
import { userNameOf } from './faults.ts';
import { at, list, number, parseJson, text } from './json.ts';
import { slugOf } from './self-managed.ts';
import { sendAbortable } from './session.ts';
import type { BitbucketTarget } from './types.ts';

/** Whose tokens: a person's, a project's, or those of a repository. */
export type TokenOwner =
  | { readonly of: 'user' }
  | { readonly of: 'project'; readonly project: string }
  | { readonly of: 'repository'; readonly project: string; readonly repository: string };

export interface RevokeRequest {
  readonly target: BitbucketTarget;
  readonly owner: TokenOwner;
  readonly userName: string;
  readonly password: Secret;
  /** Where the person can do it by hand. */
  readonly page: string;
  /** Which of the listed ones is the old token: its id, or null where that cannot be told. */
  readonly choose: (tokens: readonly ListedToken[]) => string | null;
}

/** `id` null: nothing was revoked, because it could not be told which one it is. */
export interface Revoked {
  readonly id: string | null;
  readonly listed: readonly ListedToken[];
}

/** More tokens than any server allows one owner (100 by default): https://confluence.atlassian.com/bitbucketserver/configuration-properties-776640155.html */
const mostTokens = 1_000;

/**
 * Asks which sign-ins the server takes, lists, and deletes one. Never retries and follows no redirect. Problem: `revoke-failed` with why;
 * `cancelled`.
 */
export async function revokeHttpToken(http: HttpPort, request: RevokeRequest, signal: AbortSignal): Promise<Result<Revoked>> {
  const { target, page } = request;
  const host = isUrl(target.apiBase) ? new URL(target.apiBase).host : '';
  const refuse = (why: RevokeFault, more: { readonly reason?: ReturnType<typeof said> } = {}) =>
    fail('revoke-failed', { host, page, why, ...more }, why === 'password' ? 'password' : null);
  if (target.deployment === 'cloud') return refuse('unsupported');
  if (!target.apiBase.startsWith('https://') && !target.practice) return refuse('needs-https');

  const signIn = await signInRefused(http, target, host, signal);
  if (signIn !== null) {
    if (signIn.problem.kind === 'cancelled') return signIn;
    return signIn.problem.kind === 'create-unreachable' ? refuse('unreachable') : refuse('single-sign-on');
  }
  const send = (method: 'GET' | 'DELETE', path: string): Promise<HttpOutcome> =>
    sendAbortable(
      http,
      {
        method,
        url: `${target.apiBase}/rest/access-tokens/latest/${path}`,
        headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' },
        auth: { scheme: 'basic', user: request.userName.trim(), password: request.password },
        ...(target.caPem === null ? {} : { caPem: target.caPem }),
      },
      signal,
    );
  const failed = (outcome: HttpOutcome, deleting: boolean) => {
    if (outcome.kind === 'failure') {
      if (outcome.fault === 'cancelled' && !deleting) return fail('cancelled');
      return deleting ? refuse('unknown-result') : refuse('unreachable', { reason: because('unreachable', { fault: outcome.fault }) });
    }
    const why = faultOf(outcome, deleting);
    const words = errorWords(outcome.body).message ?? plainWords(outcome.body) ?? '';
    const redactor = createRedactor({ tokens: [request.password.reveal()], users: [request.userName] });
    return refuse(why, why === 'refused' ? { reason: said(redactor.wire(words)) } : {});
  };

  const base = pathOf(request);
  const first = await send('GET', `${base}?limit=${mostTokens}`);
  if (first.kind !== 'response' || first.status !== 200) return failed(first, false);
  const listed = list(at(parseJson(first.body), 'values'), mostTokens).flatMap(listedToken);
  const id = request.choose(listed);
  if (id === null) return listed.length === 0 ? refuse('not-listed') : ok({ id: null, listed });
  if (signal.aborted) return fail('cancelled');
  const deleted = await send('DELETE', `${base}/${encodeURIComponent(id)}`);
  return deleted.kind === 'response' && (deleted.status === 204 || deleted.status === 200) ? ok({ id, listed }) : failed(deleted, true);
}

function pathOf({ owner, userName }: RevokeRequest): string {
  switch (owner.of) {
    case 'user':
      return `users/${encodeURIComponent(slugOf(userName.trim()))}`;
    case 'project':
      return `projects/${encodeURIComponent(owner.project)}`;
    case 'repository':
      return `projects/${encodeURIComponent(owner.project)}/repos/${encodeURIComponent(owner.repository)}`;
  }
}

function listedToken(entry: unknown): ListedToken[] {
  const id = text(at(entry, 'id'), 100) ?? number(at(entry, 'id'))?.toString() ?? null;
  if (id === null) return [];
  return [
    {
      id,
      name: text(at(entry, 'name'), 300) ?? '',
      createdOn: dayOf(number(at(entry, 'createdDate'))),
      lastUsedOn: dayOf(number(at(entry, 'lastAuthenticated'))),
      expiresOn: dayOf(number(at(entry, 'expiryDate'))),
    },
  ];
}

function dayOf(time: number | null): string | null {
  return time === null || time <= 0 || time > 8.64e15 ? null : new Date(time).toISOString().slice(0, 10);
}

function faultOf({ status, headers, body }: Extract<HttpOutcome, { kind: 'response' }>, deleting: boolean): RevokeFault {
  const words = errorWords(body);
  const told = `${words.exceptionName ?? ''} ${words.message ?? ''} ${headers['x-authentication-denied-reason'] ?? ''}`;
  if (/captcha/i.test(told)) return 'captcha';
  switch (status) {
    case 401:
      // A signed-in caller without the right gets 401 too; only then does the server name the user.
      return userNameOf(headers) !== null ? 'not-allowed' : 'password';
    case 403:
      return /basic auth\w* .*disabled/i.test(told) ? 'single-sign-on' : 'not-allowed';
    case 404:
      return deleting ? 'not-listed' : 'unsupported';
    case 405:
    case 501:
      return 'unsupported';
    default:
      if (status >= 300 && status < 400) return 'single-sign-on';
      return deleting && status >= 500 ? 'unknown-result' : 'refused';
  }
}

/**
 * The id that a self-managed token carries: it is base64 of the id, a colon and random bytes, behind `BBDC-` in newer ones. UNCONFIRMED by
 * Atlassian and seen in tokens of 5 to 10; so it only counts where the server lists that very id. Null for any other text.
 */
export function idWithin(token: Secret): string | null {
  try {
    const plain = atob(token.reveal().replace(/^BBDC-/, ''));
    return /^(\d{6,20}):/.exec(plain)?.[1] ?? null;
  } catch {
    return null;
  }
}
