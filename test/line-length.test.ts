import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folders = ['build', 'electron', 'renderer', 'test'];
const files = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/u.test(entry.name) && !/node_modules|\.(?:results|screens)/u.test(entry.parentPath))
  .map((entry) => join(entry.parentPath, entry.name));

/** A comment alone on its line, or after code without a text. */
const comment = /^\s*(?:\/\/|\/?\*|\{\/\*)[^`]*$|^[^'"`]*\s\/\/\s/u;
const isTooLong = (line: string): boolean => line.length > 140 && comment.test(line) && !/https?:\/\//u.test(line);

it('keeps comments within 140 columns: the formatter breaks code there, but no comment', () => {
  expect(files.length).toBeGreaterThan(1000);
  const long = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (isTooLong(line) ? [`${relative(root, file)}:${String(index + 1)}`] : [])),
  );
  expect(long).toEqual([]);
});

it.each([`// ${'x '.repeat(70)}`, `   * ${'x '.repeat(70)}`, `const a = 1; // ${'x '.repeat(70)}`])('finds %s', (line) => {
  expect(isTooLong(line)).toBe(true);
});
