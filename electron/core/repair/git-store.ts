/**
 * What `git credential-store` reads: one `https://user:token@host` a line, split at the first @ and the first colon before it, each part
 * percent-decoded; host and scheme are compared letter by letter. Seen with git 2.39: a line with a raw / in the token, an e-mail address
 * as user, a space before it or a carriage return behind it gives nothing. https://git-scm.com/docs/git-credential-store
 * Several lines of one host are fine while each has a user name of its own; of two alike Git takes the first.
 */
import { repairNotes } from '../../contract/copy/repair.ts';
import type { RepairVerdict } from '../../contract/index.ts';
import { checkGitUser, checkRestUser, restHost, whereOf } from './git-users.ts';
import type { Notebook } from './notebook.ts';
import { checkToken } from './values.ts';

/** Notes what Git reads from each line and gives the mended text; null when no line is one of the store. */
export function repairGitStore(source: string, notes: Notebook): string | null {
  const lines = source.split('\n');
  if (!lines.some((line) => /^\s*["']?[a-z][a-z0-9+.-]*:\/\//i.test(line))) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: /^\s*\[/.test(source) ? 'a Git configuration' : '' });
    return null;
  }
  if (lines.some((line) => line.endsWith('\r'))) notes.problem('windows-line-ends', { reader: 'git', mended: true });
  const all = lines.map((line) => keyOf(line.replace(/\r$/, '')));
  return lines.map((line, index) => readLine(line.replace(/\r$/, ''), index + 1, notes, all)).join('\n');
}

/** What tells one line of the store from another: address and user name. */
interface Key { readonly address: string; readonly host: string; readonly user: string }

function keyOf(given: string): Key | null {
  const meant = given.trim().startsWith('#') ? null : meantBy(given.trim());
  if (meant === null) return null;
  const host = meant.host.toLowerCase();
  return { address: `${host}${meant.rest.replace(/\/$/, '')}`, host, user: meant.password === null ? '' : plainText(meant.user) };
}

interface Parts { readonly scheme: string; readonly user: string; readonly password: string | null; readonly host: string; readonly rest: string }

function readLine(given: string, line: number, notes: Notebook, all: readonly (Key | null)[]): string {
  if (given.trim() === '' || given.trimStart().startsWith('#')) return given;
  const text = given.trim().replace(/^(["'“”‘’])(.*)["'“”‘’]$/u, '$2');
  const meant = meantBy(text);
  if (meant === null) {
    // Whatever it is, it may be a secret.
    notes.secret(text);
    notes.read(`line ${line}`, null, { line, verdict: 'wrong', note: repairNotes.notShown });
    notes.problem('git-line-unreadable', { line });
    return given;
  }
  if (text !== given) notes.problem('space-around-value', { line, field: `line ${line}`, mended: true });
  const alone = meant.password === null;
  const rawUser = alone ? '' : meant.user;
  const rawToken = alone ? meant.user : meant.password;
  const [user, token] = [plainText(rawUser), plainText(rawToken)];
  for (const each of [rawToken, token, encodeURIComponent(token)]) notes.secret(each);
  const where = whereOf(meant.host);
  const read = readByGit(given);
  if (read?.password != null) notes.secret(read.password);
  const isRest = meant.host.toLowerCase() === restHost;
  if (isRest && (/@/.test(user) || all.some((each) => each?.host === 'bitbucket.org'))) {
    const verdict = checkRestUser(notes, user, token, `line ${line}: username`, line);
    notes.read(`line ${line}: host`, meant.host, { line, verdict: 'ignored', note: repairNotes.restHost });
    if (user !== '') notes.read(`line ${line}: username`, user, { line, verdict: verdict === 'ok' ? 'ignored' : 'wrong' });
    if (!all.some((each) => each?.host === 'bitbucket.org')) notes.problem('git-host-missing', { right: 'bitbucket.org' });
    return given;
  }
  const own = all[line - 1];
  /** Another line that has this address under that name. */
  const taken = (name: string): number | null => {
    const at = all.findIndex((each, index) => index !== line - 1 && each !== null && own?.address === each.address && each.user === name);
    return at < 0 ? null : at + 1;
  };
  const earlier = taken(user);
  if (user !== '' && earlier !== null && earlier < line) {
    notes.read(`line ${line}: username`, user, { line, verdict: 'ignored' });
    notes.problem('git-second-entry', { line, other: earlier });
    return given;
  }
  if (where === null) {
    // Another product's line, which is read by whoever wrote it.
    notes.read(`line ${line}: host`, meant.host, { line, verdict: 'ignored', note: repairNotes.otherHost });
    return given;
  }

  const host = settleHost(meant.host, where, line, notes);
  if (where === 'cloud' && meant.scheme === 'http') notes.problem('git-scheme', { line, mended: true });
  const scheme = where === 'cloud' ? 'https' : meant.scheme;
  const checked = checkToken(notes, token, { field: `line ${line}: password`, line }, where);
  const named = checkGitUser(notes, user, checked.value, where, { field: `line ${line}: username`, line, taken });

  // Git reads what was meant, or not: that decides whether the spelling does harm.
  const same = read !== null && read.user === user && read.password === token && read.host === meant.host;
  const needs = (part: string): boolean => /[/@:=?#]|%(?![0-9a-f]{2})/i.test(part);
  const split = !same && text === given && !alone && user !== '';
  if (split || (!same && (needs(rawUser) || needs(rawToken)))) notes.problem('git-not-encoded', { line, mended: true });

  const seen = (value: string | null | undefined, right: string): string | null => (value == null ? null : value === right ? value : '?');
  const verdict: RepairVerdict = same ? 'ok' : 'wrong';
  notes.read(`line ${line}: host`, seen(read?.host, meant.host), { line, verdict: host === meant.host ? verdict : 'wrong' });
  notes.read(`line ${line}: username`, seen(read?.user, user), { line, verdict: user === '' ? 'missing' : named.verdict === 'wrong' ? 'wrong' : verdict });
  notes.read(`line ${line}: password`, read?.password ?? null, { line, secret: true, verdict: checked.verdict === 'ok' ? verdict : checked.verdict });

  // What Git reads right stays as it is spelt.
  const spelled = (raw: string, before: string, value: string): string => (same && value === before ? raw : encoded(value));
  const path = meant.rest;
  if (named.user === '') return `${scheme}://${spelled(rawToken, token, checked.value)}@${host}${path}`;
  return `${scheme}://${spelled(rawUser, user, named.user)}:${spelled(rawToken, token, checked.value)}@${host}${path}`;
}

function settleHost(host: string, where: ReturnType<typeof whereOf>, line: number, notes: Notebook): string {
  const lower = host.toLowerCase();
  if (where === 'cloud' && lower !== 'bitbucket.org') {
    notes.problem('git-host-wrong', { line, right: 'bitbucket.org', mended: true });
    return 'bitbucket.org';
  }
  if (lower !== host) notes.problem('git-host-case', { line, right: lower, mended: true });
  return lower;
}

/** What the person meant: the host is what follows the last @. */
function meantBy(text: string): Parts | null {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.+)@([A-Za-z0-9.-]+(?::\d+)?)([/?#].*)?$/i.exec(text);
  if (match === null) return null;
  const [, scheme = '', pair = '', host = '', rest = ''] = match;
  const colon = pair.indexOf(':');
  return { scheme: scheme.toLowerCase(), user: colon < 0 ? pair : pair.slice(0, colon), password: colon < 0 ? null : pair.slice(colon + 1), host, rest };
}

/** What Git itself makes of the line (credential_from_url); null when it takes nothing from it. */
function readByGit(line: string): { readonly user: string; readonly password: string | null; readonly host: string } | null {
  const at = line.indexOf('://');
  if (at < 1 || !/^[a-z][a-z0-9+.-]*$/i.test(line.slice(0, at))) return null;
  const body = line.slice(at + 3);
  const slash = body.search(/[/?#]/);
  const end = slash < 0 ? body.length : slash;
  const mark = body.indexOf('@');
  if (mark < 0 || end <= mark) return null;
  const colon = body.indexOf(':');
  const host = plainText(body.slice(mark + 1, end));
  if (colon < 0 || colon >= mark) return { user: plainText(body.slice(0, mark)), password: null, host };
  return { user: plainText(body.slice(0, colon)), password: plainText(body.slice(colon + 1, mark)), host };
}

/** Percent-decoded as Git does it: what is no code stays as it stands. */
function plainText(raw: string): string {
  return raw.replaceAll(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
