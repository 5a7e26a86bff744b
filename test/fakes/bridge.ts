/** A bridge for component tests, derived from the contract: it answers what a test says, records what was asked, and checks both. */
import * as v from 'valibot';
import { calls, events, fail, ok } from '../../electron/contract/index.ts';
import type { Bridge, CallInput, CallName, CallOutput, EventName, EventPayload, Result } from '../../electron/contract/index.ts';

/** What a test answers a call with: a value, a result, or a function of the input that gives one. */
export type FakeHandlers = {
  readonly [N in CallName]?: (
    input: v.InferOutput<(typeof calls)[N]['input']>,
  ) => CallOutput<N> | Result<CallOutput<N>> | Promise<CallOutput<N> | Result<CallOutput<N>>>;
};

export interface RecordedCall<N extends CallName = CallName> {
  readonly name: N;
  readonly input: CallInput<N>;
}

export interface FakeBridge extends Bridge {
  readonly recorded: readonly RecordedCall[];
  /** The inputs of one call, oldest first. */
  inputs<N extends CallName>(name: N): CallInput<N>[];
  /** Adds or replaces handlers while a test runs. */
  handle(more: FakeHandlers): void;
  /** Sends an event as the host would. */
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
}

function isResult(value: unknown): value is Result<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    typeof value.ok === 'boolean' &&
    ('value' in value || 'problem' in value)
  );
}

/**
 * Makes a bridge. A call without a handler throws with its name, so that a screen cannot quietly do without an answer;
 * input and output that break the contract throw too, so that a test cannot pass on a shape that no host would give.
 */
export function createFakeBridge(handlers: FakeHandlers = {}): FakeBridge {
  let answers: FakeHandlers = handlers;
  const recorded: RecordedCall[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();

  return {
    recorded,
    inputs: <N extends CallName>(name: N) => recorded.filter((call) => call.name === name).map((call) => call.input as CallInput<N>),
    handle: (more) => {
      answers = { ...answers, ...more };
    },
    emit: (name, payload) => {
      v.parse(events[name], payload);
      for (const listener of listeners.get(name) ?? []) (listener as (value: typeof payload) => void)(payload);
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    call: async <N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> => {
      recorded.push({ name, input });
      const parsed = v.safeParse(calls[name].input, input);
      if (!parsed.success) return fail('bad-request', { where: v.summarize(parsed.issues) });
      const answer = answers[name] as ((value: unknown) => unknown) | undefined;
      if (answer === undefined) throw new Error(`the fake bridge has no handler for ${name}`);
      const given = await answer(parsed.output);
      const result = isResult(given) ? given : ok(given);
      if (!result.ok) return result;
      return ok(v.parse(calls[name].output, result.value) as CallOutput<N>);
    },
  };
}
