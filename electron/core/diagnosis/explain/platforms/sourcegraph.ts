/**
 * Sourcegraph. Facts: sourcegraph/sourcegraph schema/bitbucket_{cloud,server}.schema.json @9803b29e,
 * internal/extsvc/bitbucketcloud/client.go.
 */
import type { PlatformKnowledge } from './types.ts';

export const sourcegraph: PlatformKnowledge = {
  id: 'sourcegraph',
  clones: true,
  messages: [
    {
      find: /fetch user permissions|\/rest\/api\/[\w.]{1,10}\/repos\?\S{0,200}\buser_id=/i,
      id: 'sourcegraph-permissions-not-read',
      source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/14893',
      causes: [['missing-permission', 65]],
    },
    {
      find: /repo not found \(name=.{1,200} url=.{1,300} notfound=false\)|not cloneable: exit status 128/is,
      id: 'sourcegraph-not-cloned',
      source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/221',
      causes: [['wrong-user-name', 15]],
    },
    {
      find: /Bitbucket Cloud API HTTP error: code=401/i,
      id: 'sourcegraph-cloud-401',
      source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/blob/07f7e941/internal/extsvc/bitbucketcloud/client.go',
      causes: [['wrong-user-name', 25]],
    },
  ],
};
