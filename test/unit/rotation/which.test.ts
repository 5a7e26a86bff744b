/** Which of the listed tokens is the old one: never the new one, and none where it cannot be told. */
import { expect, it } from 'vitest';
import type { ListedToken } from '../../../electron/contract/index.ts';
import { whichIsOld } from '../../../electron/services/rotation/let-go.ts';

const token = (id: string, name: string): ListedToken => ({ id, name, createdOn: null, lastUsedOn: null, expiresOn: null });
const nothing = { said: null, oldId: null, freshId: null, name: null, freshName: null };

it('by its number, else by a name that only it has', () => {
  const listed = [token('1', 'CDS'), token('2', 'CDS')];
  expect(whichIsOld(listed, { ...nothing, oldId: '1', name: 'CDS' })).toBe('1');
  expect(whichIsOld(listed, { ...nothing, name: 'CDS' })).toBeNull();
  expect(whichIsOld([token('1', 'CDS'), token('2', 'CDS 2026-11-30')], { ...nothing, name: 'CDS' })).toBe('1');
});

it('never the new one, not even when it is said', () => {
  expect(whichIsOld([token('1', 'CDS'), token('2', 'CDS')], { ...nothing, said: '2', freshId: '2', name: 'CDS' })).toBeNull();
  const listed = [token('1', 'made by hand'), token('2', 'CDS 2026-11-30')];
  expect(whichIsOld(listed, { ...nothing, said: '2', freshName: 'CDS 2026-11-30' })).toBeNull();
  expect(whichIsOld(listed, { ...nothing, said: '1', freshName: 'CDS 2026-11-30' })).toBe('1');
});
