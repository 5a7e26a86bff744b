/**
 * The user name that the check tries with git is the one that the exported file holds: every platform, deployment, kind of token, mode and
 * choice.
 */
import { noteWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment, OptionValue, SecretsMode } from '../../../electron/contract/index.ts';
import { openSession } from '../../../electron/core/bitbucket/session.ts';
import { checkGit } from '../../../electron/core/diagnosis/git-rung.ts';
import type { Run } from '../../../electron/core/diagnosis/run.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { gitWishFor, platformsThatClone } from '../../../electron/core/platforms/git-facts.ts';
import { exampleOptions, platforms } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { fakeHttp } from '../../fakes/index.ts';
import { readFile } from './file-readers.ts';
import type { Tree } from './file-readers.ts';

const where = ['cloud', 'server', 'data-center'] as const;
const modes: readonly SecretsMode[] = ['placeholder', 'env', 'inline'];
const email = 'rest.owner@acme.io';
const bitbucketsOwn = ['x-bitbucket-api-token-auth', 'x-token-auth'];

/** Every value that stands under a key, however deep. */
function under(tree: Tree, key: string): string[] {
  if (Array.isArray(tree)) return (tree as readonly Tree[]).flatMap((each) => under(each, key));
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => (name === key && typeof value === 'string' ? [value] : under(value, key)));
}
const list = (tree: Tree): readonly Tree[] => (Array.isArray(tree) ? (tree as readonly Tree[]) : []);
const word = (tree: Tree): string => (typeof tree === 'string' ? tree : '');
/** NAME=value pairs. */
const pair = (tree: Tree, key: string): string[] => list(tree).flatMap((each) => (list(each)[0] === key ? [word(list(each)[1])] : []));

const before = (text: string): string => text.replace(/:.*$/, '');
const cloudWord = (): string => 'x-token-auth';

const inAddress = (text: string): string[] => (/^https?:\/\/([^:@/]+):[^@]*@/u.exec(text) ?? []).slice(1);

/** Where each platform's own file, or a command, has the user name beside the token, from the platforms' pages. With sheets alone: none. */
const places: Readonly<Record<string, readonly (readonly [file: string, read: (tree: Tree) => string[]])[]>> = {
  git: [
    ['git-credentials-bitbucket', (tree) => list(tree).map((line) => word(list(line)[1]))],
    ['bitbucket.netrc', (tree) => list(tree).flatMap((each, at, all) => (all[at - 1] === 'login' ? [word(each)] : []))],
    [
      'gitconfig-bitbucket',
      (tree) => list(tree).flatMap((each) => (/^credential\..*\.username$/.test(word(list(each)[0])) ? [word(list(each)[1])] : [])),
    ],
  ],
  'argo-cd': [['argocd-repository-secret.yml', (tree) => under(tree, 'username')]],
  flux: [['flux-git-secret.yml', (tree) => under(tree, 'username')]],
  'tekton-pac': [['pipelines-as-code-repositories.yml', (tree) => under(tree, 'user')]],
  jenkins: [['jenkins-bitbucket.yaml', (tree) => under(tree, 'username')]],
  renovate: [['renovate-config.json', (tree) => under(tree, 'username')]],
  // src/Composer/Util/Git.php: username, except that from 2.8.12 on an API token brings Bitbucket's own word.
  composer: [
    ['auth.json', (tree) => under(tree, 'username')],
    ['composer-auth.json', (tree) => under(tree, 'username')],
  ],
  // lib/get-git-auth-url.js: what is in front of the colon; x-token-auth is put before BITBUCKET_TOKEN by itself.
  'semantic-release': [
    [
      'semantic-release.env',
      (tree) => [...pair(tree, 'BITBUCKET_TOKEN_BASIC_AUTH').map(before), ...pair(tree, 'BITBUCKET_TOKEN').map(cloudWord)],
    ],
    [
      'semantic-release.sh',
      (tree) =>
        / BITBUCKET_TOKEN_BASIC_AUTH="([^"]*)"/.test(word(tree))
          ? [before(/ BITBUCKET_TOKEN_BASIC_AUTH="([^"]*)"/.exec(word(tree))?.[1] ?? '')]
          : [cloudWord()],
    ],
  ],
  // packages/backend/src/utils.ts: gitUser where there is one, else user.
  sourcebot: [
    [
      'config.json',
      (tree) => {
        const own = under(tree, 'gitUser');
        return own.length > 0 ? own : under(tree, 'user');
      },
    ],
  ],
  sourcegraph: [['sourcegraph-bitbucket.json', (tree) => under(tree, 'username')]],
  atlantis: [['atlantis.env', (tree) => pair(tree, 'ATLANTIS_BITBUCKET_USER')]],
  'snyk-broker': [['snyk-broker.env', (tree) => pair(tree, 'BITBUCKET_USERNAME')]],
  cds: [['bitbucket-acme.yml', (tree) => under(tree, 'username')]],
  // Whatever the variable is called: an address with a user name in it.
  'another-tool': [
    ['bitbucket.env', (tree) => list(tree).flatMap((each) => inAddress(word(list(each)[1])))],
    ['bitbucket.json', (tree) => inAddress(word(Object.values(tree as object)[0] as Tree))],
    ['bitbucket.yml', (tree) => list(tree).flatMap((each) => inAddress(word(Object.values(each as object)[0] as Tree)))],
    ['bitbucket-secret.yml', (tree) => under(tree, 'BITBUCKET_GIT_URL').flatMap(inAddress)],
  ],
  'aws-codebuild': [['codebuild-credentials.json', (tree) => under(tree, 'username')]],
  // The agent's file has no user name.
  'vault-radar': [],
};

interface Case {
  readonly title: string;
  readonly platform: Platform;
  readonly at: Deployment;
  readonly kind: CredentialKind;
}

const cases: readonly Case[] = platforms()
  .filter(({ id }) => platformsThatClone().includes(id))
  .flatMap((platform) =>
    where
      .filter((at) => platform.deployments[at].support !== 'blocked' && platform.deployments[at].route === 'token')
      .flatMap((at) =>
        platform.deployments[at].credentialKinds
          .filter(({ supported }) => supported)
          .map(({ kind }) => ({ title: `${platform.id} on ${at} with ${kind}`, platform, at, kind })),
      ),
  );

/** The example answers, and each choice and yes-or-no another way. */
function variants(platform: Platform, at: Deployment): Record<string, OptionValue>[] {
  return [
    {},
    ...platform.deployments[at].inputs.flatMap((input): Record<string, OptionValue>[] =>
      input.type === 'boolean'
        ? [{ [input.key]: true }, { [input.key]: false }]
        : (input.choices ?? []).map((choice) => ({ [input.key]: choice.value })),
    ),
    ...(platform.id === 'atlantis' && at === 'cloud' ? [{ gitUser: 'other-owner' }] : []),
  ];
}

function answersFor({ platform, at, kind }: Case, more: Record<string, OptionValue>): Answers {
  const onCloud = at === 'cloud';
  const user = kind === 'api-token' ? email : 'rest-owner';
  return {
    ...emptyAnswers(),
    deployment: at,
    baseUrl: onCloud ? null : 'https://git.acme.io',
    workspace: onCloud ? 'acme' : null,
    projectKey: 'PRJ',
    repositories: [onCloud ? 'acme/app' : 'PRJ/app'],
    credential: { kind, user, gitUser: onCloud ? 'git-owner' : null },
    options: { ...exampleOptions(platform, at), ...more },
  };
}

function exported({ platform, at }: Case, answers: Answers, mode: SecretsMode): ExportOutput | null {
  const held = Object.fromEntries(
    platform.deployments[at].inputs.filter(({ type }) => type === 'secret').map(({ key }) => [key, new Secret('HELD')]),
  );
  const made = makeExport(platform, {
    answers,
    version: at === 'server' ? '8.9.0' : '9.4.1',
    options: answers.options,
    mode,
    secrets: { token: new Secret('TOKEN'), held },
    dropped: {},
    mask: false,
  });
  if (made.ok) return made.value;
  // A choice may rule out a kind of token or a way to hold it; anything else is a mistake.
  expect(['platform-cannot-use-credential', 'mode-not-available'], JSON.stringify(made.problem)).toContain(made.problem.kind);
  return null;
}

function namesIn({ id }: Platform, { artifacts }: ExportOutput): string[] {
  const found = (places[id] ?? []).flatMap(([name, read]) =>
    artifacts.flatMap((artifact) =>
      artifact.name !== name || artifact.kind === 'sheet'
        ? []
        : read(artifact.kind === 'command' ? artifact.text : readFile(id, artifact.language, artifact.text)),
    ),
  );
  return [...new Set(found)];
}

function sheetHas({ artifacts }: ExportOutput, name: string): boolean {
  return artifacts.some((artifact) => artifact.kind === 'sheet' && artifact.sheet.rows.some(({ value }) => value === name));
}

/** What goes over the wire when the rung asks: the user of a Basic sign-in, `bearer`, or null where nothing is asked. */
async function sent({ platform, at, kind }: Case, answers: Answers): Promise<string | null> {
  const git = gitWishFor(platform, at, answers);
  const http = fakeHttp({});
  const target = {
    deployment: at,
    apiBase: at === 'cloud' ? 'https://api.bitbucket.org/2.0' : 'https://git.acme.io',
    caPem: null,
    practice: false,
  };
  const session = openSession({
    http,
    target,
    caller: { kind, user: 'somebody-else', gitUser: null, secret: new Secret('TOKEN-0123456789') },
    signal: new AbortController().signal,
  });
  const run = {
    input: { target, platform: { id: platform.id, name: platform.name, git }, also: [] },
    session,
    credentialKind: kind,
    userName: null,
  };
  await checkGit(run as unknown as Run, at === 'cloud' ? 'acme/app' : 'PRJ/app');
  const auth = http.requests[0]?.auth;
  return auth === undefined ? null : auth.scheme === 'basic' ? auth.user : 'bearer';
}

describe('the user name for git', () => {
  it('has a place in the file for every platform that clones', () => {
    const withFiles = platforms().filter(
      ({ id, deployments }) =>
        platformsThatClone().includes(id) && where.some((at) => deployments[at].artifacts.some(({ kind }) => kind === 'file')),
    );
    expect(Object.keys(places).sort()).toEqual(withFiles.map(({ id }) => id).sort());
    expect(cases.length).toBeGreaterThan(50);
  });

  it.each(cases)('$title: what is tried is what is written', async (each) => {
    const { platform, at, kind } = each;
    let compared = 0;
    for (const more of variants(platform, at)) {
      const answers = answersFor(each, more);
      const sign = gitWishFor(platform, at, answers)?.signIn ?? null;
      for (const mode of modes) {
        const output = exported(each, answers, mode);
        if (output === null) continue;
        const names = namesIn(platform, output);
        compared += 1;
        const message = `${JSON.stringify(more)} ${mode}: ${JSON.stringify(sign)}`;
        const inFile = output.artifacts.some(
          ({ kind: what, name }) => what !== 'sheet' && (places[platform.id] ?? []).some(([file]) => file === name),
        );
        if (inFile) expect(names, message).toEqual(sign?.written == null ? [] : [sign.written]);
        // A form: its sheet has the name. Beside a file that holds names, what is not told is not tried either.
        else
          expect([sign?.scheme, sign?.written == null || sheetHas(output, sign.written)], message).toEqual([
            expect.stringMatching(places[platform.id] === undefined ? /./ : /^(?:untold|bearer)$/),
            true,
          ]);
        if (sign?.scheme !== 'basic') continue;
        // Another name than the written one is sent only where the platform puts in Bitbucket's own word, and its source says so.
        if (sign.from === 'platform') expect(bitbucketsOwn, message).toContain(sign.user);
        else if (inFile) expect(sign.user, message).toBe(names[0]);
        else expect(sheetHas(output, sign.user), message).toBe(true);
        if (at === 'cloud' && kind === 'api-token') expect(sign.user, message).not.toContain('@');
      }
      if (sign === null) continue;
      expect(await sent(each, answers)).toBe(sign.scheme === 'basic' ? sign.user : sign.scheme === 'bearer' ? 'bearer' : null);
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('says so where the platform puts the name in by itself', async () => {
    const codebuild = platforms().find(({ id }) => id === 'aws-codebuild')!;
    const one = { title: '', platform: codebuild, at: 'cloud', kind: 'api-token' } as const;
    const answers = answersFor(one, {});
    expect(gitWishFor(codebuild, 'cloud', answers)?.signIn).toEqual({
      scheme: 'basic',
      user: 'x-bitbucket-api-token-auth',
      written: email,
      from: 'platform',
    });
    const run = {
      input: {
        target: { deployment: 'cloud', apiBase: 'https://api.bitbucket.org/2.0', caPem: null, practice: false },
        platform: { id: 'aws-codebuild', name: 'AWS CodeBuild', git: gitWishFor(codebuild, 'cloud', answers) },
        also: [],
      },
      session: openSession({
        http: fakeHttp({ 'GET /acme/app.git/info/refs': { body: '001e# service=git-upload-pack\n0000' } }),
        target: { deployment: 'cloud', apiBase: 'https://api.bitbucket.org/2.0', caPem: null, practice: false },
        caller: { kind: 'api-token', user: email, gitUser: null, secret: new Secret('TOKEN-0123456789') },
        signal: new AbortController().signal,
      }),
      credentialKind: 'api-token',
      userName: null,
    };
    const result = await checkGit(run as unknown as Run, 'acme/app');
    expect(result.status).toBe('passed');
    expect(result.status === 'failed' ? '' : noteWords(result.note)).toBe(
      'Git may clone acme/app as x-bitbucket-api-token-auth. AWS CodeBuild gives Git this name, whatever user name the file holds.',
    );
  });
});
