/**
 * Rotation: a new token takes the place of one that is about to end, in every connection that holds it and in every place where it went,
 * before the old one is let go. How each kind of credential is renewed: docs/life-after.md 2.
 */
import * as v from 'valibot';
import type { Cause } from './check-notes.ts';
import { coded, codedSchema } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';
import { holderStates } from './holders.ts';
import { credentialKindSchema } from './words.ts';
import type { CredentialKind } from './words.ts';

/**
 * `new-token`: one has to be made and given; `check`: it is given, and not in use yet; `places`: it is in use in Handrail, and goes to the
 * places that held the old one; `let-go`: every place is done, and the old one may go; `done`; `ended`: it ended early, see `ended`.
 */
export const rotationPhases = ['new-token', 'check', 'places', 'let-go', 'done', 'ended'] as const;
export type RotationPhase = (typeof rotationPhases)[number];

/**
 * `second`: two live side by side, the first is revoked in the end; `rotate`: Bitbucket's "Rotate", after which the old one lives for
 * half an hour at most; `client`: a new secret of an OAuth client, where it is not known whether the old one lives on.
 */
export const rotationWays = ['second', 'rotate', 'client'] as const;
export type RotationWay = (typeof rotationWays)[number];

/**
 * How long the old secret lives after "Rotate", in minutes, at most:
 * https://support.atlassian.com/bitbucket-cloud/docs/rotate-an-access-token-for-a-repository
 */
export const rotateMinutes = 30;

/** How a credential of this kind is renewed. */
export function rotationWay(kind: CredentialKind | null): RotationWay {
  switch (kind) {
    case 'repository-token':
    case 'project-token':
    case 'workspace-token':
      return 'rotate';
    case 'oauth-client':
      return 'client';
    default:
      return 'second';
  }
}

/**
 * Why it ended early. `abandoned`: the person stopped it; `token-replaced`: the connection has another token now, or none; `left-behind`:
 * it was removed and brought back while the others got the new one, and has the one of before.
 */
export const rotationEnds = ['abandoned', 'token-replaced', 'left-behind'] as const;

/** What the old token could do and the new one cannot. Names of permissions are Bitbucket’s, as in a check. */
export interface RotationLossParams {
  /** A permission that the old token had. */
  permission: Params<'name'>;
  /** The check of the new token finds an error that the old one’s did not. */
  finding: Params<'cause', Cause>;
  /** It sees fewer repositories. */
  repositories: { readonly before: number; readonly now: number };
  /** It belongs to somebody else. */
  account: { readonly before: string; readonly now: string };
  /** The check could not be made to its end, so that nothing can be promised. */
  unchecked: NoParams;
}
/** One loss, as a code with its parameters; the words are `rotationLossWords`. */
export type RotationLoss = Coded<RotationLossParams>;
/** Makes one. */
export const rotationLoss = coded<RotationLossParams>();
export const rotationLossSchema = codedSchema as unknown as v.GenericSchema<RotationLoss>;

export const rotationCheckSchema = v.object({
  /** ISO time. */
  at: v.string(),
  /** Nothing is lost. */
  ok: v.boolean(),
  /** For each connection that shares the token, in their order. */
  connections: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      /** The check itself passed. */
      passed: v.boolean(),
      losses: v.array(rotationLossSchema),
      /** Permissions that the new token has beyond the old one’s. */
      more: v.array(v.string()),
    }),
  ),
  /** The old token could not be asked, and no earlier check of it was kept: it is compared with what the platforms need alone. */
  oldUnknown: v.boolean(),
});
export type RotationCheck = v.InferOutput<typeof rotationCheckSchema>;

/** `open`; `renewed`: saved again, and not said to work yet; `applied`: the person saw that it works; `left`: passed over on purpose. */
export const rotationPlaceStates = ['open', 'renewed', 'applied', 'left'] as const;

export const rotationPlaceSchema = v.object({
  /** What the calls name it by. */
  key: v.string(),
  connection: v.object({ id: v.string(), name: v.string() }),
  /** One of `holderKinds`, or a newer one. */
  kind: v.string(),
  platform: v.nullable(v.string()),
  platformName: v.nullable(v.string()),
  mode: v.nullable(v.string()),
  /** As the person gave it. */
  folder: v.nullable(v.string()),
  /** Of a destination: where the token lies there. */
  place: v.optional(v.nullable(v.string())),
  /** What was saved there. `state` says whether it is still as Handrail wrote it. */
  files: v.array(v.object({ name: v.string(), path: v.string(), state: v.picklist(holderStates), holdsSecret: v.boolean() })),
  /** `save`: the token is in the file, which is saved again (`rotation.renew`); `enter`: it is entered where the platform reads it. */
  how: v.picklist(['save', 'enter']),
  state: v.picklist(rotationPlaceStates),
  /** ISO times; null until then. */
  renewedAt: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
  /** What to do next, in the platform’s words; empty where nothing is known. */
  next: v.array(v.string()),
  /** What makes the platform read the token again, and what tells that it did, in its words; null where nothing is known. */
  nudge: v.nullable(v.string()),
  sign: v.nullable(v.string()),
  /** The command that does what `nudge` says, to copy; left out where it is a click. Words in capitals are for the person to fill in. */
  command: v.optional(v.nullable(v.string())),
});
export type RotationPlace = v.InferOutput<typeof rotationPlaceSchema>;

/** What Bitbucket said to the old token when it was let go. `no-answer`: the one request got none, or Handrail ended before it came. */
export const oldAnswers = ['refused', 'accepted', 'no-answer', 'not-asked'] as const;

/** How an old token went; `answer`: what Bitbucket said when it was asked whether it takes it still. Times as ISO. */
export const rotationGoneSchema = v.object({
  at: v.string(),
  by: v.picklist(['handrail', 'person', 'itself', 'left']),
  answer: v.picklist(oldAnswers),
  askedAt: v.nullable(v.string()),
});

export const rotationSchema = v.object({
  /** Its own id, the same for every connection in it. */
  rotation: v.string(),
  phase: v.picklist(rotationPhases),
  ended: v.nullable(v.picklist(rotationEnds)),
  way: v.picklist(rotationWays),
  kind: v.nullable(credentialKindSchema),
  deployment: v.nullable(v.string()),
  practice: v.boolean(),
  startedAt: v.string(),
  /** Every connection with the old token, the one that was asked about first. */
  connections: v.array(
    v.object({ id: v.string(), name: v.string(), platform: v.nullable(v.string()), platformName: v.nullable(v.string()) }),
  ),
  /** False: the person keeps the token elsewhere, and nothing can be recognised, checked or asked. */
  holdsToken: v.boolean(),
  /** Bitbucket’s page where it is made and revoked. `path`: the way on screen in Bitbucket’s words. */
  page: v.object({ url: v.nullable(v.string()), path: v.array(v.string()) }),
  /** "Create it for me" and "Revoke it for me". `host` is the exact host that would receive the password; null where it cannot be done. */
  byPassword: v.object({ create: v.boolean(), revoke: v.boolean(), host: v.nullable(v.string()), user: v.nullable(v.string()) }),
  old: v.object({
    name: v.nullable(v.string()),
    keptAt: v.nullable(v.string()),
    /** ISO date. */
    expiresOn: v.nullable(v.string()),
    /** ISO time at which "Rotate" ends it at the latest; null before it was pressed, and where nothing ends it. */
    endsAt: v.nullable(v.string()),
    /** Whether Handrail can still take it back into use. */
    held: v.boolean(),
  }),
  /** Null until one is given. */
  fresh: v.nullable(
    v.object({
      name: v.nullable(v.string()),
      /** ISO date. */
      expiresOn: v.nullable(v.string()),
      givenAt: v.string(),
      where: v.picklist(['keychain', 'memory']),
      /** False: it was kept in memory, and Handrail has ended since. */
      held: v.boolean(),
    }),
  ),
  /**
   * A token of this name may exist in Bitbucket without Handrail having it: Handrail ended, or the line broke, while it was made.
   * Null otherwise.
   */
  lostName: v.nullable(v.string()),
  /** Of the new token as it is; null until it was made. */
  check: v.nullable(rotationCheckSchema),
  /** Places of the old token, those with something to do first. Before the swap they show what will have to be done. */
  places: v.array(rotationPlaceSchema),
  /** What can be done now. `letGo` waits for every place, and with "Rotate" for `old.endsAt`. */
  can: v.object({ keep: v.boolean(), check: v.boolean(), swap: v.boolean(), back: v.boolean(), abandon: v.boolean(), letGo: v.boolean() }),
  /** How the old one went. Null until then. */
  gone: v.nullable(rotationGoneSchema),
  updatedAt: v.string(),
});
/** A rotation as it is shown. No secret inside. */
export type Rotation = v.InferOutput<typeof rotationSchema>;

/** What a list of connections says of one under way. `open`: places with something to do. */
export const rotationSummarySchema = v.object({
  phase: v.picklist(rotationPhases),
  startedAt: v.string(),
  oldEndsAt: v.nullable(v.string()),
  open: v.number(),
});
export type RotationSummary = v.InferOutput<typeof rotationSummarySchema>;

/** One of the tokens that a server lists, for the person to say which is the old one. Days as ISO dates. */
export const listedTokenSchema = v.object({
  id: v.string(),
  name: v.string(),
  createdOn: v.nullable(v.string()),
  lastUsedOn: v.nullable(v.string()),
  expiresOn: v.nullable(v.string()),
});
export type ListedToken = v.InferOutput<typeof listedTokenSchema>;
