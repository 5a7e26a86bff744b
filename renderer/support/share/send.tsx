/** Share a connection: with whom, what they should know, everything that would be in the file, and only then the file. */
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { JSX } from 'react';
import { sendCopy as copy, sharedAloneCopy } from '../../../electron/contract/copy/en/share.ts';
import { othersInSet } from '../../../electron/contract/index.ts';
import type { BundlePreview, SharePreview } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { showResult } from '../../ui/feedback/show-result.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { takeChosen } from '../chosen.ts';
import { Room } from '../Frame.tsx';
import { SaveTo } from '../SaveTo.tsx';
import { PartsList } from './parts.tsx';
import { LeftOutNote, SharedAnswers, SharedRows } from './rows.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

export function SendRoom(): JSX.Element {
  const send = useSend();
  const { memory, answer } = send;
  const { made } = memory;
  useEffect(() => {
    const id = takeChosen();
    if (id !== null) answer({ id });
  }, [answer]);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(made);
  useLayoutEffect(() => {
    if (shown.current === made) return;
    shown.current = made;
    if (made !== null) showResult(box.current);
  }, [made]);
  return (
    <Room title={copy.title} intro={copy.intro} help={copy.help} wide={made !== null}>
      <Ask send={send} />
      <LiveRegion message={memory.busy ? copy.making : ''} />
      {made !== null && (
        <div ref={box} className="stack" data-gap="large">
          {made.kind === 'colleague' ? <Preview preview={made.preview} /> : <Bundle preview={made.preview} masked={memory.mask} />}
          <Save send={send} />
        </div>
      )}
    </Room>
  );
}

function Ask({ send: { memory, answer, show } }: { readonly send: Send }): JSX.Element {
  const { state } = useWizard();
  const { purpose, problem, made } = memory;
  const all = (state.app?.connections ?? []).filter(({ practice, deployment }) => !practice && deployment !== null);
  const beside = (field: string) => (problem?.field === field ? problem : null);
  if (all.length === 0)
    return (
      <Callout tone="plain">
        <p>{copy.none}</p>
      </Callout>
    );
  const id = all.some((each) => each.id === memory.id) ? (memory.id ?? '') : '';
  const chosen = all.find((each) => each.id === id);
  const others = chosen === undefined ? [] : othersInSet(all, chosen).map(({ name }) => name);
  return (
    <form
      className="stack"
      data-gap="large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void show();
      }}
    >
      <Select
        label={copy.which}
        value={id}
        onChange={(chosen) => answer({ id: chosen === '' ? null : chosen })}
        options={[...(id === '' ? [{ value: '', label: copy.choose }] : []), ...all.map((each) => ({ value: each.id, label: each.name }))]}
        required
      />
      <p role="status" className="small muted" hidden={others.length === 0}>
        {others.length > 0 && sharedAloneCopy.alone(others)}
      </p>
      <div className="stack" data-gap="small">
        <span className="field-label" aria-hidden="true">
          {copy.purpose}
        </span>
        <div>
          <Segmented
            legend={copy.purpose}
            value={purpose}
            onChange={(chosen) => answer({ purpose: chosen })}
            options={(['colleague', 'support'] as const).map((value) => ({ value, label: copy.purposes[value] }))}
          />
        </div>
        <p className="small muted" role="status">
          {copy.purposeHints[purpose]}
        </p>
      </div>
      {purpose === 'colleague' && (
        <TextField
          label={copy.from}
          hint={copy.fromHint}
          value={memory.from}
          onChange={(from) => answer({ from })}
          error={beside('from')}
          maxLength={200}
          optional
        />
      )}
      <TextField
        label={copy.note}
        hint={copy.noteHint[purpose]}
        value={memory.note}
        onChange={(note) => answer({ note })}
        error={beside('note')}
        maxLength={2000}
        multiline
        rows={3}
        optional
      />
      {purpose === 'support' && (
        <Checkbox label={copy.mask} hint={copy.maskHint} checked={memory.mask} onChange={(mask) => answer({ mask })} />
      )}
      <ProblemNote problem={problem?.field === 'from' || problem?.field === 'note' ? null : problem} always />
      <div>
        <Button type="submit" variant={made === null ? 'primary' : 'secondary'} busy={memory.busy} disabled={id === ''}>
          {copy.show}
        </Button>
      </div>
    </form>
  );
}

function Preview({ preview: { view, text, name, leftOut } }: { readonly preview: SharePreview }): JSX.Element {
  const title = useId();
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 className="section-title" id={title} tabIndex={-1} data-result-headline>
        {copy.shown}
      </h2>
      <LeftOutNote leftOut={leftOut} />
      <div className="card stack">
        <SharedRows view={view} />
        <SharedAnswers view={view} />
      </div>
      {view.credential?.user != null && <p className="small muted">{copy.users}</p>}
      <Disclosure summary={copy.exact}>
        <figure className="share-file">
          <figcaption className="small muted">{name}</figcaption>
          {/* Scrolled by keyboard too. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="wire" tabIndex={0} aria-label={copy.exact}>
            <code>{text}</code>
          </pre>
        </figure>
      </Disclosure>
    </section>
  );
}

function Bundle({
  preview: { parts, leftOut, unchecked },
  masked,
}: {
  readonly preview: BundlePreview;
  readonly masked: boolean;
}): JSX.Element {
  const title = useId();
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 className="section-title" id={title} tabIndex={-1} data-result-headline>
        {copy.shown}
      </h2>
      {unchecked && (
        <Callout tone="info">
          <p>{copy.unchecked}</p>
        </Callout>
      )}
      <LeftOutNote leftOut={leftOut} />
      <PartsList parts={parts} />
      <p>{masked ? copy.lookMasked : copy.look}</p>
    </section>
  );
}

function Save({ send: { memory, setFolder, save } }: { readonly send: Send }): JSX.Element {
  const { state } = useWizard();
  const title = useId();
  return (
    <section className="card" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {copy.save.title}
      </h2>
      <p className="muted">{memory.made?.preview.name}</p>
      <SaveTo
        folder={state.app?.nativeSave === true ? null : { text: memory.folder ?? state.app?.proposedFolder ?? '', onChange: setFolder }}
        words={copy.save}
        after={<span>{copy.save.after}</span>}
        busy={memory.saving}
        saved={memory.saved}
        primary
        onSave={() => void save()}
      />
    </section>
  );
}
