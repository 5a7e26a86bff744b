/** Writes the first question into files beside the page, one for each language: a host puts it into the document (hosts/common/site.ts). */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import type { Plugin } from 'vite';

const noStyles = '\0no-styles';

/** Styles are the page's own. */
const withoutStyles: Plugin = {
  name: 'handrail:without-styles',
  enforce: 'pre',
  // Under a name that says nothing of styles: vite's own plugins would read them.
  resolveId: (id) => (id.endsWith('.css') ? noStyles : null),
  load: (id) => (id === noStyles ? 'export default null;' : null),
};

/** The parts of the modules that are used; the page's own types are not those of a tool. */
interface Facts {
  readonly factsAsOf: string;
}
interface Draw {
  readonly drawFirstQuestions: (facts: Facts & { readonly version: string }) => Promise<Readonly<Record<string, string>>>;
}

/** `folder`: the built page. `version`: the one that the page will say. */
export async function writeDrawn(folder: string, version: string): Promise<void> {
  const root = resolve(import.meta.dirname, '..');
  const loader = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles],
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
  // Node's own is the language of who builds, and before Node 21 there is none.
  Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-GB' }, configurable: true });
  try {
    const { factsAsOf } = (await loader.ssrLoadModule('/electron/core/platforms/common.ts')) as Facts;
    const { drawFirstQuestions } = (await loader.ssrLoadModule('/renderer/drawn/draw.tsx')) as Draw;
    const drawn = await drawFirstQuestions({ version, factsAsOf });
    await mkdir(join(folder, 'drawn'), { recursive: true });
    for (const [language, markup] of Object.entries(drawn)) await writeFile(join(folder, `drawn/${language}.html`), markup);
  } finally {
    await loader.close();
  }
}
