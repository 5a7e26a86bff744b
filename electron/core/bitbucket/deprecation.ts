/**
 * The end of an address, announced with its answers: `Deprecation` (RFC 9745: `@` and seconds; drafts before it: `true` or an HTTP
 * date), `Sunset` (RFC 8594: an HTTP date) and `Link` with the announcement (`rel="deprecation"` or `rel="sunset"`).
 * Bitbucket Cloud sends all three: https://github.com/renovatebot/renovate/blob/main/lib/util/http/bitbucket.ts (2026-08).
 */
import type { Evidence } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { evidenceOf } from './evidence.ts';
import type { HttpOutcome } from '../ports.ts';
import type { Exchange, Session } from './types.ts';

export interface EndNotice {
  /** ISO day since which it counts as deprecated, or from which it will. */
  readonly announcedOn: string | null;
  /** ISO day on which it goes. */
  readonly endsOn: string | null;
  readonly announcement: string | null;
  /** `CHANGE-2770`, where the announcement's address names it. */
  readonly change: string | null;
}

/** What an answer's headers announce; null where they announce nothing. */
export function endNoticeOf(headers: Readonly<Record<string, string>>): EndNotice | null {
  const deprecation = headers['deprecation']?.trim() ?? '';
  const sunset = headers['sunset']?.trim() ?? '';
  const announcement = linkOf(headers['link'] ?? '');
  // `false` was a value of the drafts.
  if ((deprecation === '' || deprecation === 'false' || deprecation === '?0') && sunset === '' && announcement === null) return null;
  return {
    announcedOn: dayOf(deprecation),
    endsOn: dayOf(sunset),
    announcement,
    change: /\bCHANGE-\d{2,6}\b/i.exec(announcement ?? '')?.[0].toUpperCase() ?? null,
  };
}

/** True where {@link endNoticeOf} finds something. Answers of what stands before Bitbucket count too: it is their address that is asked. */
export function announcesEnd(outcome: HttpOutcome): boolean {
  return outcome.kind === 'response' && outcome.status < 400 && endNoticeOf(outcome.headers) !== null;
}

/** The evidence of a finding about all of them: the paths, and the end that comes first. */
export function deprecationEvidence(session: Session, notices: readonly Exchange[]): Evidence {
  const told = notices
    .flatMap((exchange) => {
      const notice = exchange.outcome.kind === 'response' ? endNoticeOf(exchange.outcome.headers) : null;
      return notice === null ? [] : [{ exchange, notice }];
    })
    .sort((a, b) => (a.notice.endsOn ?? '9999').localeCompare(b.notice.endsOn ?? '9999'));
  const [first] = told;
  if (first === undefined) return {};
  const { announcedOn, endsOn, announcement, change } = first.notice;
  const paths = told.flatMap(({ exchange }) => (isUrl(exchange.url) ? [new URL(exchange.url).pathname] : []));
  return evidenceOf(session, first.exchange, {
    ...(paths.length < 2 ? {} : { path: paths }),
    ...(announcedOn === null ? {} : { announcedOn }),
    ...(endsOn === null ? {} : { endsOn }),
    ...(change === null ? {} : { change }),
    ...(announcement === null ? {} : { announcement }),
  });
}

/** The target of the first link that speaks of a deprecation or a sunset (RFC 8288); only a web address. */
function linkOf(header: string): string | null {
  for (const [, target, parameters] of header.slice(0, 4000).matchAll(/<([^<>\s]{1,1000})>((?:\s*;\s*[^,<>]*)*)/g)) {
    if (/;\s*rel\s*=\s*"?[^";]*\b(?:deprecation|sunset)\b/i.test(parameters ?? '') && /^https?:\/\//.test(target ?? ''))
      return target ?? null;
  }
  return null;
}

/** ISO day of `@1688169599`, a number of seconds or an HTTP date; null for anything else. */
function dayOf(value: string): string | null {
  const seconds = /^@?(\d{9,11})$/.exec(value)?.[1];
  const time = seconds === undefined ? (/\d{4}/.test(value) ? Date.parse(value) : Number.NaN) : Number(seconds) * 1000;
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
