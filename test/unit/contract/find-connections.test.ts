import { describe, expect, it } from 'vitest';
import { anyConnection, findConnections } from '../../../electron/contract/find-connections.ts';
import type { ConnectionFilter } from '../../../electron/contract/find-connections.ts';
import { matchingTexts, startsAlike } from '../../../electron/contract/find-text.ts';
import { healthOf, mainActionOf } from '../../../electron/contract/health.ts';
import { headlineOf } from '../../../electron/contract/index.ts';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';

const now = new Date('2026-11-30T12:00:00Z');
const kept = { state: 'kept', where: 'keychain', kind: 'api-token', name: null, expiresOn: null, keptAt: '2026-01-01' } as const;
const good = { ok: true, at: '2026-11-29T10:00:00Z', headline: headlineOf('all-in-place') } as const;
const bad = { ...good, ok: false } as const;

function one(name: string, change: Partial<ConnectionSummary> = {}): ConnectionSummary {
  return {
    id: name.toLowerCase().padEnd(12, '0').slice(0, 12),
    name,
    practice: false,
    deployment: 'cloud',
    address: 'acme',
    platform: 'renovate',
    platformName: 'Renovate',
    finished: true,
    set: null,
    token: kept,
    check: good,
    updatedAt: '2026-11-29T10:00:00Z',
    ...change,
  };
}

const all = [
  one('Payments', { owner: 'ada@acme.io', words: 'PAY Mend checkout-api Ticket OPS-7' }),
  one('Zürich', { platform: 'cds', platformName: 'CDS', deployment: 'data-center', address: 'https://git.acme.io', check: bad }),
  one('Ending', { token: { ...kept, expiresOn: '2026-12-05' } }),
  one('Half', { finished: false, check: null, token: { ...kept, state: 'none' } }),
  one('Quiet', { check: null }),
];
const names = (filter: Partial<ConnectionFilter>): string[] =>
  findConnections(all, { ...anyConnection, ...filter }, now).map(({ name }) => name);

describe('search', () => {
  it.each([
    ['', ['Payments', 'Zürich', 'Ending', 'Half', 'Quiet']],
    ['zurich', ['Zürich']],
    ['ops-7', ['Payments']],
    ['mend', ['Payments']],
    ['ADA checkout', ['Payments']],
    // A slip, where nothing fits exactly.
    ['paymets', ['Payments']],
    ['pyaments', ['Payments']],
    ['chekout-api ticket', []],
    ['chekout ticket', ['Payments']],
    ['git.acme.io', ['Zürich']],
    ['xyz', []],
  ])('of “%s”', (search, found) => {
    expect(names({ search })).toEqual(found);
  });

  it('forgives nothing in a short word, and nothing where something fits exactly', () => {
    expect(matchingTexts(['abc', 'abd'], (text) => text, 'abx')).toEqual([]);
    expect(matchingTexts(['renovate', 'renovatf'], (text) => text, 'renovate')).toEqual(['renovate']);
  });

  it('knows a letter more, less, other, and two that changed places, at the beginning of a word', () => {
    expect(['renovate', 'rennovate', 'renvate', 'removate', 'renvoate'].map((wanted) => startsAlike('renovate-bot', wanted, 1))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(startsAlike('renovate', 'rmvate', 1)).toBe(false);
    expect(startsAlike('bot', 'renovate', 2)).toBe(false);
  });
});

it('filters by platform, kind of Bitbucket, owner, health and end', () => {
  expect(names({ platform: 'cds' })).toEqual(['Zürich']);
  expect(names({ deployment: 'data-center' })).toEqual(['Zürich']);
  expect(names({ owner: 'ada@acme.io' })).toEqual(['Payments']);
  expect(names({ endsWithin: 7 })).toEqual(['Ending']);
  expect(names({ endsWithin: 4 })).toEqual([]);
  expect(names({ health: 'works' })).toEqual(['Payments']);
  expect(names({ health: 'needs-you' })).toEqual(['Zürich', 'Ending']);
  expect(names({ health: 'unfinished' })).toEqual(['Half']);
  expect(names({ health: 'unchecked' })).toEqual(['Quiet']);
});

it.each([
  ['open', 'works', {}],
  ['check', 'unchecked', { check: null }],
  ['fix', 'needs-you', { check: bad }],
  ['fix', 'needs-you', { check: bad, finished: false }],
  ['go-on', 'unfinished', { finished: false }],
  ['renew', 'needs-you', { token: { ...kept, expiresOn: '2026-11-29' }, check: bad }],
  ['renew', 'needs-you', { token: { ...kept, expiresOn: '2026-12-05' } }],
  ['fix', 'needs-you', { token: { ...kept, expiresOn: '2026-12-05' }, check: bad }],
  ['renew', 'works', { token: { ...kept, expiresOn: '2026-12-20' } }],
  ['open', 'works', { token: { ...kept, expiresOn: '2027-06-20' } }],
  ['give-token', 'needs-you', { token: { ...kept, state: 'lost' } }],
  // The practice Bitbucket that made it has ended: nobody has to do anything.
  ['open', 'works', { token: { ...kept, state: 'lost' }, practice: true }],
] as const)('offers “%s” to one that is “%s”', (action, health, change) => {
  const connection = one('One', change);
  expect([mainActionOf(connection, now), healthOf(connection, now)]).toEqual([action, health]);
});
