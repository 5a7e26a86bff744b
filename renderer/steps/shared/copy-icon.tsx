/** A small copy button beside a name that is no secret. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { IconButton } from '../../ui/Button.tsx';
import { copyPlainText } from '../../ui/CopyButton.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';

/** Milliseconds for which it says that it worked. */
const shown = 3000;

export function CopyIcon({ label, text }: { readonly label: string; readonly text: string }): JSX.Element {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), shown);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <>
      <IconButton
        label={label}
        icon={said === words.copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        onClick={() => void copyPlainText(text).then((worked) => setSaid(worked ? words.copied : words.copyFailed))}
      />
      <LiveRegion message={said} />
    </>
  );
}
