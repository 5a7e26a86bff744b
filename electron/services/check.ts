/** Checks: one at a time for each connection, with progress, a Cancel that works, and no late result in the wrong place. */
import { because, fail, ok, reasonOf, valuesOf } from '../contract/index.ts';
import type { Answers, CallOutput, CheckReport, CheckStep, Deployment, Emit, Problem, Result } from '../contract/index.ts';
import type { Caller } from '../core/bitbucket/types.ts';
import type { CheckPlatform } from '../core/diagnosis/run.ts';
import type { Wish } from '../core/access/set.ts';
import type { Platform } from '../core/platforms/types.ts';
import type { SecretBook } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import { acceptedBefore } from './accepted-before.ts';
import { caOf } from './ca.ts';
import { checkBasis } from './facts.ts';
import { secretsOf } from './flights.ts';
import type { Flight, Flights } from './flights.ts';
import type { PlatformService } from './platforms.ts';
import { callerOf } from './reach.ts';
import type { Reach, ReachService } from './reach.ts';
import type { ConnectionNotes } from './store/batch.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { sharedWishes, sharersOf } from './set.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

/** A check outside a saved connection, for the terminal. `secret` null: the token is kept elsewhere. */
export interface CheckRequest {
  readonly answers: Answers;
  readonly platform: string | null;
  readonly secret: Secret | null;
  readonly caPem: string | null;
  readonly practice: boolean;
  /** ISO date on which the token ends, where it is known. */
  readonly expiresOn?: string | null;
  /** The person lets the token go unencrypted to an http:// address of another computer. */
  readonly allowPlainHttp?: boolean;
  /** The last check that was made with this very token and user; left out or null where there is none. */
  readonly last?: CheckReport | null;
  /** Platforms that share the token, keys that the host holds for the platform, and the server's version, where they are known. */
  readonly also?: readonly Wish[];
  readonly heldKeys?: readonly string[];
  readonly version?: string | null;
}

export interface CheckService {
  run(
    request: CheckRequest,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress: (steps: CheckStep[]) => void /** Hears what went over the wire, redacted. */;
      readonly onFlight?: (flight: Flight) => void;
    },
  ): Promise<Result<CheckReport>>;
  /**
   * Checks a saved connection and keeps the report with it. A newer run for the same connection ends an older one with `cancelled`.
   * `notes`: where a run over many connections reads and keeps instead of the store itself.
   */
  forConnection(id: string, runId: string, emit: Emit, notes?: ConnectionNotes): Promise<Result<CallOutput<'check.run'>>>;
  /** False when no such run is going on. */
  cancel(runId: string): boolean;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly reach: ReachService;
  readonly flights: Flights;
}

/** What a run is made from. */
interface Job {
  readonly answers: Answers;
  readonly place: Reach;
  readonly caller: Caller | null;
  readonly platform: Platform | null;
  /** Platforms that share the token. */
  readonly also: readonly Wish[];
  readonly heldKeys: readonly string[];
  readonly version: string | null;
  /** ISO date on which the token ends, where it is known. */
  readonly expiresOn: string | null;
  /** The last check with this very token. */
  readonly last: CheckReport | null;
  /** Hears what went over the wire, redacted. */
  readonly onFlight: ((flight: Flight) => void) | null;
}

/** A wrong input: which one (null where the problem names none), and why. */
function wrongInput(problem: Problem): NonNullable<CheckPlatform['inputProblem']> {
  const about = valuesOf(problem, 'input-invalid') ?? valuesOf(problem, 'input-required') ?? valuesOf(problem, 'input-unknown');
  const input = about === null ? problem.field : 'label' in about ? about.label : about.key;
  return { input, reason: reasonOf(problem) ?? because('not-known') };
}

/** The platform, with what the others need of the token too. */
function withRequired(platform: CheckPlatform, also: readonly CheckPlatform[]): CheckPlatform {
  return {
    ...platform,
    required: [...new Set([platform, ...also].flatMap((each) => each.required))],
    signIn: [platform, ...also].some((each) => each.signIn === 'basic') ? 'basic' : (platform.signIn ?? null),
  };
}

/** Opens the service. */
export function createCheck({
  base: {
    ports: { clock, log },
    config: { knownSecrets },
  },
  store,
  views,
  platforms,
  reach,
  flights,
}: Parts): CheckService {
  const runs = new Map<string, { readonly connection: string; readonly stop: AbortController }>();
  /** A run over a hundred connections knows a hundred secrets, and every check cuts out all of them. */
  let book: SecretBook | null = null;

  async function platformFacts(platform: Platform, deployment: Deployment, { answers, heldKeys, version }: Job): Promise<CheckPlatform> {
    const { gitWishFor } = await import('../core/platforms/git-facts.ts');
    const { asksOf, familyOf, fillOptions, grantsFor, inboundOf, kindProblem } = await import('../core/platforms/registry.ts');
    const facts = platform.deployments[deployment];
    const kind = answers.credential?.kind ?? null;
    const inbound = inboundOf(facts, answers.options);
    const filled = fillOptions(platform, deployment, answers.options, heldKeys);
    return {
      id: platform.id,
      name: platform.name,
      status: platform.status,
      statusNote: platform.statusNote,
      successor: platform.successor?.name ?? null,
      support: facts.support,
      note: facts.note,
      required:
        kind === null ? [] : [...new Set(grantsFor(platform, deployment, kind, answers.options, heldKeys).map((grant) => grant.name))],
      family: kind === null ? null : familyOf(kind),
      allow: inbound ?? [],
      hosted: inbound !== null,
      refusal: null,
      refuses: (found) => facts.refuses?.({ answers, version: found ?? version }) ?? null,
      credentialRefusal: kind === null ? null : kindProblem(facts, kind, answers.options),
      // Questions that the export step asks may still be open; only a wrong answer is worth a finding.
      inputProblem: filled.ok || filled.problem.kind === 'input-required' ? null : wrongInput(filled.problem),
      git: gitWishFor(platform, deployment, answers),
      // A platform that asks for the user name signs in with it.
      signIn: asksOf(facts, kind, answers.options, heldKeys).some((ask) => ask.field === 'user' || ask.field === 'gitUser')
        ? 'basic'
        : null,
    };
  }

  async function perform(job: Job, signal: AbortSignal, onProgress: (steps: CheckStep[]) => void): Promise<Result<CheckReport>> {
    const { answers, place, caller, platform } = job;
    const { deployment } = place.target;
    const [{ runCheck }, { createRecorder }, { createRedactor, createSecretBook }, { redactCheck }] = await Promise.all([
      import('../core/diagnosis/check.ts'),
      import('../core/report/recorder.ts'),
      import('../core/redact.ts'),
      import('../core/report/redact-check.ts'),
    ]);
    const recorder = createRecorder(clock);
    const also = await Promise.all(
      job.also.map((wish) =>
        platformFacts(wish.platform, deployment, { ...job, answers: { ...answers, options: wish.options }, heldKeys: wish.heldKeys }),
      ),
    );
    const checked = await runCheck(
      {
        answers,
        target: place.target,
        caller,
        platform: platform === null ? null : withRequired(await platformFacts(platform, deployment, job), also),
        also,
        today: clock.now(),
        expiresOn: job.expiresOn,
        acceptedBefore: acceptedBefore(job.last, clock.now()),
      },
      { http: recorder.port(place.http), clock },
      signal,
      onProgress,
    );
    if (signal.aborted) return fail('cancelled');
    const redactor = createRedactor(secretsOf(answers, caller, knownSecrets.texts()), (book ??= createSecretBook()));
    const recording = recorder.recording(redactor);
    // A server may repeat the token in any spelling; what is shown, kept and copied for an administrator must not.
    const report = redactCheck(checked, redactor);
    job.onFlight?.({ at: report.at, recording, address: place.target.apiBase, ownCa: place.target.caPem !== null });
    log.write('info', 'check', {
      deployment,
      ok: report.ok,
      requests: report.requests,
      ms: Math.round(report.ms),
      findings: report.findings.map((finding) => finding.code).join(' '),
    });
    return ok(report);
  }

  async function platformOf(id: string | null): Promise<Result<Platform | null>> {
    return id === null ? ok(null) : platforms.find(id);
  }

  async function start(
    id: string,
    notes: ConnectionNotes,
    signal: AbortSignal,
    onProgress: (steps: CheckStep[]) => void,
  ): Promise<Result<CallOutput<'check.run'>>> {
    const stored = await notes.one(id);
    if (!stored.ok) return stored;
    const { draft, practice } = stored.value;
    const platform = await platformOf(draft.platform);
    if (!platform.ok) return platform;
    const place = reach.of(draft.answers, practice, caOf(stored.value));
    if (!place.ok) return place;
    const route = platform.value?.deployments[place.value.target.deployment].route ?? 'token';
    const caller = route === 'oauth' ? ok(null) : await reach.caller(stored.value);
    if (!caller.ok) return caller;

    const heldKeys = views.held(stored.value).map((held) => held.key);
    const { server, token, check: last } = await views.connection(stored.value);
    const report = await perform(
      {
        answers: draft.answers,
        place: place.value,
        caller: caller.value,
        platform: platform.value,
        heldKeys,
        also: await sharedWishes({ store: notes, views, platforms }, stored.value),
        version: server?.version ?? null,
        expiresOn: token.expiresOn,
        last,
        onFlight: (flight) => flights.keep(id, flight),
      },
      signal,
      onProgress,
    );
    if (!report.ok) return report;
    if (signal.aborted) return fail('cancelled');
    // Kept with what it was made for: if the person changed an answer meanwhile, the report is stored and not shown.
    const basis = checkBasis(stored.value, await platforms.needs(stored.value, heldKeys), report.value);
    const saved = await notes.change(id, (current) => ({ ...current, check: { basis, report: report.value } }));
    if (!saved.ok) return saved;
    const noted = await noteForOthers(notes, saved.value, report.value);
    return noted.ok ? ok({ report: report.value, connection: await views.connection(saved.value) }) : noted;
  }

  /** One token was checked for everybody who shares it: each of them has the report, for as long as it fits its own answers. */
  async function noteForOthers(notes: ConnectionNotes, from: StoredConnection, report: CheckReport): Promise<Result<null>> {
    for (const other of await sharersOf(notes, from)) {
      const own = { ...report, platform: other.draft.platform };
      const needs = await platforms.needs(
        other,
        views.held(other).map((held) => held.key),
      );
      const kept = await notes.change(other.id, (current) => ({
        ...current,
        check: { basis: checkBasis(current, needs, own), report: own },
      }));
      if (!kept.ok) return kept;
      flights.copy(from.id, other.id);
    }
    return ok(null);
  }

  return {
    run: async (
      { answers, platform: platformId, secret, caPem, practice, expiresOn, allowPlainHttp, last, also, heldKeys, version },
      { signal, onProgress, onFlight },
    ) => {
      const platform = await platformOf(platformId);
      if (!platform.ok) return platform;
      const place = reach.of(answers, practice, caPem);
      if (!place.ok) return place;
      const { credential } = answers;
      if (secret !== null && credential === null) return fail('token-needed', { reason: because('token-kind-missing') }, 'credential');
      const caller = secret === null || credential === null ? null : callerOf(credential, secret);
      const plain = caller === null ? ok(null) : reach.plain(place.value.target.apiBase, practice, allowPlainHttp === true);
      if (!plain.ok) return plain;
      return perform(
        {
          answers,
          place: place.value,
          caller,
          platform: platform.value,
          also: also ?? [],
          heldKeys: heldKeys ?? [],
          version: version ?? null,
          expiresOn: expiresOn ?? null,
          last: last ?? null,
          onFlight: onFlight ?? null,
        },
        signal,
        onProgress,
      );
    },

    forConnection: async (id, runId, emit, notes = store) => {
      if (runs.has(runId)) return fail('bad-request', { reason: because('running-already') });
      for (const other of runs.values()) if (other.connection === id) other.stop.abort();
      const stop = new AbortController();
      runs.set(runId, { connection: id, stop });
      const cancelled = new Promise<Result<never>>((resolve) =>
        stop.signal.addEventListener('abort', () => resolve(fail('cancelled')), { once: true }),
      );
      try {
        const running = start(id, notes, stop.signal, (steps) => {
          if (!stop.signal.aborted) emit('check.progress', { runId, steps });
        });
        // A keychain that waits for the person's answer knows no Cancel; the run ends all the same, and what comes late is dropped.
        return await Promise.race([running, cancelled]);
      } finally {
        runs.delete(runId);
      }
    },

    cancel: (runId) => {
      const run = runs.get(runId);
      run?.stop.abort();
      return run !== undefined;
    },
  };
}
