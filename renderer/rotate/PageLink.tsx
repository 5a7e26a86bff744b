/** The way to Bitbucket's page where tokens are made and revoked: by its address, and by the names on screen. */
import type { JSX } from 'react';
import type { Rotation } from '../../electron/contract/index.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';

interface PageLinkProps {
  readonly rotation: Pick<Rotation, 'page' | 'kind'>;
  readonly label: string;
  readonly byHand: string;
  /** The list of tokens is meant, not the page that makes one. */
  readonly list?: boolean;
}

export function PageLink({ rotation: { page, kind }, label, byHand, list = false }: PageLinkProps): JSX.Element {
  // The way to a new token ends with the button that makes it; only that of API tokens ends at their list.
  const path = list && kind !== 'api-token' ? page.path.slice(0, -1) : page.path;
  return (
    <div className="stack" data-gap="small">
      {page.url !== null && (
        <div className="row">
          <ExternalLink href={page.url} button>
            {label}
          </ExternalLink>
        </div>
      )}
      {path.length > 0 && (
        <p className="small">
          <span className="muted">{byHand}</span> {path.join(' › ')}
        </p>
      )}
    </div>
  );
}
