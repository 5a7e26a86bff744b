/**
 * Atlantis's list of the repositories that it may work for: host/owner/repository, without scheme and port, entries with commas and no
 * spaces
 * between, compared without case, one * each. https://github.com/runatlantis/atlantis/blob/078d0a82/server/events/repo_allowlist_checker.go
 * ;
 * the owner is the workspace on Cloud and the project's name elsewhere (runatlantis.io/docs/server-configuration.md there).
 */
import type { AllowlistFault } from '../../contract/repair-env.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';

/** `bitbucket`: the host, with the path of its base URL behind it; empty when it is not known. */
export function checkAllowlist(notes: Notebook, value: string, line: number, where: 'cloud' | 'self-managed', bitbucket: string): Checked {
  const [host = '', ...context] = bitbucket.toLowerCase().split('/');
  const shownHost = host === '' ? 'git.acme.io' : host;
  const refused: string[] = [];
  const refuse = (found: string, right: string | null, why: AllowlistFault): void => {
    refused.push(found);
    notes.problem('atlantis-allowlist', {
      line,
      field: found,
      found,
      host: where === 'cloud' ? null : shownHost,
      why,
      right,
      mended: right !== null,
    });
  };
  const entries = value.split(',').map((entry) => {
    const bare = entry.trim();
    const denied = /^!(?=.)/.test(bare) ? '!' : '';
    const meant = bare === '' || bare === '*' ? bare : rightEntry(bare.slice(denied.length), where, host, context);
    if (meant === null) {
      refuse(bare, null, 'letter-by-letter');
      return entry;
    }
    const right = denied + meant;
    if (right !== bare) refuse(bare, right, 'more-than-host');
    else if (bare !== entry) refuse(bare, right, 'space');
    return right === bare && bare === entry ? entry : right;
  });
  if (where === 'self-managed') {
    const keys = new Set(entries.map((each) => /^!?[^/]+\/([A-Z][A-Z0-9_]+)(?:\/|$)/.exec(each)?.[1]).filter((each) => each !== undefined));
    for (const found of keys) notes.problem('atlantis-allowlist-project', { line, field: found, found });
  }
  const lets = (rule: string): boolean =>
    !rule.startsWith('!') &&
    (rule.toLowerCase().startsWith(`${host}/`) ||
      (rule.includes('*') &&
        !rule.slice(0, rule.indexOf('*')).includes('/') &&
        host.startsWith(rule.slice(0, rule.indexOf('*')).toLowerCase())));
  const [first = ''] = entries;
  if (refused.length === 0 && host !== '' && !entries.some(lets)) {
    refuse(first, null, where === 'cloud' ? 'is-cloud' : 'other-host');
  }
  return { value: entries.join(','), verdict: refused.length === 0 ? 'ok' : 'wrong' };
}

/** The entry that was meant; null when only a person can tell. */
function rightEntry(entry: string, where: 'cloud' | 'self-managed', host: string, context: readonly string[]): string | null {
  const scp = /^[\w.-]+@([\w.-]+):(?!\d)(.+)$/.exec(entry);
  const bare = (
    scp === null ? entry.replace(/^[a-z][a-z+]*:\/\//i, '').replace(/^[^/@]*@/, '') : `${scp[1] ?? ''}/${scp[2] ?? ''}`
  ).replace(/[?#].*$/, '');
  const [first = '', ...path] = bare.split('/');
  const name = first.replace(/:\d+$/, '');
  const isCloud = /^(?:www\.|api\.)?bitbucket\.org$/i.test(name);
  const fixedHost = where === 'cloud' && isCloud ? 'bitbucket.org' : name;
  // A name of one word is an owner whose host was forgotten.
  const forgotten = !name.includes('.') && !name.includes('*') && name.toLowerCase() !== host && name !== 'localhost';
  if (forgotten) return host !== '' && path.length === 1 && path[0] !== '' ? rightEntry(`${host}/${bare}`, where, host, context) : null;
  // Another host is another product's, which Atlantis may serve too.
  if (fixedHost.toLowerCase() !== host) return name === first && bare === entry ? entry : [name, ...path].join('/');
  const rest = cutPath(path, where, context);
  if (rest === null) return null;
  const text = [fixedHost.toLowerCase() === name.toLowerCase() ? name : fixedHost, ...rest].join('/');
  const star = text.indexOf('*');
  if (star < 0) return rest.length === 2 && rest[1] !== '' ? text : null;
  // All behind the first * is compared as it stands, so a second * matches nothing.
  return text.indexOf('*', star + 1) < 0 ? text : /^[*/]+$/.test(text.slice(star)) ? text.slice(0, star + 1) : null;
}

/** Owner and repository out of the path of a page or clone address; null for a person's own repository, whose owner is a full name. */
function cutPath(path: readonly string[], where: 'cloud' | 'self-managed', context: readonly string[]): readonly string[] | null {
  const plain = path.map((each, index) => (index === path.length - 1 ? each.replace(/\.git$/i, '') : each));
  if (where === 'cloud') return plain.includes('*') || plain.length <= 2 ? plain : plain.slice(0, 2);
  const inContext = context.length > 0 && context.every((each, index) => plain[index]?.toLowerCase() === each);
  const own = inContext && plain.length > context.length + 1 ? plain.slice(context.length) : plain;
  if (own[0] === 'users' || own.some((each) => each.startsWith('~'))) return null;
  if (own[0] === 'projects' && own[1] !== undefined) return own[2] === 'repos' && own[3] !== undefined ? [own[1], own[3]] : null;
  return own[0]?.toLowerCase() === 'scm' ? own.slice(1) : own;
}
