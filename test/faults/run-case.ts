/** Runs one case through the real HTTP adapter: once with the services, and once as `handrail check` for its exit status. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../../electron/adapters/certificates.ts';
import { createHttp } from '../../electron/adapters/http/http.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import type { Answers, CheckReport, Result } from '../../electron/contract/index.ts';
import type { ClockPort, HttpPort } from '../../electron/core/ports.ts';
import { Secret } from '../../electron/core/secret.ts';
import { createClock } from '../../electron/adapters/clock.ts';
import { createSettings } from '../../electron/adapters/settings/settings.ts';
import { createKnownSecrets, createServices, settingsMigrations, settingsVersion } from '../../electron/services/index.ts';
import { fakeFiles, fakeKeychain, fakeLog, fakeRandom, fakeSettings } from '../fakes/index.ts';
import { handrail } from '../unit/terminal/run.ts';
import type { FaultCase, Given, Outcome } from './case.ts';
import { openStage } from './stage.ts';

const realCloudApi = 'https://api.bitbucket.org/2.0';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem ${result.problem.kind}: ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

function answersOf(fault: FaultCase, { answers, kind, user }: Given): Answers {
  return { ...emptyAnswers(), ...answers, deployment: fault.deployment, credential: kind === undefined ? null : { kind, user: user ?? null, gitUser: kind === 'api-token' ? null : (user ?? null) } };
}

/** No case may reach the network: the real address is asked through a proxy of the stage alone. */
function guard({ answers, cloudApi, env }: Given): void {
  if (answers.deployment === 'cloud' && cloudApi === undefined && env?.['HTTPS_PROXY'] === undefined) throw new Error('this case would ask the real Bitbucket');
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
  const http: HttpPort = fault.limitMs === undefined ? client : { send: (request, signal) => client.send({ ...request, timeoutMs: fault.limitMs ?? 0 }, signal) };
  const clock: ClockPort = {
    now: () => (fault.today === undefined ? new Date() : new Date(fault.today)),
    monotonic: () => performance.now(),
    sleep: () => Promise.resolve(),
  };
  const services = createServices(
    { http, keychain: fakeKeychain(), settings: fakeSettings(), files: fakeFiles(), certificates: createCertificates(), clock, random: fakeRandom(), log: fakeLog() },
    { cloudApi: given.cloudApi ?? realCloudApi, practice: null, hostKind: 'terminal', version: 'test', knownSecrets: createKnownSecrets() },
  );
  try {
    const answers = answersOf(fault, given);
    let report: CheckReport;
    if (given.expiresOn === undefined) {
      report = valueOf(await services.check.run(
        { answers, platform: given.platform ?? null, secret: given.token === null ? null : new Secret(given.token), caPem: given.caPem ?? null, practice: false },
        { signal: new AbortController().signal, onProgress: () => undefined },
      ));
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

/** Saves the connection of a case where the command looks for it; its id. */
async function saveConnection(fault: FaultCase, given: Given, folder: string): Promise<string> {
  const services = createServices(
    { http: { send: () => Promise.reject(new Error('saving asks nobody')) }, keychain: fakeKeychain(), settings: createSettings({ folder, version: settingsVersion, migrations: settingsMigrations }), files: fakeFiles(), certificates: createCertificates(), clock: createClock(), random: fakeRandom(), log: fakeLog() },
    { cloudApi: given.cloudApi ?? realCloudApi, practice: null, hostKind: 'terminal', version: 'test', knownSecrets: createKnownSecrets() },
  );
  const answers = answersOf(fault, given);
  const made = valueOf(await services.connections.create(false));
  const { id } = valueOf(await services.connections.save(made.id, { ...made.draft, answers, platform: given.platform ?? null }));
  if (answers.credential === null || given.token === null) throw new Error('a saved connection needs a token');
  valueOf(await services.token.keep(id, given.token, answers.credential, given.expiresOn ?? null));
  services.dispose();
  return id;
}

/** Exit status and report (null where it printed none) of the command. */
export async function checkByCommand(fault: FaultCase): Promise<{ readonly status: number; readonly report: CheckReport | null; readonly output: string; readonly token: string | null }> {
  const stage = openStage();
  const cwd = await mkdtemp(join(tmpdir(), 'handrail-faults-'));
  try {
    const given = await fault.given(stage);
    guard(given);
    await writeFile(join(cwd, 'answers.json'), JSON.stringify(answersOf(fault, given)));
    // An expiry is known of saved connections only; the token itself comes by standard input, because a test has no keychain.
    const subject = given.expiresOn === undefined ? ['--answers', 'answers.json'] : ['--connection', await saveConnection(fault, given, join(cwd, 'home'))];
    if (given.caPem !== undefined) await writeFile(join(cwd, 'ca.pem'), given.caPem);
    const args = ['check', ...subject, '--json', '--token-stdin', ...(given.platform === undefined ? [] : ['--platform', given.platform]), ...(given.caPem === undefined ? [] : ['--ca', 'ca.pem'])];
    const { status, stdout, stderr } = await handrail(args, { cwd, stdin: given.token ?? '', env: { ...given.env, ...(given.cloudApi === undefined ? {} : { HANDRAIL_CLOUD_API: given.cloudApi }) } });
    const printed: unknown = JSON.parse(stdout);
    const isReport = typeof printed === 'object' && printed !== null && 'findings' in printed;
    return { status, report: isReport ? (printed as CheckReport) : null, output: stdout + stderr, token: given.token };
  } finally {
    await stage.close();
    await rm(cwd, { recursive: true, force: true });
  }
}
