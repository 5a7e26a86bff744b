/**
 * What Pipelines-as-Code reads from a file of Kubernetes objects: Repository objects and the Secrets that they refer to.
 * Facts: github.com/tektoncd/pipelines-as-code @707a00d0 (2026-08-19): pkg/apis/pipelinesascode/v1alpha1/types.go and
 * config/300-repositories.yaml (names, types),
 * pkg/matcher/repo_runinfo_matcher.go (spec.url is compared letter by letter with the event's, but for one slash at its end),
 * pkg/provider/bitbucketdatacenter/parse_payload.go (the page's address without /browse), pkg/secrets/secret.go (default keys; values
 * untrimmed),
 * pkg/provider/bitbucket{cloud,datacenter}/*.go (Cloud needs a user; Data Center an address), pkg/webhook/validation.go (two objects of one
 * address).
 */
import { readNote } from '../../contract/index.ts';
import { repairKube } from './kube-file.ts';
import type { KubeObject, KubeProduct } from './kube-file.ts';
import { renameKeys, secretValues } from './kube-secret.ts';
import type { SecretValue } from './kube-secret.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { readTektonRepository } from './tekton-repository.ts';
import type { TektonReference } from './tekton-repository.ts';
import { checkToken } from './values.ts';
import type { KeyKind } from './yaml-lines.ts';
import type { YamlRanges } from './yaml-ranges.ts';

const [tokenKey, hookKey] = ['provider.token', 'webhook.secret'];
const kinds: Readonly<Record<string, KeyKind>> = { [tokenKey]: 'secret', [hookKey]: 'secret', url: 'text', user: 'text', token: 'secret' };
const isRepository = (object: KubeObject): boolean => object.kind === 'Repository';

const product: KubeProduct = {
  kinds: ['Secret', 'Repository'],
  kindOf: (key) => kinds[key] ?? null,
  reads: (object, all) =>
    isRepository(object)
      ? /pipelinesascode/.test(object.apiVersion) ||
        object.field('spec', 'git_provider') !== null ||
        object.field('spec', 'gitProvider') !== null
      : isForPipelines(object, all),
  read: (objects, ranges, notes) => {
    const references = objects.filter(isRepository).flatMap((each) => readTektonRepository(each, ranges, notes));
    sameAddress(objects.filter(isRepository), notes);
    const secrets = objects.filter((each) => !isRepository(each));
    const read = new Map(
      secrets
        .filter((each) => !each.encrypted)
        .map((each) => [
          each,
          readSecret(
            each,
            references.filter((one) => one.secret === each.name),
            ranges,
            notes,
          ),
        ]),
    );
    for (const each of references) checkReference(each, secrets, read, ranges, notes);
  },
};

/** Notes what Pipelines-as-Code reads and gives the text of the copy; null when there is none. */
export function repairTekton(source: string, notes: Notebook): string | null {
  return repairKube(source, notes, product);
}

/** A Secret that a Repository of the file refers to, or that has what the Repository looks for when it names no key. */
function isForPipelines(object: KubeObject, all: readonly KubeObject[]): boolean {
  const repositories = all.filter(isRepository);
  const names = repositories.flatMap((each) =>
    ['secret', 'webhook_secret', 'webhookSecret'].map(
      (field) => each.field('spec', 'git_provider', field, 'name')?.text ?? each.field('spec', 'gitProvider', field, 'name')?.text,
    ),
  );
  if (names.includes(object.name)) return true;
  const keys = [...object.fields('stringData'), ...object.fields('data')].map((each) => each.key.toLowerCase().replaceAll(/[-_]/g, '.'));
  return keys.includes(tokenKey) || keys.includes(hookKey);
}

function readSecret(object: KubeObject, users: readonly TektonReference[], ranges: YamlRanges, notes: Notebook): readonly SecretValue[] {
  const given = new Map(users.map((each) => [each.key, each]));
  const tokens = new Set([tokenKey, ...users.filter((each) => each.use === 'token').map((each) => each.key)]);
  const hooks = new Set([hookKey, ...users.filter((each) => each.use === 'webhook').map((each) => each.key)]);
  const written = secretValues(object, ranges, notes, { isSecret: () => true, isSingle: () => true });
  // Keys that the Repository names are right, whatever they are called.
  const named = written.some((each) => given.has(each.key));
  const values = named
    ? written
    : renameKeys(written, notes, [tokenKey, hookKey], {
        [tokenKey]: ['providertoken', 'token', 'accesstoken', 'apitoken', 'password'],
        [hookKey]: ['webhooksecret', 'secret', 'webhook'],
      });
  const places = new Set(users.map((each) => each.where));
  const [where = null] = places;
  for (const each of values) {
    const read = (verdict: 'ok' | 'warning' | 'wrong'): void =>
      notes.read(each.label, each.value, { line: each.line, secret: true, verdict: each.wrong ? 'wrong' : verdict });
    if (tokens.has(each.key)) {
      const checked = checkToken(notes, each.value, { field: each.label, line: each.line }, places.size === 1 ? where : null);
      if (checked.value !== each.value) each.set(checked.value);
      read(checked.verdict);
    } else if (hooks.has(each.key)) {
      const left = isPlaceholder(each.value);
      if (left) notes.problem('placeholder-left', { line: each.line, field: each.label });
      read(left ? 'wrong' : 'ok');
    } else notes.read(each.label, null, { line: each.line, verdict: 'ignored', note: readNote('not-read') });
  }
  return values;
}

function checkReference(
  { use, secret, key, label, line, object, field }: TektonReference,
  secrets: readonly KubeObject[],
  read: ReadonlyMap<KubeObject, readonly SecretValue[]>,
  ranges: YamlRanges,
  notes: Notebook,
): void {
  const found = secrets.find((each) => each.name === secret);
  if (found === undefined) {
    if (secrets.length > 0)
      notes.problem('kube-secret-missing', {
        line,
        field: label,
        name: secret,
        near:
          nearName(
            secret,
            secrets.map((each) => each.name),
          ) ?? '',
      });
    return;
  }
  if (found.namespace !== '' && object.namespace !== '' && found.namespace !== object.namespace)
    notes.problem('kube-namespace', { line: found.line, name: secret, found: found.namespace, right: object.namespace });
  const values = read.get(found);
  if (values === undefined || values.some((each) => each.key === key)) return;
  const near =
    nearName(
      key,
      values.map((each) => each.key),
    ) ??
    values.find((each) => each.key === (use === 'token' ? tokenKey : hookKey))?.key ??
    '';
  notes.problem('kube-key-missing', {
    line,
    field: label,
    name: secret,
    key,
    near,
    mended: near !== '' && field !== null && ranges.set(field, near),
  });
}

function sameAddress(repositories: readonly KubeObject[], notes: Notebook): void {
  const seen = new Map<string, KubeObject>();
  for (const each of repositories) {
    const url = each.field('spec', 'url')?.text.trim().replace(/\/+$/, '') ?? '';
    const earlier = seen.get(url);
    if (url !== '' && earlier !== undefined)
      notes.problem('tekton-same-address', { line: each.line, field: each.name, name: earlier.name, other: earlier.line });
    else seen.set(url, each);
  }
}
