/** Sentences that stand as they are, as checks of an older Handrail and opened reports have them. */
import { checkNote } from '../../electron/contract/index.ts';
import type { CheckNote, Proves } from '../../electron/contract/index.ts';

export function toldNote(words: string): CheckNote {
  return checkNote('told', { words });
}

export function toldProves(words: string): Proves {
  return { seen: 'nothing', host: '', platforms: [], told: words };
}
