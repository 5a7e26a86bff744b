/** CSV by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), for spreadsheets. */

/**
 * One cell. What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection, read 2026-11-30) gets an
 * apostrophe before it, also behind white space.
 */
function cell(text: string): string {
  const safe = /^[\s"']*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The rows as a text; each ends with CR and LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
