/**
 * Text from elsewhere as a person may see it: characters that act, turn the direction of writing, or cannot be seen are shown by their
 * numbers.
 */

/**
 * An emoji with all that belongs to it: its look, its skin and what it is joined to. These are the places where a joiner or a selector
 * hides nothing.
 */
const emoji = '\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?(?:\\u200d\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?)*';

/**
 * Controls (C0, C1), line and paragraph separators, halves of surrogate pairs, noncharacters, what Unicode calls ignorable (zero width,
 * direction marks,
 * soft hyphen, fillers, tags, variation selectors: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), marks of
 * annotations, the empty Braille cell.
 */
const hidden =
  '[^\\P{Cc}\\n\\t]|\\p{Zl}|\\p{Zp}|\\p{Cs}|\\p{Noncharacter_Code_Point}|\\p{Default_Ignorable_Code_Point}|[\\ufff9-\\ufffb\\u2800]';

const either = new RegExp(`(${emoji}|[0-9#*]\\ufe0f?\\u20e3)|${hidden}`, 'gu');
const plain = /^[\n\t\u0020-\u007e]*$/;

/** `\u202e`: the spelling of JSON, so that a JSON text keeps its value. A character beyond U+FFFF is spelt as its two halves, as there. */
function spelt(text: string): string {
  return Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}

/** The text with what acts or hides spelt out; line breaks and tabs stay. Doing it twice changes nothing more. */
export function shown(text: string): string {
  return plain.test(text) ? text : text.replace(either, (all, whole: string | undefined) => whole ?? spelt(all));
}

/** The same on one line: a line break in a name must not begin a line that Handrail seems to have written. */
export function shownOnOneLine(text: string): string {
  return shown(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

/** True where the text holds a character that acts, turns or hides; `lines`: line breaks and tabs are fine. */
export function hides(text: string, lines: boolean): boolean {
  return (lines ? shown(text) : shownOnOneLine(text)) !== text;
}
