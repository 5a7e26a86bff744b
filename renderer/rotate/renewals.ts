/** The list of tokens to renew, as home and the last page of a renewal see it. Small: home loads it with itself. */
import { renewalsIn } from '../../electron/contract/renewals.ts';
import type { RenewalList } from '../../electron/contract/renewal-list.ts';
import type { Renewal } from '../../electron/contract/renewals.ts';
import { useWizard } from '../wizard/context.tsx';

export interface Renewals {
  /** Null where there is no list. */
  readonly list: RenewalList | null;
  /** How far it is. */
  readonly renewals: readonly Renewal[];
  /** Null puts it away. False where the host could not keep it. */
  readonly keep: (list: RenewalList | null) => Promise<boolean>;
}

/** Those that are not done. */
export function openIn(renewals: readonly Renewal[]): Renewal[] {
  return renewals.filter(({ state }) => state !== 'done');
}

export function useRenewals(): Renewals {
  const { bridge, state, setRenewals } = useWizard();
  const list = state.app?.renewals ?? null;
  return {
    list,
    renewals: list === null ? [] : renewalsIn(list, state.app?.connections ?? []),
    keep: async (next) => {
      setRenewals(next);
      const kept = await bridge.call('app.renewals', { list: next });
      return kept.ok && kept.value.kept;
    },
  };
}
