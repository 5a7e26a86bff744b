/** Everything the `handrail` command touches outside itself, so that tests can run it in their own process. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClock } from '../../adapters/clock.ts';
import type { ClockPort } from '../../core/ports.ts';

export interface Writer {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
}

export interface TerminalIo {
  /** The process's own environment: a secret read from it is deleted from it. */
  readonly env: Record<string, string | undefined>;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown };
  readonly stdout: Writer;
  readonly stderr: Writer;
  readonly cwd: string;
  readonly clock: Pick<ClockPort, 'now'>;
  readonly platform: NodeJS.Platform;
  /** Runs as root. */
  readonly superuser: boolean;
  /** The installed package: `package.json` and `dist/` stand here. */
  readonly root: string;
  /** Aborted when the person presses Ctrl-C or the process is asked to end. */
  readonly signal: AbortSignal;
}

/** Exit statuses (docs/design.md 4), and the shell's own 130 for "ended by Ctrl-C". */
export const exits = { fine: 0, findings: 1, usage: 2, notWritten: 3, endsSoon: 4, cancelled: 130 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** Secrets of platforms stand in variables of this beginning. */
export const secretPrefix = 'HANDRAIL_SECRET_';

/** Takes a variable out of the environment, so that no program started later inherits it. */
export function takeVariable(env: Record<string, string | undefined>, name: string): string | null {
  const text = env[name];
  // Reflect: `process.env` is no plain record, and this is the one way of removing that both understand.
  Reflect.deleteProperty(env, name);
  return text === undefined || text === '' ? null : text;
}

/** The folder of the nearest `package.json` at or above a module. */
export function packageRoot(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * A signal again so soon is its echo, no second wish: `when-exit`, which conf brings along, hears the first one too and sends it
 * to its own process once more (https://github.com/fabiospampinato/when-exit/blob/master/src/node/interceptor.ts). Milliseconds.
 */
const echoMs = 1_000;

/** Codes of a reader that went away (`handrail platforms | head`): no error of ours. */
const readerGone: readonly (string | undefined)[] = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** The real process, and what became of its output. */
export interface ProcessIo extends TerminalIo {
  /** Something could not be written, a full disk for one: the exit status is `notWritten`, whatever the command says. */
  readonly unwritten: () => boolean;
}

/** The folder that the command runs in was deleted; `main` says so in a sentence. */
export class NoWorkingFolder extends Error {}

/** The real process. The first Ctrl-C asks for an end, a later one takes it. */
export function processIo(moduleUrl: string): ProcessIo {
  const asked = new AbortController();
  let askedAt = 0;
  const end = (): void => {
    if (!asked.signal.aborted) {
      askedAt = performance.now();
      asked.abort();
    } else if (performance.now() - askedAt > echoMs) {
      process.exit(exits.cancelled);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);

  let unwritten = false;
  /** What cannot be written is said once; what runs on, such as a server whose address nobody read, ends. */
  const failed = (stream: NodeJS.WriteStream, { code = 'unknown' }: NodeJS.ErrnoException): void => {
    if (readerGone.includes(code) || unwritten) return;
    unwritten = true;
    process.exitCode = exits.notWritten;
    if (stream === process.stdout) void sayUnwritten(code);
    asked.abort();
  };
  const writer = (stream: NodeJS.WriteStream): Writer => {
    stream.on('error', (error: NodeJS.ErrnoException) => failed(stream, error));
    return {
      write: (text) => unwritten || stream.write(text),
      isTTY: stream.isTTY,
      get columns() {
        return stream.columns;
      },
    };
  };
  return {
    env: process.env,
    // Opened on first use: even asking for it costs time, and a background job may not touch the terminal's input.
    get stdin() {
      return process.stdin;
    },
    stdout: writer(process.stdout),
    stderr: writer(process.stderr),
    get cwd() {
      try {
        return process.cwd();
      } catch {
        throw new NoWorkingFolder();
      }
    },
    clock: createClock(),
    platform: process.platform,
    superuser: process.getuid?.() === 0,
    root: packageRoot(moduleUrl),
    signal: asked.signal,
    unwritten: () => unwritten,
  };
}

/** Why the output could not be written, by the system's code for it; the words are loaded only now. */
async function sayUnwritten(code: string): Promise<void> {
  const { outputCopy } = await import('../../contract/copy/en/terminal/output.ts');
  const { other, ...known } = outputCopy.notWritten;
  const reasons: Readonly<Record<string, string>> = known;
  process.stderr.write(`handrail: ${reasons[code] ?? other(code)}\n`);
}
