/** What the platform can do and what it cannot, side by side. */
import { Ban, Eye, Pencil, SlidersHorizontal, Trash2 } from 'lucide-react';
import { Fragment, useId } from 'react';
import type { JSX } from 'react';
import type { AbilityPower } from '../../electron/contract/copy/en/abilities.ts';
import { conditionCopy } from '../../electron/contract/copy/en/conditions.ts';
import { statementCopy as copy } from '../../electron/contract/copy/en/statement.ts';
import { byCondition } from '../../electron/contract/statement.ts';
import type { Statement } from '../../electron/contract/statement.ts';
import { Callout } from '../ui/Callout.tsx';

const icons = { read: Eye, write: Pencil, admin: SlidersHorizontal, delete: Trash2 } as const satisfies Record<AbilityPower, unknown>;

export function Able({ statement: { known, can, cannot, platform, reach } }: { readonly statement: Statement }): JSX.Element {
  const id = useId();
  if (!known) {
    return (
      <Callout tone="info">
        <p>{copy.unknown(platform.name)}</p>
      </Callout>
    );
  }
  return (
    <div className="cat-able">
      <section className="card cat-can" aria-labelledby={`${id}-can`}>
        <h2 className="section-title" id={`${id}-can`}>
          {copy.can}
        </h2>
        {byCondition(can).map(({ when, list }) => (
          <Fragment key={when ?? ''}>
            {when !== null && <h3 className="cat-when">{conditionCopy.title(when)}</h3>}
            <ul>
              {list.map(({ text, power }) => {
                const Icon = icons[power];
                return (
                  <li key={text} data-power={power}>
                    <Icon size={16} aria-hidden="true" />
                    <span>{text}</span>
                  </li>
                );
              })}
            </ul>
          </Fragment>
        ))}
      </section>
      <section className="card cat-cannot" aria-labelledby={`${id}-cannot`}>
        <h2 className="section-title" id={`${id}-cannot`}>
          {copy.cannot}
        </h2>
        <ul>
          {cannot.map((text) => (
            <li key={text}>
              <Ban size={16} aria-hidden="true" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </section>
      {reach !== null && (
        <p className="cat-reach">
          <strong>{copy.reach}:</strong> {reach}
        </p>
      )}
    </div>
  );
}
