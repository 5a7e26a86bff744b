/** Services over the real practice Bitbucket, with a clock for both that tests move, and a process that can be killed at any port. */
import { createCertificates } from '../../../electron/adapters/certificates.ts';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import { emptyAnswers, ok } from '../../../electron/contract/index.ts';
import type { Answers, Connection, CredentialAnswer, Rotation, RotationPhase } from '../../../electron/contract/index.ts';
import type { FilesPort, HttpPort } from '../../../electron/core/ports.ts';
import type { Practice, TokenSpec } from '../../../electron/practice/index.ts';
import { createKnownSecrets, createServices } from '../../../electron/services/index.ts';
import type { PracticeInfo, Services } from '../../../electron/services/index.ts';
import { fakeFiles, fakeKeychain, fakeLog, fakePrograms, fakeRecord, fakeSettings } from '../../fakes/index.ts';
import type { FakeFiles, FakeKeychain, FakeLog, FakeRecord, FakeSettings } from '../../fakes/index.ts';
import { keepToken, value } from '../services/setup.ts';

export interface Kind {
  readonly name: string;
  readonly answers: Partial<Answers>;
  readonly options?: Answers['options'];
  readonly credential: CredentialAnswer;
  readonly spec: TokenSpec;
}

const everyScope = ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:project:bitbucket', 'read:repository:bitbucket'];
const cloudAnswers = { deployment: 'cloud', workspace: 'acme' } as const;
const bearerOnly = { user: null, gitUser: null };

/** Every kind of credential that Handrail holds. */
export const kinds: readonly Kind[] = [
  {
    name: 'API token',
    answers: cloudAnswers,
    credential: { kind: 'api-token', user: 'ada@acme.example', gitUser: null },
    spec: { kind: 'api-token', account: 'ada', scopes: everyScope },
  },
  {
    name: 'repository token',
    answers: { ...cloudAnswers, repositories: ['payments-api'] },
    credential: { kind: 'repository-token', ...bearerOnly },
    spec: { kind: 'repository-token', workspace: 'acme', repository: 'payments-api', scopes: ['repository'] },
  },
  {
    name: 'project token',
    answers: { ...cloudAnswers, projectKey: 'PAY' },
    credential: { kind: 'project-token', ...bearerOnly },
    spec: { kind: 'project-token', workspace: 'acme', project: 'PAY', scopes: ['project', 'repository'] },
  },
  {
    name: 'workspace token',
    answers: cloudAnswers,
    credential: { kind: 'workspace-token', ...bearerOnly },
    spec: { kind: 'workspace-token', workspace: 'acme', scopes: ['account', 'repository'] },
  },
  {
    name: 'HTTP access token',
    answers: { deployment: 'data-center', projectKey: 'PAY' },
    credential: { kind: 'http-access-token', user: 'ada', gitUser: 'ada' },
    spec: { kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] },
  },
  {
    name: 'HTTP project token',
    answers: { deployment: 'data-center', projectKey: 'PAY' },
    options: { method: 'header' },
    credential: { kind: 'http-project-token', ...bearerOnly },
    spec: { kind: 'http-project-token', project: 'PAY', permissions: ['PROJECT_READ', 'REPO_READ'] },
  },
  {
    name: 'HTTP repository token',
    answers: { deployment: 'data-center', projectKey: 'PAY', repositories: ['payments-api'] },
    options: { method: 'header' },
    credential: { kind: 'http-repository-token', ...bearerOnly },
    spec: { kind: 'http-repository-token', project: 'PAY', repository: 'payments-api', permissions: ['REPO_READ'] },
  },
];

/** A personal token of Bitbucket Server: for a practice Bitbucket of that version. */
export const onServer: Kind = {
  name: 'HTTP access token on Server',
  answers: { deployment: 'server', projectKey: 'PAY' },
  credential: { kind: 'http-access-token', user: 'ada', gitUser: 'ada' },
  spec: { kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] },
};

export const kindOf = (name: string): Kind => {
  const found = kinds.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no kind ${name}`);
  return found;
};

/** What lies on disk and in the keychain, and outlives a process. */
export interface World {
  readonly practice: Practice;
  readonly info: PracticeInfo;
  readonly settings: FakeSettings;
  readonly keychain: FakeKeychain;
  readonly files: FakeFiles;
  readonly record: FakeRecord;
  readonly log: FakeLog;
  /** Requests that went out with this secret and what was answered. */
  readonly seen: { readonly url: string; readonly method: string; readonly secret: string | null; readonly status: number | null }[];
  now(): Date;
  advance(minutes: number): void;
}

/** Never shown twice, as the clock of a computer never is. */
let ids = 0;

export interface Fuse {
  /** How many operations of ports are done before the process dies; null: it lives. Only those count that change or tell something. */
  left: number | null;
  readonly died: () => void;
}

/** A running Handrail over a world; `fuse` kills it: from then on no port answers any more. */
export function run(
  world: World,
  fuse: Fuse = { left: null, died: () => undefined },
  files: FilesPort = world.files,
  knownSecrets = createKnownSecrets(),
): Services {
  const never = new Promise<never>(() => undefined);
  let dead = false;
  const dying = async <T>(work: () => Promise<T>, counts = true): Promise<T> => {
    if (dead) return never;
    if (counts && fuse.left !== null) fuse.left -= 1;
    const last = counts && fuse.left !== null && fuse.left <= 0;
    if (last) dead = true;
    const done = await work();
    if (last) fuse.died();
    return dead ? never : done;
  };
  const wire = createHttp({ env: {}, version: 'test' });
  const http: HttpPort = {
    send: (request, signal) =>
      dying(
        async () => {
          const outcome = await wire.send(request, signal);
          const { auth } = request;
          world.seen.push({
            url: request.url,
            method: request.method,
            secret: auth === undefined ? null : auth.scheme === 'basic' ? auth.password.reveal() : auth.token.reveal(),
            status: outcome.kind === 'response' ? outcome.status : null,
          });
          return outcome;
        },
        request.method !== 'GET' || /\/user$|recent\/repos/.test(request.url),
      ),
  };
  const { settings, keychain, record } = world;
  return createServices(
    {
      http,
      programs: fakePrograms(),
      keychain: {
        ...keychain,
        status: () => keychain.status(),
        write: (...args) => dying(() => keychain.write(...args)),
        read: (...args) => (dead ? never : keychain.read(...args)),
        remove: (...args) => dying(() => keychain.remove(...args)),
      },
      settings: {
        folder: settings.folder,
        read: () => (dead ? never : settings.read()),
        update: (change) => dying(() => settings.update(change)),
      },
      files: {
        ...files,
        write: (...args) => dying(() => files.write(...args)),
        writeNew: (...args) => dying(() => files.writeNew(...args)),
      },
      certificates: createCertificates(),
      clock: { now: () => world.now(), monotonic: () => performance.now(), sleep: () => Promise.resolve() },
      random: {
        id: (length) => {
          ids += 1;
          return String(ids).padStart(length, 'r').slice(-length);
        },
      },
      log: world.log,
      record,
    },
    {
      cloudApi: world.info.cloudApi,
      practice: { current: () => world.info, start: async () => ok(world.info) },
      hostKind: 'terminal',
      version: 'test',
      knownSecrets,
    },
  );
}

const begun = Date.UTC(2026, 10, 30, 9);
let at = begun;

/** The time by the clock of the worlds, which is the practice Bitbucket's too. */
export const worldTime = (): Date => new Date(at);

/** A world of its own beside this practice Bitbucket. */
export function worldOf(practice: Practice): World {
  const { cloud, selfManaged } = practice;
  return {
    practice,
    info: {
      startedAt: new Date(begun - 1000).toISOString(),
      cloudOrigin: cloud.origin,
      selfManagedUrl: selfManaged.baseUrl,
      secureSelfManagedUrl: selfManaged.secureBaseUrl,
      accounts: [],
      cloudApi: cloud.apiBase,
      onlyOrigins: [cloud.origin, selfManaged.baseUrl, selfManaged.secureBaseUrl].map((url) => new URL(url).origin),
      caPem: selfManaged.caPem,
      tokenPage: cloud.tokenPage,
    },
    settings: fakeSettings(),
    keychain: fakeKeychain(),
    files: fakeFiles(),
    record: fakeRecord(),
    log: fakeLog(),
    seen: [],
    // A millisecond a look: no two moments are one.
    now: () => new Date((at += 1)),
    advance: (minutes) => {
      at += minutes * 60_000;
    },
  };
}

/** A saved connection of this kind with its token, exported with the token in the file: for git, unless told otherwise. */
export async function connected(
  world: World,
  services: Services,
  kind: Kind,
  token: string,
  folder = '/home/ada/git',
  platform = 'git',
): Promise<Connection> {
  const made = value(await services.connections.create(true));
  const answers: Answers = {
    ...emptyAnswers(),
    ...(kind.answers.deployment === 'cloud' ? {} : { baseUrl: world.info.selfManagedUrl }),
    ...kind.answers,
    options: platform === 'git' ? { access: 'read', ...(kind.options ?? { method: 'store' }) } : { ...kind.options },
    credential: kind.credential,
  };
  value(
    await services.connections.save(made.id, {
      ...made.draft,
      answers,
      platform,
      platformConfirmed: true,
      repositoriesAnswered: true,
    }),
  );
  value(await keepToken(services, made.id, token, kind.credential, '2026-12-20'));
  value(await services.check.forConnection(made.id, `check-${made.id}`, () => undefined));
  if (folder !== '') value(await services.export.saveFor(made.id, platform, 'inline', folder, false));
  return value(await services.connections.open(made.id));
}

/** What Bitbucket says to a token now. */
export async function asked(world: World, { answers, credential }: Kind, secret: string): Promise<number> {
  const url =
    answers.deployment === 'cloud'
      ? `${world.info.cloudApi}/repositories/acme/payments-api`
      : `${world.info.selfManagedUrl}/rest/api/latest/projects/PAY/repos/payments-api`;
  const authorization =
    credential.kind === 'api-token' ? `Basic ${Buffer.from(`${credential.user ?? ''}:${secret}`).toString('base64')}` : `Bearer ${secret}`;
  return (await fetch(url, { headers: { authorization } })).status;
}

/** The person at the page of Bitbucket: makes the new token as their kind of token is renewed. */
export function renewed(world: World, kind: Kind, old: string, name = 'Handrail, second'): string {
  if (
    kind.credential.kind === 'repository-token' ||
    kind.credential.kind === 'project-token' ||
    kind.credential.kind === 'workspace-token'
  ) {
    const fresh = world.practice.tokens.rotate(old);
    if (fresh === null) throw new Error('it could not be rotated');
    return fresh;
  }
  return world.practice.tokens.issue({ ...kind.spec, name });
}

/** Goes on with a rotation from wherever it is until it is over, as a person does who comes back; gives the phases that were seen. */
export async function walk(
  world: World,
  services: Services,
  id: string,
  person: { readonly fresh: () => string; readonly revoke: () => void; readonly kind: Kind },
): Promise<{ readonly phases: RotationPhase[]; readonly last: Rotation }> {
  const phases: RotationPhase[] = [];
  const never = new AbortController().signal;
  for (let turn = 0; turn < 60; turn += 1) {
    const { rotation: now } = value(await services.rotation.state(id));
    const rotation = now ?? value(await services.rotation.start(id));
    if (phases.at(-1) !== rotation.phase) phases.push(rotation.phase);
    switch (rotation.phase) {
      case 'new-token':
        value(await services.rotation.keep(id, person.fresh(), '2027-11-30'));
        break;
      case 'check':
        if (rotation.check === null) value(await services.rotation.check(id, `run-${turn}-${ids}`, () => undefined));
        else value(await services.rotation.swap(id, false));
        break;
      case 'places': {
        const open = rotation.places.find(({ state }) => state === 'open');
        const ready = rotation.places.find(({ state }) => state === 'renewed');
        if (open?.how === 'save') value(await services.rotation.renew(id, open.key, false));
        else value(await services.rotation.place(id, (open ?? ready)?.key ?? '', 'applied'));
        break;
      }
      case 'let-go':
        if (rotation.way === 'rotate') world.advance(31);
        else person.revoke();
        value(await services.rotation.letGo(id, rotation.way === 'rotate' ? 'ended' : 'revoked', never));
        break;
      case 'done':
      case 'ended':
        return { phases, last: rotation };
    }
  }
  throw new Error(`the rotation came to no end: ${phases.join(' ')}`);
}
