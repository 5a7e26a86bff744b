/**
 * Names that a person types: workspace, project key and repository. Each check returns the tidied name. (User names: contract/users.ts.)
 */
import { because, fail, ok } from '../../contract/index.ts';
import type { Deployment, Result } from '../../contract/index.ts';
import { readAddress } from './address.ts';
import { isUuid, isWorkspaceSlug, projectKeyOf, repositorySlugOf } from './name-shapes.ts';
import { holdsToken } from '../../contract/secret-shapes.ts';

/**
 * A workspace's short name (its ID in the address). A pasted link gives its workspace. Kinds: `workspace-empty`, `workspace-is-uuid`,
 * `workspace-invalid`, `token-in-field`.
 */
export function checkWorkspace(typed: string): Result<string> {
  const text = trimmed(typed);
  const field = 'workspace';
  if (text === '') return fail('workspace-empty', {}, field);
  // Before anything is folded to one case, after which nobody knows a token any more.
  if (holdsToken(text)) return fail('token-in-field', {}, field);
  if (isUuid(text)) return fail('workspace-is-uuid', {}, field);
  if (isLink(text)) {
    const read = readAddress(text);
    if (!read.ok)
      return fail(
        read.problem.kind === 'workspace-is-uuid' ? 'workspace-is-uuid' : 'workspace-invalid',
        { reason: because('link') },
        field,
      );
    return read.value.workspace === null ? fail('workspace-invalid', { reason: because('link') }, field) : ok(read.value.workspace);
  }
  if (!isWorkspaceSlug(text)) return fail('workspace-invalid', { reason: because(reasonFor(text)) }, field);
  return ok(text.toLowerCase());
}

/**
 * A project key, upper case; `~name` for a personal project of a self-managed server. A pasted link gives its project.
 * Kinds: `project-key-invalid`, `token-in-field`.
 */
export function checkProjectKey(typed: string): Result<string> {
  const text = trimmed(typed);
  if (holdsToken(text)) return fail('token-in-field', {}, 'projectKey');
  if (isLink(text)) {
    const read = readAddress(text);
    return read.ok && read.value.projectKey !== null
      ? ok(read.value.projectKey)
      : fail('project-key-invalid', { reason: because('link') }, 'projectKey');
  }
  const key = projectKeyOf(text);
  return key === null ? fail('project-key-invalid', { reason: because(reasonFor(text)) }, 'projectKey') : ok(key);
}

/**
 * A repository's slug, or `KEY/slug` where a self-managed server needs it; on Cloud a leading workspace is dropped.
 * A pasted link gives its repository. Kinds: `repository-invalid`, `token-in-field`.
 */
export function checkRepository(typed: string, deployment: Deployment | null = null): Result<string> {
  const text = trimmed(typed);
  const bad = (reason: NameReason) => fail('repository-invalid', { reason: because(reason), name: text.slice(0, 80) }, 'repositories');
  if (holdsToken(text)) return fail('token-in-field', {}, 'repositories');
  if (isLink(text)) {
    const read = readAddress(text);
    if (!read.ok || read.value.repository === null) return bad('link');
    const { projectKey, repository, family } = read.value;
    return ok(family === 'self-managed' && projectKey !== null ? `${projectKey}/${repository}` : repository);
  }
  const parts = text.replace(/\.git$/i, '').split('/');
  const slug = repositorySlugOf(parts.at(-1) ?? '');
  if (slug === null || parts.length > 2) return bad(reasonFor(text));
  if (parts.length === 1) return ok(slug);
  if (deployment === 'cloud') return ok(slug);
  const key = projectKeyOf(parts[0] ?? '');
  // Without a deployment the part before the slash may as well be a workspace, whose case must stay.
  if (deployment === null) return key === null ? bad('shape') : ok(`${parts[0] ?? ''}/${slug}`);
  return key === null ? bad('shape') : ok(`${key}/${slug}`);
}

/** What is wrong with a name, by its look. */
type NameReason = 'empty' | 'email' | 'spaces' | 'long' | 'slash' | 'characters' | 'link' | 'shape';

function trimmed(text: string): string {
  return text.slice(0, 5000).replace(/^[\s\u200b\ufeff"'“”‘’]+|[\s\u200b\ufeff"'“”‘’]+$/gu, '');
}

function isLink(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[^\s@/:]+@[^\s@/:]+:/.test(text) || /^(?:www\.|api\.)?bitbucket\.org(?:\/|$)/i.test(text)
  );
}

function reasonFor(text: string): NameReason {
  if (text === '') return 'empty';
  if (text.includes('@')) return 'email';
  if (/\s/.test(text)) return 'spaces';
  if (text.length > 128) return 'long';
  return text.includes('/') ? 'slash' : 'characters';
}
