/**
 * The states of an update over electron-updater (6.8.10: https://github.com/electron-userland/electron-builder/tree/master/packages/electron-updater,
 * its documents: https://www.electron.build/docs/features/auto-update). Looking loads nothing down, and a download installs nothing.
 */
import type { AppUpdater, CancellationToken } from 'electron-updater';
import { because } from './because.ts';
import { plainNotes } from './notes.ts';
import type { OffReason, UpdateState } from './state.ts';

/** What is used of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'autoRunAppAfterInstall'
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'disableWebInstaller'
  | 'requestHeaders'
  | 'logger'
> & {
  on(event: 'download-progress', listener: (progress: { readonly percent: number }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
};

/** electron-updater, loaded: its updater, and how a download is given something to be stopped by. */
export interface LoadedUpdater {
  readonly updater: Updater;
  readonly newToken: () => CancellationToken;
}

export interface UpdateParts {
  readonly off: OffReason | null;
  /** Loads electron-updater; called at most once, and never while updates are off. */
  readonly load: () => Promise<LoadedUpdater>;
  /** Hears how far a download is, in per cent, and null when it has ended. */
  readonly onProgress?: (percent: number | null) => void;
  /** Hears why something failed: a closed reason and electron-updater's own code, no address and no name. */
  readonly note: (event: 'update-failed', facts: Readonly<Record<string, string>>) => void;
}

export interface Updates {
  state(): UpdateState;
  /** Looks for a newer version. While something is under way or ready, nothing is looked for. */
  check(): Promise<UpdateState>;
  /**
   * Downloads what is available; its checksum is compared, and where there is one the signature. Where it was stopped, the version is
   * available as before.
   */
  download(): Promise<UpdateState>;
  /** Stops the download. electron-updater leaves what came of it under a name of its own (`temp-…`) and begins anew the next time. */
  stop(): void;
  /** Starts the installer of what is ready and quits the app by itself; false where that did not work. `restart`: start again after it. */
  install(restart: boolean): boolean;
  /** Told when the installer could not be started after all. */
  onInstallFailed(listener: () => void): void;
}

/** Nothing is loaded or looked for yet. */
export function createUpdates({ off, load, note, onProgress = () => undefined }: UpdateParts): Updates {
  let state: UpdateState = off === null ? { is: 'idle', looked: false } : { is: 'off', why: off };
  let loading: Promise<LoadedUpdater> | null = null;
  let updater: Updater | null = null;
  let stopping: CancellationToken | null = null;
  let checking: Promise<UpdateState> | null = null;
  let tellInstallFailed = (): void => undefined;

  const failed = (error: unknown): UpdateState => {
    const reason = because(error);
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
    note('update-failed', { because: reason, code: /^[A-Z_0-9]{1,60}$/.test(code) ? code : '' });
    return (state = { is: 'failed', because: reason });
  };

  const loaded = (): Promise<LoadedUpdater> =>
    (loading ??= load().then((whole) => {
      const { updater: found } = whole;
      found.logger = null;
      found.autoDownload = false;
      found.autoInstallOnAppQuit = false;
      found.allowDowngrade = false;
      found.allowPrerelease = false;
      found.disableWebInstaller = true;
      // It would send a number that it made for this computer with every request; here everybody sends the same.
      found.requestHeaders = { 'x-user-staging-id': '00000000-0000-0000-0000-000000000000' };
      found.on('download-progress', ({ percent }) => {
        if (state.is !== 'downloading') return;
        state = { ...state, percent: Math.min(100, Math.max(0, Math.round(percent))) };
        onProgress(state.percent);
      });
      found.on('error', () => tellInstallFailed());
      updater = found;
      return whole;
    }));

  async function look(): Promise<UpdateState> {
    state = { is: 'checking' };
    try {
      const result = await (await loaded()).updater.checkForUpdates();
      if (result?.isUpdateAvailable !== true) return (state = { is: 'idle', looked: true });
      const { version, releaseNotes } = result.updateInfo;
      return (state = { is: 'available', version, notes: plainNotes(releaseNotes) });
    } catch (error) {
      return failed(error);
    }
  }

  return {
    state: () => state,
    check: async () => {
      if (state.is === 'off' || state.is === 'downloading' || state.is === 'ready') return state;
      return (checking ??= look().finally(() => (checking = null)));
    },
    download: async () => {
      if (state.is !== 'available') return state;
      const offered = state;
      const { version } = offered;
      state = { is: 'downloading', version, percent: 0 };
      onProgress(0);
      try {
        const { updater: found, newToken } = await loaded();
        stopping = newToken();
        await found.downloadUpdate(stopping);
        return (state = { is: 'ready', version });
      } catch (error) {
        // Its own error for this has no code; the token knows.
        return stopping?.cancelled === true ? (state = offered) : failed(error);
      } finally {
        stopping = null;
        onProgress(null);
      }
    },
    stop: () => stopping?.cancel(),
    install: (restart) => {
      if (state.is !== 'ready' || updater === null) return false;
      updater.autoRunAppAfterInstall = restart;
      try {
        updater.quitAndInstall(true, restart);
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    onInstallFailed: (listener) => {
      tellInstallFailed = listener;
    },
  };
}
