/** Where most cases begin: a practice Bitbucket, or a scripted one that is healthy but for what the case changes. */
import type { Answers, CredentialKind } from '../../electron/contract/index.ts';
import type { Practice, ScenarioName } from '../../electron/practice/index.ts';
import { makeAuthority } from '../unit/adapters/certificates.ts';
import type { Pair, TestAuthority } from '../unit/adapters/certificates.ts';
import type { Given } from './case.ts';
import type { Reply, Script, Stage } from './stage.ts';

/** Shapes that Handrail recognises; made up, and of no use anywhere. */
export const tokens = {
  api: `ATATT3xFfGF0${'aB3_'.repeat(42)}xyz=0A1B2C3D`,
  access: `ATCTT3xFfGN0${'aB3_'.repeat(42)}xyz=0A1B2C3D`,
  http: btoa('123456789012:k7Q9wX2mZ4pL8vR1tY6u'),
  appPassword: 'ATBBaB3dE6gH9jK2mN5pQ8sT1uV40a1b2c3d',
} as const;

export const readScopes = [
  'read:user:bitbucket',
  'read:workspace:bitbucket',
  'read:repository:bitbucket',
  'read:project:bitbucket',
] as const;
const ada = 'ada@acme.example';

interface More extends Partial<Omit<Given, 'answers' | 'token'>> {
  readonly answers?: Partial<Answers>;
  readonly token?: string | null | ((practice: Practice) => string);
}

/** The practice Cloud in a scenario, with an API token of ada's. */
export function onCloud(scenario: ScenarioName = 'healthy', more: More = {}) {
  return async (stage: Stage): Promise<Given> => {
    const practice = await stage.practice(scenario);
    const { token = () => practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: readScopes }), answers = {}, ...rest } = more;
    return {
      kind: 'api-token',
      user: ada,
      cloudApi: practice.cloud.apiBase,
      ...rest,
      answers: { deployment: 'cloud', workspace: 'acme', ...answers },
      token: typeof token === 'function' ? token(practice) : token,
    };
  };
}

/** The practice Data Center in a scenario, with an HTTP access token of ada's. */
export function onServer(scenario: ScenarioName = 'healthy', more: More | ((practice: Practice) => More) = {}) {
  return async (stage: Stage): Promise<Given> => {
    const practice = await stage.practice(scenario);
    const { token = () => httpToken(practice), answers = {}, ...rest } = typeof more === 'function' ? more(practice) : more;
    return {
      kind: 'http-access-token',
      user: 'ada',
      ...rest,
      answers: { deployment: 'data-center', baseUrl: practice.selfManaged.baseUrl, projectKey: 'PAY', ...answers },
      token: typeof token === 'function' ? token(practice) : token,
    };
  };
}

export function httpToken(practice: Practice, permissions: readonly string[] = ['PROJECT_READ', 'REPO_READ'], account = 'ada'): string {
  return practice.tokens.issue({ kind: 'http-access-token', account, permissions });
}

/** A token that its owner has revoked. */
export function revoked(practice: Practice): string {
  const secret = httpToken(practice);
  practice.tokens.revoke(secret);
  return secret;
}

export type Overrides = Readonly<Record<string, Reply | 'drop' | ((path: string) => Reply | 'drop')>>;

/** The first override whose key begins the path wins; then the healthy answers. */
function script(overrides: Overrides, healthy: Overrides, otherwise: Reply): Script {
  const entries = [...Object.entries(overrides), ...Object.entries(healthy)];
  return (path) => {
    const found = entries.find(([start]) => start === '*' || path.startsWith(start))?.[1] ?? otherwise;
    return typeof found === 'function' ? found(path) : found;
  };
}

export const apiError = (message: string, more: object = {}): object => ({ type: 'error', error: { message, ...more } });
export const exception = (name: string, message: string): object => ({
  errors: [{ context: null, message, exceptionName: `com.atlassian.bitbucket.${name}` }],
});
export const html = (body: string, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body,
});

/** A scripted Cloud API below /2.0. */
export function cloudScript(overrides: Overrides = {}): Script {
  return script(
    overrides,
    {
      '/2.0/hook_events': { body: { repository: { links: {} }, workspace: { links: {} } } },
      '/2.0/user': {
        headers: { 'x-oauth-scopes': readScopes.join(', '), 'x-credential-type': 'api_token' },
        body: { type: 'user', uuid: '{1}', username: 'ada', display_name: 'Ada' },
      },
      '/2.0/workspaces/acme/projects/PAY': { body: { key: 'PAY', name: 'Payments' } },
      '/2.0/workspaces/acme': { body: { slug: 'acme', name: 'Acme' } },
      '/2.0/repositories/acme': { body: { size: 1, values: [{ slug: 'app', name: 'app', is_private: true, project: { key: 'P' } }] } },
      '/acme/app.git/': { body: '001e# service=git-upload-pack\n0000' },
    },
    { status: 404, body: apiError('Resource not found') },
  );
}

const page = {
  size: 1,
  limit: 25,
  isLastPage: true,
  start: 0,
  values: [{ slug: 'app', name: 'App', project: { key: 'PAY' }, public: false }],
};
const nothing = { size: 0, limit: 25, isLastPage: true, start: 0, values: [] };
const named = { 'x-ausername': 'ada', 'x-arequestid': '@TEST' };

/** A scripted Data Center at the root of its host. */
export function serverScript(overrides: Overrides = {}): Script {
  return script(
    overrides,
    {
      '/rest/api/1.0/application-properties': { body: { version: '10.2.6', buildNumber: '10002006', displayName: 'Git' } },
      '/rest/api/latest/build/capabilities': { headers: named, body: { buildStatus: [] } },
      '/rest/api/1.0/users/ada': { headers: named, body: { name: 'ada', displayName: 'Ada', type: 'NORMAL' } },
      '/rest/api/1.0/projects?permission=PROJECT_ADMIN': { headers: named, body: nothing },
      '/rest/api/1.0/projects?permission=PROJECT_WRITE': { headers: named, body: nothing },
      '/rest/api/1.0/repos?permission=REPO_ADMIN': { headers: named, body: nothing },
      '/rest/api/1.0/repos?permission=REPO_WRITE': { headers: named, body: nothing },
      '/rest/api/1.0/projects/PAY/repos': { headers: named, body: page },
      '/rest/api/1.0/projects/PAY': { headers: named, body: { key: 'PAY', name: 'Payments' } },
      '/rest/api/1.0/projects': { headers: named, body: { ...page, values: [{ key: 'PAY', name: 'Payments' }] } },
      '/rest/api/1.0/repos': { headers: named, body: page },
      '/scm/': { body: '001e# service=git-upload-pack\n0000' },
      '/status': { body: { state: 'RUNNING' } },
    },
    { status: 404, headers: { 'x-arequestid': '@TEST' }, body: { message: 'null for uri' } },
  );
}

/** A scripted Cloud. */
export function cloudWhere(overrides: Overrides, more: More = {}) {
  return async (stage: Stage): Promise<Given> => cloudAt(`http://127.0.0.1:${await stage.serve(cloudScript(overrides))}/2.0`, more);
}

export function cloudAt(cloudApi: string | undefined, more: More = {}): Given {
  const { token = tokens.api, answers = {}, ...rest } = more;
  return {
    kind: 'api-token',
    user: ada,
    ...(cloudApi === undefined ? {} : { cloudApi }),
    ...rest,
    answers: { deployment: 'cloud', workspace: 'acme', ...answers },
    token: typeof token === 'function' ? null : token,
  };
}

/** A scripted Data Center. */
export function serverWhere(overrides: Overrides, more: More = {}) {
  return async (stage: Stage): Promise<Given> => serverAt(`http://127.0.0.1:${await stage.serve(serverScript(overrides))}`, more);
}

export function serverAt(baseUrl: string, more: More = {}): Given {
  const { token = tokens.http, answers = {}, ...rest } = more;
  return {
    kind: 'http-access-token',
    user: 'ada',
    ...rest,
    answers: { deployment: 'data-center', baseUrl, projectKey: 'PAY', ...answers },
    token: typeof token === 'function' ? null : token,
  };
}

let authority: Promise<TestAuthority> | undefined;
/** One private authority for all cases; making keys takes time. */
export function acmeAuthority(): Promise<TestAuthority> {
  return (authority ??= makeAuthority('Acme Root'));
}

export const day = 86_400_000;
export const dns = (value: string) => ({ names: [{ type: 'dns' as const, value }] });

/** A healthy Bitbucket behind this certificate. The base of the Data Center is its origin, Cloud's API base ends in /2.0. */
export async function secure(stage: Stage, which: 'cloud' | 'server', pair: Pair, tls: object = {}): Promise<string> {
  const port = await stage.serve(which === 'cloud' ? cloudScript() : serverScript(), { ...pair, ...tls });
  return which === 'cloud' ? `https://localhost:${port}/2.0` : `https://localhost:${port}`;
}

/** The kinds of credential that go without a person. */
export const bound = (kind: CredentialKind) => ({ kind, user: null });
