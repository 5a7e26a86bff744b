/** What is noted of everything that is done with a connection, where its token is, and that neither ever holds a secret. */
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../electron/core/secret.ts';
import { sha256 } from '../../../electron/adapters/digest.ts';
import { entryWords, faultWords } from '../../../electron/contract/copy/record.ts';
import type { RecordEntry } from '../../../electron/contract/index.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

const credential = { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' } as const;
const options = { name: 'bitbucket-acme', description: 'Acme', cdsProjectKey: 'PROJ' };
const second = `${httpToken.slice(0, -4)}AAAA`;

async function ready(bench: Workbench) {
  const made = value(await bench.services.connections.create(false));
  const draft = draftOf(made, dataCenter({ credential, options }), { platform: 'cds' });
  const saved = value(await bench.services.connections.save(made.id, draft));
  return value(await keepToken(bench.services, saved.id, httpToken, credential, '2027-01-01'));
}

async function entriesOf(bench: Workbench, id: string | null = null): Promise<readonly RecordEntry[]> {
  await bench.services.record.settled();
  return value(await bench.services.record.list(id)).entries;
}
const codes = (entries: readonly RecordEntry[]): string[] => entries.map(({ said }) => said.code).toReversed();
const placesOf = async (bench: Workbench, id: string) => value(await bench.services.holders.where(id)).places;

describe('the record', () => {
  it('has an entry for everything that is done, with the name at the time and the hash of each file', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const saved = value(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false));
    value(await bench.services.connections.rename(id, 'Acme'));
    value(await bench.services.export.finish(id, 'cds', 'placeholder'));
    value(await bench.services.export.copyText(id, { kind: 'token' }));
    bench.clock.advance(1000);
    value(await keepToken(bench.services, id, second, credential, null));
    value(await bench.services.token.forget(id));
    value(await bench.services.connections.remove(id));
    const entries = await entriesOf(bench);
    expect(codes(entries)).toEqual([
      'made',
      'token-kept',
      'exported',
      'renamed',
      'entered',
      'copied',
      'token-replaced',
      'token-forgotten',
      'removed',
    ]);
    const exported = entries.find(({ said }) => said.code === 'exported');
    expect(exported?.files).toEqual(
      saved.saved.map(({ name, path }) => ({ name, sha256: sha256(bench.files.written.get(path ?? '')?.text ?? '') })),
    );
    expect(entries[0]).toMatchObject({ connection: { id, name: 'Acme', practice: false }, host: 'terminal' });
    expect(entries.map((entry) => entryWords(entry, { cds: 'Harness CDS' }))).toContain('Exported for Harness CDS');
    // A removed connection's history is still found by its name.
    expect(value(await bench.services.record.idOf('acme'))).toBe(id);
    expect(value(await bench.services.record.list(id))).toMatchObject({ total: 9, state: { faults: [], count: 9 } });
  });

  it('is told when an action is done and its entry cannot be written: once, and the action is done all the same', async () => {
    const bench = workbench();
    bench.record.fault = { ok: false, fault: 'not-writable', detail: 'ENOSPC: no space left on device' };
    const { id } = await ready(bench);
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false));
    await bench.services.record.flush();
    expect(bench.services.notices().map(({ said }) => said.code)).toEqual(['record-not-written']);
    expect(bench.log.lines.filter(({ event }) => event === 'record-not-written').length).toBeGreaterThan(0);
    expect(problemOf(await bench.services.record.list(null)).kind).toBe('record-unreadable');
  });

  it('keeps its end with the settings, so that a cut is seen, and deleting it on purpose is no cut', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    await bench.services.record.flush();
    expect(JSON.parse(bench.settings.text ?? '')).toMatchObject({ record: { count: 2 } });
    const whole = bench.record.text;
    bench.record.text = whole.slice(0, whole.indexOf('\n') + 1);
    const { state } = value(await bench.services.record.list(id));
    expect(state.faults.map(faultWords)).toEqual(['The last entry was removed.']);
    bench.record.text = '';
    expect(value(await bench.services.record.list(id)).state.faults.map(({ code }) => code)).toEqual(['gone']);
    bench.record.text = whole;
    bench.clock.advance(1000);
    expect(value(await bench.services.record.remove())).toEqual({ entries: 2 });
    const after = value(await bench.services.record.list(null));
    expect([codes(after.entries), after.state.faults]).toEqual([['record-deleted'], []]);
  });

  it('keeps the same result of a check once a day, and in a run over all connections only what changed', async () => {
    const bench = workbench();
    await ready(bench);
    const before = (await entriesOf(bench)).length;
    value(await bench.services.watch.run('run-0001', () => undefined));
    const first = codes(await entriesOf(bench)).slice(before);
    value(await bench.services.watch.run('run-0002', () => undefined));
    bench.clock.advance(86_400_000);
    value(await bench.services.watch.run('run-0003', () => undefined));
    expect(codes(await entriesOf(bench)).slice(before)).toEqual(first);
  });

  it('is written as CSV that no spreadsheet takes for formulas, and as JSON with codes and sentences', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    for (const name of ['=HYPERLINK("http://evil")', '+1', '-1+1', '@SUM(A1)', '  =1', 'a "quoted", one'])
      value(await bench.services.connections.rename(id, name));
    await bench.services.record.settled();
    const csv = value(await bench.services.record.document(null, 'csv', false));
    const cells = csv.split('\r\n').flatMap((line) => line.split(/,(?=")/));
    expect(cells.filter((cell) => /^"[\s]*[=+\-@]/u.test(cell))).toEqual([]);
    expect(csv).toContain('"a ""quoted"", one"');
    expect(
      csv
        .split('\r\n')
        .slice(0, -1)
        .every((line) => line.startsWith('"')),
    ).toBe(true);
    const json = JSON.parse(value(await bench.services.record.document(id, 'json', false))) as {
      whole: boolean;
      entries: { words: string }[];
    };
    expect(json.whole).toBe(true);
    expect(json.entries.every(({ words }) => words !== '')).toBe(true);
    const saved = value(await bench.services.record.save(null, 'csv', '/out'));
    expect(bench.files.written.get(saved.path)).toMatchObject({ mode: 0o600, text: expect.stringMatching(/^\u{FEFF}"/u) as string });
    value(await bench.services.connections.rename(id, 'Another name'));
    expect(value(await bench.services.record.save(null, 'csv', '/out')).name).toBe('handrail-record-2026-11-21-2.csv');
  });
});

describe('where a token is', () => {
  it('lists each file with whether it is what was written, and takes a new export for the old one’s place', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false));
    const states = async () => (await placesOf(bench, id)).flatMap(({ files }) => files.map(({ name, state }) => `${name} ${state}`));
    const [place] = await placesOf(bench, id);
    expect(place).toMatchObject({ kind: 'file', platform: 'cds', mode: 'inline', folder: '/out', holdsSecret: true, token: 'now' });
    expect(new Set((await states()).map((each) => each.split(' ')[1]))).toEqual(new Set(['same']));
    const [first] = place?.files ?? [];
    bench.files.written.set(first?.path ?? '', { text: 'somebody else’s', mode: 0o600 });
    expect(await states()).toContain(`${first?.name} changed`);
    bench.files.written.delete(first?.path ?? '');
    expect(await states()).toContain(`${first?.name} gone`);
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', true));
    expect(await placesOf(bench, id)).toHaveLength(1);
    expect(value(await bench.services.connections.list())[0]?.places).toBe(1);
  });

  it('tells files with an earlier token, and counts the places of a copy that still has the same one', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false));
    const copy = value(await bench.services.connections.duplicate(id));
    value(await bench.services.export.saveFor(copy.id, 'cds', 'inline', '/other', false));
    const where = value(await bench.services.holders.where(id));
    expect(where.connections.map((each) => each.id).sort()).toEqual([id, copy.id].sort());
    expect(where.places.map(({ folder }) => folder).sort()).toEqual(['/other', '/out']);
    expect(value(await bench.services.connections.list()).map(({ places }) => places)).toEqual([2, 2]);
    bench.clock.advance(1000);
    value(await keepToken(bench.services, id, second, credential, null));
    expect((await placesOf(bench, id)).map(({ folder, token }) => [folder, token])).toEqual([['/out', 'before']]);
    expect((await placesOf(bench, copy.id)).map(({ token }) => token)).toEqual(['now']);
  });

  it('lists sheets that were entered and copies with the token in them, and no copy without it', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    value(await bench.services.export.finish(id, 'cds', 'placeholder'));
    const { artifacts } = value(await bench.services.export.preview(id, 'cds', 'inline'));
    for (const { name } of artifacts) {
      for (const mode of ['placeholder', 'inline'] as const)
        value(await bench.services.export.copyText(id, { kind: 'artifact', platform: 'cds', mode, name }));
    }
    value(await bench.services.export.copyText(id, { kind: 'token' }));
    const places = await placesOf(bench, id);
    const copied = places.filter(({ kind }) => kind === 'clipboard');
    expect(places.filter(({ kind }) => kind === 'sheet')).toHaveLength(1);
    expect(copied.some(({ platform }) => platform === null)).toBe(true);
    expect(copied.filter(({ platform }) => platform === 'cds')).toHaveLength(artifacts.filter(({ holdsSecret }) => holdsSecret).length);
    expect(copied.every(({ holdsSecret }) => holdsSecret)).toBe(true);
  });

  it('shows what an older Handrail noted, without files, and keeps fields that a newer one wrote', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/new', false));
    const document = JSON.parse(bench.settings.text ?? '') as { connections: Record<string, unknown>[] };
    const [stored = {}] = document.connections;
    stored['exports'] = [{ platform: 'cds', mode: 'inline', at: '2026-01-01T00:00:00.000Z', folder: '/old' }];
    delete stored['holders'];
    stored['ofTomorrow'] = { kept: true };
    bench.settings.text = JSON.stringify(document);
    expect(await placesOf(bench, id)).toMatchObject([{ kind: 'file', platform: 'cds', folder: '/old', files: [], holdsSecret: true }]);
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false));
    expect((await placesOf(bench, id)).map(({ folder }) => folder).sort()).toEqual(['/old', '/out']);
    expect(bench.settings.text).toContain('"ofTomorrow":{"kept":true}');
    // A kind of a newer Handrail neither breaks the connection nor is lost.
    const newer = JSON.parse(bench.settings.text) as { connections: { holders: unknown[] }[] };
    newer.connections[0]?.holders.push({
      kind: 'hologram',
      at: '2027-01-01T00:00:00.000Z',
      platform: null,
      mode: null,
      artifact: 'x',
      holdsSecret: true,
      token: null,
      beam: 7,
    });
    bench.settings.text = JSON.stringify(newer);
    expect((await placesOf(bench, id)).map(({ kind }) => kind)).toContain('hologram');
    value(await bench.services.connections.rename(id, 'Again'));
    expect(bench.settings.text).toContain('"beam":7');
  });
});

describe('no secret', () => {
  it('is in the record, in its files, in the holders or in the settings, whatever was done and wherever it was typed', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const other = 'a-password-of-no-shape-0815';
    bench.secrets.add(new Secret(other));
    for (const mode of ['placeholder', 'inline'] as const) {
      value(await bench.services.export.saveFor(id, 'cds', mode, '/out', true));
      const { artifacts } = value(await bench.services.export.preview(id, 'cds', mode));
      for (const { name } of artifacts) value(await bench.services.export.copyText(id, { kind: 'artifact', platform: 'cds', mode, name }));
    }
    value(await bench.services.export.copyText(id, { kind: 'token' }));
    bench.services.record.note('renamed', {
      connection: { id, name: httpToken, practice: false },
      params: { from: other, to: `see ${httpToken}` },
      files: [{ name: `${httpToken}.yml`, sha256: '' }],
    });
    bench.services.record.note('token-revoked', { connection: null, params: { label: `key ${httpToken}`, owner: `${other} of ada` } });
    bench.services.record.note('applied', { connection: null, params: { place: `Vault: secret/${httpToken}` } });
    await bench.services.record.flush();
    const texts = [
      bench.record.text,
      bench.settings.text,
      value(await bench.services.record.document(null, 'csv', true)),
      value(await bench.services.record.document(null, 'json', true)),
      JSON.stringify(value(await bench.services.holders.where(id))),
    ].join('\n');
    for (const secret of [httpToken, other]) {
      expect(texts).not.toContain(secret);
      expect(texts).not.toContain(btoa(secret).replace(/=+$/u, ''));
      // A hash of the token alone would let somebody try candidates.
      expect(texts).not.toContain(sha256(secret));
    }
  });
});
