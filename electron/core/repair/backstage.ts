/**
 * What Backstage reads of Bitbucket from an app-config file. Facts: @backstage/integration 2.1.2 on npm (2026-10),
 * dist/bitbucketCloud/config.cjs.js and dist/bitbucketServer/config.cjs.js;
 * @backstage/config 1.3, dist/reader.cjs.js (a number where a text is wanted refuses the start); github.com/backstage/backstage
 * packages/config-loader/src/sources/transform/substitution.ts
 * (`${NAME}`, and `$${` for the characters themselves) and FileConfigSource.ts (YAML 1.2, one document).
 */
import { readCloudIntegration, readServerIntegration } from './backstage-integrations.ts';
import { readProviders } from './backstage-providers.ts';
import type { BackstageFile } from './backstage-file.ts';
import { namedFields, sectionEntries } from './config-fields.ts';
import { nearName } from './near-name.ts';
import type { Notebook } from './notebook.ts';
import { looksLike, openFile } from './yaml-file.ts';
import type { KeyKind } from './yaml-lines.ts';
import { isAlone, shiftBlocks } from './yaml-shift.ts';
import type { SheetEntry } from './yaml-sheet.ts';

const sections = ['bitbucketCloud', 'bitbucketServer'];
/** Names that people write for the sections, in small letters without hyphens. */
const otherSections: Readonly<Record<string, string>> = {
  bitbucketcloud: 'bitbucketCloud',
  bitbucketserver: 'bitbucketServer',
  bitbucketservers: 'bitbucketServer',
  bitbucketdatacenter: 'bitbucketServer',
  bitbucketdc: 'bitbucketServer',
  bitbucketselfhosted: 'bitbucketServer',
};
/** Names of the first level of an app-config (https://backstage.io/docs/conf/writing/). */
const roots = [
  'app',
  'backend',
  'integrations',
  'catalog',
  'auth',
  'organization',
  'proxy',
  'techdocs',
  'scaffolder',
  'permission',
  'kubernetes',
  'costInsights',
];

function kindOf(key: string): KeyKind | null {
  if (['token', 'password', 'apppassword', 'clientsecret'].includes(key.toLowerCase())) return 'secret';
  return ['host', 'apibaseurl', 'username', 'workspace', 'catalogpath', 'clientid'].includes(key.toLowerCase()) ? 'text' : null;
}

/** Notes what Backstage reads and gives the mended text; null when it cannot be read or mended. */
export function repairBackstage(source: string, notes: Notebook): string | null {
  const sheet = openFile(source, { kindOf, fold: false }, notes);
  if (sheet === null) return null;
  const root = sheet.entries([]);
  const file: BackstageFile = { notes, sheet, lines: source.split('\n'), shifts: [] };
  const astray = root.filter((each) => sectionOf(each.key) !== null);
  if (astray.length === 0 && !root.some((each) => roots.includes(each.key) || nearName(each.key, roots) !== null)) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: looksLike(root.map((each) => each.key)) });
    return null;
  }
  const named = namedFields(
    notes,
    sheet,
    root.filter((each) => roots.includes(each.key) || nearName(each.key, ['integrations', 'catalog']) !== null),
    { known: roots, prefix: '', lax: true },
  );
  const integrations = named.get('integrations');
  for (const [index, entry] of astray.entries()) {
    const mended = integrations === undefined && index === 0 && isAlone(file.lines, entry.line, entry.key);
    notes.problem('wrong-indentation', { line: entry.line, field: entry.key, parent: 'integrations', mended });
    if (mended) file.shifts.push({ line: entry.line, head: 'integrations:' });
  }
  const inside = sectionEntries(notes, sheet, integrations, 'integrations');
  const hosts = readSections(file, [...inside, ...astray]);
  const providers = sectionEntries(notes, sheet, named.get('catalog'), 'catalog').find((each) => each.key === 'providers');
  const provided = sectionEntries(notes, sheet, providers, 'catalog.providers');
  readProviders(file, sectionsIn(file, provided, 'catalog.providers.'), hosts);
  const text = sheet.write();
  return text === null ? null : shiftBlocks(text, file.shifts, file.lines.length);
}

function sectionOf(key: string): string | null {
  if (sections.includes(key)) return key;
  return otherSections[key.toLowerCase().replaceAll(/[-_]/g, '')] ?? nearName(key, sections);
}

/** The two sections by their right names; others are renamed in the copy. */
function sectionsIn({ notes, sheet }: BackstageFile, entries: readonly SheetEntry[], prefix: string): ReadonlyMap<string, SheetEntry> {
  const found = new Map<string, SheetEntry>(entries.filter((each) => sections.includes(each.key)).map((each) => [each.key, each]));
  for (const entry of entries) {
    const right = sectionOf(entry.key);
    if (entry.key === 'bitbucket' && prefix === 'integrations.') notes.problem('backstage-old-section', { line: entry.line });
    if (right === null || sections.includes(entry.key)) continue;
    const mended = !found.has(right);
    notes.problem('wrong-key', { line: entry.line, found: prefix + entry.key, right: prefix + right, mended });
    if (!mended) continue;
    sheet.rename(entry, right);
    found.set(right, entry);
  }
  return found;
}

/** Reads the integrations; gives the hosts of the self-managed ones. */
function readSections(file: BackstageFile, entries: readonly SheetEntry[]): readonly string[] {
  const { notes, sheet, lines, shifts } = file;
  const hosts: string[] = [];
  for (const [name, section] of sectionsIn(file, entries, 'integrations.')) {
    if (section.kind === 'empty') continue;
    const read = name === 'bitbucketCloud' ? readCloudIntegration : readServerIntegration;
    if (section.kind === 'list') {
      for (let index = 0; index < sheet.size(section.path); index += 1)
        hosts.push(...read(file, [...section.path, index], `integrations.${name}[${index}]`));
      continue;
    }
    const [first] = sheet.entries(section.path);
    const mended = first !== undefined && isAlone(lines, first.line, first.key);
    notes.problem('config-list-wanted', { line: section.line, field: `integrations.${name}`, mended });
    if (first === undefined) continue;
    if (mended) shifts.push({ line: first.line, head: null, dash: true });
    hosts.push(...read(file, section.path, `integrations.${name}[0]`));
  }
  return hosts;
}
