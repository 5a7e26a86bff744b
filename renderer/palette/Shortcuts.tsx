/** Every keyboard shortcut, and the way to turn off the one that is a single character (WCAG 2.2, 2.1.4). */
import { Fragment, useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { keysWords } from '../../electron/contract/copy/en/wizard/keys.ts';
import { paletteCopy } from '../../electron/contract/copy/en/wizard/palette.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWizard } from '../wizard/context.tsx';
import { isMac, KeyCap } from './KeyCap.tsx';
import { shortcutAreas } from './shortcut-list.ts';

const copy = paletteCopy.shortcuts;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { state, bridge, setCharacterKeys } = useWizard();
  const [notKept, setNotKept] = useState(false);
  const intro = useRef<HTMLParagraphElement>(null);
  // Reading begins at the top; the first thing that can take the focus is the last of the list.
  useEffect(() => intro.current?.focus(), []);
  const characters = state.app?.characterKeys !== false;
  const areas = shortcutAreas({ desktop: state.app?.host === 'desktop', mac: isMac(), characters });
  return (
    <Dialog
      title={keysWords.shortcuts}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button type="submit" variant="primary">
          {copy.close}
        </Button>
      }
    >
      <p className="shortcuts-intro muted" ref={intro} tabIndex={-1}>
        {copy.intro}
      </p>
      {areas.map(({ area, shortcuts }) => (
        <section key={area} className="shortcuts" aria-labelledby={`shortcuts-${area}`}>
          <h3 id={`shortcuts-${area}`}>{copy.areas[area]}</h3>
          <dl>
            {shortcuts.map(({ id, keys }) => (
              <div key={id}>
                <dt>{copy.what[id]}</dt>
                <dd>
                  {keys.map((one, at) => (
                    <Fragment key={one}>
                      {at > 0 && <span className="muted"> {copy.or} </span>}
                      {one.split(/(?<=[^+])\+/).map((key) => (
                        <KeyCap key={key} name={key} />
                      ))}
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Checkbox
        label={copy.single}
        hint={copy.singleHelp}
        checked={characters}
        onChange={(on) => {
          setCharacterKeys(on);
          void bridge.call('app.characterKeys', { on }).then((reply) => setNotKept(!reply.ok || !reply.value.kept));
        }}
      />
      <p className="small muted" role="status">
        {notKept ? copy.notKept : ''}
      </p>
    </Dialog>
  );
}
