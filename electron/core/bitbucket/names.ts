/** Names that a person types: workspace, project key, repository, e-mail and user name. Each check returns the tidied name. */
import { fail, ok } from '../../contract/index.ts';
import type { Deployment, Result } from '../../contract/index.ts';
import { readAddress } from './address.ts';
import { isUuid, isWorkspaceSlug, projectKeyOf, repositorySlugOf } from './name-shapes.ts';
import { isSurelySecret } from './secret-shapes.ts';

/** A workspace's short name (its ID in the address). A pasted link gives its workspace. Kinds: `workspace-empty`, `workspace-is-uuid`, `workspace-invalid`. */
export function checkWorkspace(typed: string): Result<string> {
  const text = trimmed(typed);
  const field = 'workspace';
  if (text === '') return fail('workspace-empty', {}, field);
  if (isUuid(text)) return fail('workspace-is-uuid', {}, field);
  if (isLink(text)) {
    const read = readAddress(text);
    if (!read.ok) return fail(read.problem.kind === 'workspace-is-uuid' ? 'workspace-is-uuid' : 'workspace-invalid', { reason: 'link' }, field);
    return read.value.workspace === null ? fail('workspace-invalid', { reason: 'link' }, field) : ok(read.value.workspace);
  }
  if (!isWorkspaceSlug(text)) return fail('workspace-invalid', { reason: reasonFor(text) }, field);
  return ok(text.toLowerCase());
}

/**
 * A project key, upper case; `~name` for a personal project of a self-managed server. A pasted link gives its project.
 * Kind: `project-key-invalid`.
 */
export function checkProjectKey(typed: string): Result<string> {
  const text = trimmed(typed);
  if (isLink(text)) {
    const read = readAddress(text);
    return read.ok && read.value.projectKey !== null ? ok(read.value.projectKey) : fail('project-key-invalid', { reason: 'link' }, 'projectKey');
  }
  const key = projectKeyOf(text);
  return key === null ? fail('project-key-invalid', { reason: reasonFor(text) }, 'projectKey') : ok(key);
}

/**
 * A repository's slug, or `KEY/slug` where a self-managed server needs it; on Cloud a leading workspace is dropped.
 * A pasted link gives its repository. Kind: `repository-invalid`.
 */
export function checkRepository(typed: string, deployment: Deployment | null = null): Result<string> {
  const text = trimmed(typed);
  const bad = (reason: string) => fail('repository-invalid', { reason, name: isSurelySecret(text) ? '' : text.slice(0, 80) }, 'repositories');
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

/** The e-mail address of an Atlassian account. Kinds: `user-empty`, `user-not-email`. */
export function checkEmail(typed: string): Result<string> {
  const text = trimmed(typed);
  if (text === '') return fail('user-empty', {}, 'credential.user');
  return /^[^\s@:"<>]+@[^\s@:"<>]+\.[^\s@:"<>.]+$/.test(text) && text.length <= 254 ? ok(text) : fail('user-not-email', {}, 'credential.user');
}

/**
 * A Bitbucket user name. Kinds: `user-empty`, `user-is-email`, `user-invalid`.
 * `allowEmail`: some self-managed servers take their user names from a directory in which they are e-mail addresses.
 */
export function checkUserName(typed: string, field = 'credential.user', allowEmail = false): Result<string> {
  const text = trimmed(typed);
  if (text === '') return fail('user-empty', {}, field);
  if (!allowEmail && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return fail('user-is-email', {}, field);
  // A colon would end the name in an HTTP Basic header (RFC 7617 §2).
  if (text.length > 255 || text.includes(':') || /\p{Cc}/u.test(text)) return fail('user-invalid', { reason: text.includes(':') ? 'colon' : 'characters' }, field);
  return ok(text);
}

function trimmed(text: string): string {
  return text.slice(0, 5000).replace(/^[\s\u200b\ufeff"'“”‘’]+|[\s\u200b\ufeff"'“”‘’]+$/gu, '');
}

function isLink(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[^\s@/:]+@[^\s@/:]+:/.test(text) || /^(?:www\.|api\.)?bitbucket\.org(?:\/|$)/i.test(text);
}

function reasonFor(text: string): string {
  if (text === '') return 'empty';
  if (text.includes('@')) return 'email';
  if (/\s/.test(text)) return 'spaces';
  if (text.length > 128) return 'long';
  return text.includes('/') ? 'slash' : 'characters';
}
