/** Runs the desktop window as a program of its own and waits for it. */
import { spawn } from 'node:child_process';
import { startCommands } from './desktop-or-browser.ts';
import { report } from './failure.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { startCopy } from '../../contract/copy/en/terminal/start.ts';

/** A program that fails within this time, in milliseconds, never got to show its window: Chromium's own aborts come at once. */
const soonMs = 30_000;

/**
 * Electron reads what to run from the package's own `main`. `insist`: the desktop window alone was asked for; else `not-opened` where it
 * failed at once, so that the browser can be opened in its place.
 */
export function startDesktop(
  io: TerminalIo,
  program: string,
  { practice, insist }: { readonly practice: boolean; readonly insist: boolean },
): Promise<Exit | 'not-opened'> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(program, [io.root, ...(practice ? ['--practice'] : [])], { stdio: 'inherit', env: io.env });
    io.signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    const { desktop } = startCopy;
    const { browser } = startCommands(io.env);
    const failed = (status: string, line: string): void => {
      if (insist || performance.now() - begun > soonMs) return resolve(report(io, { exit: exits.findings, line, problem: null }));
      io.stderr.write(`${desktop.fellBack(status)}\n`);
      resolve('not-opened');
    };
    child.once('error', (error: NodeJS.ErrnoException) => failed(error.code ?? error.name, desktop.notStarted(browser)));
    child.once('exit', (code, signal) => {
      if (code === 0 || io.signal.aborted) return resolve(exits.fine);
      const status = String(code ?? signal);
      failed(status, desktop.ended(browser, status));
    });
  });
}
