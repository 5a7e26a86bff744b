/** Random names from the system's secure source. */
import { randomInt } from 'node:crypto';
import type { RandomPort } from '../core/ports.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Makes identifiers of lower-case letters and digits; every character is equally likely. */
export function createRandom(): RandomPort {
  return {
    id: (length) => Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join(''),
  };
}
