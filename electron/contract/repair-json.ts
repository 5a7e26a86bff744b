/** What can be wrong with a JSON configuration that somebody wrote. Extend; never rename. */
import type { Field, Maybe, Nothing } from './repair-values.ts';

export const repairJsonCodes = [
  // how JSON is written
  'not-json',
  'json-comma',
  'json-comment',
  'json-line-break',
  'json-quotes',
  'json-word',
  // keys and values
  'connection-alone',
  'entry-form',
  'key-refused',
  'type-expected',
  'value-not-allowed',
  'field-useless',
  'nothing-selected',
  'deployment-missing',
  'address-example',
  // tokens and user names
  'app-password-field',
  'git-user-email',
  'git-user-missing',
  'rest-user-name',
  'secret-in-file',
  'secret-variable',
  'sign-in-both',
  'sign-in-missing',
] as const;

/** Why JSON cannot be read. */
export type JsonFault = 'unexpected' | 'ends-early' | 'not-closed' | 'too-deep' | 'more-behind';
/** What is in a place of a JSON file; `entry`: of a list. */
export type JsonKind = 'object' | 'array' | 'text' | 'number' | 'flag' | 'null';
/** What a platform needs in a place. */
export type JsonWant = 'text' | 'flag' | 'list-of-texts' | 'object' | 'list-of-connections' | 'list-of-names' | 'variable';
/** How an entry is written. */
export type EntryForm =
  | 'workspace/repository'
  | 'PROJECT/repository'
  | 'workspace/PROJECT'
  | 'workspace'
  | 'PROJECT'
  | 'workspace/PROJECT/repository'
  | 'google-secret'
  | 'connection-name';
/** What a setting may have. */
export type JsonChoice =
  | 'bitbucket'
  | 'sourcebot-deployments'
  | 'sourcegraph-access-token'
  | 'sourcegraph-api-token'
  | 'sourcegraph-git-url'
  | 'user-or-email';
/** Settings of which one is needed. */
export type JsonFields =
  | 'sourcebot-cloud'
  | 'sourcebot-self-managed'
  | 'sourcegraph-self-managed'
  | 'sourcegraph-cloud-sign-in'
  | 'sourcegraph-server-sign-in';
interface Right {
  readonly right?: Maybe;
}

/** What the words of each need. */
export interface JsonRepairParams {
  'not-json': { readonly fault: JsonFault };
  'json-comma': { readonly missing: boolean };
  'json-comment': Nothing;
  'json-line-break': Nothing;
  'json-quotes': Nothing;
  'json-word': Nothing;
  'connection-alone': Nothing;
  /** `field` is left out for the name of the connection. */
  'entry-form': Right & { readonly field?: string; readonly form: EntryForm };
  'key-refused': Field & Right & { readonly near?: Maybe };
  /** `is`: what is there. `inside`: in the list. `right`: the variable that is named. */
  'type-expected': Field &
    Right & { readonly want: JsonWant; readonly is: JsonKind | 'list-of-texts' | 'other'; readonly inside?: boolean };
  'value-not-allowed': Field & Right & { readonly allowed: JsonChoice };
  'field-useless': Field & { readonly cloud: boolean };
  'nothing-selected': { readonly fields: JsonFields };
  'deployment-missing': Nothing;
  'address-example': Field;
  'app-password-field': Field & { readonly right: string };
  'git-user-email': Field & { readonly right: string };
  'git-user-missing': { readonly right: string };
  'rest-user-name': Field;
  'secret-in-file': Field & { readonly right: string };
  'secret-variable': Field & { readonly right: string };
  'sign-in-both': { readonly first: string; readonly second: string };
  'sign-in-missing': { readonly fields: JsonFields };
}
