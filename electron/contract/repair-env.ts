/** What can be wrong with an environment file, beside what every file shares. Extend; never rename. */
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
