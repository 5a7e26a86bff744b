/** Hostile servers: no crash, no waiting past the limits, bounded memory, and always a finding or a report that is fine. */
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readBody } from '../../electron/adapters/http/body.ts';
import { check, limitBytes, measured, outcomeOf, portOf, readers, readOne, shortHttp, sides, unsound } from './hostile-kit.ts';
import type { Side } from './hostile-kit.ts';
import { openStage } from './stage.ts';
import type { Reply, Script, Stage } from './stage.ts';
import { cloudScript, serverScript } from './worlds.ts';
import { runs } from '../runs.ts';

const seed = 20261121;
/** Linux gives a loopback connection up to about six megabytes in each direction, whatever its reader does. */
const socketBuffers = 16 * 1024 * 1024;
let stage: Stage = openStage();
afterEach(async () => {
  await stage.close();
  stage = openStage();
});

const healthy = (side: Side): Script => (side === 'cloud' ? cloudScript() : serverScript());
const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const bomb = Buffer.alloc(64 * 1024 * 1024, 0x20);
const packed = {
  gzip: gzipSync(bomb),
  br: brotliCompressSync(bomb.subarray(0, 16 * 1024 * 1024)),
  deflate: deflateSync(bomb),
  twice: gzipSync(gzipSync(bomb)),
};

/** Writes the same bytes until the other side hangs up. */
function pour(socket: Socket, bytes: string | Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(bytes));
    socket.once('drain', more);
  };
  more();
}

function trickle(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 50);
  socket.on('close', () => clearInterval(timer));
}

function noise(length: number): Buffer {
  let state = seed;
  return Buffer.from(Array.from({ length }, () => ((state = (state * 1_103_515_245 + 12_345) % 2 ** 31) >>> 16) & 0xff));
}

const servers: Readonly<Record<string, (socket: Socket) => void>> = {
  'random bytes': (socket) => socket.end(noise(5000)),
  'random bytes without end': (socket) => pour(socket, noise(20_000)),
  'headers without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, 'X-More: yes\r\n'.repeat(500));
  },
  'one header without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nX-Long: ');
    pour(socket, 'a'.repeat(20_000));
  },
  'slow headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    trickle(socket, 'X-Slow: yes\r\n');
  },
  'interim answers without end': (socket) => pour(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)),
  'a body without end': (socket) => {
    socket.write(`${head}\r\n`);
    pour(socket, `[${'1,'.repeat(20_000)}`);
  },
  'chunks without end': (socket) => {
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    pour(socket, `4000\r\n${'x'.repeat(0x4000)}\r\n`);
  },
  'a slow body': (socket) => {
    socket.write(`${head}Content-Length: 100000\r\n\r\n`);
    trickle(socket, ' ');
  },
  'a gzip bomb': (socket) =>
    socket.end(Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\nContent-Length: ${packed.gzip.length}\r\n\r\n`), packed.gzip])),
  'a brotli bomb': (socket) =>
    socket.end(Buffer.concat([Buffer.from(`${head}Content-Encoding: br\r\nContent-Length: ${packed.br.length}\r\n\r\n`), packed.br])),
  'a deflate bomb': (socket) =>
    socket.end(
      Buffer.concat([Buffer.from(`${head}Content-Encoding: deflate\r\nContent-Length: ${packed.deflate.length}\r\n\r\n`), packed.deflate]),
    ),
  'a bomb within a bomb': (socket) =>
    socket.end(
      Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip, gzip\r\nContent-Length: ${packed.twice.length}\r\n\r\n`), packed.twice]),
    ),
  'damaged gzip': (socket) =>
    socket.end(Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\nContent-Length: 5000\r\n\r\n`), noise(5000)])),
  'many encodings': (socket) => socket.end(`${head}Content-Encoding: gzip, gzip, gzip, br\r\nContent-Length: 2\r\n\r\n{}`),
  'JSON 100,000 levels deep': (socket) => socket.end(`${head}Content-Length: 200000\r\n\r\n${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'objects 30,000 levels deep': (socket) => socket.end(`${head}Connection: close\r\n\r\n${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`),
  'a length too long': (socket) => socket.end(`${head}Content-Length: 500\r\n\r\n{"version":"10.2.6"}`),
  'a length too short': (socket) => socket.end(`${head}Content-Length: 3\r\n\r\n{"version":"10.2.6"}`),
  'two lengths': (socket) => socket.end(`${head}Content-Length: 3\r\nContent-Length: 30\r\n\r\n{"version":"10.2.6"}`),
  'a negative length': (socket) => socket.end(`${head}Content-Length: -1\r\n\r\n{}`),
  'a damaged chunk': (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\nZZZ\r\n{}\r\n0\r\n\r\n`),
  'status 999': (socket) => socket.end('HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n'),
  'a redirect to itself': (socket) =>
    socket.end('HTTP/1.1 302 Found\r\nLocation: /rest/api/1.0/application-properties\r\nContent-Length: 0\r\n\r\n'),
  'a redirect to a script': (socket) => socket.end('HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\nContent-Length: 0\r\n\r\n'),
  'an upgrade': (socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
  'nothing but zeros': (socket) => socket.end(Buffer.alloc(10_000)),
};

describe.each(sides)('%s', (side) => {
  it.each(Object.entries(servers))('%s', async (_name, server) => {
    const taken: Socket[] = [];
    const port = await stage.raw((socket) => {
      taken.push(socket);
      socket.once('data', () => server(socket));
    });
    const http = measured(shortHttp());
    // A wait without a limit would run into the one of this test.
    const report = await check(side, http, `http://127.0.0.1:${port}`);
    await http.close();
    expect(unsound(report)).toBeNull();
    expect(report.findings.length).toBeGreaterThan(0);
    expect(http.largest.body).toBeLessThanOrEqual(limitBytes);
    expect(http.largest.head).toBeLessThanOrEqual(64 * 1024);
    // What the server got rid of: the limit, and what lies in the sockets' own buffers on both sides.
    for (const socket of taken) expect(socket.bytesWritten).toBeLessThan(limitBytes + socketBuffers);
  });

  it.each(['a gzip bomb', 'a body without end', 'random bytes', 'JSON 100,000 levels deep', 'a slow body'])(
    '%s after the sign-in',
    async (name) => {
      const calm = await stage.serve(healthy(side));
      const wild = await stage.raw((socket) => socket.once('data', () => servers[name]?.(socket)));
      const http = shortHttp();
      // The first anonymous answer is good; what comes with the token is not.
      const mixed = {
        send: (request: Parameters<typeof http.send>[0], signal: AbortSignal) =>
          http.send(request.auth === undefined ? request : { ...request, url: request.url.replace(`:${calm}/`, `:${wild}/`) }, signal),
      };
      const report = await check(side, mixed, `http://127.0.0.1:${calm}`);
      await http.close();
      expect(unsound(report)).toBeNull();
      expect(report.ok).toBe(false);
      expect(report.findings.map((each) => each.code).join()).not.toMatch(/token|user-name/u);
    },
  );
});

describe('the bytes that are kept', () => {
  const limit = 64 * 1024;
  const chunk = Buffer.alloc(16 * 1024, 0x20);

  /** A body without end that counts what is taken from it. */
  function endless(): { readonly stream: Readable; readonly taken: () => number } {
    let taken = 0;
    const stream = new Readable({
      read() {
        taken += chunk.length;
        this.push(chunk);
      },
    });
    return { stream, taken: () => taken };
  }

  it('are the limit and what a stream reads ahead, of a plain body', async () => {
    const { stream, taken } = endless();
    const body = await readBody(stream, '', limit);
    expect([body.truncated, body.text.length]).toEqual([true, limit]);
    expect(taken()).toBeLessThanOrEqual(limit + 2 * chunk.length + stream.readableHighWaterMark);
    expect(stream.destroyed).toBe(true);
  });

  it('and of a packed one, counted unpacked', async () => {
    const { stream, taken } = endless();
    const gzip = stream.pipe(createGzip());
    const body = await readBody(gzip, 'gzip', limit);
    expect([body.truncated, body.text.length]).toEqual([true, limit]);
    expect(gzip.destroyed).toBe(true);
    stream.destroy();
    // Packed spaces are a thousandth of their size; the packer and its buffers run ahead, and not without end.
    expect(taken()).toBeLessThan(limit * 1000);
  });

  it('are the limit at most, whatever the body and its packing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.constantFrom('', 'gzip', 'deflate', 'br', 'gzip, gzip', 'zstd'),
        fc.integer({ min: 1, max: 2000 }),
        async (bytes, encoding, max) => {
          const body = await readBody(Readable.from([Buffer.from(bytes)]), encoding, max).catch(() => null);
          expect(body === null || Buffer.byteLength(body.text) <= max * 3).toBe(true);
        },
      ),
      { numRuns: runs(200), seed },
    );
  });
});

/** Every answer that a healthy check reads. */
async function answersOf(side: Side): Promise<{ readonly path: string; readonly reply: Reply }[]> {
  const found = new Map<string, Reply>();
  const script = healthy(side);
  await check(
    side,
    portOf((path, request) => {
      const reply = script(path, request);
      if (reply !== 'drop') found.set(path, reply);
      return reply;
    }),
    'http://127.0.0.1:1',
  );
  return [...found].map(([path, reply]) => ({ path, reply }));
}

const wrong: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x'.repeat(100_000),
  '\u0000\u202e\u001b[2J',
  [],
  {},
  [[]],
  { length: 5 },
  '__proto__',
  Array.from({ length: 5000 }, () => ({})),
];

/** Copies of a value with one place replaced, every place in turn. */
function* replaced(value: unknown, by: unknown): Generator {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const at = value as Record<string, unknown>;
    for (const inner of replaced(at[key], by))
      yield Array.isArray(value) ? value.map((each: unknown, index) => (String(index) === key ? inner : each)) : { ...at, [key]: inner };
  }
}

/** The same script with one answer changed. */
function changed(side: Side, path: string, reply: Reply | 'drop'): Script {
  const script = healthy(side);
  return (asked, request) => (asked === path ? reply : script(asked, request));
}

describe('wrong types', () => {
  it.each(sides)('in every field that %s reads', async (side) => {
    let count = 0;
    for (const { path, reply } of await answersOf(side)) {
      for (const by of wrong) {
        for (const body of replaced(reply.body, by)) {
          count += 1;
          const report = await check(side, portOf(changed(side, path, { ...reply, body: JSON.stringify(body) })), 'http://127.0.0.1:1');
          expect(unsound(report), `${path} ${JSON.stringify(body).slice(0, 300)}`).toBeNull();
        }
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  it.each(sides)('in every header that %s reads', async (side) => {
    const names = [
      'x-oauth-scopes',
      'x-credential-type',
      'x-ausername',
      'retry-after',
      'location',
      'content-type',
      'x-arequestid',
      'www-authenticate',
      'date',
    ];
    const values = [
      '',
      ',,,',
      'x'.repeat(30_000),
      '%',
      '%1B%5B2J',
      '%E0%A4%A',
      '-1',
      '99999999999999999999',
      'javascript:alert(1)',
      'http://[',
      '//',
      '\u0000',
      'Basic realm="Atlassian Bitbucket"',
      'text/html',
    ];
    for (const { path, reply } of await answersOf(side)) {
      for (const name of names) {
        for (const value of values) {
          for (const status of name === 'location' ? [302] : name === 'retry-after' || name === 'date' ? [429] : [200, 401]) {
            const report = await check(
              side,
              portOf(changed(side, path, { ...reply, status, headers: { ...reply.headers, [name]: value } })),
              'http://127.0.0.1:1',
            );
            const what = unsound(report);
            if (what !== null) throw new Error(`${path} ${status} ${name}: ${value.slice(0, 50)}: ${what}`);
          }
        }
      }
    }
  });
});

/** One change to the text of an answer. */
const mutation = fc.record({
  how: fc.constantFrom('flip', 'cut', 'drop', 'double', 'insert', 'swap', 'number', 'quote'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  put: fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '\u0000\u202e',
      '\ud800',
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      'null',
      '1e999',
      '-',
      '\\u0000',
      '\\ud800',
      '"__proto__":{},',
      '<html>',
    ),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(text: string, { how, at, length, put }: Mutation): string {
  const from = Math.floor(at * text.length);
  const part = text.slice(from, from + length);
  const [before, after] = [text.slice(0, from), text.slice(from + length)];
  switch (how) {
    case 'flip':
      return before + String.fromCharCode((text.charCodeAt(from) || 0) ^ length) + text.slice(from + 1);
    case 'cut':
      return before;
    case 'drop':
      return before + after;
    case 'double':
      return before + part + part + after;
    case 'insert':
      return before + put + part + after;
    case 'swap':
      return before + Array.from(part).reverse().join('') + after;
    case 'number':
      return text.replace(/\d+/u, put);
    case 'quote':
      return text.replaceAll('"', from % 2 === 0 ? "'" : '');
  }
}

const change = fc.record({
  which: fc.nat(),
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constant(200) },
    { weight: 1, arbitrary: fc.constantFrom(100, 204, 301, 302, 400, 401, 403, 404, 407, 410, 429, 500, 503, 511, 999) },
  ),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
});

describe('mutations of valid answers', () => {
  it('are read as a value or a finding', async () => {
    const known = { cloud: await answersOf('cloud'), 'data-center': await answersOf('data-center') };
    const codes = new Set<string>();
    let fine = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sides), change, async (side, { which, status, mutations }) => {
        const one = known[side][which % known[side].length];
        if (one === undefined) throw new Error('no answers');
        const body = mutations.reduce(mutate, JSON.stringify(one.reply.body));
        const reply = await readOne(side, outcomeOf({ ...one.reply, status, body }), tried);
        if (reply.ok) fine += 1;
        else if (reply.fault.kind === 'finding') codes.add(reply.fault.code);
        else throw new Error('nobody cancelled');
        tried += 1;
      }),
      { numRuns: runs(2000), seed },
    );
    expect(tried).toBe(runs(2000));
    for (const side of sides) expect(readers(side)).toBeGreaterThanOrEqual(9);
    // The mutations reach something: some do no harm, and the others are told apart.
    expect(fine).toBeGreaterThan(50);
    expect(codes.size).toBeGreaterThan(8);
  });

  it('end a whole check with a finding or a report that is fine', async () => {
    const known = { cloud: await answersOf('cloud'), 'data-center': await answersOf('data-center') };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sides), change, async (side, { which, status, mutations }) => {
        const one = known[side][which % known[side].length];
        if (one === undefined) throw new Error('no answers');
        const body = mutations.reduce(mutate, JSON.stringify(one.reply.body));
        expect(
          unsound(await check(side, portOf(changed(side, one.path, { ...one.reply, status, body })), 'http://127.0.0.1:1')),
        ).toBeNull();
      }),
      { numRuns: runs(250), seed },
    );
  });

  it('over sockets too', async () => {
    let now: { path: string; reply: Reply } | null = null;
    const ports = { cloud: 0, 'data-center': 0 };
    const known = { cloud: await answersOf('cloud'), 'data-center': await answersOf('data-center') };
    for (const side of sides) {
      const script = healthy(side);
      ports[side] = await stage.serve((path, request) => (now !== null && path === now.path ? now.reply : script(path, request)));
    }
    const http = shortHttp();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sides), change, async (side, { which, status, mutations }) => {
        const one = known[side][which % known[side].length];
        if (one === undefined) throw new Error('no answers');
        now = {
          path: one.path,
          reply: { ...one.reply, status: status < 200 ? 200 : status, body: mutations.reduce(mutate, JSON.stringify(one.reply.body)) },
        };
        expect(unsound(await check(side, http, `http://127.0.0.1:${ports[side]}`))).toBeNull();
      }),
      { numRuns: runs(100), seed },
    );
    await http.close();
  });

  it('reads a bodiless or dropped answer as a fault', () => {
    expect(outcomeOf('drop').kind).toBe('failure');
    expect(outcomeOf({ status: 204 })).toMatchObject({ kind: 'response', body: '' });
  });
});
