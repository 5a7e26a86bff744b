/** What Handrail says on the pages of the practice Bitbucket comes from the tables; what Bitbucket says there stays English. */
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { speak } from '../../../electron/contract/copy/language.ts';
import { speakLanguage } from '../../../electron/contract/copy/languages.ts';
import { pageWords } from '../../../electron/hosts/common/practice-words.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import { ask } from './client.ts';

afterEach(() => speak(null));

test('in the language that is spoken when a page is asked for', async () => {
  const practice = await startPractice({ words: pageWords });
  onTestFinished(() => practice.close());
  const { cloud, selfManaged } = practice;
  const english = (await ask(`${cloud.origin}/account/signin/`)).text;
  expect(english).toContain('<title>Log in to continue – Practice – not the real Bitbucket</title>');
  expect(english).toContain('lang="en" aria-label="Practice">Practice – not the real Bitbucket. Nothing here leaves this computer.<');
  expect(english).toContain('Ada Admin, administrator. Administers every workspace');

  await speakLanguage('en-XA');
  for (const page of [`${cloud.origin}/account/signin/`, `${selfManaged.baseUrl}/login`]) {
    const { text } = await ask(page);
    expect(text).toContain('<html lang="en">');
    // Bitbucket's own words, and values.
    expect(text).toMatch(/<h1>Log in/u);
    expect(text).toContain('Ada Admin');
    // Handrail's words.
    const ours = [...text.matchAll(/<(section|div)[^>]* lang="en-XA"[^>]*>([^]*?)<\/\1>/gu)].map(([whole]) => whole);
    expect(ours).toHaveLength(2);
    for (const each of ours) expect(each.replaceAll(/⟦[^⟧]*⟧/gu, '')).not.toMatch(/not the real|practice acc|administers|may do/iu);
    expect(text).not.toMatch(/not the real Bitbucket|Practice accounts|Administers every/u);
  }
});
