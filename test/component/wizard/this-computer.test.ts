import { describe, expect, it } from 'vitest';
import { isLoopback } from '../../../electron/core/diagnosis/reachability.ts';
import { isThisComputer } from '../../../renderer/steps/address/this-computer.ts';

describe('an address on this computer', () => {
  it.each([
    ['http://localhost:7990', true],
    ['http://LOCALHOST/bitbucket', true],
    ['http://127.0.0.1:7990', true],
    ['http://127.1', true],
    ['http://[::1]:7990/x', true],
    ['http://localhost.acme.io', false],
    ['http://127.0.0.1.acme.io', false],
    ['http://10.0.0.1', false],
    ['localhost', false],
    ['', false],
  ])('%s: %s, as the host says', (address, is) => {
    expect([isThisComputer(address), isLoopback(address)]).toEqual([is, is]);
  });
});
