import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, OptionValue, Result, SecretsMode } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { hostileLines, refusedLines } from './hostile.ts';
import { hasPython, readings, readWithPython } from './readers.ts';
import { satelliteFile } from '../../fixtures/golden/harness-sei/schema.ts';
import { reasonText, saying } from '../../fakes/problem-samples.ts';

const harness = findPlatform('harness-sei')!;

const fresh = { connection: 'satellite', integrationId: '4675', tenant: 'acme-account', seiUrl: 'https://app3.harness.io/sei/api' };

interface Run {
  readonly options?: Record<string, OptionValue>;
  readonly change?: Partial<Answers>;
  readonly mode?: SecretsMode;
  readonly dropped?: string;
  readonly token?: string;
  readonly key?: string | null;
  readonly mask?: boolean;
}

function run({
  options = fresh,
  change = {},
  mode = 'inline',
  dropped,
  token = 'DC-TOKEN',
  key = 'SEI-KEY',
  mask = false,
}: Run): Result<ExportOutput> {
  const answers: Answers = {
    ...emptyAnswers(),
    deployment: 'data-center',
    baseUrl: 'https://git.acme.io/bitbucket',
    credential: { kind: 'http-access-token', user: 'svc-sei', gitUser: null },
    options,
    ...change,
  };
  return makeExport(harness, {
    answers,
    version: null,
    options,
    mode,
    mask,
    dropped: dropped === undefined ? {} : { satelliteFile: dropped },
    secrets: { token: new Secret(token), held: key === null ? {} : { seiApiKey: new Secret(key) } },
  });
}

function fileOf(result: Result<ExportOutput>, name = 'satellite.yml'): string {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const artifact = result.value.artifacts.find((each) => each.name === name);
  if (artifact?.kind !== 'file') throw new Error(`no ${name}`);
  return artifact.text;
}

function caveatsOf(result: Result<ExportOutput>): string {
  return result.ok ? result.value.caveats.join('\n') : '';
}

describe('a new satellite.yml', () => {
  it('fits the strict schema', () => {
    for (const { reader, value } of readings(fileOf(run({})))) expect(v.safeParse(satelliteFile, value).issues, reader).toBeUndefined();
  });
  it.each([
    ['no id', (text: string) => text.replace(/ {2}- id:.*\n {4}application/, '  - application')],
    ['an id that is a number', (text: string) => text.replace("'4675'", '4675')],
    ['an unknown application', (text: string) => text.replace('bitbucket_server', 'bitbucket')],
    ['an address with a slash at its end', (text: string) => text.replace("/bitbucket'", "/bitbucket/'")],
    ['no token', (text: string) => text.replace(/^ {4}api_key:.*\n/m, '')],
    ['a filter that is a text', (text: string) => text.replace('fetch_prs: true', "fetch_prs: 'true'")],
    ['a filter that Harness does not have', (text: string) => text.replace('fetch_commit_files', 'fetch_commits_fields')],
    ['no integration', (text: string) => text.replace(/integrations:[\s\S]*/, 'integrations: []\n')],
  ])('the schema refuses %s', (_, spoil) => {
    const good = fileOf(run({}));
    const bad = spoil(good);
    expect(bad).not.toBe(good);
    expect(v.safeParse(satelliteFile, readings(bad)[0]?.value).success).toBe(false);
  });
  it.each([...hostileLines, 'y'.repeat(300)])('keeps %j everywhere, also inside the Kubernetes Secret', (value) => {
    const made = run({
      options: { ...fresh, integrationId: value, tenant: value },
      change: { credential: { kind: 'http-access-token', user: value, gitUser: null }, repositories: [value.replaceAll('/', '')] },
      token: value,
      key: value,
    });
    const text = fileOf(made);
    for (const { reader, value: read } of readings(text)) {
      expect(read, reader).toMatchObject({
        satellite: { tenant: value, api_key: value },
        integrations: [{ id: value, username: value, api_key: value, metadata: { repos: value.replaceAll('/', '') } }],
      });
    }
    expect(manifestConfig(made)).toBe(text);
  });
  it.runIf(hasPython)('is read the same by PyYAML (YAML 1.1)', () => {
    const texts = hostileLines.map((value) => fileOf(run({ options: { ...fresh, tenant: value }, token: value })));
    for (const [index, read] of readWithPython(texts).entries())
      expect(read).toMatchObject({ satellite: { tenant: hostileLines[index] }, integrations: [{ api_key: hostileLines[index] }] });
  });
  it('keeps one backslash of DOMAIN\\user one', () => {
    expect(fileOf(run({ change: { credential: { kind: 'http-access-token', user: 'ACME\\svc', gitUser: null } } }))).toContain(
      "username: 'ACME\\svc'\n",
    );
  });
  it.each(refusedLines)('refuses the tenant %j', (tenant) => {
    expect(run({ options: { ...fresh, tenant } })).toMatchObject({ ok: false, problem: { kind: 'input-invalid', field: 'tenant' } });
  });
  it('asks for the id, which nobody can invent, and for the SEI key', () => {
    expect(run({ options: { ...fresh, integrationId: '' } })).toMatchObject({
      ok: false,
      problem: { kind: 'input-required', field: 'integrationId' },
    });
    expect(run({ key: null })).toMatchObject({ ok: false, problem: { kind: 'input-required', field: 'seiApiKey' } });
    expect(run({ key: null, mode: 'placeholder' }).ok).toBe(true);
  });
  it('writes several repositories with commas, without their project, and says that this is not confirmed', () => {
    const made = run({ change: { repositories: ['PRJ/web', 'api'] } });
    expect(fileOf(made)).toContain("repos: 'web,api'");
    expect(caveatsOf(made)).toContain('not confirmed');
  });
});

/** The satellite.yml that the Kubernetes Secret would mount, read by another implementation. */
function manifestConfig(made: Result<ExportOutput>): string {
  const [secret] = fileOf(made, 'satellite-kubernetes.yml').split(/^---\n/m);
  const [read] = readings(secret ?? '');
  if (read === undefined) throw new Error('the file holds no document');
  return (read.value as { stringData: { 'config.yml': string } }).stringData['config.yml'];
}

const downloaded = `satellite:
  tenant: acme
  api_key: 'OLD-SEI-KEY'
  url: 'https://app.harness.io/prod1/sei/api'
integrations:
  - id: '1'
    application: bitbucket_server
    url: 'https://git.acme.io/bitbucket'
    username: old-user
    api_key: OLD-BITBUCKET-TOKEN
    metadata:
      fetch_prs: true
      fetch_pr_reviews: true
      fetch_commits: true
      fetch_commit_files: true
      repos: ''
    satellite: true
`;
const merge: Record<string, OptionValue> = { connection: 'satellite' };

describe('a downloaded satellite.yml', () => {
  it('changes the two credentials and not one character more', () => {
    const expected = downloaded.replace('old-user', "'svc-sei'").replace('OLD-BITBUCKET-TOKEN', "'DC-TOKEN'");
    expect(fileOf(run({ options: merge, dropped: downloaded, key: null }))).toBe(expected);
  });
  it('reads CRLF and a byte-order mark, and writes LF', () => {
    const expected = fileOf(run({ options: merge, dropped: downloaded, key: null }));
    expect(fileOf(run({ options: merge, dropped: `\uFEFF${downloaded.replaceAll('\n', '\r\n')}`, key: null }))).toBe(expected);
  });
  it('takes the SEI key that was given, else keeps the file’s', () => {
    expect(fileOf(run({ options: merge, dropped: downloaded }))).toContain("api_key: 'SEI-KEY'");
    expect(run({ options: merge, dropped: downloaded.replace("'OLD-SEI-KEY'", '<ACCOUNT_API_KEY>'), key: null })).toMatchObject({
      ok: false,
      problem: { kind: 'input-required', field: 'seiApiKey' },
    });
  });
  it('adds what is missing where it belongs', () => {
    const bare =
      'satellite:\n  tenant: acme\n  url: https://app.harness.io/prod1/sei/api\nintegrations:\n  - id: 9\n    # the kind\n    application: bitbucket_server\n';
    const text = fileOf(run({ options: merge, dropped: bare }));
    expect(text).toContain('    # the kind\n    application: bitbucket_server\n');
    for (const { value } of readings(text)) {
      expect(value).toEqual({
        satellite: { tenant: 'acme', url: 'https://app.harness.io/prod1/sei/api', api_key: 'SEI-KEY' },
        integrations: [
          {
            id: 9,
            application: 'bitbucket_server',
            url: 'https://git.acme.io/bitbucket',
            username: 'svc-sei',
            api_key: 'DC-TOKEN',
            metadata: { fetch_prs: true, fetch_pr_reviews: true, fetch_commits: true, fetch_commit_files: true, repos: '' },
            satellite: true,
          },
        ],
      });
    }
  });
  it('works with flow style, block scalars, empty values and quoted keys', () => {
    const odd = `{ "satellite": { tenant: acme, api_key: >-\n  OLD } }`;
    expect(run({ options: merge, dropped: odd })).toMatchObject({ ok: false });
    const flow =
      'satellite: { tenant: acme, api_key: OLD-SEI-KEY, url: u }\nintegrations: [ { id: 1, "application": bitbucket_server, username: , api_key: "x", metadata: {} } ]\n';
    const text = fileOf(run({ options: merge, dropped: flow, key: null }));
    expect(readings(text)[0]?.value).toMatchObject({
      integrations: [
        { username: 'svc-sei', api_key: 'DC-TOKEN', url: 'https://git.acme.io/bitbucket', metadata: { fetch_prs: true, repos: '' } },
      ],
    });
    const block = downloaded
      .replace('api_key: OLD-BITBUCKET-TOKEN', 'api_key: |\n      OLD-BITBUCKET-TOKEN')
      .replace('username: old-user', 'username: # who');
    const changed = fileOf(run({ options: merge, dropped: block, key: null }));
    expect(changed).toContain("username: 'svc-sei' # who\n    api_key: 'DC-TOKEN'\n    metadata:");
  });
  it('chooses by id among several, and asks when it cannot tell', () => {
    const second = downloaded.slice(downloaded.indexOf("  - id: '1'")).replace("'1'", "'2'");
    const two = downloaded + second;
    expect(run({ options: merge, dropped: two })).toMatchObject({
      ok: false,
      problem: { kind: 'input-required', field: 'integrationId', values: { reason: saying(expect.stringContaining('1, 2')) } },
    });
    expect(run({ options: { ...merge, integrationId: '3' }, dropped: two })).toMatchObject({
      ok: false,
      problem: { kind: 'input-invalid', field: 'integrationId' },
    });
    const text = fileOf(run({ options: { ...merge, integrationId: '2' }, dropped: two, key: null }));
    expect(text).toBe(downloaded + second.replace('old-user', "'svc-sei'").replace('OLD-BITBUCKET-TOKEN', "'DC-TOKEN'"));
  });
  it('keeps filters of the file unless the person chose otherwise', () => {
    const off = downloaded.replace('fetch_prs: true', 'fetch_prs: false');
    expect(fileOf(run({ options: merge, dropped: off }))).toContain('fetch_prs: false');
    expect(fileOf(run({ options: { ...merge, fetchPrs: true }, dropped: off }))).toContain('fetch_prs: true');
  });
  it('keeps another address and says so', () => {
    const other = downloaded.replace('https://git.acme.io/bitbucket', 'https://bitbucket.org/acme/app/src');
    const made = run({ options: merge, dropped: other });
    expect(fileOf(made)).toContain('https://bitbucket.org/acme/app/src');
    expect(caveatsOf(made)).toContain('Handrail kept it');
    expect(caveatsOf(run({ options: merge, dropped: downloaded }))).not.toContain('Handrail kept it');
  });
  it('names what the download still leaves open', () => {
    expect(caveatsOf(run({ options: merge, dropped: downloaded.replace('tenant: acme', 'tenant: <ACCOUNT_ID>') }))).toContain(
      'satellite.tenant',
    );
  });
  it.each([
    ['not YAML', 'a: [1, 2\nb: }', 'yaml-unreadable'],
    ['a tab', 'satellite:\n\ttenant: x\n', 'yaml-unreadable'],
    ['the same key twice', 'satellite: {}\nsatellite: {}\n', 'yaml-unreadable'],
    ['nothing', '', 'yaml-wrong-shape'],
    ['a list', '- a\n', 'yaml-wrong-shape'],
    ['a text', 'hello', 'yaml-wrong-shape'],
    ['two documents', `${downloaded}---\n${downloaded}`, 'yaml-wrong-shape'],
    ['no satellite', 'integrations: []\n', 'yaml-wrong-shape'],
    ['no integration', 'satellite: { tenant: a }\n', 'yaml-wrong-shape'],
    ['no Bitbucket', downloaded.replace('bitbucket_server', 'jira'), 'yaml-wrong-shape'],
    ['HTML', '<!doctype html><html><body>Sign in</body></html>', 'yaml-wrong-shape'],
    ['token as a map', downloaded.replace('api_key: OLD-BITBUCKET-TOKEN', 'api_key: { a: b }'), 'yaml-wrong-shape'],
  ])('refuses %s in a sentence, without quoting the file', (_, dropped, kind) => {
    const made = run({ options: merge, dropped });
    expect(made).toMatchObject({ ok: false, problem: { kind } });
    const text = JSON.stringify(made);
    expect(text).not.toContain('OLD-');
    expect(!made.ok && reasonText(made.problem).length).toBeGreaterThan(5);
  });
});

describe('secrets of a downloaded satellite.yml', () => {
  const secretive = `# api_key: COMMENTED-KEY-1
x-shared: &shared ANCHORED-KEY-2
satellite:
  tenant: acme
  api_key: *shared
  url: 'https://app.harness.io/prod1/sei/api'
  proxy: http://bob:PROXY-PASS-3@proxy.acme.io:3128
integrations:
  - id: '1'
    application: bitbucket_server
    url: 'https://git.acme.io/bitbucket'
    username: old-user
    api_key: OLD-TOKEN-4   # was OLD-TOKEN-4 since May
    metadata: { note: "see OLD-TOKEN-4" }
  - id: '2'
    application: github
    keys: [{ api_key: GITHUB-KEY-5 }, { api_key: GITHUB-KEY-6 }]
    private_key: |
      PRIVATE-KEY-7
jira:
  password: JIRA-PASS-8
  client-secret: CLIENT-SECRET-9
`;
  const every = [
    'COMMENTED-KEY-1',
    'ANCHORED-KEY-2',
    'PROXY-PASS-3',
    'OLD-TOKEN-4',
    'GITHUB-KEY-5',
    'GITHUB-KEY-6',
    'PRIVATE-KEY-7',
    'JIRA-PASS-8',
    'CLIENT-SECRET-9',
  ];

  it.each([
    ['placeholder', false],
    ['env', false],
    ['placeholder', true],
    ['env', true],
    ['inline', true],
  ] as const)('do not leave in %s (preview: %s)', (mode, mask) => {
    const made = run({ options: merge, dropped: secretive, mode, mask, key: null });
    if (!made.ok) expect.fail(JSON.stringify(made.problem));
    const text = JSON.stringify(made.value);
    for (const secret of [...every, 'DC-TOKEN']) expect(text).not.toContain(secret);
    expect(readings(fileOf(made))[0]?.value).toMatchObject({
      satellite: { tenant: 'acme' },
      integrations: [{ username: 'svc-sei' }, { id: '2' }],
    });
  });
  it('stay when the file is to hold them, except the one that is replaced', () => {
    const text = fileOf(run({ options: merge, dropped: secretive, key: null }));
    for (const secret of every) expect(text).toContain(secret);
    expect(text).toContain("api_key: 'DC-TOKEN'");
  });
  it('have a variable each in env, and the command sets them all', () => {
    const made = run({ options: merge, dropped: secretive, mode: 'env', key: null });
    const names = [...fileOf(made).matchAll(/\$\{(\w+)\}/g)].map((found) => found[1]);
    expect(new Set(names)).toEqual(
      new Set([
        'SEI_API_KEY',
        'BITBUCKET_TOKEN',
        'SATELLITE_PROXY_PASSWORD',
        'INTEGRATION_2_KEYS_1_API_KEY',
        'INTEGRATION_2_KEYS_2_API_KEY',
        'INTEGRATION_2_PRIVATE_KEY',
        'JIRA_PASSWORD',
        'JIRA_CLIENT_SECRET',
      ]),
    );
    const command = made.ok ? made.value.artifacts.find((each) => each.name === 'satellite-docker.sh') : undefined;
    for (const name of new Set(names)) expect(command?.kind === 'command' && command.text).toContain(`\${${name ?? ''}}`);
  });
});

describe('connected directly', () => {
  it('has one sheet and no template for the environment', () => {
    const made = run({ options: { connection: 'direct' } });
    expect(made.ok && made.value.artifacts.map((each) => each.kind)).toEqual(['sheet']);
    expect(run({ options: { connection: 'direct' }, mode: 'env' })).toMatchObject({ ok: false, problem: { kind: 'mode-not-available' } });
  });
});
