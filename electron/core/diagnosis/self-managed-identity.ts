/** Whose token it is, and whether the user name fits, on a self-managed server. */
import { checkNote } from '../../contract/index.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import type { Reply } from '../bitbucket/reply.ts';
import { capabilities } from '../bitbucket/self-managed.ts';
import type { ServerUser } from '../bitbucket/self-managed.ts';
import type { Caller } from '../bitbucket/types.ts';
import { signedInAs } from './run.ts';
import type { Run } from './run.ts';

/** Ends the identity rung with the person's own name where it could be read. */
export function identify(run: Run, caller: Caller, name: string | null, reply: Reply<ServerUser> | null): void {
  if (reply?.ok === true) run.account = { name: reply.value.name, displayName: reply.value.displayName };
  if (caller.kind !== 'http-access-token' || (reply?.ok === true && reply.value.service)) {
    run.ladder.end('identity', 'passed', checkNote('robot-account', { kind: caller.kind, ...(name === null ? {} : { name }) }));
  } else if (name === null) {
    run.ladder.end('identity', 'warning', checkNote('identity-taken-out'));
  } else {
    run.ladder.end('identity', 'passed', signedInAs(run.account?.displayName ?? null, name));
  }
}

/** Tries user name and token together where the platform signs in like that; it may only be refused once. */
export async function checkBasicSignIn(run: Run, caller: Caller): Promise<ApiFault | null> {
  if (run.input.platform?.signIn !== 'basic' || caller.kind !== 'http-access-token' || (caller.user ?? '') === '') return null;
  const reply = await capabilities(run.session, 'basic');
  if (reply.ok && reply.meta.userName !== null) return null;
  if (reply.ok)
    return { kind: 'finding', code: 'wrong-user-name', evidence: { host: hostOf(run.session.target.apiBase), user: caller.user ?? '' } };
  if (reply.fault.kind === 'cancelled' || reply.fault.code === 'password-login-disabled' || reply.fault.code === 'captcha-locked')
    return reply.fault;
  return reply.fault.code === 'token-rejected'
    ? {
        ...reply.fault,
        code: 'wrong-user-name',
        evidence: { ...reply.fault.evidence, user: caller.user ?? '', account: run.account?.name ?? '' },
      }
    : null;
}
