/** Puts a report together. Pure: what it needs of clock and host is given to it. */
import { explanationInWords } from '../../contract/copy/explain/in-words.ts';
import { reportVersion } from '../../contract/index.ts';
import type { Answers, CheckReport, Explanation, Report } from '../../contract/index.ts';
import { reportCopy } from '../../contract/copy/en/report.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import { maskTexts } from './mask.ts';
import type { Recording } from './recorder.ts';
import { redactCheck } from './redact-check.ts';
import { createRedactor } from '../redact.ts';
import type { KnownSecrets, Redactor } from '../redact.ts';
import { clean, mapTexts } from './text.ts';

export interface ReportInput {
  readonly connection: { readonly name: string | null; readonly practice: boolean; readonly answers: Answers };
  readonly platform: Report['platform'];
  readonly check: CheckReport;
  /** Null when the exchanges of this check were not kept. */
  readonly recording: Recording | null;
  readonly handrail: Report['handrail'];
  readonly environment: Omit<Report['environment'], 'clock'> & { readonly offsetMinutes: number };
  /** ISO time. */
  readonly madeAt: string;
  readonly explained: Explanation | null;
}

export interface ReportOptions {
  readonly maskEmails: boolean;
  readonly maskHosts: boolean;
}

/** Chosen repositories that are named one by one. */
const mostRepositories = 200;

/**
 * The report, redacted on both levels and masked as asked. `secrets` are cut out wherever they stand, whatever else is in the text.
 * The recording comes in redacted (see recorder.ts) and is gone over once more.
 */
export function buildReport(input: ReportInput, secrets: KnownSecrets, { maskEmails, maskHosts }: ReportOptions): Report {
  const { connection, platform, check, recording, handrail, madeAt, explained } = input;
  const { offsetMinutes, ...environment } = input.environment;
  const { answers } = connection;
  const full: Report = {
    handrailReport: reportVersion,
    madeAt,
    handrail,
    environment: { ...environment, clock: { offsetMinutes, serverAheadSeconds: recording?.serverAheadSeconds ?? null } },
    where: reportCopy.where(reportCopy.hosts[handrail.host], environment.os ?? ''),
    masked: { emails: maskEmails, hosts: maskHosts },
    connection: { ...connection, answers: { ...answers, repositories: answers.repositories?.slice(0, mostRepositories) ?? null } },
    platform,
    check,
    exchanges: recording?.exchanges ?? null,
    leftOut: recording?.leftOut ?? 0,
    explained: explained === null ? null : explanationInWords(explained),
  };
  const redacted = redactReport(full, createRedactor(secrets));
  return maskTexts(redacted, { emails: maskEmails, hosts: maskHosts }, hostsOf(full));
}

/** Every text of a report through the redactor: what came over the wire with all patterns, our own sentences without the eager ones. */
export function redactReport(report: Report, redactor: Redactor): Report {
  const outside = (text: string): string => redactor.wire(clean(text));
  const ours = (text: string): string => redactor.own(clean(text));
  const { exchanges, explained, check, ...rest } = report;
  return {
    ...mapTexts(rest, ours),
    check: redactCheck(check, redactor),
    exchanges: exchanges === null ? null : mapTexts(exchanges, outside),
    explained: explained === null ? null : { ...mapTexts(explained, ours), text: outside(explained.text) },
  };
}

/** Hosts that are known to be hosts, the connection's own first so that it becomes `host-1.example`. */
export function hostsOf({ connection, check, exchanges }: Report): string[] {
  const base = connection.answers.baseUrl;
  const evidence = check.findings.flatMap(({ evidence: facts }) =>
    [facts['host'], facts['location'], facts['proxy']].flatMap((each) =>
      typeof each === 'string' && /^[\w.[\]:-]+$/.test(each) ? [each] : [],
    ),
  );
  const certificates = (exchanges ?? []).flatMap((each) => each.failure?.chain?.flatMap((one) => one.names) ?? []);
  const peers = (exchanges ?? []).flatMap((each) => (each.response?.peer == null ? [] : [each.response.peer]));
  return [
    ...(base === null ? [] : [hostOf(base)]),
    ...evidence,
    ...peers,
    ...certificates.map((name) => name.replace(/^(?:DNS|IP(?: Address)?):/i, '').replace(/^\*\./, '')),
  ].filter((host) => host !== '');
}
