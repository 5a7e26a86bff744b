/** Starts the wizard in the page. */
import { createRoot } from 'react-dom/client';
import { createBridge } from './api.ts';
import { loadHome } from './App.tsx';
import { drawnMark, isFirst } from './drawn/early.ts';
import { FirstScreen } from './drawn/FirstScreen.tsx';
import { followTheme } from './shell/theme.ts';
import { followHistory } from './wizard/history.ts';
import { followHost } from './wizard/host-wishes.ts';
import { readHash } from './wizard/route.ts';
import { loadProblemWords } from './ui/problem-words.ts';
import { guardDrops } from './ui/drops.ts';
import { guardScreens } from './ui/feedback/guard.ts';
import { createWizardStore } from './wizard/store.ts';
import { takeUnkept } from './ui/unkept.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import './styles/shell.css';
import './styles/print.css';

/** How long the page stays empty, or a question that was drawn waits, for the host's first answer, in milliseconds. */
const patience = { empty: 300, drawn: 10_000 } as const;
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// The bridge takes the launch secret out of the address before anything else reads it.
const bridge = createBridge();
const unkept = takeUnkept();
/** Takes what the document drew away: another screen comes in its place. */
function clear(page: HTMLElement): null {
  page.removeAttribute(drawnMark);
  page.replaceChildren();
  return null;
}
const place = readHash(location.hash);
const isDrawn = root.hasAttribute(drawnMark) && (place === null || isFirst(place));
// There is a script, so the words for where none runs stay away.
if (isDrawn) root.setAttribute(drawnMark, 'met');
// Loaded while the host answers. Without it the same screen is drawn anew.
const taking = isDrawn ? import('./drawn/take-over.tsx').catch(() => null) : clear(root);
// Where the document holds no question, there is most likely a list.
if (!isDrawn) void loadHome().catch(() => undefined);
const store = createWizardStore(bridge, () => ({ route: readHash(location.hash), note: unkept ? 'not-kept' : null }));
followHistory(store, window);
followHost(bridge, store);
followTheme(bridge);
guardScreens();
guardDrops();
/** The host wrote the language into the page; English is there already. */
const { lang } = document.documentElement;
const spoken = lang.startsWith('en-GB')
  ? null
  : import('../electron/contract/copy/languages.ts').then(({ speakLanguage }) => speakLanguage(lang)).catch(() => undefined);
const started = store.start();
// The host answers within a few frames. To draw "Starting" first would keep the first question waiting for it, so it is for slow hosts
// alone.
const patient = new Promise((resolve) => setTimeout(resolve, isDrawn ? patience.drawn : patience.empty));
void Promise.all([taking, spoken, Promise.race([started, patient])]).then(async ([drawn]) => {
  // What cannot be loaded says so itself when it is drawn.
  if (store.getState().place === 'home') await loadHome().catch(() => undefined);
  if (drawn?.takeOver(root, store) !== true) {
    clear(root);
    createRoot(root).render(<FirstScreen store={store} />);
  }
  requestAnimationFrame(() => {
    void loadProblemWords();
    void loadHome().catch(() => undefined);
  });
});
