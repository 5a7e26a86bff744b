/** What the host asks of the page: to save before it ends, and to show what somebody opened from outside. No React. */
import type { Bridge } from '../../electron/contract/index.ts';
import { inputsCopy } from '../../electron/contract/copy/wizard.ts';
import { showOver } from '../palette/keys.ts';
import { handOver } from '../support/handed.ts';
import type { WizardStore } from './store.ts';

/** The parts of the store that are used. */
type Store = Pick<WizardStore, 'getState' | 'save' | 'startPractice' | 'openSupport'>;

/** Listens until the page goes. `go` leads to a place by its address, which the page's own history checks like one typed by hand. */
export function followHost(bridge: Bridge, store: Store, go: (place: string) => void = (place) => (location.hash = place)): void {
  bridge.on('app.leaving', () => {
    const { place, pending } = store.getState();
    const saved = place === 'connection' && pending.length > 0 ? store.save() : Promise.resolve();
    // Whether it could be saved or not: the host waits for this word, and not for ever.
    void Promise.allSettled([saved]).then(() => bridge.call('app.left', {}));
  });
  bridge.on('app.open', (wish) => {
    if (wish.what === 'practice') void store.startPractice();
    else if (wish.what === 'place') go(wish.place);
    else if (wish.what === 'shortcuts') showOver('shortcuts');
    else {
      const { name, text } = wish;
      handOver('receive', text === null ? { wrong: inputsCopy.fileUnreadable } : { file: new File([text], name) });
      store.openSupport('receive');
    }
  });
}
