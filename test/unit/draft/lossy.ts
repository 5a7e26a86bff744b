/** A page whose line to its host can lose a call or an answer, or hold a call back. */
import { fail } from '../../../electron/contract/index.ts';
import type { CallName, Draft } from '../../../electron/contract/index.ts';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { freshDisk, startHost } from './world.ts';
import type { Host } from './world.ts';

export interface LossyPage {
  readonly store: WizardStore;
  /** The next call of this name: it never reaches the host, or its answer is lost on the way back. */
  readonly lose: (name: CallName, what: 'call' | 'answer') => void;
  /** The next call of this name waits before it reaches the host. */
  readonly hold: (name: CallName) => { readonly reached: Promise<void>; readonly release: () => void };
}

/** A host with no connection, and the drafts that are in its settings. */
export function startedHost(): { readonly host: Host; readonly drafts: () => readonly Draft[] } {
  const disk = freshDisk();
  return {
    host: startHost(disk, () => undefined),
    drafts: () =>
      (JSON.parse(disk.settings.text ?? '{"connections":[]}') as { connections: { draft: Draft }[] }).connections.map(({ draft }) => draft),
  };
}

/** Opens such a page: where there is no connection, at the beginning of one. */
export async function lossyPage(host: Host): Promise<LossyPage> {
  const losses = new Map<string, 'call' | 'answer'>();
  const holds = new Map<string, () => Promise<void>>();
  const store = createWizardStore({
    on: () => () => undefined,
    call: async (name: CallName, input: never) => {
      const wait = holds.get(name);
      holds.delete(name);
      await wait?.();
      const lost = losses.get(name);
      losses.delete(name);
      if (lost === 'call') return fail('host-gone');
      const answer = await host.call(name, input);
      return lost === 'answer' ? fail('host-gone') : answer;
    },
  });
  await store.start();
  return {
    store,
    lose: (name, what) => losses.set(name, what),
    hold: (name) => {
      let release: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      const reached = new Promise<void>((resolve) => {
        holds.set(name, () => {
          resolve();
          return gate;
        });
      });
      return { reached, release };
    },
  };
}
