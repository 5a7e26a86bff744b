/**
 * The check of the new token for every connection in the rotation, held against what the old one can do. The old one is asked once a
 * rotation, and not at all where it has ended; then the last check that was kept of it counts.
 */
import { because, fail, ok, rotationLoss } from '../../contract/index.ts';
import type { CheckReport, CheckStep, CredentialKind, Emit, Result, RotationCheck } from '../../contract/index.ts';
import { ableIn, beyond, credentialTaken, lossesOf } from '../../core/access/losses.ts';
import type { Secret } from '../../core/secret.ts';
import { caOf } from '../ca.ts';
import { newTokenAccount } from '../secrets.ts';
import { sharedWishes } from '../set.ts';
import type { StoredConnection } from '../store/document.ts';
import type { Able } from '../store/rotation.ts';
import { notNow, oldEndsAt } from './keep.ts';
import type { Found } from './keep.ts';
import { placeIn } from './settle.ts';
import type { RotationService, Step } from './types.ts';

/** Reports of new tokens that this run has made, by rotation: a swap hands them to the connections. */
export type Reports = Map<string, { readonly givenAt: string; readonly reports: ReadonlyMap<string, CheckReport> }>;

/** Connections that one check can speak for, its first one being checked: a set with one token, else each by itself. */
function grouped(members: readonly StoredConnection[]): (readonly [StoredConnection, ...StoredConnection[]])[] {
  const groups = new Map<string, [StoredConnection, ...StoredConnection[]]>();
  for (const member of members) {
    const key = member.set?.tokens === 'one' ? `set ${member.set.id}` : member.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

/** Opens it. */
export function createComparing(step: Step, reports: Reports): Pick<RotationService, 'check' | 'cancel'> {
  const { base, store, shelf, views, platforms, check, token, keep } = step;
  const runs = new Map<string, AbortController>();

  /** One check with this token for a group; the same report for each of the group. */
  async function ask(
    [first]: readonly [StoredConnection, ...StoredConnection[]],
    secret: Secret,
    own: { readonly expiresOn: string | null; readonly last: CheckReport | null },
    signal: AbortSignal,
    onProgress: (steps: CheckStep[]) => void,
  ): Promise<Result<CheckReport>> {
    const { server } = await views.connection(first);
    return check.run(
      {
        answers: first.draft.answers,
        platform: first.draft.platform,
        secret,
        caPem: caOf(first),
        practice: first.practice,
        expiresOn: own.expiresOn,
        allowPlainHttp: first.plainHttp !== null && first.plainHttp === placeIn(step, first),
        last: own.last,
        also: await sharedWishes({ store, views, platforms }, first),
        heldKeys: views.held(first).map(({ key }) => key),
        version: server?.version ?? null,
      },
      { signal, onProgress },
    );
  }

  function ended({ rotation }: Found): boolean {
    const now = base.ports.clock.now().toISOString();
    const end = oldEndsAt(rotation);
    const { expiresOn } = rotation.old.fact;
    return (end !== null && end <= now) || (expiresOn !== null && expiresOn < now.slice(0, 10));
  }

  /** What the old token can do, for each connection; asks it where it was not asked yet. */
  async function ableBefore(found: Found, signal: AbortSignal): Promise<Able[]> {
    const { rotation, members } = found;
    if (rotation.able !== null) return rotation.able;
    const able: Able[] = [];
    const note = (group: readonly StoredConnection[], report: CheckReport | null): boolean => {
      const seen = report === null ? null : ableIn(report);
      if (seen === null) return false;
      for (const { id } of group)
        able.push({
          connection: id,
          granted: seen.granted === null ? null : [...seen.granted],
          visible: seen.visible,
          account: seen.account,
          errors: [...seen.errors],
        });
      return true;
    };
    let refused = ended(found);
    for (const group of grouped(members)) {
      const last = (await views.connection(group[0])).check;
      const secret = refused ? null : await token.secret(group[0]);
      const asked = secret?.ok === true ? await ask(group, secret.value, { expiresOn: null, last }, signal, () => undefined) : null;
      if (signal.aborted) return [];
      if (asked?.ok === true && note(group, asked.value)) continue;
      // A token that was refused once is not shown again for the others.
      refused ||= asked?.ok === true && !credentialTaken(asked.value);
      note(group, last);
    }
    return able;
  }

  async function run(id: string, runId: string, signal: AbortSignal, emit: Emit): ReturnType<RotationService['check']> {
    const found = await step.open(id);
    if (!found.ok) return found;
    const { rotation, members, stored } = found.value;
    const { fresh, kind } = rotation;
    if (!rotation.holdsToken || kind === null) return notNow('holds-none');
    if (rotation.stage !== 'check' || fresh === null) return notNow('moved-on');
    const secret = await shelf.get(newTokenAccount(rotation.id), fresh.where, placeIn(step, stored));
    if (!secret.ok) return secret.problem.kind === 'keychain-entry-gone' ? notNow('token-lost') : secret;

    const stopped = (): boolean => signal.aborted;
    const able = await ableBefore(found.value, signal);
    if (stopped()) return fail('cancelled');
    const made = new Map<string, CheckReport>();
    const connections: RotationCheck['connections'] = [];
    /** A token that Bitbucket refused is not shown to it again for the next connection. */
    let refused = false as boolean;
    for (const group of grouped(members)) {
      const tell = (steps: CheckStep[]): void => {
        if (!signal.aborted) emit('check.progress', { runId, steps });
      };
      const report: Result<CheckReport> | null = refused
        ? null
        : await ask(group, secret.value, { expiresOn: fresh.expiresOn, last: null }, signal, tell);
      if (stopped()) return fail('cancelled');
      refused ||= report?.ok === true && !credentialTaken(report.value);
      for (const member of group) {
        connections.push(compared(member, kind, able, report));
        if (report?.ok === true) made.set(member.id, { ...report.value, platform: member.draft.platform });
      }
    }
    const result: RotationCheck = {
      at: base.ports.clock.now().toISOString(),
      ok: connections.every(({ losses }) => losses.length === 0),
      connections,
      oldUnknown: members.some((member) => !able.some(({ connection }) => connection === member.id)),
    };
    const kept = await keep.change(id, (now) =>
      now.stage === 'check' && now.fresh?.givenAt === fresh.givenAt ? { ...now, able, check: result } : notNow('moved-on').problem,
    );
    if (!kept.ok) return kept;
    reports.set(rotation.id, { givenAt: fresh.givenAt, reports: made });
    const shown = await step.show(kept);
    return shown.ok ? ok({ rotation: shown.value, reports: [...made].map(([connection, report]) => ({ connection, report })) }) : shown;
  }

  function compared(
    { id, name }: StoredConnection,
    kind: CredentialKind,
    able: readonly Able[],
    report: Result<CheckReport> | null,
  ): RotationCheck['connections'][number] {
    if (report?.ok !== true) return { id, name, passed: false, losses: [rotationLoss('unchecked')], more: [] };
    const before = able.find(({ connection }) => connection === id) ?? null;
    return {
      id,
      name,
      passed: report.value.ok,
      losses: lossesOf(kind, before, report.value),
      more: before === null ? [] : beyond(kind, report.value.access.granted, before.granted),
    };
  }

  return {
    check: async (id, runId, emit) => {
      if (runs.has(runId)) return fail('bad-request', { reason: because('running-already') });
      const stop = new AbortController();
      runs.set(runId, stop);
      const cancelled = new Promise<Result<never>>((resolve) =>
        stop.signal.addEventListener('abort', () => resolve(fail('cancelled')), { once: true }),
      );
      try {
        return await Promise.race([run(id, runId, stop.signal, emit), cancelled]);
      } finally {
        runs.delete(runId);
      }
    },
    cancel: (runId) => {
      const running = runs.get(runId);
      running?.abort();
      return running !== undefined;
    },
  };
}
