/** The browser host, put together. Only what serving needs is imported here; the rest of Handrail is loaded once it serves. */
import { createClock } from '../../adapters/clock.ts';
import { isFresh } from '../../adapters/settings/fresh.ts';
import { settingsFolder } from '../../adapters/settings/folder.ts';
import { readLanguage } from '../../adapters/settings/chosen-language.ts';
import { readTheme } from '../../adapters/settings/look.ts';
import { spokenLanguage } from '../../contract/copy/language.ts';
import type { Problem } from '../../contract/index.ts';
import type { BackendOptions, LoadedBackend } from './backend.ts';
import { createEventHub } from './events.ts';
import { createLaunchDesk } from './launch.ts';
import { startBrowserServer } from './server.ts';
import { speakTheirs } from '../common/language.ts';
import { watchPages } from '../common/page-watch.ts';
import { listSite } from '../common/site.ts';

export interface BrowserHostOptions extends BackendOptions {
  /** 0: any free port. */
  readonly port: number;
  /** The built wizard. */
  readonly rendererFolder: string;
  /** A tab was let in. */
  readonly onSession?: () => void;
}

export interface BrowserHost {
  readonly port: number;
  /** A fresh address for one tab; the one before stops working if it was not used. */
  freshLink(): string;
  /** Resolves once everything behind the server is loaded, with what keeps it from working, or null. */
  ready(): Promise<Problem | null>;
  close(): Promise<void>;
}

export type BrowserHostResult =
  | { readonly ok: true; readonly host: BrowserHost }
  | { readonly ok: false; readonly fault: 'port-in-use' | 'port-not-allowed' | 'not-built'; readonly port: number };

/** Serves the wizard on 127.0.0.1 until `close`. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHostResult> {
  const folder = settingsFolder(options.env);
  const desk = createLaunchDesk();
  await speakTheirs(options.env, [], readLanguage(folder));
  const site = await listSite(options.rendererFolder, {
    language: spokenLanguage,
    host: 'browser',
    theme: () => readTheme(folder),
    // A page that is loaded again may be anywhere, which its address says to nobody but the page.
    asksFirst: () => desk.isAwaited() && !options.practice && isFresh(folder),
  });
  if (site === null) return { ok: false, fault: 'not-built', port: options.port };
  const events = createEventHub();
  let loading: Promise<LoadedBackend> | null = null;
  const load = (): Promise<LoadedBackend> => (loading ??= import('./load.ts').then(({ loadBackend }) => loadBackend(options, events.emit)));
  const pages = watchPages(
    createClock(),
    (event, facts) =>
      void load().then(
        (loaded) => loaded.note(event, facts),
        () => undefined,
      ),
  );
  const listening = await startBrowserServer({
    port: options.port,
    site,
    desk,
    events,
    backend: load,
    pages,
    ...(options.onSession === undefined ? {} : { onSession: options.onSession }),
  });
  if (!listening.ok) {
    events.close();
    return listening;
  }
  const { server } = listening;
  return {
    ok: true,
    host: {
      port: server.port,
      freshLink: () => server.freshLink(),
      ready: async () => (await load()).startProblem,
      close: async () => {
        pages.end();
        await server.close();
        // What is still loading is waited for, so that nothing it starts outlives this process's good-bye.
        const loaded = await loading?.catch(() => null);
        await loaded?.dispose();
      },
    },
  };
}
