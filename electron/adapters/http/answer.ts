/** From a request to the head of its answer, with Node's own client. */
import { Because } from '../system-errors.ts';
import { because } from '../../contract/index.ts';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** A server has reason for one or two of them (RFC 9110 §15.2); more than this is no answer. */
const mostInterimAnswers = 20;

/** The request ended before its connection stood. */
export class NotConnected extends Error {}

/**
 * The head of the answer to the request that `make` begins. `connected` is called when its connection stands. Rejects with the
 * error of the connection, as the cause of a NotConnected where it never came to stand.
 */
export function answered(make: () => ClientRequest, body: string | undefined, connected: () => void): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let stands = false;
    const stand = (): void => {
      stands = true;
      connected();
    };
    const request = make();
    request.once('socket', (socket) => {
      if (!socket.connecting) stand();
      else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', stand);
    });
    // Each interim answer (100 to 199) starts the parser's count of header bytes anew, so they need a limit of their own.
    let interim = 0;
    request.on('information', () => {
      interim += 1;
      if (interim > mostInterimAnswers) request.destroy(new Because(because('interim-endless')));
    });
    request.once('response', resolve);
    // 'error' may come again after the answer; it must not be unheard.
    request.on('error', (error) => reject(stands ? error : new NotConnected(error.message, { cause: error })));
    request.end(body);
  });
}
