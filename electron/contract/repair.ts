/**
 * What Handrail says about a platform file that somebody wrote. Secrets are masked in everything of this shape; the mended text stays with
 * the host.
 */
import * as v from 'valibot';
import { configRepairCodes } from './repair-config.ts';
import { envRepairCodes } from './repair-env.ts';
import { repairJsonCodes } from './repair-json.ts';
import { repairNoteSchema } from './repair-notes.ts';
import { kubeRepairCodes } from './repair-kube.ts';
import { severities } from './words.ts';

/** Platforms whose file Handrail can mend; `git` is the credential store or .netrc of a Git client. */
export const repairPlatforms = [
  'argo-cd',
  'atlantis',
  'cds',
  'flux',
  'harness-sei',
  'jenkins',
  'backstage',
  'renovate',
  'snyk-broker',
  'sourcebot',
  'sourcegraph',
  'tekton-pac',
  'vault-radar',
  'git',
] as const;
export type RepairPlatform = (typeof repairPlatforms)[number];

/** How the platforms are called in these sentences. */
export const repairPlatformNames: Readonly<Record<RepairPlatform, string>> = {
  'argo-cd': 'Argo CD',
  atlantis: 'Atlantis',
  backstage: 'Backstage',
  cds: 'CDS',
  flux: 'Flux',
  git: 'Git',
  'harness-sei': 'Harness SEI',
  jenkins: 'Jenkins',
  renovate: 'Renovate',
  'snyk-broker': 'Snyk Broker',
  sourcebot: 'Sourcebot',
  sourcegraph: 'Sourcegraph',
  'tekton-pac': 'Tekton Pipelines-as-Code',
  'vault-radar': 'Vault Radar',
};

export const repairFormats = [
  'agent-env',
  'argo-cd-manifest',
  'atlantis-env',
  'backstage-app-config',
  'cds-yml',
  'flux-manifest',
  'git-credentials',
  'jenkins-casc',
  'netrc',
  'renovate-config',
  'renovate-env',
  'satellite-yml',
  'snyk-broker-env',
  'sourcebot-env',
  'sourcebot-json',
  'sourcegraph-json',
  'tekton-manifest',
] as const;
export type RepairFormat = (typeof repairFormats)[number];

/** `ignored`: it stands in the file and the platform does not read it. */
export const repairVerdicts = ['ok', 'warning', 'wrong', 'missing', 'ignored'] as const;
export type RepairVerdict = (typeof repairVerdicts)[number];

/** Everything that can be wrong with such a file. Extend; never rename. */
export const repairCodes = [
  // the file
  'file-empty',
  'file-too-long',
  'html-page',
  'wrong-file',
  'not-yaml',
  'several-documents',
  'byte-order-mark',
  'windows-line-ends',
  'mixed-line-ends',
  // how YAML is written
  'tab-indentation',
  'odd-space',
  'smart-quotes',
  'comma-after-value',
  'space-after-colon',
  'special-character-unquoted',
  'quote-not-closed',
  'backslash-in-double-quotes',
  'value-cut-at-hash',
  'duplicate-key',
  'wrong-indentation',
  'number-unquoted',
  'boolean-in-quotes',
  'boolean-other-word',
  'boolean-unreadable',
  'line-break-in-value',
  'space-around-value',
  'text-expected',
  // keys and values
  'wrong-key',
  'unknown-key',
  'required-missing',
  'placeholder-left',
  'value-too-long',
  'name-pattern',
  'type-wrong',
  'type-other-product',
  'cds-refuses-cloud',
  'application-wrong',
  'satellite-flag-missing',
  'several-bitbucket-integrations',
  'unsafe-ssl',
  // addresses
  'address-cloud-in-self-managed',
  'address-self-managed-in-cloud',
  'address-trailing-slash',
  'address-not-base',
  'address-without-scheme',
  'address-unreadable',
  'address-holds-credentials',
  'address-plain-http',
  // tokens and user names
  'token-app-password',
  'token-for-cloud',
  'token-for-self-managed',
  'token-organization-key',
  'token-legacy',
  'token-wrapped',
  'token-with-user',
  'token-not-printable',
  'user-is-email',
  'user-missing',
  'user-wrong-for-token',
  // environment files
  'env-export-prefix',
  'env-quotes',
  'env-spaces',
  'env-colon',
  'env-no-value',
  'env-name',
  'env-comment',
  'env-uri',
  ...envRepairCodes,
  // git
  'git-not-encoded',
  'git-line-unreadable',
  'git-host-case',
  'git-host-wrong',
  'git-scheme',
  'git-scheme-case',
  'git-second-entry',
  'git-line-unread',
  'git-line-hides',
  'git-host-missing',
  'rest-user',
  'netrc-host',
  'netrc-space',
  'netrc-comment',
  'netrc-quotes',
  'netrc-quote-open',
  ...kubeRepairCodes,
  ...repairJsonCodes,
  // Jenkins, Backstage, Renovate
  ...configRepairCodes,
] as const;
export type RepairCode = (typeof repairCodes)[number];

export const repairReadSchema = v.object({
  /** The field in the platform's own words, e.g. `auth.username`, or `line:2:host` (repair-line.ts). */
  path: v.string(),
  line: v.nullable(v.number()),
  /** The value as the platform reads it; bullets for a secret; null when it reads none or when it is not shown. */
  value: v.nullable(v.string()),
  masked: v.boolean(),
  verdict: v.picklist(repairVerdicts),
  note: v.nullable(repairNoteSchema),
});
export type RepairRead = v.InferOutput<typeof repairReadSchema>;

export const repairProblemSchema = v.object({
  code: v.picklist(repairCodes),
  severity: v.picklist(severities),
  /** Line of the file as it was given, from 1. */
  line: v.nullable(v.number()),
  /** What its words need, by `RepairParams`, and the field it is about where that is known; masked. */
  params: v.record(v.string(), v.unknown()),
  /** The mended copy no longer has it. */
  mended: v.boolean(),
});
export type RepairProblem = v.InferOutput<typeof repairProblemSchema>;

export const repairReportSchema = v.object({
  platform: v.picklist(repairPlatforms),
  platformName: v.string(),
  format: v.picklist(repairFormats),
  name: v.string(),
  /** What the platform really reads, in the order of the file. Empty when it can read nothing. */
  reads: v.array(repairReadSchema),
  problems: v.array(repairProblemSchema),
  /** The mended copy without its text; null when there is nothing to mend. */
  mended: v.nullable(
    v.object({
      name: v.string(),
      mode: v.literal('0600'),
      /** False where only placeholders and names are in it. */ holdsSecret: v.boolean(),
    }),
  ),
});
export type RepairReport = v.InferOutput<typeof repairReportSchema>;

/** Errors and warnings that only a person can settle. */
export function unmendable({ problems }: Pick<RepairReport, 'problems'>): readonly RepairProblem[] {
  return problems.filter((each) => !each.mended && each.severity !== 'info');
}
