/** HTML with everything escaped that is not already markup. */

export interface Markup {
  readonly markup: string;
}

export type Content = string | number | Markup | readonly Content[] | null | undefined | false;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template tag: `html\`<p>${text}</p>\``. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: strings.map((text, index) => text + render(values[index])).join('') };
}

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string' || typeof content === 'number')
    return String(content).replace(/[&<>"']/g, (each) => escapes[each] ?? each);
  if ('markup' in content) return content.markup;
  return content.map(render).join('');
}
