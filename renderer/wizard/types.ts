/** What the wizard holds in the page. Everything but `draft` edits and the step on view comes from the host; no secret is ever here. */
import type {
  AppState,
  Connection,
  ConnectionFacts,
  Draft,
  PlatformInfo,
  Problem,
  RemedyIntent,
  WizardStep,
} from '../../electron/contract/index.ts';

/**
 * One way to change a draft. Kept until the host has saved it, and applied again to whatever another page saved meanwhile. Known by its
 * identity: a save takes away exactly the changes that it sent.
 */
export type DraftChange = (draft: Draft) => Draft;

/**
 * Why a step is opened, where that changes which of its screens is shown. The platform step: its catalogue though a platform is chosen, the
 * catalogue for several, the question how many tokens. The export step: its questions though they are answered. The others lead from a
 * finding.
 */
export type Intent = 'another-platform' | 'several' | 'several-tokens' | 'details' | RemedyIntent;

/** Something to say about how the person came here. */
export type Note = 'connection-gone' | 'no-such-place' | 'not-kept' | 'changed-elsewhere';

/** Where the person is: the start, the list of saved connections, or in a connection. */
export type Place = 'starting' | 'failed' | 'home' | 'connection';

/**
 * What is open of the support room: its three doors, one of the rooms behind them, one of the two for what people hand to each other, the
 * list of every token, or what Handrail is.
 */
export type SupportPage = 'doors' | 'mend' | 'explain' | 'report' | 'send' | 'receive' | 'inventory' | 'about';

/** What is open of the catalogue room: the list, or one platform’s page. */
export interface CataloguePlace {
  readonly platform: string | null;
}

export interface WizardState {
  readonly place: Place;
  /** The support room lies over home or the connection, which stay as they are; null while it is closed. */
  readonly support: SupportPage | null;
  /** The catalogue room lies over them in the same way. */
  readonly catalogue: CataloguePlace | null;
  /** Null until the host has answered. */
  readonly app: AppState | null;
  /** Null until first asked for. */
  readonly platforms: readonly PlatformInfo[] | null;
  /** As the host last confirmed it; null at home, and for a new connection until the first edit is saved. */
  readonly confirmed: Connection | null;
  /** Edits on top of `confirmed`, oldest first. */
  readonly pending: readonly DraftChange[];
  /** Every connection of the open one's set, in their order, as the host last said; empty for one that is alone. */
  readonly members: readonly Connection[];
  /** A connection not yet created belongs to the practice Bitbucket. */
  readonly newIsPractice: boolean;
  /** How the list of connections is filtered, grouped and sorted; empty where it is not. Home reads it (home/list/view.ts). */
  readonly homeView: string;
  /** The id that a connection not yet created will have, so that its address is the same before and after; empty where there is none. */
  readonly newId: string;
  readonly viewing: WizardStep;
  /** Why the step was opened, where that changes what it shows first. */
  readonly intent: Intent | null;
  /**
   * Grows whenever a connection is opened, the same one too: its steps begin anew, so that nothing that one had in memory (a half-typed
   * secret) shows in the next. Replies need no such number: they name their connection.
   */
  readonly visit: number;
  /** The last save that failed; cleared by the next that works. */
  readonly saveProblem: Problem | null;
  /** Somebody else changed the same answers, and the person has not said yet whose are right (`connection-changed`). */
  readonly dispute: Problem | null;
  /** The host process ended or refuses us: nothing can be saved any more. */
  readonly hostGone: boolean;
  /** Why the start or a request of the home screen failed. */
  readonly problem: Problem | null;
  /** Shown until the person goes on. */
  readonly note: Note | null;
}

export type StepStatus = 'done' | 'current' | 'to-come' | 'skipped';

/** One line of the left rail. */
export interface StepFact {
  readonly step: WizardStep;
  readonly status: StepStatus;
  /** Needs a look: a failed check, an address that was never reached, a token that is gone. */
  readonly attention: boolean;
  /** Can be opened now. */
  readonly open: boolean;
}

export type Action =
  | { readonly type: 'started'; readonly app: AppState }
  | { readonly type: 'start-failed'; readonly problem: Problem }
  | { readonly type: 'platforms'; readonly platforms: readonly PlatformInfo[] }
  | { readonly type: 'home'; readonly problem?: Problem; readonly note?: Note }
  | { readonly type: 'home-view'; readonly view: string }
  | { readonly type: 'support'; readonly page: SupportPage | null }
  | { readonly type: 'catalogue'; readonly place: CataloguePlace | null }
  | { readonly type: 'new'; readonly practice: boolean; readonly id: string }
  /** `step` null: the first one that is not done. */
  | { readonly type: 'opened'; readonly connection: Connection; readonly step: WizardStep | null; readonly intent: Intent | null }
  | { readonly type: 'app'; readonly app: AppState }
  | { readonly type: 'edit'; readonly change: DraftChange }
  /** The host has the draft as it is here; these edits are inside it. Without any, what was disputed still is. */
  | { readonly type: 'draft'; readonly connection: Connection; readonly edits: readonly DraftChange[] }
  /** The host found something out; the draft stays as it is. */
  | { readonly type: 'facts'; readonly facts: ConnectionFacts }
  | { readonly type: 'members'; readonly members: readonly Connection[] }
  | { readonly type: 'save-failed'; readonly problem: Problem; readonly id: string }
  | { readonly type: 'view'; readonly step: WizardStep; readonly intent: Intent | null }
  | { readonly type: 'problem'; readonly problem: Problem | null }
  | { readonly type: 'note'; readonly note: Note | null }
  /** The person said that their own answer is right: nothing is disputed until somebody answers anew. */
  | { readonly type: 'insisted' }
  /** The person takes somebody else's answer where both gave one; everything else that is not saved stays to be saved. */
  | { readonly type: 'dropped' }
  /** The host stopped answering, or answers again (a computer that slept). */
  | { readonly type: 'host'; readonly gone: boolean };
