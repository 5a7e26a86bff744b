/** The preview: every file, command and sheet, with the secret masked; copying what holds one is the host's work. */
import { FileText, ListChecks, SquareTerminal } from 'lucide-react';
import { useId, useState } from 'react';
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { Artifact, ExportPreview } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { Inline } from '../../ui/Inline.tsx';
import { RunButton } from '../../run/RunButton.tsx';
import { PrintButton } from '../shared/PrintButton.tsx';
import { Checklist, rowKey } from './checklist.tsx';
import type { SheetSource } from './checklist.tsx';
import { isTicked, phasesOf, withTick } from './sheet.ts';
import { useSecretCopy } from './use-secret-copy.ts';

const words = exportCopy.artifacts;
const icons = { file: FileText, command: SquareTerminal, sheet: ListChecks } as const;

/** The title of the result, which is there once: where reading goes on after the choice above it. */
export const resultId = 'export-result';

export function Artifacts({
  preview,
  filesOnly,
  onDetails,
}: {
  readonly preview: ExportPreview;
  /** Commands and sheets are shown elsewhere. */
  readonly filesOnly: boolean;
  /** Back to the platform's own questions; absent where it asks none. */
  readonly onDetails?: () => void;
}): JSX.Element {
  return (
    <section className="stack" aria-labelledby={resultId}>
      <div className="artifact-title">
        <h2 className="section-title" id={resultId} tabIndex={-1}>
          {words.title}
        </h2>
        {onDetails === undefined ? null : <LinkButton onClick={onDetails}>{exportCopy.inputs.changeAll}</LinkButton>}
      </div>
      {preview.artifacts
        .filter(({ kind }) => !filesOnly || kind === 'file')
        .map((artifact) => (
          <ArtifactView key={`${preview.mode}:${artifact.name}`} artifact={artifact} preview={preview} />
        ))}
    </section>
  );
}

/** One of them, by its kind. */
export function ArtifactView({ artifact, preview }: { readonly artifact: Artifact; readonly preview: ExportPreview }): JSX.Element {
  return artifact.kind === 'sheet' ? (
    <SheetView
      artifact={artifact}
      source={{ platform: preview.platform, platformName: preview.platformName, artifact: artifact.name, mode: preview.mode }}
    />
  ) : (
    <TextView artifact={artifact} preview={preview} />
  );
}

type TextArtifact = Exclude<Artifact, { kind: 'sheet' }>;

function TextView({ artifact, preview }: { readonly artifact: TextArtifact; readonly preview: ExportPreview }): JSX.Element {
  const [done, setDone] = useState<string>(exportCopy.copied.ok);
  const copySecret = useSecretCopy(setDone);
  const Icon = icons[artifact.kind];
  const secret = artifact.holdsSecret;
  const label =
    artifact.kind === 'file' ? (secret ? words.copyFileSecret : words.copyFile) : secret ? words.copyCommandSecret : words.copyCommand;
  const runs = artifact.kind === 'command' && artifact.runnable !== undefined;
  return (
    <div className="artifact-part">
      <div className="artifact-label">
        <h3>{artifact.label}</h3>
        {secret ? <Badge tone="warn">{words.holdsSecret}</Badge> : artifact.kind === 'file' ? <Badge>{words.holdsNone}</Badge> : null}
      </div>
      <div className="artifact">
        <div className="artifact-head">
          <Icon size={18} aria-hidden="true" />
          <span className="artifact-name">
            <code>{artifact.name}</code>
          </span>
          <CopyButton
            // Two buttons stand here: what is on the first one is short.
            {...(runs && !secret ? { name: label } : { label })}
            done={done}
            onCopy={() =>
              secret
                ? copySecret({ kind: 'artifact', platform: preview.platform, mode: preview.mode, name: artifact.name })
                : copyPlainText(artifact.text)
            }
          />
          {runs ? <RunButton platform={preview.platform} mode={preview.mode} artifact={artifact.name} label={artifact.label} /> : null}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, and the keyboard has to reach them */}
        <pre className="artifact-text" tabIndex={0} role="region" aria-label={words.preview(artifact.label)}>
          <code>{artifact.text}</code>
        </pre>
        {secret ? <p className="artifact-note small muted">{words.masked}</p> : null}
        {artifact.kind === 'command' ? (
          <div className="artifact-note small">
            <p>{words.where(artifact.where)}</p>
            {artifact.note === null ? null : (
              <p className="muted">
                <Inline text={artifact.note} />
              </p>
            )}
          </div>
        ) : null}
      </div>
    </div>
  );
}

function SheetView({
  artifact,
  source,
}: {
  readonly artifact: Extract<Artifact, { kind: 'sheet' }>;
  readonly source: SheetSource;
}): JSX.Element {
  const { edit } = useWizard();
  const { draft } = useConnection();
  const id = useId();
  const { sheet } = artifact;
  const done = sheet.rows.filter((row) => isTicked(draft, rowKey(source, row))).length;
  const platformWord = exportCopy.sheet;
  return (
    <div className="stack">
      <div className="artifact-sheet-head">
        <div>
          <h3>{sheet.title}</h3>
          {sheet.intro === '' ? null : <p className="muted">{sheet.intro}</p>}
        </div>
        <div className="row small">
          <span className="muted" role="status">
            {done === sheet.rows.length ? platformWord.allDone : platformWord.progress(done, sheet.rows.length)}
          </span>
          <PrintButton />
          {done === 0 ? null : (
            <LinkButton
              onClick={() => edit((before) => sheet.rows.reduce((draftNow, row) => withTick(draftNow, rowKey(source, row), false), before))}
            >
              {platformWord.reset}
            </LinkButton>
          )}
        </div>
      </div>
      {phasesOf(sheet).map((group) => (
        <div key={group.phase} className="stack" data-gap="small">
          <h4 id={`${id}-${group.phase}`} className="artifact-phase">
            {platformWord.phases[group.phase]}
          </h4>
          <Checklist source={source} rows={group.rows} labelledBy={`${id}-${group.phase}`} />
        </div>
      ))}
    </div>
  );
}
