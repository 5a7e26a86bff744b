/**
 * Third-party notices, made at every build: what is in the bundles, as Vite's `build.license` lists it
 * (https://vite.dev/config/build-options.html#build-license), and what npm installs beside them. Written as one text, and into the page's
 * chunk that About shows.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One package of somebody else. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its own package.json says it; empty where it says none. */
  readonly licence: string;
  /** Its licence's text; null where there is none to read. */
  readonly text: string | null;
}

/** What stands in renderer/support/notices.ts until it is filled in. */
const placeholder = /(["'`])%THIRD-PARTY-NOTICES%\1/u;
/** Of a package that is not installed on this computer, or has none. */
const noText = 'The text is not in this list. Where the package has one, it comes with the package itself.';
const licenceName = /^(?:licen[cs]e|copying)/iu;

/** The file in which Vite lists what is in a bundle; it is gone after the build. */
export const licenceList = (bundle: string): string => `licenses-${bundle}.json`;

/** Name, version, identifier and text, as Vite writes them. */
type Listed = readonly { readonly name: string; readonly version: string; readonly identifier?: string; readonly text?: string }[];

async function bundled(file: string): Promise<Notice[]> {
  const listed = JSON.parse(await readFile(file, 'utf8')) as Listed;
  return listed.map(({ name, version, identifier, text }) => ({ name, version, licence: identifier ?? '', text: text ?? null }));
}

async function licenceText(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const names = (await readdir(folder)).filter((name) => licenceName.test(name)).sort();
  const texts = await Promise.all(names.map(async (name) => (await readFile(join(folder, name), 'utf8')).trim()));
  return texts.length === 0 ? null : texts.join('\n\n');
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>>;
}

/** What npm installs for somebody who installs Handrail, also the keychain's programs for the systems that this one is not. */
export async function installed(root: string): Promise<Notice[]> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const paths = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  return Promise.all(
    paths.map(async ([path, { version = '', license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      text: await licenceText(join(root, path)),
    })),
  );
}

/** Each package once, by name. */
export function merged(notices: readonly Notice[]): Notice[] {
  const byKey = new Map<string, Notice>();
  for (const each of notices) {
    const key = `${each.name}@${each.version}`;
    if (byKey.get(key)?.text == null) byKey.set(key, each);
  }
  return [...byKey.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The notices as one text. */
export function noticesText(notices: readonly Notice[]): string {
  const rule = '='.repeat(80);
  const parts = notices.map(({ name, version, licence, text }) =>
    [rule, `${name} ${version}`, `Licence: ${licence === '' ? 'not stated' : licence}`, '', text ?? noText, ''].join('\n'),
  );
  return [
    'THIRD-PARTY NOTICES',
    '',
    'Handrail is built with the packages below, each under its own licence. Handrail itself is under the MIT licence (LICENSE).',
    'The desktop app also contains Electron and Chromium, whose notices come with Electron.',
    '',
    ...parts,
  ].join('\n');
}

/**
 * Writes `dist/THIRD-PARTY-NOTICES.txt` and fills the page's chunk, from the lists that the bundles left. Throws where a list or the
 * chunk is missing, so that no build goes without.
 */
export async function writeNotices(root: string, bundles: readonly { readonly name: string; readonly folder: string }[]): Promise<void> {
  const lists = bundles.map(({ name, folder }) => join(folder, licenceList(name)));
  const notices = merged([...(await Promise.all(lists.map(bundled))).flat(), ...(await installed(root))]);
  await writeFile(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), noticesText(notices));
  const chunk = join(root, 'dist/renderer/notices.js');
  const code = await readFile(chunk, 'utf8');
  if (!placeholder.test(code)) throw new Error(`${chunk} has no place for the notices`);
  const licence = await readFile(join(root, 'LICENSE'), 'utf8');
  // About lists what this build holds: of the keychain's programs the one for this system.
  const here = notices.filter(({ text }) => text !== null);
  const filled = JSON.stringify(JSON.stringify({ licence: licence.trim(), notices: here }));
  await writeFile(
    chunk,
    code.replace(placeholder, () => filled),
  );
  await Promise.all(lists.map((file) => rm(file)));
}
