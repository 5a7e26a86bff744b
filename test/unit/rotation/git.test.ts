/** A real consumer across a rotation: git, with the file that Handrail saved, fetches before it, during it and after it. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFiles } from '../../../electron/adapters/files.ts';
import { value } from '../services/setup.ts';
import { connected, kindOf, practiceWorlds, renewed, run } from './bench.ts';

const fresh = practiceWorlds();
const kind = kindOf('HTTP access token');

/** True where git can list the repository's branches with this credential store; it asks nobody. */
function lists(store: string, repository: string, home: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-c', `credential.helper=store --file=${store}`, 'ls-remote', repository],
      { env: { PATH: process.env['PATH'], HOME: home, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1', GIT_ASKPASS: 'true' } },
      (error) => resolve(error === null),
    );
  });
}

it('git works before, during and after, and the old file no longer does', { timeout: 60_000 }, async () => {
  const world = fresh();
  const home = await mkdtemp(join(tmpdir(), 'handrail-rotation-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const services = run(world, undefined, createFiles());
  const old = world.practice.tokens.issue({ ...kind.spec, name: 'Handrail, first' });
  const { id } = await connected(world, services, kind, old, join(home, 'out'));
  const store = join(home, 'out', 'git-credentials-bitbucket');
  const before = join(home, 'before');
  // git takes a refused credential out of its store: each try has a copy.
  const works = async (from: string): Promise<boolean> => {
    await copyFile(from, join(home, 'try'));
    return lists(join(home, 'try'), `${world.info.selfManagedUrl}/scm/pay/payments-api.git`, home);
  };
  await copyFile(store, before);
  expect(await works(store)).toBe(true);

  value(await services.rotation.start(id));
  value(await services.rotation.keep(id, renewed(world, kind, old), null));
  value(await services.rotation.check(id, 'run-git', () => undefined));
  const swapped = value(await services.rotation.swap(id, false));
  expect(await works(store)).toBe(true);
  const place = swapped.places[0]!;
  value(await services.rotation.renew(id, place.key, false));
  expect([await works(store), await works(before)]).toEqual([true, true]);
  value(await services.rotation.place(id, place.key, 'applied'));
  world.practice.tokens.revoke(old);
  expect(value(await services.rotation.letGo(id, 'revoked', new AbortController().signal)).gone?.answer).toBe('refused');
  expect([await works(store), await works(before)]).toEqual([true, false]);
});
