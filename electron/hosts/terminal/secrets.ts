/** Where the terminal gets secrets from: standard input or the environment, and never an argument. */
import type { Readable } from 'node:stream';
import { cleanSecret } from '../../core/bitbucket/recognise.ts';
import { Secret } from '../../core/secret.ts';
import { ended, failureOf, usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { hiddenLine } from './hidden-line.ts';
import { secretPrefix, takeVariable } from './io.ts';
import type { TerminalIo } from './io.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

/** Longer than any token; somebody piped the wrong file. */
const mostCharacters = 100_000;

/** The token from `--token-stdin`, else `HANDRAIL_TOKEN`, else null. */
export async function readToken(io: TerminalIo, fromStdin: boolean): Promise<Outcome<Secret | null>> {
  const inherited = takeVariable(io.env, 'HANDRAIL_TOKEN');
  if (!fromStdin && inherited === null) return { ok: true, value: null };
  const text = fromStdin ? await readStdin(io) : inherited;
  if (fromStdin && text === null && (io.signal.aborted || io.stdin.isTTY === true)) return ended(usageCopy.token.ended);
  if (text === null || text.trim() === '') return usage(usageCopy.token.none('handrail check … --token-stdin < token.txt'));
  if (text.length > mostCharacters) return usage(usageCopy.token.tooLong);
  const cleaned = cleanSecret(text);
  return cleaned.ok ? { ok: true, value: cleaned.value.secret } : failureOf(cleaned.problem);
}

/**
 * Platforms' own secrets: `HANDRAIL_SECRET_<KEY>` for the input `key`, where case, `_` and `-` do not matter
 * (`gitpodToken` is found as HANDRAIL_SECRET_GITPODTOKEN and HANDRAIL_SECRET_GITPOD_TOKEN). All are taken out of the environment.
 */
export function readHeldSecrets(io: TerminalIo, keys: readonly string[]): Readonly<Record<string, Secret>> {
  const plain = (key: string): string => key.replaceAll(/[^a-z0-9]/gi, '').toUpperCase();
  const held: Record<string, Secret> = {};
  for (const name of Object.keys(io.env)) {
    if (!name.startsWith(secretPrefix)) continue;
    const text = takeVariable(io.env, name);
    const key = keys.find((one) => plain(one) === plain(name.slice(secretPrefix.length)));
    if (key !== undefined && text !== null) held[key] = new Secret(text);
  }
  return held;
}

/** All of standard input, or one line typed without showing it when it is a terminal. Null when there was none, or the person ended it. */
async function readStdin(io: TerminalIo): Promise<string | null> {
  return readGiven(io, usageCopy.token.ask);
}

/** The same for another secret; `ask`: what a terminal shows. */
export async function readGiven(io: TerminalIo, ask: string): Promise<string | null> {
  return io.stdin.isTTY === true ? readHidden(io, ask) : readText(io, mostCharacters * 4);
}

/** What stands on standard input, up to about `mostBytes`. Null when there was nothing, and when the person ended it first. */
export async function readText(io: TerminalIo, mostBytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  const { stdin } = io;
  const stop = (): void => void (stdin as Partial<Readable>).destroy?.();
  io.signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const part of stdin) {
      const bytes = Buffer.isBuffer(part) ? part : Buffer.from(part);
      parts.push(bytes);
      size += bytes.length;
      if (size > mostBytes) break;
    }
  } catch (error) {
    if (!io.signal.aborted) throw error;
  } finally {
    io.signal.removeEventListener('abort', stop);
  }
  return size === 0 || io.signal.aborted ? null : Buffer.concat(parts).toString('utf8');
}

/** One line typed without showing it. Ctrl-C and a signal end it at once, with the terminal as it was before. */
export function readHidden(io: TerminalIo, ask: string = usageCopy.token.ask): Promise<string | null> {
  const { stdin } = io;
  // Before the words that ask for it: a quick paste is not shown either.
  stdin.setRawMode?.(true);
  io.stderr.write(`${ask} `);
  stdin.resume();
  return new Promise((resolve) => {
    const line = hiddenLine();
    const done = (value: string | null): void => {
      stdin.removeListener('data', onData);
      stdin.removeListener('end', onEnd);
      io.signal.removeEventListener('abort', onEnd);
      stdin.setRawMode?.(false);
      stdin.pause();
      io.stderr.write('\n');
      resolve(value);
    };
    const onData = (part: Buffer | string): void => {
      const ended = line.take(part.toString());
      if (ended !== null) done(ended.text);
    };
    const onEnd = (): void => done(null);
    stdin.on('data', onData);
    stdin.on('end', onEnd);
    io.signal.addEventListener('abort', onEnd, { once: true });
    if (io.signal.aborted) onEnd();
  });
}

/** One line typed at a terminal and shown there as usual. Null where the person ended it. */
export function readLine(io: TerminalIo, ask: string): Promise<string | null> {
  const { stdin } = io;
  io.stderr.write(`${ask} `);
  stdin.resume();
  return new Promise((resolve) => {
    let text = '';
    const done = (value: string | null): void => {
      stdin.removeListener('data', onData);
      stdin.removeListener('end', onEnd);
      io.signal.removeEventListener('abort', onEnd);
      stdin.pause();
      resolve(value);
    };
    const onData = (part: Buffer | string): void => {
      text += part.toString();
      const end = text.search(/[\r\n]/);
      if (end >= 0) done(text.slice(0, end));
    };
    const onEnd = (): void => done(null);
    stdin.on('data', onData);
    stdin.on('end', onEnd);
    io.signal.addEventListener('abort', onEnd, { once: true });
    if (io.signal.aborted) onEnd();
  });
}
