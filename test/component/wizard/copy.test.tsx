import { dayWords } from '../../../electron/contract/copy/dates.ts';
import { describe, expect, it } from 'vitest';
import { practiceWords, serverCopy, stepWords, words } from '../../../electron/contract/copy/wizard.ts';
import { deployments, wizardSteps } from '../../../electron/contract/index.ts';
import { catalogueOf, workspaces } from '../../../electron/practice/data/catalogue.ts';
import { dayText, timeText, whenText } from '../../../renderer/shell/dates.ts';
import { shortAddress, summaryOf } from '../../../renderer/shell/summary.ts';
import { connection } from './fake-host.ts';

describe('the copy', () => {
  it('names the practice Bitbucket’s own workspaces and projects', () => {
    for (const { slug } of workspaces) expect(practiceWords.workspaceHint).toContain(slug);
    for (const { key } of catalogueOf('self-managed', false).projects.filter((project) => !project.key.startsWith('~')))
      expect(practiceWords.projectHint).toContain(key);
  });

  it('has words for every step and deployment', () => {
    expect(Object.keys(stepWords)).toEqual([...wizardSteps]);
    expect(Object.keys(serverCopy.cards)).toEqual([...deployments]);
  });

  it('shows times as people read them', () => {
    expect([words.milliseconds(0.4), words.milliseconds(820), words.milliseconds(1540)]).toEqual(['0 ms', '820 ms', '1.5 s']);
    const now = new Date(2026, 10, 21, 15, 0);
    expect(whenText(new Date(2026, 10, 21, 9, 5).toISOString(), now)).toMatch(/^today at .*9.05/);
    expect(whenText(new Date(2026, 10, 20, 23, 59).toISOString(), now)).toMatch(/^yesterday at/);
    expect(whenText(new Date(2026, 9, 1).toISOString(), now)).toMatch(/^on .*2026/);
    expect(whenText('soon', now)).toBe('soon');
    expect(dayText('2026-12-03')).toContain('3');
    expect(dayText('no date')).toBe('no date');
    expect(timeText(new Date(2026, 10, 21, 9, 5).toISOString())).toMatch(/2026.*9.05/);
    expect([dayWords('2026-11-20'), dayWords('2026-02-03T10:00:00.000Z'), dayWords('2026-13-01'), dayWords('soon')]).toEqual([
      '20 Nov 2026',
      '3 Feb 2026',
      '2026-13-01',
      'soon',
    ]);
  });
});

describe('the rail’s one-line summaries', () => {
  const base = connection();
  const facts = (change: Partial<typeof base>) => {
    const one = { ...base, ...change };
    return { draft: one.draft, connection: one, platform: null, support: null };
  };

  it('say nothing before anything was answered', () => {
    for (const step of wizardSteps) expect(summaryOf(step, facts({}))).toBeNull();
  });

  it('say what was chosen', () => {
    const answers = {
      ...base.draft.answers,
      deployment: 'data-center' as const,
      baseUrl: 'https://git.acme.io/bitbucket',
      projectKey: 'PRJ',
      repositories: ['PRJ/a'],
    };
    const done = facts({
      draft: { ...base.draft, answers, platform: 'cds', repositoriesAnswered: true },
      server: { product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: null, confirmed: true },
      token: { state: 'kept', where: 'memory', kind: 'http-access-token', name: null, expiresOn: null, keptAt: null },
    });
    expect(summaryOf('server', done)).toBe('Bitbucket Data Center 10.2.6');
    expect(summaryOf('address', done)).toBe('git.acme.io/bitbucket · project PRJ');
    expect(summaryOf('token', done)).toBe('HTTP access token, until Handrail closes');
    expect(summaryOf('repositories', done)).toBe('1 repository');
  });

  it('keep http:// in sight, because it matters', () => {
    expect(shortAddress('http://git.acme.io')).toBe('http://git.acme.io');
    expect(shortAddress('https://git.acme.io')).toBe('git.acme.io');
  });
});
