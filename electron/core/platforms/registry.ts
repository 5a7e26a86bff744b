/** Every platform that Handrail can connect. Light on purpose: exporters' heavy parts are loaded by `core/export/make.ts`. */
import { inEachLanguage } from '../../contract/copy/language.ts';
import type { DeploymentSupport, PlatformInfo } from '../../contract/index.ts';
import { anotherTool } from './another-tool/index.ts';
import { argoCd } from './argo-cd/index.ts';
import { atlantis } from './atlantis.ts';
import { awsCodebuild } from './aws-codebuild.ts';
import { awsCodeconnections } from './aws-codeconnections.ts';
import { backstage } from './backstage.ts';
import { blubracket } from './blubracket.ts';
import { cds } from './cds.ts';
import { composer } from './composer.ts';
import { flux } from './flux.ts';
import { git } from './git/index.ts';
import { gitpod } from './gitpod.ts';
import { harnessSei } from './harness/index.ts';
import { jenkins } from './jenkins.ts';
import { mcp } from './mcp/index.ts';
import { renovate } from './renovate.ts';
import { semanticRelease } from './semantic-release/index.ts';
import { snykBroker } from './snyk-broker.ts';
import { sonarqube } from './sonarqube.ts';
import { sourcebot } from './sourcebot.ts';
import { sourcegraph } from './sourcegraph.ts';
import { teamcity } from './teamcity.ts';
import { tektonPac } from './tekton-pac/index.ts';
import type { Platform, PlatformDeployment } from './types.ts';
import { vaultRadar } from './vault-radar.ts';
import { xcodeCloud } from './xcode-cloud.ts';

export { asksOf, exampleOptions, familyOf, fillOptions, grantsFor, inboundOf, environmentName, kindProblem } from './options.ts';
export { factsAsOf } from './common.ts';

const declared: readonly (() => Platform)[] = [
  cds,
  harnessSei,
  vaultRadar,
  xcodeCloud,
  git,
  jenkins,
  teamcity,
  renovate,
  composer,
  semanticRelease,
  argoCd,
  flux,
  tektonPac,
  sonarqube,
  backstage,
  snykBroker,
  atlantis,
  awsCodebuild,
  awsCodeconnections,
  sourcegraph,
  sourcebot,
  mcp,
  gitpod,
  blubracket,
  // Last, for whoever found nothing above.
  anotherTool,
];

/** In the order in which the catalogue shows them, with their texts in the language that is spoken. Built once for each language. */
export const platforms: () => readonly Platform[] = inEachLanguage(() => declared.map((build) => build()));

/** The platform with this id, or null. */
export function findPlatform(id: string): Platform | null {
  return platforms().find((platform) => platform.id === id) ?? null;
}

/** What may cross to the renderer and into `handrail platforms --json`: everything but the functions. */
export function toInfo(platform: Platform): PlatformInfo {
  const { deployments, successor, aliases, git: _git, ...rest } = platform;
  return {
    ...rest,
    aliases: [...aliases],
    successor: successor === null ? null : { ...successor },
    deployments: {
      cloud: supportInfo(deployments.cloud),
      server: supportInfo(deployments.server),
      'data-center': supportInfo(deployments['data-center']),
    },
  };
}

function supportInfo(deployment: PlatformDeployment): DeploymentSupport {
  const {
    refuses: _refuses,
    refusesKind: _refusesKind,
    inbound: _inbound,
    found: _found,
    export: _export,
    references: _references,
    inputs,
    ...facts
  } = deployment;
  return {
    ...facts,
    prerequisites: [...facts.prerequisites],
    credentialKinds: [...facts.credentialKinds],
    grants: [...facts.grants],
    asks: [...facts.asks],
    inputs: inputs.map(({ check: _check, sentTo: _sentTo, ...input }) => input),
    artifacts: [...facts.artifacts],
    secretsModes: facts.secretsModes.map(({ otherwise: _otherwise, ...mode }) => mode),
    allow: [...facts.allow],
    caveats: [...facts.caveats],
    afterToken: [...facts.afterToken],
    sources: [...facts.sources],
  };
}
