/**
 * The ways in which formats write a character as something else, and how each is undone with every character's place kept.
 * Sources: JSON https://www.rfc-editor.org/rfc/rfc8259#section-7, YAML https://yaml.org/spec/1.2.2/#57-escaped-characters,
 * HTML https://html.spec.whatwg.org/multipage/named-characters.html, percent https://url.spec.whatwg.org/#percent-encoded-bytes,
 * shell quoting https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02 (read 2026-11-29).
 */

/** A text in which some characters stand for longer spellings of another one. */
export interface Reading {
  readonly text: string;
  /** Where a character's spelling begins in the text that was read; `text.length` gives its end. */
  readonly placeOf: (at: number) => number;
}

interface Codec {
  /** The character that every one of its spellings begins with or holds. */
  readonly sign: string;
  /** Every spelling that may stand for something else. */
  readonly find: string;
  /** What a spelling stands for; null: for itself. */
  readonly undo: (spelling: string) => string | null;
}

const control: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  a: '\u0007',
  v: '\v',
  e: '\u001b',
  '0': '\0',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** JSON, YAML in double quotes, shell, source code: anything behind a backslash. */
const backslash: Codec = {
  sign: '\\',
  find: String.raw`(?:\\x[0-9A-Fa-f]{2})+|(?:\\[0-3][0-7]{2})+|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\u\{[0-9A-Fa-f]{1,6}\}|\\\r?\n[ \t]*|\\[^\r]`,
  undo: (spelling) => {
    const second = spelling.charAt(1);
    if (second === 'x' && spelling.length >= 4)
      return fromBytes(
        spelling
          .slice(2)
          .split('\\x')
          .map((hex) => Number.parseInt(hex, 16)),
      );
    if (/^\\[0-3][0-7]{2}/.test(spelling))
      return fromBytes(
        spelling
          .slice(1)
          .split('\\')
          .map((octal) => Number.parseInt(octal, 8)),
      );
    if (spelling.length > 2 && (second === 'u' || second === 'U'))
      return fromCode(Number.parseInt(spelling.replaceAll(/[^0-9A-Fa-f]/g, ''), 16));
    if (second === '\r' || second === '\n') return '';
    return control[second] ?? second;
  },
};

const percent: Codec = {
  sign: '%',
  find: '(?:%[0-9A-Fa-f]{2})+',
  undo: (spelling) =>
    fromBytes(
      spelling
        .slice(1)
        .split('%')
        .map((hex) => Number.parseInt(hex, 16)),
    ),
};
/** As forms send a space. */
const plus: Codec = { sign: ' ', find: String.raw`\+`, undo: () => ' ' };

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  AMP: '&',
  LT: '<',
  GT: '>',
  QUOT: '"',
  Tab: '\t',
  NewLine: '\n',
  nbsp: ' ',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  UnderBar: '_',
  grave: '`',
  DiacriticalGrave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  VerticalLine: '|',
  rcub: '}',
  rbrace: '}',
};
/** Names of U+00A1 to U+00FF, in their order. */
const latin = (
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const html: Codec = {
  sign: '&',
  find: '&(?:#[0-9]{1,10};?|#[xX][0-9A-Fa-f]{1,8};?|[A-Za-z][A-Za-z0-9]{1,17};|(?:amp|lt|gt|quot)(?![A-Za-z0-9=]))',
  undo: (spelling) => {
    const name = spelling.slice(1).replace(/;$/, '');
    if (/^#[xX]/.test(name)) return fromCode(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return fromCode(Number(name.slice(1)));
    if (Object.hasOwn(named, name)) return named[name] ?? null;
    const at = latin.indexOf(name);
    return at < 0 ? null : String.fromCharCode(0xa1 + at);
  },
};

/** A quote within quotes: shell `'\''` and `'"'"'`, YAML and SQL `''`, CSV and BASIC `""`, PowerShell a backtick. */
const single: Codec = { sign: "'", find: String.raw`'\\''|'"'"'|''`, undo: () => "'" };
const double: Codec = { sign: '"', find: '""', undo: () => '"' };
const backtick: Codec = { sign: '`', find: '`[^\\r\\n]', undo: (spelling) => spelling.charAt(1) };

/** `single` before `backslash`: `'\''` begins with its quote. */
const codecs: readonly Codec[] = [single, double, backtick, backslash, percent, html];
/** Characters that begin escapes, and the space, which forms spell with a plus sign. */
export const escapeSigns: readonly string[] = [...codecs, plus].map(({ sign }) => sign);
/** A character that every escaped spelling has. */
const anySign = /[\\%&'"`]/;
/** How often escapes are undone: a form in JSON in a page is three. */
const deepest = 3;

/** One way to read a text: the escapes that are undone in it. */
interface Way {
  readonly find: RegExp;
  readonly undo: (spelling: string) => string | null;
}

const ways = new Map<string, readonly Way[]>();

/**
 * A sign that no secret holds stands for nothing but an escape, so all of these are undone at once. One that a secret holds may
 * stand for itself too, so it is read both ways, in each combination.
 */
function waysFor(signs: ReadonlySet<string>): readonly Way[] {
  const key = escapeSigns.filter((sign) => signs.has(sign)).join('');
  const known = ways.get(key);
  if (known !== undefined) return known;
  const open = [...codecs, ...(signs.has(' ') ? [plus] : [])].filter(({ sign }) => signs.has(sign));
  const always = codecs.filter(({ sign }) => !signs.has(sign));
  const made = Array.from({ length: 2 ** open.length }, (_, mask): Way | null => {
    const chosen = [...codecs, plus].filter(
      (codec) => always.includes(codec) || (open.includes(codec) && (mask & (1 << open.indexOf(codec))) !== 0),
    );
    return chosen.length === 0 ? null : wayOf(chosen);
  }).filter((each) => each !== null);
  ways.set(key, made);
  return made;
}

function wayOf(chosen: readonly Codec[]): Way {
  const bySign = new Map(chosen.map(({ sign, undo }) => [sign === ' ' ? '+' : sign, undo]));
  return {
    find: new RegExp(chosen.map(({ find }) => find).join('|'), 'g'),
    undo: (spelling) => bySign.get(spelling.charAt(0))?.(spelling) ?? null,
  };
}

/** More readings than this of one part of a text are not looked at: a secret would have to hold every sign there is. */
const mostReadings = 512;

/**
 * Everything that a text may stand for, besides itself. Each time other escapes may be undone: in a page, `\&quot;` is first read as HTML,
 * and what comes out of it as JSON. `signs`: those that secrets hold (`Pieces.signs`).
 */
export function readingsOf(text: string, signs: ReadonlySet<string>): readonly Reading[] {
  const found: Reading[] = [];
  const seen = new Set([text]);
  let level: Reading[] = [{ text, placeOf: (at) => at }];
  for (let depth = 0; depth < deepest; depth += 1) {
    const next: Reading[] = [];
    for (const reading of level) {
      for (const way of waysFor(signs)) {
        const undone = undo(reading, way);
        if (undone === null || seen.has(undone.text)) continue;
        seen.add(undone.text);
        next.push(undone);
        if (found.push(undone) === mostReadings) return found;
      }
    }
    level = next;
  }
  return found;
}

/** One pass. Null where nothing was escaped. */
function undo(given: Reading, way: Way): Reading | null {
  const { text } = given;
  let out = '';
  let kept = 0;
  /**
   * Of every spelling: where its characters begin in the result, where it begins and ends in the text, and how many characters it makes.
   */
  const begins: number[] = [];
  const places: number[] = [];
  const lengths: number[] = [];
  const counts: number[] = [];
  way.find.lastIndex = 0;
  for (let match = way.find.exec(text); match !== null; match = way.find.exec(text)) {
    const [spelling] = match;
    const stands = way.undo(spelling);
    if (stands === null || stands === spelling) continue;
    out += text.slice(kept, match.index);
    begins.push(out.length);
    places.push(match.index);
    lengths.push(spelling.length);
    counts.push(stands.length);
    out += stands;
    kept = match.index + spelling.length;
  }
  if (begins.length === 0) return null;
  out += text.slice(kept);
  return {
    text: out,
    placeOf: (at) => {
      let low = 0;
      let high = begins.length;
      // The last spelling that begins at or before the place.
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((begins[middle] ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      if (low === 0) return given.placeOf(at);
      const [begin, place, length, count] = [begins[low - 1] ?? 0, places[low - 1] ?? 0, lengths[low - 1] ?? 0, counts[low - 1] ?? 0];
      // Several bytes make one character; each of a spelling's characters begins at its share of it.
      return given.placeOf(at < begin + count ? place + Math.floor(((at - begin) * length) / count) : at - begin - count + place + length);
    },
  };
}

/** Signs of escapes, for {@link escapedParts}. */
const anyEscape = /[\\`]|%[0-9A-Fa-f]{2}|&[#A-Za-z]|''|""|'"/g;
const orPlus = new RegExp(`${anyEscape.source}|\\+`, 'g');
/** How far from an escape a part of a secret that holds it can reach, in characters of the text; further escapes carry it on. */
const reach = 32;

/** The parts of a text that hold escapes, wide enough for every secret that is spelt with one. Nearly everywhere they are few and short. */
export function escapedParts(text: string, signs: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  const spaces = signs.has(' ');
  if (!anySign.test(text) && !(spaces && text.includes('+'))) return parts;
  const find = spaces ? orPlus : anyEscape;
  let begin = -1;
  let end = -1;
  find.lastIndex = 0;
  for (let match = find.exec(text); match !== null; match = find.exec(text)) {
    if (begin < 0 || match.index - reach > end) {
      if (begin >= 0) parts.push([begin, end]);
      begin = Math.max(0, match.index - reach);
    }
    end = Math.min(text.length, match.index + reach);
  }
  if (begin >= 0) parts.push([begin, end]);
  return parts;
}

function fromCode(code: number): string | null {
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : null;
}

/** Bytes as UTF-8 where they are that, else one character each. */
function fromBytes(bytes: readonly number[]): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return bytes.map((byte) => String.fromCharCode(byte)).join('');
  }
}
