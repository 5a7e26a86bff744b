/**
 * The record's lines. Each is a JSON object whose last field, `hash`, is the SHA-256 of the text before it; `previous` is the hash of the
 * line before. So a line that was changed, taken out or added is seen, unless everything after it was written anew, and then the head that
 * the settings hold tells.
 */
import * as v from 'valibot';
import { codedSchema, recordConnectionSchema, recordFileSchema } from '../../contract/index.ts';
import type { RecordEntry, RecordSaid } from '../../contract/index.ts';
import type { RecordConnection, RecordFile } from '../../contract/index.ts';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export type Sha256 = (text: string) => string;

/** An entry that is to be written. */
export interface RecordBody {
  /** ISO time. */
  readonly at: string;
  readonly host: string;
  readonly said: RecordSaid;
  readonly connection: RecordConnection | null;
  readonly files: readonly RecordFile[];
}

/** The end of a record. `chain`: when it was begun (ISO time), which tells one record from the next. */
export interface RecordHead {
  readonly chain: string;
  readonly count: number;
  readonly hash: string;
}

export const recordHeadSchema = v.object({ chain: v.string(), count: v.number(), hash: v.string() });

const lineSchema = v.object({
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  chain: v.string(),
  at: v.string(),
  host: v.string(),
  ...codedSchema.entries,
  connection: v.nullable(recordConnectionSchema),
  files: v.array(recordFileSchema),
  previous: v.string(),
  hash: v.string(),
});

/** What stands in the place of a hash before the first entry. */
export const noHash = '0'.repeat(64);

/** A line that could be read. `whole`: its own hash fits its text. */
export interface ReadLine {
  readonly entry: RecordEntry;
  readonly chain: string;
  readonly previous: string;
  readonly whole: boolean;
}

const tail = /,"hash":"([0-9a-f]{64})"\}$/;

/** The lines of these entries, each with its line end, and the head after them. `head` null begins a record. */
export function linesAfter(
  head: RecordHead | null,
  bodies: readonly RecordBody[],
  sha256: Sha256,
): { readonly text: string; readonly head: RecordHead | null } {
  let now = head;
  let text = '';
  for (const { at, host, said, connection, files } of bodies) {
    const chain = now?.chain ?? at;
    const n = (now?.count ?? 0) + 1;
    const body = JSON.stringify({
      n,
      chain,
      at,
      host,
      code: said.code,
      params: said.params,
      connection,
      files,
      previous: now?.hash ?? noHash,
    });
    const hash = sha256(body);
    text += `${body.slice(0, -1)},"hash":"${hash}"}\n`;
    now = { chain, count: n, hash };
  }
  return { text, head: now };
}

/** Reads one line; null where it is no entry. */
export function readLine(line: string, sha256: Sha256): ReadLine | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const read = v.safeParse(lineSchema, value);
  if (!read.success) return null;
  const { n, chain, at, host, code, params, connection, files, previous, hash } = read.output;
  const whole = tail.exec(line)?.[1] === hash && sha256(line.replace(tail, '}')) === hash;
  return { entry: { n, at, host, said: { code, params }, connection, files, hash }, chain, previous, whole };
}

/** The newer of two heads of what may be one record: the longer of the same, else the one that was begun later. */
export function newerHead(one: RecordHead | null, other: RecordHead): RecordHead {
  if (one === null) return other;
  if (one.chain === other.chain) return one.count > other.count ? one : other;
  return one.chain > other.chain ? one : other;
}
