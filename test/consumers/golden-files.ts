/** The golden files of a platform, one row a file: what the consumers are fed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deployments } from '../../electron/contract/index.ts';
import type { Deployment, SecretsMode } from '../../electron/contract/index.ts';

const root = fileURLToPath(new URL('../fixtures/golden', import.meta.url));

export interface GoldenFile {
  readonly case: string;
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Every file of these platforms whose name ends so, in every case and mode. */
export function goldenFilesOf(platform: string, ending: string): readonly GoldenFile[] {
  return folders(join(root, platform)).flatMap((name) =>
    folders(join(root, platform, name)).flatMap((mode) =>
      readdirSync(join(root, platform, name, mode))
        .filter((each) => each.endsWith(ending))
        .map((file): GoldenFile => {
          const path = join(root, platform, name, mode, file);
          return {
            case: name,
            deployment: deployments.find((each) => name === each || name.startsWith(`${each}-`)) ?? 'cloud',
            mode: mode as SecretsMode,
            name: file,
            path,
            text: readFileSync(path, 'utf8'),
          };
        }),
    ),
  );
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
