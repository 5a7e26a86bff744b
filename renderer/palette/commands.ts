/** Everything that the search offers, from what is known right now. */
import {
  CirclePlus,
  CornerDownRight,
  ClipboardCheck,
  FlaskConical,
  House,
  Keyboard,
  KeyRound,
  LayoutGrid,
  Link2,
  ListChecks,
  Moon,
  Save,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { connectionText } from '../../electron/contract/find-connections.ts';
import { foldedText } from '../../electron/contract/find-text.ts';
import { mayRenew } from '../../electron/contract/health.ts';
import { themes } from '../../electron/contract/themes.ts';
import type { ConnectionSummary, PlatformInfo, Result } from '../../electron/contract/index.ts';
import { aboutCopy, doorsCopy } from '../../electron/contract/copy/support.ts';
import { checkCopy } from '../../electron/contract/copy/steps.ts';
import { keysWords } from '../../electron/contract/copy/en/wizard/keys.ts';
import { paletteCopy as copy } from '../../electron/contract/copy/en/wizard/palette.ts';
import { watchCopy } from '../../electron/contract/copy/en/watch.ts';
import { catalogueWords, homeCopy, practiceWords, shellCopy, stepWords } from '../../electron/contract/copy/wizard.ts';
import { showTheme } from '../shell/theme.ts';
import { pageIcons, pageNames, supportPages } from '../support/pages.ts';
import type { Wizard } from '../wizard/context.tsx';
import type { WizardStore } from '../wizard/store.ts';
import { actionsHere, wishFor } from './here.ts';
import type { HereAction } from './here.ts';

/** In the order in which they are shown where nothing was typed. */
export const groups = ['actions', 'steps', 'connections', 'platforms', 'places'] as const;
export type Group = (typeof groups)[number];

export interface Command {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly note: string | null;
  readonly icon: LucideIcon;
  /** The names that people call it by, folded, its own first. */
  readonly names: readonly string[];
  /** All that it is found by, folded. */
  readonly text: string;
  /** Shown only where it was searched for. */
  readonly quiet?: boolean;
  /** Said while it is under way, where that takes longer than a moment. */
  readonly waits?: string;
  /** Goes there or does it; the result of what may fail, else null. */
  readonly run: () => Promise<Result<unknown>> | null;
}

interface Said extends Pick<Command, 'id' | 'group' | 'label' | 'icon' | 'run'> {
  readonly note?: string | null;
  readonly also?: string;
  readonly quiet?: boolean;
  readonly waits?: string;
}

function command({ note = null, also = '', ...said }: Said): Command {
  const called = foldedText(said.label);
  return { ...said, note, names: [called], text: `${called} ${foldedText(also)}` };
}

/** What cannot fail, or says itself why. */
function only(act: () => unknown): () => null {
  return () => {
    act();
    return null;
  };
}

const icons: Readonly<Record<HereAction['id'], LucideIcon>> = { check: ClipboardCheck, 'check-all': ListChecks, save: Save };

/** What the screen offers; then what can be done from anywhere. */
function actionsOf(wizard: Wizard, store: WizardStore): Command[] {
  const { state, connection, steps } = wizard;
  const { also } = copy;
  const here = actionsHere();
  const offers = (id: HereAction['id']): boolean => here.some((each) => each.id === id);
  const list: Command[] = here.map(({ id, label, run }) => command({ id, group: 'actions', label, icon: icons[id], run: only(run) }));
  const add = (said: Omit<Said, 'group'>): void => void list.push(command({ group: 'actions', ...said }));
  // Where its button is on another screen, that is opened, and does it.
  if (connection?.check != null && !offers('check') && steps.some(({ step, open }) => step === 'check' && open))
    add({
      id: 'check',
      label: checkCopy.again,
      note: connection.name,
      icon: ClipboardCheck,
      run: only(() => wishFor('check', () => store.goTo('check'))),
    });
  const saved = state.app?.connections ?? [];
  const open = saved.find(({ id }) => id === connection?.id);
  if (open !== undefined && mayRenew(open))
    add({
      id: 'renew',
      label: copy.renew(open.name),
      also: also.renew,
      icon: KeyRound,
      run: () => store.openConnection(open.id, 'token', 'renew'),
    });
  add({
    id: 'new',
    label: homeCopy.create,
    also: also.create,
    icon: CirclePlus,
    run: only(() => store.visit({ ground: { at: 'new', id: null }, room: null })),
  });
  if (saved.length > 0 && !offers('check-all'))
    add({
      id: 'check-all',
      label: watchCopy.checkAll,
      icon: ListChecks,
      run: only(() => wishFor('check-all', () => void store.goHome())),
    });
  return list;
}

/** What is the same on every screen; the last of the actions. */
function settingsOf(store: WizardStore, showShortcuts: () => void): Command[] {
  const { also } = copy;
  return [
    ...themes.map((theme) =>
      command({
        id: `theme-${theme}`,
        group: 'actions',
        label: copy.appearance(aboutCopy.appearance.themes[theme]),
        also: also.appearance,
        quiet: true,
        icon: Moon,
        run: only(() => {
          showTheme(theme);
          void store.bridge.call('app.theme', { theme });
        }),
      }),
    ),
    command({
      id: 'shortcuts',
      group: 'actions',
      label: keysWords.shortcuts,
      also: also.shortcuts,
      icon: Keyboard,
      run: only(showShortcuts),
    }),
  ];
}

/** The steps that may be opened now. */
function stepsOf({ state, connection, steps }: Wizard, store: WizardStore): Command[] {
  if (state.place !== 'connection') return [];
  const inRoom = state.support !== null || state.catalogue !== null;
  return steps
    .filter(({ open, step }) => open || step === state.viewing)
    .map(({ step, status, attention }) => {
      const isHere = step === state.viewing && !inRoom;
      return command({
        id: `step-${step}`,
        group: 'steps',
        label: stepWords[step],
        note: isHere ? copy.here : shellCopy.states[attention ? 'attention' : status],
        also: connection?.name ?? '',
        icon: CornerDownRight,
        run: only(() => store.goTo(step)),
      });
    });
}

function connectionOf(connection: ConnectionSummary, store: WizardStore): Command {
  const { id, name, platformName, address, practice } = connection;
  return {
    id: `connection-${id}`,
    group: 'connections',
    label: name,
    // A name that Handrail gave says the platform already.
    note: practice ? shellCopy.practiceBadge : platformName !== null && !name.includes(platformName) ? platformName : address,
    icon: Link2,
    names: [foldedText(name)],
    text: connectionText(connection),
    run: () => store.openConnection(id),
  };
}

function platformOf({ id, name, vendor, category, aliases }: PlatformInfo, store: WizardStore): Command {
  const names = [name, ...aliases].map(foldedText);
  return {
    id: `platform-${id}`,
    group: 'platforms',
    label: name,
    note: category,
    icon: LayoutGrid,
    names,
    // Without its summary, in which nearly every word stands.
    text: foldedText([name, id, vendor, category, ...aliases].join(' ')),
    run: only(() => store.openCatalogue(id)),
  };
}

function placesOf({ state }: Wizard, store: WizardStore): Command[] {
  const { also } = copy;
  const titles = pageNames();
  const others: Partial<Record<string, string>> = also;
  const list: Command[] = [];
  const add = (said: Omit<Said, 'group'>): void => void list.push(command({ group: 'places', ...said }));
  if ((state.app?.connections.length ?? 0) > 0)
    add({ id: 'home', label: shellCopy.allConnections, also: also.home, icon: House, run: only(store.goHome) });
  add({ id: 'catalogue', label: catalogueWords.rail, also: also.catalogue, icon: LayoutGrid, run: only(() => store.openCatalogue()) });
  for (const page of supportPages)
    add({
      id: `room-${page}`,
      label: page === 'doors' ? doorsCopy.title : titles[page],
      also: others[page] ?? '',
      icon: pageIcons[page],
      run: only(() => store.openSupport(page)),
    });
  add({
    id: 'practice',
    label: copy.practice,
    also: also.practice,
    icon: FlaskConical,
    waits: practiceWords.starting,
    run: () => store.startPractice(),
  });
  return list;
}

/** The saved connections and the platforms: kept as long as they are the same, as there may be a thousand. */
export function savedCommands(
  connections: readonly ConnectionSummary[],
  platforms: readonly PlatformInfo[],
  store: WizardStore,
): readonly Command[] {
  return [...connections.map((each) => connectionOf(each, store)), ...platforms.map((each) => platformOf(each, store))];
}

/** All the others, as they are possible at this moment. */
export function screenCommands(wizard: Wizard, store: WizardStore, showShortcuts: () => void): readonly Command[] {
  return [...actionsOf(wizard, store), ...settingsOf(store, showShortcuts), ...stepsOf(wizard, store), ...placesOf(wizard, store)];
}
