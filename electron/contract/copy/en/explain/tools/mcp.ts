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
    'mcp-alone-variables-missing': {
      name: 'MCP server bitbucket-mcp: the sign-in is missing',
      causes: {
        'platform-input-invalid': {
          why: 'The program needs BITBUCKET_USERNAME and BITBUCKET_PASSWORD for an API token, or BITBUCKET_TOKEN for an access token.',
          tellApart: ['Look at env in the client’s file. With a variable, start the client where the variable is set.'],
        },
      },
    },
    'mcp-alone-refused': {
      name: 'MCP server bitbucket-mcp: Bitbucket refused the token',
      causes: {
        'token-rejected': {
          why: 'Bitbucket answered 401. App passwords have ended, and an API token in BITBUCKET_TOKEN is sent in a way that Bitbucket refuses.',
          tellApart: [
            'An API token belongs in BITBUCKET_PASSWORD, and the e-mail address of its owner in BITBUCKET_USERNAME.',
            'An access token belongs in BITBUCKET_TOKEN, and BITBUCKET_USERNAME has to be empty.',
          ],
        },
      },
    },
    'mcp-aashari-refused': {
      name: 'Atlassian Bitbucket MCP server: Bitbucket refused the token',
      causes: {
        'token-rejected': {
          why: 'The program reached Bitbucket, and Bitbucket answered 401.',
          tellApart: [
            'ATLASSIAN_USER_EMAIL is the e-mail address of the account that made the token, not a user name.',
            'ATLASSIAN_BITBUCKET_APP_PASSWORD is for app passwords, which have ended. Put an API token into ATLASSIAN_API_TOKEN.',
          ],
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
