/** Messages of Jenkins. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const jenkinsMessages = words({
  'jenkins-no-credential': {
    name: 'Jenkins: it connected without a credential',
    causes: {
      'credential-not-sent': {
        why: 'Jenkins says in its log that it connected without a credential. For webhooks it takes the one of the endpoint, for scanning the one of the job.',
        tellApart: ['Look at both: Manage Jenkins → System → Bitbucket Endpoints, and the job’s branch source.'],
      },
    },
  },
  'jenkins-owner-not-found': {
    name: 'Jenkins: the owner was not found',
    causes: {
      'workspace-not-found': {
        why: 'Jenkins asked Bitbucket for this owner with the chosen credential and was told that it is not there, or may not be seen.',
        tellApart: ['Is it the part after bitbucket.org/ (on your own server: the project’s key), and not the name shown on the page?'],
      },
      'token-rejected': {
        why: 'It says the same where the credential was refused.',
        tellApart: ['Check the token with Handrail.'],
      },
      'app-password-retired': {
        why: 'A credential with an app password is refused since July 2026.',
        tellApart: ['It begins with ATBB.'],
      },
    },
  },
  'jenkins-credential-kind': {
    name: 'Jenkins: the kind of credential does not fit',
    causes: {
      'platform-input-invalid': {
        why: 'The credential is of another kind than this Bitbucket takes: user name with password for a person’s token, secret text for an access token.',
        tellApart: ['Look at the credential’s kind.'],
      },
    },
  },
  'jenkins-server-not-listed': {
    name: 'Jenkins: the server is not in the list',
    causes: {
      'platform-input-invalid': {
        why: 'The address is not among the Bitbucket endpoints of Jenkins, letter by letter.',
        tellApart: ['Compare it with Manage Jenkins → System → Bitbucket Endpoints.'],
      },
    },
  },
  'jenkins-owner-not-visible': {
    name: 'Jenkins: it may not see the owner',
    causes: {
      'missing-permission': {
        why: 'The credential was accepted and may not see this workspace or project.',
        tellApart: ['Sign in as that account in your browser and open it.'],
      },
    },
  },
  'jenkins-oauth-client-refused': {
    name: 'Jenkins: the OAuth client was refused',
    causes: {
      'token-rejected': {
        why: 'Bitbucket does not know this client, or its secret is another one.',
        tellApart: ['Compare Client ID and Secret with Workspace settings → OAuth clients.'],
      },
    },
  },
});
