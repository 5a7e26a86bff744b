/** Just enough of the server's pages to walk to a settings page, and for pasted links to lead somewhere. */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { projectLevel, repositoryLevel } from '../../data/accounts.ts';
import { html } from '../../pages/html.ts';
import { accountFrame, settingsFrame } from './token-owners.ts';
import { forPeople, noAccessPage, notFoundPage, serverPage } from './frame.ts';
import type { Project, Repository } from '../../data/catalogue.ts';
import type { Answer } from '../../http/message.ts';
import type { SignedInCall, SiteCall } from '../../pages/site.ts';

const listed = 100;

function visible(call: SignedInCall, project: Project): Repository[] {
  return call.world
    .catalogue('self-managed')
    .within(project.key)
    .filter((each) => repositoryLevel(call.session.account, project.key, each.slug) > 0);
}

const projects = forPeople((call) => {
  const mine = call.world.catalogue('self-managed').projects.filter((project) => visible(call, project).length > 0);
  return serverPage(
    call,
    'Projects',
    mine.length === 0
      ? html`<p>You can not see a project yet.</p>`
      : html`<ul>${mine.map((project) => html`<li><a href="${call.root}/projects/${project.key}">${project.name}</a> (${project.key})</li>`)}</ul>`,
  );
});

function openProject(call: SignedInCall, then: (project: Project) => Answer): Answer {
  const project = call.world.catalogue('self-managed').project('', call.params['key'] ?? '');
  if (project === undefined) return notFoundPage(call);
  return visible(call, project).length === 0 ? noAccessPage(call, project.name) : then(project);
}

function openRepository(call: SignedInCall, then: (repository: Repository) => Answer): Answer {
  const repository = call.world.catalogue('self-managed').repository(call.params['key'] ?? '', call.params['slug'] ?? '');
  if (repository === undefined) return notFoundPage(call);
  return repositoryLevel(call.session.account, repository.project.key, repository.slug) === 0
    ? noAccessPage(call, repository.name)
    : then(repository);
}

const projectPage = forPeople((call) =>
  openProject(call, (project) => {
    const repositories = visible(call, project);
    return serverPage(
      call,
      project.name,
      html`${projectLevel(call.session.account, project.key) === 3 && html`<p><a href="${call.root}/projects/${project.key}/settings">Project settings</a></p>`}<p class="hint">${repositories.length > listed && `The first ${listed} of ${repositories.length}.`}</p>
<ul>${repositories.slice(0, listed).map((each) => html`<li><a href="${call.root}/projects/${project.key}/repos/${each.slug}/browse">${each.name}</a></li>`)}</ul>`,
    );
  }),
);

const repositoryPage = forPeople((call) =>
  openRepository(call, (repository) => {
    const { key } = repository.project;
    return serverPage(
      call,
      repository.name,
      html`<p>Clone: <code>git clone ${call.incoming.origin}${call.root}/scm/${key.toLowerCase()}/${repository.slug}.git</code></p>${repositoryLevel(call.session.account, key, repository.slug) === 3 && html`<p><a href="${call.root}/projects/${key}/repos/${repository.slug}/settings">Repository settings</a></p>`}`,
      { crumbs: [repository.project.name] },
    );
  }),
);

const projectSettings = forPeople((call) =>
  openProject(call, (project) =>
    projectLevel(call.session.account, project.key) < 3
      ? noAccessPage(call, project.name)
      : serverPage(
          call,
          'Project settings',
          html`<p>${project.name}: ${project.description}</p>`,
          settingsFrame(call, project.key, undefined, 'details'),
        ),
  ),
);

const repositorySettings = forPeople((call) =>
  openRepository(call, (repository) =>
    repositoryLevel(call.session.account, repository.project.key, repository.slug) < 3
      ? noAccessPage(call, repository.name)
      : serverPage(
          call,
          'Repository settings',
          html`<p>${repository.name}</p>`,
          settingsFrame(call, repository.project.key, repository.slug, 'details'),
        ),
  ),
);

const account = forPeople((call) =>
  serverPage(
    call,
    'Account settings',
    html`<p>Username: <code>${call.session.account.name}</code></p><p>Email address: <code>${call.session.account.email}</code></p>`,
    accountFrame(call, 'profile'),
  ),
);

export const browseRoutes = [
  route('GET', '/', (call: SiteCall) => redirect(`${call.root}/dashboard`)),
  route('GET', '/dashboard', projects),
  route('GET', '/projects', projects),
  route('GET', '/account', account),
  route('GET', '/profile', account),
  route('GET', '/users/:user', account),
  route('GET', '/projects/:key/settings', projectSettings),
  route('GET', '/projects/:key/repos/:slug/settings', repositorySettings),
  route('GET', '/projects/:key/repos/:slug/*rest', repositoryPage),
  route('GET', '/projects/:key', projectPage),
];
