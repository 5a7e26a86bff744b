/** The list of tokens to renew: each token once, what ends first at the top, and how far it is whoever did the work. */
import { expect, it } from 'vitest';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';
import { renewalList, renewalsFor, renewalsIn } from '../../../electron/contract/renewals.ts';

function one(name: string, change: Partial<ConnectionSummary> = {}, token: Partial<ConnectionSummary['token']> = {}): ConnectionSummary {
  return {
    id: name,
    name,
    practice: false,
    deployment: 'cloud',
    address: null,
    platform: 'git',
    platformName: 'Git',
    finished: true,
    set: null,
    token: { state: 'kept', where: 'keychain', kind: 'api-token', name: null, expiresOn: null, keptAt: name, ...token },
    tokenKey: `key of ${name}`,
    check: null,
    updatedAt: '2026-11-21T09:00:00.000Z',
    ...change,
  };
}

const under = (oldEndsAt: string | null): Partial<ConnectionSummary> => ({
  rotation: { phase: 'places', startedAt: '2026-12-01T00:00:00.000Z', oldEndsAt, open: 1 },
});
const placing = (phase: 'check' | 'places'): Partial<ConnectionSummary> => ({
  rotation: { phase, startedAt: '2026-12-01T00:00:00.000Z', oldEndsAt: null, open: 1 },
});
const names = (all: ReturnType<typeof renewalsFor>): string[] =>
  all.map(({ connections }) => connections.map(({ name }) => name).join('+'));

it('has each token once, with all that share it, and what ends first at the top', () => {
  const all = [
    one('unknown'),
    one('late', {}, { expiresOn: '2027-03-01' }),
    one('clock', under('2026-12-01T03:00:00.000Z'), { expiresOn: '2027-11-30' }),
    one('soon', { tokenKey: 'shared' }, { expiresOn: '2026-12-05' }),
    one('beside', { tokenKey: 'shared' }, { expiresOn: '2026-12-05' }),
    one('none', {}, { state: 'none' }),
    one('mine', { tokenKey: 'mine', set: { id: 'set', tokens: 'one', place: 0 } }, { state: 'elsewhere' }),
    one('mine too', { tokenKey: 'mine too', set: { id: 'set', tokens: 'one', place: 1 } }, { state: 'elsewhere' }),
  ];
  // “beside” was not chosen: it is renewed all the same, because it has the same token.
  const chosen = all.filter(({ name }) => name !== 'beside');
  expect(names(renewalsFor(all, chosen))).toEqual(['clock', 'soon+beside', 'late', 'mine+mine too', 'unknown']);
});

it('goes on first where the old token is still in places: the day that is known is the new one’s', () => {
  const all = [
    one('soon', {}, { expiresOn: '2026-12-05' }),
    one('swapped', placing('places'), { expiresOn: '2027-11-30' }),
    one('begun', placing('check'), { expiresOn: '2026-12-20' }),
    one('clock', under('2026-12-01T03:00:00.000Z'), { expiresOn: '2027-11-30' }),
  ];
  expect(names(renewalsFor(all, all))).toEqual(['clock', 'swapped', 'soon', 'begun']);
});

it('knows from the connections alone how far it is, also where somebody else did it', () => {
  const before = [one('a'), one('b'), one('c', { tokenKey: 'c' }, { state: 'elsewhere' }), one('d'), one('gone')];
  const list = renewalList(renewalsFor(before, before), '2026-12-01T00:00:00.000Z');
  const after = [
    one('a'),
    one('b', { tokenKey: 'another' }),
    one('c', { tokenKey: 'c', renewedAt: '2026-12-01T01:00:00.000Z' }, { state: 'elsewhere' }),
    one('d', { tokenKey: 'another one', ...under(null) }),
  ];
  const states = Object.fromEntries(renewalsIn(list, after).map(({ connections, state }) => [connections[0].name, state]));
  expect(states).toEqual({ a: 'open', b: 'done', c: 'done', d: 'under-way' });
  // A renewal of before the list does not count.
  expect(renewalsIn(list, [one('a', { renewedAt: '2026-11-01T00:00:00.000Z' })])[0]?.state).toBe('open');
});

it('takes what is open of the list before', () => {
  const all = [one('a'), one('b'), one('c')];
  const [a, b, c] = renewalsFor(all, all);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three');
  const list = renewalList([c], '2026-12-02T00:00:00.000Z', [{ ...a, state: 'done' }, b, c]);
  expect(list.tokens.map(({ connection }) => connection)).toEqual(['c', 'b']);
});
