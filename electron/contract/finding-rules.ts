/**
 * How bad a finding is, unless the check knows better, and who can do its remedy. By code, and by what was seen; the words are in
 * `copy/findings/`. Closed: a new code does not compile before somebody has decided.
 */
import type { Evidence } from './evidence.ts';
import type { FindingCode, Severity, Who } from './words.ts';

type By<T> = T | ((evidence: Evidence) => T);
type Rule = readonly [severity: By<Severity>, who: By<Who>];

const cloud = (evidence: Evidence): boolean => evidence['deployment'] === 'cloud';
/** Cloud has no administrator to ask: one waits, and looks at its status page. */
const adminOrWait = (evidence: Evidence): Who => (cloud(evidence) ? 'you' : 'bitbucket-admin');
/** Bitbucket Cloud looks after its own certificate and sign-in; what is wrong with them was put in by the network. */
const adminOrNetwork = (evidence: Evidence): Who => (cloud(evidence) ? 'network-admin' : 'bitbucket-admin');
/** Nobody typed Cloud's address, and the whole world reaches it. */
const youOrNetwork = (evidence: Evidence): Who => (cloud(evidence) ? 'network-admin' : 'you');

const has = (evidence: Evidence, key: string): boolean => evidence[key] !== undefined && evidence[key] !== '';

function whoTrusts(evidence: Evidence): Who {
  const { state } = evidence;
  if (state === 'own-file') return 'you';
  if (state === 'revoked') return 'bitbucket-admin';
  return state === 'inspected' ? 'network-admin' : adminOrNetwork(evidence);
}

const rules: Readonly<Record<FindingCode, Rule>> = {
  'dns-not-found': ['error', (e) => (cloud(e) && has(e, 'proxy') ? 'network-admin' : 'you')],
  'connection-refused': ['error', youOrNetwork],
  timeout: ['error', 'network-admin'],
  'connection-reset': ['error', 'network-admin'],
  'proxy-auth-required': ['error', 'network-admin'],
  'proxy-unreachable': ['error', 'network-admin'],
  'captive-portal': ['error', (e) => (e['state'] === 'blocked' ? 'network-admin' : 'you')],

  'tls-untrusted-ca': ['error', whoTrusts],
  'tls-self-signed': ['error', adminOrNetwork],
  'tls-expired': ['error', adminOrNetwork],
  'tls-hostname': ['error', adminOrNetwork],
  'tls-protocol': [
    'error',
    (e) => (!cloud(e) && (e['state'] === 'plain-server' || e['state'] === 'secure-server') ? 'you' : adminOrNetwork(e)),
  ],
  'plain-http': ['warning', 'bitbucket-admin'],
  'http-to-https-redirect': ['warning', 'you'],

  'not-bitbucket': ['error', 'you'],
  'wrong-context-path': ['error', 'you'],
  'wrong-deployment': ['error', 'you'],
  'redirect-to-sso': ['error', adminOrNetwork],
  maintenance: ['error', adminOrWait],
  'starting-up': ['error', adminOrWait],
  'server-error': ['error', adminOrWait],
  'unreadable-response': ['error', 'network-admin'],
  'rate-limited': ['error', 'you'],
  'endpoint-removed': ['error', 'you'],
  'endpoint-deprecated': ['warning', 'you'],
  // A permission for what is gone does no harm; what still asks for it does.
  'issue-tracker-removed': [
    (e) => (e['state'] === 'scope' ? 'info' : 'warning'),
    (e) => (e['state'] === 'scope' ? 'you' : 'platform-admin'),
  ],
  'bitbucket-flapping': ['warning', 'platform-admin'],
  'unsupported-version': ['error', 'bitbucket-admin'],
  'version-out-of-support': ['warning', 'bitbucket-admin'],

  'token-rejected': ['error', 'you'],
  'token-expired': ['error', 'you'],
  'token-expires-soon': ['warning', 'you'],
  'token-unscoped': ['error', 'you'],
  'wrong-user-name': ['error', 'you'],
  'app-password-retired': ['error', 'you'],
  'bearer-only-token': ['error', 'you'],
  'organization-api-key': ['warning', 'you'],
  'captcha-locked': ['error', 'you'],
  'anonymous-fallback': ['error', 'you'],
  'password-login-disabled': ['error', 'bitbucket-admin'],
  'token-not-for-this-address': ['error', 'you'],
  'credential-not-sent': ['error', 'platform-admin'],

  // A person makes their own API token; the other kinds are made by an administrator of the place.
  'missing-scope': ['error', (e) => (!has(e, 'kind') || e['kind'] === 'api-token' ? 'you' : 'bitbucket-admin')],
  'missing-permission': ['error', (e) => (e['cause'] === 'token' ? 'you' : 'bitbucket-admin')],
  'excess-access': ['info', 'you'],
  'workspace-not-found': ['error', 'you'],
  'workspace-deactivated': ['error', 'bitbucket-admin'],
  'project-not-found': ['error', 'you'],
  'repository-not-found': ['error', 'you'],
  'no-repositories-visible': ['error', 'bitbucket-admin'],
  'ip-not-allowed': ['error', 'bitbucket-admin'],
  'two-step-required': ['error', 'you'],
  'admin-blocked-tokens': ['error', 'bitbucket-admin'],
  'permission-unknown': ['warning', 'you'],

  'git-refused': ['error', (e) => (e['state'] === 'basic-off' ? 'bitbucket-admin' : adminOrWait(e))],
  'git-user-mismatch': ['error', 'you'],

  'platform-may-not-reach': ['warning', 'network-admin'],
  'platform-ended': ['warning', 'you'],
  'platform-legacy': ['info', 'you'],
  'platform-cannot-use-credential': ['error', 'you'],
  'platform-cannot-use-deployment': ['error', 'you'],
  'platform-input-invalid': ['error', 'you'],
};

/** Severity and who, where the check knows no better. Evidence may be empty. */
export function findingRule(code: FindingCode, evidence: Evidence = {}): { readonly severity: Severity; readonly who: Who } {
  const [severity, who] = rules[code];
  return {
    severity: typeof severity === 'function' ? severity(evidence) : severity,
    who: typeof who === 'function' ? who(evidence) : who,
  };
}
