/** Runs one case as `handrail check`, for its exit status. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../../electron/adapters/certificates.ts';
import { createClock } from '../../electron/adapters/clock.ts';
import { createSettings } from '../../electron/adapters/settings/settings.ts';
import type { CheckReport } from '../../electron/contract/index.ts';
import { createKnownSecrets, createServices, settingsMigrations, settingsVersion } from '../../electron/services/index.ts';
import { fakeFiles, fakeKeychain, fakeLog, fakeRandom, fakePrograms, fakeRecord } from '../fakes/index.ts';
import { handrail } from '../unit/terminal/run.ts';
import type { FaultCase, Given } from './case.ts';
import { answersOf, guard, realCloudApi, valueOf } from './run-services.ts';
import { openStage } from './stage.ts';

/** Saves the connection of a case where the command looks for it; its id. */
async function saveConnection(fault: FaultCase, given: Given, folder: string): Promise<string> {
  const services = createServices(
    {
      http: { send: () => Promise.reject(new Error('saving asks nobody')) },
      keychain: fakeKeychain(),
      settings: createSettings({ folder, version: settingsVersion, migrations: settingsMigrations }),
      files: fakeFiles(),
      certificates: createCertificates(),
      clock: createClock(),
      random: fakeRandom(),
      log: fakeLog(),
      record: fakeRecord(),
      programs: fakePrograms(),
    },
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
export async function checkByCommand(
  fault: FaultCase,
): Promise<{ readonly status: number; readonly report: CheckReport | null; readonly output: string; readonly token: string | null }> {
  const stage = openStage();
  const cwd = await mkdtemp(join(tmpdir(), 'handrail-faults-'));
  try {
    const given = await fault.given(stage);
    guard(given);
    await writeFile(join(cwd, 'answers.json'), JSON.stringify(answersOf(fault, given)));
    // An expiry is known of saved connections only; the token itself comes by standard input, because a test has no keychain.
    const subject =
      given.expiresOn === undefined
        ? ['--answers', 'answers.json']
        : ['--connection', await saveConnection(fault, given, join(cwd, 'home'))];
    if (given.caPem !== undefined) await writeFile(join(cwd, 'ca.pem'), given.caPem);
    const args = [
      'check',
      ...subject,
      '--json',
      '--token-stdin',
      '--allow-plain-http',
      ...(given.platform === undefined ? [] : ['--platform', given.platform]),
      ...(given.caPem === undefined ? [] : ['--ca', 'ca.pem']),
    ];
    const { status, stdout, stderr } = await handrail(args, {
      cwd,
      stdin: given.token ?? '',
      env: { ...given.env, ...(given.cloudApi === undefined ? {} : { HANDRAIL_CLOUD_API: given.cloudApi }) },
    });
    const printed: unknown = JSON.parse(stdout);
    const isReport = typeof printed === 'object' && printed !== null && 'findings' in printed;
    return { status, report: isReport ? (printed as CheckReport) : null, output: stdout + stderr, token: given.token };
  } finally {
    await stage.close();
    await rm(cwd, { recursive: true, force: true });
  }
}
