/** The tokens as a table of which only the rows in view are drawn: it is at home with thousands. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import type { InventoryFlag, InventoryToken } from '../../electron/contract/index.ts';
import { expiryOf } from '../../electron/contract/expiry.ts';
import { dayText } from '../shell/dates.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';

/** Height of a row before it was measured, in rem. */
const rowRem = 6;
const tones: Readonly<Record<InventoryFlag, 'plain' | 'warn' | 'bad'>> = {
  unknown: 'plain',
  unused: 'plain',
  ends: 'warn',
  ended: 'bad',
  'no-end': 'plain',
  'too-much': 'warn',
  powerful: 'warn',
  blocked: 'bad',
};

export interface TokenTableProps {
  readonly tokens: readonly InventoryToken[];
  readonly label: string;
  readonly onRevoke: (token: InventoryToken) => void;
}

function rowHeight(): number {
  return rowRem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}

export function TokenTable({ tokens, label, onRevoke }: TokenTableProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- never handed to a memoised component
  const virtual = useVirtualizer({
    count: tokens.length,
    getScrollElement: () => box.current,
    estimateSize: rowHeight,
    getItemKey: (index) => tokens[index]?.ref ?? index,
    overscan: 8,
  });
  const { columns } = copy;
  return (
    <div className="inv-table" role="table" aria-label={label} aria-rowcount={tokens.length + 1}>
      <div className="inv-row inv-head" role="row" aria-rowindex={1}>
        {/* The last one is that of the row below each, and not seen. */}
        {[columns.label, columns.holder, columns.ends, columns.used, columns.actions, columns.findings].map((name) => (
          <span key={name} role="columnheader">
            {name}
          </span>
        ))}
      </div>
      {/* Scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={box} className="inv-rows" role="rowgroup" tabIndex={0} aria-label={label}>
        <div role="presentation" className="inv-size" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const token = tokens[index];
            return token === undefined ? null : (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className="inv-row"
                role="row"
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Cells token={token} onRevoke={onRevoke} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Cells({ token, onRevoke }: { readonly token: InventoryToken; readonly onRevoke: (token: InventoryToken) => void }): JSX.Element {
  const { label, owner, place, lastUsedAt, flags, matches } = token;
  const name = label === '' ? copy.noName : label;
  const holder = owner?.name ?? place ?? '';
  return (
    <>
      <div role="cell" className="inv-name">
        <span className="inv-label">{name}</span>
        {matches.map(({ id, name: connection, platform, surety }) => (
          <span key={id} className="small muted">
            {platform === null ? connection : `${platform} · ${connection}`} ({copy.surety[surety]})
          </span>
        ))}
      </div>
      <div role="cell" className="inv-holder">
        {holder}
      </div>
      <div role="cell" data-column={copy.columns.ends}>
        <End token={token} />
      </div>
      <div role="cell" data-column={copy.columns.used}>
        {lastUsedAt === null ? copy.never : dayText(lastUsedAt)}
      </div>
      <div role="cell" className="inv-act">
        <Button size="small" aria-label={copy.revokeLabel(name, holder)} onClick={() => onRevoke(token)}>
          {copy.revoke}
        </Button>
      </div>
      <div role="cell" className="inv-more">
        {flags.length > 0 && (
          <span className="inv-flags">
            {flags.map((flag) => (
              <Badge key={flag} tone={tones[flag]}>
                {copy.flags[flag]}
              </Badge>
            ))}
          </span>
        )}
        <Disclosure summary={<span aria-label={copy.details(name)}>{copy.more}</span>}>
          <Details token={token} />
        </Disclosure>
      </div>
    </>
  );
}

function End({ token: { expiresAt, flags } }: { readonly token: InventoryToken }): JSX.Element {
  const [now] = useState(() => new Date());
  if (expiresAt === null) return <>{copy.endUnknown}</>;
  const expiry = expiryOf(expiresAt, now);
  return (
    <>
      {dayText(expiresAt)}
      {flags.includes('ends') && expiry !== null && expiry.days >= 0 && <span className="small muted">{copy.inDays(expiry.days)}</span>}
    </>
  );
}

function Details({ token: { kind, createdAt, grants, excess, owner } }: { readonly token: InventoryToken }): JSX.Element {
  return (
    <div className="stack small" data-gap="small">
      <p>
        {copy.kinds[kind]}
        {createdAt === null ? '' : ` · ${copy.made} ${dayText(createdAt)}`}
        {owner?.email == null ? '' : ` · ${owner.email}`}
      </p>
      {grants === null ? (
        <p>{copy.grantsUnknown}</p>
      ) : grants.length === 0 ? (
        <p>{copy.grantsNone}</p>
      ) : (
        <p>
          {copy.grants}:{' '}
          {grants.map((name) => (
            <code key={name} className="inv-grant" data-needless={excess.includes(name)}>
              {name}
            </code>
          ))}
        </p>
      )}
      {excess.length > 0 && <p>{copy.needless(excess)}</p>}
    </div>
  );
}
