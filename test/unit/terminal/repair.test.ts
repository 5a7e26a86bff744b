import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repairPlatforms, repairReportSchema } from '../../../electron/contract/index.ts';
import { commandHelp } from '../../../electron/hosts/terminal/usage.ts';
import { httpToken } from '../services/setup.ts';
import { handrail, scratch } from './run.ts';

const bad = `# ours\nname: acme\ntype: bitbucketserver\nurl: https://git.acme.io/\nauth:\n  user: svc\n  token: ${httpToken}\n`;
const at = (text: string, name = 'cds.yml') => {
  const cwd = scratch();
  writeFileSync(join(cwd, name), text);
  return cwd;
};

describe('handrail repair', () => {
  it('lists every platform whose files it knows', () => {
    for (const platform of repairPlatforms) expect(commandHelp('repair', 100)).toMatch(new RegExp(`^ +${platform} `, 'm'));
  });
  it('tells, mends beside the file with mode 0600, and ends with 0 when all is mended', async () => {
    const cwd = at(bad);
    const { status, stdout, stderr } = await handrail(['repair', 'cds.yml', '--platform', 'cds'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('“auth.user” is not read');
    expect(stdout).toMatch(/auth\.username\s+–\s+missing/);
    expect(stdout).toContain('cds.fixed.yml');
    expect(stdout).not.toContain(httpToken);
    const copy = join(cwd, 'cds.fixed.yml');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readFileSync(copy, 'utf8')).toBe(bad.replace('https://git.acme.io/', "'https://git.acme.io'").replace('user:', 'username:'));
    expect(readFileSync(join(cwd, 'cds.yml'), 'utf8')).toBe(bad);
  });
  it('never overwrites', async () => {
    const cwd = at(bad);
    writeFileSync(join(cwd, 'cds.fixed.yml'), 'mine');
    symlinkSync('nowhere', join(cwd, 'cds.fixed-2.yml'));
    expect((await handrail(['repair', 'cds.yml', '--platform', 'cds'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'cds.fixed.yml'), 'utf8')).toBe('mine');
    expect(readdirSync(cwd)).toContain('cds.fixed-3.yml');
    expect(readdirSync(cwd)).not.toContain('nowhere');
    const again = await handrail(['repair', 'cds.yml', '--platform', 'cds', '--out', 'cds.yml'], { cwd });
    expect([again.status, again.stderr]).toEqual([3, expect.stringContaining('overwrites nothing')]);
    expect(readFileSync(join(cwd, 'cds.yml'), 'utf8')).toBe(bad);
  });
  it('writes where --out says, and 3 where it cannot', async () => {
    const cwd = at(bad);
    expect((await handrail(['repair', 'cds.yml', '--platform', 'cds', '--out', 'new.yml'], { cwd })).status).toBe(0);
    expect(readdirSync(cwd)).toContain('new.yml');
    expect((await handrail(['repair', 'cds.yml', '--platform', 'cds', '--out', 'no/such/folder/x.yml'], { cwd })).status).toBe(3);
  });
  it('ends with 1 while something is left, and says nothing is wrong when nothing is', async () => {
    const left = await handrail(['repair', 'cds.yml', '--platform', 'cds'], { cwd: at(bad.replace(/ {2}token.*\n/, '')) });
    expect([left.status, left.stdout]).toEqual([1, expect.stringContaining('auth.token is missing')]);
    const fine = await handrail(['repair', '.netrc', '--platform', 'git'], {
      cwd: at('machine git.acme.io login svc password tok-Aa1234\n', '.netrc'),
    });
    expect([fine.status, fine.stdout]).toEqual([0, expect.stringContaining('Nothing is wrong')]);
  });
  it('hears a byte order mark', async () => {
    const cwd = at(`\ufeff${bad}`);
    expect((await handrail(['repair', 'cds.yml', '--platform', 'cds'], { cwd })).stdout).toContain('invisible mark');
  });
  it('gives a program one object by the contract, without a secret', async () => {
    const cwd = at(bad);
    const { status, stdout } = await handrail(['repair', 'cds.yml', '--platform', 'cds', '--json'], { cwd });
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(status).toBe(0);
    expect(Object.keys(told)).toEqual(['ok', ...Object.keys(repairReportSchema.entries), 'unmendable']);
    expect(told).toMatchObject({
      ok: true,
      platform: 'cds',
      format: 'cds-yml',
      mended: { name: 'cds.fixed.yml', mode: '0600', path: join(cwd, 'cds.fixed.yml') },
      unmendable: [],
    });
    expect(stdout).not.toContain(httpToken);
  });
  it('tells by name and content which program reads the file', async () => {
    const { status, stdout } = await handrail(['repair', 'cds.yml', '--json'], { cwd: at(bad) });
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ platform: 'cds', ok: true })]);
    const git = await handrail(['repair', 'x', '--json'], { cwd: at('machine git.acme.io login svc password tok-Aa1234\n', 'x') });
    expect(JSON.parse(git.stdout)).toMatchObject({ platform: 'git', format: 'netrc' });
  });
  it('offers the choices where neither tells it', async () => {
    const { status, stdout, stderr } = await handrail(['repair', 'notes.txt'], { cwd: at('hello\n', 'notes.txt') });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      '--platform, one of argo-cd, atlantis, cds, flux, harness-sei, jenkins, backstage, renovate, snyk-broker, sourcebot, sourcegraph, tekton-pac, vault-radar, git',
    );
  });
  it.each([
    ['no file', ['repair', '--platform', 'cds'], 'Give a file'],
    ['a platform that is not there', ['repair', 'cds.yml', '--platform', 'cdss'], 'Did you mean “cds”?'],
    ['a platform without a file', ['repair', 'cds.yml', '--platform', 'xcode-cloud'], 'no file that Handrail can fix yet'],
    ['a file that is not there', ['repair', 'gone.yml', '--platform', 'cds'], 'no such file'],
    ['a folder', ['repair', '.', '--platform', 'cds'], 'not a file'],
    ['standard output', ['repair', 'cds.yml', '--platform', 'cds', '--out', '-'], 'to a file only'],
  ] as const)('refuses %s with status 2 and one line', async (_, args, said) => {
    const { status, stdout, stderr } = await handrail(args, { cwd: at(bad) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^handrail: [^\n]+\n$/);
    expect(stderr).toContain(said);
  });
});
