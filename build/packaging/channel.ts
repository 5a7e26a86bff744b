/** Where the packed app looks for newer versions, as electron-builder's `publish` takes it. */
import type { Configuration } from 'electron-builder';

/**
 * `github:owner/name` (its public releases) or an `https:` folder that holds the files of a release
 * (https://www.electron.build/docs/publish, read 2026-11-30). Null for an empty text; anything else throws, so that a typing error builds
 * no app that could never be updated.
 */
export function channelOf(from: string): NonNullable<Configuration['publish']> | null {
  if (from === '') return null;
  const [, owner, repo] = /^github:([\w-]+)\/([\w.-]+)$/.exec(from) ?? [];
  if (owner !== undefined && repo !== undefined) return { provider: 'github', owner, repo, releaseType: 'draft' };
  if (/^https:\/\/[\w.-]+(?::\d+)?(?:\/[^\s?#]*)?$/.test(from)) return { provider: 'generic', url: from };
  throw new Error(`HANDRAIL_UPDATES_FROM is no github:owner/name and no https: address of a folder.`);
}

/**
 * The project's addresses, known where its releases are on GitHub: the app's Help leads to them, and deb and rpm have to name one. Empty
 * elsewhere: an address that nobody has looked at is worse than none.
 */
export function projectPages(channel: ReturnType<typeof channelOf>): {
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
} {
  if (channel === null || typeof channel !== 'object' || !('provider' in channel) || channel.provider !== 'github') return {};
  const { owner, repo } = channel as { readonly owner: string; readonly repo: string };
  const homepage = `https://github.com/${owner}/${repo}`;
  return { homepage, bugs: { url: `${homepage}/issues` } };
}
