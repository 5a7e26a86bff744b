/**
 * Reads a file that somebody handed on, trusting nothing in it: whole or not at all. What it says is held to what Handrail itself would
 * have written.
 */
import * as v from 'valibot';
import { because, bundleFileSchema, bundleVersion, fail, ok, shareFileSchema, shareLimit, shareVersion } from '../../contract/index.ts';
import type { Answers, BundleFile, Deployment, Reason, Result, ShareFile, SharedConnection } from '../../contract/index.ts';
import { at, number, parseJson, record } from '../bitbucket/json.ts';
import { allDestinationInputs } from '../destinations/index.ts';
import type { Platform } from '../platforms/types.ts';
import { isBaseUrl, isKindOf, isProjectKey, isRepository, isWorkspace } from './places.ts';
import { hasForm, isPlainly, textsOf } from './text.ts';
import type { Sieve } from './text.ts';

export type ReadFile = { readonly kind: 'connection'; readonly file: ShareFile } | { readonly kind: 'bundle'; readonly file: BundleFile };

export interface ReadParts {
  readonly findPlatform: (id: string) => Platform | null;
  readonly sieve: Sieve;
}

/** Deeper than any of our files: a report's certificates are the deepest. */
const mostDepth = 12;
/** Names that a computer may take for something else than data. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The file in `text`. Problems: `file-too-large`, `share-unreadable` with the one reason that comes first. */
export function readShare(text: string, name: string, parts: ReadParts): Result<ReadFile> {
  if (text.length > shareLimit) return fail('file-too-large', { name, megabytes: 1 });
  const unreadable = (reason: Reason) => fail('share-unreadable', { name, reason });
  const json = parseJson(text.replace(/^\uFEFF/u, '').trim());
  if (record(json) === null) return unreadable(because(looksLikePage(text) ? 'share-is-report' : 'share-not-json'));
  const other = otherFile(json);
  if (other !== null) return unreadable(because(other));
  const bundle = at(json, 'handrailShare') === undefined;
  const version = number(at(json, bundle ? 'handrailSupport' : 'handrailShare'));
  if (version === null) return unreadable(because('share-other-json'));
  if (version > (bundle ? bundleVersion : shareVersion)) return unreadable(because('share-newer'));
  const shape = shapeFault(json);
  if (shape !== null) return unreadable(shape);
  if (bundle) {
    const parsed = v.safeParse(bundleFileSchema, json);
    if (!parsed.success) return unreadable(because('share-part', { part: placeOf(parsed.issues[0]) }));
    const fault = connectionFault(parsed.output.connection, parts);
    return fault === null ? ok({ kind: 'bundle', file: parsed.output }) : unreadable(fault);
  }
  const parsed = v.safeParse(shareFileSchema, json);
  if (!parsed.success) return unreadable(because('share-part', { part: placeOf(parsed.issues[0]) }));
  const file = parsed.output;
  const fault =
    textFault(parts.sieve, 'from', file.from, false) ??
    textFault(parts.sieve, 'note', file.note, true) ??
    textFault(parts.sieve, 'handrail', file.handrail.version, false) ??
    connectionFault(file.connection, parts);
  return fault === null ? ok({ kind: 'connection', file }) : unreadable(fault);
}

function looksLikePage(text: string): boolean {
  return text.trimStart().startsWith('<') && text.includes('handrailReport');
}

/** Another file of Handrail's, by what only that one has. */
function otherFile(json: unknown): 'share-is-report' | 'share-is-settings' | 'share-is-answers' | null {
  if (at(json, 'handrailShare') !== undefined || at(json, 'handrailSupport') !== undefined) return null;
  if (at(json, 'handrailReport') !== undefined) return 'share-is-report';
  if (Array.isArray(at(json, 'connections'))) return 'share-is-settings';
  return at(json, 'deployment') !== undefined && at(json, 'options') !== undefined ? 'share-is-answers' : null;
}

/** Depth and names, before anything else looks at it. Walks without calling itself: depth costs no stack. */
function shapeFault(json: unknown): Reason | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > mostDepth) return because('share-too-deep');
    for (const [key, inner] of Object.entries(value)) {
      if (reserved.has(key)) return because('share-part', { part: 'connection' });
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

/** What in the connection is not as Handrail would have written it, or null. */
function connectionFault(shared: SharedConnection, { findPlatform, sieve }: ReadParts): Reason | null {
  const { name, answers, platform: id, ca } = shared;
  const named = textFault(sieve, 'name', name, false) ?? textFault(sieve, 'ca', ca?.name ?? null, false);
  if (named !== null) return named;
  const { deployment } = answers;
  if (deployment === null) return because('share-part', { part: 'answers.deployment' });
  const places = placeFault(answers, deployment, sieve);
  if (places !== null) return places;
  if (id === null) return Object.keys(answers.options).length === 0 ? null : because('share-part', { part: 'answers.options' });
  const platform = findPlatform(id);
  // The name comes from the file: it is shown only where it can be one.
  if (platform === null) return because('share-platform', { platform: /^[a-z0-9-]{1,60}$/u.test(id) ? id : '?' });
  const inputs = [...platform.deployments[deployment].inputs, ...allDestinationInputs({ answers, platform: id })];
  for (const [key, value] of Object.entries(answers.options)) {
    const input = inputs.find((each) => each.key === key);
    const plainKey = /^[A-Za-z0-9.-]{1,60}$/u.test(key) ? key : '?';
    if (input === undefined || !hasForm(input, value)) return because('share-option', { key: plainKey, platform: platform.name });
    if (isPlainly(input, value)) continue;
    for (const text of textsOf(value)) {
      const fault = textFault(sieve, plainKey, text, input.type === 'multiline');
      if (fault !== null) return fault;
    }
  }
  return null;
}

function placeFault(answers: Answers, deployment: Deployment, sieve: Sieve): Reason | null {
  const { baseUrl, workspace, projectKey, repositories, credential } = answers;
  const wrong = (part: string): Reason => because('share-part', { part: `answers.${part}` });
  const texts = [
    ['baseUrl', baseUrl],
    ['workspace', workspace],
    ['projectKey', projectKey],
    ['user', credential?.user ?? null],
    ['gitUser', credential?.gitUser ?? null],
    ...(repositories ?? []).map((each) => ['repositories', each] as const),
  ] as const;
  for (const [part, text] of texts) {
    const fault = textFault(sieve, part, text, false);
    if (fault !== null) return fault;
  }
  if (baseUrl !== null && !isBaseUrl(baseUrl, deployment)) return wrong('baseUrl');
  if (workspace !== null && !isWorkspace(workspace, deployment)) return wrong('workspace');
  if (projectKey !== null && !isProjectKey(projectKey)) return wrong('projectKey');
  if (repositories?.some((each) => !isRepository(each, deployment)) === true) return wrong('repositories');
  return credential !== null && !isKindOf(credential.kind, deployment) ? wrong('credential') : null;
}

function textFault(sieve: Sieve, part: string, text: string | null, lines: boolean): Reason | null {
  const fault = text === null ? null : sieve.fault(text, lines);
  if (fault === null) return null;
  return because(fault === 'hidden' ? 'share-hidden' : 'share-secret', { part });
}

/** Where it does not fit; names of fields only, and only those that can be ours. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  return /^[A-Za-z0-9.]{1,80}$/u.test(path) ? path : 'connection';
}
