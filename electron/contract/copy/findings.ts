/** Every finding in words. The map is closed: a code without sentences, or sentences without a code, fail to compile. */
import type { Evidence } from '../check.ts';
import type { FindingCode } from '../words.ts';
import { accessCopy } from './findings/access.ts';
import { credentialCopy } from './findings/credential.ts';
import { networkCopy } from './findings/network.ts';
import { platformCopy } from './findings/platform.ts';
import { serverCopy } from './findings/server.ts';
import { factsOf } from './findings/shape.ts';
import type { Copy, FindingCopy } from './findings/shape.ts';

export type { FindingCopy } from './findings/shape.ts';

const written = { ...networkCopy, ...serverCopy, ...credentialCopy, ...accessCopy, ...platformCopy };
type Unknown = Exclude<keyof typeof written, FindingCode>;
const copy: Readonly<Record<FindingCode, Copy>> & Readonly<Record<Unknown, never>> = written;

/** The sentences for a finding, with what was seen on the wire put in. Evidence may be empty. */
export function findingCopy(code: FindingCode, evidence: Evidence = {}): FindingCopy {
  return copy[code](factsOf(evidence));
}
