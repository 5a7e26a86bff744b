// Chromium does not know `app://` unless it is built in, so the wizard's origin is a made-up https one in the page and app:// for the host.
const inside = 'https://handrail.app-scheme.invalid';
const outside = 'app://handrail';

/** @param {string} url as the host says it */
export const toPage = (url) => (url === outside || url.startsWith(`${outside}/`) ? inside + url.slice(outside.length) : url);
/** @param {string} url as the page has it */
export const toHost = (url) => (url === inside || url.startsWith(`${inside}/`) ? outside + url.slice(inside.length) : url);
