/** Names of connections: what they are called before the person gives them a name, and how they stay distinct. */
import { namesCopy } from '../contract/copy/en/names.ts';
import type { Answers, Draft } from '../contract/index.ts';
import { isUrl } from '../core/urls.ts';
import type { StoredConnection } from './store/document.ts';

/** Longest name kept. */
export const longestName = 120;

/** Names what is connected: `acme`, `git.acme.io / PRJ`, with `→ platform` once it is chosen. */
export function describeConnection(answers: Answers, platformName: string | null, practice: boolean): string {
  const what = place(answers) ?? namesCopy.connection;
  const named = platformName === null ? what : `${what} → ${platformName}`;
  return practice ? namesCopy.practice(named) : named;
}

function place(answers: Answers): string | null {
  if (answers.deployment === 'cloud') return answers.workspace ?? 'Bitbucket Cloud';
  if (answers.baseUrl === null || !isUrl(answers.baseUrl)) return null;
  const { host } = new URL(answers.baseUrl);
  return answers.projectKey === null ? host : `${host} / ${answers.projectKey}`;
}

/** The name that a connection has after its draft changed: a person's own stays, Handrail's own follows what is connected. */
export function nameAfter(
  current: StoredConnection,
  draft: Draft,
  platformName: string | null,
  others: readonly StoredConnection[],
): string {
  if (!current.autoName) return current.name;
  return distinctName(
    describeConnection(draft.answers, platformName, current.practice),
    others.map((other) => other.name),
  );
}

/** Two names that differ only in case or surrounding space are the same to a person. */
export function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').normalize('NFC').toLowerCase();
}

/** `base`, or `base (2)`, `base (3)` … when it is taken. */
export function distinctName(base: string, taken: readonly string[]): string {
  const short = base.slice(0, longestName - 6).trim();
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? short : `${short} (${count})`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}
