/**
 * How each platform signs in to git over HTTPS, by its id: what its own file says (`git` of its deployments, see git-sign-in.ts). The check
 * asks Bitbucket with exactly these (diagnosis/git-rung.ts), and what is exported has the same user name beside the token.
 */
import type { Answers, Deployment } from '../../contract/index.ts';
import { kindProblem, withDefaults } from './options.ts';
import { findPlatform, platforms } from './registry.ts';
import type { GitFact, GitSignIn, Platform } from './types.ts';

export type { GitSignIn } from './types.ts';

/** The platform's sign-in to git; null where it does not clone with this token: it calls REST only, or signs in by OAuth. */
export function gitFactOf(platform: string): GitFact | null {
  return findPlatform(platform)?.git ?? null;
}

/** How this platform signs in to git with these answers; null where it does not clone with this token. */
export function gitWishFor(
  platform: Platform,
  deployment: Deployment,
  { credential, options }: Pick<Answers, 'credential' | 'options'>,
): { readonly signIn: GitSignIn; readonly clones: GitFact['clones'] } | null {
  const facts = platform.deployments[deployment];
  const fact = platform.git;
  // What the platform cannot use at all is said by its own rung.
  if (
    fact === null ||
    credential === null ||
    facts.route === 'oauth' ||
    facts.support === 'blocked' ||
    kindProblem(facts, credential.kind, options) !== null
  )
    return null;
  const context = {
    deployment,
    kind: credential.kind,
    user: credential.user?.trim() ?? '',
    gitUser: credential.gitUser?.trim() ?? '',
    options: withDefaults(facts.inputs, options),
  };
  const signIn = fact.signIn(context);
  return signIn === null ? null : { signIn, clones: fact.clones };
}

/** The platforms that clone with what is exported for them. */
export function platformsThatClone(): readonly string[] {
  return platforms()
    .filter(({ git }) => git !== null)
    .map(({ id }) => id);
}
