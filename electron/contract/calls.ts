/**
 * The contract: every call and event that crosses between the renderer and its host, in one value.
 * Preload, host registration, the browser bridge, types and test fakes are derived from it.
 * Calls are intentions ("check this connection"), never storage primitives ("read secret K").
 */
import * as v from 'valibot';
import type { CallName } from './call-names.ts';
import { appCalls } from './calls/app.ts';
import { connectionsCalls } from './calls/connections.ts';
import { bitbucketCalls } from './calls/bitbucket.ts';
import { platformsCalls } from './calls/platforms.ts';
import { tokenCalls } from './calls/token.ts';
import { checkCalls } from './calls/check.ts';
import { lifeCalls } from './calls/life.ts';
import { inventoryCalls } from './calls/inventory.ts';
import { rotationCalls } from './calls/rotation.ts';
import { exportCalls } from './calls/export.ts';
import { runCalls } from './calls/run.ts';
import { supportCalls } from './calls/support.ts';
import { shareCalls } from './calls/share.ts';
import { runId } from './calls/call.ts';
import type { Call } from './calls/call.ts';
import { checkStepSchema } from './check.ts';
import { connectionSummarySchema } from './connection.ts';
import type { EventName } from './event-names.ts';
import type { Result } from './problems.ts';
import { runLineSchema } from './run.ts';
import { themes } from './themes.ts';
import { watchProgressSchema } from './watch.ts';

export { copyWhatSchema } from './calls/export.ts';
export type { CopyWhat } from './calls/export.ts';
export type { InventoryAccess } from './calls/inventory.ts';

type AppCalls = typeof appCalls;
type ConnectionsCalls = typeof connectionsCalls;
type BitbucketCalls = typeof bitbucketCalls;
type PlatformsCalls = typeof platformsCalls;
type TokenCalls = typeof tokenCalls;
type CheckCalls = typeof checkCalls;
type LifeCalls = typeof lifeCalls;
type InventoryCalls = typeof inventoryCalls;
type RotationCalls = typeof rotationCalls;
type ExportCalls = typeof exportCalls;
type RunCalls = typeof runCalls;
type SupportCalls = typeof supportCalls;
type ShareCalls = typeof shareCalls;
/** Named, because the type of all of them in one piece is longer than the compiler writes down. */
export interface Calls
  extends AppCalls,
    ConnectionsCalls,
    BitbucketCalls,
    PlatformsCalls,
    TokenCalls,
    CheckCalls,
    LifeCalls,
    InventoryCalls,
    RotationCalls,
    ExportCalls,
    RunCalls,
    SupportCalls,
    ShareCalls {}

/** A call without a name in `call-names.ts` is one that nothing satisfies. */
type Named = { readonly [N in keyof Calls]: N extends CallName ? Call : never };

export const calls: Calls = {
  ...appCalls,
  ...connectionsCalls,
  ...bitbucketCalls,
  ...platformsCalls,
  ...tokenCalls,
  ...checkCalls,
  ...lifeCalls,
  ...inventoryCalls,
  ...rotationCalls,
  ...exportCalls,
  ...runCalls,
  ...supportCalls,
  ...shareCalls,
} satisfies Record<CallName, Call> & Named;

export type CallInput<N extends CallName> = v.InferInput<Calls[N]['input']>;
export type CallOutput<N extends CallName> = v.InferOutput<Calls[N]['output']>;

export const events = {
  'check.progress': v.object({ runId, steps: v.array(checkStepSchema) }),
  'watch.progress': watchProgressSchema,
  /** How many tokens were read so far; `wait`: seconds until the list goes on, where it was asked to wait. */
  'inventory.progress': v.object({ runId, read: v.number(), wait: v.nullable(v.number()) }),
  /** What a program wrote since the last of these, without secrets. */
  'run.output': v.object({ runId, lines: v.array(runLineSchema) }),
  'connections.changed': v.object({ connections: v.array(connectionSummarySchema) }),
  /** The host is about to end: the page saves what is not saved yet and says so with `app.left`. */
  'app.leaving': v.object({}),
  /** Somebody chose another theme, here or elsewhere. */
  'app.theme': v.object({ theme: v.picklist(themes) }),
  /** Handrail speaks another language; a page that speaks none of it is loaded again. */
  'app.language': v.object({ spoken: v.string() }),
  /** Somebody asked the running Handrail for something: a second start, or a link. `place` is a place's address without its `#`. */
  'app.open': v.variant('what', [
    v.object({ what: v.literal('practice') }),
    /** The list of keyboard shortcuts. */
    v.object({ what: v.literal('shortcuts') }),
    v.object({ what: v.literal('place'), place: v.string() }),
    /** A file that the system was asked to open; `text` null: it cannot be read, or is too large. */
    v.object({ what: v.literal('file'), name: v.string(), text: v.nullable(v.string()) }),
  ]),
} as const satisfies Record<EventName, v.GenericSchema>;
export type EventPayload<N extends EventName> = v.InferOutput<(typeof events)[N]>;

/** What the renderer holds: `call` never rejects for an expected failure; `on` returns the way to stop listening. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
}

/** What a host answers with, one handler a call; `input` is already parsed. */
export type Handlers = { readonly [N in CallName]: (input: v.InferOutput<Calls[N]['input']>) => Promise<Result<CallOutput<N>>> };
/** How a host sends an event to the renderer. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;
