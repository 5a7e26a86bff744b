/** Every code that core and services say has words: no value is lost, none is left unsaid, and every sample reads as a text. */
import { describe, expect, it } from 'vitest';
import { addressNoteWords } from '../../../electron/contract/copy/en/address-notes.ts';
import { saidWords, stepWords } from '../../../electron/contract/copy/en/guide.ts';
import { reasonWords } from '../../../electron/contract/copy/en/reasons.ts';
import { evidenceInWords } from '../../../electron/contract/copy/evidence-words.ts';
import { explanationInWords } from '../../../electron/contract/copy/explain/in-words.ts';
import { headlineWords } from '../../../electron/contract/copy/headlines.ts';
import { wordsOf } from '../../../electron/contract/coded.ts';
import { explainError } from '../../../electron/core/diagnosis/explain.ts';
import {
  evidenceSamples,
  sampleAddressNotes,
  sampleExplained,
  sampleGuide,
  sampleGuideSteps,
  sampleHeadlines,
  sampleReasons,
} from '../../fakes/code-samples.ts';

/** The texts and numbers among parameters. `why` is a reason of its own. */
function valuesIn(params: unknown): readonly string[] {
  if (typeof params === 'string' || typeof params === 'number') return [String(params)];
  return typeof params === 'object' && params !== null ? Object.values(params).flatMap(valuesIn) : [];
}

function readable(text: string): void {
  expect(text).toMatch(/^\S.*\w.*\S$/su);
  expect(text).not.toMatch(/undefined|\bnull\b|\[object|NaN|\s\s|\s[.,](?:\s|$)|“”/u);
}

describe('a code has words', () => {
  it.each(sampleReasons.map((reason, at) => [`${at}: ${reason.code}`, reason] as const))('reason %s', (_name, reason) => {
    readable(reasonWords(reason));
    // Names, addresses and places are repeated; codes among the parameters are said in words.
    const codes = ['several-slashes', 'unreachable', 'other-owner', 'others-may-write', 'keychain-unusable'];
    const counts = ['key-too-long', 'at-most', 'settings-too-large', 'keychain-too-small', 'settings-newer', 'no-answer-within'];
    if (![...codes, ...counts].includes(reason.code))
      for (const each of valuesIn(reason.params)) expect(reasonWords(reason)).toContain(each);
  });

  it.each(sampleHeadlines.map((said, at) => [`${at}: ${said.code}`, said] as const))('headline %s', (_name, said) => {
    readable(headlineWords(said));
  });

  it.each(sampleAddressNotes.map((said) => [said.code, said] as const))('note of an address %s', (_name, said) => {
    readable(addressNoteWords(said));
  });

  it.each(sampleGuide.map((said, at) => [`${at}: ${said.code}`, said] as const))('guide %s', (_name, said) => {
    readable(wordsOf(saidWords, said) ?? '');
  });

  it.each(sampleGuideSteps.map((said, at) => [`${at}: ${said.code}`, said] as const))('step of the guide %s', (_name, said) => {
    const words = wordsOf(stepWords, said);
    readable(words?.text ?? '');
    for (const note of words?.notes ?? []) readable(note);
    for (const each of valuesIn(said.params)) expect([words?.text, ...(words?.notes ?? [])].join(' ')).toContain(each);
  });

  it.each(sampleExplained.map((by, at) => [`${at}: ${by.code}`, by] as const))('explanation %s', (_name, by) => {
    const nothing = explainError('xyzzy', { deployment: null, platform: null });
    const cause = { code: 'token-rejected', confidence: 'likely', by, evidence: {}, who: null } as const;
    const [told] = explanationInWords({ ...nothing, likely: [{ ...cause, hints: [by] }] }).likely;
    readable(told?.why ?? '');
  });

  it.each(Object.entries(evidenceSamples).flatMap(([key, codes]) => Object.keys(codes).map((code) => [key, code] as const)))(
    'fact of the evidence %s: %s',
    (key, code) => {
      const evidence = { host: 'git.acme.io:8443', peer: '10.0.0.5', [key]: key === 'reasons' ? [code] : code };
      const said = evidenceInWords(evidence)[key];
      readable(String(said));
      expect(said).not.toBe(code);
    },
  );
});
