/** What can be wrong with a file for Kubernetes, beside what every file shares. Extend; never rename. */
import type { Field, Flag, LineNumber, Maybe, Nothing, PlainKind } from './repair-values.ts';

export const kubeRepairCodes = [
  'kube-template',
  'kube-encrypted',
  'kube-not-text',
  'kube-plain-in-data',
  'kube-encoded-twice',
  'kube-encoded-text',
  'kube-line-break',
  'kube-in-both',
  'kube-secret-missing',
  'kube-key-missing',
  'kube-namespace',
  'kube-user-missing',
  'kube-bearer-on-cloud',
  'kube-bearer-wins',
  'kube-rest-user',
  'kube-address',
  'kube-address-letters',
  'kube-label-missing',
  'kube-label-wrong',
  'kube-clone-link',
  'kube-interval',
  'kube-choice',
  'tekton-api-version',
  'tekton-same-address',
] as const;

/** Why an address is not the one that is needed. */
export type AddressFault =
  | 'ssh'
  | 'scp'
  | 'no-scheme'
  | 'page'
  | 'no-repository'
  | 'letter-by-letter'
  | 'address-for-workspace'
  | 'branch-with-prefix';
interface Right {
  readonly right?: Maybe;
}

/** What the words of each need. */
export interface KubeRepairParams {
  'kube-template': Nothing;
  'kube-encrypted': Nothing;
  'kube-not-text': Field & { readonly kind: PlainKind };
  'kube-plain-in-data': Field;
  'kube-encoded-twice': Field;
  'kube-encoded-text': Field;
  'kube-line-break': Field & { readonly end: 'beginning' | 'end' };
  'kube-in-both': Field;
  'kube-secret-missing': Field & { readonly name: string; readonly near?: Maybe };
  'kube-key-missing': Field & { readonly name: string; readonly key: string; readonly near?: Maybe };
  'kube-namespace': { readonly name: string; readonly found: string; readonly right: string };
  /** `bearer`: what a token without a user name may be called instead. */
  'kube-user-missing': Right & { readonly bearer?: 'argo-cd' | 'flux' | null };
  'kube-bearer-on-cloud': Right;
  /** `empty`: the bearer token has no value. */
  'kube-bearer-wins': { readonly empty: boolean };
  'kube-rest-user': Field & { readonly sure: boolean };
  /** `page`: the address of the repository's page is needed, not the clone address. */
  'kube-address': Field & Right & { readonly why: AddressFault; readonly page?: Flag };
  'kube-address-letters': Field & { readonly what: 'user' | 'slash' };
  'kube-label-missing': Right;
  /** `prefix`: the address is the beginning of many; else `found` is no label that is known. */
  'kube-label-wrong': Right & { readonly prefix?: Flag; readonly found?: Maybe };
  'kube-clone-link': Nothing;
  'kube-interval': Field & Right;
  /** `address`: it does not go with the address. */
  'kube-choice': Field & Right & { readonly choices: readonly string[]; readonly address?: Flag };
  'tekton-api-version': Field & { readonly right: string };
  'tekton-same-address': { readonly name: string; readonly other: LineNumber };
}
