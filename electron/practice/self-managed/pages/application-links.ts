/** Administration › Application links: an incoming link of an external application (docs/bitbucket.md C3; Gitpod's sheet walks here). */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { isSystemAdmin } from '../../data/accounts.ts';
import { field, formToken, freshSecrets } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { takeFresh } from '../../sessions.ts';
import { oauthClient } from '../../tokens/secrets.ts';
import { capabilitiesOf } from '../version.ts';
import { forPeople, noAccessPage, notFoundPage, serverPage } from './frame.ts';
import type { Answer } from '../../http/message.ts';
import type { SignedInCall } from '../../pages/site.ts';

const path = '/plugins/servlet/applinks/listApplicationLinks';
const crumbs = ['Administration', 'Application links'];

const permissions: readonly (readonly [group: string, items: readonly (readonly [scope: string, label: string])[]])[] = [
  ['Account', [['ACCOUNT_WRITE', 'Write']]],
  ['Projects', [['PROJECT_ADMIN', 'Admin']]],
  [
    'Repositories',
    [
      ['PUBLIC_REPOS', 'Public repositories'],
      ['REPO_READ', 'Read'],
      ['REPO_WRITE', 'Write'],
      ['REPO_ADMIN', 'Admin'],
    ],
  ],
  [
    'System',
    [
      ['ADMIN_WRITE', 'Administer'],
      ['SYSTEM_ADMIN', 'System administration'],
    ],
  ],
];

function admin(then: (call: SignedInCall) => Answer) {
  return forPeople((call) => {
    if (!isSystemAdmin(call.session.account)) return noAccessPage(call, 'the whole server');
    return capabilitiesOf(call.world.settings.version, call.world.settings.licence).oauth ? then(call) : notFoundPage(call);
  });
}

function list(call: SignedInCall): Answer {
  const mine = call.world.oauthClients.filter((client) => client.server === 'self-managed');
  return serverPage(
    call,
    'Application links',
    html`<p class="actions"><a class="button main" href="${call.root}${path}/create">Create link</a></p>
${mine.length === 0 ? html`<p class="hint">No links yet.</p>` : html`<table><thead><tr><th scope="col">Name</th><th scope="col">Direction</th><th scope="col">Redirect URL</th><th scope="col">Permissions</th><th scope="col">Client ID</th></tr></thead><tbody>${mine.map((client) => html`<tr><td>${client.name}</td><td>Incoming</td><td>${client.redirect}</td><td>${client.permissions.join(', ')}</td><td><code>${client.id}</code></td></tr>`)}</tbody></table>`}`,
    { crumbs: ['Administration'] },
  );
}

function kindStep(call: SignedInCall): Answer {
  return serverPage(
    call,
    'Create link',
    html`<form action="${call.root}${path}/configure">
<fieldset><legend>Application type</legend>
<div class="choice"><input type="radio" id="atlassian" name="type" value="atlassian" disabled><label for="atlassian">Atlassian product</label></div>
<div class="choice"><input type="radio" id="external" name="type" value="external" checked><label for="external">External application</label></div></fieldset>
<fieldset><legend>Direction</legend>
<div class="choice"><input type="radio" id="incoming" name="direction" value="incoming" checked><label for="incoming">Incoming</label></div>
<div class="choice"><input type="radio" id="outgoing" name="direction" value="outgoing" disabled><label for="outgoing">Outgoing</label></div></fieldset>
<p class="actions"><button class="main">Continue</button><a class="button" href="${call.root}${path}">Cancel</a></p></form>`,
    { crumbs },
  );
}

function configure(call: SignedInCall, problem?: { readonly at: 'name' | 'redirect' | 'permission'; readonly message: string }): Answer {
  const chosen = new Set(call.form.getAll('permission'));
  const errorAt = (at: string) => (problem?.at === at ? problem.message : undefined);
  const permissionError = errorAt('permission');
  return serverPage(
    call,
    'Configure an incoming link',
    html`<form method="post" action="${call.root}${path}/configure">${formToken(call.session)}
${field('name', 'Name', html`<input id="name" name="name" required value="${call.form.get('name') ?? ''}">`, undefined, errorAt('name'))}
${field('redirect', 'Redirect URL', html`<input id="redirect" name="redirect" type="url" required value="${call.form.get('redirect') ?? ''}">`, undefined, errorAt('redirect'))}
<h2>Application permissions</h2>
${permissions.map(([group, items]) => html`<fieldset><legend>${group}</legend>${items.map(([scope, label]) => html`<div class="choice"><input type="checkbox" id="${scope}" name="permission" value="${scope}"${chosen.has(scope) && html` checked`}><label for="${scope}">${label}</label></div>`)}</fieldset>`)}
${permissionError !== undefined && html`<p class="error" role="alert">${permissionError}</p>`}
<p class="actions"><button class="main">Save</button><a class="button" href="${call.root}${path}">Cancel</a></p></form>`,
    { crumbs, ...(problem === undefined ? {} : { status: 400 }) },
  );
}

function save(call: SignedInCall): Answer {
  const name = (call.form.get('name') ?? '').trim();
  const address = call.form.get('redirect') ?? '';
  const known = permissions.flatMap(([, items]) => items.map(([scope]) => scope));
  const chosen = call.form.getAll('permission').filter((scope) => known.includes(scope));
  if (name === '') return configure(call, { at: 'name', message: 'Enter a name.' });
  if (!/^https?:\/\/\S+$/.test(address))
    return configure(call, { at: 'redirect', message: 'Enter a complete address that starts with https://.' });
  if (chosen.length === 0) return configure(call, { at: 'permission', message: 'Select at least one permission.' });
  const { id, secret } = oauthClient();
  call.world.oauthClients.push({ server: 'self-managed', container: '', name, redirect: address, permissions: chosen, id });
  call.session.fresh = {
    name,
    values: [
      ['Client ID', id],
      ['Client secret', secret],
    ],
  };
  return redirect(`${call.root}${path}/credentials`, 303);
}

function credentials(call: SignedInCall): Answer {
  const fresh = takeFresh(call.session);
  if (fresh === null) return redirect(`${call.root}${path}`);
  return serverPage(
    call,
    'Credentials',
    html`<p>${fresh.name}: copy both into the other application.</p>${freshSecrets(fresh.values)}<p class="actions"><a class="button" href="${call.root}${path}">Back to Application links</a></p>`,
    { crumbs },
  );
}

export const applicationLinkRoutes = [
  route(
    'GET',
    '/admin',
    admin((call) => serverPage(call, 'Administration', html`<ul><li><a href="${call.root}${path}">Application links</a></li></ul>`)),
  ),
  route('GET', path, admin(list)),
  route('GET', `${path}/create`, admin(kindStep)),
  route(
    'GET',
    `${path}/configure`,
    admin((call) => configure(call)),
  ),
  route('POST', `${path}/configure`, admin(save)),
  route('GET', `${path}/credentials`, admin(credentials)),
];
