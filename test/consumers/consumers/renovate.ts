/** Renovate: its validator on every configuration, and a dry run against the practice Bitbucket, judged by what the practice server saw. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deployments } from '../../../electron/contract/index.ts';
import type { Deployment, SecretsMode } from '../../../electron/contract/index.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { delimiter, exported, modulesFolder, newNode, notInstalled, sandbox, secretsModes } from '../kit.ts';
import type { Sandbox } from '../kit.ts';

const node = newNode ?? '';
/** Renovate starts tools by name and wants the same Node.js there. */
const path = (): Record<string, string> => ({
  PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
  // It is started often, and reads some thousand modules each time.
  NODE_COMPILE_CACHE: join(modulesFolder, '.cache/node-compile'),
});
const program = (name: string): string => join(modulesFolder, 'renovate/dist', name);
const accessRights = ['PROJECT_READ', 'REPO_WRITE'];
const cloudScopes = [
  'read:repository:bitbucket',
  'write:repository:bitbucket',
  'read:pullrequest:bitbucket',
  'write:pullrequest:bitbucket',
  'read:user:bitbucket',
  'read:issue:bitbucket',
  'write:issue:bitbucket',
  'read:workspace:bitbucket',
];

let practice: Practice | null = null;
/** One token for each Bitbucket, so that modes which hand Renovate the same bytes can be told. */
const tokens = new Map<boolean, string>();
/** Starting Renovate takes seconds: what has been fed once, byte for byte, is not fed again. */
const fed = new Map<string, Promise<readonly string[]>>();

function once(what: readonly unknown[], feed: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const key = JSON.stringify(what);
  const known = fed.get(key) ?? feed();
  fed.set(key, known);
  return known;
}

/** The environment that the person sets, or that the exported file holds. */
async function environment(box: Sandbox, mode: SecretsMode, variable: string, token: string): Promise<Record<string, string>> {
  if (mode === 'env') return { [variable]: token };
  return variablesIn((await readFile(join(box.folder, 'renovate.env'), 'utf8')).replace(/PASTE-[A-Z-]+-TOKEN/, token));
}

/** The variables of an environment file. */
export function variablesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

function tokenFor(bitbucket: Practice, onCloud: boolean): string {
  const token =
    tokens.get(onCloud) ??
    (onCloud
      ? bitbucket.tokens.issue({ kind: 'api-token', account: 'svc-ci', scopes: cloudScopes })
      : bitbucket.tokens.issue({ kind: 'http-access-token', account: 'svc-ci', permissions: accessRights }));
  tokens.set(onCloud, token);
  return token;
}

/** The validator takes the file, and would not take one with a slip in a key. */
async function validate(box: Sandbox): Promise<readonly string[]> {
  const name = 'renovate-config.json';
  const config = box.text(name);
  await writeFile(join(box.folder, 'spoiled.json'), config.replace('"autodiscover"', '"autodiscovr"'));
  const validator = (file: string): ReturnType<Sandbox['run']> => box.run(node, [program('config-validator.js'), file], { env: path() });
  const [checked, refused] = [await validator(name), await validator('spoiled.json')];
  return [
    ...(checked.status === 0 ? [] : [`the validator ended with ${checked.status}: ${checked.out}`]),
    ...(refused.status === 0 ? ['the validator takes anything'] : []),
  ];
}

/** Renovate itself in this folder, changing nothing. */
export function renovate(
  { run, folder }: Pick<Sandbox, 'run' | 'folder'>,
  bitbucket: Practice,
  onCloud: boolean,
  environment: Record<string, string>,
): ReturnType<Sandbox['run']> {
  // The practice Cloud stands at an address of its own; the exported file rightly names none.
  const where = onCloud ? { RENOVATE_ENDPOINT: bitbucket.cloud.apiBase.replace(/2\.0\/?$/, '') } : {};
  return run(node, [program('renovate.js')], {
    seconds: 90,
    env: {
      ...path(),
      ...where,
      RENOVATE_CONFIG_FILE: 'renovate-config.json',
      RENOVATE_DRY_RUN: 'full',
      RENOVATE_BASE_DIR: join(folder, 'tmp'),
      LOG_LEVEL: 'debug',
      ...environment,
    },
  });
}

/** The same, judged by what the practice Bitbucket saw of it. */
async function dryRun(
  box: Sandbox,
  bitbucket: Practice,
  onCloud: boolean,
  environment: Record<string, string>,
): Promise<readonly string[]> {
  const account = bitbucket.accounts.find((each) => each.name === 'svc-ci');
  const before = bitbucket.requests().length;
  const ran = await renovate(box, bitbucket, onCloud, environment);
  const seen = bitbucket.requests().slice(before);
  const named = seen.filter((each) => each.user === (onCloud ? (account?.cloudName ?? '') : 'svc-ci') || each.user === 'svc-ci');
  const listing = seen.find((each) =>
    onCloud ? each.path.startsWith('/2.0/user/workspaces') : each.path.includes('/rest/api/1.0/repos?') && each.path.includes('REPO_WRITE'),
  );
  return [
    ...(named.length > 0 && named.every((each) => each.authorization === (onCloud ? 'basic' : 'bearer'))
      ? []
      : [
          `the practice server saw ${
            seen
              .map((each) => `${each.path} ${each.authorization} ${each.user ?? '-'} ${each.status}`)
              .slice(0, 4)
              .join(', ') || 'nobody'
          }: ${ran.out.slice(-400)}`,
        ]),
    ...(listing?.status === 200 ? [] : [`the repositories were not listed (${listing?.status ?? 'never asked'})`]),
  ];
}

function run(deployment: Deployment, mode: SecretsMode): ConsumerCase {
  return {
    platform: 'renovate',
    deployment,
    mode,
    what: 'validator and dry run',
    run: async () => {
      practice ??= await startPractice();
      const bitbucket = practice;
      const onCloud = deployment === 'cloud';
      const token = tokenFor(bitbucket, onCloud);
      const account = bitbucket.accounts.find((each) => each.name === 'svc-ci');
      const box = await sandbox(
        exported({
          platform: 'renovate',
          deployment,
          mode,
          token,
          baseUrl: bitbucket.selfManaged.baseUrl,
          user: onCloud ? (account?.email ?? '') : 'svc-ci',
          options: { autodiscoverFilter: ['no-such-project/*'], ...(onCloud ? {} : { caFile: '', mysql: false }) },
          ...(onCloud ? { answers: { workspace: null } } : {}),
        }),
      );
      try {
        const config = box.text('renovate-config.json');
        const variables = await environment(box, mode, onCloud ? 'RENOVATE_PASSWORD' : 'RENOVATE_TOKEN', token);
        return [
          ...(await once(['validator', config], () => validate(box))),
          ...(await once(['dry run', config, variables], () => dryRun(box, bitbucket, onCloud, variables))),
        ];
      } finally {
        await box.remove();
      }
    },
  };
}

export const consumer: Consumer = {
  name: 'renovate 44.121.2',
  kind: 'consumer',
  slow: true,
  missing: () => Promise.resolve(newNode === null ? 'it needs Node.js 24' : notInstalled('renovate')),
  cases: () => deployments.flatMap((where) => secretsModes.map((mode) => run(where, mode))),
  close: async () => {
    await practice?.close();
  },
};
