/** Text in a page, safe in text and in double-quoted attributes. */
export function esc(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? '');
}
