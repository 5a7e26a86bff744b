/** What was meant for one screen never acts on the next: the second click of a double-click, and a key that is held. */
import type { Locator } from '@playwright/test';
import { checkCopy, exportCopy, repositoriesCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import { addressCopy, homeCopy, platformCopy, serverCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { watchCopy } from '../../electron/contract/copy/en/watch.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase, practiceAnswers } from './support/golden.ts';
import { reachExport } from './support/reach.ts';
import { drawn, settled } from './support/seen.ts';
import { knownPlatform } from './support/walk.ts';

const cds = goldenCase('cds/data-center');

/** Twice in the same place, as fast as hands are: the second press comes when the next screen may be there. */
async function twice(button: Locator, gap: number): Promise<void> {
  const { mouse } = button.page();
  await button.hover();
  await mouse.down({ clickCount: 1 });
  await mouse.up({ clickCount: 1 });
  await button.page().waitForTimeout(gap);
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
}

/** Down, and repeating as a keyboard does, until long after the next screen is there. */
async function hold(button: Locator, key: 'Enter' | 'Space'): Promise<void> {
  const { keyboard } = button.page();
  await button.focus();
  for (let times = 0; times < 25; times += 1) {
    await keyboard.down(key);
    await button.page().waitForTimeout(40);
  }
  await keyboard.up(key);
}

const hands = [
  // One of 80 ms is in steady.spec.ts, on every step and in every room.
  { name: 'a slow double-click of 300 ms', act: (button: Locator) => twice(button, 300) },
  { name: 'Enter that is held', act: (button: Locator) => hold(button, 'Enter') },
  { name: 'Space that is held', act: (button: Locator) => hold(button, 'Space') },
] as const;

test('a slow double-click, Enter and Space that are held, in turn on every step', async ({ wizard, page, bitbucket }) => {
  const answers = practiceAnswers(cds, bitbucket.port);
  const known = knownPlatform('cds', answers);
  let turn = 0;
  /** Does it, and finds the next screen as if it had been done once. */
  const go = async (label: string, next: Locator): Promise<void> => {
    await settled(page);
    const { name, act } = hands[turn++ % hands.length] ?? hands[0];
    await act(wizard.button(label));
    await expect(next, `${name} on ${label}`).toBeVisible();
    await settled(page);
    await drawn(page);
    await expect(next, `after ${name} on ${label}: still the next screen`).toBeVisible();
    await expect(page.locator('[aria-invalid="true"]'), `after ${name} on ${label}: nothing is called wrong`).toHaveCount(0);
  };

  await wizard.chooseDeployment('data-center');
  await go(words.continue, wizard.title(addressCopy.selfTitle));
  await wizard.field(addressCopy.baseLabel).fill(answers.baseUrl ?? '');
  await go(addressCopy.check, wizard.title(addressCopy.selfTitle));
  await expect(wizard.button(words.continue)).toBeVisible();
  await go(words.continue, wizard.title(platformCopy.title));
  await wizard.mark(wizard.radio(known.name));
  await go(words.continue, wizard.button(platformCopy.changePlatform));
  await go(words.continue, wizard.title(tokenCopy.title(known.name)));
  await go(tokenCopy.paste.ready, wizard.button(tokenCopy.paste.submit));
  await wizard.secretField(known.kindName).fill(bitbucket.tokenFor('cds', answers, 'http-access-token'));
  for (const { label, value } of known.users) await wizard.field(label).fill(value);
  await go(tokenCopy.paste.submit, wizard.title(repositoriesCopy.title));
  await wizard.mark(wizard.radio(repositoriesCopy.choice.all));
  await go(words.continue, wizard.title(checkCopy.title));
  await wizard.waitForCheck();
  await go(checkCopy.continue, wizard.title(exportCopy.title(known.name)));

  // Home: the card's "Remove" asks, and the same hand does not answer.
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  const remove = await wizard.entry(homeCopy.remove);
  await remove.dblclick();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(wizard.button(connectionsCopy.removeConfirm)).toBeVisible();
});

test('a screen reader and a script click at once', async ({ wizard, page }) => {
  await page.evaluate((label) => {
    // Without a pointer, as assistive technology does it: the click has no count.
    const press = (text: string): void => [...document.querySelectorAll('button')].find((button) => button.textContent === text)?.click();
    document.querySelector<HTMLInputElement>('input[type="radio"][value="data-center"]')?.click();
    press(label);
  }, words.continue);
  await expect(wizard.title(addressCopy.selfTitle)).toBeVisible();
  await page.evaluate(
    (label) => [...document.querySelectorAll('button')].find((button) => button.textContent === label)?.click(),
    words.back,
  );
  await expect(wizard.title(serverCopy.title)).toBeVisible();
});

test('the cards keep their order and their places while all are checked, until the result is closed', async ({
  wizard,
  page,
  bitbucket,
}) => {
  await reachExport({ golden: cds, wizard, bitbucket });
  for (let count = 0; count < 3; count += 1) {
    // By key: the copy checks itself, and a click at the moment of its result is refused.
    await wizard.button(shellCopy.allConnections).first().press('Enter');
    await expect(wizard.title(homeCopy.title)).toBeVisible();
    await wizard.duplicate(-1);
  }
  await wizard.button(shellCopy.allConnections).first().press('Enter');
  const names = page.locator('.connection-name');
  await expect(names).toHaveCount(4);
  const before = await names.allTextContents();
  // The slowest to change is first to be seen: each card's order and place is written down in every frame.
  await wizard.button(watchCopy.checkAll).focus();
  await page.keyboard.press('Enter');
  await page.locator('.connection').nth(2).hover();
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = (): void => {
      seen.add(
        [...document.querySelectorAll('.connection')]
          .map((card) => `${card.querySelector('h2')?.textContent ?? ''}@${Math.round(card.getBoundingClientRect().top)}`)
          .join('|'),
      );
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seenCards: seen });
  });
  await expect(page.getByRole('heading', { name: /connections? works?$/ })).toBeVisible();
  const seen = await page.evaluate(() => [...(window as unknown as { seenCards: Set<string> }).seenCards]);
  expect(await names.allTextContents()).toEqual(before);
  expect(seen, 'every card stays where it is').toHaveLength(1);
  await wizard.button(watchCopy.close).click();
  await expect.poll(async () => (await names.allTextContents()).toSorted()).toEqual(before.toSorted());
});
