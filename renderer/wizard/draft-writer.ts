/**
 * The one writer of a draft: every edit, typed or made of a fact that the host found out, passes here, and nothing else asks the host to
 * save. No call but a save changes a draft, so saves wait for no call, and no call waits for more than the save before it. No React.
 */
import { changedFields, mergeDrafts, valuesOf, withFieldsOf } from '../../electron/contract/index.ts';
import type { Bridge, Connection, Draft, Problem, Result } from '../../electron/contract/index.ts';
import { draftOf, openId } from './reducer.ts';
import type { Action, DraftChange, WizardState } from './types.ts';

/** Text is saved this many milliseconds after the last key, */
export const saveDelay = 300;
/** and at the latest this many after the first that is not saved: who types on without a pause loses no more to a crash. */
export const longestDelay = 1_000;

export interface DraftWriter {
  /** Changes the draft on screen now and in the host soon; `also` is shown in the same moment. */
  readonly edit: (change: DraftChange, ...also: readonly Action[]) => void;
  /** Saves until nothing is pending; null where there was nothing to save. `create`: also a beginning in which nothing was answered. */
  readonly flush: (create?: boolean, mine?: boolean) => Promise<Result<Connection> | null>;
  /**
   * Saves what is on screen, creating the connection if it is new. `mine`: also over an answer that somebody else changed meanwhile,
   * because the person said so.
   */
  readonly save: (change?: DraftChange, mine?: boolean) => Promise<Result<Connection>>;
  /** Sends what is not saved at once, whatever is under way: the page is going away. */
  readonly leave: () => void;
  /** Saves what is on screen as another connection. */
  readonly saveAsNew: () => Promise<Result<Connection>>;
  /** No save begins by itself any more. */
  readonly stop: () => void;
}

interface Parts {
  readonly bridge: Bridge;
  readonly dispatch: (...actions: readonly Action[]) => void;
  readonly getState: () => WizardState;
  /** An id for a connection that is yet to be created. */
  readonly freshId: () => string;
}

/** Whether the host's draft holds a change that this page did not make. */
function cameFromElsewhere(base: Draft, sent: Draft, saved: Draft): boolean {
  const ours = new Set(changedFields(base, sent));
  return changedFields(base, saved).some((field) => !ours.has(field));
}

/** Makes the writer of one page. */
export function createDraftWriter({ bridge, dispatch, getState, freshId }: Parts): DraftWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first edit was made that no timer has saved yet. */
  let since: number | null = null;
  let saving: Promise<Result<Connection>> | null = null;
  /** Saves that were sent, and the newest that was answered: one that leaves with the page runs beside another. */
  let sent = 0;
  let answered = 0;
  /** What was sent and never answered: it may be in the settings all the same, and is no change of somebody else's then. */
  let unanswered: readonly { readonly id: string; readonly draft: Draft }[] = [];

  /** One request with the whole draft; a connection that is not there yet is created by it. */
  async function saveOnce(over = false): Promise<Result<Connection>> {
    const { confirmed, pending, newIsPractice, newId } = getState();
    const id = confirmed?.id ?? newId;
    const draft = draftOf(getState());
    const turn = (sent += 1);
    const saved =
      confirmed === null
        ? await bridge.call('connections.create', { practice: newIsPractice, id, draft })
        : await bridge.call('connections.save', { id, draft, base: confirmed.draft, ...(over ? { over } : {}) });
    if (saved.ok) {
      if (saved.value.id !== id) throw new Error('the host saved another connection than it was asked to');
      unanswered = [];
      // All that is in it is in the later one too.
      if (turn < answered) return saved;
      answered = turn;
      const elsewhere = confirmed !== null && openId(getState()) === id && cameFromElsewhere(confirmed.draft, draft, saved.value.draft);
      dispatch(
        { type: 'draft', connection: saved.value, edits: pending },
        ...(elsewhere ? [{ type: 'note', note: 'changed-elsewhere' } as const] : []),
      );
      return saved;
    }
    if (saved.problem.kind === 'host-gone') unanswered = [...unanswered, { id, draft }];
    if (saved.problem.kind === 'connection-changed' && confirmed !== null) return afterChange(id, draft, saved.problem);
    dispatch({ type: 'save-failed', problem: saved.problem, id });
    return saved;
  }

  /** Somebody changed the same answer: the newest draft is what the next save begins from, once the person has said so. */
  async function afterChange(id: string, draft: Draft, problem: Problem): Promise<Result<Connection>> {
    const newest = await bridge.call('connections.open', { id });
    const rebased: Action[] = newest.ok ? [{ type: 'draft', connection: newest.value, edits: [] }] : [];
    const lost = unanswered.filter((each) => each.id === id);
    unanswered = [];
    if (newest.ok && lost.some((own) => mergeDrafts(own.draft, draft, newest.value.draft).both.length === 0)) {
      // It was this page's own save, whose answer never came.
      dispatch(...rebased);
      return openId(getState()) === id ? saveOnce() : newest;
    }
    dispatch(...rebased, { type: 'save-failed', problem, id });
    return { ok: false, problem };
  }

  /** What nobody disputes is saved while the person has not said whose answer is right: who leaves it at that loses nothing else. */
  async function saveUndisputed(problem: Problem): Promise<void> {
    const { confirmed } = getState();
    if (confirmed === null) return;
    const disputed = valuesOf(problem, 'connection-changed')?.fields.split(', ') ?? [];
    const { id, draft: base } = confirmed;
    const draft = withFieldsOf(draftOf(getState()), base, disputed);
    if (changedFields(base, draft).length === 0) return;
    const saved = await bridge.call('connections.save', { id, draft, base });
    if (saved.ok) dispatch({ type: 'draft', connection: saved.value, edits: [] }, { type: 'save-failed', problem, id });
  }

  /** `mine`: the person said that their answer is right. */
  async function flush(create = false, mine = false): Promise<Result<Connection> | null> {
    clearTimeout(timer);
    since = null;
    const { saveProblem } = getState();
    // Nothing goes over somebody else's change by itself: the person says so first.
    if (!mine && saveProblem?.kind === 'connection-changed') {
      await saveUndisputed(saveProblem);
      return { ok: false, problem: saveProblem };
    }
    const id = openId(getState());
    const unsaved = (): boolean => getState().pending.length > 0 || (create && getState().confirmed === null);
    let result: Result<Connection> | null = null;
    while (id !== null && openId(getState()) === id && unsaved()) {
      saving ??= saveOnce().finally(() => {
        saving = null;
      });
      result = await saving;
      if (!result.ok) return result;
    }
    return result;
  }

  function edit(change: DraftChange, ...also: readonly Action[]): void {
    // Of an identity of its own, even where the same change is made twice.
    dispatch(...also, { type: 'edit', change: (draft) => change(draft) });
    clearTimeout(timer);
    since ??= Date.now();
    // A clock that was set back meanwhile makes it no longer than the usual pause.
    const left = Math.max(0, since + longestDelay - Date.now());
    timer = setTimeout(() => void flush(), Math.min(saveDelay, left));
  }

  return {
    edit,
    flush,
    save: async (change, mine) => {
      if (change !== undefined) edit(change);
      const result = await flush(true, mine);
      if (result !== null) return result;
      const { confirmed } = getState();
      if (confirmed === null) throw new Error('there is no connection to save');
      return { ok: true, value: confirmed };
    },
    leave: () => {
      const { place, pending, saveProblem } = getState();
      if (place !== 'connection' || pending.length === 0) return;
      if (saveProblem?.kind === 'connection-changed') void saveUndisputed(saveProblem);
      // What a save under way has sent is ours too.
      else void saveOnce(saving !== null);
    },
    saveAsNew: async () => {
      const { confirmed, newIsPractice, newId } = getState();
      const draft = draftOf(getState());
      const made = await bridge.call('connections.create', { practice: confirmed?.practice ?? newIsPractice, id: freshId(), draft });
      if (!made.ok) dispatch({ type: 'save-failed', problem: made.problem, id: confirmed?.id ?? newId });
      return made;
    },
    stop: () => clearTimeout(timer),
  };
}
