/** What looks like a secret, known or not. */
import { foreignTokens, isDataCenterToken } from '../../contract/secret-shapes.ts';
import { readingsOf } from './escapes.ts';
import { cut } from './find.ts';
import type { Range } from './find.ts';
import { findWritten } from './written.ts';

const mask = '[secret]';

interface Pattern {
  readonly find: RegExp;
  readonly replace: (match: string, ...groups: string[]) => string;
  /** One of these is in all that it fits: without any, a long text is not gone through again from each of its letters. */
  readonly needs?: readonly string[];
  /** Also fits innocent sentences (“Token: ask Ada”): good for a log, too eager for what a person wrote. */
  readonly eager?: true;
}

const headed = (_: string, head = ''): string => head + mask;
/** A quote, an equals sign, a slash and an @ as JSON, HTML and addresses spell them. */
const quote = String.raw`(?:\\*["']|&quot;|&apos;|&#0*3[49];|&#[xX]0*2[27];|%2[27]|\\+u002[27])`;
const is = String.raw`(?:[:=]|%3[AaDd]|&#0*(?:58|61);|&#[xX]0*3[AaDd];|\\+u003[Dd])`;
const escapedChar = String.raw`%[0-9A-Fa-f]{2}|\\+u00[0-9A-Fa-f]{2}|\\+\/|&#[xX]?[0-9A-Fa-f]{1,4};|&[A-Za-z]{2,8};`;
const names = 'password|passwd|pwd|passphrase|secret|token|api[_-]?key|client[_-]?secret|private[_-]?key';

const patterns: readonly Pattern[] = [
  // Atlassian's prefixes:
  // https://community.atlassian.com/forums/Bitbucket-questions/Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3093481
  // In an address the @ before the host ends the token: the host stays, because it tells which server was meant.
  {
    find: new RegExp(
      String.raw`(?:AT[AC]T[A-Za-z0-9]|ATBB|BBDC(?:-|%2[Dd]))(?:[A-Za-z0-9_+/=-]|@(?!(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[/:\s'"]|$))|%(?!40(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})[0-9A-Fa-f]{2}|\\+u00(?:3[Dd]|2[BbDdFf]|40)|\\+\/|&#0*(?:43|45|47|61|64|95);|&#[xX]0*(?:3[Dd]|2[BbDdFf]|40|5[Ff]);|&(?:equals|plus|sol|commat|lowbar);){8,}`,
      'g',
    ),
    replace: () => mask,
  },
  base64OfTokens(),
  { find: new RegExp(`(?<![A-Za-z0-9_])(?:${foreignTokens})`, 'g'), replace: () => mask },
  {
    find: new RegExp(
      String.raw`\b(authorization${quote}?\s*${is}\s*${quote}?(?:basic|bearer|negotiate|digest)(?:\s+|%20|\+))(?:(?!${quote})[^\s"',;])+`,
      'gi',
    ),
    replace: headed,
  },
  // A digit or a sign of base64 tells a credential from "Basic Authentication".
  { find: /\b((?:basic|bearer)\s+)(?=[A-Za-z+/=_.~-]*[0-9+/=_]|\S{24})(?=\S{12})[A-Za-z0-9+/=_.~-]+/gi, replace: headed },
  // user:pass@ in a URL; the user stays, because it tells which account was meant.
  { find: /([a-z][a-z0-9+.-]{0,30}:(?:\\*\/){2}[^\s/:@"']{0,255}:)[^\s/@"']+(?=@)/gi, replace: headed, needs: ['@'] },
  {
    find: /([a-z][a-z0-9+.-]{0,30}%3A%2F%2F(?:(?!%3A|%40|%2F)[^\s"'&@]){0,255}%3A)(?:(?!%40|%2F)[^\s"'&@])+(?=%40)/gi,
    replace: headed,
    needs: ['%40'],
  },
  {
    find: new RegExp(String.raw`\b((?:set-)?cookie${quote}?\s*[:=]\s*${quote}?)(?:(?!${quote})[^\r\n"'])+`, 'gi'),
    replace: headed,
    eager: true,
  },
  {
    find: new RegExp(
      String.raw`((?:${names})${quote}?\s*${is}\s*${quote}?)(?!\[secret\])(?!${quote})(?:(?!${quote})(?:${escapedChar}|[^\s"',;&})\]])){4,}`,
      'gi',
    ),
    replace: headed,
    eager: true,
  },
  { find: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, replace: () => mask },
];

/** A self-managed token has no prefix; what it decodes to gives it away. */
const candidate =
  /(?:[A-Za-z0-9+/]|\\+\/|\\+u002[BbFf]|%2[BbFf]|&#0*4[37];|&#[xX]0*2[BbFf];|&(?:sol|plus);){36,56}(?:=|%3[Dd]|\\+u003[Dd]|&#0*61;|&#[xX]0*3[Dd];|&equals;){0,2}/g;

function isToken(match: string): boolean {
  return isDataCenterToken(match) || (/[\\%&]/.test(match) && readingsOf(match, new Set()).some((each) => isDataCenterToken(each.text)));
}

/** The same in the middle of a path, whose slashes are letters of base64 too. */
const path = /[A-Za-z0-9+/]{37,}={0,2}/g;

/** Base64 of a digit begins with M, N or O, and a token stands between two slashes or ends. */
function inPath(run: string): string {
  if (!run.includes('/')) return run;
  let out = '';
  let from = 0;
  for (const { index: start, 0: found } of run.matchAll(/(?<=\/|^)(?=[MNO])/g)) {
    if (start < from || found !== '') continue;
    for (let end = run.length > start + 58 ? start + 58 : run.length; end >= start + 36; end -= 1) {
      if ((end !== run.length && run[end] !== '/') || !isDataCenterToken(run.slice(start, end))) continue;
      out += run.slice(from, start) + mask;
      from = end;
      break;
    }
  }
  return out + run.slice(from);
}

/** The patterns that can fit this text; none of them needs what another one puts in its place. */
function patternsFor(text: string, own: boolean): readonly Pattern[] {
  return patterns.filter(
    ({ eager, needs }) => (!own || eager !== true) && (needs === undefined || needs.some((each) => text.includes(each))),
  );
}

/** Every place that looks like a secret in the text as it is; they may overlap. `own`: as for `withoutShapes`. */
function findShapes(text: string, own: boolean): readonly Range[] {
  const found: Range[] = [...findWritten(text, own)];
  for (const { find, replace } of patternsFor(text, own)) {
    for (const match of text.matchAll(find)) {
      const [all, ...groups] = match;
      const kept = replace(all, ...groups.map((group: string | undefined) => group ?? '')).length - mask.length;
      found.push([match.index + kept, match.index + all.length]);
    }
  }
  for (const { 0: all, index } of text.matchAll(candidate)) if (isToken(all)) found.push([index, index + all.length]);
  return found;
}

/**
 * The text without these places of known secrets, and without what looks like a secret. What looks like one is looked for before anything
 * is cut: all Atlassian tokens begin alike, so the beginning of an unknown token is a piece of a known one, and its rest has no shape.
 */
export function withoutSecrets(text: string, known: readonly Range[], own: boolean): string {
  if (known.length === 0) return withoutShapes(text, own);
  const around = findShapes(text, own).filter(([begin, end]) => known.some(([from, to]) => from < end && begin < to));
  return withoutShapes(cut(text, [...known, ...around], mask), own);
}

/** The text without what looks like a secret. `own`: a person's own words, in which only what is beyond doubt goes. */
export function withoutShapes(text: string, own: boolean): string {
  let out = cut(text, findWritten(text, own), mask);
  for (const { find, replace } of patternsFor(out, own)) out = out.replace(find, replace);
  return out.replace(path, inPath).replace(candidate, (match) => (isToken(match) ? mask : match));
}

/**
 * Base64 that an Atlassian token begins or stands inside, as in a Kubernetes Secret or a Basic header: its fixed beginning, at each of the
 * three places in a group.
 */
function base64OfTokens(): Pattern {
  const cores = ['ATATT3xFfG', 'ATCTT3xFfG'].flatMap((begin) =>
    ['', '-', '--'].map((lead) => btoa(lead + begin).slice(lead === '' ? 0 : 4, Math.floor((lead.length + begin.length) / 3) * 4)),
  );
  const find = new RegExp(
    `[A-Za-z0-9+/_-]{0,400}(?:${cores.map((each) => each.replaceAll('+', '\\+')).join('|')})[A-Za-z0-9+/_-]*={0,2}`,
    'g',
  );
  return { find, replace: () => mask, needs: cores };
}
