/** Messages of CodeBuild. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const awsCodebuildMessages = words({
  'aws-codebuild-source-not-fetched': {
    name: 'CodeBuild: the source could not be fetched',
    causes: {
      'token-rejected': {
        why: 'Bitbucket refused the source credential: it is expired, revoked, or an app password.',
        tellApart: ['Look at the credential’s date in CodeBuild → Settings, and make a new one.'],
      },
      'app-password-retired': {
        why: 'A credential from before July 2026 is often an app password.',
        tellApart: ['When was it made?'],
      },
    },
  },
  'aws-codebuild-token-not-renewed': {
    name: 'CodeBuild: the connection could not renew its token',
    causes: {
      'token-expired': {
        why: 'Since 4 May 2026 Bitbucket’s refresh tokens work once only. A connection that may not write the new one back loses its access.',
        tellApart: ['Does the role of the connection have secretsmanager:PutSecretValue?'],
      },
    },
  },
});
