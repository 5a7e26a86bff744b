/** "OAuth consumers" in workspace settings (docs/bitbucket.md A5). Practice keys: nothing here takes part in OAuth. */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { field, formToken, freshSecrets } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { takeFresh } from '../../sessions.ts';
import { oauthClient } from '../../tokens/secrets.ts';
import { cloudPage, forPeople } from './frame.ts';
import { openSettings, settingsPaths, sideOf } from './settings.ts';
import type { Answer } from '../../http/message.ts';
import type { SignedInCall } from '../../pages/site.ts';
import type { SettingsOf } from './settings.ts';

const permissions: readonly (readonly [group: string, items: readonly (readonly [scope: string, label: string])[]])[] = [
  [
    'Account',
    [
      ['email', 'Email'],
      ['account', 'Read'],
      ['account:write', 'Write'],
    ],
  ],
  [
    'Workspace membership',
    [
      ['team', 'Read'],
      ['team:write', 'Write'],
    ],
  ],
  [
    'Projects',
    [
      ['project', 'Read'],
      ['project:admin', 'Admin'],
    ],
  ],
  [
    'Repositories',
    [
      ['repository', 'Read'],
      ['repository:write', 'Write'],
      ['repository:admin', 'Admin'],
      ['repository:delete', 'Delete'],
    ],
  ],
  [
    'Pull requests',
    [
      ['pullrequest', 'Read'],
      ['pullrequest:write', 'Write'],
    ],
  ],
  [
    'Issues',
    [
      ['issue', 'Read'],
      ['issue:write', 'Write'],
    ],
  ],
  ['Webhooks', [['webhook', 'Read and write']]],
  [
    'Pipelines',
    [
      ['pipeline', 'Read'],
      ['pipeline:write', 'Write'],
      ['pipeline:variable', 'Edit variables'],
    ],
  ],
];

function list(call: SignedInCall, settings: SettingsOf): Answer {
  const mine = call.world.oauthClients.filter((client) => client.server === 'cloud' && client.container === settings.workspace.slug);
  return cloudPage(
    call,
    'OAuth consumers',
    html`<p class="actions"><a class="button main" href="${settings.path}/api/add">Add consumer</a></p>
${mine.length === 0 ? html`<p class="hint">No OAuth consumers yet.</p>` : html`<table><thead><tr><th scope="col">Name</th><th scope="col">Callback URL</th><th scope="col">Permissions</th><th scope="col">Key</th></tr></thead><tbody>${mine.map((client) => html`<tr><td>${client.name}</td><td>${client.redirect}</td><td>${client.permissions.join(', ')}</td><td><code>${client.id}</code></td></tr>`)}</tbody></table>`}`,
    sideOf(settings, 'api'),
  );
}

function form(call: SignedInCall, settings: SettingsOf, error?: string): Answer {
  const chosen = new Set(call.form.getAll('permission'));
  return cloudPage(
    call,
    'Add OAuth consumer',
    html`<form method="post" action="${settings.path}/api/add">${formToken(call.session)}
${field('name', 'Name', html`<input id="name" name="name" required value="${call.form.get('name') ?? ''}">`)}
${field('description', 'Description', html`<input id="description" name="description" value="${call.form.get('description') ?? ''}">`)}
${field('callback', 'Callback URL', html`<input id="callback" name="callback" type="url" value="${call.form.get('callback') ?? ''}">`, 'Required if working with 3-legged authorization flow.')}
<div class="choice"><input type="checkbox" id="private" name="private" checked><label for="private">This is a private consumer</label></div>
${permissions.map(([group, items]) => html`<fieldset><legend>${group}</legend>${items.map(([scope, label]) => html`<div class="choice"><input type="checkbox" id="${scope}" name="permission" value="${scope}"${chosen.has(scope) && html` checked`}><label for="${scope}">${label}</label></div>`)}</fieldset>`)}
${error !== undefined && html`<p class="error" role="alert">${error}</p>`}
<p class="actions"><button class="main">Save</button><a class="button" href="${settings.path}/api">Cancel</a></p></form>`,
    sideOf(settings, 'api'),
  );
}

function save(call: SignedInCall, settings: SettingsOf): Answer {
  const name = (call.form.get('name') ?? '').trim();
  const known = permissions.flatMap(([, items]) => items.map(([scope]) => scope));
  const chosen = call.form.getAll('permission').filter((scope) => known.includes(scope));
  if (name === '') return form(call, settings, 'Enter a name.');
  if (chosen.length === 0) return form(call, settings, 'Select at least one permission.');
  const { id, secret } = oauthClient();
  call.world.oauthClients.push({
    server: 'cloud',
    container: settings.workspace.slug,
    name,
    redirect: call.form.get('callback') ?? '',
    permissions: chosen,
    id,
  });
  call.session.fresh = {
    name,
    values: [
      ['Key', id],
      ['Secret', secret],
    ],
  };
  return redirect(`${settings.path}/api/added`, 303);
}

function added(call: SignedInCall, settings: SettingsOf): Answer {
  const fresh = takeFresh(call.session);
  if (fresh === null) return redirect(`${settings.path}/api`);
  return cloudPage(
    call,
    fresh.name,
    html`${freshSecrets(fresh.values)}<p class="actions"><a class="button" href="${settings.path}/api">Close</a></p>`,
    sideOf(settings, 'api'),
  );
}

const on = (method: string, path: string, then: (call: SignedInCall, settings: SettingsOf) => Answer) =>
  route(
    method,
    `${settingsPaths.workspace}/api${path}`,
    forPeople((call) => openSettings(call, 'workspace', (settings) => then(call, settings))),
  );

export const consumerRoutes = [
  on('GET', '', list),
  on('GET', '/add', (call, settings) => form(call, settings)),
  on('POST', '/add', save),
  on('GET', '/added', added),
];
