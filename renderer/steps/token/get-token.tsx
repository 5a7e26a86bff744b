/** Getting the token: which kind, which way, and what that way needs. */
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { CredentialKind, PlatformInfo } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Opened } from '../../ui/feedback/Opened.tsx';
import { useFreshHelp } from '../../ui/HelpPanel.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { Ask } from './ask-administrator.tsx';
import { Create } from './create.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { TokenFacts } from './facts.tsx';
import { FirstRows } from './first-rows.tsx';
import { Guide } from './guide.tsx';
import { NeededFirst } from './needed-first.tsx';
import { KindLine, kindName } from './kind-line.tsx';
import { ExpiryDate, Paste } from './paste.tsx';
import type { TokenForm } from './use-token-form.ts';
import { WayChoice } from './way-choice.tsx';
import type { Way } from './way-choice.tsx';

const { summary, kind: kindWords, guide: guideWords } = tokenCopy;

export interface MakeTokenProps {
  readonly platform: PlatformInfo;
  readonly guide: GuideInWords;
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
  // What helped with one way says nothing about another.
  useFreshHelp(way);
  const answer = useId();
  const selfManaged = guide.kind.startsWith('http-');
  const unusable = guide.kinds.find((use) => use.kind === guide.kind && !use.supported)?.reason;
  const handOver = { guide, secret: form.secret, onSecret: form.setSecret, errors: form.pasteErrors, onKind };
  const expiry = <ExpiryDate error={form.pasteErrors.expires} />;
  return (
    <div className="stack" data-gap="large">
      {/* The form was left for the guided page: what went wrong is said first. */}
      <div className="token-problem">
        <ProblemNote
          problem={form.createProblem}
          question
          actions={
            guide.create.available ? (
              <Button
                size="small"
                onClick={() => {
                  form.clearCreateProblem();
                  onWay('create');
                }}
              >
                {tokenCopy.create.again}
              </Button>
            ) : undefined
          }
        />
        {form.createProblem === null ? null : <p>{tokenCopy.create.fallback}</p>}
      </div>
      {token.state === 'lost' ? (
        <Callout tone="warning" title={summary.lostTitle}>
          <p>{summary.lostText}</p>
        </Callout>
      ) : null}
      {props.missing ? (
        <Callout
          tone="warning"
          title={guideWords.missingTitle}
          actions={
            token.state === 'kept' && selfManaged ? (
              <Button size="small" onClick={() => goTo('check')}>
                {guideWords.checkAgain}
              </Button>
            ) : undefined
          }
        >
          <p>{selfManaged ? guideWords.missingEditable : guideWords.missingFixed}</p>
        </Callout>
      ) : null}
      <div className="stack">
        <NeededFirst />
        <KindLine guide={guide} onChange={onKind} />
        {unusable === undefined ? null : (
          <Callout tone="warning">
            <p>{unusable}</p>
          </Callout>
        )}
        {waits === null ? <WayChoice guide={guide} value={way} onChange={onWay} /> : null}
        {waits === null && way !== 'elsewhere' ? <TokenFacts guide={guide} /> : null}
      </div>
      {waits === null ? (
        <Opened what={form.createProblem === null ? way : null} gap="large">
          {/* Who mends a token was on the platform's pages before. */}
          {way === 'elsewhere' || props.missing ? null : <FirstRows platform={platform} />}
          {way === 'guided' ? (
            <Guide guide={guide} at={props.at} onAt={props.onAt} expiry={expiry} token={<Paste {...handOver} />} />
          ) : null}
          {way === 'create' ? (
            <Create guide={guide} password={form.password} onPassword={form.setPassword} errors={form.createErrors} />
          ) : null}
          {way === 'ask' ? (
            <>
              <Ask guide={guide} />
              <section className="stack token-answer" aria-labelledby={answer}>
                <h2 className="section-title" id={answer}>
                  {tokenCopy.paste.title}
                </h2>
                <Paste {...handOver} expiry={expiry} />
              </section>
            </>
          ) : null}
          {way === 'elsewhere' ? <Elsewhere guide={guide} errors={form.pasteErrors} problem={form.elsewhereProblem} /> : null}
        </Opened>
      ) : (
        <Callout tone="info" title={kindWords.bound.title(kindName(guide.kind, guide))}>
          <p>{kindWords.bound[waits]}</p>
        </Callout>
      )}
    </div>
  );
}
