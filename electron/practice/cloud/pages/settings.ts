/** Where repository, project and workspace settings are, who may open them, and their side menu. */
import { projectLevel, repositoryLevel } from '../../data/accounts.ts';
import { findWorkspace, workspaceLevel } from '../access.ts';
import { noAccessPage, notFoundPage } from './frame.ts';
import type { Workspace } from '../../data/catalogue.ts';
import type { Answer } from '../../http/message.ts';
import type { Frame } from '../../pages/document.ts';
import type { SignedInCall } from '../../pages/site.ts';
import type { TokenKind, TokenResource } from '../../tokens/store.ts';

export interface SettingsOf {
  readonly kind: 'repository' | 'project' | 'workspace';
  readonly tokenKind: TokenKind;
  readonly workspace: Workspace;
  readonly resource: TokenResource;
  /** "Repository settings" and so on. */
  readonly heading: string;
  /** What it is about, for the crumbs. */
  readonly subject: string;
  readonly path: string;
  readonly needsPremium: boolean;
}

export const settingsPaths = {
  repository: '/:workspace/:repository/admin',
  project: '/:workspace/workspace/projects/:key/settings',
  workspace: '/:workspace/workspace/settings',
} as const;

/** Opens the settings that a path names for their administrator, or answers in their place. */
export function openSettings(call: SignedInCall, kind: SettingsOf['kind'], then: (settings: SettingsOf) => Answer): Answer {
  const workspace = findWorkspace(call.params['workspace'] ?? '');
  if (workspace === undefined) return notFoundPage(call);
  const { account } = call.session;
  const catalogue = call.world.catalogue('cloud');
  switch (kind) {
    case 'repository': {
      const repository = catalogue.repository(workspace.slug, call.params['repository'] ?? '');
      const level = repository === undefined ? 0 : repositoryLevel(account, repository.project.key, repository.slug);
      if (repository === undefined || level === 0) return notFoundPage(call);
      if (level < 3) return noAccessPage(call, repository.name);
      return then({
        kind,
        tokenKind: 'repository-token',
        workspace,
        resource: { container: workspace.slug, repository: repository.slug },
        heading: 'Repository settings',
        subject: `${workspace.slug}/${repository.slug}`,
        path: `/${workspace.slug}/${repository.slug}/admin`,
        needsPremium: false,
      });
    }
    case 'project': {
      const project = catalogue.project(workspace.slug, call.params['key'] ?? '');
      const level = project === undefined ? 0 : projectLevel(account, project.key);
      if (project === undefined || level === 0) return notFoundPage(call);
      if (level < 3) return noAccessPage(call, project.name);
      return then({
        kind,
        tokenKind: 'project-token',
        workspace,
        resource: { container: workspace.slug, projectKey: project.key },
        heading: 'Project settings',
        subject: project.name,
        path: `/${workspace.slug}/workspace/projects/${project.key}/settings`,
        needsPremium: true,
      });
    }
    case 'workspace': {
      const level = workspaceLevel(call.world, account, workspace);
      if (level === 0) return notFoundPage(call);
      if (level < 3) return noAccessPage(call, workspace.name);
      return then({
        kind,
        tokenKind: 'workspace-token',
        workspace,
        resource: { container: workspace.slug },
        heading: 'Workspace settings',
        subject: workspace.name,
        path: `/${workspace.slug}/workspace/settings`,
        needsPremium: true,
      });
    }
  }
}

/** The side menu of the settings pages. */
export function sideOf(settings: SettingsOf, here: 'details' | 'access-tokens' | 'api'): Pick<Frame, 'side' | 'crumbs'> {
  return {
    crumbs: [settings.subject, settings.heading],
    side: [
      {
        heading: 'General',
        links: [
          {
            href: settings.path,
            text: `${settings.kind === 'repository' ? 'Repository' : settings.kind === 'project' ? 'Project' : 'Workspace'} details`,
            here: here === 'details',
          },
        ],
      },
      { heading: 'Security', links: [{ href: `${settings.path}/access-tokens`, text: 'Access tokens', here: here === 'access-tokens' }] },
      ...(settings.kind === 'workspace'
        ? [{ heading: 'Apps and features', links: [{ href: `${settings.path}/api`, text: 'OAuth consumers', here: here === 'api' }] }]
        : []),
    ],
  };
}
