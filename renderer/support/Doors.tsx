/** The front of the support room: its doors, each with what lies behind it. */
import { ChevronRight, KeyRound } from 'lucide-react';
import type { JSX } from 'react';
import { doorsCopy as copy } from '../../electron/contract/copy/support.ts';
import { inventoryCopy } from '../../electron/contract/copy/en/inventory.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { roomWords } from '../../electron/contract/copy/wizard.ts';
import { useWizard } from '../wizard/context.tsx';
import { Room } from './Frame.tsx';
import { roomIcons } from './pages.ts';

const doors = ['mend', 'explain', 'report'] as const;

/** A door that is no remedy stands last. */
function InventoryDoor(): JSX.Element {
  const { openSupport } = useWizard();
  return (
    <li className="door">
      <span className="door-icon" aria-hidden="true">
        <KeyRound size={22} />
      </span>
      <div className="door-words">
        <h2>
          <button type="button" className="door-button" onClick={() => openSupport('inventory')} aria-describedby="door-inventory">
            {sharedWords.rooms.inventory}
          </button>
        </h2>
        <p id="door-inventory">{inventoryCopy.door}</p>
        <p className="small muted">{inventoryCopy.doorFits}</p>
      </div>
      <ChevronRight size={20} aria-hidden="true" className="door-way" />
    </li>
  );
}

export function Doors(): JSX.Element {
  const { openSupport } = useWizard();
  return (
    <Room title={copy.title} intro={copy.intro} help={copy.help}>
      <ul className="doors">
        {doors.map((door) => {
          const Icon = roomIcons[door];
          return (
            <li key={door} className="door">
              <span className="door-icon" aria-hidden="true">
                <Icon size={22} />
              </span>
              <div className="door-words">
                <h2>
                  {/* Its ::after covers the card, so that the whole card is the target. */}
                  <button type="button" className="door-button" onClick={() => openSupport(door)} aria-describedby={`door-${door}`}>
                    {roomWords.rooms[door]}
                  </button>
                </h2>
                <p id={`door-${door}`}>{copy.doors[door]}</p>
                <p className="small muted">{copy.fits[door]}</p>
              </div>
              <ChevronRight size={20} aria-hidden="true" className="door-way" />
            </li>
          );
        })}
        <InventoryDoor />
      </ul>
    </Room>
  );
}
