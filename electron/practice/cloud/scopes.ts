/** Cloud's two families of scopes (docs/bitbucket.md A2, A4) and what each one allows. */

/** API-token scopes that the token page offers for the app Bitbucket. They imply nothing. */
export const apiTokenScopes: readonly string[] = [
  ...expand('repository', 'read', 'write', 'admin', 'delete'),
  ...expand('pullrequest', 'read', 'write'),
  ...expand('project', 'read', 'admin'),
  ...expand('workspace', 'read', 'admin'),
  ...expand('user', 'read', 'write'),
  ...expand('pipeline', 'read', 'write', 'admin'),
  ...expand('runner', 'read', 'write'),
  ...expand('issue', 'read', 'write', 'delete'),
  ...expand('webhook', 'read', 'write', 'delete'),
  ...expand('snippet', 'read', 'write', 'delete'),
  ...expand('ssh-key', 'read', 'write', 'delete'),
  ...expand('gpg-key', 'read', 'write', 'delete'),
  ...expand('permission', 'write', 'delete'),
  'write:package:bitbucket',
  'read:account',
  'read:me',
];

function expand(what: string, ...actions: string[]): string[] {
  return actions.map((action) => `${action}:${what}:bitbucket`);
}

/** Classic scopes that access tokens offer; `account` is for workspace tokens only. */
export const classicScopes: readonly string[] = [
  'project',
  'project:admin',
  'repository',
  'repository:write',
  'repository:admin',
  'repository:delete',
  'pullrequest',
  'pullrequest:write',
  'webhook',
  'pipeline',
  'pipeline:write',
  'pipeline:variable',
  'runner',
  'runner:write',
  'account',
];

/** Direct implications of the classic scopes; `repository:admin` and `project:admin` imply nothing. */
const implied: Readonly<Record<string, readonly string[]>> = {
  project: ['repository'],
  'repository:write': ['repository'],
  pullrequest: ['repository'],
  'pullrequest:write': ['pullrequest', 'repository:write'],
  'pipeline:write': ['pipeline'],
  'pipeline:variable': ['pipeline:write'],
  'runner:write': ['runner'],
};

/** The scopes and everything that they imply. */
export function closure(scopes: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (scope: string) => {
    if (all.has(scope)) return;
    all.add(scope);
    for (const lower of implied[scope] ?? []) add(lower);
  };
  for (const scope of scopes) add(scope);
  return all;
}

/** Only the top ones, as X-OAuth-Scopes shows them: what another scope implies is left out. */
export function topScopes(scopes: readonly string[]): string[] {
  const unique = [...new Set(scopes)];
  return unique.filter((scope) => !unique.some((other) => other !== scope && closure([other]).has(scope)));
}

/** True for a scope that Bitbucket itself knows; an API token without any is refused like a wrong one. */
export function isBitbucketScope(scope: string): boolean {
  return scope.endsWith(':bitbucket');
}
