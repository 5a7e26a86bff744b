/** Live lists of workspaces, projects and repositories for the pickers. */
import { fail, ok } from '../contract/index.ts';
import type { Answers, CallOutput, Result } from '../contract/index.ts';
import type * as Lists from '../core/bitbucket/lists.ts';
import type { BitbucketContext } from '../core/bitbucket/types.ts';
import { caOf } from './ca.ts';
import type { ReachService } from './reach.ts';
import type { ConnectionStore } from './store/connection-store.ts';

export interface ListService {
  workspaces(id: string, search: string, cursor: string | null): Promise<Result<CallOutput<'list.workspaces'>>>;
  projects(id: string, search: string, cursor: string | null): Promise<Result<CallOutput<'list.projects'>>>;
  repositories(id: string, search: string, cursor: string | null): Promise<Result<CallOutput<'list.repositories'>>>;
}

/** Opens the service; `stop` ends every list that is still being fetched when the host goes. */
export function createLists(store: ConnectionStore, reach: ReachService, stop: AbortSignal): ListService {
  /** What a list call needs, or why it cannot be made. */
  async function prepared(id: string): Promise<Result<{ context: BitbucketContext; answers: Answers }>> {
    const stored = await store.one(id);
    if (!stored.ok) return stored;
    const { answers } = stored.value.draft;
    const place = reach.of(answers, stored.value.practice, caOf(stored.value));
    if (!place.ok) return place;
    const caller = await reach.caller(stored.value);
    if (!caller.ok) return caller;
    if (caller.value === null) return fail('token-needed', {}, 'token');
    return ok({ context: { ...place.value, caller: caller.value, signal: stop }, answers });
  }

  type Ask<T> = (lists: typeof Lists, context: BitbucketContext, answers: Answers) => Promise<Lists.ListOutcome<T>>;
  type PageOf<T> = { items: T[]; next: string | null; total: number | null };

  async function run<T>(id: string, ask: Ask<T>): Promise<Result<PageOf<T>>> {
    const ready = await prepared(id);
    if (!ready.ok) return ready;
    const page = await ask(await import('../core/bitbucket/lists.ts'), ready.value.context, ready.value.answers);
    if ('finding' in page) {
      const { code, evidence, who } = page.finding;
      return fail('list-refused', { cause: { code, evidence }, who });
    }
    return 'cancelled' in page ? fail('cancelled') : ok({ ...page });
  }

  return {
    workspaces: (id, search, cursor) => run(id, ({ listWorkspaces }, context) => listWorkspaces(context, { search, cursor })),
    projects: (id, search, cursor) =>
      run(id, ({ listProjects }, context, { workspace }) => listProjects(context, { workspace, search, cursor })),
    repositories: (id, search, cursor) =>
      run(id, ({ listRepositories }, context, { workspace, projectKey }) =>
        listRepositories(context, { workspace, projectKey, search, cursor }),
      ),
  };
}
