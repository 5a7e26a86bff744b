/** Calls of the contract: a connection for a colleague, a bundle for support. */
import * as v from 'valibot';
import { connectionSchema } from '../connection.ts';
import { savedReportSchema } from '../report.ts';
import { bundlePreviewSchema, openedShareSchema, sharePreviewSchema } from '../share.ts';
import { call, id, runId, text } from './call.ts';

/** A connection for a colleague, a bundle for support. */
export const shareCalls = {
  /**
   * A connection as a file for somebody else, without any secret, complete as it would be saved. `from` and `note`: the person's own words.
   * Nothing is written. Problems: `share-practice`, `share-empty`, `share-too-large`, `token-in-field` beside `from` or `note`.
   */
  'share.preview': call(v.strictObject({ ...id, from: text(2000), note: text(20_000) }), sharePreviewSchema),
  /**
   * Everything that support needs to see of a connection, in one file without any secret. Nothing is written. `mask`: e-mail addresses and
   * host names get pseudonyms, and its own certificate file stays out.
   */
  'share.bundle': call(v.strictObject({ ...id, note: text(20_000), mask: v.boolean() }), bundlePreviewSchema),
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
} as const;
