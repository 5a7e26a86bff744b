/**
 * AI coding clients over MCP: the client's own file, which starts a program in a fixed version: @nexus2520/bitbucket-mcp-server, or on
 * Cloud another one that somebody asks for (servers.ts). Facts: the packages (of the first build/config/index.js, build/core/api-client.js,
 * build/tools/definitions.js, build/handlers/) and the clients' pages (sources.ts).
 */
import { mcpCopy as copy } from '../../../contract/copy/en/platforms/mcp.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../../contract/index.ts';
import { level, permission, scope, tokenNames } from '../common.ts';
import { when } from '../conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import type { CloudContext, SelfManagedContext } from '../define.ts';
import { input } from '../inputs.ts';
import { cloudTokenKinds, onlyWhile, selfManagedKinds } from '../kinds.ts';
import { output } from '../outputs.ts';
import { aboutSecret, pasteToken, setVariables } from '../recipes.ts';
import { codexServers, fileNames, mcpServers, vscodeServers } from './files.ts';
import type { SecretNames } from '../types.ts';
import type { Server } from './files.ts';
import { packageOf, tokenVariable, variables } from './servers.ts';
import type { Signing } from './servers.ts';
import { cloudSources, ownSources, server, versions } from './sources.ts';
import type { ServerId } from './sources.ts';

const mayComment = when('access', 'comment', 'write');
const mayWrite = when('access', 'write');
/** The one that Handrail takes, and the others, whose tools nothing limits. */
const usual = when('server', 'nexus2520');
const others = when('server', 'bitbucket-mcp', 'aashari');

/** Kinds that have no owner's address. */
const accessTokens = ['repository-token', 'project-token', 'workspace-token'] as const;

const access = () =>
  input.choice({
    label: copy.inputs.access.label,
    help: copy.inputs.access.help,
    default: 'read',
    affectsAccess: true,
    choices: [
      { value: 'read', label: copy.inputs.access.read, help: copy.inputs.access.readHelp },
      { value: 'comment', label: copy.inputs.access.comment, help: copy.inputs.access.commentHelp },
      { value: 'write', label: copy.inputs.access.write, help: copy.inputs.access.writeHelp },
    ],
  });

const ofTheClient = () => ({
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

const ownInputs = () => ({ access: access(), ...ofTheClient() });

const cloudInputs = () => ({
  access: { ...access(), when: usual },
  changes: input.choice({
    label: copy.inputs.access.label,
    help: copy.inputs.changes.help,
    default: 'read',
    affectsAccess: true,
    when: others,
    choices: [
      { value: 'read', label: copy.inputs.changes.read, help: copy.inputs.changes.readHelp },
      { value: 'write', label: copy.inputs.changes.write, help: copy.inputs.changes.writeHelp },
    ],
  }),
  server: input.choice({
    label: copy.inputs.server.label,
    help: copy.inputs.server.help,
    default: 'nexus2520',
    affectsAccess: true,
    folded: true,
    choices: [
      { value: 'nexus2520', label: versions.nexus2520.name, help: copy.inputs.server.nexus2520 },
      { value: 'bitbucket-mcp', label: versions['bitbucket-mcp'].name, help: copy.inputs.server.bitbucketMcp },
      { value: 'aashari', label: versions.aashari.name, help: copy.inputs.server.aashari },
    ],
  }),
  ...ofTheClient(),
});

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
    (context: Context) => {
      const names = tokenNames(context.credential.kind, tokenVariable(serverOf(context), signing(context)));
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
        copy.next.ask[context.deployment === 'cloud' ? context.options.server : 'selfManaged'],
      ],
      caveats: (context) => [
        ...(context.deployment === 'cloud' ? onCloudOnly(context) : [context.options.access !== 'read' && copy.caveats.uploads]),
        copy.caveats.pinned(versions[serverOf(context)].version),
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

function serverOf(context: Context): ServerId {
  return context.deployment === 'cloud' ? context.options.server : 'nexus2520';
}

function signing(context: Context): Signing {
  const { credential, workspace, options } = context;
  const baseUrl = context.deployment === 'cloud' ? null : context.baseUrl;
  return { kind: credential.kind, user: credential.user, workspace, baseUrl, access: options.access };
}

/** What is said on Cloud alone. */
function onCloudOnly(context: CloudContext<typeof cloudInputs>): readonly (string | false)[] {
  const { server } = context.options;
  return [
    ...(server === 'nexus2520' ? [copy.caveats.oldName, copy.caveats.emptyToken, copy.caveats.workspaces] : [copy.caveats.everyTool]),
    server === 'bitbucket-mcp' && copy.caveats.pipelines,
    server === 'aashari' && copy.caveats.copies,
    shared(context) && context.credential.kind === 'api-token' && copy.caveats.ownAddress,
  ];
}

function started(context: Context, names: SecretNames): Server {
  const { client, windows } = context.options;
  const run = ['npx', '-y', packageOf(serverOf(context))];
  const [command = '', ...args] = windows ? ['cmd', '/c', ...run] : run;
  // Asked for in every mode, so that it is known whether the file holds it.
  const secret = context.secret('token', names);
  const token = context.mode !== 'env' || client === 'claude-code' ? secret : client === 'cursor' ? `\${env:${names.env}}` : null;
  return { command, args, ...variables(serverOf(context), signing(context)), token: { name: names.env, text: token } };
}

/** What is said of every Bitbucket alike. */
const common = () => ({
  prerequisites: [
    { where: 'computer' as const, text: copy.prerequisites.computer },
    { where: 'computer' as const, text: copy.prerequisites.npm },
  ],
  modes: {
    env: { when: when('client', 'claude-code', 'cursor', 'vscode', 'codex'), otherwise: copy.modes.env },
    reference: copy.modes.reference,
  },
  // Everything comes from the person's own computer.
  inbound: () => null,
  caveats: [copy.caveats.injection, copy.caveats.sees, copy.caveats.notTheTools],
  afterToken: [{ reads: 'start' as const, nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, sources: [server] }] as const,
  output: out(),
});

const cloud = () =>
  cloudDeployment({
    ...common(),
    note: copy.note.cloud,
    inputs: cloudInputs(),
    credentialKinds: onlyWhile(
      cloudTokenKinds({ apiToken: copy.kinds.apiToken, accessTokens: copy.kinds.accessTokens, oauth: copy.kinds.oauth }),
      accessTokens,
      when('server', 'bitbucket-mcp'),
    ),
    refusesKind: (kind, { server }) =>
      server !== 'bitbucket-mcp' && accessTokens.some((each) => each === kind) ? copy.kinds.notAccessTokens : null,
    grants: [
      scope('read:repository:bitbucket', copy.grants.repositories, { when: when('server', 'nexus2520', 'aashari') }),
      scope('read:repository:bitbucket', copy.grants.listsRepositories, { when: when('server', 'bitbucket-mcp') }),
      scope('read:pullrequest:bitbucket', copy.grants.pullRequests),
      scope('write:pullrequest:bitbucket', copy.grants.comment, { when: mayComment }),
      scope('write:pullrequest:bitbucket', copy.grants.change, { when: when('changes', 'write') }),
      scope('write:repository:bitbucket', copy.grants.write, { when: mayWrite }),
      permission('repository', copy.grants.listsRepositories),
      permission('pullrequest', copy.grants.readsPullRequests),
      permission('pullrequest:write', copy.grants.change, { when: when('changes', 'write') }),
    ],
    asks: [
      {
        field: 'user',
        required: true,
        label: 'BITBUCKET_USERNAME',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
        when: when('server', 'nexus2520', 'bitbucket-mcp'),
      },
      { field: 'user', required: true, label: 'ATLASSIAN_USER_EMAIL', help: sharedCopy.asks.email, when: when('server', 'aashari') },
      {
        field: 'workspace',
        required: true,
        label: 'BITBUCKET_WORKSPACE',
        help: sharedCopy.asks.workspace,
        when: when('server', 'bitbucket-mcp'),
      },
      {
        field: 'workspace',
        required: true,
        label: 'BITBUCKET_DEFAULT_WORKSPACE',
        help: sharedCopy.asks.workspace,
        when: when('server', 'aashari'),
      },
    ],
    sources: cloudSources,
  });

const selfManaged = () =>
  selfManagedDeployments({
    ...common(),
    note: copy.note.selfManaged,
    inputs: ownInputs(),
    // Merging: https://confluence.atlassian.com/bitbucketserver091/http-access-tokens-1443038354.html
    caveats: [...common().caveats, copy.caveats.atlassianDc, copy.caveats.merging],
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
