/** A rotation as it is kept in the settings, the same in every connection that is in it. No secret; see `services/rotation/`. */
import * as v from 'valibot';
import {
  credentialKindSchema,
  rotationCheckSchema,
  rotationGoneSchema,
  rotationEnds,
  rotationWays,
  tokenFactSchema,
} from '../../contract/index.ts';

/**
 * Where it is. Stages that end in `-ing` are written down before something that may be cut short, and are finished or taken back by the
 * next one who looks: `taking` before the keychain gets the new token, `swapping` and `backing` while entries of the keychain follow what
 * the settings say already, `asking` before the one question whether the old token is refused.
 */
export const rotationStages = ['new-token', 'taking', 'check', 'swapping', 'places', 'backing', 'asking', 'done', 'ended'] as const;
export type RotationStage = (typeof rotationStages)[number];

const whereSchema = v.picklist(['keychain', 'memory']);

/** A place that held the old token when the new one took over, by its key. */
const keptPlaceSchema = v.looseObject({
  key: v.string(),
  connection: v.string(),
  kind: v.string(),
  platform: v.nullable(v.string()),
  mode: v.nullable(v.string()),
  folder: v.nullable(v.string()),
  /** Of a destination. */
  place: v.optional(v.nullable(v.string())),
  holdsSecret: v.boolean(),
  files: v.array(v.object({ name: v.string(), path: v.string(), sha256: v.nullable(v.string()), holdsSecret: v.boolean() })),
  answer: v.nullable(v.picklist(['applied', 'left'])),
  answeredAt: v.nullable(v.string()),
});
export type KeptPlace = v.InferOutput<typeof keptPlaceSchema>;

/** What the old token could do for one connection. */
const ableSchema = v.object({
  connection: v.string(),
  /** Null where it could not be read. */
  granted: v.nullable(v.array(v.string())),
  visible: v.nullable(v.number()),
  account: v.nullable(v.string()),
  /** Codes of errors that its check found. */
  errors: v.array(v.string()),
});
export type Able = v.InferOutput<typeof ableSchema>;

export const storedRotationSchema = v.looseObject({
  id: v.string(),
  way: v.picklist(rotationWays),
  kind: v.nullable(credentialKindSchema),
  startedAt: v.string(),
  stage: v.picklist(rotationStages),
  ended: v.nullable(v.picklist(rotationEnds)),
  /** The connection that it was begun for is the first. */
  connections: v.array(v.string()),
  /** False: the person keeps the token elsewhere. */
  holdsToken: v.boolean(),
  /** `address` and `fact` as the connections had them; `where`: of the rotation's own entry, null while there is none. */
  old: v.object({ address: v.nullable(v.string()), fact: tokenFactSchema, where: v.nullable(whereSchema) }),
  pressedAt: v.nullable(v.string()),
  /** `givenAt` is its mark too: the `keptAt` of the connections that have it. */
  fresh: v.nullable(
    v.object({
      name: v.nullable(v.string()),
      expiresOn: v.nullable(v.string()),
      end: v.optional(v.picklist(['never', 'skipped'])),
      givenAt: v.string(),
      where: whereSchema,
    }),
  ),
  /** Name of a token that is being made over REST, or that was while Handrail ended. */
  making: v.nullable(v.string()),
  able: v.nullable(v.array(ableSchema)),
  check: v.nullable(rotationCheckSchema),
  swappedAt: v.nullable(v.string()),
  places: v.array(keptPlaceSchema),
  /** Marks of new tokens that were in use and taken back: what was saved meanwhile has them. */
  tried: v.optional(v.array(v.string())),
  gone: v.nullable(rotationGoneSchema),
  /** The request that revokes the old token may have been sent, and its answer has not come. */
  revoking: v.optional(v.boolean()),
  /** Its keychain entries are gone. */
  tidy: v.boolean(),
  updatedAt: v.string(),
});
export type StoredRotation = v.InferOutput<typeof storedRotationSchema>;

/** What tells a connection's token from another one: a rotation goes on while its connections have the one that it knows. */
export function tokenIs({
  address,
  fact,
}: {
  readonly address: string | null;
  readonly fact: { readonly state: string; readonly keptAt: string | null };
}): string {
  return JSON.stringify([fact.state, fact.keptAt, address]);
}
