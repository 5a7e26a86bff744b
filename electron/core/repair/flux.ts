/**
 * What Flux reads from a file of Kubernetes objects: GitRepository objects and the Secrets that they refer to.
 * Facts: github.com/fluxcd/source-controller @39b711b1 (2026-07-02): api/v1/gitrepository_types.go (patterns of url and interval,
 * providers),
 * internal/controller/gitrepository_controller.go; github.com/fluxcd/pkg @e2cfd1a2 (2026-07-22): git/options.go (over HTTPS a bearerToken
 * that
 * is there goes before user name and password, and a password needs a user name).
 */
import { readNote } from '../../contract/index.ts';
import { readRepositoryAddress } from './kube-address.ts';
import { repairKube } from './kube-file.ts';
import type { KubeObject, KubeProduct } from './kube-file.ts';
import { renameKeys, secretValues } from './kube-secret.ts';
import { checkSignIn } from './kube-sign-in.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { readPlain } from '../formats/yaml-plain.ts';
import type { Where } from './values.ts';
import type { KeyKind } from './yaml-lines.ts';
import type { YamlRanges } from './yaml-ranges.ts';

const forGit = ['username', 'password', 'bearerToken', 'ca.crt', 'caFile', 'tls.crt', 'tls.key', 'certFile', 'keyFile'];
const forSsh = ['identity', 'identity.pub', 'known_hosts'];
const forOthers = [
  'githubAppID',
  'githubAppInstallationID',
  'githubAppInstallationOwner',
  'githubAppPrivateKey',
  'githubAppBaseURL',
  'address',
  'serviceAccount',
];
const keys = [...forGit, ...forSsh, ...forOthers];
const tokenNames = ['token', 'accesstoken', 'apitoken', 'pat', 'httptoken', 'httpaccesstoken'];
const specKeys = [
  'url',
  'secretRef',
  'provider',
  'serviceAccountName',
  'interval',
  'timeout',
  'ref',
  'verify',
  'proxySecretRef',
  'ignore',
  'suspend',
  'recurseSubmodules',
  'include',
  'sparseCheckout',
];
const providers = ['generic', 'aws', 'azure', 'github'];
const kinds: Readonly<Record<string, KeyKind>> = {
  password: 'secret',
  bearerToken: 'secret',
  token: 'secret',
  url: 'text',
  username: 'text',
  branch: 'text',
};

const isSource = (object: KubeObject): boolean => object.kind === 'GitRepository';
const secretRef = (object: KubeObject): string => object.field('spec', 'secretRef', 'name')?.text ?? '';

const product: KubeProduct = {
  kinds: ['Secret', 'GitRepository'],
  kindOf: (key) => kinds[key] ?? null,
  reads: (object, all) => isSource(object) || isForGit(object, all),
  read: (objects, ranges, notes) => {
    const secrets = objects.filter((each) => !isSource(each));
    const sources = objects.filter(isSource);
    for (const each of objects) {
      if (isSource(each)) readSource(each, secrets, ranges, notes);
      else if (!each.encrypted) readSecret(each, sources, ranges, notes);
    }
  },
};

/** Notes what Flux reads and gives the text of the copy; null when there is none. */
export function repairFlux(source: string, notes: Notebook): string | null {
  return repairKube(source, notes, product);
}

/** A Secret that a GitRepository of the file refers to, or that has what Git signs in with. */
function isForGit(object: KubeObject, all: readonly KubeObject[]): boolean {
  if (all.some((each) => isSource(each) && secretRef(each) === object.name)) return true;
  const own = [...object.fields('stringData'), ...object.fields('data')].map((each) => each.key);
  return (
    own.some(
      (key) =>
        ['username', 'password', 'bearerToken', 'identity'].includes(key) || tokenNames.includes(key.toLowerCase().replaceAll(/[-_]/g, '')),
    ) && object.field('metadata', 'labels', 'argocd.argoproj.io/secret-type') === null
  );
}

/** Where the sources lead that use a Secret; null when they do not tell. */
function whereOfSources(sources: readonly KubeObject[]): { readonly where: Where; readonly ssh: boolean; readonly other: boolean } {
  const addresses = sources
    .map((each) => readRepositoryAddress(each.field('spec', 'url')?.text.trim() ?? ''))
    .filter((each) => each !== null);
  const places = new Set(addresses.map((each) => each.where));
  const [where = null] = places;
  return {
    where: places.size === 1 ? where : null,
    ssh: addresses.length > 0 && addresses.every((each) => each.scheme === 'ssh'),
    other: addresses.length > 0 && addresses.every((each) => each.where === null),
  };
}

function readSecret(object: KubeObject, sources: readonly KubeObject[], ranges: YamlRanges, notes: Notebook): void {
  const users = sources.filter((each) => secretRef(each) === object.name);
  const { where, ssh, other } = whereOfSources(users);
  if (other || ssh) {
    notes.read(object.label('data'), null, {
      line: object.line,
      verdict: 'ignored',
      note: ssh ? readNote('ssh') : readNote('other-product'),
    });
    return;
  }
  for (const each of users)
    if (each.namespace !== '' && object.namespace !== '' && each.namespace !== object.namespace)
      notes.problem('kube-namespace', { line: object.line, name: object.name, found: object.namespace, right: each.namespace });
  const written = secretValues(object, ranges, notes, {
    isSecret: (key) => key !== 'username' && key !== 'known_hosts',
    isSingle: (key) => ['username', 'password', 'bearerToken'].includes(key) || tokenNames.includes(key.toLowerCase()),
  });
  const asPassword = where === 'cloud' || written.some((each) => /^(?:user|username|login)$/i.test(each.key));
  const values = renameKeys(written, notes, keys, {
    username: ['user', 'login'],
    password: ['pass', 'pwd', 'apppassword', ...(asPassword ? tokenNames : [])],
    bearerToken: ['bearer', ...(asPassword ? [] : tokenNames)],
    known_hosts: ['knownhosts'],
    identity: ['sshprivatekey'],
  });
  checkSignIn(object, values, ranges, notes, {
    where,
    emptyBearerCounts: true,
    otherwise: 'flux',
  });
  for (const each of values) {
    if (['username', 'password', 'bearerToken'].includes(each.key)) continue;
    notes.read(each.label, null, { line: each.line, verdict: keys.includes(each.key) ? 'ok' : 'ignored', note: readNote('not-shown') });
    if (!keys.includes(each.key)) notes.problem('unknown-key', { line: each.line, field: each.label, near: nearName(each.key, keys) });
  }
}

function readSource(object: KubeObject, secrets: readonly KubeObject[], ranges: YamlRanges, notes: Notebook): void {
  const label = (path: string): string => object.label(`spec.${path}`);
  for (const field of object.fields('spec')) {
    if (specKeys.includes(field.key)) continue;
    const near = /^(?:reference|gitRef)$/i.test(field.key)
      ? 'ref'
      : /^(?:secret|secretReference)$/i.test(field.key)
        ? 'secretRef'
        : /^(?:repo|repository|repoURL)$/i.test(field.key)
          ? 'url'
          : (specKeys.find((each) => each.toLowerCase() === field.key.toLowerCase()) ?? nearName(field.key, specKeys));
    if (near !== null && object.field('spec', near) === null)
      notes.problem('wrong-key', { line: field.line, found: label(field.key), right: label(near), mended: ranges.rename(field, near) });
    else notes.problem('unknown-key', { line: field.line, field: label(field.key), near: near ?? '' });
    notes.read(label(field.key), null, { line: field.line, verdict: 'ignored', note: readNote('not-shown') });
  }
  readUrl(object, label('url'), ranges, notes);
  readInterval(object, 'interval', label('interval'), ranges, notes);
  readInterval(object, 'timeout', label('timeout'), ranges, notes);
  const provider = object.field('spec', 'provider');
  if (provider !== null && !providers.includes(provider.text))
    notes.problem('kube-choice', {
      line: provider.line,
      field: label('provider'),
      choices: providers,
      right: 'generic',
      mended: ranges.set(provider, 'generic'),
    });
  const branch = object.field('spec', 'ref', 'branch');
  if (branch !== null) {
    const bare = branch.text.trim().replace(/^refs\/heads\//, '');
    const wrong = bare !== branch.text;
    if (wrong)
      notes.problem('kube-address', {
        line: branch.line,
        field: label('ref.branch'),
        why: 'branch-with-prefix',
        right: bare,
        mended: ranges.set(branch, bare),
      });
    notes.read(label('ref.branch'), branch.text, { line: branch.line, verdict: wrong ? 'wrong' : 'ok' });
  }
  const reference = object.field('spec', 'secretRef');
  const name = object.field('spec', 'secretRef', 'name');
  if (reference !== null && reference.kind !== 'map') {
    notes.problem('required-missing', {
      line: reference.line,
      field: label('secretRef.name'),
      how: 'flux-secret-name',
    });
    notes.read(label('secretRef.name'), null, { line: reference.line, verdict: 'missing' });
  }
  if (name === null) return;
  const known = secrets.some((each) => each.name === name.text);
  if (!known && secrets.length > 0)
    notes.problem('kube-secret-missing', {
      line: name.line,
      field: label('secretRef'),
      name: name.text,
      near:
        secrets.length === 1
          ? (secrets[0]?.name ?? '')
          : nearName(
              name.text,
              secrets.map((each) => each.name),
            ),
    });
  notes.read(label('secretRef.name'), name.text, { line: name.line, verdict: known || secrets.length === 0 ? 'ok' : 'warning' });
}

function readUrl(object: KubeObject, label: string, ranges: YamlRanges, notes: Notebook): void {
  const field = object.field('spec', 'url');
  if (field === null || field.text.trim() === '') {
    notes.read(label, null, { line: field?.line ?? object.line, verdict: 'missing', note: readNote('missing') });
    if (!object.fields('spec').some((each) => /^(?:repo|repository|repoURL)$/i.test(each.key)))
      notes.problem('required-missing', { line: field?.line ?? object.line, field: label });
    return;
  }
  const { line, text } = field;
  const bare = text.trim();
  const address = readRepositoryAddress(bare);
  const tell = (verdict: 'ok' | 'wrong' | 'ignored'): void =>
    notes.read(label, text, { line, verdict, note: verdict === 'ignored' ? readNote('other-product') : null });
  if (isPlaceholder(bare)) {
    notes.problem('placeholder-left', { line, field: label });
    return tell('wrong');
  }
  const password = /:([^:@/]*)$/.exec(address?.user ?? '')?.[1];
  if (password !== undefined) notes.secret(password);
  const scp = /^([\w.-]+@[\w.-]+):(?!\/\/)(.+)$/.exec(bare);
  const plain = bare.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');
  const same =
    address?.clone == null || plain.toLowerCase().replace(/(?:\.git)?\/*$/, '') === address.clone.toLowerCase().replace(/\.git$/, '');
  const right =
    scp !== null
      ? `ssh://${scp[1] ?? ''}/${scp[2] ?? ''}`
      : address === null || address.where === null
        ? null
        : address.scheme === null
          ? address.clone
          : !same && address.scheme !== 'ssh' && address.slug !== null
            ? address.clone
            : null;
  if (right !== null) {
    const why = scp !== null ? 'scp' : address?.scheme === null ? 'no-scheme' : 'page';
    notes.problem('kube-address', { line, field: label, why, right, mended: ranges.set(field, right) });
    return tell('wrong');
  }
  if (password !== undefined) {
    notes.problem('address-holds-credentials', { line, field: label, mended: ranges.set(field, plain) });
    return tell('wrong');
  }
  return tell(address?.where === null ? 'ignored' : 'ok');
}

const units: Readonly<Record<string, string>> = {
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  m: 'm',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  h: 'h',
  hr: 'h',
  hour: 'h',
  hours: 'h',
};

function readInterval(object: KubeObject, key: 'interval' | 'timeout', label: string, ranges: YamlRanges, notes: Notebook): void {
  const field = object.field('spec', key);
  if (field === null) {
    if (key === 'interval' && object.field('spec') !== null) {
      notes.read(label, null, { line: object.line, verdict: 'missing', note: readNote('missing') });
      notes.problem('required-missing', { line: object.line, field: label });
    }
    return;
  }
  const { text, line } = field;
  const valid = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text) && !(field.style === 'plain' && readPlain(text).kind !== 'text');
  if (!valid) {
    const [, count = '', unit = ''] = /^(\d+)\s*([a-z]+)$/i.exec(text.trim()) ?? [];
    const days = /^d(?:ays?)?$/i.test(unit);
    const known = units[unit.toLowerCase()];
    const right = days ? `${Number(count) * 24}h` : known === undefined ? null : count + known;
    notes.problem('kube-interval', { line, field: label, right, mended: right !== null && ranges.set(field, right) });
  }
  notes.read(label, text, { line, verdict: valid ? 'ok' : 'wrong' });
}
