/**
 * The Harness SEI satellite.yml: a new one, or the downloaded one with the credentials filled in.
 * Facts: developer.harness.io (Bitbucket Data Center page, Ingestion Satellite pages); Harness publishes no schema of this file.
 */
import { harnessSeiCopy as copy } from '../../../contract/copy/en/platforms/harness-sei.ts';
import { fail, ok, said } from '../../../contract/index.ts';
import type { OptionValue, Result } from '../../../contract/index.ts';
import { singleQuoted } from '../../formats/yaml-text.ts';
import { bare, yamlText } from '../../formats/yaml-tree.ts';
import { isUrl } from '../../urls.ts';
import type { YamlDocument, YamlPath } from '../../formats/yaml-document.ts';
import { readPlain } from '../../formats/yaml-plain.ts';
import type { ExportContext, SecretNames } from '../types.ts';
import { httpToken, placeOf } from '../common.ts';

export const seiKey: SecretNames = { placeholder: 'PASTE-SEI-API-KEY', env: 'SEI_API_KEY' };

/** Our option → Harness's key of `metadata`; how Harness's form calls it is in the table of its texts. */
export const filters = [
  ['fetchPrs', 'fetch_prs'],
  ['fetchPrReviews', 'fetch_pr_reviews'],
  ['fetchCommits', 'fetch_commits'],
  ['fetchCommitFiles', 'fetch_commit_files'],
] as const;

/** What a satellite.yml is made of: the connection, and the answers that it holds. */
export interface Answered extends Pick<ExportContext, 'baseUrl' | 'repositories' | 'credential' | 'mode' | 'found' | 'openYaml'> {
  readonly options: Readonly<Record<'integrationId' | 'tenant' | 'seiUrl', string>> & Readonly<Record<Filter, boolean>>;
  readonly given: (key: 'seiApiKey' | Filter) => boolean;
  readonly secret: (key: 'token' | 'seiApiKey', names: SecretNames) => string;
}
type Filter = (typeof filters)[number][0];

export interface Satellite {
  readonly text: string;
  readonly caveats: readonly string[];
  /** Environment variables that an `env` file refers to, each once. */
  readonly variables: readonly string[];
}

/** Repository names as Harness takes them: the slug alone, several with commas (its sibling integrations do so; not confirmed here). */
export function repositoryText(context: Pick<ExportContext, 'repositories'>): string {
  return (context.repositories ?? []).map((each) => each.slice(each.lastIndexOf('/') + 1)).join(',');
}

/** A new satellite.yml in the order of Harness's sample. `input-required` without an integration id: only Harness can make one. */
export function newSatellite(context: Answered): Result<Satellite> {
  const id = context.options.integrationId;
  if (id === '')
    return fail(
      'input-required',
      {
        key: 'integrationId',
        label: copy.inputs.integrationId.label,
        platform: 'Harness SEI',
        reason: said(copy.refused.idNeeded),
      },
      'integrationId',
    );
  const { tenant, seiUrl } = context.options;
  const text = yamlText(
    {
      satellite: { tenant, api_key: context.secret('seiApiKey', seiKey), url: seiUrl },
      integrations: [
        {
          id,
          application: bare('bitbucket_server'),
          url: context.baseUrl,
          username: context.credential.user,
          api_key: context.secret('token', httpToken),
          metadata: {
            ...Object.fromEntries(filters.map(([option, key]) => [key, context.options[option]])),
            repos: repositoryText(context),
          },
          satellite: true,
        },
      ],
    },
    singleQuoted,
  );
  return ok({ text, caveats: [copy.caveats.tenant], variables: [seiKey.env, httpToken.env] });
}

/**
 * The downloaded satellite.yml with user name and token filled in, everything else as it was. In `placeholder` and `env`, and in a preview,
 * every other secret of the file is replaced too. `yaml-unreadable`, `yaml-wrong-shape`, `input-required` or `input-invalid`
 * (integrationId).
 */
export function mergedSatellite(context: Answered, text: string): Result<Satellite> {
  const opened = context.openYaml(text);
  if (!opened.ok) return opened;
  const yaml = opened.value;
  if (yaml.kind(['satellite']) !== 'map') return notSatellite();
  const chosen = chooseIntegration(yaml, context.options.integrationId);
  if (!chosen.ok) return chosen;
  const at: YamlPath = ['integrations', chosen.value];

  const own = ownSecrets(yaml, at, context.given('seiApiKey'));
  const variables = hideSecrets(context, yaml, own);
  for (const { path, key, names } of own) {
    yaml.set(path, context.secret(key, names));
    variables.add(names.env);
  }
  yaml.set([...at, 'username'], context.credential.user);
  const caveats = [
    ...settleUrl(context, yaml, [...at, 'url']),
    ...(context.repositories !== null && context.repositories.length > 1 ? [copy.caveats.severalRepositories] : []),
  ];
  settleMetadata(context, yaml, [...at, 'metadata']);
  for (const path of [
    ['satellite', 'tenant'],
    [...at, 'id'],
  ]) {
    const text = yaml.text(path);
    // A number to some readers: 007 is 7, and 1e5 is 100000. In quotes it is what stands there to all of them.
    if (text !== null && !blank(text) && readPlain(text).mangled) yaml.set(path, text);
  }
  if (blank(yaml.text([...at, 'satellite']))) yaml.set([...at, 'satellite'], true);

  const written = yaml.write();
  return written.ok ? ok({ text: written.value, caveats: [...caveats, ...leftovers(yaml, own)], variables: [...variables] }) : written;
}

/**
 * What the downloaded satellite.yml answers by itself, and no secret of it. `yaml-unreadable`, `yaml-wrong-shape` (no satellite.yml, or
 * none for Bitbucket).
 */
export function foundInSatellite(text: string, openYaml: ExportContext['openYaml']): Result<Record<string, OptionValue>> {
  const opened = openYaml(text);
  if (!opened.ok) return opened;
  const yaml = opened.value;
  if (yaml.kind(['satellite']) !== 'map') return notSatellite();
  const found: Record<string, OptionValue> = {};
  for (const [key, path] of [
    ['tenant', 'tenant'],
    ['seiUrl', 'url'],
    ['seiApiKey', 'api_key'],
  ] as const) {
    if (!blank(yaml.text(['satellite', path]))) found[key] = true;
  }
  const chosen = chooseIntegration(yaml, '');
  // Several for Bitbucket: the person says which one is theirs, and only then is it known what it holds.
  if (!chosen.ok) return chosen.problem.kind === 'input-required' ? ok(found) : chosen;
  const at = ['integrations', chosen.value];
  const id = yaml.text([...at, 'id']);
  if (id !== null && !blank(id)) found['integrationId'] = id;
  for (const [option, key] of filters) {
    const value = yaml.text([...at, 'metadata', key]);
    if (value !== null && /^(?:true|yes|on|false|no|off)$/i.test(value)) found[option] = /^(?:true|yes|on)$/i.test(value);
  }
  return ok(found);
}

function notSatellite(): Result<never> {
  return fail('yaml-wrong-shape', { reason: said(copy.refused.notSatellite) }, 'satelliteFile');
}

function chooseIntegration(yaml: YamlDocument, id: string): Result<number> {
  const found = Array.from({ length: yaml.size(['integrations']) }, (_, index) => ({
    index,
    id: yaml.text(['integrations', index, 'id']) ?? '',
    bitbucket: (yaml.text(['integrations', index, 'application']) ?? '').startsWith('bitbucket'),
  })).filter((each) => each.bitbucket);
  const [first] = found;
  if (yaml.kind(['integrations']) !== 'list' || first === undefined)
    return fail('yaml-wrong-shape', { reason: said(copy.refused.noIntegration) }, 'satelliteFile');
  const ids = found.map((each) => each.id).join(', ');
  const problem = { key: 'integrationId', label: copy.inputs.integrationId.label, platform: 'Harness SEI' };
  if (id !== '') {
    const match = found.find((each) => each.id === id);
    return match === undefined
      ? fail('input-invalid', { ...problem, reason: said(copy.refused.otherIds(ids)) }, 'integrationId')
      : ok(match.index);
  }
  return found.length === 1
    ? ok(first.index)
    : fail('input-required', { ...problem, reason: said(copy.refused.severalIntegrations(ids)) }, 'integrationId');
}

interface OwnSecret {
  readonly path: YamlPath;
  readonly key: 'token' | 'seiApiKey';
  readonly names: SecretNames;
}

/** The places that Handrail fills: the token, and the SEI key where the person gave one or the file has none. */
function ownSecrets(yaml: YamlDocument, at: YamlPath, seiKeyGiven: boolean): readonly OwnSecret[] {
  // Harness's GitHub integrations hold a list of keys; for Bitbucket that is not confirmed, so it is filled only where it stands.
  const listed = [...at, 'keys', 0, 'api_key'];
  const token = { path: yaml.text(listed) === null ? [...at, 'api_key'] : listed, key: 'token', names: httpToken } as const;
  const satelliteKey = ['satellite', 'api_key'];
  return seiKeyGiven || blank(yaml.text(satelliteKey))
    ? [token, { path: satelliteKey, key: 'seiApiKey', names: seiKey } as const]
    : [token];
}

const secretName = /(^|[_-])(api_?key|apikey|token|password|passwd|passphrase|secret|credentials?|private_?key|access_?key)s?$/i;
const inComment = /\b(api_?key|token|password|passwd|passphrase|secret|private_?key|access_?key)(["']?\s*[:=]\s*)(\S.*)$/i;
const inAddress = /:\/\/[^\s/:@]*:([^\s/@]+)@/;

/** Replaces every secret that the file holds besides our own, wherever it stands; returns the variables that now stand for them. */
function hideSecrets(context: Answered, yaml: YamlDocument, own: readonly OwnSecret[]): Set<string> {
  const variables = new Set<string>();
  const known = new Map<string, SecretNames>();
  const done = new Set(own.map((each) => idOf(each.path)));
  const hide = (text: string, names: SecretNames): string => {
    const next = context.found(text, names);
    if (next !== text && context.mode === 'env') variables.add(names.env);
    return next;
  };
  for (const { path, text } of yaml.scalars()) {
    const names = own.find((each) => idOf(each.path) === idOf(path))?.names ?? namesOf(path);
    if (isSecretPlace(path) && !blank(text)) {
      known.set(text, names);
      if (done.has(idOf(path))) continue;
      done.add(idOf(path));
      const next = hide(text, names);
      if (next !== text) yaml.set(path, next);
    } else {
      const password = inAddress.exec(text)?.[1];
      if (password !== undefined) known.set(password, namesOf([...path, 'password']));
    }
  }
  // The same secret may stand a second time: in another value, behind an anchor, or in a comment.
  const secrets = [...known].filter(([secret]) => secret.length >= shortestSecret).sort(([a], [b]) => b.length - a.length);
  for (const { path, text } of yaml.scalars()) {
    const next = done.has(idOf(path))
      ? text
      : secrets.reduce((all, [secret, names]) => (all.includes(secret) ? all.replaceAll(secret, () => hide(secret, names)) : all), text);
    if (next !== text) yaml.set(path, next);
  }
  yaml.mapComments((comment) => {
    const hidden = (secret: string): string =>
      context.found(secret, { placeholder: 'REMOVED', env: 'REMOVED' }).replace('${REMOVED}', 'REMOVED');
    const cleaned = secrets.reduce((all, [secret]) => all.replaceAll(secret, () => hidden(secret)), comment);
    return cleaned.replace(inComment, (_, name: string, between: string, secret: string) => `${name}${between}${hidden(secret)}`);
  });
  return variables;
}

/** Shorter texts are words that stand in a file by chance. */
const shortestSecret = 6;

function isSecretPlace(path: YamlPath): boolean {
  const holder = path.findLast((step): step is string => typeof step === 'string') ?? '';
  return secretName.test(holder) || path.includes('keys');
}

function idOf(path: YamlPath): string {
  return JSON.stringify(path);
}

/** `integrations[1].api_key` → PASTE-INTEGRATION-2-API-KEY and INTEGRATION_2_API_KEY. */
function namesOf(path: YamlPath): SecretNames {
  if (path.join('.') === 'satellite.api_key') return seiKey;
  const words = path
    .map((step) => (typeof step === 'number' ? String(step + 1) : step === 'integrations' ? 'integration' : step))
    .join('-')
    .toUpperCase();
  const name = words.replace(/[^A-Z0-9]+/g, '-').replace(/^-|-$/g, '');
  return { placeholder: `PASTE-${name}`, env: name.replaceAll('-', '_').replace(/^(?=\d)/, '_') };
}

/** Harness's own value stands where there is one, even though its sample shows an address of Bitbucket Cloud. */
function settleUrl(context: Answered, yaml: YamlDocument, path: YamlPath): string[] {
  const present = yaml.text(path);
  if (present === null || blank(present)) {
    yaml.set(path, context.baseUrl);
    return [];
  }
  const host = isUrl(present) ? new URL(present).host : null;
  if (host === placeOf(context.baseUrl).host) return [];
  return [copy.caveats.keptUrl({ present: present.replace(inAddress, '://'), baseUrl: context.baseUrl })];
}

/** Filters that the person chose win; the rest of the file stands; what is missing is added. */
function settleMetadata(context: Answered, yaml: YamlDocument, path: YamlPath): void {
  const repos = repositoryText(context);
  if (yaml.kind(path) !== 'map') {
    yaml.addMap(path, [...filters.map(([option, key]) => [key, context.options[option]] as const), ['repos', repos]]);
    return;
  }
  for (const [option, key] of filters) {
    const text = yaml.text([...path, key]);
    if (context.given(option) || blank(text)) yaml.set([...path, key], context.options[option]);
    // Words of YAML 1.1, which newer readers take for a text (https://yaml.org/spec/1.2.2/#10212-boolean).
    else if (/^(?:yes|on|no|off)$/i.test(text ?? '')) yaml.set([...path, key], /^(?:yes|on)$/i.test(text ?? ''));
  }
  const present = yaml.text([...path, 'repos']);
  if (context.repositories !== null || present === null || /^<.*>$/.test(present.trim())) yaml.set([...path, 'repos'], repos);
}

/** Placeholders of Harness's sample that nobody filled in. */
function leftovers(yaml: YamlDocument, own: readonly OwnSecret[]): string[] {
  const ours = new Set(['username', 'url', 'repos']);
  const left = yaml
    .scalars()
    .filter(
      ({ path, text }) =>
        /^<.*>$/.test(text.trim()) && !ours.has(String(path.at(-1))) && !own.some((each) => idOf(each.path) === idOf(path)),
    );
  return left.length === 0 ? [] : [copy.caveats.leftToFillIn(left.map(({ path }) => path.join('.')).join(', '))];
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === '' || /^<.*>$/.test(text.trim());
}
