/**
 * What Git (through curl) reads from a .netrc: words apart by white space, `machine HOST login USER password TOKEN`. There is no escape for
 * a space. https://everything.curl.dev/usingcurl/netrc.html
 */
import { repairNotes } from '../../contract/copy/repair.ts';
import { checkGitUser, whereOf } from './git-users.ts';
import type { Notebook } from './notebook.ts';
import { checkToken } from './values.ts';

interface Word { readonly text: string; readonly start: number; readonly line: number }
interface Entry { readonly host: Word | null; readonly login: Word | null; readonly password: Word | null; readonly passwordKey: Word | null; readonly line: number }
interface Splice { readonly start: number; readonly end: number; readonly text: string }

/** Notes what Git reads from each entry and gives the mended text; null when there is none. */
export function repairNetrc(source: string, notes: Notebook): string | null {
  if (source.includes('\r')) notes.problem('windows-line-ends', { reader: 'curl', mended: true });
  const text = source.replaceAll('\r\n', '\n');
  const entries = entriesOf(wordsOf(text), notes);
  if (entries.length === 0) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: '' });
    return null;
  }
  const splices = entries.flatMap((entry) => readEntry(entry, notes));
  let mended = text;
  for (const each of splices.sort((a, b) => b.start - a.start)) mended = mended.slice(0, each.start) + each.text + mended.slice(each.end);
  return mended;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trimStart().startsWith('#')) {
      for (const match of line.matchAll(/"(?:[^"\\]|\\.)*"|\S+/g)) words.push({ text: match[0], start: start + match.index, line: index + 1 });
    }
    start += line.length + 1;
  }
  return words;
}

function entriesOf(words: readonly Word[], notes: Notebook): Entry[] {
  const entries: Entry[] = [];
  let current: { host: Word | null; login: Word | null; password: Word | null; passwordKey: Word | null; line: number } | null = null;
  let inMacro = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1] ?? null;
    if (word === undefined || word.line === inMacro) continue;
    const key = word.text.toLowerCase();
    if (key === 'machine' || key === 'default') {
      current = { host: key === 'machine' ? next : null, login: null, password: null, passwordKey: null, line: word.line };
      entries.push(current);
      if (key === 'machine') at += 1;
    } else if (current !== null && (key === 'login' || key === 'password' || key === 'account')) {
      if (key === 'login') current.login = next;
      if (key === 'password') {
        [current.password, current.passwordKey] = [next, word];
        if (next !== null) notes.secret(unquoted(next.text));
      }
      at += 1;
    } else if (key === 'macdef') {
      inMacro = word.line;
    } else if (current !== null) {
      // Most likely the rest of a password.
      notes.secret(word.text);
      notes.problem('netrc-space', { line: word.line });
    }
  }
  return entries;
}

function unquoted(text: string): string {
  return /^"(?:[^"\\]|\\.)*"$/.test(text) ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : text;
}

function readEntry({ host, login, password, passwordKey, line }: Entry, notes: Notebook): Splice[] {
  const splices: Splice[] = [];
  const change = (word: Word, text: string): void => {
    if (word.text !== text) splices.push({ start: word.start, end: word.start + word.text.length, text });
  };
  const plain = (word: Word | null, field: string): string => {
    const text = word === null ? '' : unquoted(word.text);
    if (word !== null && text !== word.text && !/\s/.test(text)) notes.problem('netrc-quotes', { line: word.line, field, mended: true });
    return text;
  };
  const label = (field: string): string => `line ${line}: ${field}`;
  let where: ReturnType<typeof whereOf> = null;
  if (host !== null) {
    const written = plain(host, 'machine');
    const bare = written.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^[^@/]*@/, '').replace(/[/?#].*$/, '').replace(/:\d+$/, '');
    where = whereOf(bare);
    const right = where === 'cloud' ? 'bitbucket.org' : bare;
    if (bare !== written) notes.problem('netrc-host', { line: host.line, right, mended: true });
    else if (where === 'cloud' && bare.toLowerCase() !== right) notes.problem('git-host-wrong', { line: host.line, right, mended: true });
    notes.read(label('machine'), written, { line: host.line, verdict: bare !== written || (where === 'cloud' && bare.toLowerCase() !== right) ? 'wrong' : 'ok', note: where === null ? repairNotes.otherHost : null });
    if (bare !== written || bare.toLowerCase() !== right.toLowerCase() || host.text !== written) change(host, right);
  }
  const token = plain(password, 'password');
  const user = plain(login, 'login');
  if (password === null) {
    notes.read(label('password'), null, { line, verdict: 'missing', note: repairNotes.missing });
    notes.problem('required-missing', { line, field: label('password') });
    return splices;
  }
  const checked = where === null ? { value: token, verdict: 'ok' as const } : checkToken(notes, token, { field: label('password'), line: password.line }, where);
  const named = where === null ? { user, verdict: 'ok' as const } : checkGitUser(notes, user, checked.value, where, login?.line ?? line);
  notes.read(label('login'), login === null ? null : user, { line: login?.line ?? line, verdict: login === null ? 'missing' : named.verdict });
  notes.read(label('password'), token, { line: password.line, secret: true, verdict: checked.verdict });
  if (!/\s/.test(checked.value)) change(password, checked.value);
  if (login !== null && !/\s/.test(named.user)) change(login, named.user);
  else if (login === null && named.user !== '' && passwordKey !== null) splices.push({ start: passwordKey.start, end: passwordKey.start, text: `login ${named.user} ` });
  return splices;
}
