import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput, Result } from '../../../electron/contract/index.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { Host, HostOptions } from '../../../electron/hosts/common/compose.ts';
import { problemOf, value, workbench } from '../services/setup.ts';
import { httpToken } from './run.ts';

const file = `name: acme\ntype: bitbucketserver\nurl: https://git.acme.io/\nauth:\n  user: svc\n  token: ${httpToken}\n`;

describe('the repair service', () => {
  it('keeps the mended text to itself and writes it once more under another name', async () => {
    const { services, files, secrets } = workbench();
    const { id, report } = value(await services.repair.inspect('cds', 'C:\\Users\\ada\\cds.yml', file));
    expect(report.mended).toEqual({ name: 'cds.fixed.yml', mode: '0600', holdsSecret: true });
    expect(JSON.stringify(report)).not.toContain(httpToken);
    expect(secrets.texts()).toContain(httpToken);
    expect(value(await services.repair.save(id, '/home/ada'))).toEqual({ path: '/home/ada/cds.fixed.yml' });
    expect(value(await services.repair.save(id, '/home/ada'))).toEqual({ path: '/home/ada/cds.fixed-2.yml' });
    expect(files.written.get('/home/ada/cds.fixed.yml')).toMatchObject({
      mode: 0o600,
      text: expect.stringContaining('  username: svc\n') as string,
    });
  });
  it('refuses what it cannot do', async () => {
    const { services } = workbench();
    expect(problemOf(await services.repair.inspect('nowhere', 'x', 'y')).kind).toBe('platform-not-found');
    expect(problemOf(await services.repair.inspect('xcode-cloud', 'x', 'y'))).toMatchObject({
      kind: 'platform-has-no-file',
      field: 'platform',
    });
    expect(problemOf(await services.repair.inspect('cds', 'x', 'a\0b')).kind).toBe('file-unreadable');
    expect(problemOf(await services.repair.save('nothing-here', '/tmp')).kind).toBe('bad-request');
    const { id } = value(await services.repair.inspect('cds', 'x.yml', '<html>'));
    expect(problemOf(await services.repair.save(id, '/tmp')).kind).toBe('bad-request');
  });
  it('remembers the newest few only', async () => {
    const { services } = workbench();
    const first = value(await services.repair.inspect('cds', 'x.yml', file));
    for (let count = 0; count < 5; count += 1) await services.repair.inspect('cds', 'x.yml', file);
    expect(problemOf(await services.repair.save(first.id, '/tmp')).kind).toBe('bad-request');
  });
});

describe('the calls', () => {
  async function host(options: Partial<HostOptions> = {}): Promise<{ made: Host; folder: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-repair-'));
    const made = await composeHost({
      kind: 'browser',
      version: '1',
      practice: false,
      env: { HANDRAIL_HOME: join(folder, 'home'), DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '' },
      emit: () => undefined,
      ...options,
    });
    onTestFinished(async () => {
      await made.dispose();
      await rm(folder, { recursive: true, force: true });
    });
    return { made, folder };
  }
  const call = async <N extends CallName>(made: Host, name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> =>
    (await made.dispatch(name, input)) as Result<CallOutput<N>>;

  it('inspect and save, on the disk, readable by its owner alone', async () => {
    const { made, folder } = await host();
    const answer = value(await call(made, 'repair.inspect', { platform: 'cds', name: 'cds.yml', text: file }));
    expect(JSON.stringify(answer)).not.toContain(httpToken);
    const saved = value(await call(made, 'repair.save', { id: answer.id, folder }));
    expect(saved).toEqual({ cancelled: false, path: join(folder, 'cds.fixed.yml'), mode: '0600' });
    expect((await stat(saved.path ?? '')).mode & 0o777).toBe(0o600);
    expect(await readFile(saved.path ?? '', 'utf8')).toContain(httpToken);
    expect(problemOf(await call(made, 'repair.save', { id: answer.id, folder: join(folder, 'not/there') })).kind).toBe('folder-not-found');
  });
  it('asks for a folder where there is a dialog, and not where there is none', async () => {
    const { made } = await host({ pickFolder: () => Promise.resolve(null) });
    const { id } = value(await call(made, 'repair.inspect', { platform: 'cds', name: 'cds.yml', text: file }));
    expect(value(await call(made, 'repair.save', { id, folder: null }))).toMatchObject({ cancelled: true, path: null });
    const { made: without } = await host();
    expect(problemOf(await call(without, 'repair.save', { id, folder: null })).kind).toBe('folder-empty');
  });
});
