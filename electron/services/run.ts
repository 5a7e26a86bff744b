/** Runs a command for the person: shows it, runs exactly that, and asks whether it worked. */
import { fail, ok, runEnd } from '../contract/index.ts';
import type { CallOutput, Emit, Holder, Result, RunLine, RunResult } from '../contract/index.ts';
import { createRedactor } from '../core/redact.ts';
import { signSeen } from '../core/run/command.ts';
import { createLines } from '../core/run/lines.ts';
import { factOf } from '../core/run/programs.ts';
import type { ExportService } from './export.ts';
import type { HeldService } from './held.ts';
import { tokenMark, withHolders } from './holders-made.ts';
import type { PlatformService } from './platforms.ts';
import type { RecordNotes } from './record.ts';
import { endOf, teller } from './run-output.ts';
import { runSecrets } from './run-secrets.ts';
import { changedSince, planRun } from './run-plan.ts';
import type { RunPlan, RunWish } from './run-plan.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { TokenService } from './token.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

export interface RunService {
  show(id: string, wish: RunWish): Promise<Result<CallOutput<'run.show'>>>;
  /**
   * Runs what was shown, once. A run that could not end well is a result too. Problems: `run-gone`, `run-going`, `run-changed`, and those
   * of an export.
   */
  start(id: string, shownId: string, runId: string, emit: Emit): Promise<Result<CallOutput<'run.start'>>>;
  /** False when no such run is going on. */
  cancel(runId: string): boolean;
  /** When every run has ended and cleaned up; at once where there is none. */
  settled(): Promise<void>;
  /** Ends whatever is going on. */
  dispose(): void;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly token: TokenService;
  readonly held: HeldService;
  readonly exporting: ExportService;
  readonly notes: RecordNotes;
}

interface Shown {
  readonly connection: string;
  readonly wish: RunWish;
  readonly plan: RunPlan;
  /** What the program said that it acts on. */
  readonly target: string | null;
}

/** A person looks at one command at a time; what was shown long ago is looked at again. */
const mostShown = 20;
const idLength = 16;
/** A question for a version is answered at once or not. */
const versionMs = 5_000;
const versionBytes = 2_000;
/** Output that is handed on, in bytes; of the answer to the question whether it worked more is read than is shown. */
const mostBytes = 256_000;
const mostSignBytes = 4_000_000;
const mostSignLines = 60;
const signMs = 60_000;
/** Largest file that a program makes and the person keeps, in bytes. */
const mostMade = 1_000_000;

/** Opens the service. */
export function createRun({ base, store, views, platforms, token, held, exporting, notes }: Parts): RunService {
  const {
    ports: { programs, files, random, clock, log },
    config: { knownSecrets },
  } = base;
  const shown = new Map<string, Shown>();
  const going = new Map<string, { readonly connection: string; readonly stop: AbortController; readonly done: Promise<unknown> }>();
  const secrets = runSecrets({ token, held, exporting, views, platforms });
  const plan = (stored: StoredConnection, wish: RunWish, id: string) =>
    planRun({ programs, files, exporting, platforms, views }, stored, wish, id);
  const withheld = (value: string): boolean => knownSecrets.texts().some((secret) => value.includes(secret));

  /** The first line that a program prints for a harmless question; null where it is not asked, or does not say. */
  async function firstLine({ runnable, path }: RunPlan, question: 'version' | 'target'): Promise<string | null> {
    const args = factOf(runnable.program)?.[question] ?? null;
    if (args === null) return null;
    const lines: string[] = [];
    const { own } = createRedactor({ tokens: [], others: knownSecrets.texts() });
    const read = createLines(own, (line) => lines.push(line));
    const limits = { folder: null, input: null, env: runnable.env, withheld, limitMs: versionMs, mostBytes: versionBytes };
    const { end } = await programs.run({ path, args, ...limits }, new AbortController().signal, (_, text) => read.add(text));
    read.end();
    return end.kind === 'exited' && end.status === 0
      ? (lines
          .find((line) => line.trim() !== '')
          ?.trim()
          .slice(0, 120) ?? null)
      : null;
  }

  async function perform(
    stored: StoredConnection,
    wish: RunWish,
    planned: RunPlan,
    id: string,
    runId: string,
    emit: Emit,
    signal: AbortSignal,
  ) {
    const { runnable } = planned;
    const fetched = await secrets.fetch(stored, wish, runnable);
    if (!fetched.ok) return fetched;
    const { input, texts, known } = fetched.value;
    const { wire } = createRedactor({ ...known, others: knownSecrets.texts() });
    const fresh = planned.folder.fresh ? await programs.folder(id, texts) : null;
    if (fresh?.ok === false)
      return fail('folder-not-writable', {
        folder: planned.folder.path,
        name: '',
        reason: { code: 'said', params: { words: fresh.detail } },
      });
    try {
      const told = teller(wire, (lines) => emit('run.output', { runId, lines }));
      const { end, cut } = await programs.run(
        {
          path: planned.path,
          args: planned.args,
          folder: planned.folder.path,
          input,
          env: runnable.env,
          withheld,
          limitMs: runnable.seconds * 1000,
          mostBytes,
        },
        signal,
        told.hear,
      );
      told.end();
      if (end.kind !== 'exited' || end.status !== 0) return ok<RunResult>({ end: endOf(end, runnable), cut, made: [] });
      const made = await keepMade(planned);
      const asked = await seen(planned, wire, emit, runId, signal);
      return ok<RunResult>({ end: asked, cut, made });
    } finally {
      if (fresh?.ok === true) await fresh.value.remove();
    }
  }

  /** Asks whether it worked; that a Cancel ends this question too changes nothing of what was done. */
  async function seen(
    { runnable: { sign, env }, signPath, folder }: RunPlan,
    wire: (text: string) => string,
    emit: Emit,
    runId: string,
    signal: AbortSignal,
  ) {
    if (sign === null) return runEnd('done');
    if (signPath === null) return runEnd('not-seen');
    let answer = '';
    let count = 0;
    const told = teller(wire, (lines) => {
      const few = lines.slice(0, mostSignLines - count).map(({ text }): RunLine => ({ from: 'sign', text }));
      count += few.length;
      if (few.length > 0) emit('run.output', { runId, lines: few });
    });
    const limits = { folder: folder.path, input: null, env, withheld, limitMs: signMs, mostBytes: mostSignBytes };
    const { end } = await programs.run({ path: signPath, args: sign.args, ...limits }, signal, (from, text) => {
      if (from === 'out') answer += text;
      told.hear(from, text);
    });
    told.end();
    return end.kind === 'exited' && end.status === 0 && signSeen(answer, sign.look) ? runEnd('seen') : runEnd('not-seen');
  }

  /** Puts what it made where the person keeps it; under a new name where there is another one. */
  async function keepMade({ runnable, folder, shown: { makes } }: RunPlan): Promise<string[]> {
    if (makes === null) return [];
    if (!folder.fresh) return runnable.makes.map((name) => `${folder.path}/${name}`);
    const kept: string[] = [];
    for (const name of makes.names) {
      const made = await files.read(`${folder.path}/${name}`, mostMade);
      const written = made.ok ? await files.writeNew(makes.folder, name, made.value, 0o644) : made;
      if (written.ok && written.value !== null) kept.push(written.value);
      else log.write('warn', 'run-made-not-kept', { name, fault: written.ok ? 'taken' : written.fault });
    }
    return kept;
  }

  /** Notes where the token is now, and that it was done. */
  async function noted(stored: StoredConnection, { platform, mode, artifact }: RunWish, { runnable }: RunPlan) {
    const place = runnable.place ?? platform;
    const holder: Holder = {
      ...{ kind: 'destination', at: clock.now().toISOString(), platform, mode, artifact, row: runnable.place },
      ...{ folder: null, path: null, sha256: null, holdsSecret: true, token: tokenMark(stored) },
    };
    const kept = await store.change(stored.id, (current) => ({ ...current, holders: withHolders(current.holders, [holder]) }));
    const { id, name, practice } = kept.ok ? kept.value : stored;
    notes.note('applied', { connection: { id, name, practice }, params: { place } });
    if (!kept.ok) log.write('warn', 'run-not-recorded', { id, platform, kind: kept.problem.kind });
    return kept;
  }

  async function go(entry: Shown, id: string, runId: string, emit: Emit, signal: AbortSignal): Promise<Result<CallOutput<'run.start'>>> {
    const stored = await store.one(entry.connection);
    if (!stored.ok) return stored;
    const again = await plan(stored.value, entry.wish, id);
    if (!again.ok) return again;
    if (!again.value.found) {
      const { program, why } = again.value.missing;
      if (why !== 'not-found') return fail('run-changed', { what: program });
      return ok({
        result: { end: runEnd('not-found', { program }), cut: false, made: [] },
        connection: await views.connection(stored.value),
      });
    }
    const target = await firstLine(again.value.plan, 'target');
    const changed = [
      ...changedSince(entry.plan.marks, again.value.plan.marks),
      ...(target === entry.target ? [] : [target ?? entry.plan.runnable.program]),
    ];
    if (changed.length > 0) return fail('run-changed', { what: changed.join(', ') });
    const { platform } = entry.wish;
    log.write('info', 'run-started', { id: entry.connection, platform, program: entry.plan.runnable.program });
    const done = await perform(stored.value, entry.wish, entry.plan, id, runId, emit, signal);
    if (!done.ok) return done;
    const { end } = done.value;
    log.write('info', 'run-ended', {
      id: entry.connection,
      platform,
      end: end.code,
      status: end.code === 'failed' ? end.params.status : 0,
    });
    const worked = end.code === 'seen' || end.code === 'not-seen' || end.code === 'done';
    const kept = worked && entry.plan.runnable.applies ? await noted(stored.value, entry.wish, entry.plan) : stored;
    return ok({ result: done.value, connection: kept.ok ? await views.connection(kept.value) : null });
  }

  return {
    show: async (id, wish) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const shownId = random.id(idLength);
      const planned = await plan(stored.value, wish, shownId);
      if (!planned.ok) return planned;
      if (!planned.value.found) return ok(planned.value);
      const { plan: found } = planned.value;
      const [version, target] = await Promise.all([firstLine(found, 'version'), firstLine(found, 'target')]);
      shown.set(shownId, { connection: id, wish, plan: found, target });
      const [oldest] = shown.keys();
      if (shown.size > mostShown && oldest !== undefined) shown.delete(oldest);
      return ok({ found: true, shown: { ...found.shown, shownId, program: { ...found.shown.program, version, target } } });
    },

    start: async (id, shownId, runId, emit) => {
      const entry = shown.get(shownId);
      if (entry?.connection !== id) return fail('run-gone');
      if ([...going.values()].some(({ connection }) => connection === entry.connection)) return fail('run-going');
      shown.delete(shownId);
      const stop = new AbortController();
      const done = go(entry, shownId, runId, emit, stop.signal);
      going.set(runId, { connection: entry.connection, stop, done });
      try {
        return await done;
      } finally {
        going.delete(runId);
      }
    },

    cancel: (runId) => {
      const run = going.get(runId);
      run?.stop.abort();
      return run !== undefined;
    },
    settled: async () => {
      await Promise.allSettled([...going.values()].map(({ done }) => done));
    },
    dispose: () => {
      for (const { stop } of going.values()) stop.abort();
    },
  };
}
