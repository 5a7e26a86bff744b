/** Who can do something about a cause: of a message with a remedy of its own, and of every other one. */
import type { ExplainedBy, FindingCode, Who } from '../../../contract/index.ts';

/** By message and code. A test holds them against the messages that have a remedy of their own. */
export const ownWho: Readonly<Record<string, Who>> = {
  'argo-cd-ssh-key-unknown platform-input-invalid': 'platform-admin',
  'atlantis-webhook-secret platform-input-invalid': 'platform-admin',
  'aws-codeconnections-pipeline-role missing-permission': 'platform-admin',
  'aws-codeconnections-build-role missing-permission': 'platform-admin',
  'aws-codeconnections-pending platform-input-invalid': 'platform-admin',
  'tekton-pac-webhook-secret-differs platform-input-invalid': 'platform-admin',
  'no-api-there platform-cannot-use-deployment': 'platform-admin',
  'ended-address endpoint-removed': 'platform-admin',
  'certificate-out-of-time tls-expired': 'network-admin',
  'certificate-too-early tls-expired': 'network-admin',
  'certificate-ip tls-hostname': 'network-admin',
  'certificate-old-form tls-hostname': 'network-admin',
  'status-413 server-error': 'bitbucket-admin',
  'repository-size missing-permission': 'you',
  'repository-not-listed platform-input-invalid': 'platform-admin',
  'webhook-signature platform-input-invalid': 'platform-admin',
  'webhook-unsigned platform-input-invalid': 'platform-admin',
  'oauth-private platform-input-invalid': 'bitbucket-admin',
  'oauth-no-callback platform-input-invalid': 'bitbucket-admin',
  'ssh-host-key platform-input-invalid': 'platform-admin',
};

/** `cloud`: null where it is not known. */
export const remedyWho: Readonly<Partial<Record<FindingCode, Who | ((cloud: boolean | null) => Who)>>> = {
  'wrong-user-name': 'you',
  'token-rejected': 'you',
  'token-expired': 'you',
  'token-unscoped': 'you',
  'app-password-retired': 'you',
  'bearer-only-token': 'you',
  'credential-not-sent': 'platform-admin',
  'bitbucket-flapping': 'platform-admin',
  'issue-tracker-removed': 'platform-admin',
  'endpoint-removed': 'platform-admin',
  'missing-scope': 'you',
  'missing-permission': 'bitbucket-admin',
  'workspace-not-found': 'you',
  'project-not-found': 'you',
  'repository-not-found': 'you',
  'no-repositories-visible': 'bitbucket-admin',
  'ip-not-allowed': 'bitbucket-admin',
  'two-step-required': 'you',
  'workspace-deactivated': 'bitbucket-admin',
  'admin-blocked-tokens': 'bitbucket-admin',
  'anonymous-fallback': 'you',
  'captcha-locked': 'you',
  'password-login-disabled': 'bitbucket-admin',
  'wrong-deployment': 'you',
  'wrong-context-path': 'you',
  'redirect-to-sso': 'bitbucket-admin',
  'captive-portal': 'network-admin',
  'token-not-for-this-address': 'you',
  'not-bitbucket': 'you',
  'http-to-https-redirect': 'you',
  'plain-http': 'you',
  maintenance: 'bitbucket-admin',
  'starting-up': 'bitbucket-admin',
  'server-error': (cloud) => (cloud === false ? 'bitbucket-admin' : 'you'),
  'rate-limited': 'you',
  'dns-not-found': 'network-admin',
  'connection-refused': 'network-admin',
  timeout: 'network-admin',
  'connection-reset': 'network-admin',
  'proxy-auth-required': 'network-admin',
  'proxy-unreachable': 'network-admin',
  'tls-untrusted-ca': 'network-admin',
  'tls-self-signed': 'network-admin',
  'tls-expired': 'network-admin',
  'tls-hostname': 'network-admin',
  'tls-protocol': 'network-admin',
  'platform-cannot-use-deployment': 'platform-admin',
  'platform-cannot-use-credential': 'you',
  'platform-input-invalid': 'platform-admin',
  'platform-may-not-reach': 'network-admin',
};

/** Null for a code that no explanation has a remedy for. */
export function whoOf(code: FindingCode, by: ExplainedBy, cloud: boolean | null): Who | null {
  if (by.code === 'other-service') return by.params.answered ? 'platform-admin' : 'network-admin';
  const own = by.code === 'message' ? ownWho[`${by.params.id} ${code}`] : undefined;
  const who = own ?? remedyWho[code];
  return (typeof who === 'function' ? who(cloud) : who) ?? null;
}
