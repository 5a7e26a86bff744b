/** One saved connection and what can be done with it. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem, WizardStep } from '../../electron/contract/index.ts';
import { rotateCardCopy as rotateCopy } from '../../electron/contract/copy/en/rotate-card.ts';
import { expiryCopy } from '../../electron/contract/copy/en/watch.ts';
import { deploymentWords, homeCopy, severalCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { shortAddress } from '../shell/summary.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { useWizard } from '../wizard/context.tsx';
import type { Intent } from '../wizard/types.ts';
import { ShareButton } from './ShareButton.tsx';
import { CardState, renews } from './CardState.tsx';

export interface ConnectionCardProps {
  readonly connection: ConnectionSummary;
  readonly onAsk: (what: 'rename' | 'remove' | 'where') => void;
  /** The card says why something could not be done. */
  readonly onProblem: (problem: Problem) => void;
}

function deploymentName(deployment: string | null): string | null {
  return deployment !== null && deployment in deploymentWords ? deploymentWords[deployment as keyof typeof deploymentWords] : deployment;
}

/** The address as people know it; on Cloud the list has the workspace's short name. */
function place({ address, deployment, practice }: ConnectionSummary): string {
  if (address === null) return '';
  return deployment === 'cloud' && !practice && !address.includes('/') ? `bitbucket.org/${address}` : shortAddress(address);
}

export function ConnectionCard({ connection, onAsk, onProblem }: ConnectionCardProps): JSX.Element {
  const { state, openConnection, bridge } = useWizard();
  const { set } = connection;
  const others =
    set === null
      ? []
      : (state.app?.connections ?? [])
          .filter((each) => each.id !== connection.id && each.set?.id === set.id)
          .toSorted((a, b) => (a.set?.place ?? 0) - (b.set?.place ?? 0))
          .flatMap((each) => each.platformName ?? []);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [now] = useState(() => new Date());
  const { check, token } = connection;
  // What comes after the token can be repeated; before that there is nothing to repeat.
  const ready =
    connection.platform !== null && (token.state === 'kept' || token.state === 'elsewhere' || connection.finished || check !== null);

  async function open(step?: WizardStep, intent?: Intent): Promise<void> {
    setBusy(true);
    setProblem(null);
    const opened = await openConnection(connection.id, step, intent);
    if (!opened.ok) {
      setBusy(false);
      setProblem(opened.problem);
      onProblem(opened.problem);
    }
  }

  async function duplicate(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const copy = await bridge.call('connections.duplicate', { id: connection.id });
    const opened = copy.ok ? await openConnection(copy.value.id) : copy;
    if (!opened.ok) {
      setBusy(false);
      setProblem(opened.problem);
    }
  }

  return (
    <li className="connection" aria-busy={busy}>
      <div className="connection-main">
        <h2 className="connection-name">
          {connection.name}
          {connection.practice && <Badge tone="practice">{shellCopy.practiceBadge}</Badge>}
        </h2>
        <p className="connection-line">
          <span>{connection.platformName ?? homeCopy.noPlatform}</span>
          <span aria-hidden="true" className="connection-dot" />
          <span>{deploymentName(connection.deployment) ?? homeCopy.noAddress}</span>
        </p>
        {connection.address !== null && <p className="connection-address">{place(connection)}</p>}
        {others.length > 0 && <p className="connection-set">{severalCopy.home(others)}</p>}
        {(connection.places ?? 0) > 0 && <p className="small muted">{homeCopy.places(connection.places ?? 0)}</p>}
        <CardState connection={connection} />
        <ProblemNote problem={problem} />
      </div>
      <div className="connection-actions">
        <Button
          busy={busy}
          onClick={() => void open()}
          aria-label={connection.finished ? homeCopy.openNamed(connection.name) : homeCopy.goOnNamed(connection.name)}
        >
          {connection.finished ? homeCopy.open : homeCopy.goOn}
        </Button>
        {connection.rotation !== undefined ? (
          <Button size="small" aria-label={rotateCopy.goOnNamed(connection.name)} onClick={() => void open('token', 'renew')}>
            {rotateCopy.goOn}
          </Button>
        ) : (
          renews(connection, now) && (
            <Button size="small" aria-label={expiryCopy.renewNamed(connection.name)} onClick={() => void open('token', 'renew')}>
              {expiryCopy.renew}
            </Button>
          )
        )}
        {ready && (
          <>
            <Button size="small" variant="quiet" onClick={() => void open('check')}>
              {homeCopy.checkAgain}
            </Button>
            <Button size="small" variant="quiet" onClick={() => void open('export')}>
              {homeCopy.exportAgain}
            </Button>
            <Button size="small" variant="quiet" aria-label={homeCopy.whereNamed(connection.name)} onClick={() => onAsk('where')}>
              {homeCopy.where}
            </Button>
            <Button size="small" variant="quiet" onClick={() => void open('platform', 'another-platform')}>
              {homeCopy.otherPlatform}
            </Button>
          </>
        )}
        <span className="connection-manage">
          {!connection.practice && connection.deployment !== null && <ShareButton connection={connection} />}
          <Button size="small" variant="quiet" onClick={() => void duplicate()}>
            {homeCopy.duplicate}
          </Button>
          <Button size="small" variant="quiet" onClick={() => onAsk('rename')}>
            {homeCopy.rename}
          </Button>
          <Button size="small" variant="quiet" onClick={() => onAsk('remove')}>
            {homeCopy.remove}
          </Button>
        </span>
      </div>
    </li>
  );
}
