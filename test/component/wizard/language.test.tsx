/** A page follows the language that is chosen, wherever that was. */
import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followLanguage } from '../../../renderer/shell/language.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { createStrictBridge } from '../../fakes/bridge.ts';

beforeEach(() => (document.documentElement.lang = 'en-GB'));
afterEach(() => (document.documentElement.lang = ''));

describe('the page', () => {
  function page(saved: 'nothing to save' | boolean) {
    const done: string[] = [];
    const host = createStrictBridge({});
    const store = {
      getState: () => ({ place: 'connection', pending: saved === 'nothing to save' ? [] : [{}] }),
      save: async () => (done.push('saved'), { ok: saved }),
    } as unknown as WizardStore;
    followLanguage(host.bridge, store, () => void done.push('loaded again'));
    return { done, choose: (spoken: string) => host.emit('app.language', { spoken }) };
  }

  it('is loaded again, with what was typed saved before', async () => {
    const { done, choose } = page(true);
    choose('de');
    await waitFor(() => expect(done).toEqual(['saved', 'loaded again']));
  });

  it('stays where it speaks that language already, and where what was typed could not be saved', async () => {
    const same = page('nothing to save');
    same.choose('en');
    const unsaved = page(false);
    unsaved.choose('de');
    await waitFor(() => expect(unsaved.done).toEqual(['saved']));
    await new Promise((resolve) => setTimeout(resolve));
    expect([same.done, unsaved.done]).toEqual([[], ['saved']]);
  });
});
