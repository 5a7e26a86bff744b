/** A removal that can be taken back: whole until it is ended, and then gone with its secrets, whatever happens in between. */
import { describe, expect, it } from 'vitest';
import { fakeKeychain, fakeSettings } from '../../fakes/index.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, value, workbench } from './setup.ts';
import type { Workbench, WorkbenchOptions } from './setup.ts';

const user = { kind: 'http-access-token', user: 'svc', gitUser: null } as const;

async function withOne(options: WorkbenchOptions = {}): Promise<Workbench & { readonly id: string }> {
  const bench = workbench(options);
  const { id } = value(await bench.services.connections.create(false));
  const made = value(await bench.services.connections.open(id));
  await bench.services.connections.save(id, draftOf(made, dataCenter(), { platform: 'cds' }));
  value(await keepToken(bench.services, id, httpToken, user, null));
  value(await bench.services.connections.rename(id, 'Mine'));
  return { ...bench, id };
}

const listed = async ({ services }: Pick<Workbench, 'services'>): Promise<string[]> =>
  value(await services.connections.list()).map(({ name }) => name);

describe('taking a removal back', () => {
  it('gives everything back, the token too, and nothing was noted in the record', async () => {
    const bench = await withOne();
    const before = value(await bench.services.connections.open(bench.id));
    expect(value(await bench.services.connections.discard(bench.id))).toEqual({ keychain: 'later' });
    expect(await listed(bench)).toEqual([]);
    expect(problemOf(await bench.services.connections.open(bench.id)).kind).toBe('connection-not-found');
    expect(bench.keychain.entries.size).toBe(1);
    expect(value(await bench.services.connections.restore(bench.id))).toEqual(before);
    expect(value(await bench.services.token.secretFor(bench.id, 'token')).reveal()).toBe(httpToken);
    await bench.services.record.flush();
    expect(JSON.stringify(bench.record)).not.toContain('"removed"');
  });

  it('gives it another name where its own was taken meanwhile', async () => {
    const bench = await withOne();
    value(await bench.services.connections.discard(bench.id));
    const other = value(await bench.services.connections.create(false));
    value(await bench.services.connections.rename(other.id, 'mine'));
    expect(value(await bench.services.connections.restore(bench.id)).name).toBe('Mine (2)');
  });

  it('is refused once the removal was ended, and ending it twice is no fault', async () => {
    const bench = await withOne();
    value(await bench.services.connections.discard(bench.id));
    const [first, second] = await Promise.all([bench.services.connections.forget(bench.id), bench.services.connections.forget(bench.id)]);
    expect([value(first), value(second)]).toEqual([{ keychain: 'removed' }, { keychain: 'removed' }]);
    expect(bench.keychain.entries.size).toBe(0);
    expect(problemOf(await bench.services.connections.restore(bench.id)).kind).toBe('connection-not-found');
    expect(value(await bench.services.connections.forget(bench.id))).toEqual({ keychain: 'none' });
    expect(bench.settings.text).not.toContain('Mine');
  });

  it('says when the keychain refused', async () => {
    const bench = await withOne();
    value(await bench.services.connections.discard(bench.id));
    bench.keychain.mode = 'deaf';
    expect(value(await bench.services.connections.forget(bench.id))).toEqual({ keychain: 'failed' });
  });
});

describe('what a crash leaves', () => {
  it('is ended by the next start when its minute is over, and left alone before', async () => {
    const [settings, keychain] = [fakeSettings(), fakeKeychain()];
    const first = await withOne({ settings, keychain });
    value(await first.services.connections.discard(first.id));
    // Handrail ends here, and starts anew at once.
    const next = workbench({ settings, keychain });
    next.services.connections.sweep();
    await next.services.connections.list();
    expect(keychain.entries.size).toBe(1);
    next.clock.advance(61_000);
    await expect.poll(() => keychain.entries.size).toBe(0);
    expect(await listed(next)).toEqual([]);
    await expect.poll(() => settings.text).not.toContain('Mine');
  });

  it('is never half: one whose secrets were being deleted cannot be taken back, and is ended at once', async () => {
    const [settings, keychain] = [fakeSettings(), fakeKeychain()];
    const first = await withOne({ settings, keychain });
    value(await first.services.connections.discard(first.id));
    settings.text = settings.text?.replace('"sealed":false', '"sealed":true') ?? null;
    expect(settings.text).toContain('"sealed":true');
    const next = workbench({ settings, keychain });
    expect(problemOf(await next.services.connections.restore(first.id)).kind).toBe('connection-not-found');
    next.services.connections.sweep();
    await expect.poll(() => keychain.entries.size).toBe(0);
  });
});

describe('a copy for another place', () => {
  it('takes the token along where it reaches, asks for repositories anew, and is named after the place', async () => {
    const { services, id } = await withOne();
    const copy = value(await services.connections.duplicate(id, 'https://git.acme.io/bitbucket/projects/WEB'));
    expect(copy.draft.answers).toMatchObject({ projectKey: 'WEB', repositories: null, baseUrl: dataCenter().baseUrl });
    expect(copy.draft.repositoriesAnswered).toBe(false);
    expect(copy.token.state).toBe('kept');
  });

  it('leaves out a token that belongs to one project, and refuses what is no name', async () => {
    const bench = workbench();
    const { id } = value(await bench.services.connections.create(false));
    const made = value(await bench.services.connections.open(id));
    await bench.services.connections.save(id, draftOf(made, dataCenter(), { platform: 'cds' }));
    value(await keepToken(bench.services, id, httpToken, { kind: 'http-project-token', user: null, gitUser: null }, null));
    const copy = value(await bench.services.connections.duplicate(id, 'WEB'));
    expect([copy.token.state, copy.draft.answers.credential]).toEqual(['none', null]);
    expect(problemOf(await bench.services.connections.duplicate(id, 'two words'))).toMatchObject({
      kind: 'project-key-invalid',
      field: 'projectKey',
    });
    expect(problemOf(await bench.services.connections.duplicate(id, httpToken)).kind).toBe('token-in-field');
  });
});

it('keeps notes without a secret in them, finds the connection by them, and takes them away again', async () => {
  const { services, id } = await withOne();
  const noted = value(await services.connections.note(id, `  Ask Maria, ticket OPS-7. ${httpToken}\n`));
  expect(noted.notes).toContain('Ask Maria, ticket OPS-7.');
  expect(noted.notes).not.toContain(httpToken);
  expect(value(await services.connections.list())[0]).toMatchObject({ noted: true, words: expect.stringContaining('OPS-7') as string });
  expect(value(await services.connections.note(id, ' ')).notes).toBeUndefined();
  expect(value(await services.connections.list())[0]?.noted).toBeUndefined();
});
