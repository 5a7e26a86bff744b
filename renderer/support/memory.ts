/**
 * What the support room and the catalogue remember while this page lives: going back and forth loses nothing. It is in no draft and in no
 * settings,
 * because a pasted message or file may hold a secret. Texts of files are never in here.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type {
  Bridge,
  BundlePreview,
  Inventory,
  InventoryAccess,
  InventoryFilter,
  Deployment,
  ToldExplanation,
  OpenedReport,
  OpenedShare,
  PlatformStatus,
  Problem,
  RepairPlatform,
  RepairReport,
  ReportFormat,
  SharePreview,
  StatementFormat,
} from '../../electron/contract/index.ts';
import { useWizard } from '../wizard/context.tsx';

export interface MendMemory {
  readonly way: 'file' | 'paste';
  /** The browser’s handle of the file, not its text; null for pasted text. */
  readonly file: File | null;
  readonly platform: RepairPlatform | null;
  readonly guessed: boolean;
  readonly busy: boolean;
  readonly answer: { readonly id: string; readonly report: RepairReport } | null;
  readonly problem: Problem | string | null;
  /** As typed; null while the host’s proposal stands there. */
  readonly folder: string | null;
  readonly saving: boolean;
  readonly saved: Saved | null;
}

/** What came of saving something. */
export type Saved =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface ExplainMemory {
  readonly message: string;
  /** Platform id; empty for none. */
  readonly platform: string;
  readonly deployment: Deployment | '';
  readonly busy: boolean;
  /** With what it was asked about, so that a changed question is noticed. */
  readonly answer: { readonly asked: Asked; readonly explanation: ToldExplanation } | null;
  readonly problem: Problem | string | null;
}
export interface Asked {
  readonly message: string;
  readonly platform: string;
  readonly deployment: Deployment | '';
}

export interface ReportMemory {
  readonly busy: boolean;
  readonly opened: OpenedReport | null;
  readonly problem: Problem | string | null;
}

/** What was chosen for the report of one connection. */
export interface SaveReportMemory {
  readonly format: ReportFormat;
  readonly maskEmails: boolean;
  readonly maskHosts: boolean;
  readonly errorText: string;
}

/** What was looked for in the catalogue; the room keeps it while the page lives. */
export interface CatalogueMemory {
  readonly search: string;
  /** Empty: every kind. */
  readonly category: string;
  readonly deployment: Deployment | '';
  readonly state: PlatformStatus | 'check' | 'new' | '';
  /** The platform that was opened last: going back leads to its card. */
  readonly last: string | null;
  /** As chosen on a platform’s page; another platform’s page begins with the same Bitbucket. */
  readonly which: Deployment | null;
  readonly format: StatementFormat;
  /** As typed; null while the host’s proposal stands there. */
  readonly folder: string | null;
}

/** What is being handed to somebody. */
export interface SendMemory {
  /** The connection; null until one was chosen. */
  readonly id: string | null;
  readonly purpose: 'colleague' | 'support';
  readonly from: string;
  readonly note: string;
  /** Of a bundle: people and hosts under pseudonyms. */
  readonly mask: boolean;
  readonly busy: boolean;
  /** As the host would write it; null until it was asked for, and again after anything was changed. */
  readonly made:
    | { readonly kind: 'colleague'; readonly preview: SharePreview }
    | { readonly kind: 'support'; readonly preview: BundlePreview }
    | null;
  readonly problem: Problem | null;
  /** As typed; null while the host’s proposal stands there. */
  readonly folder: string | null;
  readonly saving: boolean;
  readonly saved: Saved | null;
}

/** What somebody handed over, while it is looked at. */
export interface ReceiveMemory {
  readonly busy: boolean;
  readonly opened: OpenedShare | null;
  readonly problem: Problem | string | null;
  /** Why it could not be taken. */
  readonly notTaken: Problem | null;
  readonly refused: boolean;
}

/** What opens a list again, without the secret. */
export type InventoryReader =
  | { readonly from: 'practice' }
  | { readonly from: 'organization' }
  | { readonly from: 'kept-key' }
  | Omit<Extract<InventoryAccess, { from: 'server' }>, 'password'>;

/** The list of tokens that was read last, and what was looked for in it. */
export interface InventoryMemory {
  readonly from: 'organization' | 'server' | 'practice';
  readonly organization: string;
  /** Empty: the first one. */
  readonly connection: string;
  readonly userName: string;
  readonly answer: { readonly inventory: Inventory; readonly reader: InventoryReader } | null;
  readonly search: string;
  readonly filter: InventoryFilter;
  /** What was done last. */
  readonly said: string;
  readonly saved: Saved | null;
}

export interface Memory {
  readonly inventory: InventoryMemory;
  readonly send: SendMemory;
  readonly receive: ReceiveMemory;
  readonly mend: MendMemory;
  readonly explain: ExplainMemory;
  readonly report: ReportMemory;
  readonly catalogue: CatalogueMemory;
  /** By connection. */
  readonly saveReport: Readonly<Record<string, SaveReportMemory>>;
}

const empty: Memory = {
  inventory: {
    from: 'organization',
    organization: '',
    connection: '',
    userName: '',
    answer: null,
    search: '',
    filter: 'all',
    said: '',
    saved: null,
  },
  send: {
    id: null,
    purpose: 'colleague',
    from: '',
    note: '',
    mask: true,
    busy: false,
    made: null,
    problem: null,
    folder: null,
    saving: false,
    saved: null,
  },
  receive: { busy: false, opened: null, problem: null, notTaken: null, refused: false },
  mend: {
    way: 'file',
    file: null,
    platform: null,
    guessed: false,
    busy: false,
    answer: null,
    problem: null,
    folder: null,
    saving: false,
    saved: null,
  },
  explain: { message: '', platform: '', deployment: '', busy: false, answer: null, problem: null },
  report: { busy: false, opened: null, problem: null },
  catalogue: { search: '', category: '', deployment: '', state: '', last: null, which: null, format: 'html', folder: null },
  saveReport: {},
};

interface Holder {
  memory: Memory;
  readonly listeners: Set<() => void>;
}

/** One memory a bridge, which is one a page. */
const holders = new WeakMap<Bridge, Holder>();

function holderOf(bridge: Bridge): Holder {
  const known = holders.get(bridge) ?? { memory: empty, listeners: new Set() };
  holders.set(bridge, known);
  return known;
}

function update<P extends keyof Memory>(bridge: Bridge, part: P, patch: Partial<Memory[P]>): void {
  const holder = holderOf(bridge);
  holder.memory = { ...holder.memory, [part]: { ...holder.memory[part], ...patch } };
  for (const listener of holder.listeners) listener();
}

/** One part of the memory, and how it is changed; a change may come after the screen is gone. */
export function useMemory<P extends keyof Memory>(part: P): readonly [Memory[P], (change: Partial<Memory[P]>) => void] {
  const { bridge } = useWizard();
  const holder = useMemo(() => holderOf(bridge), [bridge]);
  const subscribe = useCallback(
    (listener: () => void) => {
      holder.listeners.add(listener);
      return () => holder.listeners.delete(listener);
    },
    [holder],
  );
  const value = useSyncExternalStore(subscribe, () => holder.memory[part]);
  const change = useCallback((patch: Partial<Memory[P]>) => update(bridge, part, patch), [bridge, part]);
  return [value, change];
}

/** What the room remembers right now, for work that ends later than the render it began in. */
export function useRecall(): () => Memory {
  const { bridge } = useWizard();
  return useCallback(() => holderOf(bridge).memory, [bridge]);
}
