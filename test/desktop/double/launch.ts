/** Starts the built desktop app in the double of Electron, for the same specs that drive the real one. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

const root = resolve(import.meta.dirname, '../../..');

interface DesktopWindow {
  close(): void;
  destroy(): void;
  readonly webContents: {
    getURL(): string;
    getZoomFactor(): number;
    send(channel: string, ...args: unknown[]): void;
    isCrashed(): boolean;
    forcefullyCrashRenderer(): void;
    getOSProcessId(): number;
  };
}
interface MenuItem {
  readonly label: string;
  readonly role?: string;
  readonly submenu?: { readonly items: readonly MenuItem[] };
  click(): void;
}

/** What a function sent by `evaluate` is given: Electron’s parts that the specs use, and in the double what it recorded. */
export interface Electron {
  readonly app: { quit(): void; emit(event: 'open-file', about: { preventDefault(): void }, path: string): boolean };
  readonly BrowserWindow: { getAllWindows(): readonly DesktopWindow[] };
  readonly Menu: { getApplicationMenu(): { readonly items: readonly MenuItem[] } | null };
  readonly dialog: {
    showMessageBox: (...about: readonly unknown[]) => Promise<{ readonly response: number }>;
    showOpenDialog: () => Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
  };
  readonly powerMonitor: { emit(event: 'shutdown', about: { preventDefault(): void }): boolean };
  readonly ipcMain: {
    listenerCount(channel: string): number;
    handle(channel: string, listener: (event: unknown, ...args: unknown[]) => unknown): void;
  };
  readonly nativeTheme: { themeSource: string };
  readonly double?: {
    readonly forms: Readonly<Record<string, string>> | null;
    readonly opened: readonly string[];
    readonly shown: readonly string[];
    readonly printed: readonly unknown[];
    readonly boxes: readonly { readonly message: string }[];
    readonly permissions: readonly {
      readonly permission: string;
      readonly checked: boolean;
      readonly requested: boolean;
      readonly granted: boolean;
    }[];
  };
}

export interface Running {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Runs a function’s text in the main process. */
  evaluate<A, R>(run: (electron: Electron, arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** The page of the first window, when it is drawn. */
  firstWindow(): Promise<Page>;
  /** Resolves with the exit status, or the signal’s name. */
  readonly ended: Promise<number | string>;
  output(): string;
  /** Ends it whatever state it is in. */
  kill(): Promise<void>;
}

export function launchDouble(env: Readonly<Record<string, string>>, args: readonly string[] = []): Running {
  const app = env['ELECTRON_DOUBLE_ROOT'] ?? root;
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'register.mjs'), join(app, 'dist/desktop/main.js'), ...args],
    { env: { ...env, ELECTRON_DOUBLE_ROOT: app }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (written += text));
  const ended = once(child, 'exit').then(([code, signal]) => (code as number | null) ?? (signal as string));
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  child.on('message', (message: { readonly id: number; readonly value?: unknown; readonly error?: string }) => {
    const those = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) those?.resolve(message.value as never);
    else those?.reject(new Error(message.error));
  });
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`The app has ended. It wrote:\n${written}`));
    waiting.clear();
  });
  let count = 0;
  const ask = async <R>(code: string | null, arg?: unknown): Promise<R> =>
    new Promise<R>((resolve_, reject) => {
      const id = ++count;
      waiting.set(id, { resolve: resolve_, reject });
      child.send({ id, code, arg });
    });
  let browser: Browser | null = null;
  return {
    pid: child.pid ?? 0,
    process: child,
    ended,
    output: () => written,
    evaluate: async (run, arg) => ask(run.toString(), arg),
    async firstWindow() {
      const { port } = await ask<{ port: number }>(null);
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const [context] = browser.contexts();
      const page = context?.pages()[0];
      if (page === undefined) throw new Error('There is no page.');
      await page.waitForURL((url) => url.host.endsWith('.invalid'));
      return page;
    },
    async kill() {
      await browser?.close().catch(() => undefined);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}
