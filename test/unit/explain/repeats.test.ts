import { describe, expect, it } from 'vitest';
import { explainError } from './told.ts';
import { saysTheSame, sparingRepeats, withoutRepeats } from '../../../electron/contract/copy/explain/repeats.ts';
import { messages } from '../../../electron/core/diagnosis/explain-messages.ts';

describe('a hint that repeats another one', () => {
  it.each([
    [
      'Check the token with Handrail.',
      'Check the token with Handrail: without a user name the same token is either accepted or not.',
      true,
    ],
    [
      'In the list of your API tokens, look whether this one shows scopes and the app Bitbucket.',
      'Look whether the list of your tokens shows scopes for it.',
      true,
    ],
    ['Look at its expiry date.', 'Look at its expiry date under Manage account → HTTP access tokens.', true],
    ['It begins with ATBB.', 'It begins with ATCT.', false],
    ['Open it in your browser.', 'Open the repository in your browser and compare its address.', false],
    [
      'Sign in as that account in your browser and try the same there.',
      'Compare the address with the one in your browser, port included.',
      false,
    ],
  ])('%s / %s: %s', (one, other, same) => expect([saysTheSame(one, other), saysTheSame(other, one)]).toEqual([same, same]));

  it('is left out of one cause, and of the causes after it, unless a cause had nothing left', () => {
    expect(withoutRepeats(['Look at its expiry date.', 'Look at the expiry date of it.', 'It begins with ATBB.'])).toEqual([
      'Look at its expiry date.',
      'It begins with ATBB.',
    ]);
    expect(
      sparingRepeats([
        { tellApart: ['Check the token with Handrail.'] },
        { tellApart: ['Check the token with Handrail.', 'It begins with ATBB.'] },
        { tellApart: ['Check the token with Handrail.'] },
      ]).map(({ tellApart }) => tellApart),
    ).toEqual([['Check the token with Handrail.'], ['It begins with ATBB.'], ['Check the token with Handrail.']]);
  });
});

it('no answer says the same hint twice beside others', () => {
  for (const text of [
    '401',
    '403',
    '404',
    "fatal: Authentication failed for 'https://bitbucket.org/a/b.git/'",
    'Token is invalid, expired, or not supported for this endpoint.',
    'fetch failed',
    'TransportException: not authorized',
  ]) {
    for (const deployment of ['cloud', 'data-center', null] as const) {
      const { likely } = explainError(text, { deployment, platform: null });
      const hints = likely.filter(({ tellApart }) => tellApart.length > 1).flatMap(({ tellApart }) => tellApart);
      for (const [at, hint] of hints.entries())
        expect(
          hints.slice(at + 1).filter((other) => saysTheSame(hint, other)),
          `${text} ${deployment ?? ''}`,
        ).toEqual([]);
    }
  }
  expect(messages.length).toBeGreaterThan(50);
});
