/**
 * AI coding clients over MCP. Facts: the packages @nexus2520/bitbucket-mcp-server 3.0.0 (build/index.js, build/core/api-client.js),
 * bitbucket-mcp 5.0.6 (dist/index.js) and @aashari/mcp-server-atlassian-bitbucket 3.1.0 (dist/utils/transport.util.js).
 */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://www.npmjs.com/package/@nexus2520/bitbucket-mcp-server/v/3.0.0';

export const mcp: PlatformKnowledge = {
  id: 'mcp',
  clones: false,
  messages: [
    {
      find: /BITBUCKET_USERNAME and either BITBUCKET_APP_PASSWORD \(Cloud\) or BITBUCKET_TOKEN/i,
      id: 'mcp-variables-missing',
      source,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /Authentication failed\. Please check your BITBUCKET_(?:TOKEN|USERNAME and BITBUCKET_APP_PASSWORD)/i,
      id: 'mcp-refused',
      source,
      causes: [['token-rejected', 50]],
    },
    {
      find: /Either BITBUCKET_TOKEN or BITBUCKET_USERNAME\/PASSWORD is required/i,
      id: 'mcp-alone-variables-missing',
      source: 'https://www.npmjs.com/package/bitbucket-mcp/v/5.0.6',
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /MCP error -32603: Failed to [^\n]{1,200}: Request failed with status code 401/i,
      id: 'mcp-alone-refused',
      source: 'https://github.com/MatanYemini/bitbucket-mcp/issues/24',
      causes: [['token-rejected', 50]],
    },
    {
      find: /Bitbucket API: Authentication failed - /i,
      id: 'mcp-aashari-refused',
      source: 'https://www.npmjs.com/package/@aashari/mcp-server-atlassian-bitbucket/v/3.1.0',
      causes: [['token-rejected', 50]],
    },
  ],
};
