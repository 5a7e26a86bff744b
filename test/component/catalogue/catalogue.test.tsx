import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogueCopy as copy } from '../../../electron/contract/copy/en/catalogue.ts';
import { statementCopy } from '../../../electron/contract/copy/en/statement.ts';
import { sharedWords } from '../../../electron/contract/copy/en/wizard/shared.ts';
import { catalogueWords, platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Connection, Draft, Result } from '../../../electron/contract/index.ts';
import { platforms as catalogue, toInfo } from '../../../electron/core/platforms/registry.ts';
import { categoriesOf, filterPlatforms, noFilter } from '../../../renderer/catalogue/filter.ts';
import { description } from '../ui/dom.ts';
import { connection, createFakeHost, held, problem } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { renderApp, renderIn } from '../wizard/render-app.tsx';
import type { Rendered } from '../wizard/render-app.tsx';

const platforms = catalogue().map(toInfo);
const card = (name: string) => screen.findByRole('button', { name });
const names = () =>
  screen
    .getAllByRole('button')
    .filter((each) => each.dataset['platform'] !== undefined)
    .map((each) => each.textContent);

async function fromHome(
  prepare: (host: FakeHost) => void = () => undefined,
  app: Parameters<typeof createFakeHost>[1] = {},
): Promise<Rendered> {
  const host = createFakeHost([connection({ name: 'Acme' })], app);
  prepare(host);
  const rendered = await renderApp(host);
  await rendered.user.click(screen.getByRole('button', { name: catalogueWords.open }));
  await screen.findByRole('heading', { level: 1, name: copy.title });
  return rendered;
}

function at(deployment: 'cloud' | 'data-center', draft: Partial<Draft> = {}): Connection {
  const base = connection({ name: 'Payments' });
  const answers = deployment === 'cloud' ? { deployment, workspace: 'acme' } : { deployment, baseUrl: 'https://git.acme.io' };
  const server =
    deployment === 'cloud'
      ? null
      : ({ product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: null, confirmed: true } as const);
  return { ...base, server, draft: { ...base.draft, ...draft, answers: { ...base.draft.answers, ...answers } } };
}

describe('what the catalogue shows', () => {
  const today = new Date('2026-11-21T12:00:00');
  const of = (filter: Partial<typeof noFilter>, day = today) => filterPlatforms(platforms, { ...noFilter, ...filter }, day);
  it('everything without a filter, by kind, by status, by any word', () => {
    expect(of({}).fitting).toHaveLength(platforms.length);
    expect(categoriesOf(platforms).reduce((sum, { count }) => sum + count, 0)).toBe(platforms.length);
    for (const { name, count } of categoriesOf(platforms)) expect(of({ category: name }).fitting).toHaveLength(count);
    expect(of({ state: 'ended' }).fitting.map(({ id }) => id)).toEqual(['blubracket']);
    expect(of({ search: 'ona' }).fitting.map(({ id }) => id)).toContain('gitpod');
    expect(of({ search: 'ona', category: 'Security' }).fitting).toEqual([]);
  });
  it('what cannot work with a Bitbucket apart from what can', () => {
    const { fitting, blocked } = of({ deployment: 'cloud' });
    expect(blocked.map(({ id }) => id).sort()).toEqual(['cds', 'gitpod']);
    expect(fitting.length + blocked.length).toBe(platforms.length);
  });
  it('what has to be checked before use, on both sides of the border', () => {
    expect(of({ state: 'check' }, new Date('2027-11-20T12:00:00')).fitting).toEqual([]);
    expect(of({ state: 'check' }, new Date('2027-12-31T12:00:00')).fitting).toHaveLength(platforms.length);
  });
});

describe('the list', () => {
  it('opens from home, finds by any word, by kind, by Bitbucket with the reason, and by status', async () => {
    const { user } = await fromHome();
    await card('CDS');
    expect(names()).toHaveLength(platforms.length);
    await user.type(screen.getByRole('searchbox', { name: copy.search }), 'tekton');
    await waitFor(() => expect(names()).toEqual(['Tekton Pipelines-as-Code']));
    await user.clear(screen.getByRole('searchbox', { name: copy.search }));
    await user.selectOptions(screen.getByRole('combobox', { name: copy.where }), 'cloud');
    const region = screen.getByRole('region', { name: copy.blockedTitle('Bitbucket Cloud') });
    expect(description(within(region).getByRole('button', { name: 'CDS' }))).toContain('410 Gone');
    await user.click(within(screen.getByRole('navigation', { name: copy.nav })).getByRole('button', { name: /^Security/ }));
    expect(names()).toEqual(expect.arrayContaining(['HCP Vault Radar', 'Snyk', 'BluBracket']));
    await user.selectOptions(screen.getByRole('combobox', { name: copy.state }), 'legacy');
    screen.getByText(copy.none);
    await user.click(screen.getByRole('button', { name: copy.showAll }));
    expect(names()).toHaveLength(platforms.length);
  });

  it('says why it could not be loaded, and loads it on a click', async () => {
    const { user, host } = await fromHome((fake) => fake.answer('platforms.list', () => problem('internal')));
    await screen.findByText('ab12-cd34');
    host.answer('platforms.list', () => ok(platforms));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await card('CDS');
  });

  it('goes back to where it was opened, and remembers what was looked for', async () => {
    const { user } = await fromHome();
    await card('CDS');
    await user.type(screen.getByRole('searchbox', { name: copy.search }), 'snyk');
    await user.click(screen.getByRole('button', { name: sharedWords.back.home }));
    await screen.findByRole('heading', { name: 'Your connections' });
    await user.click(screen.getByRole('button', { name: catalogueWords.open }));
    await card('Snyk');
    expect(names()).toEqual(['Snyk']);
  });
});

describe('a platform’s page', () => {
  it('takes the focus, and gives it back to its card', async () => {
    const { user } = await fromHome();
    await user.click(await card('Renovate'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Renovate' })));
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: copy.back }));
    expect(document.activeElement).toBe(await card('Renovate'));
  });

  it('says in plain words what it can and cannot do, for the Bitbucket and the token chosen', async () => {
    const { user } = await fromHome();
    await user.click(await card('Git'));
    const can = () => screen.getByRole('region', { name: statementCopy.can }).textContent;
    const cannot = () => screen.getByRole('region', { name: statementCopy.cannot }).textContent;
    expect(can()).toContain('read your code');
    expect(can()).toMatch(/Only when “What git does” is [^:]*:[^:]*change your code \(push to and delete branches\)/u);
    expect(cannot()).toContain('create and change webhooks');
    await user.selectOptions(screen.getByRole('combobox', { name: copy.kind }), 'repository-token');
    screen.getByText(/belongs to one repository/);
    await user.click(screen.getByRole('radio', { name: 'Data Center' }));
    expect(cannot()).toContain('administer the Bitbucket server');
    const kinds = within(screen.getByRole('region', { name: statementCopy.kinds }));
    kinds.getByText('HTTP access token');
    for (const title of [statementCopy.token, statementCopy.sources, statementCopy.permissions, statementCopy.needs].slice(0, 3))
      screen.getByRole('region', { name: title });
    expect(screen.getByRole('region', { name: statementCopy.sources }).textContent).toMatch(/checked .*2026/);
  });

  it('says why, where it cannot be connected, and promises nothing that it does not know', async () => {
    const { user } = await fromHome();
    await user.click(await card('CDS'));
    await user.click(screen.getByRole('radio', { name: 'Cloud' }));
    screen.getByText('CDS cannot be connected to Bitbucket Cloud.');
    expect(screen.queryByRole('region', { name: statementCopy.can })).toBeNull();
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: copy.back }));
    await user.click(await card('Xcode Cloud'));
    await user.click(screen.getByRole('radio', { name: 'Cloud' }));
    screen.getByText(statementCopy.unknown('Xcode Cloud'));
    expect(screen.queryByRole('region', { name: statementCopy.cannot })).toBeNull();
  });

  it('leads from an ended platform to its successor', async () => {
    const { user } = await fromHome();
    await user.click(await card('BluBracket'));
    await user.click(screen.getByRole('button', { name: copy.successor('HCP Vault Radar') }));
    await screen.findByRole('heading', { level: 1, name: 'HCP Vault Radar' });
  });

  it('saves the statement by the host, and says where it went or what was wrong', async () => {
    const { user, host } = await fromHome((fake) =>
      fake.answer('platforms.statement', ({ folder }) =>
        folder === '/nowhere'
          ? fail('folder-not-found', { folder }, 'folder')
          : ok({ cancelled: false, name: 'a.md', path: `${folder ?? ''}/a.md` }),
      ),
    );
    await user.click(await card('HCP Vault Radar'));
    const open = screen.getByRole('button', { name: copy.save.open });
    expect(open.getAttribute('aria-expanded')).toBe('false');
    await user.click(open);
    const folder = screen.getByRole('textbox', { name: copy.save.folder });
    await user.clear(folder);
    await user.click(screen.getByRole('button', { name: copy.save.button }));
    expect(folder.getAttribute('aria-invalid')).toBe('true');
    expect(host.of('platforms.statement')).toEqual([]);
    await user.type(folder, '/nowhere');
    await user.click(screen.getByRole('radio', { name: copy.save.formats.md }));
    await user.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(folder));
    await user.clear(folder);
    await user.type(folder, '/home/ada{Enter}');
    await screen.findByText('/home/ada/a.md');
    expect(host.of('platforms.statement').at(-1)).toEqual({
      platform: 'vault-radar',
      deployment: 'cloud',
      kind: 'api-token',
      format: 'md',
      folder: '/home/ada',
    });
  });

  it('asks with the native dialog where there is one, and says that nothing was saved when it was closed', async () => {
    const { user, host } = await fromHome(
      (fake) => fake.answer('platforms.statement', () => ok({ cancelled: true, name: null, path: null })),
      { nativeSave: true },
    );
    await user.click(await card('CDS'));
    await user.click(screen.getByRole('button', { name: copy.save.open }));
    await user.click(screen.getByRole('button', { name: copy.save.buttonNative }));
    await screen.findByText(copy.save.cancelled);
    expect(host.of('platforms.statement')).toEqual([
      { platform: 'cds', deployment: 'data-center', kind: 'http-access-token', format: 'html', folder: null },
    ]);
  });
});

describe('“Connect this platform”', () => {
  it('begins a connection with it from home; the others stay as they are', async () => {
    const { user, host, store } = await fromHome();
    await user.click(await card('Renovate'));
    await user.click(screen.getByRole('button', { name: copy.connect }));
    await screen.findByRole('heading', { level: 1, name: /Bitbucket/ });
    expect(store.getState()).toMatchObject({ place: 'connection', viewing: 'server', catalogue: null });
    await waitFor(() =>
      expect([...host.connections.values()].map(({ draft }) => draft.platform).sort()).toEqual([null, 'renovate'].sort()),
    );
  });

  it('is for the connection whose platform is being chosen, and shows what it asks', async () => {
    const { user, store } = await renderIn(at('data-center'));
    await user.click(await screen.findByRole('radio', { name: 'CDS' }));
    await user.click(screen.getByRole('button', { name: catalogueWords.about('CDS') }));
    await screen.findByRole('heading', { level: 1, name: 'CDS' });
    screen.getByText(copy.connectFor('Payments'));
    await user.click(screen.getByRole('button', { name: copy.connect }));
    await screen.findByRole('heading', { level: 1, name: platformCopy.settleTitle('CDS') });
    expect(store.getState().confirmed?.draft.platform).toBe('cds');
  });

  it('is not offered where it does not work with that connection', async () => {
    const { user } = await renderIn(at('cloud'));
    await screen.findByRole('radio', { name: 'CDS' });
    await user.click(screen.getAllByRole('button', { name: catalogueWords.rail })[0]!);
    await user.click(await card('CDS'));
    await screen.findByText(copy.connectNot('Bitbucket Cloud'));
    expect(screen.queryByRole('button', { name: copy.connect })).toBeNull();
  });

  it('leaves a connection that has its platform alone', async () => {
    const { user, host } = await renderIn(at('data-center', { platform: 'cds', platformConfirmed: true }), (fake) =>
      fake.answer('token.guide', () => problem('internal')),
    );
    await user.click((await screen.findAllByRole('button', { name: catalogueWords.rail }))[0]!);
    await user.click(await card('Renovate'));
    await user.click(screen.getByRole('button', { name: copy.connect }));
    await waitFor(() => expect([...host.connections.values()].map(({ draft }) => draft.platform).sort()).toEqual(['cds', 'renovate']));
  });
});

describe('“Connect this platform”, while a save is under way', () => {
  it('says so, and begins one connection however often it is clicked', async () => {
    const one = at('data-center', { platform: 'cds', platformConfirmed: true });
    const { user, host, store } = await renderIn(one, (fake) => fake.answer('token.guide', () => problem('internal')));
    await user.click((await screen.findAllByRole('button', { name: catalogueWords.rail }))[0]!);
    await user.click(await card('Renovate'));
    const saved = held<Result<Connection>>();
    host.answer('connections.save', () => saved.promise);
    store.setTyped('export.folder', '/out');
    const button = screen.getByRole('button', { name: copy.connect });
    await user.click(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    await user.click(button);
    saved.release(ok({ ...one, draft: { ...one.draft, typed: { 'export.folder': '/out' } } }));
    await waitFor(() => expect([...host.connections.values()].map(({ draft }) => draft.platform).sort()).toEqual(['cds', 'renovate']));
    expect(host.of('connections.create')).toHaveLength(1);
  });
});

describe('facts older than twelve months', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());

  it.each([
    ['2027-11-20', 0],
    ['2027-12-31', 1],
  ] as const)('on %s are marked in list, page and platform step: %i', async (day, marked) => {
    vi.setSystemTime(new Date(`${day}T12:00:00`));
    const { user } = await renderIn(at('data-center'));
    const radio = await screen.findByRole('radio', { name: 'CDS' });
    expect(screen.queryAllByText(catalogueWords.stale)).toHaveLength(marked * platforms.length);
    await user.click(radio);
    await user.click(screen.getByRole('button', { name: catalogueWords.about('CDS') }));
    await screen.findByRole('heading', { level: 1, name: 'CDS' });
    expect(screen.queryAllByText(statementCopy.stale)).toHaveLength(marked * 2);
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: copy.back }));
    await card('CDS');
    // Once a card, and once among the choices of the filter.
    expect(screen.queryAllByText(statementCopy.stale)).toHaveLength(marked * platforms.length + 1);
    await user.click(await card('CDS'));
    await user.click(screen.getByRole('button', { name: copy.connect }));
    await screen.findByRole('heading', { level: 1, name: platformCopy.settleTitle('CDS') });
    expect(screen.queryAllByText(catalogueWords.stale)).toHaveLength(marked);
  });
});
