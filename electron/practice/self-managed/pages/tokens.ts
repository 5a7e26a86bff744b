/** "HTTP access tokens" (or "Personal access tokens"): the list, the form, and the token shown once (docs/bitbucket.md C2, C3). */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { dateOf, field, formToken, freshSecrets } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { takeFresh } from '../../sessions.ts';
import { wordOf } from '../access.ts';
import { createToken, tokensOf } from '../create-token.ts';
import { forPeople, serverPage } from './frame.ts';
import { managePatterns, openOwner } from './token-owners.ts';
import type { Level } from '../../data/accounts.ts';
import type { Answer } from '../../http/message.ts';
import type { Markup } from '../../pages/html.ts';
import type { SignedInCall } from '../../pages/site.ts';
import type { OwnerKind, OwnerPage } from './token-owners.ts';

const levels: readonly Level[] = [1, 2, 3];

function list(call: SignedInCall, page: OwnerPage): Answer {
  const tokens = tokensOf(call.world, page.owner);
  return serverPage(
    call,
    page.word,
    html`<p>Tokens take the place of passwords for REST and for Git over HTTPS.</p>
<p class="actions"><a class="button main" href="${page.path}/create">Create token</a></p>
${tokens.length === 0 ? html`<p class="hint">No tokens yet.</p>` : html`<table><thead><tr><th scope="col">Name</th><th scope="col">Permissions</th><th scope="col">Last authenticated</th><th scope="col">Expiry date</th><th scope="col">Action</th></tr></thead><tbody>${tokens.map((token) => html`<tr><td>${token.name}</td><td>${token.grants.map((grant) => permissionWords(grant)).join(', ')}</td><td>${token.lastUsedAt === null ? 'Never' : dateOf(token.lastUsedAt)}</td><td>${token.expiresAt === null ? 'Never' : dateOf(token.expiresAt)}</td><td><form class="inline" method="post" action="${page.path}/revoke">${formToken(call.session)}<input type="hidden" name="id" value="${token.id}"><button aria-label="Revoke ${token.name}">Revoke</button></form></td></tr>`)}</tbody></table>`}`,
    page.frame,
  );
}

/** PROJECT_READ → "Project read". */
function permissionWords(grant: string): string {
  return grant
    .replace('REPO', 'Repository')
    .replace('PROJECT', 'Project')
    .replace(/_(\w+)$/, (_all, word: string) => ` ${word.toLowerCase()}`);
}

function dropDown(id: string, family: 'Project' | 'Repository', preset: Level): Markup {
  return html`<select id="${id}" name="${id}">${levels.map((level) => html`<option value="${level}"${level === preset && html` selected`}>${family} ${wordOf(level).toLowerCase()}</option>`)}</select>`;
}

function form(call: SignedInCall, page: OwnerPage, problem?: { readonly field: string | null; readonly message: string }): Answer {
  const posted = call.form.has('name');
  const chosen = (name: string, preset: Level) => (posted ? levelOf(call.form.get(name)) : preset);
  const longest = call.world.settings.maxExpiryDays;
  const expires = posted ? call.form.get('expiry') === 'automatic' : true;
  const errorAt = (name: string | null) => (problem?.field === name ? problem.message : undefined);
  const general = errorAt(null);
  return serverPage(
    call,
    'Create token',
    html`${general !== undefined && html`<p class="error" role="alert">${general}</p>`}
<form method="post" action="${page.path}/create">${formToken(call.session)}
${field('name', 'Token name', html`<input id="name" name="name" required maxlength="255" value="${call.form.get('name') ?? ''}">`, undefined, errorAt('name'))}
<h2>Permissions</h2>
${page.kind !== 'repository' && field('project', 'Project permissions', dropDown('project', 'Project', chosen('project', page.preset.project)))}
${field('repository', 'Repository permissions', dropDown('repository', 'Repository', chosen('repository', page.preset.repository)), page.kind === 'repository' ? undefined : 'The same as the project permission, or higher.', errorAt('permissions'))}
<fieldset><legend>Automatic expiry</legend>
<div class="choice"><input type="radio" id="automatic" name="expiry" value="automatic"${expires && html` checked`}><label for="automatic">Yes</label></div>
<div class="choice"><input type="radio" id="none" name="expiry" value="none"${!expires && html` checked`}${longest !== null && html` disabled`}><label for="none">No</label></div></fieldset>
${field('days', 'Expires after (days)', html`<input id="days" name="days" type="number" min="1" max="${longest ?? 3650}" value="${call.form.get('days') ?? '90'}">`, longest === null ? undefined : `Your administrator allows at most ${longest} days.`, errorAt('expiryDays'))}
<p class="actions"><button class="main">Create</button><a class="button" href="${page.path}/manage">Cancel</a></p></form>`,
    { ...page.frame, ...(problem === undefined ? {} : { status: 400 }) },
  );
}

function levelOf(value: string | null): Level {
  return levels.find((level) => String(level) === value) ?? 0;
}

function create(call: SignedInCall, page: OwnerPage): Answer {
  const project = levelOf(call.form.get('project'));
  const repository = levelOf(call.form.get('repository'));
  const permissions = [
    ...(page.kind === 'repository' || project === 0 ? [] : [`PROJECT_${wordOf(project)}`]),
    ...(repository === 0 ? [] : [`REPO_${wordOf(repository)}`]),
  ];
  const days = Number(call.form.get('days') ?? '');
  const created = createToken(call.world, page.owner, {
    name: call.form.get('name'),
    permissions,
    expiryDays: call.form.get('expiry') === 'automatic' ? days : null,
  });
  if (!created.ok) return form(call, page, created);
  call.session.fresh = { name: created.token.name, values: [['Token', created.secret]] };
  return redirect(`${page.path}/created`, 303);
}

function created(call: SignedInCall, page: OwnerPage): Answer {
  const fresh = takeFresh(call.session);
  if (fresh === null) return redirect(`${page.path}/manage`);
  return serverPage(
    call,
    'New token created',
    html`<p class="note">Copy this token now. For security reasons you won’t be able to see it again.</p>${freshSecrets(fresh.values)}<p class="actions"><a class="button" href="${page.path}/manage">Continue</a></p>`,
    page.frame,
  );
}

function revoke(call: SignedInCall, page: OwnerPage): Answer {
  const id = call.form.get('id') ?? '';
  if (tokensOf(call.world, page.owner).some((token) => token.id === id)) call.world.selfManagedTokens.revoke(id);
  return redirect(`${page.path}/manage`, 303);
}

const own = (ending: string) =>
  forPeople((call) => redirect(`${call.root}/plugins/servlet/access-tokens/users/${call.session.account.name}/${ending}`));

export const tokenRoutes = [
  route('GET', '/plugins/servlet/access-tokens/manage', own('manage')),
  // The address of the create page in older versions.
  route('GET', '/plugins/servlet/access-tokens/add', own('create')),
  ...(Object.keys(managePatterns) as OwnerKind[]).flatMap((kind) => {
    const on = (method: string, path: string, then: (call: SignedInCall, page: OwnerPage) => Answer) =>
      route(
        method,
        `${managePatterns[kind]}${path}`,
        forPeople((call) => openOwner(call, kind, (page) => then(call, page))),
      );
    return [
      on('GET', '/manage', list),
      on('GET', '/create', (call, page) => form(call, page)),
      on('POST', '/create', create),
      on('GET', '/created', created),
      on('POST', '/revoke', revoke),
    ];
  }),
];
