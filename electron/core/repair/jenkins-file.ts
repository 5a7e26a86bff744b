/** What the readers of a Configuration-as-Code file's parts share. */
import type { YamlPath } from '../formats/yaml-document.ts';
import type { Dialect } from './config-fields.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';
import type { BlockShift } from './yaml-shift.ts';
import type { YamlSheet } from './yaml-sheet.ts';

/** How Jenkins treats scalars: all are text, `${NAME}` is filled in, and `^${` stands for the characters themselves. */
export const jcasc: Dialect = { variable: /(?:^|[^^])\$\{[^}]*\}/, plain: 'text' };

export interface JenkinsFile {
  readonly notes: Notebook;
  readonly sheet: YamlSheet;
  /** As the sheet has them. */
  readonly lines: readonly string[];
  /** Blocks that the copy has further right. */
  readonly shifts: BlockShift[];
}

export interface NamedCredential {
  readonly id: string;
  readonly line: number;
  /** It signs webhooks; it is no token. */
  readonly signature: boolean;
}

export interface EndpointRead {
  readonly side: 'cloud' | 'self-managed';
  readonly credentials: readonly NamedCredential[];
  /** Where it is in the copy. */
  readonly path: YamlPath;
  /** The flat settings of a webhook that go under `webhook` in the copy; null when they stay. */
  readonly nest: { readonly symbol: string; readonly names: readonly string[] } | null;
}

/** Checks an address without slashes at its end: the plugin drops or adds them by itself. */
export function withoutSlash(value: string, check: (bare: string) => Checked): Checked {
  const bare = value.replace(/\/+$/, '');
  const checked = check(bare);
  return checked.value === bare ? { ...checked, value } : checked;
}

/** Checks the address of Jenkins itself; people paste the whole address of the hook. */
export function checkRoot(notes: Notebook, value: string, field: string, line: number): Checked {
  const base = value.replace(/\/bitbucket-scmsource-hook(?:\/.*)?$/, '');
  if (!/^https?:\/\/[^\s/]+/i.test(base)) {
    if (/^[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:\/\S*)?$/i.test(base)) {
      notes.problem('address-without-scheme', { field, line, right: `https://${base}/`, mended: true });
      return { value: `https://${base}/`, verdict: 'wrong' };
    }
    notes.problem('address-unreadable', { field, line });
    return { value, verdict: 'wrong' };
  }
  if (base === value) return { value, verdict: 'ok' };
  notes.problem('address-not-base', { field, line, right: `${base}/`, mended: true });
  return { value: `${base}/`, verdict: 'wrong' };
}
