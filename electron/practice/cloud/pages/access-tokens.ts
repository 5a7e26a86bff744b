/** "Access tokens" in repository, project and workspace settings (docs/bitbucket.md A4). */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { dateOf, formToken, freshSecrets } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { takeFresh } from '../../sessions.ts';
import { rotateToken } from '../../tokens/rotate.ts';
import { accessTokenSecret } from '../../tokens/secrets.ts';
import { classicScopes } from '../scopes.ts';
import { checkExpiry, checkNameAndExpiry, expiryField, expiryOf, nameAndExpiry } from './api-tokens.ts';
import { cloudPage, forPeople } from './frame.ts';
import { openSettings, settingsPaths, sideOf } from './settings.ts';
import type { Answer } from '../../http/message.ts';
import type { SignedInCall } from '../../pages/site.ts';
import type { Token } from '../../tokens/store.ts';
import type { SettingsOf } from './settings.ts';

const labels: Readonly<Record<string, string>> = {
  project: 'Projects: Read',
  'project:admin': 'Projects: Admin',
  repository: 'Repositories: Read',
  'repository:write': 'Repositories: Write',
  'repository:admin': 'Repositories: Admin',
  'repository:delete': 'Repositories: Delete',
  pullrequest: 'Pull requests: Read',
  'pullrequest:write': 'Pull requests: Write',
  webhook: 'Webhooks: Read and write',
  pipeline: 'Pipelines: Read',
  'pipeline:write': 'Pipelines: Write',
  'pipeline:variable': 'Pipelines: Edit variables',
  runner: 'Runners: Read',
  'runner:write': 'Runners: Write',
  account: 'Account: Read',
};

function offered(settings: SettingsOf): readonly string[] {
  return classicScopes.filter(
    (scope) => (settings.kind === 'workspace' || scope !== 'account') && (settings.kind !== 'repository' || !scope.startsWith('project')),
  );
}

function tokensOf(call: SignedInCall, settings: SettingsOf) {
  return call.world.cloudTokens.list(
    (token) =>
      token.kind === settings.tokenKind &&
      token.resource?.container === settings.resource.container &&
      token.resource.projectKey === settings.resource.projectKey &&
      token.resource.repository === settings.resource.repository,
  );
}

function blocked(settings: SettingsOf): boolean {
  return settings.needsPremium && !settings.workspace.premium;
}

function list(call: SignedInCall, settings: SettingsOf): Answer {
  const tokens = tokensOf(call, settings);
  return cloudPage(
    call,
    'Access tokens',
    html`<p>Access tokens are single-purpose tokens for this ${settings.kind}. They belong to it and not to a person.</p>
${blocked(settings) ? html`<p class="note">${settings.kind === 'project' ? 'Project' : 'Workspace'} access tokens are available on the Premium plan only. Create a repository access token instead.</p>` : html`<p class="actions"><a class="button main" href="${settings.path}/access-tokens/create">Create access token</a></p>`}
${tokens.length === 0 ? html`<p class="hint">No access tokens yet.</p>` : html`<table><thead><tr><th scope="col">Name</th><th scope="col">Permissions</th><th scope="col">Expires</th><th scope="col">Last accessed</th><th scope="col">Actions</th></tr></thead><tbody>${tokens.map((token) => html`<tr><td>${token.name}</td><td>${token.grants.map((scope) => labels[scope] ?? scope).join(', ')}</td><td>${expiryWords(call, token)}</td><td>${token.lastUsedAt === null ? 'Never accessed' : dateOf(token.lastUsedAt)}</td><td><a class="button" href="${settings.path}/access-tokens/rotate?id=${token.id}" aria-label="Rotate ${token.name}">Rotate</a> <form class="inline" method="post" action="${settings.path}/access-tokens/revoke">${formToken(call.session)}<input type="hidden" name="id" value="${token.id}"><button aria-label="Revoke ${token.name}">Revoke</button></form></td></tr>`)}</tbody></table>`}`,
    sideOf(settings, 'access-tokens'),
  );
}

function expiryWords(call: SignedInCall, { expiresAt }: Token): string {
  if (expiresAt === null) return 'Never';
  return expiresAt <= call.world.now() ? `Expired on ${dateOf(expiresAt)}` : dateOf(expiresAt);
}

function form(call: SignedInCall, settings: SettingsOf, errors: { name?: string; expires?: string; scopes?: string } = {}): Answer {
  if (blocked(settings)) return list(call, settings);
  const chosen = new Set(call.form.getAll('scope'));
  return cloudPage(
    call,
    'Create access token',
    html`<form method="post" action="${settings.path}/access-tokens/create">${formToken(call.session)}
${nameAndExpiry(call, call.form, errors)}
<fieldset><legend>Permissions</legend>${offered(settings).map((scope) => html`<div class="choice"><input type="checkbox" id="${scope}" name="scope" value="${scope}"${chosen.has(scope) && html` checked`}><label for="${scope}">${labels[scope] ?? scope} <span class="hint"><code>${scope}</code></span></label></div>`)}</fieldset>
${errors.scopes !== undefined && html`<p class="error" role="alert">${errors.scopes}</p>`}
<p class="actions"><button class="main">Create</button><a class="button" href="${settings.path}/access-tokens">Cancel</a></p></form>`,
    sideOf(settings, 'access-tokens'),
  );
}

function create(call: SignedInCall, settings: SettingsOf): Answer {
  if (blocked(settings)) return list(call, settings);
  const scopes = [...new Set(call.form.getAll('scope'))].filter((scope) => offered(settings).includes(scope));
  const errors = { ...checkNameAndExpiry(call, call.form), ...(scopes.length === 0 ? { scopes: 'Select at least one permission.' } : {}) };
  if (Object.keys(errors).length > 0) return form(call, settings, errors);
  const secret = accessTokenSecret();
  const name = (call.form.get('name') ?? '').trim();
  const { tokenKind: kind, resource } = settings;
  call.world.cloudTokens.add(
    { kind, name, account: null, resource, grants: scopes, expiresAt: expiryOf(call.form) ?? null },
    secret,
    call.world.now(),
  );
  call.session.fresh = { name, values: [['Access token', secret]] };
  return redirect(`${settings.path}/access-tokens/created`, 303);
}

function created(call: SignedInCall, settings: SettingsOf): Answer {
  const fresh = takeFresh(call.session);
  if (fresh === null) return redirect(`${settings.path}/access-tokens`);
  return cloudPage(
    call,
    'Copy your access token',
    html`<p class="note">Copy this token now. It won’t be shown again.</p>${freshSecrets(fresh.values)}
<p>REST: send it as <code>Authorization: Bearer</code>. Git: use the user name <code>x-token-auth</code> and the token as the password.</p>
<p class="actions"><a class="button" href="${settings.path}/access-tokens">Close</a></p>`,
    sideOf(settings, 'access-tokens'),
  );
}

/** The token that the address or the form names, among this page's own. */
function named(call: SignedInCall, settings: SettingsOf): Token | undefined {
  const id = call.incoming.method === 'GET' ? call.incoming.query.get('id') : call.form.get('id');
  return tokensOf(call, settings).find((token) => token.id === id);
}

function rotateForm(call: SignedInCall, settings: SettingsOf, error?: string): Answer {
  const token = named(call, settings);
  if (token === undefined) return redirect(`${settings.path}/access-tokens`, 303);
  return cloudPage(
    call,
    'Rotate access token',
    html`<p>Rotating <b>${token.name}</b> creates a new token with the same permissions. The old token keeps working for at most 30 minutes.</p>
<form method="post" action="${settings.path}/access-tokens/rotate">${formToken(call.session)}<input type="hidden" name="id" value="${token.id}">
${expiryField(call, call.form, error)}
<p class="actions"><button class="main">Rotate</button><a class="button" href="${settings.path}/access-tokens">Cancel</a></p></form>`,
    sideOf(settings, 'access-tokens'),
  );
}

function rotate(call: SignedInCall, settings: SettingsOf): Answer {
  const error = checkExpiry(call, call.form);
  if (error !== undefined) return rotateForm(call, settings, error);
  const { world } = call;
  const rotated = rotateToken(world.cloudTokens, named(call, settings)?.id ?? '', expiryOf(call.form) ?? null, world.now());
  if (rotated === undefined) return redirect(`${settings.path}/access-tokens`, 303);
  call.session.fresh = { name: rotated.token.name, values: [['Access token', rotated.secret]] };
  return redirect(`${settings.path}/access-tokens/created`, 303);
}

function revoke(call: SignedInCall, settings: SettingsOf): Answer {
  const id = call.form.get('id') ?? '';
  if (tokensOf(call, settings).some((token) => token.id === id)) call.world.cloudTokens.revoke(id);
  return redirect(`${settings.path}/access-tokens`, 303);
}

export const accessTokenPageRoutes = (['project', 'workspace', 'repository'] as const).flatMap((kind) => {
  const base = settingsPaths[kind];
  const on = (method: string, path: string, then: (call: SignedInCall, settings: SettingsOf) => Answer) =>
    route(
      method,
      `${base}/access-tokens${path}`,
      forPeople((call) => openSettings(call, kind, (settings) => then(call, settings))),
    );
  return [
    on('GET', '', list),
    on('GET', '/create', (call, settings) => form(call, settings)),
    on('POST', '/create', create),
    on('GET', '/created', created),
    on('GET', '/rotate', (call, settings) => rotateForm(call, settings)),
    on('POST', '/rotate', rotate),
    on('POST', '/revoke', revoke),
  ];
});
