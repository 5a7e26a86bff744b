/**
 * "Check all": every saved connection, a few at a time, with one summary.
 *
 * Its manners are those of one check, kept for the whole run: once Bitbucket has refused an account, no other token of that account is
 * begun there before somebody has looked, because a lock (CAPTCHA) is counted per account. Of one account one token goes first, and
 * each that is accepted lets one more wait for Bitbucket's word (watch-plan.ts). Those that were fine last time go first.
 */
import { because, fail, ok } from '../contract/index.ts';
import type { Emit, Result, UncheckedReason, WatchItem, WatchSummary } from '../contract/index.ts';
import type { CheckService } from './check.ts';
import type { PlatformService } from './platforms.ts';
import { createBatch } from './store/batch.ts';
import type { ConnectionNotes } from './store/batch.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';
import { nextJob, plan } from './watch-plan.ts';
import type { Job, Running } from './watch-plan.ts';
import { itemFor, ofProblem, ofReport, stopsAccount, summarise, unchecked } from './watch-result.ts';

export interface WatchService {
  /**
   * Checks all, or those of `ids` alone, keeps each result with its connection, and tells every change. A cancelled run answers `cancelled`
   * at once; what was finished before stays kept.
   */
  run(runId: string, emit: Emit, ids?: readonly string[]): Promise<Result<WatchSummary>>;
  /** False when no such run is going on. */
  cancel(runId: string): boolean;
  /** Ends whatever is going on. */
  dispose(): void;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly check: CheckService;
}

/** What the checks of one run have in common. */
interface Round {
  readonly notes: ConnectionNotes;
  /** Accounts that Bitbucket refused or asked to pause, and which of the two. */
  readonly refused: Map<string, UncheckedReason>;
  readonly signal: AbortSignal;
}

/** Opens the service. */
export function createWatch({
  base: {
    ports: { clock, random, log },
  },
  store,
  views,
  platforms,
  check,
}: Parts): WatchService {
  const runs = new Map<string, AbortController>();

  async function isOauth({ draft: { answers, platform: id } }: Job['stored']): Promise<boolean> {
    const platform = id === null || answers.deployment === null ? null : await platforms.find(id);
    return platform?.ok === true && answers.deployment !== null && platform.value.deployments[answers.deployment].route === 'oauth';
  }

  /**
   * Checks one connection; `refused` remembers the accounts that must be left alone from now on, `accepted` hears that Bitbucket took the
   * token.
   */
  async function checkOne(
    { job: { stored, account }, runId }: Running,
    { notes, refused }: Round,
    accepted: () => void,
  ): Promise<WatchItem> {
    const item = itemFor(stored, 'checking');
    const barred = account === null ? undefined : refused.get(account);
    if (barred !== undefined) return { ...item, ...unchecked(barred) };
    const heard: Emit = (name, payload) => {
      if (
        name === 'check.progress' &&
        'steps' in payload &&
        payload.steps.some((step) => step.id === 'credential' && step.status === 'passed')
      )
        accepted();
    };
    const checked = await check.forConnection(stored.id, runId, heard, notes);
    const token = views.token(stored);
    if (!checked.ok) return { ...item, ...ofProblem(checked.problem, token, stored.exports.length > 0) };
    const { report } = checked.value;
    const stopped = stopsAccount(report);
    if (account !== null && stopped !== null) refused.set(account, stopped);
    return { ...item, ...ofReport(report, token, await isOauth(stored), clock.now()) };
  }

  /** Begins as many jobs as may run, and the next ones as they end. Resolves when all have ended, or at once when the run is stopped. */
  function runAll(jobs: readonly Job[], round: Round, tell: (item: WatchItem) => void): Promise<void> {
    const { signal } = round;
    const waiting = [...jobs];
    const running: Running[] = [];
    const taken = new Map<string, number>();
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        for (const { runId } of running) check.cancel(runId);
        resolve();
      };
      signal.addEventListener('abort', stop, { once: true });
      const fill = (): void => {
        for (let job = nextJob(waiting, running, taken); job !== null && !signal.aborted; job = nextJob(waiting, running, taken))
          begin(job);
        if (waiting.length + running.length === 0) resolve();
      };
      const begin = (job: Job): void => {
        waiting.splice(waiting.indexOf(job), 1);
        const going: Running = { job, runId: random.id(12), accepted: false };
        running.push(going);
        tell(itemFor(job.stored, 'checking'));
        const accepted = (): void => {
          if (going.accepted || signal.aborted) return;
          going.accepted = true;
          if (job.account !== null) taken.set(job.account, (taken.get(job.account) ?? 0) + 1);
          fill();
        };
        checkOne(going, round, accepted).then((item) => {
          running.splice(running.indexOf(going), 1);
          if (signal.aborted) return;
          tell(item);
          fill();
        }, reject);
      };
      fill();
    });
  }

  return {
    run: async (runId, emit, ids) => {
      if (runs.has(runId)) return fail('bad-request', { reason: because('running-already') });
      // A second page that asks for the same takes over: two runs at once would be four at a time against one host.
      for (const other of runs.values()) other.abort();
      const stop = new AbortController();
      runs.set(runId, stop);
      try {
        const begun = clock.monotonic();
        const every = await store.all();
        if (!every.ok) return every;
        const wanted = ids === undefined ? every.value : every.value.filter(({ id }) => ids.includes(id));
        const items = new Map(wanted.map((stored) => [stored.id, itemFor(stored, 'waiting')]));
        let done = 0;
        const tell = (item: WatchItem): void => {
          items.set(item.id, item);
          emit('watch.progress', { runId, item, done, total: items.size });
        };
        const batch = createBatch(store, every.value, clock, (ids, problem) => {
          for (const stored of wanted.filter(({ id }) => ids.includes(id)))
            tell({ ...itemFor(stored, 'unchecked'), ...ofProblem(problem, views.token(stored), stored.exports.length > 0) });
        });
        await runAll(plan(wanted), { notes: batch.notes, refused: new Map(), signal: stop.signal }, (item) => {
          if (item.state !== 'checking') done += 1;
          tell(item);
        });
        // What was finished before a Cancel is kept, too.
        await batch.flush();
        if (stop.signal.aborted) return fail('cancelled');
        const summary = summarise([...items.values()], clock.now(), clock.monotonic() - begun);
        const { fine, attention, unchecked: left, ms } = summary;
        log.write('info', 'watch', { fine, attention, unchecked: left, ms });
        return ok(summary);
      } finally {
        runs.delete(runId);
      }
    },
    cancel: (runId) => {
      const run = runs.get(runId);
      run?.abort();
      return run !== undefined;
    },
    dispose: () => {
      for (const run of runs.values()) run.abort();
    },
  };
}
