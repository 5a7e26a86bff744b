/** Shows an update and asks: before it is downloaded, and again before it is installed. */
import type { MessageBoxOptions } from 'electron';
import { updatesCopy as words } from '../../../contract/copy/en/updates.ts';
import type { ElectronApis } from '../apis.ts';
import type { KeptUpdates } from './kept.ts';
import type { UpdateState } from './state.ts';
import type { Updates } from './updates.ts';

export interface TalkParts {
  readonly updates: Updates;
  readonly dialog: Pick<ElectronApis['dialog'], 'showMessageBox'>;
  /** The version that runs. */
  readonly version: string;
  readonly kept: () => KeptUpdates;
  readonly keep: (change: Partial<KeptUpdates>) => Promise<void>;
  /** It is installed when the app ends, which `now` brings about at once. */
  readonly installAtEnd: (now: boolean) => void;
}

export interface UpdateTalk {
  /** The person asked: every answer is shown. */
  byHand(): Promise<void>;
  /** Nobody asked: only a new version that was not skipped is shown. */
  byItself(): Promise<void>;
}

/** One conversation at a time: a second wish while a dialog is open changes nothing. */
export function createUpdateTalk({ updates, dialog, version: running, kept, keep, installAtEnd }: TalkParts): UpdateTalk {
  let talking = false;

  async function box<const K extends string>(
    about: Pick<MessageBoxOptions, 'type' | 'message' | 'detail'>,
    buttons: Readonly<Record<K, string>>,
    cancel: NoInfer<K>,
  ): Promise<K> {
    const names = Object.keys(buttons) as K[];
    const { response } = await dialog.showMessageBox({
      ...about,
      buttons: names.map((name) => buttons[name]),
      defaultId: 0,
      cancelId: names.indexOf(cancel),
      noLink: true,
    });
    return names[response] ?? cancel;
  }
  const tell = async (message: string, detail: string, type: 'info' | 'warning' = 'info'): Promise<unknown> =>
    box({ type, message, detail }, { close: words.close }, 'close');

  async function show(state: UpdateState, asked: boolean): Promise<void> {
    switch (state.is) {
      case 'available': {
        if (!asked && state.version === kept().skipped) return;
        const { title, detail } = words.available;
        const about = { type: 'info' as const, message: title(state.version), detail: detail({ running, notes: state.notes }) };
        const answer = await box(about, { download: words.download, later: words.later, skip: words.skip }, 'later');
        if (answer === 'skip') await keep({ skipped: state.version });
        // Whoever said yes is told how it went, whoever had asked.
        if (answer !== 'download') return;
        const end = await updates.download();
        // Whoever stopped it knows.
        if (end.is !== 'available') await show(end, true);
        return;
      }
      case 'ready': {
        const { title, detail } = words.ready;
        const buttons = { now: words.restartNow, quit: words.whenIQuit, later: words.notNow };
        const answer = await box({ type: 'info', message: title(state.version), detail }, buttons, 'later');
        if (answer !== 'later') installAtEnd(answer === 'now');
        return;
      }
      case 'failed':
        if (asked) await tell(words.failed.title, words.failed.because[state.because], 'warning');
        return;
      case 'off':
        if (asked) await tell(words.off.title, words.off.why[state.why]);
        return;
      case 'idle':
        if (asked) await tell(words.newest.title, words.newest.detail(running));
        return;
      case 'checking':
      case 'downloading':
        // Its own conversation is told the end of it.
        return;
    }
  }

  async function talk(work: () => Promise<void>): Promise<void> {
    if (talking) return;
    talking = true;
    try {
      await work();
    } finally {
      talking = false;
    }
  }

  return {
    byHand: async () => {
      const { is } = updates.state();
      if (is === 'downloading') {
        const state = updates.state();
        if (state.is !== 'downloading') return;
        const about = {
          type: 'info' as const,
          message: words.downloading.title(state.version),
          detail: words.downloading.detail(state.percent),
        };
        if ((await box(about, { close: words.close, stop: words.stop }, 'close')) === 'stop') updates.stop();
        return;
      }
      await talk(async () => show(await updates.check(), true));
    },
    byItself: async () => talk(async () => show(await updates.check(), false)),
  };
}
