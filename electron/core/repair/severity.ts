/** How grave each problem of a platform's file is. */
import type { RepairCode, RepairParamsOf, Severity } from '../../contract/index.ts';

type Graver = { readonly [K in RepairCode]?: Severity | ((params: RepairParamsOf<K>, mended: boolean) => Severity) };

/** An error, unless it is here. */
const severities: Graver = {
  'byte-order-mark': 'warning',
  'mixed-line-ends': 'info',
  // Git reads the extra character as part of the host; the others mostly drop it.
  'windows-line-ends': ({ reader }) => (reader === 'git' ? 'error' : 'warning'),
  'value-cut-at-hash': 'warning',
  'number-unquoted': ({ mangled }) => (mangled ? 'error' : 'info'),
  // YAML 1.1 has yes, no, on and off; a reader of today may still know them.
  'boolean-other-word': ({ word = '' }) => (word === '' ? 'error' : 'warning'),
  'unknown-key': ({ near = '' }) => (near === '' ? 'info' : 'warning'),
  'name-pattern': 'warning',
  'type-other-product': 'warning',
  'application-wrong': (_, mended) => (mended ? 'error' : 'warning'),
  'several-bitbucket-integrations': 'info',
  'unsafe-ssl': 'warning',
  'address-cloud-in-self-managed': ({ sample }) => (sample === true ? 'warning' : 'error'),
  'address-trailing-slash': 'warning',
  'address-plain-http': 'info',
  'token-organization-key': 'info',
  'token-legacy': 'warning',
  'git-second-entry': ({ paths }) => (paths === true ? 'info' : 'warning'),
  'git-line-unread': 'warning',
  'git-host-missing': 'warning',
  'rest-user': 'warning',
  'netrc-quotes': 'info',
  'config-key-ended': 'warning',
  'user-email-unwanted': 'warning',
  'jenkins-credential-elsewhere': 'info',
  'jenkins-flat-webhook': 'warning',
  'backstage-no-sign-in': ({ api }) => (api ? 'error' : 'info'),
  'backstage-old-section': 'warning',
  'backstage-search-ended': 'info',
  'renovate-environment': 'info',
  'renovate-global-only': 'warning',
  'renovate-json5': 'warning',
  'env-from-outside': 'info',
  'env-shell-unread': 'warning',
  'env-reads-not': 'warning',
  'atlantis-allowlist-project': 'info',
  'atlantis-no-webhook-secret': 'warning',
  'snyk-both': 'warning',
  'snyk-localhost': 'warning',
  'field-useless': 'warning',
  'rest-user-name': 'warning',
  'kube-encrypted': 'info',
  'kube-in-both': 'warning',
  'kube-secret-missing': 'warning',
  'kube-bearer-wins': 'warning',
  'kube-rest-user': ({ sure }) => (sure ? 'error' : 'warning'),
  'kube-address-letters': 'warning',
};

/** The severity of one problem; `params` are its code's own. */
export function repairSeverity(code: RepairCode, params: object, mended: boolean): Severity {
  const severity = severities[code] as Severity | ((params: object, mended: boolean) => Severity) | undefined;
  return typeof severity === 'function' ? severity(params, mended) : (severity ?? 'error');
}
