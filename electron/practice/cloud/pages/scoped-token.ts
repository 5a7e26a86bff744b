/**
 * "Create API token with scopes", page by page: name and expiry, app, scopes, review (docs/bitbucket.md A2). The pages before
 * the last are plain GET forms, so that Back works and nothing is remembered.
 */
import { route } from '../../http/router.ts';
import { field, formToken } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { apiTokenScopes } from '../scopes.ts';
import { checkNameAndExpiry, makeApiToken, nameAndExpiry, tokenCrumbs, tokenPath } from './api-tokens.ts';
import { cloudPage, forPeople } from './frame.ts';
import type { Answer } from '../../http/message.ts';
import type { Markup } from '../../pages/html.ts';
import type { SignedInCall } from '../../pages/site.ts';

const apps: Readonly<Record<string, readonly string[]>> = {
  Bitbucket: apiTokenScopes,
  Confluence: ['read:confluence-content.all', 'read:confluence-space.summary', 'write:confluence-content'],
  Jira: ['read:jira-user', 'read:jira-work', 'write:jira-work'],
};
const crumbs = [...tokenCrumbs, 'Create API token with scopes'];
const path = `${tokenPath}/scoped`;

/** The answers of earlier pages, carried along. */
function carried(values: URLSearchParams, names: readonly string[]): Markup {
  return html`${names.flatMap((name) => values.getAll(name).map((value) => html`<input type="hidden" name="${name}" value="${value}">`))}`;
}

function nameStep(call: SignedInCall, errors: { name?: string; expires?: string } = {}): Answer {
  return cloudPage(
    call,
    'Create an API token with scopes',
    html`<form action="${path}/app">${nameAndExpiry(call, call.incoming.query, errors)}
<p class="actions"><button class="main">Next</button><a class="button" href="${tokenPath}">Cancel</a></p></form>`,
    { crumbs },
  );
}

function appStep(call: SignedInCall, error?: string): Answer {
  const values = call.incoming.query;
  const errors = checkNameAndExpiry(call, values);
  if (Object.keys(errors).length > 0) return nameStep(call, errors);
  return cloudPage(
    call,
    'Select the API token app',
    html`<form action="${path}/scopes">${carried(values, ['name', 'expires'])}
<fieldset><legend>App</legend>${Object.keys(apps).map((app) => html`<div class="choice"><input type="radio" id="app-${app}" name="app" value="${app}" required><label for="app-${app}">${app}</label></div>`)}</fieldset>
${error !== undefined && html`<p class="error" role="alert">${error}</p>`}
<p class="actions"><button class="main">Next</button><a class="button" href="${path}?${nameQuery(values)}">Back</a></p></form>`,
    { crumbs },
  );
}

function scopeStep(call: SignedInCall, error?: string): Answer {
  const values = call.incoming.query;
  const offered = apps[values.get('app') ?? ''];
  if (offered === undefined) return appStep(call, 'Choose an app.');
  const search = (values.get('search') ?? '').trim().toLowerCase();
  const chosen = new Set(values.getAll('scope').filter((scope) => offered.includes(scope)));
  const shown = offered.filter((scope) => scope.includes(search));
  const hidden = [...chosen].filter((scope) => !shown.includes(scope));
  return cloudPage(
    call,
    'Select scopes',
    html`<form action="${path}/review">${carried(values, ['name', 'expires', 'app'])}
${field('search', 'Search scopes', html`<input id="search" name="search" type="search" value="${search}">`)}
<p><button formaction="${path}/scopes">Search</button></p>
<p role="status">${chosen.size} selected${hidden.length > 0 && `, of which ${hidden.length} not shown: ${hidden.join(', ')}`}</p>
${hidden.map((scope) => html`<input type="hidden" name="scope" value="${scope}">`)}
<fieldset><legend>Scopes</legend>${shown.map((scope) => html`<div class="choice"><input type="checkbox" id="${scope}" name="scope" value="${scope}"${chosen.has(scope) && html` checked`}><label for="${scope}"><code>${scope}</code> <span class="hint">${describe(scope)}</span></label></div>`)}${shown.length === 0 && html`<p>No scope has “${search}” in it.</p>`}</fieldset>
${error !== undefined && html`<p class="error" role="alert">${error}</p>`}
<p class="actions"><button class="main">Next</button><a class="button" href="${path}/app?${nameQuery(values)}">Back</a></p></form>`,
    { crumbs },
  );
}

function reviewStep(call: SignedInCall): Answer {
  const values = call.incoming.query;
  const scopes = scopesOf(values);
  if (scopes.length === 0) return scopeStep(call, 'Select at least one scope.');
  return cloudPage(
    call,
    'Create your API token',
    html`<table><tbody><tr><th scope="row">Name</th><td>${values.get('name')}</td></tr><tr><th scope="row">Expires on</th><td>${values.get('expires')}</td></tr><tr><th scope="row">App</th><td>${values.get('app')}</td></tr><tr><th scope="row">Scopes</th><td>${scopes.map((scope) => html`<code>${scope}</code><br>`)}</td></tr></tbody></table>
<form method="post" action="${path}/create">${formToken(call.session)}${carried(values, ['name', 'expires', 'app', 'scope'])}
<p class="actions"><button class="main">Create token</button><a class="button" href="${path}/scopes?${values.toString()}">Back</a></p></form>`,
    { crumbs },
  );
}

function create(call: SignedInCall): Answer {
  const scopes = scopesOf(call.form);
  const isFine = scopes.length > 0 && Object.keys(checkNameAndExpiry(call, call.form)).length === 0;
  return isFine
    ? makeApiToken(call, scopes)
    : cloudPage(call, 'Something is missing', html`<p><a href="${path}">Start again</a></p>`, { status: 400 });
}

function scopesOf(values: URLSearchParams): string[] {
  const offered = apps[values.get('app') ?? ''] ?? [];
  return [...new Set(values.getAll('scope'))].filter((scope) => offered.includes(scope));
}

function nameQuery(values: URLSearchParams): string {
  return new URLSearchParams({ name: values.get('name') ?? '', expires: values.get('expires') ?? '' }).toString();
}

const verbs: Readonly<Record<string, string>> = { read: 'View', write: 'Create and edit', admin: 'Administer', delete: 'Delete' };
const nouns: Readonly<Record<string, string>> = {
  pullrequest: 'pull requests',
  'ssh-key': 'SSH keys',
  'gpg-key': 'GPG keys',
  repository: 'repositories',
  me: 'your own profile',
};

function describe(scope: string): string {
  const [verb = '', noun = ''] = scope.split(':');
  return `${verbs[verb] ?? verb} ${nouns[noun] ?? `${noun}s`}`;
}

export const scopedTokenRoutes = [
  route(
    'GET',
    path,
    forPeople((call) => nameStep(call)),
  ),
  route(
    'GET',
    `${path}/app`,
    forPeople((call) => appStep(call)),
  ),
  route(
    'GET',
    `${path}/scopes`,
    forPeople((call) => scopeStep(call)),
  ),
  route('GET', `${path}/review`, forPeople(reviewStep)),
  route('POST', `${path}/create`, forPeople(create)),
];
