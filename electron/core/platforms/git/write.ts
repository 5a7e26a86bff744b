/** The files and commands of each way in which git is handed a token (see index.ts). */
import { gitCopy as copy } from '../../../contract/copy/en/platforms/git.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { because, fail, ok } from '../../../contract/index.ts';
import type { Result } from '../../../contract/index.ts';
import { gitConfigSection, netrcEntry, storeLine } from '../../formats/git-files.ts';
import { commandLine, needsVariable, shellWord } from '../../formats/shell.ts';
import { runnable } from '../../run/runnable.ts';
import { when } from '../conditions.ts';
import type { SelfManagedContext } from '../define.ts';
import { artifacts, output } from '../outputs.ts';
import { aboutSecret, inPlaceholders, setVariables, useFile } from '../recipes.ts';
import type { SecretNames } from '../types.ts';
import { placeOf, tokenNames } from '../common.ts';
import { chosenAddresses, limitCaveats } from './chosen.ts';
import type { GitContext, ownInputs } from './inputs.ts';

const storeFile = 'git-credentials-bitbucket';
const configFile = 'gitconfig-bitbucket';
const netrcFile = 'bitbucket.netrc';

/** What every way of handing over shares. */
interface Setting {
  readonly base: string;
  readonly names: SecretNames;
  readonly token: string;
  readonly ca: string;
  /** The addresses of the chosen repositories, with and without “.git”; empty: the whole server. */
  readonly only: readonly string[];
  /** The lines of .netrc; empty where it is not the way. */
  readonly entry: string;
  /** The file that git includes; empty where there is nothing to say. */
  readonly config: string;
  /** The header comes from the environment at each use, and nothing is written to the disk. */
  readonly unwritten: boolean;
}

function prepare(context: GitContext): Result<Setting> {
  const { options, mode } = context;
  const base = context.deployment === 'cloud' ? 'https://bitbucket.org' : context.baseUrl;
  const names = tokenNames(context.credential.kind);
  const only = chosenAddresses(context);
  if (!only.ok) return only;
  const token = context.secret('token', names);
  const entry = options.method === 'netrc' ? netrcEntry(new URL(base).hostname, context.tokenUser, token) : '';
  if (entry === null) return fail('user-invalid', { reason: because('netrc-cannot-write') }, 'credential.user');
  const ca = context.deployment === 'cloud' ? '' : context.options.sslCaInfo;
  const setting = { base, names, token, ca, only: only.value, entry, unwritten: options.method === 'header' && mode === 'env' };
  return ok({ ...setting, config: configText(context, setting) });
}

function configText(context: GitContext, setting: Omit<Setting, 'config'>): string {
  const { method } = context.options;
  if (method === 'header') return httpSection(setting, ['extraHeader', `Authorization: Bearer ${setting.token}`]);
  if (method === 'netrc') return httpSection(setting);
  const reads = context.reference?.command(setting.names.env) ?? null;
  const helper =
    reads !== null ? commandHelper(reads) : context.mode === 'env' ? environmentHelper(setting.names.env) : `store --file ~/.${storeFile}`;
  const addresses = setting.only.length === 0 ? [new URL(setting.base).origin] : setting.only;
  return [
    httpSection(setting),
    ...addresses.map((address) =>
      gitConfigSection('credential', address, [
        ['username', context.tokenUser],
        ['helper', ''],
        ['helper', helper],
      ]),
    ),
  ].join('');
}

/** The `[http]` sections; empty when there is nothing to say. `entries` count for the chosen repositories, the authority for the server. */
function httpSection({ base, ca, only }: Omit<Setting, 'config'>, ...entries: readonly (readonly [string, string])[]): string {
  const authority = ca === '' ? [] : [['sslCAInfo', ca] as const];
  const whole = only.length === 0 ? [...authority, ...entries] : authority;
  return [
    ...(whole.length === 0 ? [] : [gitConfigSection('http', `${base}/`, whole)]),
    ...(entries.length === 0 ? [] : only.map((address) => gitConfigSection('http', address, entries))),
  ].join('');
}

const files = () =>
  artifacts<GitContext, Setting>()({
    store: {
      kind: 'file',
      name: storeFile,
      label: copy.artifacts.store.label,
      language: 'git-credentials',
      secret: true,
      when: when('method', 'store'),
      modes: ['placeholder', 'inline'],
      make: ({ tokenUser }, { base, token }) => storeLine(new URL(base).origin, tokenUser, token),
    },
    netrc: {
      kind: 'file',
      name: netrcFile,
      label: copy.artifacts.netrc.label,
      language: 'netrc',
      secret: true,
      when: when('method', 'netrc'),
      make: (_, { entry }) => entry,
    },
    config: {
      kind: 'file',
      name: configFile,
      label: copy.artifacts.config.label,
      language: 'gitconfig',
      secret: ({ options }) => options.method === 'header',
      when: when('method', 'store'),
      make: (_, { config }) => config,
    },
  });

const commands = () =>
  artifacts<GitContext, Setting>()({
    install: {
      kind: 'command',
      name: 'git-install.sh',
      label: copy.artifacts.install.label,
      where: ({ options, mode }) =>
        options.method === 'store' && mode !== 'env' ? copy.artifacts.install.where : sharedCopy.recipes.folder,
      note: ({ options, mode }) => (options.method === 'netrc' && mode === 'env' ? sharedCopy.recipes.needsEnvsubst : null),
      make: (context, setting) => installLines(context, setting).join('\n'),
    },
    trial: {
      kind: 'command',
      name: 'git-try.sh',
      label: copy.artifacts.trial.label,
      where: copy.artifacts.trial.where,
      note: copy.artifacts.trial.note,
      make: (context, { base }) => commandLine('git', 'ls-remote', cloneAddress(context, base)),
      // Without a repository there is a word to replace in the address.
      run: (context, { base }) =>
        (context.repositories ?? []).length === 0
          ? null
          : runnable('git', ['ls-remote', cloneAddress(context, base)], { changes: copy.artifacts.trial.changes, applies: false }),
    },
  });

const environment = () =>
  artifacts<SelfManagedContext<typeof ownInputs>, Setting>()({
    environment: {
      kind: 'command',
      name: 'git-environment.sh',
      label: copy.artifacts.environment.label,
      where: copy.artifacts.environment.where,
      note: copy.artifacts.environment.note,
      when: when('method', 'header'),
      modes: ['env'],
      make: (_, setting) => headerLines(setting),
    },
  });

function next(context: GitContext, { names, unwritten }: Setting): readonly (string | null)[] {
  const { method } = context.options;
  const kept = { store: storeFile, netrc: netrcFile, header: configFile }[method];
  const place = { store: `~/.${storeFile}`, netrc: '~/.netrc', header: `~/.${configFile}` }[method];
  return [
    inPlaceholders(context, method === 'store' ? copy.next.pasteEncoded(names.placeholder) : copy.next.paste(names.placeholder)),
    setVariables(context, [names.env], copy.next.setVariables),
    unwritten ? copy.next.runLines : copy.next.runCommands,
    copy.next.tryIt,
    aboutSecret(context, method === 'header' ? copy.next.deleteFileHere({ kept, place }) : copy.next.deleteFile({ kept, place })),
  ];
}

function caveats(context: GitContext, { base, only }: Setting): readonly (string | false)[] {
  const byHost = context.options.method === 'netrc';
  return [
    ...limitCaveats(context, only, byHost),
    byHost && copy.caveats.firstEntryWins,
    byHost && new URL(base).port !== '' && copy.caveats.noPorts,
    !placeOf(base).https && copy.caveats.unprotected,
  ];
}

/** What git is handed on Cloud, and on a server of one's own, which takes a header as well. */
export const cloudOut = () => output(prepare, { artifacts: { ...files(), ...commands() }, next, caveats });
export const ownOut = () => {
  const shared = { ...files(), ...environment(), ...commands() };
  // A header that comes from the environment at each use is not written to the disk.
  const header = { when: when('method', 'header'), modes: ['placeholder', 'inline'] } as const;
  return output((context: SelfManagedContext<typeof ownInputs>) => prepare(context), {
    artifacts: {
      ...shared,
      // The entry of .netrc needs no other file; an authority of one's own does.
      config: { ...shared.config, or: [header, { when: when('method', 'netrc'), given: 'sslCaInfo' }] },
      install: { ...shared.install, when: when('method', 'store', 'netrc'), or: [header] },
    },
    next,
    caveats,
  });
};

function installLines(context: GitContext, { names, config }: Setting): readonly string[] {
  switch (context.options.method) {
    case 'netrc':
      return [
        useFile(context, netrcFile, [names.env], (name) => ['touch ~/.netrc && chmod 600 ~/.netrc', `{ echo; cat ${name}; } >> ~/.netrc`]),
        ...(config === '' ? [] : includeLines('644')),
      ];
    case 'header':
      return includeLines('600');
    case 'store':
      return [...(context.mode === 'env' ? [] : [`install -m 600 ${storeFile} ~/.${storeFile}`]), ...includeLines('644')];
  }
}

/** The token comes from a command that prints it, each time that git asks. */
function commandHelper(command: string): string {
  return `!f() { test "$1" = get && token=$(${command}) && printf 'password=%s\\n' "$token"; }; f`;
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
    needsVariable(variable),
    `export GIT_CONFIG_COUNT=${pairs.length}`,
    ...pairs.flatMap(([key = '', value = ''], index) => [
      `export GIT_CONFIG_KEY_${index}=${key}`,
      `export GIT_CONFIG_VALUE_${index}=${value}`,
    ]),
  ].join('\n');
}

/** The first chosen repository's address over HTTPS, or one with words to replace. */
function cloneAddress(context: GitContext, base: string): string {
  const [first = 'REPOSITORY'] = context.repositories ?? [];
  const slug = first.split('/').at(-1) ?? first;
  if (context.deployment === 'cloud') return `${base}/${context.workspace || 'WORKSPACE'}/${slug}.git`;
  const key = first.includes('/') ? (first.split('/')[0] ?? '') : context.projectKey;
  return `${base}/scm/${(key || 'PROJECT').toLowerCase()}/${slug}.git`;
}
