/** Whether a text is an address; the contract has it, because a page asks the same of what is found. */
export { isUrl } from '../contract/urls.ts';

/** Percent-decoded as Git and curl do it: what is no code, such as a `%` in a password, stays as it is. */
export function percentDecoded(raw: string): string {
  return raw.replaceAll(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
