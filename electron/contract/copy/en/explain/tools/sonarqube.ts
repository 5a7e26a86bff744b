/** Messages of SonarQube. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { inEnglish } from '../../../language.ts';
import { words } from '../../../explain/shape.ts';

export const sonarqubeMessages = inEnglish(
  'explain/tools/sonarqube',
  words({
    'sonarqube-token-refused': {
      name: 'SonarQube: the token was refused',
      causes: {
        'token-rejected': {
          why: 'SonarQube says this for every 401: the server did not accept the token.',
          tellApart: ['Is the token still in Bitbucket’s list under Manage account → HTTP access tokens?'],
        },
        'missing-permission': {
          why: 'Bitbucket Server and Data Center answer 401 for a missing right too.',
          tellApart: ['Handrail’s check tells the two apart.'],
        },
      },
    },
    'sonarqube-404': {
      name: 'SonarQube: 404',
      causes: {
        'wrong-context-path': {
          why: 'SonarQube says “unreachable”, but a server answered: the address lacks a part such as /bitbucket, or the project or repository is not there.',
          tellApart: ['Paste a repository’s whole address from your browser into Handrail: it finds the right base.'],
        },
        'project-not-found': {
          why: 'The project’s key may be wrong.',
          tellApart: ['Compare it with the address in your browser.'],
        },
      },
    },
    'sonarqube-oauth-client-lacks-permission': {
      name: 'SonarQube: the OAuth client lacks a permission',
      causes: {
        'missing-scope': {
          why: 'The OAuth client in the workspace has no permission (scope) “Pull requests: Read”.',
          tellApart: ['Look at Workspace settings → OAuth clients → Scopes.'],
        },
      },
    },
    'sonarqube-oauth-client-private': {
      name: 'SonarQube: the OAuth client has to be private',
      causes: {
        'platform-input-invalid': {
          why: 'SonarQube fetches its token by itself, which Bitbucket allows to private OAuth clients (consumers) only.',
          tellApart: ['Look for “This is a private consumer” on the client’s page in Bitbucket.'],
        },
      },
    },
    'sonarqube-cloud-not-used': {
      name: 'SonarQube: Bitbucket Cloud could not be used',
      causes: {
        'token-rejected': {
          why: 'SonarQube says this also where Bitbucket answered and refused the OAuth client.',
          tellApart: ['Look into SonarQube’s web.log for the line after it.'],
        },
        timeout: {
          why: 'SonarQube says this also where its server cannot reach the internet.',
          tellApart: ['Look whether it needs a proxy (a computer that passes web traffic on).'],
        },
      },
    },
  }),
);
