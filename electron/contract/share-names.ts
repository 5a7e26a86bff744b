/** The names of files that people hand to each other. */

/**
 * Endings of a shared connection, the one that is written first. Windows and macOS look at the last ending alone, and nobody would have
 * every `.json` opened by Handrail: there the short one is opened by a double click.
 */
export const shareEndings = ['.handrail.json', '.handrail'] as const;
/** The ending of a bundle. */
export const bundleEnding = '.handrail-support.json';

/** True for a name that a shared connection or a bundle is saved under. */
export function isShareName(name: string): boolean {
  const lower = name.toLowerCase();
  return [...shareEndings, bundleEnding].some((ending) => lower.endsWith(ending));
}
