/** Several platforms in one go: how far each of them is, and which one is next. Pure. */
import type { Connection, DeploymentSupport, PlatformInfo, TokensChoice, WizardStep } from '../../electron/contract/index.ts';
import { askedInputs, inputErrors } from './inputs.ts';
import { currentStep, supportOf } from './current-step.ts';

/** The first thing that is still to do for a platform. `details`: the export step's own questions. */
export type Stage = WizardStep | 'details' | 'ready';

export interface Member {
  readonly connection: Connection;
  readonly platform: PlatformInfo;
  readonly support: DeploymentSupport;
  readonly stage: Stage;
  /** Nothing is missing for its result, checked or not. */
  readonly exportable: boolean;
  /** It is the one on screen. */
  readonly open: boolean;
}

/** What stands between a platform and its result. */
export function stageOf(connection: Connection, platform: PlatformInfo, support: DeploymentSupport): Stage {
  const step = currentStep(connection, platform);
  // A failed check is a finding to look at, and the person may go on without one; what was exported once was gone on with.
  if (step === 'check' && connection.exports.some((record) => record.platform === platform.id)) return 'ready';
  if (step !== 'export') return step;
  return lacksDetails(connection, support) ? 'details' : 'ready';
}

function lacksDetails(connection: Connection, support: DeploymentSupport): boolean {
  const heldKeys = connection.held.map((each) => each.key);
  const { options } = connection.draft.answers;
  return Object.keys(inputErrors(askedInputs(support.inputs, options, heldKeys, 'details'), options, heldKeys)).length > 0;
}

/** The set with the open connection as it is on screen; empty for a connection that is alone. */
export function membersFor(
  members: readonly Connection[],
  open: Connection | null,
  platforms: readonly PlatformInfo[] | null,
): readonly Member[] {
  if (open?.set == null || platforms === null) return [];
  const list = members.filter((each) => each.set?.id === open.set?.id).map((each) => (each.id === open.id ? open : each));
  const found = list.flatMap((connection): Member[] => {
    const platform = platforms.find((each) => each.id === connection.draft.platform);
    const support = platform === undefined ? null : supportOf(connection.draft, platform);
    if (platform === undefined || support === null) return [];
    const stage = stageOf(connection, platform, support);
    const exportable = (stage === 'ready' || stage === 'check') && !lacksDetails(connection, support);
    return [{ connection, platform, support, stage, exportable, open: connection.id === open.id }];
  });
  return found.length < 2 || !found.some((each) => each.open) ? [] : found;
}

/**
 * The platform to go on with when the open one has nothing left to do, or when it has to wait: one token for all is made when every
 * platform has said what it should be able to do. Null: stay with the open one.
 */
export function nextMember(members: readonly Member[], tokens: TokensChoice): Member | null {
  const here = members.findIndex((each) => each.open);
  const open = members[here];
  if (open === undefined) return null;
  const others = [...members.slice(here + 1), ...members.slice(0, here)];
  const unsettled = tokens === 'one' && open.stage !== 'platform' ? others.find((each) => each.stage === 'platform') : undefined;
  if (unsettled !== undefined) return unsettled;
  return open.stage === 'ready' ? (others.find((each) => each.stage !== 'ready') ?? null) : null;
}
