/** SonarQube. Facts: SonarSource/sonarqube server/sonar-alm-client, Bitbucket{Cloud,Server}RestClient.java @cb16d8a2 and @0596d2a2. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/SonarSource/sonarqube/blob';
const cloudClient = `${source}/cb16d8a2/server/sonar-alm-client/src/main/java/org/sonar/alm/client/bitbucket/bitbucketcloud/BitbucketCloudRestClient.java`;
const serverClient = `${source}/0596d2a2/server/sonar-alm-client/src/main/java/org/sonar/alm/client/bitbucketserver/BitbucketServerRestClient.java`;

export const sonarqube: PlatformKnowledge = {
  id: 'sonarqube',
  clones: false,
  messages: [
    {
      find: /Invalid personal access token/i,
      id: 'sonarqube-token-refused',
      source: serverClient,
      causes: [
        ['token-rejected', 75],
        ['missing-permission', 25],
      ],
    },
    {
      find: /Error 404\. The requested Bitbucket server is unreachable/i,
      id: 'sonarqube-404',
      source: serverClient,
      causes: [
        ['wrong-context-path', 60],
        ['project-not-found', 30],
      ],
    },
    {
      find: /not configured with the permission to read pull requests/i,
      id: 'sonarqube-oauth-client-lacks-permission',
      source: cloudClient,
      causes: [['missing-scope', 'certain']],
    },
    {
      find: /OAuth consumer in the Bitbucket workspace to be a private consumer/i,
      id: 'sonarqube-oauth-client-private',
      source: cloudClient,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /Unable to contact Bitbucket Cloud servers/i,
      id: 'sonarqube-cloud-not-used',
      source: cloudClient,
      causes: [
        ['token-rejected', 40],
        ['timeout', 20],
      ],
    },
  ],
};
