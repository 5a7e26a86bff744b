/** Reads the names a person typed for "only some". Pure. */
import { repositoriesCopy as words } from '../../../electron/contract/copy/steps.ts';
import { holdsToken } from '../../../electron/contract/secret-shapes.ts';

export interface NamesContext {
  /** Server or Data Center: names may be `KEY/slug`. */
  readonly selfManaged: boolean;
  /** The connection's own project, which a bare slug belongs to; null when the connection spans projects. */
  readonly projectKey: string | null;
  /** A repository's own token reaches exactly one repository. */
  readonly oneOnly: boolean;
}

export type NamesReading = { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly error: string };

/** The contract's own limits (answers.ts, connection.ts). */
const mostNames = 20_000;
/**
 * Bitbucket's slugs: https://support.atlassian.com/bitbucket-cloud/docs/what-is-a-slug/ (checked 2026-11-20). Data Center also allows a
 * leading `~` in a personal project's key.
 */
const slug = /^[\p{L}\p{N}._-]{1,128}$/u;
const withProject = /^~?[\p{L}\p{N}._-]{1,128}\/[\p{L}\p{N}._-]{1,128}$/u;

/** Splits at line breaks, commas and semicolons, drops doubles, and names the first entry that cannot be a repository. */
export function readNames(text: string, context: NamesContext): NamesReading {
  const entries = text
    .split(/[\n,;]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const names = [...new Set(entries)];
  if (names.length === 0) return { ok: false, error: words.typed.empty };
  if (names.length > mostNames) return { ok: false, error: words.typed.tooMany };
  for (const name of names) {
    const error = wrong(name, context);
    if (error !== null) return { ok: false, error };
  }
  if (context.oneOnly && names.length > 1) return { ok: false, error: words.typed.oneOnly };
  return { ok: true, names };
}

function wrong(name: string, context: NamesContext): string | null {
  if (holdsToken(name)) return words.typed.token;
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  if (/:\/\/|@|\.git$/.test(name)) return words.typed.isLink(short);
  if (context.selfManaged && withProject.test(name)) return null;
  if (!slug.test(name)) return name.includes('/') && name.split('/').length > 2 ? words.typed.isLink(short) : words.typed.invalid(short);
  return context.selfManaged && context.projectKey === null ? words.typed.needsProject(short) : null;
}
