/**
 * semantic-release itself: the exported check, then a release, against git's own server behind a sign-in. What arrived there is looked at:
 * the Authorization header of every request, the tag and the note. `npx` would fetch; the same version is installed here and run in its
 * place. The computer has other tokens and a saved password, none of which may be sent by the check.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { CredentialKind, Deployment, OptionValue, SecretsMode } from '../../../electron/contract/index.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { inFrontOf } from '../front.ts';
import { gitServer } from '../git-server.ts';
import type { Asked } from '../git-server.ts';
import { basic, exported, lacks, modulesFolder, newNode, notInstalled, onLoopback, require, sandbox, secretsModes } from '../kit.ts';
import type { Sandbox } from '../kit.ts';

const cloudToken = 'ATATT3xFfGF0-release_0123=0A1B2C3D';
const accessToken = 'ATCTT3xFfGN0-release=0A1B2C3D';
const ownToken = 'BBDC-MDM0MjM5/NDc2+MDxx==';
const allowed = 'Allowed to push to the Git repository';

/** Somebody else's tokens: with several variables set semantic-release sends each of them. */
const computer = {
  GH_TOKEN: 'ghp_ANOTHER',
  GITLAB_TOKEN: 'glpat-ANOTHER',
  GIT_CREDENTIALS: 'another:one',
  BB_TOKEN: 'ANOTHER-ACCESS-TOKEN',
  BB_TOKEN_BASIC_AUTH: 'another:two',
} as const;

/**
 * Nobody's sign-in: at first it tries without a token, and has git ask `echo` for a name, which answers with the question itself
 * (GIT_ASKPASS in index.js).
 */
function isEcho(authorization: string): boolean {
  return Buffer.from(authorization.replace('Basic ', ''), 'base64').toString('utf8').startsWith("Username for '");
}

interface Plan {
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  readonly what: string;
  readonly token: string;
  readonly kind?: CredentialKind;
  /** Everything that may arrive beside nothing; null where the server lets anybody in. */
  readonly wanted: string | null;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Changes a file first: the check has to fail then, with these words. */
  readonly spoil?: { readonly file: string; readonly change: (text: string) => string; readonly says: RegExp };
}

/** A repository with one commit that asks for a release, its bare copy on the server, and `npx`. */
async function prepare(box: Sandbox, place: string, origin: string): Promise<void> {
  const bin = join(box.folder, 'bin');
  await mkdir(bin);
  const { version } = JSON.parse(readFileSync(require.resolve('semantic-release/package.json'), 'utf8')) as { version: string };
  await writeFile(
    join(bin, 'npx'),
    `#!/bin/sh\n[ "$1 $2" = "--yes semantic-release@${version}" ] || { echo "npx $*" >&2; exit 90; }\nshift 2\nexec "${newNode ?? ''}" "${modulesFolder}semantic-release/bin/semantic-release.js" "$@"\n`,
  );
  await chmod(join(bin, 'npx'), 0o755);
  await box.run('sh', [
    '-c',
    `git init -q -b main clone && cd clone && cp ../.releaserc.json . && echo '{"name":"app"}' > package.json && git add . &&
     git -c user.name=a -c user.email=a@b.c commit -qm 'feat: one' && git clone -q --bare . "../server/${place}" && git remote add origin '${origin}'`,
  ]);
}

/** Tags and notes of the server. */
async function refs(box: Sandbox, place: string): Promise<string> {
  return (await box.run('git', ['-C', `server/${place}`, 'for-each-ref', '--format=%(refname)', 'refs/tags', 'refs/notes'])).out;
}

function releasing(plan: Plan): ConsumerCase {
  const { deployment, mode, token, wanted, spoil } = plan;
  const onCloud = deployment === 'cloud';
  const place = onCloud ? 'acme/app.git' : 'prj/app.git';
  return {
    platform: 'semantic-release',
    deployment,
    mode,
    what: plan.what,
    run: () => {
      const seen: Asked[] = [];
      let answer: ReturnType<typeof gitServer> = (_request, response) => response.end();
      const server = createServer((request, response) => {
        answer(request, response);
      });
      return onLoopback(server, async (port) => {
        const box = await sandbox(
          exported({
            platform: 'semantic-release',
            deployment,
            mode,
            token,
            baseUrl: `http://127.0.0.1:${port}/bitbucket`,
            repositories: [onCloud ? 'acme/app' : 'PRJ/app'],
            ...(plan.kind === undefined ? {} : { kind: plan.kind }),
            options: plan.options ?? {},
          }),
        );
        answer = gitServer({ root: join(box.folder, 'server'), prefix: onCloud ? '' : '/bitbucket/scm', wanted, seen });
        const front = onCloud ? await inFrontOf(box.folder, answer) : null;
        try {
          if (spoil !== undefined) await writeFile(join(box.folder, spoil.file), spoil.change(box.text(spoil.file)));
          // As it comes from “Clone”: over SSH, of which semantic-release makes the right address on Cloud alone.
          const pipelines = plan.options?.['pipelines'] === true;
          await prepare(box, place, onCloud ? 'git@bitbucket.org:acme/app.git' : 'ssh://git@git.acme.io:7999/prj/app.git');
          const env = {
            PATH: `${join(box.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
            // Nobody is reached over SSH.
            GIT_SSH_COMMAND: 'false',
            ...front?.env,
          };
          const name = /PASTE-[A-Z-]+-TOKEN/;
          const file =
            spoil?.file === 'semantic-release.env' ? spoil.change(box.text('semantic-release.env')) : box.text('semantic-release.env');
          await writeFile(join(box.folder, 'clone/semantic-release.env'), file.replace(name, token));
          const problems: string[] = [];
          const inClone = (script: string, more: Readonly<Record<string, string>>): ReturnType<Sandbox['run']> =>
            box.run('sh', ['-c', `cd clone && ${script}`], { env: { ...env, ...more } });
          const strangers = (): string[] =>
            seen.flatMap(({ authorization }) =>
              authorization === null || authorization === wanted || isEcho(authorization) ? [] : [`the server saw ${authorization}`],
            );
          const variables = {
            [box.text('semantic-release-check.sh').includes('RELEASE_TOKEN') ? 'RELEASE_TOKEN' : 'BITBUCKET_TOKEN']: token,
          };

          await writeFile(
            join(box.folder, '.gitconfig'),
            '[credential]\n\thelper = "!f() { echo username=another; echo password=saved; }; f"\n',
          );
          if (!pipelines) {
            const checked = await inClone('. ../semantic-release-check.sh', { ...computer, ...(mode === 'env' ? variables : {}) });
            const said = `${checked.out}${checked.err}`;
            if (spoil !== undefined)
              return checked.status !== 0 && spoil.says.test(said) ? [] : [`it ended with ${checked.status}: ${said}`];
            if (checked.status !== 0 || !said.includes(allowed)) problems.push(`the check ended with ${checked.status}: ${said}`);
            if (!said.includes('1.0.0')) problems.push(`the check found no version: ${said}`);
            if (said.includes(token)) problems.push('the check shows the token');
            problems.push(...strangers());
            if ((await refs(box, place)) !== '') problems.push('the check pushed');
            // What a build has in its variable then is the very line that was checked.
            if (mode === 'placeholder' || deployment === 'server') return problems;
          }

          // What a build does, which keeps no password of its own.
          await writeFile(join(box.folder, '.gitconfig'), '');
          const step = pipelines
            ? (/- "(npx .*)"/.exec(box.text('bitbucket-pipelines.yml'))?.[1] ?? 'false').replaceAll('\\"', '"')
            : mode === 'env'
              ? '. ../semantic-release.sh'
              : 'export "$(cat semantic-release.env)" && npx --yes semantic-release@25.0.9';
          const released = await inClone(step, {
            CI: 'true',
            ...(pipelines
              ? { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_BRANCH: 'main', BITBUCKET_GIT_HTTP_ORIGIN: `http://127.0.0.1:${port}/acme/app` }
              : {}),
            ...(mode === 'env' && !pipelines ? { ...computer, ...variables } : {}),
          });
          const found = await refs(box, place);
          if (released.status !== 0) problems.push(`the release ended with ${released.status}: ${released.out}${released.err}`);
          if (!found.includes('refs/tags/v1.0.0')) problems.push(`no tag: ${found}`);
          if (!found.includes('refs/notes/semantic-release-v1.0.0')) problems.push(`no note: ${found}`);
          if (wanted !== null && !seen.some(({ authorization }) => authorization === wanted)) problems.push('the token never arrived');
          if (`${released.out}${released.err}`.includes(token)) problems.push('the release shows the token');
          return [...problems, ...strangers()];
        } finally {
          front?.close();
          await box.remove();
        }
      });
    },
  };
}

const onCloud = { deployment: 'cloud', token: cloudToken, wanted: basic('x-bitbucket-api-token-auth', cloudToken) } as const;
const onOwn = { deployment: 'data-center', token: ownToken, wanted: basic('svc-ci', ownToken) } as const;

export const consumer: Consumer = {
  name: 'semantic-release',
  kind: 'consumer',
  slow: true,
  missing: async () =>
    newNode === null
      ? 'Node.js 24 is not installed'
      : (notInstalled('semantic-release') ?? (await lacks('git')) ?? (await lacks('openssl'))),
  cases: () => [
    ...secretsModes.flatMap((mode): ConsumerCase[] => [
      releasing({ ...onCloud, mode, what: mode === 'placeholder' ? 'dry run, API token' : 'dry run and release, API token' }),
      releasing({ ...onOwn, mode, what: mode === 'placeholder' ? 'dry run' : 'dry run and release' }),
    ]),
    releasing({ ...onOwn, deployment: 'server', mode: 'inline', what: 'dry run' }),
    releasing({
      deployment: 'cloud',
      mode: 'env',
      what: 'dry run and release, access token',
      token: accessToken,
      kind: 'repository-token',
      wanted: basic('x-token-auth', accessToken),
    }),
    releasing({
      deployment: 'cloud',
      mode: 'env',
      what: 'release in Pipelines, without a token',
      token: cloudToken,
      wanted: null,
      options: { pipelines: true },
    }),
    releasing({
      ...onCloud,
      mode: 'inline',
      what: 'an API token as an access token, which is refused',
      spoil: {
        file: 'semantic-release.env',
        change: () => `BITBUCKET_TOKEN=${cloudToken}\n`,
        says: /EGITNOPERMISSION|Authentication failed/,
      },
    }),
    releasing({
      ...onOwn,
      mode: 'inline',
      what: 'a token that was encoded, which is refused',
      spoil: {
        file: 'semantic-release.env',
        change: () => `BITBUCKET_TOKEN_BASIC_AUTH=svc-ci:${encodeURIComponent(ownToken)}\n`,
        says: /EGITNOPERMISSION|Authentication failed/,
      },
    }),
    releasing({
      ...onCloud,
      mode: 'inline',
      what: 'no list of plugins, which asks for GitHub',
      spoil: { file: '.releaserc.json', change: () => '{"branches":["main"]}', says: /ENOGHTOKEN/ },
    }),
  ],
};
