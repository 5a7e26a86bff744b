/**
 * The Bitbucket generators of an Argo CD ApplicationSet. Facts: github.com/argoproj/argo-cd @37ee0097 (2026-08-22):
 * pkg/apis/application/v1alpha1/applicationset_types.go, applicationset/generators/scm_provider.go (a bearer token goes before basicAuth),
 * applicationset/services/scm_provider/bitbucket_{cloud,server}.go (Cloud: Basic with `user`, which has to be the e-mail address).
 */
import { readNote } from '../../contract/index.ts';
import type { YamlPath } from '../formats/yaml-document.ts';
import { cloudUserFor } from './kube-sign-in.ts';
import type { KubeObject } from './kube-file.ts';
import type { SecretValue } from './kube-secret.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { checkBaseUrl } from './values.ts';
import type { RangeField, YamlRanges } from './yaml-ranges.ts';

/** A generator's reference to a value of a Secret. */
export interface SetReference {
  readonly object: KubeObject;
  readonly path: YamlPath;
  readonly secret: string;
  readonly key: string;
  readonly where: 'cloud' | 'self-managed';
}

interface Generator {
  readonly object: KubeObject;
  readonly path: YamlPath;
  readonly type: 'bitbucket' | 'bitbucketServer';
  readonly provider: 'scmProvider' | 'pullRequest';
}

const types = ['bitbucket', 'bitbucketServer'] as const;
const reference = {
  cloud: {
    scmProvider: [['appPasswordRef']],
    pullRequest: [
      ['basicAuth', 'passwordRef'],
      ['bearerToken', 'tokenRef'],
    ],
  },
  server: [
    ['basicAuth', 'passwordRef'],
    ['bearerToken', 'tokenRef'],
  ],
} as const;

/** Generators of an object, also those inside matrix and merge. */
function generatorsOf(object: KubeObject, path: YamlPath = ['spec', 'generators'], depth = 0): Generator[] {
  return object.fields(...path).flatMap((_, index) => {
    const at = [...path, index];
    const own = (['scmProvider', 'pullRequest'] as const).flatMap((provider) =>
      types
        .filter((type) => object.field(...at, provider, type) !== null)
        .map((type) => ({ object, path: [...at, provider, type], type, provider })),
    );
    return [
      ...own,
      ...(depth > 3 ? [] : ['matrix', 'merge'].flatMap((name) => generatorsOf(object, [...at, name, 'generators'], depth + 1))),
    ];
  });
}

/** True for an ApplicationSet with a Bitbucket generator. */
export function isArgoSet(object: KubeObject): boolean {
  return generatorsOf(object).length > 0;
}

function referencesOf(generator: Generator): readonly (readonly string[])[] {
  return generator.type === 'bitbucket' ? reference.cloud[generator.provider] : reference.server;
}

/** Every reference to a value of a Secret. */
export function scmSecrets(objects: readonly KubeObject[]): SetReference[] {
  return objects
    .filter((each) => each.kind === 'ApplicationSet')
    .flatMap((each) => generatorsOf(each))
    .flatMap((generator) =>
      referencesOf(generator).flatMap((way): SetReference[] => {
        const path = [...generator.path, ...way];
        const { object } = generator;
        const secret = object.field(...path, 'secretName')?.text ?? object.field(...path, 'name')?.text ?? '';
        return object.field(...path) === null
          ? []
          : [
              {
                object,
                path,
                secret,
                key: object.field(...path, 'key')?.text ?? '',
                where: generator.type === 'bitbucket' ? 'cloud' : 'self-managed',
              },
            ];
      }),
    );
}

/** Notes what the generators read, against the Secrets of the file. */
export function readArgoSets(
  objects: readonly KubeObject[],
  secrets: ReadonlyMap<KubeObject, readonly SecretValue[]>,
  ranges: YamlRanges,
  notes: Notebook,
): void {
  for (const object of objects.filter((each) => each.kind === 'ApplicationSet')) {
    const generators = generatorsOf(object);
    for (const generator of generators) readGenerator(generator, secrets, ranges, notes);
    if (
      generators.some(
        (each) =>
          each.type === 'bitbucket' &&
          each.provider === 'scmProvider' &&
          object.field(...each.path.slice(0, -1), 'cloneProtocol')?.text === 'https',
      )
    )
      checkTemplate(object, ranges, notes);
  }
}

function readGenerator(
  generator: Generator,
  secrets: ReadonlyMap<KubeObject, readonly SecretValue[]>,
  ranges: YamlRanges,
  notes: Notebook,
): void {
  const { object, path, type, provider } = generator;
  const label = (...way: YamlPath): string => object.label([...path.slice(1), ...way].join('.'));
  const needs =
    type === 'bitbucket'
      ? provider === 'scmProvider'
        ? ['owner', 'user']
        : ['owner', 'repo']
      : provider === 'scmProvider'
        ? ['project', 'api']
        : ['project', 'api', 'repo'];
  const ways = referencesOf(generator);
  const allowed = [
    ...needs,
    ...ways.map((each) => each[0] ?? ''),
    ...(provider === 'scmProvider' ? ['allBranches'] : []),
    ...(type === 'bitbucketServer' ? ['insecure', 'caRef'] : provider === 'pullRequest' ? ['api'] : []),
  ];
  const tokens: string[] = [];
  for (const way of ways) {
    const token = readReference(
      { object, path: [...path, ...way], secret: '', key: '', where: 'cloud' },
      label(...way),
      secrets,
      ranges,
      notes,
    );
    if (token !== null) tokens.push(token);
  }
  for (const each of object.fields(...path)) {
    if (allowed.includes(each.key)) continue;
    const near =
      nearName(each.key, allowed) ??
      (/^(?:workspace|organization)$/i.test(each.key)
        ? 'owner'
        : /^(?:username|email)$/i.test(each.key)
          ? 'user'
          : /^(?:passwordRef|tokenRef|appPassword)$/i.test(each.key) && type === 'bitbucket'
            ? 'appPasswordRef'
            : /^(?:url|server)$/i.test(each.key) && type === 'bitbucketServer'
              ? 'api'
              : null);
    if (near !== null && allowed.includes(near) && object.field(...path, near) === null)
      notes.problem('wrong-key', { line: each.line, found: label(each.key), right: label(near), mended: ranges.rename(each, near) });
    else notes.problem('unknown-key', { line: each.line, field: label(each.key), near: '' });
    notes.read(label(each.key), null, { line: each.line, verdict: 'ignored', note: readNote('not-shown') });
  }
  for (const key of needs) {
    const field = object.field(...path, key);
    if (field === null || field.text.trim() === '') {
      const renamed = object.fields(...path).some((each) => !allowed.includes(each.key));
      if (!renamed) notes.problem('required-missing', { line: object.line, field: label(key) });
      notes.read(label(key), null, { line: field?.line ?? object.line, verdict: 'missing', note: readNote('missing') });
    } else if (isPlaceholder(field.text)) {
      notes.problem('placeholder-left', { line: field.line, field: label(key) });
      notes.read(label(key), field.text, { line: field.line, verdict: 'wrong' });
    } else
      notes.read(label(key), field.text, {
        line: field.line,
        verdict: readNeed(key, field, label(key), tokens[0] ?? '', type, ranges, notes),
      });
  }
}

function readNeed(
  key: string,
  field: RangeField,
  label: string,
  token: string,
  type: Generator['type'],
  ranges: YamlRanges,
  notes: Notebook,
): 'ok' | 'warning' | 'wrong' {
  const { line, text } = field;
  if (key === 'owner') {
    const workspace = /^(?:https?:\/\/)?(?:[^@/]*@)?bitbucket\.org\/([\w.-]+)\/?$/i.exec(text)?.[1];
    if (workspace === undefined) return 'ok';
    notes.problem('kube-address', {
      line,
      field: label,
      why: 'address-for-workspace',
      right: workspace,
      mended: ranges.set(field, workspace),
    });
    return 'wrong';
  }
  if (key === 'user' && !/^[^\s@]+@[^\s@]+$/.test(text)) {
    const sure = text.startsWith('x-') || cloudUserFor(token) !== null;
    notes.problem('kube-rest-user', { line, field: label, sure: sure });
    return sure ? 'wrong' : 'warning';
  }
  if (key === 'api' && type === 'bitbucketServer') {
    // Argo CD's pages have it without /rest; whether its client takes one too is not confirmed, so nothing is said of it.
    const checked = checkBaseUrl(notes, text.replace(/\/rest\/?$/, ''), { field: label, line });
    if (checked.value !== text.replace(/\/rest\/?$/, '')) ranges.set(field, checked.value);
    return checked.verdict;
  }
  return 'ok';
}

/** Checks a reference, and gives the token that it leads to; null when that is not in the file. */
function readReference(
  at: SetReference,
  label: string,
  secrets: ReadonlyMap<KubeObject, readonly SecretValue[]>,
  ranges: YamlRanges,
  notes: Notebook,
): string | null {
  const { object, path } = at;
  const whole = object.field(...path);
  if (whole === null) return null;
  const wrong = object.field(...path, 'name');
  let name = object.field(...path, 'secretName');
  if (name === null && wrong !== null) {
    notes.problem('wrong-key', {
      line: wrong.line,
      found: `${label}.name`,
      right: `${label}.secretName`,
      mended: ranges.rename(wrong, 'secretName'),
    });
    name = wrong;
  }
  const key = object.field(...path, 'key');
  for (const [field, what] of [
    [name, 'secretName'],
    [key, 'key'],
  ] as const) {
    if (field === null) notes.problem('required-missing', { line: whole.line, field: `${label}.${what}` });
    notes.read(`${label}.${what}`, field?.text ?? null, { line: field?.line ?? whole.line, verdict: field === null ? 'missing' : 'ok' });
  }
  if (name === null || key === null || secrets.size === 0) return null;
  const [secret, values = []] = [...secrets].find(([each]) => each.name === name.text) ?? [];
  if (secret === undefined) {
    const near = nearName(
      name.text,
      [...secrets.keys()].map((each) => each.name),
    );
    if (near !== null) notes.problem('kube-secret-missing', { line: name.line, field: label, name: name.text, near });
    return null;
  }
  if (secret.namespace !== '' && object.namespace !== '' && secret.namespace !== object.namespace)
    notes.problem('kube-namespace', { line: secret.line, name: secret.name, found: secret.namespace, right: object.namespace });
  const value = values.find((each) => each.key === key.text);
  if (value !== undefined) return value.value;
  const near =
    values.length === 1
      ? (values[0]?.key ?? null)
      : nearName(
          key.text,
          values.map((each) => each.key),
        );
  notes.problem('kube-key-missing', {
    line: key.line,
    field: label,
    name: secret.name,
    key: key.text,
    near,
    mended: near !== null && ranges.set(key, near),
  });
  return null;
}

/** Cloud's clone address has a user name in it (https://github.com/drone/go-scm/blob/master/scm/driver/bitbucket/testdata/repo.json). */
function checkTemplate(object: KubeObject, ranges: YamlRanges, notes: Notebook): void {
  const go = object.field('spec', 'goTemplate')?.text === 'true';
  const right = go
    ? 'https://bitbucket.org/{{ .organization }}/{{ .repository }}.git'
    : 'https://bitbucket.org/{{organization}}/{{repository}}.git';
  const source = ['spec', 'template', 'spec'];
  const fields = [
    object.field(...source, 'source', 'repoURL'),
    ...object.fields(...source, 'sources').map((_, index) => object.field(...source, 'sources', index, 'repoURL')),
  ];
  for (const field of fields) {
    if (field === null || !/^\{\{\s*\.?url\s*\}\}$/.test(field.text)) continue;
    notes.problem('kube-clone-link', { line: field.line, mended: ranges.set(field, right) });
    notes.read(object.label('template.spec.source.repoURL'), field.text, { line: field.line, verdict: 'wrong' });
  }
}
