/** What the first screen says of a token that was pasted instead of a link. */
import type { JSX } from 'react';
import { serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { isSurelySecret, shapeOf } from '../../../electron/contract/secret-shapes.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';

/** Where a token is at home, by its shape alone; `dead`: an app password, which Bitbucket takes no more. */
export type TokenHome = 'cloud' | 'self-managed' | 'dead';

/** Null: the text is no token beyond doubt. Nothing is asked for this. */
export function tokenHome(text: string): TokenHome | null {
  if (!isSurelySecret(text)) return null;
  const shape = shapeOf(text);
  return shape === 'app-password' ? 'dead' : shape === 'http-access-token' ? 'self-managed' : 'cloud';
}

export function TokenSeen({ home }: { readonly home: TokenHome | null }): JSX.Element {
  return (
    <Message live="status" what={home}>
      {home !== null && (
        <Callout tone={home === 'dead' ? 'warning' : 'success'} title={serverCopy.token[home].title}>
          <p>{serverCopy.token[home].text}</p>
        </Callout>
      )}
    </Message>
  );
}
