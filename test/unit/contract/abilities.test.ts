import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abilitiesOf, grantsOf } from '../../../electron/contract/abilities.ts';
import { abilities, abilityWords } from '../../../electron/contract/copy/en/abilities.ts';
import { deployments } from '../../../electron/contract/index.ts';
import type { GrantFamily } from '../../../electron/contract/index.ts';
import { usableKinds } from '../../../electron/contract/statement.ts';
import { abilitiesFor, permissions } from '../../../electron/contract/permissions/table.ts';
import { implied } from '../../../electron/core/access/vocabulary.ts';
import { findPlatform, grantsFor, platforms, toInfo } from '../../../electron/core/platforms/registry.ts';

const every = platforms().flatMap((platform) =>
  deployments.flatMap((deployment) =>
    usableKinds(toInfo(platform).deployments[deployment]).map((kind) => ({
      platform,
      deployment,
      kind,
      title: `${platform.id} on ${deployment} with ${kind}`,
    })),
  ),
);
const names: readonly (readonly [GrantFamily, string])[] = (Object.keys(permissions) as GrantFamily[]).flatMap((family) =>
  Object.keys(permissions[family]).map((name) => [family, name] as const),
);
/** Issues and wikis ended on 2026-08-20 (CHANGE-3071). */
const ended = /^(?:issue|wiki)\b|:issue:/;

describe('the table from permissions to plain abilities', () => {
  it.each(
    platforms().flatMap((platform) =>
      deployments.flatMap((deployment) =>
        platform.deployments[deployment].grants.map(({ family, name }) => [platform.id, deployment, family, name] as const),
      ),
    ),
  )('%s on %s: %s %s', (_id, _deployment, family, name) => {
    expect((abilitiesFor(family, name)?.length ?? 0) > 0).toBe(!ended.test(name));
  });
  it.each(names)('says of %s %s what it allows, unless that has ended', (family, name) => {
    expect((abilitiesFor(family, name)?.length ?? 0) > 0).toBe(!ended.test(name));
  });
  it('says the same of a level and of a scope everywhere', () => {
    // REST descriptions of Data Center 9.2: opening and commenting on a pull request takes REPO_READ.
    expect(abilitiesFor('http-token', 'REPO_READ')).toEqual([
      'see-repositories',
      'read-code',
      'read-pull-requests',
      'comment',
      'open-pull-requests',
      'fork-repositories',
    ]);
    expect(abilitiesFor('oauth', 'REPO_READ')).toEqual(abilitiesFor('http-token', 'REPO_READ'));
    expect(abilitiesFor('access-token', 'repository')).toEqual(['see-repositories', 'read-code']);
    expect(abilitiesFor('oauth', 'repository')).toEqual(abilitiesFor('access-token', 'repository'));
  });
  it('is the only one: outside it no code lists what names of Bitbucket allow or include', () => {
    const files = readdirSync('electron', { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.ts') && !/^(?:practice|contract\/permissions)/.test(each),
    );
    const offenders = files.filter((each) =>
      /implies:\s*\[|(?:REPO_READ|REPO_WRITE|REPO_ADMIN|repository|pullrequest)'?:\s*(?:\[|row\()/.test(
        readFileSync(join('electron', each), 'utf8'),
      ),
    );
    expect(offenders).toEqual([]);
  });
  it.each(names)('%s %s can do all that it includes', (family, name) => {
    for (const inside of implied(name, family))
      expect(abilitiesFor(family, name), inside).toEqual(expect.arrayContaining([...(abilitiesFor(family, inside) ?? [])]));
  });
  it('does not guess: a name that is not in it has none, and API-token scopes include nothing', () => {
    expect(abilitiesFor('api-token', 'read:moon:bitbucket')).toBeNull();
    expect(abilitiesFor('api-token', 'constructor')).toBeNull();
    expect(abilitiesFor('api-token', 'write:repository:bitbucket')).not.toContain('read-code');
    expect(abilitiesFor('access-token', 'repository:write')).toContain('read-code');
  });
  it('speaks plainly', () => {
    for (const ability of abilities) expect(abilityWords[ability].does).toMatch(/^[a-z][^.]{5,70}$/u);
    expect(new Set(abilities.map((ability) => abilityWords[ability].does)).size).toBe(abilities.length);
  });
});

describe('what a platform can and cannot do', () => {
  it.each(every)(
    '$title: nothing is both, and with the defaults it can do exactly what its permissions let it',
    ({ platform, deployment, kind }) => {
      const support = toInfo(platform).deployments[deployment];
      const { known, can, cannot } = abilitiesOf(support, deployment, kind);
      expect(known).toBe(grantsOf(support, kind).length > 0);
      if (!known) return expect(support.route).toBe('oauth');
      const able = can.map(({ ability }) => ability);
      expect(cannot.filter((ability) => able.includes(ability))).toEqual([]);
      const usual = new Set(grantsFor(platform, deployment, kind, {}).flatMap(({ family, name }) => abilitiesFor(family, name) ?? []));
      expect(able).toEqual(expect.arrayContaining([...usual]));
      for (const { ability, when } of can) if (when === null) expect([...usual]).toContain(ability);
    },
  );

  it('names the choice on which an ability depends', () => {
    const cds = toInfo(findPlatform('cds')!).deployments['data-center'];
    const { can, cannot } = abilitiesOf(cds, 'data-center', 'http-access-token');
    const when = (ability: string) => can.find((each) => each.ability === ability)?.when;
    expect(when('read-code')).toBeNull();
    expect(when('write-webhooks')).toMatchObject({ input: { label: 'Webhooks' }, values: [true] });
    expect(when('repository-settings')).toMatchObject({ values: [true] });
    expect(cannot).toContain('project-settings');
    expect(cannot).toContain('server-settings');
    expect(cannot).not.toContain('run-builds');
  });

  it('a choice of several answers is named by the one that counts', () => {
    const git = toInfo(findPlatform('git')!).deployments.cloud;
    const { can } = abilitiesOf(git, 'cloud', 'repository-token');
    expect(can.find(({ ability }) => ability === 'push-code')?.when).toMatchObject({ input: { key: 'access' }, values: ['push'] });
    expect(can.find(({ ability }) => ability === 'read-code')?.when).toBeNull();
  });

  it('says that nothing is known where a platform asks by itself', () => {
    const xcode = toInfo(findPlatform('xcode-cloud')!).deployments.cloud;
    expect(abilitiesOf(xcode, 'cloud', 'oauth-client')).toEqual({ known: false, can: [], cannot: [] });
  });

  it('a token of one repository is not said to do what it cannot hold', () => {
    const renovate = toInfo(findPlatform('renovate')!).deployments['data-center'];
    const able = abilitiesOf(renovate, 'data-center', 'http-repository-token').can.map(({ ability }) => ability);
    expect(able).toContain('push-code');
    expect(able).not.toContain('read-projects');
  });
});
