/** Making the token: kind, way, guide or "Create it for me", and the paste field. */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { CredentialKind, PlatformInfo, TokenGuide } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { Create } from './create.tsx';
import { TokenFacts } from './facts.tsx';
import { FirstRows } from './first-rows.tsx';
import { Guide } from './guide.tsx';
import { KindChoice, kindName } from './kind-choice.tsx';
import { OtherWays } from './other-ways.tsx';
import { Paste } from './paste.tsx';
import type { TokenForm, Way } from './use-token-form.ts';

const { summary, ways, kind: kindWords, guide: guideWords } = tokenCopy;

export interface MakeTokenProps {
  readonly platform: PlatformInfo;
  readonly guide: TokenGuide;
  readonly form: TokenForm;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onKind: (kind: CredentialKind) => void;
  /** The repository or project that has to be chosen before this kind can be made. */
  readonly waits: 'repository' | 'project' | null;
  readonly at: number;
  readonly onAt: (index: number) => void;
  /** The last check found something missing. */
  readonly missing: boolean;
}

export function MakeToken(props: MakeTokenProps): JSX.Element {
  const { platform, guide, form, way, onWay, onKind, waits } = props;
  const { goTo } = useWizard();
  const { token } = useConnection();
  const problem = useRef<HTMLDivElement>(null);
  // The form was left for the guided page: what went wrong is said first.
  useEffect(() => {
    if (form.createProblem !== null) problem.current?.focus();
  }, [form.createProblem]);
  const selfManaged = guide.kind.startsWith('http-');
  return (
    <div className="stack" data-gap="large">
      <div ref={problem} tabIndex={-1} className="token-problem">
        <ProblemNote problem={form.createProblem} actions={guide.create.available ? <Button size="small" onClick={() => { form.clearCreateProblem(); onWay('create'); }}>{tokenCopy.create.again}</Button> : undefined} />
        {form.createProblem === null ? null : <p>{tokenCopy.create.fallback}</p>}
      </div>
      {token.state === 'lost' ? <Callout tone="warning" title={summary.lostTitle}><p>{summary.lostText}</p></Callout> : null}
      {props.missing ? (
        <Callout tone="warning" title={guideWords.missingTitle} actions={token.state === 'kept' && selfManaged ? <Button size="small" onClick={() => goTo('check')}>{guideWords.checkAgain}</Button> : undefined}>
          <p>{selfManaged ? guideWords.missingEditable : guideWords.missingFixed}</p>
        </Callout>
      ) : null}
      <FirstRows platform={platform} />
      <KindChoice guide={guide} platform={platform.name} onChange={onKind} />
      {waits === null ? (
        <>
          {guide.create.available ? (
            <Choice
              legend={ways.legend}
              columns={2}
              value={way}
              onChange={onWay}
              options={[
                { value: 'guided', label: ways.guided, description: ways.guidedHelp },
                { value: 'create', label: ways.create, description: ways.createHelp },
              ]}
            />
          ) : guide.create.reason === null || !selfManaged ? null : <p className="small muted">{tokenCopy.create.unavailable(guide.create.reason)}</p>}
          <TokenFacts guide={guide} />
          {way === 'create' ? (
            <Create guide={guide} password={form.password} onPassword={form.setPassword} errors={form.createErrors} />
          ) : (
            <>
              <Guide guide={guide} at={props.at} onAt={props.onAt} />
              <Paste guide={guide} secret={form.secret} onSecret={form.setSecret} errors={form.pasteErrors} onKind={onKind} />
            </>
          )}
        </>
      ) : (
        <Callout tone="info" title={kindWords.bound.title(kindName(guide.kind, guide))}>
          <p>{kindWords.bound[waits]}</p>
        </Callout>
      )}
      <OtherWays onElsewhere={() => void form.elsewhere()} busy={form.busy === 'elsewhere'} problem={form.elsewhereProblem} />
      <p className="small muted token-note">{tokenCopy.notKeptOnLeaving}</p>
    </div>
  );
}
