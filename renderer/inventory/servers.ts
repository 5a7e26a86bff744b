/** The saved connections whose server can be asked for its tokens. */
import type { ConnectionSummary } from '../../electron/contract/index.ts';

/** Those with a Server or Data Center at an address that is one. */
export function serversOf(connections: readonly ConnectionSummary[]): ConnectionSummary[] {
  return connections.filter((each) => (each.deployment === 'server' || each.deployment === 'data-center') && hostOf(each) !== '');
}

/** The host of its address; empty where that is none. */
export function hostOf({ address }: Pick<ConnectionSummary, 'address'>): string {
  try {
    return new URL(address ?? '').host;
  } catch {
    return '';
  }
}
