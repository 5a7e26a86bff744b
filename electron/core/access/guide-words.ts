/**
 * What Bitbucket's own pages look like for each credential kind: where the page is, what to click, what it means.
 * Sources: docs/bitbucket.md A2, A4 (Cloud), C1–C3 (self-managed);
 * https://support.atlassian.com/bitbucket-cloud/docs/create-an-api-token/,
 * https://support.atlassian.com/bitbucket-cloud/docs/create-a-repository-access-token,
 * https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-tokens,
 * https://confluence.atlassian.com/bitbucketserver091/http-access-tokens-1443038354.html
 */
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
      return page('https://id.atlassian.com/manage-profile/security/api-tokens', 'Your Atlassian account: API tokens', [
        'Profile picture',
        'Account settings',
        'Security',
        'Create and manage API tokens',
      ]);
    case 'repository-token':
      return page(
        workspaceUrl === null || repository === '' ? null : `${workspaceUrl}/${encodeURIComponent(repository)}`,
        'The repository',
        ['Repository', 'Repository settings', 'Security', 'Access tokens', 'Create access token'],
      );
    case 'project-token':
      return page(workspaceUrl, 'The workspace', ['Project', 'Project settings', 'Security', 'Access tokens', 'Create access token']);
    case 'workspace-token':
      return page(workspaceUrl, 'The workspace', [
        'Settings cog',
        'Workspace settings',
        'Security',
        'Access tokens',
        'Create access token',
      ]);
    case 'http-access-token':
      return page(own('/plugins/servlet/access-tokens/manage'), `Your account: ${plural}`, [
        'Profile picture',
        'Manage account',
        plural,
        createButton(version),
      ]);
    case 'http-project-token':
      return page(projectKey === '' ? null : own(`/projects/${encodeURIComponent(projectKey)}`), 'The project', [
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
        'The repository',
        ['Repository', 'Repository settings', plural, createButton(version)],
      );
    case 'oauth-client':
      return facts.cloud
        ? page(null, `${facts.platformName} opens Bitbucket by itself`, [])
        : page(null, 'Administration', ['Administration', 'Application Links', 'Create link', 'External application', 'Incoming']);
    case 'app-password':
      return page(null, 'No page', []);
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
  text: string,
  drawing: Steps[number]['drawing'],
  holds: Steps[number]['holds'] = [],
  notes: readonly string[] = [],
): Steps[number] {
  return { text, drawing, holds, notes: [...notes] };
}

/** What to do on Bitbucket's pages, one click at a time. `guessed`: some permissions are not named by the platform's own pages. */
export function tokenSteps(facts: GuideFacts, guessed: boolean): Steps {
  const { kind, version } = facts;
  const plural = tokenWords(version).plural;
  const unsure = guessed
    ? [
        'Permissions marked “not confirmed” are not named by the platform’s own pages. Start with these, and add more only if the platform asks.',
      ]
    : [];
  switch (kind) {
    case 'api-token':
      return [
        step('Sign in as the account that the token shall act as, and open API tokens.', null, ['page']),
        step(
          'Click “Create API token with scopes”.',
          'cloud-api-token-button',
          [],
          ['Not “Create API token”: that one has no scopes, and Bitbucket refuses it.'],
        ),
        step('Enter a name and the day on which it expires. Click Next.', 'cloud-api-token-name', ['name', 'expiry']),
        step('Choose the app Bitbucket. Click Next.', 'cloud-api-token-app'),
        step(
          'Tick exactly these scopes, and click Next.',
          'cloud-api-token-scopes',
          ['access'],
          ['The search field finds each by its name. No scope includes another: writing does not include reading.', ...unsure],
        ),
        step(
          'Compare the list, click “Create token”, and copy the token.',
          'cloud-api-token-copy',
          ['token'],
          ['Atlassian shows it once.'],
        ),
      ];
    case 'repository-token':
    case 'project-token':
    case 'workspace-token':
      return [
        step(
          `Open ${kind === 'repository-token' ? 'Repository' : kind === 'project-token' ? 'Project' : 'Workspace'} settings → Security → Access tokens, and click “Create access token”.`,
          'cloud-access-token',
          ['page'],
        ),
        step('Enter a name and the day on which it expires.', 'cloud-access-token', ['name', 'expiry']),
        step('Tick exactly these permissions.', 'cloud-access-token', ['access'], unsure),
        step(
          'Click Create, and copy the token.',
          null,
          ['token'],
          ['Bitbucket shows it once. The token has no user name; platforms that insist on one cannot use it.'],
        ),
      ];
    case 'http-access-token':
    case 'http-project-token':
    case 'http-repository-token':
      return [
        step(`Open “${plural}” and click “${createButton(version)}”.`, 'http-access-token-list', ['page']),
        step('Enter a name.', 'http-access-token-form', ['name']),
        step(
          'Choose exactly these permissions.',
          'http-access-token-form',
          ['access'],
          [
            `The form starts with the highest level that you have, so choose on purpose.${kind === 'http-repository-token' ? '' : ' The repository level can never be lower than the project level.'}`,
            ...unsure,
          ],
        ),
        step('Choose when it expires, and click Create.', 'http-access-token-form', ['expiry']),
        step('Copy the token.', 'http-access-token-copy', ['token'], ['Bitbucket shows it once.']),
      ];
    case 'oauth-client':
      return facts.cloud
        ? [
            step(
              `There is nothing to make here: ${facts.platformName} opens Bitbucket in your browser, and you confirm. The sheet at the end leads you through.`,
              null,
            ),
          ]
        : [
            step('As a system administrator, open Administration → Application Links and click “Create link”.', 'incoming-link', ['page']),
            step('Choose External application and Incoming.', 'incoming-link'),
            step(
              `Enter the redirect URL that ${facts.platformName} shows, tick these permissions, and click Save.`,
              'incoming-link',
              ['access'],
              unsure,
            ),
            step(`Copy Client ID and Client secret straight into ${facts.platformName}. Handrail does not collect them.`, null),
          ];
    case 'app-password':
      return [step('App passwords are gone. Make an API token instead.', null)];
  }
}

/** Role, version and licence that a kind needs of Bitbucket itself. */
export function kindNeeds({ kind }: Pick<GuideFacts, 'kind'>): Prerequisite[] {
  const role = (text: string): Prerequisite => ({ where: 'bitbucket', text });
  const version = (from: string, text: string): Prerequisite => ({ where: 'bitbucket', text, from });
  const newer = [version('7.18', 'Bitbucket 7.18 or newer.'), role('A Data Center licence.')];
  switch (kind) {
    case 'repository-token':
      return [role('Administrator of the repository.')];
    case 'project-token':
      return [role('Administrator of the project.'), role('A Premium plan: Standard and Free make repository access tokens only.')];
    case 'workspace-token':
      return [role('Administrator of the workspace.'), role('A Premium plan: Standard and Free make repository access tokens only.')];
    case 'http-access-token':
      return [version('5.5', 'Bitbucket 5.5 or newer, because older versions have no tokens.')];
    case 'http-project-token':
      return [role('Administrator of the project.'), ...newer];
    case 'http-repository-token':
      return [role('Administrator of the repository. From 8.8 on a project administrator can forbid them to make tokens.'), ...newer];
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
  const person = {
    actsAs:
      'The token acts as the person who makes it: it can never do more than that account, and what it does shows that account’s name. An account made for this purpose is best.',
    stopsWhen:
      'It stops when it expires, when somebody revokes it, and when that account is deactivated or loses its access, for example because the person leaves.',
  };
  const bot = {
    actsAs: 'The token acts as an account of its own that Bitbucket makes for it, not as you.',
    stopsWhen: 'It stops when it expires or when an administrator revokes it. It goes on when people leave.',
    narrowing: null,
  };
  switch (kind) {
    case 'api-token':
      return {
        ...person,
        narrowing:
          'Choosing repositories in Handrail does not narrow this token: it reaches everything that the account reaches. Only limiting the token to one workspace, or another account, narrows it.',
      };
    case 'http-access-token':
      return {
        ...person,
        narrowing:
          'Choosing repositories in Handrail does not narrow this token: it reaches everything that the account reaches. Only an account with less access narrows it.',
      };
    case 'repository-token':
    case 'project-token':
    case 'workspace-token':
    case 'http-project-token':
    case 'http-repository-token':
      return bot;
    case 'oauth-client':
      return {
        actsAs: `${platformName} acts as whoever confirms it in Bitbucket.`,
        stopsWhen: 'It stops when that person or an administrator takes the permission back, and when the person’s account is deactivated.',
        narrowing: null,
      };
    case 'app-password':
      return { ...person, narrowing: null };
  }
}

/** How long a token of this kind lives. Days. */
export function expiryOf({ kind }: Pick<GuideFacts, 'kind'>): TokenGuide['expiry'] {
  switch (kind) {
    case 'api-token':
      return {
        note: 'Between 1 and 365 days; 365 unless you choose otherwise. There is no “never”, and neither the day nor the scopes can be changed later.',
        defaultDays: 365,
        maxDays: 365,
      };
    case 'repository-token':
    case 'project-token':
    case 'workspace-token':
      return {
        note: 'Needed, unless the workspace’s policy allows tokens without one. The policy sets the longest time: 90, 180 or 365 days, usually 365.',
        defaultDays: 365,
        maxDays: 365,
      };
    case 'http-access-token':
    case 'http-project-token':
    case 'http-repository-token':
      return {
        note: 'You choose it when you create the token; a system administrator can make it a must and set the longest time. It cannot be changed later.',
        defaultDays: null,
        maxDays: null,
      };
    case 'oauth-client':
    case 'app-password':
      return { note: 'Nothing to choose.', defaultDays: null, maxDays: null };
  }
}
