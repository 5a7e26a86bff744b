/** What a kept token lacks for another platform: by the real catalogue, for every platform and kind of credential. */
import { describe, expect, it } from 'vitest';
import { credentialKinds, deployments } from '../../../electron/contract/index.ts';
import { fallsShort, tokenFit } from '../../../electron/contract/token-fit.ts';
import { exampleOptions, findPlatform, grantsFor, kindProblem, platforms } from '../../../electron/core/platforms/registry.ts';

const support = (id: string) => findPlatform(id)?.deployments.cloud ?? expect.fail(`no ${id}`);
const read = ['read:repository:bitbucket'];

describe('a token for another platform', () => {
  it('lacks what the platform needs, with its reason', () => {
    const fit = tokenFit(support('renovate'), { kind: 'api-token', able: read, options: {}, heldKeys: [] });
    expect(fit.refused).toBeNull();
    expect(fit.lacking.map(({ name }) => name)).toContain('write:pullrequest:bitbucket');
    expect(fit.lacking.every(({ reason }) => reason !== '')).toBe(true);
    expect(fallsShort(fit)).toBe(true);
  });

  it('lacks nothing that nobody could read, and nothing for a platform that signs in by itself', () => {
    expect(fallsShort(tokenFit(support('renovate'), { kind: 'api-token', able: null, options: {}, heldKeys: [] }))).toBe(false);
    const oauth = platforms().find(({ deployments: { cloud } }) => cloud.route === 'oauth' && cloud.support !== 'blocked');
    expect(oauth).toBeDefined();
    expect(fallsShort(tokenFit(support(oauth?.id ?? ''), { kind: 'api-token', able: [], options: {}, heldKeys: [] }))).toBe(false);
  });

  it('agrees with the guide and the check for every platform, deployment and kind', () => {
    for (const platform of platforms())
      for (const where of deployments) {
        const there = platform.deployments[where];
        if (there.support === 'blocked' || there.route !== 'token') continue;
        const options = exampleOptions(platform, where);
        for (const kind of credentialKinds) {
          const title = `${platform.id} ${where} ${kind}`;
          const needed = grantsFor(platform, where, kind, options, []).map(({ name }) => name);
          const fit = tokenFit(there, { kind, able: needed, options, heldKeys: [] });
          expect(fit.refused !== null, title).toBe(kindProblem(there, kind, options) !== null);
          expect(fit.lacking, title).toEqual([]);
          if (fit.refused !== null) continue;
          const without = tokenFit(there, { kind, able: [], options, heldKeys: [] });
          expect(
            without.lacking.map(({ name }) => name),
            title,
          ).toEqual(needed);
        }
      }
  });
});
