/** A token that was pasted into a field for something else is refused there, before it is folded to one case or written anywhere. */
import { expect, it } from 'vitest';
import { checkEmail, checkGitUser, checkUserName } from '../../../electron/contract/index.ts';
import { holdsToken } from '../../../electron/contract/secret-shapes.ts';
import { checkProjectKey, checkRepository, checkWorkspace } from '../../../electron/core/bitbucket/names.ts';
import { readProjectKey, readWorkspace } from '../../../renderer/steps/address/check-names.ts';
import { readNames } from '../../../renderer/steps/repositories/names.ts';

const bytes = (seed: number): string => String.fromCharCode(...Array.from({ length: 20 }, (_, at) => (at * 37 + seed * 11) % 256));
/** A self-managed token without its prefix whose base64 has letters and digits alone, as a project key has. */
const unprefixed =
  Array.from({ length: 2000 }, (_, seed) => btoa(`123456789012:${bytes(seed)}`).replace(/=+$/, '')).find((each) =>
    /^[A-Za-z0-9]+$/.test(each),
  ) ?? '';
const tokens = [
  'ATATT3xFfGF0abcdefghijklmnopqrstuvwxyz',
  'ATCTT3xFfGN0abcdefghijklmnopqrstuvwxyz',
  'ATBBabcdefghijklmnopqrst5678',
  `BBDC-${btoa('123456789012:01234567890123456789')}`,
  unprefixed,
  // Of other products: GitLab, GitHub, SonarQube.
  'glpat-AbCdEfGhIjKlMnOpQr5t',
  `ghp_${'aB3d'.repeat(9)}`,
  `squ_${'0123456789'.repeat(4)}`,
];

const doors = {
  workspace: checkWorkspace,
  'project key': checkProjectKey,
  repository: checkRepository,
  'user name': (text: string) => checkUserName(text),
  'user name for git': checkGitUser,
  'e-mail address': checkEmail,
  'workspace, on the page': readWorkspace,
  'project key, on the page': readProjectKey,
} as const;

it('the shapes are tokens', () => {
  expect(tokens.map((token) => [token !== '', holdsToken(token)])).toEqual(tokens.map(() => [true, true]));
});

it.each(Object.keys(doors) as (keyof typeof doors)[])('%s', (door) => {
  for (const token of tokens) {
    for (const typed of [token, ` ${token} `]) {
      const read = doors[door](typed);
      expect(read).toMatchObject({ ok: false, problem: { kind: 'token-in-field' } });
      expect(JSON.stringify(read).toLowerCase()).not.toContain(token.toLowerCase());
    }
  }
});

it('names of repositories, typed on the page', () => {
  for (const token of tokens) {
    const read = readNames(`web\n${token}`, { selfManaged: true, projectKey: 'PAY', oneOnly: false });
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain(token);
  }
});

it('names that only begin like one are names', () => {
  expect(
    [
      checkRepository('bbdc-tools'),
      checkWorkspace('atatt'),
      checkProjectKey('ATBB'),
      checkRepository('BBDC-tools'),
      checkRepository('glpat-and-other-token-tools'),
    ].map((each) => each.ok),
  ).toEqual([true, true, true, true, true]);
});
