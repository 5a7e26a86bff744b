/** A connection for another workspace or project of the same Bitbucket: all of its answers but those that belong to the one place. Pure. */
import { ok } from '../contract/index.ts';
import { boundToPlace } from '../contract/token-fit.ts';
import type { Result } from '../contract/index.ts';
import { checkProjectKey, checkWorkspace } from '../core/bitbucket/names.ts';
import type { StoredConnection } from './store/document.ts';
import { noToken } from './view.ts';

/**
 * The connection as it would be there. `place`: a workspace on Cloud, a project key on a self-managed server (empty: all projects).
 * Problems: those of `checkWorkspace` and `checkProjectKey`.
 */
export function movedTo(stored: StoredConnection, place: string): Result<StoredConnection> {
  const { draft } = stored;
  const { answers } = draft;
  const cloud = answers.deployment === 'cloud';
  const named = cloud ? checkWorkspace(place) : place.trim() === '' ? ok(null) : checkProjectKey(place);
  if (!named.ok) return named;
  if (named.value === (cloud ? answers.workspace : answers.projectKey)) return ok(stored);
  const { credential } = answers;
  const bound = credential !== null && boundToPlace(credential.kind);
  const typed = Object.fromEntries(
    Object.entries(draft.typed).filter(([field]) => !field.startsWith('address.') && !field.startsWith('repositories.')),
  );
  return ok({
    ...stored,
    token: bound ? { address: null, fact: noToken } : stored.token,
    draft: {
      ...draft,
      typed,
      repositoriesAnswered: false,
      answers: {
        ...answers,
        ...(cloud ? { workspace: named.value, projectKey: null } : { projectKey: named.value }),
        repositories: null,
        credential: bound ? null : credential,
      },
    },
  });
}
