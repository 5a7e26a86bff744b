/** Saving the result that is shown: of this platform, or of its whole set. */
import { useState } from 'react';
import type { ExportPreview, SecretsMode } from '../../../electron/contract/index.ts';
import { useWizard } from '../../wizard/context.tsx';
import type { Finished } from './finish.tsx';
import { useFolder } from './save.tsx';
import type { SaveOutcome } from './save.tsx';
import type { SetExport } from './set.tsx';

export interface Saving {
  readonly busy: boolean;
  /** How it ended for the mode that is shown, where something is still to be said of it there. */
  readonly outcome: SaveOutcome | null;
  /** What was saved last; of another platform of the set too. */
  readonly last: Finished | null;
  /** `to`: the folder that was just refused because of a file in it. */
  readonly save: (replace?: boolean, to?: string | null) => Promise<void>;
}

interface SavingOf {
  readonly shown: ExportPreview | null;
  readonly mode: SecretsMode | null;
  readonly set: SetExport | null;
  /** In a set nobody said yet whether the token goes inside. */
  readonly onUnanswered: () => void;
}

export function useSaving({ shown, mode, set, onUnanswered }: SavingOf): Saving {
  const { ask, state } = useWizard();
  const [ended, setEnded] = useState<{ readonly mode: SecretsMode; readonly outcome: SaveOutcome } | null>(null);
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Finished | null>(null);
  const [typed] = useFolder(shown);
  const native = state.app?.nativeSave === true;

  async function saveOne(preview: ExportPreview, folder: string | null, replace: boolean): Promise<SaveOutcome> {
    const reply = await ask('export.save', { platform: preview.platform, mode: preview.mode, folder, replace });
    if (!reply.ok) return { kind: 'failed', problem: reply.problem };
    const { cancelled, saved, folder: into, notNoted } = reply.value;
    return cancelled ? { kind: 'cancelled' } : { kind: 'saved', saved, folder: into, notNoted: notNoted === true };
  }

  async function save(replace = false, to: string | null = null): Promise<void> {
    if (shown === null) return;
    if (!native && typed.trim() === '') {
      setEnded({ mode: shown.mode, outcome: { kind: 'folder-empty' } });
      return;
    }
    if (set !== null && set.modes === null) {
      onUnanswered();
      return;
    }
    const folder = to ?? (native ? null : typed.trim());
    setBusy(true);
    const outcome = await (set === null ? saveOne(shown, folder, replace) : set.save(folder, replace));
    setBusy(false);
    // A sheet alone is entered by hand: the screen stays as it is.
    const done = outcome.kind === 'saved' && shown.artifacts.some(({ kind }) => kind !== 'sheet');
    if (done) setLast((before) => ({ preview: shown, outcome, times: (before?.times ?? 0) + 1 }));
    setEnded(done ? null : { mode: shown.mode, outcome });
  }

  return { busy, outcome: ended !== null && ended.mode === mode ? ended.outcome : null, last, save };
}
