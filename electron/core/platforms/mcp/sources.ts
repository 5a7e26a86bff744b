/** What is known of the server and of its clients, and from where. */
import { edition, source, sources as shared } from '../common.ts';

/** The programs, each in one version. */
export const versions = {
  nexus2520: { name: '@nexus2520/bitbucket-mcp-server', version: '3.0.0' },
  'bitbucket-mcp': { name: 'bitbucket-mcp', version: '5.0.6' },
  aashari: { name: '@aashari/mcp-server-atlassian-bitbucket', version: '3.1.0' },
} as const;
export type ServerId = keyof typeof versions;

function pageOf(id: ServerId): string {
  const { name, version } = versions[id];
  return `https://www.npmjs.com/package/${name}/v/${version}`;
}

export const server = source(
  'Bitbucket MCP server: its package',
  pageOf('nexus2520'),
  edition(versions.nexus2520.version, '2026-09-16', '2026-12-01'),
);
/** `dist/index.js`: BITBUCKET_TOKEN is sent as Bearer, a user name with a password as Basic; no tool reads a file. */
const matan = source(
  'bitbucket-mcp: its package',
  pageOf('bitbucket-mcp'),
  edition(versions['bitbucket-mcp'].version, '2026-09-16', '2026-12-01'),
);
/** `dist/utils/transport.util.js`: Basic, always to api.bitbucket.org; `dist/utils/response.util.js`: copies in /tmp/mcp. */
const aashari = source(
  'Atlassian Bitbucket MCP server: its package',
  pageOf('aashari'),
  edition(versions.aashari.version, '2026-09-06', '2026-12-01'),
);
/** What @atlassian-dc-mcp/bitbucket 0.34.0 needs: answers 404. */
const withoutPart = source('npm: @atlassian-dc-mcp/common', 'https://registry.npmjs.org/@atlassian-dc-mcp/common', {
  checked: '2026-12-01',
});
/** `${VAR}` in `env`, and `/mcp`; its text says nothing of `cmd /c` any more. */
const claudeCode = source('Claude Code: MCP', 'https://code.claude.com/docs/en/mcp', { checked: '2026-12-01' });
/** A variable that is not set reaches the server as the literal text. */
const claudeMeasured = source(
  'What Claude Code 2.1.278 fills in in .mcp.json',
  'https://dev.to/rulestack/six-var-forms-five-mcpjson-fields-two-tiny-servers-what-claude-code-mcp-expansion-actually-5a1f',
  { dated: '2026-09-22', checked: '2026-12-01' },
);
/** “Windows: removed false-positive "Windows requires 'cmd /c' wrapper" MCP config warning”. */
const claudeWindows = source(
  'Claude Code: changes in 2.1.119',
  'https://github.com/anthropics/claude-code/blob/main/CHANGELOG.md',
  edition('2.1.119', '2026-04-23', '2026-12-01'),
);
/** Settings → Developer → Edit Config, `npx` on Windows too, quitting and starting again, Manage connectors. */
const claudeDesktop = source(
  'Model Context Protocol: Connect to local MCP servers',
  'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  { edition: '@2058728', checked: '2026-12-01' },
);
/** “Cursor resolves variables in these fields: command, args, env, url, and headers”: `${env:NAME}`. */
const cursor = source('Cursor: MCP', 'https://cursor.com/docs/mcp', { checked: '2026-12-01' });
const vscode = source('VS Code: MCP configuration reference', 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration', {
  dated: '2026-05-28',
  checked: '2026-12-01',
});
/** Tables and keys as its own `codex mcp get --json` reads them. */
const codex = source(
  'Codex: its package',
  'https://www.npmjs.com/package/@openai/codex/v/0.171.0',
  edition('0.171.0', '2026-11-20', '2026-12-01'),
);
/** `env_vars`, and which variables a server gets without being named there. */
const codexVariables = source(
  'Codex: variables of an MCP server',
  'https://github.com/openai/codex/blob/08e9165/codex-rs/rmcp-client/src/utils.rs',
  { edition: '@08e9165', checked: '2026-12-01' },
);

const clients = [server, claudeCode, claudeMeasured, claudeWindows, claudeDesktop, cursor, vscode, codex, codexVariables];
export const cloudSources = [...clients, matan, aashari, shared.apiTokenScopes];
export const ownSources = [...clients, withoutPart, shared.httpTokens];
