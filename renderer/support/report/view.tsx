/** An opened report: whose it is, what the check found, and all around it. */
import { locale } from '../../../electron/contract/copy/intl.ts';
import { FileText } from 'lucide-react';
import { useEffect, useId, useMemo } from 'react';
import type { JSX, ReactNode } from 'react';
import { deployments } from '../../../electron/contract/index.ts';
import type { OpenedReport, Report } from '../../../electron/contract/index.ts';
import { environmentRows, factRows } from '../../../electron/contract/copy/en/report-rows.ts';
import type { Row } from '../../../electron/contract/copy/en/report-rows.ts';
import { reportCopy } from '../../../electron/contract/copy/en/report.ts';
import { openReportCopy as copy } from '../../../electron/contract/copy/support.ts';
import { Result } from '../../steps/check/result.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { PrintButton } from '../../steps/shared/PrintButton.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { Explained } from '../explain/explained.tsx';
import { ReadOnly } from '../ReadOnly.tsx';
import type { Shown } from '../ReadOnly.tsx';
import { Exchanges } from './exchanges.tsx';

export function OpenedReportView({ opened, onAnother }: { readonly opened: OpenedReport; readonly onAnother: () => void }): JSX.Element {
  const { state, loadPlatforms } = useWizard();
  useEffect(() => {
    void loadPlatforms();
  }, [loadPlatforms]);
  const report = useMemo<Report>(() => ({ ...opened.context, check: opened.report }), [opened]);
  const { connection, check, explained, masked } = report;
  const platform = state.platforms?.find((each) => each.id === report.platform?.id) ?? null;
  const shown = useMemo<Shown>(
    () => ({
      name: connection.name ?? '',
      practice: connection.practice,
      answers: connection.answers,
      check,
      platform,
      at: check.at,
      support: platform?.deployments[deployments.find((each) => each === check.deployment) ?? 'cloud'] ?? null,
    }),
    [connection, check, platform],
  );
  // A check without an account behind it was made without a token.
  const withToken =
    check.credentialKind !== null ||
    check.access.granted !== null ||
    check.steps.some((step) => step.id === 'credential' && step.status !== 'skipped');
  const notes = [...(masked.emails ? [reportCopy.masked.emails] : []), ...(masked.hosts ? [reportCopy.masked.hosts] : [])];
  return (
    <>
      <Banner opened={opened} report={report} onAnother={onAnother} />
      <Callout tone="plain">
        <p>{reportCopy.opened}</p>
      </Callout>
      {opened.contradictions.length === 0 ? null : (
        <Callout tone="warning">
          <p>{reportCopy.contradicts.intro}</p>
          <ul>
            {opened.contradictions.map((each) => (
              <li key={JSON.stringify(each)}>{reportCopy.contradicts.line(each)}</li>
            ))}
          </ul>
        </Callout>
      )}
      {opened.unknown.length === 0 ? null : (
        <Callout tone="warning">
          <p>{reportCopy.unknownFindings(opened.unknown)}</p>
        </Callout>
      )}
      {connection.practice ? (
        <Callout tone="practice">
          <p>{copy.banner.practice}</p>
        </Callout>
      ) : null}
      {notes.length === 0 ? null : (
        <Callout tone="plain">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Callout>
      )}
      <ReadOnly shown={shown}>
        <Result report={check} platform={platform} withToken={withToken} />
      </ReadOnly>
      {explained === null ? null : (
        <Section title={copy.sections.explained}>
          <figure className="from-file" aria-label={reportCopy.fromFile.message}>
            <figcaption className="small muted">{reportCopy.fromFile.message}</figcaption>
            <pre className="wire">
              <code>{explained.text}</code>
            </pre>
          </figure>
          {explained.likely.length === 0 ? (
            <p>{reportCopy.explained.none}</p>
          ) : (
            <Explained explanation={explained} context={{ platform: report.platform?.name ?? null, deployment: check.deployment }} />
          )}
        </Section>
      )}
      <FromFile>
        <Section level={3} title={copy.sections.connection}>
          <Facts rows={factRows(report).filter(([label]) => label !== reportCopy.facts.madeAt && label !== reportCopy.facts.checkedAt)} />
        </Section>
        <Section level={3} title={copy.sections.environment}>
          <Facts rows={environmentRows(report)} />
        </Section>
        <Section level={3} title={copy.sections.exchanges}>
          <Exchanges exchanges={report.exchanges} leftOut={report.leftOut} />
        </Section>
      </FromFile>
    </>
  );
}

/** What only the file says, in a part of its own: nobody takes it for Handrail's words. */
function FromFile({ children }: { readonly children: ReactNode }): JSX.Element {
  const id = useId();
  return (
    <section className="from-file stack" data-gap="large" aria-labelledby={id}>
      <div>
        <h2 className="section-title" id={id}>
          {reportCopy.fromFile.title}
        </h2>
        <p className="small muted">{reportCopy.fromFile.text}</p>
      </div>
      {children}
    </section>
  );
}

/** A section within the part of the file has its heading one level below. */
const headings = { 2: 'h2', 3: 'h3' } as const;

/** With the year and the zone: a report may be old, and from far away. */
function moment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? iso
    : at.toLocaleString(locale(), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      });
}

function Banner({
  opened,
  report,
  onAnother,
}: {
  readonly opened: OpenedReport;
  readonly report: Report;
  readonly onAnother: () => void;
}): JSX.Element {
  const title = useId();
  const { name } = report.connection;
  const rows: Row[] = [
    [copy.banner.made, moment(report.madeAt)],
    [copy.banner.checked, moment(report.check.at)],
    [copy.banner.by, copy.banner.host(report.handrail.version, reportCopy.hosts[report.handrail.host])],
    ...(report.environment.os === null ? [] : [[copy.banner.on, report.environment.os] as const]),
  ];
  return (
    <section className="report-banner" aria-labelledby={title}>
      <FileText size={22} aria-hidden="true" />
      <div className="report-banner-words">
        <div className="row">
          <h2 id={title} tabIndex={-1} data-banner>
            {name === null ? copy.banner.noName : copy.banner.title(name.replaceAll(/^“|”$/g, ''))}
          </h2>
          <Badge tone="accent">{copy.readOnly}</Badge>
        </div>
        <p className="small muted">
          <code>{opened.name}</code>
        </p>
        <Facts rows={rows} />
      </div>
      <div className="row">
        <PrintButton />
        <Button onClick={onAnother}>{copy.another}</Button>
      </div>
    </section>
  );
}

function Section({
  title,
  level = 2,
  children,
}: {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}): JSX.Element {
  const id = useId();
  const Heading = headings[level];
  return (
    <section className="stack report-section" data-gap="small" aria-labelledby={id}>
      <Heading className="section-title" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Facts({ rows }: { readonly rows: readonly Row[] }): JSX.Element {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
