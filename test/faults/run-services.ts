/** Runs one case with the services, through the real HTTP adapter. */
import { createCertificates } from '../../electron/adapters/certificates.ts';
import { createHttp } from '../../electron/adapters/http/http.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import type { Answers, CheckReport, Result } from '../../electron/contract/index.ts';
import type { ClockPort, HttpPort } from '../../electron/core/ports.ts';
import { Secret } from '../../electron/core/secret.ts';
import { createKnownSecrets, createServices } from '../../electron/services/index.ts';
import { fakeFiles, fakeKeychain, fakeLog, fakeRandom, fakePrograms, fakeRecord, fakeSettings } from '../fakes/index.ts';
import type { FaultCase, Given, Outcome } from './case.ts';
import { openStage } from './stage.ts';

/** Where Handrail asks when nothing else is said. */
export const realCloudApi = 'https://api.bitbucket.org/2.0';

/** The value; a problem is a mistake of the case. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem ${result.problem.kind}: ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

/** The answers of a case, whole. */
export function answersOf(fault: FaultCase, { answers, kind, user, gitUser }: Given): Answers {
  return {
    ...emptyAnswers(),
    ...answers,
    deployment: fault.deployment,
    credential:
      kind === undefined
        ? null
        : { kind, user: user ?? null, gitUser: gitUser !== undefined ? gitUser : kind === 'api-token' ? null : (user ?? null) },
  };
}

/** No case may reach the network: the real address is asked through a proxy of the stage alone. */
export function guard({ answers, cloudApi, env }: Given): void {
  if (answers.deployment === 'cloud' && cloudApi === undefined && env?.['HTTPS_PROXY'] === undefined)
    throw new Error('this case would ask the real Bitbucket');
}

export interface Checked extends Outcome {
  readonly token: string | null;
}

/** The report of the services. */
export async function checkByServices(fault: FaultCase): Promise<Checked> {
  const stage = openStage();
  const given = await fault.given(stage);
  guard(given);
  const client = createHttp({ env: given.env ?? {}, version: 'test' });
  const http: HttpPort =
    fault.limitMs === undefined
      ? client
      : { send: (request, signal) => client.send({ ...request, timeoutMs: fault.limitMs ?? 0 }, signal) };
  const clock: ClockPort = {
    now: () => (fault.today === undefined ? new Date() : new Date(fault.today)),
    monotonic: () => performance.now(),
    sleep: () => Promise.resolve(),
  };
  const services = createServices(
    {
      http,
      keychain: fakeKeychain(),
      settings: fakeSettings(),
      files: fakeFiles(),
      certificates: createCertificates(),
      clock,
      random: fakeRandom(),
      log: fakeLog(),
      record: fakeRecord(),
      programs: fakePrograms(),
    },
    { cloudApi: given.cloudApi ?? realCloudApi, practice: null, hostKind: 'terminal', version: 'test', knownSecrets: createKnownSecrets() },
  );
  try {
    const answers = answersOf(fault, given);
    let report: CheckReport;
    if (given.expiresOn === undefined) {
      report = valueOf(
        await services.check.run(
          {
            answers,
            platform: given.platform ?? null,
            secret: given.token === null ? null : new Secret(given.token),
            caPem: given.caPem ?? null,
            practice: false,
            allowPlainHttp: true,
          },
          { signal: new AbortController().signal, onProgress: () => undefined },
        ),
      );
    } else {
      // An expiry is known of saved connections only.
      const made = valueOf(await services.connections.create(false));
      const saved = valueOf(await services.connections.save(made.id, { ...made.draft, answers, platform: given.platform ?? null }));
      if (answers.credential === null || given.token === null) throw new Error('a saved connection needs a token');
      valueOf(await services.token.keep(saved.id, given.token, answers.credential, given.expiresOn));
      report = valueOf(await services.check.forConnection(saved.id, 'run', () => undefined)).report;
    }
    return { report, seen: stage.seen(), token: given.token };
  } finally {
    services.dispose();
    await client.close();
    await stage.close();
  }
}
