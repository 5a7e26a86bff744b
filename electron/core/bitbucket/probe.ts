/** Asks one base URL whether Bitbucket stands there. Never sends a credential. */
import { fact } from '../../contract/index.ts';
import type { EvidenceCodes, Evidence, FindingCode } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { errorWords, evidenceOf, isHtml } from './evidence.ts';
import { classify } from './faults.ts';
import { at, parseJson, text } from './json.ts';
import { propertiesPath, readProperties } from './self-managed.ts';
import type { Exchange, Session } from './types.ts';

export type Probe =
  /** Bitbucket answers here. `version` is null when it is recognised but keeps its version to itself. */
  | {
      readonly kind: 'bitbucket';
      readonly baseUrl: string;
      readonly version: string | null;
      readonly exchange: Exchange /** The http:// address that sent us here. */;
      readonly from: string | null;
    }
  /** Something answers, but it is not Bitbucket, or Bitbucket is not ready. */
  | {
      readonly kind: 'other';
      readonly baseUrl: string;
      readonly code: FindingCode;
      readonly evidence: Evidence;
      readonly exchange: Exchange;
    }
  /** Nothing answers. */
  | {
      readonly kind: 'unreachable';
      readonly baseUrl: string;
      readonly code: FindingCode;
      readonly evidence: Evidence;
      readonly exchange: Exchange;
    }
  | { readonly kind: 'cancelled' };

/** Longest chain of redirects within one host. */
const mostHops = 3;

/** Probes `baseUrl`. A redirect is followed only within the same host, and never with a credential. */
export async function probe(session: Session, baseUrl: string, hops = 0, from: string | null = null): Promise<Probe> {
  const exchange = await session.getOpen(`${baseUrl}${propertiesPath}`);
  const { outcome } = exchange;
  if (outcome.kind === 'failure') {
    const fault = classify(session.at(baseUrl), exchange, { what: 'server' });
    return fault.kind === 'cancelled'
      ? { kind: 'cancelled' }
      : { kind: 'unreachable', baseUrl, code: fault.code, evidence: fault.evidence, exchange };
  }
  const properties = outcome.status === 200 ? readProperties(parseJson(outcome.body)) : null;
  if (properties !== null) return { kind: 'bitbucket', baseUrl, version: properties.version, exchange, from };
  const next = outcome.status >= 300 && outcome.status < 400 ? baseAfterRedirect(outcome.headers['location'], exchange.url) : null;
  if (next !== null && hops < mostHops)
    return probe(session, next, hops + 1, from ?? (baseUrl.startsWith('http:') && next.startsWith('https:') ? baseUrl : null));
  // Some servers hide this page from strangers; the words of the refusal still say who is asking for a sign-in.
  if ((outcome.status === 401 || outcome.status === 403) && isAtlassian(outcome.headers) && !isHtml(outcome.headers, outcome.body)) {
    return { kind: 'bitbucket', baseUrl, version: null, exchange, from };
  }
  const state = outcome.status >= 500 ? await stateOf(session, baseUrl) : null;
  if (state !== null) return { kind: 'other', baseUrl, ...state, exchange };
  const fault = classify(session.at(baseUrl), exchange, { what: 'server' });
  if (fault.kind === 'cancelled') return { kind: 'cancelled' };
  const named = nameFor(fault.code, exchange);
  const looks = named === 'not-bitbucket' || named === 'wrong-context-path' ? lookalike(outcome.headers, outcome.body) : null;
  const code = looks === null ? named : 'not-bitbucket';
  return {
    kind: 'other',
    baseUrl,
    code,
    evidence: evidenceOf(session, exchange, { ...fault.evidence, baseUrl, ...(looks === null ? {} : fact('looksLike', looks)) }),
    exchange,
  };
}

/** Headers of Bitbucket's own: https://github.com/git-ecosystem/git-credential-manager (BitbucketHostProvider, docs/bitbucket.md C4-2). */
function isAtlassian(headers: Readonly<Record<string, string>>): boolean {
  return /realm="Atlassian Bitbucket"/i.test(headers['www-authenticate'] ?? '') || headers['x-arequestid'] !== undefined;
}

/** A 404 is a missing context path only where Bitbucket's own headers or a plain web server's page stand behind it. */
function nameFor(code: FindingCode, { outcome }: Exchange): FindingCode {
  if (outcome.kind !== 'response') return code;
  if (code === 'missing-permission' || code === 'unreadable-response') return 'not-bitbucket';
  return code === 'wrong-context-path' && outcome.status !== 404 && outcome.status < 300 ? 'not-bitbucket' : code;
}

/** The base URL behind a redirect within the same host, or null. */
function baseAfterRedirect(location: string | undefined, from: string): string | null {
  if (location === undefined || !isUrl(location, from)) return null;
  const here = new URL(from);
  const there = new URL(location, from);
  if (there.hostname !== here.hostname || (there.protocol !== 'https:' && there.protocol !== here.protocol)) return null;
  const path = there.pathname.replace(/\/+$/, '');
  return path.endsWith(propertiesPath) ? `${there.origin}${path.slice(0, -propertiesPath.length)}` : null;
}

/**
 * `GET /status` needs no sign-in and tells RUNNING, STARTING, FIRST_RUN, MAINTENANCE or ERROR.
 * The list of states is the one documented for Jira; that Bitbucket has the same is assumed (docs/bitbucket.md C6).
 */
async function stateOf(session: Session, baseUrl: string): Promise<{ readonly code: FindingCode; readonly evidence: Evidence } | null> {
  const exchange = await session.getOpen(`${baseUrl}/status`);
  if (exchange.outcome.kind !== 'response') return null;
  const state = text(at(parseJson(exchange.outcome.body), 'state'), 40);
  const code: FindingCode | null =
    state === 'MAINTENANCE'
      ? 'maintenance'
      : state === 'STARTING' || state === 'FIRST_RUN'
        ? 'starting-up'
        : state === 'ERROR'
          ? 'server-error'
          : null;
  return code === null || state === null ? null : { code, evidence: evidenceOf(session, exchange, { state }) };
}

/** A product that people mistake for Bitbucket, by its own marks. */
function lookalike(headers: Readonly<Record<string, string>>, body: string): EvidenceCodes['looksLike'] | null {
  if (headers['x-gitlab-meta'] !== undefined) return 'gitlab';
  if (headers['x-github-request-id'] !== undefined) return 'github';
  if (headers['x-seraph-loginreason'] !== undefined || headers['x-arequestid'] !== undefined) return 'other-atlassian';
  const words = `${headers['set-cookie'] ?? ''} ${errorWords(body).message ?? ''} ${body.slice(0, 3000)}`;
  return /gitea/i.test(words) ? 'gitea' : /jenkins/i.test(`${headers['x-jenkins'] ?? ''} ${words}`) ? 'jenkins' : null;
}
