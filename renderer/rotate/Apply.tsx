/** The platform's own commands that bring what was saved to it, and what to do there: the same as after the first export. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import { exportCopy } from '../../electron/contract/copy/steps.ts';
import { secretsModes } from '../../electron/contract/words.ts';
import type { Artifact, RotationPlace } from '../../electron/contract/index.ts';
import { CopyButton, copyPlainText } from '../ui/CopyButton.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Inline } from '../ui/Inline.tsx';
import { useWizard } from '../wizard/context.tsx';

const copy = rotateCopy.places;
type Command = Extract<Artifact, { kind: 'command' }>;

export function Apply({ place }: { readonly place: RotationPlace }): JSX.Element | null {
  const commands = useCommands(place);
  // A command that holds a secret is saved as a file beside the others; it is not shown here to be copied.
  const shown = commands.filter(({ holdsSecret }) => !holdsSecret);
  if (shown.length === 0 && place.next.length === 0) return null;
  return (
    <li>
      <p>
        <strong>{copy.apply}:</strong>
      </p>
      {shown.map((command) => (
        <div key={command.name} className="stack" data-gap="small">
          <p className="small muted">
            {command.label} · <Inline text={command.where} />
          </p>
          <div className="rotate-command">
            <code>{command.text.trimEnd()}</code>
            <CopyButton variant="quiet" name={exportCopy.artifacts.copyCommand} onCopy={() => copyPlainText(command.text)} />
          </div>
        </div>
      ))}
      {place.next.length > 0 && (
        <Disclosure summary={copy.next} open={shown.length === 0}>
          <ul className="bullets">
            {place.next.map((line) => (
              <li key={line}>
                <Inline text={line} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

/** The commands of this place's platform in the mode in which it was saved; none while they are asked for, and where there are none. */
function useCommands({ connection, platform, mode, kind }: RotationPlace): readonly Command[] {
  const { bridge } = useWizard();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const { id } = connection;
  useEffect(() => {
    const known = secretsModes.find((each) => each === mode);
    if (platform === null || known === undefined || kind !== 'file') return undefined;
    let gone = false;
    void bridge.call('export.preview', { id, platform, mode: known }).then((reply) => {
      if (gone || !reply.ok) return;
      setCommands(reply.value.artifacts.filter((each) => each.kind === 'command'));
    });
    return () => {
      gone = true;
    };
  }, [bridge, id, platform, mode, kind]);
  return commands;
}
