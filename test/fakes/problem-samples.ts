/**
 * Each problem with values that it can have: with all of them first, then with no more than it needs. A kind without a sample does not
 * compile.
 */
import { because, fact, inventoryRefusals, reasonOf, said } from '../../electron/contract/index.ts';
import type { Problem, ProblemKind, ProblemParams, Reason } from '../../electron/contract/index.ts';
import { reasonWords } from '../../electron/contract/copy/en/reasons.ts';

/** The reason of a problem in words; empty where it has none. */
export function reasonText(problem: Problem): string {
  return reasonWords(reasonOf(problem));
}

/** What a problem holds where somebody else's words are its reason. */
export function saying(words: unknown): { readonly code: 'said'; readonly params: { readonly words: unknown } } {
  return { code: 'said', params: { words } };
}

const why: { readonly reason: Reason | undefined } = { reason: said('the cause') };
const host = 'git.acme.io';
const page = 'https://git.acme.io/plugins/servlet/access-tokens/manage';
const folder = '/home/ada/x';
const creating = { host, name: 'Handrail CDS', status: 400 };
const question = { key: 'name', label: 'Name' };
const recognised = { seen: { code: 'not-for-self-managed', params: { shape: 'app-password' } }, looksLike: 'app-password' } as const;

export const problemSamples: { readonly [K in ProblemKind]: readonly ProblemParams[K][] } = {
  'bad-request': [{ ...why, where: 'id' }, {}],
  'not-allowed': [{ what: 'HANDRAIL_CLOUD_API', reason: because('loopback-only') }, { tab: 'yes' }, {}],
  internal: [{}],
  cancelled: [{}],
  'host-gone': [{}],
  'connection-not-found': [{ name: 'Acme' }, {}],
  'connection-changed': [{ fields: 'platform' }],
  'connection-name-empty': [{}],
  'connection-name-taken': [{ name: 'Acme' }],
  'settings-unreadable': [{ folder, ...why }, { folder }],
  'settings-locked': [{ folder }],
  'settings-not-writable': [{ folder, ...why }, { folder }],
  'settings-not-private': [{ folder, path: `${folder}/connections.json`, command: 'chmod go-w x', ...why }, { folder }],
  'address-empty': [{}],
  'address-too-long': [{ length: 5000, limit: 2048 }],
  'address-search-page': [{ host: 'www.google.com', engine: 'Google' }],
  'address-not-an-address': [{ reason: because('is-email') }, {}],
  'address-unsupported-scheme': [{ scheme: 'ftp' }],
  'address-other-product': [
    { host: 'github.com', product: 'github' },
    { host: 'x.atlassian.net', product: 'jira-or-confluence' },
    { host: 'my.atlassian.com', product: 'atlassian-licences' },
  ],
  'address-not-found': [{ host }],
  'address-unreachable': [{ host, ...why }, { host }],
  'address-not-bitbucket': [{ host }],
  'address-insecure': [{ host }],
  'workspace-empty': [{ label: 'Name' }, {}],
  'workspace-is-uuid': [{}],
  'workspace-invalid': [{ reason: because('spaces') }, {}],
  'project-key-invalid': [{ label: 'Name', reason: because('no-workspace', { name: 'x' }) }, { reason: because('link') }, {}],
  'repository-invalid': [{ name: 'a b', reason: because('spaces') }, {}],
  'repositories-empty': [{}],
  'list-refused': [
    { cause: { code: 'timeout', evidence: { host, limitSeconds: 15 } }, who: 'network-admin' },
    { cause: { code: 'missing-permission', evidence: fact('what', 'list-workspaces') }, who: 'you' },
  ],
  'token-empty': [{}],
  'token-too-long': [{ limit: 4096, length: 5000 }, { limit: 4096 }],
  'token-not-printable': [{ what: 'line-break' }, { what: 'space' }, {}],
  'token-app-password': [recognised, {}],
  'token-organization-key': [recognised, {}],
  'token-wrong-kind': [recognised],
  'token-needed': [{ platform: 'CDS', reason: because('practice-token-ended') }, {}],
  'token-other-address': [{ kept: host, now: 'Bitbucket Cloud' }],
  'token-plain-http': [{ host, way: '--allow-plain-http' }, { host }],
  'token-in-field': [{}],
  'key-other-address': [{ label: 'SonarQube token', kept: host, now: 'sonar.acme.io' }],
  'key-plain-http': [
    { label: 'SonarQube token', host, way: '--allow-plain-http' },
    { label: 'SonarQube token', host },
  ],
  'user-empty': [{ label: 'Name' }, {}],
  'user-is-email': [{}],
  'user-not-email': [{}],
  'user-invalid': [{ reason: because('spaces') }, {}],
  'date-invalid': [{}],
  'create-needs-https': [{ host }],
  'create-host-changed': [{ host, shown: 'git.acme.io:7990' }],
  'create-single-sign-on': [{ host }],
  'create-captcha': [creating],
  'create-password-refused': [creating],
  'create-not-allowed': [{ ...creating, ...why }, creating],
  'create-limit-reached': [{ ...creating, page }, creating],
  'create-expiry-required': [{ ...creating, limit: 90 }, creating],
  'create-unsupported': [{ reason: because('cloud-creates-none') }, {}],
  'create-reply-lost': [{ host, name: 'Handrail CDS', page }],
  'create-found': [
    { host, name: 'Handrail CDS', page, count: 1 },
    { host, name: 'Handrail CDS', page, count: 2 },
  ],
  'create-not-kept': [
    { host, name: 'Handrail CDS', page, kept: 'memory', ...why },
    { host, name: 'Handrail CDS', page, kept: 'no' },
  ],
  'create-unreachable': [{ host, reason: because('unreachable', { fault: 'timeout' }) }],
  'create-refused': [{ ...creating, ...why }, creating],
  'keychain-unavailable': [why, {}],
  'keychain-refused': [why, {}],
  'keychain-entry-gone': [{}],
  'platform-not-found': [{ platform: 'x' }],
  'platform-blocked': [{ platform: 'CDS', ...why }, { platform: 'CDS' }],
  'platform-not-chosen': [{}],
  'platform-cannot-use-credential': [
    { platform: 'CDS', kind: 'api-token', ...why },
    { platform: 'CDS', kind: 'api-token' },
  ],
  'platform-has-no-file': [{ platform: 'Ona', known: 'CDS, Jenkins' }],
  'deployment-not-chosen': [{}],
  'message-empty': [{}],
  'input-required': [{ ...question, platform: 'CDS', reason: because('not-given') }, question],
  'input-invalid': [{ ...question, platform: 'CDS', reason: because('at-most', { length: 12, limit: 10 }) }, question],
  'input-unknown': [
    { key: 'name', platform: 'CDS', known: 'a, b' },
    { key: 'name', platform: 'CDS' },
  ],
  'mode-not-available': [
    { mode: 'env', platform: 'CDS', ...why },
    { mode: 'inline', platform: 'CDS' },
    { mode: 'placeholder', platform: 'CDS' },
  ],
  'file-unreadable': [{ name: 'x.yml', reason: because('file-not-text') }, {}],
  'file-too-large': [{ name: 'x.yml', megabytes: 1 }, {}],
  'ca-unreadable': [{ name: 'acme.pem', reason: because('ca-damaged-number', { position: 2 }) }, {}],
  'yaml-unreadable': [{ name: 'x.yml', line: 3, reason: because('yaml-tab') }, { line: 3 }],
  'yaml-wrong-shape': [{ name: 'x.yml', reason: because('yaml-several') }, {}],
  'folder-empty': [{}],
  'folder-not-writable': [{ folder, name: 'x.yml', ...why }, { folder }],
  'folder-not-found': [{ folder }],
  'file-exists': [
    { folder, names: 'a.yml', count: 1 },
    { folder, names: 'a.yml, b.yml', count: 2 },
  ],
  'copy-refused': [{ reason: because('no-clipboard') }, {}],
  'record-unreadable': [{ folder, ...why }, { folder }],
  'record-not-removed': [{ folder, ...why }, { folder }],
  'organization-invalid': [{}],
  'inventory-refused': inventoryRefusals.map((refusal) => ({ host, why: refusal, status: 403 })),
  'inventory-unreachable': [{ host, reason: because('unreachable', { fault: 'timeout' }) }, { host }],
  'inventory-gone': [{}],
  'revoke-refused': inventoryRefusals.map((refusal) => ({ host, why: refusal, status: 403 })),
  'run-gone': [{}],
  'run-changed': [{ what: 'bitbucket.yml' }],
  'run-going': [{}],
  'report-needs-check': [{}],
  'report-unreadable': [{ name: 'r.json', reason: because('report-part', { part: 'check' }) }, {}],
  'share-practice': [{}],
  'share-empty': [{}],
  'share-too-large': [{}],
  'share-unreadable': [{ name: 'acme.handrail.json', reason: because('share-newer') }, {}],
  'share-gone': [{}],
  'rotation-none': [{}],
  'rotation-not-now': [
    { why: 'places-open', count: 2 },
    { why: 'places-open', count: 1 },
    { why: 'old-lives', until: '2026-11-30T22:30:00.000Z' },
    { why: 'moved-on' },
    { why: 'token-lost' },
    { why: 'holds-token' },
    { why: 'holds-none' },
    { why: 'not-checked' },
  ],
  'rotation-same-token': [{}],
  'rotation-loses': [{ count: 1 }, { count: 3 }],
  'revoke-failed': [
    { host, page, why: 'needs-https' },
    { host, page, why: 'host-changed' },
    { host, page, why: 'single-sign-on' },
    { host, page, why: 'captcha' },
    { host, page, why: 'password' },
    { host, page, why: 'not-allowed' },
    { host, page, why: 'not-listed' },
    { host, page, why: 'unsupported' },
    { host, page, why: 'unreachable', reason: because('unreachable', { fault: 'timeout' }) },
    { host, page, why: 'unknown-result' },
    { host, page: '', why: 'refused', ...why },
  ],
  'port-in-use': [{ port: 7990, ...why }, { port: 7990 }, { port: 0 }],
  'practice-not-running': [{}],
  'practice-only': [
    { way: 'to-practice', host },
    { way: 'to-real', host },
  ],
};

/** Every sample as a problem. */
export const sampleProblems: readonly Problem[] = Object.entries(problemSamples).flatMap(([kind, samples]) =>
  samples.map((values) => ({ kind: kind as ProblemKind, ref: '', field: null, values: values as Problem['values'] })),
);
