/**
 * The one way between a page under test and a host in memory: every input, answer and event is held to the contract, as the hosts' own
 * doors do, and kept for the test to look at. What breaks the contract throws, and fails the test even where the page swallows it.
 */
import * as v from 'valibot';
import { calls, events, problemSchema } from '../../electron/contract/index.ts';
import type { Bridge, CallInput, CallName, CallOutput, EventName, EventPayload, Result } from '../../electron/contract/index.ts';

/** What answers a call. */
export type Answer<N extends CallName> = (input: CallInput<N>) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;
export type Answers = { [N in CallName]?: Answer<N> };

export interface RecordedCall {
  readonly name: CallName;
  readonly input: unknown;
}

export interface StrictBridge {
  readonly bridge: Bridge;
  /** Every call in order, as it was sent. */
  readonly calls: readonly RecordedCall[];
  /** The inputs of all calls of one name, oldest first. */
  of<N extends CallName>(name: N): CallInput<N>[];
  /** Replaces an answer from now on. */
  answer<N extends CallName>(name: N, answer: Answer<N>): void;
  /** Sends an event as the host would. */
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
}

let broken: string[] = [];

/** What broke the contract since this was asked last; test/component/setup.ts asks after each test. */
export function brokenContract(): readonly string[] {
  const told = broken;
  broken = [];
  return told;
}

function held<S extends v.GenericSchema>(what: string, schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  return fault(`${what} breaks the contract:\n${v.summarize(parsed.issues)}`);
}

function fault(what: string): never {
  broken.push(what);
  throw new Error(what);
}

/**
 * A bridge over these answers. A call without one throws with its name, so that a screen cannot quietly do without.
 * `refuse` is asked before every answer; what it gives takes the answer's place.
 */
export function createStrictBridge(answers: Answers, refuse: (name: CallName) => Result<never> | null = () => null): StrictBridge {
  const known: Answers = { ...answers };
  const recorded: RecordedCall[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();

  async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    // As over the wire: what the page does to its objects afterwards changes nothing here.
    const sent = structuredClone(input);
    recorded.push({ name, input: sent });
    const parsed = held(`the input of ${name}`, calls[name].input, sent) as CallInput<N>;
    const answer = known[name];
    await Promise.resolve();
    const result = refuse(name) ?? (await (answer ?? (() => fault(`the fake host has no answer for ${name}`)))(parsed));
    return result.ok
      ? { ok: true, value: structuredClone(held(`the answer of ${name}`, calls[name].output, result.value)) }
      : { ok: false, problem: structuredClone(held(`the problem of ${name}`, problemSchema, result.problem)) };
  }

  return {
    calls: recorded,
    bridge: {
      call,
      on: (name, listener) => {
        const those = listeners.get(name) ?? new Set();
        listeners.set(name, those.add(listener));
        return () => void those.delete(listener);
      },
    },
    of: <N extends CallName>(name: N) => recorded.filter((each) => each.name === name).map((each) => each.input as CallInput<N>),
    answer: (name, answer) => {
      known[name] = answer as never;
    },
    emit: (name, payload) => {
      const sent = held(`the event ${name}`, events[name], payload);
      for (const listener of listeners.get(name) ?? []) listener(sent as never);
    },
  };
}
