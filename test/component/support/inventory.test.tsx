/** Tokens in Bitbucket: what is asked, what a list shows and lacks, and the question before a token is revoked. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventoryCopy as copy } from '../../../electron/contract/copy/en/inventory.ts';
import { sharedWords } from '../../../electron/contract/copy/en/wizard/shared.ts';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Inventory, InventoryToken } from '../../../electron/contract/index.ts';
import { description } from '../ui/dom.ts';
import { connection, createFakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import type { Rendered } from '../wizard/render-app.tsx';
import { supportHost } from './room.tsx';
// Its own chunk, loaded here so that no test waits for it.
import '../../../renderer/inventory/index.tsx';

const organization = '5b1f2c3d-9a8e-4d7c-8b6a-0f1e2d3c4b5a';
const key = 'ATCTT3xFfGN0secretsecretsecret';
const token = (ref: string, more: Partial<InventoryToken> = {}): InventoryToken => ({
  ref,
  label: `token ${ref}`,
  kind: 'api-token',
  owner: { name: 'Ada', email: 'ada@acme.io' },
  place: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  lastUsedAt: '2026-11-20T00:00:00.000Z',
  grants: ['read:repository:bitbucket'],
  excess: [],
  flags: ['unknown'],
  matches: [],
  ...more,
});
const inventory = (tokens: InventoryToken[], gaps: Inventory['gaps'] = []): Inventory => ({
  id: 'inventory1',
  source: { kind: 'organization', id: organization, name: '', practice: false },
  at: '2026-11-30T12:00:00.000Z',
  tokens,
  gaps,
});
const known = token('t1', {
  label: 'renovate',
  flags: ['ends', 'too-much'],
  excess: ['admin:workspace:bitbucket'],
  matches: [{ id: 'abcdefgh', name: 'acme → Renovate', platform: 'Renovate', surety: 'sure' }],
});

// jsdom lays nothing out: the virtual list needs a height.
beforeAll(() => {
  for (const name of ['clientHeight', 'offsetHeight', 'clientWidth', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 400 });
});

async function room(host = supportHost()): Promise<Rendered> {
  const rendered = await renderApp(host);
  await rendered.user.click(screen.getByRole('button', { name: sharedWords.rooms.inventory }));
  await screen.findByRole('heading', { level: 1, name: sharedWords.rooms.inventory });
  return rendered;
}

async function listed(tokens: InventoryToken[], gaps: Inventory['gaps'] = []) {
  const host = supportHost();
  host.answer('inventory.read', () => ok(inventory(tokens, gaps)));
  const rendered = await room(host);
  await rendered.user.type(screen.getByRole('textbox', { name: copy.organization }), organization);
  await rendered.user.type(screen.getByLabelText(copy.key), key);
  await rendered.user.click(screen.getByRole('button', { name: copy.read }));
  await screen.findByRole('heading', { level: 2, name: copy.of(organization) });
  return { ...rendered, host };
}

describe('asking', () => {
  it('names the field that is empty, and sends nothing', async () => {
    const host = supportHost();
    const { user } = await room(host);
    await user.click(screen.getByRole('button', { name: copy.read }));
    expect(screen.getByText(copy.organizationEmpty)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: copy.organization }), organization);
    await user.click(screen.getByRole('button', { name: copy.read }));
    expect(screen.getByText(copy.keyEmpty)).toBeTruthy();
    expect(host.of('inventory.read')).toEqual([]);
  });

  it('forgets the key as soon as the list is there, and tells how far it is', async () => {
    const host = supportHost();
    let answer: () => void = () => undefined;
    host.answer('inventory.read', async () => {
      await new Promise<void>((done) => {
        answer = done;
      });
      return ok(inventory([known]));
    });
    const { user } = await room(host);
    await user.type(screen.getByRole('textbox', { name: copy.organization }), organization);
    await user.type(screen.getByLabelText(copy.key), key);
    await user.click(screen.getByRole('button', { name: copy.read }));
    const [{ runId, access } = { runId: '', access: null }] = host.of('inventory.read');
    expect(access).toEqual({ from: 'organization', organization, key });
    host.emit('inventory.progress', { runId, read: 100, wait: null });
    expect((await screen.findAllByText(copy.progress(100))).length).toBeGreaterThan(0);
    host.emit('inventory.progress', { runId, read: 100, wait: 30 });
    expect((await screen.findAllByText(copy.waits(30))).length).toBeGreaterThan(0);
    answer();
    await screen.findByRole('heading', { level: 2, name: copy.of(organization) });
    await user.click(screen.getByRole('button', { name: copy.again }));
    expect(screen.getByLabelText(copy.key)).toHaveProperty('value', '');
    expect(screen.getByRole('textbox', { name: copy.organization })).toHaveProperty('value', organization);
  });

  it('stops', async () => {
    const host = supportHost();
    let answer: () => void = () => undefined;
    host.answer('inventory.stop', () => {
      answer();
      return ok({ stopped: true });
    });
    host.answer('inventory.read', async () => {
      await new Promise<void>((done) => {
        answer = done;
      });
      return fail('cancelled');
    });
    const { user } = await room(host);
    await user.click(screen.getByRole('radio', { name: copy.from.practice }));
    await user.click(screen.getByRole('button', { name: copy.read }));
    await user.click(await screen.findByRole('button', { name: copy.stop }));
    await waitFor(() => expect(screen.queryByRole('button', { name: copy.stop })).toBeNull());
    expect(document.querySelector('.callout[data-tone="danger"]')).toBeNull();
  });

  it('says why a list was refused, and a server is asked by the host that was shown', async () => {
    const draft = connection().draft;
    const answers = { ...draft.answers, deployment: 'data-center' as const, baseUrl: 'https://git.acme.io/bitbucket' };
    const host = createFakeHost([connection({ name: 'Acme', draft: { ...draft, answers } })]);
    host.answer('inventory.read', () => fail('inventory-refused', { host: 'git.acme.io', why: 'password', status: 401 }, 'password'));
    const { user } = await room(host);
    await user.click(screen.getByRole('radio', { name: copy.from.server }));
    await user.type(screen.getByRole('textbox', { name: copy.userName }), 'ada');
    await user.type(screen.getByLabelText(copy.password), 'secret');
    await user.click(screen.getByRole('button', { name: copy.read }));
    expect(await screen.findByText(/did not show its tokens/)).toBeTruthy();
    // The answer that is wrong is marked, and keeps what was typed.
    const password = screen.getByLabelText(copy.password);
    expect(password.getAttribute('aria-invalid')).toBe('true');
    expect(description(password)).toContain('It did not accept this user name and password.');
    expect(password).toHaveProperty('value', 'secret');
    expect(document.querySelectorAll('.callout[data-tone="danger"]')).toHaveLength(0);
    expect(host.of('inventory.read')[0]?.access).toMatchObject({
      from: 'server',
      host: 'git.acme.io',
      userName: 'ada',
    });
  });
});

describe('the list', () => {
  it('counts each filter, and says what a filter means', async () => {
    const { user } = await listed([known, token('t2'), token('t3', { flags: ['unknown', 'unused', 'powerful'] })]);
    const radio = (name: string, count: number) => screen.getByRole('radio', { name: `${name} ${count}` });
    expect(radio(copy.filters.all, 3)).toHaveProperty('checked', true);
    radio(copy.filters.unknown, 2);
    radio(copy.filters.unused, 1);
    radio(copy.filters.ends, 1);
    await user.click(radio(copy.filters['too-much'], 2));
    expect(screen.getByText(copy.shown(2, 3), { exact: false })).toBeTruthy();
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3');
    await user.type(screen.getByRole('searchbox', { name: copy.search }), 'nobody');
    expect(await screen.findByText(copy.noneFits)).toBeTruthy();
  });

  it('says at once that it is not complete, and below what no list has', async () => {
    await listed(
      [known],
      [
        { code: 'broke-off', params: { read: 200, status: 502 } },
        { code: 'managed-only', params: {} },
      ],
    );
    expect(screen.getByText(/stopped after 200 tokens \(status 502\)/)).toBeTruthy();
    expect(screen.getByText(copy.missing)).toBeTruthy();
  });

  it('is saved as it is shown', async () => {
    const { user, host } = await listed([known, token('t2')]);
    host.answer('inventory.save', () => ok({ cancelled: false, name: 'x.csv', path: '/out/x.csv' }));
    await user.click(screen.getByRole('radio', { name: `${copy.filters.ends} 1` }));
    await user.click(screen.getByText(copy.save, { selector: 'summary' }));
    await user.click(screen.getByRole('button', { name: copy.save }));
    expect(await screen.findByText('/out/x.csv')).toBeTruthy();
    expect(host.of('inventory.save')[0]).toMatchObject({ refs: ['t1'], format: 'csv' });
  });
});

describe('revoking', () => {
  it('names what will stop, asks for a key of its own, and shows the list without the token', async () => {
    const { user, host } = await listed([known, token('t2')]);
    host.answer('inventory.revoke', () => ok(inventory([token('t2')])));
    await user.click(await screen.findByRole('button', { name: copy.revokeLabel('renovate', 'Ada') }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(copy.stopsOne('acme → Renovate', 'Renovate', copy.surety.sure))).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: copy.revokeYes }));
    expect(within(dialog).getByText(copy.keyEmpty)).toBeTruthy();
    await user.type(within(dialog).getByLabelText(copy.wholeKey), key);
    await user.click(within(dialog).getByRole('button', { name: copy.revokeYes }));
    expect(await screen.findByText(copy.revoked('renovate'))).toBeTruthy();
    expect(host.of('inventory.revoke')).toEqual([
      { inventory: 'inventory1', ref: 't1', access: { from: 'organization', organization, key } },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says honestly that nobody knows, keeps the token on “Keep it”, and shows why it was refused', async () => {
    const { user, host } = await listed([token('t2')]);
    host.answer('inventory.revoke', () => fail('revoke-refused', { host: 'api.atlassian.com', why: 'whole-key', status: 403 }));
    await user.click(await screen.findByRole('button', { name: copy.revokeLabel('token t2', 'Ada') }));
    expect(screen.getByText(copy.stopsUnknown)).toBeTruthy();
    await user.type(screen.getByLabelText(copy.wholeKey), key);
    await user.click(screen.getByRole('button', { name: copy.revokeYes }));
    expect(await screen.findByText('The token was not revoked')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: copy.revokeNo }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(host.of('inventory.revoke')).toHaveLength(1);
  });
});

describe('the key that is kept', () => {
  async function withKey(kept = true) {
    const host = supportHost();
    host.answer('inventory.key', () => ok({ kept }));
    host.answer('inventory.read', () => ok({ ...inventory([known]), key: 'kept' as const }));
    return { ...(await room(host)), host };
  }

  it('reads the list without asking; another one can be given once, and the way back stays', async () => {
    const { host, user } = await withKey();
    await user.click(await screen.findByRole('button', { name: copy.otherKey }));
    const field = screen.getByRole('textbox', { name: copy.organization });
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(copy.keepInstead)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: copy.backToKept }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: copy.otherKey }));
    await user.click(screen.getByRole('button', { name: copy.read }));
    await screen.findByRole('heading', { level: 2, name: copy.of(organization) });
    expect(host.of('inventory.read').map(({ access }) => access)).toEqual([{ from: 'kept-key' }]);
  });

  it('is kept only where that is ticked, and says so', async () => {
    const { host, user } = await withKey(false);
    await user.type(await screen.findByRole('textbox', { name: copy.organization }), organization);
    await user.type(screen.getByLabelText(copy.key), key);
    await user.click(screen.getByRole('checkbox', { name: copy.keepKey }));
    await user.click(screen.getByRole('button', { name: copy.read }));
    expect((await screen.findAllByText(copy.keyKeeping.kept)).length).toBeGreaterThan(0);
    expect(host.of('inventory.read').map(({ access }) => access)).toEqual([{ from: 'organization', organization, key, keep: true }]);
  });

  it('is removed, which is said; why it cannot be used or removed is said too', async () => {
    const { host, user } = await withKey();
    // Its field is not on the screen.
    host.answer('inventory.read', () => fail('token-other-address', { kept: 'a.example', now: 'b.example' }, 'token'));
    await user.click(await screen.findByRole('button', { name: copy.read }));
    expect(
      await screen.findByText(problemCopy(fail('token-other-address', { kept: 'a.example', now: 'b.example' }).problem).title),
    ).toBeTruthy();
    host.answer('inventory.forgetKey', () => fail('keychain-refused'));
    await user.click(screen.getByRole('button', { name: copy.forgetKey }));
    expect(await screen.findByText(problemCopy(fail('keychain-refused').problem).title)).toBeTruthy();
    host.answer('inventory.forgetKey', () => ok({ kept: false }));
    await user.click(screen.getByRole('button', { name: copy.forgetKey }));
    expect(await screen.findByText(copy.keyForgotten)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: copy.organization }));
    expect(screen.queryByRole('button', { name: copy.backToKept })).toBeNull();
  });
});
