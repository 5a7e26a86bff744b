/** German: the kinds of credential, in the nominative and without an article. */
import type { Words } from '../words.ts';

export const kindNames = {
  'api-token': 'API-Token',
  'repository-token': 'Repository-Zugriffstoken',
  'project-token': 'Projekt-Zugriffstoken',
  'workspace-token': 'Workspace-Zugriffstoken',
  'http-access-token': 'HTTP-Zugriffstoken',
  'http-project-token': 'HTTP-Zugriffstoken eines Projekts',
  'http-repository-token': 'HTTP-Zugriffstoken eines Repositorys',
  'oauth-client': 'OAuth-Client',
  'app-password': 'App-Passwort',
} satisfies Words['kinds'];
