/** The services' door: every use case, over ports. Heavy parts of core are loaded when they are first used. */
import type { Notice, Result } from '../contract/index.ts';
import type { Secret } from '../core/secret.ts';
import { createAddress } from './address.ts';
import type { AddressService } from './address.ts';
import { createApp } from './app.ts';
import type { AppService } from './app.ts';
import { createCa } from './ca.ts';
import type { CaService } from './ca.ts';
import { createCheck } from './check.ts';
import type { CheckService } from './check.ts';
import { createConnections } from './connections.ts';
import type { ConnectionService } from './connections.ts';
import { createDiagnostics } from './diagnostics.ts';
import type { DiagnosticsService } from './diagnostics.ts';
import { createExplain } from './explain.ts';
import type { ExplainService } from './explain.ts';
import { createExport } from './export.ts';
import type { ExportService } from './export.ts';
import { createFlights } from './flights.ts';
import { createHeld } from './held.ts';
import type { HeldService } from './held.ts';
import { createLists } from './lists.ts';
import type { ListService } from './lists.ts';
import { createPlatforms } from './platforms.ts';
import type { PlatformService } from './platforms.ts';
import { createPractice } from './practice.ts';
import type { PracticeService } from './practice.ts';
import { callerOf, createReach } from './reach.ts';
import { createReminders } from './reminders.ts';
import type { ReminderService } from './reminders.ts';
import { createRecord } from './record.ts';
import { createRecordReading } from './record-reading.ts';
import type { RecordReading } from './record-reading.ts';
import type { RecordNotes } from './record.ts';
import { createInventory } from './inventory.ts';
import { createInventoryKey } from './inventory-key.ts';
import type { InventoryService } from './inventory.ts';
import { createHolders } from './holders.ts';
import type { HolderService } from './holders.ts';
import { createRepair } from './repair.ts';
import type { RepairService } from './repair.ts';
import { createReport } from './report.ts';
import type { ReportService } from './report.ts';
import { createRotation } from './rotation/index.ts';
import type { RotationService } from './rotation/index.ts';
import { createRun } from './run.ts';
import type { RunService } from './run.ts';
import { createSaving } from './saving.ts';
import { createSecretShelf } from './secrets.ts';
import type { KeychainState } from './secrets.ts';
import { createShare } from './share.ts';
import type { ShareService } from './share.ts';
import { createStatement } from './statement.ts';
import type { StatementService } from './statement.ts';
import { createConnectionStore } from './store/connection-store.ts';
import { withRecord } from './store/recorded.ts';
import { createTokenCreation } from './token-create.ts';
import type { CreateToken } from './token-create.ts';
import { createToken } from './token.ts';
import type { TokenService } from './token.ts';
import type { ServiceBase, ServiceConfig, ServicePorts } from './types.ts';
import { createSetService } from './set.ts';
import type { SetService } from './set.ts';
import { createViews } from './view.ts';
import { createWatch } from './watch.ts';
import type { WatchService } from './watch.ts';

export { settingsMigrations, settingsVersion } from './store/document.ts';
export { createKnownSecrets } from './known-secrets.ts';
export { callerOf };
export { savedBelow } from './holders-made.ts';
export type { Exported } from './holders-made.ts';
export { realAdminApi } from './inventory-access.ts';
export { sentKeys } from './key-place.ts';
export type { KnownSecrets } from './known-secrets.ts';
export type { CheckRequest } from './check.ts';
export type { ExportRequest } from './export.ts';
export type { SetRequest } from './export-set.ts';
export type { Flight } from './flights.ts';
export type { Noted, RecordNotes } from './record.ts';
export type { ReportRequest } from './report.ts';
export { lostNotice } from './types.ts';
export type { HostEnvironment, PracticeInfo, PracticePort, ServiceConfig, ServicePorts } from './types.ts';

export interface Services {
  readonly app: AppService;
  readonly connections: ConnectionService;
  readonly diagnostics: DiagnosticsService;
  readonly address: AddressService;
  readonly token: Omit<TokenService, 'secret'> & {
    readonly create: CreateToken;
    /** A secret of a saved connection, for the terminal: `token` or a platform input's key. */
    secretFor(id: string, key: string, platform?: string): Promise<Result<Secret>>;
  };
  readonly held: Pick<HeldService, 'keep' | 'file' | 'forget' | 'allowPlainHttp' | 'plainHttpAllowed'>;
  readonly lists: ListService;
  readonly check: CheckService;
  readonly ca: CaService;
  readonly set: SetService;
  readonly watch: Omit<WatchService, 'dispose'>;
  readonly export: ExportService;
  readonly run: Omit<RunService, 'dispose'>;
  readonly report: ReportService;
  readonly share: ShareService;
  readonly explain: ExplainService;
  readonly platforms: Pick<PlatformService, 'list' | 'find'>;
  readonly statement: StatementService;
  readonly practice: PracticeService;
  readonly repair: RepairService;
  readonly reminders: ReminderService;
  /** What was done with the connections. */
  readonly record: RecordNotes & RecordReading;
  /** Where the tokens are. */
  readonly holders: HolderService;
  /** Every token that an administrator can see. */
  readonly inventory: Omit<InventoryService, 'dispose'>;
  readonly rotation: RotationService;
  /** What this run found out about the saved connections that the person has to hear. */
  notices(): readonly Notice[];
  /** What is known of the keychain; asks it when `ask` is true. */
  keychain(ask: boolean): Promise<KeychainState>;
  /** Ends whatever is still going on. */
  dispose(): void;
}

/** How long `keychain(true)` waits for an answer, in milliseconds. */
const keychainPatience = 60_000;

/** Builds every service over the ports given. Nothing is asked of them before the first use. */
export function createServices(given: ServicePorts, config: ServiceConfig): Services {
  const notices: Notice[] = [];
  const keeping = createRecord({ ports: given, config, notices });
  const ports: ServicePorts = { ...given, settings: keeping.settings };
  const base: ServiceBase = { ports, config, notices };
  const stop = new AbortController();
  const platforms = createPlatforms();
  const shelf = createSecretShelf(base);
  const store = withRecord(createConnectionStore(base), keeping.notes);
  const views = createViews(shelf, platforms, ports.clock, config.practice);
  const reach = createReach(base, shelf, views);
  const parts = { base, store, shelf, views, platforms, reach, flights: createFlights() };
  const connections = createConnections({ ...parts, stop: stop.signal });
  const practice = createPractice({ ...parts, connections });
  const token = createToken(parts);
  const held = createHeld(parts);
  const create = createTokenCreation(parts);
  const check = createCheck(parts);
  const watch = createWatch({ ...parts, check });
  const ca = createCa(parts);
  const diagnostics = createDiagnostics(base, connections, shelf);
  const exporting = createExport({ ...parts, token, held });
  const run = createRun({ ...parts, token, held, exporting, notes: keeping.notes });
  const report = createReport(parts);
  const inventory = createInventory({ ...parts, key: createInventoryKey(shelf, store), record: keeping.notes });

  return {
    app: createApp(base, connections, practice, shelf),
    connections,
    diagnostics,
    address: createAddress(parts),
    token: {
      ...token,
      create,
      secretFor: async (id, key, platform) => {
        const stored = await store.one(id);
        if (!stored.ok) return stored;
        return key === 'token' ? token.secret(stored.value) : held.secret(stored.value, key, platform);
      },
    },
    held,
    lists: createLists(store, reach, stop.signal),
    check,
    ca,
    set: createSetService(parts),
    watch,
    export: exporting,
    run,
    report,
    share: createShare({ ...parts, notes: keeping.notes, ca, diagnostics, exporting, report }),
    explain: createExplain(parts),
    platforms,
    statement: createStatement({ base, platforms, saving: createSaving(ports.files) }),
    practice,
    repair: createRepair(base, platforms),
    reminders: createReminders({ base, store, views, platforms, saving: createSaving(ports.files) }),
    record: { ...keeping.notes, ...createRecordReading(base, keeping, platforms) },
    holders: createHolders(parts),
    inventory,
    rotation: createRotation({ ...parts, check, token, exporting, notes: keeping.notes }),
    notices: () => base.notices,
    keychain: (ask) => (ask ? shelf.ask(keychainPatience) : Promise.resolve(shelf.state())),
    dispose: () => {
      stop.abort();
      watch.dispose();
      inventory.dispose();
      run.dispose();
    },
  };
}
