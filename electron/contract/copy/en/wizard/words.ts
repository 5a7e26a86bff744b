/** Words that every screen shares. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import type { CheckStatus, CredentialKind, Deployment, Who, WizardStep } from '../../../words.ts';

/** Help for one field or step, shown beside it. */
export interface HelpTopic {
  readonly title: string;
  readonly text: readonly string[];
  readonly points?: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
}

export const words = inEnglish('wizard/words#words', {
  product: 'Handrail',
  pageTitle: (title: string): string => `${title} – Handrail`,
  continue: 'Continue',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  change: 'Change',
  tryAgain: 'Try again',
  toFix: (count: number): string => counted(count, { one: '1 thing to fix', other: (number) => `${number} things to fix` }),
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying was refused',
  showFile: 'Show in folder',
  fileGone: 'The file is not there any more.',
  print: 'Print',
  help: 'Help',
  optional: '(optional)',
  showSecret: 'Show what I typed',
  hideSecret: 'Hide what I typed',
  opensInBrowser: ' (opens in your browser)',
  reference: 'For support:',
  allConnections: 'All connections',
  loading: 'One moment…',
  whoCanDoIt: (who: string): string => `Who can do this: ${who}.`,
  milliseconds: (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
});

export const whoWords: Readonly<Record<Who, string>> = inEnglish('wizard/words#whoWords', {
  you: 'you',
  'bitbucket-admin': 'your Bitbucket administrator',
  'network-admin': 'your network administrator',
  'platform-admin': 'the administrator of the platform',
});

/** Read out after a step of a progress list. */
export const statusWords: Readonly<Record<CheckStatus, string>> = inEnglish('wizard/words#statusWords', {
  waiting: 'waiting',
  running: 'running now',
  passed: 'passed',
  warning: 'passed, with a warning',
  failed: 'failed',
  skipped: 'skipped',
});

export const deploymentWords: Readonly<Record<Deployment, string>> = inEnglish('wizard/words#deploymentWords', {
  cloud: 'Bitbucket Cloud',
  server: 'Bitbucket Server',
  'data-center': 'Bitbucket Data Center',
});

/** Bitbucket's own names. Up to 7.17 an HTTP access token was called "Personal access token". */
export const credentialWords: Readonly<Record<CredentialKind, string>> = inEnglish('wizard/words#credentialWords', {
  'api-token': 'API token',
  'repository-token': 'Repository access token',
  'project-token': 'Project access token',
  'workspace-token': 'Workspace access token',
  'http-access-token': 'HTTP access token',
  'http-project-token': 'Project HTTP access token',
  'http-repository-token': 'Repository HTTP access token',
  'oauth-client': 'OAuth client',
  'app-password': 'App password',
});

/** The steps as the left rail names them. */
export const stepWords: Readonly<Record<WizardStep, string>> = inEnglish('wizard/words#stepWords', {
  server: 'Bitbucket',
  address: 'Address',
  platform: 'Platform',
  token: 'Token',
  repositories: 'Repositories',
  check: 'Check',
  export: 'Export',
});
