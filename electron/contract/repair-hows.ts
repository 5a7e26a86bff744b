/** What to do about a value that a platform needs and a file lacks, where there is more to say than to add it. Extend; never rename. */
export const repairHows = [
  'between-the-quotes',
  'value-behind-name',
  // Atlantis
  'atlantis-token',
  'atlantis-allowlist-cloud',
  'atlantis-allowlist-self-managed',
  'atlantis-user-cloud',
  'atlantis-api-user',
  'atlantis-api-user-moved',
  'user-of-token',
  // Snyk Broker
  'snyk-broker-token',
  'snyk-client-url',
  'snyk-host',
  'snyk-pat',
  'snyk-user',
  'snyk-password',
  // Vault Radar
  'radar-portal',
  'radar-token',
  // Flux, Harness, Sourcebot, Sourcegraph
  'flux-secret-name',
  'harness-list',
  'harness-satellite',
  'sourcebot-type',
  'sourcebot-variable',
  'url-self-managed',
  'sourcegraph-url-cloud',
  'sourcegraph-user',
  'user-or-email-of-token',
] as const;
export type RepairHow = (typeof repairHows)[number];
