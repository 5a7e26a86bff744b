/** Credential, identity and access on Bitbucket Cloud (docs/bitbucket.md B2). */
import { checkNote, fact } from '../../contract/index.ts';
import type { CredentialKind, GrantFamily } from '../../contract/index.ts';
import { canChange, compareAccess } from '../access/compare.ts';
import { endedAmong } from '../access/ended.ts';
import { changeEvidenceOf, changeOf } from '../bitbucket/changes.ts';
import { whoAmI } from '../bitbucket/cloud.ts';
import type { CloudUser } from '../bitbucket/cloud.ts';
import { acceptance } from './cloud-acceptance.ts';
import type { SignedIn } from './cloud-acceptance.ts';
import type { Reply, ReplyMeta } from '../bitbucket/reply.ts';
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { Caller } from '../bitbucket/types.ts';
import { checkCloudPlaces } from './cloud-places.ts';
import { hasExpired, noteExpiry } from './credential-preflight.ts';
import { note, signedInAs, stopAt, stopAtFault } from './run.ts';
import type { Run } from './run.ts';

/**
 * `X-Credential-Type` of Cloud: `repo_access_token` from
 * https://support.atlassian.com/bitbucket-cloud/kb/how-to-fetch-the-scope-of-a-token-via-command-line , the others seen in use
 * (docs/bitbucket.md B5).
 */
const credentialTypes: Readonly<Record<string, CredentialKind>> = {
  api_token: 'api-token',
  repo_access_token: 'repository-token',
  project_access_token: 'project-token',
  workspace_access_token: 'workspace-token',
};

/** The rest of the ladder, after the server was recognised. `early`: the sign-in, where it has been sent already. */
export async function checkCloud(run: Run, caller: Caller, early: Promise<Reply<CloudUser>> | null): Promise<void> {
  const reply = await signIn(run, caller, early);
  if (reply === null) return;
  const { meta } = reply;
  run.credentialKind = credentialTypes[meta.credentialType ?? ''] ?? caller.kind;
  noteExpiry(run);
  run.ladder.end('credential', 'passed', checkNote('accepted-as', { kind: run.credentialKind }));
  identify(run, reply);
  const granted = meta.scopes === null ? null : [...meta.scopes];
  if (!compareScopes(run, familyOf(run.credentialKind), granted, meta)) return;
  await checkCloudPlaces(run, familyOf(run.credentialKind), granted);
}

function familyOf(kind: CredentialKind): GrantFamily {
  return kind === 'api-token' ? 'api-token' : 'access-token';
}

/** The one authenticated request that goes alone. Null when the run has ended. */
async function signIn(run: Run, caller: Caller, early: Promise<Reply<CloudUser>> | null): Promise<SignedIn | null> {
  run.ladder.start('credential', checkNote('showing-token'));
  const first = await (early ?? whoAmI(run.session));
  const accepted = acceptance(first);
  if (accepted !== null) return accepted;
  if (first.ok) return null;
  const { fault } = first;
  if (fault.kind === 'cancelled') return null;
  if (fault.code !== 'token-rejected') {
    stopAtFault(run, 'credential', fault);
    return null;
  }
  if (hasExpired(run)) {
    stopAt(run, 'credential', 'token-expired', { ...fault.evidence, expiresOn: run.input.expiresOn ?? '' });
    return null;
  }
  const alone = await withoutUser(run, caller, first);
  if (alone === 'cancelled') return null;
  if (alone === 'accepted') stopAt(run, 'credential', 'wrong-user-name', { ...fault.evidence, ...fact('accepted', 'token-by-itself') });
  else {
    stopAt(run, 'credential', 'token-rejected', fault.evidence);
    if (shapeOf(caller.secret.reveal()) === 'access-token') note(run, 'organization-api-key', fault.evidence);
  }
  return null;
}

/**
 * Some report since September 2026 that API tokens are also taken by themselves (unconfirmed, docs/bitbucket.md A3). Where that is so, it
 * tells a wrong e-mail address from a wrong token. It is the second and last failing try of a run.
 */
async function withoutUser(run: Run, caller: Caller, first: Reply<CloudUser>): Promise<'accepted' | 'refused' | 'cancelled'> {
  if (caller.kind !== 'api-token' || shapeOf(caller.secret.reveal()) !== 'api-token' || first.meta?.status !== 401) return 'refused';
  const second = await whoAmI(run.session, 'bearer');
  if (!second.ok && second.fault.kind === 'cancelled') return 'cancelled';
  return acceptance(second) === null ? 'refused' : 'accepted';
}

function identify(run: Run, { user }: SignedIn): void {
  if (user !== null) {
    run.userName = user.userName;
    run.account = { name: user.name, displayName: user.displayName };
    run.ladder.end('identity', 'passed', signedInAs(user.displayName, user.name));
  } else if (run.credentialKind === 'api-token') {
    run.ladder.end('identity', 'passed', checkNote('identity-not-told'));
  } else {
    run.ladder.end('identity', 'passed', checkNote('no-person', { kind: run.credentialKind ?? 'repository-token' }));
  }
}

/** Scopes are in the headers of the first answer, so nothing more is asked for them. True when the run may go on. */
function compareScopes(run: Run, family: GrantFamily, granted: string[] | null, meta: ReplyMeta): boolean {
  const { platform } = run.input;
  run.ladder.start('access', checkNote('comparing-access'));
  if (granted?.length === 0) {
    stopAt(run, 'access', 'token-unscoped', requestEvidence(meta));
    return false;
  }
  const required = platform?.family === family ? platform.required : [];
  run.access = platform === null ? { required: [], granted, missing: [], excess: [] } : compareAccess(family, required, granted);
  if (granted === null) {
    run.ladder.start('access', checkNote('trying-scopes'));
    return true;
  }
  const ended = endedAmong(family, granted);
  if (ended.length > 0)
    note(
      run,
      'issue-tracker-removed',
      { ...changeEvidenceOf(changeOf('3071')), kind: run.credentialKind ?? '', granted: ended, state: 'scope' },
      { severity: 'info', who: 'you' },
    );
  if (run.access.missing.length > 0) {
    stopAt(run, 'access', 'missing-scope', {
      ...requestEvidence(meta),
      kind: run.credentialKind ?? '',
      missing: run.access.missing,
      granted,
    });
    return false;
  }
  // Where the platform asks for scopes of another family, nothing here can be called too much.
  if (platform === null || required.length === 0) run.access = { ...run.access, excess: [] };
  if (run.access.excess.length > 0) {
    const excess = [...run.access.excess];
    note(
      run,
      'excess-access',
      { kind: run.credentialKind ?? '', excess },
      { severity: canChange(family, excess) && !canChange(family, required) ? 'warning' : 'info' },
    );
  }
  return true;
}

/** What support needs to find the request. */
export function requestEvidence(meta: ReplyMeta): Record<string, string | number> {
  return {
    status: meta.status,
    ...(meta.requestId === null ? {} : { requestId: meta.requestId }),
    ...(meta.exchange.time === null ? {} : { time: meta.exchange.time }),
  };
}
