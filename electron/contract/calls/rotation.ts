/** Calls of the contract: a new token takes the place of one that ends. */
import * as v from 'valibot';
import { savedArtifactSchema } from '../artifact.ts';
import { checkReportSchema } from '../check.ts';
import { listedTokenSchema, rotationSchema } from '../rotation.ts';
import { call, id, pasted, runId, text } from './call.ts';

const place = { place: text(400) };

/**
 * Every call takes any of the connections in the rotation. One that does not fit the phase any more (another window went on) answers
 * `rotation-not-now`; one without a rotation `rotation-none`.
 */
export const rotationCalls = {
  /** The rotation of this connection, also one that is done or ended; null where there never was one. A step cut short is finished. */
  'rotation.state': call(v.strictObject(id), v.object({ rotation: v.nullable(rotationSchema) })),
  /** Begins one, or joins the one under way. Nothing is asked of Bitbucket. */
  'rotation.start': call(v.strictObject(id), rotationSchema),
  /** "I pressed Rotate": the clock of the old token starts now rather than when the new one is given. */
  'rotation.pressed': call(v.strictObject(id), rotationSchema),
  /**
   * Recognises the new token and keeps it, not in use yet; another one given before is forgotten. Problems: those of `token.keep`, and
   * `rotation-same-token`. `expiresOn`: ISO date.
   */
  'rotation.keep': call(v.strictObject({ ...id, secret: pasted, expiresOn: v.nullable(text(40)) }), rotationSchema),
  /** "Create it for me", as `token.create`: the same permissions as every platform in the rotation needs. */
  'rotation.create': call(
    v.strictObject({
      ...id,
      host: text(500),
      userName: text(500),
      password: pasted,
      tokenName: text(255),
      expiryDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
    }),
    rotationSchema,
  ),
  /** Where Handrail holds no token: the person has made the new one. On to the places. */
  'rotation.made': call(v.strictObject(id), rotationSchema),
  /**
   * Checks the new token for every connection in the rotation, against what the old one can do. `check.progress` tells of it under `runId`,
   * one connection after the other; `check.cancel` ends it.
   */
  'rotation.check': call(
    v.strictObject({ ...id, runId }),
    v.object({ rotation: rotationSchema, reports: v.array(v.object({ connection: v.string(), report: checkReportSchema })) }),
  ),
  /**
   * The new token takes the old one’s place in all connections at once. `despite`: also with losses, or where the check could not be
   * made; without it they answer `rotation-loses`.
   */
  'rotation.swap': call(v.strictObject({ ...id, despite: v.boolean() }), rotationSchema),
  /**
   * Saves the files of one place again, in the same folder. `replace` false: a file that somebody changed since is left alone, and the
   * answer is `file-exists`.
   */
  'rotation.renew': call(
    v.strictObject({ ...id, ...place, replace: v.boolean() }),
    v.object({ rotation: rotationSchema, saved: v.array(savedArtifactSchema) }),
  ),
  /** What the person says of a place: it works with the new token, it is passed over on purpose, or it is open again. */
  'rotation.place': call(v.strictObject({ ...id, ...place, answer: v.picklist(['applied', 'left', 'open']) }), rotationSchema),
  /** The old token takes its place again, in all connections at once; the new one stays with the rotation. Until the old one is let go. */
  'rotation.back': call(v.strictObject(id), rotationSchema),
  /** Ends it before the swap; the new token is forgotten, and has to be revoked by whoever made it. */
  'rotation.abandon': call(v.strictObject(id), rotationSchema),
  /**
   * Self-managed: revokes the old token with its owner’s password, used once and never kept, then goes on as `rotation.letGo`. `host`: the
   * exact host that the person was shown. `token`: which of the listed ones, where it could not be told; then nothing was revoked and
   * `which` lists them.
   */
  'rotation.revoke': call(
    v.strictObject({ ...id, host: text(500), userName: text(500), password: pasted, token: v.nullable(text(100)) }),
    v.object({ rotation: rotationSchema, which: v.nullable(v.array(listedTokenSchema)) }),
  ),
  /**
   * The old token goes. `revoked`: the person did it on Bitbucket’s page; `ended`: it ended by itself; Bitbucket is then asked once whether
   * it refuses it, and where it does not the rotation stays in `let-go`. `left`: it lives on, and Handrail forgets it unasked.
   */
  'rotation.letGo': call(v.strictObject({ ...id, how: v.picklist(['revoked', 'ended', 'left']) }), rotationSchema),
} as const;
