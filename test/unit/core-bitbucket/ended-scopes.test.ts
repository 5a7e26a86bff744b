/** Scopes of products that Bitbucket has removed: asked for by nobody, never missing, explained when a token still has them. */
import { describe, expect, it } from 'vitest';
import { canHold } from '../../../electron/contract/abilities.ts';
import { deployments } from '../../../electron/contract/index.ts';
import { compareAccess } from '../../../electron/core/access/compare.ts';
import { endedScope } from '../../../electron/core/access/ended.ts';
import { permissionOf } from '../../../electron/contract/permissions/table.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';

const grants = platforms().flatMap((platform) =>
  deployments.flatMap((where) =>
    platform.deployments[where].grants.map((grant) => ({ title: `${platform.id} on ${where}: ${grant.name}`, grant })),
  ),
);
const accessTokens = ['repository-token', 'project-token', 'workspace-token'] as const;

describe('ended scopes', () => {
  it('are asked for by no platform', () => {
    expect(grants.filter(({ grant }) => endedScope(grant.family, grant.name) !== null).map(({ title }) => title)).toEqual([]);
  });
  it.each([
    ['api-token', ['read:issue:bitbucket', 'write:issue:bitbucket', 'delete:issue:bitbucket']],
    ['access-token', ['issue', 'issue:write', 'wiki']],
    ['oauth', ['issue', 'issue:write', 'wiki']],
  ] as const)('of the family %s are known with their end, and open nothing', (family, names) => {
    for (const name of names) {
      expect(endedScope(family, name)).toMatchObject({ since: '2026-08-20', change: 'CHANGE-3071' });
      expect(permissionOf(family, name)?.can, 'the one table of what a permission allows agrees').toEqual([]);
    }
  });
  it('are none of those that still open something, and none of a self-managed Bitbucket', () => {
    for (const name of ['read:repository:bitbucket', 'read:user:bitbucket']) expect(endedScope('api-token', name)).toBeNull();
    for (const name of ['repository', 'pullrequest:write', 'toString', '__proto__']) expect(endedScope('access-token', name)).toBeNull();
    expect(endedScope('http-token', 'issue')).toBeNull();
  });
  it('are never missing, even where an older platform file asked for them', () => {
    expect(
      compareAccess('api-token', ['read:repository:bitbucket', 'read:issue', 'write:issue:bitbucket'], ['read:repository:bitbucket']),
    ).toEqual({ required: ['read:repository:bitbucket'], granted: ['read:repository:bitbucket'], missing: [], excess: [] });
  });
  it('are not more than needed either, and stay among what the token has', () => {
    expect(compareAccess('access-token', ['repository'], ['repository', 'issue:write', 'wiki'])).toMatchObject({
      granted: ['repository', 'issue:write', 'wiki'],
      excess: [],
    });
    expect(compareAccess('access-token', ['repository'], ['repository', 'webhook', 'wiki']).excess).toEqual(['webhook']);
  });
});

describe('what access tokens of Cloud can hold', () => {
  it('is all that a platform asks of them: each permission can be ticked for some kind', () => {
    expect(
      grants
        .filter(({ grant }) => grant.family === 'access-token' && !accessTokens.some((kind) => canHold(kind, grant.name)))
        .map(({ title }) => title),
    ).toEqual([]);
  });
  it.each(['issue', 'issue:write', 'team', 'email', 'wiki', 'snippet', 'account:write'])('%s is offered for none of them', (name) => {
    expect(accessTokens.filter((kind) => canHold(kind, name))).toEqual([]);
  });
});
