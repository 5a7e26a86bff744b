/** The way on from "your token would travel unencrypted": the person says so for this address, and what was refused is tried again. */
import { useState } from 'react';
import type { JSX } from 'react';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';

/** A button for a `token-plain-http` problem, or with `keys` for a `key-plain-http` one; `again` runs once the host has noted it. */
export function SendUnencrypted({ again, keys = false }: { readonly again: () => void; readonly keys?: boolean }): JSX.Element {
  const { ask } = useWizard();
  const [problem, setProblem] = useState<Problem | null>(null);
  const allow = async (): Promise<void> => {
    const reply = await ask(keys ? 'held.allowPlainHttp' : 'token.allowPlainHttp', {});
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) again();
  };
  return (
    <>
      <Button size="small" onClick={() => void allow()}>
        {checkCopy.sendUnencrypted}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}
