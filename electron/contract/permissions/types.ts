/** What a row of the table of permissions (table.ts) says. */
import type { Ability } from '../copy/en/abilities.ts';

export type Power = 'read' | 'write' | 'admin' | 'delete';

/** One scope or level. `control` is the group or drop-down on Bitbucket's screen, `label` what is ticked or chosen in it. */
export interface Permission {
  readonly control: string;
  readonly label: string;
  /** The kind of level that Bitbucket calls it. */
  readonly power: Power;
  /** What it lets its holder do by itself. Where a source leaves room, it says more rather than less: a “cannot” has to be true. */
  readonly can: readonly Ability[];
  /** Names of the same family that come with it. */
  readonly implies?: readonly string[];
}

export type Permissions = Readonly<Record<string, Permission>>;
