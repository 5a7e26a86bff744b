/**
 * What Bitbucket's own pages look like for each credential kind: where the page is, what to click, what it means.
 * Sources: docs/bitbucket.md A2, A4 (Cloud), C1–C3 (self-managed);
 * https://support.atlassian.com/bitbucket-cloud/docs/create-an-api-token/,
 * https://support.atlassian.com/bitbucket-cloud/docs/create-a-repository-access-token,
 * https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-tokens,
 * https://confluence.atlassian.com/bitbucketserver091/http-access-tokens-1443038354.html
 */
import { guideCopy as words, guideSteps } from '../../contract/copy/en/guide.ts';
import type { CredentialKind, Prerequisite, TokenGuide } from '../../contract/index.ts';
import { isBelow, tokenWords } from '../bitbucket/versions.ts';

/** What the words depend on. */
export interface GuideFacts {
  readonly kind: CredentialKind;
  /** Self-managed base URL without a trailing slash; empty on Cloud. */
  readonly baseUrl: string;
  readonly workspace: string;
  readonly projectKey: string;
  /** The first chosen repository, as the answers hold it; empty when all or none are chosen. */
  readonly repository: string;
  readonly version: string | null;
  readonly platformName: string;
  readonly cloud: boolean;
}

type Page = TokenGuide['page'];
type Steps = TokenGuide['steps'];

/** Bitbucket's own name of the kind, by version where it changed. */
export function kindName({ kind, version, cloud }: Pick<GuideFacts, 'kind' | 'version' | 'cloud'>): string {
  const http = tokenWords(version).singular;
  const lower = http.replace(/^Personal/, 'personal');
  switch (kind) {
    case 'api-token':
      return 'API token with scopes';
    case 'repository-token':
      return 'Repository access token';
    case 'project-token':
      return 'Project access token';
    case 'workspace-token':
      return 'Workspace access token';
    case 'http-access-token':
      return http;
    case 'http-project-token':
      return `Project ${lower}`;
    case 'http-repository-token':
      return `Repository ${lower}`;
    case 'oauth-client':
      return cloud ? 'OAuth' : 'Incoming link (OAuth 2)';
    case 'app-password':
      return 'App password';
  }
}

/** The page to open and the way to it on screen. Only addresses that Atlassian or a live test states are links. */
export function tokenPage(facts: GuideFacts): Page {
  const { kind, baseUrl, workspace, projectKey, version } = facts;
  const web = (path: string): string => `https://bitbucket.org/${path}`;
  const own = (path: string): string | null => (baseUrl === '' ? null : `${baseUrl}${path}`);
  const repository = facts.repository.slice(facts.repository.lastIndexOf('/') + 1);
  const repositoryProject = facts.repository.includes('/') ? facts.repository.slice(0, facts.repository.indexOf('/')) : projectKey;
  const plural = tokenWords(version).plural;
  const workspaceUrl = workspace === '' ? null : web(encodeURIComponent(workspace));
  switch (kind) {
    case 'api-token':
      return page('https://id.atlassian.com/manage-profile/security/api-tokens', words.pages.yourAtlassianAccount, [
        'Profile picture',
        'Account settings',
        'Security',
        'Create and manage API tokens',
      ]);
    case 'repository-token':
      return page(
        workspaceUrl === null || repository === '' ? null : `${workspaceUrl}/${encodeURIComponent(repository)}`,
        words.pages.repository,
        ['Repository', 'Repository settings', 'Security', 'Access tokens', 'Create access token'],
      );
    case 'project-token':
      return page(workspaceUrl, words.pages.workspace, ['Project', 'Project settings', 'Security', 'Access tokens', 'Create access token']);
    case 'workspace-token':
      return page(workspaceUrl, words.pages.workspace, [
        'Settings cog',
        'Workspace settings',
        'Security',
        'Access tokens',
        'Create access token',
      ]);
    case 'http-access-token':
      return page(own('/plugins/servlet/access-tokens/manage'), words.pages.yourAccount(plural), [
        'Profile picture',
        'Manage account',
        plural,
        createButton(version),
      ]);
    case 'http-project-token':
      return page(projectKey === '' ? null : own(`/projects/${encodeURIComponent(projectKey)}`), words.pages.project, [
        'Project',
        'Project settings',
        plural,
        createButton(version),
      ]);
    case 'http-repository-token':
      return page(
        repositoryProject === '' || repository === ''
          ? null
          : own(`/projects/${encodeURIComponent(repositoryProject)}/repos/${encodeURIComponent(repository)}`),
        words.pages.repository,
        ['Repository', 'Repository settings', plural, createButton(version)],
      );
    case 'oauth-client':
      return facts.cloud
        ? page(null, words.pages.opensItself(facts.platformName), [])
        : page(null, 'Administration', ['Administration', 'Application Links', 'Create link', 'External application', 'Incoming']);
    case 'app-password':
      return page(null, words.pages.none, []);
  }
}

function page(url: string | null, label: string, path: string[]): Page {
  return { url, label, path, unconfirmed: false };
}

function createButton(version: string | null): string {
  return isBelow(version, 7, 18) ? 'Create a token' : 'Create token';
}

/** One step; `holds` says which parts of the guide are shown with it. */
function step(
  { text, notes = [] }: { readonly text: string; readonly notes?: readonly string[] },
  drawing: Steps[number]['drawing'],
  holds: Steps[number]['holds'] = [],
  more: readonly string[] = [],
): Steps[number] {
  return { text, drawing, holds, notes: [...notes, ...more] };
}

/** What to do on Bitbucket's pages, one click at a time. `guessed`: some permissions are not named by the platform's own pages. */
export function tokenSteps(facts: GuideFacts, guessed: boolean): Steps {
  const { kind, version, platformName } = facts;
  const { apiToken, accessToken, httpToken, oauth } = guideSteps;
  const unsure = guessed ? [guideSteps.unsure] : [];
  switch (kind) {
    case 'api-token':
      return [
        step(apiToken.open, null, ['page']),
        step(apiToken.button, 'cloud-api-token-button'),
        step(apiToken.name, 'cloud-api-token-name', ['name', 'expiry']),
        step(apiToken.app, 'cloud-api-token-app'),
        step(apiToken.scopes, 'cloud-api-token-scopes', ['access'], unsure),
        step(apiToken.copy, 'cloud-api-token-copy', ['token']),
      ];
    case 'repository-token':
    case 'project-token':
    case 'workspace-token':
      return [
        step(accessToken.open(settingsOf[kind]), 'cloud-access-token', ['page']),
        step(accessToken.name, 'cloud-access-token', ['name', 'expiry']),
        step(accessToken.permissions, 'cloud-access-token', ['access'], unsure),
        step(accessToken.copy, null, ['token']),
      ];
    case 'http-access-token':
    case 'http-project-token':
    case 'http-repository-token':
      return [
        step(httpToken.open(tokenWords(version).plural, createButton(version)), 'http-access-token-list', ['page']),
        step(httpToken.name, 'http-access-token-form', ['name']),
        step(
          httpToken.permissions,
          'http-access-token-form',
          ['access'],
          [kind === 'http-repository-token' ? httpToken.highest : `${httpToken.highest} ${httpToken.notLower}`, ...unsure],
        ),
        step(httpToken.expiry, 'http-access-token-form', ['expiry']),
        step(httpToken.copy, 'http-access-token-copy', ['token']),
      ];
    case 'oauth-client':
      return facts.cloud
        ? [step(oauth.cloud(platformName), null)]
        : [
            step(oauth.open, 'incoming-link', ['page']),
            step(oauth.kind, 'incoming-link'),
            step(oauth.form(platformName), 'incoming-link', ['access'], unsure),
            step(oauth.copy(platformName), null),
          ];
    case 'app-password':
      return [step(guideSteps.appPassword, null)];
  }
}

/** Bitbucket's own name of the page. */
const settingsOf = {
  'repository-token': 'Repository settings',
  'project-token': 'Project settings',
  'workspace-token': 'Workspace settings',
} as const;

/** Role, version and licence that a kind needs of Bitbucket itself. */
export function kindNeeds({ kind }: Pick<GuideFacts, 'kind'>): Prerequisite[] {
  const { needs } = words;
  const role = (text: string): Prerequisite => ({ where: 'bitbucket', text });
  const version = (from: string, text: string): Prerequisite => ({ where: 'bitbucket', text, from });
  const newer = [version('7.18', needs.from718), role(needs.licence)];
  switch (kind) {
    case 'repository-token':
      return [role(needs.repositoryAdmin)];
    case 'project-token':
      return [role(needs.projectAdmin), role(needs.premium)];
    case 'workspace-token':
      return [role(needs.workspaceAdmin), role(needs.premium)];
    case 'http-access-token':
      return [version('5.5', needs.from55)];
    case 'http-project-token':
      return [role(needs.projectAdmin), ...newer];
    case 'http-repository-token':
      return [role(needs.mayBeForbidden), ...newer];
    case 'api-token':
    case 'oauth-client':
    case 'app-password':
      return [];
  }
}

/** Whose account the token acts as, and what ends it. */
export function ownership({
  kind,
  platformName,
}: Pick<GuideFacts, 'kind' | 'platformName'>): Pick<TokenGuide, 'actsAs' | 'stopsWhen' | 'narrowing'> {
  const acts = words.actsAs[kind];
  const narrowing: Partial<Readonly<Record<CredentialKind, string>>> = words.narrowing;
  return {
    actsAs: typeof acts === 'string' ? acts : acts(platformName),
    stopsWhen: words.stopsWhen[kind],
    narrowing: narrowing[kind] ?? null,
  };
}

/** How long tokens may live on Cloud, in days; self-managed Bitbucket's administrators decide there. */
const cloudDays = 365;

/** How long a token of this kind lives. Days. */
export function expiryOf({ kind }: Pick<GuideFacts, 'kind'>): TokenGuide['expiry'] {
  const onCloud = kind === 'api-token' || kind === 'repository-token' || kind === 'project-token' || kind === 'workspace-token';
  const days = onCloud ? cloudDays : null;
  return { note: words.expiry[kind], defaultDays: days, maxDays: days };
}
