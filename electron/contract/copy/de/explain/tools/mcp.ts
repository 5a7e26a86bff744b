/** German: messages of the MCP server for Bitbucket. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

const lookAtEnv =
  'Sehen Sie sich env in der Datei des Clients an. Wenn dort eine Variable steht, starten Sie den Client da, wo sie gesetzt ist.';
const answered401 = 'Das Programm hat Bitbucket erreicht, und Bitbucket hat mit 401 geantwortet.';

export const mcpMessages = words({
  'mcp-variables-missing': {
    name: 'MCP-Server: Der Benutzername oder das Token fehlt',
    causes: {
      'platform-input-invalid': {
        why: 'Das Programm startet nur mit einem Benutzernamen und einem Token. Vielleicht ist eine Variable falsch geschrieben, oder der Client hat sie nicht weitergegeben.',
        tellApart: [lookAtEnv],
      },
    },
  },
  'mcp-alone-variables-missing': {
    name: 'MCP-Server bitbucket-mcp: Die Zugangsdaten fehlen',
    causes: {
      'platform-input-invalid': {
        why: 'Das Programm braucht BITBUCKET_USERNAME und BITBUCKET_PASSWORD für ein API-Token oder BITBUCKET_TOKEN für ein Zugriffstoken.',
        tellApart: [lookAtEnv],
      },
    },
  },
  'mcp-alone-refused': {
    name: 'MCP-Server bitbucket-mcp: Bitbucket hat das Token abgelehnt',
    causes: {
      'token-rejected': {
        why: 'Bitbucket hat mit 401 geantwortet. App-Passwörter funktionieren nicht mehr, und ein API-Token in BITBUCKET_TOKEN wird auf eine Weise gesendet, die Bitbucket ablehnt.',
        tellApart: [
          'Ein API-Token gehört in BITBUCKET_PASSWORD, die E-Mail-Adresse seines Inhabers in BITBUCKET_USERNAME.',
          'Ein Zugriffstoken gehört in BITBUCKET_TOKEN, und BITBUCKET_USERNAME muss leer sein.',
        ],
      },
    },
  },
  'mcp-aashari-refused': {
    name: 'Atlassian Bitbucket MCP Server: Bitbucket hat das Token abgelehnt',
    causes: {
      'token-rejected': {
        why: answered401,
        tellApart: [
          'ATLASSIAN_USER_EMAIL ist die E-Mail-Adresse des Kontos, das das Token erstellt hat, kein Benutzername.',
          'ATLASSIAN_BITBUCKET_APP_PASSWORD ist für App-Passwörter, und die funktionieren nicht mehr. Tragen Sie ein API-Token in ATLASSIAN_API_TOKEN ein.',
        ],
      },
    },
  },
  'mcp-refused': {
    name: 'MCP-Server: Bitbucket hat das Token abgelehnt',
    causes: {
      'token-rejected': {
        why: answered401,
        tellApart: [
          'Eine Meldung mit BITBUCKET_TOKEN bezieht sich auf Data Center. Für Bitbucket Cloud muss diese Variable leer sein.',
          'Ist die Variable nicht gesetzt, gibt Claude Code ${…} unverändert weiter. Starten Sie es da, wo die Variable gesetzt ist.',
        ],
      },
    },
  },
}) satisfies Words['explain/tools/mcp'];
