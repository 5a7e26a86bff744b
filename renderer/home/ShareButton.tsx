/** Hands a connection on: the room for it is loaded when it opens. */
import type { JSX } from 'react';
import { shareWords } from '../../electron/contract/copy/wizard.ts';
import type { ConnectionSummary } from '../../electron/contract/index.ts';
import { chooseToSend } from '../support/chosen.ts';
import { Button } from '../ui/Button.tsx';
import { useWizard } from '../wizard/context.tsx';

export function ShareButton({ connection: { id, name } }: { readonly connection: ConnectionSummary }): JSX.Element {
  const { openSupport } = useWizard();
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={shareWords.cardNamed(name)}
      onClick={() => {
        chooseToSend(id);
        openSupport('send');
      }}
    >
      {shareWords.card}
    </Button>
  );
}
