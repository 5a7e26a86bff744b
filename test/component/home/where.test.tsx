/** "Token and history": what a person reads of where their token is, and of what was done. */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Connection, RecordEntry, RecordFault, Where } from '../../../electron/contract/index.ts';
import { whereCopy as copy } from '../../../electron/contract/copy/en/where.ts';
import { connectionsCopy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { homeCopy } from '../../../electron/contract/copy/wizard.ts';
import { connection, createFakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';

function saved(): Connection {
  const base = connection();
  return {
    ...base,
    name: 'Acme for CDS',
    token: {
      state: 'kept',
      where: 'keychain',
      kind: 'http-access-token',
      name: 'Handrail CDS',
      expiresOn: '2027-03-01',
      keptAt: '2026-11-20T10:00:00.000Z',
    },
    exports: [{ platform: 'cds', mode: 'inline', at: '2026-11-20T10:00:00.000Z', folder: '/out' }],
    draft: {
      ...base.draft,
      platform: 'cds',
      platformConfirmed: true,
      answers: {
        ...base.draft.answers,
        deployment: 'data-center',
        baseUrl: 'https://git.acme.io',
        credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' },
      },
    },
  };
}

const place = (change: Partial<Where['places'][number]>): Where['places'][number] => ({
  connection: { id: 'abcdefgh0001', name: 'Acme for CDS' },
  kind: 'file',
  at: '2026-11-20T10:00:00.000Z',
  platform: 'cds',
  platformName: 'CDS',
  mode: 'inline',
  folder: '/out',
  files: [],
  holdsSecret: true,
  token: 'now',
  ...change,
});
const entry = (n: number, said: RecordEntry['said'], files: RecordEntry['files'] = []): RecordEntry => ({
  n,
  at: `2026-11-2${n}T10:00:00.000Z`,
  said,
  connection: null,
  files,
  host: 'desktop',
  hash: String(n),
});

async function open(where: Partial<Where> = {}, entries: RecordEntry[] = [], faults: RecordFault[] = []) {
  const one = saved();
  const host = createFakeHost([one]);
  host.answer('holders.where', ({ id }) =>
    ok({
      owner: 'svc-cds',
      kind: 'http-access-token',
      name: 'Handrail CDS',
      state: 'kept',
      keptAt: '2026-11-20T10:00:00.000Z',
      expiresOn: '2027-03-01',
      connections: [{ id, name: one.name, platform: 'cds', deployment: 'data-center' }],
      places: [],
      ...where,
    }),
  );
  host.answer('record.list', () =>
    ok({
      entries,
      total: entries.length,
      platforms: { cds: 'CDS' },
      state: { count: entries.length, faults, first: null, last: null, folder: '/r' },
    }),
  );
  const rendered = await renderApp(host);
  await rendered.user.click(screen.getByRole('button', { name: connectionsCopy.menu(one.name) }));
  await rendered.user.click(screen.getByRole('menuitem', { name: homeCopy.where }));
  const dialog = await screen.findByRole('dialog', { name: homeCopy.whereNamed(one.name) });
  await within(dialog).findByRole('heading', { name: copy.places });
  await within(dialog).findByText(copy.may);
  return { ...rendered, host, dialog, inside: within(dialog) };
}

it('says whose the token is, what it may do, when it ends, and where it is, with the state of each file', async () => {
  const { dialog, inside } = await open({
    places: [
      place({
        files: [
          { name: 'cds.yml', path: '/out/cds.yml', state: 'same', holdsSecret: true, at: '' },
          { name: 'import.sh', path: '/out/import.sh', state: 'changed', holdsSecret: false, at: '' },
          { name: 'old.yml', path: '/out/old.yml', state: 'gone', holdsSecret: false, at: '' },
        ],
      }),
      place({ folder: '/before', token: 'before' }),
      place({ kind: 'clipboard', platform: null, platformName: null, folder: null }),
    ],
  });
  for (const text of [
    'svc-cds',
    'Handrail CDS',
    copy.files.same,
    copy.files.changed,
    copy.files.gone,
    copy.before,
    copy.kinds.token,
    copy.noFiles,
  ])
    expect(dialog.textContent).toContain(text);
  expect(inside.getByText(`${homeCopy.places(2)}.`)).toBeTruthy();
  const files = within(inside.getByRole('list', { name: copy.filesOf(copy.kinds.file('CDS')) })).getAllByRole('listitem');
  expect(files.map(({ textContent }) => textContent)).toContain(`/out/import.sh${copy.files.changed}`);
});

it('shows the history with the newest first, says that the record was cut, and saves it as a file', async () => {
  const { dialog, inside, user, host } = await open(
    {},
    [
      entry(2, { code: 'exported', params: { platform: 'cds', mode: 'inline' } }, [{ name: 'cds.yml', sha256: 'ab' }]),
      entry(1, { code: 'made', params: {} }),
    ],
    [{ code: 'cut', params: { missing: 2 } }],
  );
  const list = inside.getByRole('list', { name: 'History' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringContaining('Exported for CDScds.yml'), expect.stringContaining('You began this connection')]);
  expect(dialog.textContent).toContain('The last 2 entries were removed.');
  host.answer('record.save', ({ format, folder }) => ok({ cancelled: false, name: 'r', path: `${folder}/r.${format}` }));
  await user.click(inside.getByText(copy.save, { selector: 'summary, summary *' }));
  await user.click(inside.getByRole('radio', { name: copy.formats.json }));
  await user.click(inside.getByRole('button', { name: copy.save }));
  await inside.findByText(copy.saved);
  expect(host.of('record.save')).toMatchObject([{ format: 'json' }]);
  expect(dialog.textContent).toContain('r.json');
});

it('says so where nothing is known yet, and where the history cannot be read', async () => {
  const { inside, host, user } = await open();
  inside.getByText(copy.none);
  await user.click(inside.getByRole('button', { name: 'Close' }));
  host.answer('record.list', () => fail('record-unreadable', { folder: '/r' }));
  await user.click(screen.getByRole('button', { name: connectionsCopy.menu('Acme for CDS') }));
  await user.click(screen.getByRole('menuitem', { name: homeCopy.where }));
  await screen.findByText('The history cannot be read');
});
