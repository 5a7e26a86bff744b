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
  'not-known': NoParams;
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
  // a shared connection
  'share-not-json': NoParams;
  'share-other-json': NoParams;
  'share-newer': NoParams;
  'share-is-report': NoParams;
  'share-is-settings': NoParams;
  'share-is-answers': NoParams;
  'share-too-deep': NoParams;
  'share-part': Params<'part'>;
  'share-hidden': Params<'part'>;
  'share-secret': Params<'part'>;
  'share-platform': Params<'platform'>;
  'share-option': Params<'key' | 'platform'>;
  // token, keychain and network
  'token-kind-missing': NoParams;
  'kind-not-here': NoParams;
  'token-not-held': NoParams;
  'practice-token-ended': NoParams;
  'entry-not-removed': NoParams;
  'cloud-creates-none': NoParams;
  unreachable: Params<'fault'>;
  // files and settings
  'not-a-folder': Params<'path'>;
  'name-not-plain': NoParams;
  'not-a-file': NoParams;
  'binary-file': NoParams;
  'utf-16-file': NoParams;
  'not-utf-8-file': NoParams;
  'other-owner': { readonly kind: 'file' | 'folder'; readonly owner: number };
  'others-may-write': { readonly kind: 'file' | 'folder' };
  'settings-not-a-file': Params<'path'>;
  'settings-too-large': { readonly path: string; readonly size: number; readonly limit: number };
  'settings-newer': Params<'found' | 'known', number>;
  'settings-locked': NoParams;
  'settings-lock-taken': NoParams;
  // the keychain of this computer
  'keychain-silent': Params<'seconds', number>;
  'keychain-not-same': NoParams;
  'keychain-unusable': { readonly name: string; readonly why: Reason };
  'keychain-too-small': Params<'limit' | 'length', number>;
  'bus-garbled': NoParams;
  'bus-none': NoParams;
  'bus-silent': NoParams;
  'bus-unreached': NoParams;
  'bus-closed': NoParams;
  // the network
  'no-name-server': NoParams;
  'no-route': NoParams;
  'network-unreached': NoParams;
  'certificate-early': NoParams;
  'certificate-revoked': NoParams;
  'certificate-file-empty': NoParams;
  'certificate-file-damaged': NoParams;
  'no-tls-on-port': NoParams;
  'tls-on-port': NoParams;
  'tls-outdated': NoParams;
  'tls-refused': NoParams;
  'tls-no-cipher': NoParams;
  'tls-wants-certificate': NoParams;
  'no-answer-within': Params<'ms', number>;
  'interim-endless': NoParams;
  'packed-otherwise': Params<'encoding'>;
  'proxy-answered': Params<'status', number>;
  /** The user name and password in the proxy's address. */
  'proxy-sign-in-refused': NoParams;
  'proxy-no-tunnel': Params<'status', number>;
  'proxy-unreached': Params<'because'>;
  'proxy-not-told': Params<'because'>;
  'proxy-kind': Params<'kind'>;
  'proxy-no-socks': NoParams;
  'proxy-socks-sign-in': NoParams;
  'proxy-socks-answered': Params<'reply', number>;
  'proxy-socks-four': NoParams;
  'proxy-not-http': NoParams;
  'practice-only': { readonly origin: string | null };
  // where something is
  'this-server': NoParams;
  'the-project': Params<'key'>;
  // the host
  'loopback-only': NoParams;
  'no-clipboard': NoParams;
  'clipboard-refused': NoParams;
  'running-already': NoParams;
  /** `code`: the system's own, such as `EACCES`. */
  'port-not-usable': Params<'code'>;
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
export const reasonSchema = v.object({
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number(), v.null()])),
}) as unknown as v.GenericSchema<Reason>;

/** Makes a reason. */
export const because = coded<ReasonParams>();

/** Somebody else's words as a reason; nothing where they said nothing. */
export function said(words: string | null | undefined): Reason | undefined {
  return words === null || words === undefined || words.trim() === '' ? undefined : because('said', { words });
}

/** Why something of the outside failed: what Handrail knows of it, else the system's own words. */
export function whyOf({ why, detail }: { readonly why?: Reason | undefined; readonly detail: string }): Reason | undefined {
  return why ?? said(detail);
}
