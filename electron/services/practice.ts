/** Starts the practice Bitbucket and makes a connection to walk through with it. */
import { fail, ok } from '../contract/index.ts';
import type { CallOutput, Deployment, Draft, PracticeState, Result } from '../contract/index.ts';
import type { ConnectionService } from './connections.ts';
import { emptyDraft } from './connections.ts';
import { originOf } from './guard.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { PracticeInfo, ServiceBase } from './types.ts';
import type { Views } from './view.ts';

export interface PracticeService {
  /**
   * Starts the servers once, brings practice connections of earlier runs to today's ports, and opens a connection that nothing was answered
   * in.
   */
  start(deployment: Deployment | null): Promise<Result<CallOutput<'practice.start'>>>;
  /** Null while it is not running. */
  current(): PracticeState | null;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly connections: ConnectionService;
}

/** Opens the service. */
export function createPractice({ base: { config }, store, views, connections }: Parts): PracticeService {
  function withTodaysPorts(stored: StoredConnection, practice: PracticeInfo): StoredConnection {
    const { baseUrl } = stored.draft.answers;
    if (!stored.practice || baseUrl === null) return stored;
    if (practice.onlyOrigins.map(originOf).includes(originOf(baseUrl))) return stored;
    const today = baseUrl.startsWith('https:') ? practice.secureSelfManagedUrl : practice.selfManagedUrl;
    return { ...stored, draft: { ...stored.draft, answers: { ...stored.draft.answers, baseUrl: today } } };
  }

  /** A practice connection that was opened and left as it was; another one beside it would only be in the way. */
  function isUntouched(stored: StoredConnection, draft: Draft): boolean {
    return stored.practice && stored.autoName && JSON.stringify(stored.draft) === JSON.stringify(draft);
  }

  return {
    current: () => {
      const running = config.practice?.current() ?? null;
      return running === null ? null : stateOf(running);
    },

    start: async (deployment) => {
      if (config.practice === null) return fail('practice-not-running');
      const started = await config.practice.start();
      if (!started.ok) return started;
      const refreshed = await store.changeAll((stored) => withTodaysPorts(stored, started.value));
      if (!refreshed.ok) return refreshed;
      const draft = emptyDraft();
      const wanted = { ...draft, answers: { ...draft.answers, deployment } };
      const all = await store.all();
      if (!all.ok) return all;
      const waiting = all.value.find((stored) => isUntouched(stored, wanted));
      const connection = waiting === undefined ? await connections.create(true, wanted) : ok(await views.connection(waiting));
      return connection.ok ? ok({ practice: stateOf(started.value), connection: connection.value }) : connection;
    },
  };
}

/** What the page may know of it. */
function stateOf({ cloudOrigin, selfManagedUrl, secureSelfManagedUrl, accounts }: PracticeInfo): PracticeState {
  return { cloudOrigin, selfManagedUrl, secureSelfManagedUrl, accounts };
}
