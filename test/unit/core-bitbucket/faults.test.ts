/** Classification from scripted answers: wordings of docs/bitbucket.md, and servers that mean no good. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSelfManaged } from '../../../electron/contract/index.ts';
import type { CredentialKind, Deployment } from '../../../electron/contract/index.ts';
import * as cloud from '../../../electron/core/bitbucket/cloud.ts';
import { requestIdOf, retryAfterSeconds, scopesIn } from '../../../electron/core/bitbucket/evidence.ts';
import { parseJson, text } from '../../../electron/core/bitbucket/json.ts';
import type { Reply } from '../../../electron/core/bitbucket/reply.ts';
import * as server from '../../../electron/core/bitbucket/self-managed.ts';
import { openSession } from '../../../electron/core/bitbucket/session.ts';
import type { Session } from '../../../electron/core/bitbucket/types.ts';
import { runCheck } from '../../../electron/core/diagnosis/check.ts';
import type { HttpOutcome } from '../../../electron/core/ports.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { fakeClock } from '../../fakes/ports.ts';
import { answers } from '../diagnosis/setup.ts';
import { runs } from '../../runs.ts';

const secretText = `ATATT3xFfGF0${'Zq7'.repeat(57)}=0011AABB`;
type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };

function response({ status, headers = {}, body = '' }: Answer): HttpOutcome {
  const json = typeof body !== 'string';
  return {
    kind: 'response',
    status,
    headers: { ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
    body: json ? JSON.stringify(body) : body,
    truncated: false,
    timings: { total: 1, firstByte: 1 },
    peer: '10.0.0.5',
    privateCa: null,
  };
}
function session(
  deployment: Deployment,
  outcome: HttpOutcome | Answer,
  kind: CredentialKind = deployment === 'cloud' ? 'api-token' : 'http-access-token',
  secret = secretText,
): Session {
  const given = 'kind' in outcome ? outcome : response(outcome);
  return openSession({
    http: { send: () => Promise.resolve(given) },
    target: {
      deployment,
      apiBase: deployment === 'cloud' ? 'https://api.bitbucket.org/2.0' : 'https://git.acme.io/bitbucket',
      caPem: null,
      practice: false,
    },
    caller: { kind, user: 'ada@acme.example', gitUser: null, secret: new Secret(secret) },
    signal: new AbortController().signal,
  });
}
function faultOf(reply: Reply<unknown>) {
  if (reply.ok) return 'ok';
  return reply.fault.kind === 'cancelled' ? 'cancelled' : reply.fault.code;
}
const error = (message: string, more: object = {}) => ({ type: 'error', error: { message, ...more } });
const exception = (name: string, message: string) => ({
  errors: [{ context: null, message, exceptionName: `com.atlassian.bitbucket.${name}` }],
});

describe('Cloud', () => {
  it.each([
    [{ status: 401, body: error('Token is invalid, expired, or not supported for this endpoint.') }, 'token-rejected'],
    [{ status: 401, body: error('Access token expired.') }, 'token-expired'],
    [
      { status: 401, headers: { 'content-type': 'text/plain', 'www-authenticate': 'Basic realm="Bitbucket.org HTTP"' }, body: 'No.\nNo.' },
      'token-rejected',
    ],
    [
      {
        status: 403,
        body: error('Your credentials lack one or more required privilege scopes.', {
          detail: { required: ['read:user:bitbucket'], granted: ['write:repository:bitbucket'] },
        }),
      },
      'missing-scope',
    ],
    [
      {
        status: 403,
        body: error('Your credentials lack one or more required privilege scopes.', {
          detail: { required: ['read:user:bitbucket'], granted: [] },
        }),
      },
      'token-unscoped',
    ],
    [
      {
        status: 403,
        body: error('Your credentials lack one or more required privilege scopes.', { detail: 'a text, as the schema says' }),
      },
      'missing-scope',
    ],
    [{ status: 403, body: error('Forbidden') }, 'missing-permission'],
    [{ status: 403, body: 'To access this repository, an admin must whitelist your IP.' }, 'ip-not-allowed'],
    [{ status: 403, body: error('Access from this IP address is not permitted.') }, 'ip-not-allowed'],
    [{ status: 403, body: error('To access this repository, enable two-step authentication.') }, 'two-step-required'],
    [{ status: 403, body: error("The workspace 'acme' and its content have been deactivated.") }, 'workspace-deactivated'],
    [{ status: 403, body: error('Your administrator has blocked API tokens for this organization.') }, 'admin-blocked-tokens'],
    [{ status: 404, body: error("No workspace with identifier 'acme'.") }, 'workspace-not-found'],
    [{ status: 404, body: error('Repository acme/x not found') }, 'repository-not-found'],
    [{ status: 404, headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>404</h1>' }, 'not-bitbucket'],
    [{ status: 410, body: error('CHANGE-2770 - Functionality has been deprecated') }, 'endpoint-removed'],
    [{ status: 429, headers: { 'retry-after': '17' }, body: 'Rate limit for this resource has been exceeded.' }, 'rate-limited'],
    [{ status: 400, body: '' }, 'unreadable-response'],
    [{ status: 500, body: error('Something went wrong') }, 'server-error'],
    [{ status: 503, headers: { 'content-type': 'text/html' }, body: '<title>Bitbucket is down for maintenance</title>' }, 'maintenance'],
    [{ status: 407, body: '' }, 'proxy-auth-required'],
    [{ status: 511, body: '' }, 'captive-portal'],
    [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>hello</html>' }, 'captive-portal'],
    [{ status: 200, body: 'not json' }, 'unreadable-response'],
    [{ status: 200, body: { slug: 42 } }, 'unreadable-response'],
    [{ status: 302, headers: { location: 'https://login.example/saml' } }, 'redirect-to-sso'],
    [{ status: 302, headers: {} }, 'unreadable-response'],
  ] as const)('%j → %s', async (answer, code) => {
    expect(faultOf(await cloud.repository(session('cloud', answer), 'acme', 'x'))).toBe(code);
  });

  it.each([401, 410])('a dead app password, whatever the status (%i)', async (status) => {
    expect(faultOf(await cloud.whoAmI(session('cloud', { status, body: 'gone' }, 'api-token', `ATBB${'a1B2c3D4'.repeat(4)}`)))).toBe(
      'app-password-retired',
    );
  });

  it('keeps what support needs, and no secret', async () => {
    const reply = await cloud.whoAmI(
      session('cloud', {
        status: 500,
        headers: { 'x-b3-traceid': 'abc123', date: 'Sat, 21 Nov 2026 09:00:00 GMT' },
        body: error(`You sent ${secretText} as ${btoa(`ada:${secretText}`)}`),
      }),
    );
    const evidence = !reply.ok && reply.fault.kind === 'finding' ? reply.fault.evidence : {};
    expect(evidence).toMatchObject({
      status: 500,
      requestId: 'abc123',
      host: 'api.bitbucket.org',
      path: '/2.0/user',
      time: '2026-11-21T09:00:00.000Z',
      sentAs: 'Basic',
    });
    expect(JSON.stringify(reply.ok ? null : reply.fault)).not.toContain('Zq7Zq7Zq');
  });

  it('refuses a next page on another host', async () => {
    const page = (next: string) => cloud.repositoriesPage(session('cloud', { status: 200, body: { values: [], next } }), 'acme', {});
    for (const next of [
      'https://evil.example/2.0/repositories/acme?page=2',
      'http://api.bitbucket.org/2.0/repositories/acme',
      'https://api.bitbucket.org.evil.com/2.0/x',
      'https://ada:x@api.bitbucket.org/2.0/x',
      'https://api.bitbucket.org/1.0/x',
      'not a url',
    ]) {
      expect(faultOf(await page(next)), next).toBe('unreadable-response');
    }
    const fine = await page('https://api.bitbucket.org/2.0/repositories/acme?page=2');
    expect(fine.ok && fine.value.next).toBe('/repositories/acme?page=2');
  });

  it('escapes what is searched for', async () => {
    const urls: string[] = [];
    const open = openSession({
      http: {
        send: (request) => {
          urls.push(request.url);
          return Promise.resolve(response({ status: 200, body: { values: [] } }));
        },
      },
      target: { deployment: 'cloud', apiBase: 'https://api.bitbucket.org/2.0', caPem: null, practice: false },
      caller: null,
      signal: new AbortController().signal,
    });
    await cloud.repositoriesPage(open, 'acme', { search: 'a"b\\c & d', projectKey: 'P"' });
    expect(new URL(urls[0] ?? '').searchParams.get('q')).toBe('name~"a\\"b\\\\c & d" AND project.key="P\\""');
  });
});

describe('self-managed', () => {
  it.each([
    [{ status: 401, body: exception('auth.IncorrectPasswordAuthenticationException', 'Authentication failed.') }, 'token-rejected'],
    [{ status: 401, body: exception('auth.CaptchaRequiredAuthenticationException', 'CAPTCHA required.') }, 'captcha-locked'],
    [{ status: 403, body: exception('auth.CaptchaRequiredAuthenticationException', 'CAPTCHA required.') }, 'captcha-locked'],
    [{ status: 401, headers: { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=x' }, body: '' }, 'captcha-locked'],
    [{ status: 401, body: exception('AuthorisationException', 'You are not permitted to access this resource') }, 'token-rejected'],
    [
      { status: 401, headers: { 'x-ausername': 'ada%40acme' }, body: exception('AuthorisationException', 'insufficient permissions') },
      'missing-permission',
    ],
    [{ status: 401, headers: { 'x-ausername': 'anonymous' }, body: '' }, 'token-rejected'],
    [{ status: 401, body: exception('auth.X', 'This access token has expired.') }, 'token-expired'],
    [
      { status: 403, body: { errors: [{ message: 'Basic Authentication has been disabled on this instance.' }] } },
      'password-login-disabled',
    ],
    [{ status: 404, body: exception('project.NoSuchProjectException', 'Project X does not exist.') }, 'project-not-found'],
    [{ status: 404, body: exception('repository.NoSuchRepositoryException', 'Repository P/r does not exist.') }, 'repository-not-found'],
    [{ status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>404</h1>' }, 'wrong-context-path'],
    [{ status: 302, headers: { location: '/bitbucket/login?next=x' } }, 'redirect-to-sso'],
    [{ status: 302, headers: { location: 'https://idp.example/' } }, 'redirect-to-sso'],
    [
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<form action="https://idp"><input name="SAMLRequest"></form>' },
      'redirect-to-sso',
    ],
    [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Guest wifi</title>' }, 'captive-portal'],
    [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Hello</title>' }, 'not-bitbucket'],
    [{ status: 429, body: '' }, 'rate-limited'],
  ] as const)('%j → %s', async (answer, code) => {
    expect(faultOf(await server.project(session('data-center', answer), 'PRJ'))).toBe(code);
  });

  it('sends personal and bound tokens by themselves', async () => {
    for (const kind of ['http-access-token', 'http-project-token', 'http-repository-token'] as const) {
      const reply = await server.capabilities(session('data-center', { status: 401, body: '' }, kind));
      expect(!reply.ok && reply.fault.kind === 'finding' && reply.fault.evidence['sentAs']).toBe('Bearer');
    }
  });
});

describe('headers', () => {
  it('finds request ids wherever they stand', () => {
    expect(requestIdOf({ 'x-arequestid': '@A', 'x-b3-traceid': 'b' })).toBe('@A');
    expect(requestIdOf({ 'x-amzn-trace-id': 'Root=1' })).toBe('Root=1');
    expect(requestIdOf({ 'cf-request-id': 'c' })).toBe('c');
    expect(requestIdOf({ server: 'x' })).toBeNull();
  });

  it('reads how long to wait', () => {
    expect(retryAfterSeconds({ 'retry-after': '30' })).toBe(30);
    expect(retryAfterSeconds({ 'retry-after': 'Sat, 21 Nov 2026 09:01:00 GMT', date: 'Sat, 21 Nov 2026 09:00:00 GMT' })).toBe(60);
    expect(retryAfterSeconds({ 'retry-after': 'soon' })).toBeNull();
    expect(retryAfterSeconds({})).toBeNull();
  });

  it('reads scopes and tells none from not told', () => {
    expect(scopesIn('repository:write, pullrequest')).toEqual(['repository:write', 'pullrequest']);
    expect(scopesIn('')).toEqual([]);
    expect(scopesIn(undefined)).toBeNull();
    expect(scopesIn('<script>, ok')).toEqual(['ok']);
  });
});

describe('bodies that mean no good', () => {
  it('does not descend for ever', () => {
    expect(parseJson('['.repeat(100_000))).toBeUndefined();
    expect(parseJson(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`)).toBeUndefined();
    expect(parseJson('{"a":"[[[["}')).toEqual({ a: '[[[[' });
    expect(text('a\u0000b\u202ec\n\nd')).toBe('a b c d');
  });

  it('always ends with a report, whatever is answered', async () => {
    const clock = fakeClock();
    const json = fc.oneof(
      fc.json(),
      fc
        .record(
          {
            values: fc.jsonValue(),
            next: fc.jsonValue(),
            size: fc.jsonValue(),
            version: fc.jsonValue(),
            buildNumber: fc.jsonValue(),
            error: fc.jsonValue(),
            errors: fc.jsonValue(),
            username: fc.jsonValue(),
            uuid: fc.jsonValue(),
            isLastPage: fc.jsonValue(),
            slug: fc.jsonValue(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    const headers = fc.dictionary(
      fc.constantFrom(
        'content-type',
        'location',
        'x-ausername',
        'x-oauth-scopes',
        'x-credential-type',
        'retry-after',
        'x-arequestid',
        'www-authenticate',
      ),
      fc.string({ maxLength: 60 }),
    );
    const outcome = fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .record({
            status: fc.constantFrom(200, 200, 200, 204, 301, 302, 400, 401, 403, 404, 407, 410, 429, 500, 503, 511, 999),
            headers,
            body: json,
          })
          .map(response),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('timeout', 'tls-expired', 'dns-not-found', 'unreadable-response', 'not-allowed')
          .map((fault): HttpOutcome => ({ kind: 'failure', fault, detail: 'x', chain: null, timings: { total: 1, firstByte: null } })),
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Deployment>('cloud', 'server', 'data-center'),
        fc.array(outcome, { minLength: 1, maxLength: 12 }),
        async (deployment, outcomes) => {
          let at = 0;
          const report = await runCheck(
            {
              answers: answers({ deployment, workspace: 'acme', projectKey: 'PRJ' }),
              today: new Date('2026-11-21'),
              target: {
                deployment,
                apiBase: isSelfManaged(deployment) ? 'https://git.acme.io' : 'https://api.bitbucket.org/2.0',
                caPem: null,
                practice: false,
              },
              caller: {
                kind: isSelfManaged(deployment) ? 'http-access-token' : 'api-token',
                user: 'ada@acme.example',
                gitUser: null,
                secret: new Secret(isSelfManaged(deployment) ? 'unknown-shape-Zq7Zq7Zq7' : secretText),
              },
              platform: {
                id: 'x',
                name: 'X',
                status: 'current',
                support: 'full',
                note: '',
                required: [],
                family: null,
                allow: [],
                refusal: null,
              },
            },
            { http: { send: () => Promise.resolve(outcomes[at++ % outcomes.length] ?? response({ status: 500 })) }, clock },
            new AbortController().signal,
            () => undefined,
          );
          expect(report.steps.every((step) => step.status !== 'running' && step.status !== 'waiting')).toBe(true);
          expect(report.ok).toBe(report.findings.every((finding) => finding.severity !== 'error'));
          expect(report.steps.some((step) => step.status === 'failed')).toBe(!report.ok);
          expect(report.findings.filter((finding) => finding.severity === 'error').length).toBeLessThanOrEqual(1);
          expect(report.requests).toBeLessThanOrEqual(40);
          expect(JSON.stringify(report)).not.toContain('Zq7Zq7Zq');
        },
      ),
      { numRuns: runs(120) },
    );
  });
});
