/** A step that cannot be undone here, with the question before it. */
import { useState } from 'react';
import type { JSX } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface AskProps {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  /** The button that leaves everything as it is. */
  readonly no: string;
  readonly danger?: boolean;
  readonly onYes: () => void;
}

export function Ask({ label, title, text, no, danger = false, onYes }: AskProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <Dialog
          title={title}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{no}</Button>
              <Button
                variant={danger ? 'danger' : 'primary'}
                onClick={() => {
                  setAsking(false);
                  onYes();
                }}
              >
                {label}
              </Button>
            </>
          }
        >
          <p>{text}</p>
        </Dialog>
      )}
    </>
  );
}
