/** A rotation in a list of connections. Pure. */
import type { RotationSummary } from '../../contract/index.ts';
import type { StoredConnection } from '../store/document.ts';
import { isIn, isOpen, membersIn, oldEndsAt, phaseOf } from './keep.ts';
import { isOpenPlace, knownPlaces } from './places.ts';

/** What a list says of a connection's rotation; undefined where none is under way. */
export function summaryOf(all: readonly StoredConnection[], stored: StoredConnection): RotationSummary | undefined {
  const { rotation } = stored;
  if (rotation === undefined || !isOpen(rotation) || !isIn(stored, rotation)) return undefined;
  const open = knownPlaces(rotation, membersIn(all, rotation)).filter(isOpenPlace).length;
  return { phase: phaseOf(rotation, open), startedAt: rotation.startedAt, oldEndsAt: oldEndsAt(rotation), open };
}
