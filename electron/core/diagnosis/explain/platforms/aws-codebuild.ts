/**
 * AWS CodeBuild. Facts: docs.aws.amazon.com/codebuild/latest/userguide/access-tokens-bitbucket.html, dtconsole connections page
 * (CHANGE-3052 note).
 */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

export const awsCodebuild: PlatformKnowledge = {
  id: 'aws-codebuild',
  clones: true,
  cloud: { restUser: 'the user name of the source credential', gitUser: null, secret: 'the token of the source credential' },
  selfManaged: null,
  since: null,
  messages: [
    {
      find: /authentication required for primary source|authorization failed for primary source|DOWNLOAD_SOURCE.{0,200}(?:authentication|authorization)/is,
      name: 'CodeBuild: the source could not be fetched',
      source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens-bitbucket.html',
      causes: [
        cause(
          'token-rejected',
          45,
          'Bitbucket refused the source credential: it is expired, revoked, or an app password.',
          'Look at the credential’s date in CodeBuild → Settings, and make a new one.',
        ),
        cause('app-password-retired', 30, 'A credential from before July 2026 is often an app password.', 'When was it made?'),
      ],
    },
    {
      find: /refresh token has (?:already )?(?:been used|expired)|PutSecretValue/i,
      name: 'CodeBuild: the connection could not renew its token',
      source: 'https://docs.aws.amazon.com/dtconsole/latest/userguide/connections-create-bitbucket.html',
      causes: [
        cause(
          'token-expired',
          60,
          'Since 4 May 2026 Bitbucket’s refresh tokens work once only. A connection that may not write the new one back loses its access.',
          'Does the role of the connection have secretsmanager:PutSecretValue?',
        ),
      ],
    },
  ],
};
