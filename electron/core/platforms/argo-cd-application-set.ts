/**
 * Argo CD's ApplicationSet: finds the repositories of a workspace or project, or exactly the chosen ones, and makes an application for
 * each.
 * Facts: argoproj/argo-cd @37ee0097 (2026-08-22), applicationset/services/scm_provider/{bitbucket_cloud,bitbucket_server,utils}.go (a list
 * of filters is
 * “any of them”), applicationset/generators/scm_provider.go (the parameters), util/db/repository_secrets.go (credentials by prefix).
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { doubleQuoted } from '../formats/yaml-text.ts';
import { textOf } from './common.ts';
import { lines } from './kubernetes.ts';
import { repositoryPlaces } from './repositories.ts';
import type { ExportContext } from './types.ts';

/** What one generator lists: a workspace or project, and the repositories that were chosen in it; an empty list is all of them. */
export interface Listing {
  readonly owner: string;
  readonly slugs: readonly string[];
}

/** The chosen repositories by where they are, one listing each; empty when all were chosen. */
export function chosenByOwner(context: ExportContext): Result<readonly Listing[]> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  const owners = [...new Set(places.value.map(({ owner }) => owner))];
  return ok(owners.map((owner) => ({ owner, slugs: places.value.filter((place) => place.owner === owner).map(({ slug }) => slug) })));
}

/** The ApplicationSet of these listings; of everything where `chosen` is empty. The token is in the Secret `<name>-api`. */
export function applicationSet(context: ExportContext, name: string, namespace: string, chosen: readonly Listing[]): string {
  const everything: Listing = { owner: context.deployment === 'cloud' ? context.workspace : context.projectKey, slugs: [] };
  return lines([
    'apiVersion: argoproj.io/v1alpha1',
    'kind: ApplicationSet',
    'metadata:',
    `  name: ${doubleQuoted(name)}`,
    `  namespace: ${doubleQuoted(namespace)}`,
    'spec:',
    '  goTemplate: true',
    '  goTemplateOptions: ["missingkey=error"]',
    '  generators:',
    ...(chosen.length === 0 ? [everything] : chosen).flatMap((listing) => scmProvider(context, name, listing)).map((line) => `    ${line}`),
    '  template:',
    '    metadata:',
    // Kubernetes takes fewer characters in names than Bitbucket does in repositories; two projects may have one of the same name.
    `      name: '${chosen.length > 1 ? '{{ normalize .organization }}-' : ''}{{ normalize .repository }}'`,
    '    spec:',
    `      project: ${doubleQuoted(textOf(context, 'argoProject'))}`,
    '      source:',
    `        repoURL: ${doubleQuoted(repositoryAddress(context))}`,
    "        targetRevision: '{{ .branch }}'",
    `        path: ${doubleQuoted(textOf(context, 'path'))}`,
    '      destination:',
    '        server: https://kubernetes.default.svc',
    `        namespace: ${doubleQuoted(textOf(context, 'destination'))}`,
  ]);
}

/**
 * The address that an application clones from, in the form of the Secret's. Not `.url`: Bitbucket writes the caller into its clone links
 * (`https://NAME@bitbucket.org/…`, recorded in go-scm `scm/driver/bitbucket/testdata/repo.json`, and in `stash/testdata/repo.json` for
 * self-managed),
 * and Argo CD finds credentials by plain prefix with the name left in.
 */
function repositoryAddress(context: ExportContext): string {
  return context.deployment === 'cloud'
    ? 'https://bitbucket.org/{{ .organization }}/{{ .repository }}.git'
    : // Here `.organization` is the project's key and `.repository` the repository's name; addresses have both in lower case.
      `${context.baseUrl}/scm/{{ lower .organization }}/{{ lower .repository }}.git`;
}

function scmProvider(context: ExportContext, name: string, { owner, slugs }: Listing): string[] {
  const reference = [`secretName: ${doubleQuoted(`${name}-api`)}`, 'key: token'];
  const match = slugs.length === 0 ? textOf(context, 'repositoryMatch') : exactly(context, slugs);
  return [
    '- scmProvider:',
    '    cloneProtocol: https',
    ...provider(context, owner, reference).map((line) => `    ${line}`),
    ...(match === '' ? [] : ['    filters:', `      - repositoryMatch: ${doubleQuoted(match)}`]),
  ];
}

/**
 * A Go regular expression for exactly these repositories. On self-managed it meets the name, which may have capital letters where the slug
 * has none.
 */
function exactly(context: ExportContext, slugs: readonly string[]): string {
  const safe = slugs.map((slug) => slug.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `${context.deployment === 'cloud' ? '' : '(?i)'}^(${safe.join('|')})$`;
}

function provider(context: ExportContext, owner: string, reference: readonly string[]): string[] {
  if (context.deployment === 'cloud') {
    return [
      'bitbucket:',
      `  owner: ${doubleQuoted(owner)}`,
      `  user: ${doubleQuoted(context.credential.user)}`,
      // The field kept its name when app passwords went; it takes the API token.
      '  appPasswordRef:',
      ...reference.map((line) => `    ${line}`),
    ];
  }
  const signIn =
    textOf(context, 'signIn') === 'basic'
      ? [
          '  basicAuth:',
          `    username: ${doubleQuoted(context.credential.user)}`,
          '    passwordRef:',
          ...reference.map((line) => `      ${line}`),
        ]
      : ['  bearerToken:', '    tokenRef:', ...reference.map((line) => `      ${line}`)];
  return ['bitbucketServer:', `  project: ${doubleQuoted(owner)}`, `  api: ${doubleQuoted(context.baseUrl)}`, ...signIn];
}
