/** A platform that cannot take this connection, or that has ended: the reason, and the way on. */
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { PlatformInfo } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { withPlatform } from '../answers.ts';

const words = exportCopy.blocked;

export interface Successor {
  readonly label: string;
  readonly go: (() => void) | null;
  readonly url: string | null;
}

/** The way to a platform's successor: within Handrail where it knows it, else its own page; null where there is none. */
export function useSuccessor(platform: PlatformInfo): Successor | null {
  const { state, edit, goTo } = useWizard();
  const { successor } = platform;
  if (successor === null) return null;
  const known = state.platforms?.find((each) => each.id === successor.id);
  if (known === undefined) return successor.url === null ? null : { label: words.successor(successor.name), go: null, url: successor.url };
  const go = (): void => {
    edit(withPlatform(known));
    goTo('platform');
  };
  return { label: words.useSuccessor(successor.name), go, url: null };
}

function SuccessorButton({ successor }: { readonly successor: Successor }): JSX.Element {
  const { go, url } = successor;
  if (go !== null) return <Button onClick={go}>{successor.label}</Button>;
  return (
    <ExternalLink href={url ?? ''} button>
      {successor.label}
    </ExternalLink>
  );
}

export function Blocked({ platform, reason }: { readonly platform: PlatformInfo; readonly reason: string }): JSX.Element {
  const { goTo } = useWizard();
  const successor = useSuccessor(platform);
  return (
    <Callout
      tone="danger"
      title={words.title(platform.name)}
      actions={
        <>
          {successor === null ? null : <SuccessorButton successor={successor} />}
          <Button onClick={() => goTo('platform')}>{words.other}</Button>
        </>
      }
    >
      <p>{reason}</p>
    </Callout>
  );
}

/** The way on stands in the footer as the main button where Handrail knows the successor. */
export function Ended({ platform }: { readonly platform: PlatformInfo }): JSX.Element {
  const successor = useSuccessor(platform);
  return (
    <Callout
      tone="warning"
      title={words.ended(platform.name)}
      actions={successor?.go === null ? <SuccessorButton successor={successor} /> : undefined}
    >
      {platform.statusNote === null ? null : <p>{platform.statusNote}</p>}
      <p>{words.anyway}</p>
    </Callout>
  );
}
