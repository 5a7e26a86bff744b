/**
 * Why something was refused, inside a problem: a code with its parameters. The words are in `copy/reasons.ts`. What somebody else said (the
 * system, Bitbucket, a platform's own text) is carried as it is, by the code `said`.
 */
import * as v from 'valibot';
import { coded } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';

/** Every reason with what its words need: a missing parameter does not compile, and neither does a surplus one. */
export interface ReasonParams {
  /** Somebody else's words, in the language in which they were said; never a secret. */
  said: Params<'words'>;
  // a name
  empty: NoParams;
  email: NoParams;
  spaces: NoParams;
  slash: NoParams;
  colon: NoParams;
  characters: NoParams;
  link: NoParams;
  long: NoParams;
  shape: NoParams;
  'netrc-cannot-write': NoParams;
  'one-is-empty': NoParams;
  'several-slashes': { readonly name: string; readonly owner: 'workspace' | 'project' };
  'no-workspace': Params<'name'>;
  'project-not-known': Params<'slug'>;
  // an address
  'is-email': NoParams;
  phrase: NoParams;
  path: NoParams;
  secret: NoParams;
  'no-address-characters': NoParams;
  'not-a-web-address': NoParams;
  // a text that goes into a file
  'line-break': NoParams;
  unprintable: NoParams;
  hidden: NoParams;
  'holds-variable': Params<'name'>;
  'holds-token': NoParams;
  // an answer to a platform's question
  'not-answered': NoParams;
  'not-given': NoParams;
  'kept-for-address': Params<'label'>;
  'key-too-long': Params<'length' | 'limit', number>;
  'key-line-break': NoParams;
  'secret-among-answers': Params<'variable'>;
  'file-among-answers': NoParams;
  'yes-or-no': NoParams;
  'a-list': NoParams;
  'one-text': NoParams;
  'at-most': Params<'length' | 'limit', number>;
  'each-at-most': Params<'limit', number>;
  'one-of': Params<'choices'>;
  'whole-number': NoParams;
  // a file
  'file-empty': NoParams;
  'file-not-text': NoParams;
  'file-not-found': NoParams;
  'copy-exists': NoParams;
  'token-as-folder': NoParams;
  // a file of certificates
  'ca-empty': NoParams;
  'ca-too-large': NoParams;
  'ca-damaged': NoParams;
  'ca-damaged-number': Params<'position', number>;
  'ca-more-behind': NoParams;
  'ca-pkcs7': NoParams;
  'ca-pkcs7-der': NoParams;
  'ca-pkcs12': NoParams;
  'ca-private-key': NoParams;
  'ca-private-key-der': NoParams;
  'ca-other': NoParams;
  'ca-request': NoParams;
  'ca-public-key': NoParams;
  'ca-cut-off': NoParams;
  'ca-web-page': NoParams;
  'ca-none': NoParams;
  // YAML
  'yaml-tab': NoParams;
  'yaml-duplicate-key': NoParams;
  'yaml-indent': NoParams;
  'yaml-not-closed': NoParams;
  'yaml-anchor': NoParams;
  'yaml-anchor-itself': NoParams;
  'yaml-merge': NoParams;
  'yaml-not': NoParams;
  'yaml-too-many': NoParams;
  'yaml-empty': NoParams;
  'yaml-several': NoParams;
  'yaml-no-keys': NoParams;
  'yaml-unsafe': NoParams;
  // a report
  'report-page-without': NoParams;
  'report-ticket-text': NoParams;
  'report-page-damaged': NoParams;
  'report-not-json': NoParams;
  'report-other-json': NoParams;
  'report-newer': NoParams;
  'report-part': Params<'part'>;
  // token, keychain and network
  'token-kind-missing': NoParams;
  'practice-token-ended': NoParams;
  'entry-not-removed': NoParams;
  'cloud-creates-none': NoParams;
  unreachable: Params<'fault'>;
  // the host
  'loopback-only': NoParams;
  'no-clipboard': NoParams;
  'clipboard-refused': NoParams;
  'running-already': NoParams;
  'no-such-artifact': NoParams;
  'no-such-value': NoParams;
  'no-such-copy': NoParams;
  'no-such-call': NoParams;
  'file-not-whole': NoParams;
  'input-not-taken': NoParams;
}
export type ReasonCode = keyof ReasonParams;

/** One reason. */
export type Reason = Coded<ReasonParams>;

/** On the wire; a code that this Handrail does not know has no words and is left out. */
export const reasonSchema = v.object({ code: v.string(), params: v.record(v.string(), v.union([v.string(), v.number()])) });

/** Makes a reason. */
export const because = coded<ReasonParams>();

/** Somebody else's words as a reason; nothing where they said nothing. */
export function said(words: string | null | undefined): Reason | undefined {
  return words === null || words === undefined || words.trim() === '' ? undefined : because('said', { words });
}
