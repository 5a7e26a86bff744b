/**
 * Draws the first question into markup, with the components that the page itself draws it with: for the document that a person without
 * connections opens. Runs when Handrail is built, never in the page.
 */
import { renderToString } from 'react-dom/server';
import { everyLanguage, speakLanguage } from '../../electron/contract/copy/languages.ts';
import type { Bridge } from '../../electron/contract/index.ts';
import { createWizardStore } from '../wizard/store.ts';
import { FirstScreen } from './FirstScreen.tsx';
import { firstApp } from './first-app.ts';
import type { Facts } from './first-app.ts';

/** The inside of `#root` for somebody without connections, by language. Its links and buttons wait until `takeOver` frees them. */
export async function drawFirstQuestions(facts: Facts): Promise<Readonly<Record<string, string>>> {
  const drawn: Record<string, string> = {};
  for (const language of everyLanguage()) {
    await speakLanguage(language);
    drawn[language] = waiting(await draw(facts));
  }
  return drawn;
}

async function draw(facts: Facts): Promise<string> {
  const app = firstApp(facts, 'browser');
  const bridge = {
    call: (name: string) => (name === 'app.start' ? Promise.resolve({ ok: true, value: app }) : new Promise(() => undefined)),
    on: () => () => undefined,
  } as unknown as Bridge;
  const store = createWizardStore(bridge);
  await store.start();
  // The first time asks for what is loaded later; then that is there.
  for (let before = '', turn = 0; turn < 500; turn += 1) {
    const now = renderToString(<FirstScreen store={store} />);
    if (now === before && !now.includes('<!--$!-->')) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the first question is never drawn whole');
}

/**
 * Before its script is there, a button does nothing and a link would take the launch secret out of the address; a form that is sent by
 * Enter is refused. What can be answered without a script, the choice and the link, is open.
 */
function waiting(markup: string): string {
  return markup.replaceAll(/<button (?=[^>]*type="submit")/g, '<button disabled ').replaceAll(/<(button|a) /g, '<$1 inert ');
}
