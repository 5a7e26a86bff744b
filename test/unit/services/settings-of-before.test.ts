/**
 * Settings files that older Handrails wrote while they checked the practice Bitbucket: they open and show what was shown then.
 * `test/fixtures/settings/` says which Handrail wrote each. A file is never rewritten to fit: what it holds is on people's disks.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceRows, rowText } from '../../../electron/contract/copy/en/evidence.ts';
import { findingWords } from '../../../electron/contract/copy/findings.ts';
import { noteWords } from '../../../electron/contract/copy/en/check-notes.ts';
import type { CheckReport } from '../../../electron/contract/index.ts';
import { fakeSettings } from '../../fakes/index.ts';
import { value, workbench } from './setup.ts';

type Sentences = Readonly<Record<'title' | 'explanation' | 'fix', string>>;
interface WrittenFinding extends Partial<Sentences> {
  readonly code: string;
  readonly evidence: Readonly<Record<string, unknown>>;
}
interface Written {
  readonly id: string;
  readonly name: string;
  readonly check: {
    readonly report: { readonly findings: readonly WrittenFinding[]; readonly steps: readonly { readonly note: unknown }[] };
  };
}
interface Fixture {
  readonly document: { readonly connections: readonly Written[] };
  /** What that Handrail showed of each finding. */
  readonly shown?: Readonly<Record<string, readonly (Sentences & { readonly evidence: Readonly<Record<string, string>> })[]>>;
}

function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/settings', name), 'utf8')) as Fixture;
}

/** What opens of each connection in a document, as the wizard asks for it, and what is on the disk after it was changed. */
async function opened({ document }: Fixture) {
  const settings = fakeSettings(document);
  const { services } = workbench({ settings });
  const reports = new Map<string, CheckReport>();
  for (const { id, name } of document.connections) {
    value(await services.connections.rename(id, `${name}, renamed`));
    const { check } = value(await services.connections.open(id));
    if (check !== null) reports.set(name, check);
  }
  return { reports, kept: JSON.parse(settings.text ?? '') as Fixture['document'] };
}

describe('a settings file of before', () => {
  it('with evidence in words shows the same evidence, and sentences with the same words in them', async () => {
    const written = fixture('evidence-in-words.json');
    const { reports, kept } = await opened(written);
    expect([...reports.keys()]).toEqual(Object.keys(written.shown ?? {}));
    for (const [name, findings] of Object.entries(written.shown ?? {})) {
      const now = reports.get(name)?.findings ?? [];
      expect(now).toHaveLength(findings.length);
      now.forEach((finding, at) => {
        const before = findings[at];
        expect(evidenceRows(finding.evidence).map(rowText)).toEqual(Object.values(before?.evidence ?? {}));
        const sentences = Object.values(findingWords(finding)).join(' ');
        const then = `${before?.title} ${before?.explanation} ${before?.fix}`;
        // Wording may be edited; what a sentence says of the evidence may not be lost.
        const said = Object.values(finding.evidence).filter((each): each is string => typeof each === 'string' && then.includes(each));
        expect(said.length).toBeGreaterThan(0);
        for (const words of said) expect(sentences).toContain(words);
      });
    }
    // Saved again, the words are still there.
    expect(kept.connections.map((each) => each.check.report.findings.map((found) => found.evidence))).toEqual(
      written.document.connections.map((each) => each.check.report.findings.map((found) => found.evidence)),
    );
  });

  it('with the sentences of findings and notes shows those very sentences', async () => {
    const written = fixture('findings-in-sentences.json');
    const { reports } = await opened(written);
    expect(reports.size).toBe(written.document.connections.length);
    for (const { name, check } of written.document.connections) {
      const now = reports.get(name);
      const { findings, steps } = check.report;
      expect(now?.findings.map(findingWords)).toEqual(findings.map(({ title, explanation, fix }) => ({ title, explanation, fix })));
      expect(now?.steps.map(({ note }) => (note === null ? null : noteWords(note)))).toEqual(steps.map(({ note }) => note));
      expect(now?.findings.map(({ evidence }) => evidenceRows(evidence).length)).not.toContain(0);
    }
  });
});
