/**
 * Facts → step. Which step comes next is never stored: it is computed from what was answered and found, so back, relaunch and crash need no
 * code.
 */
import { expiryOf, needsRenewal } from '../../electron/contract/expiry.ts';
import type { Connection, CredentialKind, DeploymentSupport, Draft, PlatformInfo, WizardStep } from '../../electron/contract/index.ts';
import { usualKind } from '../../electron/contract/when.ts';
import type { StepFact } from './types.ts';

/** The part of a connection that decides the step; a new connection has none of the host's facts yet. */
export type StepFacts = Pick<Connection, 'draft' | 'server' | 'token' | 'check' | 'exports'>;

const usual: readonly WizardStep[] = ['server', 'address', 'platform', 'token', 'repositories', 'check', 'export'];
const repositoriesFirst: readonly WizardStep[] = ['server', 'address', 'platform', 'repositories', 'token', 'check', 'export'];
const boundKinds: readonly CredentialKind[] = ['repository-token', 'project-token', 'http-project-token', 'http-repository-token'];

/** What the chosen platform says about the chosen deployment; null until both are known. */
export function supportOf(draft: Draft, platform: PlatformInfo | null): DeploymentSupport | null {
  const { deployment } = draft.answers;
  return deployment === null || platform === null || platform.id !== draft.platform ? null : platform.deployments[deployment];
}

/** The kind of credential that was chosen, else the one that the platform recommends; null where there is no choice yet. */
export function chosenKind(facts: StepFacts, platform: PlatformInfo | null): CredentialKind | null {
  const support = supportOf(facts.draft, platform);
  return (
    facts.draft.answers.credential?.kind ??
    facts.token.kind ??
    (support === null ? null : usualKind(support, { options: facts.draft.answers.options, heldKeys: [] }))
  );
}

/** The steps in this connection's order: a token that belongs to one repository or project needs to know which one first. */
export function stepOrder(facts: StepFacts, platform: PlatformInfo | null): readonly WizardStep[] {
  const kind = chosenKind(facts, platform);
  return kind !== null && boundKinds.includes(kind) ? repositoriesFirst : usual;
}

/** What the platform itself wants to be told and the address step left open: a workspace or a project. */
export function missingPlaces(support: DeploymentSupport | null, answers: Draft['answers']): readonly PlaceAsk[] {
  return (support?.asks ?? []).filter(
    (ask): ask is PlaceAsk =>
      ask.required && (ask.field === 'workspace' || ask.field === 'projectKey') && (answers[ask.field] ?? '') === '',
  );
}

export type PlaceAsk = DeploymentSupport['asks'][number] & { readonly field: 'workspace' | 'projectKey' };

interface Judgement {
  readonly done: boolean;
  readonly attention: boolean;
  readonly skipped: boolean;
  /** Later steps may be opened though this one is not done. */
  readonly passable: boolean;
}

const todo: Judgement = { done: false, attention: false, skipped: false, passable: false };
const doneWell: Judgement = { done: true, attention: false, skipped: false, passable: true };

function judge(step: WizardStep, facts: StepFacts, platform: PlatformInfo | null, now: Date | null): Judgement {
  const { draft, server, token, check, exports } = facts;
  const { answers } = draft;
  const support = supportOf(draft, platform);
  switch (step) {
    case 'server':
      return answers.deployment === null ? todo : doneWell;
    case 'address': {
      if (answers.deployment === 'cloud') return answers.workspace === null ? todo : doneWell;
      if (answers.baseUrl === null) return todo;
      return { ...doneWell, attention: server?.confirmed !== true };
    }
    case 'platform':
      if (draft.platform === null) return todo;
      if (support?.support === 'blocked') return { ...todo, attention: true };
      return draft.platformConfirmed && missingPlaces(support, answers).length === 0 ? doneWell : todo;
    case 'token':
      if (support?.route === 'oauth') return { ...doneWell, skipped: true };
      if (token.state === 'lost') return { ...todo, attention: true };
      if (token.state === 'none') return todo;
      return { ...doneWell, attention: token.state === 'kept' && now !== null && needsRenewal(expiryOf(token.expiresOn, now)) };
    case 'repositories':
      return draft.repositoriesAnswered ? doneWell : todo;
    case 'check':
      if (check === null) return todo;
      return check.ok ? doneWell : { done: false, attention: true, skipped: false, passable: true };
    case 'export':
      return exports.some((record) => record.platform === draft.platform) ? doneWell : todo;
  }
}

/**
 * Every step with its state, in order; what the left rail shows. `now` lets a token that ends soon draw attention; the order does not
 * depend on it.
 */
export function stepFacts(facts: StepFacts, platform: PlatformInfo | null, now: Date | null = null): readonly StepFact[] {
  let open = true;
  let currentSeen = false;
  return stepOrder(facts, platform).map((step) => {
    const judged = judge(step, facts, platform, now);
    const reachable = open;
    open = open && judged.passable;
    const isCurrent = !currentSeen && !judged.done;
    currentSeen = currentSeen || isCurrent;
    // An answer behind one that is missing again is kept, but it is not done: it has to be looked at in its turn.
    const done = judged.done && reachable;
    return {
      step,
      status: judged.skipped ? 'skipped' : isCurrent ? 'current' : done ? 'done' : 'to-come',
      attention: judged.attention,
      open: reachable,
    };
  });
}

/** The first step that is not done; `export` when everything is. */
export function currentStep(facts: StepFacts, platform: PlatformInfo | null): WizardStep {
  return stepFacts(facts, platform).find((fact) => fact.status === 'current')?.step ?? 'export';
}

/** The step before this one that the person can go back to, skipping those that do not apply; null on the first. */
export function stepBefore(facts: readonly StepFact[], step: WizardStep): WizardStep | null {
  const index = facts.findIndex((fact) => fact.step === step);
  return facts.slice(0, Math.max(index, 0)).findLast((fact) => fact.status !== 'skipped')?.step ?? null;
}

/**
 * The step to show where `wanted` is asked for by its address: itself where it can be opened now, else the nearest before it that can.
 * The result may be opened without a check, as its own button does.
 */
export function nearestStep(facts: readonly StepFact[], wanted: WizardStep): WizardStep {
  const index = facts.findIndex((fact) => fact.step === wanted);
  const can = (fact: StepFact, at: number): boolean => fact.open || (fact.step === 'export' && facts[at - 1]?.open === true);
  return facts.slice(0, index + 1).findLast((fact, at) => can(fact, at))?.step ?? wanted;
}
