/** The golden files of a platform, one row a file: what the consumers are fed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../fixtures/golden');

export interface GoldenFile {
  readonly case: string;
  readonly mode: string;
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Every file of these platforms whose name ends so, in every case and mode. */
export function goldenFilesOf(platform: string, ending: string): readonly GoldenFile[] {
  return folders(join(root, platform)).flatMap((name) =>
    folders(join(root, platform, name)).flatMap((mode) =>
      readdirSync(join(root, platform, name, mode)).filter((each) => each.endsWith(ending)).map((file): GoldenFile => {
        const path = join(root, platform, name, mode, file);
        return { case: name, mode, name: file, path, text: readFileSync(path, 'utf8') };
      }),
    ),
  );
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}
