/** Exactly what to tick or choose, in Bitbucket's own words, each with the reason. Ticks of the person's own are kept in the draft. */
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { severalCopy } from '../../../electron/contract/copy/wizard.ts';
import type { GuideInWords, TickInWords } from '../../../electron/contract/copy/guide.ts';
import { Badge } from '../../ui/Badge.tsx';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { isTicked, tickKey, withTick } from '../export/sheet.ts';
import { Inline } from '../../ui/Inline.tsx';
import { CopyIcon } from '../shared/copy-icon.tsx';

const words = tokenCopy.guide;

/** The list; `toTick` adds a box to each scope, to tick off while doing it. */
export function AccessList({ guide, toTick = false }: { readonly guide: GuideInWords; readonly toTick?: boolean }): JSX.Element | null {
  const { ticks } = guide;
  if (ticks.length === 0) return null;
  // Scopes of an API token stand under their full name on Atlassian's page; elsewhere a group and a level are shown.
  const byName = ticks.every((tick) => tick.label === tick.name);
  return (
    <div className="token-access">
      <ul className="token-ticks" aria-label={words.ticks}>
        {ticks.map((tick) =>
          toTick && tick.how === 'tick' ? (
            <TickRow key={tick.name} tick={tick} kind={guide.kind} />
          ) : (
            <LevelRow key={tick.name} tick={tick} />
          ),
        )}
      </ul>
      <div className="token-access-foot">
        <p className="small muted">{words.ticksHint}</p>
        {byName && toTick ? (
          <CopyButton variant="quiet" label={words.copyAll} onCopy={() => copyPlainText(ticks.map((tick) => tick.name).join('\n'))} />
        ) : null}
      </div>
    </div>
  );
}

function Marks({ tick }: { readonly tick: TickInWords }): JSX.Element {
  return (
    <>
      {tick.missing ? <Badge tone="bad">{words.missing}</Badge> : null}
      {tick.unconfirmed ? <Badge tone="warn">{words.unconfirmed}</Badge> : null}
    </>
  );
}

function LevelRow({ tick }: { readonly tick: TickInWords }): JSX.Element {
  return (
    <li className="token-tick" data-missing={tick.missing}>
      <div className="token-tick-text">
        <p className="token-tick-head">
          {tick.label === tick.name ? (
            <code>{tick.name}</code>
          ) : (
            <span>
              {tick.control}: <strong className="token-level">{tick.label}</strong>
            </span>
          )}
          <Marks tick={tick} />
        </p>
        <Wanting tick={tick} />
        <p className="small muted">
          <Inline text={tick.reason} />
        </p>
      </div>
    </li>
  );
}

/** Who needs it, where several platforms share the token. */
function Wanting({ tick: { platforms } }: { readonly tick: TickInWords }): JSX.Element | null {
  return platforms === undefined ? null : <p className="small token-wanting">{severalCopy.tokenFor(platforms)}</p>;
}

function TickRow({ tick, kind }: { readonly tick: TickInWords; readonly kind: string }): JSX.Element {
  const { draft, edit } = useWizard();
  const id = useId();
  const key = tickKey(`token.tick.${kind}`, tick.name);
  const scope = tick.label === tick.name;
  return (
    <li className="token-tick" data-missing={tick.missing}>
      <input
        type="checkbox"
        id={id}
        checked={isTicked(draft, key)}
        aria-describedby={`${id}-why`}
        onChange={(event) => {
          const on = event.target.checked;
          edit((before) => withTick(before, key, on));
        }}
      />
      <div className="token-tick-text">
        <div className="token-tick-head">
          <label htmlFor={id}>{scope ? <code>{tick.name}</code> : <strong>{words.control(tick.control, tick.label)}</strong>}</label>
          <Marks tick={tick} />
        </div>
        <Wanting tick={tick} />
        <p className="small muted" id={`${id}-why`}>
          <Inline text={tick.reason} />
        </p>
      </div>
      {scope ? <CopyIcon label={words.copyOne(tick.name)} text={tick.name} /> : null}
    </li>
  );
}
