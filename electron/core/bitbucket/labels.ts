/**
 * What Bitbucket's own pages call the kinds of credential, and the ways to the pages that make them: the product's words, which stay as its
 * screen has them whatever language Handrail speaks. Sources: docs/bitbucket.md A2, A4 (Cloud), C1–C3 (self-managed);
 * https://support.atlassian.com/bitbucket-cloud/docs/create-an-api-token/,
 * https://support.atlassian.com/bitbucket-cloud/docs/create-a-repository-access-token,
 * https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-tokens,
 * https://confluence.atlassian.com/bitbucketserver091/http-access-tokens-1443038354.html
 */
import type { CredentialKind, Deployment } from '../../contract/index.ts';
import { isBelow, tokenWords } from './versions.ts';

/** Bitbucket's own name of the kind, by version where it changed. */
export function kindLabel(kind: CredentialKind, version: string | null, cloud: boolean): string {
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

/** The button above the list of HTTP access tokens. */
export function createButton(version: string | null): string {
  return isBelow(version, 7, 18) ? 'Create a token' : 'Create token';
}

/** The settings that hold the list of access tokens of a place. */
export const settingsLabels = {
  'repository-token': 'Repository settings',
  'project-token': 'Project settings',
  'workspace-token': 'Workspace settings',
} as const;

/** The way on screen to the page that makes the kind, click by click; empty where there is none. */
export function pagePath(kind: CredentialKind, version: string | null, cloud: boolean): string[] {
  const { plural } = tokenWords(version);
  const access = ['Security', 'Access tokens', 'Create access token'];
  switch (kind) {
    case 'api-token':
      return ['Profile picture', 'Account settings', 'Security', 'Create and manage API tokens'];
    case 'repository-token':
      return ['Repository', settingsLabels[kind], ...access];
    case 'project-token':
      return ['Project', settingsLabels[kind], ...access];
    case 'workspace-token':
      return ['Settings cog', settingsLabels[kind], ...access];
    case 'http-access-token':
      return ['Profile picture', 'Manage account', plural, createButton(version)];
    case 'http-project-token':
      return ['Project', 'Project settings', plural, createButton(version)];
    case 'http-repository-token':
      return ['Repository', 'Repository settings', plural, createButton(version)];
    case 'oauth-client':
      return cloud ? [] : ['Administration', 'Application Links', 'Create link', 'External application', 'Incoming'];
    case 'app-password':
      return [];
  }
}

/** The product's own name; for a self-managed one that nobody has told apart yet, both. */
export function productName(deployment: Deployment | null): string {
  if (deployment === null) return 'Bitbucket (Server or Data Center)';
  return deployment === 'cloud' ? 'Bitbucket Cloud' : deployment === 'server' ? 'Bitbucket Server' : 'Bitbucket Data Center';
}
