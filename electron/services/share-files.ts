/** Names of shared files, and whether what one says is here already. */
import { nameWords } from '../contract/copy/en/names.ts';
import type { ShareFile } from '../contract/index.ts';
import type { StoredConnection } from './store/document.ts';

/** `acme → CDS` → `acme-cds.handrail.json`. */
export function fileName(name: string, ending: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .toLowerCase()
    .slice(0, 60)
    .replace(/-+$/u, '');
  return `${plain === '' ? 'connection' : plain}${ending}`;
}

/** A file's own name, without folders and without what acts or hides. */
export function shownName(given: string): string {
  const name = (given.split(/[\\/]/u).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return name === '' ? nameWords.file : name.slice(0, 120);
}

/** A connection that was taken from this very file, or that says the same. */
export function hereAlready(
  all: readonly StoredConnection[],
  file: ShareFile,
): { id: string; name: string; how: 'same-file' | 'same-answers' } | null {
  const taken = all.find((one) => one.shared?.file === file.id);
  if (taken !== undefined) return { id: taken.id, name: taken.name, how: 'same-file' };
  const wanted = essence(file.connection.answers, file.connection.platform, Object.keys(file.connection.answers.options));
  const same = all.find(
    (one) => !one.practice && essence(one.draft.answers, one.draft.platform, Object.keys(file.connection.answers.options)) === wanted,
  );
  return same === undefined ? null : { id: same.id, name: same.name, how: 'same-answers' };
}

/** What a connection connects, as one text that can be compared. */
function essence(
  { deployment, baseUrl, workspace, projectKey, repositories, options }: ShareFile['connection']['answers'],
  platform: string | null,
  keys: readonly string[],
): string {
  const asked = [...keys].sort().map((key) => [key, options[key] ?? null]);
  return JSON.stringify([
    deployment,
    baseUrl,
    workspace,
    projectKey,
    repositories === null ? null : [...repositories].sort(),
    platform,
    asked,
  ]);
}
