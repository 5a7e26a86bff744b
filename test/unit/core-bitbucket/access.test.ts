import { describe as group, expect, it } from 'vitest';
import { canChange, compareAccess } from '../../../electron/core/access/compare.ts';
import { describe, implied, isKnown, normalise } from '../../../electron/core/access/vocabulary.ts';
import { judgeLevels } from '../../../electron/core/diagnosis/levels.ts';

group('vocabulary', () => {
  it('describes names in Bitbucket’s own words', () => {
    expect(describe('read:repository:bitbucket')).toMatchObject({
      family: 'api-token',
      control: 'Repositories',
      label: 'Repositories: Read',
      power: 'read',
    });
    expect(describe('REPO_ADMIN')).toMatchObject({
      family: 'http-token',
      control: 'Repository permissions',
      label: 'Repository permissions: Admin',
      power: 'admin',
    });
    expect(describe('pullrequest:write')).toMatchObject({ family: 'access-token', label: 'Pull requests: Write' });
    expect(describe('PROJECT_ADMIN', 'oauth')).toMatchObject({ family: 'oauth', label: 'Projects: Admin' });
    expect(describe('write:new-thing:bitbucket', 'api-token')).toMatchObject({ label: 'write:new-thing:bitbucket', power: 'write' });
    expect(isKnown('admin:workspace:bitbucket', 'api-token')).toBe(true);
  });

  it('API-token scopes include nothing', () => {
    for (const name of [
      'write:repository:bitbucket',
      'admin:repository:bitbucket',
      'delete:repository:bitbucket',
      'admin:project:bitbucket',
    ])
      expect(implied(name)).toEqual([]);
  });

  it('classic scopes and levels include lower ones, but administration of a Cloud repository includes nothing', () => {
    expect(implied('pullrequest:write').sort()).toEqual(['pullrequest', 'repository', 'repository:write']);
    expect(implied('repository:admin')).toEqual([]);
    expect(implied('project:admin')).toEqual([]);
    expect(implied('project')).toEqual(['repository']);
    expect(implied('REPO_ADMIN').sort()).toEqual(['REPO_READ', 'REPO_WRITE']);
    expect(implied('PROJECT_WRITE').sort()).toEqual(['PROJECT_READ', 'REPO_READ', 'REPO_WRITE']);
  });

  it('knows other spellings', () => {
    expect(normalise('api-token', 'read:repository')).toBe('read:repository:bitbucket');
    expect(normalise('http-token', 'repo_read')).toBe('REPO_READ');
    expect(normalise('api-token', 'read:me')).toBe('read:me');
  });
});

group('comparing', () => {
  it.each([
    [
      'api-token',
      ['read:repository:bitbucket', 'read:user:bitbucket'],
      ['write:repository:bitbucket'],
      ['read:repository:bitbucket', 'read:user:bitbucket'],
      ['write:repository:bitbucket'],
    ],
    ['access-token', ['repository', 'pullrequest'], ['pullrequest:write'], [], ['pullrequest:write']],
    ['access-token', ['pullrequest:write'], ['pullrequest:write', 'repository'], [], []],
    ['access-token', ['repository'], ['repository:admin'], ['repository'], ['repository:admin']],
    ['http-token', ['PROJECT_READ', 'REPO_ADMIN'], ['PROJECT_READ', 'REPO_ADMIN'], [], []],
    ['http-token', ['REPO_READ'], ['PROJECT_READ', 'REPO_READ'], [], []],
    ['http-token', ['REPO_ADMIN'], ['REPO_WRITE'], ['REPO_ADMIN'], []],
    ['http-token', ['REPO_READ'], ['REPO_ADMIN'], [], ['REPO_ADMIN']],
  ] as const)('%s needs %j, has %j', (family, required, granted, missing, excess) => {
    expect(compareAccess(family, required, granted)).toMatchObject({ missing, excess });
  });

  it('calls nothing missing that could not be read', () => {
    expect(compareAccess('api-token', ['read:user:bitbucket'], null)).toEqual({
      required: ['read:user:bitbucket'],
      granted: null,
      missing: [],
      excess: [],
    });
  });

  it('drops duplicates and keeps the order', () => {
    expect(compareAccess('api-token', ['b', 'a', 'b'], ['a', 'a']).required).toEqual(['b', 'a']);
  });

  it('knows what can change things', () => {
    expect(canChange('api-token', ['read:user:bitbucket'])).toBe(false);
    expect(canChange('api-token', ['read:user:bitbucket', 'delete:repository:bitbucket'])).toBe(true);
  });
});

group('levels by probing', () => {
  const seen = { repository: 'REPO_ADMIN', project: 'PROJECT_READ', webhooks: true, reads: true } as const;

  it('is certain when both opinions agree', () => {
    expect(judgeLevels(['PROJECT_READ', 'REPO_ADMIN'], seen)).toMatchObject({
      access: { granted: ['REPO_ADMIN', 'PROJECT_READ'], missing: [], excess: [] },
      uncertain: [],
    });
    expect(judgeLevels(['REPO_READ'], { ...seen, repository: 'REPO_WRITE', webhooks: null }).access.excess).toEqual(['REPO_WRITE']);
  });

  it('believes the second opinion over the lists', () => {
    const denied = { ...seen, webhooks: false } as const;
    expect(judgeLevels(['REPO_ADMIN'], denied)).toMatchObject({ access: { granted: null, missing: ['REPO_ADMIN'] }, uncertain: [] });
    expect(judgeLevels(['REPO_WRITE'], denied)).toMatchObject({ access: { granted: null, missing: [] }, uncertain: ['REPO_WRITE'] });
    expect(judgeLevels(['PROJECT_READ', 'REPO_READ'], denied)).toMatchObject({ access: { missing: [], excess: [] }, uncertain: [] });
  });

  it('calls unreadable lists unknown, not missing', () => {
    const unread = { repository: undefined, project: undefined, webhooks: null, reads: true } as const;
    expect(judgeLevels(['PROJECT_READ', 'REPO_WRITE'], unread)).toMatchObject({
      access: { granted: null, missing: [] },
      uncertain: ['PROJECT_READ', 'REPO_WRITE'],
    });
  });

  it('compares nothing without a platform', () => {
    expect(judgeLevels([], seen).access).toMatchObject({ missing: [], excess: [] });
  });
});
