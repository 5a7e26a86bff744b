/** The platform catalogue: `handrail platforms --json` prints a list of these, the wizard shows them. */
import * as v from 'valibot';
import { optionValueSchema } from './answers.ts';
import { credentialKinds, platformStatuses, secretsModes, supportLevels } from './words.ts';
import type { Deployment } from './words.ts';

/** A condition on one input: the entry counts only while `options[input]` is one of `is`. */
export const whenSchema = v.object({ input: v.string(), is: v.array(v.union([v.string(), v.boolean()])) });
export type When = v.InferOutput<typeof whenSchema>;

/** The family a grant's name belongs to: API-token scopes, classic scopes (Cloud access tokens, OAuth), self-managed levels. */
export const grantFamilies = ['api-token', 'access-token', 'http-token', 'oauth'] as const;
export type GrantFamily = (typeof grantFamilies)[number];

export const grantSchema = v.object({
  family: v.picklist(grantFamilies),
  /** Bitbucket's own identifier, e.g. `read:repository:bitbucket`, `repository`, `REPO_ADMIN`. */
  name: v.string(),
  /** The words on Bitbucket's screen, e.g. `Repository permissions: Admin`. */
  label: v.string(),
  /** Why this platform needs it, in plain words. */
  reason: v.string(),
  when: v.nullable(whenSchema),
  /** No vendor statement was found; derived or guessed, and the person is told. */
  unconfirmed: v.boolean(),
});
export type Grant = v.InferOutput<typeof grantSchema>;

export const inputTypes = ['text', 'multiline', 'url', 'number', 'boolean', 'choice', 'list', 'secret', 'file'] as const;
export const inputSchema = v.object({
  key: v.string(),
  label: v.string(),
  type: v.picklist(inputTypes),
  required: v.boolean(),
  default: v.nullable(optionValueSchema),
  example: v.nullable(optionValueSchema),
  help: v.string(),
  choices: v.nullable(v.array(v.object({ value: v.string(), label: v.string(), help: v.nullable(v.string()) }))),
  /** Asked on the platform step because the answer changes what the token must be allowed to do. */
  affectsAccess: v.boolean(),
  /** Asked behind a fold that names the answer: the default is right for nearly everybody. */
  folded: v.optional(v.boolean()),
  when: v.nullable(whenSchema),
  /** Largest length in characters; null for no limit of its own. */
  maxLength: v.nullable(v.number()),
});
export type PlatformInput = v.InferOutput<typeof inputSchema>;

/**
 * Where a fact is from. Two dates, because a page that was looked at yesterday may have been written years ago:
 * `checked` is the day on which somebody compared the fact with it, `dated` the day of the source itself.
 */
export const sourceSchema = v.object({
  title: v.string(),
  url: v.string(),
  /** ISO date on which the fact was checked. */
  checked: v.string(),
  /** ISO date of the release, commit or page that was read; null where the page carries no date. */
  dated: v.nullable(v.string()),
  /** The release or commit that was read, in the vendor's own words (`v3.5.1`, `@37ee0097`); null where it has none. */
  edition: v.nullable(v.string()),
});
export type Source = v.InferOutput<typeof sourceSchema>;

export const credentialUseSchema = v.object({
  kind: v.picklist(credentialKinds),
  supported: v.boolean(),
  recommended: v.boolean(),
  /** Why it can or cannot be used with this platform. */
  reason: v.string(),
  /** Supported only while this holds; left out: whatever is answered. */
  when: v.optional(whenSchema),
});
export type CredentialUse = v.InferOutput<typeof credentialUseSchema>;

/** A part of the connection that the platform itself wants to be told, under the platform's own name for it. */
export const answerAskSchema = v.object({
  field: v.picklist(['workspace', 'projectKey', 'user', 'gitUser']),
  required: v.boolean(),
  label: v.string(),
  help: v.string(),
  /** The credential kinds that it is asked with; left out: every kind. */
  kinds: v.optional(v.array(v.picklist(credentialKinds))),
  /** It is asked only while this holds; left out: always. */
  when: v.optional(whenSchema),
});
export type AnswerAsk = v.InferOutput<typeof answerAskSchema>;

/** What is needed beforehand. `from`: the oldest Bitbucket that will do (`7.20`), so that it need not be said of a newer one. */
export const prerequisiteSchema = v.object({
  where: v.picklist(['bitbucket', 'platform', 'computer']),
  text: v.string(),
  from: v.optional(v.string()),
});
export type Prerequisite = v.InferOutput<typeof prerequisiteSchema>;

/** When an artifact is there: all of it holds. Left out: whatever was answered. */
export const thereSchema = v.object({
  when: v.nullable(whenSchema),
  /** With these secrets modes only. */
  modes: v.optional(v.array(v.picklist(secretsModes))),
  /** Only where this input has an answer that is not empty. */
  given: v.optional(v.string()),
  /** Only where some repositories were chosen, not all. */
  repositories: v.optional(v.literal('chosen')),
});
export type There = v.InferOutput<typeof thereSchema>;

/**
 * Where a platform reads the token: once at its start, at each use, from its file at each use, or from its own store, which changes only
 * when somebody imports or saves it there again.
 */
export const tokenReadings = ['start', 'use', 'file', 'store'] as const;

/** What follows a new token on the platform, once its place there holds it. */
export const afterTokenSchema = v.object({
  reads: v.picklist(tokenReadings),
  /** What makes the platform take it (a restart, a click), as sentences; null where nothing is needed. */
  nudge: v.nullable(v.string()),
  /** The command for that, to copy: `{key}` stands for an answer (after-token.ts), words in capitals for what Handrail does not know. */
  command: v.nullable(v.string()),
  /** What a person sees on the platform where it works with the new token. */
  sign: v.string(),
  /** No vendor statement was found, and the person is told. */
  unconfirmed: v.boolean(),
  when: v.nullable(whenSchema),
  sources: v.array(sourceSchema),
});
export type AfterToken = v.InferOutput<typeof afterTokenSchema>;

export const deploymentSupportSchema = v.object({
  support: v.picklist(supportLevels),
  note: v.string(),
  /** `oauth`: the platform signs in by itself, Handrail never collects a token. */
  route: v.picklist(['token', 'oauth']),
  prerequisites: v.array(prerequisiteSchema),
  credentialKinds: v.array(credentialUseSchema),
  grants: v.array(grantSchema),
  inputs: v.array(inputSchema),
  asks: v.array(answerAskSchema),
  /** What it takes; `or`: further conditions, any of which is enough. */
  artifacts: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(['file', 'command', 'sheet']),
      label: v.string(),
      ...thereSchema.entries,
      or: v.optional(v.array(thereSchema)),
    }),
  ),
  /** `when`: available only while it holds; left out: whatever is answered. */
  secretsModes: v.array(
    v.object({ mode: v.picklist(secretsModes), available: v.boolean(), reason: v.nullable(v.string()), when: v.optional(whenSchema) }),
  ),
  /** Addresses of the platform that must be able to reach Bitbucket. */
  allow: v.array(v.object({ what: v.string(), why: v.string() })),
  caveats: v.array(v.string()),
  /** The first whose condition holds is meant; none where the platform signs in by itself or cannot be connected. */
  afterToken: v.array(afterTokenSchema),
  sources: v.array(sourceSchema),
});
export type DeploymentSupport = v.InferOutput<typeof deploymentSupportSchema>;

export const platformInfoSchema = v.object({
  id: v.string(),
  name: v.string(),
  vendor: v.string(),
  summary: v.string(),
  category: v.string(),
  /** Handrail has learnt it, or where it works has changed, since its last update; some weeks long. Left out otherwise. */
  news: v.optional(v.picklist(['added', 'changed'])),
  /** Other words people search for. */
  aliases: v.array(v.string()),
  status: v.picklist(platformStatuses),
  statusNote: v.nullable(v.string()),
  successor: v.nullable(v.object({ id: v.nullable(v.string()), name: v.string(), url: v.nullable(v.string()) })),
  deployments: v.object({
    cloud: deploymentSupportSchema,
    server: deploymentSupportSchema,
    'data-center': deploymentSupportSchema,
  } satisfies Record<Deployment, unknown>),
});
/** A platform as the catalogue shows it, for each of the three deployments. */
export type PlatformInfo = v.InferOutput<typeof platformInfoSchema>;

/** The forms of a platform's access statement: a page to read and print, or Markdown. */
export const statementFormats = ['html', 'md'] as const;
export type StatementFormat = (typeof statementFormats)[number];
