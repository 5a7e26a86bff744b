/** Release notes as plain text for a dialog. GitHub's are HTML; electron-updater hands them over as they came. */

/** More than this many characters would make a dialog that is higher than the screen. */
const mostCharacters = 900;
const mostLines = 14;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text, HTML or a list by version, as `UpdateInfo.releaseNotes` has it; empty for anything else. What is too long ends with `…`. */
export function plainNotes(notes: unknown): string {
  const parts: unknown[] = Array.isArray(notes) ? notes.map((each: { note?: unknown } | null) => each?.note) : [notes];
  const text = parts.filter((part) => typeof part === 'string').join('\n\n');
  const lines = decoded(
    text
      .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<li\b[^>]*>/gi, '\n• ')
      .replace(/<(?:\/?(?:p|div|ul|ol|h[1-6])|br|\/li)\b[^>]*>/gi, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, ''),
  )
    // What could turn the dialog's own text around.
    .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' ? '\n' : ' '))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const shown = lines.slice(0, mostLines).join('\n');
  if (shown.length > mostCharacters) return `${shown.slice(0, mostCharacters).trimEnd()}…`;
  return lines.length > mostLines ? `${shown}\n…` : shown;
}
