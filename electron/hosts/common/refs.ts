/** Short references that tie a problem on screen to its line in the log. */
import type { RandomPort } from '../../core/ports.ts';

export type MakeRef = () => string;

/** `HR-7k2m9x4c`: easy to read out on the telephone, and found in the log by searching. */
export function createRefs(random: RandomPort): MakeRef {
  return () => `HR-${random.id(8)}`;
}
