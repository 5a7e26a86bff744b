/**
 * An inventory: every token that an organisation's or a server's administrator can see, joined with the connections that Handrail knows.
 * It holds names, days and permissions, and never a secret. Words are made of it in `copy/en/inventory.ts`.
 */
import * as v from 'valibot';
import { codedSchema } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';
import { connectionIdSchema } from './connection.ts';

/** Kinds of token that can be listed. Cloud's access tokens have no API for it. */
export const inventoryKinds = ['api-token', 'http-access-token', 'http-project-token', 'http-repository-token'] as const;
export type InventoryKind = (typeof inventoryKinds)[number];

/**
 * What is said of a token. `unknown`: no connection of this Handrail holds it, as far as names tell. `unused`: not used for 90 days, and at
 * least as old. `ends`: within 30 days. `no-end`: Bitbucket told none. `too-much`: may do more than the platforms that hold it need.
 * `powerful`: nobody knows what it is for, and it may administer or delete.
 */
export const inventoryFlags = ['unknown', 'unused', 'ends', 'ended', 'no-end', 'too-much', 'powerful', 'blocked'] as const;
export type InventoryFlag = (typeof inventoryFlags)[number];

/** Days without use after which a token counts as unused. */
export const unusedDays = 90;

/** How sure it is that a connection holds the token: name and owner and end, or name and owner, or one of them. */
export const joinSureties = ['sure', 'likely', 'possible'] as const;
export type JoinSurety = (typeof joinSureties)[number];

export const inventoryMatchSchema = v.object({
  id: connectionIdSchema,
  name: v.string(),
  /** Name of the platform; null where none is chosen. */
  platform: v.nullable(v.string()),
  surety: v.picklist(joinSureties),
});

export const inventoryTokenSchema = v.object({
  /** Names it within its inventory. */
  ref: v.string(),
  /** Its name in Bitbucket; may be empty. */
  label: v.string(),
  kind: v.picklist(inventoryKinds),
  /** The person it belongs to; null for a token of a project or repository. */
  owner: v.nullable(v.object({ name: v.string(), email: v.nullable(v.string()) })),
  /** `PAY` or `PAY/payments-api` for a token of a project or repository. */
  place: v.nullable(v.string()),
  /** ISO times; null where Bitbucket told none. */
  createdAt: v.nullable(v.string()),
  expiresAt: v.nullable(v.string()),
  lastUsedAt: v.nullable(v.string()),
  /** Scopes or levels; null where Bitbucket told none. */
  grants: v.nullable(v.array(v.string())),
  /** Those of them that none of the platforms that hold it needs. */
  excess: v.array(v.string()),
  flags: v.array(v.picklist(inventoryFlags)),
  /** The surest first. */
  matches: v.array(inventoryMatchSchema),
});
export type InventoryToken = v.InferOutput<typeof inventoryTokenSchema>;

/** What an inventory lacks, or may lack. */
export interface InventoryGaps {
  /** An organisation's administrator sees the accounts that the organisation manages, and no others. */
  'managed-only': NoParams;
  /** Access tokens of repositories, projects and workspaces are on no list of Cloud's. */
  'no-access-tokens': NoParams;
  /** Bitbucket did not say what the tokens may do. */
  'no-scopes': NoParams;
  /** The list broke off after so many tokens; `status` 0: no answer came. */
  'broke-off': { readonly read: number; readonly status: number };
  /** Atlassian asked to wait; `until`: ISO time, null where it did not say. */
  limited: { readonly read: number; readonly until: string | null };
  stopped: Params<'read', number>;
  /** More than Handrail reads in one go. */
  'too-many': Params<'read', number>;
  /** Only the person's own tokens, and those of projects and repositories that they administer. */
  'own-only': NoParams;
  /** Tokens of projects and repositories: a Data Center of at least 7.18 has them. */
  'no-resource-tokens': NoParams;
  /** The server did not tell which projects or repositories the person administers. */
  'places-not-listed': { readonly status: number };
  /** Only the first repositories were asked. */
  'places-left': { readonly looked: number };
  /** Names with commas, a few of `count`. */
  'places-refused': { readonly count: number; readonly names: string };
}
export type InventoryGap = Coded<InventoryGaps>;

/** Where the list is from. `id`: the organisation's, or the connection whose server was asked. */
export const inventorySourceSchema = v.object({
  kind: v.picklist(['organization', 'server']),
  id: v.string(),
  /** Name of the organisation where it is known, or the server's host. */
  name: v.string(),
  practice: v.boolean(),
});
export type InventorySource = v.InferOutput<typeof inventorySourceSchema>;

export const inventorySchema = v.object({
  /** The host keeps what was read under this for the run. */
  id: v.string(),
  source: inventorySourceSchema,
  /** ISO time at which it was read. */
  at: v.string(),
  tokens: v.array(inventoryTokenSchema),
  /** Whether the key is kept now, where the person asked for that. */
  key: v.optional(v.picklist(['kept', 'not-kept', 'practice'])),
  gaps: v.array(codedSchema) as unknown as v.GenericSchema<InventoryGap[]>,
});
export type Inventory = v.InferOutput<typeof inventorySchema>;

export const inventoryFormats = ['csv', 'json'] as const;
export type InventoryFormat = (typeof inventoryFormats)[number];

/** What can be filtered for. `too-much` also shows the powerful ones that nobody knows. */
export const inventoryFilters = ['all', 'unknown', 'unused', 'ends', 'too-much'] as const;
export type InventoryFilter = (typeof inventoryFilters)[number];

const wanted: Readonly<Record<InventoryFilter, readonly InventoryFlag[]>> = {
  all: [],
  unknown: ['unknown'],
  unused: ['unused'],
  ends: ['ends', 'ended'],
  'too-much': ['too-much', 'powerful'],
};

/** Whether a token is shown with this filter. */
export function inFilter({ flags }: Pick<InventoryToken, 'flags'>, filter: InventoryFilter): boolean {
  return filter === 'all' || flags.some((flag) => wanted[filter].includes(flag));
}

/** Whether every word of a search is in the token's names. */
export function fitsSearch({ label, owner, place, matches }: InventoryToken, search: string): boolean {
  const text = [label, owner?.name, owner?.email, place, ...matches.flatMap(({ name, platform }) => [name, platform])]
    .join('\n')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
