/**
 * What Argo CD reads from a file of Kubernetes objects: Secrets that its label marks, and the Bitbucket generators of an ApplicationSet.
 * Facts: github.com/argoproj/argo-cd @37ee0097 (2026-08-22): util/db/repository_secrets.go (keys; values as they are), util/git/git.go
 * (NormalizeGitURL: addresses are compared without case, spaces around them and .git; a user name in one stays), util/git/creds.go
 * (a bearer token goes before a password; without a user name it sends x-access-token), common/common.go (labels).
 */
import { readNote } from '../../contract/index.ts';
import type { RepairNote } from '../../contract/index.ts';
import { isArgoSet, readArgoSets, scmSecrets } from './argo-cd-set.ts';
import type { SetReference } from './argo-cd-set.ts';
import { readRepositoryAddress } from './kube-address.ts';
import { repairKube } from './kube-file.ts';
import type { KubeObject, KubeProduct } from './kube-file.ts';
import { renameKeys, secretValues } from './kube-secret.ts';
import type { SecretValue } from './kube-secret.ts';
import { checkSignIn } from './kube-sign-in.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { KeyKind } from './yaml-lines.ts';
import type { RangeField, YamlRanges } from './yaml-ranges.ts';

const label = 'argocd.argoproj.io/secret-type';
const forRepositories = ['repository', 'repo-creds', 'repository-write', 'repo-write-creds'];
const labels = [...forRepositories, 'scm-creds', 'cluster'];
const known = [
  'name',
  'url',
  'username',
  'password',
  'bearerToken',
  'sshPrivateKey',
  'tlsClientCertData',
  'tlsClientCertKey',
  'type',
  'githubAppPrivateKey',
  'githubAppEnterpriseBaseUrl',
  'githubAppID',
  'githubAppInstallationID',
  'proxy',
  'noProxy',
  'project',
  'gcpServiceAccountKey',
  'insecure',
  'insecureIgnoreHostKey',
  'enableLfs',
  'enableOCI',
  'insecureOCIForceHttp',
  'forceHttpBasicAuth',
  'useAzureWorkloadIdentity',
  'depth',
  'webhookManifestCacheWarmDisabled',
  'azureServicePrincipalClientId',
  'azureServicePrincipalClientSecret',
  'azureServicePrincipalTenantId',
  'azureServicePrincipalClientID',
  'azureServicePrincipalTenantID',
  'azureActiveDirectoryEndpoint',
];
const notSecret = new Set([
  'name',
  'url',
  'username',
  'type',
  'project',
  'proxy',
  'noProxy',
  'insecure',
  'insecureIgnoreHostKey',
  'enableLfs',
  'enableOCI',
  'forceHttpBasicAuth',
  'depth',
]);
const tokenNames = ['token', 'accesstoken', 'apitoken', 'pat', 'httptoken', 'httpaccesstoken'];
const kinds: Readonly<Record<string, KeyKind>> = {
  password: 'secret',
  bearerToken: 'secret',
  token: 'secret',
  url: 'text',
  username: 'text',
  owner: 'text',
  user: 'text',
  api: 'text',
  project: 'text',
};

const product: KubeProduct = {
  kinds: ['Secret', 'ApplicationSet'],
  kindOf: (key) => kinds[key] ?? null,
  reads: (object, all) => (object.kind === 'ApplicationSet' ? isArgoSet(object) : secretType(object) !== null || isReferred(object, all)),
  read: (objects, ranges, notes) => {
    const secrets = objects.filter((each) => each.kind === 'Secret' && !each.encrypted);
    const read = new Map<KubeObject, readonly SecretValue[]>();
    const references = scmSecrets(objects);
    for (const each of secrets) {
      const type = checkLabel(each, ranges, notes, isReferred(each, objects));
      read.set(
        each,
        type === 'scm' ? readScm(each, ranges, notes, references) : type === 'cluster' ? [] : readRepository(each, type, ranges, notes),
      );
    }
    readArgoSets(objects, read, ranges, notes);
  },
};

/** Notes what Argo CD reads and gives the text of the copy; null when there is none. */
export function repairArgoCd(source: string, notes: Notebook): string | null {
  return repairKube(source, notes, product);
}

/** True for a Secret that a generator refers to, also by a slip of its name when there is none of that name. */
function isReferred(object: KubeObject, all: readonly KubeObject[]): boolean {
  const isThere = (name: string): boolean => all.some((each) => each.kind === 'Secret' && each.name === name);
  return scmSecrets(all).some(({ secret }) => secret === object.name || (!isThere(secret) && nearName(secret, [object.name]) !== null));
}

interface Found {
  readonly field: RangeField;
  readonly rightKey: boolean;
  readonly inLabels: boolean;
}

/** The label, also where it is misspelt or an annotation. */
function labelOf(object: KubeObject): Found | null {
  const isLike = (key: string): boolean => /^argocd\.argoproj\.io\/secret[-_]?type$/i.test(key);
  const inLabels =
    object.fields('metadata', 'labels').find((each) => each.key === label) ??
    object.fields('metadata', 'labels').find((each) => isLike(each.key));
  if (inLabels !== undefined) return { field: inLabels, rightKey: inLabels.key === label, inLabels: true };
  const annotation = object.fields('metadata', 'annotations').find((each) => isLike(each.key));
  return annotation === undefined ? null : { field: annotation, rightKey: annotation.key === label, inLabels: false };
}

/** What a Secret is for Argo CD: by its label, else by what is in it; null for another's. */
function secretType(object: KubeObject): 'repository' | 'scm' | 'cluster' | null {
  const found = labelOf(object);
  if (found !== null) return found.field.text === 'scm-creds' ? 'scm' : found.field.text === 'cluster' ? 'cluster' : 'repository';
  const keys = new Set([...object.fields('stringData'), ...object.fields('data')].map((each) => each.key));
  return keys.has('url') && ['username', 'password', 'bearerToken', 'token'].some((each) => keys.has(each)) ? 'repository' : null;
}

/** Checks the label and gives what the Secret is for. */
function checkLabel(
  object: KubeObject,
  ranges: YamlRanges,
  notes: Notebook,
  referred: boolean,
): 'repository' | 'repo-creds' | 'scm' | 'cluster' {
  const found = labelOf(object);
  if (found === null && referred && secretType(object) === null) return 'scm';
  const value = found?.field.text.trim() ?? '';
  const address = readRepositoryAddress(urlOf(object));
  const byAddress = address === null || address.owner === null ? null : address.slug === null ? 'repo-creds' : 'repository';
  if (found === null || !found.inLabels) {
    const right = labels.includes(value) ? value : byAddress;
    const line = found?.field.line ?? object.line;
    notes.problem('kube-label-missing', { line, right, mended: right !== null && addLabel(object, ranges, right) });
    notes.read(object.label(label), null, { line, verdict: 'missing', note: readNote('missing') });
    return right === 'scm-creds' ? 'scm' : right === 'cluster' ? 'cluster' : right === 'repository' ? 'repository' : 'repo-creds';
  }
  const { field } = found;
  let verdict: 'ok' | 'wrong' = 'ok';
  if (!found.rightKey) {
    verdict = 'wrong';
    notes.problem('wrong-key', { line: field.line, found: field.key, right: label, mended: ranges.rename(field, label) });
  }
  let type = value;
  if (!labels.includes(value) || value !== field.text) {
    const near = labels.includes(value)
      ? value
      : (labels.find(
          (each) =>
            each ===
            value
              .toLowerCase()
              .replaceAll(/[ _]/g, '-')
              .replace(/^repo-?cred(?:ential)?s?$/, 'repo-creds')
              .replace(/^repo$|^repositories$/, 'repository'),
        ) ??
        nearName(value, labels) ??
        byAddress);
    verdict = 'wrong';
    notes.problem('kube-label-wrong', { line: field.line, found: value, right: near, mended: near !== null && ranges.set(field, near) });
    type = near ?? value;
  } else if (value === 'repository' && byAddress === 'repo-creds') {
    verdict = 'wrong';
    notes.problem('kube-label-wrong', { line: field.line, prefix: true, right: 'repo-creds', mended: ranges.set(field, 'repo-creds') });
    type = 'repo-creds';
  }
  notes.read(object.label(label), field.text, { line: field.line, verdict });
  return type === 'scm-creds' ? 'scm' : type === 'cluster' ? 'cluster' : type.startsWith('repository') ? 'repository' : 'repo-creds';
}

function addLabel(object: KubeObject, ranges: YamlRanges, value: string): boolean {
  const held = object.field('metadata', 'labels');
  if (held !== null) return ranges.add(object.part, [...object.base, 'metadata', 'labels'], label, value);
  return ranges.add(object.part, [...object.base, 'metadata'], 'labels', { [label]: value });
}

function urlOf(object: KubeObject): string {
  return (object.field('stringData', 'url')?.text ?? decoded(object.field('data', 'url')?.text ?? '')).trim();
}

function decoded(text: string): string {
  try {
    return atob(text.replaceAll(/\s/g, ''));
  } catch {
    return text;
  }
}

function readRepository(
  object: KubeObject,
  type: 'repository' | 'repo-creds',
  ranges: YamlRanges,
  notes: Notebook,
): readonly SecretValue[] {
  // Argo CD takes the spaces around an address away before it compares; of the others, none.
  const written = secretValues(object, ranges, notes, {
    isSecret: (key) => !notSecret.has(key),
    isSingle: (key) => ['username', 'password', 'bearerToken', 'type', 'project', ...tokenNames].includes(key),
  });
  const hasUser = written.some((each) => /^(?:user|username|login)$/i.test(each.key));
  const address = readRepositoryAddress(urlOf(object));
  const asPassword = hasUser || address?.where === 'cloud';
  const values = renameKeys(written, notes, known, {
    url: ['repo', 'repourl', 'repository', 'address'],
    username: ['user', 'login'],
    password: ['pass', 'pwd', 'apppassword', ...(asPassword ? tokenNames : [])],
    bearerToken: ['bearer', ...(asPassword ? [] : tokenNames)],
    sshPrivateKey: ['sshkey', 'privatekey'],
    forceHttpBasicAuth: [],
    insecure: [],
    project: [],
    type: [],
    enableLfs: [],
  });
  const find = (key: string): SecretValue | undefined => values.find((each) => each.key === key);
  const kind = find('type')?.value.trim().toLowerCase() ?? 'git';
  const url = find('url');
  if (kind !== 'git' && kind !== '') {
    notes.read(object.label('type'), kind, {
      line: find('type')?.line ?? object.line,
      verdict: 'ignored',
      note: readNote('other-product'),
    });
    return values;
  }
  if (url === undefined || url.value.trim() === '') {
    notes.read(object.label('url'), null, { line: object.line, verdict: 'missing', note: readNote('missing') });
    notes.problem('required-missing', { line: object.line, field: object.label('url') });
    checkSignIn(object, values, ranges, notes, { where: null, emptyBearerCounts: false, otherwise: null });
    return values;
  }
  const where = checkUrl(object, url, type, values, notes);
  if (where === 'none') return values;
  checkSignIn(object, values, ranges, notes, {
    where,
    emptyBearerCounts: false,
    otherwise: where === 'cloud' ? null : 'argo-cd',
  });
  for (const each of values) {
    if (['url', 'username', 'password', 'bearerToken'].includes(each.key)) continue;
    if (known.includes(each.key))
      notes.read(each.label, each.value, { line: each.line, secret: !notSecret.has(each.key), verdict: each.wrong ? 'wrong' : 'ok' });
    else {
      notes.read(each.label, null, { line: each.line, verdict: 'ignored', note: readNote('not-shown') });
      notes.problem('unknown-key', { line: each.line, field: each.label, near: nearName(each.key, known) });
    }
  }
  return values;
}

/** Checks the address, and tells where it leads; `none` when the rest is not for us to judge. */
function checkUrl(
  object: KubeObject,
  url: SecretValue,
  type: 'repository' | 'repo-creds',
  values: readonly SecretValue[],
  notes: Notebook,
): 'cloud' | 'self-managed' | null | 'none' {
  const text = url.value.trim();
  const { line, label: field } = url;
  const tell = (verdict: 'ok' | 'wrong' | 'ignored', note: RepairNote | null = null): void =>
    notes.read(field, url.value, { line, verdict: url.wrong && verdict === 'ok' ? 'wrong' : verdict, note });
  if (isPlaceholder(text)) {
    notes.problem('placeholder-left', { line, field });
    tell('wrong');
    return null;
  }
  const address = readRepositoryAddress(text);
  if (address === null) {
    tell('ok');
    return null;
  }
  const { where, scheme, user, clone, slug } = address;
  const byToken = values.some((each) => (each.key === 'password' || each.key === 'bearerToken') && each.value !== '');
  if (where === null || (scheme === 'ssh' && !byToken)) {
    tell('ignored', where === null ? readNote('other-product') : readNote('ssh'));
    return 'none';
  }
  const [name = '', secret] = (user ?? '').split(/:(.*)/s);
  if (secret !== undefined) notes.secret(secret);
  const bare = text.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');
  const same = (one: string, other: string): boolean =>
    one
      .toLowerCase()
      .replace(/\.git$/, '')
      .replace(/\/+$/, '') === other.toLowerCase().replace(/\.git$/, '');
  const why =
    scheme === 'ssh'
      ? 'ssh'
      : scheme === null
        ? 'no-scheme'
        : clone !== null && !same(bare, clone) && (slug !== null || type === 'repo-creds') && !/^api\./.test(address.host)
          ? 'page'
          : null;
  if (why !== null) {
    notes.problem('kube-address', { line, field, why, right: clone, mended: clone !== null && url.set(clone) });
    tell('wrong');
    return where;
  }
  if (secret !== undefined) notes.problem('address-holds-credentials', { line, field, mended: url.set(bare) });
  else if (name !== '') notes.problem('kube-address-letters', { line, field, what: 'user' });
  else if (type === 'repository' && text.endsWith('/')) notes.problem('kube-address-letters', { line, field, what: 'slash' });
  tell(secret === undefined ? 'ok' : 'wrong');
  return where;
}

/** A Secret for an ApplicationSet: the values that it refers to, else every one. */
function readScm(object: KubeObject, ranges: YamlRanges, notes: Notebook, references: readonly SetReference[]): readonly SecretValue[] {
  const refers = references.filter((each) => each.secret === object.name);
  const values = secretValues(object, ranges, notes, { isSecret: () => true, isSingle: () => true });
  for (const each of values) {
    const user = refers.find((one) => one.key === each.key);
    // It may be for another product's generator.
    if (user === undefined) notes.read(each.label, each.value, { line: each.line, secret: true, verdict: each.wrong ? 'wrong' : 'ok' });
    else
      checkSignIn(object, [{ ...each, key: 'bearerToken' }], ranges, notes, {
        where: user.where === 'cloud' ? null : user.where,
        emptyBearerCounts: false,
        otherwise: null,
      });
  }
  return values;
}
