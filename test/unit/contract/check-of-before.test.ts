/** What a Handrail wrote before findings and notes were data, still opens and still says the same. */
import { describe, expect, it } from 'vitest';
import { findingWords, withWords } from '../../../electron/contract/copy/findings.ts';
import { withCheckOfBefore } from '../../../electron/contract/check-of-before.ts';
import { openReport } from '../../../electron/core/report/retold.ts';
import { parseReport } from '../../../electron/core/report/parse.ts';
import { renderReport } from '../../../electron/core/report/render.ts';
import { readDocument } from '../../../electron/services/store/document.ts';
import { check, report } from '../report/setup.ts';
import { value, workbench } from '../services/setup.ts';

const sentences = { title: 'An old title', explanation: 'An old explanation.', fix: 'An old remedy.' };
const old = { code: 'token-rejected', severity: 'error', ...sentences, who: 'you', evidence: { status: 401 } } as const;

describe('a check with its sentences inside', () => {
  it('keeps them when settings are read', async () => {
    const bench = workbench();
    value(await bench.services.connections.create(false));
    const [made] = (JSON.parse(bench.settings.text ?? '') as { connections: object[] }).connections;
    const connection = { ...made, check: { basis: 'x', report: { ...check, findings: [old] } } };
    const { connections, unreadable } = readDocument({ connections: [connection] });
    expect(unreadable).toEqual([]);
    const [found] = connections[0]?.check?.report.findings ?? [];
    expect(found).toEqual({ code: 'token-rejected', severity: 'error', who: 'you', evidence: { status: 401 }, told: sentences });
    expect(findingWords(found!)).toEqual(sentences);
  });

  it('has them in every report, so that an older Handrail opens it too, and gets them back when it is opened', () => {
    const written = renderReport(report(), 'json');
    const [first] = (JSON.parse(written) as { check: { findings: object[] } }).check.findings;
    expect(first).toEqual(withWords(check.findings[0]!));
    expect(first).not.toHaveProperty('told');
    const [parsed] = value(parseReport(written, 'r.json')).report.check.findings;
    expect(parsed).toEqual(check.findings[0]);
    expect(openReport(written, 'r.json').ok).toBe(true);
  });

  it('leaves alone what is none', () => {
    for (const odd of [null, 7, 'x', {}, { check: null }, { check: { findings: 'x' } }, { check: { findings: [null, 1, {}] } }])
      expect(withCheckOfBefore(odd, ['check'])).toEqual(odd);
  });
});
