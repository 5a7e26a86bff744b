/** What free text may hold before any writer sees it. */
import { because } from '../../contract/reasons.ts';
import type { Reason } from '../../contract/reasons.ts';
import { isUrl } from '../urls.ts';
import { hides } from '../shown.ts';

/** C0 and C1 controls except tab and line feed, the odd line separators, byte-order marks, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- naming the control characters is what this is for
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Why a text cannot stand in any of the formats, or null when it can. `lines`: more than one line is fine. */
export function textProblem(text: string, lines: boolean): Reason | null {
  const normal = lines ? text.replaceAll('\r\n', '\n') : text;
  if (!lines && /[\r\n]/.test(normal)) return because('line-break');
  if (unprintable.test(normal)) return because('unprintable');
  return null;
}

/**
 * Why a name or an address cannot be right, or null when it may be: like `textProblem`, and nothing in it may turn or hide what is read.
 */
export function nameProblem(text: string): Reason | null {
  return textProblem(text, false) ?? (hides(text, false) ? hiddenReason : null);
}

/** Beside the field whose text would turn or hide a part of a command that is pasted. */
export const hiddenReason = because('hidden');

/** Why a text is no address that something can be put behind, or null when it is one. A slash at its end does no harm. */
export function addressProblem(text: string): Reason | null {
  const whole = /^https?:\/\//i.test(text) && nameProblem(text) === null && !/[\s?#\\]/.test(text) && isUrl(text);
  return whole && new URL(text).username === '' && new URL(text).password === '' ? null : because('not-a-web-address');
}
