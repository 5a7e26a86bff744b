/** Messages of semantic-release. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { inEnglish } from '../../../language.ts';
import { words } from '../../../explain/shape.ts';

export const semanticReleaseMessages = inEnglish(
  'explain/tools/semantic-release',
  words({
    'semantic-release-cannot-push': {
      name: 'semantic-release: it cannot push',
      causes: {
        'missing-scope': {
          why: 'Before anything else semantic-release tries to push, also in a dry run, and Read is not enough for that.',
          tellApart: ['Git’s own line above it says 403 (forbidden): the sign-in worked, and the token may not push.'],
        },
        'wrong-user-name': {
          why: 'BITBUCKET_TOKEN brings the user name x-token-auth, which goes with an access token of Bitbucket Cloud only. Anything else goes into BITBUCKET_TOKEN_BASIC_AUTH.',
          tellApart: ['Git’s own line above it shows the user name: it is in front of :[secure]@.'],
        },
        'token-rejected': {
          why: 'Bitbucket refused the token. semantic-release tries it only after git failed without it.',
          tellApart: ['Git’s own line above it says “Authentication failed” or “Invalid credentials”.'],
        },
      },
    },
    'semantic-release-nothing-sent': {
      name: 'semantic-release: it pushed without a sign-in',
      causes: {
        'credential-not-sent': {
          why: 'The address in its command has no user name and no token: none of its variables was set, or none of several worked.',
          tellApart: ['Is the variable there in this build? Builds of pull requests and forks often get no secret variables.'],
        },
      },
    },
    'semantic-release-access-token-name': {
      name: 'semantic-release: the user name is Bitbucket Cloud’s',
      causes: {
        'wrong-user-name': {
          why: 'The token is in BITBUCKET_TOKEN or BB_TOKEN, which brings the user name x-token-auth. A server of your own does not know it.',
          tellApart: ['Put the user name, a colon and the token into BITBUCKET_TOKEN_BASIC_AUTH instead.'],
        },
      },
    },
    'semantic-release-github': {
      name: 'semantic-release: it asks for a token of GitHub',
      causes: {
        'platform-input-invalid': {
          why: 'Its own list of plugins has one for GitHub. The configuration names no other list, or was not found.',
          tellApart: ['Look for “plugins” in .releaserc.json, without @semantic-release/github.'],
        },
      },
    },
  }),
);
