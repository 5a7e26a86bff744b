/** Asks before a token is revoked: what will stop, as far as Handrail knows, and what opens Bitbucket's list for this one change. */
import { useState } from 'react';
import type { JSX } from 'react';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import type { InventoryAccess, InventoryToken, Problem } from '../../electron/contract/index.ts';
import { dayText } from '../shell/dates.ts';
import { useMemory } from '../support/memory.ts';
import type { InventoryReader } from '../support/memory.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { useWizard } from '../wizard/context.tsx';

export function RevokeDialog({ token, onClose }: { readonly token: InventoryToken; readonly onClose: () => void }): JSX.Element | null {
  const { bridge } = useWizard();
  const [{ answer }, change] = useMemory('inventory');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (answer === null) return null;
  const { inventory, reader } = answer;
  const name = token.label === '' ? copy.noName : token.label;
  const holder = token.owner?.name ?? token.place ?? '';
  const isServer = reader.from === 'server';

  async function revoke(): Promise<void> {
    if (busy) return;
    const access = accessWith(reader, inventory.source.id, secret);
    setEmpty(access === null);
    if (access === null) return;
    setBusy(true);
    setProblem(null);
    const reply = await bridge.call('inventory.revoke', { inventory: inventory.id, ref: token.ref, access });
    setBusy(false);
    if (!reply.ok) {
      setProblem(reply.problem);
      return;
    }
    change({ answer: { inventory: reply.value, reader }, said: copy.revoked(name), saved: null });
    onClose();
  }

  const beside = problem?.field === 'key' || problem?.field === 'password' ? problem : null;
  return (
    <Dialog
      title={copy.revokeTitle(name)}
      onClose={onClose}
      onSubmit={() => void revoke()}
      actions={
        <>
          <Button onClick={onClose}>{copy.revokeNo}</Button>
          <Button type="submit" variant="danger" busy={busy}>
            {copy.revokeYes}
          </Button>
        </>
      }
    >
      <p>{copy.revokeText(holder)}</p>
      <Stops token={token} />
      {reader.from !== 'practice' && (
        <SecretField
          label={isServer ? copy.password : copy.wholeKey}
          hint={isServer ? copy.revokePasswordHint(reader.userName) : copy.wholeKeyHint}
          value={secret}
          onChange={setSecret}
          error={empty ? (isServer ? copy.passwordEmpty : copy.keyEmpty) : beside}
          autoComplete={isServer ? 'current-password' : 'off'}
          required
        />
      )}
      <ProblemNote problem={beside === null ? problem : null} always />
    </Dialog>
  );
}

/** What stops, by what Handrail knows; honestly nothing where it knows nothing. */
function Stops({ token: { matches, lastUsedAt } }: { readonly token: InventoryToken }): JSX.Element {
  const used = lastUsedAt === null ? copy.stopsNever : copy.stopsUsed(dayText(lastUsedAt));
  if (matches.length === 0)
    return (
      <Callout tone="warning">
        <p>{copy.stopsUnknown}</p>
        <p>{used}</p>
      </Callout>
    );
  return (
    <Callout tone="warning" title={copy.stops}>
      <ul className="inventory-gaps">
        {matches.map(({ id, name, platform, surety }) => (
          <li key={id}>{copy.stopsOne(name, platform, copy.surety[surety])}</li>
        ))}
      </ul>
      <p>{used}</p>
    </Callout>
  );
}

/** Null while the key or password is missing. */
function accessWith(reader: InventoryReader, organization: string, secret: string): InventoryAccess | null {
  if (reader.from === 'practice') return { from: 'practice' };
  if (secret.trim() === '') return null;
  return reader.from === 'server' ? { ...reader, password: secret } : { from: 'organization', organization, key: secret };
}
