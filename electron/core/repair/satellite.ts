/**
 * What Harness reads from a satellite.yml, as its pages show the file (developer.harness.io, Bitbucket Data Center and Ingestion
 * Satellite).
 * Harness publishes no schema, so names are taken letter by letter and unknown ones are left alone.
 */
import { readNote } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { flagField, textField, unknownField } from './fields.ts';
import type { Notebook } from './notebook.ts';
import { checkBaseUrl, checkToken } from './values.ts';
import type { Checked } from './values.ts';
import { looksLike, openFile } from './yaml-file.ts';
import type { KeyKind } from './yaml-lines.ts';
import type { SheetEntry, YamlSheet } from './yaml-sheet.ts';

const kinds: Readonly<Record<string, KeyKind>> = {
  satellite: 'flag',
  integrations: 'section',
  metadata: 'section',
  tenant: 'text',
  api_key: 'secret',
  url: 'text',
  id: 'text',
  application: 'text',
  username: 'text',
  user: 'text',
  token: 'secret',
  password: 'secret',
  repos: 'text',
  fetch_prs: 'flag',
  fetch_pr_reviews: 'flag',
  fetch_commits: 'flag',
  fetch_commit_files: 'flag',
  allow_unsafe_ssl: 'flag',
};
const flags = ['fetch_prs', 'fetch_pr_reviews', 'fetch_commits', 'fetch_commit_files'] as const;
/** Names that people write, by the one that Harness documents. The form calls fetch_commit_files “Fetch Commits Fields”. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  username: ['user', 'user_name', 'login'],
  api_key: ['apikey', 'api-key', 'token', 'password', 'pat', 'access_token'],
  tenant: ['account', 'account_id', 'tenant_id'],
  fetch_prs: ['fetch_pr'],
  fetch_pr_reviews: ['fetch_prs_reviews', 'fetch_pr_review'],
  fetch_commits: ['fetch_commit'],
  fetch_commit_files: ['fetch_commits_fields', 'fetch_commit_fields', 'fetch_commits_files', 'fetch_files'],
};

const kindOf = (key: string): KeyKind | null => kinds[key] ?? null;

/** Notes what Harness reads and gives the mended text; null when it cannot be read or mended. */
export function repairSatellite(source: string, notes: Notebook): string | null {
  const sheet = openFile(source, { kindOf, fold: false }, notes);
  if (sheet === null) return null;
  const root = sheet.entries([]);
  if (!root.some((each) => each.key === 'satellite' || each.key === 'integrations')) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: looksLike(root.map((each) => each.key)) });
    return null;
  }
  readSatellite(notes, sheet, root);
  const count = sheet.size(['integrations']);
  if (count === 0)
    notes.problem('required-missing', {
      line: sheet.line(['integrations']),
      field: 'integrations',
      how: 'harness-list',
    });
  const applications = Array.from(
    { length: count },
    (_, index) => fieldOf(sheet, ['integrations', index], 'application')?.text.trim() ?? '',
  );
  const ours = applications.map((each) => each === '' || /bitbucket|stash/i.test(each));
  for (const [index, own] of ours.entries()) {
    if (own) readIntegration(notes, sheet, index);
    else
      notes.read(`integrations[${index}].application`, applications[index] ?? '', {
        line: sheet.line(['integrations', index]),
        note: readNote('other-integration'),
      });
  }
  const several = ours.filter(Boolean).length;
  if (several > 1) notes.problem('several-bitbucket-integrations', { line: sheet.line(['integrations']), count: several });
  for (const entry of root) {
    if (entry.key === 'satellite' || entry.key === 'integrations') continue;
    const unsafe = fieldOf(sheet, entry.path, 'allow_unsafe_ssl') ?? (entry.key === 'allow_unsafe_ssl' ? entry : undefined);
    // Documented for Jira, so it is fine where there is a Jira integration.
    if (unsafe !== undefined && !(entry.key === 'jira' && applications.includes('jira')))
      notes.problem('unsafe-ssl', { line: unsafe.line, field: `${entry.key}.allow_unsafe_ssl` });
    else if (unsafe === undefined) unknownField(notes, entry, entry.key);
  }
  return sheet.write();
}

function fieldOf(sheet: YamlSheet, path: readonly (string | number)[], key: string): SheetEntry | undefined {
  return sheet.entries(path).find((each) => each.key === key);
}

/** The entry of this name; one under a wrong name is renamed and noted. */
function lookUp(
  notes: Notebook,
  sheet: YamlSheet,
  path: readonly (string | number)[],
  label: string,
  key: string,
): { readonly entry: SheetEntry | undefined; readonly renamed: boolean } {
  const inside = sheet.entries(path);
  const right = inside.find((each) => each.key === key);
  if (right !== undefined) return { entry: right, renamed: false };
  const other = inside.find((each) => each.key.toLowerCase() === key || (aliases[key] ?? []).includes(each.key.toLowerCase()));
  if (other === undefined) return { entry: undefined, renamed: false };
  sheet.rename(other, key);
  notes.problem('wrong-key', { line: other.line, found: `${label}.${other.key}`, right: `${label}.${key}`, mended: true });
  return { entry: other, renamed: true };
}

function readSatellite(notes: Notebook, sheet: YamlSheet, root: readonly SheetEntry[]): void {
  const part = root.find((each) => each.key === 'satellite');
  if (part?.kind !== 'map') {
    notes.problem('required-missing', {
      line: part?.line ?? null,
      field: 'satellite',
      how: 'harness-satellite',
    });
    return;
  }
  for (const key of ['tenant', 'api_key', 'url'] as const) {
    const { entry, renamed } = lookUp(notes, sheet, part.path, 'satellite', key);
    const line = entry?.line ?? null;
    textField(notes, sheet, entry, {
      path: `satellite.${key}`,
      required: true,
      secret: key === 'api_key',
      ignored: renamed,
      ...(key === 'url'
        ? { check: (value: string) => checkSeiUrl(notes, value, line) }
        : key === 'api_key'
          ? { check: (value: string) => checkSeiKey(notes, value, line) }
          : {}),
    });
  }
  rest(notes, sheet, part.path, 'satellite', ['tenant', 'api_key', 'url']);
}

function checkSeiUrl(notes: Notebook, value: string, line: number | null): Checked {
  const place = { field: 'satellite.url', line };
  if (!/^https?:\/\/[^\s/]+/i.test(value) || !isUrl(value)) {
    notes.problem('address-unreadable', place);
    return { value, verdict: 'wrong' };
  }
  if (!value.endsWith('/')) return { value, verdict: 'ok' };
  notes.problem('address-trailing-slash', { ...place, mended: true });
  return { value: value.replace(/\/+$/, ''), verdict: 'warning' };
}

function checkSeiKey(notes: Notebook, value: string, line: number | null): Checked {
  // Its shape is not published; only the shapes of Bitbucket's tokens are surely wrong here, and those are left to the person.
  const checked = checkToken(notes, value, { field: 'satellite.api_key', line }, null);
  return { value: checked.value, verdict: checked.verdict };
}

function readIntegration(notes: Notebook, sheet: YamlSheet, index: number): void {
  const at = ['integrations', index] as const;
  const label = `integrations[${index}]`;
  const field = (key: string) => ({ ...lookUp(notes, sheet, at, label, key), path: `${label}.${key}` });
  const text = (
    key: string,
    more: { readonly secret?: boolean; readonly required?: boolean; readonly check?: (value: string, line: number | null) => Checked } = {},
  ): string | null => {
    const { entry, renamed, path } = field(key);
    const { check, secret = false, required = true } = more;
    const line = entry?.line ?? null;
    return textField(notes, sheet, entry, {
      path,
      secret,
      required,
      ignored: renamed,
      ...(check === undefined ? {} : { check: (value: string) => check(value, line) }),
    });
  };
  text('id');
  const said = { cloud: false };
  text('application', {
    check: (value, line) => {
      if (value === 'bitbucket_server') return { value, verdict: 'ok' };
      const url = fieldOf(sheet, at, 'url')?.text ?? '';
      const cloud = /cloud/i.test(value) || (/^bitbucket$/i.test(value) && /^https?:\/\/(?:www\.)?bitbucket\.org\b/i.test(url.trim()));
      said.cloud = cloud;
      notes.problem('application-wrong', { line, mended: !cloud });
      return { value: cloud ? value : 'bitbucket_server', verdict: cloud ? 'warning' : 'wrong' };
    },
  });
  text('url', said.cloud ? {} : { check: (value, line) => checkBaseUrl(notes, value, { field: `${label}.url`, line }, true) });
  text('username');
  const where = said.cloud ? 'cloud' : 'self-managed';
  const listed = sheet.size([...at, 'keys']);
  for (let key = 0; key < listed; key += 1) {
    const entry = fieldOf(sheet, [...at, 'keys', key], 'api_key');
    textField(notes, sheet, entry, {
      path: `${label}.keys[${key}].api_key`,
      secret: true,
      required: true,
      check: (value) => checkToken(notes, value, { field: `${label}.keys[${key}].api_key`, line: entry?.line ?? null }, where),
    });
  }
  text('api_key', {
    secret: true,
    required: listed === 0,
    check: (value, line) => checkToken(notes, value, { field: `${label}.api_key`, line }, where),
  });
  readMetadata(notes, sheet, at, label);
  const flag = fieldOf(sheet, at, 'satellite');
  if (flagField(notes, sheet, flag, `${label}.satellite`) !== true) {
    if (flag === undefined || flag.kind === 'empty')
      notes.read(`${label}.satellite`, null, { verdict: 'missing', note: readNote('missing') });
    notes.problem('satellite-flag-missing', { line: flag?.line ?? sheet.line(at), field: `${label}.satellite`, mended: true });
    sheet.set([...at, 'satellite'], true);
  }
  rest(notes, sheet, at, label, [
    'id',
    'application',
    'url',
    'username',
    'api_key',
    'keys',
    'authentication',
    'metadata',
    'satellite',
    'name',
    'repos',
    ...flags,
  ]);
}

function readMetadata(notes: Notebook, sheet: YamlSheet, at: readonly (string | number)[], label: string): void {
  const path = [...at, 'metadata'];
  const there = sheet.kind(path) === 'map';
  const gathered: [string, string | boolean][] = [];
  for (const key of [...flags, 'repos']) {
    const astray = fieldOf(sheet, at, key);
    if (astray?.kind === 'scalar' && (!there || fieldOf(sheet, path, key) === undefined)) {
      const mended = (there || sheet.kind(path) === null) && sheet.drop(astray);
      notes.read(`${label}.${key}`, astray.text, { line: astray.line, verdict: 'ignored' });
      notes.problem('wrong-indentation', { line: astray.line, field: key, parent: 'metadata', mended });
      const value = key === 'repos' ? astray.text : /^(?:true|yes|on)$/i.test(astray.text.trim());
      if (mended && there) sheet.set([...path, key], value);
      else if (mended) gathered.push([key, value]);
      continue;
    }
    if (!there) continue;
    const { entry } = lookUp(notes, sheet, path, `${label}.metadata`, key);
    if (key === 'repos') textField(notes, sheet, entry, { path: `${label}.metadata.repos` });
    else flagField(notes, sheet, entry, `${label}.metadata.${key}`);
  }
  if (gathered.length > 0) sheet.addMap(path, gathered);
  if (there) rest(notes, sheet, path, `${label}.metadata`, [...flags, 'repos']);
}

/** What is left: names that Harness does not document. */
function rest(notes: Notebook, sheet: YamlSheet, path: readonly (string | number)[], label: string, known: readonly string[]): void {
  for (const entry of sheet.entries(path)) {
    if (entry.key === 'allow_unsafe_ssl') notes.problem('unsafe-ssl', { line: entry.line, field: `${label}.allow_unsafe_ssl` });
    const meant = known.some((key) => entry.key.toLowerCase() === key || (aliases[key] ?? []).includes(entry.key.toLowerCase()));
    if (entry.key !== 'allow_unsafe_ssl' && !meant) unknownField(notes, entry, `${label}.${entry.key}`);
  }
}
