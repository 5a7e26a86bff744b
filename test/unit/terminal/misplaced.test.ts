/** A token typed in every wrong place of the command line: never printed back, logged, stored or made a name of. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../electron/hosts/terminal/commands.ts';
import { repeatable } from '../../../electron/hosts/terminal/misplaced.ts';
import { handrail, scratch } from './run.ts';

const dataCenter = Buffer.from('123456789012:\u0011\u0092\u0033abcdefghijklmnopq', 'latin1').toString('base64');
/** Beyond doubt a secret, and what is said about revoking it. */
const sure = {
  'an API token': ['ATATT3xFfGF0pretendPretendPretend0123456789=0A1B2C3D', 'id.atlassian.com'],
  'an access token': ['ATCTT3xFfGN0pretendPretendPretend0123456789=0A1B2C3D', 'under Access tokens'],
  'an HTTP access token': [dataCenter, 'HTTP access tokens'],
  'a newer HTTP access token': ['BBDC-MzQ5NzEwMTIzOpretendPretend0123456789ab', 'HTTP access tokens'],
  'an app password': ['ATBBpretendPretendPretend0123456789', 'App passwords'],
} as const;
const kinds = Object.keys(sure).length;
/** May as well be a name: not repeated, and said why. */
const unsure = [
  'aB3dE5gH7jK9mN1pQ3sT5vX7',
  '0123456789abcdef0123456789abcdef',
  'squ_0123456789abcdef0123456789abcdef01234567',
  '9a0b1c2d-3e4f-5a6b-7c8d-9e0f1a2b3c4d',
  'ghp_aB3dE5gH7jK9mN1pQ3sT5vX7yZ9aB3dE5gH7',
];

const flags = [
  'answers',
  'connection',
  'platform',
  'secrets',
  'out',
  'ca',
  'error',
  'read',
  'deployment',
  'kind',
  'port',
  'cloud-port',
  'self-managed-port',
  'scenario',
  'token',
  'password',
  'nonsense',
  'json',
  'all',
  'token-stdin',
  'keep-ca',
  'replace',
  'mask-emails',
  'desktop',
  'no-open',
];

/**
 * Every command with the token as a word, a second word, after options, joined to them, as an option, as a short option and behind a good
 * beginning. The kinds of token take turns at the options: each command has each option once with one of them, and each kind meets all
 * commands and all options.
 */
function places(token: string, turn: number): readonly (readonly string[])[] {
  const words = [...commands, 'nonsense', 'help'] as const;
  return [
    [token],
    [`--${token}`],
    [`-${token}`],
    ['--help', token],
    ['--version', token],
    ...words.flatMap((command, at) => [
      [command, token],
      [command, '--', token],
      [command, 'x', token],
      [command, `--${token}`],
      [command, `-${token}`],
      [command, `--${token}=x`],
      [command, `x${token}x`],
      [command, ` ${token}\n`],
      [command, `Bearer ${token}`],
      [command, `./${token}/x.json`],
      ...flags
        .filter((_, which) => (which + at) % kinds === turn)
        .flatMap((flag) => [
          [command, `--${flag}`, token],
          [command, `--${flag}=${token}`],
        ]),
    ]),
    ...['list', 'remove', 'rename', 'forget-ca', 'nonsense'].flatMap((action) => [
      ['connections', action, token],
      ['connections', action, 'x', token],
      ['connections', token, action],
    ]),
    ['check', '--answers', 'good.json', '--platform', token],
    ['check', '--answers', 'good.json', '--ca', token],
    ['export', '--answers', 'good.json', '--platform', 'cds', '--out', token],
    ['export', '--answers', 'good.json', '--platform', 'cds', '--out', `${token}/x`],
    ['report', '--answers', 'good.json', '--out', `${token}.html`],
    ['report', '--answers', 'good.json', '--out', 'x.html', '--error', token],
    ['repair', 'net', '--platform', token],
    ['repair', 'net', '--platform', 'git', '--out', token],
    ['explain', 'net', '--platform', token],
    ['platforms', 'cds', '--out', `${token}.md`],
    ['platforms', 'cds', '--kind', token],
  ];
}

const answers = {
  deployment: 'data-center',
  baseUrl: 'http://127.0.0.1:9/bitbucket',
  projectKey: 'PRJ',
  credential: { kind: 'http-access-token', user: 'svc', gitUser: 'svc' },
  options: { name: 'acme', cdsProjectKey: 'PROJ' },
};

function filesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name}\n${statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'latin1') : ''}`)
    .join('\n');
}

describe.each(Object.entries(sure).map(([what, said], turn) => [what, turn, said] as const))(
  '%s in a wrong place',
  (_what, turn, [token, revoke]) => {
    it.each([[[]], [['--json']]])('is nowhere to be seen afterwards (%j)', async (more) => {
      const cwd = scratch();
      writeFileSync(join(cwd, 'good.json'), JSON.stringify(answers));
      writeFileSync(join(cwd, 'net'), 'machine x login y password z\n');
      for (const args of places(token, turn)) {
        const { status, stdout, stderr } = await handrail([...args, ...more], { cwd, env: { HANDRAIL_TOKEN: 'pretend-token-0' } });
        const title = args.map((each) => each.replaceAll(token, 'TOKEN')).join(' ');
        expect(stdout + stderr, title).not.toContain(token);
        expect([2], `${title} said ${stderr}`).toContain(status);
        expect(stderr, title).toMatch(/^handrail: [^\n]+\n$/);
        expect(stderr, title).toContain('revoke it');
        expect(stderr, title).toContain('shell’s history');
        expect(stderr, title).toContain(revoke);
        if (more.length > 0) expect(JSON.parse(stdout), title).toMatchObject({ ok: false });
      }
      expect(filesOf(cwd)).not.toContain(token);
    });
  },
);

describe.each(unsure)('what may be a token (%s)', (token) => {
  it('is not repeated either', async () => {
    const cwd = scratch();
    for (const args of [
      ['connections', 'remove', token],
      ['connections', 'forget-ca', token],
      ['connections', token],
      ['check', '--connection', token],
      ['export', '--connection', token, '--platform', 'cds', '--out', '-'],
      ['report', '--connection', token, '--out', 'x.md'],
      ['check', '--answers', token],
      ['check', '--answers', token, '--ca', token],
      ['check', '--connection', 'x', '--ca', token],
      ['report', '--read', token],
      ['repair', token, '--platform', 'git'],
      ['repair', 'x', '--platform', token],
      ['explain', token],
      ['explain', '--platform', token],
      ['platforms', token],
      ['practice', '--scenario', token],
      [token],
      [`--${token}`],
    ]) {
      for (const more of [[], ['--json']]) {
        const { status, stdout, stderr } = await handrail([...args, ...more], { cwd, env: { HANDRAIL_TOKEN: 'pretend-token-0' } });
        expect(stdout + stderr, args.join(' ')).not.toContain(token);
        expect(status, args.join(' ')).not.toBe(0);
      }
    }
    expect((await handrail(['connections', 'remove', token], { cwd })).stderr).toContain('revoke it');
    expect(filesOf(cwd)).not.toContain(token);
  });
});

it('repeats names and paths as people give them', () => {
  for (const text of [
    'Acme for CDS',
    'git.acme.io / PRJ → SonarQube (2)',
    '/home/ada/2026/answers.json',
    'C:\\Users\\Ada\\answers-2026-11.json',
    'Bitbucketproduction',
    '日本語',
  ])
    expect(repeatable(text)).toBe(text);
});

it('takes a link with a token in it for what it is: dropped, not repeated, and to be revoked', async () => {
  const [token] = sure['an access token'];
  const { stdout, stderr } = await handrail(['detect', `http://x-token-auth:${token}@127.0.0.1:9/bitbucket/scm/prj/web.git`]);
  expect(stdout + stderr).not.toContain(token);
});
