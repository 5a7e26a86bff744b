/** The one door of every call: parses the input by the contract, runs the handler, and gives every problem a reference in the log. */
import * as v from 'valibot';
import { because, calls, fail } from '../../contract/index.ts';
import type { CallName, Handlers, Problem, Result } from '../../contract/index.ts';
import type { LogPort } from '../../core/ports.ts';
import { createRedactor } from '../../core/redact.ts';
import type { MakeRef } from './refs.ts';

/** Problems that a person causes in the ordinary course of work; logged all the same, but not as warnings. */
const everyday: readonly Problem['kind'][] = ['cancelled', 'connection-name-empty', 'address-empty', 'token-empty', 'user-empty'];

function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/** Where the input was wrong, without repeating it: it may hold a secret. */
function whereOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const paths = issues.slice(0, 3).map((issue) => v.getDotPath(issue) ?? 'input');
  return [...new Set(paths)].join(', ');
}

/**
 * Answers one call. `name` and `input` come from outside and may be anything: an unknown name or bad input gives `bad-request`,
 * a handler that throws gives `internal`. What the handler gives back is parsed too, so that nothing crosses that the contract does not
 * name.
 * A problem repeats what the person typed, and that may be a token in the wrong field: `secrets` are those of this run, to be taken out of
 * it.
 */
export async function dispatch(
  handlers: Handlers,
  log: LogPort,
  makeRef: MakeRef,
  name: unknown,
  input: unknown,
  secrets: readonly string[] = [],
): Promise<Result<unknown>> {
  function referred(call: string, found: Problem, detail: Readonly<Record<string, string>> = {}): Result<never> {
    const ref = makeRef();
    const { typed: clean } = createRedactor({ tokens: [], others: secrets });
    const problem = {
      ...found,
      field: found.field === null ? null : clean(found.field),
      values: cleanValues(found.values, clean),
    };
    const values = Object.entries(problem.values).map(([key, value]) => `${key}=${typeof value === 'object' ? logged(value) : value}`);
    const level = problem.kind === 'internal' ? 'error' : everyday.includes(problem.kind) ? 'info' : 'warn';
    log.write(level, 'problem', {
      ref,
      call,
      kind: problem.kind,
      field: problem.field,
      values: values.join('; ').slice(0, 1000),
      ...detail,
    });
    return { ok: false, problem: { ...problem, ref } };
  }

  if (!isCall(name)) return referred('unknown', fail('bad-request', { reason: because('no-such-call') }).problem);
  const { input: inputSchema, output: outputSchema } = calls[name];
  const parsed = v.safeParse(inputSchema, input);
  if (!parsed.success)
    return referred(name, fail('bad-request', { reason: because('input-not-taken'), where: whereOf(parsed.issues) }).problem);
  const folder = 'folder' in parsed.output ? parsed.output.folder : null;
  if (typeof folder === 'string' && createRedactor({ tokens: [], others: secrets }).typed(folder) !== folder) {
    // It would become the name of a folder on the disk.
    return referred(name, fail('folder-not-writable', { folder, reason: because('token-as-folder') }, 'folder').problem);
  }
  try {
    const handler = handlers[name] as (value: unknown) => Promise<Result<unknown>>;
    const result = await handler(parsed.output);
    if (!result.ok) return referred(name, result.problem);
    const answer = v.safeParse(outputSchema, result.value);
    if (!answer.success) return referred(name, fail('internal').problem, { error: `answer-off-contract ${whereOf(answer.issues)}` });
    return { ok: true, value: answer.output };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return referred(name, fail('internal').problem, { error: stack.slice(0, 2000) });
  }
}

/** The same values with every text in them cleaned. */
function cleanValues(values: Problem['values'], clean: (text: string) => string): Problem['values'] {
  const one = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map(one);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, one(each)]));
  };
  return one(values) as Problem['values'];
}

/** A reason, or a finding, for the log: its code, and what came with it. */
function logged(value: Extract<Problem['values'][string], object>): string {
  return [
    value.code,
    ...Object.values<unknown>('params' in value ? value.params : value.evidence).map((param) =>
      typeof param === 'object' && param !== null && 'code' in param ? String(param.code) : String(param),
    ),
  ].join(' ');
}
