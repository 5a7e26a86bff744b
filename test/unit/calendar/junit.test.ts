/** JUnit XML, held against the schema by libxml2, and read back by jsdom: neither shares code with the writer. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junitXml } from '../../../electron/core/formats/junit.ts';
import type { JunitCase } from '../../../electron/core/formats/junit.ts';

/** jsdom brings no types. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new () => { window: { DOMParser: typeof DOMParser } } };
const schema = readFileSync(join(import.meta.dirname, '../../fixtures/junit/junit.xsd'), 'utf8');
const at = '2026-11-30T18:45:12.345Z';
const outcomes = ['passed', 'failure', 'error', 'skipped'] as const;
const one = (change: Partial<JunitCase> = {}): JunitCase => ({
  name: 'CDS',
  className: 'handrail.connections',
  outcome: 'passed',
  message: null,
  type: null,
  ...change,
});
const written = (cases: readonly JunitCase[], ms = 1234): string => junitXml({ name: 'Handrail', cases, at, ms });

async function errorsIn(text: string): Promise<string[]> {
  const { valid, errors } = await validateXML({ xml: text, schema });
  return valid ? [] : errors.map(({ message }) => message);
}

function read(text: string): Document {
  return new new JSDOM().window.DOMParser().parseFromString(text, 'application/xml');
}

/** What XML 1.0 cannot carry is shown as U+FFFD. */
const carried = (text: string): string => text.replaceAll(/[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');

describe('JUnit XML', () => {
  it('is valid against the schema, with every outcome and without any case', async () => {
    expect(await errorsIn(written([]))).toEqual([]);
    const all = outcomes.flatMap((outcome) => [
      one({ outcome, name: outcome }),
      one({ outcome, name: `${outcome} <&"'>`, message: 'It ends\nsoon', type: 'token-expires-soon' }),
    ]);
    expect(await errorsIn(written(all, 12_345_678.9))).toEqual([]);
  });

  it('is refused by the schema where it is wrong, so the schema is looked at', async () => {
    expect(await errorsIn(written([one()]).replace(' classname=', ' klass='))).not.toEqual([]);
    expect(await errorsIn(written([one()]).replaceAll('failures=', 'fails='))).not.toEqual([]);
  });

  it('counts its cases', () => {
    const suite = read(
      written([one(), one({ outcome: 'failure' }), one({ outcome: 'failure' }), one({ outcome: 'error' }), one({ outcome: 'skipped' })]),
    ).querySelector('testsuite');
    expect(['tests', 'failures', 'errors', 'skipped', 'time', 'timestamp'].map((name) => suite?.getAttribute(name))).toEqual([
      '5',
      '2',
      '1',
      '1',
      '1.234',
      '2026-11-30T18:45:12',
    ]);
  });

  it('carries every text that XML can', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.string({ unit: fc.constantFrom('<', '&', '"', ']]>', '\n', '\t', 'é', '👩‍💻'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom(...outcomes), (name, message, outcome) => {
        const found = read(written([one({ name, message, outcome })])).querySelector('testcase');
        expect(found?.getAttribute('name')).toBe(carried(name));
        const inside = found?.firstElementChild;
        expect(inside?.localName).toBe(outcome === 'passed' ? 'system-out' : outcome);
        if (outcome !== 'passed') expect(inside?.getAttribute('message')).toBe(carried(message));
      }),
      { numRuns: 200 },
    );
  });
});
