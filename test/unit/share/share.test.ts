/** Sharing: what is made, what is shown, and what a fresh Handrail makes of it. */
import { expect, test } from 'vitest';
import { isShareName } from '../../../electron/contract/index.ts';
import { cautionsOf } from '../../../electron/core/share/view.ts';
import { cloud, problemOf, value, workbench } from '../services/setup.ts';
import { asConnection, cdsDraft, saved, sharedText } from './support.ts';

const token = 'NzU5NDI0MzQyMjI2OmOO8Jj0m2nYd9xM7mPq0ZrTq1xY';

test('what was shared and taken is the same connection without its token, and nobody was asked anything', async () => {
  const [ours, theirs] = [workbench(), workbench()];
  const id = await saved(ours, { ...cdsDraft(), typed: { 'address.url': 'half typed' } });
  value(await ours.services.token.keep(id, token, { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' }, null));
  const preview = value(await ours.services.share.preview(id, ' Ada Lovelace ', 'Ask me\r\nfirst'));
  expect(preview.name).toMatch(/^git-acme-io-prj.*\.handrail\.json$/);
  expect(preview.leftOut).toEqual([]);
  expect(preview.text).not.toContain(token);
  expect(preview.text).not.toContain('half typed');

  const opened = asConnection(await theirs.services.share.open(preview.name, preview.text));
  expect(opened.view).toMatchObject({
    from: 'Ada Lovelace',
    note: 'Ask me\nfirst',
    address: 'https://git.acme.io/bitbucket',
    projectKey: 'PRJ',
  });
  expect(opened.view).toEqual({ ...preview.view });
  expect(opened.here).toBeNull();
  expect(value(await theirs.services.connections.list())).toEqual([]);

  const taken = value(await theirs.services.share.accept(opened.share));
  expect(taken.draft).toEqual(cdsDraft());
  expect(taken.token.state).toBe('none');
  expect(theirs.http.requests).toEqual([]);
  expect(theirs.settings.text).toContain('Ada Lovelace');
  const again = value(await ours.services.export.preview(id, 'cds', 'placeholder'));
  const theirExport = value(await theirs.services.export.preview(taken.id, 'cds', 'placeholder'));
  expect(theirExport.artifacts).toEqual(again.artifacts);
});

test('the same file a second time is recognised, and so are the same answers; a copy is made all the same', async () => {
  const [ours, theirs] = [workbench(), workbench()];
  const id = await saved(ours, cdsDraft());
  const text = await sharedText(ours, id);
  const first = asConnection(await theirs.services.share.open('a.handrail.json', text));
  const taken = value(await theirs.services.share.accept(first.share));
  const second = asConnection(await theirs.services.share.open('a.handrail.json', text));
  expect(second.here).toEqual({ id: taken.id, name: taken.name, how: 'same-file' });
  expect(asConnection(await theirs.services.share.open('b.handrail.json', await sharedText(ours, id))).here?.how).toBe('same-answers');
  expect(asConnection(await ours.services.share.open('a.handrail.json', text)).here).toMatchObject({ id, how: 'same-answers' });
  const copy = value(await theirs.services.share.accept(second.share));
  expect(copy.name).toBe(`${taken.name} (2)`);
  // Once: a second click takes nothing.
  expect(problemOf(await theirs.services.share.accept(second.share)).kind).toBe('share-gone');
});

test('the record says that it was shared, and that it came in', async () => {
  const [ours, theirs] = [workbench(), workbench()];
  const id = await saved(ours, cdsDraft());
  const preview = value(await ours.services.share.preview(id, '', ''));
  value(await ours.services.share.save(preview.share, '/out'));
  const opened = asConnection(await theirs.services.share.open('a.handrail.json', preview.text));
  const taken = value(await theirs.services.share.accept(opened.share));
  await Promise.all([ours.services.record.settled(), theirs.services.record.settled()]);
  const shared = value(await ours.services.record.list(id)).entries.filter(({ said }) => said.code === 'shared');
  const came = value(await theirs.services.record.list(taken.id)).entries.filter(({ said }) => said.code === 'opened');
  expect(shared.map(({ files }) => files.map(({ name }) => name))).toEqual([[preview.name]]);
  // The same bytes: who compares the two records sees that it is the same file.
  expect(came[0]?.files[0]?.sha256).toBe(shared[0]?.files[0]?.sha256);
});

test('exactly what was shown is written, readable, and beside a file of the same name', async () => {
  const bench = workbench();
  const preview = value(await bench.services.share.preview(await saved(bench, cdsDraft()), '', ''));
  const one = value(await bench.services.share.save(preview.share, '/out'));
  const two = value(await bench.services.share.save(preview.share, '/out'));
  expect(bench.files.written.get(one.path)).toEqual({ text: preview.text, mode: 0o644 });
  expect(two.name).toBe(one.name.replace('.handrail.json', '-2.handrail.json'));
  expect(problemOf(await bench.services.share.save('a-share-of-before', '/out')).kind).toBe('share-gone');
  expect(problemOf(await bench.services.share.save(preview.share, ' ')).kind).toBe('folder-empty');
});

test('what is or looks like a secret is left out and named; what is clearly none stays', async () => {
  const bench = workbench();
  const id = await saved(bench, {
    ...cdsDraft({
      options: { name: 'a3F9kQ2LmX7bT1vR8nZ4cW6y', cdsProjectKey: 'ACME' },
      repositories: ['app', '0123456789abcdef0123456789abcdef'],
    }),
  });
  const { leftOut, text, view } = value(await bench.services.share.preview(id, '', ''));
  expect(leftOut.map(({ field, why, count }) => [field, why, count])).toEqual([
    ['repositories', 'secret', 1],
    ['name', 'secret', 1],
  ]);
  // A list without one of its names is another answer: it is asked again.
  expect([view.repositories, view.repositoriesAnswered]).toEqual([null, false]);
  expect(text).not.toContain('a3F9kQ2LmX7bT1vR8nZ4cW6y');
  expect(JSON.parse(text)).toMatchObject({ connection: { platformConfirmed: false } });
});

test('the keychain’s own secrets are looked for, also those that look like a word', async () => {
  const first = workbench();
  const id = await saved(first, cdsDraft({ options: { name: 'correct-horse-battery' } }));
  value(
    await first.services.token.keep(id, 'correct-horse-battery', { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' }, null),
  );
  // Another run of Handrail, which has not seen the token yet.
  const later = workbench({ keychain: first.keychain, settings: first.settings });
  const { text } = value(await later.services.share.preview(id, '', ''));
  expect(text).not.toContain('correct-horse');
});

test('a secret in the sender’s own words is refused beside the field', async () => {
  const bench = workbench();
  const id = await saved(bench, cdsDraft());
  expect(problemOf(await bench.services.share.preview(id, `me ${token}`, ''))).toMatchObject({ kind: 'token-in-field', field: 'from' });
  expect(problemOf(await bench.services.share.preview(id, '', `use https://ada:hunter2@git.acme.io`))).toMatchObject({ field: 'note' });
});

test('practice connections and empty ones are not shared', async () => {
  const bench = workbench();
  const practice = value(await bench.services.connections.create(true, cdsDraft())).id;
  const empty = value(await bench.services.connections.create(false)).id;
  expect(problemOf(await bench.services.share.preview(practice, '', '')).kind).toBe('share-practice');
  expect(problemOf(await bench.services.share.preview(empty, '', '')).kind).toBe('share-empty');
  expect(problemOf(await bench.services.share.bundle(empty, '', false)).kind).toBe('share-empty');
});

test('a bundle holds versions, the connection, what the platform takes and the log, and opens read-only', async () => {
  const bench = workbench();
  const id = await saved(bench, cdsDraft());
  value(await bench.services.token.keep(id, token, { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' }, null));
  const line = (about: string, event: string) => JSON.stringify({ at: '2026-11-30T10:00:00Z', level: 'info', event, id: about });
  await bench.files.write('/settings/logs', 'handrail.log', `${line(id, `ours ${token}`)}\n${line('someotherone', 'theirs')}\n`, 0o600);
  const bundle = value(await bench.services.share.bundle(id, 'It fails since Monday', false));
  expect(bundle.unchecked).toBe(true);
  expect([...new Set(bundle.parts.map((part) => part.id))]).toEqual(['diagnostics', 'connection', 'file', 'log']);
  expect(bundle.text).not.toContain(token);
  expect(bundle.text).toContain('ours [secret]');
  expect(bundle.text).not.toContain('theirs');
  const opened = value(await workbench().services.share.open(bundle.name, bundle.text));
  expect(opened).toMatchObject({ kind: 'bundle', note: 'It fails since Monday', report: null });
  expect(opened.kind === 'bundle' && opened.parts).toEqual(bundle.parts);
});

test('a bundle may hide people and hosts everywhere, and opens all the same', async () => {
  const bench = workbench();
  const draft = cdsDraft();
  const id = await saved(bench, draft);
  const host = new URL(draft.answers.baseUrl ?? '').host;
  const log = JSON.stringify({ at: '2026-11-30T10:00:00Z', level: 'info', event: `asked ${host} for ada@acme.io`, id });
  await bench.files.write('/settings/logs', 'handrail.log', `${log}\n`, 0o600);
  expect(value(await bench.services.share.bundle(id, '', false)).text).toContain(host);
  const hidden = value(await bench.services.share.bundle(id, 'Ask ada@acme.io', true));
  expect(hidden.text).not.toContain(host);
  expect(hidden.text).not.toContain('ada@acme.io');
  expect(hidden.name).not.toContain(host);
  expect(hidden.text).toContain('asked host-1.example for person-1@masked.example');
  expect(value(await workbench().services.share.open(hidden.name, hidden.text))).toMatchObject({
    kind: 'bundle',
    note: 'Ask person-1@masked.example',
  });
});

test('what to look at twice', () => {
  const kinds = (address: string): string[] => cautionsOf(address, null).map(({ kind }) => kind);
  expect(kinds('https://git.acme.io')).toEqual([]);
  expect(kinds('https://bitbucket.acme.io/bitbucket')).toEqual([]);
  expect(kinds('http://git.acme.io')).toEqual(['plain-http']);
  expect(kinds('http://127.0.0.1:7990')).toEqual(['this-computer']);
  expect(kinds('http://localhost:7990/bitbucket')).toEqual(['this-computer']);
  expect(kinds('https://10.0.0.7')).toEqual(['number-for-a-name']);
  expect(kinds('https://xn--bcher-kva.example')).toEqual(['letters-beyond-a-to-z']);
  for (const host of [
    'bitbucket.org.acme.io',
    'evilbitbucket.org',
    'bitbucket-org.io',
    'b1tbucket.org',
    'bitbuckett.org',
    'api-bitbucket.org',
    'bitbucket.com',
  ])
    expect(kinds(`https://${host}`), host).toEqual(['poses-as-cloud']);
  for (const host of ['bitbucket.org', 'api.bitbucket.org', 'bucket.acme.io', 'git.bitbay.io'])
    expect(kinds(`https://${host}`), host).toEqual([]);
});

test('a workspace of Cloud is shared by its address', async () => {
  const bench = workbench();
  const id = await saved(bench, { ...cdsDraft(), answers: cloud(), platform: null, platformConfirmed: false });
  const { view } = value(await bench.services.share.preview(id, '', ''));
  expect(view).toMatchObject({ address: 'https://bitbucket.org/acme', platform: null, credential: null, cautions: [] });
});

test('names of shared files', () => {
  expect(['a.handrail.json', 'A.HANDRAIL', 'b.handrail-support.json'].every(isShareName)).toBe(true);
  expect(['a.json', 'handrail.yml', 'satellite.yml'].some(isShareName)).toBe(false);
});
