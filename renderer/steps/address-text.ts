/** Keeps passwords out of drafts: what is typed into an address field is saved as the person types, and links can carry credentials. */
import { useCallback, useState } from 'react';
import { useWizard } from '../wizard/context.tsx';

/** Credentials before the @ of an http(s) link; `ssh://git@host` and `git@host:` name a user only and stay. */
const inLink = /\b(https?:\/\/)[^\s/@]*@/gi;
/** The beginning of such credentials while they are being typed: a colon that no port number follows. */
const halfTyped = /\b(https?:\/\/[^\s/@:]*):(?!\d*(?:[/\s]|$))[^\s/@]*$/i;

/** The text without credentials, and whether a password (not only a user name) was among what was cut. */
export function withoutCredentials(text: string): { readonly text: string; readonly dropped: boolean } {
  const dropped = [...text.matchAll(inLink)].some(([match]) => match.length > 'http://@'.length);
  return { text: text.replace(inLink, '$1'), dropped };
}

/** What may be saved of a text that is still being typed. */
export function savable(text: string): string {
  return withoutCredentials(text).text.replace(halfTyped, '$1');
}

/**
 * Whether more than half of the text went in one go, as when everything is selected and another link pasted; the scheme is the same in all.
 */
export function isReplaced(before: string, after: string): boolean {
  const [old, next] = [before, after].map((each) => each.trim().replace(/^https?:\/\//i, '')) as [string, string];
  let begin = 0;
  while (begin < old.length && begin < next.length && old[begin] === next[begin]) begin += 1;
  let end = 0;
  while (end < old.length - begin && end < next.length - begin && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  return (old.length - begin - end) * 2 > old.length;
}

export interface AddressText {
  readonly text: string;
  /** For what Handrail makes of the text: what was said of it stays. */
  readonly setText: (text: string) => void;
  /** For what the person types or pastes: another text in its place has nothing of the one before. */
  readonly typeText: (text: string) => void;
  /** Something that could be a password stood in the link and was left out. */
  readonly dropped: boolean;
}

/** An address field's text: shown as typed but for credentials, and kept in the draft under `field`. */
export function useAddressText(field: string, fallback = ''): AddressText {
  const { draft, setTyped } = useWizard();
  const [text, show] = useState(draft.typed[field] ?? fallback);
  const [dropped, setDropped] = useState(false);
  const setText = useCallback(
    (next: string) => {
      const clean = withoutCredentials(next);
      show(clean.text);
      setDropped((before) => (clean.text === '' ? false : before || clean.dropped));
      setTyped(field, savable(clean.text));
    },
    [field, setTyped],
  );
  const typeText = useCallback(
    (next: string) => {
      if (isReplaced(text, withoutCredentials(next).text)) setDropped(false);
      setText(next);
    },
    [setText, text],
  );
  return { text, setText, typeText, dropped };
}
