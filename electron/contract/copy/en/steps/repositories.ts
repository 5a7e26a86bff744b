/** Every sentence of the repositories step. */
import { counted, numberText } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import { searched } from '../../searched.ts';

export const repositoriesCopy = inEnglish('steps/repositories', {
  title: 'Which repositories?',
  titleOne: 'Which repository?',
  intro: (platform: string) => `Tell ${platform} to use all of them, or only some.`,
  beforeToken: 'This comes before the token, because the token is made in these settings.',
  help: {
    title: 'All or some?',
    text: ['“All” also takes in repositories that are added later. “Only some” keeps the platform to a list you can change at any time.'],
    points: ['You can come back here after the check.'],
  },

  choice: {
    legend: 'Repositories',
    unanswered: 'Choose one of the two.',
    all: 'All repositories',
    allHelp: (where: string) => `Everything the token can see in ${where}, also what is added later.`,
    some: 'Only some',
    someHelp: 'Pick them from the list, or type their names.',
    oneOnly: 'This kind of token belongs to one repository.',
    where: {
      workspace: (slug: string) => `the workspace ${slug}`,
      project: (key: string) => `the project ${key}`,
      everywhere: 'this Bitbucket',
      account: 'your workspaces',
    },
  },

  narrowing: {
    title: 'This does not narrow the token',
    text: 'A personal token reaches everything its owner can see. Choosing repositories only tells the platform where to look.',
  },

  workspace: {
    legend: 'Workspace',
    help: 'Your token reaches these. Choose the one to connect.',
    label: 'Workspace',
    typed: 'Workspace ID',
    typedHelp: 'The part after bitbucket.org/ in your repository links, such as acme.',
    administrator: 'you are an administrator',
    pick: 'Choose a workspace',
    unreachable: 'The list of workspaces could not be read with this token. Type the workspace ID.',
    use: 'Use this workspace',
    change: 'Change',
  },

  project: {
    label: 'Project',
    help: 'Leave it open to choose from every project that the token can see.',
    any: 'Any project',
    typed: 'Project key',
    typedHelp: 'Short capitals, such as PRJ. It is in the project’s address.',
    typedOptional: 'Short capitals, such as PRJ. Leave it empty for every project that the token can see.',
  },

  list: {
    label: 'Repositories to choose from',
    search: 'Search repositories',
    searchHelp: 'Part of a name.',
    searchPlaceholder: 'Part of a name',
    loading: (n: number) => (n === 0 ? 'Reading the list from Bitbucket…' : `Reading the list… ${numberText(n)} so far`),
    loaded: (n: number) => counted(n, { one: '1 repository', other: (number) => `${number} repositories` }),
    loadedOf: (n: number, total: number | null) =>
      total === null ? `The first ${numberText(n)} are shown.` : `${numberText(n)} of ${numberText(total)} are shown.`,
    found: (n: number, search: string) =>
      counted(n, { one: `1 match for ${searched(search)}`, other: (number) => `${number} matches for ${searched(search)}` }),
    searching: (search: string) => `Asking Bitbucket for ${searched(search)}…`,
    none: 'Bitbucket shows no repositories to this token here.',
    noneFound: (search: string) => `Nothing matches ${searched(search)}.`,
    moreOnServer: 'Searching asks Bitbucket for the rest, too.',
    more: 'Load 1,000 more',
    all: (left: number) => `Load all ${numberText(left)} others`,
    stop: 'Stop loading',
    retry: 'Try again',
    stopped: 'Stopped. What was read so far is below.',
    private: 'private',
    public: 'public',
    keysSingle: 'Arrow keys move, Space chooses, letters jump to a name.',
    keys: 'Arrow keys move, Space ticks, Ctrl+A ticks all that match, letters jump to a name.',
    selectShown: (n: number) => `Tick all ${numberText(n)} shown`,
    clearShown: 'Untick all shown',
  },

  selection: {
    title: (n: number) =>
      n === 0 ? 'Nothing chosen yet' : counted(n, { one: '1 repository chosen', other: (number) => `${number} repositories chosen` }),
    remove: (name: string) => `Remove ${name}`,
    clear: 'Clear all',
    more: (n: number) => `and ${numberText(n)} more`,
    announced: (n: number) => counted(n, { one: '1 chosen', other: (number) => `${number} chosen` }),
  },

  typed: {
    label: 'Names of the repositories',
    help: 'One on each line, or separated by commas: the short name from the address, such as web-app.',
    helpSelfManaged: 'One on each line, or separated by commas: web-app, or PRJ/web-app when it is in another project.',
    noToken: 'Handrail has no token, so it cannot list them. Type the names instead.',
    instead: 'Type names instead',
    pickInstead: 'Pick from the list instead',
    empty: 'Name at least one repository, or choose “All repositories”.',
    nothingChosen: 'Tick at least one repository, or choose “All repositories”.',
    oneOnly: 'This kind of token belongs to one repository: name exactly one.',
    invalid: (name: string) => `“${name}” is not a repository name. It has letters, digits, dots, dashes and underscores only.`,
    token: 'One of these looks like a token. Take it out: names go into files that are not secret. Handrail has not kept it.',
    isLink: (name: string) => `“${name}” looks like a link. Enter only the last part, the repository’s short name.`,
    needsProject: (name: string) => `“${name}” needs its project, like PRJ/${name}.`,
    tooMany: 'That is more than 20,000 names. Choose “All repositories” and filter in the platform.',
    cutByLimit: 'This field takes 20,000 characters. Pick from the list for more names.',
  },

  projectNeeded: 'This kind of token belongs to one project. Enter the project’s key.',
});
