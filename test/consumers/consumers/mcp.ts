/**
 * The MCP server itself, started from the exported file: it lists its tools and is asked for repositories, judged by what a port of this
 * computer saw. `npx -y PACKAGE@VERSION` would fetch; the same version is installed here, and its program is run in place of `npx`.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { basic, exported, modulesFolder, notInstalled, recorder, require } from '../kit.ts';

const name = '@nexus2520/bitbucket-mcp-server';
const packageFolder = join(modulesFolder, name);
const token = 'TOKEN-0123456789';
/** How long the program may take to answer, in milliseconds. */
const patience = 30_000;
/** Tools that change something, as the program calls them. */
const changing = /^(?:create|update|merge|decline|delete|add|manage|set)_/u;
/** Those that each answer to “what may it do” brings, sorted; never `manage_attachments`, which takes REPO_ADMIN. */
const mayChange = {
  read: [],
  comment: ['add_comment', 'manage_comment', 'set_review_status'],
  write: [
    'add_comment',
    'create_pull_request',
    'decline_pull_request',
    'delete_branch',
    'manage_comment',
    'merge_pull_request',
    'set_review_status',
    'update_pull_request',
  ],
} as const;

interface Entry {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Codex alone: variables of the computer that it hands on. */
  readonly env_vars?: readonly string[];
}
interface Talk {
  readonly tools: readonly string[];
  readonly said: string;
}

/** Variables of a computer on which somebody has set up another tool: none of them may count. */
const computer = { BITBUCKET_TOKEN: 'ANOTHER-TOKEN', BITBUCKET_TOOL_GROUPS: 'attachments' };

/** Speaks MCP over standard input and output: `initialize`, `tools/list`, one call. */
async function talk(env: Readonly<Record<string, string>>, tool: string, args: object): Promise<Talk> {
  const child = spawn(process.execPath, [join(packageFolder, 'build/index.js')], {
    env: { PATH: process.env['PATH'], ...computer, ...env, BITBUCKET_RETRY_MAX: '0' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result, error } = JSON.parse(line) as { id?: number; result?: unknown; error?: unknown };
    if (id !== undefined) waiting.get(id)?.(result ?? error);
  });
  const send = (message: object): void => void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const ask = (id: number, method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), patience);
      waiting.set(id, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
      send({ id, method, params });
    });
  try {
    await ask(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'handrail', version: '1' } });
    send({ method: 'notifications/initialized' });
    const listed = (await ask(2, 'tools/list', {})) as { readonly tools: readonly { readonly name: string }[] };
    const said = JSON.stringify(await ask(3, 'tools/call', { name: tool, arguments: args }));
    return { tools: listed.tools.map((each) => each.name), said };
  } finally {
    child.kill('SIGKILL');
  }
}

/** The entry of an exported file, with the variables that the client would fill in. */
function entryOf(text: string, codex: boolean): Entry {
  const { parse } = codex ? (require('smol-toml') as { parse(text: string): unknown }) : JSON;
  const file = parse(text) as Record<'mcpServers' | 'servers' | 'mcp_servers', { readonly bitbucket: Entry } | undefined>;
  const found = (codex ? file.mcp_servers : (file.mcpServers ?? file.servers))?.bitbucket;
  if (found === undefined) throw new Error('no server in the file');
  const handedOn = (found.env_vars ?? []).filter((name) => name.startsWith('BITBUCKET_')).map((name) => [name, token]);
  const env = Object.fromEntries([
    ...handedOn,
    ...Object.entries(found.env).map(([key, value]) => [key, value.replace(/^\$\{.+\}$/u, token)]),
  ]) as Record<string, string>;
  return { ...found, env };
}

function checking(
  deployment: 'cloud' | 'data-center',
  client: string,
  access: keyof typeof mayChange,
  mode: 'env' | 'inline',
): ConsumerCase {
  return {
    platform: 'mcp',
    deployment,
    mode,
    what: `${client}, ${access}: tools, header, path`,
    run: async () => {
      const onCloud = deployment === 'cloud';
      const bitbucket = await recorder(() => ({ text: JSON.stringify({ values: [], size: 0, isLastPage: true }) }));
      try {
        const output = exported({
          platform: 'mcp',
          deployment,
          mode,
          token,
          baseUrl: `${bitbucket.origin}/bitbucket`,
          options: { client, access, windows: false },
        });
        const file = output.artifacts.find((each) => each.kind === 'file');
        const entry = entryOf(file?.kind === 'file' ? file.text : '', client === 'codex');
        const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { readonly version: string };
        // Cloud has one address, which nobody can stand in for: it alone is exchanged.
        const env = onCloud ? { ...entry.env, BITBUCKET_BASE_URL: `${bitbucket.origin}/2.0` } : entry.env;
        const { tools, said } = await talk(env, 'list_repositories', { workspace: onCloud ? 'acme' : 'PRJ' });
        const seen = bitbucket.seen[0];
        const header = onCloud ? basic('bot@acme.io', token) : `Bearer ${token}`;
        const path = onCloud ? '/2.0/repositories/acme' : '/bitbucket/rest/api/';
        const changes = tools.filter((each) => changing.test(each)).sort();
        return [
          ...([entry.command, ...entry.args].join(' ') === `npx -y ${name}@${version}` ? [] : [`starts ${entry.args.join(' ')}`]),
          ...(seen?.authorization === header ? [] : [`the header was ${seen?.authorization ?? 'not sent'}: ${said}`]),
          ...(seen?.path.startsWith(path) === true ? [] : [`asked for ${seen?.path ?? 'nothing'}`]),
          ...(tools.includes('get_file_content') ? [] : ['cannot read files']),
          ...(changes.join(' ') === mayChange[access].join(' ') ? [] : [`tools that change: ${changes.join(' ')}`]),
        ];
      } finally {
        await bitbucket.close();
      }
    },
  };
}

export const consumer: Consumer = {
  name: 'Bitbucket MCP server 3.0.0',
  kind: 'consumer',
  missing: () => Promise.resolve(notInstalled(name, 'smol-toml')),
  cases: () => [
    checking('data-center', 'claude-code', 'read', 'env'),
    checking('data-center', 'claude-desktop', 'write', 'inline'),
    checking('data-center', 'vscode', 'read', 'env'),
    checking('cloud', 'claude-code', 'read', 'inline'),
    checking('cloud', 'cursor', 'comment', 'env'),
    checking('cloud', 'codex', 'write', 'env'),
    checking('data-center', 'codex', 'comment', 'inline'),
  ],
};
