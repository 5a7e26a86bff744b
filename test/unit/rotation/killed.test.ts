/** A rotation whose process is killed after each single thing that it did outside of itself, and gone on with by the next one. */
import { describe, expect, it } from 'vitest';
import type { Services } from '../../../electron/services/index.ts';
import { value } from '../services/setup.ts';
import { byTurns } from '../../runs.ts';
import { asked, connected, kindOf, kinds, onServer, practiceWorlds, renewed, run, walk } from './bench.ts';
import type { Kind, World } from './bench.ts';

const newest = practiceWorlds();
const server = practiceWorlds({ scenario: 'server-8.9' });
/** For the one that looks at the whole list of a person's tokens. */
const alone = practiceWorlds();

/** After how many operations it dies. The first two kinds differ in all that is stored; the others die at every fourth. */
function stepsOf(turn: number): readonly number[] {
  const every = Array.from({ length: 79 }, (_, at) => at + 1);
  return turn < 2 ? every : byTurns(every, turn);
}

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
  const world = kind === onServer ? server() : newest();
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

describe.each([...kinds, onServer].map((kind, turn) => ({ name: kind.name, kind, turn })))('$name', ({ kind, turn }) => {
  it('loses nothing, wherever the process ends', { timeout: 600_000 }, async () => {
    const again: number[] = [];
    const steps = stepsOf(turn);
    for (const left of steps) {
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
        // One step is that announcement; who dies at every fourth may miss it.
        expect(again.length).toBeLessThanOrEqual(1);
        if (steps.length === 79) expect(again).toHaveLength(1);
        return;
      }
    }
    throw new Error('the walk came to no end');
  });
});

describe('self-managed, made and revoked over REST with a password', () => {
  const kind = kindOf('HTTP access token');
  const name = 'Handrail, second';
  const never = new AbortController().signal;

  interface Listed {
    readonly id: string;
    readonly name: string;
  }

  /** Ada's tokens, as Bitbucket lists them to her. */
  async function tokens(world: World, method = 'GET', id = ''): Promise<readonly Listed[]> {
    const url = `${world.info.selfManagedUrl}/rest/access-tokens/latest/users/ada${id === '' ? '?limit=1000' : `/${id}`}`;
    const reply = await fetch(url, { method, headers: { authorization: `Basic ${Buffer.from('ada:practice-ada').toString('base64')}` } });
    return method === 'GET' ? ((await reply.json()) as { readonly values: readonly Listed[] }).values : [];
  }

  /** Goes on from wherever it is, with Handrail’s own create and revoke; what Bitbucket’s page is needed for is counted. */
  async function withPassword(world: World, services: Services, id: string, first: string, byHand: string[]): Promise<void> {
    const input = { host: new URL(world.info.selfManagedUrl).host, userName: 'ada', password: 'practice-ada' };
    const { rotation } = services;
    const trail: string[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const now = value(await rotation.state(id)).rotation ?? value(await rotation.start(id));
      trail.push(`${now.phase} ${now.gone?.answer ?? ''} ${now.lostName ?? ''}`);
      if (now.phase === 'done') return;
      else if (now.phase === 'new-token') {
        const made = await rotation.create(id, { ...input, tokenName: name, expiryDays: 90 }, never);
        if (made.ok) continue;
        // It names what was left behind; the person revokes that, and nothing else.
        expect(made.problem).toMatchObject({ kind: 'create-found', values: { name, count: 1 } });
        expect(now.lostName).toBe(name);
        const left = (await tokens(world)).filter((each) => each.name === name);
        expect(left).toHaveLength(1);
        byHand.push('create-found');
        await tokens(world, 'DELETE', left[0]?.id);
      } else if (now.phase === 'check' && now.check === null) value(await rotation.check(id, `run-${turn}`, () => undefined));
      else if (now.phase === 'check') value(await rotation.swap(id, false));
      else {
        const { which } = value(await rotation.revoke(id, { ...input, token: null }, never));
        if (which === null) continue;
        expect(which.map((each) => each.name)).not.toContain(name);
        const chosen = which.find((each) => each.name === first);
        if (chosen !== undefined) value(await rotation.revoke(id, { ...input, token: chosen.id }, never));
        else {
          // It is not among them: a crash came after it was revoked. None of the others is taken for it.
          byHand.push('gone');
          value(await rotation.letGo(id, 'revoked', never));
        }
      }
    }
    throw new Error(`it came to no end: ${trail.join(' ')}`);
  }

  it('leaves no second token behind, and revokes the old one once', { timeout: 600_000 }, async () => {
    const needed: string[] = [];
    for (let left = 1; left < 80; left += 1) {
      const world = alone();
      const first = `Handrail, first ${left}`;
      const old = world.practice.tokens.issue({ ...kind.spec, name: first });
      const { id } = await connected(world, run(world), kind, old, '');
      const before = (await tokens(world)).map((each) => each.id);
      const byHand: string[] = [];
      const died = await new Promise<boolean>((resolve, reject) => {
        withPassword(world, run(world, { left, died: () => resolve(true) }), id, first, byHand).then(() => resolve(false), reject);
      });
      await withPassword(world, run(world), id, first, byHand);
      needed.push(...byHand);

      const after = await tokens(world);
      const made = after.filter((each) => !before.includes(each.id));
      expect([left, after.length, made.map((each) => each.name)]).toEqual([left, before.length, [name]]);
      expect([left, await asked(world, kind, old)]).toEqual([left, 401]);
      const revoked = world.seen.filter((each) => each.method === 'DELETE');
      expect([left, revoked.map((each) => each.status)]).toEqual([left, [204]]);
      for (const text of [world.settings.text ?? '', world.record.text, JSON.stringify(world.log.lines)])
        for (const each of [old, 'practice-ada']) expect(text).not.toContain(each);
      for (const each of made) await tokens(world, 'DELETE', each.id);
      if (died) continue;
      expect(left).toBeGreaterThan(15);
      expect(needed).toContain('create-found');
      expect(needed).toContain('gone');
      return;
    }
    throw new Error('the walk came to no end');
  });
});
