/** Jenkins, Bitbucket Branch Source. Facts: jenkinsci/bitbucket-branch-source-plugin @8fdcfe19 (2026-08-22). */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/blob/8fdcfe19/src/main';

export const jenkins: PlatformKnowledge = {
  id: 'jenkins',
  clones: true,
  messages: [
    {
      find: /with no credentials, anonymous access/i,
      id: 'jenkins-no-credential',
      source: 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/issues/315',
      causes: [['credential-not-sent', 90]],
    },
    {
      find: /Could not find: \S{1,130}/i,
      id: 'jenkins-owner-not-found',
      source: `${source}/resources/com/cloudbees/jenkins/plugins/bitbucket/Messages.properties`,
      causes: [
        ['workspace-not-found', 45],
        ['token-rejected', 40],
        ['app-password-retired', 20],
      ],
    },
    {
      find: /Selected credentials does not match any criteria/i,
      id: 'jenkins-credential-kind',
      source: `${source}/java/com/cloudbees/jenkins/plugins/bitbucket/util/BitbucketCredentialsUtils.java`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /Unregistered Server/i,
      id: 'jenkins-server-not-listed',
      source: `${source}/java/com/cloudbees/jenkins/plugins/bitbucket/BitbucketSCMSource.java`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /do not have permission to determine whether|may or may not exist is not permitted/i,
      id: 'jenkins-owner-not-visible',
      source: `${source}/resources/com/cloudbees/jenkins/plugins/bitbucket/Messages.properties`,
      causes: [['missing-permission', 60]],
    },
    {
      find: /check configured OAuth credentials client id and secret/i,
      id: 'jenkins-oauth-client-refused',
      source: `${source}/java/com/cloudbees/jenkins/plugins/bitbucket/impl/credentials/BitbucketOAuthAuthenticator.java`,
      causes: [['token-rejected', 80]],
    },
  ],
};
