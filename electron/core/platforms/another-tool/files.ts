/** What a tool that Handrail does not know gets: names and values, in the form that its reader takes. */
import { environmentFile } from '../../formats/env.ts';
import { jsonText } from '../../formats/json-text.ts';
import { yamlText } from '../../formats/yaml-tree.ts';
import { cloneBase } from '../repositories.ts';
import type { RepositoryPlace } from '../repositories.ts';

/** Names with their values, in the order in which they are written. */
export type Entries = readonly (readonly [name: string, value: string])[];
export type Format = 'env' | 'json' | 'yaml' | 'kubernetes';

export const fileNames: Readonly<Record<Format, string>> = {
  env: 'bitbucket.env',
  json: 'bitbucket.json',
  yaml: 'bitbucket.yml',
  kubernetes: 'bitbucket-secret.yml',
};

/** The text of a file; a Secret of Kubernetes is made by its own helper (`kubernetesSecret`). */
export function fileText(format: Exclude<Format, 'kubernetes'>, entries: Entries): string {
  switch (format) {
    case 'env':
      return environmentFile(entries).text;
    case 'json':
      return jsonText(Object.fromEntries(entries));
    case 'yaml':
      return yamlText(Object.fromEntries(entries));
  }
}

/**
 * A clone address with user name and password, as RFC 3986 3.2.1 has them; git decodes both (credential.c, credential_from_url). The one
 * chosen repository, or where the addresses of all of them begin. `password`: encoded already, or a text that stands for the token.
 */
export function gitAddress(
  context: Parameters<typeof cloneBase>[0] & { readonly workspace: string; readonly tokenUser: string },
  places: readonly RepositoryPlace[],
  password: string,
): string {
  const [first, ...others] = places;
  const owner = context.deployment === 'cloud' ? context.workspace : '';
  const address = first !== undefined && others.length === 0 ? first.cloneUrl : cloneBase(context, owner);
  return address.replace('://', `://${encodeURIComponent(context.tokenUser)}:${password}@`);
}
