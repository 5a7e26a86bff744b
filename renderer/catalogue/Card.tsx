/** One platform in the list: what it is, where it works, and what to know before opening it. */
import { Check, Minus, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { JSX } from 'react';
import { freshnessOf } from '../../electron/contract/freshness.ts';
import type { Deployment, PlatformInfo, SupportLevel } from '../../electron/contract/index.ts';
import { catalogueCopy as copy } from '../../electron/contract/copy/en/catalogue.ts';
import { statementCopy } from '../../electron/contract/copy/en/statement.ts';
import { useMemory } from '../support/memory.ts';
import { NewsBadge } from '../steps/platform/NewsBadge.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Inline } from '../ui/Inline.tsx';
import { Tile } from '../ui/Tile.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useWizard } from '../wizard/context.tsx';

const icons = { full: Check, legacy: TriangleAlert, blocked: Minus } as const satisfies Record<SupportLevel, unknown>;

export interface PlatformCardProps {
  readonly platform: PlatformInfo;
  /** The Bitbucket that was filtered by: what does not work with it says why. */
  readonly deployment: Deployment | '';
  readonly today: Date;
  readonly level: 2 | 3;
}

export function PlatformCard({ platform, deployment, today, level }: PlatformCardProps): JSX.Element {
  const { openCatalogue } = useWizard();
  const [, change] = useMemory('catalogue');
  const id = useId();
  const Heading = `h${level}` as const;
  const here = deployment === '' ? null : platform.deployments[deployment];
  return (
    <li className="cat-card" data-blocked={here?.support === 'blocked'}>
      <div className="cat-card-head">
        <Tile id={platform.id} name={platform.name} />
        <Heading>
          {/* Its ::after covers the card, so that the whole card is the target. */}
          <button
            type="button"
            className="cat-card-button"
            data-platform={platform.id}
            aria-describedby={id}
            onClick={() => {
              change({ last: platform.id, which: deployment === '' ? null : deployment });
              openCatalogue(platform.id);
            }}
          >
            {platform.name}
          </button>
        </Heading>
        <NewsBadge platform={platform} />
        <StatusBadges platform={platform} today={today} />
      </div>
      <div id={id} className="cat-card-body">
        <p className="small muted">
          {platform.vendor} · {platform.category}
        </p>
        <p>{platform.summary}</p>
        {platform.statusNote !== null && <p className="small cat-note">{platform.statusNote}</p>}
        {here !== null && here.support !== 'full' && here.note !== platform.statusNote && (
          <p className="small muted">
            <Inline text={here.note} />
          </p>
        )}
      </div>
      <Where platform={platform} />
    </li>
  );
}

/** “Legacy”, “Ended”, “Check before use”: nothing where all is well. */
export function StatusBadges({ platform, today }: { readonly platform: PlatformInfo; readonly today: Date }): JSX.Element {
  return (
    <>
      {platform.status !== 'current' && <Badge tone="warn">{statementCopy.status[platform.status]}</Badge>}
      {freshnessOf(platform, today).stale && <Badge tone="warn">{statementCopy.stale}</Badge>}
    </>
  );
}

function Where({ platform }: { readonly platform: PlatformInfo }): JSX.Element {
  return (
    <ul className="cat-where">
      {(['cloud', 'data-center', 'server'] as const).map((each) => {
        const { support } = platform.deployments[each];
        const Icon = icons[support];
        return (
          <li key={each} data-support={support}>
            <Icon size={14} aria-hidden="true" />
            {copy.deployments[each]}
            <VisuallyHidden>{` ${copy.supports[support]}`}</VisuallyHidden>
            {support === 'legacy' && <span aria-hidden="true">{` (${copy.supports.legacy})`}</span>}
          </li>
        );
      })}
    </ul>
  );
}
