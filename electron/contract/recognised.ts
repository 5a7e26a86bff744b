/** What is said of a pasted secret, by its shape alone: a code with its parameters. The words are `recognisedWords`. */
import type * as v from 'valibot';
import { coded, codedSchema } from './coded.ts';
import type { Coded, NoParams } from './coded.ts';

export interface RecognisedParams {
  'user-and-token': NoParams;
  'api-token': NoParams;
  'access-token': NoParams;
  'http-access-token': NoParams;
  'app-password': NoParams;
  'legacy-api-token': NoParams;
  'oauth-secret': NoParams;
  /** `on`: left out while no Bitbucket was chosen. */
  unknown: { readonly on?: 'cloud' | 'self-managed' };
  /** It is one of the other Bitbucket than the chosen one. */
  'not-for-cloud': { readonly shape: 'http-access-token' };
  'not-for-self-managed': { readonly shape: 'api-token' | 'access-token' | 'app-password' };
}
export type RecognisedSaid = Coded<RecognisedParams>;

/** Makes one. */
export const recognisedAs = coded<RecognisedParams>();

export const recognisedSaidSchema = codedSchema as unknown as v.GenericSchema<RecognisedSaid>;
