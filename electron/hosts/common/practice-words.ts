/** What Handrail says on the pages of the practice Bitbucket, in the language that is spoken. */
import { spokenLanguage } from '../../contract/copy/language.ts';
import { practiceTexts } from '../../contract/copy/en/practice.ts';
import { practiceRole } from '../../contract/copy/en/wizard/practice.ts';
import type { PracticeWords } from '../../practice/index.ts';

/** As they are now: asked for each page, because another language may be spoken by then. */
export function pageWords(): PracticeWords {
  const { pages, accounts } = practiceTexts;
  const may: Readonly<Record<string, string>> = accounts;
  return {
    ...pages,
    language: spokenLanguage(),
    account: ({ name, displayName, role }) => pages.account({ name: displayName, role: practiceRole(role), what: may[name] ?? '' }).trim(),
  };
}
