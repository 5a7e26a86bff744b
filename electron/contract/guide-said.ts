/** What the token guide says, a code with its parameters. The words are `guideInWords`. */
import type * as v from 'valibot';
import { coded, codedSchema } from './coded.ts';
import type { Reason } from './reasons.ts';
import type { Coded, NoParams, Params } from './coded.ts';

/** A step on Bitbucket's pages. Labels are what Bitbucket's own screen says. */
export interface GuideStepParams {
  'api-token-open': NoParams;
  'api-token-button': NoParams;
  'api-token-name': NoParams;
  'api-token-app': NoParams;
  'api-token-scopes': NoParams;
  'api-token-copy': NoParams;
  'access-token-open': Params<'settings'>;
  'access-token-name': NoParams;
  'access-token-permissions': NoParams;
  'access-token-copy': NoParams;
  'http-token-open': Params<'list' | 'button'>;
  'http-token-name': NoParams;
  'http-token-permissions': NoParams;
  'http-token-expiry': NoParams;
  'http-token-copy': NoParams;
  'oauth-cloud': Params<'platforms', readonly string[]>;
  'oauth-open': NoParams;
  'oauth-kind': NoParams;
  'oauth-form': Params<'platforms', readonly string[]>;
  'oauth-copy': Params<'platforms', readonly string[]>;
  'app-password': NoParams;
}
export type GuideStepSaid = Coded<GuideStepParams>;

/** Everything else of it. */
export interface GuideParams {
  /** A text of the platform's own, or a label of Bitbucket's. */
  said: Params<'words'>;
  // the page to open
  'opens-itself': Params<'platforms', readonly string[]>;
  'no-page': NoParams;
  'your-atlassian-account': NoParams;
  'your-account': Params<'list'>;
  'the-repository': NoParams;
  'the-project': NoParams;
  'the-workspace': NoParams;
  // notes of a step
  unsure: NoParams;
  'starts-highest': NoParams;
  'starts-highest-not-lower': NoParams;
  // why a kind cannot be used
  'kind-refused-by': Params<'platform' | 'words'>;
  'no-tokens-yet': { readonly version: string | null };
  'no-place-tokens-yet': { readonly version: string | null };
  // needed beforehand
  'repository-admin': NoParams;
  'project-admin': NoParams;
  'workspace-admin': NoParams;
  premium: NoParams;
  'from-5.5': NoParams;
  'from-7.18': NoParams;
  licence: NoParams;
  'may-be-forbidden': NoParams;
  // whose name the token goes with
  'bitbucket-user': NoParams;
  'atlassian-email': NoParams;
  'which-email': NoParams;
  'where-git-user': NoParams;
  'any-text': NoParams;
  /** `platform`: null where the token is one platform's own. */
  'goes-into': { readonly fields: readonly { readonly label: string; readonly platform: string | null }[] };
  // why Handrail cannot make it
  'create-cloud': NoParams;
  'create-no-token': NoParams;
  'create-person-only': NoParams;
  'create-too-old': NoParams;
  'create-no-address': NoParams;
  'create-plain-http': NoParams;
  // warnings
  /** `reason`: why there is no keychain, where that is known. */
  'kept-in-memory': { readonly reason: Reason | null };
}
export type GuideSaid = Coded<GuideParams>;

/** Makes one. */
export const guideSays = coded<GuideParams>();
export const guideStepSays = coded<GuideStepParams>();

export const guideSaidSchema = codedSchema as unknown as v.GenericSchema<GuideSaid>;
export const guideStepSaidSchema = codedSchema as unknown as v.GenericSchema<GuideStepSaid>;
