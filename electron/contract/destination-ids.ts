/** The names of destinations and the keys of what is answered about them, apart from their schemas: a page needs no more. */

/** Extend them; never rename one, because answers files hold these words. */
export const destinationIds = [
  'vault',
  'external-secrets',
  'sealed-secrets',
  '1password',
  'aws-secrets-manager',
  'azure-key-vault',
  'google-secret-manager',
  'bitbucket-pipelines',
] as const;
export type DestinationId = (typeof destinationIds)[number];

/** The key, among the answers, of the destination that was chosen. */
export const destinationKey = 'reference.to';

/** True for the key of an answer about a destination; no platform's question has one with a dot. */
export function isDestinationKey(key: string): boolean {
  return key === destinationKey || destinationIds.some((id) => key.startsWith(`${id}.`));
}

/** The destination among the answers; null where none was chosen, or one that this Handrail does not know. */
export function chosenDestination(options: Readonly<Record<string, unknown>>): DestinationId | null {
  const chosen = options[destinationKey];
  return destinationIds.find((id) => id === chosen) ?? null;
}
