/** What an inventory is made from. */
import type { InventoryGap, InventoryKind, JoinSurety } from '../../contract/index.ts';

/** A token as Bitbucket lists it. */
export interface ListedToken {
  /** Bitbucket's own id. */
  readonly id: string;
  readonly label: string;
  readonly kind: InventoryKind;
  readonly blocked: boolean;
  /** `id`: an Atlassian account ID, or a user's slug. */
  readonly owner: { readonly id: string; readonly name: string; readonly email: string | null; readonly userName: string | null } | null;
  readonly place: { readonly project: string; readonly repository: string | null } | null;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  /** Null where Bitbucket does not say. */
  readonly grants: readonly string[] | null;
}

/** What came of reading a list: what was read is kept whatever happened then. */
export interface Listing {
  readonly tokens: readonly ListedToken[];
  readonly gaps: readonly InventoryGap[];
}

/** A saved connection of the same Bitbucket, as far as it helps to find its token in a list. */
export interface KnownConnection {
  readonly id: string;
  readonly name: string;
  /** Name of its platform. */
  readonly platform: string | null;
  /** Kind of its token. */
  readonly kind: string | null;
  /** The token's name in Bitbucket, where Handrail knows it. */
  readonly tokenName: string | null;
  /** ISO date. */
  readonly expiresOn: string | null;
  /** E-mail address or user name that it signs in with. */
  readonly users: readonly string[];
  readonly project: string | null;
  readonly repositories: readonly string[] | null;
  /** Names of the permissions that its platform needs; null where no platform is chosen. */
  readonly needed: readonly string[] | null;
}

/** A connection that may hold a token. */
export interface Join {
  readonly connection: KnownConnection;
  readonly surety: JoinSurety;
}
