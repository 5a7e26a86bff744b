/** What a message points to: the likeliest first, each with its remedy, why, and what tells it from the others. */
import { findingRule } from '../../../electron/contract/finding-rules.ts';
import { useId, useMemo } from 'react';
import type { JSX } from 'react';
import { ownWords } from '../../../electron/contract/index.ts';
import type { Confidence, Deployment, Finding, Severity, ToldCause, ToldExplanation } from '../../../electron/contract/index.ts';
import { explainCopy } from '../../../electron/contract/copy/en/explain.ts';
import { findingCopy } from '../../../electron/contract/copy/findings.ts';
import { explainRoomCopy as copy } from '../../../electron/contract/copy/support.ts';
import { Findings } from '../../steps/Findings.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { nothingShown, ReadOnly } from '../ReadOnly.tsx';

/** What is known besides the message: the findings’ sentences use it. */
export interface ExplainContext {
  readonly platform: string | null;
  readonly deployment: Deployment | null;
}

/** Nothing is proven yet: only what the message says outright is shown in its full colour. */
const colours: Readonly<Record<Confidence, (severity: Severity) => Severity>> = {
  certain: (severity) => severity,
  likely: (severity) => (severity === 'info' ? 'info' : 'warning'),
  possible: () => 'info',
};
const tones: Readonly<Record<Confidence, 'accent' | 'plain'>> = { certain: 'accent', likely: 'accent', possible: 'plain' };

/** In the cause's own words, which fit the surface and the tool; in the finding's where an older Handrail explained it. */
function findingOf(cause: ToldCause, { platform, deployment }: ExplainContext): Finding {
  const { code, confidence, evidence, why } = cause;
  const known = { ...(deployment === null ? {} : { deployment }), ...(platform === null ? {} : { platform }), ...evidence };
  const rule = findingRule(code, known);
  const words = findingCopy(code, known);
  const { title, fix, who } = { ...words, who: rule.who, ...ownWords(cause) };
  return {
    code,
    severity: colours[confidence](rule.severity),
    who,
    evidence,
    told: { title, explanation: hasOwnWords(cause) ? why : words.explanation, fix },
  };
}

function hasOwnWords({ fix }: ToldCause): boolean {
  return fix !== undefined;
}

export function Explained({
  explanation,
  context,
}: {
  readonly explanation: ToldExplanation;
  readonly context: ExplainContext;
}): JSX.Element {
  const { likely, recognised, secretRemoved, notes } = explanation;
  const title = useId();
  return (
    <section className="stack" aria-labelledby={title}>
      <div className="stack" data-gap="small">
        <h2 className="section-title" id={title} tabIndex={-1} data-result-headline>
          {copy.found(likely.length)}
        </h2>
        {recognised.messages.length === 0 ? null : (
          <p className="small">
            <span className="muted">{copy.recognised}: </span>
            {recognised.messages.join(' · ')}
          </p>
        )}
        {likely.length > 1 ? <p className="small muted">{copy.foundText}</p> : null}
      </div>
      {secretRemoved ? <SecretRemoved /> : null}
      <ReadOnly shown={nothingShown}>
        <ol className="causes">
          {likely.map((cause) => (
            <Cause key={cause.code} cause={cause} context={context} />
          ))}
        </ol>
      </ReadOnly>
      <Facts recognised={recognised} />
      {notes
        .filter((note) => note !== explainCopy.secretRemoved && note !== explainCopy.unknown)
        .map((note) => (
          <p key={note} className="small muted">
            {note}
          </p>
        ))}
    </section>
  );
}

/** Said once, and where it cannot be missed. */
export function SecretRemoved(): JSX.Element {
  return (
    <Callout tone="warning" announce="status" title={copy.secretTitle}>
      <p>{explainCopy.secretRemoved}</p>
    </Callout>
  );
}

/** A pasted message belongs to no connection, so there is no step to go to. */
const noRemedy = (): null => null;

function Cause({ cause, context }: { readonly cause: ToldCause; readonly context: ExplainContext }): JSX.Element {
  const finding = useMemo(() => findingOf(cause, context), [cause, context]);
  return (
    <li className="cause" data-confidence={cause.confidence}>
      <div>
        <Badge tone={tones[cause.confidence]}>{copy.confidences[cause.confidence]}</Badge>
      </div>
      <Findings findings={[finding]} onRemedy={noRemedy} />
      <div className="cause-why">
        {hasOwnWords(cause) ? null : (
          <>
            <h3>{copy.why}</h3>
            <p>{cause.why}</p>
          </>
        )}
        {cause.tellApart.length === 0 ? null : (
          <>
            <h3>{copy.sure}</h3>
            <ul className="bullets">
              {cause.tellApart.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}

function Facts({ recognised }: { readonly recognised: ToldExplanation['recognised'] }): JSX.Element | null {
  const title = useId();
  const names = copy.facts;
  const scopes = (list: readonly string[] | null): string | null =>
    list === null ? null : list.length === 0 ? names.noScopes : list.join(', ');
  const all: readonly (readonly [string, string | null])[] = [
    [names.status, recognised.statuses.join(', ')],
    [names.host, recognised.host],
    [names.requestId, recognised.requestId],
    [names.exceptionName, recognised.exceptionName],
    [names.workspace, recognised.workspace],
    [names.project, recognised.project],
    [names.repository, recognised.repository],
    [names.required, scopes(recognised.required)],
    [names.granted, scopes(recognised.granted)],
    [names.missing, scopes(recognised.missing)],
    [names.retryAfter, recognised.retryAfterSeconds === null ? null : names.seconds(recognised.retryAfterSeconds)],
  ];
  const rows = all.filter((row): row is readonly [string, string] => row[1] !== null && row[1] !== '');
  if (rows.length === 0) return null;
  return (
    <section className="card stack" data-gap="small" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {names.title}
      </h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
