/** What a proxy did not do. */
import { because } from '../../contract/index.ts';
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

/** Why a proxy did not pass a request on. `signedIn`: it was given a user name and a password, and 407 says that they are not right. */
export function answerOf(status: number, signedIn: boolean): Reason {
  return status === 407 && signedIn ? because('proxy-sign-in-refused') : because('proxy-answered', { status });
}
