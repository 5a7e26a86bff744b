/** AWS CodeConnections: a connection's failures are told by CodePipeline and CodeBuild, and most are IAM's, not Bitbucket's. */
import type { PlatformKnowledge } from './types.ts';

export const awsCodeconnections: PlatformKnowledge = {
  id: 'aws-codeconnections',
  clones: false,
  messages: [
    {
      find: /unable to use connection:? arn:aws|the provided role does not have sufficient permissions/i,
      id: 'aws-codeconnections-pipeline-role',
      source: 'https://docs.aws.amazon.com/dtconsole/latest/userguide/troubleshooting-connections.html',
      causes: [['missing-permission', 60]],
    },
    {
      find: /(?:not authorized to access|access denied to) connection arn:aws/i,
      id: 'aws-codeconnections-build-role',
      source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/connections-github-app.html',
      causes: [['missing-permission', 60]],
    },
    {
      // With the ARN: “Connection is not available” alone is what pools of database connections say.
      find: /arn:aws[\w-]*:code(?:star-)?connections:\S+.{0,300}\b(?:not available|pending)\b/is,
      id: 'aws-codeconnections-pending',
      source: 'https://github.com/aws/agent-toolkit-for-aws/blob/main/skills/core-skills/aws-deployment/references/codeconnections.md',
      causes: [['platform-input-invalid', 60]],
    },
  ],
};
