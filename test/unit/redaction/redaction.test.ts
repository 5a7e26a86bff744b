/** One engine, every door, every spelling: no part of a known secret comes out of report, explain, repair, log or create. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../../electron/contract/index.ts';
import { createLog } from '../../../electron/adapters/log.ts';
import { createHttpToken } from '../../../electron/core/bitbucket/create-token.ts';
import { explainError } from '../../../electron/core/diagnosis/explain.ts';
import type { HttpPort } from '../../../electron/core/ports.ts';
import { createRedactor } from '../../../electron/core/redact.ts';
import { openNotebook } from '../../../electron/core/repair/notebook.ts';
import { renderReport } from '../../../electron/core/report/render.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { report, response } from '../report/setup.ts';
import { guesses, spellings } from './spellings.ts';

const user = 'ada@acme.example';
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('');
const made = (from: readonly string[], min: number, max: number) =>
  fc.array(fc.constantFrom(...from), { minLength: min, maxLength: max }).map((each) => each.join(''));
const secrets = fc.oneof(
  made(alphabet, 16, 60),
  made([...alphabet, '+', '/', '='], 24, 60),
  made([...alphabet, '_', '-', '='], 30, 180).map((each) => `ATATT3xFfGF0${each}`),
  made([...alphabet, ...Array.from('"\\&<>%!\'=+/@:$`#;{}')], 20, 60),
  made([...alphabet, ' ', 'é', '漢', '"', '\\'], 20, 60),
);
/** Nothing in it may be read as a part of a secret or of an escape. */
const dull = fc.stringMatching(/^[ .,\n]{0,20}$/);

/** The part of eight characters of the secret that the text holds, in any reading of it; null for none. */
function leak(text: string, secret: string): string | null {
  // What the mask says of itself may stand where the secret has it.
  for (const guess of guesses(text.replaceAll('[secret]', '\n\n').replaceAll('••••••••', '\n\n'))) {
    for (let at = 0; at + 8 <= secret.length; at += 1)
      if (guess.includes(secret.slice(at, at + 8)))
        return guess.slice(Math.max(0, guess.indexOf(secret.slice(at, at + 8)) - 20), guess.indexOf(secret.slice(at, at + 8)) + 30);
  }
  return null;
}

const http = (body: string): HttpPort => ({
  send: async ({ method }) => response({ status: method === 'PUT' ? 400 : 200, headers: { 'content-type': 'application/json' }, body }),
});
const target = { deployment: 'data-center', apiBase: 'https://git.acme.example', caPem: null, practice: false } as const;

const doors: Readonly<Record<string, (text: string, secret: string) => string | Promise<string>>> = {
  'the engine itself, wire': (text, secret) => createRedactor({ tokens: [secret], users: [user] }).wire(text),
  'the engine itself, other secrets': (text, secret) => createRedactor({ tokens: [], others: [secret] }).wire(text),
  'the engine itself, own': (text, secret) => createRedactor({ tokens: [secret] }).own(text),
  report: (text, secret) => {
    const known = { tokens: [secret], users: [user] };
    const built = report(
      { explained: explainError(text, { deployment: null, platform: null, secrets: [secret] }), platformError: text } as never,
      known,
      { maskEmails: false, maskHosts: false },
    );
    return renderReport(built, 'json');
  },
  explain: (text, secret) => JSON.stringify(explainError(`HTTP 401\n${text}`, { deployment: null, platform: null, secrets: [secret] })),
  repair: (text, secret) => {
    const notes = openNotebook('git');
    notes.secret(secret);
    notes.read(`path ${text}`, text, { note: readNote('caseless', { written: text }) });
    notes.problem('unknown-key', { field: text, near: text, line: 1 });
    return JSON.stringify({ ...notes.finish(), secrets: [] });
  },
  log: async (text, secret) => {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-redaction-'));
    try {
      const log = createLog({ folder, knownSecrets: () => [secret] });
      log.write('warn', 'check', { detail: text });
      await log.flush();
      return readFileSync(log.path, 'utf8');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  create: async (text, secret) =>
    JSON.stringify(
      await createHttpToken(
        http(JSON.stringify({ errors: [{ message: text }] })),
        { target, userName: user, password: new Secret(secret), name: 'n', permissions: ['REPO_READ'], expiryDays: null },
        new AbortController().signal,
      ),
    ),
};

describe.each(Object.keys(doors))('through %s', (door) => {
  it.each(Object.keys(spellings))('no part of a secret comes out, spelt as %s', async (spelling) => {
    await fc.assert(
      fc.asyncProperty(secrets, dull, dull, async (secret, before, after) => {
        // A secret in its own middle: what a door shortens is no reason to pass.
        const spelt = spellings[spelling]?.(secret) ?? '';
        expect(leak((await doors[door]?.(`${before} ${spelt} ${after}`, secret)) ?? '', secret)).toBeNull();
      }),
      { numRuns: 12 },
    );
  });
});

describe('the engine', () => {
  it('cuts a secret that lies between escapes of every kind, one inside another', () => {
    fc.assert(
      fc.property(
        secrets,
        fc.array(
          fc.constantFrom(...Object.keys(spellings).filter((each) => !/base64|Basic|octal|\$'|over lines|form|in json$/.test(each))),
          { minLength: 1, maxLength: 2 },
        ),
        (secret, ways) => {
          const text = ways.reduce((each, way) => spellings[way]?.(each) ?? each, secret);
          expect(leak(createRedactor({ tokens: [secret] }).wire(`a ${text} z`), secret)).toBeNull();
        },
      ),
      { numRuns: 400 },
    );
  });
  it('reads JSON in a page as HTML first, also where the secret holds a quote and a backslash', () => {
    const secret = 'ABCDEF"\\GHIJKLMNOPQRSTUVWXYZ';
    const text = spellings['json in html']?.(secret) ?? '';
    expect(createRedactor({ tokens: [secret] }).wire(`a ${text} z`)).toBe('a &quot;[secret]&quot; z');
  });
  it('leaves everything else as it is', () => {
    const { wire, own, typed } = createRedactor({ tokens: ['ATATT3xFfGF0aaaaaaaaaaaaaaaaaaaaaaaa'], users: [user] });
    for (const text of [
      'GET https:\\/\\/bitbucket.org\\/acme\\/web.git?x=a%20b&amp;c',
      '{"a":"\\u00e9\\n","b":[1,2]}',
      'it\'\'s "" `x` \\d+ %zz &nothing; &#x110000;',
      'a\\',
      '%',
      '&',
      '%c3%28',
      'C:\\Users\\ada',
    ]) {
      expect([wire(text), own(text), typed(text)]).toEqual([text, text, text]);
    }
  });
  it.each([
    ['{\\"token\\":\\"hunter22hunter22\\"}', '{\\"token\\":\\"[secret]\\"}'],
    ['password%3Dhunter22%26x', 'password%3D[secret]'],
    ['&quot;token&quot;:&quot;hunter22&quot;', '&quot;token&quot;:&quot;[secret]&quot;'],
    ['https:\\/\\/ada:hunter22@git.acme.example\\/x', 'https:\\/\\/ada:[secret]@git.acme.example\\/x'],
    ['https%3A%2F%2Fada%3Ahunter22%40git.acme.example', 'https%3A%2F%2Fada%3A[secret]%40git.acme.example'],
    ['ATATT3xFfGF0abcdefgh\\u003d1A2B3C4D.', '[secret].'],
    [`data: ${Buffer.from('ATATT3xFfGF0abcdefgh=1A2B3C4D').toString('base64')}`, 'data: [secret]'],
    [`x ${Buffer.from('bot@acme.example:ATATT3xFfGF0abcdefgh=1A2B3C4D').toString('base64')}`, 'x [secret]'],
  ])('knows the shape of a secret nobody told it of: %s', (text, out) => expect(createRedactor({ tokens: [] }).wire(text)).toBe(out));
  it('leaves nothing of an unknown token that begins like a known one', () => {
    const tail = 'k7Q9wX2mZ4pL8vR1tY6uB3nC5';
    const random = 'random bytes of a token, so many';
    for (const [known, unknown] of [
      [`ATATT3xFfGF0${'a'.repeat(40)}=0A1B2C3D`, `ATATT3xFfGF0${tail}=1A2B3C4D`],
      [`ATCTT3xFfGN0${'a'.repeat(40)}`, `ATCTT3xFfGN0${tail}`],
      ['ATBBkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk', `ATBBkkkkkkkk${tail}`],
      // Ids that Bitbucket gave one after the other.
      [btoa(`123456789012:${random.slice(0, 20)}`), btoa(`123456789013:${random.slice(-20)}`)],
    ] as const) {
      const { wire, own, typed } = createRedactor({ tokens: [known], others: [known] });
      const text = `cannot use ${unknown}, nor ${known} here`;
      expect([wire(text), own(text), typed(text)]).toEqual(Array(3).fill('cannot use [secret], nor [secret] here'));
      expect(wire(`https://ada:${unknown}@git.acme.io/x?token=${unknown}`)).toBe('https://ada:[secret]@git.acme.io/x?token=[secret]');
    }
    expect(createRedactor({ tokens: ['hunter22hunter22'] }).wire('password=hunter22hunter22-of-the-other-one')).toBe('password=[secret]');
  });
  it('saves what was typed, less whole secrets', () => {
    const { typed } = createRedactor({ tokens: [], others: ['bitbucket-production-2026'] });
    expect(typed('https://bitbucket-production.acme.example')).toBe('https://bitbucket-production.acme.example');
    expect(typed('https://x/?t=bitbucket-production-2026')).toBe('https://x/?t=[secret]');
    expect(typed('https://x/?t=bitbucket%2dproduction%2D2026')).toBe('https://x/?t=[secret]');
  });
  it('is the only one: nothing else in core, services, adapters or hosts cuts secrets out of text', async () => {
    const { readdirSync } = await import('node:fs');
    const files = readdirSync('electron', { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.ts') && !/^(?:practice|core\/redaction|core\/redact\.ts|core\/secret\.ts)/.test(each),
    );
    const offenders = files.filter((each) => /'\[secret\]'|redaction\//.test(readFileSync(join('electron', each), 'utf8')));
    expect(offenders).toEqual([]);
  });
  it('takes time in proportion to the text, escapes or none', () => {
    const { wire } = createRedactor({ tokens: ['ATATT3xFfGF0' + 'k7Q9wX2mZ4pL8vR1tY6u'.repeat(9)] });
    const line = '{"href":"https:\\/\\/bitbucket.org\\/acme\\/web%2Fgit?a=1&amp;b=\\u0041"},';
    const took = (text: string): number => {
      const began = performance.now();
      wire(text);
      return performance.now() - began;
    };
    took(line.repeat(2000));
    const small = Math.min(...[1, 2, 3].map(() => took(line.repeat(2000))));
    expect(took(line.repeat(16_000))).toBeLessThan(Math.max(small, 1) * 8 * 8);
  });
});
