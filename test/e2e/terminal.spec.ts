/** The `handrail` command as a process: the golden files byte for byte, the catalogue's own examples, and what bad input gets. */
import { destinationFits } from '../../electron/core/destinations/index.ts';
import { findPlatform } from '../../electron/core/platforms/registry.ts';
import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { parseAllDocuments } from 'yaml';
import type { Answers, Deployment, DeploymentSupport, PlatformInfo } from '../../electron/contract/index.ts';
import { deployments } from '../../electron/contract/index.ts';
import { startCommands } from './support/commands.ts';
import type { Commands } from './support/commands.ts';
import { filesIn, freshFolder } from './support/folders.ts';
import { goldenCase, goldenCases, goldenFiles, isPage, isSecretFile, secretVariables } from './support/golden.ts';
import type { GoldenCase } from './support/golden.ts';
import { baseEnv, handrail } from './support/host.ts';
import type { Ran } from './support/host.ts';

interface Saved {
  readonly name: string;
  readonly kind: string;
  readonly path: string | null;
  readonly mode: string | null;
  readonly holdsSecret: boolean;
}

/**
 * One for each worker, ended with it. No fixture of the worker's own: for one, Playwright ends all workers before this file and after it,
 * and starts others, which takes the processor three seconds each time.
 */
let started: Promise<Commands> | null = null;

interface Fixtures {
  readonly folder: string;
  readonly env: Record<string, string>;
  /** For what is asked of the command a hundred times: what it reads, writes and says, where a few processes of their own show the rest. */
  readonly commands: Commands;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
  commands: async ({}, use) => use(await (started ??= startCommands())),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
  folder: async ({}, use) => {
    const folder = await freshFolder('terminal');
    await use(folder.path);
    await folder.remove();
  },
  env: async ({ folder }, use) => use({ ...baseEnv(), HANDRAIL_HOME: join(folder, 'settings') }),
});

/** The answers file of a case, copied beside its dropped files with their names in the options. */
async function answersFile(golden: GoldenCase, folder: string): Promise<string> {
  for (const name of Object.values(golden.dropped)) await cp(join(golden.folder, name), join(folder, name));
  const path = join(folder, 'answers.json');
  await writeFile(path, JSON.stringify({ ...golden.answers, options: { ...golden.answers.options, ...golden.dropped } }));
  return path;
}

/** Every tenth case is run as a process too: a process takes a third of a second to load the program, a case some milliseconds. */
const asProcess = 10;

for (const [at, golden] of goldenCases().entries()) {
  test(`export writes the golden files: ${golden.name}`, async ({ folder, env, commands }) => {
    const answers = await answersFile(golden, folder);
    for (const [index, mode] of golden.modes.entries()) {
      const out = join(folder, mode);
      const withToken = golden.token === null ? [] : ['--token-stdin'];
      const run = at % asProcess === 0 && index === 0 ? handrail : commands.run;
      const ran = await run(
        ['export', '--answers', answers, '--platform', golden.platform, '--secrets', mode, '--out', out, '--json', ...withToken],
        {
          env: { ...env, ...secretVariables(golden.held) },
          input: `${golden.token ?? ''}\n`,
        },
      );
      expect(ran, mode).toMatchObject({ status: 0, stderr: '' });
      const written = (await filesIn(out)).filter((file) => golden.only === null || golden.only.includes(file.name));
      expect(
        Object.fromEntries(written.filter(({ name }) => !isPage(name)).map(({ name, bytes }) => [name, bytes.toString('utf8')])),
        mode,
      ).toEqual(goldenFiles(golden, mode));
      // What is said of each file, what it is on the disk, and what both have to be: one comparison, as each costs Playwright a step.
      const said = (JSON.parse(ran.stdout) as Saved[]).filter((each) => golden.only === null || golden.only.includes(each.name));
      const modes = said.map(({ name }) => (isSecretFile(golden, mode, name) ? '0600' : '0644'));
      expect(
        said.map((each) => ({ ...each, written: written.find(({ name }) => name === each.name)?.mode })),
        mode,
      ).toEqual(
        said.map((each, file) => ({
          ...each,
          holdsSecret: modes[file] === '0600',
          mode: modes[file],
          path: join(out, each.name),
          written: modes[file],
        })),
      );
    }
  });
}

test.describe('the catalogue', () => {
  async function catalogue(env: Record<string, string>): Promise<readonly PlatformInfo[]> {
    const ran = await handrail(['platforms', '--json'], { env });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    return JSON.parse(ran.stdout) as PlatformInfo[];
  }

  /** Every input filled with its example, as somebody would who reads nothing but the catalogue. */
  function exampleAnswers(
    deployment: Deployment,
    support: DeploymentSupport,
  ): { readonly answers: Answers; readonly secrets: Record<string, string> } {
    const usable = support.credentialKinds.filter((use) => use.supported);
    const kind = (usable.find((use) => use.recommended) ?? usable[0])?.kind ?? null;
    const options: Answers['options'] = {};
    const secrets: Record<string, string> = {};
    for (const input of support.inputs) {
      if (input.type === 'secret') secrets[input.key] = String(input.example);
      else if (input.type !== 'file' && input.example !== null) options[input.key] = input.example;
    }
    const cloud = deployment === 'cloud';
    return {
      answers: {
        deployment,
        // Gitpod takes no context path, every other platform takes this as well.
        baseUrl: cloud ? null : 'https://git.acme.io',
        workspace: cloud ? 'acme' : null,
        projectKey: 'PRJ',
        repositories: null,
        credential:
          kind === null || support.route === 'oauth'
            ? null
            : { kind, user: cloud ? 'bot@acme.io' : 'svc-acme', gitUser: cloud ? 'acme-bot' : 'svc-acme' },
        options,
      },
      secrets,
    };
  }

  /** The first secrets manager that a result of this platform can refer to. */
  function firstManager(id: string, deployment: Deployment): string {
    const platform = findPlatform(id);
    const fit = platform === null ? undefined : destinationFits(platform, deployment).find(({ available }) => available);
    if (fit === undefined) throw new Error(`${id} offers to refer to a secrets manager, and none fits.`);
    return fit.to;
  }

  function expectValid(name: string, text: string): void {
    expect(text, name).not.toMatch(/undefined|\[object|NaN/);
    if (/\.ya?ml$/.test(name))
      for (const document of parseAllDocuments(text)) expect('errors' in document ? document.errors : [], name).toEqual([]);
    if (name.endsWith('.sh')) expect(spawnSync('bash', ['-n'], { input: text }).stderr.toString(), name).toBe('');
    if (name.endsWith('.md')) expect(text, name).toMatch(/^# .+\n/);
  }

  for (const deployment of deployments) {
    test(`every platform exports with its inputs' examples, or refuses: ${deployment}`, async ({ folder, env, commands }) => {
      const platforms = await catalogue(env);
      const ids = platforms.map((platform) => platform.id);
      expect([...ids].sort()).toEqual([...new Set(goldenCases().map((golden) => golden.platform))].sort());
      for (const [at, platform] of platforms.entries()) {
        const support = platform.deployments[deployment];
        const { answers, secrets } = exampleAnswers(deployment, support);
        const path = join(folder, `${platform.id}.json`);
        await writeFile(path, JSON.stringify(answers));
        const modes =
          support.support === 'blocked'
            ? (['placeholder'] as const)
            : support.secretsModes.filter((mode) => mode.available).map(({ mode }) => mode);
        for (const [index, mode] of modes.entries()) {
          const out = join(folder, `${platform.id}-${mode}`);
          const run = at % asProcess === 0 && index === 0 ? handrail : commands.run;
          const manager = mode === 'reference' ? ['--to', firstManager(platform.id, deployment)] : [];
          const ran = await run(
            [
              'export',
              '--answers',
              path,
              '--platform',
              platform.id,
              '--secrets',
              mode,
              ...manager,
              '--out',
              out,
              '--json',
              '--token-stdin',
            ],
            { env: { ...env, ...secretVariables(secrets) }, input: 'EXAMPLE-TOKEN-0123456789\n' },
          );
          if (support.support === 'blocked') {
            expect(ran.status, platform.id).toBe(2);
            // Short beginnings are enough: the sentence may be broken into lines.
            expect(`${ran.stdout}${ran.stderr}`.replaceAll(/\s+/g, ' '), platform.id).toContain(support.note.slice(0, 40));
            expect(await filesIn(out)).toEqual([]);
            continue;
          }
          expect(ran, `${platform.id} ${mode}`).toMatchObject({ status: 0, stderr: '' });
          const files = await filesIn(out);
          expect(files.length).toBe((JSON.parse(ran.stdout) as Saved[]).length);
          expect(files.length).toBeGreaterThan(0);
          for (const file of files) expectValid(file.name, file.bytes.toString('utf8'));
        }
      }
    });
  }
});

test.describe('bad input: exit 2, one line on stderr, nothing written', () => {
  const cds = goldenCase('cds/data-center');

  function expectRefused(ran: Ran, words: RegExp): void {
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(words);
  }

  const addresses: readonly (readonly [string, string, RegExp])[] = [
    ['a search page', 'https://www.google.com/search?q=bitbucket', /search/i],
    ['5,000 characters', `https://git.acme.io/${'a'.repeat(5000)}`, /long/i],
    ['another scheme', 'ftp://git.acme.io/x', /https?/i],
    ['words', 'where is our bitbucket', /address/i],
  ];
  for (const [what, text, words] of addresses) {
    test(`detect: ${what}`, async ({ env }) => expectRefused(await handrail(['detect', text], { env }), words));
  }

  async function exportWith(
    change: object,
    folder: string,
    env: Record<string, string>,
    more: { readonly input?: string; readonly args?: readonly string[] } = {},
  ): Promise<Ran> {
    const path = join(folder, 'answers.json');
    await writeFile(path, JSON.stringify({ ...cds.answers, ...change }));
    const ran = await handrail(
      [
        'export',
        '--answers',
        path,
        '--platform',
        'cds',
        '--secrets',
        'inline',
        '--token-stdin',
        ...(more.args ?? ['--out', join(folder, 'out')]),
      ],
      { env, input: more.input ?? 'DC-TOKEN-0123456789\n' },
    );
    expect(await filesIn(join(folder, 'out'))).toEqual([]);
    return ran;
  }

  test('an answers file with an unknown key', async ({ folder, env }) => {
    expectRefused(await exportWith({ repositorys: [] }, folder, env), /repositorys.*repositories/);
  });
  test('an answers file that is not JSON names the line', async ({ folder, env }) => {
    const path = join(folder, 'broken.json');
    await writeFile(path, '{\n  "deployment": "cloud",\n  oops\n}\n');
    expectRefused(await handrail(['export', '--answers', path, '--platform', 'cds', '--out', join(folder, 'out')], { env }), /line 3/);
  });
  test('a token with a line break inside', async ({ folder, env }) => {
    expectRefused(await exportWith({}, folder, env, { input: 'DC-TOKEN\n0123456789\n' }), /line break|one line|character/i);
  });
  test('a token in quotes is taken without them', async ({ folder, env }) => {
    const path = join(folder, 'answers.json');
    await writeFile(path, JSON.stringify(cds.answers));
    const ran = await handrail(
      ['export', '--answers', path, '--platform', 'cds', '--secrets', 'inline', '--token-stdin', '--out', join(folder, 'out')],
      { env, input: '"DC-TOKEN-0123456789"\r\n' },
    );
    expect(ran.status).toBe(0);
    expect(await readFile(join(folder, 'out/bitbucket-acme.yml'), 'utf8')).toContain('token: "DC-TOKEN-0123456789"\n');
  });
  test('an e-mail where a user name belongs, and the other way round', async ({ folder, env }) => {
    expectRefused(await exportWith({ credential: { ...cds.answers.credential, user: 'bot@acme.io' } }, folder, env), /user name/i);
    const cloud = goldenCase('vault-radar/cloud');
    const path = join(folder, 'cloud.json');
    await writeFile(path, JSON.stringify({ ...cloud.answers, credential: { ...cloud.answers.credential, user: 'acme-bot' } }));
    expectRefused(
      await handrail(
        ['export', '--answers', path, '--platform', 'vault-radar', '--secrets', 'inline', '--token-stdin', '--out', join(folder, 'out')],
        { env, input: 'API-TOKEN-0123456789\n' },
      ),
      /e-mail/i,
    );
  });
  test('a workspace UUID', async ({ folder, env }) => {
    const cloud = goldenCase('vault-radar/cloud');
    const path = join(folder, 'cloud.json');
    await writeFile(path, JSON.stringify({ ...cloud.answers, workspace: '{5d1a2b3c-0000-4000-8000-000000000000}' }));
    expectRefused(
      await handrail(['export', '--answers', path, '--platform', 'vault-radar', '--out', join(folder, 'out')], { env }),
      /workspace/i,
    );
  });
  test('a satellite.yml that is not YAML', async ({ folder, env }) => {
    const merge = goldenCase('harness-sei/data-center-merge');
    const path = await answersFile(merge, folder);
    await writeFile(join(folder, 'satellite-downloaded.yml'), 'satellite: [\n  "tenant: x\n: : :\n');
    expectRefused(
      await handrail(['export', '--answers', path, '--platform', 'harness-sei', '--out', join(folder, 'out')], { env }),
      /YAML/,
    );
  });
  test('a token as an argument is refused and not repeated', async ({ env }) => {
    const ran = await handrail(['check', '--token', 'DC-TOKEN-0123456789'], { env });
    expectRefused(ran, /--token-stdin/);
    expect(ran.stderr).not.toContain('0123456789');
  });
  test('a folder that cannot be written: exit 3', async ({ folder, env }) => {
    const blocked = join(folder, 'a-file');
    await mkdir(join(folder, 'read-only'));
    await writeFile(blocked, 'here first');
    await chmod(blocked, 0o444);
    const ran = await exportWith({}, folder, env, { args: ['--out', join(blocked, 'inside')] });
    expect(ran.status).toBe(3);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(await readFile(blocked, 'utf8')).toBe('here first');
  });
});
