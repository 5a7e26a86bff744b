/** What stands at the address: other products, gateways, outages, versions. */
import type { FaultCase } from '../case.ts';
import { apiError, cloudWhere, html, onCloud, onServer, serverAt, serverScript, serverWhere, tokens } from '../worlds.ts';

const gitlab = { status: 404, headers: { 'x-gitlab-meta': '{}' }, body: { error: '404 Not Found' } };
const cloudAnswer = { status: 404, headers: { server: 'AtlassianEdge', 'x-view-name': 'none' }, body: apiError('Resource not found') };

export const serverCases: readonly FaultCase[] = [
  { name: 'all is well', deployment: 'cloud', given: onCloud(), code: null, exit: 0 },
  { name: 'all is well', deployment: 'data-center', given: onServer(), code: null, exit: 0 },
  { name: 'GitLab', deployment: 'data-center', given: serverWhere({ '*': gitlab }), code: 'not-bitbucket', severity: 'error', who: 'you', exit: 1, says: /GitLab/u },
  { name: 'some web page', deployment: 'server', given: serverWhere({ '*': html('<title>Intranet</title>') }), code: 'not-bitbucket', who: 'you', exit: 1 },
  { name: 'a context path is missing', deployment: 'data-center', given: onServer('healthy', (practice) => ({ answers: { baseUrl: new URL(practice.selfManaged.baseUrl).origin } })), code: 'wrong-context-path', who: 'you', exit: 1, says: /\/bitbucket/u },
  { name: 'a context path too many', deployment: 'data-center', given: onServer('no-context-path', (practice) => ({ answers: { baseUrl: `${practice.selfManaged.baseUrl}/stash` } })), code: 'wrong-context-path', who: 'you', exit: 1 },
  { name: 'Cloud’s address for a server', deployment: 'data-center', given: async () => serverAt('https://bitbucket.org'), code: 'wrong-deployment', who: 'you', exit: 2 },
  { name: 'a name of one’s own that leads to Cloud', deployment: 'data-center', given: serverWhere({ '*': { status: 301, headers: { location: 'https://bitbucket.org/acme' } } }), code: 'wrong-deployment', who: 'you', exit: 1, says: /Bitbucket Cloud/u },
  { name: 'Cloud answers for a server', deployment: 'server', given: serverWhere({ '*': cloudAnswer }, { answers: { deployment: 'server' } }), code: 'wrong-deployment', who: 'you', exit: 1, says: /Bitbucket Cloud/u },
  { name: 'a server answers for Cloud', deployment: 'cloud', given: async (stage) => ({ answers: { deployment: 'cloud', workspace: 'acme' }, token: tokens.api, kind: 'api-token', user: 'ada@acme.example', cloudApi: `http://127.0.0.1:${await stage.serve(serverScript())}/2.0` }), code: 'wrong-deployment', who: 'you', exit: 1, says: /Data Center or Server/u },
  { name: 'called Server, and is Data Center', deployment: 'server', given: onServer('healthy', { answers: { deployment: 'server' } }), code: 'wrong-deployment', who: 'you', severity: 'warning', exit: 0 },
  { name: 'a sign-on gateway', deployment: 'cloud', given: onCloud('redirect-to-sso'), code: 'redirect-to-sso', who: 'network-admin', exit: 1 },
  { name: 'a sign-on gateway with a page of its own', deployment: 'data-center', given: serverWhere({ '*': html('<form action="https://idp"><input name="SAMLRequest"></form>') }), code: 'redirect-to-sso', who: 'bitbucket-admin', exit: 1 },
  { name: 'maintenance', deployment: 'cloud', given: onCloud('maintenance'), code: 'maintenance', who: 'you', exit: 1 },
  { name: 'maintenance', deployment: 'data-center', given: onServer('maintenance'), code: 'maintenance', who: 'bitbucket-admin', exit: 1 },
  { name: 'starting up', deployment: 'data-center', given: onServer('starting-up'), code: 'starting-up', who: 'bitbucket-admin', exit: 1 },
  { name: 'never set up', deployment: 'data-center', given: serverWhere({ '/rest': { status: 503, body: '' }, '/status': { status: 503, body: { state: 'FIRST_RUN' } } }), code: 'starting-up', who: 'bitbucket-admin', exit: 1, says: /first administrator/u },
  { name: 'fails by itself', deployment: 'cloud', given: onCloud('server-error'), code: 'server-error', who: 'you', exit: 1 },
  { name: 'fails by itself', deployment: 'data-center', given: onServer('server-error'), code: 'server-error', who: 'bitbucket-admin', exit: 1 },
  { name: 'fails half way', deployment: 'data-center', given: serverWhere({ '/rest/api/1.0/repos': { status: 500, body: {} } }), code: 'server-error', who: 'bitbucket-admin', exit: 1 },
  { name: 'asks for a pause and says how long', deployment: 'cloud', given: onCloud('rate-limited'), code: 'rate-limited', who: 'you', exit: 1, says: /30 seconds/u, expect: once },
  { name: 'asks for a pause and says how long', deployment: 'data-center', given: onServer('rate-limited'), code: 'rate-limited', who: 'you', exit: 1, says: /30 seconds/u, expect: once },
  { name: 'asks for a pause', deployment: 'cloud', given: onCloud('rate-limited-no-hint'), code: 'rate-limited', who: 'you', exit: 1, says: /a minute or more/u, expect: once },
  {
    name: 'asks for a pause until a date', deployment: 'cloud', code: 'rate-limited', who: 'you', exit: 1, says: /90 seconds/u, expect: once,
    given: cloudWhere({ '/2.0/user': { status: 429, headers: { date: 'Sat, 21 Nov 2026 09:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 09:01:30 GMT' }, body: 'Rate limit for this resource has been exceeded.' } }),
  },
  { name: 'JSON that is none', deployment: 'cloud', given: cloudWhere({ '/2.0/hook_events': { headers: { 'content-type': 'application/json' }, body: '{"repository": {' } }), code: 'unreadable-response', who: 'network-admin', exit: 1 },
  { name: 'the right words in the wrong shape', deployment: 'cloud', given: cloudWhere({ '/2.0/user': { body: { uuid: 7, account_id: [] } } }), code: 'unreadable-response', who: 'network-admin', exit: 1 },
  { name: 'bytes that are no HTTP', deployment: 'data-center', given: async (stage) => serverAt(`http://127.0.0.1:${await stage.raw((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))}`), code: 'unreadable-response', who: 'network-admin', exit: 1 },
  { name: 'an encoding that nobody asked for', deployment: 'data-center', given: serverWhere({ '/rest/api/latest/build/capabilities': { headers: { 'content-encoding': 'rot13' }, body: '{}' } }), code: 'unreadable-response', who: 'network-admin', exit: 1 },
  { name: 'a page that goes on at another host', deployment: 'cloud', given: cloudWhere({ '/2.0/repositories/acme': { body: { values: [{ slug: 'app' }], next: 'https://evil.example/2.0/x' } } }), code: 'unreadable-response', who: 'network-admin', exit: 1 },
  { name: 'a function that is gone', deployment: 'cloud', given: cloudWhere({ '/2.0/workspaces/acme': { status: 410, body: apiError('CHANGE-2770 - Functionality has been deprecated') } }), code: 'endpoint-removed', who: 'you', exit: 1 },
  { name: 'too old for tokens', deployment: 'server', given: onServer('unsupported-5.4', { answers: { deployment: 'server' } }), code: 'unsupported-version', who: 'bitbucket-admin', exit: 1 },
  { name: 'too old for project tokens', deployment: 'server', given: onServer('old-server-7.17', { kind: 'http-project-token', user: null, answers: { deployment: 'server' } }), code: 'unsupported-version', who: 'bitbucket-admin', exit: 1 },
  { name: 'out of support', deployment: 'server', given: onServer('server-8.9', { answers: { deployment: 'server' } }), code: 'version-out-of-support', severity: 'warning', who: 'bitbucket-admin', exit: 0 },
  { name: 'support ends soon', deployment: 'data-center', today: '2026-11-21T09:00:00Z', given: onServer('data-center-9.4'), code: 'version-out-of-support', who: 'bitbucket-admin', severity: 'info', exit: 0, says: /3 Dec 2026/u },
];

/** Nothing more is asked of a server that asked for a pause. */
function once({ seen }: { readonly seen: readonly { readonly authorization: string; readonly status: number }[] }): void {
  const asked = seen.filter((each) => each.status === 429).length;
  if (asked !== 1) throw new Error(`${asked} requests met the limit`);
}
