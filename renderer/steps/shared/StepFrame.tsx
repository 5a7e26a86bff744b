/** The frame of a step: title, one question, Back and Continue, help on the right. It is a form: Enter continues. */
import { ArrowLeft } from 'lucide-react';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { WizardStep } from '../../../electron/contract/index.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { isEarly } from '../../drawn/early.ts';
import { useWizard } from '../../wizard/context.tsx';
import { stepBefore } from '../../wizard/current-step.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { createFeedback, FeedbackContext, useWrongCount } from '../../ui/feedback/context.ts';
import { closeToClicks, newScreen } from '../../ui/feedback/guard.ts';
import { keepInView, showFirstWrong } from '../../ui/feedback/wrong.ts';
import { HelpPanel, HelpProvider } from '../../ui/HelpPanel.tsx';
import type { HelpContent } from '../../ui/HelpPanel.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';

export interface StepFrameProps {
  readonly step: WizardStep;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
  /** Help for the step as a whole. */
  readonly help: HelpContent;
  /** Continue was pressed. Afterwards the first field with an error takes the focus. */
  readonly onSubmit?: () => void | Promise<void>;
  readonly continueLabel?: string;
  /** What is going on right now; blocks Continue and is announced. */
  readonly busy?: string | null;
  /** Stops what is going on. */
  readonly onCancel?: () => void;
  /** More buttons, left of Continue. */
  readonly actions?: ReactNode;
  /** Leaves Continue out, where the step has another way on. */
  readonly hideContinue?: boolean;
  /** Where Back leads from a page of a step's own; without it, to the step before. */
  readonly onBack?: () => void;
  /** Above the title, e.g. a welcome. */
  readonly lead?: ReactNode;
}

export function StepFrame(props: StepFrameProps): JSX.Element {
  const [feedback] = useState(createFeedback);
  return (
    <HelpProvider>
      <FeedbackContext value={feedback}>
        <Frame {...props} />
      </FeedbackContext>
    </HelpProvider>
  );
}

function Frame(props: StepFrameProps): JSX.Element {
  const { steps, goTo, goHome, state } = useWizard();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const foot = useRef<HTMLElement>(null);
  const [submitted, setSubmitted] = useState(0);
  const busy = props.busy ?? null;
  const feedback = useContext(FeedbackContext);
  // Counted once Continue was pressed: before, nobody has asked.
  const wrong = useWrongCount();
  const toFix = submitted > 0 && busy === null ? wrong : 0;
  const before = stepBefore(steps, props.step);

  // Before the step is painted: a page that is scrolled under the pointer afterwards takes the click somewhere else.
  useLayoutEffect(() => {
    const { activeElement } = document;
    // Reading goes on at the title of the step that was opened, unless somebody has begun already in what the document drew.
    if (!isEarly() || activeElement === null || activeElement === document.body) heading.current?.focus({ preventScroll: true });
    if (!isEarly()) window.scrollTo(0, 0);
    newScreen();
  }, [props.step]);

  // Under the pointer is another button now, or the same one that does something else.
  const buttons = `${props.continueLabel ?? ''} ${busy !== null} ${props.hideContinue === true}`;
  const buttonsBefore = useRef(buttons);
  useLayoutEffect(() => {
    if (buttonsBefore.current !== buttons && foot.current !== null) closeToClicks(foot.current);
    buttonsBefore.current = buttons;
  }, [buttons]);

  // With large text the count takes a line of its own.
  useLayoutEffect(() => {
    if (toFix > 0) keepInView();
  }, [toFix]);

  useEffect(() => {
    document.title = words.pageTitle(props.title);
  }, [props.title]);

  async function submit(): Promise<void> {
    if (busy !== null || props.onSubmit === undefined) return;
    feedback?.setSubmitting(true);
    await props.onSubmit();
    setSubmitted((times) => times + 1);
  }

  useLayoutEffect(() => {
    if (submitted === 0) return;
    // What the submission found wrong is on screen together with its count, however busy the computer is.
    showFirstWrong(form.current);
    feedback?.setSubmitting(false);
  }, [submitted, feedback]);

  return (
    <div className="step">
      <form
        ref={form}
        className="step-main"
        noValidate
        aria-busy={busy !== null}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="step-body">
          {props.lead}
          <header className="step-head">
            <h1 ref={heading} tabIndex={-1}>
              {props.title}
            </h1>
            {props.intro !== undefined && <p className="step-intro">{props.intro}</p>}
          </header>
          {props.children}
        </div>
        <footer ref={foot} className="step-foot" data-bar="bottom">
          {before === null && props.onBack === undefined ? (
            <Button
              variant="quiet"
              icon={<ArrowLeft size={16} aria-hidden="true" />}
              onClick={() => void goHome()}
              hidden={state.app?.connections.length === 0}
            >
              {words.allConnections}
            </Button>
          ) : (
            <Button
              variant="quiet"
              icon={<ArrowLeft size={16} aria-hidden="true" />}
              onClick={props.onBack ?? (() => before !== null && goTo(before))}
            >
              {words.back}
            </Button>
          )}
          <span className="step-foot-gap">
            {busy !== null && <span aria-hidden="true">{busy}</span>}
            {toFix > 0 && <LinkButton onClick={() => showFirstWrong(form.current)}>{words.toFix(toFix)}</LinkButton>}
          </span>
          {busy !== null && props.onCancel !== undefined && <Button onClick={props.onCancel}>{words.cancel}</Button>}
          {props.actions}
          {props.hideContinue !== true && (
            <Button type="submit" variant="primary" busy={busy !== null}>
              {props.continueLabel ?? words.continue}
            </Button>
          )}
        </footer>
        {/* A single thing is said by its field, which has the focus. */}
        <LiveRegion message={busy ?? (toFix > 1 ? words.toFix(toFix) : '')} />
      </form>
      <HelpPanel fallback={props.help} />
    </div>
  );
}
