/** Reads a JSON document of the settings folder, and says what is wrong with one that cannot be used. */
import type { Trouble } from '../../core/ports.ts';
import { because } from '../../contract/index.ts';
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, errorText } from '../system-errors.ts';
import { privacyFault } from './private.ts';
import type { NotPrivate } from './private.ts';

export type Document = Record<string, unknown>;

/** `corrupt`: damaged, so the copy of before takes its place. `failed`: not to be touched. */
export type DocumentReading =
  | { readonly kind: 'document'; readonly value: Document; readonly bytes: Buffer }
  | { readonly kind: 'absent' }
  /** An object without anything in it: what a program leaves that could not finish. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'corrupt'; readonly detail: string }
  | ({ readonly kind: 'failed' } & Trouble)
  | { readonly kind: 'not-private'; readonly fault: NotPrivate };

/** Far beyond any real document (a connection takes some kilobytes, with its last check some more), in bytes. */
export const mostBytes = 64 * 1024 * 1024;
/** Handrail's own documents nest about ten deep. */
export const mostDepth = 100;

/**
 * True when arrays and objects nest deeper than any document of ours. Counts brackets, so that nothing recursive ever meets such a text.
 */
export function isTooDeep(text: string, limit: number = mostDepth): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** All of an open file of this size; in one piece, because `readFile` goes through it in small ones. What was added meanwhile is read too. */
async function wholeOf(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let read = 0;
  while (read < size) {
    const { bytesRead } = await file.read(bytes, read, size - read, null);
    if (bytesRead === 0) return bytes.subarray(0, read);
    read += bytesRead;
  }
  const more = await file.readFile();
  return more.length === 0 ? bytes : Buffer.concat([bytes, more]);
}

async function readBytes(path: string): Promise<DocumentReading | Buffer> {
  try {
    const folder = privacyFault(dirname(path), await stat(dirname(path)), 'folder');
    if (folder !== null) return { kind: 'not-private', fault: folder };
    // A named pipe would keep us waiting. Windows has neither the pipe nor the flag.
    const file = await open(path, process.platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return { kind: 'failed', detail: '', why: because('settings-not-a-file', { path }) };
      // Asked of the open file: what is read is what was looked at.
      const fault = privacyFault(path, facts, 'file');
      if (fault !== null) return { kind: 'not-private', fault };
      if (facts.size > mostBytes)
        return {
          kind: 'failed',
          detail: '',
          why: because('settings-too-large', {
            path,
            size: Math.round(facts.size / 1024 / 1024),
            limit: mostBytes / 1024 / 1024,
          }),
        };
      return await wholeOf(file, facts.size);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { kind: 'absent' };
    return { kind: 'failed', detail: errorText(error) };
  }
}

/** A document whose value is at hand. */
export interface KnownDocument {
  readonly bytes: Buffer;
  readonly value: Document;
}

/**
 * Reads the document at an absolute path. Never throws. `known`: where the file is still that one, byte for byte, it is not read anew.
 */
export async function readDocument(path: string, known: KnownDocument | null = null): Promise<DocumentReading> {
  const bytes = await readBytes(path);
  if ('kind' in bytes) return bytes;
  if (known?.bytes.equals(bytes) === true) return { kind: 'document', value: known.value, bytes };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'corrupt', detail: 'not-text' };
  }
  if (text.trim() === '') return { kind: 'corrupt', detail: 'empty' };
  if (isTooDeep(text)) return { kind: 'corrupt', detail: 'too-deep' };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'corrupt', detail: 'not-an-object' };
    return Object.keys(value).length === 0 ? { kind: 'empty' } : { kind: 'document', value: value as Document, bytes };
  } catch (error) {
    return { kind: 'corrupt', detail: errorText(error) };
  }
}
