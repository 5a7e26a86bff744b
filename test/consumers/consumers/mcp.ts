/**
 * The MCP servers themselves, started from the exported file: each lists its tools and is asked for repositories, judged by what a port of
 * this computer saw. `npx -y PACKAGE@VERSION` would fetch; the same version is installed here, and its program is run in place of `npx`.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { basic, exported, modulesFolder, notInstalled, recorder, require } from '../kit.ts';

/** Each program: its package, where it begins, the tool that lists repositories with what it is asked, and a tool that it has to have. */
const programs = {
  nexus2520: {
    name: '@nexus2520/bitbucket-mcp-server',
    begins: 'build/index.js',
    call: ['list_repositories', { workspace: 'acme' }],
    has: 'get_file_content',
  },
  'bitbucket-mcp': { name: 'bitbucket-mcp', begins: 'dist/index.js', call: ['listRepositories', {}], has: 'getPullRequestDiff' },
  aashari: {
    name: '@aashari/mcp-server-atlassian-bitbucket',
    begins: 'dist/index.js',
    call: ['bb_get', { path: '/repositories/acme' }],
    has: 'bb_get',
  },
} as const;
type Program = keyof typeof programs;
const token = 'TOKEN-0123456789';
/** How long the program may take to answer, in milliseconds. */
const patience = 30_000;
/** Tools that change something, as the program calls them. */
const changingTool = /^(?:create|update|merge|decline|delete|add|manage|set)_/u;
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

/** Variables of a computer on which somebody has set up other tools: none of them may count. */
const computer = {
  BITBUCKET_TOKEN: 'ANOTHER-TOKEN',
  BITBUCKET_TOOL_GROUPS: 'attachments',
  BITBUCKET_USERNAME: 'another@acme.io',
  BITBUCKET_PASSWORD: 'ANOTHER-PASSWORD',
  BITBUCKET_ENABLE_DANGEROUS: 'true',
  ATLASSIAN_BITBUCKET_USERNAME: 'another',
  ATLASSIAN_BITBUCKET_APP_PASSWORD: 'ANOTHER-PASSWORD',
};

/** For a program whose address nobody can set: what it asks api.bitbucket.org comes to this port. */
function redirected(origin: string): readonly string[] {
  const text = `const real = globalThis.fetch;
globalThis.fetch = (url, ...rest) => real(String(url).replace('https://api.bitbucket.org', ${JSON.stringify(origin)}), ...rest);`;
  return ['--import', `data:text/javascript,${encodeURIComponent(text)}`];
}

/** Speaks MCP over standard input and output: `initialize`, `tools/list`, one call. */
async function talk(program: Program, env: Readonly<Record<string, string>>, node: readonly string[]): Promise<Talk> {
  const { name, begins, call } = programs[program];
  const [tool, args] = call;
  const child = spawn(process.execPath, [...node, join(modulesFolder, name, begins)], {
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

interface Asked {
  readonly program: Program;
  readonly deployment: 'cloud' | 'data-center';
  readonly client: string;
  readonly mode: 'env' | 'inline';
  readonly options: Readonly<Record<string, string>>;
  /** Left out: the kind that most have. */
  readonly kind?: 'repository-token';
  /** Tools that change something; null where the program offers all it has and the token alone decides. */
  readonly changes: readonly string[] | null;
}

function checking({ program, deployment, client, mode, options, kind, changes }: Asked): ConsumerCase {
  const { name, has } = programs[program];
  return {
    platform: 'mcp',
    deployment,
    mode,
    what: `${name}, ${client}, ${Object.values(options).join(' ')}${kind === undefined ? '' : ', access token'}: tools, header, path`,
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
          ...(kind === undefined ? {} : { kind }),
          options: { ...(onCloud ? { server: program } : {}), ...options, client, windows: false },
        });
        const file = output.artifacts.find((each) => each.kind === 'file');
        const entry = entryOf(file?.kind === 'file' ? file.text : '', client === 'codex');
        const { version } = JSON.parse(readFileSync(join(modulesFolder, name, 'package.json'), 'utf8')) as { readonly version: string };
        // Cloud has one address, which nobody can stand in for: it alone is exchanged.
        const env = Object.fromEntries(
          Object.entries(entry.env).map(([key, value]) => [key, value.replace('https://api.bitbucket.org', bitbucket.origin)]),
        );
        const { tools, said } = await talk(program, env, program === 'aashari' ? redirected(bitbucket.origin) : []);
        const seen = bitbucket.seen[0];
        const header = onCloud && kind === undefined ? basic('bot@acme.io', token) : `Bearer ${token}`;
        const path = onCloud ? '/2.0/repositories/acme' : '/bitbucket/rest/api/';
        const changing = tools.filter((each) => changes !== null && changingTool.test(each)).sort();
        return [
          ...([entry.command, ...entry.args].join(' ') === `npx -y ${name}@${version}` ? [] : [`starts ${entry.args.join(' ')}`]),
          ...(seen?.authorization === header ? [] : [`the header was ${seen?.authorization ?? 'not sent'}: ${said}`]),
          ...(seen?.path.startsWith(path) === true ? [] : [`asked for ${seen?.path ?? 'nothing'}`]),
          ...(tools.includes(has) ? [] : [`has no ${has}`]),
          ...(tools.some((each) => /^delete/u.test(each) && each !== 'delete_branch') ? ['offers to delete'] : []),
          ...(changing.join(' ') === (changes ?? []).join(' ') ? [] : [`tools that change: ${changing.join(' ')}`]),
        ];
      } finally {
        await bitbucket.close();
      }
    },
  };
}

/** One of the program that Handrail takes. */
function usual(deployment: 'cloud' | 'data-center', client: string, access: keyof typeof mayChange, mode: 'env' | 'inline'): ConsumerCase {
  return checking({ program: 'nexus2520', deployment, client, mode, options: { access }, changes: mayChange[access] });
}

export const consumer: Consumer = {
  name: 'Bitbucket MCP servers',
  kind: 'consumer',
  missing: () => Promise.resolve(notInstalled(...Object.values(programs).map(({ name }) => name), 'smol-toml')),
  cases: () => [
    usual('data-center', 'claude-code', 'read', 'env'),
    usual('data-center', 'claude-desktop', 'write', 'inline'),
    usual('data-center', 'vscode', 'read', 'env'),
    usual('cloud', 'claude-code', 'read', 'inline'),
    usual('cloud', 'cursor', 'comment', 'env'),
    usual('cloud', 'codex', 'write', 'env'),
    usual('data-center', 'codex', 'comment', 'inline'),
    checking({
      program: 'bitbucket-mcp',
      deployment: 'cloud',
      client: 'claude-code',
      mode: 'env',
      options: { changes: 'read' },
      changes: null,
    }),
    checking({
      program: 'bitbucket-mcp',
      deployment: 'cloud',
      client: 'codex',
      mode: 'inline',
      kind: 'repository-token',
      options: { changes: 'read' },
      changes: null,
    }),
    checking({ program: 'aashari', deployment: 'cloud', client: 'vscode', mode: 'env', options: { changes: 'read' }, changes: null }),
  ],
};
