/** The door to YAML editing, apart from its implementation so that the catalogue loads no YAML library. */
import type { Result } from '../../contract/index.ts';

/** A step into a YAML text: a map key or a list index. */
export type YamlPath = readonly (string | number)[];

/** A value to write: text is single-quoted (a backslash stays one backslash), booleans are bare. */
export type YamlValue = string | boolean;

/** A scalar of the text: where it stands and its text as written, without quotes. */
export interface YamlScalar {
  readonly path: YamlPath;
  readonly text: string;
}

/**
 * One YAML text, edited by replacing the characters of a value and nothing else: comments, order, quoting and
 * blank lines of everything that is not set stay byte for byte.
 */
export interface YamlDocument {
  /** What stands at a path: the text of a scalar, `map`, `list`, or null when nothing does. */
  kind(path: YamlPath): 'scalar' | 'map' | 'list' | null;
  /** A scalar's text as written; null when there is none. */
  text(path: YamlPath): string | null;
  /** The number of entries of a list or map; 0 for anything else. */
  size(path: YamlPath): number;
  scalars(): readonly YamlScalar[];
  comments(): readonly string[];
  /** Sets a scalar, adding its key to the map when it is missing. The map itself must exist. */
  set(path: YamlPath, value: YamlValue): void;
  /** Adds a map of scalars under a key that is missing. */
  addMap(path: YamlPath, entries: readonly (readonly [string, YamlValue])[]): void;
  /** Rewrites the text of comments. */
  mapComments(change: (comment: string) => string): void;
  /**
   * The new text, read again to prove that it holds what was set and that nothing else changed; `yaml-wrong-shape` where it could not be
   * edited safely.
   */
  write(): Result<string>;
}
