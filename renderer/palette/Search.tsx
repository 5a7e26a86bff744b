/**
 * The search for everything: a field with the list of what it finds (WAI-ARIA combobox with a listbox popup,
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), in a dialog of its own.
 */
import { Search } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { searched } from '../../electron/contract/copy/searched.ts';
import { keysWords } from '../../electron/contract/copy/en/wizard/keys.ts';
import { paletteCopy as copy } from '../../electron/contract/copy/en/wizard/palette.ts';
import type { ConnectionSummary, PlatformInfo, Problem } from '../../electron/contract/index.ts';
import { LinkButton } from '../ui/Button.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { useModal } from '../ui/use-modal.ts';
import { useWizard } from '../wizard/context.tsx';
import type { WizardStore } from '../wizard/store.ts';
import { savedCommands, screenCommands } from './commands.ts';
import type { Command } from './commands.ts';
import { findCommands } from './find.ts';
import { forgetWish } from './here.ts';
import { showOver } from './keys.ts';
import type { Over } from './keys.ts';
import { isMac, KeyCap, keyText } from './KeyCap.tsx';
import { Results } from './Results.tsx';

export interface SearchDialogProps {
  readonly store: WizardStore;
  readonly show: (what: Over | null) => void;
  readonly onClose: () => void;
}

const noConnections: readonly ConnectionSummary[] = [];
const noPlatforms: readonly PlatformInfo[] = [];

/** Why what was chosen last could not be done: the search comes back and says it once. */
let failed: Problem | null = null;

function keepFailed(problem: Problem): void {
  failed = problem;
}

function takeFailed(): Problem | null {
  const problem = failed;
  failed = null;
  return problem;
}

export function SearchDialog({ store, show, onClose }: SearchDialogProps): JSX.Element {
  const wizard = useWizard();
  const { app, platforms } = wizard.state;
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const end = useModal(dialog);
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [waiting, setWaiting] = useState<string | null>(null);
  const [problem, setProblem] = useState(takeFailed);
  const [unloaded, setUnloaded] = useState(false);
  const { loadPlatforms } = wizard;
  useEffect(() => {
    forgetWish();
    void loadPlatforms().then((reply) => setUnloaded(!reply.ok));
  }, [loadPlatforms]);

  const connections = app?.connections ?? noConnections;
  const saved = useMemo(() => savedCommands(connections, platforms ?? noPlatforms, store), [connections, platforms, store]);
  const found = useMemo(() => {
    const toShortcuts = (): void => show('shortcuts');
    return findCommands([...screenCommands(wizard, store, toShortcuts), ...saved], text);
  }, [wizard, store, show, saved, text]);
  const rows = found.flatMap(({ commands }) => commands);
  const current = rows[Math.min(at, rows.length - 1)];
  const idOf = ({ id: name }: Command): string => `${id}-${name}`;

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  /** The focus is back where it was before anything else takes it; where that is gone, reading goes on at the title. */
  function leave(): void {
    end();
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1[tabindex]')?.focus();
    onClose();
  }

  async function choose(command: Command): Promise<void> {
    if (waiting !== null) return;
    if (command.waits === undefined) {
      leave();
      const done = await command.run();
      if (done?.ok !== false || done.problem.kind === 'cancelled') return;
      keepFailed(done.problem);
      showOver('search');
      return;
    }
    setWaiting(command.waits);
    setProblem(null);
    const done = await command.run();
    setWaiting(null);
    if (done?.ok === false) setProblem(done.problem);
    else leave();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey } = event;
    if (key.toLowerCase() === 'k' && (ctrlKey || metaKey)) {
      event.preventDefault();
      leave();
    } else if (key === 'Enter') {
      event.preventDefault();
      if (current !== undefined) void choose(current);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      if (rows.length > 0) setAt((Math.min(at, rows.length - 1) + step + rows.length) % rows.length);
    }
  }

  const none = rows.length === 0;
  return createPortal(
    <dialog
      ref={dialog}
      className="palette"
      aria-label={keysWords.search}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onPointerDown={(event) => {
        // Beside it: the dialog itself is hit only where nothing of it is.
        if (event.target === event.currentTarget) leave();
      }}
    >
      <div className="palette-box">
        <div className="palette-field">
          <Search size={18} aria-hidden="true" />
          <input
            type="text"
            role="combobox"
            aria-label={keysWords.search}
            aria-expanded={!none}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={current === undefined ? undefined : idOf(current)}
            placeholder={copy.placeholder}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
              list.current?.scrollTo({ top: 0 });
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="palette-close" aria-label={copy.close(keyText('Escape', isMac()))} onClick={leave}>
            <KeyCap name="Escape" />
          </button>
        </div>
        <ProblemNote problem={problem} />
        {waiting !== null && (
          <p className="palette-said row muted">
            <Spinner /> {waiting}
          </p>
        )}
        <Results
          list={list}
          id={`${id}-list`}
          found={found}
          current={current}
          idOf={idOf}
          onPoint={(command) => setAt(rows.indexOf(command))}
          onChoose={(command) => void choose(command)}
        />
        {none && (
          <div className="palette-none">
            <p>{copy.none(searched(text))}</p>
            <p className="small muted">{copy.noneHelp}</p>
          </div>
        )}
        {unloaded && <p className="palette-said small muted">{copy.loadFailed}</p>}
        <LiveRegion message={waiting ?? (text.trim() === '' ? '' : none ? copy.none(searched(text)) : copy.found(rows.length))} />
        <div className="palette-foot">
          <p className="palette-hints" aria-hidden="true">
            <span>
              <KeyCap name="Up" />
              <KeyCap name="Down" /> {copy.hints.move}
            </span>
            <span>
              <KeyCap name="Enter" /> {copy.hints.choose}
            </span>
          </p>
          <LinkButton onClick={() => show('shortcuts')}>{keysWords.shortcuts}</LinkButton>
        </div>
      </div>
    </dialog>,
    document.body,
  );
}
