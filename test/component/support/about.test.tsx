import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../electron/contract/index.ts';
import { sharedWords } from '../../../electron/contract/copy/en/wizard/shared.ts';
import { aboutCopy as copy } from '../../../electron/contract/copy/support.ts';
import { homeCopy, serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { focused } from '../ui/dom.ts';
import { createFakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import { supportHost } from './room.tsx';

const filled = vi.hoisted(() => ({ thirdPartyNotices: '' }));
vi.mock('../../../renderer/support/notices.ts', () => filled);

const notices = [
  { name: '@acme/keys', version: '2.1.2', licence: 'MIT', text: 'Copyright the keys.\n\nPermission is granted.' },
  { name: 'plain', version: '1.0.0', licence: '', text: 'As you like.' },
];

afterEach(() => {
  filled.thirdPartyNotices = '';
});

async function openAbout(host = supportHost()) {
  const rendered = await renderApp(host);
  await rendered.user.click(screen.getByRole('button', { name: homeCopy.about }));
  const title = await screen.findByRole('heading', { level: 1, name: copy.title });
  return { ...rendered, title };
}

describe('About Handrail', () => {
  it('says the version and what Handrail runs in, and gives its title the focus', async () => {
    filled.thirdPartyNotices = JSON.stringify({ licence: 'MIT License', notices });
    const { title } = await openAbout(supportHost({ version: '7.8.9', host: 'browser', settingsFolder: '/home/ada/.config/handrail' }));
    await waitFor(() => expect(focused()).toBe(title));
    const facts = screen.getByRole('region', { name: copy.facts });
    for (const text of ['7.8.9', copy.hosts.browser, '/home/ada/.config/handrail']) expect(within(facts).getByText(text)).toBeTruthy();
    expect(screen.getByRole('button', { name: copy.title, current: 'page' })).toBeTruthy();
    expect(screen.getByRole('button', { name: sharedWords.back.home })).toBeTruthy();
  });

  it('leads back to the start where there is no connection yet', async () => {
    const host = createFakeHost([]);
    host.answer('app.diagnostics', () => ok({ text: '' }));
    const { user, store } = await renderApp(host);
    store.openSupport('about');
    await screen.findByRole('heading', { level: 1, name: copy.title });
    await user.click(screen.getByRole('button', { name: sharedWords.back.start }));
    await screen.findByRole('heading', { level: 1, name: serverCopy.title });
  });

  it('lists every package with its licence, whose text is one key away', async () => {
    filled.thirdPartyNotices = JSON.stringify({ licence: 'MIT License', notices });
    const { user } = await openAbout();
    const list = await screen.findByRole('list', { name: copy.notices.list });
    expect(screen.getByText(copy.notices.text(2))).toBeTruthy();
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['@acme/keys 2.1.2MIT', `plain 1.0.0${copy.notices.noLicence}`]);
    await user.click(within(list).getByText('@acme/keys', { exact: false, selector: '.about-package > span' }));
    expect((await within(list).findByText(/Permission is granted/)).textContent).toBe(notices[0]?.text);
    expect(within(list).queryByText('As you like.')).toBeNull();
    expect(screen.getByText('MIT License')).toBeTruthy();
  });

  it('changes between light, dark and the system’s own at once, and says where that cannot be kept', async () => {
    const host = supportHost({ theme: 'dark' });
    host.answer('app.theme', ({ theme }) => ok({ kept: theme !== 'light' }));
    const { user } = await openAbout(host);
    const { themes, notKept } = copy.appearance;
    const radio = (name: string) => screen.getByRole('radio', { name });
    await waitFor(() => expect(radio(themes.dark)).toHaveProperty('checked', true));
    await user.click(radio(themes.system));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    await user.click(radio(themes.light));
    expect(document.documentElement.dataset['theme']).toBe('light');
    expect(await screen.findByText(notKept)).toBeTruthy();
    host.emit('app.theme', { theme: 'dark' });
    await waitFor(() => expect(radio(themes.dark)).toHaveProperty('checked', true));
    delete document.documentElement.dataset['theme'];
  });

  it('shows and copies the diagnostics', async () => {
    const { user } = await openAbout();
    await user.click(screen.getByText(copy.diagnostics.show));
    expect(await screen.findByText(/Handrail: 7\.8\.9/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: copy.diagnostics.copy }));
    expect(await navigator.clipboard.readText()).toContain('Handrail: 7.8.9');
  });

  it.each([
    ['the build did not fill the list in', '%THIRD-PARTY-NOTICES%'],
    ['the list cannot be read', '{'],
  ])('says so where %s, and shows the rest', async (_what, text) => {
    filled.thirdPartyNotices = text;
    await openAbout();
    expect(await screen.findByText(copy.notices.missing)).toBeTruthy();
    expect(screen.getByText(copy.licence.text)).toBeTruthy();
    expect(screen.queryByText(copy.licence.read)).toBeNull();
  });
});
