/** What a connection comes back to whose removal is taken back: a rotation of its token went on without it. */
import type { StoredConnection } from '../store/document.ts';
import { tokenIs } from '../store/rotation.ts';
import type { StoredRotation } from '../store/rotation.ts';
import { currentToken, isOpen } from './keep.ts';

/** The token that the connections of this rotation have; one that was abandoned leaves them the old one. */
function tokenOf(rotation: StoredRotation): string {
  return rotation.stage === 'ended' ? tokenIs(rotation.old) : currentToken(rotation);
}

/**
 * The connection as it comes back among these. Where the others still have its token it is in their rotation; where they have another one
 * by now, its own may be revoked: the rotation says that it was left behind, and what its last check found is not shown any more.
 */
export function rejoined(back: StoredConnection, others: readonly StoredConnection[]): StoredConnection {
  const { token, rotation: own } = back;
  const is = tokenIs(token);
  const theirs = others.find(
    ({ rotation }) =>
      rotation !== undefined &&
      rotation.ended !== 'token-replaced' &&
      rotation.ended !== 'left-behind' &&
      (rotation.id === own?.id || (token.fact.state === 'kept' && tokenIs(rotation.old) === is)),
  )?.rotation;
  if (theirs === undefined || (own !== undefined && !isOpen(own) && own.id === theirs.id)) return back;
  if (tokenOf(theirs) !== is) return { ...back, check: null, rotation: { ...theirs, stage: 'ended', ended: 'left-behind' } };
  if (!isOpen(theirs)) return own?.id === theirs.id ? { ...back, rotation: theirs } : back;
  return { ...back, rotation: { ...theirs, connections: [...new Set([...theirs.connections, back.id])] } };
}
