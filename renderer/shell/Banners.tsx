/** Full-width sentences above everything: the host is gone, a change could not be saved, or the host has something to tell. */
import { CircleAlert, Info, Unplug } from 'lucide-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { useProblemCopy } from '../ui/problem-words.ts';
import { useWizard } from '../wizard/context.tsx';
import { Banner } from './Banner.tsx';
import { Notices } from './Notices.tsx';

export function Banners(): JSX.Element {
  const { state, save, keepAsNew, giveUp, closeNote } = useWizard();
  const kind = state.saveProblem?.kind;
  const copy = useProblemCopy(state.saveProblem);
  const [keeping, setKeeping] = useState(false);

  async function keep(): Promise<void> {
    setKeeping(true);
    try {
      await keepAsNew();
    } finally {
      setKeeping(false);
    }
  }
  return (
    <>
      {/* Over the page however far it is scrolled: what it says is true of everything below. */}
      <div role="alert" className="banners" data-bar="top">
        {state.hostGone && (
          <Banner tone="danger" icon={<Unplug size={20} aria-hidden="true" />} title={shellCopy.hostGone}>
            <p>
              {state.pending.length > 0 ? shellCopy.hostGoneUnsaved : shellCopy.hostGoneSaved}{' '}
              {state.app?.host === 'desktop' ? shellCopy.hostGoneDesktop : shellCopy.hostGoneNext}
            </p>
          </Banner>
        )}
        {!state.hostGone && kind === 'connection-changed' && copy !== null && (
          <Banner
            tone="danger"
            icon={<CircleAlert size={20} aria-hidden="true" />}
            title={copy.title}
            action={
              <>
                <Button onClick={() => void save(undefined, true)}>{shellCopy.saveMine}</Button>
                <Button onClick={() => void giveUp()}>{shellCopy.useSaved}</Button>
              </>
            }
          >
            <p>{copy.explanation}</p>
          </Banner>
        )}
        {!state.hostGone && kind === 'connection-not-found' && (
          <Banner
            tone="danger"
            icon={<CircleAlert size={20} aria-hidden="true" />}
            title={shellCopy.removedElsewhere}
            action={
              <>
                <Button busy={keeping} onClick={() => void keep()}>
                  {shellCopy.keepAsNew}
                </Button>
                <Button onClick={() => void giveUp()}>{shellCopy.toList}</Button>
              </>
            }
          >
            <p>{shellCopy.removedElsewhereText}</p>
          </Banner>
        )}
        {!state.hostGone && copy !== null && kind !== 'connection-changed' && kind !== 'connection-not-found' && (
          <Banner
            tone="danger"
            icon={<CircleAlert size={20} aria-hidden="true" />}
            title={shellCopy.saveFailed}
            action={<Button onClick={() => void save()}>{words.tryAgain}</Button>}
          >
            <p>
              {copy.title}. {copy.next}
            </p>
            <p>{shellCopy.saveFailedText}</p>
          </Banner>
        )}
      </div>
      {state.note === 'changed-elsewhere' && (
        <Banner
          tone="info"
          icon={<Info size={20} aria-hidden="true" />}
          title={shellCopy.changedElsewhere}
          action={<Button onClick={closeNote}>{shellCopy.gotIt}</Button>}
        >
          <p>{shellCopy.changedElsewhereText}</p>
        </Banner>
      )}
      {state.note === 'not-kept' && (
        <Banner tone="info" icon={<Info size={20} aria-hidden="true" />} title={shellCopy.notKept}>
          <p>{shellCopy.notKeptText}</p>
        </Banner>
      )}
      <Notices notices={state.app?.notices ?? []} />
    </>
  );
}
