/** How a message that somebody reported in public is written down. Names, hosts and tokens are replaced; the wording is the report's. */
import type { Deployment, FindingCode } from '../../../../electron/contract/index.ts';

export interface Report {
  readonly id: string;
  /** The public report, page or source line that the message is from. */
  readonly source: string;
  /** Id of the platform that showed it, where the person would name it. */
  readonly platform: string | null;
  readonly deployment: Deployment | null;
  readonly text: string;
  /** What the report's resolution found; several only where it left that open. */
  readonly truth: readonly FindingCode[];
}

/** One third is held out: chosen by the name alone, before the weights were set. */
export function heldOut({ id }: Report): boolean {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 3 === 0;
}
