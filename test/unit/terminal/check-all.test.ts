/** `handrail check --all`, and a certificate file that stays with a connection. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchSummarySchema } from '../../../electron/contract/index.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { handrail, scratch } from './run.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

/** A folder with these connections, their tokens not kept: `handrail` has no keychain in tests. */
async function folder(
  connections: readonly { readonly name: string; readonly baseUrl: string | null; readonly elsewhere?: boolean }[],
): Promise<string> {
  const cwd = scratch();
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: join(cwd, 'home') },
    practice: false,
    emit: () => undefined,
  });
  for (const { name, baseUrl, elsewhere } of connections) {
    const made = await host.services.connections.create(false);
    if (!made.ok) throw new Error('it could not be made');
    const { id, draft } = made.value;
    const credential = { kind: 'http-access-token', user: 'ada', gitUser: 'ada' } as const;
    const answers = { ...draft.answers, deployment: 'data-center' as const, baseUrl, credential };
    for (const done of [
      await host.services.connections.save(id, { ...draft, answers, platform: 'cds' }),
      await host.services.connections.rename(id, name),
      ...(elsewhere === true ? [await host.services.token.elsewhere(id, credential)] : []),
    ])
      if (!done.ok) throw new Error(done.problem.kind);
  }
  await host.dispose();
  return cwd;
}

describe('check --all', () => {
  it('says one line for each, a summary, and the exit status of the worst', async () => {
    const cwd = await folder([
      { name: 'Down', baseUrl: 'http://127.0.0.1:9', elsewhere: true },
      { name: 'Up', baseUrl: practice.selfManaged.baseUrl, elsewhere: true },
      { name: 'Half', baseUrl: null },
    ]);
    const { status, stdout, stderr } = await handrail(['check', '--all'], { cwd });
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const lines = stdout.split('\n');
    for (const [name, said] of [
      ['Down', 'refused the connection'],
      ['Up', 'keep its token elsewhere'],
      ['Half', 'not finished yet'],
    ] as const) {
      expect(lines.filter((line) => line.includes(name))).toEqual([expect.stringContaining(said)]);
    }
    expect(stdout).toContain('0 working, 3 not checked.');
    expect(stdout).not.toContain('\u001b');
  });

  it('gives a program the same, and 0 where nothing is wrong', async () => {
    const cwd = await folder([{ name: 'Half', baseUrl: null }]);
    const { status, stdout } = await handrail(['check', '--all', '--json'], { cwd });
    expect(status).toBe(0);
    const printed = JSON.parse(stdout) as { ok: boolean; items: { headline: unknown }[] };
    expect(printed.ok).toBe(true);
    // As it crosses the bridge, but with sentences for headlines.
    expect(printed.items.map(({ headline }) => typeof headline)).toEqual(['string']);
    const items = printed.items.map((item) => ({ ...item, headline: null }));
    expect(v.parse(watchSummarySchema, { ...printed, items })).toMatchObject({ fine: 0, attention: 0, unchecked: 1 });
    expect((await handrail(['check', '--all'])).stdout).toContain('no saved connections');
  });

  it('stands alone', async () => {
    const { status, stderr } = await handrail(['check', '--all', '--connection', 'Down']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^handrail: --all goes without other options[^\n]*\n$/u)]);
  });
});

describe('--keep-ca', () => {
  it('keeps the file with the connection: later checks need no --ca, until it is forgotten', async () => {
    const cwd = await folder([{ name: 'Acme', baseUrl: practice.selfManaged.secureBaseUrl, elsewhere: true }]);
    const before = await handrail(['check', '--connection', 'Acme', '--json'], { cwd });
    expect(before.status).toBe(1);
    expect(before.stdout).toContain('tls-untrusted-ca');
    await writeFile(join(cwd, 'acme.pem'), practice.selfManaged.caPem);
    expect((await handrail(['check', '--connection', 'Acme', '--ca', 'acme.pem'], { cwd })).status).toBe(0);
    expect((await handrail(['check', '--connection', 'Acme'], { cwd })).status).toBe(1);
    expect((await handrail(['check', '--connection', 'Acme', '--ca', 'acme.pem', '--keep-ca'], { cwd })).status).toBe(0);
    expect((await handrail(['check', '--connection', 'Acme'], { cwd })).status).toBe(0);
    expect((await handrail(['check', '--all'], { cwd })).status).toBe(0);
    expect((await handrail(['connections', 'forget-ca', 'Acme'], { cwd })).stdout).toContain('acme.pem');
    expect((await handrail(['check', '--connection', 'Acme'], { cwd })).status).toBe(1);
  });

  it('needs a file and a saved connection', async () => {
    for (const args of [
      ['--answers', 'a.json', '--ca', 'x.pem', '--keep-ca'],
      ['--connection', 'Acme', '--keep-ca'],
    ]) {
      const { status, stderr } = await handrail(['check', ...args]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('--keep-ca')]);
    }
  });
});
