/** Just enough of bitbucket.org to walk from the dashboard to a settings page, and for pasted links to lead somewhere. */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { repositoryLevel } from '../../data/accounts.ts';
import { workspaces } from '../../data/catalogue.ts';
import { html } from '../../pages/html.ts';
import { findWorkspace, workspaceLevel } from '../access.ts';
import { tokenPath } from './api-tokens.ts';
import { cloudPage, forPeople, notFoundPage } from './frame.ts';
import { openSettings, settingsPaths, sideOf } from './settings.ts';
import type { Repository, Workspace } from '../../data/catalogue.ts';
import type { Answer } from '../../http/message.ts';
import type { SignedInCall, SiteCall } from '../../pages/site.ts';

const listed = 100;

function insideWorkspace(call: SignedInCall, then: (workspace: Workspace) => Answer): Answer {
  const workspace = findWorkspace(call.params['workspace'] ?? '');
  if (workspace === undefined || workspaceLevel(call.world, call.session.account, workspace) === 0) return notFoundPage(call);
  return then(workspace);
}

function visible(call: SignedInCall, workspace: Workspace, projectKey?: string): Repository[] {
  return call.world
    .catalogue('cloud')
    .within(workspace.slug)
    .filter(
      (each) =>
        (projectKey === undefined || each.project.key === projectKey) &&
        repositoryLevel(call.session.account, each.project.key, each.slug) > 0,
    );
}

function repositoryList(repositories: readonly Repository[]) {
  return html`<h2>Repositories</h2><p class="hint">${repositories.length > listed && `The first ${listed} of ${repositories.length}.`}</p>
<ul>${repositories.slice(0, listed).map((each) => html`<li><a href="/${each.workspace}/${each.slug}">${each.name}</a></li>`)}</ul>`;
}

const dashboard = forPeople((call) => {
  const mine = workspaces.filter((workspace) => workspaceLevel(call.world, call.session.account, workspace) > 0);
  return cloudPage(
    call,
    'Your work',
    html`<h2>Workspaces</h2>${mine.length === 0 ? html`<p>You are not in a workspace yet.</p>` : html`<ul>${mine.map((workspace) => html`<li><a href="/${workspace.slug}/">${workspace.name}</a></li>`)}</ul>`}`,
  );
});

const workspacePage = forPeople((call) =>
  insideWorkspace(call, (workspace) => {
    const projects = call.world.catalogue('cloud').projects.filter((project) => project.workspace === workspace.slug);
    return cloudPage(
      call,
      workspace.name,
      html`<p><a href="/${workspace.slug}/workspace/settings">Workspace settings</a></p><h2>Projects</h2><ul>${projects.map((project) => html`<li><a href="/${workspace.slug}/workspace/projects/${project.key}">${project.name}</a></li>`)}</ul>${repositoryList(visible(call, workspace))}`,
    );
  }),
);

const projectPage = forPeople((call) =>
  insideWorkspace(call, (workspace) => {
    const project = call.world.catalogue('cloud').project(workspace.slug, call.params['key'] ?? '');
    if (project === undefined) return notFoundPage(call);
    return cloudPage(
      call,
      project.name,
      html`<p><a href="/${workspace.slug}/workspace/projects/${project.key}/settings">Project settings</a></p>${repositoryList(visible(call, workspace, project.key))}`,
      { crumbs: [workspace.name] },
    );
  }),
);

const repositoryPage = forPeople((call) => {
  const workspace = findWorkspace(call.params['workspace'] ?? '');
  // A clone link opened in a browser leads to the repository's page.
  const slug = (call.params['repository'] ?? '').replace(/\.git$/, '');
  const repository = workspace === undefined ? undefined : call.world.catalogue('cloud').repository(workspace.slug, slug);
  if (repository === undefined) return notFoundPage(call);
  const level = repositoryLevel(call.session.account, repository.project.key, repository.slug);
  if (level === 0 && !repository.isPublic) return notFoundPage(call);
  const path = `/${repository.workspace}/${repository.slug}`;
  return cloudPage(
    call,
    repository.name,
    html`<p>${repository.isPublic ? 'Public' : 'Private'} repository.</p><p>Clone: <code>git clone ${call.incoming.origin}${path}.git</code></p>${level === 3 && html`<p><a href="${path}/admin">Repository settings</a></p>`}`,
    {
      crumbs: [repository.workspace, repository.project.name],
    },
  );
});

const personalSettings = forPeople((call) =>
  cloudPage(
    call,
    'Personal settings',
    html`<h2>Bitbucket profile settings</h2><p>Username: <code>${call.session.account.cloudName}</code></p>
<h2>Email aliases</h2><p><code>${call.session.account.email}</code> (primary)</p>
<h2>App passwords</h2><p>App passwords are gone. <a href="${tokenPath}">Create an API token</a> instead.</p>`,
  ),
);

const accountSettings = forPeople((call) =>
  cloudPage(call, 'Security', html`<h2>API tokens</h2><p><a href="${tokenPath}">Create and manage API tokens</a></p>`, {
    crumbs: ['Account settings'],
  }),
);

const settingsHome = (kind: 'repository' | 'project' | 'workspace') =>
  forPeople((call) =>
    openSettings(call, kind, (settings) =>
      cloudPage(call, settings.heading, html`<p>${settings.subject}</p>`, sideOf(settings, 'details')),
    ),
  );

export const browseRoutes = [
  route('GET', '/', (_call: SiteCall) => redirect('/dashboard/overview')),
  route('GET', '/dashboard/*rest', dashboard),
  route('GET', '/account/settings/*rest', personalSettings),
  route('GET', '/manage-profile', accountSettings),
  route('GET', '/manage-profile/security', accountSettings),
  route('GET', settingsPaths.workspace, settingsHome('workspace')),
  route('GET', settingsPaths.project, settingsHome('project')),
  route('GET', '/:workspace/workspace/projects/:key', projectPage),
  route('GET', '/:workspace/workspace/*rest', workspacePage),
  route('GET', '/:workspace', workspacePage),
  route('GET', settingsPaths.repository, settingsHome('repository')),
  route('GET', '/:workspace/:repository/*rest', repositoryPage),
];
