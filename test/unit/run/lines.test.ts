/** Output in lines without secrets, and the other pure parts of a run. */
import { describe, expect, it } from 'vitest';
import { argumentsIn, shownCommand, signSeen, textOf } from '../../../electron/core/run/command.ts';
import { handedOn, ownNames } from '../../../electron/core/run/environment.ts';
import { createLines } from '../../../electron/core/run/lines.ts';
import { createRedactor } from '../../../electron/core/redact.ts';

const token = 'BBDC-NDU3MzEyNDU2Nzg5Og+/q8Zx7Lw3hQ2rT5yU9iO1pA4sD6fG';

function through(chunks: readonly string[]): string[] {
  const heard: string[] = [];
  const { wire } = createRedactor({ tokens: [token], users: ['ada'] });
  const lines = createLines(wire, (line) => heard.push(line));
  for (const chunk of chunks) lines.add(chunk);
  lines.end();
  return heard;
}

/** A generator of the same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const spellings = [
  token,
  btoa(token),
  btoa(`ada:${token}`),
  encodeURIComponent(token),
  JSON.stringify({ token }),
  `\u001b[32m${token.slice(0, 20)}\u001b[0m${token.slice(20)}`,
];

describe('lines', () => {
  it('never let a part of the token through, however it is spelt and wherever a chunk ends', () => {
    const next = numbers(11);
    for (let round = 0; round < 400; round += 1) {
      const spelt = spellings[round % spellings.length] ?? token;
      const text = `before ${'x'.repeat(Math.floor(next() * 30))} ${spelt}\r\nafter: ${spelt} and more\nlast ${spelt}`;
      const chunks: string[] = [];
      for (let at = 0; at < text.length; ) {
        const size = 1 + Math.floor(next() * 25);
        chunks.push(text.slice(at, at + size));
        at += size;
      }
      const all = through(chunks);
      expect(all).toHaveLength(3);
      for (let at = 0; at + 8 <= spelt.length; at += 1) {
        const piece = spelt.slice(at, at + 8);
        if (/^[\w+/=%-]{8}$/.test(piece) && !'{"token":"'.includes(piece))
          expect(all.join('\n'), `${spelt}: ${piece}`).not.toContain(piece);
      }
      expect(all[1]).toMatch(/and more$/);
    }
  });

  it('a token across the end of an overlong line is not seen either', () => {
    for (let lead = 3_900; lead <= 6_100; lead += 37) {
      const [line = ''] = through([`${'y'.repeat(lead)}${token}${'z'.repeat(4_000)}\n`]);
      expect(line.length).toBeLessThanOrEqual(4_001);
      for (let at = 0; at + 8 <= token.length; at += 1) expect(line).not.toContain(token.slice(at, at + 8));
    }
  });

  it('take CR and LF in two chunks for one end, progress for lines, and keep empty ones', () => {
    expect(through(['one\r', '\ntwo\r10 %\r20 %\n', '\nend'])).toEqual(['one', 'two', '10 %', '20 %', '', 'end']);
  });

  it('leave out what acts on a terminal', () => {
    expect(through(['\u001b]0;title\u0007\u001b[1;31mred\u001b[0m \u001b[2Kbell\u0007 \u202eturned\n'])).toEqual([
      'red bell \\u202eturned',
    ]);
  });
});

describe('the command', () => {
  const args = ['run', '-v', { before: '', path: 'config.js', after: ':/c.js:ro' }, "it's"];
  it('is what will be run, quoted for reading', () => {
    expect(argumentsIn(args, '/tmp/r')).toEqual(['run', '-v', '/tmp/r/config.js:/c.js:ro', "it's"]);
    expect(shownCommand({ program: 'docker', args }, '/tmp/r')).toBe(`docker run -v /tmp/r/config.js:/c.js:ro 'it'\\''s'`);
  });

  it('puts a secret into JSON as JSON has it, and makes nothing where one is missing', () => {
    const parts = ['{"token":"', { secret: 'token', as: 'json' as const }, '"}'];
    expect(JSON.parse(textOf(parts, () => 'a"b\\c') ?? '')).toEqual({ token: 'a"b\\c' });
    expect(textOf(parts, () => null)).toBeNull();
  });

  it('sees a name by itself, not as a part of another', () => {
    expect(signSeen('NAME  TYPE\nbitbucket  bitbucketserver\n', 'bitbucket')).toBe(true);
    expect(signSeen('secret/bitbucket\n', 'secret/bitbucket')).toBe(true);
    expect(signSeen('see bitbucket.', 'bitbucket')).toBe(true);
    for (const other of ['bitbucket-2', 'my-bitbucket', 'bitbucket.org', 'x.bitbucket', 'bitbucket_old', 'Bitbucket'])
      expect(signSeen(`NAME\n${other}\n`, 'bitbucket'), other).toBe(false);
  });
});

describe('the environment', () => {
  it('holds what is on the list and nothing else', () => {
    const env = {
      PATH: '/bin',
      AWS_PROFILE: 'build',
      https_proxy: 'http://p',
      LD_PRELOAD: '/x.so',
      NODE_OPTIONS: '--require x',
      AWS_X: 'bad',
    };
    expect(handedOn(env, ['AWS_*'], (value) => value === 'bad')).toEqual({ PATH: '/bin', AWS_PROFILE: 'build', https_proxy: 'http://p' });
    expect(ownNames(env, ['AWS_*'])).toEqual(['AWS_PROFILE', 'AWS_X']);
  });
});
