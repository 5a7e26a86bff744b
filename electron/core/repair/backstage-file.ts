/** What the readers of an app-config's parts share. */
import { isUrl } from '../urls.ts';
import type { Dialect } from './config-fields.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';
import type { BlockShift } from './yaml-shift.ts';
import type { YamlSheet } from './yaml-sheet.ts';

/** How Backstage treats scalars: by YAML 1.2, `${NAME}` is filled in, and `$${` stands for the characters themselves. */
export const appConfig: Dialect = { variable: /(?:^|[^$])\$\{[^{}]*\}/, plain: 'typed' };

export interface BackstageFile {
  readonly notes: Notebook;
  readonly sheet: YamlSheet;
  /** As the sheet has them. */
  readonly lines: readonly string[];
  /** Blocks that the copy has further right. */
  readonly shifts: BlockShift[];
}

/**
 * Checks a bare host name, with a port where there is one. Backstage compares it with what the address standard makes of it, so capital
 * letters are refused too
 * (isValidHost in dist/helpers.cjs.js of @backstage/integration 2.1.2). `base` is the address that the person wrote in place of it.
 */
export function checkHost(notes: Notebook, value: string, field: string, line: number): Checked & { readonly base: string | null } {
  const written = /^(https?:\/\/)?(?:[^@/\s]*@)?([^/\s?#]+)([^\s?#]*)/i.exec(value);
  const host = (written?.[2] ?? '').toLowerCase();
  if (host === 'bitbucket.org' || host === 'api.bitbucket.org' || host === 'www.bitbucket.org') {
    notes.problem('address-cloud-in-self-managed', { field, line });
    return { value, verdict: 'wrong', base: null };
  }
  const full = `${written?.[1]?.toLowerCase() ?? 'https://'}${host}`;
  const right = isUrl(full) ? new URL(full).host : '';
  if (right === value) return { value, verdict: 'ok', base: null };
  const mended = right !== '' && (written?.[0] ?? '') === value;
  notes.problem('backstage-host', { field, line, right, mended });
  return mended
    ? { value: right, verdict: 'wrong', base: `${full}${written?.[3] ?? ''}`.replace(/\/+$/, '') }
    : { value, verdict: 'wrong', base: null };
}
