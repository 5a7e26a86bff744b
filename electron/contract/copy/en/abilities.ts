/** What a permission of Bitbucket can let its holder do, in plain words. Which permission allows what says `permissions/table.ts`. */

export type AbilityPower = 'read' | 'write' | 'admin' | 'delete';

export interface AbilityWords {
  readonly power: AbilityPower;
  /** Continues “It can …” and “It cannot …”. */
  readonly does: string;
  /** Said as a “cannot” where it is not granted, on these deployments; null: not worth a line. */
  readonly denied: 'cloud' | 'self-managed' | 'both' | null;
}

function row(power: AbilityPower, denied: AbilityWords['denied'], does: string): AbilityWords {
  return { power, does, denied };
}

/** In the order in which they are said: reading first, what weighs most last. */
export const abilityWords = {
  'see-repositories': row('read', null, 'see which repositories there are'),
  'read-code': row('read', 'both', 'read your code'),
  'read-pull-requests': row('read', 'both', 'read pull requests'),
  'read-projects': row('read', null, 'see projects'),
  'read-workspace': row('read', null, 'see workspaces and who is in them'),
  'read-account': row('read', null, 'see the name and e-mail address of its account'),
  'read-builds': row('read', null, 'see builds and their logs'),
  'read-runners': row('read', null, 'see the machines that run builds'),
  'read-webhooks': row('read', null, 'see webhooks'),
  'read-keys': row('read', null, 'see public keys'),
  'read-snippets': row('read', null, 'read snippets'),
  comment: row('write', 'both', 'comment on pull requests'),
  'open-pull-requests': row('write', 'both', 'open and approve pull requests'),
  'merge-pull-requests': row('write', 'both', 'merge and decline pull requests'),
  'push-code': row('write', 'both', 'change your code (push to and delete branches)'),
  'fork-repositories': row('write', null, 'copy a repository into one of its own (fork)'),
  'write-snippets': row('write', null, 'change snippets'),
  'publish-packages': row('write', null, 'publish packages'),
  'run-builds': row('write', 'cloud', 'start and stop builds by hand'),
  'write-webhooks': row('write', 'both', 'create and change webhooks'),
  'delete-webhooks': row('delete', 'both', 'delete webhooks'),
  'build-settings': row('admin', 'cloud', 'change build settings and variables'),
  'repository-settings': row('admin', 'both', 'change repository settings'),
  'repository-permissions': row('admin', 'both', 'give people access to repositories, or take it away'),
  'create-repositories': row('admin', 'both', 'create repositories'),
  'delete-repositories': row('delete', 'both', 'delete repositories'),
  'project-settings': row('admin', 'both', 'change project settings, or delete a project'),
  'project-permissions': row('admin', 'both', 'give people access to whole projects, or take it away'),
  'workspace-settings': row('admin', 'cloud', 'change the workspace or who is in it'),
  'change-keys': row('admin', 'both', 'add or remove SSH keys'),
  'account-settings': row('admin', 'both', 'change its account, or make more tokens'),
  'server-settings': row('admin', 'self-managed', 'administer the Bitbucket server'),
} as const satisfies Readonly<Record<string, AbilityWords>>;

export type Ability = keyof typeof abilityWords;
/** Every ability, in the order in which they are said. */
export const abilities = Object.keys(abilityWords) as readonly Ability[];
