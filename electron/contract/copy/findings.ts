/** Every finding in words. */
import type { Evidence } from '../check.ts';
import type { FindingCode } from '../words.ts';
import { accessCopy } from './findings/access.ts';
import { credentialCopy } from './findings/credential.ts';
import { gitCopy } from './findings/git.ts';
import { networkCopy } from './findings/network.ts';
import { platformCopy } from './findings/platform.ts';
import { serverCopy } from './findings/server.ts';
import { factsOf } from './findings/shape.ts';
import type { Copy, FindingCopy } from './findings/shape.ts';
import { tlsCopy } from './findings/tls.ts';

export type { FindingCopy } from './findings/shape.ts';

/** Closed both ways: here a missing code fails to compile, in each part an unknown one does. */
const copy: Readonly<Record<FindingCode, Copy>> = {
  ...networkCopy,
  ...tlsCopy,
  ...serverCopy,
  ...credentialCopy,
  ...accessCopy,
  ...gitCopy,
  ...platformCopy,
};

/** The sentences for a finding, with what was seen on the wire put in. Evidence may be empty. */
export function findingCopy(code: FindingCode, evidence: Evidence = {}): FindingCopy {
  return copy[code](factsOf(evidence));
}
