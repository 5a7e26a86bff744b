/** The files and commands of each way in which git is handed a token (see git.ts). */
import { because, fail, ok } from '../../contract/index.ts';
import type { Artifact, Result } from '../../contract/index.ts';
import { gitConfigSection, netrcEntry, storeLine } from '../formats/git-files.ts';
import { commandLine, fillIn, shellWord } from '../formats/shell.ts';
import { command, file, placeOf, textOf, tokenNames } from './common.ts';
import { chosenAddresses, limitCaveats } from './git-chosen.ts';
import { userBesideToken } from './git-facts.ts';
import type { ExportContext, ExportOutput, SecretNames } from './types.ts';

export const storeFile = 'git-credentials-bitbucket';
export const configFile = 'gitconfig-bitbucket';
export const netrcFile = 'bitbucket.netrc';
export const environmentFile = 'git-environment.sh';
export const installFile = 'git-install.sh';
export const tryFile = 'git-try.sh';

/** What every way of handing over shares. */
interface Setting {
  readonly context: ExportContext;
  readonly base: string;
  readonly user: string;
  readonly names: SecretNames;
  readonly token: string;
  readonly ca: string;
  /** The addresses of the chosen repositories, with and without “.git”; empty: the whole server. */
  readonly only: readonly string[];
  /** What is done with the token before the commands are run. */
  readonly before: readonly string[];
  readonly trial: Artifact;
}

/** The artifacts for the answers' way of handing over. */
export function write(context: ExportContext): Result<ExportOutput> {
  const onCloud = context.deployment === 'cloud';
  const base = onCloud ? 'https://bitbucket.org' : context.baseUrl;
  const names = tokenNames(context.credential.kind);
  const only = chosenAddresses(context);
  if (!only.ok) return only;
  const setting: Setting = {
    context,
    base,
    names,
    user: userBesideToken('git', context),
    token: context.secret('token', names),
    ca: textOf(context, 'sslCaInfo'),
    only: only.value,
    before:
      context.mode === 'placeholder'
        ? [`Replace ${names.placeholder} with the token.`]
        : context.mode === 'env'
          ? [`Set ${names.env} where git runs, to the token.`]
          : [],
    trial: command(
      tryFile,
      'See that it works',
      commandLine('git', 'ls-remote', cloneAddress(context, base)),
      'Where git runs.',
      'It lists branches and asks for nothing. Put in a repository of yours where one is missing.',
    ),
  };
  switch (textOf(context, 'method')) {
    case 'header':
      return context.mode === 'env' ? headerFromEnvironment(setting) : headerFile(setting);
    case 'netrc':
      return netrcFiles(setting);
    default:
      return storeFiles(setting);
  }
}

const finish = 'Run `git ls-remote …` and see that git asks for nothing.';
const install = 'Run the commands that put it in place.';

/** The `[http]` sections; empty when there is nothing to say. `entries` count for the chosen repositories, the authority for the server. */
function httpSection({ base, ca, only }: Setting, ...entries: readonly (readonly [string, string])[]): string {
  const authority = ca === '' ? [] : [['sslCAInfo', ca] as const];
  const whole = only.length === 0 ? [...authority, ...entries] : authority;
  return [
    ...(whole.length === 0 ? [] : [gitConfigSection('http', `${base}/`, whole)]),
    ...(entries.length === 0 ? [] : only.map((address) => gitConfigSection('http', address, entries))),
  ].join('');
}

function storeFiles(setting: Setting): Result<ExportOutput> {
  const { context, base, user, names, token, trial } = setting;
  const { origin } = new URL(base);
  const fromFile = context.mode !== 'env';
  const helper = fromFile ? `store --file ~/.${storeFile}` : environmentHelper(names.env);
  const config = [
    httpSection(setting),
    ...(setting.only.length === 0 ? [origin] : setting.only).map((address) =>
      gitConfigSection('credential', address, [
        ['username', user],
        ['helper', ''],
        ['helper', helper],
      ]),
    ),
  ].join('');
  const place = [...(fromFile ? [`install -m 600 ${storeFile} ~/.${storeFile}`] : []), ...includeLines('644')];
  return ok({
    artifacts: [
      ...(fromFile ? [file(storeFile, 'Credential store', 'git-credentials', storeLine(origin, user, token), context.holdsSecret)] : []),
      file(configFile, 'Git configuration', 'gitconfig', config, false),
      command(
        installFile,
        'Put it in place',
        place.join('\n'),
        fromFile ? 'In the folder with the files.' : 'In the folder with the file.',
      ),
      trial,
    ],
    next: [
      ...(context.mode === 'placeholder'
        ? [`Replace ${names.placeholder} with the token. Write %2F for each / in it and %25 for each %.`]
        : setting.before),
      install,
      finish,
      ...(context.holdsSecret ? [`Delete ${storeFile}: ~/.${storeFile} has it now.`] : []),
    ],
    caveats: [...limitCaveats(context, setting.only, false), ...unprotected(base)],
  });
}

function netrcFiles(setting: Setting): Result<ExportOutput> {
  const { context, base, user, names, token, trial } = setting;
  const entry = netrcEntry(new URL(base).hostname, user, token);
  if (entry === null) return fail('user-invalid', { reason: because('netrc-cannot-write') }, 'credential.user');
  const config = httpSection(setting);
  const append = (name: string): string[] => ['touch ~/.netrc && chmod 600 ~/.netrc', `{ echo; cat ${name}; } >> ~/.netrc`];
  const filled = 'bitbucket.filled.netrc';
  const place =
    context.mode === 'env'
      ? [fillIn({ template: netrcFile, filled, variables: [names.env], use: append(filled), remove: true })]
      : append(netrcFile);
  return ok({
    artifacts: [
      file(netrcFile, 'Entry for .netrc', 'netrc', entry, context.holdsSecret),
      ...(config === '' ? [] : [file(configFile, 'Git configuration', 'gitconfig', config, false)]),
      command(
        installFile,
        'Put it in place',
        [...place, ...(config === '' ? [] : includeLines('644'))].join('\n'),
        'In the folder with the file.',
        context.mode === 'env' ? 'Needs envsubst (package gettext or gettext-base).' : null,
      ),
      trial,
    ],
    next: [...setting.before, install, finish, ...(context.holdsSecret ? [`Delete ${netrcFile}: ~/.netrc has it now.`] : [])],
    caveats: [
      ...limitCaveats(context, setting.only, true),
      'The first entry of a host in .netrc wins: take an old one out.',
      ...(new URL(base).port === '' ? [] : ['.netrc knows no ports: every port of this host gets the token.']),
      ...unprotected(base),
    ],
  });
}

function headerFile(setting: Setting): Result<ExportOutput> {
  const { context, base, token, trial } = setting;
  return ok({
    artifacts: [
      file(
        configFile,
        'Git configuration',
        'gitconfig',
        httpSection(setting, ['extraHeader', `Authorization: Bearer ${token}`]),
        context.holdsSecret,
      ),
      command(installFile, 'Put it in place', includeLines('600').join('\n'), 'In the folder with the file.'),
      trial,
    ],
    next: [...setting.before, install, finish, ...(context.holdsSecret ? [`Delete ${configFile} here: ~/.${configFile} has it now.`] : [])],
    caveats: [...limitCaveats(context, setting.only, false), ...unprotected(base)],
  });
}

function headerFromEnvironment(setting: Setting): Result<ExportOutput> {
  const { context, base, before, trial } = setting;
  return ok({
    artifacts: [
      command(
        environmentFile,
        'Header from the environment',
        headerLines(setting),
        'In the shell or the build step that calls git.',
        'Git 2.31 or newer. Nothing is written to the disk.',
      ),
      trial,
    ],
    next: [...before, 'Run the lines in the shell that calls git, before it.', finish],
    caveats: [...limitCaveats(context, setting.only, false), ...unprotected(base)],
  });
}

function unprotected(base: string): string[] {
  return placeOf(base).https ? [] : ['Your address begins with http://, so the token travels unprotected.'];
}

/**
 * The token comes from the environment at each use and is never written down. An empty `helper` before it silences the helpers of other
 * files.
 */
function environmentHelper(variable: string): string {
  return `!f() { test "$1" = get && test -n "$${variable}" && printf 'password=%s\\n' "$${variable}"; }; f`;
}

/** Includes the file once, however often the command is run. */
function includeLines(mode: '600' | '644'): string[] {
  return [
    `install -m ${mode} ${configFile} ~/.${configFile}`,
    `git config --global --replace-all include.path '~/.${configFile}' '^~/[.]${configFile}$'`,
  ];
}

function headerLines({ base, names, ca, only }: Setting): string {
  const variable = names.env;
  const pairs = [
    ...(only.length === 0 ? [`${base}/`] : only).map((address) => [
      shellWord(`http.${address}.extraHeader`),
      `"Authorization: Bearer $${variable}"`,
    ]),
    ...(ca === '' ? [] : [[shellWord(`http.${base}/.sslCAInfo`), shellWord(ca)]]),
  ];
  return [
    `: "\${${variable}:?Set ${variable} first}"`,
    `export GIT_CONFIG_COUNT=${pairs.length}`,
    ...pairs.flatMap(([key = '', value = ''], index) => [
      `export GIT_CONFIG_KEY_${index}=${key}`,
      `export GIT_CONFIG_VALUE_${index}=${value}`,
    ]),
  ].join('\n');
}

/** The first chosen repository's address over HTTPS, or one with words to replace. */
function cloneAddress(context: ExportContext, base: string): string {
  const [first = 'REPOSITORY'] = context.repositories ?? [];
  const slug = first.split('/').at(-1) ?? first;
  if (context.deployment === 'cloud') return `${base}/${context.workspace || 'WORKSPACE'}/${slug}.git`;
  const key = first.includes('/') ? (first.split('/')[0] ?? '') : context.projectKey;
  return `${base}/scm/${(key || 'PROJECT').toLowerCase()}/${slug}.git`;
}
