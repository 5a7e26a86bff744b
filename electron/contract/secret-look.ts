/** Whether a text looks like a token, for screens that would repeat it: a hint for showing, never a reason to refuse. */
import { holdsToken } from './secret-shapes.ts';

/** The beginning of one, however short: somebody may be typing on (`secret-shapes.ts` names the source). */
const prefixed = /(?:AT[AC]T[A-Za-z0-9]|ATBB|BBDC-)[A-Za-z0-9_+/=-]{4}/u;
/** A run that nobody names a thing by: long, with capitals, small letters and digits among each other. */
const jumbled = /(?=[A-Za-z0-9+/=]{0,60}\d)(?=[A-Za-z0-9+/=]{0,60}[a-z])(?=[A-Za-z0-9+/=]{0,60}[A-Z])[A-Za-z0-9+/=]{24,}/u;
const hex = /(?<![0-9a-f])[0-9a-f]{32,}(?![0-9a-f])/iu;

export function looksLikeToken(text: string): boolean {
  return holdsToken(text) || prefixed.test(text) || jumbled.test(text) || hex.test(text);
}
