/** The last rung: what is known of the platform itself. Needs no network. */
import { checkNote, fact } from '../../contract/index.ts';
import type { CheckStepId, Evidence, Proves } from '../../contract/index.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import { reasonsOutOfReach } from './reachability.ts';
import { causeOf, note } from './run.ts';
import type { CheckPlatform, Run } from './run.ts';

/** Adds the platform's findings and ends its rung. */
export function checkPlatform(run: Run): void {
  const { platform } = run.input;
  if (platform === null) {
    run.ladder.end('platform', 'skipped', checkNote('no-platform'));
    return;
  }
  const names = namesOf(run);
  run.ladder.start('platform', checkNote('comparing-platform', { names }));
  const found = [platform, ...(run.input.also ?? [])].flatMap((each) => findingsOf(run, each));
  const worst = found.find((each) => each.severity === 'error') ?? found.find((each) => each.severity === 'warning');
  if (worst !== undefined)
    run.ladder.end('platform', worst.severity === 'error' ? 'failed' : 'warning', checkNote('finding', { cause: causeOf(worst) }));
  else run.ladder.end('platform', 'passed', checkNote('nothing-against', { names }));
}

function findingsOf(run: Run, platform: CheckPlatform) {
  const evidence: Evidence = { platform: platform.name, ...(platform.successor == null ? {} : { successor: platform.successor }) };
  const refusal = platform.refusal ?? platform.refuses?.(run.server.version) ?? (platform.support === 'blocked' ? platform.note : null);
  return [
    ...(refusal === null ? [] : [note(run, 'platform-cannot-use-deployment', { ...evidence, reason: refusal })]),
    // Where it takes nothing of this Bitbucket, it takes no token of it either: that is one cause, not two.
    ...(platform.credentialRefusal == null || refusal !== null
      ? []
      : [note(run, 'platform-cannot-use-credential', { ...evidence, reason: platform.credentialRefusal })]),
    ...(platform.inputProblem == null ? [] : [note(run, 'platform-input-invalid', { ...evidence, ...ofInput(platform.inputProblem) })]),
    ...(platform.status === 'ended' ? [note(run, 'platform-ended', { ...evidence, note: platform.statusNote ?? platform.note })] : []),
    ...(platform.status === 'legacy' ? [note(run, 'platform-legacy', { ...evidence, note: platform.statusNote ?? platform.note })] : []),
    ...reachFindings(run, platform, evidence),
  ];
}

/** Every platform that the run is for. */
/** `input`: the label of the question, said with the reason. */
function ofInput({ input, reason }: NonNullable<CheckPlatform['inputProblem']>): Evidence {
  return { input: input ?? '', reason };
}

function namesOf({ input: { platform, also = [] } }: Run): readonly string[] {
  return [...(platform === null ? [] : [platform]), ...also].map(({ name }) => name);
}

/** Only for a platform out on the internet and a server of somebody's own; practice servers are nobody's. */
function reachFindings(run: Run, platform: CheckPlatform, evidence: Evidence) {
  const { target } = run.input;
  const hosted = platform.hosted ?? platform.allow.length > 0;
  if (!hosted || target.deployment === 'cloud' || target.practice) return [];
  const { apiBase } = run.session.target;
  const reasons = reasonsOutOfReach(apiBase, run.peer, run.privateCa);
  if (reasons.length === 0) return [];
  return [
    note(run, 'platform-may-not-reach', {
      ...evidence,
      host: hostOf(apiBase),
      ...fact('reasons', reasons),
      ...(reasons.includes('leads-inside') && run.peer !== null ? { peer: run.peer } : {}),
      allow: platform.allow.map((each) => each.what),
    }),
  ];
}

/** What a pass shows, and of whom it shows nothing; said with every report. */
export function provesOf(run: Run): Proves {
  const host = run.input.target.deployment === 'cloud' ? 'Bitbucket Cloud' : hostOf(run.session.target.apiBase);
  return { seen: seenIn(run), host, platforms: [...namesOf(run)] };
}

/** What the rungs that passed have shown. */
function seenIn({ ladder }: Run): Proves['seen'] {
  const passed = (id: CheckStepId): boolean => ladder.status(id) === 'passed' || ladder.status(id) === 'warning';
  if (!passed('network')) return 'nothing';
  if (!passed('product')) return 'something';
  if (!passed('credential')) return 'reached';
  // A right that is missing was read too.
  return passed('access') || ladder.status('access') === 'failed' ? 'may-do' : 'took-token';
}
