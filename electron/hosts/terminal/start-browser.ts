/**
 * Serves the wizard and opens the person's browser. Standard output gets addresses alone, so that a script can read them; words go to
 * stderr.
 */
import { join } from 'node:path';
import { startBrowserHost } from '../browser/index.ts';
import { openBrowser } from '../browser/open.ts';
import type { OpenedBrowser } from '../browser/open.ts';
import { readVersion } from '../common/version.ts';
import { hasDisplay } from './desktop-or-browser.ts';
import { failureOf, report, usage } from './failure.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { styleFor } from './style.ts';

export interface BrowserWishes {
  readonly port: number;
  readonly open: boolean;
  readonly practice: boolean;
}

/** Runs until Ctrl-C. */
export async function startInBrowser(io: TerminalIo, wishes: BrowserWishes): Promise<Exit> {
  let opened: OpenedBrowser | null = null;
  const started = await startBrowserHost({
    version: readVersion(),
    env: io.env,
    port: wishes.port,
    practice: wishes.practice,
    rendererFolder: join(io.root, 'dist/renderer'),
    onSession: () => void opened?.remove(),
  });
  if (!started.ok) return report(io, usage(faultSentence(started.fault, started.port)).failure);
  const { host } = started;
  const words = styleFor(io, io.stderr);
  const link = host.freshLink();
  io.stdout.write(`${link}\n`);
  const stopListening = onEnter(io, () => io.stdout.write(`${host.freshLink()}\n`));
  try {
    opened = wishes.open ? await open(io, link) : null;
    io.stderr.write(
      `${words.dim('The address works for one tab, once, within ten minutes. Press Enter for a fresh one; Ctrl-C ends Handrail.')}\n`,
    );
    if ((io.env['SSH_CONNECTION'] ?? '') !== '') {
      io.stderr.write(`From your own computer: ssh -L ${host.port}:127.0.0.1:${host.port} THIS-HOST, then open the address there.\n`);
    }
    // Everything behind the server is loaded now, while the browser is still opening; a failure ends the command.
    const problem = await Promise.race([host.ready(), ended(io.signal).then(() => null)]);
    if (problem !== null) return report(io, (await failureOf(problem)).failure);
    await ended(io.signal);
    return exits.fine;
  } finally {
    stopListening();
    await opened?.remove();
    await host.close();
  }
}

function faultSentence(fault: 'port-in-use' | 'port-not-allowed' | 'not-built', port: number): string {
  switch (fault) {
    case 'port-in-use':
      return `Port ${port} is in use by another program. Choose another with --port, or leave it out for any free one.`;
    case 'port-not-allowed':
      return `Port ${port} may not be used by you here. Choose one from 1024 up with --port, or leave it out for any free one.`;
    case 'not-built':
      return 'The wizard’s files are missing. Run “npm run build” first.';
  }
}

async function open(io: TerminalIo, link: string): Promise<OpenedBrowser | null> {
  // Without a display, xdg-open would start a text browser inside this terminal.
  const opened = hasDisplay(io.platform, io.env) ? await openBrowser(link) : null;
  io.stderr.write(
    opened?.asked === true
      ? 'Your web browser is asked to open it. If no window appears, open this address yourself.\n'
      : 'No web browser could be opened from here: open this address yourself.\n',
  );
  return opened;
}

/** Calls `pressed` at each line on standard input; an input that ends is no reason to end. Returns the way to stop. */
function onEnter(io: TerminalIo, pressed: () => void): () => void {
  const { stdin } = io;
  const onData = (part: Buffer | string): void => {
    if (part.toString().includes('\n')) pressed();
  };
  stdin.on('data', onData);
  stdin.on('error', () => undefined);
  return () => {
    stdin.removeListener('data', onData);
    stdin.pause();
  };
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
