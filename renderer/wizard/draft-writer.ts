/**
 * The one writer of a draft: every edit, typed or made of a fact that the host found out, passes here, and nothing else asks the host to
 * save. No call but a save changes a draft, so saves wait for no call, and no call waits for more than the save before it. No React.
 */
import { changedFields, changedValues, withFieldsOf } from '../../electron/contract/index.ts';
import type { Bridge, Connection, Draft, FieldValues, Problem, Result } from '../../electron/contract/index.ts';
import { disputedIn, draftOf, noDraft, openId } from './reducer.ts';
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
  /** Sends what is not saved at once, beside a save under way: the page is going away, or shows something else in the same moment. */
  readonly leave: () => void;
  /** Saves what is on screen as another connection: the same one, however often it is tried until it is there. */
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

/** A draft that was sent and of which nobody knows whether it is in the settings: it is on its way, or its answer never came. */
interface Sent {
  readonly turn: number;
  readonly id: string;
  readonly draft: Draft;
}

/** More of them than this are not told of (the contract has a limit): the first, and the last. */
const mostSent = 16;

/** What was sent of the fields that may be taken for somebody else's change. */
function ownFields(sent: readonly Sent[], id: string, base: Draft, draft: Draft): FieldValues[] {
  const values = sent
    .filter((each) => each.id === id)
    .map((each) => {
      const here = new Set(changedFields(draft, each.draft));
      return Object.fromEntries(Object.entries(changedValues(base, each.draft)).filter(([field]) => here.has(field)));
    })
    .filter((fields) => Object.keys(fields).length > 0);
  return values.length <= mostSent ? values : [...values.slice(0, 1), ...values.slice(1 - mostSent)];
}

/** Makes the writer of one page. */
export function createDraftWriter({ bridge, dispatch, getState, freshId }: Parts): DraftWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first edit was made that no timer has saved yet. */
  let since: number | null = null;
  let saving: Promise<Result<Connection>> | null = null;
  /** Saves that were sent, and the newest that was answered: one that leaves with the page runs beside another. */
  let turns = 0;
  let answered = 0;
  let sent: readonly Sent[] = [];
  /** The connection in which an answer is disputed whose newest draft could not be fetched. */
  let unseen: string | null = null;
  /** The connection that another one is kept as; its answer may have been lost on the way. */
  let keptAs: { readonly from: string; readonly id: string } | null = null;

  /**
   * One request with the whole draft; a connection that is not there yet is created by it. `apart`: fields of which the person has not said
   * whose answer is right; they stay as they are in the host.
   */
  async function saveOnce(apart: Problem | null = null): Promise<Result<Connection>> {
    const { confirmed, pending, newIsPractice, newId } = getState();
    const id = confirmed?.id ?? newId;
    const base = confirmed?.draft ?? noDraft;
    const shown = draftOf(getState());
    const draft = apart === null ? shown : withFieldsOf(shown, base, disputedIn(apart));
    if (apart !== null && confirmed !== null && changedFields(base, draft).length === 0) return { ok: true, value: confirmed };
    const own = ownFields(sent, id, base, draft);
    const more = own.length === 0 ? {} : { own };
    const turn = (turns += 1);
    sent = [...sent, { turn, id, draft }];
    const saved =
      confirmed === null
        ? await bridge.call('connections.create', { practice: newIsPractice, id, draft, ...more })
        : await bridge.call('connections.save', { id, draft, base, ...more });
    if (saved.ok) {
      const { changedElsewhere, ...connection } = saved.value;
      if (connection.id !== id) throw new Error('the host saved another connection than it was asked to');
      sent = sent.filter((each) => each.id !== id || each.turn > turn);
      // All that is in it is in the later one too.
      if (turn < answered) return { ok: true, value: connection };
      answered = turn;
      dispatch(
        { type: 'draft', connection, edits: apart === null ? pending : [] },
        ...(changedElsewhere === true && openId(getState()) === id ? [{ type: 'note', note: 'changed-elsewhere' } as const] : []),
      );
      return { ok: true, value: connection };
    }
    if (saved.problem.kind === 'connection-changed') return afterChange(id, turn, saved.problem, apart);
    // It may be in the settings all the same, and is no change of somebody else's then.
    if (saved.problem.kind !== 'host-gone') forget(turn);
    dispatch({ type: 'save-failed', problem: saved.problem, id });
    return saved;
  }

  function forget(turn: number): void {
    sent = sent.filter((each) => each.turn !== turn);
  }

  /** Somebody changed the same answer: the newest draft is what the next save begins from, once the person has said so. */
  async function afterChange(id: string, turn: number, changed: Problem, before: Problem | null): Promise<Result<Connection>> {
    // What the person has insisted on meanwhile is disputed no longer.
    const still = before === null || getState().dispute === null ? [] : disputedIn(before);
    const fields = [...new Set([...still, ...disputedIn(changed)])].join(', ');
    const problem: Problem = { ...changed, values: { ...changed.values, fields } };
    const newest = await bridge.call('connections.open', { id });
    // What nobody disputes was saved; until the newest draft is here, that is known only from what was sent.
    if (newest.ok) forget(turn);
    unseen = newest.ok ? null : id;
    dispatch(...(newest.ok ? [{ type: 'draft', connection: newest.value, edits: [] } as const] : []), { type: 'save-failed', problem, id });
    return { ok: false, problem };
  }

  function begin(apart: Problem | null): Promise<Result<Connection>> {
    return (saving ??= saveOnce(apart).finally(() => {
      saving = null;
    }));
  }

  /**
   * What nobody disputes is saved while the person has not said whose answer is right: who leaves it at that loses nothing else. Nothing
   * goes over somebody else's change by itself.
   */
  async function flushUndisputed(dispute: Problem): Promise<Result<never>> {
    await saving;
    const saved = await begin(getState().dispute ?? dispute);
    return { ok: false, problem: saved.ok ? dispute : saved.problem };
  }

  /** Who has typed what the other one saved disputes nothing any more. */
  function differs(dispute: Problem): boolean {
    const { confirmed } = getState();
    const fields = disputedIn(dispute);
    return confirmed === null || changedFields(confirmed.draft, draftOf(getState())).some((field) => fields.includes(field));
  }

  /**
   * The person said that their answer is right. That is said once: however the next save ends, what is saved after it begins from the
   * newest draft, and goes over what the other one had answered.
   */
  async function insist(id: string): Promise<Result<Connection> | null> {
    if (unseen === id) {
      const newest = await bridge.call('connections.open', { id });
      if (!newest.ok) {
        dispatch({ type: 'save-failed', problem: newest.problem, id });
        return newest;
      }
      unseen = null;
      if (openId(getState()) !== id) return null;
      dispatch({ type: 'draft', connection: newest.value, edits: [] });
    }
    dispatch({ type: 'insisted' });
    return null;
  }

  /** `mine`: the person said that their answer is right. */
  async function flush(create = false, mine = false): Promise<Result<Connection> | null> {
    clearTimeout(timer);
    since = null;
    const id = openId(getState());
    const unsaved = (): boolean => getState().pending.length > 0 || (create && getState().confirmed === null);
    let result: Result<Connection> | null = null;
    if (mine && id !== null && getState().dispute !== null) {
      result = await insist(id);
      if (result?.ok === false) return result;
    }
    while (id !== null && openId(getState()) === id && unsaved()) {
      const { dispute } = getState();
      if (dispute !== null && differs(dispute)) return flushUndisputed(dispute);
      result = await begin(null);
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
      const { place, pending, dispute } = getState();
      if (place === 'connection' && pending.length > 0) void saveOnce(dispute);
    },
    saveAsNew: async () => {
      const { confirmed, newIsPractice, newId } = getState();
      const from = confirmed?.id ?? newId;
      if (keptAs?.from !== from) keptAs = { from, id: freshId() };
      const { id } = keptAs;
      const draft = draftOf(getState());
      const own = ownFields(sent, id, noDraft, draft);
      const more = own.length === 0 ? {} : { own };
      sent = [...sent, { turn: (turns += 1), id, draft }];
      const made = await bridge.call('connections.create', { practice: confirmed?.practice ?? newIsPractice, id, draft, ...more });
      // Somebody has opened it and answers in it: it is theirs.
      if (made.ok || made.problem.kind === 'connection-changed') {
        sent = sent.filter((each) => each.id !== id);
        keptAs = null;
      }
      if (!made.ok) dispatch({ type: 'save-failed', problem: made.problem, id: from });
      return made;
    },
    stop: () => clearTimeout(timer),
  };
}
