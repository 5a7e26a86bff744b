/** The last rung: what is known of the platform itself. Needs no network. */
import type { CheckStepId, Evidence } from '../../contract/index.ts';
import { listed } from '../../contract/copy/together.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import { reasonsOutOfReach } from './reachability.ts';
import { note, titleOf } from './run.ts';
import type { CheckPlatform, Run } from './run.ts';

/** Adds the platform's findings and ends its rung. */
export function checkPlatform(run: Run): void {
  const { platform } = run.input;
  if (platform === null) {
    run.ladder.end('platform', 'skipped', 'No platform was chosen.');
    return;
  }
  const names = namesOf(run);
  run.ladder.start('platform', `Comparing with what ${names} can do`);
  const found = [platform, ...(run.input.also ?? [])].flatMap((each) => findingsOf(run, each));
  const worst = found.find((each) => each.severity === 'error') ?? found.find((each) => each.severity === 'warning');
  if (worst !== undefined) run.ladder.end('platform', worst.severity === 'error' ? 'failed' : 'warning', titleOf(worst));
  else
    run.ladder.end(
      'platform',
      'passed',
      (run.input.also ?? []).length === 0
        ? `Nothing speaks against ${names}. Whether it reaches Bitbucket shows only there.`
        : `Nothing speaks against ${names}. Whether they reach Bitbucket shows only there.`,
    );
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
    ...(platform.inputProblem == null ? [] : [note(run, 'platform-input-invalid', { ...evidence, reason: platform.inputProblem })]),
    ...(platform.status === 'ended' ? [note(run, 'platform-ended', { ...evidence, note: platform.statusNote ?? platform.note })] : []),
    ...(platform.status === 'legacy' ? [note(run, 'platform-legacy', { ...evidence, note: platform.statusNote ?? platform.note })] : []),
    ...reachFindings(run, platform, evidence),
  ];
}

/** Every platform that the run is for. */
function namesOf({ input: { platform, also = [] } }: Run): string {
  return listed([...(platform === null ? [] : [platform]), ...also].map(({ name }) => name));
}

/** Only for a platform out on the internet and a server of somebody's own; practice servers are nobody's. */
function reachFindings(run: Run, platform: CheckPlatform, evidence: Evidence) {
  const { target } = run.input;
  const hosted = platform.hosted ?? platform.allow.length > 0;
  if (!hosted || target.deployment === 'cloud' || target.practice) return [];
  const { apiBase } = run.session.target;
  const reasons = reasonsOutOfReach(apiBase, run.peer, run.privateCa);
  if (reasons.length === 0) return [];
  const sentence = reasons.join('; ');
  return [
    note(run, 'platform-may-not-reach', {
      ...evidence,
      host: hostOf(apiBase),
      reasons: sentence.charAt(0).toUpperCase() + sentence.slice(1),
      allow: platform.allow.map((each) => each.what),
    }),
  ];
}

/** What a pass does not prove; said with every report. */
export function provesSentence(run: Run): string {
  const host = run.input.target.deployment === 'cloud' ? 'Bitbucket Cloud' : hostOf(run.session.target.apiBase);
  const seen = seenOf(run, host);
  const several = (run.input.also ?? []).length > 0;
  const names = namesOf(run);
  const where = several ? 'there' : `on ${names} itself`;
  if (seen === null) {
    return `This check did not reach ${host} from this computer, so it shows nothing of what works there. ${run.input.platform === null ? 'Another computer may reach it all the same.' : `Whether ${names} ${several ? 'reach' : 'reaches'} it can only be tried ${where}.`}`;
  }
  return run.input.platform === null
    ? `This shows ${seen}. It does not show that another computer reaches it.`
    : `This shows ${seen}. It does not show that ${names} ${several ? 'reach' : 'reaches'} it: that can only be tried ${where}.`;
}

/** What the rungs that passed have shown; null where not even the first did. */
function seenOf({ ladder }: Run, host: string): string | null {
  const passed = (id: CheckStepId): boolean => ladder.status(id) === 'passed' || ladder.status(id) === 'warning';
  if (!passed('network')) return null;
  if (!passed('product')) return `that something answers at ${host}, but not that it is a working Bitbucket`;
  const reached = `that ${host} can be reached from this computer`;
  if (!passed('credential')) return reached;
  // A right that is missing was read too.
  return passed('access') || ladder.status('access') === 'failed'
    ? `${reached}, and what this token may do there`
    : `${reached}, and that it took this token`;
}
