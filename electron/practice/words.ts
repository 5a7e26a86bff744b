/**
 * What is on the practice pages beside what Bitbucket itself says, in the language of whoever starts it: nothing here is imported.
 * Read anew for every page.
 */

export interface PracticeWords {
  /** The language of these words (BCP 47); the rest of a page is English, as Bitbucket's own. */
  readonly language: string;
  /** A short name for the strip that is on every page. */
  readonly label: string;
  readonly banner: string;
  readonly title: (page: string) => string;
  readonly product: (name: string) => string;
  readonly accounts: string;
  readonly password: string;
  readonly may: string;
  readonly account: (account: { readonly name: string; readonly displayName: string; readonly role: string }) => string;
  /** Beside a refused sign-in: that the accounts are listed below. */
  readonly listed: string;
  readonly captcha: (word: string) => string;
}

/** Of a practice Bitbucket that was given no words, as in tests. */
export const noWords: PracticeWords = {
  language: 'en',
  label: 'Practice',
  banner: 'Practice',
  title: (page) => `${page} – Practice`,
  product: (name) => `${name} (practice)`,
  accounts: 'Accounts',
  password: 'Password',
  may: 'Role',
  account: ({ displayName, role }) => `${displayName}, ${role}.`,
  listed: '',
  captcha: (word) => word,
};
