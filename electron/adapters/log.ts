/**
 * The log: JSON lines, two files of at most 1 MB each, mode 0600. Every line goes through the redactor before it is written. A log with
 * wider
 * rights is narrowed, one that is a link is replaced.
 */
import { lstat, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogPort } from '../core/ports.ts';
import { createRedactor, createSecretBook, redactFields } from '../core/redact.ts';
import { narrow, openPrivateAppend } from './private-append.ts';
import { privacyFault } from './settings/private.ts';

export interface LogOptions {
  /** The settings folder; the log stands in `logs` below it. */
  readonly folder: string;
  /** Secrets that this run has seen; they are cut out of every line, whatever their shape. */
  readonly knownSecrets: () => readonly string[];
  readonly maxBytes?: number;
  readonly now?: () => Date;
}

/** A log with a way to wait until everything written so far is on disk. */
export interface FileLog extends LogPort {
  readonly path: string;
  flush(): Promise<void>;
}

/** Opens the log. Nothing is touched on disk before the first line; a log that cannot be written never disturbs the work. */
export function createLog({ folder, knownSecrets, maxBytes = 1_000_000, now = () => new Date() }: LogOptions): FileLog {
  const logs = join(folder, 'logs');
  const path = join(logs, 'handrail.log');
  const old = join(logs, 'handrail.1.log');
  let narrowed = false;
  let queue: Promise<void> = Promise.resolve();
  let waiting: string[] = [];
  /** A line is written for every request; taking all secrets apart anew each time would cost more than the request. */
  const book = createSecretBook();

  async function append(): Promise<void> {
    const lines = waiting;
    waiting = [];
    if (lines.length === 0) return;
    const text = lines.join('');
    await mkdir(logs, { recursive: true, mode: 0o700 });
    // Folders that lead elsewhere, or in which others may write, get no log.
    const facts = await lstat(logs);
    if (!facts.isDirectory() || privacyFault(logs, facts, 'folder') !== null) return;
    if (!narrowed) await narrow(old);
    narrowed = true;
    let file = await openPrivateAppend(path);
    try {
      const { size } = await file.stat();
      if (size > 0 && size + Buffer.byteLength(text) > maxBytes) {
        await file.close();
        await rename(path, old);
        file = await openPrivateAppend(path);
      }
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  }

  return {
    path,
    write: (level, event, fields = {}) => {
      const { wire } = createRedactor({ tokens: [], others: knownSecrets() }, book);
      // Field by field first: once inside JSON a quote or a backslash of a secret is escaped and would no longer match.
      const clean = redactFields(fields, wire);
      const line = JSON.stringify({ at: now().toISOString(), level, event, pid: process.pid, ...clean });
      waiting.push(`${wire(line)}\n`);
      queue = queue.then(append).catch(() => undefined);
    },
    flush: () => queue,
  };
}
