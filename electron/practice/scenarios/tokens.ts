/** Situations of the token itself. */
import type { Scenario } from '../scenarios.ts';
import type { Token } from '../tokens/store.ts';

const firstUseOnly = (token: Token, counters: Map<string, number>) => {
  // Both servers number their tokens from one.
  const key = `${token.kind} ${token.id}`;
  const uses = (counters.get(key) ?? 0) + 1;
  counters.set(key, uses);
  return uses === 1 ? ('live' as const) : ('revoked' as const);
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
