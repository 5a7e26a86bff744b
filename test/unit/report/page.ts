/** Opens a report's page as a browser would, without running anything in it. */
import { createRequire } from 'node:module';

/** jsdom brings no types of its own. */
interface Jsdom {
  readonly JSDOM: new (html: string) => { readonly window: { readonly document: Document } };
}

export function openPage(html: string): Document {
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as Jsdom;
  return new JSDOM(html).window.document;
}
