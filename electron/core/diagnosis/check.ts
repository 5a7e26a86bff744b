/** The check: an ordered ladder of questions to Bitbucket, each answered by evidence from the wire (docs/design.md 5). */
import { checkNote } from '../../contract/index.ts';
import type { CheckReport, CheckStep } from '../../contract/index.ts';
import { whoAmI } from '../bitbucket/cloud.ts';
import { describe } from '../access/vocabulary.ts';
import { deprecationEvidence } from '../bitbucket/deprecation.ts';
import { evidenceOf } from '../bitbucket/evidence.ts';
import { pauseBeforeSecondLook } from '../bitbucket/second-look.ts';
import { openSession } from '../bitbucket/session.ts';
import { checkCloud } from './cloud-rungs.ts';
import { mayBeSent, refusalOf } from './credential-preflight.ts';
import { createLadder } from './ladder.ts';
import { checkPlatform, provesOf } from './platform-rung.ts';
import { note, notTriedAgain } from './run.ts';
import type { CheckDeps, CheckInput, Run } from './run.ts';
import { checkSelfManaged } from './self-managed-rungs.ts';
import { checkServer, isCloudItself } from './server-rungs.ts';
import { sideBySide } from './side-by-side.ts';

export type { CheckDeps, CheckInput, CheckPlatform } from './run.ts';

/**
 * Runs the check. The server is recognised before any credential is sent, except at Bitbucket Cloud's own address, where its
 * certificate tells who it is. One authenticated request goes alone, and the others side by side only after it succeeded. `onProgress` gets
 * all rungs after every change.
 * A cancelled run resolves at once, its open rungs `skipped`; whether it was cancelled is told by `signal`.
 */
export async function runCheck(
  input: CheckInput,
  deps: CheckDeps,
  signal: AbortSignal,
  onProgress: (steps: CheckStep[]) => void,
): Promise<CheckReport> {
  const { clock } = deps;
  const startedAt = clock.monotonic();
  const at = clock.now().toISOString();
  const run: Run = {
    input,
    session: openSession({ http: deps.http, target: input.target, caller: input.caller, signal }, () => clock.now(), {
      sideBySide: sideBySide(input),
      acceptedBefore: input.acceptedBefore === true,
      pause: (stop) => clock.sleep(pauseBeforeSecondLook, stop),
    }),
    ladder: createLadder(() => clock.monotonic(), onProgress),
    findings: [],
    server: { product: null, version: null },
    account: null,
    userName: null,
    credentialKind: input.caller?.kind ?? input.answers.credential?.kind ?? null,
    access: { required: [...(input.platform?.required ?? [])], granted: null, missing: [], excess: [] },
    repositories: null,
    privateCa: null,
    peer: null,
  };
  await climb(run);
  if (signal.aborted) run.ladder.skipRest(checkNote('cancelled'));
  else {
    noteWhatElseWasSeen(run);
    run.ladder.skipRest(notTriedAgain(run.findings.find((each) => each.severity === 'error') ?? null), ['platform']);
    checkPlatform(run);
  }
  return {
    ok: !signal.aborted && run.findings.every((finding) => finding.severity !== 'error'),
    deployment: input.target.deployment,
    server: run.server,
    account: run.account,
    credentialKind: run.credentialKind,
    access: { ...run.access, labels: labelsOf(run) },
    steps: run.ladder.steps(),
    findings: inOrder(run),
    requests: run.session.requests(),
    ms: Math.max(0, Math.round(clock.monotonic() - startedAt)),
    at,
    practice: input.target.practice,
    platform: input.platform?.id ?? null,
    repositories: run.repositories,
    proves: provesOf(run),
  };
}

/** Every permission of the result in Bitbucket's own words. */
function labelsOf({ access, input }: Run): Record<string, string> {
  const names = [...access.required, ...(access.granted ?? []), ...access.missing, ...access.excess];
  return Object.fromEntries(names.map((name) => [name, describe(name, input.platform?.family ?? undefined).label]));
}

async function climb(run: Run): Promise<void> {
  const { caller, target } = run.input;
  const early = caller !== null && isCloudItself(target) && refusalOf(run, caller) === null ? whoAmI(run.session) : null;
  if (!(await checkServer(run, early)) || run.session.signal.aborted) {
    // Nothing is under way any more when the report is given.
    await early;
    return;
  }
  if (caller === null) {
    run.ladder.skipRest(checkNote('no-token'), ['platform']);
    return;
  }
  run.ladder.start('credential', checkNote('looking-at-token'));
  if (!mayBeSent(run, caller)) return;
  await (target.deployment === 'cloud' ? checkCloud(run, caller, early) : checkSelfManaged(run, caller));
}

/** What answers told beside what they were asked for. */
function noteWhatElseWasSeen(run: Run): void {
  const { session } = run;
  const flapped = session.flapped();
  if (flapped !== null) note(run, 'bitbucket-flapping', evidenceOf(session, flapped));
  if (session.notices.length > 0) note(run, 'endpoint-deprecated', deprecationEvidence(session, session.notices));
}

/** Errors first, then warnings, then notes; otherwise in the order in which they came up. */
function inOrder(run: Run): CheckReport['findings'] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => run.findings.filter((finding) => finding.severity === severity));
}
