/**
 * A credential store: one `https://user:token@host` a line. https://git-scm.com/docs/git-credential-store, git-line.ts and git-fates.ts.
 * Seen with git 2.39: a line with a raw / in the token, an e-mail address as user, a space before it or a carriage return behind it gives
 * nothing. Other products' lines stay byte for byte.
 */
import { lineField } from '../../contract/repair-line.ts';
import { readNote } from '../../contract/index.ts';
import type { RepairCause, RepairVerdict } from '../../contract/index.ts';
import { percentDecoded } from '../urls.ts';
import { fatesOf } from './git-fates.ts';
import type { Fate, JudgedLine } from './git-fates.ts';
import { meantBy, percentEncoded, readByGit } from './git-line.ts';
import type { GitReading, LineParts } from './git-line.ts';
import { checkGitUser, checkRestUser, restHost, whereOf } from './git-users.ts';
import { isPlaceholder, openNotebook } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { checkToken } from './values.ts';
import type { Where } from './values.ts';

/** A line for a Bitbucket. */
interface OwnLine extends JudgedLine {
  readonly given: string;
  /** Without spaces, quotes and carriage return around it. */
  readonly text: string;
  readonly meant: LineParts;
  readonly where: Where;
  readonly rawToken: string;
  readonly rawUser: string;
  /** What Git makes of the line, for whatever host. */
  readonly read: GitReading | null;
  /** Scheme and host that the copy has. */
  readonly scheme: string;
  readonly host: string;
  /** What is wrong with a sign-in that the person must correct. */
  readonly cause: RepairCause | null;
}

/** Notes what Git reads from each line and gives the corrected text; null when no line is one of the store. */
export function repairGitStore(source: string, notes: Notebook): string | null {
  const lines = source.split('\n');
  if (!lines.some((line) => /^\s*["']?[a-z][a-z0-9+.-]*:\/\//i.test(line))) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: /^\s*\[/.test(source) ? 'git-configuration' : null });
    return null;
  }
  const hasCloud = lines.some((line) => meantBy(bare(line))?.host.toLowerCase() === 'bitbucket.org');
  const own = lines.map((line, index) => ownLine(line, index + 1, hasCloud));
  const fates = fatesOf(own.filter((each) => each !== null));
  if (own.some((each) => each !== null && each.given.endsWith('\r') && isCorrected(fates.get(each.line)))) {
    notes.problem('windows-line-ends', { reader: 'git', mended: true });
  }
  return lines
    .map((given, index) => {
      const each = own[index] ?? null;
      const fate = fates.get(index + 1);
      if (each === null || fate === undefined) {
        readOther(given, index + 1, notes, hasCloud);
        return given;
      }
      return readOwn(each, fate, notes, own);
    })
    .join('\n');
}

function isCorrected(fate: Fate | undefined): boolean {
  return fate?.kind === 'fix' || fate?.kind === 'partly';
}

function bare(line: string): string {
  return line.trim().replace(/^(["'“”‘’])(.*)["'“”‘’]$/u, '$2');
}

/** An entry for Bitbucket's REST interface, which Git never asks. */
function isRest(meant: LineParts, hasCloud: boolean): boolean {
  return meant.host.toLowerCase() === restHost && (/@/.test(percentDecoded(meant.user)) || hasCloud);
}

/** The line judged by itself; null when it is not for a Bitbucket that Git clones from. */
function ownLine(given: string, line: number, hasCloud: boolean): OwnLine | null {
  if (given.trim() === '' || given.trimStart().startsWith('#')) return null;
  const text = bare(given);
  const meant = meantBy(text);
  if (meant === null || isRest(meant, hasCloud)) return null;
  const where = whereOf(meant.host);
  if (where === null) return null;
  const alone = meant.password === null;
  const rawUser = alone ? '' : meant.user;
  const rawToken = meant.password ?? meant.user;
  const [user, token] = [percentDecoded(rawUser), percentDecoded(rawToken)];
  const scheme = where === 'cloud' ? 'https' : meant.scheme;
  const host = where === 'cloud' ? 'bitbucket.org' : meant.host.toLowerCase();
  const read = readByGit(given);
  const taken = read !== null && read.password !== null && read.scheme === scheme && read.host === host;
  const first = signIn(user, token, where, line);
  const second = signIn(first.user, first.token, where, line);
  const accepted = second.accepted && second.user === first.user && second.token === first.token;
  const same = taken && read.user === first.user && read.password === first.token;
  return {
    line,
    given,
    text,
    meant,
    where,
    rawUser,
    rawToken,
    read,
    scheme,
    host,
    target: `${scheme}://${host}`,
    user: first.user,
    cause: first.cause,
    takenAs: taken ? read.user : null,
    state: !accepted ? 'bad' : same ? 'right' : 'fixable',
  };
}

/** Corrects a sign-in as far as it can be; what is said about it is said later. */
function signIn(
  user: string,
  token: string,
  where: Where,
  line: number,
): { readonly user: string; readonly token: string; readonly accepted: boolean; readonly cause: RepairCause | null } {
  const scratch = openNotebook('git');
  const checked = checkToken(scratch, token, { field: lineField(line, 'password'), line }, where);
  const named = checkGitUser(scratch, user, checked.value, where, { field: lineField(line, 'username'), line, taken: () => null });
  const accepted = checked.verdict !== 'wrong' && named.verdict === 'ok' && named.user !== '' && checked.value !== '';
  const cause = scratch.finish().problems.find((each) => !each.mended && each.severity === 'error');
  return {
    user: named.user,
    token: checked.value,
    accepted,
    cause: accepted || cause === undefined ? null : { code: cause.code, params: cause.params },
  };
}

/** A line that the copy leaves alone: a comment, another product's, REST's, or none that Handrail knows. */
function readOther(given: string, line: number, notes: Notebook, hasCloud: boolean): void {
  if (given.trim() === '' || given.trimStart().startsWith('#')) return;
  const meant = meantBy(bare(given));
  const read = readByGit(given);
  if (meant === null) {
    // Whatever it is, it may be a secret.
    notes.secret(given.trim());
    if (read?.password != null && read.host !== '') {
      notes.secret(read.password);
      notes.read(lineField(line, 'host'), null, { line, verdict: 'ignored', note: readNote('other-host') });
      return;
    }
    notes.read(lineField(line, ''), null, { line, verdict: 'wrong', note: readNote('not-shown') });
    notes.problem('git-line-unreadable', { line });
    return;
  }
  const token = percentDecoded(meant.password ?? meant.user);
  hide(notes, meant.password ?? meant.user);
  if (!isRest(meant, hasCloud)) {
    notes.read(lineField(line, 'host'), meant.host, { line, verdict: 'ignored', note: readNote('other-host') });
    return;
  }
  const user = meant.password === null ? '' : percentDecoded(meant.user);
  const verdict = checkRestUser(notes, user, token, lineField(line, 'username'), line);
  notes.read(lineField(line, 'host'), meant.host, { line, verdict: 'ignored', note: readNote('rest-host') });
  if (user !== '') notes.read(lineField(line, 'username'), user, { line, verdict: verdict === 'ok' ? 'ignored' : 'wrong' });
  if (!hasCloud) notes.problem('git-host-missing', { right: 'bitbucket.org' });
}

function hide(notes: Notebook, raw: string): void {
  const text = percentDecoded(raw);
  if (isPlaceholder(text)) return;
  for (const each of [raw, text, encodeURIComponent(text)]) notes.secret(each);
}

function readOwn(own: OwnLine, fate: Fate, notes: Notebook, all: readonly (OwnLine | null)[]): string {
  const { line, given, meant, where, rawUser, rawToken, read, host, scheme } = own;
  hide(notes, rawToken);
  if (read?.password != null) hide(notes, read.password);
  const [user, token] = [percentDecoded(rawUser), percentDecoded(rawToken)];
  if ('other' in fate) {
    const { other } = fate;
    const paths =
      fate.kind === 'never-read' && own.takenAs !== null && all[other - 1]?.meant.rest.replace(/\/$/, '') !== meant.rest.replace(/\/$/, '');
    notes.read(lineField(line, 'host'), own.takenAs === null ? null : meant.host, {
      line,
      verdict: fate.kind === 'out' ? 'wrong' : 'ignored',
      note: fate.kind === 'out' ? null : readNote('line-first', { line: other }),
    });
    notes.read(lineField(line, 'username'), own.takenAs, { line, verdict: fate.kind === 'out' ? 'wrong' : 'ignored' });
    if (fate.kind === 'never-read') notes.problem('git-second-entry', { line, other, paths: paths });
    else if (fate.kind === 'unread') notes.problem('git-line-unread', { line, other });
    else notes.problem('git-line-hides', { line, other, cause: own.cause, mended: true });
    // Git passes over it: its protocol is then “# https”.
    return fate.kind === 'out' ? `# ${given}` : given;
  }
  const corrects = isCorrected(fate);
  // What the copy does not correct is not said to be corrected.
  const said: Notebook = corrects
    ? notes
    : { ...notes, problem: (code, ...details) => (details[0]?.mended === true ? undefined : notes.problem(code, ...details)) };
  if (own.text !== given.replace(/\r$/, '')) said.problem('space-around-value', { line, field: lineField(line, ''), mended: true });
  if (where === 'cloud' && meant.host.toLowerCase() !== 'bitbucket.org')
    said.problem('git-host-wrong', { line, right: host, mended: true });
  else if (meant.host !== host) said.problem('git-host-case', { line, right: host, mended: true });
  if (scheme !== meant.scheme) said.problem('git-scheme', { line, mended: true });
  else if (!own.text.startsWith(`${scheme}://`)) said.problem('git-scheme-case', { line, right: `${scheme}://`, mended: true });
  const checked = checkToken(said, token, { field: lineField(line, 'password'), line }, where);
  const named = checkGitUser(said, user, checked.value, where, { field: lineField(line, 'username'), line, taken: () => null });

  // Git reads what was meant, or not: that decides whether the spelling does harm.
  const plain = readByGit(given.replace(/\r$/, ''));
  const parts = plain !== null && plain.user === user && plain.password === token && plain.host === meant.host;
  const same = parts && plain.scheme === meant.scheme;
  const needs = (part: string): boolean => /[/@:=?#]|%(?![0-9a-f]{2})/i.test(part);
  const split = !parts && own.text === given.replace(/\r$/, '') && meant.password !== null && user !== '';
  if (split || (!parts && (needs(rawUser) || needs(rawToken)))) said.problem('git-not-encoded', { line, mended: true });

  const seen = (value: string | null | undefined, right: string): string | null => (value == null ? null : value === right ? value : '?');
  const verdict: RepairVerdict = same ? 'ok' : 'wrong';
  notes.read(lineField(line, 'host'), seen(plain?.host, meant.host), {
    line,
    verdict: host === meant.host ? verdict : 'wrong',
    note: fate.after === null ? null : readNote('line-first-unless-named', { line: fate.after }),
  });
  notes.read(lineField(line, 'username'), seen(plain?.user, user), {
    line,
    verdict: user === '' ? 'missing' : named.verdict === 'wrong' ? 'wrong' : verdict,
  });
  notes.read(lineField(line, 'password'), plain?.password ?? null, {
    line,
    secret: true,
    verdict: checked.verdict === 'ok' ? verdict : checked.verdict,
  });
  if (!corrects) return given;

  // What Git reads right stays as it is spelled.
  const spelled = (raw: string, before: string, value: string): string => (parts && value === before ? raw : percentEncoded(value));
  const pair =
    named.user === ''
      ? spelled(rawToken, token, checked.value)
      : `${spelled(rawUser, user, named.user)}:${spelled(rawToken, token, checked.value)}`;
  return `${scheme}://${pair}@${host}${meant.rest}`;
}
