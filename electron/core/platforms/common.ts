/** What platform files share, so that each of them says only what is its own. */
import { sharedCopy as copy } from '../../contract/copy/en/platforms/shared.ts';
import { describe } from '../access/vocabulary.ts';
import type { CredentialKind, GrantFamily, SheetRow, Source } from '../../contract/index.ts';
import type { Condition, GrantSpec } from './conditions.ts';
import type { ExportContext, InputCheck, SecretNames } from './types.ts';

/**
 * The newest day on which a source was read, for “Facts as of” (test/unit/platforms/sources.test.ts holds it against them all). Every
 * source names its own day: nothing counts as read because something else was.
 */
export const factsAsOf = '2026-12-01';

/** What is known of a source's own age, and when it was read. */
export interface SourceDates {
  /** ISO date of the release, commit or page that was read; left out where the page carries no date. */
  readonly dated?: string;
  readonly edition?: string;
  /** ISO date of the day on which it was really read. */
  readonly checked: string;
}

/** A source with its two dates: when it was read, and of when it is itself. */
export function source(title: string, url: string, { dated, edition, checked }: SourceDates): Source {
  return { title, url, checked, dated: dated ?? null, edition: edition ?? null };
}

/** A release, commit or package; `dated` is its own day, `checked` the day on which it was really read. */
export function edition(name: string, dated: string, checked: string): SourceDates {
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
    { checked: '2026-11-20', dated: '2024-08-27', edition: 'Bitbucket 9.1' },
  ),
  personalTokens: source(
    'Bitbucket Server 7.17: Personal access tokens',
    'https://confluence.atlassian.com/bitbucketserver0717/personal-access-tokens-1087535496.html',
    { checked: '2026-11-20', edition: 'Bitbucket 7.17' },
  ),
  apiTokenUse: source('Bitbucket Cloud: Using API tokens', 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens', {
    checked: '2026-11-20',
  }),
  accessTokenUse: source(
    'Bitbucket Cloud: Using access tokens',
    'https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/',
    { checked: '2026-11-20' },
  ),
  apiTokenScopes: source(
    'Bitbucket Cloud: API token permissions',
    'https://support.atlassian.com/bitbucket-cloud/docs/api-token-permissions',
    { checked: '2026-11-20' },
  ),
  dockerVariables: source(
    'Docker: docker container run, environment variables',
    'https://docs.docker.com/reference/cli/docker/container/run/',
    { checked: '2026-11-30' },
  ),
  kubernetesSecrets: source('Kubernetes: Secrets', 'https://kubernetes.io/docs/concepts/configuration/secret/', { checked: '2026-11-30' }),
  serverEnd: source(
    'endoflife.date: Bitbucket',
    'https://github.com/endoflife-date/endoflife.date/blob/a70eca3/products/bitbucket.md',
    edition('@a70eca3', '2026-08-22', '2026-11-29'),
  ),
} as const;

type GrantOptions<W extends Condition> = { readonly when?: W; readonly unconfirmed?: boolean };

/** A level of a self-managed token, e.g. `REPO_ADMIN`, under the words of Bitbucket's drop-downs. */
export function level<const W extends Condition = never>(
  name: `${'PROJECT' | 'REPO'}_${'READ' | 'WRITE' | 'ADMIN'}`,
  reason: string,
  options: GrantOptions<W> = {},
): GrantSpec<NoInfer<W>> {
  return grant('http-token', name, reason, options);
}

/** A scope of a Cloud API token by its full name, e.g. `read:user:bitbucket`. */
export function scope<const W extends Condition = never>(
  name: string,
  reason: string,
  options: GrantOptions<W> = {},
): GrantSpec<NoInfer<W>> {
  return grant('api-token', name, reason, options);
}

/** A permission of a Cloud access token (repository, project or workspace) by its classic name, e.g. `pullrequest:write`. */
export function permission<const W extends Condition = never>(
  name: string,
  reason: string,
  options: GrantOptions<W> = {},
): GrantSpec<NoInfer<W>> {
  return grant('access-token', name, reason, options);
}

/** A permission of an OAuth client (until July 2026: OAuth consumer) or incoming link. */
export function linkPermission<const W extends Condition = never>(
  name: string,
  reason: string,
  options: GrantOptions<W> = {},
): GrantSpec<NoInfer<W>> {
  return grant('oauth', name, reason, options);
}

function grant<W extends Condition>(family: GrantFamily, name: string, reason: string, options: GrantOptions<W>): GrantSpec<NoInfer<W>> {
  return {
    family,
    name,
    label: describe(name, family).label,
    reason,
    when: options.when ?? null,
    unconfirmed: options.unconfirmed ?? false,
  };
}

/** A check that a text matches, with the sentence that says what would. */
export function matching(pattern: RegExp, reason: string): InputCheck {
  return (value) => (typeof value === 'string' && !pattern.test(value) ? { reason } : null);
}

/** This route has no token, so no mode has anything to hold: the platform signs in by itself. */
export const noSecretModes = () =>
  ({
    env: copy.modes.noTokenForEnv,
    inline: copy.modes.noTokenInline,
    reference: copy.modes.noTokenToRefer,
  }) as const;

/** Web forms expand no variables. */
export const sheetModes = () => ({ env: copy.modes.formExpandsNothing, reference: copy.modes.formReadsNoManager }) as const;

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
