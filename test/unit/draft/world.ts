/**
 * A page and its host that can die at any moment: the real store over the real dispatch, handlers and services. What outlives them (the
 * settings, the keychain, the exported files) is in memory. Every step over a border is counted, and can be the last one of a page or host.
 */
import { createCertificates } from '../../../electron/adapters/certificates.ts';
import { fail } from '../../../electron/contract/index.ts';
import type { Bridge, CallName, Result } from '../../../electron/contract/index.ts';
import type { HttpOutcome, HttpRequest } from '../../../electron/core/ports.ts';
import { dispatch } from '../../../electron/hosts/common/dispatch.ts';
import { createHandlers } from '../../../electron/hosts/common/handlers.ts';
import { createKnownSecrets, createServices } from '../../../electron/services/index.ts';
import type { PracticePort } from '../../../electron/services/types.ts';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { fakeClock, fakeFiles, fakeKeychain, fakeLog, fakeRandom, fakePrograms, fakeRecord, fakeSettings } from '../../fakes/index.ts';
import type { FakeClock, FakeFiles, FakeKeychain, FakeSettings } from '../../fakes/index.ts';

/** What is left when everything that runs has ended. */
export interface Disk {
  readonly settings: FakeSettings;
  readonly keychain: FakeKeychain;
  readonly files: FakeFiles;
  readonly clock: FakeClock;
}

export function freshDisk(): Disk {
  return { settings: fakeSettings(), keychain: fakeKeychain(), files: fakeFiles(), clock: fakeClock() };
}

/** Asked at every border, with what is about to happen or has just happened; waits where it is told to. */
export type AtStep = (label: string) => Promise<void> | void;

export interface Host {
  /** Answers as a host does, `host-gone` once it is dead. */
  readonly call: Bridge['call'];
  /** Nothing that was begun goes on, and whoever waits for it hears that the host is gone. */
  kill(): void;
  /** When everything that was asked of it is done. */
  idle(): Promise<void>;
}

const never = new Promise<never>(() => undefined);
let hosts = 0;
/** The same in every host, and large. */
let catalogue: Result<unknown> | null = null;

/** What `PUT` makes; of no use anywhere. */
const createdToken = btoa('123456789013:k7Q9wX2mZ4pL8vR1tY6v');

/** A self-managed Bitbucket with one project and two repositories. */
function bitbucket({ url, method }: HttpRequest): HttpOutcome {
  const { pathname } = new URL(url);
  const page = (values: readonly unknown[]) => ({ size: values.length, limit: 25, isLastPage: true, start: 0, values });
  const project = { key: 'PRJ', id: 1, name: 'Project', public: false, type: 'NORMAL' };
  const body = pathname.endsWith('/application-properties')
    ? { version: '8.19.3', buildNumber: '8019003', buildDate: '1', displayName: 'Acme Code' }
    : pathname.endsWith('/repos')
      ? page(['web', 'api'].map((slug, id) => ({ slug, id, name: slug, state: 'AVAILABLE', project, public: false })))
      : pathname.endsWith('/projects')
        ? page([project])
        : method === 'PUT'
          ? { id: '1', name: 'Handrail', createdDate: 1, token: createdToken }
          : page([]);
  const headers = { 'content-type': 'application/json', 'x-arequestid': '@ABC1x1x1x0', 'x-ausername': 'ada' };
  const timings = { total: 1, firstByte: 1 };
  return { kind: 'response', status: 200, headers, body: JSON.stringify(body), truncated: false, timings, peer: null, privateCa: false };
}

/** Starts a host over a disk. */
export function startHost(disk: Disk, step: AtStep, practice: PracticePort | null = null): Host {
  const life = { over: false };
  const over = (): boolean => life.over;
  const asked = new Set<Promise<unknown>>();
  const graves = new Set<(gone: Result<never>) => void>();

  /** A border of the host: killed before or after the work, it neither begins nor is heard of again. */
  async function border<T>(label: string, work: () => Promise<T>): Promise<T> {
    await step(`before ${label}`);
    if (over()) return never;
    const done = await work();
    await step(`after ${label}`);
    return over() ? never : done;
  }

  const { settings, keychain, files, clock } = disk;
  const secrets = createKnownSecrets();
  const log = fakeLog();
  const services = createServices(
    {
      http: { send: (request) => border(`http ${request.url}`, async () => bitbucket(request)) },
      keychain: {
        status: () => border('keychain status', () => keychain.status()),
        write: (...all) => border('keychain write', () => keychain.write(...all)),
        read: (...all) => border('keychain read', () => keychain.read(...all)),
        remove: (...all) => border('keychain remove', () => keychain.remove(...all)),
      },
      settings: {
        folder: settings.folder,
        read: () => border('settings read', () => settings.read()),
        update: (change) => border('settings update', () => settings.update(change)),
      },
      files: {
        ...files,
        write: (...all) => border(`file ${all[1]}`, () => files.write(...all)),
        compare: (...all) => border(`compare ${all[1]}`, () => files.compare(...all)),
        writeNew: (...all) => border(`new file ${all[1]}`, () => files.writeNew(...all)),
      },
      certificates: createCertificates(),
      clock,
      random: fakeRandom((hosts += 1) * 1000),
      log,
      record: fakeRecord(),
      programs: fakePrograms(),
    },
    { cloudApi: 'https://api.bitbucket.org/2.0', practice, hostKind: 'browser', version: '0', knownSecrets: secrets },
  );
  const handlers = createHandlers({
    services,
    emit: () => undefined,
    openConnection: async () => null,
    pickFolder: null,
    copy: null,
    left: null,
    showFile: null,
    reminding: null,
    theme: () => 'system',
    language: () => null,
    chooseLanguage: () => Promise.resolve(false),
    homeView: () => null,
    characterKeys: () => null,
    keepCharacterKeys: () => Promise.resolve(false),
    tellNews: async (platforms) => [...platforms],
    keepHomeView: () => Promise.resolve(false),
    renewals: () => null,
    keepRenewals: () => Promise.resolve(false),
    chooseTheme: async () => true,
    stop: new AbortController().signal,
  });

  return {
    call: (async (name: CallName, input: unknown) => {
      if (life.over) return fail('host-gone');
      if (name === 'platforms.list' && catalogue !== null) return catalogue;
      const gone = new Promise<Result<never>>((resolve) => graves.add(resolve));
      const done = dispatch(handlers, log, () => 'ab12-cd34', name, structuredClone(input), secrets.texts());
      asked.add(done);
      void done.finally(() => asked.delete(done));
      const answer = structuredClone(await Promise.race([done, gone]));
      if (name === 'platforms.list' && answer.ok) catalogue = answer;
      return answer;
    }) as Bridge['call'],
    kill: () => {
      life.over = true;
      for (const bury of graves) bury(fail('host-gone'));
    },
    idle: async () => {
      while (asked.size > 0) await Promise.all(asked);
    },
  };
}

export interface Page {
  readonly store: WizardStore;
  /** Every draft that was on screen, oldest first, with the time at which it came there. */
  readonly drafts: readonly { readonly at: number; readonly text: string }[];
  /** Nothing reaches the page any more and no timer of it runs; `leaves`: it was told that it goes away. */
  kill(leaves: boolean): void;
}

/** Opens a page. `host` is asked at each call: it may be another one after a while. */
export function openPage(host: () => Host, step: AtStep, now: () => number): Page {
  const life = { over: false, leaving: false };
  const bridge: Bridge = {
    call: async (name, input) => {
      // What leaves with the page reaches the host, and nobody hears the answer.
      if (!life.over) await step(`call ${name}`);
      const answer = life.over && !life.leaving ? never : host().call(name, input);
      const result = await answer;
      if (!life.over) await step(`answer ${name}`);
      return life.over ? never : result;
    },
    on: () => () => undefined,
  };
  const store = createWizardStore(bridge);
  const drafts: { at: number; text: string }[] = [];
  store.subscribe(() => {
    if (life.over || store.getState().place !== 'connection') return;
    const text = draftText(store.latest().draft);
    if (drafts.at(-1)?.text !== text) drafts.push({ at: now(), text });
  });
  return {
    store,
    drafts,
    kill: (leaves) => {
      life.over = true;
      life.leaving = leaves;
      if (leaves) store.leave();
      life.leaving = false;
      store.dispose();
    },
  };
}

/** A draft as text in which the order of its keys does not count. */
export function draftText(draft: unknown): string {
  return JSON.stringify(draft, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
