/** Saves a calendar file: of every token from home, of one connection's token after its export. */
import { useState } from 'react';
import type { JSX } from 'react';
import { fail } from '../../../electron/contract/problems.ts';
import { remindersCopy } from '../../../electron/contract/copy/en/reminders.ts';
import { SaveTo } from '../../support/SaveTo.tsx';
import type { Saved } from '../../support/memory.ts';
import { savedFrom } from '../../support/saved.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { useWizard } from '../../wizard/context.tsx';

export function CalendarSave({ id }: { readonly id: string | null }): JSX.Element {
  const copy = remindersCopy.calendar;
  const { bridge, state } = useWizard();
  const native = state.app?.nativeSave === true;
  const [folder, setFolder] = useState(state.app?.proposedFolder ?? '');
  const [addresses, setAddresses] = useState(false);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [events, setEvents] = useState<number | null>(null);

  async function save(): Promise<void> {
    if (!native && folder.trim() === '') {
      setSaved({ kind: 'failed', problem: fail('folder-empty', {}, 'folder').problem });
      return;
    }
    setBusy(true);
    setSaved(null);
    setEvents(null);
    const reply = await bridge.call('reminders.calendar', { id, addresses, folder: native ? null : folder });
    setBusy(false);
    if (reply.ok) setEvents(reply.value.events);
    if (!reply.ok || reply.value.events > 0) setSaved(savedFrom(reply));
  }

  const nothing = events === 0 ? { events } : null;
  return (
    <div className="stack" data-gap="small">
      <p className="small muted">{id === null ? copy.text : copy.textOne}</p>
      <Checkbox label={copy.addresses} hint={copy.addressesHint} checked={addresses} onChange={setAddresses} />
      <SaveTo
        folder={native ? null : { text: folder, onChange: setFolder }}
        words={copy}
        after={<span>{copy.events(events ?? 0)}</span>}
        busy={busy}
        saved={saved}
        primary={false}
        onSave={() => void save()}
      />
      <Message live="status" what={nothing} always>
        {nothing !== null && (
          <Callout tone="plain">
            <p>{copy.none}</p>
          </Callout>
        )}
      </Message>
    </div>
  );
}
