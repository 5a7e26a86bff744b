/**
 * Makes what a platform takes from a connection: the one way from answers and secrets to artifacts. Pure; loads the YAML library, so import
 * it on first use.
 */
import { afterTokenOf } from '../../contract/after-token.ts';
import { because, fail, holds, isSelfManaged, ok, said } from '../../contract/index.ts';
import type { Answers, Artifact, CredentialKind, Deployment, OptionValue, Reason, Result, SecretsMode } from '../../contract/index.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { readDestination } from '../destinations/index.ts';
import { Referring, referTo } from '../destinations/refer.ts';
import { asksOf, fillOptions, kindProblem } from '../platforms/registry.ts';
import type { ExportContext, ExportOutput, Platform, PlatformDeployment, SecretNames } from '../platforms/types.ts';
import type { Secret } from '../secret.ts';
import { hides } from '../shown.ts';
import { addressProblem, hiddenReason, nameProblem, textProblem } from '../formats/text.ts';
import { openYaml } from '../formats/yaml-open.ts';

export interface ExportRequest {
  readonly answers: Answers;
  /** Version of the self-managed Bitbucket; null when not known. */
  readonly version: string | null;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly mode: SecretsMode;
  readonly secrets: { readonly token: Secret | null; readonly held: Readonly<Record<string, Secret>> };
  /** Texts of dropped files by input key. */
  readonly dropped: Readonly<Record<string, string>>;
  /** Preview: secrets are replaced by bullets and need not be there. */
  readonly mask: boolean;
}

/** Stands for every secret in a preview; its length says nothing of the secret's. */
export const bullets = '••••••••';

/**
 * The artifacts of a platform for these answers, deterministic to the byte.
 * Problems: `deployment-not-chosen`, `platform-blocked`, `platform-cannot-use-credential`, `mode-not-available`, the ones of `fillOptions`,
 * `address-empty`, `address-not-an-address`, `workspace-empty`, `project-key-invalid`, `user-empty`, `user-invalid`, `repository-invalid`,
 * `token-needed`, `token-not-printable`, `yaml-unreadable`, `yaml-wrong-shape`.
 */
export function makeExport(platform: Platform, request: ExportRequest): Result<ExportOutput> {
  const { answers, mode } = request;
  if (answers.deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
  const deployment = platform.deployments[answers.deployment];
  const refusal =
    deployment.support === 'blocked' ? deployment.note : (deployment.refuses?.({ answers, version: request.version }) ?? null);
  if (refusal !== null || deployment.export === undefined)
    return fail('platform-blocked', { platform: platform.name, reason: said(refusal ?? deployment.note) });

  const kind = usableKind(platform, deployment, answers.credential?.kind ?? null, request.options);
  if (!kind.ok) return kind;
  const modeProblem = deployment.secretsModes.find((each) => each.mode === mode && !each.available);
  if (modeProblem !== undefined) return fail('mode-not-available', { mode, platform: platform.name, reason: said(modeProblem.reason) });
  const options = fillOptions(platform, answers.deployment, request.options, [
    ...Object.keys(request.secrets.held),
    ...Object.keys(request.dropped),
  ]);
  if (!options.ok) return options;
  const parts = connectionParts(answers.deployment, deployment, request, kind.value);
  if (!parts.ok) return parts;
  const only = onlyWhile(platform, deployment, request, options.value);
  if (only !== null) return only;
  const read = mode === 'reference' ? readDestination(platform, { answers, platform: platform.id }, request.options) : null;
  if (read?.ok === false) return read;
  const referring = read === null ? null : new Referring(read.value);

  const lacking: string[] = [];
  const variables = new Set<string>();
  const made = deployment.export({
    ...parts.value,
    deployment: answers.deployment,
    options: options.value,
    given: (key) => request.options[key] !== undefined || request.secrets.held[key] !== undefined,
    mode: referring?.chosen.form === 'environment' ? 'env' : mode,
    reference: referring?.context ?? null,
    holdsSecret: mode === 'inline',
    secret: (key, names) => referring?.stand(key, names) ?? standIn(request, names, variables) ?? revealed(request, key, lacking),
    found: (text, names) => referring?.stand(names.env, names) ?? standIn(request, names, variables) ?? text,
    dropped: (key) => request.dropped[key] ?? null,
    openYaml,
  });
  if (!made.ok) return made;
  const after = afterTokenOf(deployment, options.value, Object.keys(request.secrets.held));
  const whole = referring === null ? made.value : referTo(referring, made.value, { name: platform.name, after });
  return (
    secretProblem(platform, request, lacking) ??
    hiddenProblem(platform, request, whole) ??
    variableProblem(platform, request, new Set([...variables, ...(referring?.entries.map(({ env }) => env) ?? [])])) ??
    withCaveats(whole, deployment, unlimited(platform, parts.value, made.value))
  );
}

function usableKind(
  platform: Platform,
  deployment: PlatformDeployment,
  kind: CredentialKind | null,
  options: ExportRequest['options'],
): Result<CredentialKind> {
  // With some answers another kind than the recommended one is the only one that works.
  const usable = deployment.credentialKinds.filter((use) => kindProblem(deployment, use.kind, options) === null);
  const kinds = usable.length > 0 ? usable : deployment.credentialKinds;
  const wanted = kind ?? (kinds.find((use) => use.recommended) ?? kinds[0])?.kind ?? 'http-access-token';
  const reason = kindProblem(deployment, wanted, options);
  if (reason === null) return ok(wanted);
  // A route without a token ignores what was answered about tokens.
  if (deployment.route === 'oauth') return ok('oauth-client');
  return fail('platform-cannot-use-credential', { platform: platform.name, kind: wanted, reason: said(reason) }, 'credential.kind');
}

/** A mode that is available only while an answer is so: refused with what the platform says otherwise. */
function onlyWhile(
  platform: Platform,
  { inputs, secretsModes }: PlatformDeployment,
  { mode, secrets, dropped }: ExportRequest,
  options: ExportContext['options'],
): Result<never> | null {
  const use = secretsModes.find((each) => each.mode === mode);
  const heldKeys = [...Object.keys(secrets.held), ...Object.keys(dropped)];
  if (use?.otherwise === undefined || holds(use.when ?? null, { inputs, options, heldKeys })) return null;
  return fail('mode-not-available', { mode, platform: platform.name, reason: said(use.otherwise) });
}

type Parts = Pick<ExportContext, 'baseUrl' | 'workspace' | 'projectKey' | 'repositories' | 'credential'>;

function connectionParts(where: Deployment, deployment: PlatformDeployment, request: ExportRequest, kind: CredentialKind): Result<Parts> {
  const { answers } = request;
  const address = isSelfManaged(where) ? readBaseUrl(answers.baseUrl) : ok('');
  if (!address.ok) return address;
  const given = {
    user: tidy(answers.credential?.user),
    gitUser: tidy(answers.credential?.gitUser),
    workspace: tidy(answers.workspace),
    projectKey: tidy(answers.projectKey),
  };
  // Self-managed Bitbucket knows one user name, so either answer is the other's too.
  const parts = isSelfManaged(where) ? { ...given, user: given.user || given.gitUser, gitUser: given.gitUser || given.user } : given;
  // The rows that come before the token are shown before the user name is asked for.
  if (request.mask && request.mode === 'placeholder') {
    parts.user ||= namelessUser;
    parts.gitUser ||= namelessUser;
  }
  for (const ask of asksOf(deployment, kind, request.options, Object.keys(request.secrets.held))) {
    if (ask.required && parts[ask.field] === '')
      return fail(emptyKinds[ask.field], { label: ask.label, reason: said(ask.help) }, fieldNames[ask.field]);
  }
  for (const field of ['user', 'gitUser', 'workspace', 'projectKey'] as const) {
    const reason = nameProblem(parts[field]);
    if (reason !== null) return fail(invalidKinds[field], { reason }, fieldNames[field]);
  }
  const repositories = answers.repositories?.map((each) => each.trim()) ?? null;
  const reason =
    repositories?.map((each) => (each === '' ? because('one-is-empty') : nameProblem(each))).find((each) => each !== null) ?? null;
  if (reason !== null) return fail('repository-invalid', { reason }, 'repositories');
  const { user, gitUser, workspace, projectKey } = parts;
  return ok({ baseUrl: address.value, workspace, projectKey, repositories, credential: { kind, user, gitUser } });
}

/** Stands for the user name in a preview that is made before it was asked for. */
const namelessUser = 'YOUR-BITBUCKET-USER-NAME';

const emptyKinds = { user: 'user-empty', gitUser: 'user-empty', workspace: 'workspace-empty', projectKey: 'project-key-invalid' } as const;
const invalidKinds = {
  user: 'user-invalid',
  gitUser: 'user-invalid',
  workspace: 'workspace-invalid',
  projectKey: 'project-key-invalid',
} as const;
const fieldNames = { user: 'credential.user', gitUser: 'credential.gitUser', workspace: 'workspace', projectKey: 'projectKey' } as const;

function tidy(text: string | null | undefined): string {
  return text?.trim() ?? '';
}

/** The base URL as it stands, without slashes at its end; anything that could carry a secret or a page along is refused. */
function readBaseUrl(text: string | null): Result<string> {
  const trimmed = tidy(text).replace(/\/+$/, '');
  if (trimmed === '') return fail('address-empty', {}, 'baseUrl');
  const reason = addressProblem(trimmed);
  if (reason !== null) return fail('address-not-an-address', { reason }, 'baseUrl');
  return ok(trimmed);
}

/** What stands for a secret; null where the secret itself does. */
function standIn(request: ExportRequest, names: SecretNames, variables: Set<string>): string | null {
  if (request.mode === 'placeholder') return names.placeholder;
  if (request.mode === 'inline') return request.mask ? bullets : null;
  variables.add(names.env);
  return `\${${names.env}}`;
}

function revealed(request: ExportRequest, key: string, lacking: string[]): string {
  const secret = key === 'token' ? request.secrets.token : request.secrets.held[key];
  if (secret == null) lacking.push(key);
  return secret?.reveal() ?? '';
}

/** Texts that a person pastes: a command, a shell script, what a sheet has them enter. */
function pastedTexts(artifact: Artifact): readonly string[] {
  if (artifact.kind === 'sheet') return artifact.sheet.rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return artifact.kind === 'command' || artifact.name.endsWith('.sh') ? [artifact.text] : [];
}

/**
 * What is pasted must be what is read. The answer that turns or hides a part of it is named; in a file that a program reads it may stand.
 */
function hiddenProblem(platform: Platform, request: ExportRequest, { artifacts }: ExportOutput): Result<never> | null {
  const pasted = artifacts.flatMap(pastedTexts).filter((text) => hides(text, true));
  if (pasted.length === 0) return null;
  const hiding = [...Object.entries(request.options), ...Object.entries(request.dropped)]
    .map(([name, value]) => [name, [value].flat().filter((each) => typeof each === 'string' && hides(each, true))] as const)
    .filter(([, texts]) => texts.length > 0);
  // One that stands there as it is; else any, because a writer may have put it in quotes or taken it apart.
  const [key = ''] =
    hiding.find(([, texts]) => texts.some((each) => pasted.some((text) => text.includes(String(each))))) ?? hiding[0] ?? [];
  const input =
    request.answers.deployment === null
      ? undefined
      : platform.deployments[request.answers.deployment].inputs.find((each) => each.key === key);
  return fail('input-invalid', { key, label: input?.label ?? key, platform: platform.name, reason: hiddenReason }, key === '' ? null : key);
}

/** A description that holds `${BITBUCKET_TOKEN}` would receive the token when the template is filled in; so would a user name. */
function variableProblem(platform: Platform, request: ExportRequest, variables: ReadonlySet<string>): Result<never> | null {
  const held = (text: string): Reason | null => {
    const name = [...variables].find((each) => new RegExp(`\\$\\{?${each}\\b`).test(text));
    return name === undefined ? null : because('holds-variable', { name });
  };
  for (const [key, value] of Object.entries(request.options)) {
    const reason = held(Array.isArray(value) ? value.join('\n') : String(value));
    if (reason !== null) return fail('input-invalid', { key, label: key, platform: platform.name, reason }, key);
  }
  const { credential, workspace, projectKey, repositories } = request.answers;
  const named = { user: credential?.user, gitUser: credential?.gitUser, workspace, projectKey };
  for (const field of ['user', 'gitUser', 'workspace', 'projectKey'] as const) {
    const reason = held(named[field] ?? '');
    if (reason !== null) return fail(invalidKinds[field], { reason }, fieldNames[field]);
  }
  const reason = held(repositories?.join('\n') ?? '');
  return reason === null ? null : fail('repository-invalid', { reason }, 'repositories');
}

function secretProblem(platform: Platform, request: ExportRequest, lacking: readonly string[]): Result<never> | null {
  const [first] = lacking;
  if (first === 'token') return fail('token-needed', { platform: platform.name });
  if (first !== undefined) {
    const label =
      request.answers.deployment === null
        ? first
        : (platform.deployments[request.answers.deployment].inputs.find((input) => input.key === first)?.label ?? first);
    return fail('input-required', { key: first, label, platform: platform.name, reason: because('not-given') }, first);
  }
  if (request.mode !== 'inline' || request.mask) return null;
  if (request.secrets.token !== null && textProblem(request.secrets.token.reveal(), false) !== null) return fail('token-not-printable', {});
  for (const [key, secret] of Object.entries(request.secrets.held)) {
    const reason = textProblem(secret.reveal(), false);
    if (reason !== null) return fail('input-invalid', { key, label: key, platform: platform.name, reason }, key);
  }
  return null;
}

/**
 * Said where chosen repositories are nowhere in what was made: the platform takes what the token gives it. A token of one repository gives
 * no more.
 */
function unlimited(platform: Platform, { repositories, credential }: Parts, { artifacts, next, caveats }: ExportOutput): readonly string[] {
  if (
    repositories === null ||
    repositories.length === 0 ||
    credential.kind === 'repository-token' ||
    credential.kind === 'http-repository-token'
  )
    return [];
  const text = JSON.stringify([artifacts, next, caveats]);
  const named = (name: string): boolean => {
    const slug = (name.split('/').at(-1) ?? name).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w-])${slug}(?![\\w-])`, 'iu').test(text);
  };
  if (repositories.every(named)) return [];
  const said = credential.kind === 'oauth-client' ? sharedCopy.unlimitedByGrant : sharedCopy.unlimited;
  return [said({ chosen: repositories.join(', '), platform: platform.name })];
}

/** What holds for these answers first, then what always holds. */
function withCaveats(output: ExportOutput, deployment: PlatformDeployment, more: readonly string[]): Result<ExportOutput> {
  return ok({ ...output, caveats: [...output.caveats, ...more, ...deployment.caveats] });
}
