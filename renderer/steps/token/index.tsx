/** The token step: which kind, how to make it, and handing it over. */
import { lazy, Suspense, useMemo, useState } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { listed } from '../../../electron/contract/copy/intl.ts';
import { severalCopy } from '../../../electron/contract/copy/wizard.ts';
import { guideInWords } from '../../../electron/contract/copy/guide.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { CredentialKind, PlatformInfo, TokenGuide } from '../../../electron/contract/index.ts';
import { factsFromGuide } from '../../drawings/index.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { focusInView } from '../../ui/feedback/wrong.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { useConnection, useTyped, useWizard } from '../../wizard/context.tsx';
import type { Member } from '../../wizard/set.ts';
import { isTicked } from '../export/sheet.ts';
import { useAsked } from '../shared/use-asked.ts';
import { boundTo, withKind } from './answers.ts';
import { pictureHelp, stepKey } from './guide.tsx';
import { MakeToken } from './get-token.tsx';
import { Names, useNames } from './names.tsx';
import { pasteId } from './paste.tsx';
import { PictureProvider } from './picture.tsx';
import { RenewNote } from './renew-note.tsx';
import { Kept } from './summary.tsx';
import { useTokenForm } from './use-token-form.ts';
import { wayOf } from './way-choice.tsx';
import './token.css';

/** Seldom opened, and large: loaded then. */
const Rotate = lazy(async () => ({ default: (await import('../../rotate/index.tsx')).Rotate }));

export function TokenStep(): JSX.Element {
  const { state, platform, support, goTo, next } = useWizard();
  if (platform === null) {
    return (
      <StepFrame
        step="token"
        title={tokenCopy.noPlatformTitle}
        help={tokenCopy.help}
        onSubmit={() => goTo('platform')}
        continueLabel={tokenCopy.goToPlatform}
      >
        <p>{tokenCopy.noPlatform}</p>
      </StepFrame>
    );
  }
  if (support?.route === 'oauth') {
    return (
      <StepFrame step="token" title={tokenCopy.oauth.title(platform.name)} help={tokenCopy.help} onSubmit={next}>
        <Callout tone="info">
          <p>{tokenCopy.oauth.text(platform.name)}</p>
        </Callout>
      </StepFrame>
    );
  }
  if (state.intent === 'renew')
    return (
      <Suspense
        fallback={
          <p role="status" className="row muted">
            <Spinner /> {tokenCopy.loading}
          </p>
        }
      >
        <Rotate />
      </Suspense>
    );
  return <WithToken platform={platform} />;
}

/** The platforms that hold the same token; empty where it is one platform's own. */
function useSharers(): readonly Member[] {
  const { members } = useWizard();
  return members.some((each) => each.connection.set?.tokens === 'one') ? members.filter((each) => each.support.route === 'token') : [];
}

/** The guide depends on everything that changes access; a finished check changes its "missing" marks. */
function useGuide(): { readonly guide: GuideInWords | null; readonly asked: ReturnType<typeof useAsked<TokenGuide>> } {
  const { ask } = useWizard();
  const { draft, check, server } = useConnection();
  const sharers = useSharers();
  const { deployment, baseUrl, workspace, projectKey, credential, options, repositories } = draft.answers;
  const kind = credential?.kind ?? null;
  const key = JSON.stringify([
    draft.platform,
    deployment,
    baseUrl,
    workspace,
    projectKey,
    options,
    kind,
    repositories?.[0],
    server?.version,
    check?.at,
    sharers.map(({ platform: other, connection }) => [other.id, connection.draft.answers.options, connection.held.map((each) => each.key)]),
  ]);
  const asked = useAsked(key, () => ask('token.guide', { kind }));
  const guide = useMemo(() => (asked.value === null ? null : guideInWords(asked.value)), [asked.value]);
  return { guide, asked };
}

function WithToken({ platform }: { readonly platform: PlatformInfo }): JSX.Element {
  const { edit, next, goTo, state } = useWizard();
  const { token, draft } = useConnection();
  const sharers = useSharers();
  const sharing = sharers.map((each) => each.platform.name);
  const forWhom = sharing.length === 0 ? platform.name : listed(sharing);
  const { guide, asked } = useGuide();
  // From a finding or the home screen: the new token is what the person came for.
  const replacing = state.intent === 'new-token';
  const setReplacing = (on: boolean): void => {
    if (on !== replacing) goTo('token', on ? 'new-token' : undefined);
  };
  const [typedWay, setTypedWay] = useTyped('token.way', 'guided');
  const way = wayOf(typedWay, guide);
  const form = useTokenForm(guide, setTypedWay);
  const names = useNames(guide);
  const [at, setAt] = useState<number | null>(null);
  const [ready, setReady] = useState(false);

  const missing = guide?.ticks.some((tick) => tick.missing) ?? false;
  const naming = state.intent === 'user-names' && token.state === 'kept';
  const show = naming
    ? 'names'
    : token.state === 'kept' && !replacing && !missing
      ? 'kept'
      : token.state === 'elsewhere' && !replacing
        ? 'elsewhere'
        : 'make';
  const bound = guide === null ? null : boundTo(guide.kind);
  const waits =
    show === 'make' &&
    ((bound === 'repository' && (draft.answers.repositories?.length ?? 0) !== 1) ||
      (bound === 'project' && draft.answers.projectKey === null))
      ? bound
      : null;

  // The first step still to do; where something was missing, the step that has it.
  const firstOpen =
    guide === null
      ? 0
      : Math.max(
          0,
          guide.steps.findIndex((each, index) => (missing ? each.holds.includes('access') : !isTicked(draft, stepKey(guide.kind, index)))),
        );
  const step = Math.min(at ?? firstOpen, Math.max(0, (guide?.steps.length ?? 1) - 1));
  const drawing =
    guide?.steps[step]?.drawing ??
    guide?.steps.slice(0, step).findLast((each) => each.drawing !== null)?.drawing ??
    guide?.steps.find((each) => each.drawing !== null)?.drawing ??
    null;
  const picture =
    guide === null || drawing === null || show !== 'make' || way !== 'guided'
      ? null
      : { name: drawing, facts: factsFromGuide(guide, draft.answers.baseUrl) };

  const onKind = (kind: CredentialKind): void => {
    setAt(null);
    edit((before) => withKind(before, kind));
  };

  async function submit(): Promise<void> {
    if (show === 'names') {
      // What was found with the old names no longer holds: the check is next.
      if (await names.save()) await next();
      return;
    }
    if (show !== 'make') {
      await next();
      return;
    }
    // Nothing to fill in is on screen yet.
    if (guide === null) return;
    if (waits !== null) {
      goTo('repositories');
      return;
    }
    if (way === 'elsewhere') {
      if (await form.elsewhere()) await next();
      return;
    }
    // The field stands far below: the button leads there first, without calling the empty field a mistake.
    if (way !== 'create' && form.secret === '' && !ready) {
      setReady(true);
      const field = document.getElementById(pasteId)?.querySelector('input') ?? null;
      if (field !== null) focusInView(field);
      return;
    }
    const done = way === 'create' ? await form.create() : await form.keep();
    if (!done) return;
    setReplacing(false);
    await next();
  }

  const handOver = form.secret === '' && !ready ? tokenCopy.paste.ready : tokenCopy.paste.submit;
  const make = { guided: handOver, ask: handOver, create: tokenCopy.create.submit, elsewhere: tokenCopy.elsewhere.submit }[way];
  const label =
    show === 'names' ? tokenCopy.summary.saveNames : show !== 'make' ? undefined : waits === null ? make : tokenCopy.kind.bound.go;
  const help =
    picture !== null
      ? pictureHelp
      : show !== 'make'
        ? tokenCopy.help
        : { guided: tokenCopy.help, create: tokenCopy.helpCreate, ask: tokenCopy.helpAsk, elsewhere: tokenCopy.helpElsewhere }[way];
  const canKeepOld = replacing && token.state !== 'none';

  return (
    <PictureProvider value={picture}>
      {/* What was kept or asked anew is another screen: reading begins at its title, with its own help. */}
      <StepFrame
        key={show}
        step="token"
        title={show === 'kept' ? tokenCopy.keptTitle : show === 'names' ? tokenCopy.summary.namesTitle : tokenCopy.title(forWhom)}
        intro={show !== 'make' ? undefined : sharing.length === 0 ? tokenCopy.intro(platform.name) : severalCopy.tokenIntro(sharing)}
        help={help}
        onSubmit={submit}
        busy={
          names.busy
            ? tokenCopy.summary.savingNames
            : form.busy === null
              ? null
              : { keep: tokenCopy.paste.working, create: tokenCopy.create.working, elsewhere: tokenCopy.elsewhere.working }[form.busy]
        }
        {...(label === undefined ? {} : { continueLabel: label })}
        // Before there is something to fill in, the button would do nothing.
        hideContinue={(show === 'make' || show === 'names') && guide === null}
        {...(canKeepOld ? { actions: <Button onClick={() => setReplacing(false)}>{tokenCopy.summary.keepOld}</Button> } : {})}
        {...(naming
          ? {
              actions: (
                <Button
                  onClick={() => {
                    names.drop();
                    goTo('token');
                  }}
                >
                  {tokenCopy.summary.cancelNames}
                </Button>
              ),
            }
          : {})}
      >
        <ProblemNote problem={asked.problem} actions={<Button onClick={asked.again}>{tokenCopy.tryAgain}</Button>} />
        {guide === null && asked.loading ? (
          <p role="status" className="row muted">
            <Spinner />
            {tokenCopy.loading}
          </p>
        ) : null}
        {show === 'kept' ? (
          <Kept onReplace={() => setReplacing(true)} onRenew={() => goTo('token', 'renew')} onNames={() => goTo('token', 'user-names')} />
        ) : null}
        {show === 'names' && guide !== null ? <Names guide={guide} form={names} /> : null}
        {show === 'elsewhere' ? (
          <Callout
            tone="info"
            title={tokenCopy.summary.elsewhereTitle}
            actions={
              <Button
                onClick={() => {
                  setTypedWay('guided');
                  setReplacing(true);
                }}
              >
                {tokenCopy.summary.elsewhereUndo}
              </Button>
            }
          >
            <p>{tokenCopy.summary.elsewhereText}</p>
          </Callout>
        ) : null}
        {show === 'make' && token.state === 'kept' ? <RenewNote expiresOn={token.expiresOn} /> : null}
        {show === 'make' && guide !== null ? (
          <MakeToken
            platform={platform}
            guide={guide}
            form={form}
            way={way}
            onWay={setTypedWay}
            onKind={onKind}
            waits={waits}
            at={step}
            onAt={setAt}
            missing={missing}
          />
        ) : null}
      </StepFrame>
    </PictureProvider>
  );
}
