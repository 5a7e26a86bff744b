/**
 * What can be wrong with the configuration files of Jenkins, Backstage and Renovate beside what every file shares. Extend; never rename.
 */
export const configRepairCodes = [
  'access-token-kind',
  'config-key-ended',
  'config-key-refused',
  'config-list-wanted',
  'config-text-wanted',
  'config-value-refused',
  'user-email-unwanted',
  'user-email-wanted',
  'jenkins-credential-elsewhere',
  'jenkins-flat-webhook',
  'jenkins-hooks-off',
  'jenkins-webhook-side',
  'renovate-both',
  'renovate-cloud-endpoint',
  'renovate-environment',
  'renovate-global-only',
  'renovate-json5',
  'renovate-platform',
  'renovate-program',
  'renovate-repository',
  'renovate-token-field',
  'renovate-yaml',
  'backstage-api-base',
  'backstage-host',
  'backstage-no-sign-in',
  'backstage-old-section',
  'backstage-search-ended',
] as const;
export type ConfigRepairCode = (typeof configRepairCodes)[number];
