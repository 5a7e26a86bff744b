/** Reminders of the desktop app: off until chosen, once for each token and level, without an address, and the way to its connection. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { remindersCopy as copy } from '../../electron/contract/copy/en/reminders.ts';
import { composeHost } from '../../electron/hosts/common/compose.ts';
import { beUnhurried } from '../e2e/support/wizard.ts';
import { settled } from '../e2e/support/seen.ts';
import { closeAll, launchDesktop, shell } from './launch.ts';
import type { Desktop } from './launch.ts';

test.skip(shell === 'Electron', 'The real notifications are the system’s: nothing in the app can see or click them.');
test.afterEach(closeAll);

/** An exported connection whose token, kept elsewhere, ends in five days; in the settings of this app, which has ended. */
async function withEndingToken(home: string): Promise<string> {
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: home },
    practice: false,
    emit: () => undefined,
  });
  const { connections, token, reminders } = host.services;
  const made = await connections.create(false);
  if (!made.ok) throw new Error(made.problem.kind);
  const { id, draft } = made.value;
  const credential = { kind: 'http-access-token', user: 'ada', gitUser: 'ada' } as const;
  const answers = { ...draft.answers, deployment: 'data-center' as const, baseUrl: 'https://git.acme.io/bitbucket', credential };
  const on = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  for (const done of [
    await connections.save(id, { ...draft, answers, platform: 'renovate' }),
    await token.elsewhere(id, credential),
    await host.services.export.saveFor(id, 'renovate', 'placeholder', join(home, 'out'), true),
    await reminders.end(id, { end: 'on', on }),
  ])
    if (!done.ok) throw new Error(done.problem.kind);
  await host.dispose();
  return id;
}

async function shownIn({ evaluate }: Desktop): Promise<{ title: string; body: string }[]> {
  return evaluate(({ double }) =>
    (double as unknown as { notifications: { title: string; body: string }[] }).notifications.map(({ title, body }) => ({ title, body })),
  );
}

test(`a notification is chosen, shown once, and leads to its connection (in ${shell})`, async () => {
  const first = await launchDesktop();
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible();
  await first.evaluate(({ app }) => app.quit());
  await first.ended;
  const id = await withEndingToken(first.home);

  const desktop = await first.again();
  const { page } = desktop;
  await beUnhurried(page);
  const section = page.getByRole('region', { name: copy.title });
  await expect(section.getByText(copy.offer.soon(1))).toBeVisible();
  await settled(page);
  await section.getByRole('button', { name: copy.offer.open }).click();
  const box = section.getByRole('checkbox', { name: copy.host.notify });
  await expect(box).not.toBeChecked();
  expect(await shownIn(desktop)).toEqual([]);
  // Linux has no start at login in Electron; the double throws where it is asked.
  if (process.platform === 'linux') await expect(section.getByText(copy.host.noLogin)).toBeVisible();
  await box.check();
  await expect.poll(async () => (await shownIn(desktop)).length).toBe(1);
  const [shown] = await shownIn(desktop);
  expect(shown).toEqual({ title: 'A token ends in 5 days', body: 'Renovate with Bitbucket Data Center. Click to renew it.' });

  await desktop.evaluate(({ double }) => {
    const [notification] = (double as unknown as { notifications: { _click(): void }[] }).notifications;
    notification?._click();
  });
  await expect.poll(() => desktop.address()).toContain(`/connections/${id}`);
  await desktop.evaluate(({ app }) => app.quit());
  await desktop.ended;

  // The choice is kept, and what was told is not told again.
  const again = await desktop.again();
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible();
  await settled(again.page);
  await again.page.getByRole('region', { name: copy.title }).getByRole('button', { name: copy.offer.open }).click();
  const kept = again.page.getByRole('checkbox', { name: copy.host.notify });
  await expect(kept).toBeChecked();
  // Chosen anew it looks at once.
  await kept.uncheck();
  await expect(kept).not.toBeChecked();
  await kept.check();
  await expect(kept).toBeChecked();
  await again.evaluate(({ app }) => app.quit());
  await again.ended;
});

test(`a desktop without notifications offers none (in ${shell})`, async () => {
  const first = await launchDesktop();
  await first.evaluate(({ app }) => app.quit());
  await first.ended;
  await withEndingToken(first.home);
  process.env['ELECTRON_DOUBLE_NOTIFICATIONS'] = '0';
  try {
    const { page } = await first.again();
    const section = page.getByRole('region', { name: copy.title });
    await expect(section.getByText(copy.offer.soon(1))).toBeVisible();
    await settled(page);
    await section.getByRole('button', { name: copy.offer.open }).click();
    await expect(section.getByText(copy.host.only)).toBeVisible();
    await expect(section.getByRole('checkbox', { name: copy.host.notify })).toHaveCount(0);
  } finally {
    delete process.env['ELECTRON_DOUBLE_NOTIFICATIONS'];
  }
});
