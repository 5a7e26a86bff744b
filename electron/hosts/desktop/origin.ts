/** The address under which the desktop window shows the wizard. */
import { isUrl } from '../../core/urls.ts';

export const scheme = 'app';
export const host = 'handrail';
export const startUrl = `${scheme}://${host}/`;

/** Whether an address is one of the wizard's own. Parsed and compared exactly; `app` is no web scheme, so `URL.origin` says nothing. */
export function isOwn(url: string): boolean {
  if (!isUrl(url)) return false;
  const { protocol, host: named, username, password } = new URL(url);
  return protocol === `${scheme}:` && named === host && username === '' && password === '';
}

/** Whether an address is the wizard's page, at whichever of its places. */
export function isStart(url: string): boolean {
  return isOwn(url) && new URL(url).href.replace(/#.*$/s, '') === startUrl;
}
