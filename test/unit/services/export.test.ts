import { describe, expect, it, vi } from 'vitest';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

const credential = { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' } as const;
const options = { name: 'bitbucket-acme', description: 'Acme', cdsProjectKey: 'PROJ' };

async function ready(bench: Workbench, withToken = true) {
  const made = value(await bench.services.connections.create(false));
  const saved = value(
    await bench.services.connections.save(made.id, draftOf(made, dataCenter({ credential, options }), { platform: 'cds' })),
  );
  return withToken ? value(await keepToken(bench.services, saved.id, httpToken, credential, null)) : saved;
}

describe('preview', () => {
  it('masks the secret in every mode and asks the keychain for nothing', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    bench.keychain.asked.length = 0;
    for (const mode of ['placeholder', 'inline'] as const) {
      const preview = value(await bench.services.export.preview(id, 'cds', mode));
      expect(JSON.stringify(preview)).not.toContain(httpToken);
      expect(preview).toMatchObject({ platform: 'cds', mode, unchecked: true, practice: false, folder: '/home/ada/Downloads/Handrail' });
      expect(preview.artifacts.some((artifact) => artifact.holdsSecret)).toBe(mode === 'inline');
    }
    expect(bench.keychain.asked).toEqual([]);
  });

  it('offers no token inside while there is none', async () => {
    const bench = workbench();
    const { id } = await ready(bench, false);
    const preview = value(await bench.services.export.preview(id, 'cds', 'placeholder'));
    expect(preview.modes.find((each) => each.mode === 'inline')).toMatchObject({
      available: false,
      reason: { code: 'token-not-held' },
    });
  });

  it('tells a mode that one of the answers rules out', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    const { inputs } = value(await bench.services.platforms.find('harness-sei')).deployments['data-center'];
    const examples = Object.fromEntries(
      inputs.flatMap((input) =>
        input.example === null || input.type === 'secret' || input.type === 'file' ? [] : [[input.key, input.example]],
      ),
    );
    await bench.services.connections.save(
      made.id,
      draftOf(made, dataCenter({ credential, options: { ...examples, connection: 'direct' } }), { platform: 'harness-sei' }),
    );
    const preview = value(await bench.services.export.preview(made.id, 'harness-sei', 'placeholder'));
    expect(preview.modes.find((each) => each.mode === 'env')).toMatchObject({
      available: false,
      reason: { code: 'said', params: { words: expect.stringContaining('web form') as string } },
    });
  });

  it('refuses a platform that does not work with this Bitbucket, with the reason', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    expect(problemOf(await bench.services.export.preview(id, 'nope', 'inline')).kind).toBe('platform-not-found');
    const connection = value(await bench.services.connections.open(id));
    await bench.services.connections.save(id, draftOf(connection, { deployment: 'cloud', workspace: 'acme', baseUrl: null }));
    expect(problemOf(await bench.services.export.preview(id, 'cds', 'placeholder'))).toMatchObject({ kind: 'platform-blocked' });
  });
});

describe('saving', () => {
  it('says that it could not be noted, for one and for a set: the files are there', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const { compare } = bench.files;
    // The settings become unwritable between reading the connection and noting the export.
    vi.spyOn(bench.files, 'compare').mockImplementation((...given) => {
      bench.settings.fault = { ok: false, fault: 'not-writable', detail: 'ENOSPC' };
      return compare(...given);
    });
    const saved = value(await bench.services.export.saveFor(id, 'cds', 'inline', '/srv/cds', false));
    expect(saved).toMatchObject({ notNoted: true, connection: { exports: [] } });
    expect(saved.saved.map(({ path }) => bench.files.written.has(path ?? ''))).not.toContain(false);
    expect(bench.log.lines).toContainEqual(expect.objectContaining({ event: 'export-not-recorded' }));
    bench.settings.fault = null;
    expect(value(await bench.services.export.saveSet(id, { cds: 'placeholder' }, '/srv/set', false))).toMatchObject({ notNoted: true });
    bench.settings.fault = null;
    vi.restoreAllMocks();
    expect(value(await bench.services.export.saveFor(id, 'cds', 'inline', '/srv/cds', false))).not.toHaveProperty('notNoted');
  });

  it('writes the token into files of mode 0600 when asked to, and remembers the export', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const { saved, connection } = value(await bench.services.export.saveFor(id, 'cds', 'inline', ' /out ', false));
    const file = saved.find((each) => each.kind === 'file')!;
    expect(bench.files.written.get(file.path!)).toMatchObject({ mode: 0o600, text: expect.stringContaining(httpToken) as string });
    expect(file).toMatchObject({ mode: '0600', holdsSecret: true });
    expect(connection.exports).toEqual([{ platform: 'cds', mode: 'inline', at: '2026-11-21T09:00:00.000Z', folder: '/out' }]);
    expect(value(await bench.services.connections.list())[0]?.finished).toBe(true);
    expect(bench.settings.text).not.toContain(httpToken);
  });

  it('writes no secret otherwise, and needs none', async () => {
    const bench = workbench();
    const { id } = await ready(bench, false);
    const { saved } = value(await bench.services.export.saveFor(id, 'cds', 'placeholder', '/out', false));
    expect(saved.every((each) => !each.holdsSecret && each.mode === '0644')).toBe(true);
    expect([...bench.files.written.values()].every(({ text }) => !text.includes(httpToken))).toBe(true);
    expect(problemOf(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false)).kind).toBe('token-needed');
  });

  it.each([
    ['not-found', 'folder-not-found'],
    ['not-writable', 'folder-not-writable'],
  ] as const)('says beside the folder that it is %s, and loses nothing', async (fault, kind) => {
    const bench = workbench();
    const { id } = await ready(bench);
    bench.files.fault = { ok: false, fault, detail: 'EACCES' };
    expect(problemOf(await bench.services.export.saveFor(id, 'cds', 'inline', '/root/x', false))).toMatchObject({
      kind,
      field: 'folder',
      values: { folder: '/root/x' },
    });
    expect(value(await bench.services.connections.open(id)).exports).toEqual([]);
    expect(problemOf(await bench.services.export.saveFor(id, 'cds', 'inline', '  ', false))).toMatchObject({
      kind: 'folder-empty',
      field: 'folder',
    });
  });

  it('leaves a file of the same name alone until told to replace it', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    bench.files.written.set('/out/bitbucket-acme.yml', { text: 'mine', mode: 0o644 });
    const save = (replace: boolean) => bench.services.export.saveFor(id, 'cds', 'inline', '/out', replace);
    const problem = problemOf(await save(false));
    expect(problem).toMatchObject({ kind: 'file-exists', values: { folder: '/out', names: 'bitbucket-acme.yml', count: 1 } });
    expect(problemCopy(problem).title).toBe('bitbucket-acme.yml is there already');
    expect([...bench.files.written.keys()]).toEqual(['/out/bitbucket-acme.yml']);
    expect(bench.files.written.get('/out/bitbucket-acme.yml')?.text).toBe('mine');
    expect(value(await bench.services.connections.open(id)).exports).toEqual([]);
    expect(value(await save(true)).saved).toHaveLength(3);
    expect(bench.files.written.get('/out/bitbucket-acme.yml')).toMatchObject({
      mode: 0o600,
      text: expect.stringContaining(httpToken) as string,
    });
    // The same once more is no question at all.
    expect(value(await save(false)).saved).toHaveLength(3);
  });

  it('is done without a file where everything was entered by hand', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const connection = value(await bench.services.export.finish(id, 'xcode-cloud', 'placeholder'));
    expect(connection.exports).toEqual([{ platform: 'xcode-cloud', mode: 'placeholder', at: '2026-11-21T09:00:00.000Z', folder: null }]);
    expect(bench.files.written.size).toBe(0);
    expect(problemOf(await bench.services.export.finish(id, 'nope', 'inline')).kind).toBe('platform-not-found');
    await bench.services.connections.save(id, draftOf(connection, { deployment: 'cloud', workspace: 'acme', baseUrl: null }));
    expect(problemOf(await bench.services.export.finish(id, 'cds', 'inline')).kind).toBe('platform-blocked');
  });

  it('names every file that is in the way, and notices one that comes between', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    bench.files.written.set('/out/cds-import.sh', { text: 'mine', mode: 0o644 }).set('/out/cds-list.sh', { text: 'mine', mode: 0o644 });
    expect(problemOf(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false)).values).toMatchObject({
      names: 'cds-import.sh, cds-list.sh',
      count: 2,
    });
    bench.files.compare = async () => 'absent';
    expect(problemOf(await bench.services.export.saveFor(id, 'cds', 'inline', '/out', false)).values).toMatchObject({
      names: 'cds-import.sh',
    });
    expect(bench.files.written.get('/out/cds-import.sh')?.text).toBe('mine');
  });

  it('gives the terminal the same bytes as the wizard', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const output = value(
      await bench.services.export.make({
        answers: dataCenter({ credential, options }),
        platform: 'cds',
        mode: 'inline',
        secret: new Secret(httpToken),
        held: {},
        dropped: {},
        version: null,
      }),
    );
    value(await bench.services.export.save(output, '/terminal', false));
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/wizard', false));
    const names = [...bench.files.written.keys()].filter((path) => path.startsWith('/terminal/'));
    expect(names.length).toBeGreaterThan(0);
    for (const path of names)
      expect(bench.files.written.get(path.replace('/terminal/', '/wizard/'))).toEqual(bench.files.written.get(path));
  });
});

describe('copying', () => {
  it('hands out the token, an artifact or one value, wrapped', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const token = value(await bench.services.export.copyText(id, { kind: 'token' }));
    expect(token.reveal()).toBe(httpToken);
    expect(JSON.stringify(token)).toBe('"[secret]"');
    const preview = value(await bench.services.export.preview(id, 'cds', 'inline'));
    const file = preview.artifacts.find((artifact) => artifact.kind === 'file')!;
    const text = value(
      await bench.services.export.copyText(id, { kind: 'artifact', platform: 'cds', mode: 'inline', name: file.name }),
    ).reveal();
    expect(text).toContain(httpToken);
    expect(
      problemOf(await bench.services.export.copyText(id, { kind: 'artifact', platform: 'cds', mode: 'inline', name: 'nope' })).kind,
    ).toBe('bad-request');
  });

  it('has nothing to hand out where there is no token', async () => {
    const bench = workbench();
    const { id } = await ready(bench, false);
    expect(problemOf(await bench.services.export.copyText(id, { kind: 'token' })).kind).toBe('token-needed');
    expect(problemOf(await bench.services.export.copyText(id, { kind: 'held-secret', key: 'x' }))).toMatchObject({
      kind: 'input-required',
      field: 'x',
    });
  });

  it('copies one value out of a sheet', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    await bench.services.connections.save(
      made.id,
      draftOf(made, dataCenter({ credential: { ...credential, user: 'svc' } }), { platform: 'xcode-cloud' }),
    );
    const mode = 'placeholder';
    const { artifacts } = value(await bench.services.export.preview(made.id, 'xcode-cloud', mode));
    const sheet = artifacts.find((artifact) => artifact.kind === 'sheet')!;
    const row = sheet.sheet.rows.find((each) => each.value !== null)!;
    const copied = value(
      await bench.services.export.copyText(made.id, {
        kind: 'sheet-value',
        platform: 'xcode-cloud',
        mode,
        artifact: sheet.name,
        row: row.id,
      }),
    );
    expect(copied.reveal()).toBe(row.value);
    expect(
      problemOf(
        await bench.services.export.copyText(made.id, {
          kind: 'sheet-value',
          platform: 'xcode-cloud',
          mode,
          artifact: sheet.name,
          row: 'nope',
        }),
      ).kind,
    ).toBe('bad-request');
  });
});
