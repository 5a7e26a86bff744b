/** Reading the error codes of Node and the operating system without trusting the shape of what was thrown. */

/** The `code` of a thrown value (`ENOENT`, `ECONNREFUSED`, `EPIPE` …), or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** One line that says what went wrong, without a stack. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/gu, ' ').trim().slice(0, 500);
}
