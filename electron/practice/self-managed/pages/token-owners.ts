/** Whose tokens a manage page shows: a person's, a project's or a repository's. */
import { max, projectLevel, repositoryLevel } from '../../data/accounts.ts';
import { capabilitiesOf } from '../version.ts';
import { noAccessPage, notFoundPage } from './frame.ts';
import type { Level } from '../../data/accounts.ts';
import type { Answer } from '../../http/message.ts';
import type { Frame } from '../../pages/document.ts';
import type { SignedInCall } from '../../pages/site.ts';
import type { TokenOwner } from '../create-token.ts';

export type OwnerKind = 'user' | 'project' | 'repository';

export interface OwnerPage {
  readonly kind: OwnerKind;
  readonly owner: TokenOwner;
  /** "HTTP access tokens", or what older versions say. */
  readonly word: string;
  /** Address of the list, with the context path. */
  readonly path: string;
  /** The signed-in person's own highest levels, which the form presets. */
  readonly preset: { readonly project: Level; readonly repository: Level };
  readonly frame: Pick<Frame, 'side' | 'crumbs'>;
}

export const managePatterns: Readonly<Record<OwnerKind, string>> = {
  user: '/plugins/servlet/access-tokens/users/:user',
  repository: '/plugins/servlet/access-tokens/projects/:key/repos/:slug',
  project: '/plugins/servlet/access-tokens/projects/:key',
};

export function tokenWord(call: { world: SignedInCall['world'] }): string {
  return capabilitiesOf(call.world.settings.version, call.world.settings.licence).tokenWord;
}

/** Opens the manage page that a path names, or answers in its place. */
export function openOwner(call: SignedInCall, kind: OwnerKind, then: (page: OwnerPage) => Answer): Answer {
  const capabilities = capabilitiesOf(call.world.settings.version, call.world.settings.licence);
  if (kind === 'user' ? !capabilities.tokens : !capabilities.resourceTokens) return notFoundPage(call);
  const word = capabilities.tokenWord;
  const { account } = call.session;
  const catalogue = call.world.catalogue('self-managed');
  const manage = `${call.root}/plugins/servlet/access-tokens`;

  if (kind === 'user') {
    // Other people's tokens can be seen over REST only, by a system administrator.
    if ((call.params['user'] ?? '').toLowerCase() !== account.name) return noAccessPage(call, 'another person’s account');
    const path = `${manage}/users/${account.name}`;
    return then({ kind, owner: { account, resource: null }, word, path, preset: highest(call), frame: accountFrame(call, 'tokens') });
  }
  const project = catalogue.project('', call.params['key'] ?? '');
  if (project === undefined) return notFoundPage(call);
  const level = projectLevel(account, project.key);
  if (kind === 'project') {
    if (level < 3) return noAccessPage(call, `the project ${project.name}`);
    return then({
      kind,
      owner: { account: null, resource: { container: project.key, projectKey: project.key } },
      word,
      path: `${manage}/projects/${project.key}`,
      preset: { project: 3, repository: 3 },
      frame: settingsFrame(call, project.key, undefined, 'tokens'),
    });
  }
  const repository = catalogue.repository(project.key, call.params['slug'] ?? '');
  if (repository === undefined) return notFoundPage(call);
  if (repositoryLevel(account, project.key, repository.slug) < 3) return noAccessPage(call, `the repository ${repository.name}`);
  return then({
    kind,
    owner: { account: null, resource: { container: project.key, projectKey: project.key, repository: repository.slug } },
    word,
    path: `${manage}/projects/${project.key}/repos/${repository.slug}`,
    preset: { project: 0, repository: 3 },
    frame: settingsFrame(call, project.key, repository.slug, 'tokens'),
  });
}

function highest(call: SignedInCall): OwnerPage['preset'] {
  let project: Level = 0;
  let repository: Level = 0;
  for (const each of call.world.catalogue('self-managed').repositories) {
    project = max(project, projectLevel(call.session.account, each.project.key));
    repository = max(repository, repositoryLevel(call.session.account, each.project.key, each.slug));
    if (project === 3) break;
  }
  return { project: max(project, 1), repository: max(max(repository, project), 1) };
}

/** Side menu of "Manage account". */
export function accountFrame(call: SignedInCall, here: 'profile' | 'tokens'): Pick<Frame, 'side' | 'crumbs'> {
  const hasTokens = capabilitiesOf(call.world.settings.version, call.world.settings.licence).tokens;
  return {
    crumbs: [call.session.account.displayName, 'Manage account'],
    side: [
      {
        heading: 'Manage account',
        links: [
          { href: `${call.root}/account`, text: 'Account settings', here: here === 'profile' },
          ...(hasTokens
            ? [{ href: `${call.root}/plugins/servlet/access-tokens/manage`, text: tokenWord(call), here: here === 'tokens' }]
            : []),
        ],
      },
    ],
  };
}

/** Side menu of project or repository settings. */
export function settingsFrame(
  call: SignedInCall,
  key: string,
  slug: string | undefined,
  here: 'details' | 'tokens',
): Pick<Frame, 'side' | 'crumbs'> {
  const place = `/projects/${key}${slug === undefined ? '' : `/repos/${slug}`}`;
  const hasTokens = capabilitiesOf(call.world.settings.version, call.world.settings.licence).resourceTokens;
  return {
    crumbs: [key, ...(slug === undefined ? [] : [slug]), slug === undefined ? 'Project settings' : 'Repository settings'],
    side: [
      {
        heading: slug === undefined ? 'Project settings' : 'Repository settings',
        links: [
          {
            href: `${call.root}${place}/settings`,
            text: slug === undefined ? 'Project details' : 'Repository details',
            here: here === 'details',
          },
          ...(hasTokens
            ? [{ href: `${call.root}/plugins/servlet/access-tokens${place}/manage`, text: tokenWord(call), here: here === 'tokens' }]
            : []),
        ],
      },
    ],
  };
}
