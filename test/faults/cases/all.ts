/** Every case of the matrix, by area. */
import type { FaultCase } from '../case.ts';
import { accessCases } from './access.ts';
import { credentialCases } from './credential.ts';
import { gitCases } from './git.ts';
import { networkCases } from './network.ts';
import { proxyCases } from './proxy.ts';
import { realLifeCases } from './real-life.ts';
import { otherSideCases } from './real-life-other-side.ts';
import { removalCases } from './removals.ts';
import { serverCases } from './server.ts';
import { tlsCases } from './tls.ts';

export const areas: readonly (readonly [area: string, cases: readonly FaultCase[]])[] = [
  ['network', networkCases],
  ['proxy', proxyCases],
  ['tls', tlsCases],
  ['server', serverCases],
  ['credential', credentialCases],
  ['access', accessCases],
  ['git', gitCases],
  ['removals', removalCases],
  ['real life', realLifeCases],
  ['real life, other side', otherSideCases],
];
