/** Above the form for a new token: the one that is kept ends soon, and what renewing it changes. */
import { useState } from 'react';
import type { JSX } from 'react';
import { expiryCopy } from '../../../electron/contract/copy/en/watch.ts';
import { expiryOf } from '../../../electron/contract/expiry.ts';
import { Callout } from '../../ui/Callout.tsx';
import { dayText } from '../../shell/dates.ts';

export function RenewNote({ expiresOn }: { readonly expiresOn: string | null }): JSX.Element | null {
  // Read once on showing: a date that turns over at midnight is no reason to render.
  const [now] = useState(() => new Date());
  const expiry = expiryOf(expiresOn, now);
  if (expiry === null || expiry.level === 'later') return null;
  const date = dayText(expiry.on);
  return (
    <Callout
      tone={expiry.level === 'month' ? 'info' : 'warning'}
      title={expiry.level === 'ended' ? expiryCopy.renewTitleEnded(date) : expiryCopy.renewTitle(date)}
    >
      <p>{expiryCopy.renewText}</p>
    </Callout>
  );
}
