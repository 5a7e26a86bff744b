/** Messages of Sourcegraph. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const sourcegraphMessages = words({
  'sourcegraph-permissions-not-read': {
    name: 'Sourcegraph: the permissions of a person could not be read',
    causes: {
      'missing-permission': {
        why: 'Sourcegraph asks in the name of a person (user_id in the address), and that person may not sign in to Bitbucket. The token of the connection is not the cause.',
        tellApart: ['Is the person in Bitbucket under Administration → Global permissions, with “Bitbucket User”?'],
      },
    },
  },
  'sourcegraph-not-cloned': {
    name: 'Sourcegraph: the repository could not be cloned',
    causes: {
      'wrong-user-name': {
        why: 'Sourcegraph lists repositories with the token alone and clones with username and token together.',
        tellApart: ['Is username in the connection, and is it the name of the account that made the token?'],
      },
    },
  },
  'sourcegraph-cloud-401': {
    name: 'Sourcegraph: Bitbucket Cloud answered 401',
    causes: {
      'wrong-user-name': {
        why: 'Sourcegraph sends username and appPassword as a pair.',
        tellApart: ['Is there an @ in username? With an API token it has to be the e-mail address.'],
      },
    },
  },
});
