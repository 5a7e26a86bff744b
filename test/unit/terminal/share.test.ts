import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import { cdsDraft } from '../share/support.ts';
import { handrail, scratch } from './run.ts';

/** A folder with one saved connection, “Acme for CDS”. */
async function withConnection(): Promise<string> {
  const cwd = scratch();
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: join(cwd, 'home') },
    practice: false,
    emit: () => undefined,
  });
  const made = await host.services.connections.create(false, cdsDraft());
  if (!made.ok) throw new Error('The connection could not be made.');
  await host.services.connections.rename(made.value.id, 'Acme for CDS');
  await host.services.connections.list();
  await host.dispose();
  return cwd;
}

it('shares a connection, says what is in it, and replaces no other file', async () => {
  const cwd = await withConnection();
  const args = ['share', 'Acme for CDS', '--from', 'Ada', '--out', 'acme.handrail.json'];
  const shared = await handrail(args, { cwd });
  expect([shared.status, shared.stderr]).toEqual([0, '']);
  for (const words of ['https://git.acme.io/bitbucket', 'svc-cds', 'bitbucket-acme', 'It holds no secret'])
    expect(shared.stdout).toContain(words);
  expect(JSON.parse(readFileSync(join(cwd, 'acme.handrail.json'), 'utf8'))).toMatchObject({ handrailShare: 1, from: 'Ada' });
  expect((await handrail(args, { cwd })).status).toBe(3);
  expect((await handrail([...args, '--replace'], { cwd })).status).toBe(0);
  const printed = await handrail(['share', 'acme for cds', '--out', '-'], { cwd });
  expect(JSON.parse(printed.stdout)).toMatchObject({ handrailShare: 1, from: null });
});

it('shows what somebody shared, takes it only when told, and only once', async () => {
  const ours = await withConnection();
  await handrail(['share', 'Acme for CDS', '--from', 'Ada', '--out', 'acme.handrail.json'], { cwd: ours });
  const theirs = scratch();
  writeFileSync(join(theirs, 'acme.handrail.json'), readFileSync(join(ours, 'acme.handrail.json')));
  const looked = await handrail(['import', 'acme.handrail.json'], { cwd: theirs });
  expect(looked.status).toBe(0);
  for (const words of ['“Ada”', 'https://git.acme.io/bitbucket', 'handrail import acme.handrail.json --yes'])
    expect(looked.stdout).toContain(words);
  expect(JSON.parse((await handrail(['connections', '--json'], { cwd: theirs })).stdout)).toEqual([]);
  const taken = await handrail(['import', 'acme.handrail.json', '--yes'], { cwd: theirs });
  expect(taken.stdout).toContain('Taken: “Acme for CDS”');
  const again = await handrail(['import', 'acme.handrail.json', '--yes'], { cwd: theirs });
  expect(again.stdout).toContain('You took this file before');
  expect(JSON.parse((await handrail(['connections', '--json'], { cwd: theirs })).stdout)).toHaveLength(1);
  const copy = await handrail(['import', 'acme.handrail.json', '--yes', '--copy', '--json'], { cwd: theirs });
  expect(JSON.parse(copy.stdout)).toMatchObject({ taken: { name: 'Acme for CDS (2)' }, here: { how: 'same-file' } });
});

it('writes a bundle for support, and shows one', async () => {
  const cwd = await withConnection();
  const made = await handrail(['bundle', 'Acme for CDS', '--note', 'Since Monday', '--out', 'acme.json'], { cwd });
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toContain('Versions of Handrail');
  const shown = await handrail(['import', 'acme.json', '--yes'], { cwd: scratch(), env: {} });
  expect(shown.status).toBe(2);
  const looked = await handrail(['import', join(cwd, 'acme.json')], { cwd: scratch() });
  expect([looked.status, looked.stderr]).toEqual([0, '']);
  expect(looked.stdout).toContain('Since Monday');
});

it('says what is missing or wrong', async () => {
  const cwd = scratch();
  writeFileSync(join(cwd, 'odd.handrail.json'), '{"handrailShare":2}');
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['share'], /which connection/u],
    [['share', 'x'], /--out/u],
    [['share', 'x', '--out', 'x.txt'], /\.handrail\.json/u],
    [['share', 'x', '--out', 'x.handrail'], /no connection/iu],
    [['bundle', 'x', '--out', 'x.zip'], /\.json/u],
    [['import'], /which file/u],
    [['import', 'nowhere'], /could not be read/u],
    [['import', 'odd.handrail.json', '--copy'], /--yes/u],
    [['import', 'odd.handrail.json'], /newer Handrail/u],
  ];
  for (const [args, words] of cases) {
    const { status, stderr } = await handrail(args, { cwd });
    expect([args.join(' '), status]).toEqual([args.join(' '), 2]);
    expect(stderr).toMatch(words);
  }
});
