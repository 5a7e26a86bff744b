/** Messages of AWS about a connection. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { inEnglish } from '../../../language.ts';
import { words } from '../../../explain/shape.ts';

export const awsCodeconnectionsMessages = inEnglish(
  'explain/tools/aws-codeconnections',
  words({
    'aws-codeconnections-pipeline-role': {
      name: 'AWS: the role may not use the connection',
      causes: {
        'missing-permission': {
          why: 'AWS refused its own role before it asked Bitbucket. The service role of the pipeline has no policy for this connection.',
          tellApart: [
            'Compare the ARN in the message with the policy. There are two names, codeconnections and codestar-connections, and the policy needs the one in the ARN.',
          ],
          remedy: {
            title: 'The role in AWS may not use the connection',
            fix: 'Let the service role of the pipeline use this connection: add a policy with codeconnections:UseConnection. The stack that Handrail writes has one. For “Full clone” the role of the build project needs it too.',
          },
        },
      },
    },
    'aws-codeconnections-build-role': {
      name: 'AWS CodeBuild: the role may not use the connection',
      causes: {
        'missing-permission': {
          why: '“User” in this message is the service role of the build project, not you. AWS refused it before it asked Bitbucket.',
          tellApart: ['Look at the role: does a policy allow codeconnections:GetConnectionToken for exactly this ARN?'],
          remedy: {
            title: 'The role of the build project may not use the connection',
            fix: 'Let the service role of the build project use this connection: add a policy with codeconnections:GetConnection and codeconnections:GetConnectionToken. The stack that Handrail writes has one.',
          },
        },
      },
    },
    'aws-codeconnections-pending': {
      name: 'AWS: the connection is not completed',
      causes: {
        'platform-input-invalid': {
          why: 'A connection made by a stack or a command waits until somebody completes it in the AWS console.',
          tellApart: ['AWS console → Developer Tools → Settings → Connections shows the status.'],
          remedy: {
            title: 'Complete the connection in the AWS console',
            fix: 'Open the connection, click “Update pending connection”, and let an administrator of the Bitbucket workspace grant access. Then click “Connect”.',
          },
        },
      },
    },
  }),
);
