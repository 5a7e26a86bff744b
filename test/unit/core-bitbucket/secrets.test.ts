import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisedWords } from '../../../electron/contract/copy/en/recognised.ts';
import { cleanSecret, longestSecret, recogniseSecret } from '../../../electron/core/bitbucket/recognise.ts';
import { isDataCenterToken, shapeOf } from '../../../electron/contract/secret-shapes.ts';
import { createRedactor, redactFields } from '../../../electron/core/redact.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { runs } from '../../runs.ts';

const body = 'abcDEF0123456789_-'.repeat(10).slice(0, 171);
const apiToken = `ATATT3xFfGF0${body}=1A2B3C4D`;
const accessToken = `ATCTT3xFfGN0${body}=1A2B3C4D`;
const appPassword = `ATBB${'a1B2c3D4'.repeat(3)}0A1B2C3D`;
/** The example of the published specification: twelve digits, a colon, twenty bytes. */
const httpToken = Buffer.concat([
  Buffer.from('252973515069:'),
  Buffer.from(Array.from({ length: 20 }, (_, index) => 200 - index)),
]).toString('base64');

const look = (text: string, deployment: 'cloud' | 'server' | 'data-center' | null = null) => recogniseSecret(new Secret(text), deployment);

describe('recognising a pasted secret', () => {
  it.each([
    [apiToken, 'cloud', 'api-token', 'fits'],
    [apiToken, null, 'api-token', 'fits'],
    [apiToken, 'data-center', 'api-token', 'wrong'],
    [accessToken, 'cloud', 'access-token', 'fits'],
    [accessToken, 'server', 'access-token', 'wrong'],
    [httpToken, 'data-center', 'http-access-token', 'fits'],
    [httpToken, 'cloud', 'http-access-token', 'wrong'],
    [`BBDC-${'x1'.repeat(20)}`, 'data-center', 'http-access-token', 'fits'],
    [appPassword, 'cloud', 'app-password', 'dead'],
    [appPassword, 'data-center', 'app-password', 'wrong'],
    ['a1B2c3D4e5F6g7H8i9J0k1L2', 'cloud', 'legacy-api-token', 'unsure'],
    ['a1B2c3D4e5F6g7H8i9J0k1L2', 'data-center', 'unknown', 'unsure'],
    ['a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6', 'cloud', 'oauth-secret', 'unsure'],
    ['correct-horse-battery', 'cloud', 'unknown', 'unsure'],
    [`ada@acme.example:${apiToken}`, 'cloud', 'user-and-token', 'wrong'],
    [`https://x-token-auth:${accessToken}@bitbucket.org/acme/x.git`, 'cloud', 'user-and-token', 'wrong'],
  ] as const)('%.20s… on %s is %s, %s', (text, deployment, looksLike, verdict) => {
    const seen = look(text, deployment);
    expect(seen).toMatchObject({ looksLike, verdict, length: text.length });
    expect(recognisedWords(seen.said)).toMatch(/^(?:This|Handrail) .*\.$/u);
    expect(recognisedWords(seen.said)).not.toMatch(/undefined|\s\s/u);
  });

  it.each([
    [
      appPassword,
      'data-center',
      'This looks like an app password. It works with bitbucket.org only. For your own Bitbucket server, create an HTTP access token there.',
    ],
    [
      httpToken,
      'cloud',
      'This looks like an HTTP access token of a Bitbucket that a company runs itself. It works with the server that made it only. For Bitbucket Cloud, paste a token that Bitbucket Cloud made.',
    ],
    ['correct-horse-battery', null, 'Handrail does not recognise this as a Bitbucket token. It may still be right; the check will tell.'],
    [
      'correct-horse-battery',
      'server',
      'Handrail does not recognise this as a Bitbucket token. Most HTTP access tokens have 44 characters or begin with BBDC-. It may still be right; the check will tell.',
    ],
  ] as const)('%.20s… on %s: the words', (text, deployment, words) => expect(recognisedWords(look(text, deployment).said)).toBe(words));

  it('warns and never rejects on length', () => {
    for (const length of [40, 183, 192, 199, 300])
      expect(look(apiToken.slice(0, 12) + 'x'.repeat(length - 12), 'cloud').verdict).toBe('fits');
  });

  it('calls an access token ambiguous, because organisation keys look the same', () => {
    expect(look(accessToken, 'cloud')).toMatchObject({ ambiguous: true, kinds: ['repository-token', 'project-token', 'workspace-token'] });
    expect(look(apiToken, 'cloud')).toMatchObject({ ambiguous: false, kinds: ['api-token'] });
    expect(look(httpToken, 'server').kinds).toEqual(['http-access-token', 'http-project-token', 'http-repository-token']);
  });

  it('knows a self-managed token by what it decodes to', () => {
    expect(httpToken).toHaveLength(44);
    expect(isDataCenterToken(httpToken)).toBe(true);
    expect(isDataCenterToken(Buffer.from('not digits: and then some text').toString('base64'))).toBe(false);
    expect(isDataCenterToken('A'.repeat(44))).toBe(false);
    expect(shapeOf('MTIz')).toBe('unknown');
  });

  it('never puts the secret into its answer', () => {
    for (const text of [apiToken, accessToken, httpToken, appPassword, `ada:${apiToken}`]) {
      for (const deployment of [null, 'cloud', 'data-center'] as const)
        expect(JSON.stringify(look(text, deployment))).not.toContain(text.slice(13, 21));
    }
  });
});

describe('cleaning a pasted secret', () => {
  it.each([
    [apiToken, apiToken, false],
    [` ${apiToken}\n`, apiToken, true],
    [`"${apiToken}"`, apiToken, true],
    [`\u201c${apiToken}\u201d`, apiToken, true],
    [`\u200b'${httpToken}'\ufeff`, httpToken, true],
    [`Bearer ${apiToken}`, apiToken, true],
    [`Authorization: Bearer ${apiToken}`, apiToken, true],
    [`-H "Authorization: Bearer ${apiToken}"`, apiToken, true],
  ])('%.30s…', (pasted, text, cleaned) => {
    const result = cleanSecret(pasted);
    expect(result.ok && [result.value.secret.reveal(), result.value.cleaned]).toEqual([text, cleaned]);
  });

  it.each([
    ['', 'token-empty'],
    [' " " ', 'token-empty'],
    ['abc\ndef', 'token-not-printable'],
    ['abc def', 'token-not-printable'],
    ['pässwort', 'token-not-printable'],
    ['abc\u200bdef', 'token-not-printable'],
  ])('%j → %s', (pasted, kind) => {
    const result = cleanSecret(pasted);
    expect(!result.ok && result.problem).toMatchObject({ kind, field: 'token' });
  });

  it('takes no page for a token', () => {
    for (const length of [longestSecret + 1, 100_000]) {
      const result = cleanSecret('x'.repeat(length));
      expect(!result.ok && result.problem.kind).toBe('token-too-long');
    }
  });

  it('never throws, and what it returns can be sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const result = cleanSecret(text);
        if (result.ok) {
          expect(result.value.secret.reveal()).toMatch(/^[\x21-\x7e]+$/);
          recogniseSecret(result.value.secret, 'cloud');
        }
      }),
    );
  });
});

const redactText = (text: string, tokens: readonly string[] = []) => createRedactor({ tokens }).wire(text);

describe('redaction', () => {
  it.each([
    [`token ${apiToken} end`, 'token [secret] end'],
    [accessToken, '[secret]'],
    [httpToken, '[secret]'],
    [appPassword, '[secret]'],
    ['Authorization: Basic YWRhOnNlY3JldA==', 'Authorization: Basic [secret]'],
    ['https://ada:hunter22@git.acme.io/x', 'https://ada:[secret]@git.acme.io/x'],
    ['password=hunter22&x=1', 'password=[secret]&x=1'],
    ['{"token":"hunter22hunter22"}', '{"token":"[secret]"}'],
    ['Cookie: BITBUCKETSESSIONID=abc', 'Cookie: [secret]'],
    ['client_secret: abcdefghij', 'client_secret: [secret]'],
  ])('%.40s', (text, expected) => expect(redactText(text)).toBe(expected));

  it.each([
    'The token was refused.',
    'Personal access tokens',
    'GET /rest/api/1.0/projects?limit=100',
    'your credentials lack one or more required privilege scopes',
    '/plugins/servlet/access-tokens/manage',
    '10.2.6',
    'a3f5c1e2d4b697880f1e2d3c4b5a69788796a5b4',
  ])('leaves ordinary text alone: %s', (text) => expect(redactText(text, [apiToken])).toBe(text));

  it('drops what a field is called after', () => {
    expect(
      redactFields({ password: 'x', token: 'y', event: `sent ${apiToken}`, status: 401, ok: true, none: null }, (text) => redactText(text)),
    ).toEqual({ password: '[secret]', token: '[secret]', event: 'sent [secret]', status: 401, ok: true, none: null });
  });

  it('takes a known secret out whole and in parts, plain, percent-encoded and in base64', () => {
    const secret = fc.stringMatching(/^[\x21-\x7e]{12,60}$/);
    const dull = fc.stringMatching(/^[ .,\n]{0,20}$/);
    const ways = fc.constantFrom<(text: string) => string>(
      (text) => text,
      encodeURIComponent,
      (text) => btoa(text),
      (text) => btoa(`ada@acme.example:${text}`),
      (text) => btoa(`x:${text}`),
      (text) => text.slice(2, 11),
      (text) => JSON.stringify({ reply: text }),
    );
    fc.assert(
      fc.property(secret, dull, dull, ways, (text, before, after, way) => {
        // The mask's own bracket may stand where the secret has one: seven characters left over and the mask would look like a part.
        const out = redactText(`${before} ${way(text)} ${after}`, [text]).replaceAll('[secret]', '\n');
        for (let at = 0; at + 8 <= text.length; at += 1) {
          const part = text.slice(at, at + 8);
          for (const form of [part, btoa(part).replace(/=+$/, '').slice(0, 8)])
            if (form.length >= 8 && /\S{8}/.test(form)) expect(out).not.toContain(form);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
