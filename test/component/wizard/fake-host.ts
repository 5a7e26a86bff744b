/** A host in memory behind the real contract: connections are kept, addresses are read by the real reader, servers answer as scripted. */
import { emptyAnswers, fail, headlineOf, headlineOfFinding, mergeDrafts, ok } from '../../../electron/contract/index.ts';
import type {
  AppState,
  CallOutput,
  Connection,
  ConnectionFacts,
  ConnectionSummary,
  Detection,
  Draft,
  FieldValues,
  PracticeState,
  Problem,
  Result,
} from '../../../electron/contract/index.ts';
import { createCertificates } from '../../../electron/adapters/certificates.ts';
import { readAddress } from '../../../electron/core/bitbucket/address.ts';
import { readCertificates } from '../../../electron/core/certificates.ts';
import { platforms, toInfo } from '../../../electron/core/platforms/registry.ts';
import { createStrictBridge } from '../../fakes/bridge.ts';
import type { Answers, StrictBridge } from '../../fakes/bridge.ts';

export interface FakeHost extends StrictBridge {
  readonly connections: Map<string, Connection>;
}

export const practiceState: PracticeState = {
  cloudOrigin: 'http://127.0.0.1:7991',
  selfManagedUrl: 'http://127.0.0.1:7990/bitbucket',
  secureSelfManagedUrl: 'https://127.0.0.1:7993/bitbucket',
  accounts: [
    { userName: 'ada', email: 'ada@practice.test', displayName: 'Ada Practice', password: 'practice-only', role: 'Administrator' },
  ],
};

let made = 0;

/** A connection before anything was answered; `change` fills it in. */
export function connection(change: Partial<Connection> = {}): Connection {
  made += 1;
  return {
    id: `connection${String(made).padStart(4, '0')}`,
    name: 'New connection',
    practice: false,
    draft: { answers: emptyAnswers(), platform: null, platformConfirmed: false, repositoriesAnswered: false, typed: {} },
    server: null,
    token: { state: 'none', where: null, kind: null, name: null, expiresOn: null, keptAt: null },
    held: [],
    ca: null,
    check: null,
    exports: [],
    set: null,
    createdAt: '2026-11-21T09:00:00.000Z',
    updatedAt: '2026-11-21T09:00:00.000Z',
    ...change,
  };
}

function summary(one: Connection): ConnectionSummary {
  const { answers } = one.draft;
  return {
    id: one.id,
    name: one.name,
    practice: one.practice,
    deployment: answers.deployment,
    address: answers.baseUrl ?? (answers.workspace === null ? null : `https://bitbucket.org/${answers.workspace}`),
    platform: one.draft.platform,
    platformName: platforms().find((each) => each.id === one.draft.platform)?.name ?? null,
    finished: one.exports.length > 0,
    set: one.set,
    token: one.token,
    tokenKey: one.token.state === 'none' ? null : (one.token.keptAt ?? one.id),
    owner: answers.credential?.user ?? null,
    project: answers.projectKey,
    noted: (one.notes ?? '') !== '',
    check:
      one.check === null
        ? null
        : {
            ok: one.check.ok,
            at: one.check.at,
            headline: one.check.findings[0] === undefined ? headlineOf('all-in-place') : headlineOfFinding(one.check.findings[0]),
          },
    updatedAt: one.updatedAt,
  };
}

/** What stands at an address, for `address.detect`. */
export function detection(text: string, change: Partial<Detection> = {}): Detection {
  const read = readAddress(text);
  if (!read.ok) throw new Error('a test pasted something that is no address');
  const reading = read.value;
  const cloud = reading.family === 'cloud';
  return {
    reading,
    deployment: cloud ? 'cloud' : 'data-center',
    askServerOrDataCenter: false,
    baseUrl: reading.baseUrl,
    server: cloud
      ? { product: 'Bitbucket Cloud', version: null, support: 'supported', supportEnds: null, confirmed: true }
      : { product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: '2028-03-03', confirmed: true },
    findings: [],
    ...change,
  };
}

/** Opens a fake host with these saved connections. */
export function createFakeHost(saved: readonly Connection[] = [], app: Partial<AppState> = {}): FakeHost {
  const connections = new Map(saved.map((one) => [one.id, one]));
  /** Removed, and not gone for good yet. */
  const aside = new Map<string, Connection>();
  let clock = Date.parse('2026-11-21T10:00:00.000Z');
  const now = (): string => new Date((clock += 1000)).toISOString();
  const missing = (): Result<never> => fail('connection-not-found');

  function change(id: string, edit: (one: Connection) => Connection): Result<Connection> {
    const one = connections.get(id);
    if (one === undefined) return missing();
    const next = { ...edit(one), updatedAt: now() };
    connections.set(id, next);
    return ok(next);
  }

  function save(id: string, draft: Draft, base?: Draft, own?: readonly FieldValues[]): Result<CallOutput<'connections.save'>> {
    const merged = base === undefined ? null : mergeDrafts(base, draft, connections.get(id)?.draft ?? base, own);
    const saved = change(id, (one) => ({ ...one, draft: merged?.draft ?? draft }));
    if (saved.ok && merged !== null && merged.both.length > 0) return fail('connection-changed', { fields: merged.both.join(', ') });
    return saved.ok && (merged?.taken.length ?? 0) > 0 ? ok({ ...saved.value, changedElsewhere: true }) : saved;
  }

  function detected(id: string, found: Detection): Result<{ detection: Detection; connection: ConnectionFacts }> {
    const kept = change(id, (one) => (found.server.confirmed ? { ...one, server: found.server } : one));
    return kept.ok ? ok({ detection: found, connection: kept.value }) : kept;
  }

  const answers: Answers = {
    'app.start': () =>
      ok({
        version: '0.1.0',
        host: 'browser',
        factsAsOf: '2026-11-20',
        keychain: { kind: 'os', name: 'the keychain', reason: null },
        practice: null,
        openConnection: null,
        connections: [...connections.values()].map(summary),
        notices: [],
        settingsFolder: '/home/ada/.config/handrail',
        nativeSave: false,
        showsFiles: false,
        theme: 'system',
        proposedFolder: '/home/ada/Handrail',
        ...app,
      }),
    'reminders.list': () => {
      const day = (one: Connection): string | null => one.token.expiresOn?.slice(0, 10) ?? null;
      const held = [...connections.values()].filter((one) => one.token.state !== 'none');
      const tokens = held.map((one) => ({
        key: one.id.slice(0, 32),
        ids: [one.id],
        names: [one.name],
        kind: one.token.kind,
        end: day(one) === null ? (one.token.end ?? ('unknown' as const)) : ('on' as const),
        on: day(one),
        mayNeverEnd: one.token.kind !== 'api-token',
      }));
      return ok({ tokens, host: { notifications: 'none', atLogin: 'none' } });
    },
    'reminders.end': ({ id, answer }) => {
      const { end } = answer;
      const said =
        end === 'on' ? { expiresOn: answer.on } : { expiresOn: null, end: end === 'never' ? ('never' as const) : ('skipped' as const) };
      const kept = change(id, (one) => ({ ...one, token: { ...one.token, ...said } }));
      return kept.ok ? ok({}) : kept;
    },
    'reminders.calendar': ({ folder }) => ok({ cancelled: false, path: `${folder ?? '/home/ada'}/handrail-tokens.ics`, events: 1 }),
    'reminders.host': () => ok({ notifications: 'none', atLogin: 'none' }),
    'connections.list': () => ok([...connections.values()].map(summary)),
    'connections.create': ({ practice, id, draft, own }) => {
      const empty = { answers: emptyAnswers(), platform: null, platformConfirmed: false, repositoriesAnswered: false, typed: {} };
      if (id !== undefined && draft !== undefined && connections.has(id)) return save(id, draft, empty, own);
      const one = connection({
        practice,
        updatedAt: now(),
        ...(id === undefined ? {} : { id }),
        ...(draft === undefined ? {} : { draft }),
      });
      connections.set(one.id, one);
      return ok(one);
    },
    'connections.open': ({ id }) => {
      const one = connections.get(id);
      return one === undefined ? missing() : ok(one);
    },
    'connections.save': ({ id, draft, base, own }) => save(id, draft, base, own),
    'connections.rename': ({ id, name }) =>
      name.trim() === '' ? fail('connection-name-empty', {}, 'name') : change(id, (one) => ({ ...one, name })),
    'connections.duplicate': ({ id }) => {
      const one = connections.get(id);
      if (one === undefined) return missing();
      const copy = connection({ ...one, id: `${one.id}copy`, name: `${one.name} (2)` });
      connections.set(copy.id, copy);
      return ok(copy);
    },
    'connections.remove': ({ id, undo }) => {
      const one = connections.get(id);
      if (one !== undefined && undo === true) aside.set(id, one);
      connections.delete(id);
      return ok({ keychain: undo === true ? 'later' : 'removed' });
    },
    'connections.restore': ({ id }) => {
      const one = aside.get(id);
      if (one === undefined) return missing();
      aside.delete(id);
      connections.set(id, one);
      return ok(one);
    },
    'connections.forget': ({ id }) => ok({ keychain: aside.delete(id) ? 'removed' : 'none' }),
    'connections.notes': ({ id, notes }) => change(id, (one) => ({ ...one, notes })),
    'app.language': () => ok({ kept: true }),
    'app.homeView': () => ok({ kept: true }),
    'app.characterKeys': () => ok({ kept: true }),
    'inventory.key': () => ok({ kept: false }),
    'app.renewals': () => ok({ kept: true }),
    'holders.where': ({ id }) => {
      const one = connections.get(id);
      if (one === undefined) return missing();
      const { answers } = one.draft;
      return ok({
        owner: answers.credential?.user ?? null,
        kind: one.token.kind,
        name: one.token.name,
        state: one.token.state,
        keptAt: one.token.keptAt,
        expiresOn: one.token.expiresOn,
        connections: [{ id, name: one.name, platform: one.draft.platform, deployment: answers.deployment }],
        places: [],
      });
    },
    'rotation.state': () => ok({ rotation: null }),
    'record.list': () =>
      ok({ entries: [], total: 0, platforms: {}, state: { count: 0, faults: [], first: null, last: null, folder: '/r' } }),
    'record.remove': () => ok({ entries: 0 }),
    'address.read': ({ text }) => readAddress(text),
    'address.detect': ({ id, text }) => {
      const read = readAddress(text);
      return read.ok ? detected(id, detection(text)) : read;
    },
    'platforms.list': () => ok(platforms().map(toInfo)),
    'held.keep': ({ id, key }) =>
      change(id, (one) => ({ ...one, held: [...one.held.filter((held) => held.key !== key), { key, where: 'keychain', summary: null }] })),
    'held.allowPlainHttp': ({ id }) => change(id, (one) => one),
    'held.file': ({ id, key, name }) =>
      change(id, (one) => ({ ...one, held: [...one.held.filter((held) => held.key !== key), { key, where: 'memory', summary: name }] })),
    'held.forget': ({ id, key }) => change(id, (one) => ({ ...one, held: one.held.filter((held) => held.key !== key) })),
    'ca.keep': ({ id, name, bytes }) => {
      const read = readCertificates(new Uint8Array(Buffer.from(bytes, 'base64')));
      if (!read.ok) return { ok: false, problem: { ...read.problem, field: 'ca', values: { ...read.problem.values, name } } };
      const described = createCertificates().describe(read.value);
      const certificates = described.ok ? [...described.value] : [];
      return change(id, (one) => ({ ...one, ca: { name, addedAt: now(), certificates, count: certificates.length } }));
    },
    'ca.forget': ({ id }) => change(id, (one) => ({ ...one, ca: null })),
    'practice.start': () => {
      const one = connection({ practice: true, name: 'Practice', updatedAt: now() });
      connections.set(one.id, one);
      return ok({ practice: practiceState, connection: one });
    },
  };

  return { ...createStrictBridge(answers), connections };
}

/** An answer that waits until the test lets it go. */
export function held<T>(): { readonly promise: Promise<T>; readonly release: (value: T) => void } {
  let release: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

export function problem(
  kind: Problem['kind'],
  values: Record<string, string> = {},
  field: string | null = null,
): { readonly ok: false; readonly problem: Problem } {
  const failed = fail(kind, values, field);
  return { ok: false, problem: { ...failed.problem, ref: 'ab12-cd34' } };
}
