/** The first question is in the document: it can be seen and answered before any script runs, and nothing moves when one takes over. */
import type { Locator, Page } from '@playwright/test';
import { pageCopy } from '../../electron/contract/copy/en/page.ts';
import { addressCopy, deploymentWords, homeCopy, roomWords, serverCopy, stepWords, words } from '../../electron/contract/copy/wizard.ts';
import { speakLanguage } from '../../electron/contract/copy/languages.ts';
import { expect, test } from './support/fixtures.ts';
import { drawn } from './support/seen.ts';
import { Wizard, beUnhurried } from './support/wizard.ts';

/** Keeps the page's scripts back until what it gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return release;
}

/** Opens it without waiting for its scripts. */
async function openHeld(page: Page, link: string): Promise<void> {
  await page.addInitScript(() => {
    const log: { moved: number; errors: string[] } = { moved: 0, errors: [] };
    Object.assign(window, { log });
    // The words for a page without a script come after some seconds, and a slow computer is not done by then.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#root, .not-running { animation: none !important }');
    document.adoptedStyleSheets = [sheet];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) log.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(link, { waitUntil: 'commit' });
  // Nothing is painted before the style sheet is there; what is asked of the document meanwhile is answered as if it had none.
  await page.waitForFunction(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    return links.length > 0 && links.every(({ sheet }) => sheet !== null);
  });
}

const moved = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { log: { moved: number } }).log.moved);

/** Waits until React has it. */
async function takenOver(page: Page): Promise<void> {
  await expect(page.locator('#root')).not.toHaveAttribute('data-drawn');
  await drawn(page);
}

/** Marks every element, and says where each is drawn. */
const places = (root: Locator): Promise<readonly string[]> =>
  root.evaluate((element) =>
    [...element.querySelectorAll('*')].map((each, index) => {
      const marked = each as Element & { marked?: number };
      marked.marked ??= index;
      const { x, y, width, height } = each.getBoundingClientRect();
      return `${marked.marked} ${each.tagName} ${x} ${y} ${width} ${height}`;
    }),
  );

/** What a person at the keyboard comes to. */
const question = (page: Page): Locator => page.getByRole('heading', { level: 1, name: serverCopy.title });

const looks = [
  { colorScheme: 'light', viewport: { width: 1040, height: 720 } },
  { colorScheme: 'dark', viewport: { width: 1040, height: 720 } },
  { colorScheme: 'light', viewport: { width: 880, height: 600 } },
  { colorScheme: 'dark', viewport: { width: 400, height: 700 } },
] as const;

for (const { colorScheme, viewport } of looks)
  test(`is drawn before any script, and stays as it is: ${colorScheme}, ${viewport.width} × ${viewport.height}`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    const release = await holdScripts(page);
    await openHeld(page, await host.link());
    await expect(question(page)).toBeVisible();
    for (const { label } of Object.values(serverCopy.cards)) await expect(page.getByRole('radio', { name: label })).toBeVisible();
    await expect(page.locator('.choice-card').first()).toHaveCSS('border-top-style', 'solid');
    await drawn(page);
    const before = { places: await places(page.locator('#root')), picture: await page.screenshot() };

    release();
    await takenOver(page);
    expect(await places(page.locator('#root')), 'the same elements at the same places').toEqual(before.places);
    expect(before.picture.equals(await page.screenshot()), 'the same picture').toBe(true);
    expect(await moved(page)).toBe(0);
    expect(errors).toEqual([]);
    // And it is alive.
    await beUnhurried(page);
    const wizard = new Wizard(page);
    await wizard.chooseDeployment('cloud');
    await wizard.goOn();
    await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
  });

test('keeps what was answered before its script, and the focus', async ({ page, host }) => {
  const release = await holdScripts(page);
  await openHeld(page, await host.link());
  const wizard = new Wizard(page);
  await wizard.radio(serverCopy.cards['data-center'].label).check();
  const field = wizard.field(serverCopy.linkLabel);
  await field.click();
  await page.keyboard.type('https://git.acme.io/x');
  await page.keyboard.press('ArrowLeft');
  // Sending it would lead away from the page, and a fragment of its own would take the launch secret from the address.
  await page.keyboard.press('Enter');
  await page.getByText(words.continue, { exact: true }).click({ force: true });
  await field.click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const before = await places(page.locator('form'));
  release();
  await takenOver(page);
  expect(await places(page.locator('form')), 'where the pointer is').toEqual(before);
  await expect(field).toBeFocused();
  await page.keyboard.type('y');
  await expect(field).toHaveValue('https://git.acme.io/yx');
  await expect(wizard.radio(serverCopy.cards['data-center'].label)).toBeChecked();
  await expect(wizard.rail('server')).toContainText(deploymentWords['data-center']);
  // As after every answer, the list of steps and the help follow.
  await expect(page.getByText(serverCopy.linkHelp.title)).toBeVisible();
  // It is in the host as well.
  await expect(page).toHaveURL(/#\/connections\//);
  await page.reload();
  await expect(wizard.radio(serverCopy.cards['data-center'].label)).toBeChecked();
  await expect(field).toHaveValue('https://git.acme.io/yx');
});

test('waits with its buttons and links, and its fields follow the keyboard', async ({ page, host }) => {
  await holdScripts(page);
  await openHeld(page, await host.link());
  await expect(question(page)).toBeVisible();
  const reached: string[] = [];
  for (let times = 0; times < 4; times += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.type : (document.activeElement?.tagName ?? ''),
      ),
    );
  }
  expect(reached.slice(0, 2)).toEqual(['radio', 'text']);
  expect(reached).not.toContain('BUTTON');
  expect(reached).not.toContain('A');
});

test('is not drawn for who has connections, starts in practice, or loads another place again', async ({ page, launch, wizard }) => {
  // The fixture's page has begun a connection; a second host over the same settings finds it.
  await wizard.chooseDeployment('cloud');
  await expect(page).toHaveURL(/#\/connections\//);
  const seen = async (link: string): Promise<string> => {
    const other = await page.context().newPage();
    await holdScripts(other);
    await openHeld(other, link);
    await expect(other.locator('#root')).toBeAttached();
    // The document is there whole when what stands behind the place of the page is.
    await expect(other.locator('#not-running')).toBeAttached();
    const inside = await other.locator('#root').innerHTML();
    await other.close({ runBeforeUnload: false });
    return inside;
  };
  expect(await seen(await (await launch()).link())).toBe('');
  const practice = await launch(['--practice'], { HANDRAIL_HOME: test.info().outputPath('practice') });
  expect(await seen(await practice.link())).toBe('');

  const fresh = await launch([], { HANDRAIL_HOME: test.info().outputPath('fresh') });
  const tab = await page.context().newPage();
  await tab.goto(await fresh.link());
  await expect(question(tab)).toBeVisible();
  await tab.getByRole('button', { name: roomWords.title }).click();
  await expect(tab).toHaveURL(/\/support/);
  await tab.route('**/assets/*.js', () => undefined);
  await tab.reload({ waitUntil: 'commit' });
  await expect(tab.locator('#not-running')).toBeAttached();
  expect(await tab.locator('#root').innerHTML()).toBe('');
  await tab.close();
});

test('leaves no trace where its address asks for another place', async ({ page, host }) => {
  const link = await host.link();
  const release = await holdScripts(page);
  // The launch secret is still out: the host takes the page for a fresh one.
  await openHeld(page, link.replace(/#.*/, '#/support/about'));
  await expect(question(page)).toBeVisible();
  release();
  await expect(question(page)).toBeHidden();
  await expect(page.locator('#root')).not.toHaveAttribute('data-drawn');
});

test('gives way to the page’s own words where its script fails or none may run', async ({ page, host, browser }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(await host.link());
  await expect(page.getByRole('heading', { name: pageCopy.title })).toBeVisible();
  await expect(question(page)).toBeHidden();
  const without = await browser.newContext({ javaScriptEnabled: false });
  const other = await without.newPage();
  await other.goto(await host.link());
  await expect(other.locator('[data-say="noscript"]')).toBeVisible();
  await expect(other.getByRole('heading', { name: pageCopy.title })).toBeVisible();
  await expect(other.getByRole('radio').first()).toBeHidden();
  await without.close();
});

test('is drawn in the language that is spoken', async ({ page, launch }) => {
  const host = await launch([], { HANDRAIL_LANG: 'en-XA' });
  const release = await holdScripts(page);
  await openHeld(page, await host.link());
  await expect(page.getByRole('radio').first()).toBeVisible();
  const text = await page.locator('#root').innerText();
  expect(text).not.toContain(homeCopy.welcomeTitle);
  const before = await places(page.locator('#root'));
  release();
  await takenOver(page);
  expect(await page.locator('#root').innerText()).toBe(text);
  expect(await places(page.locator('#root'))).toEqual(before);
  await speakLanguage('en-XA');
  try {
    await expect(page.getByText(stepWords.address).first()).toBeVisible();
  } finally {
    await speakLanguage('en');
  }
});
