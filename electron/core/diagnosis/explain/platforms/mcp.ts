/** AI coding clients over MCP. Facts: the package @nexus2520/bitbucket-mcp-server 3.0.0, build/index.js and build/core/api-client.js. */
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
  ],
};
