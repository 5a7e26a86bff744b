/** What a proxy did not do. */
import type { Reason } from '../../contract/index.ts';
import type { NetworkFault } from '../../core/ports.ts';

/** The proxy did not do its part. `status`: its answer in HTTP, or null. `fault`: what that means. `reached`: it answered at all. */
export class ProxyError extends Error {
  readonly status: number | null;
  readonly fault: NetworkFault;
  readonly why: Reason;
  readonly reached: boolean;
  constructor(
    why: Reason,
    status: number | null,
    fault: NetworkFault = status === 407 ? 'proxy-auth-required' : 'proxy-unreachable',
    reached = status !== null,
  ) {
    super(why.code);
    this.name = 'ProxyError';
    this.why = why;
    this.status = status;
    this.fault = fault;
    this.reached = reached;
  }
}
