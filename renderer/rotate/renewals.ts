/** The list of tokens to renew, as home and the last page of a renewal see it. Small: home loads it with itself. */
import { useState } from 'react';
import type { Bridge, ConnectionSummary } from '../../electron/contract/index.ts';
import { renewalsIn } from '../../electron/contract/renewals.ts';
import type { RenewalList } from '../../electron/contract/renewal-list.ts';
import type { Renewal } from '../../electron/contract/renewals.ts';
import { useWizard } from '../wizard/context.tsx';

/** What this page has written since it opened; the host tells only at the start. */
const written = new WeakMap<Bridge, RenewalList | null>();

export interface Renewals {
  /** Null where there is no list. */
  readonly list: RenewalList | null;
  /** How far it is. */
  readonly renewals: readonly Renewal[];
  /** Null puts it away. False where the host could not keep it. */
  readonly keep: (list: RenewalList | null) => Promise<boolean>;
}

const none: readonly ConnectionSummary[] = [];

/** Those that are not done. */
export function openIn(renewals: readonly Renewal[]): Renewal[] {
  return renewals.filter(({ state }) => state !== 'done');
}

export function useRenewals(): Renewals {
  const { bridge, state } = useWizard();
  const [, setTurn] = useState(0);
  const list = written.get(bridge) === undefined ? (state.app?.renewals ?? null) : (written.get(bridge) ?? null);
  return {
    list,
    renewals: list === null ? [] : renewalsIn(list, state.app?.connections ?? none),
    keep: async (next) => {
      written.set(bridge, next);
      setTurn((n) => n + 1);
      const kept = await bridge.call('app.renewals', { list: next });
      return kept.ok && kept.value.kept;
    },
  };
}
