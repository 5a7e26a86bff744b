/** The guided page: where to go in Bitbucket, what to do there, and exactly what to tick. Ticks of the person's own are kept in the draft. */
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { Tick, TokenGuide } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useHelpHandlers } from '../../ui/HelpPanel.tsx';
import type { HelpContent } from '../../ui/HelpPanel.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { isTicked, tickKey, withTick } from '../export/sheet.ts';
import { FollowingPicture } from './picture.tsx';
import { Rich } from '../shared/rich.tsx';
import { CopyIcon } from '../shared/copy-icon.tsx';

const words = tokenCopy.guide;
/** One topic for all rows: its figure follows the row by itself. */
const pictureHelp: HelpContent = { title: words.picture, text: [], figure: <div className="token-help-picture"><FollowingPicture /></div> };

export const stepKey = (kind: string, index: number): string => tickKey(`token.step.${kind}`, String(index));

export interface GuideProps {
  readonly guide: TokenGuide;
  /** Index of the step whose picture is shown. */
  readonly at: number;
  readonly onAt: (index: number) => void;
}

export function Guide({ guide, at, onAt }: GuideProps): JSX.Element {
  const title = useId();
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 className="section-title" id={title}>{words.title(guide.kindName)}</h2>
      <OpenPage page={guide.page} />
      <div className="token-name">
        <div>
          <p className="small muted">{words.name}</p>
          <p><code>{guide.suggestedName}</code></p>
        </div>
        <CopyButton label={words.copyName} onCopy={() => copyPlainText(guide.suggestedName)} />
      </div>
      {guide.warnings.length === 0 ? null : (
        <Callout tone="warning">
          {guide.warnings.length === 1 ? <p>{guide.warnings[0]}</p> : <ul className="bullets">{guide.warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul>}
        </Callout>
      )}
      <GuideSteps guide={guide} at={at} onAt={onAt} />
      <Ticks guide={guide} />
    </section>
  );
}

function OpenPage({ page }: { readonly page: TokenGuide['page'] }): JSX.Element {
  return (
    <div className="stack" data-gap="small">
      {page.url === null ? null : (
        <div className="row">
          <ExternalLink href={page.url} button="primary">{words.open}</ExternalLink>
          <span className="small muted">{page.label}</span>
        </div>
      )}
      <p className="small muted">{page.unconfirmed ? words.pageUnconfirmed : page.url === null ? null : words.opens}</p>
      {page.path.length === 0 ? null : (
        <p className="small">
          <span className="muted">{words.byHand}</span>{' '}
          {page.path.map((part, index) => <span key={part}>{index === 0 ? null : <span className="muted" aria-hidden="true">{' › '}</span>}<strong>{part}</strong></span>)}
        </p>
      )}
    </div>
  );
}

function GuideSteps({ guide, at, onAt }: GuideProps): JSX.Element {
  const { draft, edit } = useWizard();
  const help = useHelpHandlers(pictureHelp);
  const title = useId();
  const done = guide.steps.filter((_, index) => isTicked(draft, stepKey(guide.kind, index))).length;
  return (
    <div className="stack" data-gap="small" {...help}>
      <div className="token-list-head">
        <h3 id={title}>{words.steps}</h3>
        <span className="small muted">{words.progress(done, guide.steps.length)}</span>
      </div>
      <ol className="token-steps" aria-labelledby={title}>
        {guide.steps.map((step, index) => (
          <li key={step.text} className="token-step" data-at={index === at}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(draft, stepKey(guide.kind, index))}
                onFocus={() => onAt(index)}
                onChange={(event) => {
                  const on = event.target.checked;
                  edit((before) => withTick(before, stepKey(guide.kind, index), on));
                  onAt(on ? Math.min(index + 1, guide.steps.length - 1) : index);
                }}
              />
              <span className="token-step-number" aria-hidden="true">{index + 1}</span>
              <span className="token-step-text"><Rich text={step.text} /></span>
            </label>
            {index === at ? <div className="token-inline-picture"><FollowingPicture /></div> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Ticks({ guide }: { readonly guide: TokenGuide }): JSX.Element | null {
  const title = useId();
  const { ticks } = guide;
  if (ticks.length === 0) return null;
  const choose = ticks.every((tick) => tick.how === 'choose');
  return (
    <div className="stack" data-gap="small">
      <div className="token-list-head">
        <h3 id={title}>{choose ? words.ticksChoose : words.ticksTick(ticks.length)}</h3>
        {ticks.some((tick) => tick.label !== tick.name) ? null : <CopyButton variant="quiet" label={words.copyAll} onCopy={() => copyPlainText(ticks.map((tick) => tick.name).join('\n'))} />}
      </div>
      <p className="small muted">{words.ticksHint}</p>
      <ul className="token-ticks" aria-labelledby={title}>
        {ticks.map((tick) => <TickRow key={tick.name} tick={tick} kind={guide.kind} />)}
      </ul>
    </div>
  );
}

function TickRow({ tick, kind }: { readonly tick: Tick; readonly kind: string }): JSX.Element {
  const { draft, edit } = useWizard();
  const id = useId();
  const key = tickKey(`token.tick.${kind}`, tick.name);
  // Scopes of an API token stand under their full name on Atlassian's page; elsewhere a group and a level are shown.
  const scope = tick.label === tick.name;
  return (
    <li className="token-tick" data-missing={tick.missing}>
      <input type="checkbox" id={id} checked={isTicked(draft, key)} aria-describedby={`${id}-why`} onChange={(event) => {
        const on = event.target.checked;
        edit((before) => withTick(before, key, on));
      }} />
      <div className="token-tick-text">
        <div className="row">
          <label htmlFor={id}>{scope ? <code>{tick.name}</code> : <strong>{words.control(tick.control, tick.label)}</strong>}</label>
          {tick.missing ? <Badge tone="bad">{words.missing}</Badge> : null}
          {tick.unconfirmed ? <Badge tone="warn">{words.unconfirmed}</Badge> : null}
        </div>
        <p className="small muted" id={`${id}-why`}><Rich text={tick.reason} /></p>
      </div>
      {scope ? <CopyIcon label={words.copyOne(tick.name)} text={tick.name} /> : null}
    </li>
  );
}
