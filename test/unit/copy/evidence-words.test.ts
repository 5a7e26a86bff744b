/** Facts of the evidence that are codes are said in words; those that an older Handrail wrote as words stay as they are. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { evidenceRows, rowText } from '../../../electron/contract/copy/en/evidence.ts';
import { evidenceInWords } from '../../../electron/contract/copy/evidence-words.ts';
import { findingCopy, withWords } from '../../../electron/contract/copy/findings.ts';
import { headlineWords } from '../../../electron/contract/copy/headlines.ts';
import { because, evidenceSchema, fact, fail, headlineOf, headlineOfFinding } from '../../../electron/contract/index.ts';
import type { Evidence } from '../../../electron/contract/index.ts';

const row = (evidence: Evidence, key: string): string | undefined => {
  const found = evidenceRows(evidence).find((each) => each.key === key);
  return found === undefined ? undefined : rowText(found);
};

describe('evidence in words', () => {
  it.each([
    [fact('what', 'see-workspace'), 'what', 'see this workspace'],
    [fact('what', 'administer-repositories'), 'what', 'administer repositories'],
    [fact('looksLike', 'other-atlassian'), 'looksLike', 'another Atlassian product, such as Jira or Confluence'],
    [fact('chosen', 'api-token'), 'chosen', 'an API token'],
    [fact('found', 'data-center'), 'found', 'Bitbucket Data Center'],
    [{ detail: 'EHOSTUNREACH', why: because('no-route') }, 'detail', 'EHOSTUNREACH: there is no route to the host'],
    [{ why: because('no-answer-within', { ms: 900 }) }, 'detail', 'no answer within 900 ms'],
    [{ where: because('the-project', { key: 'WEB' }) }, 'where', 'the project WEB'],
    [
      { certificateChain: ['CN=git\tCN=Acme\t2026-01-01T00:00:00Z\t2027-01-01T00:00:00Z'] },
      'certificateChain',
      'CN=git (signed by CN=Acme, 2026-01-01 to 2027-01-01)',
    ],
    [{ input: 'URL', reason: because('empty') }, 'reason', 'URL: It is empty.'],
  ] as const)('%j', (evidence, key, words) => {
    expect(row(evidence as Evidence, key)).toBe(words);
    expect(v.safeParse(evidenceSchema, evidence).success).toBe(true);
  });

  it('puts the reasons why a server may be out of reach into one sentence, with host, port and address', () => {
    const evidence = {
      host: 'git.acme.io:8443',
      peer: '10.0.0.5',
      ...fact('reasons', ['leads-inside', 'closed-port', 'unknown-authority']),
    };
    expect(row(evidence, 'reasons')).toBe(
      'From here git.acme.io leads to 10.0.0.5, an address that works only inside your network; port 8443 is often closed to the outside; its certificate (proof of identity) is signed by an authority that the platform may not know',
    );
    expect(evidenceRows(evidence).map(({ key }) => key)).toEqual(['host', 'reasons']);
    expect(findingCopy('platform-may-not-reach', evidence).explanation).toContain('leads to 10.0.0.5');
  });

  it('leaves what an older Handrail wrote, and what somebody else said', () => {
    const before = {
      what: 'see this workspace',
      where: 'the project WEB',
      looksLike: 'an access token of Bitbucket Cloud',
      reasons: 'Port 8443 is often closed to the outside',
      detail: 'EAI_AGAIN: the name server did not answer',
      certificateChain: ['CN=git (signed by CN=Acme, 2026-01-01 to 2027-01-01)'],
      reason: 'The platform has no place for it.',
      account: 'constructor',
    };
    expect(evidenceInWords(before)).toEqual(before);
    expect(findingCopy('missing-permission', before).title).toBe('The token may not see this workspace');
  });

  it('stands in documents as words', () => {
    const finding = { code: 'missing-permission', severity: 'error', who: 'you', evidence: fact('what', 'list-workspaces') } as const;
    expect(withWords(finding).evidence).toEqual({ what: 'list workspaces' });
  });
});

describe('headlines', () => {
  it('are said by their codes, and as an older Handrail wrote them', () => {
    expect(headlineWords(headlineOfFinding({ code: 'token-expired', evidence: {} }))).toBe(findingCopy('token-expired').title);
    const told = { title: 'It is over', explanation: 'So it was said.', fix: '' };
    expect(headlineWords(headlineOfFinding({ code: 'token-expired', evidence: {}, told }))).toBe('It is over');
    expect(headlineWords(headlineOf('problem', { problem: fail('token-other-address', { kept: 'practice', now: '' }).problem }))).toBe(
      'This token is for another Bitbucket',
    );
    expect(headlineWords(headlineOf('all-in-place'))).toBe('Everything that was checked works.');
    expect(headlineWords({ code: 'of-tomorrow', params: {} } as never)).toBe('');
  });
});
