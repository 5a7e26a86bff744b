/**
 * What can be wrong with the configuration files of Jenkins, Backstage and Renovate beside what every file shares. Extend; never rename.
 */
import type { Field, Flag, Maybe, Nothing, PlainKind } from './repair-values.ts';

export const configRepairCodes = [
  'access-token-kind',
  'config-key-ended',
  'config-key-refused',
  'config-list-wanted',
  'config-section-wanted',
  'config-text-wanted',
  'config-value-refused',
  'user-email-unwanted',
  'user-email-wanted',
  'jenkins-credential-elsewhere',
  'jenkins-flat-webhook',
  'jenkins-hooks-off',
  'jenkins-webhook-side',
  'renovate-both',
  'renovate-cloud-endpoint',
  'renovate-environment',
  'renovate-global-only',
  'renovate-json5',
  'renovate-platform',
  'renovate-program',
  'renovate-repository',
  'renovate-token-field',
  'renovate-yaml',
  'backstage-api-base',
  'backstage-host',
  'backstage-no-sign-in',
  'backstage-old-section',
  'backstage-search-ended',
] as const;
export type ConfigRepairCode = (typeof configRepairCodes)[number];

/** What a setting may have, where its words are not the file's own. */
export type ConfigChoice =
  | 'regular-expressions'
  | 'true-or-false'
  | 'whole-minutes'
  | 'jenkins-scopes'
  | 'jenkins-webhooks'
  | 'renovate-platforms';
/** How the platform writes a repository. */
export type RepositoryForm = 'workspace/repository' | 'PROJECT/repository';
/** Renovate's settings, by the names that the file uses; left out where those are the configuration's own. */
interface Names {
  readonly token?: Maybe;
  readonly password?: Maybe;
  readonly username?: Maybe;
}
interface Right {
  readonly right?: Maybe;
}

/** What the words of each need. */
export interface ConfigRepairParams {
  'access-token-kind': Nothing;
  /** `symbol`: the webhook's own section, where it belongs now. */
  'config-key-ended': { readonly found: string; readonly symbol: string };
  /** `lost`: it is passed over; else the whole file is refused. */
  'config-key-refused': { readonly found: string; readonly right?: Maybe; readonly lost?: Flag };
  'config-list-wanted': Field;
  'config-section-wanted': Field;
  'config-text-wanted': Field & { readonly kind: PlainKind };
  'config-value-refused': Field & Right & { readonly known: ConfigChoice };
  'user-email-unwanted': Field;
  'user-email-wanted': Field;
  'jenkins-credential-elsewhere': { readonly id: string };
  'jenkins-flat-webhook': { readonly nested: boolean; readonly right: string };
  'jenkins-hooks-off': Field & { readonly needs: string };
  'jenkins-webhook-side': { readonly found: string; readonly cloud: boolean; readonly right: string };
  'backstage-api-base': Field & Right;
  'backstage-host': Field & Right;
  /** `api`: the token is an API token. */
  'backstage-no-sign-in': { readonly api: boolean };
  'backstage-old-section': Nothing;
  'backstage-search-ended': Nothing;
  'renovate-both': Names;
  'renovate-cloud-endpoint': Right;
  /** `env`: the file is an environment file. `settings`: any one of them. */
  'renovate-environment': Field & { readonly settings: readonly string[]; readonly env?: Flag };
  'renovate-global-only': Field;
  'renovate-json5': Nothing;
  'renovate-platform': Right;
  'renovate-program': Nothing;
  'renovate-repository': Right & { readonly form: RepositoryForm };
  'renovate-token-field': Names & { readonly api: boolean };
  'renovate-yaml': Nothing;
}
