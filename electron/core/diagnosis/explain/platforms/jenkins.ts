/** Jenkins, Bitbucket Branch Source. Facts: jenkinsci/bitbucket-branch-source-plugin @8fdcfe19 (2026-08-22). */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/blob/8fdcfe19/src/main';

export const jenkins: PlatformKnowledge = {
  id: 'jenkins',
  clones: true,
  cloud: { restUser: 'the credential’s user name', gitUser: null, secret: 'the credential’s password' },
  selfManaged: { restUser: 'the credential’s user name', gitUser: 'the credential’s user name', secret: 'the credential’s password' },
  since:
    'The plugin Bitbucket Branch Source takes API tokens as a kind of their own since July 2025 and then gives Git its own user by itself. The plain Git plugin does not: it needs a second credential for cloning, with the user x-bitbucket-api-token-auth.',
  messages: [
    {
      find: /with no credentials, anonymous access/i,
      name: 'Jenkins: it connected without a credential',
      source: 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/issues/315',
      causes: [
        cause(
          'credential-not-sent',
          90,
          'Jenkins says in its log that it connected without a credential. For webhooks it takes the one of the endpoint, for scanning the one of the job.',
          'Look at both: Manage Jenkins → System → Bitbucket Endpoints, and the job’s branch source.',
        ),
      ],
    },
    {
      find: /Could not find: \S{1,130}/i,
      name: 'Jenkins: the owner was not found',
      source: `${source}/resources/com/cloudbees/jenkins/plugins/bitbucket/Messages.properties`,
      causes: [
        cause(
          'workspace-not-found',
          45,
          'Jenkins asked Bitbucket for this owner with the chosen credential and was told that it is not there, or may not be seen.',
          'Is it the part after bitbucket.org/ (on your own server: the project’s key), and not the name shown on the page?',
        ),
        cause('token-rejected', 40, 'It says the same where the credential was refused.', 'Check the token with Handrail.'),
        cause('app-password-retired', 20, 'A credential with an app password is refused since July 2026.', 'It begins with ATBB.'),
      ],
    },
    {
      find: /Selected credentials does not match any criteria/i,
      name: 'Jenkins: the kind of credential does not fit',
      source: `${source}/java/com/cloudbees/jenkins/plugins/bitbucket/util/BitbucketCredentialsUtils.java`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'The credential is of another kind than this Bitbucket takes: user name with password for a person’s token, secret text for an access token.',
          'Look at the credential’s kind.',
        ),
      ],
    },
    {
      find: /Unregistered Server/i,
      name: 'Jenkins: the server is not in the list',
      source: `${source}/java/com/cloudbees/jenkins/plugins/bitbucket/BitbucketSCMSource.java`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'The address is not among the Bitbucket endpoints of Jenkins, letter by letter.',
          'Compare it with Manage Jenkins → System → Bitbucket Endpoints.',
        ),
      ],
    },
    {
      find: /do not have permission to determine whether|may or may not exist is not permitted/i,
      name: 'Jenkins: it may not see the owner',
      source: `${source}/resources/com/cloudbees/jenkins/plugins/bitbucket/Messages.properties`,
      causes: [
        cause(
          'missing-permission',
          60,
          'The credential was accepted and may not see this workspace or project.',
          'Sign in as that account in your browser and open it.',
        ),
      ],
    },
    {
      find: /check configured OAuth credentials client id and secret/i,
      name: 'Jenkins: the OAuth client was refused',
      source: `${source}/java/com/cloudbees/jenkins/plugins/bitbucket/impl/credentials/BitbucketOAuthAuthenticator.java`,
      causes: [
        cause(
          'token-rejected',
          80,
          'Bitbucket does not know this client, or its secret is another one.',
          'Compare Client ID and Secret with Workspace settings → OAuth clients.',
        ),
      ],
    },
  ],
};
