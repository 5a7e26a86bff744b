/** The way to Bitbucket's page where tokens are made and revoked: by its address, and by the names on screen. */
import type { JSX } from 'react';
import type { Rotation } from '../../electron/contract/index.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';

interface PageLinkProps {
  readonly rotation: Pick<Rotation, 'page'>;
  readonly label: string;
  readonly byHand: string;
}

export function PageLink({ rotation: { page }, label, byHand }: PageLinkProps): JSX.Element {
  return (
    <div className="stack" data-gap="small">
      {page.url !== null && (
        <div className="row">
          <ExternalLink href={page.url} button>
            {label}
          </ExternalLink>
        </div>
      )}
      {page.path.length > 0 && (
        <p className="small">
          <span className="muted">{byHand}</span> {page.path.join(' › ')}
        </p>
      )}
    </div>
  );
}
