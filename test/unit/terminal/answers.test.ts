import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../electron/hosts/terminal/json-position.ts';
import { distance, nearest } from '../../../electron/hosts/terminal/nearest.ts';
import { handrail, scratch } from './run.ts';
import { runs } from '../../runs.ts';

const good = {
  deployment: 'data-center',
  baseUrl: 'https://git.acme.io/bitbucket',
  workspace: null,
  projectKey: 'PRJ',
  repositories: null,
  credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' },
  options: {},
};

/** In the shape of an app password: nothing in it that a project key could not have. */
const token = 'ATBBpretendPretendPretend0123456789';

/** Exports to standard output from a file with this text. */
async function withFile(text: string, name = 'answers.json'): Promise<{ status: number; stderr: string; stdout: string }> {
  const cwd = scratch();
  await writeFile(join(cwd, name), text);
  return handrail(['export', '--answers', name, '--platform', 'cds', '--out', '-'], { cwd });
}

describe('an answers file', () => {
  it.each([
    ['that is not there', null, 'could not be read'],
    ['that is empty', '', 'line 1, column 1'],
    ['with a comma too many', '{\n  "deployment": "cloud",\n}', 'line 3, column 1'],
    ['with single quotes', "{ 'deployment': 1 }", 'line 1, column 3'],
    ['that is YAML', 'deployment: cloud\n', 'line 1, column 1'],
    ['that is a list', '[]', 'one JSON object'],
    ['with an unknown key', JSON.stringify({ ...good, projectkey: 'X' }), '“projectkey” is not known here. Did you mean “projectKey”?'],
    [
      'with an unknown key in the credential',
      JSON.stringify({ ...good, credential: { ...good.credential, username: 'x' } }),
      '“credential.username” is not known here.',
    ],
    ['with a token in it', JSON.stringify({ ...good, token: 'pretend' }), 'holds no secret'],
    [
      'with a password in its credential',
      JSON.stringify({ ...good, credential: { ...good.credential, password: 'pretend' } }),
      'holds no secret',
    ],
    ['with a deployment that is none', JSON.stringify({ ...good, deployment: 'datacenter' }), '"cloud", "server", "data-center"'],
    ['without a deployment', JSON.stringify({ ...good, deployment: null }), 'deployment:'],
    [
      'with a credential kind that is none',
      JSON.stringify({ ...good, credential: { ...good.credential, kind: 'pat' } }),
      'one of api-token',
    ],
    ['with repositories as a text', JSON.stringify({ ...good, repositories: 'a' }), 'a list of names'],
    ['with an option that is a number', JSON.stringify({ ...good, options: { name: 1 } }), '“options.name”'],
    ['with an option that the platform does not know', JSON.stringify({ ...good, options: { nmae: 'x' } }), 'nmae'],
    ['without the server’s address', JSON.stringify({ ...good, baseUrl: null }), 'baseUrl:'],
    ['with Cloud’s address on a server', JSON.stringify({ ...good, baseUrl: 'https://bitbucket.org/acme' }), 'baseUrl:'],
    ['with a search page as address', JSON.stringify({ ...good, baseUrl: 'https://www.google.com/search?q=bitbucket' }), 'baseUrl: '],
    ['with a server’s address on Cloud', JSON.stringify({ ...good, deployment: 'cloud', workspace: 'acme' }), 'baseUrl:'],
    [
      'with an e-mail where a user name belongs',
      JSON.stringify({ ...good, credential: { ...good.credential, user: 'a@b.example' } }),
      'credential.user: ',
    ],
    [
      'with a user name where an e-mail belongs',
      JSON.stringify({
        ...good,
        deployment: 'cloud',
        baseUrl: null,
        workspace: 'acme',
        credential: { kind: 'api-token', user: 'svc', gitUser: null },
      }),
      'credential.user: ',
    ],
    [
      'with a workspace’s UUID',
      JSON.stringify({
        ...good,
        deployment: 'cloud',
        baseUrl: null,
        workspace: '{c0ffee00-1234-4321-abcd-0123456789ab}',
        credential: null,
      }),
      'workspace: ',
    ],
  ])('%s gets one line with the place and status 2', async (_what, text, said) => {
    const { status, stderr } =
      text === null ? await handrail(['export', '--answers', 'nowhere.json', '--platform', 'cds', '--out', '-']) : await withFile(text);
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^handrail: [^\n]+\n$/);
    expect(stderr).not.toContain('pretend');
    expect(status).toBe(2);
  });

  it.each([
    ['the user', { credential: { ...good.credential, user: token, gitUser: null } }, 'credential.user: '],
    ['the user for Git', { credential: { ...good.credential, gitUser: token } }, 'credential.gitUser: '],
    ['both', { credential: { ...good.credential, user: token, gitUser: token } }, 'credential.user: '],
    ['the project key', { projectKey: token }, 'projectKey: '],
    ['the workspace', { deployment: 'cloud', baseUrl: null, workspace: token, projectKey: null, credential: null }, 'workspace: '],
    ['a repository', { repositories: ['web', token] }, 'repositories'],
    ['a repository with its project', { repositories: [`PAY/${token}`] }, 'repositories'],
    ['an option', { options: { name: token } }, 'looks like a token'],
  ])('with a token as %s is refused: what is shared would hold it', async (_where, change, said) => {
    const { status, stderr, stdout } = await withFile(JSON.stringify({ ...good, ...change }));
    expect(stderr).toContain(said);
    expect(stderr).toContain('looks like a token');
    expect(`${stdout}${stderr}`.toLowerCase()).not.toContain(token.toLowerCase());
    expect(status).toBe(2);
  });

  it('takes an e-mail address as user name when both fields say so', async () => {
    const both = { ...good.credential, user: 'a@b.example', gitUser: 'a@b.example' };
    const { stderr } = await withFile(JSON.stringify({ ...good, credential: both, options: { nmae: 'x' } }));
    expect(stderr).toContain('nmae');
    expect(stderr).not.toContain('e-mail');
  });

  it('may begin with a byte order mark, as Windows editors write it', async () => {
    expect((await withFile(`\uFEFF${JSON.stringify({ ...good, options: { nmae: 'x' } })}`)).stderr).toContain('nmae');
  });

  it('speaks JSON about its problems to a program', async () => {
    const cwd = scratch();
    await writeFile(join(cwd, 'a.json'), '{');
    const { status, stdout, stderr } = await handrail(['export', '--answers', 'a.json', '--platform', 'cds', '--out', '-', '--json'], {
      cwd,
    });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problem: { message: stderr.replace(/^handrail: |\n$/g, '') } });
  });
});

describe('where JSON breaks', () => {
  it('agrees with the engine on what is JSON', () => {
    const textual = fc.oneof(
      fc.json(),
      fc.string(),
      fc.stringMatching(/^[[\]{}",:0-9eE+\-.truefalsn \n\\]{0,20}$/),
      fc.json().map((text) => text.slice(0, -1)),
      fc.json().map((text) => `${text},`),
    );
    fc.assert(
      fc.property(textual, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(jsonFault(text) === null).toBe(parses);
      }),
      { numRuns: runs(500) },
    );
  });
  it.each([
    ['{"a": 1 "b": 2}', 1, 9],
    ['{"a": 1,\n  "b": }', 2, 8],
    ['[1, 2', 1, 6],
    ['{"a": "x\ny"}', 1, 7],
    ['{"a": 01}', 1, 8],
    ['{} x', 1, 4],
    ['nul', 1, 1],
    ['{"a": "C:\\path"}', 1, 7],
    ['[1,]', 1, 4],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(jsonFault(text)).toMatchObject({ line, column });
  });
});

describe('the nearest word', () => {
  it('counts swapped letters once', () => expect(distance('chekc', 'check')).toBe(1));
  it('is symmetric and zero only for the same word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a.toLowerCase() === b.toLowerCase());
      }),
    );
  });
  it('is none when nothing is near', () => {
    expect(nearest('zebra', ['check', 'export'])).toBeNull();
    expect(nearest('x'.repeat(10_000), ['check'])).toBeNull();
  });
});
