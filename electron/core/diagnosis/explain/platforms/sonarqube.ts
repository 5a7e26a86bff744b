/** SonarQube. Facts: SonarSource/sonarqube server/sonar-alm-client, Bitbucket{Cloud,Server}RestClient.java @cb16d8a2 and @0596d2a2. */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/SonarSource/sonarqube/blob';
const cloudClient = `${source}/cb16d8a2/server/sonar-alm-client/src/main/java/org/sonar/alm/client/bitbucket/bitbucketcloud/BitbucketCloudRestClient.java`;
const serverClient = `${source}/0596d2a2/server/sonar-alm-client/src/main/java/org/sonar/alm/client/bitbucketserver/BitbucketServerRestClient.java`;

export const sonarqube: PlatformKnowledge = {
  id: 'sonarqube',
  clones: false,
  cloud: { restUser: 'OAuth Key', gitUser: null, secret: 'OAuth Secret' },
  selfManaged: { restUser: null, gitUser: null, secret: 'Personal Access Token' },
  since: null,
  messages: [
    {
      find: /Invalid personal access token/i,
      name: 'SonarQube: the token was refused',
      source: serverClient,
      causes: [
        cause(
          'token-rejected',
          75,
          'SonarQube says this for every 401: the server did not accept the token.',
          'Is the token still in Bitbucket’s list under Manage account → HTTP access tokens?',
        ),
        cause(
          'missing-permission',
          25,
          'Bitbucket Server and Data Center answer 401 for a missing right too.',
          'Handrail’s check tells the two apart.',
        ),
      ],
    },
    {
      find: /Error 404\. The requested Bitbucket server is unreachable/i,
      name: 'SonarQube: 404',
      source: serverClient,
      causes: [
        cause(
          'wrong-context-path',
          60,
          'SonarQube says “unreachable”, but a server answered: the address lacks a part such as /bitbucket, or the project or repository is not there.',
          'Paste a repository’s whole address from your browser into Handrail: it finds the right base.',
        ),
        cause('project-not-found', 30, 'The project’s key may be wrong.', 'Compare it with the address in your browser.'),
      ],
    },
    {
      find: /not configured with the permission to read pull requests/i,
      name: 'SonarQube: the OAuth client lacks a permission',
      source: cloudClient,
      causes: [
        cause(
          'missing-scope',
          'certain',
          'The OAuth client in the workspace has no permission (scope) “Pull requests: Read”.',
          'Look at Workspace settings → OAuth clients → Scopes.',
        ),
      ],
    },
    {
      find: /OAuth consumer in the Bitbucket workspace to be a private consumer/i,
      name: 'SonarQube: the OAuth client has to be private',
      source: cloudClient,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'SonarQube fetches its token by itself, which Bitbucket allows to private OAuth clients (consumers) only.',
          'Look for “This is a private consumer” on the client’s page in Bitbucket.',
        ),
      ],
    },
    {
      find: /Unable to contact Bitbucket Cloud servers/i,
      name: 'SonarQube: Bitbucket Cloud could not be used',
      source: cloudClient,
      causes: [
        cause(
          'token-rejected',
          40,
          'SonarQube says this also where Bitbucket answered and refused the OAuth client.',
          'Look into SonarQube’s web.log for the line after it.',
        ),
        cause(
          'timeout',
          20,
          'Or its server does not reach the internet.',
          'Look whether it needs a proxy (a computer that passes web traffic on).',
        ),
      ],
    },
  ],
};
