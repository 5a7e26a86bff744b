/** A token in a secrets manager, through the services: offered, shown, noted as a place, saved, handed on. */
import { describe, expect, it } from 'vitest';
import { destinationIds } from '../../../electron/contract/index.ts';
import type { OptionValue } from '../../../electron/contract/index.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

const credential = { kind: 'http-access-token', user: 'svc', gitUser: 'svc' } as const;

async function flux(bench: Workbench, options: Record<string, OptionValue>) {
  const made = value(await bench.services.connections.create(false));
  await bench.services.connections.save(made.id, draftOf(made, dataCenter({ credential, options }), { platform: 'flux' }));
  return value(await keepToken(bench.services, made.id, httpToken, credential, null));
}

describe('a token in a secrets manager', () => {
  it('is offered everywhere, with the reason where it does not fit', async () => {
    const bench = workbench();
    const { id } = await flux(bench, {});
    const offers = value(await bench.services.export.destinations(id, 'flux'));
    expect(offers.map(({ to }) => to)).toEqual(destinationIds);
    for (const { available, reason, inputs } of offers) {
      expect(available).toBe(reason === null);
      expect(inputs.length).toBeGreaterThan(0);
    }
    const vault = offers.find(({ to }) => to === 'vault');
    expect(vault?.inputs.find(({ key }) => key === 'vault.path')?.default).toBe('handrail/git-acme-io-prj-flux');
  });

  it('asks which one first, and then for what it lacks', async () => {
    const bench = workbench();
    const none = await flux(bench, {});
    expect(problemOf(await bench.services.export.preview(none.id, 'flux', 'reference'))).toMatchObject({
      kind: 'input-required',
      field: 'reference.to',
    });
    const some = await flux(bench, { 'reference.to': 'external-secrets' });
    expect(problemOf(await bench.services.export.preview(some.id, 'flux', 'reference'))).toMatchObject({
      kind: 'input-required',
      field: 'external-secrets.store',
    });
  });

  it('is noted as one place when the person says that it is there, and again in the place of the one before', async () => {
    const bench = workbench();
    const { id } = await flux(bench, { 'reference.to': 'vault' });
    bench.keychain.asked.length = 0;
    const preview = value(await bench.services.export.preview(id, 'flux', 'reference'));
    expect(preview.referenced).toEqual({
      to: 'vault',
      name: 'HashiCorp Vault',
      places: [{ key: 'token', place: 'secret/handrail/git-acme-io-prj-flux#token' }],
    });
    value(await bench.services.export.kept(id, 'flux'));
    value(await bench.services.export.kept(id, 'flux'));
    expect(bench.keychain.asked).toEqual([]);
    const where = value(await bench.services.holders.where(id));
    expect(where.places).toHaveLength(1);
    expect(where.places[0]).toMatchObject({
      kind: 'destination',
      place: 'HashiCorp Vault: secret/handrail/git-acme-io-prj-flux#token',
      holdsSecret: true,
      token: 'now',
    });
  });

  it('is in no file that is saved', async () => {
    const bench = workbench();
    const { id } = await flux(bench, { 'reference.to': 'external-secrets', 'external-secrets.store': 'vault-backend' });
    const { saved } = value(await bench.services.export.saveFor(id, 'flux', 'reference', '/home/ada/flux', false));
    expect(saved.map(({ name }) => name)).toEqual(['put-token.sh', 'see-secret.sh', 'flux-git-secret.yml', 'flux-apply.sh']);
    expect(saved.every(({ mode, holdsSecret }) => mode === '0644' && !holdsSecret)).toBe(true);
    expect(JSON.stringify([...bench.files.written])).not.toContain(httpToken);
  });

  it('goes on to a colleague by its name alone', async () => {
    const bench = workbench();
    const { id } = await flux(bench, { 'reference.to': 'vault', 'vault.path': 'team/bitbucket', 'vault.mount': httpToken });
    const preview = value(await bench.services.share.preview(id, '', ''));
    expect(preview.text).toContain('"vault.path": "team/bitbucket"');
    expect(preview.text).not.toContain(httpToken);
    const opened = value(await bench.services.share.open('acme.handrail.json', preview.text));
    expect(JSON.stringify(opened)).toContain('team/bitbucket');
  });
});

describe('a set whose tokens lie in a secrets manager', () => {
  it.each(['each', 'one'] as const)('%s: asks one of its members, and names each secret once', async (tokens) => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    const answers = dataCenter({ credential, options: { 'reference.to': 'vault', 'vault.mount': 'kv', 'vault.path': 'team/bitbucket' } });
    await bench.services.connections.save(made.id, draftOf(made, answers, { platform: 'flux' }));
    value(await bench.services.set.choose(made.id, { platforms: ['flux', 'renovate'], tokens }));
    const modes = { flux: 'reference', renovate: 'reference' } as const;
    const { saved } = value(await bench.services.export.saveSet(made.id, modes, '/home/ada/set', false));
    expect(saved.map(({ name }) => name)).toContain('renovate/put-token.sh');
    const written = JSON.stringify([...bench.files.written]);
    expect(written).toContain('-mount=kv team/bitbucket ');
    expect(written.includes('-mount=kv handrail/git-acme-io-prj-renovate ')).toBe(tokens === 'each');
  });
});
