/** What a YAML reader makes of a value without quotes: text, or something else than was written. */
import type { PlainKind } from '../../contract/index.ts';

export interface PlainReading {
  readonly kind: PlainKind;
  /** The text that comes out when the reader turns it back into one; null when that differs from reader to reader. */
  readonly as: string | null;
  /** What comes out is not what stands there. */
  readonly mangled: boolean;
}

/** The largest whole number that Go's reader keeps exactly. */
const largest = 2n ** 64n - 1n;

/** Reads a plain scalar by YAML 1.1 and 1.2 together (CDS reads with a Go library of the 1.1 kind; Harness's reader is not known). */
export function readPlain(text: string): PlainReading {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return { kind: 'nothing', as: '', mangled: text !== '' };
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text))
    return { kind: 'truth', as: text.toLowerCase(), mangled: text !== text.toLowerCase() };
  if (/^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/.test(text)) return { kind: 'truth', as: null, mangled: true };
  if (/^\d{4}-\d{1,2}-\d{1,2}(?:[Tt \t].*)?$/.test(text)) return { kind: 'date', as: null, mangled: true };
  if (/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/.test(text)) return { kind: 'number', as: null, mangled: true };
  if (/^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(text)) return { kind: 'number', as: null, mangled: true };
  if (/^[-+]?(?:0x[\da-fA-F_]+|0b[01_]+|0o[0-7_]+)$/.test(text)) return number(text, whole(text.replaceAll('_', '')));
  if (/^[-+]?0[0-7_]+$/.test(text)) return number(text, whole(text.replaceAll('_', '').replace(/^([-+]?)0+(?=\d)/, '$10o')));
  if (/^[-+]?\d[\d_]*$/.test(text)) return number(text, whole(text.replaceAll('_', '')));
  if (/^[-+]?(?:\.\d[\d_]*|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?$/.test(text))
    return number(text, String(Number(text.replaceAll('_', ''))));
  return { kind: 'text', as: text, mangled: false };
}

function number(text: string, as: string | null): PlainReading {
  return { kind: 'number', as, mangled: as !== text };
}

function whole(text: string): string | null {
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.replace(/^[-+]/, '');
  // A leading zero with an 8 or 9 is no octal number, and readers disagree about it.
  const value = BigInt(/^0+\d/.test(digits) ? digits.replace(/^0+/, '') : digits);
  return value > largest ? null : `${sign}${value}`;
}
