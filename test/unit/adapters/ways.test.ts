/**
 * Every entry of the system's proxy answer, and SOCKS. The stand-in for a SOCKS server is written from RFC 1928, RFC 1929 and OpenSSH's
 * texts of version 4.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { HttpOptions } from '../../../electron/adapters/http/http.ts';
import { createWays } from '../../../electron/adapters/http/ways.ts';
import { makeAuthority } from './certificates.ts';
import { serve, serveRaw, serveSecure } from './servers.ts';
import { told } from './told.ts';

const never = new AbortController().signal;

function client(options: Partial<HttpOptions>) {
  const http = createHttp({ env: {}, version: '0', ...options });
  onTestFinished(() => http.close());
  return http;
}

interface Asked {
  readonly version: number;
  readonly host: string;
  readonly port: number;
  readonly user: string;
}

/** Reads as a server does: so many bytes, whenever they come. */
function reader(socket: Socket): (count: number) => Promise<Buffer> {
  let kept = Buffer.alloc(0);
  const waiting: { readonly count: number; readonly give: (bytes: Buffer) => void }[] = [];
  const feed = (): void => {
    for (let next = waiting[0]; next !== undefined && kept.length >= next.count; [next] = waiting) {
      next.give(kept.subarray(0, next.count));
      kept = kept.subarray(next.count);
      waiting.shift();
    }
  };
  const hear = (bytes: Buffer): void => {
    kept = Buffer.concat([kept, bytes]);
    feed();
  };
  socket.on('data', hear);
  return (count) =>
    new Promise((give) => {
      waiting.push({ count, give });
      feed();
    });
}

/** A SOCKS server that leads every name to this computer. `reply`: answered in place of "granted". `password`: what it wants to hear. */
async function socksServer({ reply = 0, password = '' }: { readonly reply?: number; readonly password?: string } = {}) {
  const asked: Asked[] = [];
  const { port } = await serveRaw((socket) => {
    void talk(socket).catch(() => socket.destroy());
  });
  async function talk(socket: Socket): Promise<void> {
    const read = reader(socket);
    const text = async (): Promise<string> => {
      let all = '';
      for (;;) {
        const byte = (await read(1))[0] ?? 0;
        if (byte === 0) return all;
        all += String.fromCharCode(byte);
      }
    };
    const [version = 0] = await read(1);
    let host: string;
    let far: number;
    let user = '';
    if (version === 5) {
      const methods = await read((await read(1))[0] ?? 0);
      const method = password === '' ? 0 : 2;
      if (!methods.includes(method)) return void socket.end(Buffer.from([5, 255]));
      socket.write(Buffer.from([5, method]));
      if (method === 2) {
        await read(1);
        user = (await read((await read(1))[0] ?? 0)).toString();
        const said = (await read((await read(1))[0] ?? 0)).toString();
        socket.write(Buffer.from([1, said === password ? 0 : 1]));
        if (said !== password) return void socket.end();
      }
      const kind = (await read(4))[3];
      host =
        kind === 3
          ? (await read((await read(1))[0] ?? 0)).toString()
          : kind === 1
            ? [...(await read(4))].join('.')
            : (await read(16)).toString('hex');
      far = (await read(2)).readUInt16BE();
    } else {
      await read(1);
      far = (await read(2)).readUInt16BE();
      const address = [...(await read(4))];
      user = await text();
      host = address.slice(0, 3).join() === '0,0,0' && address[3] !== 0 ? await text() : address.join('.');
    }
    asked.push({ version, host, port: far, user });
    const answer = version === 5 ? [5, reply, 0, 3, 4, 1, 2, 3, 4, 0, 80] : [0, reply === 0 ? 90 : reply, 0, 80, 0, 0, 0, 0];
    if (reply !== 0) return void socket.end(Buffer.from(answer));
    const server = connect(far, '127.0.0.1', () => {
      // In two parts, as a network may bring it.
      socket.write(Buffer.from(answer.slice(0, 3)));
      setTimeout(() => socket.write(Buffer.from(answer.slice(3)), () => void server.pipe(socket)), 5);
      socket.removeAllListeners('data');
      socket.pipe(server);
    });
    server.on('error', () => socket.destroy());
    socket.on('error', () => server.destroy());
  }
  return { at: `127.0.0.1:${port}`, asked };
}

describe('a SOCKS proxy', () => {
  it('version 5 looks the name up itself, for https', async () => {
    const authority = await makeAuthority();
    const pair = await authority.issue({ names: [{ type: 'dns', value: 'git.acme.test' }] });
    const { port } = await serveSecure(pair, (_request, reply) => reply.end('behind'));
    const socks = await socksServer();
    const http = client({ resolveProxy: async () => `SOCKS5 ${socks.at}` });
    expect(await http.send({ method: 'GET', url: `https://git.acme.test:${port}/`, caPem: authority.cert }, never)).toMatchObject({
      kind: 'response',
      body: 'behind',
      peer: null,
      proxy: socks.at,
    });
    expect(socks.asked).toEqual([{ version: 5, host: 'git.acme.test', port, user: '' }]);
  });

  it('carries plain http, as it is', async () => {
    const { port } = await serve((request, reply) => reply.end(`${request.url ?? ''} ${request.headers.host ?? ''}`));
    const socks = await socksServer();
    const http = client({ env: { ALL_PROXY: `socks5h://${socks.at}` } });
    for (const path of ['/a', '/b'])
      expect(await http.send({ method: 'GET', url: `http://git.acme.test:${port}${path}` }, never)).toMatchObject({
        body: `${path} git.acme.test:${port}`,
      });
    // The second request took the connection of the first.
    expect(socks.asked).toHaveLength(1);
  });

  it('is told the user name and password that its address holds', async () => {
    const { port } = await serve((_request, reply) => reply.end('in'));
    const socks = await socksServer({ password: 's@crit' });
    const to = { method: 'GET', url: `http://git.acme.test:${port}/` } as const;
    expect(await client({ env: { ALL_PROXY: `socks5://ada:s%40crit@${socks.at}` } }).send(to, never)).toMatchObject({ body: 'in' });
    expect(socks.asked[0]?.user).toBe('ada');
    for (const [wrong, code] of [
      [`socks5://ada:other@${socks.at}`, 'proxy-sign-in-refused'],
      [`socks5://${socks.at}`, 'proxy-socks-sign-in'],
    ] as const)
      expect(await client({ env: { ALL_PROXY: wrong } }).send(to, never)).toMatchObject({
        fault: 'proxy-auth-required',
        why: { code },
      });
  });

  it('is told a password with a % that is no code as it is written', async () => {
    const { port } = await serve((_request, reply) => reply.end('in'));
    const socks = await socksServer({ password: '100%safe' });
    const http = client({ env: { ALL_PROXY: `socks5://a%zz:100%safe@${socks.at}` } });
    expect(await http.send({ method: 'GET', url: `http://git.acme.test:${port}/` }, never)).toMatchObject({ body: 'in' });
    expect(socks.asked[0]?.user).toBe('a%zz');
  });

  it('version 4 gets an address, 4a the name', async () => {
    const { port } = await serve((_request, reply) => reply.end('four'));
    const socks = await socksServer();
    const four = client({ resolveProxy: async () => `SOCKS ${socks.at}` });
    // An address that is nobody's (RFC 5737), so that nothing has to be looked up.
    expect(await four.send({ method: 'GET', url: `http://192.0.2.7:${port}/` }, never)).toMatchObject({ body: 'four' });
    const a = client({ env: { ALL_PROXY: `socks4a://ada@${socks.at}` } });
    expect(await a.send({ method: 'GET', url: `http://git.acme.test:${port}/` }, never)).toMatchObject({ body: 'four' });
    expect(socks.asked).toEqual([
      { version: 4, host: '192.0.2.7', port, user: '' },
      { version: 4, host: 'git.acme.test', port, user: 'ada' },
    ]);
    const six = await four.send({ method: 'GET', url: 'http://[2001:db8::1]/' }, never);
    expect(six).toMatchObject({ fault: 'proxy-unreachable', why: { code: 'proxy-socks-four' } });
  });

  it('is given an IPv6 address whole', async () => {
    const { port } = await serve((_request, reply) => reply.end('six'));
    const socks = await socksServer();
    const http = client({ resolveProxy: async () => `SOCKS5 ${socks.at}` });
    expect(await http.send({ method: 'GET', url: `http://[2001:db8::a:1]:${port}/` }, never)).toMatchObject({ body: 'six' });
    expect(socks.asked[0]?.host).toBe('20010db80000000000000000000a0001');
  });

  it.each([
    [5, 'connection-refused'],
    [4, 'connection-refused'],
    [2, 'proxy-unreachable'],
  ] as const)('says why it does not open the connection: %i', async (reply, fault) => {
    const socks = await socksServer({ reply });
    const outcome = await client({ resolveProxy: async () => `SOCKS5 ${socks.at}` }).send(
      { method: 'GET', url: 'https://git.acme.test/' },
      never,
    );
    expect(outcome).toMatchObject({ fault, why: { code: 'proxy-socks-answered', params: { reply } } });
  });

  it('that is none is called so', async () => {
    const web = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const http = client({ env: { ALL_PROXY: web.url.replace('http', 'socks5') } });
    const outcome = await http.send({ method: 'GET', url: 'http://git.acme.test/' }, never);
    expect(outcome).toMatchObject({ fault: 'proxy-unreachable', why: { code: 'proxy-no-socks' } });
  });
});

describe('every entry of the answer', () => {
  const dead = 'PROXY 127.0.0.1:1';

  it('is tried in its order, and one that could not be reached is tried last from then on', async () => {
    let turned = 0;
    const living = await serve((_request, reply) => reply.end('proxied'));
    const late = await serveRaw(() => (turned += 1));
    // It takes the connection, and never answers to the tunnel.
    const http = client({ resolveProxy: async () => `${dead}; SOCKS5 ${late.url.slice(7)}; PROXY 127.0.0.1:${living.port}` });
    const to = { method: 'GET', url: 'http://git.acme.test/', timeoutMs: 1_500 } as const;
    for (let count = 0; count < 3; count += 1)
      expect(await http.send(to, never)).toMatchObject({ body: 'proxied', proxy: `127.0.0.1:${living.port}` });
    expect(turned).toBe(1);
  });

  it('goes straight where the last entry says so', async () => {
    const { port } = await serve((_request, reply) => reply.end('straight'));
    const http = client({ resolveProxy: async () => `${dead}; DIRECT` });
    // An address of this computer that counts as another one.
    const outcome = await http.send({ method: 'GET', url: `http://0.0.0.0:${port}/` }, never);
    expect(outcome).toMatchObject({ body: 'straight' });
    expect(outcome).not.toHaveProperty('proxy');
  });

  it('blames the first proxy where nobody can be reached, and the server where that refuses', async () => {
    const http = client({ resolveProxy: async () => `${dead}; PROXY 127.0.0.1:2` });
    expect(await http.send({ method: 'GET', url: 'https://git.acme.test/' }, never)).toMatchObject({
      fault: 'proxy-unreachable',
      proxy: '127.0.0.1:1',
    });
    const straight = client({ resolveProxy: async () => `${dead}; DIRECT` });
    const refused = await straight.send({ method: 'GET', url: 'http://0.0.0.0:1/' }, never);
    expect(refused).toMatchObject({ fault: 'connection-refused' });
    expect(refused).not.toHaveProperty('proxy');
  });

  it('stops at the first that answers, whatever it says', async () => {
    const asks = await serve((_request, reply) => reply.writeHead(407).end());
    let others = 0;
    const other = await serve((_request, reply) => ((others += 1), reply.end()));
    const http = client({ resolveProxy: async () => `PROXY 127.0.0.1:${asks.port}; PROXY 127.0.0.1:${other.port}` });
    expect(await http.send({ method: 'GET', url: 'http://git.acme.test/' }, never)).toMatchObject({ fault: 'proxy-auth-required' });
    expect(others).toBe(0);
  });

  it('says which kind cannot be used where nothing else is named', async () => {
    const outcome = await client({ resolveProxy: async () => 'QUIC q:443' }).send({ method: 'GET', url: 'https://git.acme.test/' }, never);
    if (outcome.kind !== 'failure') throw new Error('it went somewhere');
    expect(told(outcome)).toBe('this computer is set to a proxy of the kind QUIC, which Handrail cannot use');
  });

  it('comes back to the first after five minutes', async () => {
    let time = 0;
    const ways = createWays(() => time);
    const [a, b] = [new URL('http://127.0.0.1:1'), new URL('http://127.0.0.1:2')];
    const { ProxyError } = await import('../../../electron/adapters/http/proxy-error.ts');
    await ways.tryEach(
      [a, b],
      never,
      () => undefined,
      100,
      async (way) => {
        if (way === a) throw new ProxyError({ code: 'proxy-no-socks', params: {} }, null);
      },
    );
    expect(ways.inOrder([a, b])).toEqual([b, a]);
    time = 5 * 60_000 + 1;
    expect(ways.inOrder([a, b])).toEqual([a, b]);
  });
});
