/**
 * One line of `git credential-store`, as Git reads it and as it was meant. Git (credential_from_url_1 in
 * https://github.com/git/git/blob/v2.52.0/credential.c) splits at the first @ and the first colon, ends the host at the first / ? or #, and
 * percent-decodes each part; builtin/credential-store.c passes over a line without user name or password.
 */
import { percentDecoded } from '../urls.ts';

/** The parts of a line, as they are spelled. `password` is null where no colon comes before the @. */
export interface LineParts {
  readonly scheme: string;
  readonly user: string;
  readonly password: string | null;
  readonly host: string;
  /** Everything behind the host. */
  readonly rest: string;
}

/** What Git makes of a line: its parts decoded; null when it has no user name and password for it. */
export interface GitReading {
  readonly scheme: string;
  readonly host: string;
  readonly user: string;
  readonly password: string | null;
}

/** What Git takes from the line as it is, with spaces and carriage returns. */
export function readByGit(line: string): GitReading | null {
  const parts = splitAsGit(line);
  return parts === null
    ? null
    : {
        scheme: parts.scheme,
        host: percentDecoded(parts.host),
        user: percentDecoded(parts.user),
        password: parts.password === null ? null : percentDecoded(parts.password),
      };
}

/**
 * What the person meant: as Git splits it where that gives a host, else the host is what follows the last @. Null where the text is no such
 * line.
 */
export function meantBy(text: string): LineParts | null {
  const read = splitAsGit(text);
  if (read !== null && read.password !== null && /^[A-Za-z0-9.-]+(?::\d+)?$/.test(read.host))
    return { ...read, scheme: read.scheme.toLowerCase() };
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.+)@([A-Za-z0-9.-]+(?::\d+)?)([/?#].*)?$/i.exec(text);
  if (match === null) return null;
  const [, scheme = '', pair = '', host = '', rest = ''] = match;
  const colon = pair.indexOf(':');
  return {
    scheme: scheme.toLowerCase(),
    user: colon < 0 ? pair : pair.slice(0, colon),
    password: colon < 0 ? null : pair.slice(colon + 1),
    host,
    rest,
  };
}

function splitAsGit(line: string): LineParts | null {
  const at = line.indexOf('://');
  if (at < 1) return null;
  const body = line.slice(at + 3);
  const slash = body.search(/[/?#]/);
  const end = slash < 0 ? body.length : slash;
  const mark = body.indexOf('@');
  if (mark < 0 || end <= mark) return null;
  const colon = body.indexOf(':');
  const alone = colon < 0 || colon >= mark;
  return {
    scheme: line.slice(0, at),
    user: body.slice(0, alone ? mark : colon),
    password: alone ? null : body.slice(colon + 1, mark),
    host: body.slice(mark + 1, end),
    rest: body.slice(end),
  };
}

/** Percent-encoded so that Git gets the text back. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
