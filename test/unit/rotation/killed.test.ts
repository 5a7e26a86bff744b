/** A rotation whose process is killed after each single thing that it did outside of itself, and gone on with by the next one. */
import { describe, expect, it } from 'vitest';
import { asked, connected, kindOf, practiceWorlds, renewed, run, walk } from './bench.ts';
import type { Kind, World } from './bench.ts';

const fresh = practiceWorlds();

interface Walked {
  /** False: it came to its end before that. */
  readonly died: boolean;
  readonly world: World;
  readonly old: string;
  readonly id: string;
  readonly given: readonly string[];
}

/** Walks once, dies after `left` operations, and is gone on with by another process. */
async function killedAfter(kind: Kind, left: number): Promise<Walked> {
  const world = fresh();
  const old = world.practice.tokens.issue({ ...kind.spec, name: 'Handrail, first' });
  const { id } = await connected(world, run(world), kind, old);
  const given: string[] = [];
  const person = {
    kind,
    // Bitbucket shows it once: who has to give one again has made another one.
    fresh: () => {
      const secret = renewed(world, kind, given.at(-1) ?? old);
      given.push(secret);
      return secret;
    },
    revoke: () => world.practice.tokens.revoke(old),
  };
  const died = await new Promise<boolean>((resolve, reject) => {
    walk(world, run(world, { left, died: () => resolve(true) }), id, person).then(() => resolve(false), reject);
  });

  // Whatever was cut short: the token that the connection has by now works, before anybody has looked at the rotation again.
  const next = run(world);
  const stored = JSON.parse(world.settings.text ?? '') as { connections: readonly { id: string }[] };
  expect(stored.connections).toHaveLength(1);
  const secret = await next.token.secretFor(id, 'token', 'git');
  if (!secret.ok) throw new Error(`no token: ${secret.problem.kind}`);
  expect(await asked(world, kind, secret.value.reveal())).toBe(200);
  await walk(world, next, id, person);
  return { died, world, old, id, given };
}

describe.each(['API token', 'repository token'])('%s', (name) => {
  const kind = kindOf(name);
  it('loses nothing, wherever the process ends', { timeout: 600_000 }, async () => {
    const again: number[] = [];
    for (let left = 1; left < 80; left += 1) {
      const { died, world, old, id, given } = await killedAfter(kind, left);
      const last = given.at(-1) ?? '';
      // A token that was given and kept is never asked for again. (One whose announcement was all that was written is.)
      if (given.length > 1) again.push(left);
      expect([left, await asked(world, kind, old), await asked(world, kind, last)]).toEqual([left, 401, 200]);
      expect([left, [...world.keychain.entries.keys()]]).toEqual([left, [`token:${id}`]]);
      expect(world.keychain.entries.get(`token:${id}`)).toContain(last);
      // Asked once by each process at most.
      expect(world.seen.filter((each) => each.secret === old && each.status === 401).length).toBeLessThanOrEqual(2);
      for (const text of [world.settings.text ?? '', world.record.text, JSON.stringify(world.log.lines)])
        for (const each of [old, ...given]) expect(text).not.toContain(each);
      if (!died) {
        expect(left).toBeGreaterThan(15);
        expect(again).toHaveLength(1);
        return;
      }
    }
    throw new Error('the walk came to no end');
  });
});
