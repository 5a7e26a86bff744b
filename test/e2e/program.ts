/** Runs the built `handrail` program as a person would: a process of its own, with a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../dist/terminal/handrail.js');

export interface Program {
  readonly pid: number;
  readonly home: string;
  stdout(): string;
  stderr(): string;
  type(text: string): void;
  /** The n-th address printed on standard output, from 0. */
  link(n?: number): Promise<string>;
  /** Asks it to end by this signal and waits; gives its exit status. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Waits until it ends by itself. */
  ended: Promise<number | null>;
}

export interface Wishes {
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  /** The most files it may have open, as macOS sets it to 256. */
  readonly openFiles?: number;
}

const running = new Set<Program>();

/** Ends every program of this worker that still runs; for `afterEach`, because a failed test leaves its own behind. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map((program) => program.end('SIGKILL')));
}

/** Starts it. It goes with `endAll` at the latest. */
export async function start(args: readonly string[], { env = {}, stdin, openFiles }: Wishes = {}): Promise<Program> {
  const home = await mkdtemp(join(tmpdir(), 'handrail-e2e-'));
  const command = [process.execPath, program, ...args];
  // `exec`, so that the process id is the program's own.
  const [file = '', ...rest] =
    openFiles === undefined ? command : ['/bin/sh', '-c', `ulimit -n ${openFiles} && exec "$@"`, 'sh', ...command];
  const child = spawn(file, rest, {
    stdio: 'pipe',
    env: { ...process.env, HANDRAIL_HOME: home, SSH_CONNECTION: '', DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  // A program that reads nothing may have ended already.
  child.stdin.on('error', () => undefined);
  if (stdin !== undefined) child.stdin.end(stdin);
  const ended = new Promise<number | null>((done) =>
    child.once('exit', (code) => void rm(home, { recursive: true, force: true }).then(() => done(code))),
  );
  const started: Program = {
    pid: child.pid ?? 0,
    home,
    stdout: () => out,
    stderr: () => err,
    type: (text) => void child.stdin.write(text),
    async link(n = 0) {
      for (let waited = 0; waited < 120_000; waited += 25) {
        const found = [...out.matchAll(/http:\/\/127\.0\.0\.1:\d+\/#launch=\S+/g)][n]?.[0];
        if (found !== undefined) return found;
        await new Promise((next) => setTimeout(next, 25));
      }
      throw new Error(`No address was printed. It said: ${out}${err}`);
    },
    end(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
    ended,
  };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}
