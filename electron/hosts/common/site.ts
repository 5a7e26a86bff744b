/** The wizard's files, by a list made once at start: a request can only name an entry of it, so no path can lead elsewhere. */
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { escapeHtml } from '../../core/formats/escape.ts';
import { pageCopy } from '../../contract/copy/en/page.ts';
import type { Theme } from '../../contract/index.ts';

export interface SiteFile {
  /** Absolute path on disk. */
  readonly file: string;
  readonly type: string;
  /** Named by its content, so it never changes under the same address. */
  readonly hashed: boolean;
  /** What is sent in place of the file's own bytes. */
  readonly text?: string;
}

/** Address path (starting with `/`) → file. `/` is `index.html`. */
export type Site = ReadonlyMap<string, SiteFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** What the page is told before its first script runs, in its own markup. */
export interface Dress {
  /** The page reads it from its own `lang`, as browsers and screen readers do. Asked anew each time that the page is sent. */
  readonly language: () => string;
  readonly host: 'desktop' | 'browser';
  /** Asked anew, too. */
  readonly theme: () => Theme;
  /** Whether the first question is what the page will show; then the document holds it. Asked anew, too. */
  readonly asksFirst: () => boolean;
}

/** Where the build puts what the document may hold, one file for each language (build/drawn.ts). None of them has an address. */
const drawnFolder = '/drawn/';

/** Lists the built wizard; null when it is not there (not built). */
export async function listSite(folder: string, dress: Dress): Promise<Site | null> {
  let entries;
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch {
    return null;
  }
  const site = new Map<string, SiteFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    site.set(path, { file, type: types[extname(entry.name)] ?? 'application/octet-stream', hashed: path.startsWith('/assets/') });
  }
  const index = site.get('/index.html');
  if (index === undefined) return null;
  const written = await readFile(index.file, 'utf8');
  const drawn = new Map<string, string>();
  for (const [path, { file }] of [...site])
    if (path.startsWith(drawnFolder)) {
      drawn.set(path.slice(drawnFolder.length).replace(/\.html$/, ''), await readFile(file, 'utf8'));
      site.delete(path);
    }
  const page: SiteFile = {
    ...index,
    get text() {
      const page = dressed(written, dress);
      const question = drawn.get(dress.language());
      if (question === undefined || !dress.asksFirst()) return page;
      return page.replace('<div id="root"></div>', () => `<div id="root" data-drawn>${question}</div>`);
    },
  };
  site.set('/index.html', page);
  site.set('/', page);
  return site;
}

/** The words of the document itself are filled in too: they are for when no script can. */
function dressed(page: string, { language, host, theme }: Dress): string {
  const chosen = theme();
  const spoken = language();
  const marks = [
    `lang="${spoken === 'en' ? 'en-GB' : spoken}"`,
    ...(host === 'desktop' ? ['data-host="desktop"'] : []),
    ...(chosen === 'system' ? [] : [`data-theme="${chosen}"`]),
  ];
  return page
    .replace(/<html lang="[^"]*"/, `<html ${marks.join(' ')}`)
    .replace(/(data-say="(\w+)"[^>]*>)[^<]*/g, (all, tag: string, name: string) =>
      Object.hasOwn(pageCopy, name) ? tag + escapeHtml(pageCopy[name as keyof typeof pageCopy]) : all,
    );
}
