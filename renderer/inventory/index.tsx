/** The room “Tokens in Bitbucket”: where the list is from, then the list. Loaded when it is opened. */
import { useEffect, useRef } from 'react';
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
  const box = useRef<HTMLDivElement>(null);
  const read = answer !== null;
  const before = useRef(read);
  // What was pressed is gone: reading goes on at the list, or at the question again.
  useEffect(() => {
    if (before.current === read) return;
    before.current = read;
    box.current?.querySelector<HTMLElement>(read ? 'h2' : 'input')?.focus();
  }, [read]);
  return (
    <Room
      title={sharedWords.rooms.inventory}
      intro={copy.intro}
      help={!read && from === 'organization' ? copy.keyHelp : copy.help}
      wide={answer !== null}
    >
      <div ref={box}>{answer === null ? <Ask /> : <Shown key={answer.inventory.id} />}</div>
    </Room>
  );
}
