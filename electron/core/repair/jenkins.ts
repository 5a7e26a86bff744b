/**
 * What Jenkins reads of Bitbucket from a Configuration-as-Code file. Facts: jenkinsci/configuration-as-code-plugin @58646eb6 (2026-08-17):
 * ConfigurationAsCode.java (names of the first level in any case, `x-…` free for anchors, unknown names refuse the whole file),
 * ModelConstructor.java
 * (every scalar arrives as the text that is written), SecretSourceResolver.java (`${NAME}`, and `^${` for the characters themselves).
 */
import { namedFields, sectionEntries } from './config-fields.ts';
import { readCredentials } from './jenkins-credentials.ts';
import { readEndpoint } from './jenkins-endpoint.ts';
import type { EndpointRead, JenkinsFile } from './jenkins-file.ts';
import { nestWebhooks } from './jenkins-nest.ts';
import { nearName } from './near-name.ts';
import type { Notebook } from './notebook.ts';
import { looksLike, openFile } from './yaml-file.ts';
import type { KeyKind } from './yaml-lines.ts';
import type { SheetEntry } from './yaml-sheet.ts';
import { isAlone, shiftBlocks } from './yaml-shift.ts';

const section = 'bitbucketendpointconfiguration';
/** The parts that hold something of Bitbucket. */
const parts = ['unclassified', 'credentials'];
/** Names of the first level, in small letters, that configuration-as-code itself and its most common companions read. */
const roots = [
  'jenkins',
  'unclassified',
  'credentials',
  'security',
  'tool',
  'jobs',
  'appearance',
  'groovy',
  'aws',
  'plugins',
  'configuration-as-code',
  'masking',
  'globalcredentialsconfiguration',
  'support',
];
const texts = [
  'id',
  'username',
  'credentialsid',
  'serverurl',
  'endpointjenkinsrooturl',
  'hooksignaturecredentialsid',
  'webhookimplementation',
  'serverversion',
];
const flags = ['managehooks', 'enablehooksignature', 'usernamesecret'];

function kindOf(key: string): KeyKind | null {
  const name = key.toLowerCase();
  if (name === 'password' || name === 'secret') return 'secret';
  if (name === 'displayname') return 'prose';
  return texts.includes(name) ? 'text' : flags.includes(name) ? 'flag' : null;
}

/** Notes what Jenkins reads and gives the mended text; null when it cannot be read or mended. */
export function repairJenkins(source: string, notes: Notebook): string | null {
  const sheet = openFile(source, { kindOf, fold: false }, notes);
  if (sheet === null) return null;
  const root = sheet.entries([]);
  const file: JenkinsFile = { notes, sheet, lines: source.split('\n'), shifts: [] };
  const names = root.map((each) => each.key.toLowerCase());
  if (!names.some((name) => name === section || roots.includes(name) || nearName(name, parts) !== null)) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: looksLike(root.map((each) => each.key)) });
    return null;
  }
  const found = namedFields(
    notes,
    sheet,
    root.filter((each) => parts.includes(each.key.toLowerCase()) || nearName(each.key, parts) !== null),
    { known: parts, fold: true, prefix: '' },
  );
  const endpoints = readEndpoints(file, endpointsOf(file, root, found.get('unclassified')));
  readCredentials(file, found.get('credentials'), endpoints);
  const text = sheet.write();
  const shifted = text === null ? null : shiftBlocks(text, file.shifts, file.lines.length);
  return shifted === null ? null : nestWebhooks(shifted, endpoints);
}

/** The section of the endpoints: where it belongs, under another spelling, or on the first level, where Jenkins refuses it. */
function endpointsOf(
  { notes, sheet, lines, shifts }: JenkinsFile,
  root: readonly SheetEntry[],
  unclassified: SheetEntry | undefined,
): SheetEntry | undefined {
  const astray = root.find((each) => each.key.toLowerCase() === section);
  if (astray !== undefined) {
    const mended = unclassified === undefined && isAlone(lines, astray.line, astray.key);
    notes.problem('wrong-indentation', { line: astray.line, field: astray.key, parent: 'unclassified', mended });
    if (mended) shifts.push({ line: astray.line, head: 'unclassified:' });
    return astray;
  }
  const inside = sectionEntries(notes, sheet, unclassified, 'unclassified');
  const spelt = inside.filter(
    (each) => each.key.toLowerCase() === section || /^bitbucket-?_?endpoints?(?:-?_?config(?:uration|urations|s)?)?$/i.test(each.key),
  );
  return namedFields(notes, sheet, spelt, {
    known: [section],
    fold: true,
    others: Object.fromEntries(spelt.map((each) => [each.key.toLowerCase(), section])),
    prefix: 'unclassified.',
  }).get(section);
}

function readEndpoints(file: JenkinsFile, entry: SheetEntry | undefined): readonly EndpointRead[] {
  const { notes, sheet } = file;
  if (entry === undefined || entry.kind === 'empty') return [];
  const list = namedFields(notes, sheet, sheet.entries(entry.path), {
    known: ['endpoints'],
    fold: true,
    others: { endpoint: 'endpoints' },
    prefix: `${section}.`,
  }).get('endpoints');
  if (list === undefined || list.kind === 'empty') {
    notes.problem('required-missing', { line: entry.line, field: `${section}.endpoints` });
    return [];
  }
  if (list.kind !== 'list') {
    notes.problem('config-list-wanted', { line: list.line, field: `${section}.endpoints` });
    return [];
  }
  return Array.from({ length: sheet.size(list.path) }, (_, index) => readEndpoint(file, [...list.path, index], index)).filter(
    (each) => each !== null,
  );
}
