import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearName } from '../../../electron/core/repair/near-name.ts';

describe('the name that was meant', () => {
  it.each([
    ['optons', 'options'],
    ['optiions', 'options'],
    ['optoins', 'options'],
    ['0ptions', 'options'],
    ['OPTION', 'options'],
    ['option', 'options'],
    ['options', null],
    ['Options', null],
    ['opts', null],
    ['ption', null],
    ['urk', null],
    ['', null],
    ['optoisn', null],
  ])('takes %j for %j', (written, meant) => expect(nearName(written, ['options', 'url', 'auth'])).toBe(meant));

  it('does not choose between two', () => expect(nearName('disableA', ['disableB', 'disableC'])).toBeNull());

  it('finds every name with one letter gone, and never the name itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(), (name, at) => {
        const cut = name.slice(0, at % name.length) + name.slice((at % name.length) + 1);
        expect(nearName(cut, [name])).toBe(name);
        expect(nearName(name, [name])).toBeNull();
      }),
    );
  });
});
