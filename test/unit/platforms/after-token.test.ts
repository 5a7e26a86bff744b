/** What follows a new token: every platform that takes one says it, with what can be typed and seen, and answers fill its command in. */
import { describe, expect, it } from 'vitest';
import { afterTokenOf, commandShown } from '../../../electron/contract/after-token.ts';
import { statementOf } from '../../../electron/contract/statement.ts';
import { deployments } from '../../../electron/contract/index.ts';
import type { DeploymentSupport } from '../../../electron/contract/index.ts';
import { findPlatform, platforms, toInfo } from '../../../electron/core/platforms/registry.ts';

const told = platforms()
  .map(toInfo)
  .flatMap((platform) => deployments.map((deployment) => ({ platform, deployment, support: platform.deployments[deployment] })));

/** The support of a platform that is there. */
function support(id: string, deployment: (typeof deployments)[number]): DeploymentSupport {
  const found = findPlatform(id);
  if (found === null) throw new Error(`no platform ${id}`);
  return toInfo(found).deployments[deployment];
}

describe('after a new token', () => {
  it('is said of exactly the deployments that take one, and always says how one sees that it worked', () => {
    for (const { platform, deployment, support: each } of told) {
      const takes = each.support !== 'blocked' && each.route === 'token';
      expect(each.afterToken.length > 0, `${platform.id} ${deployment}`).toBe(takes);
      for (const { sign, sources, unconfirmed } of each.afterToken) {
        expect(sign, platform.id).toMatch(/\.$/);
        expect(sources.length > 0 || unconfirmed, platform.id).toBe(true);
      }
    }
  });

  it('what has to be started again says so, and a command is never without its sentence', () => {
    for (const { platform, support: each } of told)
      for (const { reads, nudge, command } of each.afterToken) {
        // Renovate is the one that starts anew by itself, for each run.
        if (reads === 'start' && platform.id !== 'renovate') expect(nudge, platform.id).not.toBeNull();
        if (command !== null) expect(nudge, `${platform.id}: ${command}`).not.toBeNull();
      }
  });

  it('every key in a command is an input of that deployment', () => {
    for (const { platform, support: each } of told)
      for (const { command } of each.afterToken)
        for (const [, key] of (command ?? '').matchAll(/\{(\w+)\}/g))
          expect(
            each.inputs.map((input) => input.key),
            platform.id,
          ).toContain(key);
  });

  it('some answers hold for every deployment, so that nobody is left without', () => {
    for (const { platform, deployment, support: each } of told.filter(({ support: { afterToken } }) => afterToken.length > 0))
      expect(afterTokenOf(each, {}), `${platform.id} ${deployment}`).not.toBeNull();
  });

  it('follows the answers: Harness’s satellite is restarted, its form saved', () => {
    const harness = support('harness-sei', 'data-center');
    expect(afterTokenOf(harness, { connection: 'satellite' })).toMatchObject({
      reads: 'start',
      command: 'kubectl rollout restart deployment levelops-satellite',
    });
    expect(afterTokenOf(harness, { connection: 'direct' })).toMatchObject({ reads: 'store', command: null });
  });

  it('puts an answer, or its default, into the command', () => {
    const flux = support('flux', 'cloud');
    expect(afterTokenOf(flux, {})?.command).toBe('flux reconcile source git NAME -n flux-system');
    expect(afterTokenOf(flux, { namespace: 'team-a' })?.command).toBe('flux reconcile source git NAME -n team-a');
  });

  it.each(['$(id)', 'a b', '`id`', "a'b", 'a;b', '-rf', '', 'a\nb', 'a|b', '{x}'])(
    'leaves %j out of a command for the shell',
    (namespace) => {
      expect(afterTokenOf(support('flux', 'cloud'), { namespace })?.command).toBe('flux reconcile source git NAME -n NAMESPACE');
    },
  );

  it('shows a command without answers in the catalogue', () => {
    expect(commandShown('cdsctl project vcs list {cdsProjectKey}')).toBe('cdsctl project vcs list CDS-PROJECT-KEY');
  });

  it('stands on the access statement, with what is not confirmed named so', () => {
    const statement = (id: string) => {
      const found = findPlatform(id);
      if (found === null) throw new Error(id);
      return statementOf(toInfo(found), { deployment: 'data-center', kind: null }, new Date('2026-11-30')).token.join('\n');
    };
    expect(statement('atlantis')).toContain('After a new token: It is read when the platform starts.');
    expect(statement('atlantis')).toContain('`docker rm -f atlantis`');
    expect(statement('xcode-cloud')).toContain('(Not confirmed by the vendor.)');
    expect(statement('atlantis')).not.toContain('Not confirmed');
  });
});
