import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../renderer/home/use-order.ts';

const items = (ids: string): readonly { readonly id: string }[] => Array.from(ids, (id) => ({ id }));
const shown = (newest: string, order: string): string =>
  inOrder(items(newest), Array.from(order))
    .map(({ id }) => id)
    .join('');

describe('the order of the cards', () => {
  it.each([
    ['stays whatever is newest', 'cab', 'abc', 'abc'],
    ['closes up where one has gone', 'ca', 'abc', 'ac'],
    ['puts a new one before the card that it was before', 'xcab', 'abc', 'abxc'],
    ['shows new ones at the end where nothing follows them', 'abcxy', 'abc', 'abcxy'],
    ['is the newest order where nothing was shown before', 'cab', '', 'cab'],
  ])('%s', (_name, newest, order, expected) => {
    expect(shown(newest, order)).toBe(expected);
  });
});
