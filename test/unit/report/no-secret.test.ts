/** Whatever a server sends back and whatever was typed where: no report, page, ticket text, message or log holds a part of the secret. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../electron/adapters/log.ts';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { CheckReport } from '../../../electron/contract/index.ts';
import { runCheck } from '../../../electron/core/diagnosis/check.ts';
import { explainError } from '../../../electron/core/diagnosis/explain.ts';
import type { HttpPort } from '../../../electron/core/ports.ts';
import { createRecorder } from '../../../electron/core/report/recorder.ts';
import { createRedactor } from '../../../electron/core/redact.ts';
import { renderReport } from '../../../electron/core/report/render.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { createKnownSecrets } from '../../../electron/services/index.ts';
import { fakeClock } from '../../fakes/index.ts';
import { report, response } from './setup.ts';
import { toldNote, toldProves } from '../../fakes/told.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('');
const made = (alphabet: readonly string[], min: number, max: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: min, maxLength: max }).map((parts) => parts.join(''));
const token = fc.oneof(
  made(letters, 16, 64),
  made([...letters, '+', '/', '='], 24, 64),
  made([...letters, '_', '-', '='], 20, 200).map((text) => `ATATT3xFfGF0${text}`),
  made([...letters, '"', '\\', '&', '<', '%', '!', ' ', '§', 'é', '漢'], 20, 60),
);
const user = fc.oneof(
  made(letters, 2, 12),
  made(letters, 2, 12).map((name) => `${name}@acme.example`),
);

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Every spelling of the secret that must not be found, and parts of eight characters of each. */
function parts(secret: string, who: string): Set<string> {
  const found = new Set<string>();
  const add = (text: string) => {
    for (let at = 0; at + 8 <= text.length; at += 1) found.add(text.slice(at, at + 8));
  };
  add(secret);
  add(encodeURIComponent(secret));
  add(base64(secret));
  // Of `user:secret` only what stands behind the user; its first group may hold both.
  add(base64(`${who}:${secret}`).slice(Math.ceil((Buffer.byteLength(`${who}:`) * 4) / 3 / 4) * 4));
  return found;
}

function leak(text: string, forbidden: ReadonlySet<string>): string | null {
  for (let at = 0; at + 8 <= text.length; at += 1)
    if (forbidden.has(text.slice(at, at + 8))) return text.slice(Math.max(0, at - 20), at + 30);
  return null;
}

/** The same secret as a server, a log or a person may spell it, whole or cut. */
const spelling = fc.constantFrom<(secret: string, who: string) => string>(
  (secret) => secret,
  (secret) => encodeURIComponent(secret),
  (secret) => base64(secret),
  (secret, who) => base64(`${who}:${secret}`),
  (secret, who) => `Basic ${base64(`${who}:${secret}`)}`,
  (secret) => `Bearer ${secret}`,
  (secret, who) => `https://${who}:${encodeURIComponent(secret)}@git.acme.io/scm/a/b.git`,
  (secret) => secret.slice(2, -2),
  (secret) => secret.slice(Math.floor(secret.length / 2)),
  (secret) => JSON.stringify({ token: secret, deep: { password: secret } }),
  (secret) => `${'x'.repeat(4090)}${secret}`,
  (secret) => base64(`--${secret}`),
);

const place = fc.record({ before: fc.string({ maxLength: 60 }), after: fc.string({ maxLength: 60 }), spell: spelling });
const status = fc.constantFrom(200, 302, 400, 401, 403, 404, 429, 500, 503);

describe('no part of a secret leaves', () => {
  it('through a check whose server repeats it anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        token,
        user,
        fc.array(place, { minLength: 6, maxLength: 6 }),
        status,
        fc.constantFrom('cloud' as const, 'data-center' as const),
        fc.boolean(),
        async (secret, who, places, code, deployment, masks) => {
          const say = (at: number): string =>
            `${places[at]?.before ?? ''}${places[at]?.spell(secret, who) ?? ''}${places[at]?.after ?? ''}`;
          const oneLine = (text: string): string => text.replace(/[\r\n]/g, ' ');
          const clock = fakeClock();
          let count = 0;
          const http: HttpPort = {
            send: async (request) => {
              count += 1;
              const fingerprint = request.url.endsWith('/application-properties') || request.url.endsWith('/hook_events');
              const failing = JSON.stringify({
                error: { message: say(0), detail: { required: [say(1)], granted: [] } },
                errors: [{ message: say(0), exceptionName: say(1) }],
              });
              if (count % 7 === 6)
                return {
                  kind: 'failure',
                  fault: 'tls-untrusted-ca',
                  detail: say(2),
                  chain: [{ subject: say(3), issuer: say(4), validFrom: '', validTo: '', names: [say(3)], fingerprint: say(4) }],
                  timings: { total: 1, firstByte: null },
                };
              return response({
                status: fingerprint ? 200 : code,
                headers: {
                  'content-type': 'application/json',
                  server: oneLine(say(2)),
                  location: `https://sso.acme.io/${encodeURIComponent(oneLine(say(3)))}`,
                  'x-ausername': encodeURIComponent(oneLine(say(4))),
                  'x-request-id': oneLine(say(5)),
                  'www-authenticate': oneLine(say(5)),
                  'set-cookie': say(0),
                },
                body: fingerprint ? JSON.stringify({ version: '9.4.1', buildNumber: '9004001', displayName: say(5), values: [] }) : failing,
              });
            },
          };
          const recorder = createRecorder(clock);
          const known = { tokens: [secret], users: [who] };
          const answers = {
            ...emptyAnswers(),
            deployment,
            baseUrl: 'https://git.acme.io/bitbucket',
            workspace: 'acme',
            projectKey: 'PRJ',
            options: { [say(1).slice(0, 100)]: say(1) },
          };
          const checked = await runCheck(
            {
              answers,
              target: {
                deployment,
                apiBase: deployment === 'cloud' ? 'https://api.bitbucket.org/2.0' : 'https://git.acme.io/bitbucket',
                caPem: null,
                practice: false,
              },
              caller: {
                kind: deployment === 'cloud' ? 'api-token' : 'http-access-token',
                user: who,
                gitUser: who,
                secret: new Secret(secret),
              },
              platform: null,
              today: clock.now(),
            },
            { http: recorder.port(http), clock },
            new AbortController().signal,
            () => undefined,
          );
          // As a person may have typed it, and as another part of the program may have let it through.
          const leaky: CheckReport = {
            ...checked,
            proves: toldProves(say(0)),
            steps: checked.steps.map((step) => ({ ...step, note: toldNote(say(1)) })),
            findings: checked.findings.map((finding) => ({
              ...finding,
              title: say(2),
              evidence: { ...finding.evidence, [say(3)]: say(3), more: [say(4)] },
            })),
          };
          const document = report(
            {
              check: leaky,
              connection: { name: say(5), practice: false, answers },
              recording: recorder.recording(createRedactor(known)),
              explained: explainError(say(2), { deployment, platform: null, secrets: [secret] }),
            },
            known,
            { maskEmails: masks, maskHosts: masks },
          );
          const forbidden = parts(secret, who);
          expect(JSON.stringify(recorder.recording(createRedactor(known)))).toSatisfy((text: string) => leak(text, forbidden) === null);
          for (const format of ['html', 'md', 'json'] as const)
            expect([format, leak(renderReport(document, format), forbidden)]).toEqual([format, null]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('through an explained message', () => {
    fc.assert(
      fc.property(token, user, place, (secret, who, { before, after, spell }) => {
        const explained = explainError(`HTTP 401\n${before}${spell(secret, who)}${after}`, {
          deployment: null,
          platform: null,
          secrets: [secret],
        });
        expect(leak(JSON.stringify(explained), parts(secret, who))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('through the log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-report-log-'));
    try {
      const known = createKnownSecrets();
      const log = createLog({ folder, knownSecrets: () => known.texts(), maxBytes: 50_000_000 });
      const all: [string, string][] = [];
      fc.assert(
        fc.property(token, user, place, (secret, who, { before, after, spell }) => {
          known.add(new Secret(secret));
          all.push([secret, who]);
          log.write('warn', 'check', { detail: `${before}${spell(secret, who)}${after}` });
        }),
        { numRuns: 60 },
      );
      await log.flush();
      const text = await readFile(log.path, 'utf8');
      for (const [secret, who] of all) expect(leak(text, parts(secret, who))).toBeNull();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the redactor', () => {
  it('spares the words that a short secret is made of', () => {
    const { own, wire } = createRedactor({ tokens: [], others: ['bitbucket2026'] });
    expect(own('https://git.acme.io/bitbucket answered.')).toBe('https://git.acme.io/bitbucket answered.');
    expect(own('bitbucket2026')).toBe('[secret]');
    expect(wire('password was bitbucket2026')).not.toContain('bitbucket2026');
  });
  it('leaves text without a secret as it is', () => {
    const { own, wire } = createRedactor({ tokens: ['ATATT3xFfGF0aaaaaaaaaaaaaaaaaaaaaaaa'], users: ['ada@acme.example'] });
    for (const text of [
      'Bitbucket Data Center 9.4.1 answered.',
      '{"version":"9.4.1","displayName":"Bitbucket"}',
      'read:repository:bitbucket, write:webhook:bitbucket',
    ]) {
      expect(own(text)).toBe(text);
      expect(wire(text)).toBe(text);
    }
  });
  it('walks a long text once, however many secrets there are', () => {
    const secrets = Array.from({ length: 100 }, (_, at) => `${'k7Q9wX2mZ4pL8vR1tY6u'.repeat(4)}${at}`);
    const { wire } = createRedactor({ tokens: secrets });
    // Once per secret would take minutes; the limit of the test stands guard.
    wire('{"slug":"web","name":"Web"},'.repeat(5_000));
  });
});
