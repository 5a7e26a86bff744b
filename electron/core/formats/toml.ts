/** Writes TOML files as people write them by hand: one table after another, short arrays on one line (https://toml.io/en/v1.0.0). */

type TomlValue = string | number | readonly string[];
/** A table: its dotted name of bare keys, and what is in it, in this order. */
export type TomlTable = readonly [name: string, values: Readonly<Record<string, TomlValue>>];

/** The text of a TOML file. Names and keys have to be bare ones: letters, digits, `_` and `-`. */
export function tomlText(tables: readonly TomlTable[]): string {
  return tables
    .map(([name, values]) => [`[${name}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${written(value)}`), ''].join('\n'))
    .join('\n');
}

function written(value: TomlValue): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? basicString(value) : `[${value.map(basicString).join(', ')}]`;
}

/** JSON's escapes are TOML's too; TOML alone refuses a bare DEL. */
function basicString(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}
