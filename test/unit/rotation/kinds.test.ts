/** A rotation of each kind of credential against the practice Bitbucket: nothing is lost, and the old token is refused in the end. */
import { describe, expect, it } from 'vitest';
import { asked, connected, kinds, onServer, practiceWorlds, renewed, run, walk } from './bench.ts';
import { value } from '../services/setup.ts';

const newest = practiceWorlds();
const server = practiceWorlds({ scenario: 'server-8.9' });

describe.each([...kinds, onServer])('$name', (kind) => {
  const fresh = kind === onServer ? server : newest;
  it('is renewed without an interruption, and then the old one is refused', { timeout: 120_000 }, async () => {
    const world = fresh();
    const services = run(world);
    const old = world.practice.tokens.issue({ ...kind.spec, name: 'Handrail, first' });
    const { id } = await connected(world, services, kind, old);
    const before = value(await services.connections.open(id));
    const bystander = await connected(
      world,
      services,
      kind,
      world.practice.tokens.issue({ ...kind.spec, name: 'Other' }),
      '/home/ada/other',
    );
    const bystanderBefore = JSON.stringify(value(await services.connections.open(bystander.id)));
    let secret = '';
    const { phases, last } = await walk(world, services, id, {
      kind,
      fresh: () => (secret = renewed(world, kind, old)),
      revoke: () => world.practice.tokens.revoke(old),
    });

    expect(phases).toEqual(['new-token', 'check', 'places', 'let-go', 'done']);
    expect(last.gone).toMatchObject({ answer: 'refused' });
    expect([await asked(world, kind, old), await asked(world, kind, secret)]).toEqual([401, 200]);
    // Once, and only once.
    expect(world.seen.filter((each) => each.secret === old && each.status === 401)).toHaveLength(1);

    // Nothing but the token, its facts and the files has changed.
    const after = value(await services.connections.open(id));
    const unlike = (one: object): object => ({ ...one, token: null, check: null, exports: null, updatedAt: null });
    expect(unlike(after)).toEqual(unlike(before));
    expect(after.token).toMatchObject({ state: 'kept', where: 'keychain', kind: kind.credential.kind, expiresOn: '2027-11-30' });
    expect(after.check?.ok).toBe(true);
    expect(JSON.stringify(value(await services.connections.open(bystander.id)))).toBe(bystanderBefore);
    expect([...world.keychain.entries.keys()].sort()).toEqual([`token:${bystander.id}`, `token:${id}`].sort());
    expect(world.keychain.entries.get(`token:${id}`)).toContain(secret);

    // The artifact was made again, and nothing else says a secret.
    const texts = [...world.files.written].filter(([path]) => path.startsWith('/home/ada/git/')).map(([, { text }]) => text);
    expect(texts.some((text) => text.includes(encodeURIComponent(secret)) || text.includes(secret))).toBe(true);
    expect(texts.some((text) => text.includes(old))).toBe(false);
    await services.record.settled();
    for (const text of [world.settings.text ?? '', world.record.text, JSON.stringify(world.log.lines), JSON.stringify(last)])
      for (const each of [old, secret]) expect(text).not.toContain(each);
    const said = world.record.text.split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { code: string }).code]));
    expect(said).toEqual(expect.arrayContaining(['token-replaced', 'applied', 'rotated', 'revoked']));
  });
});
