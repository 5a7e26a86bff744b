/** Saving by the host process: the folder before, the list of what was written after. */
import { valuesOf } from '../../../electron/contract/problems.ts';
import { useId, useRef } from 'react';
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import { severalCopy } from '../../../electron/contract/copy/wizard.ts';
import type { ExportPreview, Problem, SavedArtifact } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { CopyIcon } from '../shared/copy-icon.tsx';
import { ShowFile } from '../shared/ShowFile.tsx';
import { SendUnencrypted } from '../shared/PlainHttp.tsx';

const words = exportCopy.save;

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly saved: readonly SavedArtifact[]; readonly folder: string | null; readonly notNoted?: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'folder-empty' };

export interface SaveProps {
  readonly preview: ExportPreview;
  readonly outcome: SaveOutcome | null;
  readonly busy: boolean;
  /** Saving is the step's main button; otherwise one stands here. */
  readonly main: boolean;
  readonly onSave: () => void;
  /** Saving is for this many platforms, with other words; left out: for the one that is shown. */
  readonly platforms?: number;
  /** Saves again into this folder, over what is there. */
  readonly onReplace: (folder: string) => void;
}

/** The folder as typed, or as the host proposes. */
export function useFolder(preview: ExportPreview | null): readonly [string, (text: string) => void] {
  return useTyped('export.folder', preview?.folder ?? '');
}

/** How many files these are on disk: a sheet is saved twice, as Markdown and as a page to print. */
export function fileCount(artifacts: ExportPreview['artifacts']): number {
  return artifacts.reduce((sum, artifact) => sum + (artifact.kind === 'sheet' ? 2 : 1), 0);
}

/** What the button says that saves. */
export function saveLabel(files: number, platforms: number | undefined, native: boolean): string {
  const { save, saveNative } = severalCopy.export;
  if (platforms !== undefined) return native ? saveNative(platforms) : save(platforms);
  return native ? words.saveNative(files) : words.save(files);
}

const folderKinds = ['folder-empty', 'folder-not-writable', 'folder-not-found'];

function Save({ preview, outcome, busy, main, platforms, onSave, onReplace }: SaveProps): JSX.Element {
  const { state } = useWizard();
  const [folder, setFolder] = useFolder(preview);
  const title = useId();
  const native = state.app?.nativeSave === true;
  const failed = outcome?.kind === 'failed' ? outcome.problem : null;
  // Another folder was entered since: what stood in the first one no longer matters.
  const problem = failed?.kind === 'file-exists' && !native && failed.values['folder'] !== folder.trim() ? null : failed;
  const besideFolder = problem !== null && !native && (problem.field === 'folder' || folderKinds.includes(problem.kind));
  const count = fileCount(preview.artifacts);
  const taken = problem === null ? null : valuesOf(problem, 'file-exists');
  const fields = useRef<HTMLElement>(null);
  function askFolder(): void {
    const input = fields.current?.querySelector('input');
    input?.focus();
    input?.select();
  }
  return (
    <section className="stack" aria-labelledby={title} ref={fields}>
      <h2 className="section-title" id={title}>
        {words.title}
      </h2>
      {native ? null : (
        <TextField
          label={words.folder}
          hint={platforms === undefined ? words.folderHelp : severalCopy.export.folder}
          value={folder}
          onChange={setFolder}
          error={outcome?.kind === 'folder-empty' ? words.folderEmpty : besideFolder ? problem : null}
          mono
          required
        />
      )}
      {main ? null : (
        <div>
          <Button busy={busy} onClick={onSave}>
            {saveLabel(count, platforms, native)}
          </Button>
        </div>
      )}
      <ProblemNote
        problem={besideFolder ? null : problem}
        question={taken !== null}
        always
        actions={
          problem?.kind === 'key-plain-http' ? (
            <SendUnencrypted keys again={onSave} />
          ) : taken === null ? undefined : (
            <>
              <Button size="small" busy={busy} onClick={() => onReplace(taken.folder)}>
                {words.replace(taken.count)}
              </Button>
              <Button size="small" onClick={native ? onSave : askFolder}>
                {words.otherFolder}
              </Button>
            </>
          )
        }
      />
      <Message
        live="status"
        what={outcome?.kind === 'cancelled' || outcome?.kind === 'saved' ? outcome : null}
        always
        className="save-said"
      >
        {outcome?.kind === 'cancelled' ? <p className="muted">{words.cancelled}</p> : null}
        {outcome?.kind === 'saved' ? <Saved saved={outcome.saved} /> : null}
        {outcome?.kind === 'saved' && outcome.notNoted === true ? (
          <Callout tone="warning">
            <p>{words.notNoted}</p>
          </Callout>
        ) : null}
      </Message>
    </section>
  );
}

/** `folded`: there is nothing but a sheet, which most people enter and do not save. */
export function SaveIn({ folded, ...save }: SaveProps & { readonly folded: boolean }): JSX.Element {
  if (!folded) return <Save {...save} />;
  return (
    <Disclosure summary={words.sheetToo} open={save.outcome !== null}>
      <Save {...save} main={false} />
    </Disclosure>
  );
}

function Saved({ saved }: { readonly saved: readonly SavedArtifact[] }): JSX.Element {
  const secret = saved.some((each) => each.holdsSecret);
  const first = saved.find((each) => each.path !== null)?.path ?? null;
  return (
    <div className="stack" data-gap="small">
      <Callout tone="success" title={words.savedTitle(saved.length)}>
        <ul className="saved">
          {saved.map((each) => (
            <li key={each.name}>
              <div className="saved-line">
                <code>{each.path ?? each.name}</code>
                {each.path === null ? null : <CopyIcon label={words.copyPath} text={each.path} />}
              </div>
              <p className="row muted">
                {each.mode === null ? null : <span>{words.mode[each.mode] ?? each.mode}</span>}
                {each.holdsSecret ? <Badge tone="warn">{words.secret}</Badge> : null}
              </p>
            </li>
          ))}
        </ul>
        {first === null ? null : <ShowFile path={first} />}
      </Callout>
      {secret ? (
        <Callout tone="warning">
          <p>{words.secretWarning}</p>
        </Callout>
      ) : null}
    </div>
  );
}
