/** What a report says, as rows of plain text, so that its page, its ticket text, the terminal and the screen say the same. */
import type { Access } from '../../check.ts';
import type { Report } from '../../report.ts';
import { isSelfManaged } from '../../words.ts';
import { reportCopy as copy } from './report.ts';
import { labelOf } from './evidence.ts';
import { credentialWords } from './wizard/words.ts';

export type Row = readonly [label: string, value: string];

/** Rows whose value is null or empty are left out. */
function rows(all: readonly (readonly [string, string | null])[]): Row[] {
  return all.filter((row): row is Row => row[1] !== null && row[1] !== '');
}

/** The connection, and what the check saw of it. */
export function factRows({ madeAt, connection, platform, check }: Report): Row[] {
  const { answers } = connection;
  const names = copy.facts;
  const { repositories, credential } = answers;
  const seen = check.repositories;
  const kind = check.credentialKind ?? credential?.kind ?? null;
  return rows([
    [names.madeAt, moment(madeAt)],
    [names.checkedAt, moment(check.at)],
    [names.took, `${Math.round(check.ms)} ms, ${check.requests} ${check.requests === 1 ? 'request' : 'requests'}`],
    [names.name, connection.name],
    [names.practice, connection.practice ? names.practiceYes : null],
    [names.deployment, copy.deployments[check.deployment]],
    [names.server, [check.server.product, check.server.version].filter((each) => each !== null).join(' ')],
    [names.address, answers.baseUrl],
    [names.workspace, answers.workspace],
    [names.project, answers.projectKey],
    [names.repositories, repositories === null ? copy.facts.repositoriesAll : repositories.join(', ')],
    [names.credential, kind === null ? null : credentialWords[kind]],
    [names.user, credential?.user ?? null],
    [names.gitUser, credential?.gitUser ?? null],
    [names.account, [check.account?.displayName, check.account?.name].filter((each) => each != null).join(', ')],
    [names.repositoriesVisible, seen === null ? null : seen.visible === null ? copy.unknown : String(seen.visible)],
    [names.sample, seen?.sample.join(', ') ?? null],
    [names.platform, platform === null ? null : copy.facts.platformBy(platform.name, platform.vendor, platform.status, platform.support)],
    [
      names.options,
      Object.entries(answers.options)
        .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
        .join('; '),
    ],
  ]);
}

/** The computer that the check ran on. */
export function environmentRows({ handrail, environment, where }: Report): Row[] {
  const names = copy.environment;
  const { clock } = environment;
  const said = (value: boolean | null): string => (value === null ? copy.unknown : value ? copy.yes : copy.no);
  return rows([
    [names.handrail, `${handrail.version} (${copy.hosts[handrail.host]})`],
    [names.node, environment.node],
    [names.electron, environment.electron],
    [names.os, environment.os],
    [names.proxy, said(environment.proxy)],
    [names.ownCa, said(environment.ownCa)],
    [names.clock, copy.clock(offset(clock.offsetMinutes), clock.serverAheadSeconds)],
    [names.where, where],
  ]);
}

/** `UTC+05:30`. */
function offset(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  const two = (value: number): string => String(value).padStart(2, '0');
  return whole === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

export interface AccessRow {
  /** The name by which programs know it. */
  readonly name: string;
  /** Bitbucket's own word for it; null where there is none. */
  readonly label: string | null;
  readonly needed: string;
  readonly granted: string;
  readonly verdict: string;
}

/** One row a permission: those that are missing first. */
export function accessRows({ required, granted, missing, excess, labels }: Access): AccessRow[] {
  const verdictOf = (name: string): string =>
    missing.includes(name)
      ? copy.access.missing
      : excess.includes(name)
        ? copy.access.excess
        : granted === null
          ? copy.access.unknown
          : copy.access.fine;
  const names = [...new Set([...missing, ...required, ...(granted ?? []), ...excess])];
  return names.map((permission) => ({
    name: permission,
    label: labelOf(permission, labels),
    needed: required.includes(permission) || missing.includes(permission) ? copy.yes : copy.no,
    // A higher level holds the lower ones, so “granted” is what the verdict says, not whether the name is in the list.
    granted: missing.includes(permission) ? copy.no : granted === null && !excess.includes(permission) ? copy.unknown : copy.yes,
    verdict: verdictOf(permission),
  }));
}

/** `2026-11-21 09:00:00 UTC`: the same for everybody who reads the report. The text itself where it is no time. */
export function moment(iso: string): string {
  return iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, '$1 $2 UTC');
}

/** Whose report it is, in one line below the verdict. */
export function subjectOf({ connection, platform, check }: Report): string {
  const server = [check.server.product ?? copy.deployments[check.deployment], check.server.version]
    .filter((each) => each !== null)
    .join(' ');
  const place = isSelfManaged(check.deployment) ? connection.answers.baseUrl : connection.answers.workspace;
  return [connection.name ?? platform?.name ?? null, server, place, copy.checked(moment(check.at))]
    .filter((each) => each !== null && each !== '')
    .join(' · ');
}

/** True when every answer came over a connection that a private authority vouched for: then it is said once. */
export function allPrivate({ exchanges }: Report): boolean {
  const answers = (exchanges ?? []).flatMap((each) => (each.response === null ? [] : [each.response]));
  return answers.length > 1 && answers.every((each) => each.privateCa === true);
}

/** The report in one line. */
export function verdictOf({ check }: Report): string {
  return check.ok
    ? copy.verdict.fine
    : copy.verdict.broken(Math.max(1, check.findings.filter((finding) => finding.severity === 'error').length));
}

/**
 * What is said above everything else: what was taken out, and what was masked. `opened`: it was read from a file, for which nobody can
 * vouch.
 */
export function prefaceOf({ masked }: Report, opened = false): string[] {
  return [
    opened ? copy.recognisedInFile : copy.recognised,
    ...(masked.emails ? [copy.masked.emails] : []),
    ...(masked.hosts ? [copy.masked.hosts] : []),
  ];
}
