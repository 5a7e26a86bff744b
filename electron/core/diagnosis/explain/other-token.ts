/** A token of the other Bitbucket, and hints that do not fit the token that the text shows. */
import { explainCopy } from '../../../contract/copy/en/explain.ts';
import type { Clues, Side } from './clues.ts';
import type { Vote } from './weigh.ts';

/** Whose token it is, where it went to the other Bitbucket. */
function swappedTo({ shape, asked, product }: Clues): Side | null {
  if (shape === null) return null;
  const made: Side = shape === 'http-token' ? 'self-managed' : 'cloud';
  const at = asked ?? product;
  return at === null || at === made ? null : made;
}

/** What such a message is called; empty where the token is not the other one's. */
export function swappedName(clues: Clues): string[] {
  const made = swappedTo(clues);
  return made === null ? [] : [explainCopy.otherBitbucket[made].name];
}

/** Certain only where the token was inside the address and was refused: it can be mentioned beside the call that failed as well. */
export function tokenOfOther(clues: Clues): Vote[] {
  const made = swappedTo(clues);
  if (made === null) return [];
  const { why, tellApart, title, fix } = explainCopy.otherBitbucket[made];
  return [
    {
      code: 'token-not-for-this-address',
      weight: clues.inAddress && clues.refused ? 100 : 96,
      general: false,
      why,
      tellApart: [tellApart],
      remedy: { title, fix, who: 'you' },
    },
  ];
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

/** Hints about the other kind of token, or that ask how it begins, where the text shows which one it is. */
export function withoutOtherToken(votes: readonly Vote[], { shape }: Clues): Vote[] {
  const foreign =
    shape === 'api-token'
      ? /\bx-token-auth\b|begins with AT/
      : shape === 'access-token'
        ? /\bx-bitbucket-api-token-auth\b|begins with AT/
        : null;
  return foreign === null
    ? [...votes]
    : votes
        .filter((vote) => vote.code !== 'app-password-retired' || vote.weight >= 100)
        .map((vote) => ({ ...vote, tellApart: vote.tellApart.filter((hint) => !foreign.test(hint)) }));
}
