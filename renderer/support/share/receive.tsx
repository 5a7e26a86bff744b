/** Open what somebody shared: what it would connect, who sent it, what the token would be allowed; then take it or leave it. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { JSX } from 'react';
import { receiveCopy as copy } from '../../../electron/contract/copy/en/share.ts';
import { Callout } from '../../ui/Callout.tsx';
import { DropArea } from '../../ui/DropArea.tsx';
import { showResult } from '../../ui/feedback/show-result.ts';
import { Field, useField } from '../../ui/Field.tsx';
import { useUnkept } from '../../ui/unkept.ts';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { Room } from '../Frame.tsx';
import { receiveHanded } from '../handed.ts';
import { OpenedBundleView } from './opened-bundle.tsx';
import { OpenedConnectionView } from './opened-connection.tsx';
import { useReceive } from './use-receive.ts';

export function ReceiveRoom(): JSX.Element {
  const receive = useReceive();
  const { memory, take, refuse } = receive;
  const { opened, problem, busy, refused } = memory;
  useEffect(
    () => receiveHanded('receive', (dropped) => ('file' in dropped ? void take(dropped.file) : refuse(dropped.wrong))),
    [take, refuse],
  );
  useUnkept(opened !== null);
  const field = useField({ hint: copy.drop.hint, error: problem });
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(opened);
  useLayoutEffect(() => {
    if (shown.current === opened) return;
    shown.current = opened;
    if (opened === null) box.current?.querySelector('input')?.focus();
    else showResult(box.current);
  }, [opened]);
  return (
    <Room title={copy.title} intro={copy.intro} help={copy.help} wide={opened !== null}>
      <div ref={box} className="stack" data-gap="large">
        {opened === null && (
          <>
            {refused && (
              <Callout tone="plain" announce="status">
                <p>{copy.refused}</p>
              </Callout>
            )}
            <Field
              id={field.id}
              hintId={field.hintId}
              errorId={field.errorId}
              label={copy.drop.label}
              hint={copy.drop.hint}
              error={problem}
            >
              <DropArea field={field} prompt={copy.drop.prompt} busy={busy} onFile={(file) => void take(file)} onWrong={refuse} anywhere />
            </Field>
          </>
        )}
        {opened?.kind === 'connection' && <OpenedConnectionView opened={opened} receive={receive} />}
        {opened?.kind === 'bundle' && <OpenedBundleView opened={opened} onAnother={() => receive.leave(false)} />}
        <LiveRegion message={busy ? (opened === null ? copy.reading : copy.taking) : ''} />
      </div>
    </Room>
  );
}
