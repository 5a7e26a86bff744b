/** What the compiler refuses: each line below stops compiling when it is no longer refused. */
import { describe, expect, it } from 'vitest';
import { because, checkNote, fail } from '../../../electron/contract/index.ts';

describe('messages are typed', () => {
  it('a problem with a value too few, too many, or of another kind does not compile', () => {
    // @ts-expect-error: the host is missing
    const missing = fail('address-not-found', {});
    // @ts-expect-error: nothing at all is given
    const none = fail('address-not-found');
    // @ts-expect-error: a cancelled call has no values
    const surplus = fail('cancelled', { host: 'git.acme.io' });
    // @ts-expect-error: misspelt
    const misspelt = fail('address-not-found', { hots: 'git.acme.io' });
    // @ts-expect-error: a sentence where a reason belongs
    const sentence = fail('user-invalid', { reason: 'It holds a space.' });
    // @ts-expect-error: no such kind
    const unknown = fail('address-lost', { host: 'git.acme.io' });
    expect([missing, none, surplus, misspelt, sentence, unknown].map(({ problem }) => problem.kind)).toHaveLength(6);
    expect(fail('address-not-found', { host: 'git.acme.io' }).problem.values).toEqual({ host: 'git.acme.io' });
  });

  it('neither does a reason', () => {
    // @ts-expect-error: the position is missing
    const missing = because('ca-damaged-number');
    // @ts-expect-error: it has no parameters
    const surplus = because('spaces', { name: 'x' });
    // @ts-expect-error: a number belongs there
    const text = because('each-at-most', { limit: '10' });
    expect([missing, surplus, text].map(({ code }) => code)).toEqual(['ca-damaged-number', 'spaces', 'each-at-most']);
  });

  it('neither does the note of a check', () => {
    // @ts-expect-error: the host is missing
    const missing = checkNote('connecting');
    // @ts-expect-error: it has no parameters
    const surplus = checkNote('encrypted', { host: 'x' });
    // @ts-expect-error: no such kind of credential
    const unknown = checkNote('accepted-as', { kind: 'a token' });
    expect([missing, surplus, unknown].map(({ code }) => code)).toEqual(['connecting', 'encrypted', 'accepted-as']);
  });
});
