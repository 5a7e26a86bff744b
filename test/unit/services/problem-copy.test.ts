import { describe, expect, it } from 'vitest';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import { because, fail, said, whos } from '../../../electron/contract/index.ts';
import { problemSamples, sampleProblems } from '../../fakes/problem-samples.ts';

describe('the words of a problem', () => {
  it.each(sampleProblems.map((problem, index) => [`${index}: ${problem.kind}`, problem] as const))(
    '%s, are whole sentences',
    (_name, problem) => {
      const copy = problemCopy({ ...problem, field: 'credential.user' });
      expect(copy.title).toMatch(/^\S.*\S$/su);
      expect(copy.title.length).toBeLessThanOrEqual(110);
      expect(copy.title).not.toMatch(/\.$/u);
      for (const text of [copy.explanation, copy.next]) {
        expect(text).toMatch(/^(?:[A-Z“1-9/]|git\.acme\.io |[a-z]\.yml).*(?:[.!?…]|: chmod \S+ \S+|: https?:\/\/\S+)$/su);
        expect(text).not.toMatch(/undefined|null|\[object|\s\s|\s\.|“”|\.\.$/u);
      }
      expect(whos).toContain(copy.who);
    },
  );

  it('repeats the values that help', () => {
    expect(
      problemCopy(fail('input-invalid', { key: 'description', label: 'Description', reason: said('it is too long') }).problem),
    ).toMatchObject({
      title: 'Description is not right yet',
      explanation: 'It is too long.',
    });
    expect(problemCopy(fail('address-not-an-address', { reason: because('is-email') }).problem).explanation).toBe(
      'This is an e-mail address.',
    );
    expect(problemCopy(fail('workspace-invalid', { reason: because('spaces') }).problem).explanation).toBe('It holds a space.');
    expect(problemCopy(fail('token-empty', {}, 'password').problem).title).toBe('The password is empty');
  });

  it('names who can do it when it is not the person', () => {
    expect(problemCopy(fail('create-not-allowed', problemSamples['create-not-allowed'][0]!).problem).who).toBe('bitbucket-admin');
    expect(problemCopy(fail('list-refused', problemSamples['list-refused'][0]!).problem).who).toBe('network-admin');
  });
});
