/** Gathers what is read from a file and what is wrong with it, and lets it out with every secret of the file masked. */
import type { Maybe, RepairCode, RepairNote, RepairParams, RepairPlatform } from '../../contract/index.ts';
import type { RepairProblem, RepairRead, RepairVerdict } from '../../contract/index.ts';
import { repairCodeParams } from '../../contract/repair-params.ts';
import { createRedactor } from '../redact.ts';
import { repairSeverity } from './severity.ts';

/** Of every problem, whatever its code needs. */
export interface ProblemPlace {
  /** Line of the file, from 1. */
  readonly line?: number | null;
  /** The copy will not have it any more. */
  readonly mended?: boolean;
  /** What the platform reads from this line while the problem is there; null when it reads nothing or refuses the file. */
  readonly asRead?: string | null;
  /** The field it is about, as the table calls it. */
  readonly field?: Maybe;
}

/** The place alone is enough where a code needs nothing of its own. */
type Details<K extends RepairCode> =
  Partial<RepairParams[K]> extends RepairParams[K] ? [details?: ProblemPlace & RepairParams[K]] : [details: ProblemPlace & RepairParams[K]];

export interface ReadDetails {
  readonly line?: number | null;
  readonly secret?: boolean;
  readonly verdict?: RepairVerdict;
  readonly note?: RepairNote | null;
}

export interface Notebook {
  readonly platform: RepairPlatform;
  /** A problem with what its words need; values are masked on the way out, and what is null or left out is not kept. */
  problem<K extends RepairCode>(code: K, ...details: Details<K>): void;
  /** A value as the platform reads it; null for none. */
  read(path: string, value: string | null, details?: ReadDetails): void;
  /** A text of the file that must not leave; placeholders are none. */
  secret(text: string): void;
  /** How many different ones there are. */
  secrets(): number;
  /** Nothing could be mended after all. */
  giveUp(): void;
  finish(): {
    readonly reads: RepairRead[];
    readonly problems: RepairProblem[];
    readonly secrets: readonly string[];
    clean(text: string): string;
  };
}

/** Said once a file: twenty lines with a tab are one mistake. */
const once: ReadonlySet<RepairCode> = new Set(['tab-indentation', 'windows-line-ends', 'mixed-line-ends', 'byte-order-mark']);
/** Shorter texts stand inside innocent words; they are masked only where they stand alone. */
const shortest = 4;
const mask = '••••••••';

/** An empty notebook. */
export function openNotebook(platform: RepairPlatform): Notebook {
  const problems: { code: RepairCode; details: ProblemPlace }[] = [];
  const noted = new Set<string>();
  const reads: { path: string; value: string | null; details: ReadDetails }[] = [];
  const secrets = new Set<string>();
  let gaveUp = false;

  /** Made when everything is known, so that the secrets are taken to pieces once. */
  const cleaner = (): ((text: string) => string) => {
    const { wire } = createRedactor({ tokens: [...secrets].filter((each) => each.length >= shortest) });
    return (text) => (secrets.has(text.trim()) ? mask : wire(text));
  };

  return {
    platform,
    problem: (code, ...[details = {}]) => {
      const same = once.has(code) ? code : JSON.stringify([code, details.line, details.field]);
      if (noted.has(same)) return;
      noted.add(same);
      problems.push({ code, details });
    },
    read: (path, value, details = {}) => {
      const both = value === null || details.secret === true ? null : userAndPassword(path, value);
      if (both !== null) secrets.add(both.password);
      reads.push({ path, value: both === null ? value : `${both.user}:${mask}`, details });
    },
    secret: (text) => {
      const trimmed = text.trim();
      if (trimmed !== '' && !isPlaceholder(trimmed)) secrets.add(trimmed);
    },
    secrets: () => secrets.size,
    giveUp: () => {
      gaveUp = true;
    },
    finish: () => {
      const clean = cleaner();
      const told = problems.map((each) => problemOf(each, clean));
      const severities = new Map<string, Set<string>>();
      for (const [index, { details }] of problems.entries()) {
        if (details.field == null) continue;
        const key = `${details.line ?? ''} ${details.field}`;
        severities.set(key, (severities.get(key) ?? new Set()).add(told[index]?.severity ?? 'info'));
      }
      // The first of a line counts.
      const spellings = new Map(
        problems
          .toReversed()
          .flatMap(({ details }) => (details.asRead === undefined ? [] : [[details.line ?? null, details.asRead] as const])),
      );
      return { clean, secrets: [...secrets], reads: reads.map((each) => readOf(each, clean, severities, spellings)), problems: told };
    },
  };

  function readOf(
    { path, value: settled, details: { line = null, secret = false, verdict = 'ok', note = null } }: (typeof reads)[number],
    clean: (text: string) => string,
    severities: ReadonlyMap<string, ReadonlySet<string>>,
    spellings: ReadonlyMap<number | null, string | null>,
  ): RepairRead {
    // The spelling was fixed before the value was read: the table says what the platform makes of the line as it is.
    const spelling = line === null ? undefined : spellings.get(line);
    // A field is not fine while a finding about it is further down.
    const found = verdict === 'ok' ? severities.get(`${line ?? ''} ${path}`) : undefined;
    const followed = found?.has('error') === true ? 'wrong' : found?.has('warning') === true ? 'warning' : verdict;
    const value = settled === null || spelling === undefined ? settled : spelling;
    return {
      path: clean(path),
      line,
      value: value === null ? null : secret && value !== '' ? mask : shown(clean(value)),
      masked: secret && value !== null,
      verdict: spelling !== undefined && (followed === 'ok' || followed === 'warning') ? 'wrong' : followed,
      note: note === null ? null : ({ ...note, params: cleaned(note.params, clean) } as RepairNote),
    };
  }

  function problemOf(
    { code, details: { line = null, mended = false, asRead: _asRead, ...rest } }: (typeof problems)[number],
    clean: (text: string) => string,
  ): RepairProblem {
    const done = mended && !gaveUp;
    const params = cleaned(rest, clean) as Record<string, unknown>;
    return { code, severity: repairSeverity(code, params, done), line, mended: done, params };
  }
}

/** A password that stands behind a user name (`bob:password`) where the name alone belongs; null where there is none. */
function userAndPassword(path: string, value: string): { readonly user: string; readonly password: string } | null {
  if (!/(?:user|user_?name|login)$/iu.test(path)) return null;
  const [, user, password] = /^([^\s:/@${}]+):([^\s${}]+)$/u.exec(value.trim()) ?? [];
  return user === undefined || password === undefined || password.startsWith('//') || isPlaceholder(password) ? null : { user, password };
}

const codes: ReadonlySet<string> = new Set(['code', ...repairCodeParams]);

/** Parameters with every text in them masked; without those that were not given. */
function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((each) => cleaned(each, clean));
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(given.map(([key, each]) => [key, codes.has(key) ? each : cleaned(each, clean)]));
}

/** One line, and not endless: the table is for people. */
function shown(text: string): string {
  const line = text.replaceAll(/\r?\n/g, '⏎').replaceAll(/\p{Cc}/gu, '·');
  return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}

/** Text that stands where a value is to be put. */
export function isPlaceholder(text: string): boolean {
  return /^(?:PASTE-[A-Z0-9-]+|<[^<>]*>|\$\{[^{}]+\}|\$[A-Z_][A-Z0-9_]*|\$\([^()]+\)|%[A-Z_][A-Z0-9_]*%|\{\{.*\}\}|\[[^[\]]*\]|__\w+__|@\w+@|your[-_ ].*|change-?me|x{3,}|\*{3,}|•+|\.{3}|…|TODO.*|.*PASTE[-_]?HERE.*)$/i.test(
    text.trim(),
  );
}
