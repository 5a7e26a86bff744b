/** Over the rail to the main part. It moves the focus and leaves the address alone, which names the place. */
import type { JSX } from 'react';
import { shellCopy } from '../../electron/contract/copy/wizard.ts';

const main = 'main';

export function SkipLink(): JSX.Element {
  return (
    <a
      className="skip"
      href={`#${main}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(main)?.focus();
      }}
    >
      {shellCopy.skipToContent}
    </a>
  );
}
