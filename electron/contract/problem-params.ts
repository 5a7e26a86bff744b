/**
 * What the words of each problem need. A missing or surplus value does not compile where a problem is made (`fail`), nor where its words
 * read one (`copy/problems/`). Values are short and never a secret.
 */
import type { ProblemKind } from './problem-kinds.ts';
import type { Cause } from './check-notes.ts';
import type { InventoryRefusal } from './inventory-refusals.ts';
import type { NoParams } from './coded.ts';
import type { Reason } from './reasons.ts';
import type { RecognisedSaid } from './recognised.ts';
import type { Who } from './words.ts';

/** Why, where a reason is known. */
interface Why {
  readonly reason?: Reason | undefined;
}
/** Which of a platform's questions. `label` and `platform` are words of the platform's own texts. */
interface Question extends Why {
  readonly key: string;
  readonly label: string;
  readonly platform?: string | undefined;
}
interface Folder {
  readonly folder: string;
}
interface Host {
  readonly host: string;
}
/** A file, by the name that the person knows. */
interface Named {
  readonly name?: string | undefined;
}
/** What was being created, and what Bitbucket answered. */
interface Creating extends Host {
  readonly name: string;
  readonly status: number;
}

export interface ProblemParams {
  // the call itself
  'bad-request': Why & { readonly where?: string };
  /** `tab`: a browser tab without a key of this Handrail. */
  'not-allowed': Why & { readonly what?: string; readonly tab?: string };
  internal: NoParams;
  cancelled: NoParams;
  'host-gone': NoParams;
  // connections and settings
  'connection-not-found': { readonly name?: string; readonly id?: string };
  /** Names of the fields, with commas. */
  'connection-changed': { readonly fields: string };
  'connection-name-empty': NoParams;
  'connection-name-taken': { readonly name: string };
  'settings-unreadable': Why & Folder;
  'settings-locked': Why & Folder;
  'settings-not-writable': Why & Folder;
  /** `command` is to be pasted into a shell. */
  'settings-not-private': Why & Folder & { readonly path?: string; readonly command?: string };
  // address
  'address-empty': NoParams;
  'address-too-long': { readonly length: number; readonly limit: number };
  'address-search-page': Host & { readonly engine: string };
  'address-not-an-address': Why;
  'address-unsupported-scheme': { readonly scheme: string };
  'address-other-product': Host & { readonly product: OtherProduct };
  'address-not-found': Host;
  'address-unreachable': Host & Why;
  'address-not-bitbucket': Host;
  'address-insecure': Host;
  // workspace, project, repositories
  'workspace-empty': Why & { readonly label?: string };
  'workspace-is-uuid': NoParams;
  'workspace-invalid': Why;
  'project-key-invalid': Why & { readonly label?: string };
  'repository-invalid': Why & Named;
  'repositories-empty': NoParams;
  /** The finding behind it. */
  'list-refused': { readonly cause: Cause; readonly who: Who };
  // token and users
  'token-empty': NoParams;
  'token-too-long': { readonly limit: number; readonly length?: number };
  'token-not-printable': { readonly what?: 'line-break' | 'space' | 'other' };
  'token-app-password': Partial<Recognised>;
  'token-organization-key': Partial<Recognised>;
  'token-wrong-kind': Recognised;
  'token-needed': Why & { readonly platform?: string };
  'token-other-address': { readonly kept: string; readonly now: string };
  /** `way`: what the terminal takes for a yes. */
  'token-plain-http': Host & { readonly way?: string };
  'token-in-field': NoParams;
  'key-other-address': { readonly label: string; readonly kept: string; readonly now: string };
  'key-plain-http': Host & { readonly label: string; readonly way?: string };
  'user-empty': Why & { readonly label?: string };
  'user-is-email': NoParams;
  'user-not-email': NoParams;
  'user-invalid': Why;
  'date-invalid': NoParams;
  // create it for me
  'create-needs-https': Host;
  'create-host-changed': Host & { readonly shown: string };
  'create-single-sign-on': Host & Why & Partial<Creating>;
  'create-captcha': Creating & Why;
  'create-password-refused': Creating & Why;
  'create-not-allowed': Creating & Why;
  'create-limit-reached': Creating & Why & { readonly page?: string };
  'create-expiry-required': Creating & Why & { readonly limit?: number };
  'create-unsupported': Why & Partial<Creating>;
  'create-reply-lost': Host & { readonly name: string; readonly page: string };
  /** A token of this name is there whose text never arrived: one more would leave it behind. */
  'create-found': Host & { readonly name: string; readonly page: string; readonly count: number };
  /** Kept in memory for this run, unless not even the connection could be saved. */
  'create-not-kept': Host & Why & { readonly name: string; readonly page: string; readonly kept: 'memory' | 'no' };
  'create-unreachable': Host & Why;
  'create-refused': Creating & Why;
  // keychain
  'keychain-unavailable': Why;
  'keychain-refused': Why;
  'keychain-entry-gone': NoParams;
  // platform and export
  'platform-not-found': { readonly platform: string };
  'platform-blocked': Why & { readonly platform: string };
  'platform-not-chosen': NoParams;
  'platform-cannot-use-credential': Why & { readonly platform: string; readonly kind: string };
  /** `known`: the platforms that have one. */
  'platform-has-no-file': { readonly platform: string; readonly known: string };
  'deployment-not-chosen': NoParams;
  'message-empty': NoParams;
  'input-required': Question;
  'input-invalid': Question;
  'input-unknown': { readonly key: string; readonly platform: string; readonly known?: string };
  'mode-not-available': Why & { readonly mode: string; readonly platform: string };
  'file-unreadable': Why & Named;
  'file-too-large': Named & { readonly megabytes?: number };
  'ca-unreadable': Why & Named;
  'yaml-unreadable': Why & Named & { readonly line: number };
  'yaml-wrong-shape': Why & Named;
  'folder-empty': NoParams;
  'folder-not-writable': Why & Folder & Named;
  'folder-not-found': Why & Folder & Named;
  'file-exists': Folder & { readonly names: string; readonly count: number };
  'copy-refused': Why;
  // run it for me
  'run-gone': NoParams;
  /** `what`: names of the files, or the program. */
  'run-changed': { readonly what: string };
  'run-going': NoParams;
  // report
  'report-needs-check': NoParams;
  'report-unreadable': Why & Named;
  // shared connections
  'share-practice': NoParams;
  'share-empty': NoParams;
  'share-too-large': NoParams;
  'share-unreadable': Why & Named;
  'share-gone': NoParams;
  // rotation
  'rotation-none': NoParams;
  /** `count`: of open places; `until`: ISO time at which "Rotate" ends the old token. */
  'rotation-not-now': { readonly why: RotationNotNow; readonly count?: number; readonly until?: string };
  'rotation-same-token': NoParams;
  'rotation-loses': { readonly count: number };
  /** `page`: where the person can do it; empty where that is not known. */
  'revoke-failed': Host & Why & { readonly why: RevokeFault; readonly page: string };
  // record
  'record-unreadable': Why & Folder;
  'record-not-removed': Why & Folder;
  // inventory
  'organization-invalid': NoParams;
  /** `status` 0: nothing was asked. */
  'inventory-refused': Host & { readonly why: InventoryRefusal; readonly status: number };
  'inventory-unreachable': Host & Why;
  'inventory-gone': NoParams;
  'revoke-refused': Host & { readonly why: InventoryRefusal; readonly status: number };
  // practice
  'port-in-use': Why & { readonly port: number };
  'practice-not-running': NoParams;
  'practice-only': Host & { readonly way: 'to-practice' | 'to-real' };
}

/** A kind without parameters, or parameters without a kind, do not compile. */
type Agree<A extends B, B> = A;
export type KindsWithParams = Agree<ProblemKind, keyof ProblemParams> & Agree<keyof ProblemParams, ProblemKind>;

/**
 * Why a step of a rotation cannot be done now: another window or command went on (`moved-on`), places are open, the old token still lives
 * after "Rotate", Handrail does not hold the token that it takes, or holds one where it takes none.
 */
export type RotationNotNow = 'moved-on' | 'places-open' | 'old-lives' | 'token-lost' | 'holds-token' | 'holds-none' | 'not-checked';

/** Why the old token was not revoked over REST. `unknown-result`: the line broke afterwards, and it may be. */
export type RevokeFault =
  | 'needs-https'
  | 'host-changed'
  | 'single-sign-on'
  | 'captcha'
  | 'password'
  | 'not-allowed'
  | 'not-listed'
  | 'unsupported'
  | 'unreachable'
  | 'unknown-result'
  | 'refused';

/** What a pasted secret looks like. */
interface Recognised {
  readonly seen: RecognisedSaid;
  readonly looksLike: string;
}

/** Products and pages that are taken for Bitbucket; a product's own name where it has one. */
export type OtherProduct =
  | 'azure-devops'
  | 'codeberg'
  | 'gitea'
  | 'github'
  | 'gitlab'
  | 'jira'
  | 'sourceforge'
  | 'jira-or-confluence'
  | 'hosted-website'
  | 'atlassian-account'
  | 'atlassian-administration'
  | 'atlassian-help'
  | 'atlassian-documentation'
  | 'atlassian-developer'
  | 'atlassian-community'
  | 'atlassian-start'
  | 'atlassian-licences'
  | 'atlassian-marketplace'
  | 'atlassian-issues'
  | 'atlassian-sign-in'
  | 'atlassian-page';
