/** Conditions on the answers whose input and values the compiler knows, and the contract's shapes with such a condition inside. */
import type { CredentialKind, CredentialUse, Grant, When } from '../../contract/index.ts';

/** A condition on one input: it holds while the answer is one of `is`. */
export interface Condition<K extends string = string, V extends string | boolean = string | boolean> {
  readonly input: K;
  readonly is: readonly V[];
}

/** `when('webhooks', true)`: while the answer to the input is one of these. A secret or dropped file is `true` while it is there. */
export function when<const K extends string, const V extends string | boolean>(input: K, ...is: readonly V[]): Condition<K, V> {
  return { input, is };
}

/** One of the contract's shapes, with a typed condition. */
export type Conditional<T extends { readonly when?: When | null | undefined }, W extends Condition> = Omit<T, 'when'> & {
  readonly when?: W | null;
};
export type GrantSpec<W extends Condition = Condition> = Conditional<Grant, W>;
export type UseSpec<W extends Condition = Condition> = Conditional<CredentialUse, W>;

/** The kinds of credential that there are on a server of one's own, and on Cloud (where app passwords are told of, and refused). */
export type OwnKind = 'http-access-token' | 'http-project-token' | 'http-repository-token' | 'oauth-client';
export type CloudKind = Exclude<CredentialKind, Exclude<OwnKind, 'oauth-client'>>;
/** What is said of some kinds. */
export type UseOf<K extends CredentialKind, W extends Condition> = Omit<UseSpec<W>, 'kind'> & { readonly kind: K };

/** The condition as the contract has it. */
export function plainWhen(when: Condition): When;
export function plainWhen(when: Condition | null | undefined): When | null;
export function plainWhen(when: Condition | null | undefined): When | null {
  return when == null ? null : { input: when.input, is: [...when.is] };
}
