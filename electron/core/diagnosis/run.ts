/** What one check knows so far, and the small moves that every rung makes. */
import { checkNote } from '../../contract/index.ts';
import type {
  Access,
  Answers,
  Cause,
  CheckNote,
  CheckReport,
  CheckStepId,
  CredentialKind,
  Evidence,
  Finding,
  FindingCode,
  GrantFamily,
  PlatformStatus,
  Reason,
  Severity,
  SupportLevel,
  Who,
} from '../../contract/index.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import type { BitbucketTarget, Caller, Session } from '../bitbucket/types.ts';
import type { GitSignIn } from '../platforms/git-facts.ts';
import type { ClockPort, HttpPort } from '../ports.ts';
import { makeFinding } from './finding.ts';
import type { Ladder } from './ladder.ts';

/** What the check must know of the platform; the registry's own types stay out of it. */
export interface CheckPlatform {
  readonly id: string;
  readonly name: string;
  readonly status: PlatformStatus;
  readonly statusNote?: string | null;
  /** Name of what takes its place. */
  readonly successor?: string | null;
  readonly support: SupportLevel;
  readonly note: string;
  /** Scopes or levels that the platform needs, in the words of `family`. */
  readonly required: readonly string[];
  readonly family: GrantFamily | null;
  readonly allow: readonly { readonly what: string; readonly why: string }[];
  /** Why it cannot be connected to this Bitbucket at all. */
  readonly refusal: string | null;
  /** The same for a version, which the check is about to find out; null where it is not told. */
  readonly refuses?: (version: string | null) => string | null;
  /** Why it cannot use the chosen kind of credential. */
  readonly credentialRefusal?: string | null;
  /** Why one of its inputs cannot be used. */
  readonly inputProblem?: { readonly input: string | null; readonly reason: Reason } | null;
  /** It runs at its maker's and calls Bitbucket from there. Left out: true where it has addresses to allow. */
  readonly hosted?: boolean;
  /** How it signs in to git; left out or null: it does not clone with this token. */
  readonly git?: { readonly signIn: GitSignIn; readonly clones: 'always' | 'sometimes' } | null;
  /** It signs in to a self-managed server with user name and token; then this is tried as well. */
  readonly signIn?: 'basic' | 'bearer' | null;
}

export interface CheckInput {
  readonly answers: Answers;
  readonly target: BitbucketTarget;
  /** Null: the token is kept elsewhere, so only network, TLS and product are looked at. */
  readonly caller: Caller | null;
  readonly platform: CheckPlatform | null;
  /** Platforms that share the token with it. Its `required` holds what they need too. */
  readonly also?: readonly CheckPlatform[];
  readonly today: Date;
  /** ISO date on which the token ends, where it is known. */
  readonly expiresOn?: string | null;
  /** Bitbucket took this very token at the last check, not long ago (second-look.ts). */
  readonly acceptedBefore?: boolean;
}

export interface CheckDeps {
  readonly http: HttpPort;
  readonly clock: Pick<ClockPort, 'now' | 'monotonic' | 'sleep'>;
}

/** Mutable on purpose: one run, one owner, thrown away at its end. */
export interface Run {
  readonly input: CheckInput;
  session: Session;
  readonly ladder: Ladder;
  readonly findings: Finding[];
  server: CheckReport['server'];
  account: CheckReport['account'];
  /** Bitbucket's own user name of the account, never a display name; null where it does not tell. */
  userName: string | null;
  credentialKind: CredentialKind | null;
  access: Access;
  repositories: CheckReport['repositories'];
  /** The certificate was vouched for by an authority that is not among the public ones. */
  privateCa: boolean | null;
  /** IP address that answered. */
  peer: string | null;
}

export interface As {
  readonly severity?: Severity;
  readonly who?: Who;
}

/** Adds a finding; the same code is told once. */
export function note(run: Run, code: FindingCode, evidence: Evidence = {}, as: As = {}): Finding {
  const platform: Evidence = run.input.platform === null ? {} : { platform: run.input.platform.name };
  // A refusal after the same token was taken is not what a bad token looks like, and is told as what was seen.
  const taken: Evidence = code === 'token-rejected' && run.ladder.status('credential') === 'passed' ? { takenBefore: 'yes' } : {};
  const finding = makeFinding(code, { deployment: run.input.target.deployment, ...platform, ...evidence, ...taken }, as);
  if (!run.findings.some((each) => each.code === code)) run.findings.push(finding);
  return finding;
}

/** Ends a rung with a root cause; everything after it is skipped and says why. The platform's own rung needs no network and still runs. */
export function stopAt(run: Run, id: CheckStepId, code: FindingCode, evidence: Evidence = {}, as: As = {}): void {
  const finding = note(run, code, evidence, { severity: 'error', ...as });
  run.ladder.end(id, 'failed', checkNote('finding', { cause: causeOf(finding) }));
  run.ladder.skipRest(checkNote('not-checked-because', { cause: causeOf(finding) }), ['platform']);
}

/** The same for a fault; a cancelled run ends without a finding. */
export function stopAtFault(run: Run, id: CheckStepId, fault: ApiFault, as: As = {}): void {
  if (fault.kind === 'finding') stopAt(run, id, fault.code, fault.evidence, as);
}

/** A finding as a rung's note tells it: by its title. */
export function causeOf({ code, evidence }: Finding): Cause {
  return { code, evidence };
}

/** Who the token signed in as. `name`: the account's own, which is shown where it is another. */
export function signedInAs(displayName: string | null, name: string | null): CheckNote {
  const shown = displayName ?? name;
  if (shown === null) return checkNote('signed-in-nameless');
  return checkNote('signed-in-as', { shown, ...(name === null || name === shown ? {} : { name }) });
}

/** Why a rung was left out after Bitbucket had refused the token as often as a run may try it. */
export function notTriedAgain(cause: Finding | null): CheckNote {
  return checkNote('not-asked-again', cause === null ? {} : { cause: causeOf(cause) });
}

/** True once the run was cancelled; asked again after every wait. */
export function isCancelled(run: Run): boolean {
  return run.session.signal.aborted;
}
