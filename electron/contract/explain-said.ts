/** What explains a pasted message, and the facts that its remedy needs: codes with parameters. `explanationInWords` makes the words. */
import * as v from 'valibot';
import { coded, codedSchema } from './coded.ts';
import type { Coded, Params } from './coded.ts';

/** Which Bitbucket. */
type Side = 'cloud' | 'self-managed';

/** Why something is a likely cause. */
export interface ExplainedByParams {
  /** One of the messages that Handrail knows, a platform's own among them. */
  message: Params<'id'>;
  /** Atlassian's number for a removal. `since` is an ISO date; both are null where Handrail does not know the number. */
  change: { readonly id: string; readonly number: string | null; readonly since: string | null };
  /** It is worded by the other Bitbucket than the chosen one. */
  'other-deployment': Params<'speaks', Side>;
  /** The platform runs at its maker's. */
  'may-not-reach': Params<'platform'>;
  'other-service': { readonly host: string; readonly answered: boolean };
  /** A token that the other Bitbucket made. */
  'other-bitbucket': Params<'made', Side>;
}
export type ExplainedBy = Coded<ExplainedByParams>;
/** Makes one. */
export const explainedBy = coded<ExplainedByParams>();
export const explainedBySchema = codedSchema as unknown as v.GenericSchema<ExplainedBy>;

/** Platforms whose names for their settings are known. */
export const toolIds = [
  'another-tool',
  'argo-cd',
  'atlantis',
  'aws-codebuild',
  'aws-codeconnections',
  'backstage',
  'blubracket',
  'cds',
  'composer',
  'flux',
  'git',
  'gitpod',
  'harness-sei',
  'jenkins',
  'mcp',
  'renovate',
  'semantic-release',
  'snyk-broker',
  'sonarqube',
  'sourcebot',
  'sourcegraph',
  'teamcity',
  'tekton-pac',
  'vault-radar',
  'xcode-cloud',
] as const;
export type ToolId = (typeof toolIds)[number];

/** What the words of a remedy may know. Everything can be missing. */
export const remedyFactsSchema = v.object({
  surface: v.nullable(v.picklist(['git', 'rest'])),
  cloud: v.nullable(v.boolean()),
  /** Which of Bitbucket Cloud's tokens was used, where the text shows it. */
  token: v.nullable(v.picklist(['api-token', 'access-token'])),
  /** The platform that showed the message; `id` is null where its settings have no names that are known. */
  tool: v.nullable(v.object({ name: v.string(), id: v.nullable(v.picklist(toolIds)) })),
  /** `CHANGE-2770`, with its announcement; null where the message names none and the address tells none. */
  change: v.nullable(v.object({ id: v.string(), announcement: v.string(), since: v.nullable(v.string()) })),
  /** Permissions that are missing, each with Bitbucket's own label. */
  missing: v.array(v.object({ label: v.string(), name: v.string() })),
  retryAfterSeconds: v.nullable(v.number()),
});
export type RemedyFacts = v.InferOutput<typeof remedyFactsSchema>;

/** What has to be said about an explanation as a whole. */
export const explanationNotes = ['unknown', 'secret-removed', 'english-only'] as const;
export type ExplanationNote = (typeof explanationNotes)[number];
