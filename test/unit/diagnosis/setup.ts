/** Sets up checks against the practice Bitbucket over real sockets. */
import { createClock } from '../../../electron/adapters/clock.ts';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { Answers, CheckReport, CheckStep, CheckStepId, CredentialKind } from '../../../electron/contract/index.ts';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { BitbucketTarget, Caller } from '../../../electron/core/bitbucket/types.ts';
import { runCheck } from '../../../electron/core/diagnosis/check.ts';
import type { CheckInput, CheckPlatform } from '../../../electron/core/diagnosis/check.ts';
import { Secret } from '../../../electron/core/secret.ts';
import type { Practice } from '../../../electron/practice/index.ts';

export const http = createHttp({ env: {}, version: 'test' });
/** Never waits: a pause before a second try is over at once. */
export const clock = { ...createClock(), sleep: () => Promise.resolve() };
export const today = new Date('2026-11-21T09:00:00Z');

/** A platform that only reads on Cloud, or administers repositories on a self-managed server. */
export function platform(more: Partial<CheckPlatform> = {}): CheckPlatform {
  return {
    id: 'example',
    name: 'Example',
    status: 'current',
    support: 'full',
    note: '',
    required: ['read:repository:bitbucket'],
    family: 'api-token',
    allow: [],
    refusal: null,
    ...more,
  };
}

export function cloudTarget(practice: Practice): BitbucketTarget {
  return { deployment: 'cloud', apiBase: practice.cloud.apiBase, caPem: null, practice: true };
}

export function serverTarget(practice: Practice, deployment: 'server' | 'data-center' = 'data-center'): BitbucketTarget {
  return { deployment, apiBase: practice.selfManaged.baseUrl, caPem: null, practice: true };
}

export function caller(kind: CredentialKind, secret: string, user: string | null = null): Caller {
  return { kind, user, gitUser: user, secret: new Secret(secret) };
}

export function answers(more: Partial<Answers> = {}): Answers {
  return { ...emptyAnswers(), ...more };
}

export interface Checked {
  readonly report: CheckReport;
  readonly progress: CheckStep[][];
  /** `id:status` of every rung. */
  readonly rungs: Record<CheckStepId, string>;
  readonly codes: string[];
}

export async function check(
  input: Omit<CheckInput, 'today'> & { readonly today?: Date },
  signal: AbortSignal = new AbortController().signal,
): Promise<Checked> {
  const progress: CheckStep[][] = [];
  const report = await runCheck({ today, ...input }, { http, clock }, signal, (steps) => progress.push(steps));
  return {
    report,
    progress,
    rungs: Object.fromEntries(report.steps.map((step) => [step.id, step.status])) as Record<CheckStepId, string>,
    codes: report.findings.map((finding) => finding.code),
  };
}

export const readOnly = ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:repository:bitbucket', 'read:project:bitbucket'];
