/** A platform's own mark: letters on a colour, so that it is found again at a glance. No vendor's logo is copied. */
import type { CSSProperties, JSX } from 'react';
import './tile.css';

/** Turns round the colour circle far enough apart to be told from each other, in degrees. */
const hues = [262, 152, 25, 205, 330, 85, 295, 180, 55, 235] as const;

/** The same colour for the same platform, everywhere and always. */
function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length] ?? hues[0];
}

/** At most three letters: of an abbreviation all, of several words the first ones, of one word the first two. */
export function lettersOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const [first = '', second] = words;
  if (/^[\p{Lu}\p{N}]{2,3}$/u.test(first)) return first;
  return second === undefined ? first.slice(0, 2) : `${first.slice(0, 1)}${second.slice(0, 1)}`.toUpperCase();
}

export function Tile({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  return (
    <span className="tile" data-long={lettersOf(name).length > 2} aria-hidden="true" style={{ '--tile-hue': hueOf(id) } as CSSProperties}>
      {lettersOf(name)}
    </span>
  );
}
