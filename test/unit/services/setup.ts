/** Services over fakes: what most tests of the use cases start from. */
import { createCertificates } from '../../../electron/adapters/certificates.ts';
import { createKnownSecrets, createServices } from '../../../electron/services/index.ts';
import type { PracticeInfo, PracticePort, Services } from '../../../electron/services/index.ts';
import { checkUsers, emptyAnswers, ok, withFoundAddress } from '../../../electron/contract/index.ts';
import type {
  Answers,
  Connection,
  CredentialAnswer,
  Deployment,
  Detection,
  Draft,
  Problem,
  Result,
} from '../../../electron/contract/index.ts';
import {
  fakeClock,
  fakeFiles,
  fakeHttp,
  fakeKeychain,
  fakeLog,
  fakePrograms,
  fakeRandom,
  fakeRecord,
  fakeSettings,
} from '../../fakes/index.ts';
import type { FakeClock, FakeFiles, FakeHttp, FakeKeychain, FakeLog, FakePrograms, FakeRecord, FakeSettings } from '../../fakes/index.ts';
import type { HttpPort } from '../../../electron/core/ports.ts';

export interface Workbench {
  readonly services: Services;
  readonly http: FakeHttp;
  readonly keychain: FakeKeychain;
  readonly settings: FakeSettings;
  readonly files: FakeFiles;
  readonly clock: FakeClock;
  readonly log: FakeLog;
  readonly record: FakeRecord;
  readonly programs: FakePrograms;
  readonly changes: () => number;
  readonly secrets: ReturnType<typeof createKnownSecrets>;
}

export interface WorkbenchOptions {
  readonly http?: HttpPort;
  readonly script?: Parameters<typeof fakeHttp>[0];
  readonly keychain?: FakeKeychain;
  readonly settings?: FakeSettings;
  readonly practice?: PracticePort;
  readonly programs?: FakePrograms;
}

export function workbench(options: WorkbenchOptions = {}): Workbench {
  const http = fakeHttp(options.script ?? {});
  const keychain = options.keychain ?? fakeKeychain();
  const settings = options.settings ?? fakeSettings();
  const [files, clock, log, secrets, record] = [fakeFiles(), fakeClock(), fakeLog(), createKnownSecrets(), fakeRecord()];
  const programs = options.programs ?? fakePrograms();
  let changes = 0;
  const services = createServices(
    {
      http: options.http ?? http,
      keychain,
      settings,
      files,
      certificates: createCertificates(),
      clock,
      random: fakeRandom(settings.writes * 100),
      log,
      record,
      programs,
    },
    {
      cloudApi: 'https://api.bitbucket.org/2.0',
      practice: options.practice ?? null,
      hostKind: 'terminal',
      version: '0',
      knownSecrets: secrets,
      onChange: () => {
        changes += 1;
      },
    },
  );
  return { services, http, keychain, settings, files, clock, log, secrets, record, programs, changes: () => changes };
}

/** The value of a result; a problem fails the test with its name. */
export function value<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`problem ${result.problem.kind} (${result.problem.field ?? '-'}): ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

/** The problem of a result; a success fails the test. */
export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error(`expected a problem, got ${JSON.stringify(result.value).slice(0, 200)}`);
  return result.problem;
}

export function draftOf(connection: Connection, answers: Partial<Answers>, more: Partial<Draft> = {}): Draft {
  return { ...connection.draft, answers: { ...connection.draft.answers, ...answers }, ...more };
}

/** Answers for a Data Center connection that a platform can be chosen for. */
export function dataCenter(more: Partial<Answers> = {}): Answers {
  return { ...emptyAnswers(), deployment: 'data-center', baseUrl: 'https://git.acme.io/bitbucket', projectKey: 'PRJ', ...more };
}

export function cloud(more: Partial<Answers> = {}): Answers {
  return { ...emptyAnswers(), deployment: 'cloud', workspace: 'acme', ...more };
}

type Asked = Pick<Services, 'address' | 'connections' | 'token'>;

/** As a page does: asks what stands at an address, and writes what was found into the draft. */
export async function detected(
  { address, connections }: Asked,
  id: string,
  text: string,
  said: Deployment | null,
): Promise<Result<{ readonly detection: Detection; readonly connection: Connection }>> {
  const found = await address.detectFor(id, text, said);
  if (!found.ok) return found;
  const { detection } = found.value;
  const now = value(await connections.open(id));
  if (!detection.server.confirmed) return ok({ detection, connection: now });
  const saved = await connections.save(id, withFoundAddress(now.draft, detection, said, now.practice), now.draft);
  return saved.ok ? ok({ detection, connection: saved.value }) : saved;
}

/** Writes whose token it is into the draft, as a page does before it hands one over. */
async function named({ connections }: Asked, id: string, credential: CredentialAnswer | null): Promise<void> {
  const now = await connections.open(id);
  const checked = credential === null ? null : checkUsers(credential);
  // Where that cannot be saved, the call says so too.
  if (now.ok && checked?.ok === true) await connections.save(id, draftOf(now.value, { credential: checked.value }), now.value.draft);
}

/** As a page does: the owner into the draft, then the token. */
export async function keepToken(
  services: Asked,
  id: string,
  secret: string,
  credential: CredentialAnswer,
  expiresOn: string | null,
): Promise<Result<Connection>> {
  await named(services, id, credential);
  return services.token.keep(id, secret, credential, expiresOn);
}

/** As a page does: the owner into the draft, then the word that the token is kept elsewhere. */
export async function tokenElsewhere(services: Asked, id: string, credential: CredentialAnswer | null): Promise<Result<Connection>> {
  await named(services, id, credential);
  return services.token.elsewhere(id, credential);
}

/** As a page does: other names for a kept token, then its own draft. */
export async function changeUsers(services: Asked, id: string, credential: CredentialAnswer): Promise<Result<Connection>> {
  const changed = await services.token.users(id, credential);
  return changed.ok ? services.connections.save(id, draftOf(changed.value, { credential }), changed.value.draft) : changed;
}

/** As a page does: has a token created, and writes its owner into the draft as the server spells the name. */
export async function createToken(services: Asked, ...asked: Parameters<Services['token']['create']>): Promise<Result<Connection>> {
  const made = await services.token.create(...asked);
  if (!made.ok) return made;
  const { user, connection } = made.value;
  return services.connections.save(
    connection.id,
    draftOf(connection, { credential: { kind: 'http-access-token', user, gitUser: user } }),
    connection.draft,
  );
}

/** A token shape that Handrail recognises; made up, and of no use anywhere. */
export const apiToken = `ATATT3xFfGF0${'aB3_'.repeat(42)}xyz=0A1B2C3D`;
export const accessToken = `ATCTT3xFfGN0${'aB3_'.repeat(42)}xyz=0A1B2C3D`;
/** `123456789012:` and 20 bytes, in base64: the form of an HTTP access token. */
export const httpToken = btoa(`123456789012:k7Q9wX2mZ4pL8vR1tY6u`);
export const appPassword = `ATBBaB3dE6gH9jK2mN5pQ8sT1uV40a1b2c3d`;

/** A practice Bitbucket that is said to run and is made of nothing but its addresses. */
export function pretendPractice(ports = { cloud: 1001, plain: 1002, secure: 1003 }): PracticePort & { readonly info: PracticeInfo } {
  const info: PracticeInfo = {
    startedAt: '2026-11-21T08:00:00.000Z',
    cloudOrigin: `http://127.0.0.1:${ports.cloud}`,
    selfManagedUrl: `http://127.0.0.1:${ports.plain}/bitbucket`,
    secureSelfManagedUrl: `https://localhost:${ports.secure}/bitbucket`,
    accounts: [{ userName: 'ada', email: 'ada@practice.test', displayName: 'Ada', password: 'practice', role: 'administrator' }],
    cloudApi: `http://127.0.0.1:${ports.cloud}/2.0`,
    onlyOrigins: [`http://127.0.0.1:${ports.cloud}`, `http://127.0.0.1:${ports.plain}`, `https://localhost:${ports.secure}`],
    caPem: 'PRACTICE CA',
    tokenPage: `http://127.0.0.1:${ports.cloud}/manage-profile/security/api-tokens`,
  };
  let running = false;
  return {
    info,
    current: () => (running ? info : null),
    start: async () => {
      running = true;
      return ok(info);
    },
  };
}

/** A token as it lies in the keychain: tied to the address that it was given for. */
export function tied(token: string, place = 'https://git.acme.io/bitbucket'): string {
  return `handrail-1 ${place} ${token}`;
}
