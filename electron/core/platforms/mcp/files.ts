/** What the clients' own files hold: the same program in five dialects. Sources of each: sources.ts. */
import { jsonText } from '../../formats/json-text.ts';
import type { JsonValue } from '../../formats/json-text.ts';
import { tomlText } from '../../formats/toml.ts';

export type Client = 'claude-code' | 'claude-desktop' | 'cursor' | 'vscode' | 'codex';

/** How the client starts the server. */
export interface Server {
  readonly command: string;
  readonly args: readonly string[];
  /** Variables that hold no secret, in the order in which people read them: those above the token, and those below it. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** The variable with the token. `text`: what the file says for it; null: the file is to name no value, the client gets it itself. */
  readonly token: { readonly name: string; readonly text: string | null };
}

export const fileNames: Readonly<Record<Client, string>> = {
  'claude-code': '.mcp.json',
  'claude-desktop': 'claude_desktop_config.json',
  cursor: 'mcp.json',
  vscode: 'mcp.json',
  codex: 'config.toml',
};

const inputId = 'bitbucket-token';
/** Codex hands on a few variables only (DEFAULT_ENV_VARS in rmcp-client/src/utils.rs): without these, no way through a company's proxy. */
const network = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'];
/** Seconds in which the first start may fetch the program. */
const patience = 60;

/** The variables with the token among them; `text`: null where the file names none. */
function environment({ before, after, token }: Server, text: string | null): Readonly<Record<string, string>> {
  return { ...before, ...(text === null ? {} : { [token.name]: text }), ...after };
}

/** `.mcp.json` of Claude Code, `claude_desktop_config.json`, and `mcp.json` of Cursor. */
export function mcpServers(server: Server): string {
  const { command, args, token } = server;
  return jsonText({ mcpServers: { bitbucket: { command, args, env: environment(server, token.text) } } });
}

/** `.vscode/mcp.json`. Where the file names no token, VS Code asks for it once. */
export function vscodeServers(server: Server): string {
  const { command, args, token } = server;
  const asked: JsonValue = { type: 'promptString', id: inputId, description: 'Bitbucket token', password: true };
  return jsonText({
    ...(token.text === null ? { inputs: [asked] } : {}),
    servers: { bitbucket: { type: 'stdio', command, args, env: environment(server, token.text ?? `\${input:${inputId}}`) } },
  });
}

/** `config.toml` of Codex. It fills in no variables: `env_vars` names those that it hands on. */
export function codexServers(server: Server): string {
  const { command, args, token } = server;
  const handedOn = [...(token.text === null ? [token.name] : []), ...network];
  return tomlText([
    ['mcp_servers.bitbucket', { command, args, env_vars: handedOn, startup_timeout_sec: patience }],
    ['mcp_servers.bitbucket.env', environment(server, token.text)],
  ]);
}
