/** Copies, and says that it did. The caller does the copying, so that a secret never passes through here. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { words } from '../../electron/contract/copy/wizard.ts';
import { Button } from './Button.tsx';
import { LiveRegion } from './VisuallyHidden.tsx';

export interface CopyButtonProps {
  readonly label?: string;
  /** Its accessible name where the label is short for want of room. */
  readonly name?: string;
  /** Said after it worked, e.g. that the clipboard is cleared after a minute. */
  readonly done?: string;
  /** True when the text is on the clipboard. */
  readonly onCopy: () => Promise<boolean>;
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'small' | 'medium' | 'large';
}

export function CopyButton({
  label = words.copy,
  name,
  done = words.copied,
  onCopy,
  variant = 'secondary',
  size = 'small',
}: CopyButtonProps): JSX.Element {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const said = outcome === 'copied' ? done : outcome === 'refused' ? words.copyFailed : label;
  return (
    <>
      <Button
        variant={variant}
        size={size}
        aria-label={outcome === 'none' ? name : undefined}
        icon={outcome === 'copied' ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        onClick={() => {
          void onCopy().then((worked) => setOutcome(worked ? 'copied' : 'refused'));
        }}
      >
        {said}
      </Button>
      <LiveRegion message={outcome === 'none' ? '' : said} />
    </>
  );
}

/** Puts text that is no secret on the clipboard; false where the browser refuses. */
export async function copyPlainText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
