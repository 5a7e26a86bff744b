/**
 * What the connections of one set have in common. Pure.
 *
 * This is the one place where the host changes a draft beside the page that writes it. What a set shares is one answer, and is on disk in
 * every member as one write under the settings' lock; were each member's copy saved by the page, whatever ends it in between would leave
 * a set that disagrees with itself. Nobody's typing is lost by that: only fields whose change was just saved are copied, and another page
 * that has that member open saves by `mergeDrafts`, which keeps what it typed and says so where both changed the same field.
 */
import { changedFields, isSelfManaged, withFieldsOf } from '../../contract/index.ts';
import type { Draft } from '../../contract/index.ts';
import type { StoredConnection } from './document.ts';

/** Answers that belong to what all of them share, by the names of `changedFields`: the Bitbucket and what lies in it. */
const sharedAnswers = ['deployment', 'baseUrl', 'workspace', 'projectKey', 'repositories'].map((answer) => `answers.${answer}`);
/** Fields whose text does: the Bitbucket, the repositories, and how the result is saved. */
const sharedFields = ['address.', 'repositories.', 'export.'];

function isShared(field: string): boolean {
  return (
    field === 'repositoriesAnswered' || sharedAnswers.includes(field) || sharedFields.some((prefix) => field.startsWith(`typed.${prefix}`))
  );
}

/** The typed text that a connection of the same set shows too. */
function sharedTyped(typed: Draft['typed']): Draft['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([field]) => isShared(`typed.${field}`)));
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
  if (next.set === null || other.set?.id !== next.set.id) return other;
  const facts = { server: next.server, ca: next.ca, plainHttp: next.plainHttp };
  const changed = changedFields(before.draft, next.draft).filter(isShared);
  if (
    changed.length === 0 &&
    JSON.stringify(facts) === JSON.stringify({ server: before.server, ca: before.ca, plainHttp: before.plainHttp })
  )
    return other;
  const was = other.draft.answers.deployment;
  const draft = withFieldsOf(other.draft, next.draft, changed);
  const { deployment } = draft.answers;
  // Kinds of token and a platform's choices differ between Cloud and a server of one's own.
  const moved = deployment !== null && was !== null && isSelfManaged(deployment) !== isSelfManaged(was);
  return {
    ...other,
    ...facts,
    draft: moved ? { ...draft, platformConfirmed: false, answers: { ...draft.answers, credential: null } } : draft,
  };
}
