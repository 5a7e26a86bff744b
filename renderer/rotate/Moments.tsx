/** Above the title: the moments of a renewal, and which of them is on screen. */
import { Check } from 'lucide-react';
import type { JSX } from 'react';
import { rotateCopy as copy } from '../../electron/contract/copy/en/rotate.ts';
import { moments } from './moments.ts';
import type { Moment } from './moments.ts';

export function Moments({ at }: { readonly at: Moment }): JSX.Element {
  const index = moments.indexOf(at);
  return (
    <ol className="rotate-moments" aria-label={copy.momentsLabel}>
      {moments.map((moment, place) => (
        <li
          key={moment}
          data-state={place < index ? 'done' : place === index ? 'at' : 'ahead'}
          aria-current={place === index ? 'step' : undefined}
        >
          {place < index ? <Check size={14} aria-hidden="true" /> : <span aria-hidden="true">{place + 1}</span>}
          {copy.moments[moment]}
        </li>
      ))}
    </ol>
  );
}
