/** Reads an answers file (docs/design.md 4) and says in one line, with the place, what is wrong with it. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { answersSchema, credentialAnswerSchema, emptyAnswers } from '../../contract/index.ts';
import type { Answers } from '../../contract/index.ts';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import type { TerminalIo } from './io.ts';
import { jsonFault } from './json-position.ts';
import { pathWords, repeatable } from './misplaced.ts';
import { didYouMean } from './nearest.ts';
import { answersCopy } from '../../contract/copy/en/terminal/answers.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

const mostBytes = 4_000_000;

export interface AnswersFile {
  readonly answers: Answers;
  /** Paths in the options are meant from here. */
  readonly folder: string;
}

/** The answers in the file. A key left out counts as null; an unknown one is refused with the nearest known one. */
export async function readAnswersFile(io: TerminalIo, path: string): Promise<Outcome<AnswersFile>> {
  const file = resolve(io.cwd, path);
  const named = pathWords(path);
  const text = await readTextFile(file, mostBytes);
  if (text === null) return usage(answersCopy.unreadable(repeatable(path)));
  const body = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    const fault = jsonFault(body);
    return usage(
      fault === null ? answersCopy.notJson(named) : answersCopy.notJsonAt(named, fault.line, fault.column, answersCopy.json[fault.what]),
    );
  }
  const answers = parseAnswers(json, named);
  return answers.ok ? { ok: true, value: { answers: answers.value, folder: dirname(file) } } : answers;
}

/** A file's text; null when it cannot be read, is no file, or is longer than `limit` bytes. */
export async function readTextFile(file: string, limit: number): Promise<string | null> {
  try {
    const facts = await stat(file);
    if (!facts.isFile() || facts.size > limit) return null;
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

function parseAnswers(json: unknown, path: string): Outcome<Answers> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return usage(answersCopy.notObject(path, 'handrail check --help'));
  const credential = 'credential' in json ? json.credential : null;
  const unknown =
    unknownKey(json, Object.keys(answersSchema.entries), '') ??
    unknownKey(credential, Object.keys(credentialAnswerSchema.entries), 'credential.');
  if (unknown !== null) return usage(usageCopy.about(path, unknown));
  const filled = {
    ...emptyAnswers(),
    ...json,
    credential: isRecord(credential) ? { user: null, gitUser: null, ...credential } : credential,
  };
  const parsed = v.safeParse(answersSchema, filled);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  return usage(usageCopy.about(path, answersCopy.wrongValue(v.getDotPath(issue) ?? answersCopy.whole, expectation(issue))));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKey(value: unknown, known: readonly string[], prefix: string): string | null {
  if (!isRecord(value)) return null;
  const key = Object.keys(value).find((one) => !known.includes(one));
  if (key === undefined) return null;
  // A secret in the file is the mistake that matters most, so it gets its own sentence.
  if (/^(?:token|password|secret|apiToken|accessToken)$/i.test(key)) return answersCopy.secretKey(prefix + key);
  return `${answersCopy.unknownKey(prefix + key.slice(0, 60))}${didYouMean(key, known) || ` ${usageCopy.known(known)}`}`;
}

function expectation(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  const { kind, other, ...expected } = answersCopy.expected;
  if (path === 'credential.kind') return kind(credentialAnswerSchema.entries.kind.options);
  const known: Readonly<Record<string, string>> = expected;
  return known[path.split('.')[0] ?? ''] ?? issue.expected ?? other;
}
