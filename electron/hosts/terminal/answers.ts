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
import { pathWords } from './misplaced.ts';
import { didYouMean } from './nearest.ts';

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
  if (text === null)
    return usage(
      `The answers file${named === 'the file' ? '' : ` ${named}`} could not be read. Check its path, that it is a text file and that you may read it.`,
    );
  const body = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    const fault = jsonFault(body);
    return usage(
      fault === null ? `${named} is not JSON.` : `${named}, line ${fault.line}, column ${fault.column}: this is not JSON, ${fault.what}.`,
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
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return usage(`${path} must hold one JSON object. See “handrail check --help” for an example.`);
  const credential = 'credential' in json ? json.credential : null;
  const unknown =
    unknownKey(json, Object.keys(answersSchema.entries), '') ??
    unknownKey(credential, Object.keys(credentialAnswerSchema.entries), 'credential.');
  if (unknown !== null) return usage(`${path}: ${unknown}`);
  const filled = {
    ...emptyAnswers(),
    ...json,
    credential: isRecord(credential) ? { user: null, gitUser: null, ...credential } : credential,
  };
  const parsed = v.safeParse(answersSchema, filled);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  return usage(`${path}: “${v.getDotPath(issue) ?? 'the file'}” has a value that does not fit. Expected: ${expectation(issue)}.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKey(value: unknown, known: readonly string[], prefix: string): string | null {
  if (!isRecord(value)) return null;
  const key = Object.keys(value).find((one) => !known.includes(one));
  if (key === undefined) return null;
  // A secret in the file is the mistake that matters most, so it gets its own sentence.
  if (/^(?:token|password|secret|apiToken|accessToken)$/i.test(key))
    return `“${prefix}${key}” does not belong into an answers file: it holds no secret. Give the token with --token-stdin or in HANDRAIL_TOKEN.`;
  return `“${prefix}${key.slice(0, 60)}” is not known here.${didYouMean(key, known) || ` Known are ${known.join(', ')}.`}`;
}

const expectations: Readonly<Record<string, string>> = {
  deployment: '"cloud", "server", "data-center" or null',
  baseUrl: 'an address in double quotes, or null',
  workspace: 'a workspace in double quotes, or null',
  projectKey: 'a project key in double quotes, or null',
  repositories: 'a list of names in double quotes, or null for all',
  credential: 'an object with "kind", "user" and "gitUser", or null',
  options: 'an object with texts, true or false, or lists of texts',
};

function expectation(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  if (path === 'credential.kind') return `one of ${credentialAnswerSchema.entries.kind.options.join(', ')}`;
  return expectations[path.split('.')[0] ?? ''] ?? issue.expected ?? 'another kind of value';
}
