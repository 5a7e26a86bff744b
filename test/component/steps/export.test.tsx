import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkCopy, exportCopy as words } from '../../../electron/contract/copy/steps.ts';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Connection, Draft } from '../../../electron/contract/index.ts';
import { connection, keptToken, report } from './fake-bridge.ts';
import { open } from './harness.tsx';

const cdsAnswers: Draft['answers'] = {
  ...emptyAnswers(),
  deployment: 'data-center',
  baseUrl: 'https://git.acme.io/bitbucket',
  projectKey: 'PRJ',
  credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: null },
  options: { name: 'bitbucket-acme', cdsProjectKey: 'PROJ', webhooks: false },
};
const cds = (over: Partial<Draft> = {}, check = true) =>
  connection('data-center', 'cds', { token: keptToken, check: check ? report() : null }, { answers: cdsAnswers, ...over });

describe('the export step', () => {
  it('shows no result before the person has said what it is for', async () => {
    const { sent, user } = await open('export', { connection: cds() });
    expect(sent('export.preview')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: words.inputs.show }));
    expect(await screen.findByText(words.use.unanswered)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: words.use.now }));
    expect((await screen.findAllByRole('region', { name: /Preview of/ }))[0]!.textContent).toContain('token: "••••••••"');
    expect(sent('export.preview')).toEqual([expect.objectContaining({ mode: 'inline' })]);
  });

  it('leads to the result with Enter on the answer, and saves nothing unseen', async () => {
    const { sent, user } = await open('export', { connection: cds() });
    await user.click(screen.getByRole('radio', { name: words.use.now }));
    const result = await screen.findByRole('heading', { name: words.artifacts.title });
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(result);
    expect(sent('export.save')).toEqual([]);
  });

  it('copies what holds a secret through the host, and plain text by itself', async () => {
    const { sent, user } = await open('export', { connection: cds({ typed: { 'export.use': 'now' } }) });
    await user.click(await screen.findByRole('button', { name: words.artifacts.copyFileSecret }));
    expect(sent('export.copy')).toEqual([
      expect.objectContaining({ what: { kind: 'artifact', platform: 'cds', mode: 'inline', name: 'bitbucket-acme.yml' } }),
    ]);
    expect((await screen.findAllByText(words.copied.clears(60))).length).toBeGreaterThan(0);
    await user.click(screen.getAllByRole('button', { name: words.artifacts.copyCommand })[0]!);
    expect(await navigator.clipboard.readText()).toContain('cdsctl');
    expect(sent('export.copy')).toHaveLength(1);
  });

  it('saves by the host into the folder shown, and warns of what holds a secret', async () => {
    const { sent, user } = await open('export', { connection: cds({ typed: { 'export.use': 'now' } }) });
    const folder = await screen.findByLabelText(words.save.folder);
    expect(folder).toHaveProperty('value', '/home/ada/handrail-export');
    await user.clear(folder);
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect(await screen.findByText(words.save.folderEmpty)).toBeTruthy();
    expect(sent('export.save')).toHaveLength(0);
    await user.type(folder, '/srv/cds');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect(sent('export.save')).toEqual([expect.objectContaining({ mode: 'inline', folder: '/srv/cds', replace: false })]);
    expect(await screen.findByText('/srv/cds/x.yml')).toBeTruthy();
    expect(screen.getByText(words.save.secretWarning)).toBeTruthy();
    expect(screen.getByRole('button', { name: words.after.done })).toBeTruthy();
  });

  it('asks before a platform’s own key is written for an http:// address, and saves once that was said', async () => {
    const { sent, user, bridge } = await open('export', {
      connection: cds({ typed: { 'export.use': 'now', 'export.folder': '/srv/cds' } }),
      failing: { 'export.save': 'key-plain-http' },
    });
    await user.click(await screen.findByRole('button', { name: /^Save/ }));
    const allow = await screen.findByRole('button', { name: checkCopy.sendUnencrypted });
    bridge.world.failing = {};
    await user.click(allow);
    expect(sent('held.allowPlainHttp')).toHaveLength(1);
    expect(await screen.findByText('/srv/cds/x.yml')).toBeTruthy();
    expect(sent('export.save')).toHaveLength(2);
  });

  it('says that the export could not be noted, beside what was saved', async () => {
    const { user, bridge } = await open('export', { connection: cds({ typed: { 'export.use': 'share', 'export.folder': '/srv/cds' } }) });
    bridge.world.notNoted = true;
    await user.click(await screen.findByRole('button', { name: /^Save/ }));
    expect(await screen.findByText('/srv/cds/x.yml')).toBeTruthy();
    expect(screen.getByText(words.save.notNoted)).toBeTruthy();
  });

  it('asks before it replaces a file, and leads to another folder', async () => {
    const { sent, user, bridge } = await open('export', {
      connection: cds({ typed: { 'export.use': 'share', 'export.folder': '/srv/cds' } }),
      failing: { 'export.save': 'file-exists' },
    });
    await user.click(await screen.findByRole('button', { name: /^Save/ }));
    await user.click(await screen.findByRole('button', { name: words.save.otherFolder }));
    expect(document.activeElement).toBe(screen.getByLabelText(words.save.folder));
    bridge.world.failing = {};
    await user.click(screen.getByRole('button', { name: words.save.replace(1) }));
    expect(sent('export.save').at(-1)).toMatchObject({ folder: '/srv/cds', replace: true });
    expect(await screen.findByText('/srv/cds/x.yml')).toBeTruthy();
  });

  it('puts a folder that cannot be written beside its field', async () => {
    const { user } = await open('export', {
      connection: cds({ typed: { 'export.use': 'share' } }),
      failing: { 'export.save': 'folder-not-writable' },
    });
    await user.click(await screen.findByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(screen.getByLabelText(words.save.folder).getAttribute('aria-invalid')).toBe('true'));
  });

  it('leaves the token out for sharing, by placeholder or from the environment', async () => {
    const { sent, user } = await open('export', { connection: cds({ typed: { 'export.use': 'share' } }) });
    expect((await screen.findAllByRole('region', { name: /Preview of/ }))[0]!.textContent).not.toContain('••••');
    await user.click(screen.getByText(words.use.modes, { selector: 'summary' }));
    await user.click(screen.getByRole('radio', { name: words.modes.env.label }));
    await waitFor(() => expect(sent('export.preview').at(-1)).toMatchObject({ mode: 'env' }));
  });

  it('cannot be used now without a token, and says why', async () => {
    await open('export', {
      connection: {
        ...cds({ typed: { 'export.use': 'now' } }),
        token: { state: 'elsewhere', where: null, kind: null, name: null, expiresOn: null, keptAt: null },
      },
    });
    expect(screen.getByText(words.use.nowUnavailable)).toBeTruthy();
    expect(screen.getByRole('radio', { name: words.use.now })).toHaveProperty('checked', false);
  });

  it('asks the platform’s remaining questions first', async () => {
    const { user } = await open('export', { connection: cds({ answers: { ...cdsAnswers, options: {} } }) });
    expect(screen.getByRole('heading', { name: /A few details for/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.inputs.show }));
    await waitFor(() => expect(document.querySelector('[aria-invalid="true"]')).not.toBeNull());
  });

  it('marks a result without a check', async () => {
    await open('export', { connection: cds({ typed: { 'export.use': 'share' } }, false) });
    expect(await screen.findByText(words.unchecked.title)).toBeTruthy();
  });

  it('asks for the downloaded file first, and not for what it answers by itself', async () => {
    const held: Connection['held'] = [
      {
        key: 'satelliteFile',
        where: 'memory',
        summary: 'satellite.yml, 1 integration',
        found: { tenant: true, seiApiKey: true, integrationId: '4675', fetchPrs: false },
      },
    ];
    const answers = { ...cdsAnswers, options: { connection: 'satellite', namespace: '' } };
    const { user, store } = await open('export', {
      connection: connection(
        'data-center',
        'harness-sei',
        { token: keptToken, check: report(), held },
        { answers, typed: { 'export.use': 'share' } },
      ),
    });
    const file = await screen.findByLabelText('satellite.yml');
    expect(file.compareDocumentPosition(screen.getByLabelText('Name')) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect(screen.queryByLabelText('Tenant')).toBeNull();
    const fold = screen.getByText('3 more questions are answered by your file').closest('details')!;
    expect(within(fold).getByLabelText('Integration id')).toHaveProperty('value', '4675');
    const prs = within(fold).getByRole('checkbox', { name: 'Fetch PRs', hidden: true });
    expect(prs).toHaveProperty('checked', false);
    expect(fold.textContent).toContain('From your file.');
    expect(screen.getByRole('checkbox', { name: 'Fetch Commits' })).toHaveProperty('checked', true);
    await user.click(prs);
    await store.save();
    expect(store.getState().confirmed?.draft.answers.options).toMatchObject({ fetchPrs: true });
    expect(store.getState().confirmed?.draft.answers.options).not.toHaveProperty('integrationId');
  });

  const xcode = () =>
    connection(
      'data-center',
      'xcode-cloud',
      { token: keptToken, check: report() },
      { answers: { ...cdsAnswers, options: {} }, typed: { 'export.use': 'share' } },
    );

  it('finishes a platform that takes a sheet only once every step is ticked', async () => {
    const { sent, user, bridge } = await open('export', { connection: xcode() });
    await screen.findByRole('button', { name: words.after.entered });
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await user.click(screen.getByRole('button', { name: words.after.entered }));
    await waitFor(() => expect(sent('export.finish')).toEqual([expect.objectContaining({ platform: 'xcode-cloud' })]));
    expect(sent('export.save')).toHaveLength(0);
    expect(bridge.world.connection.exports).toMatchObject([{ platform: 'xcode-cloud', folder: null }]);
  });

  it('does not take a sheet with one tick for entered: it leads to the next step, or is told that all of them are done', async () => {
    const { sent, user, bridge } = await open('export', { connection: xcode() });
    const entered = await screen.findByRole('button', { name: words.after.entered });
    const boxes = screen.getAllByRole('checkbox');
    await user.click(boxes[0]!);
    await user.click(entered);
    const question = await screen.findByText(words.sheet.open(boxes.length - 1, boxes.length));
    expect(sent('export.finish')).toEqual([]);
    expect(bridge.world.connection.exports).toEqual([]);
    expect(question.closest('[data-message]')).toBe(document.activeElement);
    await user.click(screen.getByRole('button', { name: words.sheet.showOpen }));
    expect(document.activeElement).toBe(boxes[1]);
    await user.click(screen.getByRole('button', { name: words.sheet.tickRest }));
    await waitFor(() => expect(sent('export.finish')).toHaveLength(1));
    const { draft } = sent('connections.save').at(-1) as { draft: Draft };
    expect(Object.values(draft.typed).filter((tick) => tick === 'done')).toHaveLength(boxes.length);
  });

  it('can be left with steps open, and is no export then', async () => {
    const { sent, user } = await open('export', { connection: xcode() });
    await user.click(await screen.findByRole('button', { name: words.sheet.later }));
    expect(sent('export.finish')).toEqual([]);
  });

  it('walks a sheet with ticks that survive, in the order of its phases', async () => {
    const xcode = connection(
      'data-center',
      'xcode-cloud',
      { token: keptToken, check: report() },
      { typed: { 'export.use': 'now' }, answers: { ...cdsAnswers, baseUrl: 'https://git.acme.io', options: {} } },
    );
    const { user, store, sent } = await open('export', { connection: xcode });
    const first = await screen.findByRole('list', { name: words.sheet.phases['before-token'] });
    await user.click(within(first).getAllByRole('checkbox')[0]!);
    expect(screen.getByText(/^1 of \d+ done$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.sheet.copySecret }));
    expect(sent('export.copy')).toEqual([
      expect.objectContaining({ what: expect.objectContaining({ kind: 'sheet-value', platform: 'xcode-cloud' }) as unknown }),
    ]);
    await store.save();
    expect(Object.entries((sent('connections.save').at(-1) as { draft: Draft }).draft.typed)).toContainEqual([
      expect.stringMatching(/^sheet\.xcode-cloud\./),
      'done',
    ]);
  });

  describe('once it is saved', () => {
    async function saved(use: 'now' | 'share', check = true) {
      const opened = await open('export', { connection: cds({ typed: { 'export.use': use, 'export.folder': '/srv/cds' } }, check) });
      await opened.user.click(await screen.findByRole('button', { name: /^Save/ }));
      const heading = await screen.findByRole('heading', { name: words.save.savedTitle(1) });
      return { ...opened, heading };
    }

    it('goes on reading at its heading, with the path to copy and the result folded away', async () => {
      const { heading, user } = await saved('now');
      expect(document.activeElement).toBe(heading);
      await user.click(screen.getByRole('button', { name: words.save.copyPath }));
      expect(await navigator.clipboard.readText()).toBe('/srv/cds/x.yml');
      expect(screen.getByText(words.save.secretWarning).closest('details')).toBeNull();
      for (const text of [words.artifacts.title, words.save.title])
        expect(screen.getByRole('heading', { name: text, hidden: true }).closest('details')).toHaveProperty('open', false);
      expect(screen.getByText(words.next.caveats).closest('details')).toHaveProperty('open', false);
      const previews = screen.getAllByRole('region', { name: /Preview of/ }).filter((each) => each.closest('.fold') === null);
      expect(previews.map((each) => each.textContent)).toEqual([
        expect.stringMatching(/^cdsctl .* import /),
        expect.stringMatching(/^cdsctl .* list /),
      ]);
    });

    it('has at most three next steps in sight, each with a tick that is kept, below what Handrail has done', async () => {
      const { user, store } = await saved('now');
      expect(
        within(screen.getByRole('list', { name: words.finish.mine }))
          .getAllByRole('listitem')
          .map((each) => each.textContent),
      ).toEqual([words.finish.checked, words.finish.tokenInside, words.finish.kept]);
      const lists = screen.getAllByRole('list', { name: words.next.title, hidden: true });
      expect(lists.map((list) => within(list).getAllByRole('checkbox', { hidden: true }).length)).toEqual([3, 2]);
      expect(lists[1]!.closest('details')).toHaveProperty('open', false);
      await user.click(within(lists[0]!).getAllByRole('checkbox')[1]!);
      expect(screen.getByText(words.sheet.progress(1, 5))).toBeTruthy();
      await store.save();
      const ticks = Object.entries(store.getState().confirmed?.draft.typed ?? {}).filter(([, value]) => value === 'done');
      expect(ticks).toEqual([[expect.stringMatching(/^next\.cds\./), 'done']]);
    });

    it('ticks nothing that Handrail has not done', async () => {
      await saved('share', false);
      const mine = within(screen.getByRole('list', { name: words.finish.mine }));
      expect(mine.getAllByRole('listitem').map((each) => each.textContent)).toEqual([words.finish.kept]);
      expect(screen.getByText(words.unchecked.title).closest('details')).toBeNull();
      expect(screen.queryByText(words.save.secretWarning)).toBeNull();
    });

    it('stays while another way is looked at, and takes the focus again when that is saved', async () => {
      const { heading, sent, user } = await saved('now');
      await user.click(screen.getByText(words.finish.again));
      await user.click(screen.getByRole('radio', { name: words.use.share }));
      expect(document.contains(heading)).toBe(true);
      expect(document.activeElement).toBe(screen.getByRole('radio', { name: words.use.share }));
      await user.click(await screen.findByRole('button', { name: /^Save (the file|all)/ }));
      await waitFor(() => expect(document.activeElement).toBe(heading));
      expect(sent('export.save').at(-1)).toMatchObject({ mode: 'placeholder' });
      expect(screen.getByText(words.finish.again).closest('details')).toHaveProperty('open', false);
      expect(screen.queryByText(words.save.secretWarning)).toBeNull();
    });
  });

  it('refuses a blocked platform with the reason and another way', async () => {
    const { user, store } = await open('export', { connection: connection('cloud', 'cds') });
    expect(screen.getByText(words.blocked.title('CDS'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.blocked.other }));
    expect(store.getState().viewing).toBe('platform');
  });

  it('opens the successor of a platform that has ended with its main button', async () => {
    const answers = {
      ...emptyAnswers(),
      deployment: 'cloud' as const,
      workspace: 'acme',
      credential: { kind: 'api-token' as const, user: 'ada@acme.io', gitUser: null },
    };
    const { user, store } = await open('export', {
      connection: connection(
        'cloud',
        'blubracket',
        { token: { ...keptToken, kind: 'api-token' } },
        { answers, typed: { 'export.use': 'share' } },
      ),
    });
    await user.click(screen.getByRole('button', { name: words.blocked.useSuccessor('HCP Vault Radar') }));
    expect(store.getState().viewing).toBe('platform');
    await waitFor(() => expect(store.getState().confirmed?.draft.platform).toBe('vault-radar'));
  });

  it('starts a copy for another workspace or project', async () => {
    const { user, store } = await open('export', { connection: cds({ typed: { 'export.use': 'share' } }) });
    await user.click(await screen.findByRole('button', { name: words.after.workspace }));
    await waitFor(() => expect(store.getState().confirmed?.id).toBe('copycopy1234'));
    await waitFor(() => expect(store.getState().viewing).toBe('address'));
  });
});
