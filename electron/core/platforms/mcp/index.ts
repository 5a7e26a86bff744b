/**
 * AI coding clients over MCP: the client's own file, which starts @nexus2520/bitbucket-mcp-server in a fixed version.
 * Facts: its package 3.0.0 (build/config/index.js, build/core/api-client.js, build/tools/definitions.js, build/handlers/) and the clients'
 * pages (sources.ts).
 */
import { mcpCopy as copy } from '../../../contract/copy/en/platforms/mcp.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../../contract/index.ts';
import { level, scope, tokenNames } from '../common.ts';
import { when } from '../conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import type { CloudContext, SelfManagedContext } from '../define.ts';
import { input } from '../inputs.ts';
import { cloudApiTokenKinds, selfManagedKinds } from '../kinds.ts';
import { output } from '../outputs.ts';
import { aboutSecret, pasteToken, setVariables } from '../recipes.ts';
import { codexServers, fileNames, mcpServers, vscodeServers } from './files.ts';
import type { SecretNames } from '../types.ts';
import type { Server } from './files.ts';
import { cloudSources, ownSources, server, version } from './sources.ts';

/**
 * Groups of tools. Those that read alone; those of pull requests hold merging too. Never `attachments`: deleting one takes REPO_ADMIN
 * (build/handlers/attachment-handlers.js). A group that is left out cannot be called by name either (build/tools/registry.js).
 */
const reading = ['commits', 'files', 'search', 'discovery'] as const;
const groups = {
  read: reading,
  comment: [...reading, 'pr_comments', 'pr_review'],
  write: [...reading, 'pr_comments', 'pr_review', 'pr_core', 'branches'],
} as const;
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
      { value: 'codex', label: copy.inputs.client.names['codex'], help: null },
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
      return ok({ names, file: fileNames[context.options.client], server: started(context, names) });
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
          make: (_, parts) => mcpServers(parts.server),
        },
        claudeDesktop: {
          kind: 'file',
          name: fileNames['claude-desktop'],
          label: copy.artifacts.claudeDesktop,
          language: 'json',
          secret: true,
          when: when('client', 'claude-desktop'),
          make: (_, parts) => mcpServers(parts.server),
        },
        editor: {
          kind: 'file',
          name: fileNames.vscode,
          label: copy.artifacts.editor,
          language: 'json',
          secret: true,
          when: when('client', 'cursor', 'vscode'),
          make: ({ options }, parts) => (options.client === 'vscode' ? vscodeServers(parts.server) : mcpServers(parts.server)),
        },
        codex: {
          kind: 'file',
          name: fileNames.codex,
          label: copy.artifacts.codex,
          language: 'toml',
          secret: true,
          when: when('client', 'codex'),
          make: (_, parts) => codexServers(parts.server),
        },
      },
      next: (context, { names, file }) => [
        pasteToken(context, names, file),
        asks(context) ? null : setVariables(context, [names.env], copy.next.setVariable),
        copy.next.place[context.options.client],
        aboutSecret(context, copy.next.never(file)),
        copy.next.start[context.options.client],
        asks(context) && copy.next.asks,
        context.deployment === 'cloud' ? copy.next.ask.cloud : copy.next.ask.selfManaged,
      ],
      caveats: (context) => [
        ...(context.deployment === 'cloud'
          ? [copy.caveats.oldName, copy.caveats.emptyToken, copy.caveats.workspaces, shared(context) && copy.caveats.ownAddress]
          : [context.options.access !== 'read' && copy.caveats.uploads]),
        context.options.windows && copy.caveats.windows,
      ],
    },
  );

/** VS Code asks for the token by itself where the file shall not hold it. */
function asks({ options, mode }: Context): boolean {
  return options.client === 'vscode' && mode === 'env';
}

/** Files that are meant to lie in a repository; those of Claude Desktop and Codex are a person's own. */
function shared({ options, mode }: Context): boolean {
  return mode === 'env' && options.client !== 'codex';
}

function started(context: Context, names: SecretNames): Server {
  const { client, windows, access } = context.options;
  const onCloud = context.deployment === 'cloud';
  const run = ['npx', '-y', `@nexus2520/bitbucket-mcp-server@${version}`];
  const [command = '', ...args] = windows ? ['cmd', '/c', ...run] : run;
  // Asked for in every mode, so that it is known whether the file holds it.
  const secret = context.secret('token', names);
  const token = context.mode !== 'env' || client === 'claude-code' ? secret : client === 'cursor' ? `\${env:${names.env}}` : null;
  return {
    command,
    args,
    env: {
      BITBUCKET_BASE_URL: context.deployment === 'cloud' ? 'https://api.bitbucket.org/2.0' : context.baseUrl,
      BITBUCKET_USERNAME: context.credential.user,
      // One of the computer would make the program take Cloud for Data Center; an empty one is none (build/config/index.js).
      ...(onCloud ? { BITBUCKET_TOKEN: '' } : {}),
      BITBUCKET_TOOL_GROUPS: groups[access].join(','),
    },
    token: { name: names.env, text: token },
  };
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
    env: { when: when('client', 'claude-code', 'cursor', 'vscode', 'codex'), otherwise: copy.modes.env },
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
    sources: cloudSources,
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
      level('REPO_READ', copy.grants.ownRepositories),
      level('REPO_WRITE', copy.grants.write, { when: mayWrite }),
    ],
    asks: [{ field: 'user', required: true, label: 'BITBUCKET_USERNAME', help: sharedCopy.asks.userName }],
    sources: ownSources,
  });

/** AI coding clients over MCP. */
export const mcp = definePlatform(() => ({
  id: 'mcp',
  name: copy.name,
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'developer-tools',
  aliases: [
    'mcp',
    'ai',
    'claude',
    'claude code',
    'claude desktop',
    'cursor',
    'vs code',
    'copilot',
    'codex',
    'openai',
    'model context protocol',
    'assistant',
  ],
  deployments: { cloud: cloud(), ...selfManaged() },
}));
