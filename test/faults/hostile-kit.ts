/** Checks against servers that mean no good: over sockets with short limits, and in-process for speed. */
import type { IncomingMessage } from 'node:http';
import { createHttp } from '../../electron/adapters/http/http.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import type { CheckReport } from '../../electron/contract/index.ts';
import * as cloud from '../../electron/core/bitbucket/cloud.ts';
import type { Reply as Reply_ } from '../../electron/core/bitbucket/reply.ts';
import * as server from '../../electron/core/bitbucket/self-managed.ts';
import { openSession } from '../../electron/core/bitbucket/session.ts';
import type { Session } from '../../electron/core/bitbucket/types.ts';
import { runCheck } from '../../electron/core/diagnosis/check.ts';
import type { HttpOutcome, HttpPort, HttpRequest } from '../../electron/core/ports.ts';
import { Secret } from '../../electron/core/secret.ts';
import type { Reply, Script } from './stage.ts';
import { tokens } from './worlds.ts';

export type Side = 'cloud' | 'data-center';
export const sides: readonly Side[] = ['cloud', 'data-center'];

/** Milliseconds for one request, and bytes of one body, in these tests. */
export const limitMs = 600;
export const limitBytes = 256 * 1024;

/** A check of everything that can be read on one side. */
export function check(side: Side, http: HttpPort, origin: string): Promise<CheckReport> {
  const onCloud = side === 'cloud';
  return runCheck(
    {
      answers: {
        ...emptyAnswers(),
        deployment: side,
        workspace: onCloud ? 'acme' : null,
        projectKey: 'PAY',
        baseUrl: onCloud ? null : origin,
      },
      target: { deployment: side, apiBase: onCloud ? `${origin}/2.0` : origin, caPem: null, practice: true },
      caller: {
        kind: onCloud ? 'api-token' : 'http-access-token',
        user: onCloud ? 'ada@acme.example' : 'ada',
        gitUser: null,
        secret: new Secret(onCloud ? tokens.api : tokens.http),
      },
      platform: {
        id: 'x',
        name: 'X',
        status: 'current',
        support: 'full',
        note: '',
        required: onCloud ? ['read:repository:bitbucket', 'read:project:bitbucket'] : ['REPO_ADMIN'],
        family: onCloud ? 'api-token' : 'http-token',
        allow: [],
        refusal: null,
        signIn: 'basic',
        git: {
          clones: 'always',
          signIn: {
            scheme: 'basic',
            user: onCloud ? 'x-bitbucket-api-token-auth' : 'ada',
            written: onCloud ? 'x-bitbucket-api-token-auth' : 'ada',
            from: 'fixed',
          },
        },
      },
      today: new Date('2026-11-21T09:00:00Z'),
    },
    { http, clock: { now: () => new Date('2026-11-21T09:00:00Z'), monotonic: () => performance.now(), sleep: () => Promise.resolve() } },
    new AbortController().signal,
    () => undefined,
  );
}

/** The real adapter with short limits. */
export function shortHttp(): HttpPort & { close(): Promise<void> } {
  const http = createHttp({ env: {}, version: 'test' });
  return {
    close: () => http.close(),
    send: (request, signal) => http.send({ ...request, timeoutMs: limitMs, maxBytes: limitBytes }, signal),
  };
}

/** A port that answers from a script, without a socket. */
export function portOf(script: Script): HttpPort {
  return {
    send: (request) =>
      Promise.resolve(
        outcomeOf(script(new URL(request.url).pathname + new URL(request.url).search, undefined as unknown as IncomingMessage)),
      ),
  };
}

export function outcomeOf(answer: Reply | 'drop'): HttpOutcome {
  const timings = { total: 1, firstByte: 1 };
  if (answer === 'drop') return { kind: 'failure', fault: 'connection-reset', detail: 'ECONNRESET', chain: null, timings };
  const { status = 200, headers = {}, body = '' } = answer;
  const json = typeof body !== 'string';
  return {
    kind: 'response',
    status,
    headers: { ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
    body: json ? JSON.stringify(body) : body,
    truncated: false,
    timings,
    peer: '127.0.0.1',
    privateCa: null,
  };
}

/** One of the readers of a side, by number, over an answer: what it gives back is a value or a finding, and nothing is thrown. */
export function readOne(side: Side, outcome: HttpOutcome, number: number): Promise<Reply_<unknown>> {
  const onCloud = side === 'cloud';
  const session = openSession({
    http: { send: () => Promise.resolve(outcome) },
    target: { deployment: side, apiBase: onCloud ? 'https://api.bitbucket.org/2.0' : 'https://git.acme.io', caPem: null, practice: false },
    caller: {
      kind: onCloud ? 'api-token' : 'http-access-token',
      user: 'ada@acme.example',
      gitUser: null,
      secret: new Secret(onCloud ? tokens.api : tokens.http),
    },
    signal: new AbortController().signal,
  });
  const all = readersOf(side, session);
  return (all[number % all.length] ?? (() => cloud.whoAmI(session)))();
}

/** How many readers a side has. */
export function readers(side: Side): number {
  return readersOf(side, null as unknown as Session).length;
}

/** Every call of a side that reads an answer. */
function readersOf(side: Side, session: Session): readonly (() => Promise<Reply_<unknown>>)[] {
  return side === 'cloud'
    ? [
        () => cloud.hookEvents(session),
        () => cloud.whoAmI(session),
        () => cloud.workspace(session, 'acme'),
        () => cloud.project(session, 'acme', 'PAY'),
        () => cloud.repository(session, 'acme', 'app'),
        () => cloud.repositoriesPage(session, 'acme', {}),
        () => cloud.projectsPage(session, 'acme', '', null),
        () => cloud.workspacesPage(session, null),
        () => cloud.webhooks(session, 'acme', 'app'),
        () => cloud.pullRequests(session, 'acme', 'app'),
      ]
    : [
        () => server.capabilities(session),
        () => server.recentRepositories(session),
        () => server.user(session, 'ada'),
        () => server.project(session, 'PAY'),
        () => server.repository(session, 'PAY', 'app'),
        () => server.repositoriesPage(session, {}),
        () => server.projectRepositoriesPage(session, 'PAY', {}),
        () => server.projectsPage(session, {}),
        () => server.webhooks(session, 'PAY', 'app'),
      ];
}

/** The same port, and the largest body and head that came through it, in characters. */
export function measured<T extends HttpPort>(http: T): T & { readonly largest: { body: number; head: number } } {
  const largest = { body: 0, head: 0 };
  return {
    ...http,
    largest,
    send: async (request: HttpRequest, signal: AbortSignal) => {
      const outcome = await http.send(request, signal);
      if (outcome.kind === 'response') {
        largest.body = Math.max(largest.body, outcome.body.length);
        largest.head = Math.max(largest.head, JSON.stringify(outcome.headers).length);
      }
      return outcome;
    },
  };
}

/** What is wrong with a report, or null: it always ends, and always with a finding or with everything fine. */
export function unsound(report: CheckReport): string | null {
  if (report.steps.some((step) => step.status === 'running' || step.status === 'waiting')) return 'a rung was left open';
  const errors = report.findings.filter((each) => each.severity === 'error');
  if (report.ok !== (errors.length === 0)) return 'ok does not fit the findings';
  if (!report.ok && !report.steps.some((step) => step.status === 'failed')) return 'no rung failed';
  if (errors.length > 1) return `several root causes: ${errors.map((each) => each.code).join(' ')}`;
  const text = JSON.stringify(report);
  if (text.length > 60_000) return `a report of ${text.length} characters`;
  return text.includes(tokens.api) || text.includes(tokens.http) ? 'the token is in the report' : null;
}
