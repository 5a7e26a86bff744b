import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { AppState, Connection, HostReminders } from '../../../electron/contract/index.ts';
import { remindersCopy as copy } from '../../../electron/contract/copy/en/reminders.ts';
import { countEnds } from '../../../renderer/home/reminders/counts.ts';
import { dayText } from '../../../renderer/shell/dates.ts';
import { focused } from '../ui/dom.ts';
import { connection, createFakeHost } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import type { Rendered } from '../wizard/render-app.tsx';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function held(name: string, token: Partial<Connection['token']> = {}): Connection {
  const one = connection({ name });
  one.draft.answers.deployment = 'data-center';
  one.draft.answers.baseUrl = 'https://git.acme.io/bitbucket';
  return {
    ...one,
    token: { state: 'kept', where: 'keychain', kind: 'http-access-token', name: null, expiresOn: null, keptAt: one.id, ...token },
  };
}

async function opened(host: FakeHost): Promise<Rendered & { readonly panel: () => HTMLElement }> {
  const rendered = await renderApp(host);
  await rendered.user.click(await screen.findByRole('button', { name: /^(Say when|Dates and reminders)$/ }));
  await screen.findByRole('heading', { level: 3, name: copy.list });
  return { ...rendered, panel: () => screen.getByRole('region', { name: copy.title }) };
}

const hostWith = (connections: readonly Connection[], host: HostReminders, app: Partial<AppState> = {}): FakeHost => {
  const fake = createFakeHost(connections, app);
  let state = host;
  const tokens = connections.map(({ id, name }) => ({
    key: id,
    ids: [id],
    names: [name],
    kind: 'http-access-token' as const,
    end: 'unknown' as const,
    on: null,
    mayNeverEnd: true,
  }));
  fake.answer('reminders.list', () => ok({ tokens, host: state }));
  fake.answer('reminders.host', ({ choice }) => {
    if (choice?.notifications !== undefined) state = { ...state, notifications: choice.notifications ? 'on' : 'off' };
    if (choice?.atLogin !== undefined) state = { ...state, atLogin: choice.atLogin ? 'on' : 'off' };
    return ok(state);
  });
  return fake;
};

describe('the line on home', () => {
  it('says what ends and of what nobody knows, once for each token', async () => {
    const shared = { expiresOn: inDays(5), keptAt: '2026-11-01T10:00:00.000Z' };
    await renderApp(
      createFakeHost([held('A', shared), held('A (2)', shared), held('B', { expiresOn: inDays(-2) }), held('C'), connection()]),
    );
    await screen.findByText('A token has ended. A token ends within 30 days. Handrail does not know when one of your tokens ends.');
    screen.getByRole('button', { name: 'Say when' });
  });

  it('is calm where nothing is near, and not there without a token', async () => {
    await renderApp(createFakeHost([held('A', { expiresOn: inDays(90) }), held('B', { end: 'never' }), held('C', { end: 'skipped' })]));
    await screen.findByText('No token ends within 30 days.');
    screen.getByRole('button', { name: 'Dates and reminders' });
  });

  it('counts neither practice nor a token that was never used', () => {
    const summary = { deployment: 'cloud', address: null, platform: null, platformName: null, set: null, check: null, updatedAt: '' };
    const token = held('x').token;
    const base = { ...summary, id: 'abcdefgh', name: 'x', practice: false, finished: true, token };
    const none = { tokens: 0, ended: 0, soon: 0, unknown: 0 };
    expect(countEnds([{ ...base, practice: true }], new Date())).toEqual(none);
    expect(countEnds([{ ...base, finished: false, token: { ...token, state: 'elsewhere' } }], new Date())).toEqual(none);
    expect(countEnds([{ ...base, token: { ...token, state: 'lost' } }], new Date())).toMatchObject({ tokens: 1, unknown: 1 });
  });
});

describe('the dates', () => {
  it('are asked kindly, noted, and can be changed later', async () => {
    const { user, host, panel } = await opened(createFakeHost([held('Acme')]));
    await user.click(within(panel()).getByRole('button', { name: 'Say when it ends: the token of Acme' }));
    const field = within(panel()).getByLabelText(/When does it end/);
    await user.type(field, '2027-03-01');
    await user.click(within(panel()).getByRole('button', { name: copy.save }));
    await within(panel()).findByText(`Noted: the token of Acme ends on ${dayText('2027-03-01')}.`);
    expect(host.of('reminders.end')).toEqual([{ id: expect.any(String) as string, answer: { end: 'on', on: '2027-03-01' } }]);
    // The button that was pressed is gone with its form.
    expect(focused()?.textContent).toContain('Noted');
    await user.click(await within(panel()).findByRole('button', { name: 'Change the end of the token of Acme' }));
    expect(within(panel()).getByLabelText<HTMLInputElement>(/When does it end/).value).toBe('2027-03-01');
    await user.click(within(panel()).getByRole('button', { name: copy.neverEnds }));
    await within(panel()).findByText('Noted: the token of Acme never ends.');
  });

  it('may be skipped, and are not asked for again', async () => {
    const { user, panel } = await opened(createFakeHost([held('Acme')]));
    await user.click(within(panel()).getByRole('button', { name: 'Say when it ends: the token of Acme' }));
    await user.click(within(panel()).getByRole('button', { name: copy.skip }));
    await within(panel()).findByText(/does not ask again about Acme/);
    await screen.findByText('No token ends within 30 days.');
    await user.click(await within(panel()).findByRole('button', { name: 'Say when it ends: the token of Acme' }));
    expect(within(panel()).queryByRole('button', { name: copy.skip })).toBeNull();
  });

  it('offer no “never” for an API token of Cloud', async () => {
    const { user, panel } = await opened(createFakeHost([held('Acme', { kind: 'api-token' })]));
    await user.click(within(panel()).getByRole('button', { name: 'Say when it ends: the token of Acme' }));
    expect(within(panel()).queryByRole('button', { name: copy.neverEnds })).toBeNull();
  });

  it('keep what was typed where it is no date, and say so beside it', async () => {
    const host = createFakeHost([held('Acme')]);
    host.answer('reminders.end', () => fail('date-invalid', {}, 'expiresOn'));
    const { user, panel } = await opened(host);
    await user.click(within(panel()).getByRole('button', { name: 'Say when it ends: the token of Acme' }));
    await user.type(within(panel()).getByLabelText(/When does it end/), '2027-03-01');
    await user.click(within(panel()).getByRole('button', { name: copy.save }));
    const field = within(panel()).getByLabelText<HTMLInputElement>(/When does it end/);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field.value).toBe('2027-03-01');
  });

  it('are shown a few at a time', async () => {
    const { user, panel } = await opened(createFakeHost(Array.from({ length: 70 }, (_, at) => held(`Token ${at}`))));
    const rows = (): number => within(within(panel()).getByRole('list', { name: copy.list })).getAllByRole('listitem').length;
    expect(rows()).toBe(8);
    await user.click(within(panel()).getByRole('button', { name: 'Show 50 more' }));
    expect(rows()).toBe(58);
    await user.click(within(panel()).getByRole('button', { name: 'Show 12 more' }));
    expect(rows()).toBe(70);
  });
});

describe('the calendar', () => {
  it('is saved without addresses unless they are wanted', async () => {
    const { user, host, panel } = await opened(createFakeHost([held('Acme', { expiresOn: inDays(90) })]));
    await user.click(within(panel()).getByRole('button', { name: copy.calendar.button }));
    await within(panel()).findByText('/home/ada/Handrail/handrail-tokens.ics');
    within(panel()).getByText('1 event. Open the file to add it.');
    await user.click(within(panel()).getByRole('checkbox', { name: copy.calendar.addresses }));
    await user.click(within(panel()).getByRole('button', { name: copy.calendar.button }));
    await waitFor(() => expect(host.of('reminders.calendar').map(({ addresses }) => addresses)).toEqual([false, true]));
    expect(host.of('reminders.calendar')[0]).toEqual({ id: null, addresses: false, folder: '/home/ada/Handrail' });
  });

  it('says that there is nothing to save while no end is known', async () => {
    const host = createFakeHost([held('Acme')]);
    host.answer('reminders.calendar', () => ok({ cancelled: false, path: null, events: 0 }));
    const { user, panel } = await opened(host);
    await user.click(within(panel()).getByRole('button', { name: copy.calendar.button }));
    await within(panel()).findByText(copy.calendar.none);
  });
});

describe('what the host does by itself', () => {
  it('is nothing in the web browser, and that is said', async () => {
    const { panel } = await opened(createFakeHost([held('Acme')]));
    within(panel()).getByText(copy.host.only);
    within(panel()).getByText(copy.host.browser);
    within(panel()).getByText('handrail check --all');
    expect(within(panel()).queryByRole('checkbox', { name: copy.host.notify })).toBeNull();
  });

  it('is off until it is chosen in the desktop app', async () => {
    const { user, host, panel } = await opened(
      hostWith([held('Acme')], { notifications: 'off', atLogin: 'off' }, { host: 'desktop', nativeSave: true }),
    );
    const box = (name: string) => within(panel()).getByRole<HTMLInputElement>('checkbox', { name });
    expect([box(copy.host.notify).checked, box(copy.host.atLogin).checked]).toEqual([false, false]);
    await user.click(box(copy.host.notify));
    await waitFor(() => expect(box(copy.host.notify).checked).toBe(true));
    await user.click(box(copy.host.atLogin));
    await waitFor(() => expect(box(copy.host.atLogin).checked).toBe(true));
    expect(host.of('reminders.host')).toEqual([{ choice: { notifications: true } }, { choice: { atLogin: true } }]);
    expect(within(panel()).queryByText(copy.host.noLogin)).toBeNull();
  });

  it('offers Linux no start at login, but cron', async () => {
    const { panel } = await opened(hostWith([held('Acme')], { notifications: 'off', atLogin: 'none' }, { host: 'desktop' }));
    within(panel()).getByText(copy.host.noLogin);
    expect(within(panel()).queryByRole('checkbox', { name: copy.host.atLogin })).toBeNull();
  });

  it('tells that macOS waits for the person', async () => {
    const { panel } = await opened(hostWith([held('Acme')], { notifications: 'on', atLogin: 'needs-approval' }, { host: 'desktop' }));
    within(panel()).getByText(copy.host.needsApproval);
  });
});
