/** OVH CDS. Facts: github.com/ovh/cds @ea9589f4 (2026-07-01), engine/vcs/bitbucket{cloud,server}, sdk/{vcs,error}.go. */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/ovh/cds/blob/ea9589f4';

export const cds: PlatformKnowledge = {
  id: 'cds',
  clones: true,
  cloud: { restUser: 'auth.username', gitUser: null, secret: 'auth.token' },
  selfManaged: { restUser: 'auth.username', gitUser: 'auth.username', secret: 'auth.token' },
  since: null,
  messages: [
    {
      find: /missing auth token/i,
      name: 'CDS: missing auth token',
      source: `${source}/sdk/vcs.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'The file has no auth.token, or another key in its place: CDS ignores keys that it does not know.',
          'Look below “auth:” in the file.',
        ),
      ],
    },
    {
      find: /bitbucketcloud authentication username:/i,
      name: 'CDS: no user or no token for Bitbucket Cloud',
      source: `${source}/engine/vcs/bitbucketcloud/http.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'CDS has an empty user name or an empty token for this connection.',
          'Import the file again with auth.username and auth.token filled in.',
        ),
      ],
    },
    {
      find: /Unable to decode key|SignParams>sign/i,
      name: 'CDS: the key of the application link cannot be read',
      source: 'https://github.com/ovh/cds/issues/4501',
      causes: [
        cause(
          'platform-input-invalid',
          80,
          'CDS was set up for the older way of signing in (an application link with a private key) and found something else in its place, often the values of a Bitbucket Cloud client.',
          'Compare the block in config.toml: [vcs.servers.NAME.bitbucketcloud] and [vcs.servers.NAME.bitbucket] take different keys.',
        ),
      ],
    },
    {
      find: /caused by: repository not found/i,
      name: 'CDS: repository not found',
      source: `${source}/sdk/error.go`,
      causes: [
        cause(
          'repository-not-found',
          60,
          'CDS asked Bitbucket for it and was told that it is not there, or may not be seen.',
          'Compare PROJECT/repository with the address in your browser.',
        ),
        cause('missing-permission', 30, 'The account behind the token may not see it.', 'Sign in as that account in your browser.'),
      ],
    },
  ],
};
