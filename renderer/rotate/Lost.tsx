/** A token that Bitbucket may have made and Handrail never received: said for as long as the renewal is shown. */
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { Rotation } from '../../electron/contract/index.ts';
import { Callout } from '../ui/Callout.tsx';

const copy = rotateCopy.fresh;

export function Lost({ rotation: { lostName } }: { readonly rotation: Pick<Rotation, 'lostName'> }): JSX.Element | null {
  if (lostName === null) return null;
  return (
    <Callout tone="warning" title={copy.lost}>
      <p>{copy.lostText(lostName)}</p>
    </Callout>
  );
}
