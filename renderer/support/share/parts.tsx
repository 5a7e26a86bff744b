/** What is inside a bundle: each part can be read in full. */
import { useState } from 'react';
import type { JSX } from 'react';
import { sendCopy as copy } from '../../../electron/contract/copy/en/share.ts';
import type { BundlePart } from '../../../electron/contract/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

export function PartsList({ parts }: { readonly parts: readonly BundlePart[] }): JSX.Element {
  return (
    <ul className="share-parts card">
      {parts.map((part, at) => (
        <Part key={`${part.id} ${String(at)}`} part={part} />
      ))}
    </ul>
  );
}

/** Its text, which can be long, is drawn while it is open. */
function Part({ part: { id, name, text, lines } }: { readonly part: BundlePart }): JSX.Element {
  const [open, setOpen] = useState(false);
  const label = name === null ? copy.parts[id] : `${copy.parts[id]}: ${name}`;
  return (
    <li>
      <Disclosure
        onToggle={setOpen}
        summary={
          <span>
            {label} <span className="muted">({copy.lines(lines)})</span>
          </span>
        }
      >
        {open && (
          <>
            {/* Scrolled by keyboard too. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre className="wire" tabIndex={0} aria-label={label}>
              <code>{text}</code>
            </pre>
          </>
        )}
      </Disclosure>
    </li>
  );
}
