/**
 * Destinations: where a token lies that is exported as a reference (`reference` mode). What a person answers about one is among the answers
 * (`answers.options`), under its own keys: `reference.to` names the destination, `vault.path` is the path in Vault. It holds no secret.
 */
import * as v from 'valibot';
import { inputSchema } from './catalogue.ts';
import { destinationIds } from './destination-ids.ts';

const destinationIdSchema = v.picklist(destinationIds);

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
