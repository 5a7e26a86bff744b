/** Which secrets mode stands behind "Use now" and "Share". Pure. */
import type { DeploymentSupport, SecretsMode, TokenFact } from '../../../electron/contract/index.ts';

export type Use = 'now' | 'share';

export interface ModeFacts {
  readonly support: DeploymentSupport;
  readonly token: TokenFact;
  readonly heldKeys: readonly string[];
}

export interface ModeChoice {
  /** False where nothing secret can stand in the result: then nothing is asked. */
  readonly asks: boolean;
  /** Why "Use now" cannot be chosen (a reason of null: there is no token to put inside); null when it can. */
  readonly nowRefused: { readonly reason: string | null } | null;
  /** The modes without a secret that can be used here, with the reasons of those that cannot. */
  readonly without: readonly {
    readonly mode: Exclude<SecretsMode, 'inline'>;
    readonly reason: string | null;
    readonly available: boolean;
  }[];
}

/** What can be chosen for this platform × deployment with the token there is. */
export function modeChoice({ support, token, heldKeys }: ModeFacts): ModeChoice {
  const inline = support.secretsModes.find((each) => each.mode === 'inline');
  const without = support.secretsModes.flatMap((each) =>
    each.mode === 'inline' ? [] : [{ mode: each.mode, reason: each.reason, available: each.available }],
  );
  const secretInputs = support.inputs.some((input) => input.type === 'secret');
  const asks = support.route === 'token' || secretInputs || heldKeys.length > 0;
  const tokenless = support.route === 'token' && token.state !== 'kept';
  const nowRefused = inline?.available !== true ? { reason: inline?.reason ?? null } : tokenless ? { reason: null } : null;
  return { asks, nowRefused, without };
}

/** The mode for what was chosen; null while nothing was. A wish that cannot be granted falls back to the first that can. */
export function modeFor(choice: ModeChoice, use: Use | null, wish: string): SecretsMode | null {
  const usable = choice.without.filter((each) => each.available);
  const share = usable.find((each) => each.mode === wish)?.mode ?? usable[0]?.mode ?? 'placeholder';
  if (!choice.asks) return share;
  if (use === null) return null;
  return use === 'now' && choice.nowRefused === null ? 'inline' : share;
}
