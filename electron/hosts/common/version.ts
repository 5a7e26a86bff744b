/** What the package.json says that this Handrail was installed with. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isUrl } from '../../core/urls.ts';

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly homepage?: unknown;
  readonly bugs?: unknown;
  readonly signed?: unknown;
}

/** Looks upwards from a module (source file or bundle) for Handrail's own package.json; `0.0.0` when there is none. */
export function readVersion(from: string = import.meta.url): string {
  const { version } = readManifest(from);
  return typeof version === 'string' ? version : '0.0.0';
}

/** The web pages that the package names for its documents and for reports of problems; null where it names none. */
export function readPages(from: string = import.meta.url): { readonly documents: string | null; readonly problems: string | null } {
  const { homepage, bugs } = readManifest(from);
  const url = typeof bugs === 'object' && bugs !== null && 'url' in bugs ? bugs.url : bugs;
  return { documents: webAddress(homepage), problems: webAddress(url) };
}

/** Whether the desktop app was packed with a certificate: `build/electron-builder.ts` writes it into the packed package.json. */
export function isSigned(from: string = import.meta.url): boolean {
  return readManifest(from).signed === true;
}

function webAddress(value: unknown): string | null {
  return typeof value === 'string' && isUrl(value) && value.startsWith('https://') ? value : null;
}

function readManifest(from: string): Manifest {
  let folder = dirname(fileURLToPath(from));
  for (;;) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
      if (manifest.name === 'handrail' && typeof manifest.version === 'string') return manifest;
    } catch {
      // Not here; one folder up.
    }
    const parent = dirname(folder);
    if (parent === folder) return {};
    folder = parent;
  }
}
