/** Starts the wizard in the page. */
import { createRoot } from 'react-dom/client';
import { createBridge } from './api.ts';
import { App } from './App.tsx';
import { createWizardStore } from './wizard/store.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import './styles/shell.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const store = createWizardStore(createBridge());
void store.start();
createRoot(root).render(<App store={store} />);
