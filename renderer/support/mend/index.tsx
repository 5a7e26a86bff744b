/** Fix a file: drop, choose or paste it, say whose it is, see what is really read from it, and save a copy without the mistakes. */
import { FileText } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { repairPlatformNames, repairPlatforms } from '../../../electron/contract/index.ts';
import type { Problem, RepairPlatform } from '../../../electron/contract/index.ts';
import { mendCopy as copy } from '../../../electron/contract/copy/support.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DropArea } from '../../ui/DropArea.tsx';
import { showResult } from '../../ui/feedback/show-result.ts';
import { showFirstWrong } from '../../ui/feedback/wrong.ts';
import { Field, useField } from '../../ui/Field.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useUnkept } from '../../ui/unkept.ts';
import { Room } from '../Frame.tsx';
import { receiveHanded } from '../handed.ts';
import { MendResult } from './result.tsx';
import { MendSave } from './save.tsx';
import { useMend } from './use-mend.ts';
import type { Mend } from './use-mend.ts';

export function MendRoom(): JSX.Element {
  const mend = useMend();
  const { take, refuse } = mend;
  useEffect(
    () => receiveHanded('mend', (dropped) => ('file' in dropped ? void take(dropped.file) : refuse(dropped.wrong))),
    [take, refuse],
  );
  const { memory, startOver } = mend;
  // Pasted text may hold a token: it lives as long as this screen and no longer.
  const [pasted, setPasted] = useState('');
  useUnkept(pasted !== '' || memory.file !== null);
  const box = useRef<HTMLDivElement>(null);
  const answer = memory.answer;
  const shown = useRef(answer);
  useLayoutEffect(() => {
    if (shown.current === answer) return;
    const began = shown.current === null;
    shown.current = answer;
    // Reading goes on at the result, and at the question when it was taken away.
    if (answer === null) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    else if (began) showResult(box.current);
  }, [answer]);

  return (
    <Room title={copy.title} intro={copy.intro} help={copy.help} wide={answer !== null}>
      <div ref={box} className="stack" data-gap="large">
        {answer === null ? (
          <Ask mend={mend} pasted={pasted} onPasted={setPasted} />
        ) : (
          <>
            <Subject
              mend={mend}
              pasted={pasted}
              onAnother={() => {
                setPasted('');
                startOver();
              }}
            />
            <ProblemNote problem={asProblem(memory.problem)} />
            <MendResult report={answer.report}>
              {answer.report.mended === null ? null : <MendSave mend={mend} report={answer.report} />}
            </MendResult>
          </>
        )}
        <LiveRegion message={memory.busy ? copy.looking : ''} />
      </div>
    </Room>
  );
}

function asProblem(problem: Problem | string | null): Problem | null {
  return typeof problem === 'string' ? null : problem;
}

interface AskProps {
  readonly mend: Mend;
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
}

/** Before: the file or its text, and whose it is. */
function Ask({ mend: { memory, change, take, look, refuse }, pasted, onPasted }: AskProps): JSX.Element {
  const { way, file, platform, problem, busy } = memory;
  const missingPlatform = problem === copy.platform.choose ? problem : null;
  const wrong = missingPlatform === null ? problem : null;
  // Problems of the host stand beside the file: that is what they are about.
  const field = useField({ hint: copy.drop.hint, error: wrong });
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (problem !== null) showFirstWrong(form.current);
  }, [problem]);
  const ready = way === 'paste' || file !== null;
  // Whatever else is chosen or dropped takes it back.
  const [other, setOther] = useState<File | string | null>(null);
  const subject = way === 'paste' ? pasted : file;
  const isOther = other !== null && other === subject && platform === null;
  return (
    <form
      ref={form}
      className="stack"
      data-gap="large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (way === 'paste') void look(null, pasted);
      }}
    >
      <Segmented
        legend={copy.way.legend}
        value={way}
        onChange={(next) => change({ way: next, problem: null })}
        options={[
          { value: 'file', label: copy.way.file },
          { value: 'paste', label: copy.way.paste },
        ]}
      />
      {way === 'file' ? (
        <Field id={field.id} hintId={field.hintId} errorId={field.errorId} label={copy.drop.label} hint={copy.drop.hint} error={wrong}>
          <DropArea
            field={field}
            prompt={file === null ? copy.drop.prompt : file.name}
            busy={busy}
            onFile={(dropped) => void take(dropped)}
            onWrong={refuse}
            anywhere
          />
        </Field>
      ) : (
        <TextField
          label={copy.paste.label}
          hint={copy.paste.hint}
          value={pasted}
          onChange={onPasted}
          error={wrong}
          multiline
          rows={9}
          mono
          required
        />
      )}
      {ready ? (
        <>
          <Choice
            legend={copy.platform.legend}
            compact
            value={isOther ? 'none' : platform}
            error={isOther ? null : missingPlatform}
            onChange={(next) => {
              setOther(next === 'none' ? subject : null);
              if (next === 'none') change({ platform: null, problem: null });
              else if (way === 'file') void look(next, null);
              else change({ platform: next, problem: null });
            }}
            options={[
              ...repairPlatforms.map((each) => ({ value: each, label: repairPlatformNames[each], description: copy.platform.what[each] })),
              { value: 'none' as const, label: copy.platform.none.label, description: copy.platform.none.what },
            ]}
          />
          {isOther ? <p role="status">{copy.platform.none.text}</p> : null}
        </>
      ) : null}
      {way === 'paste' ? (
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            {copy.paste.look}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

/** After: what was looked at, and as whose. */
function Subject({
  mend: { memory, change, look },
  pasted,
  onAnother,
}: {
  readonly mend: Mend;
  readonly pasted: string;
  readonly onAnother: () => void;
}): JSX.Element | null {
  const { answer, platform, guessed, problem, busy } = memory;
  if (answer === null) return null;
  const { report } = answer;
  const again = (next: RepairPlatform): void => {
    if (memory.way === 'paste' && pasted === '') change({ problem: copy.pasteAgain });
    else void look(next, memory.way === 'paste' ? pasted : null);
  };
  return (
    <section className="card mend-subject" aria-label={memory.way === 'paste' ? copy.paste.name : report.name}>
      <FileText size={22} aria-hidden="true" />
      <div className="mend-name">
        <p>{memory.way === 'paste' ? <strong>{copy.paste.name}</strong> : <code>{report.name}</code>}</p>
        <p className="small muted">{guessed ? copy.platform.guessed(report.platformName) : copy.formats[report.format]}</p>
      </div>
      <Select
        label={copy.platform.change}
        value={platform ?? report.platform}
        onChange={(next) => {
          const chosen = repairPlatforms.find((each) => each === next);
          if (chosen !== undefined) again(chosen);
        }}
        error={typeof problem === 'string' ? problem : null}
        options={repairPlatforms.map((each) => ({ value: each, label: repairPlatformNames[each] }))}
      />
      <Button busy={busy} onClick={onAnother}>
        {copy.another}
      </Button>
    </section>
  );
}
