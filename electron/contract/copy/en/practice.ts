/**
 * What Handrail says about the practice Bitbucket and on its pages. What Bitbucket itself says there stays English. The practice Bitbucket
 * imports nothing: its pages get these words from whoever starts it, and its names are held against this table in the terminal's command.
 */
import { inEnglish } from '../language.ts';

export const practiceTexts = inEnglish('practice', {
  /** By the name of the scenario: a few words, and what the person will see. */
  scenarios: {
    healthy: { title: 'All is well', what: 'Bitbucket Cloud and Bitbucket Data Center 10.2, with 200 repositories each.' },
    large: { title: 'A large company', what: '20,000 repositories on each server.' },
    'expired-token': { title: 'The token has expired', what: 'Every token counts as expired. Passwords still work.' },
    'revoked-after-use': { title: 'The token is revoked half way', what: 'A token works for one request and is refused from then on.' },
    'flapping-401': {
      title: 'A good token is refused for a moment',
      what: 'The second request with a token is refused, and the same token works again from the third on (BCLOUD-24107).',
    },
    'token-create-lost-reply': {
      title: 'The answer to creating a token is lost',
      what: 'Data Center makes the token, and then the connection drops before the answer arrives.',
    },
    'token-create-disabled': {
      title: 'Tokens may not be created',
      what: 'Data Center refuses to create tokens over REST, with the right password too.',
    },
    'max-tokens': { title: 'The user has too many tokens', what: 'Data Center refuses one more token because the maximum is reached.' },
    'expiry-required': { title: 'Tokens must expire', what: 'Data Center’s system administrator asks for an expiry of at most 90 days.' },
    xsrf: { title: 'XSRF check', what: 'Data Center refuses every change without the header X-Atlassian-Token: no-check.' },
    'ip-allow-list': {
      title: 'Your IP address is not on the list',
      what: 'Cloud shows private content only to addresses that the workspace’s administrator has listed.',
    },
    'two-step-required': {
      title: 'Two-step verification is required',
      what: 'Cloud shows private content only to accounts with two-step verification.',
    },
    'workspace-deactivated': {
      title: 'The workspace was deactivated',
      what: 'Cloud has deactivated the workspace acme because nobody used it.',
    },
    'bearer-accepted': {
      title: 'API tokens work as Bearer',
      what: 'Cloud takes an API token in a Bearer header as well, as some report since September 2026.',
    },
    'anonymous-access': {
      title: 'Public access is on',
      what: 'Data Center answers anonymous callers with public content. A wrong token looks like an empty server.',
    },
    'no-context-path': { title: 'No context path', what: 'Data Center lives at the root of its host instead of under /bitbucket.' },
    captcha: { title: 'CAPTCHA required', what: 'Every account is locked until somebody signs in on the web and solves the CAPTCHA.' },
    'sso-only': {
      title: 'Single sign-on only',
      what: 'Data Center offers no password form; people sign in with the company’s identity provider.',
    },
    'password-login-disabled': {
      title: 'Basic authentication is off',
      what: 'Data Center refuses Basic authentication, with a password or a token. Bearer works.',
    },
    'filter-ignores-token': {
      title: 'Permission filters ignore the token',
      what: 'Data Center’s lists show what the person may do, not what the token may do.',
    },
    'data-center-10.2': { title: 'Data Center 10.2', what: 'The current long-term support release.' },
    'data-center-9.4': { title: 'Data Center 9.4', what: 'The previous long-term support release; support ends on 3 December 2026.' },
    'server-8.9': {
      title: 'Server 8.9',
      what: 'The last long-term support release for Bitbucket Server, out of support since February 2024.',
    },
    'old-server-7.17': {
      title: 'Server 7.17',
      what: 'Tokens are still called personal access tokens; no OAuth, no project or repository tokens.',
    },
    'unsupported-5.4': { title: 'Server 5.4', what: 'Too old for tokens of any kind.' },
    'rate-limited': { title: 'Rate limited', what: 'Every signed-in request gets 429 with Retry-After: 30.' },
    'rate-limited-no-hint': {
      title: 'Rate limited, no hint',
      what: 'Every signed-in request gets 429 and no word about when to come back.',
    },
    'rate-limited-while-listing': {
      title: 'Rate limited while listing',
      what: 'Twenty signed-in requests work, the next ten get 429 with Retry-After: 1, and so on.',
    },
    maintenance: { title: 'Maintenance', what: 'Both servers are down for maintenance (503).' },
    'starting-up': { title: 'Starting up', what: 'Both servers are still starting (503).' },
    'server-error': { title: 'Server error', what: 'The servers can be reached and recognised, and fail with 500 at everything else.' },
    slow: { title: 'Slow', what: 'Every answer takes three seconds.' },
    'html-login-page': {
      title: 'A portal answers instead',
      what: 'A network portal answers every programmatic call with 200 and its own HTML page.',
    },
    'redirect-to-sso': {
      title: 'A sign-on gateway is in front',
      what: 'Every programmatic call is redirected to a single sign-on page on another host.',
    },
    'git-basic-off': {
      title: 'Git takes no user name',
      what: 'REST works. Data Center refuses git with user name and token and says so (403); Cloud refuses git altogether (401).',
    },
    'git-basic-refused': {
      title: 'Git asks for a sign-in again and again',
      what: 'REST works. Both servers answer git with 401, whatever user name and token it brings.',
    },
    'git-bearer-refused': {
      title: 'Git refuses the token by itself',
      what: 'REST works. Data Center refuses git with the token alone, as behind a proxy that takes the header out.',
    },
    'git-app-password-gone': {
      title: 'Git answers that app passwords are gone',
      what: 'REST works. Cloud answers git with 410 and CHANGE-3222.',
    },
    'gone-with-number': { title: 'An address was removed', what: 'Lists of repositories and workspaces answer 410 with CHANGE-2770.' },
    'gone-with-new-number': {
      title: 'An address was removed, for a reason that nobody knows yet',
      what: 'Lists of repositories and workspaces answer 410 with CHANGE-9876.',
    },
    'gone-bare': {
      title: 'An address was removed, without a word',
      what: 'Lists of repositories and workspaces answer 410 and nothing else.',
    },
    'end-announced': {
      title: 'The end of an address is announced',
      what: 'Everything works. Lists of repositories and workspaces carry Deprecation and Sunset headers with 2027-03-31, on Cloud a Link too.',
    },
    'organization-limited': {
      title: 'The organisation’s list is limited half way',
      what: 'The third page of the organisation’s API tokens gets 429 once, with the time at which to come back.',
    },
    'organization-breaks-off': {
      title: 'The organisation’s list breaks off',
      what: 'The third page of the organisation’s API tokens gets 502 once.',
    },
  },
  /** What each account may do, by its user name. */
  accounts: {
    ada: 'Administers every workspace, project and repository, and the self-managed server itself.',
    dan: 'Writes to Payments and administers payments-api, reads some other projects, and sees nothing of Data.',
    'svc-ci': 'Reads everything and changes nothing. The account to use when a person’s leaving must not stop a connection.',
    noor: 'Has an account and access to nothing yet.',
  },
  /** On its pages. */
  pages: {
    label: 'Practice',
    title: (page: string) => `${page} – Practice – not the real Bitbucket`,
    banner: 'Practice – not the real Bitbucket. Nothing here leaves this computer.',
    product: (name: string) => `${name} (practice)`,
    accounts: 'Practice accounts',
    password: 'Password',
    may: 'What the account may do',
    account: ({ name, role, what }: Readonly<Record<'name' | 'role' | 'what', string>>) => `${name}, ${role}. ${what}`,
    listed: 'The practice accounts are listed below.',
    captcha: (word: string) => `Type the word “${word}” to show that you are a person.`,
  },
  /** Why it could not start, from the terminal. */
  faults: {
    'port-in-use': (port: number) => `Port ${port} is already in use. Choose another port, or 0 for any free one.`,
    'port-not-allowed': (port: number) => `Port ${port} can not be used. Choose a port from 1024 to 65535, or 0 for any free one.`,
    'cannot-listen': (port: number, code: string) => `The practice Bitbucket can not listen on port ${port} (${code}).`,
  },
});
