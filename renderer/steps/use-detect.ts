/** Asks what stands at an address, and writes what was found into the draft. */
import { useCallback } from 'react';
import { fail, ok, stillMeant, withFoundAddress } from '../../electron/contract/index.ts';
import type { Deployment, Detection, Result } from '../../electron/contract/index.ts';
import { useWizard } from '../wizard/context.tsx';
import type { WizardStore } from '../wizard/store.ts';

/**
 * Asks, and writes the address into the draft when something answered. `said`: the deployment that the person has named. `wanted` is asked
 * when the answer is there: false once another text was typed. Where another Bitbucket was chosen meanwhile the draft stays as it is, and
 * the problem is `cancelled`.
 */
export async function detect(
  { ask, latest }: Pick<WizardStore, 'ask' | 'latest'>,
  text: string,
  said: Deployment | null,
  wanted: () => boolean,
): Promise<Result<Detection>> {
  const asked = latest();
  /** Left as it is where the person has left: nobody asks then. */
  const chosen = { another: false };
  const found = await ask('address.detect', { text, deployment: said }, ({ detection }) => {
    const { draft, practice } = latest();
    chosen.another = !stillMeant(asked.draft, draft);
    return wanted() && !chosen.another && detection.server.confirmed ? (now) => withFoundAddress(now, detection, said, practice) : null;
  });
  if (!found.ok) return found;
  return chosen.another ? fail('cancelled') : ok(found.value.detection);
}

type Detect = (text: string, said: Deployment | null, wanted: () => boolean) => Promise<Result<Detection>>;

/** `detect` for the open connection. */
export function useDetect(): Detect {
  const { ask, latest } = useWizard();
  return useCallback((text, said, wanted) => detect({ ask, latest }, text, said, wanted), [ask, latest]);
}
