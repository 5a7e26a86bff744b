/** The kinds of credential with their article: for the middle of a sentence. */
import type { CredentialKind } from '../../words.ts';
import { inEnglish } from '../language.ts';

export const kindNames: Readonly<Record<CredentialKind, string>> = inEnglish('kinds', {
  'api-token': 'an API token',
  'repository-token': 'a repository access token',
  'project-token': 'a project access token',
  'workspace-token': 'a workspace access token',
  'http-access-token': 'an HTTP access token',
  'http-project-token': 'a project’s HTTP access token',
  'http-repository-token': 'a repository’s HTTP access token',
  'oauth-client': 'an OAuth client',
  'app-password': 'an app password',
});
