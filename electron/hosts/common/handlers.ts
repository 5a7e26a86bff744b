/** One handler for each call of the contract: from parsed input to a service, and an event where the list of connections changed. */
import { because, fail, noHostReminders, ok } from '../../contract/index.ts';
import type { Emit, Handlers, HostReminders, PlatformInfo, ReminderChoice, Result, Theme } from '../../contract/index.ts';
import type { RenewalList } from '../../contract/renewal-list.ts';
import type { Secret } from '../../core/secret.ts';
import type { Services } from '../../services/index.ts';
import { createRotationHandlers } from './rotation.ts';

/** What a host does by itself about tokens that end. */
export interface HostReminding {
  state(): HostReminders;
  /** Keeps the choice and does it; gives how it is then. */
  choose(choice: ReminderChoice): Promise<HostReminders>;
}

export interface HandlerOptions {
  readonly services: Services;
  readonly emit: Emit;
  /** Opens the practice connection of `--practice`; its id, or null. */
  readonly openConnection: () => Promise<string | null>;
  /** The native "Save" dialog: the folder chosen, or null when the person closed it. */
  readonly pickFolder: ((proposed: string) => Promise<string | null>) | null;
  /** The desktop's clipboard, which the host clears again when it still holds the text. */
  readonly copy: ((text: Secret) => Promise<{ readonly copied: boolean; readonly clearsAfterSeconds: number | null }>) | null;
  /** The page has saved what was typed, because the host is leaving; null where the host leaves without asking. */
  readonly left: (() => void) | null;
  /** Opens the system's file manager with this file marked; false where it is gone. Null where the host has no file manager. */
  readonly showFile: ((path: string) => Promise<boolean>) | null;
  /** Notifications and the start at login; null where the host has neither. */
  readonly reminding: HostReminding | null;
  /** As it was kept; null where nothing is. */
  readonly homeView: () => string | null;
  readonly keepHomeView: (view: string) => Promise<boolean>;
  /** Whether one character alone may be a shortcut; null where nobody has said. */
  readonly characterKeys: () => boolean | null;
  readonly keepCharacterKeys: (on: boolean) => Promise<boolean>;
  /** Says which platforms are new or have changed, and keeps which ones were shown. */
  readonly tellNews: (platforms: readonly PlatformInfo[]) => Promise<PlatformInfo[]>;
  /** The tokens to renew, as `homeView`. */
  readonly renewals: () => RenewalList | null;
  readonly keepRenewals: (list: RenewalList | null) => Promise<boolean>;
  readonly theme: () => Theme;
  /** Shows it everywhere and keeps it; false where it could not be kept. */
  readonly chooseTheme: (theme: Theme) => Promise<boolean>;
  /** The language that was chosen; null: the system's own. */
  readonly language: () => string | null;
  /** Speaks it from now on, and keeps it for the next start; false where it cannot be kept. */
  readonly chooseLanguage: (language: string | null) => Promise<boolean>;
  /** Aborted when the host goes. */
  readonly stop: AbortSignal;
}

/** Always the same names, so that a newer file takes the older one's place. */
const calendarFiles = { all: 'handrail-tokens.ics', one: 'handrail-token.ics' } as const;

/** Builds the handlers. */
export function createHandlers({
  services,
  emit,
  openConnection,
  pickFolder,
  copy,
  left,
  showFile,
  reminding,
  homeView,
  keepHomeView,
  characterKeys,
  keepCharacterKeys,
  tellNews,
  renewals,
  keepRenewals,
  theme,
  chooseTheme,
  language,
  chooseLanguage,
  stop,
}: HandlerOptions): Handlers {
  const { app, connections, address, token, held, lists, check, platforms, statement, practice, repair, ca, watch, reminders } = services;
  const exporting = services.export;
  /** Files that this run wrote: the only ones that are shown in the file manager. */
  const written = new Set<string>();
  const noted = <S extends { readonly path: string | null }>(saved: S): S => {
    if (saved.path !== null) written.add(saved.path);
    return saved;
  };
  return {
    'app.start': async () => {
      connections.sweep();
      return app.state({
        openConnection: await openConnection(),
        nativeSave: pickFolder !== null,
        showsFiles: showFile !== null,
        theme: theme(),
        language: language() ?? undefined,
        homeView: homeView() ?? undefined,
        characterKeys: characterKeys() ?? undefined,
        renewals: renewals() ?? undefined,
      });
    },

    'app.left': () => {
      left?.();
      return Promise.resolve(ok({}));
    },

    'app.theme': async ({ theme: chosen }) => ok({ kept: await chooseTheme(chosen) }),
    'app.language': async ({ language: chosen }) => ok({ kept: await chooseLanguage(chosen) }),
    'app.homeView': async ({ view }) => ok({ kept: await keepHomeView(view) }),
    'app.characterKeys': async ({ on }) => ok({ kept: await keepCharacterKeys(on) }),
    'app.renewals': async ({ list }) => ok({ kept: await keepRenewals(list) }),
    'app.showFile': async ({ path }) => ok({ shown: written.has(path) && ((await showFile?.(path)) ?? false) }),
    'app.diagnostics': () => services.diagnostics.text(theme()),

    'connections.list': () => connections.list(),
    'connections.create': ({ practice: forPractice, draft, id, own }) => connections.create(forPractice, draft, id, own),
    'connections.open': ({ id }) => connections.open(id),
    'connections.save': ({ id, draft, base, own }) => connections.save(id, draft, base, own),
    'connections.rename': ({ id, name }) => connections.rename(id, name),
    'connections.duplicate': ({ id, place }) => connections.duplicate(id, place),
    'connections.remove': ({ id, undo }) => (undo === true ? connections.discard(id) : connections.remove(id)),
    'connections.restore': ({ id }) => connections.restore(id),
    'connections.forget': ({ id }) => connections.forget(id),
    'connections.notes': ({ id, notes }) => connections.note(id, notes),

    'address.read': ({ text }) => Promise.resolve(address.read(text)),
    'address.detect': ({ id, text, deployment }) => address.detectFor(id, text, deployment),

    'ca.keep': ({ id, name, bytes }) => ca.keep(id, name, bytes),
    'ca.forget': ({ id }) => ca.forget(id),

    'platforms.list': async () => {
      const list = await platforms.list();
      return list.ok ? ok(await tellNews(list.value)) : list;
    },
    'platforms.statement': async ({ platform, deployment, kind, format, folder }) => {
      return saveIn(folder, statement.proposedFolder(), async (chosen) => {
        const made = await statement.make(platform, { deployment, kind }, format);
        return made.ok ? statement.save(made.value, chosen) : made;
      });
    },

    'set.choose': ({ id, ...choice }) => services.set.choose(id, choice),
    'set.members': ({ id }) => services.set.members(id),

    'token.guide': ({ id, kind }) => token.guide(id, kind),
    'token.recognise': ({ id, secret }) => token.recognise(id, secret),
    'token.keep': ({ id, secret, credential, expiresOn }) => token.keep(id, secret, credential, expiresOn),
    'token.users': ({ id, credential }) => token.users(id, credential),
    'token.create': ({ id, ...input }) => token.create(id, input, stop),
    'token.elsewhere': ({ id, credential }) => token.elsewhere(id, credential),
    'token.forget': ({ id }) => token.forget(id),
    'token.allowPlainHttp': ({ id }) => token.allowPlainHttp(id),
    'token.request': ({ id }) => token.request(id),

    'held.keep': ({ id, key, secret }) => held.keep(id, key, secret),
    'held.file': ({ id, key, name, text }) => held.file(id, key, name, text),
    'held.forget': ({ id, key }) => held.forget(id, key),
    'held.allowPlainHttp': ({ id }) => held.allowPlainHttp(id),

    'list.workspaces': ({ id, search, cursor }) => lists.workspaces(id, search, cursor),
    'list.projects': ({ id, search, cursor }) => lists.projects(id, search, cursor),
    'list.repositories': ({ id, search, cursor }) => lists.repositories(id, search, cursor),

    'check.run': ({ id, runId }) => check.forConnection(id, runId, emit),
    'check.cancel': ({ runId }) => Promise.resolve(ok({ cancelled: check.cancel(runId) || services.rotation.cancel(runId) })),

    'watch.run': ({ runId, ids }) => watch.run(runId, emit, ids),
    'watch.cancel': ({ runId }) => Promise.resolve(ok({ cancelled: watch.cancel(runId) })),

    'reminders.list': async () => {
      const tokens = await reminders.list();
      return tokens.ok ? ok({ tokens: tokens.value, host: reminding?.state() ?? noHostReminders }) : tokens;
    },
    'reminders.end': async ({ id, answer }) => {
      const said = await reminders.end(id, answer);
      return said.ok ? ok({}) : said;
    },
    'reminders.calendar': async ({ id, addresses, folder }) => {
      if (folder === null && pickFolder === null) return noFolder();
      const made = await reminders.calendar(id, addresses);
      if (!made.ok) return made;
      const { text, events } = made.value;
      if (text === null) return ok({ cancelled: false, path: null, events });
      const saved = await saveIn(folder, reminders.proposedFolder(), (chosen) =>
        reminders.save(text, chosen, id === null ? calendarFiles.all : calendarFiles.one, false),
      );
      return saved.ok ? ok({ cancelled: saved.value.cancelled, path: saved.value.path, events }) : saved;
    },
    'reminders.host': async ({ choice }) =>
      ok(choice === undefined ? (reminding?.state() ?? noHostReminders) : ((await reminding?.choose(choice)) ?? noHostReminders)),

    ...createRotationHandlers(services.rotation, emit, stop),

    'export.preview': ({ id, platform, mode }) => exporting.preview(id, platform, mode),
    'export.save': async ({ id, platform, mode, folder, replace }) => {
      const chosen = folder ?? (await askFolder(id));
      if (typeof chosen !== 'string') return chosen;
      const saved = await exporting.saveFor(id, platform, mode, chosen, replace);
      if (saved.ok) saved.value.saved.forEach(noted);
      return saved.ok ? ok({ cancelled: false, folder: chosen, ...saved.value }) : saved;
    },
    'export.saveSet': async ({ id, modes, folder, replace }) => {
      const chosen = folder ?? (await askFolder(id));
      if (typeof chosen !== 'string') return chosen;
      const saved = await exporting.saveSet(id, modes, chosen, replace);
      if (saved.ok) saved.value.saved.forEach(noted);
      return saved.ok ? ok({ cancelled: false, folder: chosen, ...saved.value }) : saved;
    },
    'export.finish': ({ id, platform, mode }) => exporting.finish(id, platform, mode),
    'export.destinations': ({ id, platform }) => exporting.destinations(id, platform),
    'export.kept': ({ id, platform }) => exporting.kept(id, platform),
    'export.copy': async ({ id, what }) => {
      // The browser host answers a Copy by itself, straight to the page's clipboard; see `export.copyText`.
      if (copy === null) return fail('copy-refused', { reason: because('no-clipboard') });
      const text = await exporting.copyText(id, what);
      if (!text.ok) return text;
      const { copied, clearsAfterSeconds } = await copy(text.value);
      return copied ? ok({ copied, clearsAfterSeconds }) : fail('copy-refused', { reason: because('clipboard-refused') });
    },

    'run.show': ({ id, ...wish }) => services.run.show(id, wish),
    'run.start': async ({ id, shownId, runId }) => {
      const ran = await services.run.start(id, shownId, runId, emit);
      if (ran.ok) for (const path of ran.value.result.made) noted({ path });
      return ran;
    },
    'run.cancel': ({ runId }) => Promise.resolve(ok({ cancelled: services.run.cancel(runId) })),

    'holders.where': ({ id }) => services.holders.where(id),
    'record.list': ({ id }) => services.record.list(id),
    'record.save': ({ id, format, folder }) =>
      saveIn(folder, exporting.proposedFolder(false), (chosen) => services.record.save(id, format, chosen)),
    'record.remove': () => services.record.remove(),

    'inventory.read': ({ runId, access }) => services.inventory.read(runId, access, emit),
    'inventory.key': async () => {
      const kept = await services.inventory.key.kept();
      return kept.ok ? ok({ kept: kept.value }) : kept;
    },
    'inventory.forgetKey': async () => {
      const gone = await services.inventory.key.forget();
      return gone.ok ? ok({ kept: false }) : gone;
    },
    'inventory.stop': ({ runId }) => Promise.resolve(ok({ stopped: services.inventory.stop(runId) })),
    'inventory.save': ({ inventory, refs, format, folder }) =>
      saveIn(folder, exporting.proposedFolder(false), (chosen) => services.inventory.save(inventory, refs, format, chosen)),
    'inventory.revoke': ({ inventory, ref, access }) => services.inventory.revoke(inventory, ref, access),

    'report.make': ({ id, folder, ...wanted }) =>
      saveIn(folder, exporting.proposedFolder(false), (chosen) => services.report.makeFor(id, wanted, chosen)),
    'report.open': ({ name, text }) => services.report.open(name, text),

    'share.preview': ({ id, from, note }) => services.share.preview(id, from, note),
    'share.bundle': ({ id, note, mask }) => services.share.bundle(id, note, mask),
    'share.save': ({ share, folder }) => saveIn(folder, services.share.proposedFolder(), (chosen) => services.share.save(share, chosen)),
    'share.open': ({ name, text }) => services.share.open(name, text),
    'share.accept': ({ share }) => services.share.accept(share),
    'explain.error': ({ text, deployment, platform }) => services.explain.error(text, deployment, platform),

    'repair.inspect': ({ platform, name, text }) => repair.inspect(platform, name, text),
    'repair.save': async ({ id, folder }) => {
      const saved = await saveIn(folder, repair.proposedFolder(), (chosen) => repair.save(id, chosen));
      return saved.ok ? ok({ cancelled: saved.value.cancelled, path: saved.value.path, mode: '0600' }) : saved;
    },

    'practice.start': ({ deployment }) => practice.start(deployment),
  };

  /** Neither the page nor a native dialog names a folder. */
  function noFolder(): Result<never> {
    return fail('folder-empty', {}, 'folder');
  }

  /** Saves one file where the page says, or where the native dialog does; what was written may be shown from then on. */
  async function saveIn<S extends { readonly path: string }>(
    folder: string | null,
    proposed: string,
    save: (folder: string) => Promise<Result<S>>,
  ): Promise<Result<(S & { cancelled: false }) | { cancelled: true; name: null; path: null }>> {
    if (folder === null && pickFolder === null) return noFolder();
    const chosen = folder ?? (await pickFolder?.(proposed)) ?? null;
    if (chosen === null) return ok({ cancelled: true, name: null, path: null });
    const saved = await save(chosen);
    return saved.ok ? ok({ ...noted(saved.value), cancelled: false }) : saved;
  }

  /** A folder from the native dialog; else what the call answers instead: that it was closed, or that there is no dialog. */
  async function askFolder(id: string): Promise<string | Result<{ cancelled: true; folder: null; saved: []; connection: ConnectionOf }>> {
    const connection = await connections.open(id);
    if (!connection.ok) return connection;
    if (pickFolder === null) return fail('folder-empty', {}, 'folder');
    const picked = await pickFolder(exporting.proposedFolder(connection.value.practice));
    return picked ?? ok({ cancelled: true, folder: null, saved: [], connection: connection.value });
  }
}

type ConnectionOf = Extract<Awaited<ReturnType<Services['connections']['open']>>, { ok: true }>['value'];
