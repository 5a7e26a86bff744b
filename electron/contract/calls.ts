/**
 * The contract: every call and event that crosses between the renderer and its host, in one value.
 * Preload, host registration, the browser bridge, types and test fakes are derived from it.
 * Calls are intentions ("check this connection"), never storage primitives ("read secret K").
 */
import * as v from 'valibot';
import { detectionSchema, pageOf, projectItemSchema, readingSchema, repositoryItemSchema, workspaceItemSchema } from './address.ts';
import { appStateSchema, practiceStateSchema } from './app.ts';
import { themes } from './themes.ts';
import type { CallName } from './call-names.ts';
import { exportPreviewSchema, savedArtifactSchema } from './artifact.ts';
import { credentialAnswerSchema } from './answers.ts';
import { platformInfoSchema, statementFormats } from './catalogue.ts';
import { checkReportSchema, checkStepSchema } from './check.ts';
import {
  connectionFactsSchema,
  connectionIdSchema,
  connectionSchema,
  connectionSummarySchema,
  draftSchema,
  tokensChoices,
} from './connection.ts';
import { explanationSchema } from './explain.ts';
import { recognitionSchema, tokenGuideSchema } from './guide.ts';
import type { EventName } from './event-names.ts';
import type { Result } from './problems.ts';
import { recordFormats, recordListSchema } from './record.ts';
import { whereSchema } from './holders.ts';
import { openedReportSchema, reportFormats, savedReportSchema } from './report.ts';
import { repairReportSchema } from './repair.ts';
import { bundlePreviewSchema, openedShareSchema, sharePreviewSchema } from './share.ts';
import { watchProgressSchema, watchSummarySchema } from './watch.ts';
import { credentialKindSchema, deploymentSchema, secretsModeSchema } from './words.ts';

const id = { id: connectionIdSchema };
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** Generous: a whole mis-pasted page is answered with a sentence, not with a dropped call. */
const pasted = text(100_000);
const platformId = text(60);
const runId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{4,40}$/));
const nothing = v.strictObject({});

interface Call {
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
}

function call<const I extends v.GenericSchema, const O extends v.GenericSchema>(input: I, output: O) {
  return { input, output } as const;
}

/** What a page has sent of single fields and knows no answer to, one entry a save; see `connections.save`. */
const ownSchema = v.optional(v.pipe(v.array(v.record(v.string(), v.unknown())), v.maxLength(16)));
/** A saved connection; `changedElsewhere`: its draft has a change that somebody else made meanwhile. */
const savedSchema = v.object({ ...connectionSchema.entries, changedElsewhere: v.optional(v.literal(true)) });

export const copyWhatSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('token') }),
  v.strictObject({ kind: v.literal('held-secret'), key: text(100) }),
  v.strictObject({ kind: v.literal('artifact'), platform: platformId, mode: secretsModeSchema, name: text(200) }),
  v.strictObject({ kind: v.literal('sheet-value'), platform: platformId, mode: secretsModeSchema, artifact: text(200), row: text(100) }),
]);
/** What an explicit Copy may take out; the text itself never reaches the page's own code. */
export type CopyWhat = v.InferOutput<typeof copyWhatSchema>;

const exportSavedSchema = v.object({
  cancelled: v.boolean(),
  folder: v.nullable(v.string()),
  saved: v.array(savedArtifactSchema),
  connection: connectionFactsSchema,
  /** The files are there, and the connection could not be changed to say so. */
  notNoted: v.optional(v.literal(true)),
});

export const calls = {
  'app.start': call(nothing, appStateSchema),
  /** The answer to `app.leaving`: what was typed is saved, or cannot be. */
  'app.left': call(nothing, v.object({})),
  /** Light, dark, or as the system has it; for every window and tab of this person. `kept`: it is remembered for the next start too. */
  'app.theme': call(v.strictObject({ theme: v.picklist(themes) }), v.object({ kept: v.boolean() })),
  /** Shows a file in the system's file manager: one that this run of Handrail wrote, no other. `shown` false: it is not there any more. */
  'app.showFile': call(v.strictObject({ path: text(4000) }), v.object({ shown: v.boolean() })),
  /** What support wants to know of this Handrail: versions, kinds and counts; no address, no name, no secret. */
  'app.diagnostics': call(nothing, v.object({ text: v.string() })),

  'connections.list': call(nothing, v.array(connectionSummarySchema)),
  /**
   * `id`: chosen by the page, so that the address of a beginning survives a reload. Where one is there already, this is a save with an
   * empty draft as its `base`: a page that is being closed cannot know whether its first call arrived, and the same address may be open in
   * two tabs. `own` as there.
   */
  'connections.create': call(
    v.strictObject({ practice: v.boolean(), id: v.optional(connectionIdSchema), draft: v.optional(draftSchema), own: ownSchema }),
    savedSchema,
  ),
  'connections.open': call(v.strictObject(id), connectionSchema),
  /**
   * Saves the draft. `base`: the draft that the page began from; what another page saved since then stays, and `connection-changed` answers
   * where both changed the same field; the other fields are saved even then. `own`: fields as the page has sent them before without an
   * answer yet; what is there of them is no change of somebody else's. Without `base` the draft is saved as it is.
   */
  'connections.save': call(v.strictObject({ ...id, draft: draftSchema, base: v.optional(draftSchema), own: ownSchema }), savedSchema),
  'connections.rename': call(v.strictObject({ ...id, name: text(200) }), connectionSchema),
  'connections.duplicate': call(v.strictObject(id), connectionSchema),
  /** Removes the connection and its keychain entries; says whether the entries could be removed. */
  'connections.remove': call(v.strictObject(id), v.object({ keychain: v.picklist(['removed', 'none', 'failed']) })),

  /** Reads an address without any network. */
  'address.read': call(v.strictObject({ text: pasted }), readingSchema),
  /**
   * Reads it, and asks what stands there; no credential is sent. The facts are those that hold once the draft has the address that was
   * found, which the page writes (`withFoundAddress`).
   */
  'address.detect': call(
    v.strictObject({ ...id, text: pasted, deployment: v.nullable(deploymentSchema) }),
    v.object({ detection: detectionSchema, connection: connectionFactsSchema }),
  ),

  /**
   * Trusts the certificates of this file for everything the connection asks. `bytes`: the file as it is, in base64 (at most 1 MB of it).
   */
  'ca.keep': call(v.strictObject({ ...id, name: text(255), bytes: text(1_400_000) }), connectionFactsSchema),
  'ca.forget': call(v.strictObject(id), connectionFactsSchema),

  'platforms.list': call(nothing, v.array(platformInfoSchema)),
  /**
   * The access statement of a platform, written by the host process; it holds no secret. `kind` null: the recommended one.
   * `folder` null asks with the native dialog where there is one. No other file is replaced: the name gets a number.
   */
  'platforms.statement': call(
    v.strictObject({
      platform: platformId,
      deployment: deploymentSchema,
      kind: v.nullable(credentialKindSchema),
      format: v.picklist(statementFormats),
      folder: v.nullable(text(4000)),
    }),
    savedReportSchema,
  ),

  /**
   * Connects these platforms in one go: one connection each, with what is known already; the given one is the first of them. Connections of
   * platforms that are no longer named leave the set, and those that nothing was answered in are removed. One platform alone ends the set.
   */
  'set.choose': call(
    v.strictObject({ ...id, platforms: v.pipe(v.array(platformId), v.minLength(1), v.maxLength(50)), tokens: v.picklist(tokensChoices) }),
    connectionSchema,
  ),
  /** Every connection of the set, this one included, in their order; this one alone where there is none. */
  'set.members': call(v.strictObject(id), v.array(connectionSchema)),

  'token.guide': call(v.strictObject({ ...id, kind: v.nullable(credentialAnswerSchema.entries.kind) }), tokenGuideSchema),
  'token.recognise': call(v.strictObject({ ...id, secret: pasted }), recognitionSchema),
  /** Keeps the token and what is known of it. `credential` says whose it is; the page has written it into the draft before. */
  'token.keep': call(
    v.strictObject({ ...id, secret: pasted, credential: credentialAnswerSchema, expiresOn: v.nullable(text(40)) }),
    connectionFactsSchema,
  ),
  /**
   * The names that the kept token signs in with are others: a slip in one of them is no reason to ask for the token again, which Bitbucket
   * shows only once. The page writes them into the draft once this has succeeded.
   */
  'token.users': call(v.strictObject({ ...id, credential: credentialAnswerSchema }), connectionFactsSchema),
  /**
   * `host`: the exact host that the person was shown (the guide's `create.host`). If the address has changed since, nothing is sent.
   * Answers with the user name as the server spells it, which the page writes into the draft.
   */
  'token.create': call(
    v.strictObject({
      ...id,
      host: text(500),
      userName: text(500),
      password: pasted,
      tokenName: text(255),
      expiryDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
    }),
    v.object({ user: v.string(), connection: connectionFactsSchema }),
  ),
  'token.elsewhere': call(v.strictObject({ ...id, credential: v.nullable(credentialAnswerSchema) }), connectionFactsSchema),
  'token.forget': call(v.strictObject(id), connectionFactsSchema),
  /** The person lets the token go unencrypted to the http:// address that the connection has now. */
  'token.allowPlainHttp': call(v.strictObject(id), connectionFactsSchema),
  /** "Ask my administrator": a request with the exact permissions, to be copied. */
  'token.request': call(v.strictObject(id), v.object({ subject: v.string(), text: v.string() })),

  /** A platform's own key, handled like the token. */
  'held.keep': call(v.strictObject({ ...id, key: text(100), secret: pasted }), connectionFactsSchema),
  /** A dropped platform file (may hold secrets): kept by the host for this run only, never in a draft. */
  'held.file': call(
    v.strictObject({ ...id, key: text(100), name: text(255), text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    connectionFactsSchema,
  ),
  'held.forget': call(v.strictObject({ ...id, key: text(100) }), connectionFactsSchema),
  /** The person lets the platform's own keys go unencrypted to the http:// addresses that the answers name now. */
  'held.allowPlainHttp': call(v.strictObject(id), connectionFactsSchema),

  'list.workspaces': call(v.strictObject({ ...id, search: text(200), cursor: v.nullable(text(4000)) }), pageOf(workspaceItemSchema)),
  'list.projects': call(v.strictObject({ ...id, search: text(200), cursor: v.nullable(text(4000)) }), pageOf(projectItemSchema)),
  'list.repositories': call(v.strictObject({ ...id, search: text(200), cursor: v.nullable(text(4000)) }), pageOf(repositoryItemSchema)),

  'check.run': call(v.strictObject({ ...id, runId }), v.object({ report: checkReportSchema, connection: connectionFactsSchema })),
  'check.cancel': call(v.strictObject({ runId }), v.object({ cancelled: v.boolean() })),

  /** Checks every saved connection, a few at a time, and keeps each result with its connection. Progress comes as events. */
  'watch.run': call(v.strictObject({ runId }), watchSummarySchema),
  'watch.cancel': call(v.strictObject({ runId }), v.object({ cancelled: v.boolean() })),

  'export.preview': call(v.strictObject({ ...id, platform: platformId, mode: secretsModeSchema }), exportPreviewSchema),
  /**
   * Written by the host process. `folder` null asks with the native dialog where there is one.
   * `replace` false: a file of the same name with other content is left alone, nothing is written, and the answer is `file-exists`.
   */
  'export.save': call(
    v.strictObject({ ...id, platform: platformId, mode: secretsModeSchema, folder: v.nullable(text(4000)), replace: v.boolean() }),
    exportSavedSchema,
  ),
  /** The same for every connection of the set that is named: a folder each within one, and a README of what goes where. */
  'export.saveSet': call(
    v.strictObject({ ...id, modes: v.record(platformId, secretsModeSchema), folder: v.nullable(text(4000)), replace: v.boolean() }),
    exportSavedSchema,
  ),
  /** "I've entered everything": a platform that takes nothing but a sheet is done without a file being saved. */
  'export.finish': call(v.strictObject({ ...id, platform: platformId, mode: secretsModeSchema }), connectionFactsSchema),
  /** Only the person's own deliberate Copy. The browser bridge turns this into one no-store reply straight to the clipboard. */
  'export.copy': call(
    v.strictObject({ ...id, what: copyWhatSchema }),
    v.object({ copied: v.boolean(), clearsAfterSeconds: v.nullable(v.number()) }),
  ),

  /** Where the token of this connection is. Files are looked at for their hash alone. */
  'holders.where': call(v.strictObject(id), whereSchema),
  /** What was done, the newest first, and whether the record is whole. `id` null: with every connection, those removed included. */
  'record.list': call(v.strictObject({ id: v.nullable(connectionIdSchema) }), recordListSchema),
  /**
   * The same as a file, written by the host process (0600, never over another). `folder` null asks with the native dialog where there is
   * one.
   */
  'record.save': call(
    v.strictObject({ id: v.nullable(connectionIdSchema), format: v.picklist(recordFormats), folder: v.nullable(text(4000)) }),
    savedReportSchema,
  ),
  /** Deletes the whole record; another one begins, which says so. */
  'record.remove': call(nothing, v.object({ entries: v.number() })),

  /**
   * The report of the check that is shown, written by the host process (0600). `folder` null asks with the native dialog where there is
   * one.
   */
  'report.make': call(
    v.strictObject({
      ...id,
      format: v.picklist(reportFormats),
      maskEmails: v.boolean(),
      maskHosts: v.boolean(),
      folder: v.nullable(text(4000)),
      errorText: v.nullable(pasted),
    }),
    savedReportSchema,
  ),
  /** Reads a JSON report to show it; nothing is saved. */
  'report.open': call(v.strictObject({ name: text(255), text: v.pipe(v.string(), v.maxLength(1_000_001)) }), openedReportSchema),

  /**
   * A connection as a file for somebody else, without any secret, complete as it would be saved. `from` and `note`: the person's own words.
   * Nothing is written. Problems: `share-practice`, `share-empty`, `share-too-large`, `token-in-field` beside `from` or `note`.
   */
  'share.preview': call(v.strictObject({ ...id, from: text(2000), note: text(20_000) }), sharePreviewSchema),
  /** Everything that support needs to see of a connection, in one file without any secret. Nothing is written. */
  'share.bundle': call(v.strictObject({ ...id, note: text(20_000) }), bundlePreviewSchema),
  /**
   * Writes exactly what was shown. `folder` null asks with the native dialog where there is one. No other file is replaced: the name gets
   * a number. Problems: `share-gone`, and those of folders.
   */
  'share.save': call(v.strictObject({ share: runId, folder: v.nullable(text(4000)) }), savedReportSchema),
  /**
   * Reads a shared connection or a bundle. Nothing is kept of it but for this run, and nobody is asked anything. Problems:
   * `file-too-large`, `share-unreadable`.
   */
  'share.open': call(v.strictObject({ name: text(255), text: v.pipe(v.string(), v.maxLength(1_000_001)) }), openedShareSchema),
  /** Makes a connection of what was opened; it has no token yet. Problems: `share-gone`. */
  'share.accept': call(v.strictObject({ share: runId }), connectionSchema),

  /** What a message points to that the platform or git showed. English only. */
  'explain.error': call(
    v.strictObject({ text: pasted, deployment: v.nullable(deploymentSchema), platform: v.nullable(platformId) }),
    explanationSchema,
  ),

  /** Reads a dropped platform file. The host keeps its text for this run under the id; the answer holds none of its secrets. */
  'repair.inspect': call(
    v.strictObject({ platform: platformId, name: text(255), text: v.pipe(v.string(), v.maxLength(1_000_001)) }),
    v.object({ id: runId, report: repairReportSchema }),
  ),
  /**
   * Writes the mended copy of an inspected file (0600, never over another file). `folder` null asks with the native dialog where there is
   * one.
   */
  'repair.save': call(
    v.strictObject({ id: runId, folder: v.nullable(text(4000)) }),
    v.object({ cancelled: v.boolean(), path: v.nullable(v.string()), mode: v.literal('0600') }),
  ),

  'practice.start': call(
    v.strictObject({ deployment: v.nullable(deploymentSchema) }),
    v.object({ practice: practiceStateSchema, connection: connectionSchema }),
  ),
} as const satisfies Record<CallName, Call>;

export type CallInput<N extends CallName> = v.InferInput<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = v.InferOutput<(typeof calls)[N]['output']>;

export const events = {
  'check.progress': v.object({ runId, steps: v.array(checkStepSchema) }),
  'watch.progress': watchProgressSchema,
  'connections.changed': v.object({ connections: v.array(connectionSummarySchema) }),
  /** The host is about to end: the page saves what is not saved yet and says so with `app.left`. */
  'app.leaving': v.object({}),
  /** Somebody chose another theme, here or elsewhere. */
  'app.theme': v.object({ theme: v.picklist(themes) }),
  /** Somebody asked the running Handrail for something: a second start, or a link. `place` is a place's address without its `#`. */
  'app.open': v.variant('what', [
    v.object({ what: v.literal('practice') }),
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
export type Handlers = { readonly [N in CallName]: (input: v.InferOutput<(typeof calls)[N]['input']>) => Promise<Result<CallOutput<N>>> };
/** How a host sends an event to the renderer. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;
