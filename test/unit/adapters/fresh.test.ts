/** Whether a settings folder surely has no connections, whatever lies in it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isFresh } from '../../../electron/adapters/settings/fresh.ts';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-fresh-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('a settings folder', () => {
  it('is fresh where it is not there, or holds other things alone', async () => {
    expect(isFresh('/nowhere/at/all')).toBe(true);
    expect(isFresh(await folderWith({ 'look.json': '{"theme":"dark"}' }))).toBe(true);
  });

  it('is fresh where every connection was removed', async () => {
    expect(isFresh(await folderWith({ 'connections.json': '{"version":1,"connections":[]}', 'connections.previous.json': '{}' }))).toBe(
      true,
    );
  });

  it.each([
    ['a connection', { 'connections.json': '{"version":1,"connections":[{"id":"abcdefgh"}]}' }],
    ['a damaged document', { 'connections.json': '{"version":1,"connec' }],
    ['a document of another form', { 'connections.json': '[]' }],
    ['an empty document', { 'connections.json': '' }],
    ['a copy alone', { 'connections.previous.json': '{}' }],
    ['a document of before 2026-11', { 'settings.json': '{}' }],
    ['a long document', { 'connections.json': JSON.stringify({ connections: [], more: 'x'.repeat(2_000) }) }],
  ])('is not with %s', async (_what, files) => {
    expect(isFresh(await folderWith(files))).toBe(false);
  });
});
