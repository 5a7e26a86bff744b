/**
 * AI coding clients over MCP: the client's own file, which starts @nexus2520/bitbucket-mcp-server in a fixed version.
 * Facts: its package 3.0.0 (build/config/index.js, build/core/api-client.js, build/tools/definitions.js) and the clients' pages.
 */
import { mcpCopy as copy } from '../../contract/copy/en/platforms/mcp.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { jsonText } from '../formats/json-text.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { edition, level, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, pasteToken, setVariables } from './recipes.ts';

/** Never a range: `npx` would run whatever is newest, with the token. */
const version = '3.0.0';
const server = source(
  'Bitbucket MCP server: its package',
  `https://www.npmjs.com/package/@nexus2520/bitbucket-mcp-server/v/${version}`,
  edition(version, '2026-09-16', '2026-12-01'),
);
/** What its maker's page lists, and what really came out of it. */
const claudeCode = source(
  'What Claude Code 2.1.278 fills in in .mcp.json',
  'https://dev.to/rulestack/six-var-forms-five-mcpjson-fields-two-tiny-servers-what-claude-code-mcp-expansion-actually-5a1f',
  { dated: '2026-09-22', checked: '2026-12-01' },
);
const vscode = source('VS Code: MCP configuration reference', 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration', {
  checked: '2026-12-01',
});

/** Groups of tools that only read; those of pull requests hold merging too (build/tools/definitions.js). */
const reading = ['commits', 'files', 'search', 'discovery'] as const;
const groups = {
  read: reading.join(','),
  comment: [...reading, 'pr_comments', 'pr_review'].join(','),
  write: null,
} as const;
const fileNames = {
  'claude-code': '.mcp.json',
  'claude-desktop': 'claude_desktop_config.json',
  cursor: 'mcp.json',
  vscode: 'mcp.json',
} as const;
const inputId = 'bitbucket-token';
const mayComment = when('access', 'comment', 'write');
const mayWrite = when('access', 'write');

const inputs = () => ({
  access: input.choice({
    label: copy.inputs.access.label,
    help: copy.inputs.access.help,
    default: 'read',
    affectsAccess: true,
    choices: [
      { value: 'read', label: copy.inputs.access.read, help: copy.inputs.access.readHelp },
      { value: 'comment', label: copy.inputs.access.comment, help: copy.inputs.access.commentHelp },
      { value: 'write', label: copy.inputs.access.write, help: copy.inputs.access.writeHelp },
    ],
  }),
  client: input.choice({
    label: copy.inputs.client.label,
    help: copy.inputs.client.help,
    default: 'claude-code',
    choices: [
      { value: 'claude-code', label: copy.inputs.client.names['claude-code'], help: null },
      { value: 'claude-desktop', label: copy.inputs.client.names['claude-desktop'], help: null },
      { value: 'cursor', label: copy.inputs.client.names['cursor'], help: null },
      { value: 'vscode', label: copy.inputs.client.names['vscode'], help: null },
    ],
  }),
  windows: input.boolean({ label: copy.inputs.windows.label, help: copy.inputs.windows.help, default: false }),
});

type Context = CloudContext<typeof inputs> | SelfManagedContext<typeof inputs>;

const out = () =>
  output(
    (context: Context) => {
      const onCloud = context.deployment === 'cloud';
      const names = tokenNames(context.credential.kind, onCloud ? 'BITBUCKET_APP_PASSWORD' : 'BITBUCKET_TOKEN');
      const file = fileNames[context.options.client];
      return ok({ names, file, entry: entry(context, names.env, standIn(context, context.secret('token', names), names.env)) });
    },
    {
      artifacts: {
        claudeCode: {
          kind: 'file',
          name: fileNames['claude-code'],
          label: copy.artifacts.claudeCode,
          language: 'json',
          secret: true,
          when: when('client', 'claude-code'),
          make: (_, parts) => jsonText({ mcpServers: { bitbucket: parts.entry } }),
        },
        claudeDesktop: {
          kind: 'file',
          name: fileNames['claude-desktop'],
          label: copy.artifacts.claudeDesktop,
          language: 'json',
          secret: true,
          when: when('client', 'claude-desktop'),
          make: (_, parts) => jsonText({ mcpServers: { bitbucket: parts.entry } }),
        },
        editor: {
          kind: 'file',
          name: fileNames.vscode,
          label: copy.artifacts.editor,
          language: 'json',
          secret: true,
          when: when('client', 'cursor', 'vscode'),
          make: (context, parts) => jsonText(editorFile(context, parts.entry)),
        },
      },
      next: (context, { names, file }) => [
        pasteToken(context, names, file),
        asks(context) ? null : setVariables(context, [names.env], copy.next.setVariable),
        copy.next.place[context.options.client],
        aboutSecret(context, copy.next.never(file)),
        copy.next.start[context.options.client],
        asks(context) && copy.next.asks,
        copy.next.ask,
      ],
      caveats: (context) => [
        context.deployment === 'cloud' && copy.caveats.oldName,
        context.deployment === 'cloud' && copy.caveats.otherToken,
        context.options.client === 'cursor' && context.mode === 'env' && copy.caveats.cursor,
      ],
    },
  );

/** VS Code asks for the token by itself where the file shall not hold it. */
function asks({ options, mode }: Context): boolean {
  return options.client === 'vscode' && mode === 'env';
}

/** What stands for the token, in the client's own spelling where that is a variable. */
function standIn(context: Context, secret: string, variable: string): string {
  if (asks(context)) return `\${input:${inputId}}`;
  return context.options.client === 'cursor' && context.mode === 'env' ? `\${env:${variable}}` : secret;
}

function entry(context: Context, variable: string, token: string): { readonly [key: string]: JsonValue } {
  const { client, windows, access } = context.options;
  const run = ['npx', '-y', `@nexus2520/bitbucket-mcp-server@${version}`];
  const [command = '', ...args] = windows ? ['cmd', '/c', ...run] : run;
  const tools = groups[access];
  return {
    ...(client === 'vscode' ? { type: 'stdio' } : {}),
    command,
    args,
    env: {
      BITBUCKET_BASE_URL: context.deployment === 'cloud' ? 'https://api.bitbucket.org/2.0' : context.baseUrl,
      BITBUCKET_USERNAME: context.credential.user,
      [variable]: token,
      ...(tools === null ? {} : { BITBUCKET_TOOL_GROUPS: tools }),
    },
  };
}

function editorFile(context: Context, bitbucket: { readonly [key: string]: JsonValue }): JsonValue {
  if (context.options.client !== 'vscode') return { mcpServers: { bitbucket } };
  const question = { type: 'promptString', id: inputId, description: 'Bitbucket token', password: true };
  return { ...(asks(context) ? { inputs: [question] } : {}), servers: { bitbucket } };
}

/** What is said of every Bitbucket alike. */
const common = () => ({
  note: copy.note,
  prerequisites: [
    { where: 'computer' as const, text: copy.prerequisites.computer },
    { where: 'computer' as const, text: copy.prerequisites.npm },
  ],
  inputs: inputs(),
  modes: {
    env: { when: when('client', 'claude-code', 'cursor', 'vscode'), otherwise: copy.modes.env },
    reference: copy.modes.reference,
  },
  // Everything comes from the person's own computer.
  inbound: () => null,
  caveats: [copy.caveats.injection, copy.caveats.sees, copy.caveats.notTheTools, copy.caveats.pinned(version)],
  afterToken: [{ reads: 'start' as const, nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, sources: [server] }] as const,
  output: out(),
});

const cloud = () =>
  cloudDeployment({
    ...common(),
    credentialKinds: cloudApiTokenKinds({
      apiToken: copy.kinds.apiToken,
      accessTokens: copy.kinds.accessTokens,
      oauth: copy.kinds.oauth,
    }),
    grants: [
      scope('read:repository:bitbucket', copy.grants.repositories),
      scope('read:pullrequest:bitbucket', copy.grants.pullRequests),
      scope('write:pullrequest:bitbucket', copy.grants.comment, { when: mayComment }),
      scope('write:repository:bitbucket', copy.grants.write, { when: mayWrite }),
    ],
    asks: [{ field: 'user', required: true, label: 'BITBUCKET_USERNAME', help: sharedCopy.asks.email }],
    sources: [server, claudeCode, vscode, sources.apiTokenScopes],
  });

const selfManaged = () =>
  selfManagedDeployments({
    ...common(),
    credentialKinds: selfManagedKinds({
      personal: copy.kinds.personal,
      bearer: null,
      notBearer: copy.kinds.notBearer,
      oauth: copy.kinds.oauth,
    }),
    grants: [
      level('PROJECT_READ', copy.grants.projects),
      // Comments and approvals need no more than reading (Bitbucket's own permissions).
      level('REPO_READ', copy.grants.repositories),
      level('REPO_WRITE', copy.grants.write, { when: mayWrite }),
    ],
    asks: [{ field: 'user', required: true, label: 'BITBUCKET_USERNAME', help: sharedCopy.asks.userName }],
    sources: [server, claudeCode, vscode, sources.httpTokens],
  });

/** AI coding clients over MCP. */
export const mcp = definePlatform(() => ({
  id: 'mcp',
  name: 'AI coding clients (MCP)',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'developer-tools',
  aliases: ['mcp', 'ai', 'claude', 'claude code', 'claude desktop', 'cursor', 'vs code', 'copilot', 'model context protocol', 'assistant'],
  deployments: { cloud: cloud(), ...selfManaged() },
}));
