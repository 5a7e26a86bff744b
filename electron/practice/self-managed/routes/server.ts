/** What the server says about itself; no credentials needed. */
import { json } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { noResource, notPermitted } from '../errors.ts';
import { api, ok } from '../resource.ts';
import { buildNumberOf, capabilitiesOf } from '../version.ts';
import type { Route } from '../../http/router.ts';
import type { Resource, RestCall } from '../resource.ts';

const missing = (call: RestCall) => noResource(`${call.incoming.origin}${call.incoming.path}`);
const capabilities = (call: RestCall) => capabilitiesOf(call.world.settings.version, call.world.settings.licence);

export const serverRoutes: readonly Route<Resource>[] = [
  ...api('/application-properties', (call) => {
    const { version } = call.world.settings;
    return ok({ version, buildNumber: buildNumberOf(version), buildDate: '1786406400000', displayName: 'Acme Git (practice)' });
  }),
  ...api('/build/capabilities', () => ok({ buildStatus: ['richBuildStatus'] })),
  route('GET', '/status', () => json(200, { state: 'RUNNING' })),
  route('GET', '/rest/authconfig/1.0/login-options', (call) =>
    capabilities(call).loginOptions
      ? ok({ results: call.world.settings.loginOptions.map((type, index) => ({ id: index + 1, type })) })
      : missing(call),
  ),
  // Only a system administrator may read it, so its 401 says that OAuth 2 is there.
  route('GET', '/rest/oauth2/1.0/client', (call) => (capabilities(call).oauth ? notPermitted() : missing(call))),
];
