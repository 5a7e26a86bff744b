/** Files that nobody honest wrote, and files that are something else: one clear sentence each, and nothing of them is kept. */
import { beforeAll, expect, test } from 'vitest';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import { problemOf, value, workbench } from '../services/setup.ts';
import { cdsDraft, saved, sharedText } from './support.ts';

type Json = Record<string, unknown>;
let good: Json = {};

beforeAll(async () => {
  const bench = workbench();
  good = JSON.parse(await sharedText(bench, await saved(bench, cdsDraft()), 'Ada', 'Hello')) as Json;
});

/** The good file with another value at a path. */
function changed(path: string, to: unknown): string {
  const copy = structuredClone(good);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inside = keys.reduce<Json>((at, key) => at[key] as Json, copy);
  inside[last] = to;
  return JSON.stringify(copy);
}

async function refused(text: string): Promise<Problem> {
  const bench = workbench();
  const problem = problemOf(await bench.services.share.open('odd.handrail.json', text));
  expect(bench.settings.writes).toBe(0);
  expect(bench.http.requests).toEqual([]);
  return problem;
}

function reasonOf(problem: Problem): string {
  const reason = (problem.values as { readonly reason?: { readonly code: string } }).reason;
  return reason?.code ?? problem.kind;
}

test('the file itself is fine', async () => {
  expect(value(await workbench().services.share.open('a.handrail.json', JSON.stringify(good))).kind).toBe('connection');
});

const token = 'NzU5NDI0MzQyMjI2OmOO8Jj0m2nYd9xM7mPq0ZrTq1xY';

test.each<readonly [what: string, text: () => string, code: string]>([
  ['nothing', () => '', 'share-not-json'],
  ['no JSON', () => 'hello', 'share-not-json'],
  ['half a file', () => JSON.stringify(good).slice(0, 200), 'share-not-json'],
  ['a list', () => '[]', 'share-not-json'],
  ['null', () => 'null', 'share-not-json'],
  ['10 MB', () => `{"a":"${'x'.repeat(10_000_000)}"}`, 'file-too-large'],
  ['a million brackets', () => '['.repeat(900_000), 'share-not-json'],
  ['deep inside', () => changed('connection.answers.options', JSON.parse(`${'{"a":'.repeat(30)}1${'}'.repeat(30)}`)), 'share-too-deep'],
  ['other JSON', () => '{"a":1}', 'share-other-json'],
  ['a report', () => '{"handrailReport":1}', 'share-is-report'],
  ['a report as a page', () => '<!doctype html><script type="application/json">{"handrailReport":1}</script>', 'share-is-report'],
  ['a settings file', () => '{"version":1,"connections":[]}', 'share-is-settings'],
  ['an answers file', () => '{"deployment":"cloud","options":{}}', 'share-is-answers'],
  ['a newer Handrail’s', () => changed('handrailShare', 2), 'share-newer'],
  ['a newer Handrail’s bundle', () => '{"handrailSupport":9}', 'share-newer'],
  ['a version that is no number', () => changed('handrailShare', '1'), 'share-other-json'],
  ['__proto__', () => JSON.stringify(good).replace('"handrail":{', '"__proto__":{"x":1},"handrail":{'), 'share-part'],
  ['constructor among the options', () => changed('connection.answers.options', JSON.parse('{"constructor":"x"}')), 'share-part'],
  ['a field too many', () => changed('connection.token', 'x'), 'share-part'],
  ['typed text', () => changed('connection.typed', {}), 'share-part'],
  ['a wrong type', () => changed('connection.answers.repositories', 'all'), 'share-part'],
  ['no deployment', () => changed('connection.answers.deployment', null), 'share-part'],
  ['an unknown deployment', () => changed('connection.answers.deployment', 'gitlab'), 'share-part'],
  ['an id with a path', () => changed('id', '../../etc/pas'), 'share-part'],
  ['an unknown platform', () => changed('connection.platform', 'jenkins-x'), 'share-platform'],
  ['an option that the platform has not', () => changed('connection.answers.options', { run: 'rm -rf' }), 'share-option'],
  ['an option of the wrong type', () => changed('connection.answers.options', { name: true }), 'share-option'],
  ['options without a platform', () => changed('connection.platform', null), 'share-part'],
  ['a script for an address', () => changed('connection.answers.baseUrl', 'javascript:alert(1)'), 'share-part'],
  ['a file for an address', () => changed('connection.answers.baseUrl', 'file:///etc/passwd'), 'share-part'],
  ['an address with a password', () => changed('connection.answers.baseUrl', 'https://ada:pw@git.acme.io'), 'share-secret'],
  ['an address with a user', () => changed('connection.answers.baseUrl', 'https://bitbucket.org@git.evil.io'), 'share-part'],
  ['an address with a query', () => changed('connection.answers.baseUrl', 'https://git.acme.io/?a=b'), 'share-part'],
  ['Bitbucket Cloud as a server of one’s own', () => changed('connection.answers.baseUrl', 'https://bitbucket.org'), 'share-part'],
  ['a workspace on a server of one’s own', () => changed('connection.answers.workspace', 'acme'), 'share-part'],
  ['a repository with a path', () => changed('connection.answers.repositories', ['../../x/y']), 'share-part'],
  ['a kind of token that this Bitbucket has not', () => changed('connection.answers.credential.kind', 'api-token'), 'share-part'],
  ['an app password', () => changed('connection.answers.credential.kind', 'app-password'), 'share-part'],
  ['a token in an answer', () => changed('connection.answers.options', { name: token }), 'share-secret'],
  ['a token in the note', () => changed('note', `use ${token}`), 'share-secret'],
  ['a name that turns the writing', () => changed('connection.name', 'acme \u202egro'), 'share-hidden'],
  ['a sender with a control character', () => changed('from', 'Ada\u001b[2J'), 'share-hidden'],
  ['a line break in a name', () => changed('connection.name', 'acme\nTrusted: yes'), 'share-hidden'],
  ['a date that is none', () => changed('madeAt', 'yesterday'), 'share-part'],
  ['a sender of a novel’s length', () => changed('from', 'x'.repeat(5000)), 'share-part'],
  ['certificates that are none', () => changed('connection.ca', { name: 'ca.pem', pem: 'hello' }), 'share-part'],
  [
    'a private key for certificates',
    () => changed('connection.ca', { name: 'ca.pem', pem: '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n' }),
    'share-part',
  ],
])('%s', async (_what, text, code) => {
  const problem = await refused(text());
  expect(reasonOf(problem)).toBe(code);
  const { title, explanation } = problemCopy(problem);
  expect(`${title} ${explanation}`).not.toMatch(/undefined|\[object|\p{Cc}|\p{Cf}/u);
  expect(explanation.length).toBeLessThan(260);
});

test('a bundle whose report was changed is refused as a whole', async () => {
  const bench = workbench();
  const bundle = JSON.parse(value(await bench.services.share.bundle(await saved(bench, cdsDraft()), '', false)).text) as Json;
  const problem = await refused(JSON.stringify({ ...bundle, report: { handrailReport: 1, check: 'fine' } }));
  expect(reasonOf(problem)).toBe('share-part');
});
