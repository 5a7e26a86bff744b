/** The organisation and its key: the one that is kept, with the way to another and to none, or the fields for one. */
import { useEffect, useRef } from 'react';
import type { JSX, RefObject } from 'react';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import type { Problem } from '../../electron/contract/index.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Message } from '../ui/feedback/Message.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { KeptKey } from './use-kept-key.ts';

export interface OrganizationFieldsProps {
  readonly keyIn: KeptKey;
  readonly organization: string;
  readonly onOrganization: (text: string) => void;
  readonly organizationError: string | Problem | null;
  readonly secret: string;
  readonly onSecret: (text: string) => void;
  readonly secretError: string | Problem | null;
  /** Whether the typed key is to be kept; null where there is no keychain. */
  readonly keep: boolean | null;
  readonly onKeep: (keep: boolean) => void;
}

export function OrganizationFields({
  keyIn: { there, kept, chooseOther, forget, forgotten },
  organization,
  onOrganization,
  organizationError,
  secret,
  onSecret,
  secretError,
  keep,
  onKeep,
}: OrganizationFieldsProps): JSX.Element {
  const box = useFocusAfter(kept);
  return (
    <div ref={box} className="stack" data-gap="large">
      {kept && (
        <Callout
          title={copy.keptTitle}
          actions={
            <>
              <Button size="small" onClick={() => chooseOther(true)}>
                {copy.otherKey}
              </Button>
              <Button size="small" variant="quiet" onClick={() => void forget()}>
                {copy.forgetKey}
              </Button>
            </>
          }
        >
          <p>{copy.keptText}</p>
        </Callout>
      )}
      <Message live="status" what={forgotten || null} always>
        {forgotten && (
          <Callout tone="plain">
            <p>{copy.keyForgotten}</p>
          </Callout>
        )}
      </Message>
      {!kept && (
        <>
          {there && (
            <div className="row">
              <Button size="small" onClick={() => chooseOther(false)}>
                {copy.backToKept}
              </Button>
            </div>
          )}
          <TextField
            label={copy.organization}
            hint={copy.organizationHint}
            value={organization}
            onChange={onOrganization}
            error={organizationError}
            mono
            required
          />
          <SecretField
            label={copy.key}
            hint={keep === true ? undefined : copy.keyHint}
            value={secret}
            onChange={onSecret}
            error={secretError}
            required
          />
          {keep !== null && (
            <Checkbox label={copy.keepKey} hint={there ? copy.keepInstead : copy.keepKeyHint} checked={keep} onChange={onKeep} />
          )}
        </>
      )}
    </div>
  );
}

/** What was pressed is gone: the focus goes on in what came in its place. */
function useFocusAfter(kept: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(kept);
  useEffect(() => {
    if (before.current === kept) return;
    before.current = kept;
    box.current?.querySelector<HTMLElement>(kept ? 'button' : 'input')?.focus();
  }, [kept]);
  return box;
}
