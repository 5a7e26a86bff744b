/**
 * The guide to making a token: Bitbucket's own pages by kind of credential, and what the token means. What is on Bitbucket's screen
 * (labels, buttons, paths) stays in the product's own English; sources are beside the code (core/access/guide-words.ts).
 */
import type { CredentialKind } from '../../words.ts';
import { inEnglish } from '../language.ts';

type Kinds<T> = Readonly<Record<CredentialKind, T>>;

/** A step: what to do, and what to know with it. */
interface Step {
  readonly text: string;
  readonly notes?: readonly string[];
}
const step = (text: string, ...notes: readonly string[]): Step => ({ text, notes });

const oneWithScopes = 'Bitbucket shows it once. The token has no user name; platforms that insist on one cannot use it.';

export const guideSteps = inEnglish('guide#guideSteps', {
  unsure:
    'Permissions marked “not confirmed” are not named by the platform’s own pages. Start with these, and add more only if the platform asks.',
  apiToken: {
    open: step('Sign in as the account that the token shall act as, and open API tokens.'),
    button: step('Click “Create API token with scopes”.', 'Not “Create API token”: that one has no scopes, and Bitbucket refuses it.'),
    name: step('Enter a name and the day on which it expires. Click Next.'),
    app: step('Choose the app Bitbucket. Click Next.'),
    scopes: step(
      'Tick exactly these scopes, and click Next.',
      'The search field finds each by its name. No scope includes another: writing does not include reading.',
    ),
    copy: step('Compare the list, click “Create token”, and copy the token.', 'Atlassian shows it once.'),
  },
  accessToken: {
    /** `settings` as on screen: `Repository settings`. */
    open: (settings: string) => step(`Open ${settings} → Security → Access tokens, and click “Create access token”.`),
    name: step('Enter a name and the day on which it expires.'),
    permissions: step('Tick exactly these permissions.'),
    copy: step('Click Create, and copy the token.', oneWithScopes),
  },
  httpToken: {
    open: (list: string, button: string) => step(`Open “${list}” and click “${button}”.`),
    name: step('Enter a name.'),
    permissions: step('Choose exactly these permissions.'),
    highest: 'The form starts with the highest level that you have, so choose on purpose.',
    notLower: 'The repository level can never be lower than the project level.',
    expiry: step('Choose when it expires, and click Create.'),
    copy: step('Copy the token.', 'Bitbucket shows it once.'),
  },
  oauth: {
    cloud: (platform: string) =>
      step(
        `There is nothing to make here: ${platform} opens Bitbucket in your browser, and you confirm. The sheet at the end leads you through.`,
      ),
    open: step('As a system administrator, open Administration → Application Links and click “Create link”.'),
    kind: step('Choose External application and Incoming.'),
    form: (platform: string) => step(`Enter the redirect URL that ${platform} shows, tick these permissions, and click Save.`),
    copy: (platform: string) => step(`Copy Client ID and Client secret straight into ${platform}. Handrail does not collect them.`),
  },
  appPassword: step('App passwords are gone. Make an API token instead.'),
});

const acts = {
  person:
    'The token acts as the person who makes it: it can never do more than that account, and what it does shows that account’s name. An account made for this purpose is best.',
  bot: 'The token acts as an account of its own that Bitbucket makes for it, not as you.',
};
const stops = {
  person:
    'It stops when it expires, when somebody revokes it, and when that account is deactivated or loses its access, for example because the person leaves.',
  bot: 'It stops when it expires or when an administrator revokes it. It goes on when people leave.',
};
const reaches = (only: string): string =>
  `Choosing repositories in Handrail does not narrow this token: it reaches everything that the account reaches. Only ${only} narrows it.`;
const accessExpiry =
  'Needed, unless the workspace’s policy allows tokens without one. The policy sets the longest time: 90, 180 or 365 days, usually 365.';
const httpExpiry =
  'You choose it when you create the token; a system administrator can make it a must and set the longest time. It cannot be changed later.';
const premium = 'A Premium plan: Standard and Free make repository access tokens only.';

export const guideCopy = inEnglish('guide#guideCopy', {
  /** The way on the page where there is no page to open. */
  pages: {
    opensItself: (platform: string) => `${platform} opens Bitbucket by itself`,
    none: 'No page',
    yourAtlassianAccount: 'Your Atlassian account: API tokens',
    yourAccount: (list: string) => `Your account: ${list}`,
    repository: 'The repository',
    project: 'The project',
    workspace: 'The workspace',
  },
  needs: {
    repositoryAdmin: 'Administrator of the repository.',
    projectAdmin: 'Administrator of the project.',
    workspaceAdmin: 'Administrator of the workspace.',
    premium,
    from55: 'Bitbucket 5.5 or newer, because older versions have no tokens.',
    from718: 'Bitbucket 7.18 or newer.',
    licence: 'A Data Center licence.',
    mayBeForbidden: 'Administrator of the repository. From 8.8 on a project administrator can forbid them to make tokens.',
  },
  actsAs: {
    'api-token': acts.person,
    'http-access-token': acts.person,
    'app-password': acts.person,
    'repository-token': acts.bot,
    'project-token': acts.bot,
    'workspace-token': acts.bot,
    'http-project-token': acts.bot,
    'http-repository-token': acts.bot,
    'oauth-client': (platform: string) => `${platform} acts as whoever confirms it in Bitbucket.`,
  } satisfies Kinds<string | ((platform: string) => string)>,
  stopsWhen: {
    'api-token': stops.person,
    'http-access-token': stops.person,
    'app-password': stops.person,
    'repository-token': stops.bot,
    'project-token': stops.bot,
    'workspace-token': stops.bot,
    'http-project-token': stops.bot,
    'http-repository-token': stops.bot,
    'oauth-client':
      'It stops when that person or an administrator takes the permission back, and when the person’s account is deactivated.',
  } satisfies Kinds<string>,
  /** Only where choosing repositories does not narrow what the token reaches. */
  narrowing: {
    'api-token': reaches('limiting the token to one workspace, or another account,'),
    'http-access-token': reaches('an account with less access'),
  } satisfies Partial<Kinds<string>>,
  expiry: {
    'api-token':
      'Between 1 and 365 days; 365 unless you choose otherwise. There is no “never”, and neither the day nor the scopes can be changed later.',
    'repository-token': accessExpiry,
    'project-token': accessExpiry,
    'workspace-token': accessExpiry,
    'http-access-token': httpExpiry,
    'http-project-token': httpExpiry,
    'http-repository-token': httpExpiry,
    'oauth-client': 'Nothing to choose.',
    'app-password': 'Nothing to choose.',
  } satisfies Kinds<string>,
  tooOld: (version: string | null) => `Your Bitbucket is ${version ?? 'older'}; tokens exist from 5.5 on.`,
  tooOldForProjects: (version: string | null) =>
    `Your Bitbucket is ${version ?? 'older'}; tokens of a project or repository exist from 7.18 on.`,
  into: {
    field: (label: string) => `“${label}”`,
    fieldOf: (label: string, platform: string) => `“${label}” of ${platform}`,
    all: (fields: string) => `It goes into ${fields}.`,
  },
  user: {
    bitbucket: 'Bitbucket user name',
    atlassian: 'Atlassian account e-mail address',
    email:
      'The e-mail address of the account that makes the token, not the user name. Bitbucket → Personal settings → Email aliases shows it.',
    gitUser: 'Bitbucket → Personal settings → Bitbucket profile settings shows it.',
    anyText: 'This token has no user name of its own, but the platform needs one: any text does.',
  },
  cannotCreate: {
    cloud: 'Bitbucket Cloud lets nobody make tokens but the signed-in person on its own page.',
    noToken: 'This route has no token.',
    personOnly: 'Handrail makes tokens of a person only. Make this one on Bitbucket’s page.',
    tooOld: 'Tokens exist from Bitbucket 5.5 on.',
    noAddress: 'The address of your Bitbucket is not known yet.',
    plainHttp:
      'Your password would go over the network unprotected, because the address begins with http://. Make the token on Bitbucket’s page.',
  },
});

export const scopeCopy = inEnglish('guide#scopeCopy', {
  unknown: (name: string) => `do what Bitbucket calls “${name}”`,
  removed: (product: string, day: string) => `do nothing any more: Bitbucket removed ${product} on ${day}`,
  ended: 'do nothing any more: what it was for has ended',
  products: { tracker: 'its issue tracker', wikis: 'its wikis' },
});
