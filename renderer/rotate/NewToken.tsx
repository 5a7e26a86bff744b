/** The new token: made on Bitbucket's page with the same permissions, by Handrail with a password, or by "Rotate"; then handed over. */
import { useMemo, useState } from 'react';
import type { JSX } from 'react';
import { guideInWords } from '../../electron/contract/copy/guide.ts';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import { tokenCopy } from '../../electron/contract/copy/steps.ts';
import type { Problem, Rotation } from '../../electron/contract/index.ts';
import { factsFromGuide } from '../drawings/index.tsx';
import { isTicked } from '../steps/export/sheet.ts';
import { useAsked } from '../steps/shared/use-asked.ts';
import { Create, useCreateFields } from '../steps/token/create.tsx';
import { Guide, pictureHelp, stepKey } from '../steps/token/guide.tsx';
import { ExpiryDate, Paste, pasteId } from '../steps/token/paste.tsx';
import { PictureProvider } from '../steps/token/picture.tsx';
import { noPasteErrors, placeCreated, placeKept } from '../steps/token/use-token-form.ts';
import '../steps/token/token.css';
import { Button } from '../ui/Button.tsx';
import { Opened } from '../ui/feedback/Opened.tsx';
import { focusInView } from '../ui/feedback/wrong.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useConnection, useTyped, useWizard } from '../wizard/context.tsx';
import { Abandon } from './Abandon.tsx';
import { Lost } from './Lost.tsx';
import { Page } from './Page.tsx';
import { PressRotate } from './PressRotate.tsx';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.fresh;
const noCreateErrors = { userName: null, password: null, tokenName: null, expiry: null };

interface NewTokenProps extends MomentProps {
  readonly rotation: Rotation;
  readonly onGiven: () => void;
}

export function NewToken({ act, busy, rotation, onGiven }: NewTokenProps): JSX.Element {
  const { ask } = useWizard();
  const { draft } = useConnection();
  const { kind, way } = rotation;
  const asked = useAsked(rotation.rotation, () => ask('token.guide', { kind }));
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const guide = useMemo(() => {
    if (asked.value === null) return null;
    const inWords = guideInWords(asked.value);
    // Bitbucket lists the old one and the new one together until the end: the day tells them apart.
    const suggestedName = asked.value.ownName ?? `${inWords.suggestedName} ${today}`;
    // Whose it is does not change with the token.
    return { ...inWords, suggestedName, user: { ...inWords.user, asked: false }, gitUser: { ...inWords.gitUser, asked: false } };
  }, [asked.value, today]);
  // A renewal has ticks and fields of its own: those of the first token are all done.
  const scope = `renew.${rotation.rotation.slice(0, 8)}`;
  const [typedHow, setHow] = useTyped(`${scope}.how`, rotation.byPassword.create ? 'create' : 'guided');
  const how = rotation.byPassword.create && typedHow === 'create' ? 'create' : 'guided';
  const fields = useCreateFields(guide, scope, rotation.byPassword.user ?? '');
  const [expires, setExpires] = useTyped('token.expires');
  const [secret, setSecret] = useState('');
  const [password, setPassword] = useState('');
  const [pasteErrors, setPasteErrors] = useState(noPasteErrors);
  const [createErrors, setCreateErrors] = useState<Parameters<typeof Create>[0]['errors']>(noCreateErrors);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ready, setReady] = useState(false);
  const [at, setAt] = useState<number | null>(null);

  const firstOpen =
    guide === null
      ? 0
      : Math.max(
          0,
          guide.steps.findIndex((_, index) => !isTicked(draft, stepKey(guide.kind, index, scope))),
        );
  const step = Math.min(at ?? firstOpen, Math.max(0, (guide?.steps.length ?? 1) - 1));
  const drawing =
    guide?.steps[step]?.drawing ??
    guide?.steps.slice(0, step).findLast((each) => each.drawing !== null)?.drawing ??
    guide?.steps.find((each) => each.drawing !== null)?.drawing ??
    null;
  const guided = rotation.holdsToken && way === 'second' && how === 'guided';
  const picture =
    guide === null || drawing === null || !guided ? null : { name: drawing, facts: factsFromGuide(guide, draft.answers.baseUrl) };

  async function keep(): Promise<void> {
    const empty = secret.trim() === '';
    // The field stands far below: the button leads there first, without calling the empty field a mistake.
    if (empty && !ready) {
      setReady(true);
      const field = document.getElementById(pasteId)?.querySelector('input') ?? null;
      if (field !== null) focusInView(field);
      return;
    }
    setPasteErrors({ ...noPasteErrors, secret: empty ? tokenCopy.paste.empty : null });
    if (empty) return;
    const reply = await act('rotation.keep', { secret, expiresOn: expires === '' ? null : expires });
    if (!reply.ok) {
      setPasteErrors(placeKept(reply.problem));
      return;
    }
    setSecret('');
    setExpires('');
    onGiven();
  }

  async function create(): Promise<void> {
    const errors = {
      ...noCreateErrors,
      userName: fields.userName.trim() === '' ? tokenCopy.create.userEmpty : null,
      password: password === '' ? tokenCopy.create.passwordEmpty : null,
      tokenName: fields.tokenName.trim() === '' ? tokenCopy.create.nameEmpty : null,
    };
    setCreateErrors(errors);
    setProblem(null);
    if (errors.userName !== null || errors.password !== null || errors.tokenName !== null) return;
    const used = password;
    // Used once: gone from the page before the answer is there, whatever it will be.
    setPassword('');
    const reply = await act('rotation.create', {
      host: rotation.byPassword.host ?? '',
      userName: fields.userName.trim(),
      password: used,
      tokenName: fields.tokenName.trim(),
      expiryDays: fields.expiryDays,
    });
    if (reply.ok) {
      onGiven();
      return;
    }
    const beside = placeCreated(reply.problem);
    if (beside === null) setProblem(reply.problem);
    else setCreateErrors(beside);
  }

  async function made(): Promise<void> {
    const reply = await act('rotation.made', {});
    if (!reply.ok) setProblem(reply.problem);
  }

  const submit = !rotation.holdsToken ? made : how === 'create' && way === 'second' ? create : keep;
  const label = !rotation.holdsToken
    ? copy.made
    : how === 'create' && way === 'second'
      ? copy.create
      : secret === '' && !ready
        ? copy.ready
        : copy.keep;
  const paste =
    guide === null ? null : <Paste guide={guide} secret={secret} onSecret={setSecret} errors={pasteErrors} onKind={() => undefined} />;
  const expiry = <ExpiryDate error={pasteErrors.expires} />;
  return (
    <PictureProvider value={picture}>
      <Page
        at="new-token"
        rotation={rotation}
        title={copy.title}
        intro={way === 'rotate' ? copy.introRotate : rotation.holdsToken ? copy.intro : copy.madeText}
        {...(picture === null ? {} : { help: pictureHelp })}
        continueLabel={label}
        busy={
          busy === 'rotation.keep' ? copy.keeping : busy === 'rotation.create' ? copy.creating : busy === null ? null : rotateCopy.working
        }
        onSubmit={submit}
        hideContinue={guide === null && rotation.holdsToken}
        actions={<Abandon act={act} rotation={rotation} onProblem={setProblem} />}
      >
        <ProblemNote problem={problem} always />
        <ProblemNote problem={asked.problem} actions={<Button onClick={asked.again}>{tokenCopy.tryAgain}</Button>} />
        <Lost rotation={rotation} />
        {guide === null && asked.loading && (
          <p role="status" className="row muted">
            <Spinner /> {tokenCopy.loading}
          </p>
        )}
        {way !== 'second' && (
          <>
            <PressRotate act={act} rotation={rotation} onProblem={setProblem} />
            {rotation.holdsToken && guide !== null && (
              <section className="stack token-answer" aria-label={copy.title}>
                {paste}
                {expiry}
              </section>
            )}
          </>
        )}
        {way === 'second' && guide !== null && (
          <>
            {rotation.byPassword.create && rotation.holdsToken && (
              <div className="field">
                <p className="field-label">{copy.ways}</p>
                <Segmented
                  legend={copy.ways}
                  value={how}
                  onChange={setHow}
                  options={[
                    { value: 'create', label: copy.byHandrail },
                    { value: 'guided', label: copy.byYourself },
                  ]}
                />
              </div>
            )}
            <Opened what={how} gap="large">
              {how === 'create' && rotation.holdsToken ? (
                <Create
                  guide={guide}
                  password={password}
                  onPassword={setPassword}
                  errors={createErrors}
                  scope={scope}
                  user={rotation.byPassword.user ?? ''}
                />
              ) : (
                <Guide guide={guide} at={step} onAt={setAt} scope={scope} expiry={expiry} token={rotation.holdsToken ? paste : null} />
              )}
            </Opened>
          </>
        )}
      </Page>
    </PictureProvider>
  );
}
