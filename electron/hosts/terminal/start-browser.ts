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
import { startCopy } from '../../contract/copy/en/terminal/start.ts';

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
    io.stderr.write(`${words.dim(startCopy.browser.address)}\n`);
    if ((io.env['SSH_CONNECTION'] ?? '') !== '') {
      io.stderr.write(`${startCopy.browser.fromElsewhere(`ssh -L ${host.port}:127.0.0.1:${host.port} THIS-HOST`)}\n`);
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
      return startCopy.browser.portInUse(String(port));
    case 'port-not-allowed':
      return startCopy.browser.portNotAllowed(String(port));
    case 'not-built':
      return startCopy.browser.notBuilt('npm run build');
  }
}

async function open(io: TerminalIo, link: string): Promise<OpenedBrowser | null> {
  // Without a display, xdg-open would start a text browser inside this terminal.
  const opened = hasDisplay(io.platform, io.env) ? await openBrowser(link) : null;
  io.stderr.write(`${opened?.asked === true ? startCopy.browser.opening : startCopy.browser.notOpened}\n`);
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
