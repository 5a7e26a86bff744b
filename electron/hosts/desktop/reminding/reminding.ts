/**
 * Reminds of tokens that end while the app runs: once for each token at 30, 7 and 1 days and when it has ended, if the person has turned
 * that on. The notification is the system's (https://www.electronjs.org/docs/latest/api/notification); it names connections, and holds no
 * secret and no address, because it is shown on locked screens too.
 */
import { expiryOf } from '../../../contract/expiry.ts';
import type { Expiry } from '../../../contract/expiry.ts';
import { notificationCopy as words } from '../../../contract/copy/en/reminders.ts';
import type { HostReminders } from '../../../contract/index.ts';
import type { ClockPort } from '../../../core/ports.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { ToldEnding } from '../../../services/reminders.ts';
import type { HostReminding } from '../../common/handlers.ts';
import type { ElectronApis } from '../apis.ts';
import type { OpenPreferences } from '../window-state.ts';
import { keepChoices } from '../kept-choices.ts';
import { keptOptions, readKept } from './kept.ts';
import type { KeptReminders } from './kept.ts';
import { chooseLogin, loginState } from './login.ts';

/**
 * How long after the first paint it looks, and how often, in milliseconds. An hour, because a computer that sleeps does not count the day;
 * what was told is not told again.
 */
export const times = { first: 10_000, between: 60 * 60 * 1000 } as const;

/** So many notifications at once are read; more are one. */
const mostAtOnce = 3;
/** More names than these would be cut off by the system. */
const mostNames = 3;
const longestName = 60;

export interface RemindingParts {
  readonly platform: NodeJS.Platform;
  /** The app has its maker's signature. */
  readonly signed: boolean;
  readonly clock: Pick<ClockPort, 'now' | 'sleep'>;
  readonly settingsFolder: string;
  readonly openPreferences: OpenPreferences;
  /** Tokens whose end is known, without addresses; null where the settings cannot be read. */
  readonly tokens: () => Promise<readonly Pick<ToldEnding, 'ending' | 'on' | 'uses'>[] | null>;
  /** Opens a connection, or the list of them, in the window, which comes to the front. */
  readonly open: (id: string | null) => void;
}

export interface Reminding extends HostReminding {
  /** Looks from now on, and ends with the signal. */
  remindDaily(signal: AbortSignal): Promise<void>;
  /** Resolves when every choice so far is kept, or could not be. */
  settled(): Promise<void>;
}

/** Nothing is asked of the system before somebody asks or the first look is due. */
export function createReminding({ app, notifications }: Pick<ElectronApis, 'app' | 'notifications'>, parts: RemindingParts): Reminding {
  const { platform, clock, settingsFolder } = parts;
  const choices = keepChoices<KeptReminders>(readKept(settingsFolder), parts.openPreferences, keptOptions(settingsFolder));
  const { keep } = choices;
  /** Those on screen: without a reference Electron forgets whom to tell of the click. */
  const shown = new Set<unknown>();

  // macOS shows no notification of an app without a signature (https://www.electronjs.org/docs/latest/api/notification).
  const supported = (): boolean => notifications.isSupported() && (platform !== 'darwin' || parts.signed);
  const state = (): HostReminders => ({
    notifications: supported() ? (choices.now().notify ? 'on' : 'off') : 'none',
    atLogin: loginState(app, platform),
  });

  function show({ title, body }: { readonly title: string; readonly body: string }, id: string | null): void {
    const notification = notifications.create({ title, body });
    shown.add(notification);
    notification.on('click', () => {
      shown.delete(notification);
      parts.open(id);
    });
    notification.on('close', () => shown.delete(notification));
    notification.show();
  }

  /** One look at a time: of two, both would tell the same. */
  let looking: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => (looking = looking.then(lookNow).catch(() => undefined));
  async function lookNow(): Promise<void> {
    if (!choices.now().notify || !supported()) return;
    const tokens = await parts.tokens();
    if (tokens === null) return;
    const now = clock.now();
    const due = tokens.flatMap((token) => {
      const expiry = expiryOf(token.on, now);
      return expiry === null || expiry.level === 'later'
        ? []
        : [{ token, expiry, mark: `${token.ending.key} ${token.on} ${expiry.level}` }];
    });
    const news = due.filter(({ mark }) => !choices.now().told.includes(mark));
    if (news.length > mostAtOnce) show({ title: words.many(news.length), body: words.manyBody }, null);
    else for (const { token, expiry } of news) show(textOf(token, expiry), token.ending.ids[0] ?? null);
    // What is due no longer (renewed, removed, or at its next level) need not be remembered.
    if (news.length > 0) await keep({ told: due.map(({ mark }) => mark) });
  }

  return {
    state,
    choose: async (choice) => {
      if (choice.notifications !== undefined && supported()) {
        await keep({ notify: choice.notifications });
        void look();
      }
      if (choice.atLogin !== undefined) chooseLogin(app, platform, choice.atLogin);
      return state();
    },
    remindDaily: async (signal) => {
      await clock.sleep(times.first, signal);
      while (!signal.aborted) {
        await look();
        await clock.sleep(times.between, signal);
      }
    },
    settled: () => looking.then(choices.settled),
  };
}

function textOf({ uses }: Pick<ToldEnding, 'uses'>, { days }: Expiry): { title: string; body: string } {
  const names = uses.map((name) => shortened(shownOnOneLine(name)));
  return {
    title: days < 0 ? words.ended : words.ends(days),
    body: words.body(names.slice(0, mostNames), Math.max(0, names.length - mostNames)),
  };
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
