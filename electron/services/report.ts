/** Reports: made from a check, written by the host process, and opened again. */
import { fail, ok, whyOf } from '../contract/index.ts';
import type { Answers, CheckReport, OpenedReport, Report, ReportFormat, Result } from '../contract/index.ts';
import type { Caller } from '../core/bitbucket/types.ts';
import type { ReportOptions } from '../core/report/build.ts';
import { createExplain } from './explain.ts';
import { secretsOf } from './flights.ts';
import type { Flight, Flights } from './flights.ts';
import type { PlatformService } from './platforms.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

/** A report outside a saved connection, for the terminal. */
export interface ReportRequest extends ReportOptions {
  readonly name: string | null;
  readonly practice: boolean;
  readonly answers: Answers;
  readonly platform: string | null;
  readonly check: CheckReport;
  readonly flight: Flight | null;
  /** Who the check was made with: nothing of its secret may be in the report. */
  readonly caller: Pick<Caller, 'secret' | 'user' | 'gitUser'> | null;
  /** A message that the platform showed, to be explained in the report. */
  readonly errorText: string | null;
}

interface Saved {
  readonly name: string;
  readonly path: string;
}

export interface ReportService {
  make(request: ReportRequest): Promise<Result<Report>>;
  /**
   * Writes a report with mode 0600; `name` is made from its date unless given. Problems: `folder-empty`, `folder-not-found`,
   * `folder-not-writable`.
   */
  save(report: Report, format: ReportFormat, folder: string, name?: string): Promise<Result<Saved>>;
  /** The report of the check that a connection shows, unwritten. Problems: `report-needs-check`. */
  forConnection(id: string, wanted: ReportOptions & { readonly errorText: string | null }): Promise<Result<Report>>;
  /** The report of the check that a connection shows. Problems also: `report-needs-check`. */
  makeFor(
    id: string,
    wanted: ReportOptions & { readonly format: ReportFormat; readonly errorText: string | null },
    folder: string,
  ): Promise<Result<Saved>>;
  /** Problems: `file-too-large`, `report-unreadable`. */
  open(name: string, text: string): Promise<Result<OpenedReport>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly flights: Flights;
}

/** Opens the service. */
export function createReport(parts: Parts): ReportService {
  const {
    base: {
      ports: { clock, files },
      config,
    },
    store,
    views,
    platforms,
    flights,
  } = parts;
  const explain = createExplain(parts);

  async function platformOf(id: string | null, check: CheckReport): Promise<Report['platform']> {
    const found = id === null ? null : await platforms.find(id);
    if (found?.ok !== true) return null;
    const { name, vendor, status, deployments } = found.value;
    const { support, note } = deployments[check.deployment];
    return { id: found.value.id, name, vendor, status, support, note };
  }

  async function make(request: ReportRequest): Promise<Result<Report>> {
    const { name, practice, answers, check, flight, caller, errorText, maskEmails, maskHosts } = request;
    const explained =
      errorText === null || errorText.trim() === '' ? null : await explain.error(errorText, check.deployment, request.platform);
    if (explained?.ok === false) return explained;
    const { buildReport } = await import('../core/report/build.ts');
    const now = clock.now();
    const { environment } = config;
    const address = flight?.address ?? answers.baseUrl ?? config.cloudApi;
    return ok(
      buildReport(
        {
          connection: { name, practice, answers },
          platform: await platformOf(request.platform, check),
          check,
          recording: flight?.recording ?? null,
          handrail: { version: config.version, host: config.hostKind },
          environment: {
            node: environment?.node ?? null,
            electron: environment?.electron ?? null,
            os: environment?.os ?? null,
            proxy: (await environment?.usesProxy(address)) ?? null,
            ownCa: flight?.ownCa ?? false,
            offsetMinutes: -now.getTimezoneOffset(),
          },
          madeAt: now.toISOString(),
          explained: explained?.value ?? null,
        },
        secretsOf(answers, caller, config.knownSecrets.texts()),
        { maskEmails, maskHosts },
      ),
    );
  }

  async function save(report: Report, format: ReportFormat, folder: string, name?: string): Promise<Result<Saved>> {
    if (folder.trim() === '') return fail('folder-empty', {}, 'folder');
    const { renderReport, reportFileName } = await import('../core/report/render.ts');
    const fileName = name ?? reportFileName(report, format);
    const written = await files.write(folder.trim(), fileName, renderReport(report, format), 0o600);
    if (!written.ok)
      return fail(
        written.fault === 'not-found' ? 'folder-not-found' : 'folder-not-writable',
        { folder: folder.trim(), name: fileName, reason: whyOf(written) },
        'folder',
      );
    return ok({ name: fileName, path: written.value });
  }

  async function forConnection(id: string, wanted: ReportOptions & { readonly errorText: string | null }): Promise<Result<Report>> {
    const stored = await store.one(id);
    if (!stored.ok) return stored;
    const { name, practice, draft, check } = await views.connection(stored.value);
    if (check === null) return fail('report-needs-check');
    return make({
      ...wanted,
      name,
      practice,
      answers: draft.answers,
      platform: draft.platform,
      check,
      flight: flights.of(id, check.at),
      // Nothing is fetched from the keychain for this: check and exchanges were redacted when they were made.
      caller: null,
    });
  }

  return {
    make,
    save,
    forConnection,
    makeFor: async (id, { format, ...wanted }, folder) => {
      const made = await forConnection(id, wanted);
      return made.ok ? save(made.value, format, folder) : made;
    },
    open: async (name, text) => {
      const { openReport } = await import('../core/report/retold.ts');
      return openReport(text, name);
    },
  };
}
