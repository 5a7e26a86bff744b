/** Runs the desktop window as a program of its own and waits for it. */
import { spawn } from 'node:child_process';
import { report } from './failure.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { startCopy } from '../../contract/copy/en/terminal/start.ts';

/** Electron reads what to run from the package's own `main`. */
export function startDesktop(io: TerminalIo, program: string, practice: boolean): Promise<Exit> {
  return new Promise((resolve) => {
    const child = spawn(program, [io.root, ...(practice ? ['--practice'] : [])], { stdio: 'inherit', env: io.env });
    io.signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    const { desktop } = startCopy;
    const other = 'handrail start --browser';
    const failed = (line: string): Exit => report(io, { exit: exits.findings, line, problem: null });
    child.once('error', () => resolve(failed(desktop.notStarted(other))));
    child.once('exit', (code) =>
      resolve(code === 0 || io.signal.aborted ? exits.fine : failed(desktop.ended(other, code === null ? null : String(code)))),
    );
  });
}
