/**
 * Files of Git clients as people post them: shared with other programs, half changed, with placeholders. After public reports read on
 * 2026-11-29.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessToken, apiToken, appPassword, repair } from './run.ts';

describe('a .netrc that other programs read too', () => {
  const good = `machine bitbucket.org\n  login x-bitbucket-api-token-auth\n  password ${apiToken}\n\nmachine api.bitbucket.org\n  login svc@acme.example\n  password ${apiToken}\n`;
  it('is right when Git has the fixed name and REST the e-mail address', () => {
    const out = repair('git', 'e-good.netrc', good, [apiToken]);
    expect([out.codes, out.text]).toEqual([[], null]);
    expect(out.reads).toContain('line 5: machine = api.bitbucket.org (ignored)');
  });
  it('keeps the entry for REST, and says what is wrong with each', () => {
    const rest = good.replace('svc@acme.example', 'svc-acme');
    const out = repair('git', 'a.netrc', rest.replace('x-bitbucket-api-token-auth', 'svc@acme.example'), [apiToken]);
    expect([out.mendedCodes, out.left]).toEqual([['user-is-email'], ['rest-user']]);
    expect(out.text).toBe(rest);
  });
  it('says that Git finds nothing when only REST has an entry', () => {
    expect(repair('git', '.netrc', `machine api.bitbucket.org login svc@acme.example password ${apiToken}\n`, [apiToken])).toMatchObject({
      left: ['git-host-missing'],
      text: null,
    });
  });
  it('has placeholders in user names too', () => {
    const out = repair('git', 'b.netrc', 'machine bitbucket.org\nlogin ${BITBUCKET_USERNAME}\npassword ${ATLASSIAN_API_TOKEN}\n');
    expect([out.left, out.text]).toEqual([['placeholder-left', 'placeholder-left'], null]);
    expect(out.report.problems.map((each) => each.line)).toEqual([3, 2]);
  });
  it('never gets a second entry for one host', () => {
    const file = `machine https://bitbucket.org/example-ws login x-bitbucket-api-token-auth password ${apiToken}\nmachine bitbucket.org login x-token-auth password ${apiToken}\n`;
    const out = repair('git', 'c.netrc', file, [apiToken]);
    expect([out.mendedCodes, out.left]).toEqual([['user-wrong-for-token'], ['netrc-host']]);
    expect(out.text).toBe(file.replace('login x-token-auth', 'login x-bitbucket-api-token-auth'));
    expect(out.report.problems.find((each) => each.code === 'netrc-host')?.fix).toContain('Line 2');
  });
  it('leaves other products, macros, comments and the default alone', () => {
    const rest = `# ours\nmachine github.com login "ada" password "ghp_0123456789abcdef"\n\n\tmachine gitlab.com\tlogin a@b.example password glpat-0123456789\nmacdef init\ncd /tmp\n\ndefault login anonymous password guest@example.org\n`;
    const out = repair('git', '.netrc', `machine bitbucket.org login bot@acme.example password ${apiToken}\n${rest}`, [
      apiToken,
      'ghp_0123456789abcdef',
      'glpat-0123456789',
    ]);
    expect([out.codes, out.text]).toEqual([
      ['user-is-email'],
      `machine bitbucket.org login x-bitbucket-api-token-auth password ${apiToken}\n${rest}`,
    ]);
  });
});

describe('a credential store that people post', () => {
  const file = `https://svc@acme.example:${apiToken}@bitbucket.org\nhttps://x-bitbucket-api-token-auth:\${BITBUCKET_API_TOKEN}@bitbucket.org\nhttps://svc-acme:${appPassword}@bitbucket.org\nhttps://svc-acme:${apiToken}@bitbucket.org/example-ws/pump.git\n`;
  it('says of every line what becomes of it, so that Git ends with the one that is right', () => {
    const out = repair('git', 'd.git-credentials', file, [apiToken, appPassword]);
    expect(out.report.problems.map(({ line, code, mended }) => [line, code, mended])).toEqual([
      [1, 'git-line-unread', false],
      [2, 'git-line-hides', true],
      [3, 'git-line-hides', true],
    ]);
    const [first = '', second = '', third = '', ...rest] = file.split('\n');
    expect(out.text?.split('\n')).toEqual([first, `# ${second}`, `# ${third}`, ...rest]);
    expect(out.report.problems[2]?.title).toContain('hides line 4');
  });
  it('keeps what Git reads right as it is spelt', () => {
    const right = `https://svc-acme:${apiToken}@bitbucket.org/example-ws/pump.git\nhttps://svc:tok:en==Aa12@git.acme.example\n# https://old:token@bitbucket.org\nhttps://bot%40acme.example:${apiToken}@api.bitbucket.org\n`;
    expect(
      repair('git', '.git-credentials', right + `https://x-token-auth:${accessToken}@bitbucket.org\n`, [apiToken, 'tok:en==Aa12']).text,
    ).toBeNull();
  });
  it('fixes the name that does not go with the token', () => {
    expect(repair('git', '.git-credentials', `https://x-token-auth:${apiToken}@bitbucket.org\n`, [apiToken])).toMatchObject({
      codes: ['user-wrong-for-token'],
      text: `https://x-bitbucket-api-token-auth:${apiToken}@bitbucket.org\n`,
    });
  });
  it('names the line that Git passes over', () => {
    const out = repair(
      'git',
      '.git-credentials',
      `https://svc:${apiToken}@bitbucket.org\nhttps://svc:${apiToken.replace('a', 'b')}@bitbucket.org\n`,
      [apiToken],
    );
    expect([out.left, out.text]).toEqual([['git-second-entry'], null]);
  });
});

describe('the kind of a Git file', () => {
  it.each([
    ['/home/ada/netrc-backup/credentials', 'https://a:b-token-123@git.acme.example\n', 'git-credentials'],
    ['.git-credentials', '# mine\nmachine git.acme.example login a password b-token-123\n', 'netrc'],
    ['/home/netrc/x', '\ufeffmachine git.acme.example login a password b-token-123\n', 'netrc'],
    ['_netrc', 'hello\n', 'netrc'],
  ])('is told by its content, then by its own name: %s', (name, text, format) =>
    expect(repair('git', name, text).report.format).toBe(format),
  );
});

describe('whatever else the file holds', () => {
  const comment = fc.stringMatching(/^# [ -~]{0,30}$/);
  const foreign = fc.constantFrom(
    'machine github.com login ada password ghp_0123456789abcdef',
    'machine gitlab.com\n\tlogin "ada"\n\tpassword x',
    '',
    '   ',
    `machine api.bitbucket.org login a@b.example password ${apiToken}`,
  );
  it('stays byte for byte around what is fixed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(comment, foreign), { maxLength: 6 }),
        fc.array(fc.oneof(comment, foreign), { maxLength: 6 }),
        (before, after) => {
          const around = (login: string) =>
            [...before, `machine bitbucket.org login ${login} password ${apiToken}`, ...after, ''].join('\n');
          expect(repair('git', '.netrc', around('bot@acme.example'), [apiToken]).text).toBe(around('x-bitbucket-api-token-auth'));
          expect(repair('git', '.netrc', around('acme-bot'), [apiToken]).text).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });
});
