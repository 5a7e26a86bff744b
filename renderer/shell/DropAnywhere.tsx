/** A file dropped anywhere opens the room that fixes it, or the one for shared connections. The window says so while it is held over it. */
import { FileCheck2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { inputsCopy } from '../../electron/contract/copy/wizard.ts';
import { isShareName } from '../../electron/contract/share-names.ts';
import { handOver } from '../support/handed.ts';
import { takeDrops } from '../ui/drops.ts';
import { useWizard } from '../wizard/context.tsx';

export function DropAnywhere(): JSX.Element | null {
  const { state, openSupport } = useWizard();
  const [over, setOver] = useState(false);
  const ready = state.place === 'home' || state.place === 'connection';
  useEffect(
    () =>
      ready
        ? takeDrops({
            over: setOver,
            take: (dropped) => {
              const room = 'file' in dropped && isShareName(dropped.file.name) ? 'receive' : 'mend';
              handOver(room, dropped);
              openSupport(room);
            },
          })
        : undefined,
    [ready, openSupport],
  );
  if (!over) return null;
  return (
    // For who drags with a pointer; the room itself says to everybody what came of it.
    <div className="drop-anywhere" aria-hidden="true">
      <p>
        <FileCheck2 size={22} aria-hidden="true" /> {inputsCopy.dropAnywhere}
      </p>
    </div>
  );
}
