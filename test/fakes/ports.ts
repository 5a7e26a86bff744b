/** Fakes of every port, in memory and without surprises. They keep to the promises written in electron/core/ports.ts. */
import { because } from '../../electron/contract/index.ts';
import type {
  ClockPort,
  FilesOutcome,
  FilesPort,
  HttpOutcome,
  HttpPort,
  HttpRequest,
  KeychainOutcome,
  KeychainPort,
  LogPort,
  ProgramEnd,
  ProgramPlan,
  ProgramsPort,
  RandomPort,
  RecordOutcome,
  RecordPort,
  SettingsOutcome,
  SettingsPort,
  SettingsRecovery,
} from '../../electron/core/ports.ts';
import { linesAfter } from '../../electron/core/record/chain.ts';
import type { RecordHead } from '../../electron/core/record/chain.ts';
import { Secret } from '../../electron/core/secret.ts';
import { sha256 } from '../../electron/adapters/digest.ts';

/** A clock that stands still until it is moved. */
export interface FakeClock extends ClockPort {
  advance(ms: number): void;
  set(iso: string): void;
}

export function fakeClock(iso = '2026-11-21T09:00:00.000Z'): FakeClock {
  let wall = Date.parse(iso);
  let risen = 0;
  const sleepers = new Set<() => void>();
  return {
    now: () => new Date(wall),
    monotonic: () => risen,
    /** Sleepers wake when the clock has been moved far enough, or at once when told to stop. */
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const until = risen + ms;
        const look = (): void => {
          if (risen < until && !signal.aborted) return;
          sleepers.delete(look);
          resolve();
        };
        sleepers.add(look);
        signal.addEventListener('abort', look, { once: true });
        look();
      }),
    advance: (ms) => {
      wall += ms;
      risen += ms;
      for (const look of [...sleepers]) look();
    },
    set: (text) => {
      wall = Date.parse(text);
    },
  };
}

/** Identifiers that count up: `aaaaaaaa0001`. */
export function fakeRandom(from = 0): RandomPort {
  let count = from;
  return {
    id: (length) => {
      count += 1;
      return String(count).padStart(length, 'a').slice(-length);
    },
  };
}

/** A reply of a scripted server; what is left out is 200 with an empty JSON object. */
export interface ScriptedReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface FakeHttp extends HttpPort {
  readonly requests: HttpRequest[];
}

/** Answers by `METHOD path?query` or `METHOD url`; an unknown request fails the test by throwing. */
export function fakeHttp(
  script: Readonly<
    Record<string, ScriptedReply | ((request: HttpRequest) => ScriptedReply | HttpOutcome | Promise<ScriptedReply | HttpOutcome>)>
  >,
): FakeHttp {
  const requests: HttpRequest[] = [];
  return {
    requests,
    send: async (request, signal) => {
      requests.push(request);
      if (signal.aborted) return networkFailure('cancelled');
      const url = new URL(request.url);
      const reply =
        script[`${request.method} ${url.pathname}${url.search}`] ??
        script[`${request.method} ${url.pathname}`] ??
        script[`${request.method} ${request.url}`];
      if (reply === undefined) throw new Error(`the script has no reply for ${request.method} ${request.url}`);
      const given = typeof reply === 'function' ? await reply(request) : reply;
      return 'kind' in given ? given : scripted(given);
    },
  };
}

function scripted({ status = 200, headers = {}, body = {} }: ScriptedReply): HttpOutcome {
  return {
    kind: 'response',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    truncated: false,
    timings: { total: 5, firstByte: 4 },
    peer: null,
    privateCa: null,
  };
}

export function networkFailure(fault: Extract<HttpOutcome, { kind: 'failure' }>['fault'], detail = ''): HttpOutcome {
  return { kind: 'failure', fault, detail, chain: null, timings: { total: 5, firstByte: null } };
}

export interface FakeKeychain extends KeychainPort {
  readonly entries: Map<string, string>;
  /** Every operation that was asked for, e.g. `write token:abc`. */
  readonly asked: string[];
  /** `memory`: no keychain is reachable. `refuse`: it is there and says no to writes. `deaf`: it says no to everything. */
  mode: 'os' | 'memory' | 'refuse' | 'deaf';
}

export function fakeKeychain(mode: FakeKeychain['mode'] = 'os'): FakeKeychain {
  const entries = new Map<string, string>();
  const asked: string[] = [];
  const refused: KeychainOutcome<never> = { ok: false, fault: 'refused', detail: 'the prompt was dismissed' };
  const unavailable: KeychainOutcome<never> = { ok: false, fault: 'unavailable', detail: 'there is no session bus' };
  const keychain: FakeKeychain = {
    entries,
    asked,
    mode,
    status: async () => {
      asked.push('status');
      return keychain.mode === 'memory'
        ? { kind: 'unavailable', name: 'Test keychain', reason: because('bus-none') }
        : { kind: 'os', name: 'Test keychain', reason: null };
    },
    write: async (account, secret) => {
      asked.push(`write ${account}`);
      if (keychain.mode === 'refuse' || keychain.mode === 'deaf') return refused;
      if (keychain.mode === 'memory') return unavailable;
      entries.set(account, secret.reveal());
      return { ok: true, value: null };
    },
    read: async (account) => {
      asked.push(`read ${account}`);
      if (keychain.mode === 'deaf') return refused;
      if (keychain.mode === 'memory') return unavailable;
      const found = entries.get(account);
      return { ok: true, value: found === undefined ? null : new Secret(found) };
    },
    remove: async (account) => {
      asked.push(`remove ${account}`);
      if (keychain.mode === 'deaf') return refused;
      if (keychain.mode === 'memory') return unavailable;
      return { ok: true, value: entries.delete(account) };
    },
  };
  return keychain;
}

export interface FakeSettings extends SettingsPort {
  /** The document as it would stand on disk. */
  text: string | null;
  writes: number;
  fault: Extract<SettingsOutcome<never>, { ok: false }> | null;
  /** Reported with the next outcome, then forgotten. */
  recovered: SettingsRecovery | null;
}

export function fakeSettings(document?: unknown): FakeSettings {
  const done = (value: unknown): SettingsOutcome<unknown> => {
    const { recovered } = settings;
    settings.recovered = null;
    return { ok: true, value, recovered };
  };
  const settings: FakeSettings = {
    folder: '/settings',
    text: document === undefined ? null : JSON.stringify(document),
    writes: 0,
    fault: null,
    recovered: null,
    read: async () => settings.fault ?? done(settings.text === null ? undefined : JSON.parse(settings.text)),
    update: async (change) => {
      if (settings.fault !== null) return settings.fault;
      const next = change(settings.text === null ? undefined : JSON.parse(settings.text));
      if (next === undefined) return done(settings.text === null ? undefined : JSON.parse(settings.text));
      const text = JSON.stringify(next);
      if (text !== settings.text) {
        settings.text = text;
        settings.writes += 1;
      }
      return done(JSON.parse(text));
    },
  };
  return settings;
}

export interface FakeFiles extends FilesPort {
  readonly written: Map<string, { readonly text: string; readonly mode: number }>;
  fault: Extract<FilesOutcome<never>, { ok: false }> | null;
}

export function fakeFiles(): FakeFiles {
  const written = new Map<string, { text: string; mode: number }>();
  const files: FakeFiles = {
    written,
    fault: null,
    write: async (folder, name, text, mode) => {
      if (files.fault !== null) return files.fault;
      const path = `${folder}/${name}`;
      written.set(path, { text, mode });
      return { ok: true, value: path };
    },
    writeNew: async (folder, name, text, mode) => {
      if (files.fault !== null) return files.fault;
      const path = `${folder}/${name}`;
      if (written.has(path)) return { ok: true, value: null };
      written.set(path, { text, mode });
      return { ok: true, value: path };
    },
    compare: async (folder, name, text) => {
      const found = written.get(`${folder}/${name}`);
      return found === undefined ? 'absent' : found.text === text ? 'same' : 'different';
    },
    digest: async (path) => {
      const found = written.get(path);
      return found === undefined ? { state: 'gone' } : { state: 'there', sha256: sha256(found.text) };
    },
    sha256,
    read: async (path, maxBytes) => {
      const found = written.get(path);
      if (found === undefined) return { ok: false, fault: 'not-found', detail: 'no such file' };
      return found.text.length > maxBytes ? { ok: false, fault: 'too-large', detail: '' } : { ok: true, value: found.text };
    },
    proposedFolder: (practice) => (practice ? '/home/ada/Downloads/Handrail practice' : '/home/ada/Downloads/Handrail'),
  };
  return files;
}

export interface FakeLog extends LogPort {
  readonly lines: { readonly level: string; readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

export function fakeLog(): FakeLog {
  const lines: FakeLog['lines'] = [];
  return { lines, write: (level, event, fields = {}) => void lines.push({ level, event, fields }) };
}

export interface FakeRecord extends RecordPort {
  text: string;
  fault: Extract<RecordOutcome<never>, { ok: false }> | null;
}

/** A record in memory; it notices nothing of damage, as the one on disk does. */
export function fakeRecord(): FakeRecord {
  let head: RecordHead | null = null;
  const record: FakeRecord = {
    folder: '/settings/record',
    text: '',
    fault: null,
    sha256,
    append: async (bodies) => {
      if (record.fault !== null) return record.fault;
      const lines = linesAfter(head, bodies, sha256);
      record.text += lines.text;
      ({ head } = lines);
      return head === null ? { ok: false, fault: 'unreadable', detail: '' } : { ok: true, value: { head, replaced: null } };
    },
    read: async () => record.fault ?? { ok: true, value: record.text === '' ? [] : [record.text] },
    restart: async (first) => {
      if (record.fault !== null) return record.fault;
      const lines = linesAfter(null, [first], sha256);
      record.text = lines.text;
      ({ head } = lines);
      return head === null ? { ok: false, fault: 'unreadable', detail: '' } : { ok: true, value: head };
    },
  };
  return record;
}

/** What a fake program does: output in chunks, then its end. */
export interface FakeProgram {
  readonly writes?: readonly (readonly ['out' | 'err', string])[];
  readonly end?: ProgramEnd;
  /** Runs until it is cancelled. */
  readonly forever?: boolean;
}

/** A run as it was asked for, with the secrets that it got in clear: for tests of where they go. */
export interface FakeRun extends Omit<ProgramPlan, 'input' | 'withheld'> {
  readonly input: string | null;
  /** Files that were in its folder at that moment. */
  readonly files: Readonly<Record<string, string>>;
}

export interface FakePrograms extends ProgramsPort {
  readonly runs: FakeRun[];
  /** Folders that are there now. */
  readonly folders: Map<string, Readonly<Record<string, string>>>;
  /** Another file under the same name from now on. */
  replace(name: string): void;
}

/** Programs by name; `answer` decides what a run of one does. */
export function fakePrograms(
  names: readonly string[] = [],
  answer: (name: string, args: readonly string[]) => FakeProgram = () => ({}),
  env: readonly string[] = [],
): FakePrograms {
  const runs: FakeRun[] = [];
  const folders = new Map<string, Readonly<Record<string, string>>>();
  const marks = new Map(names.map((name) => [name, 1]));
  return {
    runs,
    folders,
    replace: (name) => void marks.set(name, (marks.get(name) ?? 0) + 1),
    computer: 'jump-1',
    find: async (name) =>
      marks.has(name) ? { state: 'found', path: `/usr/bin/${name}`, mark: String(marks.get(name)) } : { state: 'not-found' },
    environment: (wanted) =>
      env.filter((name) => wanted.some((each) => each === name || (each.endsWith('*') && name.startsWith(each.slice(0, -1))))),
    run: async ({ input, withheld: _withheld, ...plan }, signal, hear) => {
      const { writes = [], end = { kind: 'exited', status: 0 }, forever = false } = answer(plan.path.split('/').at(-1) ?? '', plan.args);
      runs.push({ ...plan, input: input?.reveal() ?? null, files: { ...folders.get(plan.folder ?? '') } });
      for (const [from, text] of writes) hear(from, text);
      if (!forever) return { end, cut: false };
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      return { end: { kind: 'cancelled' }, cut: false };
    },
    freshFolder: (id) => `/home/ada/.handrail/run/${id}`,
    folder: async (id, files) => {
      const path = `/home/ada/.handrail/run/${id}`;
      folders.set(path, Object.fromEntries(files.map(({ name, text }) => [name, text.reveal()])));
      return {
        ok: true,
        value: {
          path,
          remove: async () => {
            folders.delete(path);
          },
        },
      };
    },
    tidy: async () => undefined,
  };
}
