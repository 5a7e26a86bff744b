/**
 * A pretend Bitbucket Cloud and a pretend Bitbucket Server/Data Center on loopback ports, written from docs/bitbucket.md
 * and from nothing else of Handrail's, so that it can disagree with Handrail's own client.
 */
import { createHttpServer, listen, requestListener } from './http/listener.ts';
import { handleCloud } from './cloud/app.ts';
import { handleSelfManaged } from './self-managed/app.ts';
import { keyPath } from './cloud/pages/organization.ts';
import { adminPrefix } from './organization/api.ts';
import { organizationId, organizationName } from './organization/organization.ts';
import { createIssuer } from './tokens/issue.ts';
import { createAuthority } from './tls/authority.ts';
import { createSecureListener } from './tls/secure-listener.ts';
import { createWorld } from './world.ts';
import type { Server } from 'node:http';
import type { Handled, Incoming, PracticeServer } from './http/message.ts';
import type { Authority } from './tls/authority.ts';
import type { Practice, PracticeOptions, PracticeRequest, PracticeStartProblem, PracticeStartResult } from './types.ts';

export { isScenarioName, scenarios } from './scenarios.ts';
export type { PracticeAccount } from './data/accounts.ts';
export type { PracticeServer } from './http/message.ts';
export type { ScenarioName } from './scenarios.ts';
export type { Scenario } from './scenarios/scenario.ts';
export type { PracticeWords } from './words.ts';
export type { TokenIssuer, TokenSpec } from './tokens/issue.ts';
export type {
  Practice,
  PracticeOptions,
  PracticeRequest,
  PracticeStartProblem,
  PracticeStartResult,
} from './types.ts';

const keptRequests = 5000;

/** Thrown by {@link startPractice} only; `problem` says what {@link tryStartPractice} would have answered. */
export class PracticeStartError extends Error {
  readonly problem: PracticeStartProblem;
  constructor(problem: PracticeStartProblem) {
    super(`${problem.kind} ${problem.port} ${problem.code}`);
    this.name = 'PracticeStartError';
    this.problem = problem;
  }
}

/** Like {@link tryStartPractice}, for callers to whom a port in use is a bug. Rejects with {@link PracticeStartError}. */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const result = await tryStartPractice(options);
  if (!result.ok) throw new PracticeStartError(result.problem);
  return result.practice;
}

/** Starts both servers on 127.0.0.1. The certificate authority is made when it is first asked for. */
export async function tryStartPractice(options: PracticeOptions = {}): Promise<PracticeStartResult> {
  const now = options.now ?? (() => new Date());
  const world = createWorld(options.scenario ?? 'healthy', now, options.words);
  const requests: PracticeRequest[] = [];
  let made: Authority | undefined;
  const authority = () => (made ??= createAuthority(new Date()));

  const listener = (server: PracticeServer, secure: boolean, handle: (incoming: Incoming) => Handled) => ({
    server,
    secure,
    now,
    handle,
    latencyMs: () => options.latencyMs ?? world.settings.latencyMs,
    record: (entry: PracticeRequest) => {
      requests.push(entry);
      if (requests.length > keptRequests) requests.shift();
      options.log?.(entry);
    },
  });
  const selfManaged = (incoming: Incoming) => handleSelfManaged(world, incoming);
  const cloudServer = createHttpServer(listener('cloud', false, (incoming) => handleCloud(world, incoming)));
  const plainServer = createHttpServer(listener('self-managed', false, selfManaged));
  const secure = createSecureListener(authority, requestListener(listener('self-managed', true, selfManaged)));

  const close = async () => {
    await Promise.all([closeHttp(cloudServer), closeHttp(plainServer), secure.close()]);
  };
  const [cloud, plain, tls] = await Promise.all([
    listen(cloudServer, options.cloudPort ?? 0),
    listen(plainServer, options.selfManagedPort ?? 0),
    listen(secure.server, options.selfManagedTlsPort ?? 0),
  ]);
  if (!cloud.ok || !plain.ok || !tls.ok) {
    await close();
    for (const each of [cloud, plain, tls]) if (!each.ok) return each;
    throw new Error('One of the three must have failed.');
  }

  const cloudOrigin = `http://127.0.0.1:${cloud.port}`;
  return {
    ok: true,
    practice: {
      cloud: { origin: cloudOrigin, apiBase: `${cloudOrigin}/2.0`, tokenPage: `${cloudOrigin}/manage-profile/security/api-tokens` },
      organization: {
        id: organizationId,
        name: organizationName,
        adminApi: `${cloudOrigin}${adminPrefix}`,
        keyPage: `${cloudOrigin}${keyPath}`,
      },
      selfManaged: {
        get baseUrl() {
          return `http://127.0.0.1:${plain.port}${world.settings.contextPath}`;
        },
        get secureBaseUrl() {
          return `https://localhost:${tls.port}${world.settings.contextPath}`;
        },
        get caPem() {
          return authority().caPem;
        },
        get version() {
          return world.settings.version;
        },
      },
      accounts: world.accounts,
      tokens: createIssuer({ cloud: world.cloudTokens, selfManaged: world.selfManagedTokens }, now),
      get scenario() {
        return world.scenarioName;
      },
      requests: () => [...requests],
      setScenario: (name) => world.setScenario(name),
      close,
    },
  };
}

function closeHttp(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
