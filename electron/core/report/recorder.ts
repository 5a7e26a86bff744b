/** Keeps every exchange of a check, in order and with timings, for the report. No credential is ever kept. */
import { reasonWords } from '../../contract/copy/en/reasons.ts';
import type { ReportExchange } from '../../contract/index.ts';
import type { ClockPort, HttpOutcome, HttpPort, HttpRequest } from '../ports.ts';
import type { Redactor } from '../redact.ts';
import { clean } from './text.ts';

/** Characters of a body that a report keeps. */
export const bodyLimit = 4096;
/** What is redacted before the cut, so that a secret across the cut is still seen whole. */
const bodyWindow = 3 * bodyLimit;
/** Exchanges that a report keeps; a check makes far fewer. */
export const mostExchanges = 100;
const headerLimit = 500;
const mostHeaders = 40;

/** Headers that tell something: about the answer's form, who gave it, whom it was for and what it asks for. */
const telling =
  /^(?:content-type|content-length|date|server|via|age|x-cache|cf-ray|location|www-authenticate|proxy-authenticate|retry-after|strict-transport-security|x-version|x-served-by|x-view-name|x-dc-location|x-request-count|x-credential-type|x-oauth-scopes|x-accepted-oauth-scopes|x-ausername|x-auserid|x-asen|x-arequestid|x-authentication-denied-reason|x-seraph-loginreason|x-frame-options|x-ratelimit-[a-z-]{1,40}|atl-traceid|x-b3-traceid|x-.{0,40}trace.{0,40}|.{0,40}(?:request|correlation)-?id)$/;

export interface Recording {
  readonly exchanges: ReportExchange[];
  readonly leftOut: number;
  /** Seconds that the server's clock is ahead of this computer's; null where no answer tells the time. */
  readonly serverAheadSeconds: number | null;
}

export interface Recorder {
  /** The same port, heard by the recorder. */
  port(http: HttpPort): HttpPort;
  /** What was heard, redacted. Requests that are still going on are left out. */
  recording(redactor: Redactor): Recording;
}

interface Heard {
  readonly request: Pick<HttpRequest, 'method' | 'url'>;
  readonly sentAs: ReportExchange['sentAs'];
  readonly started: number;
  readonly ended: number;
  /** Milliseconds since the epoch, when the answer came. */
  readonly at: number;
  readonly outcome: HttpOutcome;
}

/** Starts a recorder for one check. Redaction waits for `recording`, so that it never holds up the next request. */
export function createRecorder(clock: Pick<ClockPort, 'now' | 'monotonic'>): Recorder {
  const heard: (Heard | null)[] = [];
  let count = 0;
  return {
    port: (http) => ({
      send: async (request, signal) => {
        const place = count;
        count += 1;
        if (place < mostExchanges) heard.push(null);
        const started = clock.monotonic();
        const outcome = await http.send(request, signal);
        if (place < mostExchanges) heard[place] = hear(request, outcome, started, clock);
        return outcome;
      },
    }),
    recording: (redactor) => {
      const done = heard.filter((each) => each !== null);
      const first = Math.min(...done.map((each) => each.started));
      return {
        exchanges: done.map((each, index) => exchangeOf(each, index + 1, first, redactor)),
        leftOut: Math.max(0, count - mostExchanges),
        serverAheadSeconds: clockDifference(done),
      };
    },
  };
}

function hear(
  { method, url, auth }: HttpRequest,
  outcome: HttpOutcome,
  started: number,
  clock: Pick<ClockPort, 'now' | 'monotonic'>,
): Heard {
  return {
    request: { method, url },
    sentAs: auth?.scheme ?? 'none',
    started,
    ended: clock.monotonic(),
    at: clock.now().getTime(),
    // A list of a hundred repositories is not kept in memory for the sake of its first lines.
    outcome:
      outcome.kind === 'response'
        ? { ...outcome, truncated: outcome.truncated || outcome.body.length > bodyWindow, body: outcome.body.slice(0, bodyWindow) }
        : outcome,
  };
}

function exchangeOf(
  { request, sentAs, started, ended, outcome }: Heard,
  number: number,
  first: number,
  { wire }: Redactor,
): ReportExchange {
  const say = (text: string, limit: number): string => wire(clean(text)).slice(0, limit);
  const rounded = (ms: number): number => Math.max(0, Math.round(ms * 10) / 10);
  const { firstByte } = outcome.timings;
  return {
    number,
    method: request.method,
    url: say(request.url, 2000),
    sentAs,
    startedMs: rounded(started - first),
    ms: rounded(ended - started),
    firstByteMs: firstByte === null ? null : rounded(firstByte),
    response:
      outcome.kind === 'failure'
        ? null
        : {
            status: outcome.status,
            headers: headersOf(outcome.headers, say),
            body: say(outcome.body, bodyLimit),
            cut: outcome.truncated || outcome.body.length > bodyLimit,
            peer: outcome.peer === null ? null : say(outcome.peer, 100),
            privateCa: outcome.privateCa,
          },
    failure:
      outcome.kind === 'response'
        ? null
        : {
            fault: outcome.fault,
            detail: say([outcome.detail, reasonWords(outcome.why)].filter((part) => part !== '').join(': '), 500),
            chain:
              outcome.chain?.slice(0, 8).map((each) => ({
                subject: say(each.subject, 500),
                issuer: say(each.issuer, 500),
                validFrom: say(each.validFrom, 60),
                validTo: say(each.validTo, 60),
                names: each.names.slice(0, 30).map((name) => say(name, 200)),
                fingerprint: say(each.fingerprint, 120),
              })) ?? null,
          },
  };
}

function headersOf(headers: Readonly<Record<string, string>>, say: (text: string, limit: number) => string): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name]) => name.length <= 80 && telling.test(name))
    .slice(0, mostHeaders);
  return Object.fromEntries(
    kept.map(([name, value]) => [say(name, 100), name === 'location' ? placeOf(value, say) : say(value.slice(0, 8000), headerLimit)]),
  );
}

/** Where a redirect leads, without its query: that may hold a session. */
function placeOf(location: string, say: (text: string, limit: number) => string): string {
  return say(
    location.slice(0, 8000).replace(/[?#].*$/s, (rest) => (rest.length > 1 ? `${rest.charAt(0)}…` : rest)),
    headerLimit,
  );
}

/** By the answer that was quickest: its own way there and back blurs the difference least. */
function clockDifference(done: readonly Heard[]): number | null {
  const told = done.flatMap((each) => {
    const date = each.outcome.kind === 'response' ? Date.parse(each.outcome.headers['date'] ?? '') : Number.NaN;
    return Number.isNaN(date) ? [] : [{ took: each.ended - each.started, ahead: (date - each.at) / 1000 }];
  });
  const best = told.sort((a, b) => a.took - b.took)[0];
  return best === undefined ? null : Math.round(best.ahead);
}
