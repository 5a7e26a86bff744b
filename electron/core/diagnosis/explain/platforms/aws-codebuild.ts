/**
 * AWS CodeBuild. Facts: docs.aws.amazon.com/codebuild/latest/userguide/access-tokens-bitbucket.html, dtconsole connections page
 * (CHANGE-3052 note).
 */
import type { PlatformKnowledge } from './types.ts';

export const awsCodebuild: PlatformKnowledge = {
  id: 'aws-codebuild',
  clones: true,
  messages: [
    {
      find: /authentication required for primary source|authorization failed for primary source|DOWNLOAD_SOURCE.{0,200}(?:authentication|authorization)/is,
      id: 'aws-codebuild-source-not-fetched',
      source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens-bitbucket.html',
      causes: [
        ['token-rejected', 45],
        ['app-password-retired', 30],
      ],
    },
    {
      find: /refresh token has (?:already )?(?:been used|expired)|PutSecretValue/i,
      id: 'aws-codebuild-token-not-renewed',
      source: 'https://docs.aws.amazon.com/dtconsole/latest/userguide/connections-create-bitbucket.html',
      causes: [['token-expired', 60]],
    },
  ],
};
