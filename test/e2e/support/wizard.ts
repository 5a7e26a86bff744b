/** The wizard as a person meets it: one object a step, every element found by its role and name. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { checkCopy, exportCopy, repositoriesCopy, tokenCopy } from '../../../electron/contract/copy/steps.ts';
import {
  addressCopy,
  homeCopy,
  inputsCopy,
  platformCopy,
  serverCopy,
  shellCopy,
  stepWords,
  words,
} from '../../../electron/contract/copy/wizard.ts';
import type { Answers, Deployment, OptionValue, PlatformInput, SecretsMode, WizardStep } from '../../../electron/contract/index.ts';
import { activeInputs } from '../../../electron/contract/when.ts';
import { settled } from './seen.ts';

const exact = true;
const patient = new WeakSet<Page>();

/**
 * A new screen takes no click for a moment, and says so; from here on an action waits for it as a person would.
 * Once for each page. Not for tests of that moment itself.
 */
export async function beUnhurried(page: Page): Promise<void> {
  if (patient.has(page)) return;
  patient.add(page);
  await page.addLocatorHandler(page.locator('[data-settling]').first(), () => settled(page), { noWaitAfter: true });
}

/** The sentence for one thing and for any number of them, in whichever language is spoken. */
function forAnyCount(say: (count: number) => string): RegExp {
  const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^(?:${plain(say(1))}|${plain(say(7)).replace('7', '\\d+')})$`, 'u');
}

export class Wizard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact } : {}) });
  }
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact });
  }
  radio(name: string): Locator {
    return this.page.getByRole('radio', { name, exact });
  }
  title(text: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name: text });
  }
  rail(step: WizardStep): Locator {
    return this.page
      .getByRole('navigation', { name: shellCopy.rail })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^\\d?${stepWords[step]}`) });
  }

  async open(link: string): Promise<void> {
    await beUnhurried(this.page);
    await this.page.goto(link);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    // The first question is on the page before its script is: until then its buttons wait.
    await expect(this.page.locator('#root')).not.toHaveAttribute('data-drawn');
  }
  /** The buttons that open the menus of home's rows. */
  get menus(): Locator {
    return this.page.getByRole('list', { name: homeCopy.list }).locator('[aria-haspopup="menu"]');
  }
  /** Opens the menu of one of home's rows (`nth` as a locator's) and gives the entry. */
  async entry(name: string, row = 0): Promise<Locator> {
    await this.menus.nth(row).click();
    const entry = this.page.getByRole('menuitem', { name, exact });
    await expect(entry).toBeVisible();
    return entry;
  }
  /** Chooses an entry of a row's menu. */
  async choose(name: string, row = 0): Promise<void> {
    await (await this.entry(name, row)).click();
  }
  /**
   * Home's Duplicate, up to the copy's own screen: its list of steps is drawn before its step, and a click between the two is refused as
   * one that was meant for what came before.
   */
  async duplicate(row = 0): Promise<void> {
    await this.choose(homeCopy.duplicate, row);
    await settled(this.page);
    await this.page.getByRole('dialog').getByRole('button', { name: homeCopy.duplicate, exact }).click();
    await expect(this.title(homeCopy.title)).toHaveCount(0);
    await expect(this.page.locator('form h1')).toBeVisible();
    await settled(this.page);
  }
  /** Chooses with the keyboard: a card that is pressed with the mouse goes on by itself where it is the whole answer. */
  async mark(radio: Locator): Promise<void> {
    await radio.press('Space');
    await expect(radio).toBeChecked();
  }
  async goOn(): Promise<void> {
    await this.button(words.continue).click();
  }
  async back(): Promise<void> {
    await this.button(words.back).click();
  }

  // Step "server"
  async chooseDeployment(deployment: Deployment): Promise<void> {
    await expect(this.title(serverCopy.title)).toBeVisible();
    await this.mark(this.radio(serverCopy.cards[deployment].label));
  }
  /** The same with the mouse, which goes on by itself. */
  async pickDeployment(deployment: Deployment): Promise<void> {
    await expect(this.title(serverCopy.title)).toBeVisible();
    await this.radio(serverCopy.cards[deployment].label).click();
  }

  // Step "address"
  async fillCloudAddress(workspace: string, projectKey: string | null): Promise<void> {
    await expect(this.title(addressCopy.cloudTitle)).toBeVisible();
    await this.field(addressCopy.workspaceLabel).fill(workspace);
    if (projectKey !== null) await this.field(addressCopy.projectLabel).fill(projectKey);
  }
  async checkAddress(baseUrl: string, projectKey: string | null): Promise<void> {
    await expect(this.title(addressCopy.selfTitle)).toBeVisible();
    await this.field(addressCopy.baseLabel).fill(baseUrl);
    await this.button(addressCopy.check).click();
    await expect(this.button(words.continue)).toBeVisible();
    if (projectKey !== null) await this.field(addressCopy.projectLabel).fill(projectKey);
  }

  // Step "platform"
  async choosePlatform(name: string): Promise<void> {
    await expect(this.title(platformCopy.title)).toBeVisible();
    await this.mark(this.radio(name));
    await this.goOn();
    const settle = this.page.getByRole('button', { name: platformCopy.changePlatform });
    const token = this.title(tokenCopy.title(name));
    await expect(settle.or(token)).toBeVisible();
    // One that asks nothing is settled with the choice; its page is a click away.
    if (await token.isVisible()) await this.rail('platform').getByRole('button').click();
    await expect(settle).toBeVisible();
  }
  /** The same with the mouse; true where the platform's page of choices comes next. */
  async pickPlatform(name: string): Promise<boolean> {
    await expect(this.title(platformCopy.title)).toBeVisible();
    await this.radio(name).click();
    await expect(this.title(platformCopy.title)).toHaveCount(0);
    return this.page.getByRole('button', { name: platformCopy.changePlatform }).isVisible();
  }

  /** Answers the platform's own questions that are on screen. */
  async fillInputs(
    inputs: readonly PlatformInput[],
    which: 'access' | 'details',
    given: {
      readonly options: Answers['options'];
      readonly held: Readonly<Record<string, string>>;
      readonly files: Readonly<Record<string, string>>;
    },
  ): Promise<void> {
    const heldKeys = [...Object.keys(given.held), ...Object.keys(given.files)];
    // Files first, then what lies behind a fold: they decide which other questions are asked.
    const asked = activeInputs(inputs, given.options, heldKeys).filter((input) => input.affectsAccess === (which === 'access'));
    const first = (input: PlatformInput): number => (input.type === 'file' ? 2 : input.folded === true ? 1 : 0);
    for (const input of [...asked].sort((a, b) => first(b) - first(a))) {
      const file = given.files[input.key];
      const secret = given.held[input.key];
      const value = given.options[input.key];
      if (file !== undefined) await this.giveFile(input.label, file);
      else if (secret !== undefined) await this.giveSecret(input.label, secret);
      else if (value !== undefined) await this.fillInput(input, value);
    }
  }
  async giveFile(label: string, path: string): Promise<void> {
    await this.page.getByLabel(label, { exact }).setInputFiles(path);
    await expect(this.button(inputsCopy.forget)).toBeVisible();
    // What the file answers by itself stands behind a fold.
    const fold = this.page.getByText(/answered by your file$/);
    if (await fold.isVisible()) await fold.click();
  }
  async giveSecret(label: string, secret: string): Promise<void> {
    await this.page.getByLabel(label, { exact }).fill(secret);
    await this.button(inputsCopy.keep).click();
    await expect(this.page.getByText(inputsCopy.kept)).toBeVisible();
  }
  private async fillInput(input: PlatformInput, value: OptionValue): Promise<void> {
    const fold = this.page.locator('summary', { hasText: `${input.label}: ` });
    if (input.folded === true && (await fold.locator('xpath=..').getAttribute('open')) === null) await fold.click();
    if (typeof value === 'boolean') await this.page.getByRole('checkbox', { name: input.label, exact }).setChecked(value);
    else if (input.type === 'choice') {
      const select = this.page.getByRole('combobox', { name: input.label, exact });
      if ((input.choices?.length ?? 0) > 4) await select.selectOption(String(value));
      else await this.radio(input.choices?.find((choice) => choice.value === value)?.label ?? '').check();
    } else await this.field(input.label).fill(Array.isArray(value) ? value.join('\n') : value);
  }

  // Step "token"
  /** The token field; `kindName` is the kind's name for this Bitbucket. */
  secretField(kindName: string): Locator {
    return this.page.getByLabel(tokenCopy.paste.label(kindName), { exact });
  }
  async pasteToken(
    platform: string,
    kindName: string,
    secret: string,
    users: readonly { readonly label: string; readonly value: string }[],
  ): Promise<void> {
    await expect(this.title(tokenCopy.title(platform))).toBeVisible();
    // The recommended kind is the one on screen.
    await this.secretField(kindName).fill(secret);
    for (const { label, value } of users) await this.field(label).fill(value);
    await this.button(tokenCopy.paste.submit).click();
    // Kept, and on to the next step.
    await expect(this.title(tokenCopy.title(platform))).toHaveCount(0);
  }

  /** How to get the token. */
  async way(way: 'guided' | 'create' | 'ask' | 'elsewhere'): Promise<void> {
    await this.radio(tokenCopy.ways[way]).check();
  }

  /** "Create it for me", with the account's user name and password. */
  async createToken(platform: string, userName: string, password: string): Promise<void> {
    const { create } = tokenCopy;
    await expect(this.title(tokenCopy.title(platform))).toBeVisible();
    await this.way('create');
    await this.field(create.userName).fill(userName);
    await this.page.getByLabel(create.password, { exact }).fill(password);
    await this.button(create.submit).click();
    // Kept, and on to the next step.
    await expect(this.title(tokenCopy.title(platform))).toHaveCount(0);
  }

  // Step "repositories"
  async chooseRepositories(repositories: readonly string[] | null): Promise<void> {
    await expect(this.title(repositoriesCopy.title)).toBeVisible();
    if (repositories === null) {
      await this.mark(this.radio(repositoriesCopy.choice.all));
      return;
    }
    await this.radio(repositoriesCopy.choice.some).check();
    const list = this.page.getByRole('listbox', { name: repositoriesCopy.list.label });
    if (await this.page.getByRole('searchbox', { name: repositoriesCopy.list.search }).isVisible()) await this.pick(list, repositories);
    else await this.field(repositoriesCopy.typed.label).fill(repositories.join('\n'));
  }
  private async pick(list: Locator, repositories: readonly string[]): Promise<void> {
    for (const repository of repositories) {
      const name = repository.split('/').at(-1) ?? repository;
      await this.page.getByRole('searchbox', { name: repositoriesCopy.list.search }).fill(name);
      // The list narrows a moment after the typing; until then its rows move.
      await expect(this.page.locator('.repo-status').first()).toContainText(new RegExp(`match(es)? for “${name}”`));
      const option = list.getByRole('option', { name: new RegExp(`(?:^|[\\s/])${name}(?:\\s|$)`) });
      await option.click();
      await expect(option).toHaveAttribute('aria-selected', 'true');
    }
  }

  // Step "check"
  async waitForCheck(): Promise<void> {
    await expect(this.title(checkCopy.title)).toBeVisible();
    await expect(this.page.locator('[data-result-headline]')).toBeVisible();
  }

  // Step "export"
  /** Once something was saved, what made it is folded away. */
  async unfoldExport(): Promise<void> {
    const fold = this.page.locator('details:not([open]) > summary').filter({ hasText: exportCopy.finish.again });
    if (await fold.isVisible()) await fold.click();
  }
  async use(mode: SecretsMode): Promise<void> {
    await this.unfoldExport();
    const { use, modes } = exportCopy;
    const now = this.radio(use.now);
    if ((await now.count()) === 0) return;
    await (mode === 'inline' ? now : this.radio(use.share)).check();
    if (mode === 'inline') return;
    const choice = this.radio(modes[mode].label);
    if (!(await choice.isVisible())) {
      const more = this.page.getByText(use.modes, { exact }).first();
      if (!(await more.isVisible())) return;
      await more.click();
    }
    await choice.check();
  }
  async save(folder: string): Promise<void> {
    const { save } = exportCopy;
    await this.unfoldExport();
    const path = this.field(save.folder);
    await expect(this.page.getByRole('heading', { name: exportCopy.artifacts.title })).toBeVisible();
    if (!(await path.isVisible())) await this.page.getByText(save.sheetToo, { exact }).click();
    await path.fill(folder);
    await this.button(forAnyCount(save.save)).click();
    await expect(this.page.getByText(forAnyCount(save.savedTitle))).toBeVisible();
  }
}
