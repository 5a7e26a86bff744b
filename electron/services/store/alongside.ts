/** What the connections of one set have in common. Pure. */
import { isSelfManaged } from '../../contract/index.ts';
import type { Draft } from '../../contract/index.ts';
import type { StoredConnection } from './document.ts';

/** Fields whose text belongs to what all of them share: the Bitbucket, the repositories, and how the result is saved. */
const sharedFields = ['address.', 'repositories.', 'export.'];

/** The typed text that a connection of the same set shows too. */
export function sharedTyped(typed: Draft['typed']): Draft['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([field]) => sharedFields.some((prefix) => field.startsWith(prefix))));
}

/** The Bitbucket, what lies in it, and what was found out about it. */
export function sharedParts({ draft, server, ca, plainHttp }: StoredConnection) {
  const { deployment, baseUrl, workspace, projectKey, repositories } = draft.answers;
  return {
    answers: { deployment, baseUrl, workspace, projectKey, repositories },
    repositoriesAnswered: draft.repositoriesAnswered,
    typed: sharedTyped(draft.typed),
    server,
    ca,
    plainHttp,
  };
}

/** `other` after `next` replaced `before` in the same set: the same object where nothing that they share has changed. */
export function alongside(before: StoredConnection, next: StoredConnection, other: StoredConnection): StoredConnection {
  if (next.together === null || other.together?.id !== next.together.id) return other;
  const shared = sharedParts(next);
  if (JSON.stringify(shared) === JSON.stringify(sharedParts(before))) return other;
  const { draft } = other;
  const own = Object.fromEntries(Object.entries(draft.typed).filter(([field]) => !sharedFields.some((prefix) => field.startsWith(prefix))));
  const { deployment } = shared.answers;
  const was = draft.answers.deployment;
  // Kinds of token and a platform's choices differ between Cloud and a server of one's own.
  const moved = deployment !== null && was !== null && isSelfManaged(deployment) !== isSelfManaged(was);
  return {
    ...other,
    server: shared.server,
    ca: shared.ca,
    plainHttp: shared.plainHttp,
    draft: {
      ...draft,
      platformConfirmed: draft.platformConfirmed && !moved,
      repositoriesAnswered: shared.repositoriesAnswered,
      typed: { ...own, ...shared.typed },
      answers: { ...draft.answers, ...shared.answers, credential: moved ? null : draft.answers.credential },
    },
  };
}
