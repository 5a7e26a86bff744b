/** DNS, sockets, waiting, and networks that answer in Bitbucket's place. */
import type { FaultCase } from '../case.ts';
import { cloudAt, cloudWhere, html, onCloud, onServer, serverAt, serverWhere } from '../worlds.ts';

const blocked = html('<html><title>Web filter</title><p>This page has been blocked by your company.</p></html>', 403);

export const networkCases: readonly FaultCase[] = [
  { name: 'a name that nobody knows', deployment: 'data-center', given: async () => serverAt('https://git.handrail-test.invalid'), code: 'dns-not-found', severity: 'error', who: 'you', exit: 1, says: /spelling/u },
  { name: 'nothing listens', deployment: 'data-center', given: async () => serverAt('http://127.0.0.1:1'), code: 'connection-refused', severity: 'error', who: 'you', exit: 1 },
  { name: 'nothing listens', deployment: 'cloud', given: async () => cloudAt('http://127.0.0.1:1/2.0'), code: 'connection-refused', severity: 'error', who: 'network-admin', exit: 1, says: /Bitbucket Cloud takes connections from everywhere/u },
  { name: 'nothing listens on the https port', deployment: 'server', given: async () => serverAt('https://localhost:1', { answers: { deployment: 'server' } }), code: 'connection-refused', who: 'you', exit: 1 },
  { name: 'accepts and says nothing', deployment: 'data-center', limitMs: 500, given: async (stage) => serverAt(`http://127.0.0.1:${await stage.raw(() => undefined)}`), code: 'timeout', severity: 'error', who: 'network-admin', exit: 1 },
  { name: 'accepts and says nothing', deployment: 'cloud', limitMs: 500, given: async (stage) => cloudAt(`http://127.0.0.1:${await stage.raw(() => undefined)}/2.0`), code: 'timeout', who: 'network-admin', exit: 1 },
  { name: 'never ends the handshake', deployment: 'data-center', limitMs: 500, given: async (stage) => serverAt(`https://localhost:${await stage.raw(() => undefined)}`), code: 'timeout', who: 'network-admin', exit: 1 },
  {
    name: 'a body that trickles for ever', deployment: 'data-center', limitMs: 700, code: 'timeout', who: 'network-admin', exit: 1,
    given: async (stage) => serverAt(`http://127.0.0.1:${await stage.raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{');
      const timer = setInterval(() => socket.write(' '), 100);
      socket.on('close', () => clearInterval(timer));
    })}`),
  },
  { name: 'hangs up at once', deployment: 'data-center', given: async (stage) => serverAt(`http://127.0.0.1:${await stage.raw((socket) => socket.destroy())}`), code: 'connection-reset', who: 'network-admin', exit: 1 },
  { name: 'hangs up on the signed-in request', deployment: 'data-center', given: serverWhere({ '/rest/api/latest/build/capabilities': 'drop' }), code: 'connection-reset', who: 'network-admin', exit: 1 },
  { name: 'hangs up on the signed-in request', deployment: 'cloud', given: cloudWhere({ '/2.0/user': 'drop' }), code: 'connection-reset', who: 'network-admin', exit: 1 },
  { name: 'a guest network answers with its page', deployment: 'cloud', given: onCloud('html-login-page'), code: 'captive-portal', who: 'you', exit: 1 },
  { name: 'a guest network answers with its page', deployment: 'data-center', given: onServer('html-login-page'), code: 'captive-portal', who: 'you', exit: 1 },
  { name: 'a guest network answers 511', deployment: 'cloud', given: cloudWhere({ '*': html('<h1>Log in</h1>', 511) }), code: 'captive-portal', who: 'you', exit: 1, shows: { status: 511 } },
  { name: 'a guest network sends everybody to its page', deployment: 'data-center', given: serverWhere({ '*': { status: 302, headers: { location: 'http://portal.hotel.example/welcome' } } }), code: 'captive-portal', who: 'you', exit: 1 },
  { name: 'a guest network sends everybody to its page', deployment: 'cloud', given: cloudWhere({ '*': { status: 302, headers: { location: 'http://10.0.0.1/welcome' } } }), code: 'captive-portal', who: 'you', exit: 1 },
  { name: 'a web filter refuses', deployment: 'cloud', given: cloudWhere({ '*': blocked }), code: 'captive-portal', who: 'network-admin', exit: 1, says: /blocks/u },
  { name: 'a web filter refuses', deployment: 'data-center', given: serverWhere({ '*': blocked }), code: 'captive-portal', who: 'network-admin', exit: 1, says: /blocks/u },
];
