/** The settings document as Handrail writes it today, and the way older ones are brought up to it. */
import { withCheckOfBefore } from '../../contract/check-of-before.ts';
import * as v from 'valibot';
import {
  caFactSchema,
  checkReportSchema,
  connectionIdSchema,
  draftSchema,
  exportRecordSchema,
  heldSecretSchema,
  holderSchema,
  serverFactSchema,
  placeInSetSchema,
  tokenFactSchema,
} from '../../contract/index.ts';
import { storedRotationSchema } from './rotation.ts';

/** Format version of the document. */
export const settingsVersion = 1;

/** `settingsMigrations[n]` turns version n into n + 1. Version 1 is the first. */
export const settingsMigrations: Readonly<Record<number, (document: Record<string, unknown>) => Record<string, unknown>>> = {};

/**
 * A connection on disk. Facts carry what they were found out for (`address`, `basis`): one that no longer fits the answers is not
 * shown, and comes back by itself when the answers do.
 */
export const storedConnectionSchema = v.object({
  id: connectionIdSchema,
  name: v.string(),
  /** True while Handrail may still rename it after what it connects. */
  autoName: v.boolean(),
  practice: v.boolean(),
  draft: draftSchema,
  server: v.nullable(v.object({ address: v.string(), fact: serverFactSchema })),
  token: v.object({ address: v.nullable(v.string()), fact: tokenFactSchema }),
  /** Platform keys; dropped files are never on disk. */
  held: v.array(
    v.object({
      ...heldSecretSchema.entries,
      /**
       * The answer that says where the key is sent, and what it said when the key was given: what to show. What counts is in the keychain.
       */
      sentTo: v.optional(v.nullable(v.object({ option: v.string(), place: v.string() })), null),
    }),
  ),
  /** Its own certificate file, public as certificates are. Documents of before it have none. */
  ca: v.optional(v.nullable(v.object({ ...caFactSchema.entries, pem: v.string() })), null),
  check: v.nullable(v.object({ basis: v.string(), report: checkReportSchema })),
  exports: v.array(exportRecordSchema),
  /** Where its token went. Documents of before have none; `exports` says what is known of them. */
  holders: v.fallback(v.optional(v.array(holderSchema), []), []),
  /** Its place in a set of platforms that were connected at once; null where it cannot be read: the connection itself is whole. */
  set: v.fallback(v.optional(v.nullable(placeInSetSchema), null), null),
  /** The http:// address of another computer to which the person lets the token go unencrypted. Documents of before have none. */
  plainHttp: v.optional(v.nullable(v.string()), null),
  /** The http:// addresses of other computers to which the person lets a platform's own key go unencrypted. */
  plainHttpKeys: v.optional(v.array(v.string()), []),
  /** The file that it was taken from, when somebody shared it: `file` is the file's own id, `from` what its sender said of themselves. */
  shared: v.fallback(
    v.optional(v.object({ file: v.string(), from: v.nullable(v.string()), madeAt: v.string(), takenAt: v.string() })),
    undefined,
  ),
  /** The rotation of its token: under way, or the last one. */
  rotation: v.fallback(v.optional(storedRotationSchema), undefined),
  /** Notes for support. */
  notes: v.fallback(v.optional(v.string()), undefined),
  createdAt: v.string(),
  updatedAt: v.string(),
});
export type StoredConnection = v.InferOutput<typeof storedConnectionSchema>;

/** The document, as far as it can be read. */
export interface SettingsDocument {
  readonly connections: readonly StoredConnection[];
  /** Entries of the list that are no connections; the next update puts them into `setAside`. */
  readonly unreadable: readonly unknown[];
  /** Whatever could not be read before: kept for a person or a newer Handrail to look at. */
  readonly setAside: readonly unknown[];
  /** Fields that this version does not know, kept as they are. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What was read of an entry, and of what was read itself: the settings give the same entries again as long as nobody wrote others. */
const readBefore = new WeakMap<object, StoredConnection>();

function readConnection(entry: unknown): StoredConnection | null {
  const known = isRecord(entry) ? readBefore.get(entry) : undefined;
  if (known !== undefined) return known;
  const today = withSetOfBefore(withCheckOfBefore(entry, ['check', 'report']));
  const parsed = v.safeParse(storedConnectionSchema, today);
  if (!parsed.success) return null;
  const connection = withUnknown(today, parsed.output);
  readBefore.set(connection, connection);
  if (isRecord(entry)) readBefore.set(entry, connection);
  return connection;
}

/** Reads the document one connection at a time, so that a broken one does not take the others with it. */
export function readDocument(raw: unknown): SettingsDocument {
  const { connections: list, setAside, ...rest } = isRecord(raw) ? raw : {};
  const connections: StoredConnection[] = [];
  const unreadable: unknown[] = [];
  const ids = new Set<string>();
  for (const entry of Array.isArray(list) ? (list as unknown[]) : []) {
    const connection = readConnection(entry);
    if (connection === null || ids.has(connection.id)) unreadable.push(entry);
    else {
      ids.add(connection.id);
      connections.push(connection);
    }
  }
  return { connections, unreadable, setAside: Array.isArray(setAside) ? (setAside as unknown[]) : [], rest };
}

/** The document as it goes to disk; what could not be read moves to `setAside` with the time. */
export function writeDocument(document: SettingsDocument, now: Date): Record<string, unknown> {
  const moved = document.unreadable.map((entry) => ({ at: now.toISOString(), entry }));
  return { ...document.rest, connections: document.connections, setAside: [...document.setAside, ...moved] };
}

/** A connection's place in its set was called `together` until 2026-11-30. */
function withSetOfBefore(entry: unknown): unknown {
  if (!isRecord(entry) || entry['together'] === undefined || entry['set'] !== undefined) return entry;
  const { together, ...others } = entry;
  return { ...others, set: together };
}

/** With the fields that a newer Handrail wrote, so that they are still there for it. */
function withUnknown(raw: unknown, read: StoredConnection): StoredConnection {
  return isRecord(raw) ? { ...raw, ...read } : read;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
