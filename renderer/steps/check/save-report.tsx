/** "Save a report": one click with good defaults, and what goes into it for who wants to say. */
import { useId, useState } from 'react';
import type { JSX } from 'react';
import { fail, reportFormats } from '../../../electron/contract/index.ts';
import { saveReportCopy as copy } from '../../../electron/contract/copy/support.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { useConnection, useTyped, useWizard } from '../../wizard/context.tsx';
import { SaveTo } from '../../support/SaveTo.tsx';
import { useMemory } from '../../support/memory.ts';
import { savedFrom } from '../../support/saved.ts';
import type { Saved, SaveReportMemory } from '../../support/memory.ts';

/** A page that anybody can read, with everything in it: support needs names and hosts more often than not. */
const usual: SaveReportMemory = { format: 'html', maskEmails: false, maskHosts: false, errorText: '' };

export function SaveReport(): JSX.Element {
  const { state, ask, openSupport } = useWizard();
  const { id, draft } = useConnection();
  // In this page's memory and in no draft: an error message may hold a secret.
  const [all, change] = useMemory('saveReport');
  const [question, askExplain] = useMemory('explain');
  const wanted = all[id] ?? usual;
  const set = (patch: Partial<SaveReportMemory>): void => change({ [id]: { ...wanted, ...patch } });
  const [folder, setFolder] = useTyped('export.folder', state.app?.proposedFolder ?? '');
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const title = useId();
  const native = state.app?.nativeSave === true;

  async function save(): Promise<void> {
    if (!native && folder.trim() === '') {
      setSaved({ kind: 'failed', problem: fail('folder-empty', {}, 'folder').problem });
      return;
    }
    setBusy(true);
    setSaved(null);
    const { errorText, ...rest } = wanted;
    const reply = await ask('report.make', {
      ...rest,
      folder: native ? null : folder,
      errorText: errorText.trim() === '' ? null : errorText,
    });
    setBusy(false);
    setSaved(savedFrom(reply));
  }

  /** What is known here need not be asked again. */
  function explain(): void {
    if (question.message.trim() === '') {
      askExplain({
        message: wanted.errorText,
        platform: draft.platform ?? '',
        deployment: draft.answers.deployment ?? '',
        answer: null,
        problem: null,
      });
    }
    openSupport('explain');
  }

  return (
    <section className="card save-report" aria-labelledby={title}>
      <div className="stack" data-gap="small">
        <h2 className="section-title" id={title}>
          {copy.title}
        </h2>
        <p className="small muted">{copy.text}</p>
      </div>
      <Disclosure summary={copy.options}>
        <div className="stack" data-gap="small">
          <Segmented
            legend={copy.format}
            value={wanted.format}
            onChange={(format) => set({ format })}
            options={reportFormats.map((each) => ({ value: each, label: copy.formats[each] }))}
          />
          <p className="small muted" role="status">
            {copy.formatHints[wanted.format]}
          </p>
        </div>
        <div className="stack" data-gap="small">
          <Checkbox label={copy.maskEmails} checked={wanted.maskEmails} onChange={(maskEmails) => set({ maskEmails })} />
          <Checkbox label={copy.maskHosts} hint={copy.maskHint} checked={wanted.maskHosts} onChange={(maskHosts) => set({ maskHosts })} />
        </div>
        <TextField
          label={copy.errorText}
          hint={copy.errorHint}
          optional
          value={wanted.errorText}
          onChange={(errorText) => set({ errorText })}
          multiline
          rows={4}
          mono
        />
      </Disclosure>
      <SaveTo
        folder={native ? null : { text: folder, onChange: setFolder }}
        words={copy}
        after={<span>{copy.mode}</span>}
        busy={busy}
        saved={saved}
        primary={false}
        onSave={() => void save()}
      />
      <p className="small muted">
        {copy.explainAsk} <LinkButton onClick={explain}>{copy.explain}</LinkButton>
      </p>
    </section>
  );
}
