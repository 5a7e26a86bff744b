/** The composition root of every host: adapters into services, services into handlers. */
import { access } from 'node:fs/promises';
import { fail } from '../../contract/index.ts';
import type { Emit, Handlers, Problem, Result, Theme } from '../../contract/index.ts';
import { atMost } from '../../core/at-most.ts';
import type { LogPort } from '../../core/ports.ts';
import type { Secret } from '../../core/secret.ts';
import { spokenLanguage } from '../../contract/copy/language.ts';
import { createCertificates } from '../../adapters/certificates.ts';
import { createClock } from '../../adapters/clock.ts';
import { createFiles } from '../../adapters/files.ts';
import { createHttp } from '../../adapters/http/http.ts';
import { createKeychain } from '../../adapters/keychain/keychain.ts';
import { createLog } from '../../adapters/log.ts';
import { createPrograms } from '../../adapters/programs.ts';
import { createRandom } from '../../adapters/random.ts';
import { createRecordFiles } from '../../adapters/record.ts';
import {
  keepCharacterKeys,
  keepHomeView,
  keepNews,
  keepRenewals,
  keepTheme,
  readCharacterKeys,
  readHomeView,
  readKeptNews,
  readRenewals,
  readTheme,
} from '../../adapters/settings/look.ts';
import { keepLanguage, readLanguage } from '../../adapters/settings/chosen-language.ts';
import { settingsFolder } from '../../adapters/settings/folder.ts';
import { createSettings } from '../../adapters/settings/settings.ts';
import { createKnownSecrets, createServices, settingsMigrations, settingsVersion } from '../../services/index.ts';
import type { Services } from '../../services/index.ts';
import { noCloudApi, readAdminApi, readCloudApi } from './cloud-api.ts';
import { dispatch } from './dispatch.ts';
import { describeEnvironment } from './environment.ts';
import { createHandlers } from './handlers.ts';
import type { HostReminding } from './handlers.ts';
import { speakTheirs } from './language.ts';
import { createPracticePort } from './practice.ts';
import { createRefs } from './refs.ts';

export interface HostOptions {
  readonly kind: 'desktop' | 'browser' | 'terminal';
  readonly version: string;
  /** `HANDRAIL_HOME`, `HANDRAIL_CLOUD_API`, the proxy variables and the session bus are read from here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly emit: Emit;
  /** `--practice`: the practice servers are started with the first `app.start`, and one practice connection is opened. */
  readonly practice: boolean;
  /** The proxy for an address in PAC words (`DIRECT`, `PROXY host:port; …`); without it the environment decides. */
  readonly resolveProxy?: (url: string) => Promise<string>;
  readonly pickFolder?: (proposed: string) => Promise<string | null>;
  /** Told when the page has saved what was typed, after `app.leaving`. */
  readonly left?: () => void;
  /** Opens the system's file manager with this file marked; the host has one where this is given. */
  readonly showFile?: (path: string) => void;
  /** Notifications and the start at login, where the host has them. */
  readonly reminding?: HostReminding;
  /** Told of the theme that the person chose, before it is kept. */
  readonly onTheme?: (theme: Theme) => void;
  /** Told that another language is spoken, and which was chosen; null: the system's own. */
  readonly onLanguage?: (chosen: string | null) => void;
  /** What the system itself says, the dearest first, where the host can ask it. */
  readonly systemLanguages?: () => readonly string[];
  readonly copy?: (text: Secret) => Promise<{ readonly copied: boolean; readonly clearsAfterSeconds: number | null }>;
}

export interface Host {
  readonly services: Services;
  readonly handlers: Handlers;
  /** Answers one call from outside; never rejects. */
  dispatch(name: unknown, input: unknown): Promise<Result<unknown>>;
  readonly log: LogPort;
  readonly settingsFolder: string;
  /** Set when the environment asks for something that is refused: print it and stop. */
  readonly startProblem: Problem | null;
  /** Ends what is going on, stops the practice servers, and writes the log out. */
  dispose(): Promise<void>;
}

/** How long calls under way may take to end when the host goes, in milliseconds. */
const mostCallsMs = 800;
/** How long a program that Handrail runs may take to end, and its files to go, in milliseconds. */
const mostRunMs = 6_000;

/** Builds a host. Nothing is read, written, asked or listened to before the first call; only what a killed run left is taken away. */
export function composeHost(options: HostOptions): Promise<Host> {
  const { kind, version, env, emit } = options;
  const folder = settingsFolder(env);
  const knownSecrets = createKnownSecrets();
  const clock = createClock();
  const random = createRandom();
  const log = createLog({ folder, knownSecrets: () => knownSecrets.texts() });
  const http = createHttp({ env, version, log, ...(options.resolveProxy === undefined ? {} : { resolveProxy: options.resolveProxy }) });
  const settings = createSettings({
    folder,
    version: settingsVersion,
    migrations: settingsMigrations,
  });
  const cloudApi = readCloudApi(env);
  const adminApi = readAdminApi(env);
  const refused = [cloudApi, adminApi].find((each) => !each.ok);
  const practice = createPracticePort(log, clock);
  const stop = new AbortController();
  const makeRef = createRefs(random);
  const programs = createPrograms({ env, settings: folder });
  void programs.tidy(false);

  const services = createServices(
    {
      http,
      keychain: createKeychain({ env }),
      settings,
      files: createFiles(),
      certificates: createCertificates(),
      clock,
      random,
      log,
      record: createRecordFiles({ settings: folder }),
      programs,
    },
    {
      cloudApi: cloudApi.ok ? cloudApi.value : noCloudApi,
      adminApi: adminApi.ok ? adminApi.value : noCloudApi,
      practice,
      hostKind: kind,
      version,
      environment: describeEnvironment(env, options.resolveProxy ?? null),
      settingsPlace: env['HANDRAIL_HOME'] ? 'named' : 'usual',
      knownSecrets,
      onChange: () => void announce(),
    },
  );

  /** Tells the pages about the list, once for changes that come in one go. */
  let announced: Promise<void> | null = null;
  function announce(): Promise<void> {
    announced ??= Promise.resolve().then(async () => {
      announced = null;
      const list = await services.connections.list();
      if (list.ok && !stop.signal.aborted) emit('connections.changed', { connections: list.value });
    });
    return announced;
  }

  /** Asked once: a second page of the same host opens the same practice connection. */
  let opened: Promise<string | null> | null = null;
  async function openPractice(): Promise<string | null> {
    if (!options.practice) return null;
    const started = await services.practice.start(null);
    if (started.ok) return started.value.connection.id;
    log.write('warn', 'practice-not-started', { kind: started.problem.kind });
    return null;
  }

  /** As chosen in this run, which counts also where it could not be kept. */
  let theme: Theme | null = null;
  /** One after the other: of two writes side by side the older could be the last. */
  let keeping: Promise<boolean> = Promise.resolve(true);
  function chooseTheme(chosen: Theme): Promise<boolean> {
    theme = chosen;
    options.onTheme?.(chosen);
    emit('app.theme', { theme: chosen });
    keeping = keeping.then(() => keepTheme(folder, theme ?? chosen));
    return keeping;
  }

  /** As chosen in this run: `undefined` while nothing was. */
  let language: string | null | undefined;
  async function chooseLanguage(chosen: string | null): Promise<boolean> {
    const { languageNamed } = await import('../../contract/copy/languages.ts');
    language = chosen === null ? null : languageNamed(chosen);
    const now = language;
    // What was asked for at the start no longer counts.
    await speakTheirs({ ...options.env, HANDRAIL_LANG: undefined }, options.systemLanguages?.() ?? [], now);
    options.onLanguage?.(now);
    emit('app.language', { spoken: spokenLanguage() });
    keeping = keeping.then(() => keepLanguage(folder, now));
    return keeping;
  }

  const handlers = createHandlers({
    services,
    emit,
    openConnection: () => (opened ??= openPractice()),
    pickFolder: options.pickFolder ?? null,
    copy: options.copy ?? null,
    left: options.left ?? null,
    reminding: options.reminding ?? null,
    showFile:
      options.showFile === undefined
        ? null
        : async (path) => {
            const there = await access(path).then(
              () => true,
              () => false,
            );
            if (there) options.showFile?.(path);
            return there;
          },
    theme: () => theme ?? readTheme(folder),
    language: () => (language === undefined ? readLanguage(folder) : language),
    chooseLanguage,
    homeView: () => readHomeView(folder),
    keepHomeView: (view) => (keeping = keeping.then(() => keepHomeView(folder, view))),
    characterKeys: () => readCharacterKeys(folder),
    keepCharacterKeys: (on) => (keeping = keeping.then(() => keepCharacterKeys(folder, on))),
    tellNews: async (platforms) => {
      const { keptNow, knownOf, withNews } = await import('../../core/platforms/news.ts');
      const today = clock.now().toISOString().slice(0, 10);
      const kept = readKeptNews(folder);
      const now = keptNow(kept, knownOf(platforms), today);
      if (now !== kept) void (keeping = keeping.then(() => keepNews(folder, now)));
      return withNews(platforms, now, today);
    },
    renewals: () => readRenewals(folder),
    keepRenewals: (list) => (keeping = keeping.then(() => keepRenewals(folder, list))),
    chooseTheme,
    stop: stop.signal,
  });

  /** Calls that are not answered yet. */
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  return Promise.resolve({
    services,
    handlers,
    dispatch: (name, input) => {
      // A save that began now would be cut off with the process, and leave its lock behind.
      if (closed) return Promise.resolve(fail('cancelled'));
      const answer = dispatch(handlers, log, makeRef, name, input, knownSecrets.texts());
      underWay.add(answer);
      void answer.finally(() => underWay.delete(answer));
      return answer;
    },
    log,
    settingsFolder: folder,
    startProblem: refused?.ok === false ? { ...refused.problem, ref: makeRef() } : null,
    dispose: async () => {
      stop.abort();
      services.dispose();
      await atMost(clock, mostRunMs, services.run.settled());
      await programs.tidy(true);
      // A call that is about to save gets its turn, and one that waits for a server does not keep us.
      await atMost(clock, mostCallsMs, Promise.allSettled(underWay));
      closed = true;
      await services.record.flush();
      // No save is cut off, and the lock is let go.
      await settings.close();
      // Such a save may have noted something, and the record has a lock of its own.
      await services.record.settled();
      await practice.stop();
      await http.close();
      await log.flush();
    },
  });
}
