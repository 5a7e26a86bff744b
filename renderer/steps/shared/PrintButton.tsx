/** Prints what is on the screen, with the dialog of the browser or the system. Styles for paper: styles/print.css. */
import { Printer } from 'lucide-react';
import type { JSX } from 'react';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';

export function PrintButton(): JSX.Element {
  return (
    <Button size="small" icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
      {words.print}
    </Button>
  );
}
