/** Starts the wizard in the page. */
import { createRoot } from 'react-dom/client';
import { createBridge } from './api.ts';
import { loadHome } from './App.tsx';
import { drawnMark, isFirst } from './drawn/early.ts';
import { drawnApp } from './drawn/first-app.ts';
import { FirstScreen } from './drawn/FirstScreen.tsx';
import { takeOver } from './drawn/take-over.tsx';
import { followLanguage } from './shell/language.ts';
import { followTheme } from './shell/theme.ts';
import { followHistory } from './wizard/history.ts';
import { followHost } from './wizard/host-wishes.ts';
import { readHash } from './wizard/route.ts';
import { loadProblemWords } from './ui/problem-words.ts';
import { guardDrops } from './ui/drops.ts';
import { guardScreens } from './ui/feedback/guard.ts';
import { whenIdle } from './ui/idle.ts';
import { createWizardStore } from './wizard/store.ts';
import { takeUnkept } from './ui/unkept.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import './styles/shell.css';
import './styles/print.css';

/** How long the page stays empty for the host's first answer, in milliseconds. */
const patience = 300;
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// The bridge takes the launch secret out of the address before anything else reads it.
const bridge = createBridge();
const unkept = takeUnkept();
/** Takes what the document drew away: another screen comes in its place. */
function clear(page: HTMLElement): void {
  page.removeAttribute(drawnMark);
  page.replaceChildren();
}
const place = readHash(location.hash);
const isDrawn = root.hasAttribute(drawnMark) && (place === null || isFirst(place)) && !unkept;
/** The page begins with the answer that the question was drawn for; the host's own comes while the person reads. */
const expected = isDrawn ? drawnApp(root) : null;
// There is a script, so the words for where none runs stay away.
if (isDrawn) root.setAttribute(drawnMark, 'met');
else {
  clear(root);
  // Where the document holds no question, there is most likely a list.
  void loadHome().catch(() => undefined);
}
const store = createWizardStore(bridge, () => ({ route: readHash(location.hash), note: unkept ? 'not-kept' : null }));
followHistory(store, window);
followHost(bridge, store);
followTheme(bridge);
followLanguage(bridge, store);
guardScreens();
guardDrops();
/** The host wrote the language into the page; English is there already. */
const { lang } = document.documentElement;
const spoken = lang.startsWith('en-GB')
  ? null
  : import('../electron/contract/copy/languages.ts').then(({ speakLanguage }) => speakLanguage(lang)).catch(() => undefined);
const started = store.start(expected ?? undefined);

function show(page: HTMLElement): void {
  if (!isDrawn || !takeOver(page, store)) {
    clear(page);
    createRoot(page).render(<FirstScreen store={store} />);
  }
  // After the first question can be used.
  whenIdle(() => {
    void loadProblemWords();
    void loadHome().catch(() => undefined);
  });
}

if (expected !== null && spoken === null) show(root);
else {
  // The host answers within a few frames. To draw "Starting" first would keep the first question waiting for it, so it is for slow hosts
  // alone.
  const patient = new Promise((resolve) => setTimeout(resolve, patience));
  void Promise.all([spoken, expected ?? Promise.race([started, patient])]).then(async () => {
    // What cannot be loaded says so itself when it is drawn.
    if (store.getState().place === 'home') await loadHome().catch(() => undefined);
    show(root);
  });
}
