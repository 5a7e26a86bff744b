/** The guided token page: what to tick, where, and what follows from it. Contains no secret. */
import * as v from 'valibot';
import { credentialUseSchema } from './catalogue.ts';
import { guideSaidSchema, guideStepSaidSchema } from './guide-said.ts';
import { recognisedSaidSchema } from './recognised.ts';
import { credentialKindSchema } from './words.ts';

/** Drawn pictures of Bitbucket's own pages that the renderer can show. */
export const drawings = [
  'cloud-api-token-button',
  'cloud-api-token-name',
  'cloud-api-token-app',
  'cloud-api-token-scopes',
  'cloud-api-token-copy',
  'cloud-access-token',
  'http-access-token-list',
  'http-access-token-form',
  'http-access-token-copy',
  'incoming-link',
] as const;
export type Drawing = (typeof drawings)[number];

/**
 * What belongs to one step of the guide and is shown with it: the page to open, the name, what to tick, the expiry date, the finished
 * token.
 */
export const guideParts = ['page', 'name', 'access', 'expiry', 'token'] as const;
export type GuidePart = (typeof guideParts)[number];

export const guideStepSchema = v.object({
  said: guideStepSaidSchema,
  drawing: v.nullable(v.picklist(drawings)),
  holds: v.array(v.picklist(guideParts)),
  /** Worth knowing at this step, and not said by its text. */
  notes: v.array(guideSaidSchema),
});

/** One thing to tick or choose, in Bitbucket's own words. */
export const tickSchema = v.object({
  name: v.string(),
  /** `tick` a scope; `choose` a level in a drop-down whose name is `control`. */
  how: v.picklist(['tick', 'choose']),
  control: v.string(),
  label: v.string(),
  /** Each platform's own reason; `platform` is its name, where that has to be said with it. */
  reasons: v.array(v.object({ platform: v.nullable(v.string()), words: v.string() })),
  unconfirmed: v.boolean(),
  /** Where several platforms share the token: the ones that need this. */
  platforms: v.optional(v.array(v.string())),
  /** The last check found it missing. */
  missing: v.boolean(),
});

export const fieldAskSchema = v.object({
  asked: v.boolean(),
  label: v.nullable(guideSaidSchema),
  help: v.array(guideSaidSchema),
  example: v.string(),
  expects: v.picklist(['email', 'user-name', 'any']),
});

export const tokenGuideSchema = v.object({
  /** Every kind that exists on this deployment, with whether and why this platform can use it. */
  kinds: v.array(v.object({ ...credentialUseSchema.entries, reason: guideSaidSchema })),
  kind: credentialKindSchema,
  /** Bitbucket's own name of it here, by version ("Personal access token" up to 7.17). */
  kindName: v.string(),
  /** The platforms that the token is for, by their names. */
  platforms: v.array(v.string()),
  /** `path`: the way on screen, in Bitbucket's own words. */
  page: v.object({ url: v.nullable(v.string()), label: guideSaidSchema, path: v.array(v.string()), unconfirmed: v.boolean() }),
  /** The name that the platform's own pages want; null where any will do. */
  ownName: v.nullable(v.string()),
  steps: v.array(guideStepSchema),
  ticks: v.array(tickSchema),
  /** Needed beforehand: role, version, licence. */
  needs: v.array(guideSaidSchema),
  expiry: v.object({ defaultDays: v.nullable(v.number()), maxDays: v.nullable(v.number()) }),
  user: fieldAskSchema,
  gitUser: fieldAskSchema,
  /** "Create it for me". `host` is the exact host that would receive the password. */
  create: v.object({ available: v.boolean(), reason: v.nullable(guideSaidSchema), host: v.nullable(v.string()) }),
  /** What belongs to no single step. */
  warnings: v.array(guideSaidSchema),
});
export type TokenGuide = v.InferOutput<typeof tokenGuideSchema>;
export type Tick = v.InferOutput<typeof tickSchema>;

/** What a pasted secret looks like; decided by its shape alone, before anything is sent. */
export const recognitionSchema = v.object({
  looksLike: v.picklist([
    'api-token',
    'access-token',
    'http-access-token',
    'app-password',
    'oauth-secret',
    'user-and-token',
    'legacy-api-token',
    'unknown',
  ]),
  /** `ATCT` is also the prefix of admin.atlassian.com organisation keys. */
  ambiguous: v.boolean(),
  /** Credential kinds that have this shape on the chosen deployment. */
  kinds: v.array(credentialKindSchema),
  verdict: v.picklist(['fits', 'unsure', 'wrong', 'dead']),
  /** What is said of it. */
  said: recognisedSaidSchema,
  /** Surrounding quotes, spaces or line breaks that will be removed. */
  cleaned: v.boolean(),
  length: v.number(),
});
export type Recognition = v.InferOutput<typeof recognitionSchema>;
