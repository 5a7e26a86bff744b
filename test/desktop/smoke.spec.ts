/** The smoke test of an installed app, on this one: in the real Electron where its program is installed, else in the double. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { secondStart, shell } from './launch.ts';

const root = resolve(import.meta.dirname, '../..');

async function smoke(program: string, args: readonly string[]): Promise<{ readonly status: number; readonly said: string }> {
  const child = spawn(process.execPath, [join(root, 'build/smoke.mjs'), program, ...args], {
    env: { ...process.env, ELECTRON_DOUBLE_ROOT: root },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'exit')) as [number];
  return { status, said };
}

test(`an app that starts, draws and ends passes (in ${shell})`, async () => {
  const { program, args } = secondStart([]);
  expect(await smoke(program, args)).toMatchObject({ status: 0, said: expect.stringContaining('drew its window and ended') });
});

test('one that ends by itself does not', async () => {
  expect(await smoke(process.execPath, ['-e', 'process.exit(3)'])).toMatchObject({
    status: 1,
    said: expect.stringContaining('status 3'),
  });
});
