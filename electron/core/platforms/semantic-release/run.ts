/** What semantic-release is configured with and how it is run. Facts: npm semantic-release 25.0.9, lib/get-config.js and index.js. */
import { doubleQuoted } from '../../formats/yaml-text.ts';
import { commandLine, inDoubleQuotes, withEnvironment } from '../../formats/shell.ts';
import type { CloudContext, SelfManagedContext } from '../define.ts';
import type { SecretNames } from '../types.ts';
import type { cloudInputs, ownInputs } from './inputs.ts';

export type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

export interface Parts {
  readonly names: SecretNames;
  /** The variable that semantic-release reads, and its value. */
  readonly variable: 'BITBUCKET_TOKEN' | 'BITBUCKET_TOKEN_BASIC_AUTH';
  readonly value: string;
  /** Of the only repository that was chosen; null where there are none or several. */
  readonly cloneUrl: string | null;
}

/** Pinned: a package of tomorrow would run with the token. */
export const program = ['npx', '--yes', 'semantic-release@25.0.9'] as const;
export const environmentName = 'semantic-release.env';

/** Everything that lib/get-git-auth-url.js reads: with several set it sends all of them to Bitbucket. */
const variables = [
  'GIT_CREDENTIALS',
  'GH_TOKEN',
  'GITHUB_TOKEN',
  'GL_TOKEN',
  'GITLAB_TOKEN',
  'BB_TOKEN',
  'BITBUCKET_TOKEN',
  'BB_TOKEN_BASIC_AUTH',
  'BITBUCKET_TOKEN_BASIC_AUTH',
] as const;

/**
 * Its own plugins are these two, npm and github, and the last one stops without a token of GitHub. On Cloud it makes the right HTTPS
 * address of an SSH one by itself.
 */
export function configuration({ deployment, options }: Context, { cloneUrl }: Parts) {
  return {
    ...(deployment === 'cloud' || cloneUrl === null ? {} : { repositoryUrl: cloneUrl }),
    branches: [options.branch],
    plugins: [
      '@semantic-release/commit-analyzer',
      '@semantic-release/release-notes-generator',
      ...(options.npm ? ['@semantic-release/npm'] : []),
    ],
  };
}

/** A dry run with the token alone: what git keeps by itself is left out, so that it is this token that is tried. */
export function check(context: Context, parts: Parts): string {
  const at = context.deployment === 'cloud' && parts.cloneUrl !== null ? ['--repository-url', parts.cloneUrl] : [];
  return withToken(
    context,
    parts,
    // An empty helper makes git forget the others: https://git-scm.com/docs/git-config#Documentation/git-config.txt-credentialhelper
    ['export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=credential.helper GIT_CONFIG_VALUE_0='],
    commandLine(...program, '--dry-run', '--no-ci', ...at),
  );
}

/** Runs it with the one variable that holds the sign-in. `before`: lines in front of the command. */
export function withToken(context: Context, { variable, names: { env } }: Parts, before: readonly string[], run: string): string {
  const unset = commandLine('unset', ...variables.filter((each) => each !== (context.mode === 'env' ? env : variable)));
  if (context.mode !== 'env') {
    return ['(', ...[unset, `export "$(cat ${environmentName})"`, ...before, run].map((line) => `  ${line}`), ')'].join('\n');
  }
  const pair = `export ${variable}="${inDoubleQuotes(context.tokenUser)}:$${env}"`;
  return withEnvironment([env], [unset, ...(env === variable ? [] : [pair]), ...before, run]);
}

/** Over the address that Pipelines signs in to by itself; a "repository" in package.json would lead elsewhere. */
export function pipeline(branch: string) {
  const release = `${program.join(' ')} --repository-url "$BITBUCKET_GIT_HTTP_ORIGIN"`;
  return {
    image: 'node:24',
    clone: { depth: 'full' },
    pipelines: { branches: { [doubleQuoted(branch)]: [{ step: { name: 'Release', script: [release] } }] } },
  };
}
