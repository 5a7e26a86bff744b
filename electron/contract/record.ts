/**
 * The record: what was done with each connection, one entry for each act, in the order in which it was done. It holds codes, names and
 * hashes of files, and no secret. Words are made of it where it is shown (`copy/record.ts`).
 */
import * as v from 'valibot';
import { codedSchema } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';

/** What each kind of entry says besides the connection and the files. */
export interface RecordParams {
  made: NoParams;
  /** `findings`: the codes of what was found, the worst first, ten at most. */
  checked: { readonly ok: boolean; readonly findings: readonly string[] };
  exported: { readonly platform: string; readonly mode: string };
  /** "I've entered everything": the person worked through a sheet. */
  entered: Params<'platform'>;
  /** An explicit Copy of the token (`platform` null), or of a text with it in it. */
  copied: { readonly platform: string | null };
  'token-kept': { readonly kind: string | null };
  'token-replaced': { readonly kind: string | null };
  'token-forgotten': NoParams;
  /** Handed to somebody as a file without its secret. */
  shared: NoParams;
  /** Came in as such a file. */
  opened: NoParams;
  /** A platform took what was made for it. `place`: the destination's or the platform's id. */
  applied: Params<'place'>;
  /** A new token is in every place that held the old one. */
  rotated: Params<'places', number>;
  /** A token that an inventory showed. `label`: its name in Bitbucket, `owner`: a person's name, or a project's or repository's. */
  'token-revoked': Params<'label' | 'owner'>;
  /** `by`: Handrail asked Bitbucket to, the person did it on Bitbucket's page, or it ended after "Rotate". */
  revoked: { readonly by: 'handrail' | 'person' | 'itself' };
  renamed: { readonly from: string; readonly to: string };
  removed: NoParams;
  /** The first entry after the person deleted the record, of so many entries. */
  'record-deleted': Params<'entries', number>;
  /** Handrail found that entries at the end were gone, or that the last one was another, and went on after it. */
  'record-damaged': { readonly missing: number };
  /** A line that a crash cut in two was put aside. `file`: its name beside the record. */
  'record-healed': Params<'file'>;
}
export type RecordWhat = keyof RecordParams;
/** What was done: a code with its parameters. */
export type RecordSaid = Coded<RecordParams>;

/** A file that an act wrote or read: its name and the SHA-256 of its bytes, in hexadecimal. */
export const recordFileSchema = v.object({ name: v.string(), sha256: v.string() });
export type RecordFile = v.InferOutput<typeof recordFileSchema>;

/** The connection at that time. */
export const recordConnectionSchema = v.object({ id: v.string(), name: v.string(), practice: v.boolean() });
export type RecordConnection = v.InferOutput<typeof recordConnectionSchema>;

export const recordEntrySchema = v.object({
  /** Its place in the record, from 1. */
  n: v.number(),
  /** ISO time. */
  at: v.string(),
  /** A code of `RecordParams`, or one that a newer Handrail knows. */
  said: codedSchema,
  connection: v.nullable(recordConnectionSchema),
  files: v.array(recordFileSchema),
  /** Where it was done: `desktop`, `browser` or `terminal`. */
  host: v.string(),
  /** SHA-256 of this entry, which holds that of the one before. */
  hash: v.string(),
});
/** One entry as it is shown. */
export type RecordEntry = v.InferOutput<typeof recordEntrySchema>;

/** What is wrong with the record. `n`, `after`: places in it. */
export interface RecordFaults {
  /** The last entries are gone. */
  cut: Params<'missing', number>;
  /** All of it is gone. */
  gone: Params<'missing', number>;
  /** An entry is not as Handrail wrote it. */
  changed: Params<'n', number>;
  /** Entries between others are gone, or (`after` 0) those at the beginning. */
  'taken-out': { readonly after: number; readonly count: number };
  /** An entry stands where it does not belong: it was added, or moved. */
  misplaced: Params<'n', number>;
  /** Handrail noticed earlier that entries were missing at the end, and went on. */
  'cut-before': { readonly n: number; readonly missing: number };
  /** The last line is half written; the next entry puts it aside. */
  'half-line': NoParams;
}
export type RecordFault = Coded<RecordFaults>;

export const recordStateSchema = v.object({
  /** Entries that could be read. */
  count: v.number(),
  faults: v.array(codedSchema) as unknown as v.GenericSchema<RecordFault[]>,
  /** ISO times of the first and the last entry; null where there is none. */
  first: v.nullable(v.string()),
  last: v.nullable(v.string()),
  /** Where the record's files are. */
  folder: v.string(),
});
/** Whether the record is whole. */
export type RecordState = v.InferOutput<typeof recordStateSchema>;

/** What is shown of the record: at most this many entries, the newest first. */
export const mostRecordEntries = 500;
export const recordListSchema = v.object({
  entries: v.array(recordEntrySchema),
  /** Of this connection, also those that are not shown. */
  total: v.number(),
  state: recordStateSchema,
  /** Names of the platforms that are in it, by their id. */
  platforms: v.record(v.string(), v.string()),
});
export type RecordList = v.InferOutput<typeof recordListSchema>;

export const recordFormats = ['csv', 'json'] as const;
export type RecordFormat = (typeof recordFormats)[number];
