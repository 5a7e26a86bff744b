import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, OptionValue, Result } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { findPlatform, grantsFor } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { hostileLines, refusedLines } from './hostile.ts';
import { hasPython, readings, readWithPython } from './readers.ts';
import { cdsFile } from '../../fixtures/golden/cds/schema.ts';
import { reasonText } from '../../fakes/problem-samples.ts';

const cds = findPlatform('cds')!;

function answersWith(options: Record<string, OptionValue>, change: Partial<Answers> = {}): Answers {
  return {
    ...emptyAnswers(),
    deployment: 'data-center',
    baseUrl: 'https://git.acme.io/bitbucket',
    credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: null },
    options: { cdsProjectKey: 'PROJ', ...options },
    ...change,
  };
}

function run(answers: Answers, token = 'DC-TOKEN', mode: 'placeholder' | 'env' | 'inline' = 'inline'): Result<ExportOutput> {
  return makeExport(cds, {
    answers,
    version: null,
    options: answers.options,
    mode,
    secrets: { token: new Secret(token), held: {} },
    dropped: {},
    mask: false,
  });
}

function fileOf(result: Result<ExportOutput>): string {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const artifact = result.value.artifacts.find((each) => each.kind === 'file');
  if (artifact?.kind !== 'file') throw new Error('no file');
  return artifact.text;
}

function problemOf(result: Result<unknown>): { kind: string; field: string | null; reason: string } {
  if (result.ok) throw new Error('expected a problem');
  return { kind: result.problem.kind, field: result.problem.field, reason: reasonText(result.problem) };
}

describe('the CDS file', () => {
  it('fits the strict schema, with every switch on and off', () => {
    for (const on of [true, false]) {
      const text = fileOf(run(answersWith({ webhooks: on, disableStatus: on, disableStatusDetails: on, disablePolling: on })));
      for (const { reader, value } of readings(text)) expect(v.safeParse(cdsFile, value).issues, reader).toBeUndefined();
    }
  });

  it.each([
    ['user instead of username', (text: string) => text.replace('  username:', '  user:')],
    ['an unknown type', (text: string) => text.replace('bitbucketserver', 'bitbucket')],
    ['no token', (text: string) => text.replace(/^ {2}token:.*\n/m, '')],
    ['an empty token', (text: string) => text.replace(/^( {2}token:).*$/m, '$1 ""')],
    ['no user name', (text: string) => text.replace(/^ {2}username:.*\n/m, '')],
    ['a switch that CDS does not have', (text: string) => text.replace('disableWebhooks', 'disableHooks')],
    ['a switch that is a text', (text: string) => text.replace('disableWebhooks: true', 'disableWebhooks: "true"')],
    ['a name of 256 characters', (text: string) => text.replace(/^name:.*$/m, `name: "${'n'.repeat(256)}"`)],
    ['an address with a slash at its end', (text: string) => text.replace('/bitbucket"', '/bitbucket/"')],
    ['a name that is not quoted and becomes a number', (text: string) => text.replace(/^name:.*$/m, 'name: 007')],
  ])('the schema refuses %s', (_, spoil) => {
    const good = fileOf(run(answersWith({})));
    const bad = spoil(good);
    expect(bad).not.toBe(good);
    expect(v.safeParse(cdsFile, readings(bad)[0]?.value).success).toBe(false);
  });

  it.each(hostileLines)('keeps %j through description, user name and token', (value) => {
    const answers = answersWith({ description: value }, { credential: { kind: 'http-access-token', user: value, gitUser: null } });
    const text = fileOf(run(answers, value));
    for (const { reader, value: read } of readings(text)) {
      expect(read, reader).toMatchObject({ description: value.trim(), auth: { username: value.trim(), token: value } });
    }
  });

  it.runIf(hasPython)('is read the same by PyYAML (YAML 1.1)', () => {
    const texts = hostileLines.map((value) =>
      fileOf(run(answersWith({ description: value }, { credential: { kind: 'http-access-token', user: value, gitUser: null } }), value)),
    );
    for (const [index, read] of readWithPython(texts).entries())
      expect(read).toMatchObject({ description: hostileLines[index], auth: { username: hostileLines[index], token: hostileLines[index] } });
  });

  it('keeps line breaks in the description, which the format can hold', () => {
    const text = fileOf(run(answersWith({ description: 'one\ntwo  \n\nthree with a rather long line so that nobody folds it' })));
    for (const { value } of readings(text))
      expect(value).toMatchObject({ description: 'one\ntwo  \n\nthree with a rather long line so that nobody folds it' });
  });

  it.each(['1e5', '007', 'yes', 'null', '.', '-x', '1.0'])('keeps the name %j a text and the command safe', (name) => {
    const made = run(answersWith({ name }));
    for (const { value } of readings(fileOf(made))) expect(value).toMatchObject({ name });
    if (made.ok)
      expect(made.value.artifacts[1]).toMatchObject({
        text: `cdsctl project vcs import PROJ ${name.startsWith('-') ? './' : ''}${name}.yml`,
      });
  });

  it('writes only what differs from CDS’s own defaults', () => {
    expect(fileOf(run(answersWith({ webhooks: true })))).not.toContain('options:');
    expect(fileOf(run(answersWith({ webhooks: false })))).toContain('options:\n  disableWebhooks: true\n');
  });

  it('keeps the file name within what file systems allow', () => {
    const made = run(answersWith({ name: 'n'.repeat(255) }));
    expect(made.ok && made.value.artifacts[0]?.name).toBe(`${'n'.repeat(200)}.yml`);
  });
});

describe('what CDS is not given', () => {
  it.each(refusedLines)('a user name %j', (user) => {
    expect(problemOf(run(answersWith({}, { credential: { kind: 'http-access-token', user, gitUser: null } })))).toMatchObject({
      kind: 'user-invalid',
      field: 'credential.user',
    });
  });
  it.each(refusedLines)('a token %j', (token) => {
    expect(problemOf(run(answersWith({}), token)).kind).toBe('token-not-printable');
  });
  it.each([
    ['name', 'my bitbucket', 'input-invalid'],
    ['name', 'a/b', 'input-invalid'],
    ['name', '../x', 'input-invalid'],
    ['name', 'n'.repeat(256), 'input-invalid'],
    ['name', '', 'input-required'],
    ['description', 'd'.repeat(256), 'input-invalid'],
    ['description', 'nul\u0000', 'input-invalid'],
    ['cdsProjectKey', '', 'input-required'],
    ['cdsProjectKey', '--force', 'input-invalid'],
    ['cdsProjectKey', 'A B', 'input-invalid'],
    ['webhooks', 'no', 'input-invalid'],
    ['disableStatus', 'true', 'input-invalid'],
    ['nmae', 'x', 'input-unknown'],
  ] as const)('%s = %j → %s', (key, value, kind) => {
    expect(problemOf(run(answersWith({ [key]: value })))).toMatchObject({ kind, field: key });
  });
  it('an address longer than its column', () => {
    expect(problemOf(run(answersWith({}, { baseUrl: `https://git.acme.io/${'p'.repeat(240)}` })))).toMatchObject({
      kind: 'platform-blocked',
      reason: expect.stringContaining('255') as string,
    });
  });
  it.each([
    'https://bob:secret@git.acme.io',
    'git.acme.io',
    'https://git.acme.io/?x=1',
    'ftp://git.acme.io',
    'https://git acme.io',
    'https://git.acme.io/#top',
  ])('the address %s', (baseUrl) => {
    const problem = problemOf(run(answersWith({}, { baseUrl })));
    expect(problem).toMatchObject({ kind: 'address-not-an-address', field: 'baseUrl' });
    expect(problem.reason).not.toContain('secret');
  });
  it('a description that would receive the token when the template is filled in', () => {
    expect(problemOf(run(answersWith({ description: 'see ${BITBUCKET_TOKEN}' }), 'DC-TOKEN', 'env'))).toMatchObject({
      kind: 'input-invalid',
      field: 'description',
    });
    expect(run(answersWith({ description: 'see ${BITBUCKET_TOKEN}' }), 'DC-TOKEN', 'inline').ok).toBe(true);
  });
  it('Bitbucket Cloud, with the reason', () => {
    const problem = problemOf(
      run({
        ...answersWith({}),
        deployment: 'cloud',
        baseUrl: null,
        workspace: 'acme',
        credential: { kind: 'api-token', user: 'bot@acme.io', gitUser: null },
      }),
    );
    expect(problem.kind).toBe('platform-blocked');
    expect(problem.reason).toMatch(/14 Apr 2026/);
  });
  it('a token when it has to stand in the file and there is none', () => {
    const answers = answersWith({});
    expect(
      problemOf(
        makeExport(cds, {
          answers,
          version: null,
          options: answers.options,
          mode: 'inline',
          secrets: { token: null, held: {} },
          dropped: {},
          mask: false,
        }),
      ).kind,
    ).toBe('token-needed');
  });
});

describe('what CDS needs', () => {
  it('repository admin with webhooks, read without', () => {
    const names = (webhooks: boolean): string[] =>
      grantsFor(cds, 'data-center', 'http-access-token', { webhooks }).map((grant) => grant.name);
    expect(names(true)).toEqual(['PROJECT_READ', 'REPO_ADMIN']);
    expect(names(false)).toEqual(['PROJECT_READ', 'REPO_READ']);
    expect(grantsFor(cds, 'data-center', 'http-access-token', {}).map((grant) => grant.name)).toEqual(['PROJECT_READ', 'REPO_READ']);
  });
  it('no project level of a token that belongs to one repository', () => {
    expect(grantsFor(cds, 'data-center', 'http-repository-token', { webhooks: true }).map((grant) => grant.name)).toEqual(['REPO_ADMIN']);
  });
  it('takes project and repository tokens of Data Center, not of Server', () => {
    for (const kind of ['http-project-token', 'http-repository-token'] as const) {
      const credential = { kind, user: 'x-token-auth', gitUser: null };
      expect(run(answersWith({}, { credential })).ok).toBe(true);
      expect(problemOf(run(answersWith({}, { credential, deployment: 'server' })))).toMatchObject({
        kind: 'platform-cannot-use-credential',
      });
    }
  });
  it('says what stops without webhooks, and only then', () => {
    const caveats = (webhooks: boolean): string => {
      const made = run(answersWith({ webhooks }));
      return made.ok ? made.value.caveats.join('\n') : '';
    };
    expect(caveats(false)).toContain('isn’t told about pushes');
    expect(caveats(true)).not.toContain('isn’t told about pushes');
  });
});
