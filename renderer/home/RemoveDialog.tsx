import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, CredentialKind, Problem } from '../../electron/contract/index.ts';
import { homeCopy } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { useWizard } from '../wizard/context.tsx';

export interface RemoveDialogProps {
  readonly connection: ConnectionSummary;
  readonly onClose: () => void;
  /** With the sentence that says what became of the keychain entry. */
  readonly onRemoved: (sentence: string) => void;
}

/** Where a person's API tokens are listed and revoked (docs/bitbucket.md A2). */
const cloudTokens = 'https://id.atlassian.com/manage-profile/security/api-tokens';
const cloudResourceKinds: readonly (CredentialKind | null)[] = ['repository-token', 'project-token', 'workspace-token'];
const selfResourceKinds: readonly (CredentialKind | null)[] = ['http-project-token', 'http-repository-token'];

/** Says exactly what goes and what stays before it removes a connection. */
export function RemoveDialog({ connection, onClose, onRemoved }: RemoveDialogProps): JSX.Element {
  const { bridge, refresh } = useWizard();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { token, deployment, name } = connection;

  async function remove(): Promise<void> {
    setBusy(true);
    const removed = await bridge.call('connections.remove', { id: connection.id });
    if (!removed.ok) {
      setBusy(false);
      setProblem(removed.problem);
      return;
    }
    await refresh();
    const sentences = { removed: homeCopy.removedKeychain, none: homeCopy.removed, failed: homeCopy.removedKeychainFailed };
    onRemoved(sentences[removed.value.keychain](name));
  }

  return (
    <Dialog
      title={homeCopy.removeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{homeCopy.keep}</Button>
          <Button variant="danger" busy={busy} onClick={() => void remove()}>
            {homeCopy.removeConfirm}
          </Button>
        </>
      }
    >
      <div className="stack" data-gap="small">
        <p>{homeCopy.removeText}</p>
        <ul className="bullets">
          <li>{homeCopy.removes}</li>
          {token.state === 'kept' && <li>{token.where === 'memory' ? homeCopy.removesMemory : homeCopy.removesToken}</li>}
        </ul>
        <p>{homeCopy.keepsFiles}</p>
      </div>
      {token.state !== 'none' && !connection.practice && (
        <Callout tone="warning" title={homeCopy.tokenLives}>
          {deployment === 'cloud' && cloudResourceKinds.includes(token.kind) && <p>{homeCopy.revokeCloudAccess}</p>}
          {deployment === 'cloud' && !cloudResourceKinds.includes(token.kind) && (
            <p>
              {homeCopy.revokeCloud} <ExternalLink href={cloudTokens}>{homeCopy.revokeCloudLink}</ExternalLink>
            </p>
          )}
          {deployment !== 'cloud' && <p>{selfResourceKinds.includes(token.kind) ? homeCopy.revokeSelfResource : homeCopy.revokeSelf}</p>}
        </Callout>
      )}
      <ProblemNote problem={problem} />
    </Dialog>
  );
}
