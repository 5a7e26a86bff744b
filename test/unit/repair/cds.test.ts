import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RepairCode } from '../../../electron/contract/index.ts';
import { cdsFile } from '../../fixtures/golden/cds/schema.ts';
import { readings } from '../platforms/readers.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';

const good = `version: v1.0
name: bitbucket-acme
type: bitbucketserver
description: "Acme Bitbucket"
url: "https://git.acme.io/bitbucket"
auth:
  username: "svc-cds"
  token: "${httpToken}"
options:
  disableWebhooks: true
`;
const change = (from: string | RegExp, to: string) => {
  const text = good.replace(from, () => to);
  expect(text).not.toBe(good);
  return text;
};
const token = (written: string) => change(`token: "${httpToken}"`, `token: ${written}`);

describe('a good file', () => {
  it('is read, and nothing is wrong with it', () => {
    const { codes, text, reads } = repair('cds', 'cds.yml', good, [httpToken]);
    expect([codes, text]).toEqual([[], null]);
    expect(reads).toEqual([
      'version = v1.0 (ok)',
      'name = bitbucket-acme (ok)',
      'type = bitbucketserver (ok)',
      'description = Acme Bitbucket (ok)',
      'url = https://git.acme.io/bitbucket (ok)',
      'auth.username = svc-cds (ok)',
      'auth.token = •••••••• (ok)',
      'options.disableWebhooks = true (ok)',
    ]);
  });
  it('may have names in any case, as CDS reads them', () => {
    const { codes, report } = repair(
      'cds',
      'cds.yml',
      good.replace('username', 'userName').replace('url:', 'URL:').replace('disableWebhooks', 'disableWebHooks'),
    );
    expect(codes).toEqual([]);
    expect(report.reads.find((each) => each.path === 'auth.username')?.note).toContain('userName');
  });
  it.each([
    ['options:', 'optons:', 'options'],
    ['username:', 'usernmae:', 'username'],
    ['disableWebhooks:', 'disableWebhook:', 'disableWebhooks'],
  ])('asks about %s when %s is written, and leaves it', (right, wrong, meant) => {
    const { report } = repair('cds', 'cds.yml', change(right, wrong));
    const problem = report.problems.find((each) => each.code === 'unknown-key');
    expect(problem).toMatchObject({ severity: 'warning', mended: false });
    expect(problem?.fix).toContain(`“${meant}”`);
  });
  it('keeps Windows line ends, comments, order and unknown names, to the byte', () => {
    const mess = `# ours\r\nname: acme\r\ncustom: {a: 1}   # keep\r\ntype: bitbucketserver\r\nurl: https://git.acme.io/   # prod\r\nauth:\r\n  # the robot\r\n  user: svc\r\n  token: '${httpToken}'\r\n`;
    expect(repair('cds', 'cds.yml', mess, [httpToken]).text).toBe(
      mess.replace('url: https://git.acme.io/ ', "url: 'https://git.acme.io' ").replace('user: svc', 'username: svc'),
    );
  });
});

/** name, file, what is mended, and lines that the fixed copy has. The fixed copy fits the strict schema. */
const mendable: readonly (readonly [string, string, readonly RepairCode[], readonly string[]])[] = [
  ['auth.user instead of auth.username', change('username:', 'user:'), ['wrong-key'], ['  username: "svc-cds"']],
  ['auth.password instead of auth.token', change('token:', 'password:'), ['wrong-key'], [`  token: "${httpToken}"`]],
  [
    'an empty username beside user',
    change('  username: "svc-cds"', '  username:\n  user: svc-cds'),
    ['wrong-key'],
    ["  username: 'svc-cds'"],
  ],
  ['type bitbucket', change('bitbucketserver', 'bitbucket'), ['type-wrong'], ["type: 'bitbucketserver'"]],
  ['type Bitbucket Data Center', change('bitbucketserver', 'Bitbucket Data Center'), ['type-wrong'], ["type: 'bitbucketserver'"]],
  [
    'type bitbucketcloud with an own server',
    change('bitbucketserver', 'bitbucketcloud'),
    ['address-self-managed-in-cloud'],
    ["type: 'bitbucketserver'"],
  ],
  [
    'a slash at the end of the url',
    change('/bitbucket"', '/bitbucket/"'),
    ['address-trailing-slash'],
    ["url: 'https://git.acme.io/bitbucket'"],
  ],
  [
    'a REST path in the url',
    change('/bitbucket"', '/bitbucket/rest/api/1.0"'),
    ['address-not-base'],
    ["url: 'https://git.acme.io/bitbucket'"],
  ],
  [
    'a browser page in the url',
    change('/bitbucket"', '/bitbucket/projects/PRJ/repos/web/browse?at=main"'),
    ['address-not-base'],
    ["url: 'https://git.acme.io/bitbucket'"],
  ],
  ['a url without https', change('https://git', 'git'), ['address-without-scheme'], ["url: 'https://git.acme.io/bitbucket'"]],
  [
    'a url with a password',
    change('https://git', 'https://bob:hunter2hunter2@git'),
    ['address-holds-credentials'],
    ["url: 'https://git.acme.io/bitbucket'"],
  ],
  ['a name with spaces', change('bitbucket-acme', 'Acme Bitbucket!'), ['name-pattern'], ["name: 'Acme-Bitbucket'"]],
  ['a name with leading zeros', change('bitbucket-acme', '007'), ['number-unquoted'], ["name: '007'"]],
  ['a user name like 1e5', change('"svc-cds"', '1e5'), ['number-unquoted'], ["username: '1e5'"]],
  ['a user name like a word for yes', change('"svc-cds"', 'on'), ['number-unquoted'], ["username: 'on'"]],
  ['a token of digits with leading zeros', token('0123456701234567'), ['number-unquoted'], ["token: '0123456701234567'"]],
  ['a curly-quoted token', token(`“${httpToken}”`), ['smart-quotes'], [`token: '${httpToken}'`]],
  ['a comma after the token', token(`"${httpToken}",`), ['comma-after-value'], [`token: "${httpToken}"`]],
  ['a comma after a plain value', change('"svc-cds"', 'svc-cds,'), ['comma-after-value'], ['username: svc-cds']],
  ['a tab', change('  token', '\ttoken'), ['tab-indentation'], ['\n  token: ']],
  ['a no-break space', change('  token', '\u00a0 token'), ['odd-space'], ['\n  token: ']],
  ['a zero-width space in the token', token(`${httpToken}\u200b`), ['odd-space'], [`token: ${httpToken}\n`]],
  ['no space after the colon', change('name: bitbucket-acme', 'name:bitbucket-acme'), ['space-after-colon'], ['name: bitbucket-acme']],
  ['an open quote', token(`"${httpToken}`), ['quote-not-closed'], [`token: '${httpToken}'`]],
  ['a token over two lines', token(`|\n    ${httpToken}`), ['line-break-in-value'], [`token: '${httpToken}'`]],
  ['a space inside the quotes', token(`" ${httpToken}"`), ['space-around-value'], [`token: '${httpToken}'`]],
  ['“Bearer” before the token', token(`"Bearer ${httpToken}"`), ['token-wrapped'], [`token: '${httpToken}'`]],
  ['user and token together', token(`"svc:${httpToken}"`), ['token-with-user'], [`token: '${httpToken}'`]],
  [
    'a domain with one backslash in double quotes',
    change('svc-cds', 'ACME\\user'),
    ['backslash-in-double-quotes'],
    ["username: 'ACME\\user'"],
  ],
  ['a # in the description', change('"Acme Bitbucket"', 'Acme #1'), ['value-cut-at-hash'], ["description: 'Acme #1'"]],
  ['the name twice', `name: first\n${good}`, ['duplicate-key'], ['version: v1.0\nname: bitbucket-acme\n']],
  ['the token outside auth, right behind it', change('  token', 'token'), ['wrong-indentation'], ['\n  token: ']],
  [
    'the token outside auth, elsewhere',
    change(`  token: "${httpToken}"\n`, '')
      .replace('options:', `token: "${httpToken}"\noptions:`)
      .replace('options:\n', 'options:\n')
      .replace(/^(token.*)\n([^]*)$/m, '$2$1\n'),
    ['wrong-indentation'],
    [`  token: '${httpToken}'\n`],
  ],
  [
    'everything of auth at the root',
    change(/auth:\n {2}(.*)\n {2}(.*)\n/, `username: "svc-cds"\ntoken: "${httpToken}"\n`),
    ['wrong-indentation'],
    ['auth:\n  username: '],
  ],
  ['token one column off', change('  token', '   token'), ['wrong-indentation'], ['\n  token: ']],
  ['a switch in quotes', change(': true', ': "true"'), ['boolean-in-quotes'], ['disableWebhooks: true']],
  ['a switch in single quotes', change(': true', ": 'yes'"), ['boolean-in-quotes'], ['disableWebhooks: true']],
  ['a switch that says yes, without quotes', change(': true', ': yes'), ['boolean-other-word'], ['disableWebhooks: true']],
  ['a switch that says Off, without quotes', change(': true', ': Off'), ['boolean-other-word'], ['disableWebhooks: false']],
  ['a switch as a text over lines', change(': true', ': |-\n    true'), ['boolean-other-word'], ['disableWebhooks: true']],
  ['a byte order mark', `\ufeff${good}`, ['byte-order-mark'], []],
];

describe('is mended', () => {
  it.each(mendable)('%s', (_, file, codes, lines) => {
    const out = repair('cds', 'my.yml', file, [httpToken, 'hunter2hunter2', '0123456701234567']);
    expect([...new Set(out.codes)]).toEqual(codes);
    expect(out.left).toEqual([]);
    expect(out.name).toBe('my.fixed.yml');
    for (const line of lines) expect(out.text).toContain(line);
    for (const { reader, value } of readings(out.text ?? '')) expect(v.safeParse(cdsFile, value).issues, reader).toBeUndefined();
  });
  it.each(['#', '&', '*', '!', '%', '@', '`', '|', '>', '{', '[', ']', ',', '- ', '? '])(
    'an unquoted token that begins with %s',
    (mark) => {
      const secret = `${mark}${httpToken}`;
      const out = repair('cds', 'my.yml', token(secret), [httpToken]);
      expect(out.codes).toContain('special-character-unquoted');
      for (const { value } of readings(out.text ?? '')) expect(value).toMatchObject({ auth: { token: mark === '`' ? httpToken : secret } });
    },
  );
  it('an unquoted token with a colon and a space', () => {
    expect(repair('cds', 'my.yml', change('"svc-cds"', 'svc: cds')).text).toContain("username: 'svc: cds'");
  });
});

describe('what CDS reads is told', () => {
  const reads = (file: string) => repair('cds', 'my.yml', file, [httpToken]).reads;
  it.each([
    ['the user name that is lost', change('username:', 'user:'), ['auth.username = - (missing)', 'auth.user = svc-cds (ignored)']],
    ['a number', change('bitbucket-acme', '0777'), ['name = 511 (wrong)']],
    ['1e5', change('"svc-cds"', '1e5'), ['auth.username = 100000 (wrong)']],
    ['a cut description', change('"Acme Bitbucket"', 'Acme #1'), ['description = Acme (wrong)']],
    ['curly quotes', change('"svc-cds"', '“svc-cds”'), ['auth.username = “svc-cds” (wrong)']],
    ['a lost token', token(`#${httpToken}`), ['auth.token = - (wrong)']],
    ['an address that is not read', change('bitbucketserver', 'bitbucketcloud'), ['url = https://git.acme.io/bitbucket (ignored)']],
    ['an unknown name, without its value', `${good}secretThing: abcdefgh\n`, ['secretThing = - (ignored)']],
  ])('%s', (_, file, rows) => {
    expect(reads(file)).toEqual(expect.arrayContaining(rows));
  });
});

describe('is left to the person', () => {
  it.each<[string, string, RepairCode[]]>([
    ['a missing token', change(/ {2}token:.*\n/, ''), ['required-missing']],
    ['an empty token', token('""'), ['required-missing']],
    ['a missing user name', change(/ {2}username:.*\n/, ''), ['required-missing']],
    ['a placeholder', token('"PASTE-HTTP-ACCESS-TOKEN"'), ['placeholder-left']],
    ['a variable, which CDS does not fill in', token('"${BITBUCKET_TOKEN}"'), ['placeholder-left']],
    ['an app password', token(appPassword), ['token-app-password']],
    ['an API token of Cloud', token(apiToken), ['token-for-cloud']],
    ['an access token of Cloud or an organisation’s key', token(accessToken), ['token-for-cloud']],
    ['a token with a space inside', token('"abc def ghi"'), ['token-not-printable']],
    ['an address of Cloud', change('https://git.acme.io/bitbucket', 'https://bitbucket.org/acme'), ['address-cloud-in-self-managed']],
    [
      'Cloud as a whole',
      change('bitbucketserver', 'bitbucketcloud')
        .replace('https://git.acme.io/bitbucket', 'https://bitbucket.org/acme')
        .replace(httpToken, apiToken),
      ['cds-refuses-cloud'],
    ],
    ['another product', change('bitbucketserver', 'github'), ['type-other-product']],
    ['a type from nowhere', change('bitbucketserver', 'svn'), ['type-wrong']],
    ['a name of 256 characters', change('bitbucket-acme', 'n'.repeat(256)), ['value-too-long']],
    ['a description of 256 characters', change('Acme Bitbucket', 'd'.repeat(256)), ['value-too-long']],
    ['an address of 300 characters', change('/bitbucket"', `/${'p'.repeat(300)}"`), ['value-too-long']],
    ['a clone link', change('https://git.acme.io/bitbucket', 'ssh://git@git.acme.io:7999/prj/web.git'), ['address-unreadable']],
    ['a switch that is neither', change(': true', ': maybe'), ['boolean-unreadable']],
    ['auth twice', `${good}auth:\n  username: x\n  token: ${httpToken}\n`, ['duplicate-key']],
  ])('%s', (_, file, left) => {
    const out = repair('cds', 'my.yml', file, [httpToken, apiToken, accessToken, appPassword]);
    expect(out.left).toEqual(left);
  });
  it.each<[string, string, RepairCode]>([
    ['nothing', '  \n', 'file-empty'],
    ['a web page', '\n<!DOCTYPE html><html><body>Sign in</body></html>', 'html-page'],
    ['a text that is no YAML', 'name: [1, 2\nurl: "x\n', 'not-yaml'],
    ['a list', '- a\n- b\n', 'not-yaml'],
    ['another file', 'satellite:\n  tenant: a\nintegrations: []\n', 'wrong-file'],
  ])('%s', (_, file, code) => {
    const out = repair('cds', 'my.yml', file);
    expect([out.codes.at(-1), out.text, out.left.at(-1)]).toEqual([code, null, code]);
  });
  it('an organisation’s key is named as one possibility', () => {
    expect(repair('cds', 'my.yml', token(accessToken)).report.problems[0]?.explanation).toContain('organisation');
  });
});

describe('anchors, merges and several documents', () => {
  const shared = `defaults: &d\n  username: svc-cds\n  token: "${httpToken}"\nname: acme\ntype: bitbucketserver\nurl: https://git.acme.io\n`;
  it('reads what an alias stands for, as CDS does', () => {
    const { reads, left } = repair('cds', 'cds.yml', `${shared}auth: *d\n`, [httpToken]);
    expect(reads).toContain('auth.token = •••••••• (ok)');
    expect(reads).toContain('auth.username = svc-cds (ok)');
    expect(left).toEqual([]);
  });
  it('reads what a map merges, and its own entries before that', () => {
    const { reads, left, text } = repair('cds', 'cds.yml', `${shared}auth:\n  <<: *d\n  username: ada\n`, [httpToken]);
    expect(reads).toContain('auth.username = ada (ok)');
    expect(reads).toContain('auth.token = •••••••• (ok)');
    expect([left, text]).toEqual([[], null]);
  });
  it('reads a value that is an alias', () => {
    const { reads, left } = repair(
      'cds',
      'cds.yml',
      `x: &t "${httpToken}"\nname: acme\ntype: bitbucketserver\nurl: https://git.acme.io\nauth:\n  username: ada\n  token: *t\n`,
      [httpToken],
    );
    expect(reads).toContain('auth.token = •••••••• (ok)');
    expect(left).toEqual([]);
  });
  it('mends a wrong name where it stands, behind the alias too', () => {
    const { text, mendedCodes } = repair('cds', 'cds.yml', `${shared.replace('username', 'user')}auth: *d\n`, [httpToken]);
    expect(mendedCodes).toEqual(['wrong-key']);
    expect(text).toBe(`${shared}auth: *d\n`);
  });
  it('mends the first document, says that CDS passes over the rest, and leaves that as it is', () => {
    const rest = `---\n# the other one\n${good.replace('username', 'user').replace('bitbucket-acme', 'other')}`;
    const { codes, left, text, report } = repair('cds', 'cds.yml', `${good.replace('username', 'user')}${rest}`, [httpToken]);
    expect(codes).toEqual(['several-documents', 'wrong-key']);
    expect(left).toEqual(['several-documents']);
    expect(report.problems[0]?.line).toBe(11);
    expect(report.problems[0]?.explanation).toContain('CDS reads the first part');
    expect(text).toBe(`${good}${rest}`);
  });
  it.each([`---\n${good}`, `${good}---\n`, `# a comment\n---\n${good}...\n`, `%YAML 1.1\n---\n${good}`])(
    'sees one document: %j',
    (text) => {
      expect(repair('cds', 'cds.yml', text, [httpToken]).codes).toEqual([]);
    },
  );
  it('says that lines ended in two ways where there is something to fix, and makes them end in one', () => {
    const mixed = (text: string): string => text.replace('\n', '\r\n');
    const { text, mendedCodes } = repair('cds', 'cds.yml', mixed(good.replace('username', 'user')), [httpToken]);
    expect(text).toBe(good);
    expect(mendedCodes).toContain('mixed-line-ends');
    expect(repair('cds', 'cds.yml', mixed(good), [httpToken])).toMatchObject({ text: null, codes: [] });
  });
  it('keeps the lines’ Windows ends in the rest too', () => {
    const { text } = repair('cds', 'cds.yml', `${good.replace('username', 'user')}---\nname: other\n`.replaceAll('\n', '\r\n'), [
      httpToken,
    ]);
    expect(text).toBe(`${good}---\nname: other\n`.replaceAll('\n', '\r\n'));
  });
});

it('never cuts a token in two while it puts quotes around it', () => {
  for (const written of ['ab: #{c}%@!x', '*star #x', '@at #{y}']) {
    const { text } = repair('cds', 'cds.yml', token(written));
    expect(text).toContain(`token: '${written}'`);
  }
  expect(repair('cds', 'cds.yml', token(`${httpToken} #mine`), [httpToken]).reads).toContain('auth.token = •••••••• (ok)');
});
