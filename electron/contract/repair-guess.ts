/** Which program a file is for, where its name or its text makes that obvious. Pure. */
import type { RepairPlatform } from './repair.ts';

interface Sign {
  readonly platform: RepairPlatform;
  readonly name: RegExp;
  readonly text: readonly RegExp[];
}

const signs: readonly Sign[] = [
  {
    platform: 'argo-cd',
    name: /argo-?cd/i,
    text: [
      /argocd\.argoproj\.io\/secret[-_]?type/i,
      /^\s*"?apiVersion"?\s*:\s*["']?argoproj\.io\//m,
      /^\s*"?kind"?\s*:\s*["']?(?:ApplicationSet|Secret)\b/m,
    ],
  },
  {
    platform: 'atlantis',
    name: /atlantis/i,
    text: [/^\s*(?:export\s+)?ATLANTIS_\w+\s*[=:]/m, /^\s*(?:export\s+)?ATLANTIS_BITBUCKET_\w+\s*[=:]/m],
  },
  {
    platform: 'flux',
    name: /flux/i,
    text: [
      /source\.toolkit\.fluxcd\.io\//,
      /^\s*"?kind"?\s*:\s*["']?GitRepository\b/m,
      /namespace"?\s*:\s*["']?flux-system\b/,
      /^\s*"?kind"?\s*:\s*["']?Secret\b/m,
    ],
  },
  {
    platform: 'git',
    name: /netrc|git-?credentials/i,
    text: [/^\s*(?:machine\s+\S+|default)(?:\s+(?:login|password)\s|\s*$)/m, /^\s*https?:\/\/\S*:\S+@\S+\s*$/m],
  },
  { platform: 'harness-sei', name: /satellite/i, text: [/^\s*satellite\s*:/m, /^\s*integrations\s*:/m] },
  {
    platform: 'cds',
    name: /^(?:cds|vcs)\b|cds.*\.ya?ml$/i,
    text: [/^\s*type\s*:\s*["']?bitbucket(?:server|cloud)/im, /^auth\s*:/m, /^options\s*:/m],
  },
  {
    platform: 'sourcebot',
    name: /sourcebot/i,
    text: [
      /^\s*["'“]?connections["'”]?\s*:\s*\{/m,
      /["'“]?deploymentType["'”]?\s*:\s*["'“]/,
      /sourcebot-dev\/sourcebot/,
      /["'“]type["'”]\s*:\s*["'“]bitbucket["'”]/,
    ],
  },
  {
    platform: 'sourcegraph',
    name: /sourcegraph|^extsvc/i,
    text: [
      /["'“]?(?:projectKeys|repositoryQuery|repositoryPathPattern|gitURLType|appPassword|apiToken|accessToken|teams)["'”]?\s*:/,
      /["']BITBUCKET(?:SERVER|CLOUD)["']\s*:\s*\[/,
      /^\s*["'“]?url["'”]?\s*:\s*["'“]https?:/m,
    ],
  },
  {
    platform: 'jenkins',
    name: /jenkins.*\.ya?ml$|casc/i,
    text: [
      /^unclassified\s*:/m,
      /^\s*bitbucketendpointconfiguration\s*:/im,
      /^\s*-?\s*bitbucket(?:cloud|server)endpoint\s*:/im,
      /^\s*domainCredentials\s*:/m,
    ],
  },
  {
    platform: 'backstage',
    name: /app-config.*\.ya?ml$/i,
    text: [
      /^integrations\s*:\s*\n(?:[ \t]*(?:#.*)?\n)*[ \t]+[a-z][A-Za-z]*\s*:/m,
      /^\s*bitbucket(?:Cloud|Server)\s*:/m,
      /^(?:catalog|backend|techdocs|scaffolder)\s*:/m,
    ],
  },
  {
    platform: 'renovate',
    name: /renovate/i,
    text: [
      /["']?platform["']?\s*:\s*["']bitbucket(?:-server)?["']/,
      /["']?autodiscover(?:Filter|Namespaces|Projects)?["']?\s*:/,
      /["'](?:config:recommended|https:\/\/docs\.renovatebot\.com\/renovate-schema\.json)["']/,
      /^\s*(?:export\s+)?RENOVATE_\w+\s*[=:]/m,
    ],
  },
  {
    platform: 'snyk-broker',
    name: /snyk|broker.*\.env/i,
    text: [
      /^\s*(?:export\s+)?BROKER_\w+\s*[=:]/m,
      /^\s*(?:export\s+)?BITBUCKET_(?:PAT|API|GIT|USERNAME|PASSWORD)\s*[=:]/m,
      /broker\.(?:\w+\.)?snyk\.io/,
    ],
  },
  {
    platform: 'tekton-pac',
    name: /tekton|pipelines-as-code/i,
    text: [
      /pipelinesascode\.tekton\.dev\//,
      /^\s*"?kind"?\s*:\s*["']?Repository\b/m,
      /^\s*"?git_provider"?\s*:/m,
      /^\s*["']?provider\.token["']?\s*:/m,
      /^\s*"?kind"?\s*:\s*["']?Secret\b/m,
    ],
  },
  { platform: 'vault-radar', name: /radar|^agent\.env/i, text: [/^\s*(?:export\s+)?(?:VAULT_RADAR|HCP)_\w+\s*[=:]/m] },
];

/** Beginning of the text that is looked at, in characters. */
const looked = 20_000;

/** The platform whose marks the text bears, else the one that the name speaks of; null where neither is clear. */
export function guessPlatform(path: string, text: string): RepairPlatform | null {
  // A folder tells what somebody works on, not what a file is.
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const start = text.slice(0, looked);
  const counts = signs.map(({ platform, text: marks }) => ({ platform, count: marks.filter((mark) => mark.test(start)).length }));
  const most = Math.max(...counts.map((each) => each.count));
  const best = counts.filter((each) => each.count === most);
  if (most > 0 && best.length === 1) return best[0]?.platform ?? null;
  const named = signs.filter((each) => each.name.test(name));
  return named.length === 1 ? (named[0]?.platform ?? null) : null;
}
