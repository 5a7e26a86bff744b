/** What the compiler refuses: each line below stops compiling when it is no longer refused. */
import { describe, expect, it } from 'vitest';
import {
  addressNote,
  because,
  checkNote,
  explainedBy,
  fact,
  fail,
  guideSays,
  guideStepSays,
  headlineOf,
  noticeOf,
  readNote,
  recognisedAs,
} from '../../../electron/contract/index.ts';
import type { RepairCode, RepairParams } from '../../../electron/contract/index.ts';
import type { repairCodeParams } from '../../../electron/contract/repair-params.ts';
import { openNotebook } from '../../../electron/core/repair/notebook.ts';

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

  it('neither does what the guide says, a headline, a note of an address, or a fact of the evidence', () => {
    // @ts-expect-error: the list is missing
    const page = guideSays('your-account');
    // @ts-expect-error: it has no parameters
    const step = guideStepSays('api-token-name', { name: 'x' });
    // @ts-expect-error: no such reason
    const unchecked = headlineOf('unchecked', { reason: 'tired' });
    // @ts-expect-error: the host is missing
    const note = addressNote('letters-beyond-a-to-z', {});
    // @ts-expect-error: a sentence where a code belongs
    const sentence = fact('what', 'see this workspace');
    // @ts-expect-error: a code of another fact
    const other = fact('accepted', 'gitlab');
    expect([page, step, unchecked, note].map(({ code }) => code)).toHaveLength(4);
    expect([sentence, other].flatMap(Object.keys)).toEqual(['what', 'accepted']);
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

  it('neither does a problem of a platform’s file, nor the note beside a value', () => {
    const notes = openNotebook('cds');
    // @ts-expect-error: the field is missing
    notes.problem('smart-quotes', { line: 1 });
    // @ts-expect-error: nothing at all is given
    notes.problem('wrong-key');
    // @ts-expect-error: it has no such parameter
    notes.problem('file-empty', { found: 'x' });
    // @ts-expect-error: a sentence where a code belongs
    notes.problem('required-missing', { field: 'url', how: 'Add it.' });
    // @ts-expect-error: the line is missing
    const missing = readNote('line-first');
    // @ts-expect-error: it has no parameters
    const surplus = readNote('missing', { line: 2 });
    expect([missing.code, surplus.code, notes.finish().problems.length]).toEqual(['line-first', 'missing', 4]);
  });

  it('neither does what explains a message', () => {
    // @ts-expect-error: the platform is missing
    const missing = explainedBy('may-not-reach');
    // @ts-expect-error: no such Bitbucket
    const unknown = explainedBy('other-bitbucket', { made: 'server' });
    // @ts-expect-error: it has no such parameter
    const surplus = explainedBy('message', { id: 'status-401', why: 'It was refused.' });
    expect([missing, unknown, surplus].map(({ code }) => code)).toEqual(['may-not-reach', 'other-bitbucket', 'message']);
  });

  it('neither does what is said of a pasted secret, nor a notice', () => {
    // @ts-expect-error: which token it is is missing
    const missing = recognisedAs('not-for-self-managed');
    // @ts-expect-error: it has no parameters
    const surplus = recognisedAs('api-token', { shape: 'api-token' });
    // @ts-expect-error: a number belongs there
    const text = noticeOf('connections-set-aside', { count: '3' });
    expect([missing, surplus, text].map(({ code }) => code)).toEqual(['not-for-self-managed', 'api-token', 'connections-set-aside']);
  });

  it('a parameter that is not masked can only be a code', () => {
    type Free<P> = { [K in keyof P]: K extends (typeof repairCodeParams)[number] ? (string extends P[K] ? K : never) : never }[keyof P];
    type Unmasked = { [C in RepairCode]: Free<RepairParams[C]> }[RepairCode];
    const none: [Exclude<Unmasked, undefined>] extends [never] ? true : false = true;
    expect(none).toBe(true);
  });
});
