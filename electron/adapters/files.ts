/** The person's own files: exports that are written, and platform files that are read. */
import { nameWords } from '../contract/copy/en/names.ts';
import { because } from '../contract/index.ts';
import { createHash } from 'node:crypto';
import { constants, statSync } from 'node:fs';
import { lstat, mkdir, open, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { FilesOutcome, FilesPort } from '../core/ports.ts';
import { writeAtomically } from './atomic-write.ts';
import { sha256 } from './digest.ts';
import { errorCode, errorText } from './system-errors.ts';
import { tidyTemporaries } from './tidy.ts';

/** `~` and `~/exports` as a shell would read them; anything else is taken against the working folder. */
function absolute(path: string): string {
  const expanded = path === '~' || path.startsWith('~/') || path.startsWith('~\\') ? join(homedir(), path.slice(1)) : path;
  return resolve(expanded);
}

type Failure = Extract<FilesOutcome<never>, { ok: false }>;

/** The proposed folder has to be plain to the person, so it is their Downloads folder when there is one. */
function proposedFolder(practice: boolean): string {
  const downloads = join(homedir(), 'Downloads');
  const isFolder = statSync(downloads, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return join(isFolder ? downloads : homedir(), practice ? nameWords.practiceFolder : 'Handrail');
}

async function makeFolder(folder: string): Promise<Failure | null> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return null;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') {
      return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
        ? null
        : { ok: false, fault: 'not-writable', detail: '', why: because('not-a-folder', { path: folder }) };
    }
    const fault = code === 'ENOENT' ? 'not-found' : 'not-writable';
    return { ok: false, fault, detail: errorText(error) };
  }
}

/** Names are made by Handrail; one that would leave the folder is refused, wherever it came from. */
function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && basename(name) === name && !/[\\/\0]/u.test(name);
}

const notPlain: Failure = { ok: false, fault: 'not-writable', detail: '', why: because('name-not-plain') };

async function write(folder: string, name: string, text: string, mode: 0o600 | 0o644): Promise<FilesOutcome<string>> {
  if (!isPlainName(name)) return notPlain;
  const target = absolute(folder);
  const refused = await makeFolder(target);
  if (refused !== null) return refused;
  const path = join(target, name);
  try {
    await writeAtomically(path, text, mode);
    return { ok: true, value: path };
  } catch (error) {
    return { ok: false, fault: 'not-writable', detail: errorText(error) };
  } finally {
    await tidyTemporaries(target);
  }
}

async function writeNew(folder: string, name: string, text: string, mode: 0o600 | 0o644): Promise<FilesOutcome<string | null>> {
  if (!isPlainName(name)) return notPlain;
  const target = absolute(folder);
  const refused = await makeFolder(target);
  if (refused !== null) return refused;
  const path = join(target, name);
  try {
    // A symbolic link of this name is something too, wherever it leads.
    return { ok: true, value: (await writeAtomically(path, text, mode, { replace: false })) ? path : null };
  } catch (error) {
    return { ok: false, fault: ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? 'not-found' : 'not-writable', detail: errorText(error) };
  } finally {
    await tidyTemporaries(target);
  }
}

async function compare(folder: string, name: string, text: string): Promise<'absent' | 'same' | 'different'> {
  if (!isPlainName(name)) return 'absent';
  const path = join(absolute(folder), name);
  const bytes = Buffer.from(text, 'utf8');
  // A folder that cannot be looked into cannot be written to either, and writing says so in its own words.
  if ((await lstat(path).catch(() => null)) === null) return 'absent';
  try {
    const facts = await stat(path);
    // Only what can be the same is read, however large the other file is.
    return facts.isFile() && facts.size === bytes.length && bytes.equals(await readFile(path)) ? 'same' : 'different';
  } catch {
    // A symbolic link that leads nowhere, or a file that may not be read: it is something all the same.
    return 'different';
  }
}

async function digest(path: string): ReturnType<FilesPort['digest']> {
  try {
    // A named pipe would keep us waiting for somebody to write to it.
    const file = await open(absolute(path), process.platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!(await file.stat()).isFile()) return { state: 'unreadable' };
      const hash = createHash('sha256');
      const buffer = Buffer.alloc(64 * 1024);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
        if (bytesRead === 0) return { state: 'there', sha256: hash.digest('hex') };
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    return { state: ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? 'gone' : 'unreadable' };
  }
}

async function read(path: string, maxBytes: number, keepMark = false): Promise<FilesOutcome<string>> {
  try {
    // A named pipe would keep us waiting for somebody to write to it. Windows has neither the pipe nor the flag.
    const file = await open(absolute(path), process.platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return { ok: false, fault: 'not-text', detail: '', why: because('not-a-file') };
      // One byte more than allowed, so that a file that grows while it is read is noticed too.
      const buffer = Buffer.alloc(Math.min(facts.size, maxBytes) + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) break;
      }
      if (length > maxBytes || facts.size > maxBytes) return { ok: false, fault: 'too-large', detail: `>${maxBytes}` };
      return decode(buffer.subarray(0, length), keepMark);
    } finally {
      await file.close();
    }
  } catch (error) {
    const fault = ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? 'not-found' : 'not-text';
    return { ok: false, fault, detail: errorText(error) };
  }
}

function decode(bytes: Uint8Array, keepMark: boolean): FilesOutcome<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes);
    return text.includes('\0') ? { ok: false, fault: 'not-text', detail: '', why: because('binary-file') } : { ok: true, value: text };
  } catch {
    return {
      ok: false,
      fault: 'not-text',
      detail: '',
      why: because(isUtf16(bytes) ? 'utf-16-file' : 'not-utf-8-file'),
    };
  }
}

/** True for a byte order mark of UTF-16, which Windows PowerShell and Notepad's “Unicode” write. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Reads and writes the person's own files. Every failure is a value; paths may start with `~`. */
export function createFiles(): FilesPort {
  return { write, writeNew, compare, digest, sha256, read, proposedFolder };
}
