/** The way out of a room, at the foot of its rail: it is named after what the room was opened over. */
import { ArrowLeft } from 'lucide-react';
import type { JSX } from 'react';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { useWizard } from '../wizard/context.tsx';

export function LeaveRoom({ onLeave }: { readonly onLeave: () => void }): JSX.Element {
  const { state, connection } = useWizard();
  const { back } = sharedWords;
  // Where nothing is saved yet, there is the first question below, and no list.
  const list = state.place === 'home' && (state.app?.connections ?? []).length > 0;
  return (
    <button type="button" className="rail-home" onClick={onLeave}>
      <ArrowLeft size={15} aria-hidden="true" />
      {list ? back.home : connection === null ? back.start : back.to(connection.name)}
    </button>
  );
}
