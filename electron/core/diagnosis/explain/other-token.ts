/** A token of the other Bitbucket, and what does not fit the token that the text shows. */
import { explainedBy } from '../../../contract/index.ts';
import type { ExplainedBy } from '../../../contract/index.ts';
import type { Clues, Side } from './clues.ts';
import type { Vote } from './weigh.ts';

/** Whose token it is, where it went to the other Bitbucket. */
function swappedTo({ shape, asked, product }: Clues): Side | null {
  if (shape === null) return null;
  const made: Side = shape === 'http-token' ? 'self-managed' : 'cloud';
  const at = asked ?? product;
  return at === null || at === made ? null : made;
}

/** What is recognised then; empty where the token is not the other one's. */
export function swapped(clues: Clues): ExplainedBy[] {
  const made = swappedTo(clues);
  return made === null ? [] : [explainedBy('other-bitbucket', { made })];
}

/** Certain only where the token was inside the address and was refused: it can be mentioned beside the call that failed as well. */
export function tokenOfOther(clues: Clues): Vote[] {
  return swapped(clues).map((by) => ({
    code: 'token-not-for-this-address',
    weight: clues.inAddress && clues.refused ? 100 : 96,
    general: false,
    by,
  }));
}

/** What else a refusal can mean counts little where the token is the other Bitbucket's: it can work nowhere there. */
export function besideOtherToken(vote: Vote): Vote {
  return [
    'token-rejected',
    'token-expired',
    'wrong-user-name',
    'bearer-only-token',
    'token-unscoped',
    'credential-not-sent',
    'anonymous-fallback',
    'password-login-disabled',
    'missing-permission',
    'missing-scope',
  ].includes(vote.code) && vote.weight < 100
    ? { ...vote, weight: vote.weight * 0.3 }
    : vote;
}

/** Without app passwords, where the text shows another token; the hints about other tokens are left out when they are worded. */
export function withoutOtherToken(votes: readonly Vote[], { shape }: Clues): Vote[] {
  return votes.filter(
    (vote) => (shape !== 'api-token' && shape !== 'access-token') || vote.code !== 'app-password-retired' || vote.weight >= 100,
  );
}
