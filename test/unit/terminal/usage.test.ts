import { describe, expect, it } from 'vitest';
import { commands } from '../../../electron/hosts/terminal/commands.ts';
import { commandHelp } from '../../../electron/hosts/terminal/usage.ts';
import { handrail } from './run.ts';
import type { Setting } from './run.ts';

const oneLine = /^handrail: [^\n]+\n$/;

describe('help', () => {
  it('lists every command, and each has help of its own', async () => {
    const { status, stdout, stderr } = await handrail(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const command of commands) {
      expect(stdout).toContain(`\n  ${command}`);
      for (const args of [
        [command, '--help'],
        [command, '-h'],
        ['help', command],
      ])
        expect((await handrail(args)).stdout).toBe(commandHelp(command, 100));
    }
  });
  it.each([80, 100])('fits a terminal of %i characters, but for the example and a subject', (width) => {
    for (const command of commands)
      for (const line of commandHelp(command, width).split('\n'))
        if (!line.startsWith('  {') && !line.startsWith('    ')) expect(line.length, line).toBeLessThanOrEqual(width);
  });
  it('tells the version', async () => {
    expect((await handrail(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong usage gets one line, a next action and status 2', () => {
  it.each([
    ['a command that is not there', ['chekc'], 'Did you mean “check”?'],
    ['an option that is not there', ['platforms', '--jsn'], 'Did you mean “json”?'],
    ['an option twice', ['platforms', '--json', '--json'], 'twice'],
    ['a value that is missing', ['check', '--answers'], '--answers needs a value'],
    ['a value that is an option', ['export', '--out', '--json'], '--out needs a value'],
    ['a value for what takes none', ['platforms', '--json=yes'], 'takes no value'],
    ['a word too many', ['platforms', 'cds', 'git'], 'a word too many'],
    ['no address', ['detect'], 'Give an address'],
    ['neither answers nor connection', ['check'], '--answers FILE or --connection NAME', { env: { HANDRAIL_TOKEN: 'x'.repeat(20) } }],
    [
      'both of them',
      ['check', '--answers', 'a', '--connection', 'b'],
      '--answers FILE or --connection NAME',
      { env: { HANDRAIL_TOKEN: 'x'.repeat(20) } },
    ],
    ['no platform', ['export', '--answers', 'a', '--out', '-'], '--platform ID'],
    ['a platform that is not there', ['export', '--answers', 'a', '--out', '-', '--platform', 'cdss'], 'Did you mean “cds”?'],
    ['no place to write to', ['export', '--answers', 'a', '--platform', 'cds'], '--out FOLDER'],
    [
      'a mode that is not there',
      ['export', '--answers', 'a', '--platform', 'cds', '--out', '-', '--secrets', 'inlin'],
      'Did you mean “inline”?',
    ],
    ['a port that is none', ['start', '--port', '99999'], 'port number'],
    ['both hosts', ['start', '--desktop', '--browser'], 'one of --desktop and --browser'],
    ['a port for the desktop', ['start', '--desktop', '--port', '1'], 'web browser'],
    ['a scenario that is not there', ['practice', '--scenario', 'helthy'], 'Did you mean “healthy”?'],
    ['a removal of nothing', ['connections', 'remove'], 'Say which connection'],
    ['another verb for connections', ['connections', 'remov', 'x'], 'Did you mean “remove”?'],
  ] as const)('%s', async (_what, args, said, setting: Setting = {}) => {
    const { status, stdout, stderr } = await handrail(args, setting);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain(said);
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });
});

describe('a secret among the arguments', () => {
  const secret = 'ATATT3xFfGF0pretend';
  it.each([
    ['check', '--token', secret],
    ['check', `--token=${secret}`],
    ['export', '--password', secret],
    ['detect', '--token', secret],
    ['start', '--token', secret],
  ])('is refused with the reason and never repeated: %s %s', async (...args) => {
    const { status, stdout, stderr } = await handrail(args);
    expect(status).toBe(2);
    expect(stderr).toContain('is refused');
    expect(stderr).toContain('--token-stdin');
    expect(stdout + stderr).not.toContain(secret);
  });
  it.each([
    [[secret]],
    [['check', secret]],
    [['platforms', secret]],
    [['connections', secret]],
    [['check', `--${secret}`]],
    [['export', '--secrets', secret, '--platform', 'cds', '--answers', 'a', '--out', '-']],
    [['practice', '--scenario', secret]],
    [['export', '--platform', secret, '--answers', 'a', '--out', '-']],
  ])('in the wrong place is not repeated: %j', async (args) => {
    const { status, stdout, stderr } = await handrail(args);
    expect(status).toBe(2);
    expect(stdout + stderr).not.toContain(secret);
  });
});

describe('platforms', () => {
  it('lists every platform for people', async () => {
    const { status, stdout } = await handrail(['platforms']);
    expect(status).toBe(0);
    for (const id of ['cds', 'harness-sei', 'xcode-cloud', 'gitpod', 'blubracket', 'vault-radar']) expect(stdout).toContain(id);
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
  it('has colour on a terminal, unless NO_COLOR or TERM=dumb say otherwise', async () => {
    expect((await handrail(['platforms'], { terminal: true })).stdout).toContain('\u001b[');
    expect((await handrail(['platforms'], { terminal: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b');
    expect((await handrail(['platforms'], { terminal: true, env: { TERM: 'dumb' } })).stdout).not.toContain('\u001b');
  });
  it('tells a program everything, by the contract', async () => {
    const { platformInfoSchema } = await import('../../../electron/contract/index.ts');
    const v = await import('valibot');
    const { stdout } = await handrail(['platforms', '--json']);
    const list = v.parse(v.array(platformInfoSchema), JSON.parse(stdout));
    expect(list.length).toBeGreaterThanOrEqual(6);
    expect(JSON.parse(stdout)).toEqual(list);
  });
});
