/** The pure parts behind the steps repositories, check and export. */
import { describe, expect, it } from 'vitest';
import { repositoriesCopy } from '../../../electron/contract/copy/steps.ts';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Access, Draft, RepositoryItem } from '../../../electron/contract/index.ts';
import { accessRows, evidenceText, sortedFindings } from '../../../renderer/steps/check/result-rows.ts';
import { phasesOf, tickKey, withTick, isTicked } from '../../../renderer/steps/export/sheet.ts';
import { matching, merged, move, typeAhead } from '../../../renderer/steps/repositories/list-model.ts';
import { readNames } from '../../../renderer/steps/repositories/names.ts';

const item = (id: string, name = id): RepositoryItem => ({ id, name, project: null, private: true });
const draft: Draft = { answers: emptyAnswers(), platform: null, platformConfirmed: false, repositoriesAnswered: false, typed: {} };

describe('readNames', () => {
  const cloud = { selfManaged: false, projectKey: null, oneOnly: false };

  it('splits at line breaks, commas and semicolons, trims and drops doubles', () => {
    expect(readNames(' web-app,\napi;api \n\n docs.v2', cloud)).toEqual({ ok: true, names: ['web-app', 'api', 'docs.v2'] });
  });

  it('refuses nothing at all', () => {
    expect(readNames(' \n , ', cloud)).toEqual({ ok: false, error: repositoriesCopy.typed.empty });
  });

  it('knows a link from a name', () => {
    expect(readNames('https://bitbucket.org/acme/web-app', cloud)).toEqual({
      ok: false,
      error: repositoriesCopy.typed.isLink('https://bitbucket.org/acme/web-app'),
    });
    expect(readNames('git@bitbucket.org:acme/web.git', cloud)).toMatchObject({ ok: false });
  });

  it('wants the project on self-managed Bitbucket only where the connection has none', () => {
    expect(readNames('api', { ...cloud, selfManaged: true })).toEqual({ ok: false, error: repositoriesCopy.typed.needsProject('api') });
    expect(readNames('api', { ...cloud, selfManaged: true, projectKey: 'PRJ' })).toEqual({ ok: true, names: ['api'] });
    expect(readNames('PRJ/api\n~ada/notes', { ...cloud, selfManaged: true })).toEqual({ ok: true, names: ['PRJ/api', '~ada/notes'] });
  });

  it('takes exactly one for a token that belongs to one repository', () => {
    expect(readNames('a,b', { ...cloud, oneOnly: true })).toEqual({ ok: false, error: repositoriesCopy.typed.oneOnly });
  });

  it('shortens a very long entry in its sentence', () => {
    const reading = readNames('x y'.repeat(400), cloud);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.error.length).toBeLessThan(200);
  });
});

describe('the repository list', () => {
  const rows = [item('PRJ/web-app', 'Web App'), item('PRJ/api', 'API'), item('OPS/api-tools', 'Api tools')];

  it('finds by id and by name, all words, in any case', () => {
    expect(matching(rows, 'api prj').map((row) => row.item.id)).toEqual(['PRJ/api']);
    expect(matching(rows, 'WEB').map((row) => row.item.id)).toEqual(['PRJ/web-app']);
    expect(matching(rows, '  ')).toHaveLength(3);
  });

  it('adds what the server found without doubles', () => {
    expect(merged(rows, [item('PRJ/api', 'API'), item('NEW/x')]).map((entry) => entry.id)).toEqual([
      'PRJ/web-app',
      'PRJ/api',
      'OPS/api-tools',
      'NEW/x',
    ]);
  });

  it('moves within its ends', () => {
    expect([
      move('ArrowUp', 0, 3, 10),
      move('ArrowDown', 2, 3, 10),
      move('End', 0, 3, 10),
      move('PageDown', 0, 30, 10),
      move('a', 0, 3, 10),
    ]).toEqual([0, 2, 2, 10, null]);
  });

  it('jumps to the next name that begins with what was typed, round the end', () => {
    const found = matching(rows, '');
    expect(typeAhead(found, 1, 'a')).toBe(2);
    expect(typeAhead(found, 2, 'a')).toBe(1);
    expect(typeAhead(found, 0, 'z')).toBeNull();
  });

  it('searches 20,000 rows', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => item(`PRJ/repo-${n}`, `Repository ${n}`));
    expect(matching(many, 'repo-1999')).toHaveLength(11);
  });
});

describe('the check’s rows', () => {
  const access: Access = { required: ['a', 'b'], granted: ['a', 'c'], missing: ['b'], excess: ['c'] };

  it('shows needed first, then what is too much', () => {
    expect(accessRows(access).map((row) => [row.name, row.state])).toEqual([
      ['a', 'fine'],
      ['b', 'missing'],
      ['c', 'excess'],
    ]);
  });

  it('never says “fine” where the token’s own level could not be read', () => {
    expect(accessRows({ ...access, granted: null, missing: [], excess: [] }).map((row) => row.state)).toEqual(['unknown', 'unknown']);
  });

  it('puts errors before warnings and keeps the order within', () => {
    const finding = (code: 'timeout' | 'missing-scope' | 'excess-access' | 'plain-http', severity: 'error' | 'warning') => ({
      code,
      severity,
      title: '',
      explanation: '',
      fix: '',
      who: 'you' as const,
      evidence: {},
    });
    const sorted = sortedFindings([
      finding('excess-access', 'warning'),
      finding('missing-scope', 'error'),
      finding('plain-http', 'warning'),
      finding('timeout', 'error'),
    ]);
    expect(sorted.map((entry) => entry.code)).toEqual(['missing-scope', 'timeout', 'excess-access', 'plain-http']);
  });

  it('writes evidence in words', () => {
    expect(evidenceText({ status: 403, missing: ['x', 'y'], odd: 'z' })).toBe('HTTP status: 403\nMissing: x, y\nodd: z');
    expect(
      evidenceText({ missing: ['REPO_ADMIN', 'y'], certificateChain: ['a', 'b'] }, { REPO_ADMIN: 'Repository permissions: Admin' }),
    ).toBe('Missing: Repository permissions: Admin (REPO_ADMIN), y\nCertificates that the server sent:\n  a\n  b');
  });
});

describe('the sheet', () => {
  it('walks the phases in their order whatever the order of the rows', () => {
    const row = (id: string, phase: 'before-token' | 'after-token' | 'finish') => ({
      id,
      phase,
      product: 'platform' as const,
      place: '',
      action: id,
      value: null,
      secret: false,
      sign: null,
      note: null,
      unconfirmed: false,
    });
    const sheet = {
      title: '',
      intro: '',
      rows: [row('z', 'finish'), row('b', 'after-token'), row('a', 'before-token'), row('c', 'after-token')],
    };
    expect(phasesOf(sheet).flatMap((group) => group.rows.map((entry) => entry.id))).toEqual(['a', 'b', 'c', 'z']);
  });

  it('keeps ticks in the draft under keys that the contract takes', () => {
    const long = tickKey('sheet.vault-radar', 'x'.repeat(100));
    expect(long.length).toBeLessThanOrEqual(60);
    expect(tickKey('sheet.vault-radar', `${'x'.repeat(100)}y`)).not.toBe(long);
    const ticked = withTick(draft, long, true);
    expect(isTicked(ticked, long)).toBe(true);
    expect(withTick(ticked, long, false).typed).toEqual({});
  });
});
