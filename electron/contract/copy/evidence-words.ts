/** Evidence with words where it has codes. */
import type { Evidence } from '../evidence.ts';
import type { Reason } from '../reasons.ts';
import { evidenceCodeWords, evidenceParts } from './en/evidence-words.ts';
import { reasonWords } from './en/reasons.ts';

type Words = Readonly<Record<string, string | ((seen: { host: string; peer: string; port: string }) => string)>>;
const tables = evidenceCodeWords as Readonly<Record<string, Words>>;

/** A fact without codes. */
type Worded = string | number | string[];

/** Facts that only words of others are made of. */
const carried = ['peer', 'input', 'why'];

/** The same evidence in words; what is no code of ours stays as it is. */
export function evidenceInWords(evidence: Evidence): Record<string, Worded> {
  const text = (key: string): string => (typeof evidence[key] === 'string' ? evidence[key] : '');
  const [, host = '', port = ''] = /^(.*?)(?::(\d+))?$/su.exec(text('host')) ?? [];
  const seen = { host, port, peer: text('peer') };
  const said = (key: string, code: string): string => {
    const table = Object.hasOwn(tables, key) ? tables[key] : undefined;
    const words = table !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;
    return words === undefined ? code : typeof words === 'function' ? words(seen) : words;
  };
  // What the system said comes with what it means, also where it said nothing itself.
  const { why } = evidence;
  const meant = isReason(why) ? { ...evidence, detail: detailWords(text('detail'), reasonWords(why)) } : evidence;
  return Object.fromEntries(
    Object.entries(meant)
      .filter(([key]) => !carried.includes(key))
      .map(([key, value]): [string, Worded] => {
        if (typeof value === 'string') return [key, said(key, value)];
        if (isReason(value)) return [key, key === 'reason' ? inputReason(text('input'), value) : reasonWords(value)];
        if (!Array.isArray(value)) return [key, value];
        const words = value.map((code) => (key === 'certificateChain' ? certificateWords(code) : said(key, code)));
        return [key, key === 'reasons' ? sentenceOf(words) : words];
      }),
  );
}

function isReason(value: Evidence[string] | undefined): value is Reason {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A certificate of a chain, as `certificateLine` of the core writes it; a sentence of an older Handrail stays. */
function certificateWords(line: string): string {
  const [subject = '', issuer, from = '', to = ''] = line.split('\t');
  return issuer === undefined ? line : evidenceParts.certificate({ subject, issuer, from, to });
}

/** Parts of a sentence as one. */
function sentenceOf(parts: readonly string[]): string {
  const whole = parts.join('; ');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** Why an answer would not be accepted, with the question it belongs to. */
function inputReason(input: string, reason: Reason): string {
  return `${input === '' ? evidenceParts.anAnswer : input}: ${reasonWords(reason)}`;
}

/** The system's code with what it means, so that support understands it at a glance. */
function detailWords(detail: string, why: string): string {
  return [detail, why].filter((part) => part !== '').join(': ');
}
