/** The wizard's state and how it changes. Pure: no clock, no calls. */
import { valuesOf, withFieldsOf } from '../../electron/contract/index.ts';
import type { Connection, ConnectionFacts, Draft, PlatformInfo, Problem } from '../../electron/contract/index.ts';
import { currentStep } from './current-step.ts';
import type { StepFacts } from './current-step.ts';
import type { Action, DraftChange, WizardState } from './types.ts';

/** A draft before anything was answered; the host's own is the same. */
export const noDraft: Draft = {
  answers: { deployment: null, baseUrl: null, workspace: null, projectKey: null, repositories: null, credential: null, options: {} },
  platform: null,
  platformConfirmed: false,
  repositoriesAnswered: false,
  typed: {},
};

const noFacts: Omit<StepFacts, 'draft'> = {
  server: null,
  token: { state: 'none', where: null, kind: null, name: null, expiresOn: null, keptAt: null },
  check: null,
  exports: [],
};

/** The state before the host has answered. */
export const initialState: WizardState = {
  place: 'starting',
  support: null,
  catalogue: null,
  app: null,
  platforms: null,
  confirmed: null,
  pending: [],
  members: [],
  newIsPractice: false,
  homeView: '',
  newId: '',
  viewing: 'server',
  intent: null,
  visit: 0,
  saveProblem: null,
  dispute: null,
  hostGone: false,
  problem: null,
  note: null,
};

/** The draft as the person sees it: what the host confirmed, with the edits it has not saved yet on top. */
export function draftOf(state: Pick<WizardState, 'confirmed' | 'pending'>): Draft {
  return state.pending.reduce((draft, change) => change(draft), state.confirmed?.draft ?? noDraft);
}

/** The facts behind the left rail, for a saved connection or one that is only beginning. */
export function factsOf(state: Pick<WizardState, 'confirmed' | 'pending'>): StepFacts {
  return { ...noFacts, ...state.confirmed, draft: draftOf(state) };
}

/** The platform that the draft names, as the catalogue describes it. */
export function platformOf(state: Pick<WizardState, 'confirmed' | 'pending' | 'platforms'>): PlatformInfo | null {
  const { platform } = draftOf(state);
  return state.platforms?.find((entry) => entry.id === platform) ?? null;
}

function enter(state: WizardState, connection: Connection | null, practice: boolean, newId: string): WizardState {
  const next: WizardState = {
    ...state,
    place: 'connection',
    support: null,
    catalogue: null,
    confirmed: connection,
    pending: [],
    members: connection?.set == null ? [] : state.members.filter((each) => each.set?.id === connection.set?.id),
    newIsPractice: practice,
    newId,
    visit: state.visit + 1,
    saveProblem: null,
    dispute: null,
    problem: null,
    note: null,
  };
  return { ...next, intent: null, viewing: currentStep(factsOf(next), platformOf(next)) };
}

/** The same connection may be opened anew: what was typed in it meanwhile is kept, and no older picture takes a newer one's place. */
function opened(state: WizardState, connection: Connection): WizardState {
  const { confirmed, pending } = state;
  if (confirmed === null || openId(state) !== connection.id) return enter(state, connection, connection.practice, '');
  return { ...enter(state, connection.updatedAt < confirmed.updatedAt ? confirmed : connection, connection.practice, ''), pending };
}

/** The connection that is open, saved or only beginning; null elsewhere. A reply about another one comes too late. */
export function openId(state: Pick<WizardState, 'place' | 'confirmed' | 'newId'>): string | null {
  return state.place === 'connection' ? (state.confirmed?.id ?? state.newId) : null;
}

/** Newer facts take the place of older ones; the draft is not among them. */
function takeFacts(state: WizardState, facts: ConnectionFacts): WizardState {
  const { confirmed } = state;
  if (confirmed === null || facts.id !== openId(state) || facts.updatedAt < confirmed.updatedAt) return state;
  return { ...state, confirmed: { ...facts, draft: confirmed.draft } };
}

/** A draft as the host has it now, with these edits in it. Saves follow one another, so that the last to answer is the newest. */
function takeDraft(state: WizardState, connection: Connection, edits: readonly DraftChange[]): WizardState {
  if (connection.id !== openId(state)) return state;
  const pending = state.pending.filter((change) => !edits.includes(change));
  const { confirmed } = state;
  // A call that was asked later may have answered sooner.
  const late = confirmed !== null && connection.updatedAt < confirmed.updatedAt;
  const dispute = edits.length === 0 ? state.dispute : null;
  return { ...state, pending, confirmed: late ? { ...confirmed, draft: connection.draft } : connection, saveProblem: dispute, dispute };
}

/** The fields, by the names of `changedFields`, in which somebody else has answered something else. */
export function disputedIn(problem: Problem): readonly string[] {
  return valuesOf(problem, 'connection-changed')?.fields.split(', ') ?? [];
}

/** Nothing is left of the edits in the disputed fields, whatever the host has there; what was typed elsewhere stays. */
function giveUp(state: WizardState): WizardState {
  const { pending, dispute } = state;
  if (dispute === null) return state;
  const fields = disputedIn(dispute);
  const rest: DraftChange = (draft) =>
    withFieldsOf(
      pending.reduce((before, change) => change(before), draft),
      draft,
      fields,
    );
  return { ...state, pending: [rest], saveProblem: null, dispute: null };
}

/** One change of state. */
export function reduce(state: WizardState, action: Action): WizardState {
  switch (action.type) {
    case 'started':
      // What comes next is not known yet: a page that is loaded again goes on where it was.
      return { ...state, place: 'starting', app: action.app, homeView: action.app.homeView ?? '', problem: null };
    case 'home-view':
      return { ...state, homeView: action.view };
    case 'app':
      return { ...state, app: action.app };
    case 'start-failed':
      return { ...state, place: 'failed', problem: action.problem };
    case 'platforms':
      return { ...state, platforms: action.platforms };
    case 'home':
      return {
        ...state,
        // What a screen that is gone still gets told has no place to go.
        visit: state.visit + 1,
        place: 'home',
        support: null,
        catalogue: null,
        confirmed: null,
        pending: [],
        members: [],
        saveProblem: null,
        dispute: null,
        problem: action.problem ?? null,
        note: action.note ?? null,
      };
    case 'new':
      return enter(state, null, action.practice, action.id);
    case 'opened': {
      const entered = opened(state, action.connection);
      return action.step === null ? entered : { ...entered, viewing: action.step, intent: action.intent };
    }
    case 'edit':
      return { ...state, pending: [...state.pending, action.change] };
    case 'draft':
      return takeDraft(state, action.connection, action.edits);
    case 'facts':
      return takeFacts(state, action.facts);
    case 'members':
      // Those of a set that was left meanwhile come too late.
      return action.members.some((each) => each.id === state.confirmed?.id) ? { ...state, members: action.members } : state;
    case 'save-failed': {
      const dispute = action.problem.kind === 'connection-changed' ? action.problem : state.dispute;
      return action.id === openId(state) ? { ...state, saveProblem: action.problem, dispute } : state;
    }
    case 'view':
      return {
        ...state,
        support: null,
        catalogue: null,
        viewing: action.step,
        intent: action.intent,
        note: state.note === 'changed-elsewhere' ? state.note : null,
      };
    case 'support':
      return { ...state, support: action.page, catalogue: null, note: null };
    case 'catalogue':
      return { ...state, catalogue: action.place, support: null, note: null };
    case 'problem':
      return { ...state, problem: action.problem };
    case 'note':
      return { ...state, note: action.note };
    case 'insisted':
      return { ...state, saveProblem: null, dispute: null };
    case 'dropped':
      return giveUp(state);
    case 'host':
      return state.hostGone === action.gone ? state : { ...state, hostGone: action.gone };
  }
}
