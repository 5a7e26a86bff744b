/** Asks before connections are removed: says exactly what goes and what stays, and for how long it can be taken back. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, CredentialKind, Problem } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';
import type { Left } from '../bulk/Undo.tsx';

export interface RemoveDialogProps {
  /** One, or those that were selected. */
  readonly connections: readonly ConnectionSummary[];
  readonly onClose: () => void;
  /** Those that are gone from the list, and what is said of the others. */
  readonly onRemoved: (removed: readonly ConnectionSummary[], left: Left | null) => void;
}

/** Where a person's API tokens are listed and revoked (docs/bitbucket.md A2). */
const cloudTokens = 'https://id.atlassian.com/manage-profile/security/api-tokens';
const cloudResourceKinds: readonly (CredentialKind | null)[] = ['repository-token', 'project-token', 'workspace-token'];
const selfResourceKinds: readonly (CredentialKind | null)[] = ['http-project-token', 'http-repository-token'];
/** So many names are listed. */
const named = 8;

export function RemoveDialog({ connections, onClose, onRemoved }: RemoveDialogProps): JSX.Element | null {
  const { bridge, refresh } = useWizard();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [first] = connections;

  async function remove(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const removed: ConnectionSummary[] = [];
    let refused: Problem | null = null;
    let left = 0;
    for (const [at, connection] of connections.entries()) {
      const reply = await bridge.call('connections.remove', { id: connection.id, undo: true });
      // One that somebody else removed meanwhile is gone all the same.
      if (reply.ok) removed.push(connection);
      else if (reply.problem.kind !== 'connection-not-found' || connections.length === 1) {
        refused = reply.problem;
        left = connections.length - at;
        break;
      }
    }
    await refresh();
    if (removed.length > 0 || refused === null) {
      onRemoved(removed, refused === null ? null : { count: left, problem: refused });
      return;
    }
    setBusy(false);
    setProblem(refused);
  }

  if (first === undefined) return null;
  const several = connections.length > 1;
  const kept = connections.filter(({ token }) => token.state === 'kept');
  return (
    <Dialog
      title={several ? copy.removeSeveral(connections.length) : copy.removeTitle(first.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{copy.keep}</Button>
          <Button variant="danger" busy={busy} onClick={() => void remove()}>
            {several ? copy.removeSeveralConfirm(connections.length) : copy.removeConfirm}
          </Button>
        </>
      }
    >
      <div className="stack" data-gap="small">
        {several && (
          <ul className="bullets">
            {connections.slice(0, named).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
            {connections.length > named && <li>{copy.andMore(connections.length - named)}</li>}
          </ul>
        )}
        <p>{copy.removeText}</p>
        <ul className="bullets">
          <li>{several ? copy.removesSeveral : copy.removes}</li>
          {kept.length > 0 && (
            <li>{several ? copy.removesTokens : first.token.where === 'memory' ? copy.removesMemory : copy.removesToken}</li>
          )}
        </ul>
        <p>{copy.keepsFiles}</p>
        <p>{copy.undoText}</p>
      </div>
      {several ? (
        connections.some(({ token, practice }) => token.state !== 'none' && !practice) && (
          <Callout tone="warning" title={copy.tokensLiveTitle}>
            <p>{copy.tokensLive}</p>
          </Callout>
        )
      ) : (
        <TokenLives connection={first} />
      )}
      <ProblemNote problem={problem} />
    </Dialog>
  );
}

function TokenLives({ connection: { token, deployment, practice } }: { readonly connection: ConnectionSummary }): JSX.Element | null {
  if (token.state === 'none' || practice) return null;
  return (
    <Callout tone="warning" title={copy.tokenLives}>
      {deployment === 'cloud' && cloudResourceKinds.includes(token.kind) && <p>{copy.revokeCloudAccess}</p>}
      {deployment === 'cloud' && !cloudResourceKinds.includes(token.kind) && (
        <p>
          {copy.revokeCloud} <ExternalLink href={cloudTokens}>{copy.revokeCloudLink}</ExternalLink>
        </p>
      )}
      {deployment !== 'cloud' && <p>{selfResourceKinds.includes(token.kind) ? copy.revokeSelfResource : copy.revokeSelf}</p>}
    </Callout>
  );
}
