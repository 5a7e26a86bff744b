/**
 * Every result in `reference` mode against test/fixtures/references: what a person read and found right. (The files were first written by
 * Handrail and then read against the vendors' pages, unlike test/fixtures/golden, so they show a change rather than a mistake.)
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { artifactText } from '../../../electron/core/export/save-plan.ts';
import type { ExportOutput } from '../../../electron/core/platforms/types.ts';
import { cases, refer } from './cases.ts';

const root = fileURLToPath(new URL('../../fixtures/references/', import.meta.url));
// Server has the same files as Data Center.
const kept = cases.filter(({ where }) => where !== 'server');

/** The files one after the other, and what to do with them. */
function textOf({ artifacts, next, caveats }: ExportOutput): string {
  return [
    ...artifacts.flatMap((each) => [`=== ${each.name}: ${each.label}`, artifactText(each)]),
    '=== next',
    ...next.map((line, index) => `${index + 1}. ${line}`),
    '=== caveats',
    ...caveats.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

describe('results that refer, as they were read', () => {
  it.each(kept)('$title', ({ platform, where, to }) => {
    const output = refer({ platform, where, to });
    if (!output.ok) expect.fail(JSON.stringify(output.problem));
    const path = `${root}${platform.id}/${where}-${to}.txt`;
    if (process.env['WRITE_REFERENCES'] === '1' && !existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, textOf(output.value));
    }
    expect(textOf(output.value)).toBe(readFileSync(path, 'utf8'));
  });

  it('has no file that nothing makes', () => {
    const there = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
    expect(there.sort()).toEqual(kept.map(({ platform, where, to }) => `${platform.id}/${where}-${to}.txt`).sort());
  });

  it('refers on Server as on Data Center', () => {
    for (const each of cases.filter(({ where }) => where === 'server')) {
      const [server, other] = [refer(each), refer({ ...each, where: 'data-center' })];
      if (!server.ok || !other.ok) expect.fail(each.title);
      expect(server.value.artifacts, each.title).toEqual(other.value.artifacts);
    }
  });
});
