/** Ways in which formats spell a text, written for the tests alone: none of them shares code with what undoes them. */

type Spell = (text: string) => string;
const hex = (char: string, digits: number, upper: boolean): string => {
  const code = (char.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');
  return upper ? code.toUpperCase() : code;
};
const units = (text: string, spell: (unit: string, at: number) => string): string => text.split('').map(spell).join('');
const points = (text: string, spell: Spell): string => Array.from(text, spell).join('');
const bytes = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
  '=': 'equals',
  '/': 'sol',
  '+': 'plus',
  '@': 'commat',
  _: 'lowbar',
  ':': 'colon',
  '!': 'excl',
  '#': 'num',
  $: 'dollar',
  '%': 'percnt',
};

export const spellings: Readonly<Record<string, Spell>> = {
  raw: (text) => text,
  json: (text) => JSON.stringify(text).slice(1, -1),
  'json with \\/': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'json, all \\u': (text) => units(text, (unit) => `\\u${hex(unit, 4, false)}`),
  'json, all \\U upper': (text) => units(text, (unit) => `\\u${hex(unit, 4, true)}`),
  'json as PHP and Gson write it': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replaceAll(/[<>&'=]/g, (char) => `\\u${hex(char, 4, false)}`)
      .replaceAll('/', '\\/'),
  'json in json': (text) => JSON.stringify(JSON.stringify({ token: text })),
  percent: encodeURIComponent,
  'percent, lower case': (text) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.toLowerCase()),
  'percent, mixed case': (text) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.slice(0, 2) + code.slice(2).toLowerCase()),
  'percent, every byte': (text) =>
    bytes(text)
      .map((byte, at) => `%${byte.toString(16).padStart(2, '0')[at % 2 === 0 ? 'toUpperCase' : 'toLowerCase']()}`)
      .join(''),
  'percent, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'as a form sends it': (text) => new URLSearchParams({ q: text }).toString().slice(2),
  'as an address keeps it': (text) => encodeURI(text),
  'html, the five': (text) =>
    text.replaceAll(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? '&#39;'),
  'html, by name': (text) => text.replaceAll(/[^A-Za-z0-9]/g, (char) => (entities[char] === undefined ? char : `&${entities[char]};`)),
  'html, decimal': (text) => points(text, (char) => `&#${String(char.codePointAt(0))};`),
  'html, hex': (text) => points(text, (char) => `&#x${hex(char, 2, false)};`),
  'html, HEX': (text) => points(text, (char) => `&#X${hex(char, 4, true)};`),
  'json in html': (text) => JSON.stringify(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  'percent in json': (text) => JSON.stringify({ url: `https://h/?t=${encodeURIComponent(text)}` }).replaceAll('/', '\\/'),
  'html in percent': (text) => encodeURIComponent(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;')),
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64 in percent': (text) => encodeURIComponent(Buffer.from(text).toString('base64')),
  'base64 in json': (text) => Buffer.from(text).toString('base64').replaceAll('/', '\\/').replaceAll('=', '\\u003d'),
  Basic: (text) => `Basic ${Buffer.from(`ada@acme.example:${text}`).toString('base64')}`,
  'Basic, another user': (text) => `Basic ${Buffer.from(`somebody-else:${text}`).toString('base64')}`,
  'shell, single quotes': (text) => `'${text.replaceAll("'", "'\\''")}'`,
  'shell, backslashes': (text) => text.replaceAll(/[^A-Za-z0-9_./-]/g, (char) => `\\${char}`),
  'shell, double quotes': (text) => `"${text.replaceAll(/["$`\\]/g, (char) => `\\${char}`)}"`,
  "shell, $'…'": (text) =>
    `$'${bytes(text)
      .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
      .join('')}'`,
  octal: (text) =>
    bytes(text)
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join(''),
  PowerShell: (text) => `"${text.replaceAll(/["$`]/g, (char) => `\`${char}`)}"`,
  'yaml, single quotes': (text) => `'${text.replaceAll("'", "''")}'`,
  'yaml, double quotes': (text) => `"${text.replaceAll(/["\\]/g, (char) => `\\${char}`)}"`,
  'yaml, double quotes over lines': (text) =>
    `"${text.replaceAll(/["\\]/g, (char) => `\\${char}`).replaceAll(/(?<=[A-Za-z0-9]{4})(?=[A-Za-z0-9])/g, '\\\n    ')}"`,
  csv: (text) => `"${text.replaceAll('"', '""')}"`,
};

/**
 * Everything that a spelt secret may stand for, undone by the formats' own readers as far as one is at hand: what a curious reader would
 * try.
 */
export function guesses(text: string): string[] {
  const found = new Set([text]);
  const tries: Spell[] = [
    (each) => each.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    (each) => each.replaceAll(/\\x([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    (each) => each.replaceAll(/\\([0-3][0-7]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
    (each) => each.replaceAll(/\\\r?\n[ \t]*/g, ''),
    (each) => each.replaceAll(/\\([^A-Za-z0-9\s])/g, '$1'),
    (each) =>
      each.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
        try {
          return decodeURIComponent(run);
        } catch {
          return run;
        }
      }),
    (each) => each.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff))),
    (each) =>
      each.replaceAll(/&#[xX]([0-9a-fA-F]+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))),
    (each) =>
      each.replaceAll(/&([a-z]+);/g, (whole, name: string) => Object.entries(entities).find(([, known]) => known === name)?.[0] ?? whole),
    (each) => each.replaceAll(/''/g, "'").replaceAll("'\\''", "'"),
    (each) => each.replaceAll(/[A-Za-z0-9+/_-]{8,}={0,2}/g, (run) => Buffer.from(run, 'base64').toString('latin1')),
  ];
  for (let round = 0; round < 2; round += 1) for (const each of [...found]) for (const attempt of tries) found.add(attempt(each));
  return [...found];
}
