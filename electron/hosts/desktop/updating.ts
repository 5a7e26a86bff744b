/** The update channel's part in the app: the menu's two items, the look once a day, and the installer at the end. */
import type { ClockPort } from '../../core/ports.ts';
import type { ElectronApis } from './apis.ts';
import { keepChoices } from './kept-choices.ts';
import { keptOptions, readKept } from './updates/kept.ts';
import type { KeptUpdates } from './updates/kept.ts';
import type { OffReason } from './updates/state.ts';
import type { UpdateTalk } from './updates/talk.ts';
import type { LoadedUpdater, Updates } from './updates/updates.ts';
import type { OpenPreferences } from './window-state.ts';

/** How long after the first paint it looks, how often, and how long an installer may take to start, in milliseconds. */
export const times = { first: 5_000, between: 24 * 60 * 60 * 1000, install: 60_000 } as const;

export interface UpdatingParts {
  readonly off: OffReason | null;
  /** Loads electron-updater. */
  readonly load: () => Promise<LoadedUpdater>;
  /** Shows how far a download is, in per cent, on the window's button or icon; null: none is under way. */
  readonly onProgress: (percent: number | null) => void;
  readonly clock: Pick<ClockPort, 'now' | 'sleep'>;
  readonly settingsFolder: string;
  readonly openPreferences: OpenPreferences;
  readonly note: (event: string, facts: Readonly<Record<string, string>>) => void;
  /** Puts everything in order and quits. */
  readonly leave: () => void;
}

export interface Updating {
  /** Whether it looks by itself; null where it cannot. */
  looks(): boolean | null;
  chooseLook(look: boolean): void;
  /** The menu's “Check for updates…”. */
  checkNow(): void;
  /** Looks once a day from now on, a few seconds after the call; ends with the signal. */
  lookDaily(signal: AbortSignal): Promise<void>;
  /** Resolves when every choice so far is kept, or could not be. */
  settled(): Promise<void>;
  /** The app's last step: `quit`, or the installer that the person agreed to, which quits by itself. */
  end(quit: () => void): void;
}

/** Nothing is loaded until somebody asks or the first look is due. */
export function createUpdating(apis: Pick<ElectronApis, 'app' | 'dialog'>, parts: UpdatingParts): Updating {
  const { off, clock, settingsFolder } = parts;
  const choices = keepChoices<KeptUpdates>(readKept(settingsFolder), parts.openPreferences, keptOptions(settingsFolder));
  const { keep } = choices;
  let atEnd: { readonly restart: boolean } | null = null;
  let loading: Promise<{ readonly talk: UpdateTalk; readonly updates: Updates }> | null = null;
  let loaded: Updates | null = null;

  const load = (): Promise<{ readonly talk: UpdateTalk; readonly updates: Updates }> =>
    (loading ??= Promise.all([import('./updates/updates.ts'), import('./updates/talk.ts')]).then(
      ([{ createUpdates }, { createUpdateTalk }]) => {
        const updates = createUpdates({ off, load: parts.load, note: parts.note, onProgress: parts.onProgress });
        loaded = updates;
        const talk = createUpdateTalk({
          updates,
          dialog: apis.dialog,
          version: apis.app.getVersion(),
          kept: choices.now,
          keep,
          installAtEnd: (now) => {
            atEnd = { restart: now };
            if (now) parts.leave();
          },
        });
        return { talk, updates };
      },
    ));

  async function lookIfDue(): Promise<void> {
    const now = clock.now().getTime();
    const { look, lookedAt } = choices.now();
    // A clock that was set back must not keep it from looking for ever.
    if (!look || (lookedAt <= now && now - lookedAt < times.between)) return;
    await keep({ lookedAt: now });
    await (await load()).talk.byItself();
  }

  return {
    looks: () => (off === null ? choices.now().look : null),
    chooseLook: (look) => void keep({ look }),
    checkNow: () => void load().then(async ({ talk }) => talk.byHand()),
    lookDaily: async (signal) => {
      if (off !== null) return;
      await clock.sleep(times.first, signal);
      while (!signal.aborted) {
        await lookIfDue().catch(() => undefined);
        await clock.sleep(times.between, signal);
      }
    },
    settled: choices.settled,
    end: (quit) => {
      const updates = loaded;
      if (atEnd === null || updates === null) return quit();
      const ended = new AbortController();
      const quitOnce = (): void => {
        if (ended.signal.aborted) return;
        ended.abort();
        quit();
      };
      // Nobody is left to be told: Handrail ends all the same, and the downloaded file is offered again.
      updates.onInstallFailed(quitOnce);
      void clock.sleep(times.install, ended.signal).then(quitOnce);
      if (!updates.install(atEnd.restart)) quitOnce();
    },
  };
}
