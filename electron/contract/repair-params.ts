/**
 * What the words of each problem of a platform's file need. A missing or surplus value does not compile where a problem is noted
 * (`notes.problem`), nor where its words read one (`copy/repair*.ts`). Values are masked before they leave the host.
 */
import type { ReasonCode } from './reasons.ts';
import type { RepairCode } from './repair.ts';
import type { ConfigRepairParams } from './repair-config.ts';
import type { EnvRepairParams } from './repair-env.ts';
import type { RepairHow } from './repair-hows.ts';
import type { JsonRepairParams } from './repair-json.ts';
import type { KubeRepairParams } from './repair-kube.ts';
import type { Field, Filled, Flag, LineNumber, Maybe, Nothing, PlainKind } from './repair-values.ts';

interface FileParams {
  'file-empty': Nothing;
  /** `length`: lines, or the characters of line `inLine`. */
  /** Lines; with `inLine`, characters of that line; with `secrets`, different tokens and passwords. */
  'file-too-long': { readonly length: number; readonly inLine?: number; readonly secrets?: true };
  'html-page': Nothing;
  'wrong-file': { readonly looks?: LooksLike | null };
  'not-yaml': { readonly reason: YamlReason };
  /** What the platform's reader does with a second part. */
  'several-documents': { readonly reader: 'reads-first' | 'refuses' | 'unknown' };
  'byte-order-mark': Nothing;
  'mixed-line-ends': Nothing;
  'windows-line-ends': { readonly reader: 'docker' | 'git' | 'curl' };
}

/** Why YAML cannot be read. */
export type YamlReason = Extract<ReasonCode, `yaml-${string}`>;
/** Files that are often given for another one. */
export type LooksLike =
  | 'harness-satellite'
  | 'cds-repository-manager'
  | 'kubernetes'
  | 'kubernetes-others'
  | 'bitbucket-pipelines'
  | 'environment'
  | 'git-configuration';

interface WritingParams {
  'tab-indentation': Nothing;
  /** `place`: where there is no field to name. */
  'odd-space': { readonly field?: string; readonly place?: 'line-start' | 'here' };
  'smart-quotes': Field;
  'comma-after-value': Field;
  'space-after-colon': Field;
  'special-character-unquoted': Field;
  'quote-not-closed': Field;
  'backslash-in-double-quotes': Field;
  'value-cut-at-hash': Field;
  'duplicate-key': Field;
  /** `parent`: where it belongs; left out for the file itself. */
  'wrong-indentation': Field & { readonly parent?: string };
  /** `instead`: what is read in place of it, where that is one thing and no secret. */
  'number-unquoted': Field & { readonly kind: PlainKind; readonly mangled: boolean; readonly instead?: Maybe };
  'boolean-in-quotes': Field;
  /** `word`: one of YAML 1.1, left out for any other text. */
  'boolean-other-word': Field & { readonly word?: Maybe; readonly instead: string };
  'boolean-unreadable': Field;
  'line-break-in-value': Field;
  'space-around-value': Field;
  'text-expected': Field;
}

interface ValueParams {
  'wrong-key': { readonly found: string; readonly right: string };
  'unknown-key': Field & { readonly near?: Maybe };
  'required-missing': Field & { readonly how?: RepairHow };
  'placeholder-left': Field;
  'value-too-long': Field & { readonly limit: number; readonly length: number };
  'name-pattern': Field;
  'type-wrong': Nothing;
  'type-other-product': { readonly found: string };
  'cds-refuses-cloud': Nothing;
  'application-wrong': Nothing;
  'satellite-flag-missing': Nothing;
  'several-bitbucket-integrations': { readonly count: number };
  'unsafe-ssl': Nothing;
}

interface AddressParams {
  /** `sample`: the platform's own sample shows such an address. */
  'address-cloud-in-self-managed': Field & { readonly sample?: Flag };
  'address-self-managed-in-cloud': Nothing;
  'address-trailing-slash': Field;
  'address-not-base': Field & { readonly right: string };
  'address-without-scheme': Field & { readonly right: string };
  'address-unreadable': Field;
  'address-holds-credentials': Field;
  'address-plain-http': Field;
}

/** A user name: `right` goes with the token; `other` is the line of an entry that already has it. */
interface UserName {
  readonly right?: Maybe;
  readonly other?: LineNumber;
}
interface TokenParams {
  'token-app-password': Field & { readonly cloud: boolean };
  /** `organization`: it may be an organisation's API key too. */
  'token-for-cloud': Field & { readonly organization: boolean };
  'token-for-self-managed': Field;
  'token-organization-key': Field;
  'token-legacy': Field;
  'token-wrapped': Field;
  'token-with-user': Field;
  'token-not-printable': Field & { readonly what: 'line-break' | 'space' | 'other' };
  'user-is-email': UserName;
  'user-missing': UserName;
  'user-wrong-for-token': UserName;
}

interface VariableParams {
  'env-export-prefix': Field;
  'env-quotes': Field;
  'env-spaces': Field & { readonly shell?: Flag };
  'env-colon': Field;
  /** Left out where the name cannot be shown. */
  'env-no-value': { readonly field?: Maybe };
  'env-name': { readonly field?: Maybe };
  'env-comment': Field;
  'env-uri': Field;
}

/** The line of another entry, from 1. */
interface Other {
  readonly other?: LineNumber;
}
interface Right {
  readonly right: string;
}
interface GitParams {
  'git-not-encoded': Nothing;
  'git-line-unreadable': Nothing;
  'git-host-case': Right;
  'git-host-wrong': Right;
  'git-scheme': Nothing;
  'git-scheme-case': Right;
  /** `paths`: the two differ in their path. */
  'git-second-entry': Other & { readonly paths?: Flag };
  'git-line-unread': Other;
  /** `cause`: why Bitbucket cannot accept the line, where that is known. */
  'git-line-hides': Other & { readonly cause?: RepairCause | null };
  'git-host-missing': Right;
  'rest-user': Nothing;
  'netrc-host': Right & Other;
  'netrc-space': Nothing;
  'netrc-comment': Nothing;
  'netrc-quotes': Field;
  'netrc-quote-open': Nothing;
}

export interface RepairParams
  extends FileParams,
    WritingParams,
    ValueParams,
    AddressParams,
    TokenParams,
    VariableParams,
    GitParams,
    ConfigRepairParams,
    EnvRepairParams,
    JsonRepairParams,
    KubeRepairParams {}

/** A problem inside another one, for its title. */
export interface RepairCause {
  readonly code: RepairCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Parameters as they are kept: without what was not given. */
export type RepairParamsOf<K extends RepairCode> = Filled<RepairParams[K]>;

/**
 * Parameters that are codes: never a text of the file, so that they are not masked where somebody's password happens to be the same word.
 */
export const repairCodeParams = [
  'allowed',
  'bearer',
  'end',
  'fault',
  'fields',
  'form',
  'how',
  'is',
  'kind',
  'known',
  'looks',
  'place',
  'reader',
  'reason',
  'want',
  'what',
  'why',
] as const;

/** A code without parameters, or parameters without a code, do not compile. */
type Agree<A extends B, B> = A;
export type RepairCodesWithParams = Agree<RepairCode, keyof RepairParams> & Agree<keyof RepairParams, RepairCode>;
