/**
 * Words inside the drawings of Bitbucket's own pages. They are Atlassian's words where a source gives them
 * (https://support.atlassian.com/bitbucket-cloud/docs/create-an-api-token/ and
 * https://confluence.atlassian.com/bitbucketserver0720/http-access-tokens-1114794962.html, checked 2026-11-20).
 */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import type { Drawing } from '../../../guide.ts';

export const drawingsCopy = inEnglish('steps/drawings', {
  note: 'A drawing, not a screenshot: your page may look a little different.',
  /** Read out before the thing that is marked. */
  mark: (n: number) => `Mark ${n}, this one:`,
  wrong: 'Not this one:',
  chosen: 'chosen',
  ticked: 'ticked',
  notTicked: 'not ticked',
  masked: '••••••••••••••••••••',
  next: 'Next',
  create: 'Create',
  more: (n: number) => `and ${n} more`,
  address: 'Address',
  captions: {
    'cloud-api-token-button':
      'Your Atlassian account, page “API tokens”. Use “Create API token with scopes”; a token from the other button does not work with Bitbucket.',
    'cloud-api-token-name': 'Give the token a name and the last day on which it should work.',
    'cloud-api-token-app': 'Choose Bitbucket, not Jira or Confluence.',
    'cloud-api-token-scopes': 'Search for each scope by name and tick it.',
    'cloud-api-token-copy': 'Copy the token now: Atlassian shows it only once.',
    'cloud-access-token': 'The settings page “Access tokens”. Name the token, tick the permissions, then create it.',
    'http-access-token-list': 'Your account in Bitbucket, with the button that starts a new token.',
    'http-access-token-form': 'Name the token and choose both levels yourself: Bitbucket proposes the highest you have.',
    'http-access-token-copy': 'Copy the token now: Bitbucket shows it only once.',
    'incoming-link': 'Administration, “Application links”: an incoming link for an external application.',
  } satisfies Record<Drawing, string>,
  apiTokens: {
    path: 'id.atlassian.com/manage-profile/security/api-tokens',
    product: 'Atlassian account',
    tabs: ['Profile', 'Security', 'Privacy'],
    title: 'API tokens',
    intro: 'Use API tokens to authenticate with Atlassian’s cloud APIs.',
    right: 'Create API token with scopes',
    wrong: 'Create API token',
    nameTitle: 'Name your API token',
    name: 'Name',
    expires: 'Expires on',
    appTitle: 'Select the API token app',
    apps: ['Bitbucket', 'Confluence', 'Jira'],
    scopesTitle: 'Choose the scopes',
    search: 'Search scopes',
    selected: (n: number) => counted(n, { one: '1 scope selected', other: (number) => `${number} scopes selected` }),
    copyTitle: 'Copy your API token',
    copyText: 'You won’t be able to see it again once you close this window.',
    copy: 'Copy',
  },
  accessTokens: {
    host: 'bitbucket.org',
    settings: { 'repository-token': 'Repository settings', 'project-token': 'Project settings', 'workspace-token': 'Workspace settings' },
    security: 'Security',
    page: 'Access tokens',
    title: 'Create access token',
    name: 'Name',
    expiry: 'Expiry date',
    permissions: 'Permissions',
  },
  httpTokens: {
    path: '/plugins/servlet/access-tokens/manage',
    account: 'Manage account',
    nav: ['Account settings', 'SSH keys', 'GPG keys'],
    create: 'Create token',
    name: 'Token name',
    permissions: 'Permissions',
    project: 'Project permissions',
    repository: 'Repository permissions',
    expiry: 'Expiry',
    expiryDays: (days: number) => `Expires in ${days} days`,
    expirySet: 'Set a date',
    copyTitle: 'Your new token',
    copyText: 'Copy it now. You won’t be able to see it again.',
    copy: 'Copy token',
  },
  incoming: {
    path: '/plugins/servlet/applinks/listApplicationLinks',
    title: 'Configure an incoming link',
    name: 'Name',
    redirect: 'Redirect URL',
    permissions: 'Application permissions',
    groups: [{ name: 'Projects', levels: ['Read', 'Write', 'Admin'] }],
    save: 'Save',
  },
});
