/** Sentences of the list of connections: its rows, their menu, what finds and groups them. Loaded with the home screen. */
import type { Health, MainAction } from '../../../health.ts';
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

export const connectionsCopy = inEnglish('wizard/connections', {
  health: {
    works: 'Working',
    'needs-you': 'Needs you',
    unchecked: 'Not checked',
    unfinished: 'Not finished',
  } satisfies Record<Health, string>,
  /** The one button of a row, and its name for a screen reader. */
  main: {
    'go-on': 'Continue',
    check: 'Check now',
    'go-on-renewing': 'Continue the renewal',
    renew: 'Renew the token',
    'give-token': 'Add a token',
    fix: 'Fix',
    open: 'Open',
  } satisfies Record<MainAction, string>,
  mainNamed: {
    'go-on': (name: string): string => `Continue with ${name}`,
    check: (name: string): string => `Check now: ${name}`,
    'go-on-renewing': (name: string): string => `Continue the renewal of ${name}`,
    renew: (name: string): string => `Renew the token of ${name}`,
    'give-token': (name: string): string => `Add a token to ${name}`,
    fix: (name: string): string => `Fix ${name}`,
    open: (name: string): string => `Open ${name}`,
  } satisfies Record<MainAction, (name: string) => string>,
  /** Its token is being renewed; before the new one goes to its places, only that. */
  renewing: 'Renewal in progress',
  renewed: (done: number, total: number): string =>
    `Renewal in progress: ${done} of ${counted(total, { one: '1 place', other: (number) => `${number} places` })}`,
  menu: (name: string): string => `More for ${name}`,
  checked: (when: string): string => `Checked ${when}`,
  ended: (day: string): string => `Token ended on ${day}`,
  ends: (day: string): string => `Token ends on ${day}`,
  /** Below the words that it ends soon. */
  lastDay: (day: string): string => `Last day: ${day}`,
  /** Headings of groups. */
  noToken: 'No token yet',
  someToken: 'Token',
  tokenOf: (token: string, owner: string | null): string => (owner === null ? token : `${token} of ${owner}`),
  search: 'Search connections',
  searchHint: 'Name, address, project, repository, platform, owner or notes',
  /** The buttons that show only what is in one state. */
  show: 'Show',
  all: 'All',
  filter: 'Filter and sort',
  filterOn: (count: number): string =>
    counted(count, { one: 'Filter and sort, 1 filter on', other: (n) => `Filter and sort, ${n} filters on` }),
  filters: {
    platform: 'Platform',
    anyPlatform: 'Every platform',
    deployment: 'Bitbucket',
    anyDeployment: 'Every kind',
    ends: 'Token ends',
    anyEnd: 'At any time',
    within: (days: number): string => `Within ${days} days`,
    owner: 'Owner of the token',
    anyOwner: 'Everybody',
    group: 'Group by',
    groups: { none: 'Nothing', bitbucket: 'Bitbucket', platform: 'Platform', token: 'Token' },
    sort: 'Sort by',
    sorts: { recent: 'Last changed', name: 'Name', health: 'What needs you first', ends: 'When the token ends' },
    clear: 'Clear filters',
  },
  shown: (shown: number, of: number): string => `${shown} of ${of} connections shown`,
  none: 'No connection matches.',
  noneText: 'Check the spelling, or clear a filter.',
  showAll: 'Show all',
  offline: 'This computer seems to be offline. You can look at everything here, but checks will fail until it is online again.',
  notes: 'Notes for support',
  undo: 'Undo',
  /** Undo came too late, or went wrong, for some or all. */
  notUndone: (count: number): string =>
    counted(count, { one: 'One connection could not be brought back.', other: (n) => `${n} connections could not be brought back.` }),
  undone: (name: string): string => `“${name}” is back, with everything it had.`,
  undoneSeveral: (count: number): string =>
    counted(count, {
      one: 'One connection is back, with everything it had.',
      other: (n) => `${n} connections are back, with everything they had.`,
    }),
  removed: (name: string): string => `“${name}” was removed.`,
  removedSeveral: (count: number): string =>
    counted(count, { one: 'One connection was removed.', other: (n) => `${n} connections were removed.` }),
  /** Beside Undo; the second where its secrets are still there. */
  undoFor: 'You can undo this for a minute, while you stay on this page.',
  keptUntil: (count: number): string =>
    counted(count, { one: 'Until then its token stays in the keychain.', other: 'Until then their tokens stay in the keychain.' }),
  undoText: 'You can undo this for one minute, while you stay on the list of connections. After that it cannot be undone.',
  tooLate: 'This can no longer be undone.',
  removeSeveral: (count: number): string => `Remove ${count} connections?`,
  removeSeveralConfirm: (count: number): string => `Remove ${count} connections`,
  andMore: (count: number): string => `and ${count} more`,
  removesSeveral: 'what you answered, and the results of their checks',
  removesTokens: 'their tokens and other secrets from this computer',
  notAllRemoved: (count: number): string =>
    counted(count, { one: 'One connection was not removed.', other: (n) => `${n} connections were not removed.` }),
  tokensLiveTitle: 'The tokens themselves go on working',
  tokensLive: 'They stay valid in Bitbucket until you revoke them there, or until they end.',
  copyOf: {
    title: (name: string): string => `Duplicate “${name}”`,
    text: 'The copy takes over all answers. Then check and export it.',
    workspace: 'Workspace',
    workspaceHint: 'Keep it, or type another workspace for the copy.',
    project: 'Project key',
    projectHint: 'Keep it, or type another project for the copy. Empty means all projects.',
    make: 'Duplicate',
  },
  notesOf: {
    title: (name: string): string => `Notes on “${name}”`,
    label: 'Notes for support',
    hint: 'For example: who to ask, a ticket number, anything unusual. Notes go into a support bundle, but never into a shared connection. Do not put a token here.',
    save: 'Save notes',
  },
  renameTitle: 'Rename this connection',
  renameLabel: 'Name',
  renameHint: 'Only you see it. You use it in terminal commands too.',
  renameSave: 'Save name',
  removeTitle: (name: string): string => `Remove “${name}”?`,
  removeText: 'Handrail removes:',
  removes: 'what you answered, and the results of its checks',
  removesToken: 'its token and other secrets from the keychain of this computer',
  removesMemory: 'its token and other secrets from memory',
  keepsFiles: 'Files that you exported stay where they are.',
  tokenLives: 'The token itself keeps working',
  revokeCloud: 'It stays valid in Bitbucket until you revoke it or it expires. To revoke an API token, open your Atlassian account:',
  revokeCloudLink: 'API tokens of your Atlassian account',
  revokeCloudAccess:
    'It stays valid in Bitbucket until it is revoked or expires. Revoke it under Security → Access tokens in the settings of the repository, project or workspace where it was made.',
  revokeSelf:
    'It stays valid in Bitbucket until you revoke it or it expires. To revoke it: profile picture → Manage account → HTTP access tokens.',
  revokeSelfResource:
    'It stays valid in Bitbucket until it is revoked or expires. Revoke it under HTTP access tokens in the settings of the project or repository where it was made.',
  removeConfirm: 'Remove connection',
  keep: 'Keep it',
  removedKeychainFailed: (name: string): string =>
    `“${name}” was removed, but Handrail could not delete its keychain entry. Delete it in your system’s keychain: look for “Handrail”.`,
  /** The way to every token. */
  inventory: {
    title: 'Do you administer Bitbucket?',
    text: 'See every token, who holds it and when it ends. Find those that nobody uses.',
  },
  select: (name: string): string => `Select ${name}`,
  selectAll: 'Select all that are shown',
  bulk: {
    title: 'With the selected connections',
    selected: (count: number): string => counted(count, { one: '1 selected', other: (n) => `${n} selected` }),
    check: 'Check',
    export: 'Export again',
    renew: 'Renew the token',
    renewSeveral: 'Renew tokens',
    remove: 'Remove',
    clear: 'Clear selection',
    exporting: (done: number, of: number): string => `${done} of ${of} exported again`,
    exported: (count: number): string =>
      counted(count, {
        one: '1 was exported again, the same way as last time.',
        other: (n) => `${n} were exported again, the same way as last time.`,
      }),
    notExported: (count: number): string =>
      counted(count, { one: '1 could not be exported:', other: (n) => `${n} could not be exported:` }),
    why: {
      never: 'It was never exported.',
      sheet: 'You entered its values by hand, so there is no file to save.',
      changed: 'A file was changed by hand. Open the connection and export it yourself, or the change is lost.',
    },
    close: 'Close',
  },
  count: (count: number): string => counted(count, { one: '1 connection', other: (number) => `${number} connections` }),
});
