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
    token: () => 'expired',
  },
  'revoked-after-use': {
    token: firstUseOnly,
  },
  'flapping-401': {
    token: secondUseOnly,
  },
  'token-create-lost-reply': {
    settings: { tokenCreation: 'lost-reply' },
  },
  'token-create-disabled': {
    settings: { tokenCreation: 'forbidden' },
  },
  'max-tokens': {
    settings: { maxTokens: 0 },
  },
  'expiry-required': {
    settings: { maxExpiryDays: 90 },
  },
  xsrf: {
    settings: { xsrf: 'always' },
  },
} as const satisfies Record<string, Scenario>;
