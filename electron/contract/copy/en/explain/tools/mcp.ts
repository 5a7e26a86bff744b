/** Messages of the MCP server for Bitbucket. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { inEnglish } from '../../../language.ts';
import { words } from '../../../explain/shape.ts';

export const mcpMessages = inEnglish(
  'explain/tools/mcp',
  words({
    'mcp-variables-missing': {
      name: 'MCP server: the user name or the token is missing',
      causes: {
        'platform-input-invalid': {
          why: 'The program starts with a user name and a token only. A variable may be misspelt, or the client did not hand it on.',
          tellApart: ['Look at env in the client’s file. With a variable, start the client where the variable is set.'],
        },
      },
    },
    'mcp-refused': {
      name: 'MCP server: Bitbucket refused the token',
      causes: {
        'token-rejected': {
          why: 'The program reached Bitbucket, and Bitbucket answered 401.',
          tellApart: [
            'A message with BITBUCKET_TOKEN speaks of Data Center. On Bitbucket Cloud that variable has to be empty.',
            'Claude Code hands on ${…} as it is where the variable is not set. Start it where the variable is set.',
          ],
        },
      },
    },
  }),
);
