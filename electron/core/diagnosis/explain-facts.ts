/** Reads facts out of a pasted message: statuses, scopes, names. Everything is bounded; the text is whatever somebody pasted. */
import type { Recognised } from '../../contract/index.ts';
import { urlsIn } from './explain/hosts.ts';

type Facts = Omit<Recognised, 'messages' | 'speaks'>;

/** Words in place of a status where no number is given (RFC 9110 §15). */
const statusWords: readonly (readonly [RegExp, number])[] = [
  [/\bUnauthori[sz]ed\b/i, 401],
  [/\bForbidden\b/i, 403],
  [/\bNot Found\b/, 404],
  [/\bBad Gateway\b/i, 502],
  [/\bService (?:Temporarily )?Unavailable\b/i, 503],
  [/\bGateway Time-?out\b/i, 504],
  [/\bInternal Server Error\b/i, 500],
  [/\bBad Request\b/i, 400],
  [/\b(?:Request Entity|Payload|Content) Too Large\b/i, 413],
];

const interesting = '(?:40[013457]|41[03]|429|50[0234])';
const statusShapes: readonly RegExp[] = [
  new RegExp(`\\bHTTPS?(?:\\/\\d(?:\\.\\d)?)?[ :/]{1,3}(?:error |status |response )?(?:code )?(${interesting})\\b`, 'gi'),
  new RegExp(`\\b(?:status|code|error|response|returned|answered|got|with|a|an)["']?(?: ?code)?["']?[ :=([]{1,4}(${interesting})\\b`, 'gi'),
  new RegExp(
    `(?:^|(?<!\\b(?:line|row|port))[\\s("'[:])(${interesting})(?= (?:Unauthori[sz]ed|Forbidden|Not Found|Gone|Too Many|Bad|Service|Gateway|Internal|Proxy|error)|[\\s)\\]"':,.]*$)`,
    'gim',
  ),
  new RegExp(`^\\s*(${interesting})\\b`, 'gm'),
  new RegExp(`\\s(${interesting})(?= [{(<"])`, 'g'),
];

export function readFacts(text: string): Facts {
  const required = scopesAfter(text, 'required');
  const granted = scopesAfter(text, 'granted');
  const repository = first(text, /Repository ([\w.~{}-]{1,130}\/[\w.~{}-]{1,130}) (?:not found|does not exist)/i);
  return {
    statuses: statusesIn(text),
    host:
      urlsIn(text)[0]?.host ??
      first(text, /(?:ENOTFOUND|UnknownHostException:|resolve host:?|no such host:?|lookup) ([A-Za-z0-9.-]{1,253})/i),
    requestId: first(text, /(?:X-AREQUESTID|X-Request-Id|Atl-Traceid|X-B3-Traceid|request[ -]id)["']?\s*[:=]\s*["']?([\w@.-]{4,120})/i),
    exceptionName:
      first(text, /\b(?:[a-z]{2,30}\.){2,8}([A-Z][A-Za-z]{3,80}Exception)\b/) ?? first(text, /\b([A-Z][A-Za-z]{3,80}Exception)\b/),
    workspace: first(text, /No workspace with identifier '([^'\n]{1,130})'/i),
    project: first(text, /Project ([\w~.-]{1,130}) does not exist/i),
    repository,
    required,
    granted,
    missing: required === null ? null : required.filter((name) => !(granted ?? []).includes(name)),
    retryAfterSeconds: numberOrNull(first(text, /Retry-After["']?\s*[:=]\s*["']?(\d{1,6})/i)),
  };
}

function statusesIn(text: string): number[] {
  const found = new Set<number>();
  for (const shape of statusShapes) for (const match of text.matchAll(shape)) found.add(Number(match[1]));
  if (found.size === 0) for (const [word, status] of statusWords) if (word.test(text)) found.add(status);
  return [...found].slice(0, 5);
}

/** `"required": ["read:user:bitbucket"]` as Bitbucket sends it, and `required: read:user:bitbucket, …` as tools print it. */
function scopesAfter(text: string, key: 'required' | 'granted'): string[] | null {
  const list = new RegExp(`["']?${key}["']?\\s*[:=]\\s*\\[([^\\]]{0,4000})\\]`, 'i').exec(text)?.[1];
  if (list !== undefined) return names(list);
  const line = new RegExp(`\\b${key}(?: scopes?)?\\s*[:=]\\s*([a-z][a-z0-9:_, -]{2,2000})`, 'i').exec(text)?.[1];
  return line === undefined ? null : names(line);
}

/** Scopes of both families: `read:repository:bitbucket` and `repository:write`. */
function names(text: string): string[] {
  const found = text.match(
    /\b(?:(?:read|write|admin|delete):[a-z-]{2,40}:bitbucket|(?:account|email|team|project|repository|pullrequest|webhook|pipeline|issue|runner|snippet|wiki)(?::(?:write|admin|delete|variable))?)\b/g,
  );
  return [...new Set(found ?? [])].slice(0, 100);
}

function first(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[1] ?? null;
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}
