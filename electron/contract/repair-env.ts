/** What can be wrong with an environment file, beside what every file shares. Extend; never rename. */
import type { Field, Maybe, Nothing } from './repair-values.ts';

export const envRepairCodes = [
  'env-from-outside',
  'env-comma',
  'env-shell-unread',
  'env-shell-quotes',
  'env-list',
  'env-number',
  'env-address',
  'env-reads-not',
  'atlantis-allowlist',
  'atlantis-allowlist-project',
  'atlantis-cloud-address',
  'atlantis-no-webhook-secret',
  'snyk-scheme',
  'snyk-api-path',
  'snyk-context-path',
  'snyk-broker-token',
  'snyk-both',
  'snyk-cloud',
  'snyk-localhost',
] as const;
export type EnvRepairCode = (typeof envRepairCodes)[number];

/** Why an entry of Atlantis's list lets no repository in. */
export type AllowlistFault = 'letter-by-letter' | 'more-than-host' | 'space' | 'is-cloud' | 'other-host';

/** What the words of each need. */
export interface EnvRepairParams {
  'env-from-outside': Field;
  'env-comma': Field;
  'env-shell-unread': Field;
  'env-shell-quotes': Field;
  'env-list': Field;
  'env-number': Field;
  'env-address': Field;
  'env-reads-not': Field & { readonly why: 'atlantis-cloud-only' };
  /** `host`: left out for Bitbucket Cloud. */
  'atlantis-allowlist': { readonly found: string; readonly host?: Maybe; readonly why: AllowlistFault; readonly right?: Maybe };
  'atlantis-allowlist-project': { readonly found: string };
  'atlantis-cloud-address': Nothing;
  'atlantis-no-webhook-secret': Nothing;
  'snyk-scheme': Field & { readonly right: string };
  'snyk-api-path': Field & { readonly right: string };
  'snyk-context-path': Field & { readonly right: string };
  /** `surely`: it is a token of Bitbucket. */
  'snyk-broker-token': { readonly surely: boolean };
  'snyk-both': Nothing;
  'snyk-cloud': Field;
  'snyk-localhost': Field;
}
