/**
 * The guide to making a token: Bitbucket's own pages by kind of credential, and what the token means. What is on Bitbucket's screen
 * (labels, buttons, paths) stays in the product's own English; sources are beside the code (core/access/guide-pages.ts).
 */
import { reasonWords } from './reasons.ts';
import type { CopyOf } from '../../coded.ts';
import type { GuideParams, GuideStepParams } from '../../guide-said.ts';
import type { CredentialKind } from '../../words.ts';
import { listed } from '../intl.ts';
import { inEnglish } from '../language.ts';

type Kinds<T> = Readonly<Record<CredentialKind, T>>;

/** A step: what to do, and what to know with it. */
interface Step {
  readonly text: string;
  readonly notes?: readonly string[];
}
const step = (text: string, ...notes: readonly string[]): Step => ({ text, notes });

/** One of them does it, or several do. */
const verb = (platforms: readonly string[], one: string, several: string): string => (platforms.length === 1 ? one : several);

const oneWithScopes = 'Bitbucket shows it once. The token has no user name; platforms that insist on one cannot use it.';

/** Every step of it. */
export const stepWords: CopyOf<GuideStepParams, Step> = inEnglish('guide#steps', {
  'api-token-open': step('Sign in as the account that the token will act as, and open API tokens.'),
  'api-token-button': step(
    'Click “Create API token with scopes”.',
    'Not “Create API token”: that one has no scopes, and Bitbucket refuses it.',
  ),
  'api-token-name': step('Enter a name and the day on which it expires. Click Next.'),
  'api-token-app': step('Choose the app Bitbucket. Click Next.'),
  'api-token-scopes': step(
    'Tick exactly these scopes, and click Next.',
    'The search field finds each by its name. No scope includes another: writing does not include reading.',
  ),
  'api-token-copy': step('Compare the list, click “Create token”, and copy the token.', 'Atlassian shows it once.'),
  /** `settings` as on screen: `Repository settings`. */
  'access-token-open': ({ settings }) => step(`Open ${settings} → Security → Access tokens, and click “Create access token”.`),
  'access-token-name': step('Enter a name and the day on which it expires.'),
  'access-token-permissions': step('Tick exactly these permissions.'),
  'access-token-copy': step('Click Create, and copy the token.', oneWithScopes),
  'http-token-open': ({ list, button }) => step(`Open “${list}” and click “${button}”.`),
  'http-token-name': step('Enter a name.'),
  'http-token-permissions': step('Choose exactly these permissions.'),
  'http-token-expiry': step('Choose when it expires, and click Create.'),
  'http-token-copy': step('Copy the token.', 'Bitbucket shows it once.'),
  'oauth-cloud': ({ platforms }) =>
    step(
      `There is nothing to make here: ${listed(platforms)} ${verb(platforms, 'opens', 'open')} Bitbucket in your browser, and you confirm. The sheet at the end leads you through.`,
    ),
  'oauth-open': step('As a system administrator, open Administration → Application Links and click “Create link”.'),
  'oauth-kind': step('Choose External application and Incoming.'),
  'oauth-form': ({ platforms }) =>
    step(`Enter the redirect URL that ${listed(platforms)} ${verb(platforms, 'shows', 'show')}, tick these permissions, and click Save.`),
  'oauth-copy': ({ platforms }) =>
    step(`Copy Client ID and Client secret straight into ${listed(platforms)}. Handrail does not collect them.`),
  'app-password': step('App passwords are gone. Make an API token instead.'),
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

const highest = 'The form starts with the highest level that you have, so choose on purpose.';

/** What follows from the kind alone. */
export const kindWords = inEnglish('guide#kinds', {
  actsAs: {
    'api-token': acts.person,
    'http-access-token': acts.person,
    'app-password': acts.person,
    'repository-token': acts.bot,
    'project-token': acts.bot,
    'workspace-token': acts.bot,
    'http-project-token': acts.bot,
    'http-repository-token': acts.bot,
    'oauth-client': (platforms: readonly string[]) =>
      `${listed(platforms)} ${verb(platforms, 'acts', 'act')} as whoever confirms it in Bitbucket.`,
  } satisfies Kinds<string | ((platforms: readonly string[]) => string)>,
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
});

const ours = (version: string | null): string => `Your Bitbucket is ${version ?? 'older'}`;

export const saidWords: CopyOf<GuideParams> = inEnglish('guide#said', {
  said: ({ words }) => words,
  'opens-itself': ({ platforms }) =>
    platforms.length === 1 ? `${listed(platforms)} opens Bitbucket by itself` : `${listed(platforms)} open Bitbucket by themselves`,
  'no-page': 'No page',
  'your-atlassian-account': 'Your Atlassian account: API tokens',
  'your-account': ({ list }) => `Your account: ${list}`,
  'the-repository': 'The repository',
  'the-project': 'The project',
  'the-workspace': 'The workspace',
  unsure:
    'Permissions marked “not confirmed” are not named by the platform’s own pages. Start with these, and add more only if the platform asks.',
  'starts-highest': highest,
  'starts-highest-not-lower': `${highest} The repository level can never be lower than the project level.`,
  'kind-refused-by': ({ platform, words }) => `${platform}: ${words}`,
  'no-tokens-yet': ({ version }) => `${ours(version)}; tokens exist from 5.5 on.`,
  'no-place-tokens-yet': ({ version }) => `${ours(version)}; tokens of a project or repository exist from 7.18 on.`,
  'repository-admin': 'Administrator of the repository.',
  'project-admin': 'Administrator of the project.',
  'workspace-admin': 'Administrator of the workspace.',
  premium: 'A Premium plan: Standard and Free make repository access tokens only.',
  'from-5.5': 'Bitbucket 5.5 or newer, because older versions have no tokens.',
  'from-7.18': 'Bitbucket 7.18 or newer.',
  licence: 'A Data Center licence.',
  'may-be-forbidden': 'Administrator of the repository. From 8.8 on a project administrator can forbid them to make tokens.',
  'bitbucket-user': 'Bitbucket user name',
  'atlassian-email': 'Atlassian account e-mail address',
  'which-email':
    'The e-mail address of the account that makes the token, not the user name. Bitbucket → Personal settings → Email aliases shows it.',
  'where-git-user': 'Bitbucket → Personal settings → Bitbucket profile settings shows it.',
  'any-text': 'This token has no user name of its own, but the platform needs one: any text does.',
  'goes-into': ({ fields }) =>
    `It goes into ${listed(fields.map(({ label, platform }) => (platform === null ? `“${label}”` : `“${label}” of ${platform}`)))}.`,
  'create-cloud': 'Bitbucket Cloud lets nobody make tokens but the signed-in person on its own page.',
  'create-no-token': 'This route has no token.',
  'create-person-only': 'Handrail makes tokens of a person only. Make this one on Bitbucket’s page.',
  'create-too-old': 'Tokens exist from Bitbucket 5.5 on.',
  'create-no-address': 'The address of your Bitbucket is not known yet.',
  'create-plain-http':
    'Your password would go over the network unprotected, because the address begins with http://. Make the token on Bitbucket’s page.',
  'kept-in-memory': ({ reason }) =>
    `Handrail cannot reach a keychain on this computer, so it keeps the token in memory and forgets it when you close Handrail. ${reasonWords(reason ?? undefined)}`.trim(),
});
