/** The guided page: a numbered list through Bitbucket's own page, with everything that a step needs inside that step. */
import { Check } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { GuidePart } from '../../../electron/contract/index.ts';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useHelpHandlers } from '../../ui/HelpPanel.tsx';
import type { HelpContent } from '../../ui/HelpPanel.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { isTicked, tickKey, withTick } from '../export/sheet.ts';
import { Inline } from '../../ui/Inline.tsx';
import { AccessList } from './access.tsx';
import { FollowingPicture } from './picture.tsx';

const words = tokenCopy.guide;
/** One topic for all steps: its figure follows the step by itself. */
export const pictureHelp: HelpContent = {
  get title() {
    return words.picture;
  },
  text: [],
  figure: (
    <div className="token-help-picture">
      <FollowingPicture />
    </div>
  ),
};

/** Where the ticks of the first token are kept; a renewal has a scope of its own. */
const firstToken = 'token.step';
export const stepKey = (kind: string, index: number, scope = firstToken): string => tickKey(`${scope}.${kind}`, String(index));

export interface GuideProps {
  readonly guide: GuideInWords;
  /** Index of the step whose picture is shown. */
  readonly at: number;
  readonly onAt: (index: number) => void;
  /** What the ticks are kept under; left out: those of the first token. */
  readonly scope?: string;
  /** Where the date is told to Handrail. */
  readonly expiry: ReactNode;
  /** Where the finished token is handed over. */
  readonly token: ReactNode;
}

export function Guide(props: GuideProps): JSX.Element {
  const { guide } = props;
  const { draft } = useWizard();
  const title = useId();
  const done = guide.steps.filter((_, index) => isTicked(draft, stepKey(guide.kind, index, props.scope))).length;
  const list = useRef<HTMLOListElement>(null);
  const { onAt } = props;
  useEffect(() => {
    const steps = list.current;
    // A pointer's focus comes with the press: moving the picture then would move what is being clicked. So the picture follows the click.
    const follow = ({ target }: Event): void => {
      const index = [...(steps?.children ?? [])].findIndex((step) => target instanceof Node && step.contains(target));
      if (index >= 0) onAt(index);
    };
    steps?.addEventListener('click', follow);
    return () => steps?.removeEventListener('click', follow);
  }, [onAt]);
  useLayoutEffect(() => {
    // The picture may have moved above what has the focus: that stays in sight.
    const focused = document.activeElement;
    if (list.current?.contains(focused) === true) focused?.scrollIntoView({ block: 'nearest' });
  }, [props.at]);
  return (
    <section className="stack" data-gap="small" aria-labelledby={title}>
      <div className="token-list-head">
        <h2 className="section-title" id={title}>
          {words.steps}
        </h2>
        <span className="small muted">{words.progress(done, guide.steps.length)}</span>
      </div>
      <ol ref={list} className="token-steps" aria-labelledby={title}>
        {guide.steps.map((step, index) => (
          <Step key={step.text} {...props} index={index} />
        ))}
      </ol>
      {/* Every kind that can be pasted has a step for it; without one the field must still be there. */}
      {guide.steps.some((step) => step.holds.includes('token')) ? null : props.token}
    </section>
  );
}

function Step({ guide, at, onAt, scope, expiry, token, index }: GuideProps & { readonly index: number }): JSX.Element | null {
  const { draft, edit } = useWizard();
  const help = useHelpHandlers(pictureHelp);
  const id = useId();
  const step = guide.steps[index];
  if (step === undefined) return null;
  const done = isTicked(draft, stepKey(guide.kind, index, scope));
  const shown: Record<GuidePart, ReactNode> = {
    page: <OpenPage guide={guide} />,
    name: <NameToCopy name={guide.suggestedName} />,
    access: <AccessList guide={guide} toTick />,
    expiry: (
      <div className="token-expiry">
        <p className="small muted">{guide.expiry.note}</p>
        {expiry}
      </div>
    ),
    token: null,
  };
  const parts = step.holds.filter((part) => part !== 'token');
  return (
    <li
      className="token-step"
      data-at={index === at}
      data-done={done}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) onAt(index);
      }}
    >
      <span className="token-mark">
        <input
          type="checkbox"
          id={id}
          checked={done}
          {...help}
          onChange={(event) => {
            const on = event.target.checked;
            edit((before) => withTick(before, stepKey(guide.kind, index, scope), on));
            onAt(on ? Math.min(index + 1, guide.steps.length - 1) : index);
          }}
        />
        <span className="token-mark-face" aria-hidden="true">
          {done ? <Check size={16} /> : index + 1}
        </span>
      </span>
      <div className="token-step-body">
        <div className="token-step-text">
          <label htmlFor={id}>
            <Inline text={step.text} />
          </label>
          {step.notes.map((note) => (
            <p key={note} className="small muted">
              {note}
            </p>
          ))}
        </div>
        {index === at ? (
          <div className="token-inline-picture">
            <FollowingPicture />
          </div>
        ) : null}
        {parts.length === 0 ? null : (
          <div className="stack" data-gap="small" {...help}>
            {parts.map((part) => (
              <div key={part}>{shown[part]}</div>
            ))}
          </div>
        )}
        {step.holds.includes('token') ? token : null}
      </div>
    </li>
  );
}

function OpenPage({ guide }: { readonly guide: GuideInWords }): JSX.Element {
  const { page } = guide;
  return (
    <div className="stack" data-gap="small">
      {page.url === null ? null : (
        <div className="row">
          <ExternalLink href={page.url} button>
            {words.open}
          </ExternalLink>
          <span className="small muted">{page.label}</span>
        </div>
      )}
      {page.unconfirmed ? <p className="small muted">{words.pageUnconfirmed}</p> : null}
      {guide.kind === 'http-access-token' && page.url !== null ? <p className="small muted">{words.signIn}</p> : null}
      {page.path.length === 0 ? null : (
        <p className="small">
          <span className="muted">{words.byHand}</span>{' '}
          {page.path.map((part, index) => (
            <span key={part}>
              {index === 0 ? null : (
                <span className="muted" aria-hidden="true">
                  {' › '}
                </span>
              )}
              {part}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function NameToCopy({ name }: { readonly name: string }): JSX.Element {
  return (
    <div className="token-name">
      <code>{name}</code>
      <CopyButton variant="quiet" label={words.copyName} onCopy={() => copyPlainText(name)} />
    </div>
  );
}
