/** What each platform adds to an explanation, by its id. A test holds the ids against the registry. */
import { argoCd } from './argo-cd.ts';
import { atlantis } from './atlantis.ts';
import { awsCodebuild } from './aws-codebuild.ts';
import { awsCodeconnections } from './aws-codeconnections.ts';
import { backstage } from './backstage.ts';
import { cds } from './cds.ts';
import { composer } from './composer.ts';
import { flux } from './flux.ts';
import { jenkins } from './jenkins.ts';
import { mcp } from './mcp.ts';
import { renovate } from './renovate.ts';
import { semanticRelease } from './semantic-release.ts';
import { anotherTool, blubracket, git, gitpod, harnessSei, teamcity, vaultRadar, xcodeCloud } from './simple.ts';
import { snykBroker } from './snyk-broker.ts';
import { sonarqube } from './sonarqube.ts';
import { sourcebot } from './sourcebot.ts';
import { sourcegraph } from './sourcegraph.ts';
import { tektonPac } from './tekton-pac.ts';
import type { PlatformKnowledge } from './types.ts';

export const knowledge: readonly PlatformKnowledge[] = [
  anotherTool,
  argoCd,
  atlantis,
  awsCodebuild,
  awsCodeconnections,
  backstage,
  blubracket,
  cds,
  composer,
  flux,
  git,
  gitpod,
  harnessSei,
  jenkins,
  mcp,
  renovate,
  semanticRelease,
  snykBroker,
  sonarqube,
  sourcebot,
  sourcegraph,
  teamcity,
  tektonPac,
  vaultRadar,
  xcodeCloud,
];

/** Null for a platform that adds nothing, and for none. */
export function knowledgeOf(id: string | null): PlatformKnowledge | null {
  return knowledge.find((each) => each.id === id) ?? null;
}
