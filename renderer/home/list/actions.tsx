/**
 * What can be done with one connection, as data: the row's main button and its menu are made from this one list. Whoever adds something
 * adds an entry.
 */
import {
  ArrowRightLeft,
  ClipboardCheck,
  Copy,
  FolderOpen,
  History,
  KeyRound,
  NotebookPen,
  PencilLine,
  Send,
  Trash2,
  Upload,
} from 'lucide-react';
import type { JSX } from 'react';
import type { ConnectionSummary, WizardStep } from '../../../electron/contract/index.ts';
import { mainActionOf, mayRenew } from '../../../electron/contract/health.ts';
import type { MainAction } from '../../../electron/contract/health.ts';
import { expiryCopy } from '../../../electron/contract/copy/en/watch.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { homeCopy, shareWords } from '../../../electron/contract/copy/wizard.ts';
import type { Intent } from '../../wizard/types.ts';

/** Questions that home asks about one connection. */
export type Question = 'rename' | 'remove' | 'where' | 'duplicate' | 'notes';

/** What an action does it with. */
export interface RowTools {
  readonly open: (step?: WizardStep, intent?: Intent) => void;
  readonly ask: (what: Question) => void;
  /** Checks it where it is, in its row. */
  readonly check: () => void;
  readonly share: () => void;
}

export interface RowAction {
  readonly id: string;
  readonly label: () => string;
  readonly icon: JSX.Element;
  /** Left out of the menu where this says no. */
  readonly when: (connection: ConnectionSummary) => boolean;
  readonly danger?: boolean;
  /** Begins another part of the menu. */
  readonly apart?: boolean;
  readonly run: (tools: RowTools) => void;
}

const always = (): boolean => true;

/** What comes after the token can be repeated; before that there is nothing to repeat. */
function ready({ platform, token, finished, check }: ConnectionSummary): boolean {
  return platform !== null && (token.state === 'kept' || token.state === 'elsewhere' || finished || check !== null);
}

const size = 16;

/** The menu, in its order. */
export const rowActions: readonly RowAction[] = [
  {
    id: 'open',
    label: () => homeCopy.open,
    icon: <FolderOpen size={size} aria-hidden="true" />,
    when: always,
    run: ({ open }) => open(),
  },
  {
    id: 'check',
    label: () => homeCopy.checkAgain,
    icon: <ClipboardCheck size={size} aria-hidden="true" />,
    when: ready,
    run: ({ check }) => check(),
  },
  {
    id: 'export',
    label: () => homeCopy.exportAgain,
    icon: <Upload size={size} aria-hidden="true" />,
    when: ready,
    run: ({ open }) => open('export'),
  },
  {
    id: 'renew',
    label: () => expiryCopy.renew,
    icon: <KeyRound size={size} aria-hidden="true" />,
    when: mayRenew,
    run: ({ open }) => open('token', 'renew'),
  },
  {
    id: 'where',
    label: () => homeCopy.where,
    icon: <History size={size} aria-hidden="true" />,
    when: ready,
    apart: true,
    run: ({ ask }) => ask('where'),
  },
  {
    id: 'share',
    label: () => shareWords.card,
    icon: <Send size={size} aria-hidden="true" />,
    when: ({ practice, deployment }) => !practice && deployment !== null,
    run: ({ share }) => share(),
  },
  {
    id: 'platform',
    label: () => homeCopy.otherPlatform,
    icon: <ArrowRightLeft size={size} aria-hidden="true" />,
    when: ready,
    apart: true,
    run: ({ open }) => open('platform', 'another-platform'),
  },
  {
    id: 'duplicate',
    label: () => homeCopy.duplicate,
    icon: <Copy size={size} aria-hidden="true" />,
    when: always,
    run: ({ ask }) => ask('duplicate'),
  },
  {
    id: 'rename',
    label: () => homeCopy.rename,
    icon: <PencilLine size={size} aria-hidden="true" />,
    when: always,
    run: ({ ask }) => ask('rename'),
  },
  {
    id: 'notes',
    label: () => copy.notes,
    icon: <NotebookPen size={size} aria-hidden="true" />,
    when: always,
    run: ({ ask }) => ask('notes'),
  },
  {
    id: 'remove',
    label: () => homeCopy.remove,
    icon: <Trash2 size={size} aria-hidden="true" />,
    when: always,
    danger: true,
    apart: true,
    run: ({ ask }) => ask('remove'),
  },
];

const mainRuns: Readonly<Record<MainAction, (tools: RowTools) => void>> = {
  'go-on': ({ open }) => open(),
  open: ({ open }) => open(),
  check: ({ check }) => check(),
  fix: ({ open }) => open('check'),
  'go-on-renewing': ({ open }) => open('token', 'renew'),
  renew: ({ open }) => open('token', 'renew'),
  'give-token': ({ open }) => open('token'),
};

/** The one button of a row at `now`. */
export function mainAction(connection: ConnectionSummary, now: Date): { readonly id: MainAction; readonly run: (tools: RowTools) => void } {
  const id = mainActionOf(connection, now);
  return { id, run: mainRuns[id] };
}
