/** What to do on Bitbucket's own pages for each kind of credential: where the page is, what to click. Sources: bitbucket/labels.ts. */
import { guideSays, guideStepSays } from '../../contract/index.ts';
import type { CredentialKind, GuideSaid, GuideStepSaid, TokenGuide } from '../../contract/index.ts';
import { createButton, pagePath, settingsLabels } from '../bitbucket/labels.ts';
import { tokenWords } from '../bitbucket/versions.ts';

/** What the guide depends on. */
export interface GuideFacts {
  readonly kind: CredentialKind;
  /** Self-managed base URL without a trailing slash; empty on Cloud. */
  readonly baseUrl: string;
  readonly workspace: string;
  readonly projectKey: string;
  /** The first chosen repository, as the answers hold it; empty when all or none are chosen. */
  readonly repository: string;
  readonly version: string | null;
  /** The platforms that the token is for, by their names. */
  readonly platforms: readonly string[];
  readonly cloud: boolean;
}

type Steps = TokenGuide['steps'];

/** The page to open and the way to it on screen. Only addresses that Atlassian or a live test states are links. */
export function tokenPage(facts: GuideFacts): TokenGuide['page'] {
  const { kind, version, cloud } = facts;
  return { url: addressOf(facts), label: labelOf(facts), path: pagePath(kind, version, cloud), unconfirmed: false };
}

function addressOf({ kind, baseUrl, workspace, projectKey, repository: chosen }: GuideFacts): string | null {
  const own = (path: string): string | null => (baseUrl === '' ? null : `${baseUrl}${path}`);
  const repository = chosen.slice(chosen.lastIndexOf('/') + 1);
  const repositoryProject = chosen.includes('/') ? chosen.slice(0, chosen.indexOf('/')) : projectKey;
  const workspaceUrl = workspace === '' ? null : `https://bitbucket.org/${encodeURIComponent(workspace)}`;
  switch (kind) {
    case 'api-token':
      return 'https://id.atlassian.com/manage-profile/security/api-tokens';
    case 'repository-token':
      return workspaceUrl === null || repository === '' ? null : `${workspaceUrl}/${encodeURIComponent(repository)}`;
    case 'project-token':
    case 'workspace-token':
      return workspaceUrl;
    case 'http-access-token':
      return own('/plugins/servlet/access-tokens/manage');
    case 'http-project-token':
      return projectKey === '' ? null : own(`/projects/${encodeURIComponent(projectKey)}`);
    case 'http-repository-token':
      return repositoryProject === '' || repository === ''
        ? null
        : own(`/projects/${encodeURIComponent(repositoryProject)}/repos/${encodeURIComponent(repository)}`);
    case 'oauth-client':
    case 'app-password':
      return null;
  }
}

function labelOf({ kind, version, cloud, platforms }: GuideFacts): GuideSaid {
  switch (kind) {
    case 'api-token':
      return guideSays('your-atlassian-account');
    case 'http-access-token':
      return guideSays('your-account', { list: tokenWords(version).plural });
    case 'repository-token':
    case 'http-repository-token':
      return guideSays('the-repository');
    case 'http-project-token':
      return guideSays('the-project');
    case 'project-token':
    case 'workspace-token':
      return guideSays('the-workspace');
    case 'oauth-client':
      return cloud ? guideSays('opens-itself', { platforms }) : guideSays('said', { words: 'Administration' });
    case 'app-password':
      return guideSays('no-page');
  }
}

/** One step; `holds` says which parts of the guide are shown with it. */
function step(
  said: GuideStepSaid,
  drawing: Steps[number]['drawing'],
  holds: Steps[number]['holds'] = [],
  notes: readonly GuideSaid[] = [],
): Steps[number] {
  return { said, drawing, holds, notes: [...notes] };
}

/** What to do on Bitbucket's pages, one click at a time. `guessed`: some permissions are not named by the platform's own pages. */
export function tokenSteps(facts: GuideFacts, guessed: boolean): Steps {
  const { kind, version, platforms } = facts;
  const says = guideStepSays;
  const unsure = guessed ? [guideSays('unsure')] : [];
  switch (kind) {
    case 'api-token':
      return [
        step(says('api-token-open'), null, ['page']),
        step(says('api-token-button'), 'cloud-api-token-button'),
        step(says('api-token-name'), 'cloud-api-token-name', ['name', 'expiry']),
        step(says('api-token-app'), 'cloud-api-token-app'),
        step(says('api-token-scopes'), 'cloud-api-token-scopes', ['access'], unsure),
        step(says('api-token-copy'), 'cloud-api-token-copy', ['token']),
      ];
    case 'repository-token':
    case 'project-token':
    case 'workspace-token':
      return [
        step(says('access-token-open', { settings: settingsLabels[kind] }), 'cloud-access-token', ['page']),
        step(says('access-token-name'), 'cloud-access-token', ['name', 'expiry']),
        step(says('access-token-permissions'), 'cloud-access-token', ['access'], unsure),
        step(says('access-token-copy'), null, ['token']),
      ];
    case 'http-access-token':
    case 'http-project-token':
    case 'http-repository-token': {
      const open = says('http-token-open', { list: tokenWords(version).plural, button: createButton(version) });
      const highest = guideSays(kind === 'http-repository-token' ? 'starts-highest' : 'starts-highest-not-lower');
      return [
        step(open, 'http-access-token-list', ['page']),
        step(says('http-token-name'), 'http-access-token-form', ['name']),
        step(says('http-token-permissions'), 'http-access-token-form', ['access'], [highest, ...unsure]),
        step(says('http-token-expiry'), 'http-access-token-form', ['expiry']),
        step(says('http-token-copy'), 'http-access-token-copy', ['token']),
      ];
    }
    case 'oauth-client':
      return facts.cloud
        ? [step(says('oauth-cloud', { platforms }), null)]
        : [
            step(says('oauth-open'), 'incoming-link', ['page']),
            step(says('oauth-kind'), 'incoming-link'),
            step(says('oauth-form', { platforms }), 'incoming-link', ['access'], unsure),
            step(says('oauth-copy', { platforms }), null),
          ];
    case 'app-password':
      return [step(says('app-password'), null)];
  }
}

/** What a kind needs of Bitbucket itself. `from`: the oldest Bitbucket that will do. */
export interface KindNeed {
  readonly said: GuideSaid;
  readonly from?: string;
}

/** Role, version and licence that a kind needs of Bitbucket itself. */
export function kindNeeds(kind: CredentialKind): readonly KindNeed[] {
  const needs = (code: 'repository-admin' | 'project-admin' | 'workspace-admin' | 'premium' | 'may-be-forbidden'): KindNeed => ({
    said: guideSays(code),
  });
  const newer: readonly KindNeed[] = [{ said: guideSays('from-7.18'), from: '7.18' }, { said: guideSays('licence') }];
  switch (kind) {
    case 'repository-token':
      return [needs('repository-admin')];
    case 'project-token':
      return [needs('project-admin'), needs('premium')];
    case 'workspace-token':
      return [needs('workspace-admin'), needs('premium')];
    case 'http-access-token':
      return [{ said: guideSays('from-5.5'), from: '5.5' }];
    case 'http-project-token':
      return [needs('project-admin'), ...newer];
    case 'http-repository-token':
      return [needs('may-be-forbidden'), ...newer];
    case 'api-token':
    case 'oauth-client':
    case 'app-password':
      return [];
  }
}

/** How long tokens may live on Cloud, in days; self-managed Bitbucket's administrators decide there. */
const cloudDays = 365;

/** How long a token of this kind lives. Days. */
export function expiryOf(kind: CredentialKind): TokenGuide['expiry'] {
  const onCloud = kind === 'api-token' || kind === 'repository-token' || kind === 'project-token' || kind === 'workspace-token';
  const days = onCloud ? cloudDays : null;
  return { defaultDays: days, maxDays: days };
}
