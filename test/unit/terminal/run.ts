/** Runs the `handrail` command inside the test's own process, with a folder and an environment of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { TerminalIo } from '../../../electron/hosts/terminal/io.ts';
import { main } from '../../../electron/hosts/terminal/main.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What is left in the environment that the command was given. */
  readonly env: Record<string, string | undefined>;
}

export interface Setting {
  readonly stdin?: string;
  readonly env?: Record<string, string | undefined>;
  readonly terminal?: boolean;
  /** Standard input is a keyboard: somebody can be asked. */
  readonly keyboard?: boolean;
  readonly cwd?: string;
  readonly signal?: AbortSignal;
  /** The day that the computer's clock shows; the real one unless said otherwise. */
  readonly today?: Date;
  /** The installed package; this source tree unless said otherwise. */
  readonly root?: string;
  /** Hears what is written to standard output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** A fresh folder that goes with the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function handrail(
  args: readonly string[],
  {
    stdin = '',
    env = {},
    terminal = false,
    keyboard = false,
    cwd = scratch(),
    signal = new AbortController().signal,
    today,
    root = resolve(import.meta.dirname, '../../..'),
    onOutput,
  }: Setting = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io: TerminalIo = {
    env: { HANDRAIL_HOME: join(cwd, 'home'), HOME: cwd, ...env },
    stdin: Object.assign(Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]), keyboard ? { isTTY: true } : {}) as TerminalIo['stdin'],
    stdout: { write: (text) => (onOutput?.(text), out.push(text)), isTTY: terminal, columns: 100 },
    stderr: { write: (text) => err.push(text), isTTY: terminal },
    cwd,
    clock: { now: () => today ?? new Date() },
    platform: 'linux',
    superuser: false,
    root,
    signal,
  };
  const status = await main(args, io);
  return { status, stdout: out.join(''), stderr: err.join(''), env: io.env };
}
