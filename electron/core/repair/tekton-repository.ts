/** One Repository object of Pipelines-as-Code. Facts: see `tekton.ts`. */
import { readNote } from '../../contract/index.ts';
import { readRepositoryAddress } from './kube-address.ts';
import type { KubeObject } from './kube-file.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { checkBaseUrl, checkWithoutRest } from './values.ts';
import type { Where } from './values.ts';
import type { RangeField, YamlRanges } from './yaml-ranges.ts';

/** A value of a Secret that a Repository wants. */
export interface TektonReference {
  readonly use: 'token' | 'webhook';
  readonly secret: string;
  readonly key: string;
  readonly where: Where;
  readonly label: string;
  readonly line: number;
  readonly object: KubeObject;
  /** Where the key is written; null where the default counts. */
  readonly field: RangeField | null;
}

const apiVersion = 'pipelinesascode.tekton.dev/v1alpha1';
const specKeys = ['url', 'git_provider', 'concurrency_limit', 'incoming', 'params', 'settings'];
const providerKeys = ['url', 'user', 'secret', 'webhook_secret', 'type'];
const others: Readonly<Record<string, string>> = {
  repo: 'url',
  repository: 'url',
  provider: 'git_provider',
  username: 'user',
  email: 'user',
  token: 'secret',
  secretref: 'secret',
  apiurl: 'url',
};
const types = ['bitbucket-cloud', 'bitbucket-datacenter', 'github', 'gitlab', 'gitea', 'forgejo'];

/** Reads one, and gives what it wants of Secrets. */
export function readTektonRepository(object: KubeObject, ranges: YamlRanges, notes: Notebook): readonly TektonReference[] {
  const version = object.field('apiVersion');
  if (version !== null && object.apiVersion !== apiVersion)
    notes.problem('tekton-api-version', {
      line: version.line,
      field: object.label('apiVersion'),
      right: apiVersion,
      mended: ranges.set(version, apiVersion),
    });
  rename(object, ['spec'], specKeys, ranges, notes);
  const provider = object.field('spec', 'git_provider') === null ? 'gitProvider' : 'git_provider';
  if (object.field('spec', provider) !== null) rename(object, ['spec', provider], providerKeys, ranges, notes);
  const at = (...path: string[]): RangeField | null => object.field('spec', provider, ...path);
  const where = readUrl(object, at('type')?.text ?? '', ranges, notes);
  if (where === null) return [];
  if (object.field('spec', provider) === null) {
    missing(object, 'spec.git_provider', notes);
    return [];
  }
  readType(object, at('type'), where, ranges, notes);
  readApi(object, at('url'), where, ranges, notes);
  readUser(object, at('user') ?? at('username'), where, notes);
  return [...reference(object, provider, 'secret', where, notes), ...reference(object, provider, 'webhook_secret', where, notes)];
}

function missing(object: KubeObject, path: string, notes: Notebook): void {
  notes.read(object.label(path), null, { line: object.line, verdict: 'missing', note: readNote('missing') });
  notes.problem('required-missing', { line: object.line, field: object.label(path) });
}

function rename(object: KubeObject, path: readonly string[], known: readonly string[], ranges: YamlRanges, notes: Notebook): void {
  for (const field of object.fields(...path)) {
    if (known.includes(field.key) || field.key === '<<') continue;
    const plain = field.key.toLowerCase().replaceAll(/[_-]/g, '');
    const meant = known.find((each) => each.replaceAll('_', '') === plain) ?? others[plain] ?? nearName(field.key, known);
    const right = meant !== null && known.includes(meant) ? meant : null;
    const label = object.label([...path, field.key].join('.'));
    // A text in the place of a reference is no reference by another name.
    const fits = right !== null && object.field(...path, right) === null && (right === 'secret' ? field.kind === 'map' : true);
    if (fits) notes.problem('wrong-key', { line: field.line, found: label, right, mended: ranges.rename(field, right) });
    else {
      notes.problem('unknown-key', { line: field.line, field: label, near: right ?? '' });
      if (field.kind === 'text') notes.secret(field.text);
    }
  }
}

/** The address of the repository's page; null for another product. */
function readUrl(object: KubeObject, type: string, ranges: YamlRanges, notes: Notebook): Where {
  const label = object.label('spec.url');
  const field = object.field('spec', 'url');
  if (field === null || field.text.trim() === '') {
    missing(object, 'spec.url', notes);
    return type === 'bitbucket-cloud' ? 'cloud' : type.startsWith('bitbucket') ? 'self-managed' : null;
  }
  const { line, text } = field;
  const tell = (verdict: 'ok' | 'wrong' | 'ignored'): void => notes.read(label, text, { line, verdict });
  const password = /^[a-z+]+:\/\/[^/@]*:([^/@]*)@/i.exec(text)?.[1];
  if (password !== undefined) notes.secret(password);
  // The project's own page writes bitbucket.com, which leads on to bitbucket.org and is in no event.
  const address = readRepositoryAddress(
    text
      .trim()
      .replace(/^(https?:\/\/)(?:www\.)?bitbucket\.com(?=\/)/i, '$1bitbucket.org')
      .replace(/\/browse(?=\/?$|\?)/, ''),
  );
  if (address?.where === null || (type !== '' && types.slice(2).includes(type))) {
    tell('ignored');
    return null;
  }
  if (isPlaceholder(text)) {
    notes.problem('placeholder-left', { line, field: label });
    tell('wrong');
    return type === 'bitbucket-cloud' ? 'cloud' : 'self-managed';
  }
  const page =
    address?.slug === null || address === null
      ? null
      : address.where === 'cloud'
        ? `https://bitbucket.org/${address.owner ?? ''}/${address.slug}`
        : address.page;
  if (page !== null && text.replace(/\/$/, '') === page) tell('ok');
  else {
    const why = page === null ? 'no-repository' : 'letter-by-letter';
    notes.problem('kube-address', {
      line,
      field: label,
      why,
      right: page,
      page: true,
      mended: page !== null && ranges.set(field, page),
    });
    tell('wrong');
  }
  return address?.where ?? 'self-managed';
}

function readType(object: KubeObject, field: RangeField | null, where: Where, ranges: YamlRanges, notes: Notebook): void {
  if (field === null) return;
  const label = object.label('spec.git_provider.type');
  const right = where === 'cloud' ? 'bitbucket-cloud' : 'bitbucket-datacenter';
  const ok = field.text === right;
  if (!ok)
    notes.problem('kube-choice', {
      line: field.line,
      field: label,
      choices: types,
      right,
      mended: ranges.set(field, right),
      address: types.includes(field.text),
    });
  notes.read(label, field.text, { line: field.line, verdict: ok ? 'ok' : 'wrong' });
}

function readApi(object: KubeObject, field: RangeField | null, where: Where, ranges: YamlRanges, notes: Notebook): void {
  const label = object.label('spec.git_provider.url');
  if (where === 'cloud') {
    if (field !== null) notes.read(label, field.text, { line: field.line, verdict: 'ignored', note: readNote('not-read') });
    return;
  }
  if (field === null || field.text.trim() === '') return missing(object, 'spec.git_provider.url', notes);
  if (isPlaceholder(field.text)) {
    notes.problem('placeholder-left', { line: field.line, field: label });
    return notes.read(label, field.text, { line: field.line, verdict: 'wrong' });
  }
  // It ends the address with /rest by itself, unless that is there.
  const bare = field.text.replace(/\/rest$/, '');
  const checked = (bare === field.text ? checkWithoutRest : checkBaseUrl)(notes, bare, { field: label, line: field.line });
  if (checked.value !== bare) ranges.set(field, checked.value);
  return notes.read(label, field.text, { line: field.line, verdict: checked.verdict });
}

function readUser(object: KubeObject, field: RangeField | null, where: Where, notes: Notebook): void {
  const label = object.label('spec.git_provider.user');
  const text = field?.text.trim() ?? '';
  if (field === null || text === '') {
    // On Data Center it is optional from v0.49.0 on.
    if (where === 'cloud') missing(object, 'spec.git_provider.user', notes);
    return;
  }
  const tell = (verdict: 'ok' | 'warning' | 'wrong'): void => notes.read(label, field.text, { line: field.line, verdict });
  if (isPlaceholder(text)) {
    notes.problem('placeholder-left', { line: field.line, field: label });
    return tell('wrong');
  }
  if (where === 'self-managed' && text.includes('@')) {
    notes.problem('user-email-unwanted', { line: field.line, field: label });
    return tell('warning');
  }
  // With an access token it is only written into the log.
  if (where === 'cloud' && !text.includes('@') && text !== 'x-token-auth') {
    notes.problem('kube-rest-user', { line: field.line, field: label, sure: text === 'x-bitbucket-api-token-auth' });
    return tell('warning');
  }
  return tell('ok');
}

function reference(
  object: KubeObject,
  provider: string,
  wanted: 'secret' | 'webhook_secret',
  where: Where,
  notes: Notebook,
): readonly TektonReference[] {
  const path = `spec.git_provider.${wanted}`;
  const [own = wanted] = [wanted, 'webhookSecret', 'webhook-secret'].filter(
    (each) => (each === 'secret') === (wanted === 'secret') && object.field('spec', provider, each) !== null,
  );
  const held = object.field('spec', provider, own);
  if (held === null) {
    if (wanted === 'secret') missing(object, path, notes);
    return [];
  }
  const name = object.field('spec', provider, own, 'name');
  const key = object.field('spec', provider, own, 'key');
  if (held.kind !== 'map' || name === null || name.text === '') {
    if (held.kind === 'text') notes.secret(held.text);
    missing(object, `${path}.name`, notes);
    return [];
  }
  const keyText = key?.text ?? '';
  const use = wanted === 'secret' ? ('token' as const) : ('webhook' as const);
  notes.read(object.label(`${path}.name`), name.text, { line: name.line });
  if (keyText !== '') notes.read(object.label(`${path}.key`), keyText, { line: key?.line ?? null });
  return [
    {
      use,
      secret: name.text,
      key: keyText === '' ? (use === 'token' ? 'provider.token' : 'webhook.secret') : keyText,
      where,
      label: object.label(`${path}.key`),
      line: key?.line ?? name.line,
      object,
      field: key,
    },
  ];
}
