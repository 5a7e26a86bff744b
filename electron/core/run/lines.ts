/**
 * What a program writes, as whole lines without secrets. A line is looked at when it has ended, so that a secret that comes in two chunks
 * is found as well as one that comes in one.
 */
import { shown } from '../shown.ts';

/** Longest line that is shown, in characters. */
const longestLine = 4_000;
/** So much more of a line is read, so that a secret across its end is seen whole. */
const beyond = 2_000;

export interface Lines {
  /** More text, in chunks of any size. */
  add(text: string): void;
  /** No more comes: what is left is a line. */
  end(): void;
}

/* oxlint-disable no-control-regex -- that is what they are */
/** Colours and movements of a terminal (ECMA-48 control sequences, and strings such as titles and links). */
const sequences =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/* oxlint-enable no-control-regex */

/** `clean` takes secrets out; `hear` gets each line. */
export function createLines(clean: (text: string) => string, hear: (line: string) => void): Lines {
  let open = '';
  let dropped = false;
  let returned = false;

  function tell(): void {
    const text = clean(open.replaceAll(sequences, ''));
    // A secret may be cut at the end of what was read: that end is not shown.
    const whole = dropped ? text.slice(0, -beyond) : text;
    hear(shown(whole.length > longestLine || dropped ? `${whole.slice(0, longestLine)}…` : whole));
    open = '';
    dropped = false;
  }

  return {
    add: (chunk) => {
      // CR and LF may come in two chunks.
      const text = returned && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
      if (chunk !== '') returned = chunk.endsWith('\r');
      for (const [at, piece] of text.split(/\r\n|\n|\r/).entries()) {
        if (at > 0) tell();
        const room = longestLine + beyond - open.length;
        dropped ||= piece.length > room;
        open += piece.slice(0, Math.max(0, room));
      }
    },
    end: () => {
      if (open !== '') tell();
    },
  };
}
