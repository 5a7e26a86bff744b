import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingCopy, findingWords } from '../../../electron/contract/copy/findings.ts';
import { makeFinding } from '../../../electron/core/diagnosis/finding.ts';
import { findingCodes, findingRule, severities, whos } from '../../../electron/contract/index.ts';
import type { Evidence } from '../../../electron/contract/index.ts';

/** Evidence as the check gives it, all of it at once. */
const rich: Evidence = {
  host: 'git.acme.io',
  baseUrl: 'https://git.acme.io',
  status: 403,
  requestId: '@ABC',
  deployment: 'data-center',
  kind: 'http-access-token',
  asked: 'https://git.acme.io',
  found: 'https://git.acme.io/bitbucket',
  missing: ['REPO_ADMIN', 'PROJECT_READ'],
  excess: ['REPO_ADMIN'],
  account: 'ada',
  user: 'dan',
  what: 'administer repositories',
  where: ['PAY/app'],
  workspace: 'acme',
  project: 'PAY',
  repositories: ['app'],
  version: '8.9.1',
  supportEnds: '2024-02-15',
  expiresOn: '2026-12-01',
  days: 10,
  platform: 'Example',
  allow: ['10.0.0.0/8'],
  successor: 'Other',
  reason: 'It is so.',
  note: 'It is old.',
  message: 'No.',
  state: 'ended',
};
const bare: Evidence[] = [
  {},
  { ...rich, cause: 'token' },
  { deployment: 'cloud' },
  { deployment: 'cloud', kind: 'api-token' },
  rich,
  { ...rich, deployment: 'cloud', kind: 'workspace-token' },
];

describe('the words of every finding', () => {
  for (const code of findingCodes) {
    it(code, () => {
      for (const evidence of bare) {
        const copy = findingCopy(code, evidence);
        const all = `${copy.title} ${copy.explanation} ${copy.fix}`;
        const { severity, who } = findingRule(code, evidence);
        expect(severities).toContain(severity);
        expect(whos).toContain(who);
        expect(copy.title).toMatch(/^\p{Lu}|^git\.acme/u);
        expect(copy.title).not.toMatch(/\.$/);
        expect(copy.title.length).toBeLessThanOrEqual(90);
        for (const text of [copy.explanation, copy.fix]) {
          expect(text, all).toMatch(/[.)]$/);
          expect(text.length).toBeLessThanOrEqual(600);
        }
        expect(all, code).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[.,](?!pem|crt)|\.\./);
      }
    });
  }

  it('says scopes and levels in Bitbucket’s words, and keeps their names as evidence', () => {
    const level = makeFinding('missing-permission', {
      deployment: 'data-center',
      missing: ['REPO_ADMIN'],
      what: 'administer repositories',
    });
    expect(findingWords(level).explanation).toContain('“Repository permissions: Admin”');
    const scopes = makeFinding('excess-access', {
      deployment: 'cloud',
      excess: ['write:webhook:bitbucket', 'pullrequest:write', 'brand-new:scope'],
      platform: 'CDS',
    });
    expect(findingWords(scopes).explanation).toContain('“Webhooks: Write”, “Pull requests: Write” and “brand-new:scope”');
    expect([level, scopes].flatMap((each) => Object.values<string>({ ...findingWords(each) })).join(' ')).not.toMatch(
      /REPO_|:bitbucket|pullrequest:/,
    );
    expect(level.evidence['missing']).toEqual(['REPO_ADMIN']);
    expect(scopes.evidence['excess']).toContain('write:webhook:bitbucket');
  });

  it('takes any evidence without breaking', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 30 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...findingCodes),
        fc.dictionary(fc.constantFrom(...Object.keys(rich), 'other', '__proto__'), value),
        (code, evidence) => {
          const copy = findingCopy(code, evidence);
          for (const text of [copy.title, copy.explanation, copy.fix]) expect(typeof text).toBe('string');
        },
      ),
    );
  });

  it('names what was seen', () => {
    expect(
      findingCopy('missing-scope', { missing: ['read:user:bitbucket', 'read:repository:bitbucket'], platform: 'Vault Radar' }).explanation,
    ).toMatch(/“[^”:]+: Read” and “Repositories: Read”/u);
    expect(findingCopy('wrong-context-path', { asked: 'https://a', found: 'https://a/bitbucket' }).title).toBe(
      'Bitbucket is at https://a/bitbucket',
    );
    expect(findingCopy('rate-limited', { retryAfterSeconds: 30 }).fix).toContain('30 seconds');
    expect(findingCopy('token-expires-soon', { days: 1, expiresOn: '2026-11-22' }).title).toBe('The token expires in 1 day');
    expect(findingCopy('token-expires-soon', { days: 1, expiresOn: '2026-11-02' }).explanation).toContain('It ends on 2 Nov 2026.');
    expect(findingCopy('version-out-of-support', { version: '8.9.1', state: 'ended', supportEnds: '2025-04-12' }).explanation).toContain(
      'ended on 12 Apr 2025',
    );
  });
});

describe('what was taken away, told of a server of one’s own', () => {
  const evidence: Evidence = { host: 'git.acme.io', endsOn: '2027-03-31', announcement: 'https://gateway.acme.io/ends' };
  it.each(['data-center', 'server'])('%s: names that server, not Bitbucket Cloud', (deployment) => {
    const { title, explanation, fix } = findingCopy('endpoint-deprecated', { ...evidence, deployment });
    expect(`${title} ${explanation} ${fix}`).not.toMatch(/Cloud|Atlassian/);
    expect(explanation).toContain('git.acme.io');
    expect(fix).toContain('https://gateway.acme.io/ends');
    const removed = findingCopy('endpoint-removed', { host: 'git.acme.io', status: 410, deployment });
    expect(`${removed.title} ${removed.explanation} ${removed.fix}`).not.toMatch(/Cloud|Atlassian/);
    expect(findingCopy('issue-tracker-removed', { deployment }).title).toBe('This Bitbucket has no issue tracker');
  });
  it('Cloud is named on Cloud, and where a change number tells', () => {
    expect(findingCopy('endpoint-deprecated', { ...evidence, deployment: 'cloud' }).explanation).toContain('Bitbucket Cloud announced');
    expect(findingCopy('issue-tracker-removed', { deployment: 'cloud' }).title).toContain('Bitbucket Cloud');
    expect(findingCopy('endpoint-removed', { deployment: 'cloud', change: 'CHANGE-2770' }).explanation).toContain('Bitbucket Cloud ended');
  });
});
