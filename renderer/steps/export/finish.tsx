/** After saving: where it is, what Handrail has done already, and the next things to do, each with a tick that is kept. */
import { Check } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { ExportPreview, SavedArtifact } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { newScreen } from '../../ui/feedback/guard.ts';
import { bringIntoView } from '../../ui/feedback/view.ts';
import { Inline } from '../../ui/Inline.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { CopyIcon } from '../shared/copy-icon.tsx';
import { ShowFile } from '../shared/ShowFile.tsx';
import { ArtifactView } from './artifacts.tsx';
import { HandedOver } from './handed-over.tsx';
import { isTicked, nextKey, withTick } from './sheet.ts';
import type { SaveOutcome } from './save.tsx';
import './finish.css';

const words = exportCopy.finish;

/** Steps that are shown at once; what is behind them comes one click later. */
const first = 3;
/** More commands than this are folded away. */
const mostCommands = 2;

/** What was saved last, with the result as it was then. */
export interface Finished {
  readonly preview: ExportPreview;
  readonly outcome: Extract<SaveOutcome, { readonly kind: 'saved' }>;
  /** How many times something was saved here, from 1. */
  readonly times: number;
}

export function Finish({ finished }: { readonly finished: Finished }): JSX.Element {
  const { preview, outcome } = finished;
  const { saved } = outcome;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // Reading goes on here each time that something was saved; this is what the press was for.
  // Before it is painted: a page that is scrolled under the pointer afterwards takes the click somewhere else.
  useLayoutEffect(() => {
    const title = heading.current;
    if (title === null) return;
    newScreen();
    title.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    bringIntoView(title);
  }, [finished]);
  const commands = preview.artifacts.filter(({ kind }) => kind === 'command');
  return (
    <section className="finish" aria-labelledby={id}>
      <HandedOver />
      <div className="stack" data-gap="small">
        <h2 ref={heading} id={id} tabIndex={-1} className="finish-title">
          {exportCopy.save.savedTitle(saved.length)}
        </h2>
        <Where finished={finished} />
      </div>
      {saved.some(({ holdsSecret }) => holdsSecret) ? (
        <Callout tone="warning">
          <p>{exportCopy.save.secretWarning}</p>
        </Callout>
      ) : null}
      {outcome.notNoted === true ? (
        <Callout tone="warning">
          <p>{exportCopy.save.notNoted}</p>
        </Callout>
      ) : null}
      <ToDo finished={finished} />
      {commands.length === 0 ? null : (
        <Disclosure summary={words.commands(commands.length)} open={commands.length <= mostCommands}>
          {commands.map((artifact) => (
            <ArtifactView key={artifact.name} artifact={artifact} preview={preview} />
          ))}
        </Disclosure>
      )}
      {preview.artifacts.map((artifact) =>
        artifact.kind === 'sheet' ? (
          <Disclosure key={artifact.name} summary={artifact.label}>
            <ArtifactView artifact={artifact} preview={preview} />
          </Disclosure>
        ) : null,
      )}
      {preview.caveats.length === 0 ? null : (
        <Disclosure summary={exportCopy.next.caveats}>
          <ul className="bullets">
            {preview.caveats.map((caveat) => (
              <li key={caveat}>
                <Inline text={caveat} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

/** The one file, or the folder with them and each of them one click away. */
function Where({ finished }: { readonly finished: Finished }): JSX.Element {
  const { saved, folder } = finished.outcome;
  const [only] = saved.length === 1 ? saved : [];
  const file = saved.find(({ path }) => path !== null)?.path ?? null;
  const place = only?.path ?? folder ?? file;
  return (
    <>
      {place === null ? null : (
        <div className="finish-place">
          <code>{place}</code>
          <CopyIcon label={only === undefined && folder !== null ? words.copyFolder : exportCopy.save.copyPath} text={place} />
        </div>
      )}
      {file === null ? null : <ShowFile path={file} />}
      <Disclosure summary={words.files(saved.length)}>
        <ul className="finish-files">
          {saved.map((each) => (
            <FileLine key={each.name} file={each} />
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function FileLine({ file }: { readonly file: SavedArtifact }): JSX.Element {
  return (
    <li>
      <code>{file.name}</code>
      {file.mode === null ? null : <span className="muted">{exportCopy.save.mode[file.mode] ?? file.mode}</span>}
      {file.holdsSecret ? <Badge tone="warn">{exportCopy.save.secret}</Badge> : null}
    </li>
  );
}

function ToDo({ finished }: { readonly finished: Finished }): JSX.Element {
  const { preview, outcome } = finished;
  const { draft } = useWizard();
  const title = useId();
  const mine = [
    ...(preview.unchecked ? [] : [words.checked]),
    ...(preview.mode === 'inline' && outcome.saved.some(({ holdsSecret }) => holdsSecret) ? [words.tokenInside] : []),
    ...(outcome.notNoted === true ? [] : [words.kept]),
  ];
  // In practice there is nothing to do with it; a note of its own says so.
  const steps = preview.next.filter((step) => step !== exportCopy.practiceNext);
  const done = steps.filter((step) => isTicked(draft, nextKey(preview.platform, step))).length;
  const more = steps.slice(first);
  return (
    <section className="stack" data-gap="small" aria-labelledby={title}>
      <div className="artifact-title">
        <h2 className="section-title" id={title}>
          {exportCopy.next.title}
        </h2>
        {steps.length === 0 ? null : (
          <span className="small muted" role="status">
            {done === steps.length ? words.ticked : exportCopy.sheet.progress(done, steps.length)}
          </span>
        )}
      </div>
      {mine.length === 0 ? null : (
        <ul className="finish-mine" aria-label={words.mine}>
          {mine.map((text) => (
            <li key={text}>
              <Check size={16} aria-hidden="true" />
              {text}
            </li>
          ))}
        </ul>
      )}
      <Steps platform={preview.platform} steps={steps.slice(0, first)} labelledBy={title} />
      {more.length === 0 ? null : (
        <Disclosure summary={words.more(more.length)}>
          <Steps platform={preview.platform} steps={more} labelledBy={title} />
        </Disclosure>
      )}
    </section>
  );
}

function Steps(props: { readonly platform: string; readonly steps: readonly string[]; readonly labelledBy: string }): JSX.Element | null {
  const { draft, edit } = useWizard();
  const id = useId();
  if (props.steps.length === 0) return null;
  return (
    <ol className="sheet" aria-labelledby={props.labelledBy}>
      {props.steps.map((step) => {
        const key = nextKey(props.platform, step);
        const done = isTicked(draft, key);
        return (
          <li key={key} className="sheet-row" data-done={done}>
            <input
              type="checkbox"
              id={`${id}-${key}`}
              checked={done}
              onChange={({ target }) => {
                const on = target.checked;
                edit((before) => withTick(before, key, on));
              }}
            />
            <label htmlFor={`${id}-${key}`} className="sheet-action">
              <Inline text={step} />
            </label>
          </li>
        );
      })}
    </ol>
  );
}
