/**
 * What Git (through curl) reads from a .netrc: words apart by white space, `machine HOST login USER password TOKEN`; the first entry of a
 * host counts, and words without a meaning are passed over. Facts: lib/netrc.c of https://github.com/curl/curl at its tags.
 * A line that begins with # is a comment in every version. A # further on begins one from 7.84 to 8.10 only; before and since 8.11 its
 * words
 * are read on, so that “# the password of Ada” makes “of” the password. Quotes are undone since 7.84 (June 2022), with \\" \\n \\r \\t in
 * them.
 * Python undoes quotes and passes over such comments (https://github.com/python/cpython/blob/main/Lib/netrc.py); Go takes quotes for part
 * of
 * the value (https://github.com/golang/go/blob/master/src/cmd/go/internal/auth/netrc.go).
 * Other programs share the file: their entries are named and left alone.
 */
import { lineField } from '../../contract/repair-line.ts';
import { readNote } from '../../contract/index.ts';
import { checkGitUser, checkRestUser, restHost, whereOf } from './git-users.ts';
import type { Notebook } from './notebook.ts';
import { checkToken } from './values.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly line: number /** Behind a # in this line. */;
  readonly comment: boolean;
  /** Another word follows without a space: behind a closing quotation mark. */
  readonly glued: boolean;
}
interface Entry {
  readonly host: Word | null;
  readonly login: Word | null;
  readonly password: Word | null;
  readonly passwordKey: Word | null;
  readonly line: number;
}
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Notes what Git reads from each entry and gives the mended text; null when there is none. */
export function repairNetrc(source: string, notes: Notebook): string | null {
  if (source.includes('\r')) notes.problem('windows-line-ends', { reader: 'curl', mended: true });
  const text = source.replaceAll('\r\n', '\n');
  const words = wordsOf(text);
  const read = entriesOf(words, notes);
  const { entries } = read;
  if (entries.length === 0) {
    notes.giveUp();
    notes.problem('wrong-file', {});
    return null;
  }
  const hosts = entries.map(({ host }) => (host === null ? null : bareHost(unquoted(host.text)).toLowerCase()));
  const splices = [
    ...entries.flatMap((entry, index) => readEntry(entry, notes, firstOther(entries, hosts, index))),
    ...readAsides(read, notes),
  ];
  const closed = new Set(splices.map(({ start }) => start));
  for (const word of words)
    if (!word.comment && opensQuote(word.text) && !closed.has(word.start)) notes.problem('netrc-quote-open', { line: word.line });
  if (hosts.includes(restHost) && !hosts.includes('bitbucket.org') && entries.every(({ host }) => host !== null))
    notes.problem('git-host-missing', { right: 'bitbucket.org' });
  let mended = text;
  // A word is changed once: what was found last knows all that came before.
  const last = new Map(splices.map((each) => [each.start, each]));
  for (const each of [...last.values()].sort((a, b) => b.start - a.start))
    mended = mended.slice(0, each.start) + each.text + mended.slice(each.end);
  return mended;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  /** A macro is a text of its own up to the next empty line. */
  let inMacro = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') inMacro = false;
    if (!inMacro && !line.trimStart().startsWith('#')) {
      inMacro = /^\s*macdef\s/i.test(line);
      let value = false;
      let comment = false;
      for (const match of line.matchAll(/"(?:[^"\\]|\\.)*"|\S+/g)) {
        const [text] = match;
        // What stands where a value is due is one, whatever it begins with; only a # by itself is none.
        comment ||= text.startsWith('#') && (!value || text === '#');
        const glued = /^\S/.test(line.slice(match.index + text.length));
        words.push({ text, start: start + match.index, line: index + 1, comment, glued });
        value = !comment && !value && /^(?:machine|login|password|account)$/i.test(text);
      }
    }
    start += line.length + 1;
  }
  return words;
}

interface Read {
  readonly entries: readonly Entry[];
  /** Words behind a # on a line that has something before it, and the entry that they are in. */
  readonly comments: readonly Aside[];
  /** Words that no reader asks for. */
  readonly strays: readonly Aside[];
}
interface Aside {
  readonly word: Word;
  readonly entry: Entry | null;
}

function entriesOf(words: readonly Word[], notes: Notebook): Read {
  const entries: Entry[] = [];
  const comments: Aside[] = [];
  const strays: Aside[] = [];
  let current: { host: Word | null; login: Word | null; password: Word | null; passwordKey: Word | null; line: number } | null = null;
  let macro = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const following = words[at + 1] ?? null;
    const next = following?.comment === true ? null : following;
    if (word === undefined || word.line === macro) continue;
    if (word.comment) {
      comments.push({ word, entry: current });
      continue;
    }
    const key = word.text.toLowerCase();
    if (key === 'machine' || key === 'default') {
      current = { host: key === 'machine' ? next : null, login: null, password: null, passwordKey: null, line: word.line };
      entries.push(current);
      if (key === 'machine' && next !== null) at += 1;
    } else if (current !== null && (key === 'login' || key === 'password' || key === 'account')) {
      if (key === 'login') current.login = next;
      if (key === 'password') {
        [current.password, current.passwordKey] = [next, word];
        if (next !== null) for (const each of [unquoted(next.text), next.text.replace(/^"/, '')]) notes.secret(each);
      }
      if (next !== null) at += 1;
    } else if (key === 'macdef') {
      macro = word.line;
    } else if (current !== null) {
      // Most likely the rest of a password.
      notes.secret(word.text);
      strays.push({ word, entry: current });
    }
  }
  return { entries, comments, strays };
}

/** Words that curl reads on in a comment behind a value, up to 7.83 and since 8.11. */
const keywords = /^(?:machine|default|login|password|account|macdef)$/i;

/**
 * Notes the words that nobody reads, and those of a comment that curl reads after all; only in entries for a Bitbucket. Gives the comment a
 * line of its own.
 */
function readAsides({ comments, strays }: Read, notes: Notebook): Splice[] {
  const ours = ({ entry }: Aside): boolean => {
    if (entry?.host == null) return false;
    const bare = bareHost(unquoted(entry.host.text)).toLowerCase();
    return bare !== restHost && whereOf(bare) !== null;
  };
  for (const { word } of strays.filter(ours)) notes.problem('netrc-space', { line: word.line });
  const lines = new Set(comments.filter((each) => ours(each) && keywords.test(each.word.text)).map(({ word }) => word.line));
  return [...lines].flatMap((line) => {
    const first = comments.find(({ word }) => word.line === line)?.word;
    notes.problem('netrc-comment', { line, mended: true });
    return first === undefined ? [] : [{ start: first.start, end: first.start, text: '\n' }];
  });
}

/** The host that is meant by what is written behind `machine`. */
function bareHost(written: string): string {
  return written
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^@/]*@/, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '');
}

/** Line of another entry of the same host that counts rather than this one: one that is spelt right, or an earlier one. */
function firstOther(entries: readonly Entry[], hosts: readonly (string | null)[], index: number): number | null {
  const host = hosts[index];
  if (host === null || host === undefined) return null;
  // “default” counts for every host, so what follows it is never reached.
  const every = entries.find((each, at) => at < index && each.host === null && (each.login !== null || each.password !== null));
  if (every !== undefined) return every.line;
  const spelt = (at: number): boolean => entries[at]?.host?.text.toLowerCase() === host;
  const same = hosts.flatMap((each, at) => (each === host ? [at] : []));
  const counts = same.find(spelt) ?? same[0];
  return counts === undefined || counts === index ? null : (entries[counts]?.line ?? null);
}

/** A quotation mark at the beginning that no other one closes in the same line: curl ends there with an error. */
function opensQuote(text: string): boolean {
  return text.startsWith('"') && !/^"(?:[^"\\]|\\.)*"$/.test(text);
}

/** The value that is meant. */
function unquoted(text: string): string {
  // What is behind a mark that is not closed, unless more marks or backslashes make that a guess.
  if (opensQuote(text)) return /^"[^"\\]+$/.test(text) ? text.slice(1) : text;
  if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) return text;
  return text.slice(1, -1).replaceAll(/\\(.)/g, (_, mark: string) => ({ n: '\n', r: '\r', t: '\t' })[mark] ?? mark);
}

/** True where a value can only be written in quotes. */
function needsQuotes(text: string): boolean {
  return text === '' || /[\s]|^["#]/.test(text);
}

/** `other`: the line of another entry for this host that Git takes rather than this one. */
function readEntry({ host, login, password, passwordKey, line }: Entry, notes: Notebook, other: number | null): Splice[] {
  const splices: Splice[] = [];
  const change = (word: Word, text: string): void => {
    if (word.text !== text) splices.push({ start: word.start, end: word.start + word.text.length, text });
  };
  /** A field under its value's own line. */
  const label = (field: string, word: Word | null = null): string => lineField(word?.line ?? line, field);
  const written = host === null ? '' : unquoted(host.text);
  const bare = bareHost(written);
  const where = host === null ? null : whereOf(bare);
  const foreign = where === null || bare.toLowerCase() === restHost;
  const plain = (word: Word | null, field: string): string => {
    const text = word === null ? '' : unquoted(word.text);
    if (word !== null && opensQuote(word.text) && text !== word.text && !foreign && other === null) {
      notes.problem('netrc-quote-open', { line: word.line, mended: true });
      change(word, text);
      return text;
    }
    if (word !== null && text !== word.text && !word.glued && !needsQuotes(text) && !foreign && other === null) {
      notes.problem('netrc-quotes', { line: word.line, field, mended: true });
      change(word, text);
    }
    return text;
  };
  const token = plain(password, 'password');
  const user = plain(login, 'login');
  if (foreign) {
    const rest = where === 'cloud';
    const verdict = rest ? checkRestUser(notes, user, token, label('login', login), login?.line ?? line) : 'ok';
    notes.read(label(host === null ? 'default' : 'machine', host), host === null ? null : written, {
      line: host?.line ?? line,
      verdict: 'ignored',
      note: rest ? readNote('rest-host') : host === null ? readNote('any-host') : readNote('other-host'),
    });
    if (login !== null && rest)
      notes.read(label('login', login), user, { line: login.line, verdict: verdict === 'ok' ? 'ignored' : 'wrong' });
    return splices;
  }
  const right = where === 'cloud' ? 'bitbucket.org' : bare;
  const misspelt = bare !== written || (where === 'cloud' && bare.toLowerCase() !== right);
  if (other !== null) {
    // Two entries of one host: Git takes one of them, and which one was meant is for the person to say.
    notes.read(label('machine', host), written, { line: host?.line ?? line, verdict: 'ignored' });
    if (misspelt) notes.problem('netrc-host', { line, right, other });
    else notes.problem('git-second-entry', { line, other });
    return splices;
  }
  if (host !== null) {
    if (bare !== written) notes.problem('netrc-host', { line: host.line, right, mended: true });
    else if (misspelt) notes.problem('git-host-wrong', { line: host.line, right, mended: true });
    notes.read(label('machine', host), written, { line: host.line, verdict: misspelt ? 'wrong' : 'ok' });
    if (misspelt) change(host, right);
    else plain(host, 'machine');
  }
  if (password === null) {
    notes.read(label('password'), null, { line, verdict: 'missing', note: readNote('missing') });
    notes.problem('required-missing', { line, field: label('password') });
    return splices;
  }
  const checked = opensQuote(token)
    ? { value: token, verdict: 'wrong' as const }
    : checkToken(notes, token, { field: label('password', password), line: password.line }, where);
  const named = checkGitUser(notes, user, checked.value, where, {
    field: label('login', login),
    line: login?.line ?? line,
    taken: () => null,
  });
  notes.read(label('login', login), login === null ? null : user, {
    line: login?.line ?? line,
    verdict: login === null ? 'missing' : named.verdict,
  });
  notes.read(label('password', password), token, { line: password.line, secret: true, verdict: checked.verdict });
  if (checked.value !== token && !/\s/.test(checked.value)) change(password, checked.value);
  if (login !== null && named.user !== user && !/\s/.test(named.user)) change(login, named.user);
  else if (login === null && named.user !== '' && passwordKey !== null)
    splices.push({ start: passwordKey.start, end: passwordKey.start, text: `login ${named.user} ` });
  return splices;
}
