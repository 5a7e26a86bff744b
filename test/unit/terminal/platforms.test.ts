import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platforms, toInfo } from '../../../electron/core/platforms/registry.ts';
import { handrail, scratch } from './run.ts';

const day = (text: string): Date => new Date(`${text}T12:00:00`);
/** Noon of the day that comes so many days after a year is over. */
function yearAfter(text: string, days: number): Date {
  const date = day(text);
  date.setFullYear(date.getFullYear() + 1);
  date.setDate(date.getDate() + days);
  return date;
}

describe('the list', () => {
  it('marks platforms whose facts are older than twelve months, and none before', async () => {
    const newest = platforms().map(({ deployments }) =>
      Object.values(deployments)
        .flatMap(({ sources }) => sources.map(({ checked }) => checked))
        .reduce((one, other) => (one > other ? one : other)),
    );
    const [first = '', last = ''] = [newest.toSorted()[0], newest.toSorted().at(-1)];
    const fresh = await handrail(['platforms'], { today: yearAfter(first, 0) });
    expect(fresh.stdout).not.toContain('check before use');
    const old = await handrail(['platforms'], { today: yearAfter(last, 1) });
    const told = [...old.stdout.matchAll(/check before use \(facts of (\S+)\)/g)].map(([, checked]) => checked);
    expect(told.toSorted()).toEqual(newest.toSorted());
  });
  it('is as JSON what it always was, on whatever day', async () => {
    const { stdout } = await handrail(['platforms', '--json'], { today: day('2030-01-01') });
    expect(JSON.parse(stdout)).toEqual(platforms().map(toInfo));
  });
  it.each(['--out', '--deployment', '--kind'])('knows no %s without a platform', async (option) => {
    const { status, stderr } = await handrail(['platforms', option, 'cloud']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('handrail platforms ID')]);
  });
});

describe('one platform', () => {
  it('is told in plain words', async () => {
    const { status, stdout } = await handrail(['platforms', 'cds'], { today: day('2026-11-21') });
    expect(status).toBe(0);
    for (const text of [
      'CDS and Bitbucket Data Center',
      'It can',
      '✓ read your code',
      '✓ create and change webhooks (only when “Webhooks” is “on”)',
      'It cannot',
      '✗ administer the Bitbucket server',
      'HTTP access token [http-access-token] (recommended)',
      'checked 30 Nov 2026 against @ea9589f4, after v0.57.0 of 1 Jul 2026',
      '--deployment cloud',
    ])
      expect(stdout).toContain(text);
    expect(stdout).not.toMatch(/`|undefined|null/u);
    expect(stdout).not.toContain('check before use');
  });
  it('is marked when its facts are old', async () => {
    const { stdout } = await handrail(['platforms', 'cds'], { today: day('2027-12-01') });
    expect(stdout).toContain('check before use');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('last checked on 30 Nov 2026, more than twelve months ago');
  });
  it('says why, where it cannot be connected', async () => {
    const { status, stdout } = await handrail(['platforms', 'cds', '--deployment', 'cloud']);
    expect(status).toBe(0);
    expect(stdout).toContain('CDS cannot be connected to Bitbucket Cloud.');
    expect(stdout).toContain('410 Gone');
    expect(stdout).not.toContain('It can\n');
  });
  it('is one object as JSON', async () => {
    const { stdout } = await handrail(['platforms', 'git', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'git' });
  });
  it('is written into a file, and replaces another one only when told to', async () => {
    const cwd = scratch();
    const html = join(cwd, 'radar.html');
    const first = await handrail(['platforms', 'vault-radar', '--out', 'radar.html'], { cwd });
    expect([first.status, first.stdout]).toEqual([0, expect.stringContaining(html)]);
    expect(readFileSync(html, 'utf8')).toContain('<!doctype html>');
    expect(statSync(html).mode & 0o777).toBe(0o644);
    writeFileSync(html, 'mine');
    const second = await handrail(['platforms', 'vault-radar', '--out', 'radar.html'], { cwd });
    expect([second.status, second.stderr]).toEqual([3, expect.stringContaining('--replace')]);
    expect(readFileSync(html, 'utf8')).toBe('mine');
    expect((await handrail(['platforms', 'vault-radar', '--out', 'radar.html', '--replace'], { cwd })).status).toBe(0);
    expect(
      (await handrail(['platforms', 'renovate', '--deployment', 'data-center', '--kind', 'http-project-token', '--out', 'a.md'], { cwd }))
        .status,
    ).toBe(0);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/^# Access statement: Renovate and Bitbucket Data Center\n/u);
  });
  it.each([
    ['an unknown platform', ['platforms', 'cd'], 'cds'],
    ['a kind that it cannot use', ['platforms', 'vault-radar', '--kind', 'workspace-token'], 'api-token'],
    ['a form that there is not', ['platforms', 'cds', '--out', 'a.pdf'], '.html'],
    ['--replace alone', ['platforms', 'cds', '--replace'], '--out'],
    ['--json and more', ['platforms', 'cds', '--json', '--out', 'a.md'], 'goes without other options'],
  ] as const)('%s is refused with a way on', async (_what, args, said) => {
    const { status, stderr } = await handrail(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
