/** Repositories and projects as people write them in lists: a clone address, a page of the browser, with `.git` at the end. */
import type { RepairParams } from '../../contract/index.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';

export interface EntryForm {
  readonly form: RepairParams['entry-form']['form'];
  readonly parts: 1 | 2;
  readonly path: string;
}

/** One entry of such a list; gives the form that the platform wants, where that can be told from what is there. */
export function checkEntry(notes: Notebook, value: string, line: number, { form, parts, path }: EntryForm): Checked {
  if (isPlaceholder(value)) return { value, verdict: 'ok' };
  const right = bareEntry(value, parts);
  if (right === value) return { value, verdict: 'ok' };
  notes.problem('entry-form', { line, field: path, form, right, mended: right !== null });
  return { value: right ?? value, verdict: 'wrong' };
}

/** `KEY/slug` or `workspace` out of what was written; null where it cannot be told. */
function bareEntry(written: string, parts: 1 | 2): string | null {
  const address = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*|git@[^/:]+:?|bitbucket\.org)\/?(.*)$/i.exec(written.trim())?.[1];
  const text = (address ?? written.trim())
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^\/+/, '');
  // …/projects/KEY/repos/slug, …/users/name/repos/slug and …/scm/KEY/slug.git of a self-managed Bitbucket, whose address may have a path.
  const page = /(?:^|\/)(projects|users)\/([^/]+)(?:\/repos\/([^/]+))?/.exec(text);
  const clone = /(?:^|\/)scm\/([^/]+)\/([^/]+)$/.exec(text);
  const [first, second] =
    page !== null
      ? [page[1] === 'users' ? `~${page[2] ?? ''}` : page[2], page[3]]
      : clone !== null
        ? [clone[1], clone[2]]
        : address === undefined
          ? split(text, parts)
          : text.split('/');
  const slug = second?.replace(/\.git$/i, '');
  if (parts === 1) return first !== undefined && slug === undefined && /^[~\w.{}-]+$/.test(first) ? first : null;
  return first !== undefined && slug !== undefined && /^[~\w.{}-]+$/.test(first) && /^[\w.{}-]+$/.test(slug) ? `${first}/${slug}` : null;
}

function split(text: string, parts: 1 | 2): readonly (string | undefined)[] {
  const pieces = text.split('/');
  return pieces.length === parts ? pieces : [];
}
