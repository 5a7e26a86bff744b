/** Where the token of a connection is, what it may do, when it ends, and what was done. Loaded when it is opened. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem, Where } from '../../electron/contract/index.ts';
import { whereCopy as copy } from '../../electron/contract/copy/en/where.ts';
import { expiryCopy } from '../../electron/contract/copy/en/watch.ts';
import { homeCopy, words } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useWizard } from '../wizard/context.tsx';
import { History } from './History.tsx';
import { Places } from './Places.tsx';
import { May, TokenFacts } from './TokenFacts.tsx';
import './holders.css';

export interface WhereDialogProps {
  readonly connection: ConnectionSummary;
  readonly onClose: () => void;
}

export function WhereDialog({ connection, onClose }: WhereDialogProps): JSX.Element {
  const { bridge, openConnection } = useWizard();
  const { id } = connection;
  const [where, setWhere] = useState<Where | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let gone = false;
    void bridge.call('holders.where', { id }).then((reply) => {
      if (gone) return;
      if (reply.ok) setWhere(reply.value);
      else setProblem(reply.problem);
    });
    return () => {
      gone = true;
    };
  }, [bridge, id]);
  return (
    <Dialog
      title={homeCopy.whereNamed(connection.name)}
      onClose={onClose}
      actions={
        <>
          {where !== null && (where.state === 'kept' || where.state === 'elsewhere') && (
            <Button onClick={() => void openConnection(id, 'token', 'renew')}>{expiryCopy.renew}</Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="where">
        <ProblemNote problem={problem} always />
        {where === null && problem === null && (
          <p className="row muted" role="status">
            <Spinner /> {copy.loading}
          </p>
        )}
        {where !== null && (
          <>
            <TokenFacts where={where} />
            <Places where={where} />
            <May where={where} />
          </>
        )}
        <History id={id} />
      </div>
    </Dialog>
  );
}
