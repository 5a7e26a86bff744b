/** How Handrail looks and what was last seen in it, for every host: a small file of its own. A damaged one counts as none. */
import * as v from 'valibot';
import { renewalListSchema } from '../../contract/renewal-list.ts';
import type { RenewalList } from '../../contract/renewal-list.ts';
import { themes } from '../../contract/themes.ts';
import type { Theme } from '../../contract/themes.ts';
import type { KeptNews } from '../../core/platforms/news.ts';
import { keep, kept } from './look-file.ts';

/** The theme that the person chose; `system` where none is kept. Not awaited, because windows do not wait for it. */
export function readTheme(folder: string): Theme {
  const { theme } = kept(folder);
  return themes.find((each) => each === theme) ?? 'system';
}

/** Keeps it; false where the file cannot be written. */
export function keepTheme(folder: string, theme: Theme): Promise<boolean> {
  return keep(folder, { theme });
}

/** How the list of connections was last filtered, grouped and sorted (the form of `homeViewSchema`); null where nothing is kept. */
export function readHomeView(folder: string): string | null {
  const { homeView } = kept(folder);
  return typeof homeView === 'string' && /^[a-z0-9=&-]{0,200}$/.test(homeView) ? homeView : null;
}

/** Keeps it; false where the file cannot be written. */
export function keepHomeView(folder: string, homeView: string): Promise<boolean> {
  return keep(folder, { homeView });
}

/** Whether one character alone may be a shortcut; null where nobody has said. */
export function readCharacterKeys(folder: string): boolean | null {
  const { characterKeys } = kept(folder);
  return typeof characterKeys === 'boolean' ? characterKeys : null;
}

/** Keeps it; false where the file cannot be written. */
export function keepCharacterKeys(folder: string, characterKeys: boolean): Promise<boolean> {
  return keep(folder, { characterKeys });
}

const keptNewsSchema = v.object({
  known: v.record(v.string(), v.string()),
  before: v.record(v.string(), v.string()),
  since: v.string(),
});

/** What was last known of the platforms (core/platforms/news.ts); null where nothing is kept. */
export function readKeptNews(folder: string): KeptNews | null {
  const found = v.safeParse(keptNewsSchema, kept(folder)['platforms']);
  return found.success ? found.output : null;
}

/** Keeps it; false where the file cannot be written. */
export function keepNews(folder: string, platforms: KeptNews): Promise<boolean> {
  return keep(folder, { platforms });
}

/** The tokens that the person set out to renew; null where nothing is kept. */
export function readRenewals(folder: string): RenewalList | null {
  const found = v.safeParse(renewalListSchema, kept(folder)['renewals']);
  return found.success ? found.output : null;
}

/** Keeps them; null puts them away. False where the file cannot be written. */
export function keepRenewals(folder: string, list: RenewalList | null): Promise<boolean> {
  return keep(folder, { renewals: list });
}
