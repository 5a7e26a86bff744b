/** The version of this Handrail, from the package.json that it was installed with. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Looks upwards from a module (source file or bundle) for Handrail's own package.json; `0.0.0` when there is none. */
export function readVersion(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  for (;;) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown; version?: unknown };
      if (manifest.name === 'handrail' && typeof manifest.version === 'string') return manifest.version;
    } catch {
      // Not here; one folder up.
    }
    const parent = dirname(folder);
    if (parent === folder) return '0.0.0';
    folder = parent;
  }
}
