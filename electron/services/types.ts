/** What the services are given, and what they share among themselves. */
import type { AppState, Notice, PracticeState, Result } from '../contract/index.ts';
import type {
  CertificatesPort,
  ClockPort,
  FilesPort,
  HttpPort,
  KeychainPort,
  LogPort,
  ProgramsPort,
  RandomPort,
  RecordPort,
  SettingsPort,
} from '../core/ports.ts';
import type { Secret } from '../core/secret.ts';
import type { KnownSecrets } from './known-secrets.ts';

export interface ServicePorts {
  readonly http: HttpPort;
  readonly keychain: KeychainPort;
  readonly settings: SettingsPort;
  readonly files: FilesPort;
  readonly certificates: CertificatesPort;
  readonly clock: ClockPort;
  readonly random: RandomPort;
  readonly log: LogPort;
  readonly record: RecordPort;
  readonly programs: ProgramsPort;
}

/** The running practice Bitbucket as the services need it. */
export interface PracticeInfo extends PracticeState {
  /** ISO time at which it was started. Its tokens live no longer than the run: those kept before are dead. */
  readonly startedAt: string;
  /** Stands for `https://api.bitbucket.org/2.0`. */
  readonly cloudApi: string;
  /** Every origin of the practice servers; a practice connection reaches no other. */
  readonly onlyOrigins: readonly string[];
  /** The practice certificate authority. */
  readonly caPem: string;
  /** Stands for Atlassian's page of API tokens. */
  readonly tokenPage: string;
  /** The practice organisation; `key` makes one that may do everything, once a run. */
  readonly organization?: { readonly id: string; readonly name: string; readonly adminApi: string; readonly key: () => Secret };
}

/** Starts the practice Bitbucket. Hosts implement it, because only they may see electron/practice. */
export interface PracticePort {
  /** Starts it once; later calls give the same one. */
  start(): Promise<Result<PracticeInfo>>;
  /** Null while it is not running. */
  current(): PracticeInfo | null;
}

/** What a report says of the computer that Handrail runs on. Hosts know it; services see neither Node nor Electron. */
export interface HostEnvironment {
  readonly node: string | null;
  readonly electron: string | null;
  readonly chromium?: string | null;
  /** Operating system with version and processor. */
  readonly os: string | null;
  /** Whether requests to an address go through a proxy; null where that cannot be told. */
  usesProxy(url: string): Promise<boolean | null>;
}

export interface ServiceConfig {
  /** `https://api.bitbucket.org/2.0`, or a loopback replacement. */
  readonly cloudApi: string;
  /** `https://api.atlassian.com` where it is left out, or a loopback replacement. */
  readonly adminApi?: string;
  readonly practice: PracticePort | null;
  readonly hostKind: AppState['host'];
  readonly version: string;
  readonly environment?: HostEnvironment;
  /** Where the settings folder is: where the system has such folders, or where the environment says. */
  readonly settingsPlace?: 'usual' | 'named';
  readonly knownSecrets: KnownSecrets;
  /** Called after the saved connections changed. */
  readonly onChange?: () => void;
}

/** Beginning of the id of a notice that says that saved connections are gone from the list. */
export const lostNotice = 'settings-lost-';

/** What every service is made from. */
export interface ServiceBase {
  readonly ports: ServicePorts;
  readonly config: ServiceConfig;
  /** Notices gathered in this run (a recovered settings file, an unreadable connection), for `app.start`. */
  readonly notices: Notice[];
}
