/** What the readers of an address hand to each other. */
import type { AddressNote } from '../../contract/index.ts';

/** How the address was written. */
export type LinkForm = 'http' | 'https' | 'bare' | 'ssh';

/** What the two readers get: a URL whose host is plausible and whose credentials are not to be used. */
export interface Found {
  readonly url: URL;
  readonly link: LinkForm;
  readonly credentialsDropped: boolean;
  readonly notes: readonly AddressNote[];
}

/** Path segments, decoded where they can be, without empty ones. */
export function segmentsOf(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
}

/** Percent-decoded where that is possible. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
