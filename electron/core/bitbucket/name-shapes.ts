/** The shapes of Bitbucket's names, by their text alone. Lenient where Atlassian states no exact rule: Bitbucket has the last word. */

const uuid = /^(?:\{|%7b)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\}|%7d)?$/i;

/** True for a UUID with or without its braces, also percent-encoded. */
export function isUuid(text: string): boolean {
  return uuid.test(text.trim());
}

/** A workspace's short name: letters, digits, `-`, `_` and `.`. */
export function isWorkspaceSlug(text: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(text);
}

/**
 * The tidied project key, or null. Keys begin with a letter and go on with letters, digits, `_` or `-` and are upper case;
 * personal projects of a self-managed server are `~` and a user slug, whose case stays.
 */
export function projectKeyOf(text: string): string | null {
  if (/^~[A-Za-z0-9_.@-]{1,254}$/.test(text)) return text;
  return /^[A-Za-z][A-Za-z0-9_-]{0,127}$/.test(text) ? text.toUpperCase() : null;
}

/**
 * The tidied repository slug (letters, digits, `.`, `_`, `-`, at most 128 characters), or null.
 * Rules: https://support.atlassian.com/bitbucket-cloud/docs/what-is-a-slug/
 */
export function repositorySlugOf(text: string): string | null {
  const slug = text.replace(/\.git$/i, '');
  return /^[A-Za-z0-9._-]{1,128}$/.test(slug) && !/^\.+$/.test(slug) ? slug.toLowerCase() : null;
}
