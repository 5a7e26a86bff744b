/** Opens a packed app and says what is wrong with it: what is missing, what is too much, what would not run there. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getRawHeader, uncache } from '@electron/asar';
import { keychainPrograms, madeFor } from './targets.ts';
import type { Target } from './targets.ts';

/** One file inside an app.asar. */
export interface PackedFile {
  /** With slashes, from the archive's root. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** It lies beside the archive, in app.asar.unpacked. */
  readonly unpacked: boolean;
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly unpacked?: boolean;
}

/** Every file that an archive lists, by path. */
export function filesOf(asar: string): PackedFile[] {
  // The library remembers the header of a path, also when another build has written it since.
  uncache(asar);
  const walk = (entry: Entry, path: string): PackedFile[] =>
    entry.files === undefined
      ? [{ path, size: entry.size ?? 0, unpacked: entry.unpacked === true }]
      : Object.entries(entry.files).flatMap(([name, child]) => walk(child, path === '' ? name : `${path}/${name}`));
  const files = walk(getRawHeader(asar).header, '');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Where a packed app keeps its resources. */
export function resourcesOf(appOutDir: string, { os }: Target): string {
  return os === 'mac' ? join(appOutDir, 'Handrail.app/Contents/Resources') : join(appOutDir, 'resources');
}

const needed = ['package.json', 'LICENSE', 'dist/desktop/main.js', 'dist/desktop/preload.cjs', 'dist/renderer/index.html'].concat(
  'dist/THIRD-PARTY-NOTICES.txt',
);
/** Sources, maps and documents: nothing reads them there. Licences stay, and so does package.json. */
const superfluous =
  /\.(?:[cm]?tsx?|map|markdown|md|flow|bnf)$|(?:^|\/)(?:docs?|tests?|spec|examples?|__tests__|benchmark)\/|(?:^|\/)(?:\.[^/]*|tsconfig\.json|eslint\.config\.\w+)$/i;
const licence = /(?:^|\/)(?:licen[cs]e|copying|notice)[^/]*$/i;

/** The packages that npm installs for somebody who installs Handrail, by folder. */
async function production(root: string): Promise<ReadonlySet<string>> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  return new Set(Object.entries(lock.packages).flatMap(([path, { dev }]) => (dev === true || path === '' ? [] : [path])));
}

const packageFolder = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** What is wrong with the packed app in `appOutDir`, a sentence each; empty where nothing is. `root` is the project's folder. */
export async function faultsOf(root: string, appOutDir: string, target: Target): Promise<string[]> {
  const resources = resourcesOf(appOutDir, target);
  const asars = existsSync(resources)
    ? (await readdir(resources)).filter((name) => name.endsWith('.asar') && name !== 'default_app.asar')
    : [];
  if (asars.join() !== 'app.asar') return [`It holds ${asars.length === 0 ? 'no app.asar' : asars.join(', ')} where one app.asar belongs.`];
  const files = filesOf(join(resources, 'app.asar'));
  const paths = new Set(files.map(({ path }) => path));
  const allowed = await production(root);
  return [
    ...needed.filter((path) => !paths.has(path)).map((path) => `${path} is missing.`),
    ...[...paths].filter((path) => superfluous.test(path) && !licence.test(path)).map((path) => `${path} is of no use there.`),
    ...[...new Set([...paths].map((path) => packageFolder.exec(path)?.[1] ?? ''))]
      .filter((folder) => folder !== '' && !allowed.has(folder))
      .map((folder) => `${folder} is no package that Handrail needs when it runs.`),
    ...(await keychainFaults(join(resources, 'app.asar.unpacked'), files, target)),
  ];
}

async function keychainFaults(unpacked: string, files: readonly PackedFile[], target: Target): Promise<string[]> {
  const expected = keychainPrograms(target);
  const native = files.filter(({ path }) => path.endsWith('.node'));
  const without = ' Without it tokens would stay in memory only.';
  const faults = native
    .filter(({ path }) => !expected.some(({ package: name }) => path.startsWith(`node_modules/${name}/`)))
    .map(({ path }) => `${path} is made for another system than ${target.os} on ${target.arch}.`);
  for (const { package: name, format, arch } of expected) {
    const file = native.find(({ path }) => path.startsWith(`node_modules/${name}/`));
    if (file === undefined) {
      faults.push(`The keychain's program for ${target.os} on ${arch} (${name}) is missing.${without}`);
      continue;
    }
    const place = join(unpacked, file.path);
    if (!file.unpacked || !existsSync(place)) {
      faults.push(`${file.path} is not unpacked beside the app.asar, where the system could load it.${without}`);
      continue;
    }
    const found = madeFor(await readFile(place));
    if (found?.format !== format || found.arch !== arch) {
      faults.push(`${file.path} is no ${format} file for ${arch}.${without}`);
    }
  }
  return faults;
}
