/** The built desktop app in Electron where its program is installed, else in the double over Chromium: one interface for both. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launchDouble } from './double/launch.ts';
import type { Electron } from './double/launch.ts';
import { electronBinary } from './electron-binary.ts';

const root = resolve(import.meta.dirname, '../..');
const binary = electronBinary();
/** Chromium refuses its sandbox to root. Everybody else runs these with the sandbox on. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** Where these specs run. */
export const shell: 'Electron' | 'the double of Electron' = binary === null ? 'the double of Electron' : 'Electron';

export interface Desktop {
  readonly page: Page;
  readonly home: string;
  readonly env: Record<string, string>;
  readonly process: ChildProcess;
  /** Resolves with the exit status, or the signal’s name, when the app is gone. */
  readonly ended: Promise<number | string>;
  /** Runs a function’s text in the main process, with Electron’s parts. */
  evaluate<R, A = undefined>(run: (electron: Electron, arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** The page’s address as the host has it: in the double `app://` is another origin in the page. */
  address(): string;
  /** Starts it again with the same settings, after this one has ended. */
  again(args?: readonly string[]): Promise<Desktop>;
}

const open = new Set<() => Promise<void>>();

/**
 * Settings of its own; `app`: the folder with the built app; `more`: added to its environment. Everything that was started is ended by
 * `closeAll`.
 */
export async function launchDesktop(
  args: readonly string[] = [],
  app = root,
  more: Readonly<Record<string, string>> = {},
): Promise<Desktop> {
  const home = await mkdtemp(join(tmpdir(), 'handrail-desktop-'));
  open.add(() => rm(home, { recursive: true, force: true }));
  await writeFile(clipboardFile(home), '');
  return start(home, args, app, more);
}

/** Ends what is still there; for after each test. */
export async function closeAll(): Promise<void> {
  // The newest first: the folder goes after the program that writes into it.
  for (const end of [...open].reverse()) await end();
  open.clear();
}

/** How a second start looks to the system. */
export function secondStart(args: readonly string[]): { readonly program: string; readonly args: string[] } {
  if (binary !== null) return { program: binary, args: [...asRoot, root, ...args] };
  const double = join(import.meta.dirname, 'double/register.mjs');
  return { program: process.execPath, args: ['--import', double, join(root, 'dist/desktop/main.js'), ...args] };
}

/** What stands for the system’s clipboard in the double. */
export function clipboardFile(home: string): string {
  return join(home, 'clipboard.txt');
}

async function start(home: string, args: readonly string[], app: string, more: Readonly<Record<string, string>> = {}): Promise<Desktop> {
  // The made-up settings and no display of the surroundings' own language: English words are what these look for.
  const env = {
    ...(process.env as Record<string, string>),
    HANDRAIL_HOME: home,
    HANDRAIL_LANG: 'en',
    ELECTRON_DOUBLE_ROOT: app,
    ELECTRON_DOUBLE_CLIPBOARD: clipboardFile(home),
    ...more,
  };
  return binary === null ? inDouble(home, env, args, app) : inElectron(binary, home, env, args, app);
}

async function inElectron(
  program: string,
  home: string,
  env: Record<string, string>,
  args: readonly string[],
  folder: string,
): Promise<Desktop> {
  // Playwright switches the sandbox off on Linux unless it is told not to (https://playwright.dev/docs/api/class-electron#electron-launch).
  const app = await _electron.launch({
    executablePath: program,
    args: [...asRoot, folder, ...args],
    env,
    chromiumSandbox: asRoot.length === 0,
  });
  const child = app.process();
  const ended = once(child, 'exit').then(([code, signal]) => (code as number | null) ?? (signal as string));
  open.add(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  const page = await app.firstWindow();
  return {
    page,
    home,
    env,
    process: child,
    ended,
    evaluate: async (run, arg) => app.evaluate(run as never, arg as never),
    address: () => page.url(),
    again: async (more = []) => (await ended, start(home, more, folder)),
  };
}

async function inDouble(home: string, env: Record<string, string>, args: readonly string[], folder: string): Promise<Desktop> {
  const app = launchDouble(env, args);
  open.add(() => app.kill());
  const page = await app.firstWindow();
  return {
    page,
    home,
    env,
    process: app.process,
    ended: app.ended,
    evaluate: async (run, arg) => app.evaluate(run, arg),
    address: () => page.url().replace('https://handrail.app-scheme.invalid', 'app://handrail'),
    again: async (more = []) => (await app.ended, start(home, more, folder)),
  };
}
