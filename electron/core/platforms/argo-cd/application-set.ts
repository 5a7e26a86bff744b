/**
 * Argo CD's ApplicationSet: finds the repositories of a workspace or project, or exactly the chosen ones, and makes an application for
 * each.
 * Facts: argoproj/argo-cd @37ee0097 (2026-08-22), applicationset/services/scm_provider/{bitbucket_cloud,bitbucket_server,utils}.go (a list
 * of filters is
 * “any of them”), applicationset/generators/scm_provider.go (the parameters), util/db/repository_secrets.go (credentials by prefix).
 */
import { ok } from '../../../contract/index.ts';
import type { Result } from '../../../contract/index.ts';
import { singleQuoted } from '../../formats/yaml-text.ts';
import { bare } from '../../formats/yaml-tree.ts';
import type { YamlMap } from '../../formats/yaml-tree.ts';
import type { Context } from '../define.ts';
import { kubernetesObject } from '../kubernetes.ts';
import { repositoryPlaces } from '../repositories.ts';

/** What one generator lists: a workspace or project, and the repositories that were chosen in it; an empty list is all of them. */
export interface Listing {
  readonly owner: string;
  readonly slugs: readonly string[];
}

type Places = Parameters<typeof repositoryPlaces>[0];

/** The chosen repositories by where they are, one listing each; empty when all were chosen. */
export function chosenByOwner(context: Places): Result<readonly Listing[]> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  const owners = [...new Set(places.value.map(({ owner }) => owner))];
  return ok(owners.map((owner) => ({ owner, slugs: places.value.filter((place) => place.owner === owner).map(({ slug }) => slug) })));
}

/** What the ApplicationSet is made of; `signIn` is asked on self-managed alone. */
export type Answered = Pick<Context, 'deployment' | 'baseUrl' | 'workspace' | 'projectKey' | 'repositories' | 'credential'> & {
  readonly options: {
    readonly name: string;
    readonly namespace: string;
    readonly repositoryMatch: string;
    readonly path: string;
    readonly argoProject: string;
    readonly destination: string;
    readonly signIn?: 'bearer' | 'basic';
  };
};

/** The ApplicationSet of these listings; of everything where `chosen` is empty. The token is in the Secret `<name>-api`. */
export function applicationSet(context: Answered, chosen: readonly Listing[]): YamlMap {
  const { name, namespace, argoProject, path, destination } = context.options;
  const everything: Listing = { owner: context.deployment === 'cloud' ? context.workspace : context.projectKey, slugs: [] };
  return kubernetesObject(
    'argoproj.io/v1alpha1',
    'ApplicationSet',
    { name, namespace },
    {
      spec: {
        goTemplate: true,
        goTemplateOptions: bare('["missingkey=error"]'),
        generators: (chosen.length === 0 ? [everything] : chosen).map((listing) => scmProvider(context, listing)),
        template: {
          // Kubernetes takes fewer characters in names than Bitbucket does in repositories; two projects may have one of the same name.
          metadata: { name: goTemplate(`${chosen.length > 1 ? '{{ normalize .organization }}-' : ''}{{ normalize .repository }}`) },
          spec: {
            project: argoProject,
            source: { repoURL: repositoryAddress(context), targetRevision: goTemplate('{{ .branch }}'), path },
            destination: { server: bare('https://kubernetes.default.svc'), namespace: destination },
          },
        },
      },
    },
  );
}

const goTemplate = (text: string) => bare(singleQuoted(text));

/**
 * The address that an application clones from, in the form of the Secret's. Not `.url`: Bitbucket writes the caller into its clone links
 * (`https://NAME@bitbucket.org/…`, recorded in go-scm `scm/driver/bitbucket/testdata/repo.json`, and in `stash/testdata/repo.json` for
 * self-managed),
 * and Argo CD finds credentials by plain prefix with the name left in.
 */
function repositoryAddress(context: Answered): string {
  return context.deployment === 'cloud'
    ? 'https://bitbucket.org/{{ .organization }}/{{ .repository }}.git'
    : // Here `.organization` is the project's key and `.repository` the repository's name; addresses have both in lower case.
      `${context.baseUrl}/scm/{{ lower .organization }}/{{ lower .repository }}.git`;
}

function scmProvider(context: Answered, { owner, slugs }: Listing): YamlMap {
  const match = slugs.length === 0 ? context.options.repositoryMatch : exactly(context, slugs);
  return {
    scmProvider: {
      cloneProtocol: bare('https'),
      ...provider(context, owner),
      filters: match === '' ? undefined : [{ repositoryMatch: match }],
    },
  };
}

/**
 * A Go regular expression for exactly these repositories. On self-managed it meets the name, which may have capital letters where the slug
 * has none.
 */
function exactly(context: Answered, slugs: readonly string[]): string {
  const safe = slugs.map((slug) => slug.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `${context.deployment === 'cloud' ? '' : '(?i)'}^(${safe.join('|')})$`;
}

function provider(context: Answered, owner: string): YamlMap {
  const reference = { secretName: `${context.options.name}-api`, key: bare('token') };
  const { user } = context.credential;
  // The field kept its name when app passwords went; it takes the API token.
  if (context.deployment === 'cloud') return { bitbucket: { owner, user, appPasswordRef: reference } };
  const signIn =
    context.options.signIn === 'basic'
      ? { basicAuth: { username: user, passwordRef: reference } }
      : { bearerToken: { tokenRef: reference } };
  return { bitbucketServer: { project: owner, api: context.baseUrl, ...signIn } };
}
