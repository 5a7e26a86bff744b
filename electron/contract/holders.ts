/**
 * Holders: the places where a token went. One for each file that was saved, each sheet that was worked through and each explicit Copy. A
 * rotation walks over them: `platform`, `mode` and `artifact` say what has to be made again, `token` which token is in it.
 */
import * as v from 'valibot';

/** `destination` is a secrets manager or variable that the token was put into. A newer Handrail may know more kinds. */
export const holderKinds = ['file', 'sheet', 'clipboard', 'destination'] as const;
export type HolderKind = (typeof holderKinds)[number];

/** On disk. Fields that a newer Handrail adds stay. */
export const holderSchema = v.looseObject({
  /** One of `holderKinds`, or a newer one. */
  kind: v.string(),
  /** ISO time. */
  at: v.string(),
  /** Null where the bare token was copied. */
  platform: v.nullable(v.string()),
  /** Secrets mode; null for a copy of the bare token. */
  mode: v.nullable(v.string()),
  /** Name of the artifact; a sheet's row is in `row`. Null where the whole platform is meant. */
  artifact: v.nullable(v.string()),
  row: v.optional(v.nullable(v.string()), null),
  /** Where it was saved: as the person gave the folder, and the file itself. */
  folder: v.optional(v.nullable(v.string()), null),
  path: v.optional(v.nullable(v.string()), null),
  /** SHA-256 of the bytes that were written. */
  sha256: v.optional(v.nullable(v.string()), null),
  /** The token itself (or another secret) is in it, rather than a mark for it. */
  holdsSecret: v.boolean(),
  /**
   * Which token: when it was given (`TokenFact.keptAt`), which connections with the same token share. Null where Handrail held none, or
   * another one was given for this once.
   */
  token: v.nullable(v.string()),
});
export type Holder = v.InferOutput<typeof holderSchema>;

/** What tells one holder from another: what is saved, entered or copied again takes the place of the one before. */
export function holderKey({
  kind,
  platform,
  artifact,
  row,
  path,
}: Pick<Holder, 'kind' | 'platform' | 'artifact' | 'row' | 'path'>): string {
  return kind === 'file' ? `file ${path ?? ''}` : JSON.stringify([kind, platform, artifact, row ?? null, path ?? null]);
}

/** `same`: the file is as Handrail wrote it; `unknown`: an older Handrail noted no hash; `unreadable`: it may not be read. */
export const holderStates = ['same', 'changed', 'gone', 'unreadable', 'unknown'] as const;
export type HolderState = (typeof holderStates)[number];

export const placeSchema = v.object({
  connection: v.object({ id: v.string(), name: v.string() }),
  kind: v.string(),
  /** ISO time of the newest of it. */
  at: v.string(),
  platform: v.nullable(v.string()),
  platformName: v.nullable(v.string()),
  mode: v.nullable(v.string()),
  folder: v.nullable(v.string()),
  /** Of a destination: where the token lies there. */
  place: v.optional(v.nullable(v.string())),
  /** What was saved, newest write of each; empty for what is no file, and where an older Handrail noted none. */
  files: v.array(
    v.object({ name: v.string(), path: v.string(), state: v.picklist(holderStates), holdsSecret: v.boolean(), at: v.string() }),
  ),
  holdsSecret: v.boolean(),
  /** `now`: the token that the connection has; `before`: an earlier one; `unknown`: it was never noted. */
  token: v.picklist(['now', 'before', 'unknown']),
});
/** A place in a person's words: the files of one platform in one folder, one sheet, one copy. */
export type Place = v.InferOutput<typeof placeSchema>;

export const whereSchema = v.object({
  /** Who made it: the user name that the person gave. */
  owner: v.nullable(v.string()),
  kind: v.nullable(v.string()),
  /** The name that it has in Bitbucket. */
  name: v.nullable(v.string()),
  state: v.picklist(['none', 'kept', 'elsewhere', 'lost']),
  keptAt: v.nullable(v.string()),
  /** ISO date. */
  expiresOn: v.nullable(v.string()),
  /** Every connection with the same token, this one included: their platforms are what it may do. */
  connections: v.array(
    v.object({ id: v.string(), name: v.string(), platform: v.nullable(v.string()), deployment: v.nullable(v.string()) }),
  ),
  /** Of all of them: places of today's token first, the newest first. */
  places: v.array(placeSchema),
});
/** Where the token of a connection is. */
export type Where = v.InferOutput<typeof whereSchema>;
