/** The frame of every page that Handrail writes: one self-contained file, no script, nothing from outside. */
import { spokenLanguage } from '../../contract/copy/language.ts';
import { escapeHtml } from './escape.ts';

export interface Page {
  /** Plain text. */
  readonly title: string;
  readonly style: string;
  /** SHA-256 of `style`, as Content Security Policy writes it (https://www.w3.org/TR/CSP3/#hash-source). */
  readonly styleHash: string;
  /** What stands in `main`, escaped already. */
  readonly main: string;
}

/** The whole page, with LF. The policy in it forbids everything but its own style. */
export function htmlPage({ title, style, styleHash, main }: Page): string {
  return `<!doctype html>
<html lang="${escapeHtml(spokenLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

/** A sentence of ours, escaped: what is typed or read literally stands between backticks and becomes code. */
export function richHtml(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join('');
}
