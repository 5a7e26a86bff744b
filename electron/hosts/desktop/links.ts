/** Which links may leave the app for the person's browser: an allow-list of exact origins, never a pattern. */
import { isUrl } from '../../core/urls.ts';
import type { Shell } from 'electron';

/** Bitbucket's and Atlassian's own pages that the steps link to. */
const always = [
  'https://bitbucket.org',
  'https://id.atlassian.com',
  'https://admin.atlassian.com',
  'https://support.atlassian.com',
  'https://confluence.atlassian.com',
  'https://developer.atlassian.com',
  'https://www.atlassian.com',
];

/** An address's origin when it is a plain web address; null for every other scheme and for one with a user name in it. */
function webOrigin(url: string): string | null {
  if (!isUrl(url)) return null;
  const { protocol, origin, username, password } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' ? origin : null;
}

export interface LinkSources {
  /** Addresses of the platforms' documents; only https ones count. */
  readonly documents: () => Promise<readonly string[]>;
  /** Addresses of saved self-managed servers and of the practice Bitbucket, which may be http. */
  readonly servers: () => Promise<readonly string[]>;
}

/** Whether this link may be opened outside. */
export async function mayOpen(url: string, { documents, servers }: LinkSources): Promise<boolean> {
  const origin = webOrigin(url);
  if (origin === null) return false;
  if (always.includes(origin)) return true;
  if ((await servers()).some((address) => webOrigin(address) === origin)) return true;
  return origin.startsWith('https://') && (await documents()).some((address) => webOrigin(address) === origin);
}

/** Opens a link in the person's browser if it may be opened; anything else is dropped without a word to the page. */
export function createOpenOutside(shell: Pick<Shell, 'openExternal'>, sources: LinkSources): (url: string) => Promise<void> {
  return async (url) => {
    try {
      if (await mayOpen(url, sources)) await shell.openExternal(new URL(url).href);
    } catch {
      // No browser, or the sources could not be read: there is nobody to tell who could help.
    }
  };
}
