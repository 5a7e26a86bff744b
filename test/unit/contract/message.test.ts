/** The message for an administrator: the request, the evidence that they need, and never a part of a secret. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingCopy, findingWords } from '../../../electron/contract/copy/findings.ts';
import { messageFor } from '../../../electron/contract/copy/en/message.ts';
import { asks } from '../../../electron/contract/copy/en/asks.ts';
import { findingCodes } from '../../../electron/contract/index.ts';
import type { Evidence, Finding } from '../../../electron/contract/index.ts';
import { makeFinding } from '../../../electron/core/diagnosis/finding.ts';
import { redactCheck } from '../../../electron/core/report/redact-check.ts';
import { createRedactor } from '../../../electron/core/redact.ts';
import { report } from '../../component/steps/fake-bridge.ts';

const where = { address: 'https://git.acme.io/bitbucket', platform: 'Example' };
const evidences: Evidence[] = [
  {},
  { deployment: 'cloud' },
  { deployment: 'data-center', cause: 'account' },
  { deployment: 'cloud', kind: 'workspace-token' },
  { state: 'blocked', status: 403 },
  { proxyStatus: 502 },
  { state: 'client-certificate' },
  { state: 'old-encryption' },
  { state: 'revoked' },
  { state: 'incomplete-chain' },
];

describe('a message for an administrator', () => {
  for (const code of findingCodes) {
    it(code, () => {
      for (const evidence of evidences) {
        const finding = makeFinding(code, evidence);
        const message = messageFor(finding, where);
        expect(message === null).toBe(finding.who === 'you');
        if (message === null) continue;
        // They are asked for something in words of their own, not told what the person should do.
        expect(asks[code], `${code} has no request for ${finding.who}`).toBeDefined();
        expect(message.text).not.toMatch(/undefined|null|NaN|\[object| {2}[^ ]|\s[.,](?!pem)/u);
        expect(message.text).toContain(findingWords(finding).title);
        expect(message.text).toContain(where.address);
        expect(message.text).toMatch(/no password and no token/u);
      }
    });
  }

  it('has the evidence: request id, time, address, scopes, and the certificates', () => {
    const text = (code: Finding['code'], evidence: Evidence): string =>
      messageFor({ ...makeFinding(code, evidence), who: 'bitbucket-admin' }, where)?.text ?? '';
    const forbidden = text('missing-scope', {
      deployment: 'cloud',
      kind: 'workspace-token',
      time: '2026-11-21T09:00:00.000Z',
      requestId: '@1X2Y3Z',
      status: 403,
      path: '/2.0/user',
      required: ['read:user:bitbucket', 'read:repository:bitbucket'],
      granted: ['read:user:bitbucket'],
      missing: ['read:repository:bitbucket'],
    });
    for (const part of [
      '2026-11-21 09:00:00 UTC',
      '@1X2Y3Z',
      '403',
      '/2.0/user',
      'Needed: read:user:bitbucket, read:repository:bitbucket',
      'Missing: read:repository:bitbucket',
    ])
      expect(forbidden).toContain(part);
    const untrusted = text('tls-untrusted-ca', {
      host: 'git.acme.io',
      certificateSubject: 'CN=git.acme.io',
      certificateIssuer: 'CN=Acme Root',
      certificateFingerprint: 'AA:BB',
      certificateValidTo: '2027-01-01',
      certificateChain: ['CN=git.acme.io (signed by CN=Acme Root)', 'CN=Acme Root (signed by CN=Acme Root)'],
    });
    for (const part of ['git.acme.io', 'Signed by: CN=Acme Root', 'AA:BB', '  CN=Acme Root (signed by CN=Acme Root)', 'PEM or DER'])
      expect(untrusted).toContain(part);
  });

  it('shows only what somebody has thought about', () => {
    const message = messageFor(
      {
        ...makeFinding('server-error', { deployment: 'data-center', newThing: 'from a later check', user: 'ada@acme.example' }),
        who: 'bitbucket-admin',
      },
      where,
    );
    expect(message?.text).not.toMatch(/from a later check|ada@acme/u);
  });
});

/** Every run of eight characters of the secret in the spellings that a server or a proxy could give back. */
function runsOf(secret: string): Set<string> {
  const base64 = Buffer.from(secret).toString('base64');
  const found = new Set<string>();
  for (const text of [secret, encodeURIComponent(secret), base64])
    for (let at = 0; at + 8 <= text.length; at += 1) found.add(text.slice(at, at + 8));
  return found;
}

describe('no part of a secret', () => {
  it('is in any message, whatever the evidence repeats', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-');
    const token = fc.array(fc.constantFrom(...letters), { minLength: 20, maxLength: 80 }).map((parts) => parts.join(''));
    const spelling = fc.constantFrom<(secret: string) => string>(
      (s) => s,
      (s) => encodeURIComponent(s),
      (s) => Buffer.from(s).toString('base64'),
      (s) => `Bearer ${s}`,
      (s) => s.slice(3),
      (s) => `https://ada:${s}@git.acme.io/`,
    );
    const keys = [
      'message',
      'detail',
      'account',
      'where',
      'what',
      'host',
      'path',
      'requestId',
      'location',
      'certificateSubject',
      'required',
      'allow',
      'proxy',
      'workspace',
      'reason',
    ];
    fc.assert(
      fc.property(
        token,
        fc.constantFrom(...findingCodes),
        fc.dictionary(fc.constantFrom(...keys), fc.tuple(fc.string({ maxLength: 20 }), spelling, fc.boolean()), { minKeys: 1 }),
        (secret, code, given) => {
          const evidence = Object.fromEntries(
            Object.entries(given).map(([key, [before, spell, asList]]) => [
              key,
              asList ? [before, `${before}${spell(secret)}`] : `${before}${spell(secret)}`,
            ]),
          );
          const redacted = redactCheck(
            report({ findings: [{ ...makeFinding(code, evidence), who: 'network-admin' }] }),
            createRedactor({ tokens: [secret], users: ['ada'] }),
          );
          const [finding] = redacted.findings;
          const message = finding === undefined ? null : messageFor(finding, where);
          const text = `${message?.subject ?? ''}\n${message?.text ?? ''}`;
          const forbidden = runsOf(secret);
          for (let at = 0; at + 8 <= text.length; at += 1)
            expect(forbidden.has(text.slice(at, at + 8)) ? text.slice(at, at + 8) : null).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is in the sentences either', () => {
    // The copy is built from the same evidence before it is redacted; both go through the redactor.
    const secret = 'k7Q9wX2mZ4pL8vR1tY6uABCDEFGH';
    const finding = makeFinding('captive-portal', { state: 'blocked', message: `no ${secret}`, host: 'x' });
    expect(findingCopy('captive-portal', finding.evidence).explanation).toContain(secret);
    expect(JSON.stringify(redactCheck(report({ findings: [finding] }), createRedactor({ tokens: [secret] })))).not.toContain(
      secret.slice(0, 8),
    );
  });
});
