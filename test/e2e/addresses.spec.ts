/**
 * Every place has an address: Back, Forward and Reload lead to it from every step and room, and nothing that was typed is lost on the way.
 */
import type { Page } from '@playwright/test';
import { catalogueCopy } from '../../electron/contract/copy/en/catalogue.ts';
import { checkCopy } from '../../electron/contract/copy/steps.ts';
import { explainRoomCopy } from '../../electron/contract/copy/support.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import {
  addressCopy,
  catalogueWords,
  homeCopy,
  platformCopy,
  roomWords,
  serverCopy,
  severalCopy,
  shellCopy,
} from '../../electron/contract/copy/wizard.ts';
import type { Bitbucket } from './support/bitbucket.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase, practiceAnswers } from './support/golden.ts';
import { knownPlatform } from './support/walk.ts';
import type { Wizard } from './support/wizard.ts';

interface Seen {
  readonly hash: string;
  readonly title: string;
  readonly tab: string;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const hashOf = (page: Page): string => new URL(page.url()).hash;

/** What is on screen once it has settled: no step is being loaded. */
async function seen(page: Page): Promise<Seen> {
  await expect(page.locator('.loading, .starting')).toHaveCount(0);
  await expect(heading(page)).toBeVisible();
  return { hash: hashOf(page), title: (await heading(page).textContent()) ?? '', tab: await page.title() };
}

async function expectAt(page: Page, place: Seen, how: string): Promise<void> {
  await expect.poll(() => hashOf(page), how).toBe(place.hash);
  await expect(heading(page), how).toHaveText(place.title);
  await expect(page, how).toHaveTitle(place.tab);
  // Reading goes on at the title, however the person came.
  await expect(heading(page), how).toBeFocused();
}

async function reload(page: Page, place: Seen): Promise<void> {
  await page.reload();
  await expectAt(page, place, `reload at ${place.hash}`);
}

/** Back through all places to the first, and forward again to the last. */
async function walkHistory(page: Page, places: readonly Seen[]): Promise<void> {
  for (const place of places.slice(0, -1).reverse()) {
    await page.goBack();
    await expectAt(page, place, `back to ${place.hash}`);
  }
  for (const place of places.slice(1)) {
    await page.goForward();
    await expectAt(page, place, `forward to ${place.hash}`);
  }
}

/** The first answer, up to the next question. */
async function toCloudAddress(wizard: Wizard): Promise<void> {
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
}

const golden = goldenCase('cds/data-center');

/** Walks every step; `at` is called on each screen before it is left. */
async function walk(wizard: Wizard, bitbucket: Bitbucket, at: () => Promise<void>): Promise<void> {
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform(golden.platform, answers);
  await wizard.chooseDeployment('data-center');
  await at();
  await wizard.goOn();
  await wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey);
  await at();
  await wizard.goOn();
  await expect(wizard.title(platformCopy.title)).toBeVisible();
  await at();
  await wizard.choosePlatform(known.name);
  await at();
  await wizard.goOn();
  await expect(wizard.secretField(known.kindName)).toBeVisible();
  await at();
  await wizard.pasteToken(known.name, known.kindName, bitbucket.tokenFor(golden.platform, answers, 'http-access-token'), known.users);
  await wizard.chooseRepositories(null);
  await at();
  await wizard.goOn();
  await wizard.waitForCheck();
  await expect(wizard.button(checkCopy.again)).toBeVisible();
  await at();
  await wizard.button(checkCopy.continue).click();
  await expect(wizard.title(new RegExp(known.name))).toBeVisible();
  await at();
}

test('Back, Forward and Reload from every step', async ({ wizard, page, bitbucket }) => {
  const places: Seen[] = [];
  await walk(wizard, bitbucket, async () => {
    // A beginning gets its address when it is saved, a moment after the last key.
    if (places.length === 0) await expect.poll(() => hashOf(page)).toMatch(/^#\/connections\/[a-z0-9]+\/server$/);
    const place = await seen(page);
    await reload(page, place);
    places.push(place);
  });
  const [{ hash: first } = { hash: '' }] = places;
  const base = first.replace(/\/server$/, '');
  expect(places.map(({ hash }) => hash.slice(base.length))).toEqual([
    '/server',
    '/address',
    '/platform/choose',
    '/platform',
    '/token',
    '/repositories',
    '/check',
    '/export',
  ]);
  expect(new Set(places.map(({ tab }) => tab)).size).toBe(places.length);
  // The kept token is what the token step shows now.
  const since = places.filter(({ hash }) => !hash.endsWith('/token'));
  await page.goBack();
  await page.goForward();
  await expectAt(page, places.at(-1)!, 'back and forth');
  for (const place of [...places].reverse().slice(1)) {
    await page.goBack();
    if (since.includes(place)) await expectAt(page, place, `back to ${place.hash}`);
    else await expect.poll(() => hashOf(page)).toBe(place.hash);
    await seen(page);
    const again = await seen(page);
    await reload(page, again);
  }
  for (const place of places.slice(1)) {
    await page.goForward();
    await expect.poll(() => hashOf(page)).toBe(place.hash);
    await seen(page);
  }
});

test('Back, Forward and Reload from every room, over the list and over a step', async ({ wizard, page }) => {
  await toCloudAddress(wizard);
  const step = await seen(page);
  const rooms = async (): Promise<void> => {
    const places = [await seen(page)];
    const next = async (): Promise<void> => {
      await expect.poll(() => hashOf(page)).not.toBe(places.at(-1)?.hash);
      places.push(await seen(page));
      await reload(page, places.at(-1)!);
    };
    await page.getByRole('button', { name: roomWords.title }).first().click();
    await next();
    for (const room of ['mend', 'explain', 'report'] as const) {
      await page.getByRole('banner').getByRole('button', { name: roomWords.rooms[room] }).click();
      await next();
    }
    await walkHistory(page, places);
    await page.locator('.rail-foot button').click();
    await expectAt(page, places[0]!, 'closed');
  };
  await rooms();
  await page.getByRole('button', { name: catalogueWords.rail }).click();
  await expect.poll(() => hashOf(page)).toBe(`${step.hash}/catalogue`);
  const list = await seen(page);
  await reload(page, list);
  await page
    .getByRole('button', { name: /Renovate/ })
    .first()
    .click();
  await expect.poll(() => hashOf(page)).toBe(`${step.hash}/catalogue/renovate`);
  const about = await seen(page);
  await reload(page, about);
  await page.goBack();
  await expect.poll(() => hashOf(page)).toBe(list.hash);
  await expect(heading(page)).toHaveText(catalogueCopy.title);
  await page.goBack();
  await expectAt(page, step, 'out of the catalogue');
  await page.getByRole('button', { name: shellCopy.allConnections }).click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  const home = await seen(page);
  expect(home.hash).toBe('#/connections');
  await reload(page, home);
});

test('several platforms: the ticks and the question about tokens are places too', async ({ wizard, page, bitbucket }) => {
  const answers = practiceAnswers(golden, bitbucket.port);
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey);
  await wizard.goOn();
  await expect(wizard.title(platformCopy.title)).toBeVisible();
  const one = await seen(page);
  await wizard.button(severalCopy.start).click();
  await expect(wizard.title(severalCopy.title)).toBeVisible();
  const several = await seen(page);
  expect(several.hash).toMatch(/\/platform\/several$/);
  for (const name of ['CDS', 'Renovate']) await page.getByRole('checkbox', { name, exact: true }).check();
  await reload(page, several);
  await expect(page.getByRole('checkbox', { name: 'CDS', exact: true })).toBeChecked();
  await wizard.button(severalCopy.goOn(2)).click();
  await expect(wizard.title(severalCopy.tokens.title)).toBeVisible();
  const tokens = await seen(page);
  expect(tokens.hash).toMatch(/\/platform\/several-tokens$/);
  await reload(page, tokens);
  await walkHistory(page, [one, several, tokens]);
});

test('a reload in the very moment of typing keeps the text, also of a connection that was not saved yet', async ({ wizard, page }) => {
  await expect(wizard.title(serverCopy.title)).toBeVisible();
  const { hash } = await seen(page);
  expect(hash).toMatch(/^#\/new\/[a-z0-9]+$/);
  await wizard.mark(wizard.radio(serverCopy.cards.cloud.label));
  await page.reload();
  await expect(wizard.radio(serverCopy.cards.cloud.label)).toBeChecked();
  await expect.poll(() => hashOf(page)).toBe(`${hash.replace('#/new/', '#/connections/')}/server`);
  await wizard.goOn();
  await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
  const place = await seen(page);
  const field = page.getByRole('textbox').first();
  for (const text of ['a', 'acme', 'acme-team']) {
    await field.fill(text);
    await page.reload();
    await expectAt(page, place, 'after the last key');
    await expect(field).toHaveValue(text);
  }
});

test('a token that was typed and not used is not kept, and the page that comes says so', async ({ wizard, page, bitbucket }) => {
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform(golden.platform, answers);
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey);
  await wizard.goOn();
  await wizard.choosePlatform(known.name);
  await wizard.goOn();
  await wizard.secretField(known.kindName).fill('half-a-token-that-was-not-kept');
  await page.reload();
  await expect(page.getByText(shellCopy.notKept)).toBeVisible();
  await expect(wizard.secretField(known.kindName)).toHaveValue('');
  expect(
    await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), history.state, location.href])),
  ).not.toContain('half-a-token');
  // Said once: nothing stood in the field this time.
  await page.reload();
  await expect(wizard.secretField(known.kindName)).toBeVisible();
  await expect(page.getByText(shellCopy.notKept)).toHaveCount(0);
});

test('an error message that was pasted stays where Back leads out of the room and in again', async ({ wizard, page }) => {
  await toCloudAddress(wizard);
  await page.getByRole('button', { name: roomWords.title }).click();
  await page.getByRole('banner').getByRole('button', { name: roomWords.rooms.explain }).click();
  await page.getByRole('textbox', { name: explainRoomCopy.message.label }).fill('PKIX path building failed');
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('textbox', { name: explainRoomCopy.message.label })).toHaveValue('PKIX path building failed');
});

test('the address of a connection that is gone, and nonsense, lead to the list and say so', async ({ wizard, page }) => {
  await toCloudAddress(wizard);
  await page.getByRole('button', { name: shellCopy.allConnections }).click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await wizard.choose(homeCopy.remove);
  await wizard.button(connectionsCopy.removeConfirm).click();
  await expect(page.getByRole('list', { name: homeCopy.list })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText(homeCopy.notes['connection-gone'])).toBeVisible();
  await expect.poll(() => hashOf(page)).toBe('#/connections');
  await page.evaluate(() => (location.hash = '#/no/such/place'));
  await expect(page.getByText(homeCopy.notes['no-such-place'])).toBeVisible();
  await expect.poll(() => hashOf(page)).toBe('#/connections');
});

test('Back leaves Handrail from its first place only, and the skip link leaves the address alone', async ({ wizard, page }) => {
  await expect(wizard.title(serverCopy.title)).toBeVisible();
  const entries = await page.evaluate(() => history.length);
  await toCloudAddress(wizard);
  const step = await seen(page);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  const skip = page.getByRole('link', { name: shellCopy.skipToContent });
  await skip.focus();
  await skip.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  expect(await seen(page)).toEqual(step);
  await page.goBack();
  await expect(wizard.title(serverCopy.title)).toBeVisible();
  await page.goBack();
  expect(page.url()).not.toContain('127.0.0.1');
  await page.goForward();
  await expect(wizard.title(serverCopy.title)).toBeVisible();
  expect(page.url()).not.toContain('launch');
});
