/**
 * Destinations: where a token lies that is exported as a reference (`reference` mode). What a person answers about one is among the answers
 * (`answers.options`), under its own keys: `reference.to` names the destination, `vault.path` is the path in Vault. It holds no secret.
 */
import * as v from 'valibot';
import { inputSchema } from './catalogue.ts';

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
export const destinationIdSchema = v.picklist(destinationIds);
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

export const destinationFitSchema = v.object({
  to: destinationIdSchema,
  name: v.string(),
  available: v.boolean(),
  /** Why the platform's result cannot refer to it; null where it can. */
  reason: v.nullable(v.string()),
});
/** Whether a platform can take its token from a destination. */
export type DestinationFit = v.InferOutput<typeof destinationFitSchema>;

export const destinationOfferSchema = v.object({
  ...destinationFitSchema.entries,
  help: v.string(),
  /** Its questions, with the defaults that follow from this connection. */
  inputs: v.array(inputSchema),
});
/** A destination as it is offered for one connection and platform. */
export type DestinationOffer = v.InferOutput<typeof destinationOfferSchema>;

export const referencedSchema = v.object({
  to: destinationIdSchema,
  name: v.string(),
  /** Each secret's place there, as it is written: `secret/handrail/acme#token`. */
  places: v.array(v.object({ key: v.string(), place: v.string() })),
});
/** What a result in `reference` mode refers to. */
export type Referenced = v.InferOutput<typeof referencedSchema>;
