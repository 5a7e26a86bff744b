/** What the platforms' own messages mean, by their id. */
import { argoCdMessages } from './tools/argo-cd.ts';
import { atlantisMessages } from './tools/atlantis.ts';
import { awsCodebuildMessages } from './tools/aws-codebuild.ts';
import { awsCodeconnectionsMessages } from './tools/aws-codeconnections.ts';
import { backstageMessages } from './tools/backstage.ts';
import { cdsMessages } from './tools/cds.ts';
import { composerMessages } from './tools/composer.ts';
import { fluxMessages } from './tools/flux.ts';
import { gitpodMessages } from './tools/gitpod.ts';
import { harnessSeiMessages } from './tools/harness-sei.ts';
import { jenkinsMessages } from './tools/jenkins.ts';
import { mcpMessages } from './tools/mcp.ts';
import { renovateMessages } from './tools/renovate.ts';
import { semanticReleaseMessages } from './tools/semantic-release.ts';
import { snykBrokerMessages } from './tools/snyk-broker.ts';
import { sonarqubeMessages } from './tools/sonarqube.ts';
import { sourcebotMessages } from './tools/sourcebot.ts';
import { sourcegraphMessages } from './tools/sourcegraph.ts';
import { tektonPacMessages } from './tools/tekton-pac.ts';
import { xcodeCloudMessages } from './tools/xcode-cloud.ts';

export const toolMessages = {
  ...argoCdMessages,
  ...atlantisMessages,
  ...awsCodebuildMessages,
  ...awsCodeconnectionsMessages,
  ...backstageMessages,
  ...cdsMessages,
  ...composerMessages,
  ...fluxMessages,
  ...gitpodMessages,
  ...harnessSeiMessages,
  ...jenkinsMessages,
  ...mcpMessages,
  ...renovateMessages,
  ...semanticReleaseMessages,
  ...snykBrokerMessages,
  ...sonarqubeMessages,
  ...sourcebotMessages,
  ...sourcegraphMessages,
  ...tektonPacMessages,
  ...xcodeCloudMessages,
};
