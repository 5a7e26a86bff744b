/** The bundle for support: the report, the configuration with placeholders, versions and the log, in one file without any secret. */
import { bundleVersion, fail, because, ok } from '../contract/index.ts';
import type { Artifact, BundleFile, LeftOut, OpenedBundle, Result, SharedConnection, SharedView } from '../contract/index.ts';
import { shown } from '../core/shown.ts';
import type { Sieve } from '../core/share/text.ts';
import type { DiagnosticsService } from './diagnostics.ts';
import type { ExportService } from './export.ts';
import type { ReportService } from './report.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { ServiceBase } from './types.ts';

export interface BundleParts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly report: Pick<ReportService, 'forConnection'>;
  readonly exporting: Pick<ExportService, 'preview'>;
  readonly diagnostics: DiagnosticsService;
}

export interface Bundles {
  make(
    stored: StoredConnection,
    shared: { readonly connection: SharedConnection; readonly leftOut: readonly LeftOut[] },
    note: string | null,
    sieve: Sieve,
    mask: boolean,
  ): Promise<Result<BundleFile>>;
  /** A bundle that was read, as it is shown. Problems: `share-unreadable` where its report is none. */
  open(fileName: string, file: BundleFile, view: SharedView, sieve: Sieve): Promise<Result<OpenedBundle>>;
}

/** Largest log that is read, in bytes; the log begins anew at 1 MB. */
const largestLog = 1_100_000;

export function createBundle({ base, report, exporting, diagnostics }: BundleParts): Bundles {
  const {
    ports: { clock, files, settings },
    config: { version, hostKind },
  } = base;

  async function artifacts(stored: StoredConnection): Promise<readonly Artifact[]> {
    const { platform } = stored.draft;
    const made = platform === null ? null : await exporting.preview(stored.id, platform, 'placeholder');
    return made?.ok === true ? made.value.artifacts : [];
  }

  return {
    make: async (stored, { connection, leftOut }, note, sieve, mask) => {
      const { logLines, maskBundle } = await import('../core/share/bundle.ts');
      const clean = (text: string): string[] => text.split('\n').map((line) => sieve.clean(shown(line)).slice(0, 20_000));
      const versions = await diagnostics.text('system');
      if (!versions.ok) return versions;
      const checked = await report.forConnection(stored.id, { maskEmails: false, maskHosts: false, errorText: null });
      if (!checked.ok && checked.problem.kind !== 'report-needs-check') return checked;
      const log = await files.read(`${settings.folder}/logs/handrail.log`, largestLog);
      const written = (await artifacts(stored)).flatMap((each) =>
        each.kind === 'sheet' ? [] : [{ name: each.name, lines: clean(each.text) }],
      );
      const whole: BundleFile = {
        handrailSupport: bundleVersion,
        madeAt: clock.now().toISOString(),
        handrail: { version, host: hostKind },
        note,
        diagnostics: clean(versions.value.text),
        connection,
        leftOut: leftOut.map(({ field, why, count }) => ({ field, why, count })),
        report: checked.ok ? { ...checked.value } : null,
        // As a file of its own, which every Handrail that reads bundles shows.
        files: stored.notes === undefined ? written : [...written, { name: 'notes.txt', lines: clean(stored.notes) }],
        log: log.ok ? logLines(log.value, stored.id, (line) => sieve.clean(shown(line))) : [],
      };
      return ok(mask ? maskBundle(whole, checked.ok ? checked.value : null) : whole);
    },

    open: async (fileName, file, view, sieve) => {
      const { openReport } = await import('../core/report/retold.ts');
      const { partsOf } = await import('../core/share/bundle.ts');
      const told = file.report === null ? null : openReport(JSON.stringify(file.report), fileName);
      if (told?.ok === false) return fail('share-unreadable', { name: fileName, reason: because('share-part', { part: 'report' }) });
      const clean = (text: string): string => sieve.clean(shown(text));
      return ok({
        kind: 'bundle',
        fileName,
        madeAt: file.madeAt,
        madeBy: file.handrail.version,
        note: file.note === null ? null : clean(file.note),
        view,
        parts: partsOf(file).map((part) => ({
          ...part,
          name: part.name === null ? null : clean(part.name),
          text: part.text.split('\n').map(clean).join('\n'),
        })),
        report: told === null ? null : told.value,
      });
    },
  };
}
