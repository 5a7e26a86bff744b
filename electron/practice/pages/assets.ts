/** The few files that the pages load: one style sheet, one script for Copy, one picture. */
import { text } from '../http/message.ts';
import type { Answer } from '../http/message.ts';

const style = `
:root { color-scheme: light dark; --back: #fff; --soft: #f4f5f7; --line: #8590a2; --text: #172b4d; --quiet: #44546f; --link: #0b5cc4; --main: #0b5cc4; --on-main: #fff; --warn-back: #fff4d6; --warn-text: #533f04; --bad: #ae2a19; }
@media (prefers-color-scheme: dark) { :root { --back: #1d2125; --soft: #282e33; --line: #738496; --text: #dee4ea; --quiet: #a9b5c2; --link: #85b8ff; --main: #85b8ff; --on-main: #1d2125; --warn-back: #533f04; --warn-text: #fff4d6; --bad: #ff9c8f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.practice { margin: 0; padding: .5rem 1.5rem; background: var(--warn-back); color: var(--warn-text); font-weight: 600; text-align: center; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .75rem 1.5rem; border-bottom: 1px solid var(--line); }
header .product { font-weight: 700; color: inherit; text-decoration: none; }
header nav { display: flex; flex-wrap: wrap; gap: 1rem; }
header .who { margin-inline-start: auto; display: flex; gap: 1rem; align-items: center; }
.frame { display: flex; flex-wrap: wrap; max-width: 72rem; margin: 0 auto; }
aside { flex: 0 0 14rem; padding: 1.5rem; }
aside h2 { margin: 1rem 0 .25rem; font-size: .875rem; color: var(--quiet); }
aside ul { margin: 0; padding: 0; list-style: none; }
aside a { display: block; padding: .25rem .5rem; }
aside a[aria-current] { background: var(--soft); font-weight: 600; border-radius: 4px; }
main { flex: 1 1 24rem; min-width: 0; padding: 1.5rem; overflow-x: auto; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; }
.crumbs, .hint { color: var(--quiet); font-size: .875rem; }
.crumbs { margin: 0 0 .25rem; }
.field { margin: 1rem 0; max-width: 32rem; }
.field > label, legend { display: block; font-weight: 600; margin-bottom: .25rem; }
input:not([type=checkbox], [type=radio]), select { width: 100%; padding: .5rem; font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 4px; }
input.secret { font-family: ui-monospace, monospace; }
fieldset { margin: 1rem 0; padding: 0; border: 0; }
legend { padding: 0; }
.choice { display: flex; gap: .5rem; align-items: baseline; padding: .25rem 0; }
.choice input { width: 1.125rem; height: 1.125rem; }
button, .button { display: inline-block; padding: .5rem 1rem; font: inherit; color: var(--text); background: var(--soft); border: 1px solid var(--line); border-radius: 4px; text-decoration: none; cursor: pointer; }
button.main, .button.main { background: var(--main); border-color: var(--main); color: var(--on-main); font-weight: 600; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0; }
form.inline { display: inline; }
.note { padding: .75rem 1rem; border-inline-start: 4px solid var(--main); background: var(--soft); }
.error { color: var(--bad); font-weight: 600; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
code { font-family: ui-monospace, monospace; font-size: .9375em; overflow-wrap: break-word; }
`;

// The button stays hidden without JavaScript: selecting and copying by hand works as well.
const script = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
    document.getElementById('copied').textContent = 'Copied';
  });
}
`;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5cc4"/><path d="M9 8h9a5 5 0 0 1 0 10h-4v6H9z" fill="#fff"/></svg>';

/** One of the assets by its name, or undefined. */
export function assetAt(name: string): Answer | undefined {
  switch (name) {
    case '/practice.css':
      return text(200, style, { 'Content-Type': 'text/css; charset=utf-8' });
    case '/practice.js':
      return text(200, script, { 'Content-Type': 'text/javascript; charset=utf-8' });
    case '/practice.svg':
    case '/favicon.ico':
      return text(200, picture, { 'Content-Type': 'image/svg+xml' });
    default:
      return undefined;
  }
}
