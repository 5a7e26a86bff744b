/** Whether a token that is kept for one platform will do for another, by what its last check read. Pure, and asks nobody. */
import type { CredentialUse, DeploymentSupport, Grant, PlatformInput } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { familyOf, grantsOf } from './abilities.ts';
import { everythingIn, normalise } from './permissions/names.ts';
import { holds } from './when.ts';
import type { OptionValue } from './answers.ts';
import type { CredentialKind } from './words.ts';

/** What stands in the way. Nothing of it: the token will do, as far as Handrail can tell without asking Bitbucket. */
export interface TokenFit {
  /**
   * Why the platform cannot carry a token of this kind, in the words of the catalogue; empty where it can with other choices only; null
   * where it can.
   */
  readonly refused: string | null;
  /** Permissions that the platform needs and the token did not have. */
  readonly lacking: readonly Grant[];
}

/** What is looked at. `able`: the permissions at the last check, null where nobody could read them: then nothing is called lacking. */
export interface FitFacts {
  readonly kind: CredentialKind;
  readonly able: readonly string[] | null;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly heldKeys: readonly string[];
}

/** What of a platform counts, on one deployment. */
export interface FitSupport {
  readonly route: DeploymentSupport['route'];
  readonly credentialKinds: readonly CredentialUse[];
  readonly grants: readonly Grant[];
  readonly inputs: readonly PlatformInput[];
}

/** Holds the token against what the platform needs on this deployment with these options. */
export function tokenFit({ route, credentialKinds, grants, inputs }: FitSupport, { kind, able, options, heldKeys }: FitFacts): TokenFit {
  if (route === 'oauth') return { refused: null, lacking: [] };
  const facts = { inputs, options, heldKeys };
  const use = credentialKinds.find((each) => each.kind === kind);
  if (use?.supported !== true) return { refused: use?.reason ?? '', lacking: [] };
  if (!holds(use.when ?? null, facts)) return { refused: '', lacking: [] };
  if (able === null) return { refused: null, lacking: [] };
  const family = familyOf(kind);
  const has = everythingIn(family, able);
  return {
    refused: null,
    lacking: grantsOf({ grants }, kind).filter(({ name, when }) => holds(when, facts) && !has.has(normalise(family, name))),
  };
}

/** The same for the token of a saved connection; null where it has none that is kept. */
export function fitOf(connection: Pick<Connection, 'token' | 'draft' | 'held' | 'able'>, support: FitSupport | null): TokenFit | null {
  const { token, draft, held, able } = connection;
  if (support === null || token.state !== 'kept' || token.kind === null) return null;
  return tokenFit(support, {
    kind: token.kind,
    able: able ?? null,
    options: draft.answers.options,
    heldKeys: held.map(({ key }) => key),
  });
}

/** True where anything stands in the way. */
export function fallsShort(fit: TokenFit | null): fit is TokenFit {
  return fit !== null && (fit.refused !== null || fit.lacking.length > 0);
}

/** Tokens that were made in one workspace, project or repository, and reach no other (docs/bitbucket.md A2, B2). */
const boundKinds: readonly CredentialKind[] = [
  'repository-token',
  'project-token',
  'workspace-token',
  'http-project-token',
  'http-repository-token',
];

/** True where a token of this kind works in the one place alone where it was made. */
export function boundToPlace(kind: CredentialKind): boolean {
  return boundKinds.includes(kind);
}
