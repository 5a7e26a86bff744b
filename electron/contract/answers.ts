/** What a person answers, in the wizard's drafts as in the terminal's answers file (docs/design.md 4). It never holds a secret. */
import * as v from 'valibot';
import { credentialKindSchema, deploymentSchema } from './words.ts';

const shortText = v.pipe(v.string(), v.maxLength(2000));

/** A platform input's value. Secret inputs and dropped files are never here: the host keeps them apart. */
export const optionValueSchema = v.union([v.pipe(v.string(), v.maxLength(20_000)), v.boolean(), v.array(shortText)]);
export type OptionValue = v.InferOutput<typeof optionValueSchema>;

/** REST user and git user are two fields, because on Cloud they differ (the e-mail for REST, never for git). */
export const credentialAnswerSchema = v.strictObject({
  kind: credentialKindSchema,
  user: v.nullable(shortText),
  gitUser: v.nullable(shortText),
});
export type CredentialAnswer = v.InferOutput<typeof credentialAnswerSchema>;

/**
 * `baseUrl` is null on Cloud, `workspace` is null on self-managed; `repositories`: null means all, a list means only these
 * (slugs; on self-managed `KEY/slug` or a slug within `projectKey`).
 */
export const answersSchema = v.strictObject({
  deployment: v.nullable(deploymentSchema),
  baseUrl: v.nullable(shortText),
  workspace: v.nullable(shortText),
  projectKey: v.nullable(shortText),
  repositories: v.nullable(v.pipe(v.array(shortText), v.maxLength(20_000))),
  credential: v.nullable(credentialAnswerSchema),
  options: v.record(v.pipe(v.string(), v.maxLength(100)), optionValueSchema),
});
export type Answers = v.InferOutput<typeof answersSchema>;

/** Answers before anything was said. */
export function emptyAnswers(): Answers {
  return { deployment: null, baseUrl: null, workspace: null, projectKey: null, repositories: null, credential: null, options: {} };
}
