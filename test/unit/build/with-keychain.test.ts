import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../../build/with-keychain.mjs');
const keyring = import.meta.resolve('@napi-rs/keyring');

/** Runs a program in a session of its own, even when this test already runs inside one. */
function inSession(code: string): { status: number | null; stdout: string } {
  const { HANDRAIL_KEYCHAIN_SESSION: _outer, ...env } = process.env;
  const args = [script, process.execPath, '--input-type=module', '--eval', code];
  const { status, stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, stdout };
}

const storeAndRead = `
  const { Entry } = (await import(${JSON.stringify(keyring)})).default;
  const entry = new Entry('handrail-test', 'someone', { linux: { store: 'secret-service' } });
  console.log(JSON.stringify({ before: entry.getPassword(), home: process.env.HOME }));
  entry.setPassword('kept');
  if (entry.getPassword() !== 'kept') process.exit(9);
`;

// Elsewhere the person's own keychain would be used, which a test has no business in.
describe.runIf(process.platform === 'linux')('with-keychain', () => {
  it('gives a real, empty keychain and a fresh home that is gone afterwards', () => {
    const first = inSession(storeAndRead);
    const second = inSession(storeAndRead);
    expect([first.status, second.status]).toEqual([0, 0]);
    const sessions = [first, second].map(({ stdout }) => JSON.parse(stdout) as { before: string | null; home: string });
    expect(sessions.map(({ before }) => before)).toEqual([null, null]);
    const homes = sessions.map(({ home }) => home);
    expect(new Set(homes).size).toBe(2);
    expect(homes.filter((home) => existsSync(home))).toEqual([]);
  });

  it('passes on the exit status', () => {
    expect(inSession('process.exit(7)').status).toBe(7);
  });
});
