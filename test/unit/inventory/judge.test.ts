/** Which connections hold which token, and what is said of each: by names, owners and ends alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsSearch, inFilter } from '../../../electron/contract/index.ts';
import { inventoryOf } from '../../../electron/core/inventory/judge.ts';
import { joinTokens } from '../../../electron/core/inventory/join.ts';
import { inventoryCsv, inventoryJson } from '../../../electron/core/inventory/document.ts';
import type { KnownConnection, ListedToken } from '../../../electron/core/inventory/types.ts';

const now = new Date('2026-11-30T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString();
const token = (more: Partial<ListedToken> = {}): ListedToken => ({
  id: '1',
  label: 'Handrail CDS',
  kind: 'api-token',
  blocked: false,
  owner: { id: 'a', name: 'Ada', email: 'ada@acme.io', userName: null },
  place: null,
  createdAt: days(-10),
  expiresAt: days(200),
  lastUsedAt: days(-1),
  grants: ['read:repository:bitbucket'],
  ...more,
});
const connection = (more: Partial<KnownConnection> = {}): KnownConnection => ({
  id: 'abcdefgh',
  name: 'acme → CDS',
  platform: 'CDS',
  kind: 'api-token',
  tokenName: 'Handrail CDS',
  expiresOn: days(200).slice(0, 10),
  users: ['Ada@acme.io'],
  project: null,
  repositories: null,
  needed: ['read:repository:bitbucket'],
  ...more,
});
const join = (tokens: ListedToken[], connections: KnownConnection[]) =>
  joinTokens(tokens, connections).map((each) => each.map(({ connection: { id }, surety }) => `${id} ${surety}`));
const other = token({ id: '2', label: 'else', expiresAt: days(100) });
const of = (more: Partial<ListedToken>, connections: KnownConnection[] = []) => inventoryOf([token(more)], connections, now)[0]!;

describe('joins', () => {
  it.each([
    ['name, owner and end', {}, {}, ['abcdefgh sure']],
    ['the day before, in another zone', { expiresAt: days(199) }, {}, ['abcdefgh sure']],
    ['name and owner, no end known', {}, { expiresOn: null }, ['abcdefgh likely']],
    ['owner and end, no name known', {}, { tokenName: null }, ['abcdefgh likely']],
    ['the name, in other letters', { label: ' handrail  cds' }, {}, ['abcdefgh sure']],
    ['the name, no owner known', {}, { users: [], expiresOn: null }, ['abcdefgh possible']],
    ['another end', { expiresAt: days(150) }, {}, []],
    ['another owner', { owner: { id: 'b', name: 'Bo', email: 'bo@acme.io', userName: null } }, {}, []],
    ['another name', { label: 'scripts' }, {}, []],
    ['another kind', {}, { kind: 'repository-token' }, []],
  ] satisfies [string, Partial<ListedToken>, Partial<KnownConnection>, string[]][])('%s', (_name, listed, known, expected) => {
    expect(join([token(listed), other], [connection(known)])[0]).toEqual(expected);
  });

  it('the only token of a person possibly; one of two never', () => {
    const bare = connection({ tokenName: null, expiresOn: null });
    expect(join([token()], [bare])).toEqual([['abcdefgh possible']]);
    expect(join([token(), other], [bare])).toEqual([[], []]);
  });

  it('what is surely somewhere is not possibly elsewhere', () => {
    const twin = token({ id: '3', owner: null });
    expect(join([token(), twin], [connection()])).toEqual([['abcdefgh sure'], []]);
  });

  it('tokens of projects and repositories by their place', () => {
    const listed = token({ kind: 'http-repository-token', owner: null, place: { project: 'PAY', repository: 'api' } });
    const known = connection({ kind: 'http-repository-token', users: [], project: 'pay', repositories: ['API'] });
    expect(join([listed], [known, connection({ id: 'otherone', kind: 'http-repository-token', users: [], project: 'MOB' })])).toEqual([
      ['abcdefgh sure'],
    ]);
  });

  it('a shared token is held by all that share it', () => {
    expect(join([token()], [connection(), connection({ id: 'second12', name: 'zz' })])).toEqual([['abcdefgh sure', 'second12 sure']]);
  });
});

describe('findings', () => {
  it.each([
    ['all is well', {}, true, []],
    ['unknown', {}, false, ['unknown']],
    ['used 89 days ago', { lastUsedAt: days(-89) }, true, []],
    ['used 90 days ago', { lastUsedAt: days(-90) }, true, ['unused']],
    ['never used and new', { lastUsedAt: null, createdAt: days(-3) }, true, []],
    ['never used and old', { lastUsedAt: null, createdAt: days(-90) }, true, ['unused']],
    ['no day told', { lastUsedAt: null, createdAt: null }, true, []],
    ['blocked', { blocked: true }, true, ['blocked']],
    ['too much', { grants: ['read:repository:bitbucket', 'admin:workspace:bitbucket'] }, true, ['too-much']],
    ['powerful and unknown', { grants: ['delete:repository:bitbucket'] }, false, ['unknown', 'powerful']],
    ['nothing told of what it may', { grants: null }, true, []],
  ] satisfies [string, Partial<ListedToken>, boolean, string[]][])('%s', (_name, listed, known, flags) => {
    expect(of(listed, known ? [connection()] : []).flags).toEqual(flags);
  });

  it.each([
    [31, []],
    [30, ['ends']],
    [7, ['ends']],
    [0, ['ends']],
    [-1, ['ended']],
  ])('an end in %s days', (count, flags) => {
    expect(of({ expiresAt: days(count) }, [connection({ expiresOn: null })]).flags).toEqual(flags);
  });

  it('no end', () => expect(of({ expiresAt: null }, [connection({ expiresOn: null })]).flags).toEqual(['no-end']));

  it('what one of two platforms needs is not too much, and what is needed by somebody only possible says nothing', () => {
    const grants = ['read:repository:bitbucket', 'write:webhook:bitbucket'];
    const second = connection({ id: 'second12', needed: ['write:webhook:bitbucket'] });
    expect(of({ grants }, [connection(), second]).excess).toEqual([]);
    expect(of({ grants }, [connection()]).excess).toEqual(['write:webhook:bitbucket']);
    expect(of({ grants }, [connection({ users: [], expiresOn: null })]).excess).toEqual([]);
    expect(of({ grants }, [connection({ needed: null })]).excess).toEqual([]);
  });

  it('filters and searches', () => {
    const shown = of({ grants: ['admin:repository:bitbucket'], lastUsedAt: days(-100) });
    expect(['all', 'unknown', 'unused', 'ends', 'too-much'].map((filter) => inFilter(shown, filter as never))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(['handrail ADA', 'ada@acme', 'nobody'].map((text) => fitsSearch(shown, text))).toEqual([true, true, false]);
  });
});

describe('files', () => {
  it('no cell is a formula, whatever a name is', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '|', '%', ' =', '"=', '＝'), fc.string(), (begin, rest) => {
        const csv = inventoryCsv([of({ label: `${begin}${rest}` })]);
        for (const cell of csv.split(/(?:^|,|\r\n)"/u).slice(1)) expect(cell).not.toMatch(/^[=+\-@|%＝\t\r]/u);
        expect(csv).toContain(`"'${`${begin}${rest}`.replaceAll('"', '""')}"`);
      }),
    );
  });

  it('one row a token, with every column; JSON holds the same and what is missing in words', () => {
    const rows = inventoryCsv([of({ grants: ['a', 'b'] }, [connection()])]).split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]!.split('","')).toHaveLength(15);
    expect(rows[1]!.split('","')).toHaveLength(15);
    const inventory = {
      id: 'x',
      source: { kind: 'organization' as const, id: 'o', name: 'Acme', practice: false },
      at: now.toISOString(),
      tokens: [of({})],
      gaps: [{ code: 'managed-only' as const, params: {} }],
    };
    const read = JSON.parse(inventoryJson(inventory, inventory.tokens, '1')) as { tokens: unknown[]; missing: { words: string }[] };
    expect(read.tokens).toEqual(inventory.tokens);
    expect(read.missing[0]!.words).toMatch(/^This list has only accounts/);
  });
});
