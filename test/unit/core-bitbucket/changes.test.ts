/** Bitbucket Cloud's removals: told by number, and by address where a 410 names none. */
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../../electron/contract/copy/en/changes.ts';
import { findingCopy } from '../../../electron/contract/copy/findings.ts';
import {
  announcementOf,
  changeByAddress,
  changeEvidence,
  changeEvidenceOf,
  changeNamed,
  changeNumbers,
  changeOf,
  changesIn,
} from '../../../electron/core/bitbucket/changes.ts';
import { unexplained } from '../copy/jargon.ts';
import { expectDayOfFacts } from '../days.ts';

describe('a removal by its number', () => {
  it('is read wherever it stands, each once', () => {
    expect(changesIn('remote: CHANGE-3222 - Functionality has been deprecated').map((each) => each.change?.code)).toEqual([
      'app-password-retired',
    ]);
    const issues = changesIn(
      '{"error":{"message":"CHANGE-3071 - Functionality has been deprecated","data":{"announcement_url":"https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3071"}}}',
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      id: 'CHANGE-3071',
      announcement: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3071',
      change: { code: 'issue-tracker-removed', since: '2026-08-20' },
    });
    expect(changesIn('PRECHANGE-22 and EXCHANGE-2770')).toEqual([]);
  });

  it('that nobody has seen yet is named with its announcement', () => {
    const [found] = changesIn('CHANGE-4711 - Functionality has been deprecated');
    expect(found).toEqual({ id: 'CHANGE-4711', announcement: announcementOf('4711'), change: null });
    const { explanation, fix } = findingCopy('endpoint-removed', changeEvidence(found!));
    expect(explanation).toContain('CHANGE-4711');
    expect(explanation).toContain('does not know this one');
    expect(fix).toContain('https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-4711');
  });

  it.each(changeNumbers)('%s has a day, a source and words that can be followed', (number) => {
    const { since, source, code } = changeOf(number);
    expectDayOfFacts(since);
    expect(source).toMatch(/^https:\/\//);
    const { what, toolNeeds } = changeWords[number];
    expect(unexplained(`Bitbucket Cloud ended ${what}. ${toolNeeds}`)).toEqual([]);
    // Somebody else's call: a newer Handrail would change nothing.
    expect(toolNeeds).not.toContain('Handrail');
    if (code === 'endpoint-removed')
      expect(findingCopy(code, changeEvidence(changeNamed(number))).explanation).toMatch(
        /^On \d+ \w{3} 2026 Bitbucket Cloud ended .*\(CHANGE-\d+\)\.$/,
      );
  });
});

describe('a removal by its address', () => {
  it.each([
    ["fatal: unable to access 'https://bitbucket.org/acme/web.git/': The requested URL returned error: 410", '3222'],
    ['HTTP Error: 410 Gone https://bitbucket.org/acme/web.git/info/refs?service=git-upload-pack', '3222'],
    ['https://api.bitbucket.org/2.0/repositories/acme/web/issues?state=new', '3071'],
    ['GET /2.0/repositories/acme/web/issues/12/comments 410', '3071'],
    ['https://api.bitbucket.org/2.0/workspaces', '2770'],
    ['https://api.bitbucket.org/2.0/workspaces?pagelen=100', '2770'],
    ['https://api.bitbucket.org/2.0/workspaces/', '2770'],
    ['https://api.bitbucket.org/2.0/repositories?role=member', '2770'],
    ['/2.0/user/permissions/repositories', '2770'],
  ])('%s: CHANGE-%s', (address, number) => {
    expect(changeByAddress(address)?.number).toBe(number);
    expect(changeEvidenceOf(changeByAddress(address)!)).toMatchObject({ change: `CHANGE-${number}`, announcement: announcementOf(number) });
  });
  it.each([
    'https://api.bitbucket.org/2.0/workspaces/acme',
    'https://api.bitbucket.org/2.0/repositories/acme/web',
    '/2.0/user/workspaces',
    'https://api.bitbucket.org/2.0/repositories/acme/issues',
  ])('%s: none', (address) => {
    expect(changeByAddress(address)).toBeNull();
  });
});
