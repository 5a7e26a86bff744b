/** Which of the tokens in a list is revoked: the old one, or none. */
import { describe, expect, it } from 'vitest';
import type { ListedToken } from '../../../electron/contract/index.ts';
import { isGone, whichIsOld, withoutNew } from '../../../electron/services/rotation/let-go.ts';

const token = (id: string, name: string): ListedToken => ({ id, name, createdOn: null, lastUsedOn: null, expiresOn: null });
const listed = [token('1', 'Handrail'), token('2', 'Handrail 2027'), token('3', 'CI')];
const nothing = { said: null, oldId: null, freshId: null, name: null, freshName: null, mayBeGone: false };

describe('the token that is revoked', () => {
  it('is the one whose id the old token tells, whatever the names say', () => {
    expect(whichIsOld(listed, { ...nothing, oldId: '3', name: 'Handrail' })).toBe('3');
    expect(whichIsOld(listed, { ...nothing, oldId: '1', name: 'Handrail', freshName: 'Handrail' })).toBe('1');
  });
  it('is told by its name only where the new one is known to be another', () => {
    expect(whichIsOld(listed, { ...nothing, name: 'Handrail', freshId: '2' })).toBe('1');
    expect(whichIsOld(listed, { ...nothing, name: 'Handrail', freshName: 'Handrail 2027' })).toBe('1');
    // The old one may be gone from the list already, and the new one have its name.
    expect(whichIsOld(listed, { ...nothing, name: 'Handrail' })).toBeNull();
    expect(whichIsOld(listed, { ...nothing, name: 'Handrail', freshName: 'Handrail' })).toBeNull();
    expect(whichIsOld(listed, { ...nothing, name: 'Handrail', freshId: '9' })).toBeNull();
  });
  it('is never the new one, and none that is not in the list, not even where the person says so', () => {
    expect(whichIsOld(listed, { ...nothing, said: '2', freshId: '2' })).toBeNull();
    expect(whichIsOld(listed, { ...nothing, said: '2', freshName: 'Handrail 2027' })).toBeNull();
    expect(whichIsOld(listed, { ...nothing, said: '4' })).toBeNull();
    expect(whichIsOld(listed, { ...nothing, said: '3', freshId: '2' })).toBe('3');
    expect(withoutNew(listed, { ...nothing, freshName: 'Handrail 2027' }).map(({ id }) => id)).toEqual(['1', '3']);
    expect(withoutNew([...listed, token('4', 'Handrail 2027')], { ...nothing, freshName: 'Handrail 2027' })).toHaveLength(4);
  });
  it('is none of its name where it may be gone already', () => {
    const again = { ...nothing, name: 'Handrail', freshId: '2' };
    expect(whichIsOld(listed, { ...again, mayBeGone: true })).toBeNull();
    expect(whichIsOld(listed, { ...again, mayBeGone: true, oldId: '1' })).toBe('1');
    expect(whichIsOld(listed, { ...again, oldId: '9' })).toBeNull();
    expect([isGone(listed, { ...again, oldId: '9' }), isGone(listed, { ...again, oldId: '1' }), isGone(listed, again)]).toEqual([
      true,
      false,
      false,
    ]);
    // Tokens that tell no ids of this server say nothing.
    expect(isGone(listed, { ...again, oldId: '9', freshId: '8' })).toBe(false);
  });
});
