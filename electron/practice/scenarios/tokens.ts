/** Situations of the token itself. */
import type { Scenario } from './scenario.ts';
import type { Token } from '../tokens/store.ts';

const firstUseOnly = (token: Token, counters: Map<string, number>) => {
  // Both servers number their tokens from one.
  const key = `${token.kind} ${token.id}`;
  const uses = (counters.get(key) ?? 0) + 1;
  counters.set(key, uses);
  return uses === 1 ? ('live' as const) : ('revoked' as const);
};

const secondUseOnly = (token: Token, counters: Map<string, number>) => {
  const key = `${token.kind} ${token.id}`;
  const uses = (counters.get(key) ?? 0) + 1;
  counters.set(key, uses);
  return uses === 2 ? ('revoked' as const) : ('live' as const);
};

export const tokenScenarios = {
  'expired-token': {
    title: 'The token has expired',
    what: 'Every token counts as expired. Passwords still work.',
    token: () => 'expired',
  },
  'revoked-after-use': {
    title: 'The token is revoked half way',
    what: 'A token works for one request and is refused from then on.',
    token: firstUseOnly,
  },
  'flapping-401': {
    title: 'A good token is refused for a moment',
    what: 'The second request with a token is refused, and the same token works again from the third on (BCLOUD-24107).',
    token: secondUseOnly,
  },
  'token-create-lost-reply': {
    title: 'The answer to creating a token is lost',
    what: 'Data Center makes the token, and then the connection drops before the answer arrives.',
    settings: { tokenCreation: 'lost-reply' },
  },
  'token-create-disabled': {
    title: 'Tokens may not be created',
    what: 'Data Center refuses to create tokens over REST, with the right password too.',
    settings: { tokenCreation: 'forbidden' },
  },
  'max-tokens': {
    title: 'The user has too many tokens',
    what: 'Data Center refuses one more token because the maximum is reached.',
    settings: { maxTokens: 0 },
  },
  'expiry-required': {
    title: 'Tokens must expire',
    what: 'Data Center’s system administrator asks for an expiry of at most 90 days.',
    settings: { maxExpiryDays: 90 },
  },
  xsrf: {
    title: 'XSRF check',
    what: 'Data Center refuses every change without the header X-Atlassian-Token: no-check.',
    settings: { xsrf: 'always' },
  },
} as const satisfies Record<string, Scenario>;
