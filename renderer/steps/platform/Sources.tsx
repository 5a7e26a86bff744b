import type { JSX } from 'react';
import type { Source } from '../../../electron/contract/index.ts';
import { sourceDates } from '../../../electron/contract/copy/sources.ts';
import { platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { dayText } from '../../shell/dates.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

/** Where the facts on this page are from, and when they were checked. */
export function Sources({ sources, label }: { readonly sources: readonly Source[]; readonly label: string }): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <Disclosure summary={platformCopy.sources}>
      <ul className="stack small" data-gap="small" aria-label={label}>
        {sources.map((source) => (
          <li key={source.url}>
            <ExternalLink href={source.url}>{source.title}</ExternalLink> <span className="muted">{sourceDates(source, dayText)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
