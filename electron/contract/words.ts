/**
 * The closed vocabularies that every room speaks (docs/design.md 3 and 5).
 * Extend them; never rename an entry, because answers files, reports and scripts hold these words.
 */
import * as v from 'valibot';

/** Where Bitbucket runs. `server` and `data-center` share one client; Server (≤ 8.14) is out of support since 2024-02-15. */
export const deployments = ['cloud', 'server', 'data-center'] as const;
export const deploymentSchema = v.picklist(deployments);
export type Deployment = (typeof deployments)[number];

/** True for the two deployments that somebody runs on a machine of their own. */
export function isSelfManaged(deployment: Deployment): boolean {
  return deployment !== 'cloud';
}

/** Kinds of credential that Bitbucket hands out; `app-password` is recognised only to explain that it is dead. */
export const credentialKinds = [
  'api-token',
  'repository-token',
  'project-token',
  'workspace-token',
  'http-access-token',
  'http-project-token',
  'http-repository-token',
  'oauth-client',
  'app-password',
] as const;
export const credentialKindSchema = v.picklist(credentialKinds);
export type CredentialKind = (typeof credentialKinds)[number];

/** How a secret appears in an exported artifact; `reference`: it lies in a secrets manager, and the artifact holds its name there. */
export const secretsModes = ['placeholder', 'env', 'inline', 'reference'] as const;
export const secretsModeSchema = v.picklist(secretsModes);
export type SecretsMode = (typeof secretsModes)[number];

export const supportLevels = ['full', 'legacy', 'blocked'] as const;
export type SupportLevel = (typeof supportLevels)[number];

export const platformStatuses = ['current', 'legacy', 'ended'] as const;
export type PlatformStatus = (typeof platformStatuses)[number];

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Who can do the remedy. */
export const whos = ['you', 'bitbucket-admin', 'network-admin', 'platform-admin'] as const;
export type Who = (typeof whos)[number];

/** The wizard's steps in their usual order (docs/design.md 6). */
export const wizardSteps = ['server', 'address', 'platform', 'token', 'repositories', 'check', 'export'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** The rungs of the check's ladder, in order. */
export const checkStepIds = [
  'network',
  'tls',
  'product',
  'credential',
  'identity',
  'access',
  'workspace',
  'project',
  'repositories',
  'git',
  'platform',
] as const;
export type CheckStepId = (typeof checkStepIds)[number];

export const checkStatuses = ['waiting', 'running', 'passed', 'warning', 'failed', 'skipped'] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/** Everything a check can conclude (docs/design.md 5). */
export const findingCodes = [
  // network
  'dns-not-found',
  'connection-refused',
  'timeout',
  'connection-reset',
  'proxy-auth-required',
  'proxy-unreachable',
  'captive-portal',
  // tls
  'tls-untrusted-ca',
  'tls-self-signed',
  'tls-expired',
  'tls-hostname',
  'tls-protocol',
  'plain-http',
  'http-to-https-redirect',
  // server
  'not-bitbucket',
  'wrong-context-path',
  'wrong-deployment',
  'redirect-to-sso',
  'maintenance',
  'starting-up',
  'server-error',
  'unreadable-response',
  'rate-limited',
  'endpoint-removed',
  'endpoint-deprecated',
  'issue-tracker-removed',
  'bitbucket-flapping',
  'unsupported-version',
  'version-out-of-support',
  // credential
  'token-rejected',
  'token-expired',
  'token-expires-soon',
  'token-unscoped',
  'wrong-user-name',
  'app-password-retired',
  'bearer-only-token',
  'organization-api-key',
  'captcha-locked',
  'anonymous-fallback',
  'password-login-disabled',
  'token-not-for-this-address',
  'credential-not-sent',
  // access
  'missing-scope',
  'missing-permission',
  'excess-access',
  'workspace-not-found',
  'workspace-deactivated',
  'project-not-found',
  'repository-not-found',
  'no-repositories-visible',
  'ip-not-allowed',
  'two-step-required',
  'admin-blocked-tokens',
  'permission-unknown',
  // git over HTTPS, for platforms that clone
  'git-refused',
  'git-user-mismatch',
  // platform
  'platform-may-not-reach',
  'platform-ended',
  'platform-legacy',
  'platform-cannot-use-credential',
  'platform-cannot-use-deployment',
  'platform-input-invalid',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** The platform for whatever is not in the list; it is offered at its end, and where a search finds nothing. */
export const anotherToolId = 'another-tool';
