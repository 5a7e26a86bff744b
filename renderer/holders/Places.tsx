/** Every place that holds the token, and whether its files are still what Handrail wrote. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { HolderState, Place, Where } from '../../electron/contract/index.ts';
import { whereCopy as copy } from '../../electron/contract/copy/en/where.ts';
import { placeTitle } from '../../electron/contract/copy/where.ts';
import { homeCopy } from '../../electron/contract/copy/wizard.ts';
import { whenText } from '../shell/dates.ts';
import { Badge } from '../ui/Badge.tsx';

const tones = { same: 'good', changed: 'warn', gone: 'bad', unreadable: 'warn', unknown: 'plain' } as const satisfies Record<
  HolderState,
  'good' | 'warn' | 'bad' | 'plain'
>;

export function Places({ where: { places, connections } }: { readonly where: Where }): JSX.Element {
  const counted = places.filter(({ kind }) => kind !== 'clipboard').length;
  return (
    <section className="where-part" aria-labelledby="where-places">
      <h3 id="where-places">{copy.places}</h3>
      {counted > 0 && <p>{homeCopy.places(counted)}.</p>}
      {places.length === 0 ? (
        <>
          <p>{copy.none}</p>
          <p className="small muted">{copy.noneText}</p>
        </>
      ) : (
        <ul className="where-places">
          {places.map((place) => (
            <PlaceItem
              key={JSON.stringify([place.connection.id, placeTitle(place), place.folder, place.at])}
              place={place}
              several={connections.length > 1}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function PlaceItem({ place, several }: { readonly place: Place; readonly several: boolean }): JSX.Element {
  const [now] = useState(() => new Date());
  const title = placeTitle(place);
  return (
    <li>
      <p className="row where-place-head">
        <strong>{title}</strong>
        {place.token === 'before' && <Badge tone="warn">{copy.before}</Badge>}
        <span className="small muted">{whenText(place.at, now)}</span>
      </p>
      {several && <p className="small muted">{copy.of(place.connection.name)}</p>}
      {place.kind === 'file' && <p className="small muted">{place.holdsSecret ? copy.holds : copy.holdsNot}.</p>}
      {place.kind === 'clipboard' && <p className="small muted">{copy.clipboardText}</p>}
      {place.kind === 'file' && place.files.length === 0 && (
        <p className="small">
          {copy.noFiles} {place.folder === null ? null : <code>{copy.inFolder(place.folder)}</code>}
        </p>
      )}
      {place.files.length > 0 && (
        <ul className="where-files" aria-label={copy.filesOf(title)}>
          {place.files.map(({ path, state }) => (
            <li key={path}>
              <code>{path}</code>
              <Badge tone={tones[state]}>{copy.files[state]}</Badge>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
