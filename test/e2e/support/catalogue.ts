/** The catalogue as a person meets it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { catalogueCopy } from '../../../electron/contract/copy/en/catalogue.ts';
import { catalogueWords } from '../../../electron/contract/copy/wizard.ts';
import type { StatementFormat } from '../../../electron/contract/index.ts';
import { settled } from './seen.ts';
import type { Wizard } from './wizard.ts';

/** Opens the catalogue from the first screen. */
export async function toCatalogue(wizard: Wizard): Promise<void> {
  await wizard.button(catalogueWords.rail).first().click();
  await expect(wizard.title(catalogueCopy.title)).toBeVisible();
  await expect(wizard.button('CDS')).toBeVisible();
}

/** Opens a platform’s page from the list. */
export async function openPlatform(wizard: Wizard, name: string): Promise<void> {
  await wizard.button(name).click();
  await expect(wizard.page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused();
}

/** Saves the statement of the page on screen; its path. The panel for it is open. */
export async function saveStatement(wizard: Wizard, format: StatementFormat, folder: string): Promise<string> {
  const { save } = catalogueCopy;
  await settled(wizard.page);
  await wizard.radio(save.formats[format]).check({ force: true });
  await wizard.field(save.folder).fill(folder);
  await wizard.button(save.button).click();
  await expect(wizard.page.getByText(save.done, { exact: true })).toBeVisible();
  const name = (await readdir(folder)).find((each) => each.endsWith(`.${format}`));
  if (name === undefined) throw new Error(`no .${format} was written`);
  return join(folder, name);
}
