/** Open a report: the check step’s own screens over what somebody else’s check found, read-only. */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import { openReportCopy as copy } from '../../../electron/contract/copy/support.ts';
import { DropArea } from '../../ui/DropArea.tsx';
import { Field, useField } from '../../ui/Field.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useUnkept } from '../../ui/unkept.ts';
import { Room } from '../Frame.tsx';
import { OpenedReportView } from './view.tsx';
import { useReport } from './use-report.ts';

export function ReportRoom(): JSX.Element {
  const { memory, open, refuse, close } = useReport();
  const { opened, problem, busy } = memory;
  useUnkept(opened !== null);
  const field = useField({ hint: copy.drop.hint, error: problem });
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(opened);
  useEffect(() => {
    if (shown.current === opened) return;
    shown.current = opened;
    box.current?.querySelector<HTMLElement>(opened === null ? 'input' : '[data-banner]')?.focus();
  }, [opened]);
  return (
    <Room title={copy.title} intro={copy.intro} help={copy.help} wide={opened !== null}>
      <div ref={box} className="stack" data-gap="large">
        {opened === null ? (
          <Field id={field.id} hintId={field.hintId} errorId={field.errorId} label={copy.drop.label} hint={copy.drop.hint} error={problem}>
            <DropArea field={field} prompt={copy.drop.prompt} busy={busy} onFile={(file) => void open(file)} onWrong={refuse} anywhere />
          </Field>
        ) : (
          <OpenedReportView opened={opened} onAnother={close} />
        )}
        <LiveRegion message={busy ? copy.reading : ''} />
      </div>
    </Room>
  );
}
