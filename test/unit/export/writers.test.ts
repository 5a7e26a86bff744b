import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bullets } from '../../../electron/core/export/make.ts';
import { environmentFile } from '../../../electron/core/formats/env.ts';
import { codeSpan, sheetMarkdown } from '../../../electron/core/export/markdown.ts';
import { commandLine, fileWord, needsVariable, shellWord, withEnvironment } from '../../../electron/core/formats/shell.ts';
import { speak } from '../../../electron/contract/copy/language.ts';
import type { Language } from '../../../electron/contract/copy/language.ts';
import { textProblem } from '../../../electron/core/formats/text.ts';
import { doubleQuoted, indented, singleQuoted } from '../../../electron/core/formats/yaml-text.ts';
import { hostileLines, refusedLines } from '../platforms/hostile.ts';

const printable = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => textProblem(text, false) === null);

describe('YAML quotes', () => {
  it('give any printable text back, in YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(printable, (text) => {
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(`k: ${doubleQuoted(text)}\n`, { version })).toEqual({ k: text });
          expect(parse(`k: ${singleQuoted(text)}\n`, { version })).toEqual({ k: text });
        }
      }),
      { numRuns: 500 },
    );
  });
  it('double quotes hold line breaks and odd spaces too', () => {
    for (const text of ['a\nb', 'a\tb', 'a\u00a0b', 'a\u2028b', 'a\u0085b', '\n'])
      expect(parse(`k: ${doubleQuoted(text)}\n`, { version: '1.1' })).toEqual({ k: text });
  });
  it('indents lines that are not empty', () => {
    expect(indented('a\n\n  b\n', 2)).toBe('  a\n\n    b\n');
  });
});

describe('shell words', () => {
  it('a real shell gives any text back', () => {
    for (const text of [...hostileLines, 'a\nb', '*', '~', '!x', 'a&b;c|d']) {
      expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
    }
  });
  it('leaves plain words bare and keeps files from being options', () => {
    expect(commandLine('cdsctl', 'import', 'a b')).toBe("cdsctl import 'a b'");
    expect(fileWord('-x.yml')).toBe('./-x.yml');
    expect(shellWord('')).toBe("''");
  });
});

describe('environment files', () => {
  it('write values as they stand and say when a shell would read them differently', () => {
    expect(
      environmentFile([
        ['A', 'b'],
        ['C', 'd+/=_-.:@%,9'],
      ]),
    ).toEqual({ text: 'A=b\nC=d+/=_-.:@%,9\n', sameInShell: true });
    expect(environmentFile([['TOKEN', bullets]]).sameInShell, 'a hidden token says nothing of its letters').toBe(true);
    for (const value of ['a b', '$HOME', '`id`', 'a"b', "a'b", 'a\\b', '#x', '~', 'a;b', '(x)', '*'])
      expect(environmentFile([['A', value]]), value).toEqual({ text: `A=${value}\n`, sameInShell: false });
  });
  it('mean the same to a real shell whenever they say so', () => {
    for (const value of hostileLines) {
      const file = environmentFile([['A', value]]);
      if (!file.sameInShell) continue;
      expect(
        execFileSync('sh', ['-c', `${file.text}printf %s "$A"`], {
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], HOME: '/nowhere' },
        }),
      ).toBe(value);
    }
  });
});

describe('Markdown', () => {
  it('a code span is longer than the text’s own backticks', () => {
    expect(codeSpan('plain')).toBe('`plain`');
    expect(codeSpan('a`b')).toBe('``a`b``');
    expect(codeSpan('`x``')).toBe('``` `x`` ```');
  });
  it('has one heading per phase and numbers through', () => {
    const row = {
      id: 'a',
      phase: 'before-token',
      product: 'bitbucket',
      place: 'P',
      action: 'Do.',
      value: null,
      secret: false,
      sign: null,
      note: null,
      unconfirmed: false,
    } as const;
    expect(
      sheetMarkdown({
        title: 'T',
        intro: 'I',
        rows: [row, { ...row, value: 'v' }, { ...row, phase: 'finish', product: 'platform', unconfirmed: true }],
      }),
    ).toBe(
      '# T\n\nI\n\n## Prepare\n\n- [ ] **1. Bitbucket: P**: Do.\n- [ ] **2. Bitbucket: P**: Do.\n  - Value: `v`\n\n## Finish\n\n- [ ] **3. P**: Do.\n  - Not confirmed by the vendor’s pages: compare with what you see.\n',
    );
  });
});

describe('text that no writer takes', () => {
  it.each(refusedLines)('%j', (text) => {
    expect(textProblem(text, false)?.code).toMatch(/^(line-break|unprintable)$/);
  });
  it.each(hostileLines)('but %j is fine', (text) => {
    expect(textProblem(text, false)).toBeNull();
  });
  it('lines are fine where lines may stand', () => {
    expect(textProblem('a\r\nb\tc\n', true)).toBeNull();
    expect(textProblem('a\u0000', true)).not.toBeNull();
  });
});

describe('a missing variable', () => {
  afterEach(() => speak(null));

  it('is named by the shell in the language that is spoken, whatever its sentence holds', () => {
    const run = (line: string, env: Record<string, string> = {}) => {
      const { status, stderr, stdout } = spawnSync('sh', ['-c', `${line}; echo on`], {
        env: { PATH: process.env['PATH'], ...env },
        encoding: 'utf8',
      });
      return { status, stderr, stdout };
    };
    expect(needsVariable('TOKEN')).toBe(': "${TOKEN:?Set TOKEN first}"');
    expect(run(needsVariable('TOKEN')).stderr).toMatch(/TOKEN: Set TOKEN first\n$/u);
    const odd: Language = {
      code: 'de',
      table: (name, english) =>
        name === 'platform.shared'
          ? { recipes: { setFirst: (variable: string) => `Erst "${variable}" $(touch x) {setzen}! 'so' \\ \`id\`` } }
          : english,
    };
    speak(odd);
    const { status, stderr, stdout } = run(needsVariable('TOKEN'));
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/TOKEN: Erst "TOKEN" \$\(touch x\) \{setzen\} 'so' \\ `id`\n$/u);
    expect(stdout).toBe('');
    expect(run(needsVariable('TOKEN'), { TOKEN: 'x' })).toEqual({ status: 0, stderr: '', stdout: 'on\n' });
    expect(withEnvironment(['TOKEN'], ['true'])).toContain('Erst');
  });
});
