/** A list that was read: what it lacks, a search and a filter, the tokens, and the list as a file. */
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { wordsOf } from '../../electron/contract/coded.ts';
import { inventoryCopy as copy, inventoryGapCopy } from '../../electron/contract/copy/en/inventory.ts';
import { fitsSearch, inFilter, inventoryFilters } from '../../electron/contract/inventory.ts';
import type { Inventory, InventoryGap, InventoryToken } from '../../electron/contract/index.ts';
import { timeText } from '../shell/dates.ts';
import { useMemory } from '../support/memory.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { SaveList } from './SaveList.tsx';
import { TokenTable } from './TokenTable.tsx';

/** What a person has to know before they trust the list; the others are true of every such list. */
const urgent: ReadonlySet<string> = new Set([
  'broke-off',
  'limited',
  'stopped',
  'too-many',
  'places-not-listed',
  'places-left',
  'places-refused',
]);

export function Shown(): JSX.Element | null {
  const [{ answer, search, filter, said }, change] = useMemory('inventory');
  const [asking, setAsking] = useState<InventoryToken | null>(null);
  const wanted = useDeferredValue(search);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed went with its token.
  useEffect(() => {
    if (asking === null && said !== '' && document.activeElement === document.body) told.current?.focus();
  }, [asking, said]);
  if (answer === null) return null;
  const { inventory } = answer;
  const shown = inventory.tokens.filter((token) => inFilter(token, filter) && fitsSearch(token, wanted));
  return (
    <div className="stack" data-gap="large">
      <Head inventory={inventory} onAgain={() => change({ answer: null, said: '' })} />
      <Gaps gaps={inventory.gaps} />
      <p ref={told} role="status" tabIndex={-1} className="inventory-said">
        {said}
      </p>
      {inventory.tokens.length > 0 && (
        <div className="stack">
          <TextField label={copy.search} type="search" value={search} onChange={(text) => change({ search: text })} />
          <div className="inventory-filter">
            <Segmented
              legend={copy.filter}
              value={filter}
              onChange={(chosen) => change({ filter: chosen })}
              options={inventoryFilters.map((value) => ({
                value,
                label: `${copy.filters[value]} ${inventory.tokens.filter((token) => inFilter(token, value)).length}`,
              }))}
            />
          </div>
          <p className="small muted" role="status">
            {copy.filterMeans[filter]} {copy.shown(shown.length, inventory.tokens.length)}
          </p>
        </div>
      )}
      {shown.length === 0 ? (
        <Callout tone="plain">
          <p>{inventory.tokens.length === 0 ? copy.none : copy.noneFits}</p>
        </Callout>
      ) : (
        <TokenTable tokens={shown} label={copy.of(nameOf(inventory))} onRevoke={setAsking} />
      )}
      {shown.length > 0 && <SaveList inventory={inventory.id} refs={shown.map(({ ref }) => ref)} />}
      {asking !== null && <RevokeDialog token={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}

function nameOf({ source }: Inventory): string {
  return source.name === '' ? source.id : source.name;
}

function Head({ inventory, onAgain }: { readonly inventory: Inventory; readonly onAgain: () => void }): JSX.Element {
  return (
    <div className="inventory-head">
      <div>
        <h2 className="section-title" tabIndex={-1}>
          {copy.of(nameOf(inventory))}
        </h2>
        <p className="small muted row">
          {copy.readAt(timeText(inventory.at))}
          {inventory.source.practice && <Badge tone="practice">{copy.practiceName}</Badge>}
        </p>
      </div>
      <Button onClick={onAgain}>{copy.again}</Button>
    </div>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly InventoryGap[] }): JSX.Element | null {
  if (gaps.length === 0) return null;
  const first = gaps.filter(({ code }) => urgent.has(code));
  const rest = gaps.filter(({ code }) => !urgent.has(code));
  const words = (gap: InventoryGap): string => wordsOf(inventoryGapCopy, gap) ?? '';
  return (
    <>
      {first.length > 0 && (
        <Callout tone="warning">
          {first.map((gap) => (
            <p key={gap.code}>{words(gap)}</p>
          ))}
        </Callout>
      )}
      {rest.length > 0 && (
        <Disclosure summary={copy.missing}>
          <ul className="inventory-gaps">
            {rest.map((gap) => (
              <li key={gap.code}>{words(gap)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
