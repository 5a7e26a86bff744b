/** The record's chain: what is taken out of it, changed in it or cut off it is seen, and nothing else is. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../electron/adapters/digest.ts';
import { createRecordFiles } from '../../../electron/adapters/record.ts';
import { linesAfter } from '../../../electron/core/record/chain.ts';
import type { RecordBody, RecordHead } from '../../../electron/core/record/chain.ts';
import { readRecord } from '../../../electron/core/record/verify.ts';

const run = promisify(execFile);

/** The worker, bundled for plain Node. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    // The folder has no node_modules.
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(folder, 'worker.mjs');
}

const body = (index: number, at = '2026-11-30T10:00:00.000Z'): RecordBody => ({
  at,
  host: 'desktop',
  said: { code: 'renamed', params: { from: `Ärger "${index}"`, to: `{"hash":"${'0'.repeat(64)}"}` } },
  connection: { id: 'abcdefgh0001', name: `Acme ${index}`, practice: false },
  files: [{ name: 'cds.yml', sha256: sha256(String(index)) }],
});
const bodies = (count: number): RecordBody[] => Array.from({ length: count }, (_, index) => body(index));
const kinds = (texts: readonly string[], head: RecordHead | null): string[] =>
  readRecord(texts, head, sha256).faults.map(({ code }) => code);

/** Numbers that are the same in each run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

let settings = '';
beforeEach(async () => {
  settings = await mkdtemp(join(tmpdir(), 'handrail-record-'));
});
afterEach(async () => {
  await rm(settings, { recursive: true, force: true });
});

test('a whole record has no fault, however it is split into files and batches', () => {
  const roll = dice(1);
  for (let round = 0; round < 40; round += 1) {
    let head: RecordHead | null = null;
    const texts: string[] = [''];
    for (let batch = 0; batch < 6; batch += 1) {
      const lines = linesAfter(head, bodies(1 + roll(4)), sha256);
      ({ head } = lines);
      texts.push((texts.pop() ?? '') + lines.text);
      if (roll(2) === 0) texts.push('');
    }
    expect(readRecord(texts, head, sha256)).toMatchObject({ faults: [] });
    expect(readRecord(texts, head, sha256).entries.map(({ n }) => n)).toEqual(Array.from({ length: head?.count ?? 0 }, (_, at) => at + 1));
  }
});

test('any one byte that is changed anywhere is seen, and so is any entry that is taken out, moved or said twice', () => {
  const { text, head } = linesAfter(null, bodies(12), sha256);
  const roll = dice(7);
  for (let round = 0; round < 300; round += 1) {
    const at = roll(text.length - 1);
    const other = String.fromCharCode(33 + roll(90));
    if (text[at] === other) continue;
    expect(kinds([text.slice(0, at) + other + text.slice(at + 1)], head), `at ${at}`).not.toEqual([]);
  }
  const lines = text.trimEnd().split('\n');
  const joined = (list: readonly string[]): string => `${list.join('\n')}\n`;
  for (let at = 0; at < lines.length; at += 1) {
    const without = joined(lines.filter((_, each) => each !== at));
    expect(kinds([without], head)).toEqual([at === lines.length - 1 ? 'cut' : 'taken-out']);
    expect(kinds([joined([...lines, lines[at] ?? ''])], head)).toEqual(['misplaced']);
  }
});

test('a cut end is told from a changed entry, with how many are missing, and an end that is written anew is seen by the head', () => {
  const { text, head } = linesAfter(null, bodies(10), sha256);
  const lines = text.split('\n');
  expect(readRecord([`${lines.slice(0, 7).join('\n')}\n`], head, sha256).faults).toEqual([{ code: 'cut', params: { missing: 3 } }]);
  expect(readRecord([], head, sha256).faults).toEqual([{ code: 'gone', params: { missing: 10 } }]);
  expect(kinds([text.slice(0, -20)], head)).toEqual(['half-line', 'cut']);
  // Somebody who can count hashes too: everything from entry 5 on is written anew.
  const start = linesAfter(null, bodies(4), sha256);
  const forged = linesAfter(start.head, bodies(6), sha256);
  expect(readRecord([start.text + forged.text], head, sha256).faults).toEqual([{ code: 'changed', params: { n: 10 } }]);
  // The settings may lag behind; that is no fault.
  expect(kinds([text], start.head)).toEqual([]);
});

test('entries go to a file of their year, mode 0600, in one chain; a clock that was set back begins no older file', async () => {
  const record = createRecordFiles({ settings, maxBytes: 2_000 });
  let head: RecordHead | null = null;
  for (const at of ['2026-12-31T23:59:00.000Z', '2027-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z']) {
    for (let each = 0; each < 4; each += 1) {
      const added = await record.append([body(each, at)], head);
      if (!added.ok) throw new Error(added.detail);
      ({ head } = added.value);
    }
  }
  expect(await readdir(record.folder)).toEqual(['2026.jsonl', '2027-2.jsonl', '2027.jsonl']);
  expect((await stat(join(record.folder, '2026.jsonl'))).mode & 0o777).toBe(0o600);
  expect((await stat(record.folder)).mode & 0o777).toBe(0o700);
  const read = await record.read();
  if (!read.ok) throw new Error(read.detail);
  expect(readRecord(read.value, head, sha256)).toMatchObject({ faults: [] });
  expect(readRecord(read.value, head, sha256).entries).toHaveLength(12);
});

test('a half-written line is put aside and said, wherever the crash cut it, and the record goes on whole', async () => {
  const record = createRecordFiles({ settings });
  const first = await record.append(bodies(3), null);
  if (!first.ok) throw new Error(first.detail);
  const path = join(record.folder, '2026.jsonl');
  const good = await readFile(path);
  const { text } = linesAfter(first.value.head, [body(9)], sha256);
  const next = Buffer.from(text);
  for (const cut of [1, 17, 120, next.indexOf('Ä') + 1, next.length - 1]) {
    await writeFile(path, Buffer.concat([good, next.subarray(0, cut)]));
    const healed = await record.append([body(4)], first.value.head);
    if (!healed.ok) throw new Error(healed.detail);
    const read = await record.read();
    if (!read.ok) throw new Error(read.detail);
    const { entries, faults } = readRecord(read.value, healed.value.head, sha256);
    expect(faults).toEqual([]);
    expect(entries.map(({ said }) => said.code).slice(3)).toEqual(['record-healed', 'renamed']);
    const aside = String(entries[3]?.said.params['file']);
    expect(await readFile(join(record.folder, aside), 'utf8')).toBe(next.subarray(0, cut).toString('utf8'));
    expect((await stat(join(record.folder, aside))).mode & 0o777).toBe(0o600);
  }
});

test('what was cut off before the next entry came stays said for good, also when all of it was deleted', async () => {
  const record = createRecordFiles({ settings });
  const first = await record.append(bodies(6), null);
  if (!first.ok) throw new Error(first.detail);
  const path = join(record.folder, '2026.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, `${lines.slice(0, 4).join('\n')}\n`);
  const after = await record.append([body(7)], first.value.head);
  if (!after.ok) throw new Error(after.detail);
  expect(after.value.replaced).toEqual(first.value.head);
  const read = await record.read();
  if (!read.ok) throw new Error(read.detail);
  expect(readRecord(read.value, after.value.head, sha256).faults).toEqual([{ code: 'cut-before', params: { n: 5, missing: 2 } }]);
  await rm(record.folder, { recursive: true });
  const again = await record.append([body(8, '2026-12-01T00:00:00.000Z')], after.value.head);
  const all = await record.read();
  if (!again.ok || !all.ok) throw new Error('not written');
  expect(readRecord(all.value, again.value.head, sha256).faults).toEqual([{ code: 'cut-before', params: { n: 1, missing: 6 } }]);
});

test('a record that leads elsewhere, or that others may change, gets no line and keeps what is there', async () => {
  await mkdir(join(settings, 'record'), { mode: 0o700 });
  await writeFile(join(settings, 'victim'), 'mine\n');
  await symlink(join(settings, 'victim'), join(settings, 'record', '2026.jsonl'));
  const record = createRecordFiles({ settings });
  expect(await record.append([body(1)], null)).toMatchObject({ ok: false, fault: 'not-private' });
  expect(await readFile(join(settings, 'victim'), 'utf8')).toBe('mine\n');
  await rm(join(settings, 'record'), { recursive: true });
  await mkdir(join(settings, 'record'));
  await chmod(join(settings, 'record'), 0o777);
  expect(await record.append([body(1)], null)).toMatchObject({ ok: false, fault: 'not-private' });
});

test('processes that write at once, and that are killed anywhere on the way, leave one whole chain with everything that was acknowledged', async () => {
  const worker = await bundled(join(settings, 'build'));
  const orders = [
    { name: 'one', count: 25 },
    { name: 'two', count: 25 },
    { name: 'three', count: 25 },
    ...[0, 1, 2, 3, 4, 5].map((at) => ({ name: `killed-${at}`, count: 5, at })),
  ];
  const noted = (
    await Promise.all(
      orders.map((order) =>
        run(process.execPath, [worker, JSON.stringify({ settings, ...order })]).then(
          ({ stdout }) => stdout,
          (error: unknown) => (error as { readonly stdout: string }).stdout,
        ),
      ),
    )
  ).join('');
  const record = createRecordFiles({ settings });
  const last = await record.append([body(0)], null);
  const read = await record.read();
  if (!read.ok || !last.ok) throw new Error('not readable');
  const { entries, faults } = readRecord(read.value, last.value.head, sha256);
  expect(faults).toEqual([]);
  for (const name of ['one', 'two', 'three']) {
    expect(noted.match(new RegExp(`^noted ${name}-`, 'gm'))).toHaveLength(25);
    expect(entries.filter(({ host }) => host === name)).toHaveLength(25);
  }
  for (const { name } of orders.slice(3))
    expect(entries.filter(({ host, said }) => host === name && said.code === 'made').length).toBeGreaterThanOrEqual(
      noted.match(new RegExp(`^noted ${name}-`, 'gm'))?.length ?? 0,
    );
}, 120_000);

test('two processes that both know the end do not take each other for somebody who cut it', async () => {
  const [one, two] = [createRecordFiles({ settings }), createRecordFiles({ settings })];
  const first = await one.append(bodies(2), null);
  if (!first.ok) throw new Error(first.detail);
  const all = await Promise.all([one.append([body(3)], first.value.head), two.append([body(4)], first.value.head)]);
  expect(all.map((each) => each.ok && each.value.replaced)).toEqual([null, null]);
});

test('a record that the person deleted begins anew and says so', async () => {
  const record = createRecordFiles({ settings });
  await record.append(bodies(3), null);
  const begun = await record.restart({ ...body(0, '2026-12-02T00:00:00.000Z'), said: { code: 'record-deleted', params: { entries: 3 } } });
  const read = await record.read();
  if (!begun.ok || !read.ok) throw new Error('not begun');
  expect(readRecord(read.value, begun.value, sha256)).toMatchObject({
    faults: [],
    entries: [{ n: 1, said: { code: 'record-deleted', params: { entries: 3 } } }],
  });
});
