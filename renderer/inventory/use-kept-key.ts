/** The organisation's key that the person keeps in the keychain: whether there is one, using another for once, and removing it. */
import { useEffect, useState } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { useWizard } from '../wizard/context.tsx';

export interface KeptKey {
  /** Null until the host has said whether there is one. */
  readonly there: boolean | null;
  /** True where the list is to be read with it. */
  readonly kept: boolean;
  /** Another one is typed this time; or not any more. */
  readonly chooseOther: (other: boolean) => void;
  readonly forget: () => Promise<void>;
  /** It was removed just now. */
  readonly forgotten: boolean;
  readonly problem: Problem | null;
}

export function useKeptKey(): KeptKey {
  const { bridge } = useWizard();
  const [there, setThere] = useState<boolean | null>(null);
  const [other, setOther] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let gone = false;
    void bridge.call('inventory.key', {}).then((reply) => {
      if (!gone) setThere(reply.ok && reply.value.kept);
    });
    return () => {
      gone = true;
    };
  }, [bridge]);
  return {
    there,
    kept: there === true && !other,
    chooseOther: setOther,
    forget: async () => {
      setProblem(null);
      const reply = await bridge.call('inventory.forgetKey', {});
      if (reply.ok) {
        setThere(false);
        setForgotten(true);
      } else setProblem(reply.problem);
    },
    forgotten,
    problem,
  };
}
