/** The room “Tokens in Bitbucket”: where the list is from, then the list. Loaded when it is opened. */
import type { JSX } from 'react';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { Room } from '../support/Frame.tsx';
import { useMemory } from '../support/memory.ts';
import { Ask } from './Ask.tsx';
import { Shown } from './Shown.tsx';
import './inventory.css';

export function InventoryRoom(): JSX.Element {
  const [{ answer, from }] = useMemory('inventory');
  return (
    <Room
      title={sharedWords.rooms.inventory}
      intro={copy.intro}
      help={from === 'organization' ? copy.keyHelp : copy.help}
      wide={answer !== null}
    >
      {answer === null ? <Ask /> : <Shown key={answer.inventory.id} />}
    </Room>
  );
}
