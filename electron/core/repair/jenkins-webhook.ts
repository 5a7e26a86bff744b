/**
 * The webhook of a Bitbucket endpoint: nested since version 937, flat before. Facts: jenkinsci/bitbucket-branch-source-plugin @8fdcfe19
 * (2026-08-22),
 * impl/webhook/AbstractBitbucketWebhookConfiguration.java (hooks are managed only with a credential; the setters) and impl/casc/*.java
 * (flat names; without NATIVE the old add-on).
 */
import { namedFields, switchField, valueField } from './config-fields.ts';
import { checkRoot, jcasc, withoutSlash } from './jenkins-file.ts';
import type { EndpointRead, JenkinsFile } from './jenkins-file.ts';
import type { SheetEntry } from './yaml-sheet.ts';

/** Settings of a webhook that were written beside the address before version 937, and still are read there. */
export const flatNames = ['manageHooks', 'credentialsId', 'enableHookSignature', 'hookSignatureCredentialsId'] as const;
const nestedNames = [...flatNames, 'endpointJenkinsRootURL', 'enableCache', 'webhooksCacheDuration', 'skipCertVerification'];
const pluginNames = ['manageHooks', 'credentialsId', 'endpointJenkinsRootURL'];
const symbols = ['serverWebhook', 'cloudWebhook', 'pluginWebhook'];
const others: Readonly<Record<string, string>> = {
  managewebhooks: 'manageHooks',
  managehook: 'manageHooks',
  credentialid: 'credentialsId',
  credentials: 'credentialsId',
  credentials_id: 'credentialsId',
  bitbucketjenkinsrooturl: 'endpointJenkinsRootURL',
  jenkinsrooturl: 'endpointJenkinsRootURL',
  rooturl: 'endpointJenkinsRootURL',
};

interface Where {
  readonly label: string;
  readonly side: EndpointRead['side'];
}
type WebhookRead = Pick<EndpointRead, 'credentials' | 'nest'>;

/** Reads `webhook` and the flat settings. `roots`: the Jenkins address in its old place, where it refuses the file. */
export function readWebhook(
  file: JenkinsFile,
  fields: ReadonlyMap<string, SheetEntry>,
  roots: readonly SheetEntry[],
  { label, side }: Where,
): WebhookRead {
  const { notes, lines } = file;
  const webhook = fields.get('webhook');
  const nested = webhook !== undefined && webhook.kind !== 'empty';
  const flat = [...flatNames, 'webhookImplementation'].flatMap((name) => fields.get(name) ?? []);
  const nestedRead = nested ? readNested(file, webhook, { label, side }) : null;
  const [first] = [...flat, ...roots].sort((a, b) => a.line - b.line);
  if (first === undefined) return { credentials: nestedRead ?? [], nest: null };
  const native = side === 'cloud' || fields.get('webhookImplementation')?.text.trim() === 'NATIVE';
  const movable = [...flat, ...roots].every(
    (each) =>
      each.kind === 'scalar' &&
      each.style !== 'block' &&
      /^ *[A-Za-z]/.test(lines[each.line - 1] ?? '') &&
      lines[each.line - 1]?.includes(each.key) === true,
  );
  const mended = !nested && native && movable && webhook === undefined;
  const symbol = side === 'cloud' ? 'cloudWebhook' : 'serverWebhook';
  if (flat.length > 0) notes.problem('jenkins-flat-webhook', { line: first.line, nested: nested, mended, right: symbol });
  const read = nested ? [] : readSettings(file, fields, `${label}.`);
  if (nested) for (const each of flat) notes.read(`${label}.${each.key}`, null, { line: each.line, verdict: 'ignored' });
  for (const each of roots) {
    notes.problem('config-key-ended', {
      line: each.line,
      field: each.key,
      found: each.key,
      symbol,
      mended,
      asRead: null,
    });
    checkedRoot(file, each, `${label}.${each.key}`);
  }
  return {
    credentials: nestedRead ?? read,
    nest: mended ? { symbol, names: [...flat, ...roots].map((each) => fieldName(fields, each)) } : null,
  };
}

/** The name that an entry has in the copy. */
function fieldName(fields: ReadonlyMap<string, SheetEntry>, entry: SheetEntry): string {
  return [...fields].find(([, each]) => each === entry)?.[0] ?? entry.key;
}

function readNested(file: JenkinsFile, webhook: SheetEntry, { label, side }: Where): EndpointRead['credentials'] {
  const { notes, sheet, lines, shifts } = file;
  const path = `${label}.webhook`;
  const wanted = side === 'cloud' ? 'cloudWebhook' : 'serverWebhook';
  if (webhook.kind !== 'map') {
    if (webhook.kind === 'list') notes.problem('text-expected', { line: webhook.line, field: path });
    return [];
  }
  const entries = sheet.entries(webhook.path);
  const loose = entries.filter((each) => !symbols.some((name) => name.toLowerCase() === each.key.toLowerCase()));
  const [firstLoose] = loose;
  if (loose.length === entries.length && firstLoose !== undefined && loose.some((each) => nestedNames.includes(each.key))) {
    const mended = /^ *[A-Za-z]/.test(lines[firstLoose.line - 1] ?? '');
    notes.problem('wrong-indentation', { line: firstLoose.line, field: firstLoose.key, parent: `webhook.${wanted}`, mended });
    if (mended) shifts.push({ line: firstLoose.line, head: `${wanted}:` });
    return readSettings(file, namedFields(notes, sheet, loose, { known: nestedNames, others, prefix: `${path}.` }), `${path}.`);
  }
  const [symbol, holder] =
    [
      ...namedFields(notes, sheet, entries, {
        known: symbols,
        fold: true,
        others: { nativewebhook: wanted, webhook: wanted },
        prefix: `${path}.`,
      }),
    ][0] ?? [];
  if (symbol === undefined || holder === undefined) return [];
  if ((symbol === 'cloudWebhook') !== (side === 'cloud')) {
    notes.problem('jenkins-webhook-side', {
      line: holder.line,
      field: symbol,
      found: symbol,
      cloud: side === 'cloud',
      right: wanted,
      mended: true,
    });
    sheet.rename(holder, wanted);
  }
  const inside = sheet.entries(holder.path);
  return readSettings(
    file,
    namedFields(notes, sheet, inside, {
      known: symbol === 'pluginWebhook' ? pluginNames : nestedNames,
      others,
      prefix: `${path}.${symbol}.`,
    }),
    `${path}.${symbol}.`,
  );
}

/** The settings themselves, wherever they are. Gives the credentials that they name. */
function readSettings(file: JenkinsFile, fields: ReadonlyMap<string, SheetEntry>, prefix: string): EndpointRead['credentials'] {
  const { notes, sheet } = file;
  const credentials: EndpointRead['credentials'][number][] = [];
  for (const [flag, needs] of [
    ['manageHooks', 'credentialsId'],
    ['enableHookSignature', 'hookSignatureCredentialsId'],
  ] as const) {
    const on = switchField(notes, sheet, fields.get(flag), jcasc, prefix + flag);
    const entry = fields.get(needs);
    const id = valueField(notes, sheet, entry, jcasc, { path: prefix + needs, trims: true });
    if (on === true && id === null) notes.problem('jenkins-hooks-off', { line: fields.get(flag)?.line ?? null, field: flag, needs });
    if (id !== null && !id.variable && entry !== undefined)
      credentials.push({ id: id.text, line: entry.line, signature: needs !== 'credentialsId' });
  }
  const root = fields.get('endpointJenkinsRootURL');
  if (root !== undefined) checkedRoot(file, root, `${prefix}endpointJenkinsRootURL`);
  const implementation = fields.get('webhookImplementation');
  if (implementation !== undefined) {
    valueField(notes, sheet, implementation, jcasc, {
      path: `${prefix}webhookImplementation`,
      check: (value) => {
        if (value !== 'NATIVE' && value !== 'PLUGIN')
          notes.problem('config-value-refused', { line: implementation.line, field: 'webhookImplementation', known: 'jenkins-webhooks' });
        return { value, verdict: value === 'NATIVE' || value === 'PLUGIN' ? 'ok' : 'wrong' };
      },
    });
  }
  for (const flag of ['enableCache', 'skipCertVerification'])
    if (fields.has(flag) && prefix.includes('webhook')) switchField(notes, sheet, fields.get(flag), jcasc, prefix + flag);
  valueField(notes, sheet, fields.get('webhooksCacheDuration'), jcasc, { path: `${prefix}webhooksCacheDuration` });
  return credentials;
}

/** The address of Jenkins itself; the plugin adds the slash at the end and its own path. */
function checkedRoot({ notes, sheet }: JenkinsFile, entry: SheetEntry, path: string): void {
  valueField(notes, sheet, entry, jcasc, {
    path,
    trims: true,
    check: (value) => withoutSlash(value, (bare) => checkRoot(notes, bare, path, entry.line)),
  });
}
