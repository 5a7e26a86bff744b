/**
 * One Bitbucket endpoint of a Configuration-as-Code file. Facts: jenkinsci/bitbucket-branch-source-plugin @8fdcfe19 (2026-08-22),
 * impl/casc/BitbucketServerEndpointConfigurator.java
 * and BitbucketCloudEndpointConfigurator.java (names letter by letter; the server's name and address have to be there),
 * impl/endpoint/*.java (the address may end with a slash).
 */
import { readNote } from '../../contract/index.ts';
import { jcasc, withoutSlash } from './jenkins-file.ts';
import type { EndpointRead, JenkinsFile } from './jenkins-file.ts';
import { flatNames, readWebhook } from './jenkins-webhook.ts';
import { namedFields, valueField } from './config-fields.ts';
import type { YamlPath } from '../formats/yaml-document.ts';
import type { Notebook } from './notebook.ts';
import { checkBaseUrl } from './values.ts';
import type { Checked } from './values.ts';
import type { SheetEntry } from './yaml-sheet.ts';

const symbols = { bitbucketServerEndpoint: 'self-managed', bitbucketCloudEndpoint: 'cloud' } as const;
const otherSymbols: Readonly<Record<string, string>> = {
  bitbucketserver: 'bitbucketServerEndpoint',
  bitbucketdatacenter: 'bitbucketServerEndpoint',
  bitbucketdatacenterendpoint: 'bitbucketServerEndpoint',
  bitbucketendpoint: 'bitbucketServerEndpoint',
  bitbucketcloud: 'bitbucketCloudEndpoint',
};
const serverNames = [
  'displayName',
  'serverUrl',
  'serverURL',
  'serverVersion',
  'webhook',
  'callCanMerge',
  'callChanges',
  'webhookImplementation',
  ...flatNames,
];
const cloudNames = ['enableCache', 'teamCacheDuration', 'repositoriesCacheDuration', 'webhook', ...flatNames];
const others: Readonly<Record<string, string>> = {
  name: 'displayName',
  title: 'displayName',
  url: 'serverURL',
  baseurl: 'serverURL',
  bitbucketurl: 'serverURL',
  server_url: 'serverURL',
  host: 'serverURL',
  managewebhooks: 'manageHooks',
  managehook: 'manageHooks',
  credentialid: 'credentialsId',
  credentials: 'credentialsId',
  credentials_id: 'credentialsId',
  webhooks: 'webhook',
  teamcacheduration: 'teamCacheDuration',
};

/** Reads one entry of `endpoints`; null when nobody can tell which kind it is. */
export function readEndpoint(file: JenkinsFile, path: YamlPath, index: number): EndpointRead | null {
  const { notes, sheet, lines, shifts } = file;
  const place = `endpoints[${index}]`;
  const entries = sheet.entries(path);
  const [first] = entries;
  // A bare name is an endpoint without settings; the reader of this file has no place for it to be wrong.
  if (first === undefined) return null;
  const found = namedFields(
    notes,
    sheet,
    entries.filter((each) => each === first || isSymbol(each.key)),
    { known: Object.keys(symbols), fold: true, others: otherSymbols, prefix: `${place}.` },
  );
  const [symbol, holder] = [...found][0] ?? [];
  if (symbol === undefined || holder === undefined) return null;
  const side = symbols[symbol as keyof typeof symbols];
  const loose = entries.filter((each) => each !== holder && !isSymbol(each.key));
  const [firstLoose] = loose;
  let inside = sheet.entries(holder.path);
  let at = holder.path;
  if (firstLoose !== undefined && holder.kind === 'empty') {
    // The lines after `- bitbucketServerEndpoint:` have to begin further right than it does.
    const mended = isBlock(lines, firstLoose);
    notes.problem('wrong-indentation', { line: firstLoose.line, field: firstLoose.key, parent: symbol, mended });
    if (mended) shifts.push({ line: firstLoose.line, head: null });
    inside = loose;
    at = [...path, symbol];
  } else if (firstLoose !== undefined) notes.problem('wrong-indentation', { line: firstLoose.line, field: firstLoose.key, parent: symbol });
  const label = `${place}.${symbol}`;
  const fields = namedFields(
    notes,
    sheet,
    inside.filter((each) => !endedRoot.test(each.key)),
    { known: side === 'cloud' ? cloudNames : serverNames, others, prefix: `${label}.` },
  );
  if (side === 'self-managed') readServer(file, fields, label, holder.line);
  else
    for (const name of ['enableCache', 'teamCacheDuration', 'repositoriesCacheDuration'])
      readPlain(file, fields.get(name), `${label}.${name}`, name === 'enableCache' ? /^(?:true|false|yes|no|on|off)$/i : /^\d+$/);
  const { credentials, nest } = readWebhook(
    file,
    fields,
    inside.filter((each) => endedRoot.test(each.key)),
    { label, side },
  );
  return { side, credentials, nest, path: [...at.slice(0, -1), symbol] };
}

/** `bitbucketJenkinsRootUrl` went under the webhook's own settings with version 937. */
const endedRoot = /^(?:bitbucket|endpoint)JenkinsRootUrl$/i;

function isSymbol(key: string): boolean {
  return Object.keys(symbols).some((each) => each.toLowerCase() === key.toLowerCase()) || key.toLowerCase() in otherSymbols;
}

function isBlock(lines: readonly string[], entry: SheetEntry): boolean {
  return /^ *[A-Za-z]/.test(lines[entry.line - 1] ?? '');
}

function readServer({ notes, sheet }: JenkinsFile, fields: ReadonlyMap<string, SheetEntry>, label: string, line: number): void {
  valueField(notes, sheet, fields.get('displayName') ?? undefined, jcasc, {
    path: `${label}.displayName`,
    required: fields.has('displayName'),
  });
  if (!fields.has('displayName')) {
    notes.read(`${label}.displayName`, null, { line, verdict: 'missing', note: readNote('missing') });
    notes.problem('required-missing', { line, field: `${label}.displayName` });
  }
  // `serverUrl` counts before `serverURL`; with both, the other one is refused.
  const address = fields.get('serverUrl') ?? fields.get('serverURL');
  const path = `${label}.${fields.has('serverUrl') ? 'serverUrl' : 'serverURL'}`;
  valueField(notes, sheet, address, jcasc, {
    path,
    required: true,
    check: (value) => withoutSlash(value, (bare) => checkBaseUrl(notes, bare, { field: path, line: address?.line ?? null })),
  });
  const version = fields.get('serverVersion');
  if (version !== undefined) valueField(notes, sheet, version, jcasc, { path: `${label}.serverVersion` });
  for (const name of ['callCanMerge', 'callChanges']) {
    const entry = fields.get(name);
    if (entry !== undefined)
      notes.read(`${label}.${name}`, entry.text, { line: entry.line, verdict: 'ignored', note: readNote('not-read') });
  }
}

function readPlain({ notes, sheet }: JenkinsFile, entry: SheetEntry | undefined, path: string, form: RegExp): void {
  valueField(notes, sheet, entry, jcasc, { path, check: (value) => checkForm(notes, value, path, entry?.line ?? null, form) });
}

function checkForm(notes: Notebook, value: string, field: string, line: number | null, form: RegExp): Checked {
  if (form.test(value)) return { value, verdict: 'ok' };
  notes.problem('config-value-refused', {
    field,
    line,
    known: form.source.includes('true') ? 'true-or-false' : 'whole-minutes',
  });
  return { value, verdict: 'wrong' };
}
