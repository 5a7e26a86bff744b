/**
 * Whatever a server repeats, in whatever spelling and wherever: no finding, message, terminal output or report file holds a part of
 * the secret. (Reports from what other rooms may let through, explained messages and the log: test/unit/report/no-secret.test.ts.)
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { messageFor } from '../../electron/contract/copy/en/message.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import { runCheck } from '../../electron/core/diagnosis/check.ts';
import type { HttpOutcome } from '../../electron/core/ports.ts';
import { Secret } from '../../electron/core/secret.ts';
import { handrail } from '../unit/terminal/run.ts';
import { openStage } from './stage.ts';
import type { Script } from './stage.ts';
import { runs } from '../runs.ts';

const seed = 20261121;
const stage = openStage();
afterAll(() => stage.close());

/** Upper case and digits in turn: no eight characters of it are those of a word, a date, a fingerprint or a header. */
const secretText = fc
  .tuple(
    fc.array(fc.constantFrom(...'BCDFGHJKLMNPQRSTVWXZ'.split('')), { minLength: 12, maxLength: 30 }),
    fc.array(fc.constantFrom(...'0123456789'.split('')), { minLength: 12, maxLength: 30 }),
  )
  .map(([letters, digits]) => letters.map((letter, at) => `${letter}${digits[at % digits.length] ?? '7'}`).join(''));
const cloudToken = secretText.map((text) => `ATATT3xFfGF0${text}=0A1B2C3D`);
const person = fc.stringMatching(/^[a-z]{3,8}$/u).map((name) => `${name}@acme.example`);
const hostName = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{1,12}$/u), fc.constantFrom('acme.io', 'example.com', 'corp', '127.0.0.1:8443'))
  .map(([name, end]) => (end.includes(':') ? end : `${name}.${end}`));

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Parts of eight characters of the secret, plain and in every spelling; of a Cloud token without the beginning that all of them share. */
function forbidden(secret: string, user: string): Set<string> {
  const found = new Set<string>();
  const add = (text: string): void => {
    for (let at = 0; at + 8 <= text.length; at += 1) found.add(text.slice(at, at + 8));
  };
  add(secret.replace(/^ATATT3xFfGF0/u, ''));
  add(encodeURIComponent(secret).replace(/^ATATT3xFfGF0/u, ''));
  add(base64(secret).slice(16));
  // Groups of four hold three bytes: what stands behind the user and the known beginning is the secret's alone.
  const known = Buffer.byteLength(`${user}:`) + (secret.startsWith('ATATT3xFfGF0') ? 12 : 0);
  add(base64(`${user}:${secret}`).slice(Math.ceil(known / 3) * 4));
  return found;
}

function leak(text: string, parts: ReadonlySet<string>): string | null {
  for (let at = 0; at + 8 <= text.length; at += 1) if (parts.has(text.slice(at, at + 8))) return text.slice(Math.max(0, at - 60), at + 60);
  return null;
}

const spelling = fc.constantFrom<(secret: string, user: string) => string>(
  (secret) => secret,
  (secret) => encodeURIComponent(secret),
  (secret) => encodeURIComponent(encodeURIComponent(secret)),
  (secret) => base64(secret),
  (secret, user) => base64(`${user}:${secret}`),
  (secret, user) => `Basic ${base64(`${user}:${secret}`)}`,
  (secret) => `Bearer ${secret}`,
  (secret, user) => `https://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@git.acme.io/scm/a/b.git`,
  (secret) => secret.slice(3),
  (secret) => secret.slice(0, -3),
  (secret) => secret.slice(Math.floor(secret.length / 2)),
  (secret) => JSON.stringify({ token: secret }),
  (secret) => `<b>${secret}</b>`,
);
const echo = fc.record({ before: fc.string({ maxLength: 40 }), after: fc.string({ maxLength: 40 }), spell: spelling });
const kinds = fc.constantFrom('json', 'page', 'text', 'names', 'redirect');
const status = fc.constantFrom(200, 302, 400, 401, 403, 404, 410, 429, 500, 503);

interface Hostile {
  readonly kind: 'json' | 'page' | 'text' | 'names' | 'redirect';
  readonly status: number;
  readonly say: (at: number) => string;
  /** Questions that are answered well before the hostile answers begin. */
  readonly good: number;
}

/** One answer that repeats what it was given everywhere where something is read. */
function answer({ kind, status: code, say }: Hostile): {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
} {
  const line = (at: number): string =>
    say(at)
      .replace(/[^\x20-\x7e]/gu, ' ')
      .trim();
  const headers = {
    'x-request-id': line(0),
    'x-arequestid': line(1),
    'x-ausername': encodeURIComponent(line(2)),
    'x-oauth-scopes': line(3),
    'x-credential-type': line(0),
    server: line(1),
    'www-authenticate': line(2),
    ...(kind === 'redirect'
      ? {
          location: `https://${line(3)
            .replace(/[^a-z0-9.-]/giu, '-')
            .slice(0, 60)}.example/login?t=${encodeURIComponent(line(0))}`,
        }
      : {}),
  };
  const thing = {
    slug: say(0),
    name: say(1),
    key: say(2),
    version: `9.4.${say(3)}`,
    buildNumber: say(0),
    displayName: say(1),
    display_name: say(1),
    username: say(2),
    uuid: say(3),
    values: [{ slug: say(0), name: say(1), project: { key: say(2), name: say(3) } }],
    size: 1,
    isLastPage: true,
  };
  const body =
    kind === 'json'
      ? JSON.stringify({
          type: 'error',
          error: { message: say(0), detail: { required: [say(1)], granted: [say(2)] } },
          errors: [{ message: say(0), exceptionName: say(3) }],
          state: say(1),
        })
      : kind === 'page'
        ? `<html><title>${say(0)}</title>${say(1)}</html>`
        : kind === 'text'
          ? say(0)
          : JSON.stringify(thing);
  return {
    status: kind === 'redirect' ? 302 : kind === 'names' ? 200 : code,
    headers: { 'content-type': kind === 'page' ? `text/html; x=${line(0)}` : 'application/json', ...headers },
    body,
  };
}

const cloudGood: Readonly<Record<string, string>> = {
  '/hook_events': '{"repository":{},"workspace":{}}',
  '/user': '{"uuid":"{1}","username":"ada"}',
};
const serverGood: Readonly<Record<string, string>> = {
  '/application-properties': '{"version":"9.4.1","buildNumber":"9004001"}',
  '/capabilities': '{}',
};

function scripted(onCloud: boolean, hostile: Hostile) {
  let count = 0;
  return (path: string) => {
    count += 1;
    const good = Object.entries(onCloud ? cloudGood : serverGood).find(([end]) => path.endsWith(end))?.[1];
    return count <= hostile.good && good !== undefined
      ? { status: 200, headers: { 'content-type': 'application/json', 'x-ausername': 'ada' }, body: good }
      : answer(hostile);
  };
}

const scene = fc.record({
  side: fc.constantFrom('cloud' as const, 'data-center' as const),
  api: cloudToken,
  opaque: secretText,
  user: person,
  host: hostName,
  echoes: fc.array(echo, { minLength: 4, maxLength: 4 }),
  kind: kinds,
  status,
  good: fc.constantFrom(0, 1, 2),
});

function hostileOf(
  secret: string,
  user: string,
  {
    echoes,
    kind,
    status: code,
    good,
  }: {
    readonly echoes: readonly { before: string; after: string; spell: (secret: string, user: string) => string }[];
    readonly kind: Hostile['kind'];
    readonly status: number;
    readonly good: number;
  },
): Hostile {
  return {
    kind,
    status: code,
    good,
    say: (at) => `${echoes[at]?.before ?? ''} ${echoes[at]?.spell(secret, user) ?? ''} ${echoes[at]?.after ?? ''}`,
  };
}

describe('a secret that the server repeats', () => {
  it('is in no finding, no rung and no message', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ side, api, opaque, user, host, ...rest }) => {
        const onCloud = side === 'cloud';
        const secret = onCloud ? api : opaque;
        const script = scripted(onCloud, hostileOf(secret, user, rest));
        const base = onCloud ? `https://${host}/2.0` : `https://${host}`;
        const report = await runCheck(
          {
            answers: {
              ...emptyAnswers(),
              deployment: side,
              workspace: onCloud ? 'acme' : null,
              projectKey: 'PAY',
              baseUrl: onCloud ? null : base,
            },
            target: { deployment: side, apiBase: base, caPem: null, practice: false },
            caller: { kind: onCloud ? 'api-token' : 'http-access-token', user, gitUser: null, secret: new Secret(secret) },
            platform: {
              id: 'x',
              name: 'X',
              status: 'current',
              support: 'full',
              note: '',
              required: onCloud ? ['read:repository:bitbucket'] : ['REPO_ADMIN'],
              family: onCloud ? 'api-token' : 'http-token',
              allow: [],
              refusal: null,
            },
            today: new Date('2026-11-21T09:00:00Z'),
          },
          {
            http: {
              send: (request) =>
                Promise.resolve<HttpOutcome>({
                  kind: 'response',
                  truncated: false,
                  timings: { total: 1, firstByte: 1 },
                  peer: null,
                  privateCa: null,
                  ...script(new URL(request.url).pathname),
                }),
            },
            clock: { now: () => new Date('2026-11-21T09:00:00Z'), monotonic: () => 0, sleep: () => Promise.resolve() },
          },
          new AbortController().signal,
          () => undefined,
        );
        const parts = forbidden(secret, user);
        const told = leak(JSON.stringify(report), parts);
        if (told !== null) throw new Error(told);
        for (const finding of report.findings)
          expect(
            leak(JSON.stringify(messageFor({ ...finding, who: 'bitbucket-admin' }, { address: base, platform: 'X' })), parts),
          ).toBeNull();
      }),
      { numRuns: runs(400), seed },
    );
  });

  it('is in nothing that the command prints or writes', async () => {
    let script: Script = () => ({ status: 500 });
    const port = await stage.serve((path, request) => script(path, request));
    const origin = `http://127.0.0.1:${port}`;
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom('html', 'md', 'json'), async ({ side, api, opaque, user, ...rest }, format) => {
        const onCloud = side === 'cloud';
        const secret = onCloud ? api : opaque;
        const cwd = await mkdtemp(join(tmpdir(), 'handrail-no-secret-'));
        try {
          await writeFile(
            join(cwd, 'a.json'),
            JSON.stringify({
              ...emptyAnswers(),
              deployment: side,
              workspace: onCloud ? 'acme' : null,
              projectKey: 'PAY',
              baseUrl: onCloud ? null : origin,
              credential: { kind: onCloud ? 'api-token' : 'http-access-token', user: onCloud ? user : 'svc-cds', gitUser: null },
            }),
          );
          const parts = forbidden(secret, onCloud ? user : 'svc-cds');
          for (const args of [
            ['check', '--answers', 'a.json', '--token-stdin'],
            ['check', '--answers', 'a.json', '--token-stdin', '--json'],
            ['report', '--answers', 'a.json', '--token-stdin', '--out', `r.${format}`],
          ]) {
            script = scripted(onCloud, hostileOf(secret, onCloud ? user : 'svc-cds', rest));
            const {
              stdout,
              stderr,
              status: exit,
            } = await handrail(args, { cwd, stdin: secret, env: { HANDRAIL_CLOUD_API: `${origin}/2.0` } });
            expect([args.join(' '), leak(`${stdout}\n${stderr}`, parts)]).toEqual([args.join(' '), null]);
            expect([0, 1], `${args.join(' ')}: ${stdout}${stderr}`.slice(0, 600)).toContain(exit);
          }
          expect([format, leak(await readFile(join(cwd, `r.${format}`), 'utf8'), parts)]).toEqual([format, null]);
        } finally {
          await rm(cwd, { recursive: true, force: true });
        }
      }),
      { numRuns: runs(15), seed },
    );
  });

  it('would be found', () => {
    const secret = 'B1C2D3F4G5H6J7K8L9M0';
    const parts = forbidden(secret, 'ada@acme.example');
    for (const text of [secret, secret.slice(4, 12), base64(`ada@acme.example:${secret}`), base64(secret)])
      expect(leak(`x ${text} y`, parts)).not.toBeNull();
    expect(leak('a healthy text 2026-11-21T09:00:00.000Z 9.4.1', parts)).toBeNull();
  });
});
