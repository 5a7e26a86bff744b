/** A line typed or pasted at a prompt that shows nothing: reads the keys that a terminal in raw mode sends. Pure. */

export interface HiddenLine {
  /** Takes what came; the line once it ended, with null where Ctrl-C gave it up, and null while it goes on. */
  take(keys: string): { readonly text: string | null } | null;
}

/** What a terminal puts around a paste (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Bracketed-Paste-Mode). */
const pasteBegins = '[200~';
const pasteEnds = '[201~';
const escape = '\u001b';

/** A fresh line. Enter and Ctrl-D end it, Ctrl-U empties it; arrows and other keys that send sequences count for nothing. */
export function hiddenLine(): HiddenLine {
  let text = '';
  /** The sequence that is coming in, without its escape; null outside of one. */
  let sequence: string | null = null;
  let pasting = false;

  function end(key: string): { readonly text: string | null } | null {
    if (key === '\u0003') return { text: null };
    // Inside a paste a line break is part of it: Enter alone ends the line.
    if (pasting) text += key;
    else if (key === '\r' || key === '\n' || key === '\u0004') return { text };
    else if (key === '\u007f' || key === '\b') text = text.slice(0, -1);
    else if (key === '\u0015') text = '';
    else text += key;
    return null;
  }

  return {
    take: (keys) => {
      for (const key of keys) {
        if (key === escape) {
          sequence = '';
        } else if (sequence !== null && (sequence !== '' || key === '[' || key === 'O')) {
          sequence += key;
          if (sequence === '[' || sequence === 'O' || /^\[[0-9;?]*$/.test(sequence)) continue;
          if (sequence === pasteBegins) pasting = true;
          if (sequence === pasteEnds) pasting = false;
          sequence = null;
          if (key === '\u0003') return { text: null };
        } else {
          sequence = null;
          const ended = end(key);
          if (ended !== null) return ended;
        }
      }
      return null;
    },
  };
}
