/** What a rotation refuses, takes back, joins and ends by; the walks of each kind are in kinds.test.ts. */
import { describe, expect, it } from 'vitest';
import { lossWords } from '../../../electron/contract/copy/rotation.ts';
import type { Rotation } from '../../../electron/contract/index.ts';
import { problemOf, value } from '../services/setup.ts';
import { asked, connected, kindOf, practiceWorlds, renewed, run, walk } from './bench.ts';

const fresh = practiceWorlds();
const never = new AbortController().signal;
const api = kindOf('API token');
const http = kindOf('HTTP access token');
const quiet = () => undefined;

async function ready(kind = api, folder?: string) {
  const world = fresh();
  const services = run(world);
  const old = world.practice.tokens.issue({ ...kind.spec, name: 'Handrail, first' });
  const { id } = await connected(world, services, kind, old, folder);
  return { world, services, old, id, rotation: services.rotation };
}

const answerAll = async ({ rotation, id }: Pick<Awaited<ReturnType<typeof ready>>, 'rotation' | 'id'>, now: Rotation) => {
  let last = now;
  for (const place of now.places) {
    if (place.how === 'save') value(await rotation.renew(id, place.key, false));
    last = value(await rotation.place(id, place.key, 'applied'));
  }
  return last;
};

describe('before the swap', () => {
  it('shows what will have to be done and asks Bitbucket for nothing', async () => {
    const { rotation, id, world } = await ready();
    const seen = world.seen.length;
    const begun = value(await rotation.start(id));
    expect(begun).toMatchObject({ phase: 'new-token', way: 'second', kind: 'api-token', holdsToken: true, fresh: null, check: null });
    expect(begun.places).toMatchObject([{ how: 'save', state: 'open', platform: 'git', mode: 'inline' }]);
    expect(begun.can).toEqual({ keep: true, check: false, swap: false, back: false, abandon: true, letGo: false });
    expect(world.seen).toHaveLength(seen);
  });

  it('takes no old token, no token of another kind, and nothing that is no token', async () => {
    const { rotation, id, old, world } = await ready();
    value(await rotation.start(id));
    expect(problemOf(await rotation.keep(id, `  ${old}\n`, null)).kind).toBe('rotation-same-token');
    const other = world.practice.tokens.issue(http.spec);
    expect(problemOf(await rotation.keep(id, other, null)).kind).toBe('token-wrong-kind');
    expect(problemOf(await rotation.keep(id, '', null)).kind).toBe('token-empty');
    expect(problemOf(await rotation.keep(id, renewed(world, api, old), '31 February')).kind).toBe('date-invalid');
    expect([...world.keychain.entries.keys()]).toEqual([`token:${id}`]);
  });

  it('names what the new token cannot do, stops, and goes on only when told to', async () => {
    const { rotation, id, world, old } = await ready();
    value(await rotation.start(id));
    const less = world.practice.tokens.issue({
      kind: 'api-token',
      account: 'ada',
      scopes: ['read:user:bitbucket', 'read:workspace:bitbucket'],
    });
    value(await rotation.keep(id, less, null));
    expect(problemOf(await rotation.swap(id, true)).values).toEqual({ why: 'not-checked' });
    const { rotation: checked, reports } = value(await rotation.check(id, 'run-losses', quiet));
    expect(reports).toHaveLength(1);
    expect(checked.check?.ok).toBe(false);
    const losses = checked.check?.connections.flatMap((each) => each.losses) ?? [];
    expect(losses).toContainEqual({ code: 'permission', params: { name: 'read:repository:bitbucket' } });
    expect(losses.map(lossWords).join('\n')).toContain('read:repository:bitbucket');
    expect(problemOf(await rotation.swap(id, false)).kind).toBe('rotation-loses');
    expect(world.keychain.entries.get(`token:${id}`)).toContain(old);
    expect(value(await rotation.swap(id, true)).phase).toBe('places');
    expect(world.keychain.entries.get(`token:${id}`)).toContain(less);
  });

  it('names a token of somebody else', async () => {
    const { rotation, id, world } = await ready(http);
    value(await rotation.start(id));
    value(
      await rotation.keep(
        id,
        world.practice.tokens.issue({
          ...http.spec,
          kind: 'http-access-token',
          account: 'svc-ci',
          permissions: ['PROJECT_READ', 'REPO_READ'],
        }),
        null,
      ),
    );
    const { rotation: checked } = value(await rotation.check(id, 'run-account', quiet));
    expect(checked.check?.connections[0]?.losses).toContainEqual({ code: 'account', params: { before: 'ada', now: 'svc-ci' } });
  });

  it('a token that Bitbucket refuses is a loss, also where the old one is refused too', async () => {
    const { rotation, id, world, old } = await ready();
    value(await rotation.start(id));
    const dead = renewed(world, api, old);
    value(await rotation.keep(id, dead, null));
    world.practice.tokens.revoke(dead);
    world.practice.tokens.revoke(old);
    const { rotation: checked } = value(await rotation.check(id, 'run-dead', quiet));
    expect(checked.check).toMatchObject({ ok: false });
    expect(problemOf(await rotation.swap(id, false)).kind).toBe('rotation-loses');
  });

  it('can be abandoned, which leaves nothing behind', async () => {
    const { rotation, id, world, old } = await ready();
    const before = world.settings.text;
    value(await rotation.start(id));
    value(await rotation.keep(id, renewed(world, api, old), null));
    expect([...world.keychain.entries.keys()]).toHaveLength(2);
    const ended = value(await rotation.abandon(id));
    expect(ended).toMatchObject({ phase: 'ended', ended: 'abandoned' });
    expect([...world.keychain.entries.keys()]).toEqual([`token:${id}`]);
    expect(before).not.toBeNull();
    expect(problemOf(await rotation.swap(id, true)).kind).toBe('rotation-none');
    expect(value(await rotation.start(id)).phase).toBe('new-token');
  });

  it('is cancelled like a check', async () => {
    const { rotation, id, world, old } = await ready();
    value(await rotation.start(id));
    value(await rotation.keep(id, renewed(world, api, old), null));
    const running = rotation.check(id, 'run-cancel', quiet);
    expect(rotation.cancel('run-cancel')).toBe(true);
    expect(problemOf(await running).kind).toBe('cancelled');
    expect(rotation.cancel('run-cancel')).toBe(false);
  });
});

describe('after the swap', () => {
  async function swapped(kind = api) {
    const bench = await ready(kind);
    const { rotation, id, world, old } = bench;
    value(await rotation.start(id));
    const secret = renewed(world, kind, old);
    value(await rotation.keep(id, secret, null));
    value(await rotation.check(id, 'run-swap', quiet));
    return { ...bench, secret, now: value(await rotation.swap(id, false)) };
  }

  it('goes back until the old one is let go', async () => {
    const { rotation, id, world, old, secret, services } = await swapped();
    const back = value(await rotation.back(id));
    expect(back).toMatchObject({ phase: 'check', fresh: { held: true } });
    expect(world.keychain.entries.get(`token:${id}`)).toContain(old);
    expect(value(await services.connections.open(id)).token.expiresOn).toBe('2026-12-20');
    const again = value(await rotation.swap(id, false));
    expect(again.phase).toBe('places');
    expect(world.keychain.entries.get(`token:${id}`)).toContain(secret);
  });

  it('lets nothing go while a place is open, and says how many are', async () => {
    const { rotation, id } = await swapped();
    expect(problemOf(await rotation.letGo(id, 'revoked', never)).values).toEqual({ why: 'places-open', count: 1 });
    expect(problemOf(await rotation.letGo(id, 'left', never)).values).toEqual({ why: 'places-open', count: 1 });
  });

  it('writes over no file that somebody changed, unless told to', async () => {
    const { rotation, id, now, world } = await swapped();
    const [path, file] = [...world.files.written].find(([name]) => name.endsWith('git-credentials-bitbucket')) ?? [
      '',
      { text: '', mode: 0 },
    ];
    world.files.written.set(path, { ...file, text: `${file.text}# mine\n` });
    const { key } = now.places[0]!;
    expect(problemOf(await rotation.renew(id, key, false))).toMatchObject({ kind: 'file-exists', values: { count: 1 } });
    expect(value(await rotation.state(id)).rotation?.places[0]?.state).toBe('open');
    const saved = value(await rotation.renew(id, key, true));
    expect(saved.rotation.places[0]?.state).toBe('renewed');
    expect(world.files.written.get(path)?.text).not.toContain('# mine');
  });

  it('after going back, what has the new token is listed: for another one, and for the next renewal', async () => {
    const { rotation, id, now, world, old } = await swapped();
    const { key } = now.places[0]!;
    value(await rotation.renew(id, key, false));
    value(await rotation.place(id, key, 'applied'));
    // The same again: it is there already, and nobody has said yet that it works.
    value(await rotation.back(id));
    expect(value(await rotation.swap(id, false)).places).toMatchObject([{ key, state: 'renewed' }]);
    value(await rotation.place(id, key, 'applied'));
    // Another one: the place has the one before.
    value(await rotation.back(id));
    value(await rotation.keep(id, renewed(world, api, old, 'third'), null));
    value(await rotation.check(id, 'run-third', quiet));
    expect(value(await rotation.swap(id, false))).toMatchObject({ phase: 'places', places: [{ key, state: 'open', how: 'save' }] });
    // None: what has a token that nobody keeps any more is a place of the next renewal.
    value(await rotation.back(id));
    value(await rotation.abandon(id));
    expect(value(await rotation.start(id)).places).toMatchObject([{ key, state: 'open' }]);
  });

  it('a place that was entered by hand and works is a place of the next renewal too', async () => {
    const { rotation, services, id, world, old } = await ready(api, '');
    value(await services.export.finish(id, 'git', 'placeholder'));
    let last = old;
    for (const turn of ['one', 'two']) {
      expect(value(await rotation.start(id)).places).toMatchObject([{ kind: 'sheet', how: 'enter', state: 'open' }]);
      const next = renewed(world, api, last, turn);
      value(await rotation.keep(id, next, null));
      value(await rotation.check(id, `run-${turn}`, quiet));
      await answerAll({ rotation, id }, value(await rotation.swap(id, false)));
      world.practice.tokens.revoke(last);
      value(await rotation.letGo(id, 'revoked', never));
      expect(value(await services.holders.where(id)).places).toMatchObject([{ kind: 'sheet', token: 'now' }]);
      last = next;
    }
  });

  it('a place may be passed over on purpose, and opened again', async () => {
    const { rotation, id, now } = await swapped();
    const { key } = now.places[0]!;
    expect(value(await rotation.place(id, key, 'left')).phase).toBe('let-go');
    expect(value(await rotation.place(id, key, 'open')).phase).toBe('places');
  });

  it('an old token that lives on is said to, and can be let go again', async () => {
    const bench = await swapped();
    const { rotation, id, now, world, old } = bench;
    await answerAll(bench, now);
    const alive = value(await rotation.letGo(id, 'revoked', never));
    expect(alive).toMatchObject({ phase: 'let-go', gone: { answer: 'accepted' } });
    world.practice.tokens.revoke(old);
    expect(value(await rotation.letGo(id, 'revoked', never))).toMatchObject({ phase: 'done', gone: { answer: 'refused', by: 'person' } });
    expect(problemOf(await rotation.letGo(id, 'revoked', never)).kind).toBe('rotation-none');
    expect(world.seen.filter((each) => each.secret === old && each.status === 401)).toHaveLength(1);
  });

  it('may leave the old one alive, unasked', async () => {
    const bench = await swapped();
    await answerAll(bench, bench.now);
    const seen = bench.world.seen.length;
    expect(value(await bench.rotation.letGo(bench.id, 'left', never))).toMatchObject({
      phase: 'done',
      gone: { by: 'left', answer: 'not-asked' },
    });
    expect(bench.world.seen).toHaveLength(seen);
    expect([...bench.world.keychain.entries.keys()]).toEqual([`token:${bench.id}`]);
  });

  it('“Rotate” shows its clock, and the old one is asked about only when it has run down', async () => {
    const bench = await swapped(kindOf('repository token'));
    const { rotation, id, now, world } = bench;
    expect(now.way).toBe('rotate');
    expect(now.old.endsAt).not.toBeNull();
    await answerAll(bench, now);
    expect(problemOf(await rotation.letGo(id, 'ended', never))).toMatchObject({ values: { why: 'old-lives', until: now.old.endsAt } });
    expect(value(await rotation.state(id)).rotation?.can.letGo).toBe(false);
    world.advance(30);
    expect(value(await rotation.state(id)).rotation?.can.letGo).toBe(true);
    expect(value(await rotation.letGo(id, 'ended', never))).toMatchObject({ phase: 'done', gone: { by: 'itself', answer: 'refused' } });
  });
});

describe('several connections with one token', () => {
  it('are rotated as one, also a copy that was made meanwhile', async () => {
    const { services, rotation, id, world, old } = await ready();
    const copy = value(await services.connections.duplicate(id));
    value(await services.export.saveFor(copy.id, 'git', 'inline', '/home/ada/copy', false));
    expect(value(await rotation.start(id)).connections).toHaveLength(2);
    const late = value(await services.connections.duplicate(id));
    const secret = renewed(world, api, old);
    value(await rotation.keep(id, secret, null));
    value(await rotation.check(copy.id, 'run-several', quiet));
    expect(value(await rotation.start(late.id)).connections.map((each) => each.id)).toEqual([id, copy.id, late.id]);
    expect(problemOf(await rotation.swap(id, false)).values).toEqual({ why: 'not-checked' });
    value(await rotation.check(copy.id, 'run-several-2', quiet));
    const now = value(await rotation.swap(late.id, false));
    for (const each of [id, copy.id, late.id]) expect(world.keychain.entries.get(`token:${each}`)).toContain(secret);
    expect(now.places.map((place) => place.connection.id).sort()).toEqual([id, copy.id].sort());
    const summaries = value(await services.connections.list());
    expect(summaries.map((each) => each.rotation?.open)).toEqual([2, 2, 2]);
  });

  it('a set with one token is rotated as one', async () => {
    const { services, rotation, id, world, old } = await ready();
    value(await services.set.choose(id, { platforms: ['git', 'renovate'], tokens: 'one' }));
    const members = value(await services.set.members(id));
    expect(members.map((each) => each.token.state)).toEqual(['kept', 'kept']);
    const wide = world.practice.tokens.issue({ ...api.spec, name: 'wide' });
    expect(wide).not.toBe(old);
    value(await rotation.start(members[1]!.id));
    value(await rotation.keep(id, wide, null));
    const { rotation: checked, reports } = value(await rotation.check(id, 'run-set', quiet));
    expect(checked.check?.connections).toHaveLength(2);
    expect(reports).toHaveLength(2);
    value(await rotation.swap(id, true));
    for (const each of members) expect(world.keychain.entries.get(`token:${each.id}`)).toContain(wide);
  });

  it('one that was removed takes its places with it; the last one takes the rotation’s secrets', async () => {
    const { services, rotation, id, world, old } = await ready();
    const copy = value(await services.connections.duplicate(id));
    value(await services.export.saveFor(copy.id, 'git', 'inline', '/home/ada/copy', false));
    value(await rotation.start(id));
    value(await rotation.keep(id, renewed(world, api, old), null));
    value(await services.connections.remove(id));
    expect([...world.keychain.entries.keys()].some((key) => key.startsWith('new-token:'))).toBe(true);
    expect(value(await rotation.state(copy.id)).rotation).toMatchObject({ phase: 'check', places: [{ connection: { id: copy.id } }] });
    value(await services.connections.remove(copy.id));
    expect([...world.keychain.entries.keys()]).toEqual([]);
  });
});

describe('one that is removed and brought back', () => {
  async function two() {
    const all = await ready();
    const copy = value(await all.services.connections.duplicate(all.id));
    return { ...all, copy };
  }

  it('goes on with the others where they still have its token', async () => {
    const { services, rotation, id, world, old, copy } = await two();
    value(await rotation.start(id));
    value(await services.connections.discard(copy.id));
    value(await rotation.keep(id, renewed(world, api, old), null));
    value(await services.connections.restore(copy.id));
    expect(value(await rotation.state(copy.id)).rotation).toMatchObject({ phase: 'check', fresh: { held: true } });
    value(await rotation.check(copy.id, 'run-back', quiet));
    value(await rotation.swap(id, false));
    const secret = world.keychain.entries.get(`token:${id}`);
    expect(world.keychain.entries.get(`token:${copy.id}`)).toBe(secret);
  });

  it.each([true, false])('says that it has the old token where they have another one by now (was in it: %s)', async (wasIn) => {
    const { services, rotation, id, world, old, copy } = await two();
    if (wasIn) value(await rotation.start(id));
    value(await services.connections.discard(copy.id));
    value(await rotation.start(id));
    value(await rotation.keep(id, renewed(world, api, old), null));
    value(await rotation.check(id, 'run-gone', quiet));
    value(await rotation.swap(id, false));
    const back = value(await services.connections.restore(copy.id));
    expect(back.check).toBeNull();
    expect(value(await rotation.state(copy.id)).rotation).toMatchObject({ phase: 'ended', ended: 'left-behind' });
    expect(world.keychain.entries.get(`token:${copy.id}`)).toContain(old);
    // The others go on, with their entries; and it can be given a new one by itself.
    expect(value(await rotation.state(id)).rotation).toMatchObject({ phase: 'places', fresh: { held: true } });
    expect(value(await rotation.start(copy.id))).toMatchObject({ phase: 'new-token' });
    expect(value(await rotation.start(copy.id)).connections).toHaveLength(1);
  });

  it('has nothing to go on with where the others stopped', async () => {
    const { services, rotation, id, world, old, copy } = await two();
    value(await rotation.start(id));
    value(await rotation.keep(id, renewed(world, api, old), null));
    value(await services.connections.discard(copy.id));
    value(await rotation.abandon(id));
    value(await services.connections.restore(copy.id));
    expect(value(await rotation.state(copy.id)).rotation).toMatchObject({ phase: 'ended', ended: 'abandoned' });
    expect([...world.keychain.entries.keys()].sort()).toEqual([`token:${id}`, `token:${copy.id}`].sort());
  });
});

describe('two at once', () => {
  it('join the same rotation, in this process and in another', async () => {
    const { services, id, world, old } = await ready();
    const other = run(world);
    const [one, two, three] = await Promise.all([services.rotation.start(id), other.rotation.start(id), services.rotation.start(id)]);
    expect(new Set([one, two, three].map((each) => value(each).rotation)).size).toBe(1);
    value(await services.rotation.keep(id, renewed(world, api, old), null));
    expect(value(await other.rotation.state(id)).rotation).toMatchObject({ phase: 'check', fresh: { held: true } });
    value(await other.rotation.check(id, 'run-other', quiet));
    const both = await Promise.all([services.rotation.swap(id, false), other.rotation.swap(id, false)]);
    expect(both.map((each) => (each.ok ? each.value.phase : each.problem.values))).toContain('places');
    expect(value(await services.rotation.state(id)).rotation?.phase).toBe('places');
  });

  it('a token that was replaced otherwise ends it, and says so', async () => {
    const { services, rotation, id, world, old } = await ready();
    value(await rotation.start(id));
    value(await rotation.keep(id, renewed(world, api, old), null));
    const other = renewed(world, api, old);
    value(await services.token.keep(id, other, api.credential, null));
    expect(value(await rotation.state(id)).rotation).toMatchObject({ phase: 'ended', ended: 'token-replaced' });
    expect([...world.keychain.entries.keys()]).toEqual([`token:${id}`]);
    expect(world.keychain.entries.get(`token:${id}`)).toContain(other);
  });
});

describe('without a keychain', () => {
  it('is done in one run, and says after another start that the new token is gone', async () => {
    const world = fresh();
    world.keychain.mode = 'memory';
    const services = run(world);
    const old = world.practice.tokens.issue({ ...api.spec, name: 'first' });
    const { id } = await connected(world, services, api, old);
    value(await services.rotation.start(id));
    value(await services.rotation.keep(id, renewed(world, api, old), null));
    const later = run(world);
    expect(value(await later.rotation.state(id)).rotation).toMatchObject({ phase: 'check', fresh: { where: 'memory', held: false } });
    expect(problemOf(await later.rotation.swap(id, true)).values).toEqual({ why: 'token-lost' });
    const { last } = await walk(world, services, id, {
      kind: api,
      fresh: () => renewed(world, api, old),
      revoke: () => world.practice.tokens.revoke(old),
    });
    expect(last.phase).toBe('done');
  });
});

describe('self-managed, with a password', () => {
  const input = (world: ReturnType<typeof fresh>) => ({
    host: new URL(world.info.selfManagedUrl).host,
    userName: 'ada',
    password: 'practice-ada',
  });

  it('makes the new token with the same permissions, and revokes the old one', async () => {
    const { services, world, rotation } = await ready(http, '');
    const made = value(await services.connections.create(true));
    value(
      await services.connections.save(made.id, {
        ...made.draft,
        answers: {
          ...made.draft.answers,
          ...http.answers,
          baseUrl: world.info.selfManagedUrl,
          options: { access: 'read', method: 'store' },
        },
        platform: 'git',
        platformConfirmed: true,
      }),
    );
    const created = value(await services.token.create(made.id, { ...input(world), tokenName: 'Handrail, 2026', expiryDays: 30 }, never));
    value(
      await services.connections.save(made.id, {
        ...created.connection.draft,
        answers: { ...created.connection.draft.answers, credential: http.credential },
      }),
    );
    const { id } = made;
    const old = value(await services.token.secretFor(id, 'token', 'git')).reveal();
    expect(value(await rotation.start(id)).byPassword).toMatchObject({ create: true, revoke: true, host: input(world).host });
    expect(problemOf(await rotation.create(id, { ...input(world), host: 'other', tokenName: 'x', expiryDays: 30 }, never)).kind).toBe(
      'create-host-changed',
    );
    const given = value(await rotation.create(id, { ...input(world), tokenName: 'Handrail, 2027', expiryDays: 60 }, never));
    expect(given).toMatchObject({ phase: 'check', fresh: { name: 'Handrail, 2027', held: true }, lostName: null });
    value(await rotation.check(id, 'run-made', quiet));
    const now = value(await rotation.swap(id, false));
    await answerAll({ rotation, id }, now);
    expect(problemOf(await rotation.revoke(id, { ...input(world), password: 'wrong', token: null }, never)).values).toMatchObject({
      why: 'password',
    });
    const done = value(await rotation.revoke(id, { ...input(world), token: null }, never));
    expect(done).toMatchObject({ which: null, rotation: { phase: 'done', gone: { by: 'handrail', answer: 'refused' } } });
    expect(await asked(world, http, old)).toBe(401);
    expect(await asked(world, http, value(await services.token.secretFor(id, 'token', 'git')).reveal())).toBe(200);
    for (const text of [world.settings.text ?? '', world.record.text, JSON.stringify(world.log.lines), JSON.stringify(done)])
      expect(text).not.toContain('practice-ada');
  });

  it('finds the token that it made and never received, says so, and makes no other', async () => {
    const { world, rotation, id, old } = await ready(http, '');
    const make = () => rotation.create(id, { ...input(world), tokenName: 'Handrail, lost', expiryDays: 60 }, never);
    const left = async () => {
      const reply = await fetch(`${world.info.selfManagedUrl}/rest/access-tokens/latest/users/ada?limit=1000`, {
        headers: { authorization: `Basic ${Buffer.from('ada:practice-ada').toString('base64')}` },
      });
      return ((await reply.json()) as { values: { name: string }[] }).values.filter(({ name }) => name === 'Handrail, lost');
    };
    value(await rotation.start(id));
    world.practice.setScenario('token-create-lost-reply');
    expect(problemOf(await make()).kind).toBe('create-reply-lost');
    world.practice.setScenario('healthy');
    const again = problemOf(await make());
    expect(again).toMatchObject({ kind: 'create-found', values: { name: 'Handrail, lost', count: 1 } });
    expect(again.values['page']).toContain('/plugins/servlet/access-tokens/manage');
    expect(await left()).toHaveLength(1);
    expect(
      problemOf(await rotation.create(id, { ...input(world), password: 'wrong', tokenName: 'x', expiryDays: 60 }, never)),
    ).toMatchObject({
      kind: 'create-password-refused',
      field: 'password',
    });
    // Who makes one by hand instead still has it to revoke, until the end.
    value(await rotation.keep(id, renewed(world, http, old), null));
    value(await rotation.check(id, 'run-lost', quiet));
    expect(value(await rotation.swap(id, false))).toMatchObject({ phase: 'let-go', lostName: 'Handrail, lost' });
  });

  it('asks which one it is where that cannot be told, and takes no other', async () => {
    const { services, world, rotation, old, id } = await ready(http, '');
    const { last } = await walkToLetGo(world, services, id, old);
    expect(last.phase).toBe('let-go');
    const { which } = value(await rotation.revoke(id, { ...input(world), token: null }, never));
    const names = (which ?? []).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Handrail, first']));
    expect(await asked(world, http, old)).toBe(200);
    const chosen = which?.findLast(({ name }) => name === 'Handrail, first')?.id ?? '';
    const done = value(await rotation.revoke(id, { ...input(world), token: chosen }, never));
    expect(done.rotation).toMatchObject({ phase: 'done', gone: { answer: 'refused' } });
  });

  it.each(['HTTP project token', 'HTTP repository token'])('revokes an old %s in the list of its owner', async (name) => {
    const kind = kindOf(name);
    const { services, world, rotation, old, id } = await ready(kind, '');
    await walkToLetGo(world, services, id, old, kind);
    const { which } = value(await rotation.revoke(id, { ...input(world), token: null }, never));
    const chosen = which?.findLast((each) => each.name === 'Handrail, first')?.id ?? '';
    const done = value(await rotation.revoke(id, { ...input(world), token: chosen }, never));
    expect(done.rotation).toMatchObject({ phase: 'done', gone: { by: 'handrail', answer: 'refused' } });
    expect(await asked(world, kind, old)).toBe(401);
  });

  async function walkToLetGo(world: ReturnType<typeof fresh>, services: ReturnType<typeof run>, id: string, old: string, kind = http) {
    value(await services.rotation.start(id));
    value(await services.rotation.keep(id, renewed(world, kind, old), null));
    value(await services.rotation.check(id, 'run-list', quiet));
    return { last: value(await services.rotation.swap(id, false)) };
  }
});

describe('where Handrail holds no token', () => {
  it('walks the places and leaves the rest to the person', async () => {
    const { services, rotation, id, world } = await ready();
    value(await services.token.elsewhere(id, api.credential));
    const begun = value(await rotation.start(id));
    expect(begun).toMatchObject({ holdsToken: false, phase: 'new-token' });
    expect(problemOf(await rotation.keep(id, world.practice.tokens.issue(api.spec), null)).values).toEqual({ why: 'holds-none' });
    const made = value(await rotation.made(id));
    expect(made).toMatchObject({ phase: 'places' });
    expect(value(await rotation.place(id, made.places[0]!.key, 'applied')).phase).toBe('let-go');
    expect(value(await rotation.letGo(id, 'revoked', never))).toMatchObject({ phase: 'done', gone: { answer: 'not-asked', by: 'person' } });
  });

  it('an OAuth client is walked in the same way, and nothing is asked', async () => {
    const world = fresh();
    const services = run(world);
    const { id, draft } = value(await services.connections.create(true));
    const answers = { ...draft.answers, deployment: 'cloud', workspace: 'acme' } as const;
    value(await services.connections.save(id, { ...draft, answers, platform: 'xcode-cloud', platformConfirmed: true }));
    value(await services.export.finish(id, 'xcode-cloud', 'placeholder'));
    const begun = value(await services.rotation.start(id));
    expect(begun).toMatchObject({ way: 'client', kind: 'oauth-client', holdsToken: false, phase: 'new-token' });
    const made = value(await services.rotation.made(id));
    expect(made.places).toMatchObject([{ kind: 'sheet', how: 'enter', state: 'open' }]);
    value(await services.rotation.place(id, made.places[0]!.key, 'applied'));
    expect(value(await services.rotation.letGo(id, 'ended', never))).toMatchObject({ phase: 'done', gone: { answer: 'not-asked' } });
    expect(world.seen).toHaveLength(0);
  });

  it('begins none without a token', async () => {
    const world = fresh();
    const services = run(world);
    const { id } = value(await services.connections.create(true));
    expect(problemOf(await services.rotation.start(id)).kind).toBe('token-needed');
    expect(value(await services.rotation.state(id)).rotation).toBeNull();
  });
});
