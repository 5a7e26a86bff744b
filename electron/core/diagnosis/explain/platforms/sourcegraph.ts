/**
 * Sourcegraph. Facts: sourcegraph/sourcegraph schema/bitbucket_{cloud,server}.schema.json @9803b29e,
 * internal/extsvc/bitbucketcloud/client.go.
 */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

export const sourcegraph: PlatformKnowledge = {
  id: 'sourcegraph',
  clones: true,
  cloud: { restUser: 'username', gitUser: 'username', secret: 'appPassword' },
  selfManaged: { restUser: 'username', gitUser: 'username', secret: 'token' },
  since: null,
  messages: [
    {
      find: /fetch user permissions|\/rest\/api\/[\w.]{1,10}\/repos\?\S{0,200}\buser_id=/i,
      name: 'Sourcegraph: the permissions of a person could not be read',
      source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/14893',
      causes: [
        cause(
          'missing-permission',
          65,
          'Sourcegraph asks in the name of a person (user_id in the address), and that person may not sign in to Bitbucket. The token of the connection is not the cause.',
          'Is the person in Bitbucket under Administration → Global permissions, with “Bitbucket User”?',
        ),
      ],
    },
    {
      find: /repo not found \(name=.{1,200} url=.{1,300} notfound=false\)|not cloneable: exit status 128/is,
      name: 'Sourcegraph: the repository could not be cloned',
      source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/221',
      causes: [
        cause(
          'wrong-user-name',
          15,
          'Sourcegraph lists repositories with the token alone and clones with username and token together.',
          'Is username in the connection, and is it the name of the account that made the token?',
        ),
      ],
    },
    {
      find: /Bitbucket Cloud API HTTP error: code=401/i,
      name: 'Sourcegraph: Bitbucket Cloud answered 401',
      source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/blob/07f7e941/internal/extsvc/bitbucketcloud/client.go',
      causes: [
        cause(
          'wrong-user-name',
          25,
          'Sourcegraph sends username and appPassword as a pair.',
          'Is there an @ in username? With an API token it has to be the e-mail address.',
        ),
      ],
    },
  ],
};
