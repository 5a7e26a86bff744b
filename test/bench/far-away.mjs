// A server that is far away, played on loopback.
import { connect, createServer } from 'node:net';

/**
 * Passes parts on at their time, in order.
 * @param {() => number} delay milliseconds from now
 */
function held(delay) {
  /** @type {{ due: number, pass: () => void }[]} */
  const queue = [];
  /** @type {NodeJS.Timeout | null} */
  let timer = null;
  const next = () => {
    timer = null;
    while (queue[0] !== undefined && queue[0].due <= performance.now()) queue.shift()?.pass();
    if (queue[0] !== undefined) timer = setTimeout(next, queue[0].due - performance.now());
  };
  /** @param {() => void} pass */
  return (pass) => {
    queue.push({ due: performance.now() + delay(), pass });
    timer ??= setTimeout(next, delay());
  };
}

/**
 * A TCP proxy that holds everything back for half a round trip in each direction. On loopback a connection stands at once; what
 * is sent over it is held back for the round trip that TCP's handshake would have taken.
 * @param {number} port of the server behind it
 * @param {number} rtt milliseconds
 */
export async function farAway(port, rtt) {
  let opened = 0;
  const server = createServer((near) => {
    opened += 1;
    const stands = performance.now() + rtt;
    const far = connect(port, '127.0.0.1');
    near.setNoDelay(true);
    far.setNoDelay(true);
    const there = held(() => (rtt === 0 ? 0 : Math.max(0, stands - performance.now()) + rtt / 2));
    const back = held(() => rtt / 2);
    /** @type {[import('node:net').Socket, import('node:net').Socket, (pass: () => void) => void][]} */
    const ways = [
      [near, far, there],
      [far, near, back],
    ];
    for (const [from, to, way] of ways) {
      from.on('data', (part) => (rtt === 0 ? to.write(part) : way(() => to.write(part))));
      from.on('end', () => (rtt === 0 ? to.end() : way(() => to.end())));
      from.on('error', () => to.destroy());
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return { port: address.port, opened: () => opened, close: () => new Promise((done) => server.close(done)) };
}
