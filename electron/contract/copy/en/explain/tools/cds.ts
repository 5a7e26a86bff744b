/** Messages of CDS. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const cdsMessages = words({
  'cds-missing-auth-token': {
    name: 'CDS: missing auth token',
    causes: {
      'platform-input-invalid': {
        why: 'The file has no auth.token, or another key in its place: CDS ignores keys that it does not know.',
        tellApart: ['Look below “auth:” in the file.'],
      },
    },
  },
  'cds-no-cloud-user': {
    name: 'CDS: no user or no token for Bitbucket Cloud',
    causes: {
      'platform-input-invalid': {
        why: 'CDS has an empty user name or an empty token for this connection.',
        tellApart: ['Import the file again with auth.username and auth.token filled in.'],
      },
    },
  },
  'cds-application-link-key': {
    name: 'CDS: the key of the application link cannot be read',
    causes: {
      'platform-input-invalid': {
        why: 'CDS was set up for the older way of signing in (an application link with a private key) and found something else in its place, often the values of a Bitbucket Cloud client.',
        tellApart: [
          'Compare the block in config.toml: [vcs.servers.NAME.bitbucketcloud] and [vcs.servers.NAME.bitbucket] take different keys.',
        ],
      },
    },
  },
  'cds-repository-not-found': {
    name: 'CDS: repository not found',
    causes: {
      'repository-not-found': {
        why: 'CDS asked Bitbucket for it and was told that it is not there, or may not be seen.',
        tellApart: ['Compare PROJECT/repository with the address in your browser.'],
      },
      'missing-permission': {
        why: 'The account behind the token may not see it.',
        tellApart: ['Sign in as that account in your browser.'],
      },
    },
  },
});
