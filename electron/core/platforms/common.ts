/** What platform files share, so that each of them says only what is its own. */
import { describe } from '../access/vocabulary.ts';
import type { Artifact, CredentialKind, Grant, GrantFamily, SecretsMode, SheetRow, Source, When } from '../../contract/index.ts';
import type { DescribedInput, ExportContext, InputCheck, PlatformDeployment, SecretNames } from './types.ts';

/** Day on which the facts of the platform files were last compared with the vendors' sources. */
export const factsAsOf = '2026-11-30';
/** Day on which the sources were read that say no other one; those that were read again since name their own day. */
export const lastReading = '2026-11-29';
/** Day on which the pages were read that have no source code beside them, unless a source says otherwise. */
const pagesReadOn = '2026-11-20';

/** What is known of a source's own age, and when it was read. */
export interface SourceDates {
  /** ISO date of the release, commit or page that was read; left out where the page carries no date. */
  readonly dated?: string;
  readonly edition?: string;
  readonly checked?: string;
}

/** A source with its two dates: when it was read, and of when it is itself. */
export function source(title: string, url: string, { dated, edition, checked = pagesReadOn }: SourceDates = {}): Source {
  return { title, url, checked, dated: dated ?? null, edition: edition ?? null };
}

/** A release, commit or package; `dated` is its own day, `checked` the day on which it was really read. */
export function edition(name: string, dated: string, checked = lastReading): SourceDates {
  return { dated, edition: name, checked };
}

/** The names under which a Bitbucket token stands outside `inline`. */
export const httpToken: SecretNames = { placeholder: 'PASTE-HTTP-ACCESS-TOKEN', env: 'BITBUCKET_TOKEN' };
export const apiToken: SecretNames = { placeholder: 'PASTE-API-TOKEN', env: 'BITBUCKET_TOKEN' };
export const accessToken: SecretNames = { placeholder: 'PASTE-ACCESS-TOKEN', env: 'BITBUCKET_TOKEN' };

/** The names for a credential of this kind, so that a placeholder says in Bitbucket's own words what to paste. */
export function tokenNames(kind: CredentialKind, env = 'BITBUCKET_TOKEN'): SecretNames {
  const names = kind === 'api-token' ? apiToken : kind.startsWith('http-') ? httpToken : accessToken;
  return { ...names, env };
}

export const sources = {
  httpTokens: source(
    'Bitbucket Data Center: HTTP access tokens',
    'https://confluence.atlassian.com/bitbucketserver091/http-access-tokens-1443038354.html',
    { dated: '2024-08-27', edition: 'Bitbucket 9.1' },
  ),
  personalTokens: source(
    'Bitbucket Server 7.17: Personal access tokens',
    'https://confluence.atlassian.com/bitbucketserver0717/personal-access-tokens-1087535496.html',
    { edition: 'Bitbucket 7.17' },
  ),
  apiTokenUse: source('Bitbucket Cloud: Using API tokens', 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens'),
  accessTokenUse: source('Bitbucket Cloud: Using access tokens', 'https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/'),
  apiTokenScopes: source(
    'Bitbucket Cloud: API token permissions',
    'https://support.atlassian.com/bitbucket-cloud/docs/api-token-permissions',
  ),
  serverEnd: source(
    'endoflife.date: Bitbucket',
    'https://github.com/endoflife-date/endoflife.date/blob/a70eca3/products/bitbucket.md',
    edition('@a70eca3', '2026-08-22'),
  ),
} as const;

/** Builds both self-managed deployments from one description; they differ only where facts do. */
export function selfManaged(build: (deployment: 'server' | 'data-center') => PlatformDeployment): {
  readonly server: PlatformDeployment;
  readonly 'data-center': PlatformDeployment;
} {
  const server = build('server');
  return {
    'data-center': build('data-center'),
    server: {
      ...server,
      note: `${server.note} Atlassian ended support for Bitbucket Server on 2024-02-15.`,
      sources: [...server.sources, sources.serverEnd],
    },
  };
}

type GrantOptions = { readonly when?: When; readonly unconfirmed?: boolean };

/** A level of a self-managed token, e.g. `REPO_ADMIN`, under the words of Bitbucket's drop-downs. */
export function level(name: `${'PROJECT' | 'REPO'}_${'READ' | 'WRITE' | 'ADMIN'}`, reason: string, options: GrantOptions = {}): Grant {
  return grant('http-token', name, reason, options);
}

/** A scope of a Cloud API token by its full name, e.g. `read:user:bitbucket`. */
export function scope(name: string, reason: string, options: GrantOptions = {}): Grant {
  return grant('api-token', name, reason, options);
}

/** A permission of a Cloud access token (repository, project or workspace) by its classic name, e.g. `pullrequest:write`. */
export function permission(name: string, reason: string, options: GrantOptions = {}): Grant {
  return grant('access-token', name, reason, options);
}

/** A permission of an OAuth client (until July 2026: OAuth consumer) or incoming link. */
export function linkPermission(name: string, reason: string, options: GrantOptions = {}): Grant {
  return grant('oauth', name, reason, options);
}

function grant(family: GrantFamily, name: string, reason: string, options: GrantOptions): Grant {
  return {
    family,
    name,
    label: describe(name, family).label,
    reason,
    when: options.when ?? null,
    unconfirmed: options.unconfirmed ?? false,
  };
}

type InputDetails = {
  readonly required?: boolean;
  readonly default?: DescribedInput['default'];
  readonly example?: DescribedInput['example'];
  readonly choices?: DescribedInput['choices'];
  readonly affectsAccess?: boolean;
  readonly when?: When;
  readonly maxLength?: number;
  readonly check?: InputCheck;
  readonly sentTo?: string;
};

/** One input with the usual answers filled in. */
export function input(key: string, type: DescribedInput['type'], label: string, help: string, details: InputDetails = {}): DescribedInput {
  return {
    key,
    label,
    type,
    help,
    required: details.required ?? false,
    default: details.default ?? null,
    example: details.example ?? details.default ?? null,
    choices: details.choices ?? null,
    affectsAccess: details.affectsAccess ?? false,
    when: details.when ?? null,
    maxLength: details.maxLength ?? null,
    ...(details.check === undefined ? {} : { check: details.check }),
    ...(details.sentTo === undefined ? {} : { sentTo: details.sentTo }),
  };
}

/** A check that a text matches, with the sentence that says what would. */
export function matching(pattern: RegExp, reason: string): InputCheck {
  return (value) => (typeof value === 'string' && !pattern.test(value) ? { reason } : null);
}

/**
 * The three modes; a mode without a reason is available. `only`: modes that depend on an answer, with the condition that `export` keeps.
 */
export function modes(
  reasons: Partial<Record<SecretsMode, string>>,
  only: Partial<Record<SecretsMode, When>> = {},
): PlatformDeployment['secretsModes'] {
  return (['placeholder', 'env', 'inline'] as const).map((mode) => {
    const when = only[mode];
    return { mode, available: reasons[mode] === undefined, reason: reasons[mode] ?? null, ...(when === undefined ? {} : { when }) };
  });
}

/** No mode has anything to hold, because the platform signs in by itself. */
export const noSecretModes = modes({
  env: 'This route has no token, so there is nothing to fill in from the environment.',
  inline: 'This route has no token, so there is no secret to put inside.',
});

/** Web forms expand no variables. */
export const sheetModes = modes({ env: 'This is typed into a web form, and a web form expands no variables.' });

/** Everything a deployment needs to say when it cannot work: the reason and where that is known from. */
export function blocked(note: string, kinds: PlatformDeployment['credentialKinds'], from: readonly Source[]): PlatformDeployment {
  return {
    support: 'blocked',
    note,
    route: 'token',
    prerequisites: [],
    credentialKinds: kinds,
    grants: [],
    inputs: [],
    asks: [],
    artifacts: [],
    secretsModes: modes({ placeholder: note, env: note, inline: note }),
    allow: [],
    caveats: [],
    sources: from,
  };
}

/** A file to save; 0600 when it holds a secret. */
export function file(name: string, label: string, language: string, text: string, holdsSecret: boolean): Artifact {
  return { kind: 'file', name, label, language, text, holdsSecret, mode: holdsSecret ? '0600' : '0644' };
}

/** A command to run. Commands never hold a secret: arguments are visible to every user of the computer. */
export function command(name: string, label: string, text: string, where: string, note: string | null = null): Artifact {
  return { kind: 'command', name, label, text, where, note, holdsSecret: false };
}

/** A sheet to follow; it holds a secret when one of its rows does in this mode. */
export function sheet(context: ExportContext, name: string, label: string, intro: string, rows: readonly SheetRow[]): Artifact {
  return {
    kind: 'sheet',
    name,
    label,
    holdsSecret: context.holdsSecret && rows.some((row) => row.secret),
    sheet: { title: label, intro, rows: [...rows] },
  };
}

type RowDetails = Partial<Pick<SheetRow, 'value' | 'secret' | 'sign' | 'note' | 'unconfirmed'>>;

/** Numbers rows in order and remembers phase and product, so that a platform's sheet reads like its own manual. */
export function rowsOf(
  phase: SheetRow['phase'],
  product: SheetRow['product'],
  list: readonly (readonly [id: string, place: string, action: string, details?: RowDetails])[],
): SheetRow[] {
  return list.map(([id, place, action, details = {}]) => ({
    id,
    phase,
    product,
    place,
    action,
    value: details.value ?? null,
    secret: details.secret ?? false,
    sign: details.sign ?? null,
    note: details.note ?? null,
    unconfirmed: details.unconfirmed ?? false,
  }));
}

/** Text of an option; empty when it was not answered. */
export function textOf(context: Pick<ExportContext, 'options'>, key: string): string {
  const value = context.options[key];
  return typeof value === 'string' ? value : '';
}

/** Texts of a list option; empty when it was not answered. */
export function listOf(context: Pick<ExportContext, 'options'>, key: string): readonly string[] {
  const value = context.options[key];
  return Array.isArray(value) ? value : [];
}

/** A yes/no option; no when it was not answered. */
export function isOn(context: Pick<ExportContext, 'options'>, key: string): boolean {
  return context.options[key] === true;
}

/** What a base URL says about reaching it: scheme, host with a port only where it is not the scheme's own, context path. */
export function placeOf(baseUrl: string): {
  readonly https: boolean;
  readonly host: string;
  readonly port: string;
  readonly contextPath: string;
} {
  const url = new URL(baseUrl);
  return { https: url.protocol === 'https:', host: url.host, port: url.port, contextPath: url.pathname.replace(/\/+$/, '') };
}

/** Beside repositories that are selected in a platform's own form: the selection is the platform's, and the token has no part in it. */
export const tokenReachesMore =
  'This selection limits what is read. The token can still open everything that its owner can: give its owner these repositories only.';

/** True when Bitbucket accepts a token of this kind as Bearer only, because it belongs to nobody (a project's or repository's). */
export function isBearerOnly(kind: CredentialKind): boolean {
  return kind === 'http-project-token' || kind === 'http-repository-token';
}

/** True for Cloud's access tokens (repository, project, workspace): no e-mail address, REST as Bearer, `x-token-auth` for git. */
export function isAccessToken(kind: CredentialKind): boolean {
  return kind === 'repository-token' || kind === 'project-token' || kind === 'workspace-token';
}

/** The user name that git over HTTPS takes with a credential of Cloud: fixed words, so that nobody has to look one up. */
export function cloudGitUser(kind: CredentialKind): string {
  return isAccessToken(kind) ? 'x-token-auth' : 'x-bitbucket-api-token-auth';
}

/**
 * The chosen repositories as `WORKSPACE/slug` on Cloud and `KEY/slug` on self-managed; null for all. A slug without its project is
 * completed where the project is known.
 */
export function fullRepositories(
  context: Pick<ExportContext, 'repositories' | 'deployment' | 'workspace' | 'projectKey'>,
): readonly string[] | null {
  const owner = context.deployment === 'cloud' ? context.workspace : context.projectKey;
  return context.repositories?.map((each) => (each.includes('/') || owner === '' ? each : `${owner}/${each}`)) ?? null;
}
