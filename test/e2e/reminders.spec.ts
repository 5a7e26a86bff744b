/** When tokens end, from the question to the calendar file and the terminal’s exit status, in a real browser over the real host. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { remindersCopy as copy } from '../../electron/contract/copy/en/reminders.ts';
import { homeCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { handrail } from './support/host.ts';
import { reachExport } from './support/reach.ts';
import { settled } from './support/seen.ts';
import { walk } from './support/walk.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function events(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

test('a token nobody knew the end of: said on home, saved as a calendar, heard by cron', async ({ wizard, page, bitbucket, out, env }) => {
  const { token, answers } = await reachExport({ golden: goldenCase('cds/data-center'), wizard, bitbucket });
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  const section = page.getByRole('region', { name: copy.title });
  await expect(section.getByText(copy.offer.unknown(1))).toBeVisible();
  await settled(page);
  await wizard.button(copy.offer.openUnknown).click();
  await expect(section.getByText(copy.host.browser)).toBeVisible();
  await expectAccessible(page, 'the dates of tokens');

  await section.getByRole('button', { name: /^Say when it ends: / }).click();
  await section.getByLabel(copy.ask).fill(inDays(5));
  await expectAccessible(page, 'the question when a token ends');
  await section.getByRole('button', { name: copy.save }).click();
  await expect(section.getByText(/^Noted: the token of .* ends on /)).toBeVisible();
  await expect(section.getByText(copy.offer.soon(1))).toBeVisible();
  // The card above says it too.
  await expect(page.getByText('Token ends in 5 days')).toBeVisible();

  await section.getByLabel(copy.calendar.folder, { exact: true }).fill(out);
  await section.getByRole('button', { name: copy.calendar.button }).click();
  await expect(section.getByText(copy.calendar.done)).toBeVisible();
  const text = await readFile(join(out, 'handrail-tokens.ics'), 'utf8');
  expect(events(text).map(({ startDate }) => startDate.toString())).toEqual([inDays(5)]);
  for (const secret of [token ?? 'no token', answers.baseUrl ?? 'no address', new URL(answers.baseUrl ?? '').host])
    expect(text.replaceAll('\r\n ', '')).not.toContain(secret);
  await expectAccessible(page, 'a saved calendar');

  // The same settings in the terminal: it works, and it ends soon.
  expect(await handrail(['watch'], { env })).toMatchObject({ status: 4 });
  expect((await handrail(['check', '--all'], { env })).status).toBe(4);
  expect((await handrail(['check', '--all', '--ends-within', '2'], { env })).status).toBe(0);
  bitbucket.practice.setScenario('expired-token');
  expect((await handrail(['check', '--all'], { env })).status).toBe(1);
});

test('after an export the calendar is one click away, with this token alone', async ({ wizard, page, bitbucket, out }) => {
  await walk({ golden: goldenCase('cds/data-center'), wizard, bitbucket, out, begin: reachExport });
  await page.getByText(copy.calendar.offer).click();
  await expect(page.getByText(copy.calendar.textOne)).toBeVisible();
  await expectAccessible(page, 'the calendar after an export');
  await page.getByLabel(copy.calendar.folder, { exact: true }).last().fill(out);
  await wizard.button(copy.calendar.button).click();
  // Nobody said when it ends: nothing is written, and that is said.
  await expect(page.getByText(copy.calendar.none)).toBeVisible();
});
