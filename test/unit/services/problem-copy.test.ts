import { describe, expect, it } from 'vitest';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import { fail, problemKinds, whos } from '../../../electron/contract/index.ts';

const everything = {
  host: 'git.acme.io',
  name: 'Handrail CDS',
  page: 'https://git.acme.io/plugins/servlet/access-tokens/manage',
  reason: 'the cause',
  platform: 'CDS',
  label: 'Name',
  key: 'name',
  limit: '4096',
  length: '5000',
  folder: '/home/ada/x',
  port: '7990',
  engine: 'Google',
  product: 'GitHub',
  scheme: 'ftp',
  line: '3',
  path: 'answers.json',
  known: 'a, b',
  mode: 'env',
  status: '400',
  what: 'a line break',
  sentence: 'It is another thing.',
  title: 'A title',
  explanation: 'An explanation.',
  fix: 'A fix.',
  who: 'you',
  kept: 'memory',
  way: 'to-practice',
};

describe('the words of a problem', () => {
  it.each(
    problemKinds.flatMap(
      (kind) =>
        [
          [kind, 'with every value', everything],
          [kind, 'with none', {}],
        ] as const,
    ),
  )('%s, %s, are whole sentences', (kind, _how, values) => {
    const copy = problemCopy(fail(kind, values, 'credential.user').problem);
    expect(copy.title).toMatch(/^\S.*\S$/su);
    expect(copy.title.length).toBeLessThanOrEqual(110);
    expect(copy.title).not.toMatch(/\.$/u);
    for (const text of [copy.explanation, copy.next]) {
      expect(text).toMatch(/^[A-Z“1-9].*[.!?…]$|^\/.*[.!?…]$|^git\.acme\.io .*[.!?…]$/su);
      expect(text).not.toMatch(/undefined|null|\[object|\s\s|\s\.|“”|\.\.$/u);
    }
    expect(whos).toContain(copy.who);
  });

  it('repeats the values that help', () => {
    expect(problemCopy(fail('input-invalid', { label: 'Description', reason: 'it is too long' }).problem)).toMatchObject({
      title: 'Description is not right yet',
      explanation: 'It is too long.',
    });
    expect(problemCopy(fail('address-not-an-address', { reason: 'email' }).problem).explanation).toBe('This is an e-mail address.');
    expect(problemCopy(fail('workspace-invalid', { reason: 'spaces' }).problem).explanation).toBe('It holds a space.');
    expect(problemCopy(fail('token-empty', {}, 'password').problem).title).toBe('The password is empty');
  });

  it('names who can do it when it is not the person', () => {
    expect(problemCopy(fail('create-not-allowed').problem).who).toBe('bitbucket-admin');
    expect(problemCopy(fail('list-refused', { who: 'network-admin' }).problem).who).toBe('network-admin');
  });
});
