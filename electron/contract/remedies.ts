/**
 * Finding → the step of the wizard that puts it right. One closed table: a new code does not compile before somebody has decided.
 * Pure; the words of the buttons are in copy/remedies.ts.
 */
import type { Evidence } from './evidence.ts';
import type { FindingCode, WizardStep } from './words.ts';

/** Why a step is opened, where that changes what it shows first. */
export type RemedyIntent =
  /** The token step shows how to make a new one, also when one is kept (what is missing is marked). */
  | 'new-token'
  /** The token step leads through a renewal: a new token into every place of the old one. */
  | 'renew'
  /** The token step opens the names that a kept token signs in with; the token stays. */
  | 'user-names'
  /** The address step opens "Certificate file". */
  | 'certificate-file';

export const remedyLabels = [
  'see-ticks',
  'new-token',
  'renew-token',
  'go-token',
  'user-name',
  'e-mail',
  'certificate-file',
  'address',
  'workspace',
  'project',
  'server',
  'repositories',
  'platform',
  'options',
] as const;
/** Which sentence stands on the button. */
export type RemedyLabel = (typeof remedyLabels)[number];

export interface Remedy {
  readonly step: WizardStep;
  readonly intent: RemedyIntent | null;
  readonly label: RemedyLabel;
}

/** Deliberately without a button, and why. The reason is for maintainers; it is never shown. */
interface Elsewhere {
  readonly elsewhere: string;
}

/** More than one where Bitbucket does not say which it is: the quickest to try first. */
type Ways = Remedy | readonly [Remedy, ...Remedy[]] | Elsewhere;
type Entry = Ways | ((evidence: Evidence) => Ways);

const to = (step: WizardStep, label: RemedyLabel, intent: RemedyIntent | null = null): Remedy => ({ step, label, intent });
const elsewhere = (why: string): Elsewhere => ({ elsewhere: why });

const address = to('address', 'address');
const newToken = to('token', 'new-token', 'new-token');
const ticks = to('token', 'see-ticks', 'new-token');
const certificate = to('address', 'certificate-file', 'certificate-file');
const network = elsewhere('it is fixed in the network or in the settings of this computer');
/** Nobody typed Bitbucket Cloud's own address. */
const ownAddress = ({ deployment }: Evidence): Remedy | Elsewhere => (deployment === 'cloud' ? network : address);
const server = elsewhere('only the server’s administrators can do something; then the check is run again');

const table: Readonly<Record<FindingCode, Entry>> = {
  'dns-not-found': ownAddress,
  'connection-refused': ownAddress,
  timeout: network,
  'connection-reset': network,
  'proxy-auth-required': network,
  'proxy-unreachable': network,
  'captive-portal': network,

  'tls-untrusted-ca': ({ state }) => (state === 'revoked' ? server : certificate),
  'tls-self-signed': ({ deployment }) => (deployment === 'cloud' ? network : certificate),
  'tls-expired': server,
  'tls-hostname': ownAddress,
  'tls-protocol': ({ state }) => (state === 'old-encryption' || state === 'client-certificate' ? server : address),
  'plain-http': address,
  'http-to-https-redirect': address,

  'not-bitbucket': address,
  'wrong-context-path': address,
  'wrong-deployment': to('server', 'server'),
  'redirect-to-sso': server,
  maintenance: server,
  'starting-up': server,
  'server-error': server,
  'unreadable-response': network,
  'rate-limited': elsewhere('time puts it right; the check is run again'),
  'endpoint-removed': elsewhere('a newer Handrail is needed'),
  'endpoint-deprecated': elsewhere('a newer release of the program that asks is needed, before the day it names'),
  'issue-tracker-removed': elsewhere('the program that asks for issues has to stop doing so'),
  'bitbucket-flapping': elsewhere('Atlassian has to repair it; asking again later helps'),
  'unsupported-version': to('platform', 'platform'),
  'version-out-of-support': server,

  // Atlassian refuses a wrong e-mail address and a wrong token in the same words, and shows a token only once.
  'token-rejected': ({ kind }) => (kind === 'api-token' ? [to('token', 'e-mail', 'user-names'), newToken] : newToken),
  'token-expired': to('token', 'renew-token', 'renew'),
  'token-expires-soon': to('token', 'renew-token', 'renew'),
  'token-unscoped': ticks,
  'wrong-user-name': ({ deployment }) => to('token', deployment === 'cloud' ? 'e-mail' : 'user-name', 'user-names'),
  'app-password-retired': newToken,
  'bearer-only-token': newToken,
  'organization-api-key': newToken,
  'captcha-locked': elsewhere('it is solved on Bitbucket’s own sign-in page'),
  'anonymous-fallback': newToken,
  'password-login-disabled': to('platform', 'platform'),
  'token-not-for-this-address': newToken,
  'credential-not-sent': to('export', 'options'),

  'missing-scope': ticks,
  'missing-permission': ticks,
  'excess-access': ticks,
  'workspace-not-found': to('address', 'workspace'),
  'workspace-deactivated': to('address', 'workspace'),
  'project-not-found': to('address', 'project'),
  'repository-not-found': to('repositories', 'repositories'),
  'no-repositories-visible': to('repositories', 'repositories'),
  'ip-not-allowed': elsewhere('the workspace’s administrators keep the list of networks'),
  'two-step-required': elsewhere('it is switched on in the Atlassian account'),
  'admin-blocked-tokens': to('token', 'go-token', 'new-token'),
  'permission-unknown': ticks,

  // Where user name and token are refused together, many platforms can send the token by itself: one of their options.
  'git-refused': ({ state }) => (state === 'basic-off' ? to('export', 'options') : to('token', 'go-token')),
  'git-user-mismatch': ({ setting }) => (setting === 'option' ? to('export', 'options') : to('token', 'user-name', 'user-names')),

  'platform-may-not-reach': network,
  'platform-ended': to('platform', 'platform'),
  'platform-legacy': to('platform', 'platform'),
  'platform-cannot-use-credential': to('token', 'go-token', 'new-token'),
  'platform-cannot-use-deployment': to('platform', 'platform'),
  'platform-input-invalid': to('export', 'options'),
};

/** The steps that put a finding right, the quickest to try first; empty where nothing in the wizard can. */
export function remediesFor(code: FindingCode, evidence: Evidence = {}): readonly Remedy[] {
  const found = entryOf(code, evidence);
  return 'elsewhere' in found ? [] : 'step' in found ? [found] : found;
}

/** The first of them; null where nothing in the wizard can. */
export function remedyFor(code: FindingCode, evidence: Evidence = {}): Remedy | null {
  return remediesFor(code, evidence)[0] ?? null;
}

/** Why a finding has no button; null where it has one. For the test that keeps the table whole. */
export function whyNoRemedy(code: FindingCode, evidence: Evidence = {}): string | null {
  const found = entryOf(code, evidence);
  return 'elsewhere' in found ? found.elsewhere : null;
}

function entryOf(code: FindingCode, evidence: Evidence): Ways {
  const entry = table[code];
  return typeof entry === 'function' ? entry(evidence) : entry;
}
