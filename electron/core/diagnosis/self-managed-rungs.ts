/** Credential, identity and access on Server and Data Center (docs/bitbucket.md C4). Only paths below /rest are asked with a token. */
import { checkNote } from '../../contract/index.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import * as server from '../bitbucket/self-managed.ts';
import type { Caller } from '../bitbucket/types.ts';
import { hasExpired, noteExpiry } from './credential-preflight.ts';
import { stopAt, stopAtFault } from './run.ts';
import type { Run } from './run.ts';
import { checkSelfManagedPlaces } from './self-managed-places.ts';

/** The rest of the ladder, after the server was recognised. */
export async function checkSelfManaged(run: Run, caller: Caller): Promise<void> {
  run.ladder.start('credential', checkNote('showing-token'));
  const signed = await signIn(run, caller);
  if (signed === null) return;
  noteExpiry(run);
  run.ladder.end('credential', 'passed', checkNote('accepted-as', { kind: caller.kind }));
  run.account = { name: signed.name, displayName: null };
  run.userName = signed.name;
  run.ladder.start('identity', checkNote('asking-whose'));
  if (!userFits(run, caller, signed.name)) return;
  await checkSelfManagedPlaces(run, caller, signed.name);
}

interface SignedIn {
  /** Null when something on the way takes the header with the name out. */
  readonly name: string | null;
}

/** The one authenticated request that goes alone, and what is needed to be sure of its answer. Null when the run has ended. */
async function signIn(run: Run, caller: Caller): Promise<SignedIn | null> {
  const first = await server.capabilities(run.session);
  if (first.ok && first.meta.userName !== null) return { name: first.meta.userName };
  if (!first.ok) {
    const { fault } = first;
    // Older servers do not have this resource, and a signed-in caller without the right still has a name.
    const unknown = fault.kind === 'finding' && (first.meta?.status === 404 || fault.code === 'missing-permission');
    if (unknown && first.meta?.userName != null) return { name: first.meta.userName };
    if (!unknown) {
      rejected(run, fault);
      return null;
    }
  }
  // The answer came, but for nobody: either the token was taken for none, or the name was taken out on the way.
  const second = await server.recentRepositories(run.session);
  if (second.ok) return { name: second.meta.userName };
  if (second.meta?.userName != null) return { name: second.meta.userName };
  if (second.fault.kind === 'cancelled') return null;
  if (second.meta?.status !== 401 && second.meta?.status !== 403 && second.meta?.status !== 404) {
    stopAtFault(run, 'credential', second.fault);
    return null;
  }
  if (second.fault.code === 'captcha-locked') {
    stopAtFault(run, 'credential', second.fault);
    return null;
  }
  return withoutName(run, caller, second.fault);
}

/** Nobody answered to the token. Public access decides what that looks like to other tools, and so which finding it is. */
async function withoutName(run: Run, caller: Caller, fault: ApiFault & { readonly kind: 'finding' }): Promise<SignedIn | null> {
  if (caller.kind !== 'http-access-token') {
    // Tokens of a project or repository may have no person to whom recent repositories belong (docs/bitbucket.md C4-4).
    const own = await server.repositoriesPage(run.session, { permission: 'REPO_READ', limit: 1 });
    if (own.ok && own.value.items.length > 0) return { name: own.meta.userName };
    if (!own.ok && own.fault.kind === 'cancelled') return null;
  }
  const open = await server.repositoriesPage(run.session.anonymous(), { limit: 1 });
  if (!open.ok && open.fault.kind === 'cancelled') return null;
  if (open.ok) stopAt(run, 'credential', hasExpired(run) ? 'token-expired' : 'anonymous-fallback', { ...fault.evidence, ...expiry(run) });
  else rejected(run, { ...fault, code: 'token-rejected' });
  return null;
}

function rejected(run: Run, fault: ApiFault): void {
  if (fault.kind === 'finding' && fault.code === 'token-rejected' && hasExpired(run))
    stopAt(run, 'credential', 'token-expired', { ...fault.evidence, ...expiry(run) });
  else stopAtFault(run, 'credential', fault);
}

function expiry(run: Run): Record<string, string> {
  return run.input.expiresOn == null ? {} : { expiresOn: run.input.expiresOn.slice(0, 10) };
}

/** A platform that signs in with user name and token needs the right name; the token alone would not show a wrong one. */
function userFits(run: Run, caller: Caller, name: string | null): boolean {
  const given = caller.user?.trim() ?? '';
  if (caller.kind !== 'http-access-token' || name === null || given === '' || given.toLowerCase() === name.toLowerCase()) return true;
  stopAt(run, 'identity', 'wrong-user-name', { host: hostOf(run.session.target.apiBase), kind: caller.kind, user: given, account: name });
  return false;
}
