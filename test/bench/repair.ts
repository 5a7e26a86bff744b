/** Texts on which a careless pattern would go back and forth for hours, at the size up to which a file is read and at half of it. */
import { repairPlatforms } from '../../electron/contract/index.ts';
import { repairFile } from '../../electron/core/repair/repair.ts';

const shapes: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['lines of yaml', (size) => 'a: b\n'.repeat(size / 5)],
  ['empty lines', (size) => '\n'.repeat(size / 5)],
  ['spaces before a value', (size) => `token: ${' '.repeat(size)}x`],
  ['words as a value', (size) => `token: ${'a '.repeat(size / 5)}`],
  ['spaces before a letter', (size) => `${' '.repeat(size)}x`],
  ['nested lists', (size) => '- '.repeat(size / 5)],
];

/** For each shape: milliseconds at half the size and at the whole, for all platforms together, the quickest of several runs. */
export function repairMuch(): { readonly name: string; readonly half: number; readonly whole: number }[] {
  const timed = (text: string): number => {
    const took = Array.from({ length: 7 }, () => {
      const start = performance.now();
      for (const platform of repairPlatforms) repairFile(platform, 'f', text);
      return performance.now() - start;
    });
    return Math.min(...took);
  };
  return shapes.map(([name, make]) => ({ name, half: timed(make(4_750)), whole: timed(make(9_500)) }));
}
