/**
 * The one door for everything that the command prints. Text is shown (see core/shown.ts), so that nothing from elsewhere acts on the
 * terminal, turns its writing or hides in it; only what Handrail itself marked with `control` reaches the terminal as it is.
 */
import { shown } from '../../core/shown.ts';
import type { TerminalIo, Writer } from './io.ts';

/**
 * Text that was written before this process began cannot know it; noncharacters stand around it
 * (https://www.unicode.org/faq/private_use.html#nonchar1).
 */
const begin = `\ufdd0${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}\ufdd0`;
const end = '\ufdd1';

/** A control sequence of Handrail's own (a colour, a line drawn again) that the door lets through. Never with text from elsewhere in it. */
export function control(sequence: string): string {
  return begin + sequence + end;
}

/** What the terminal is given for this text. */
export function throughDoor(text: string): string {
  const [first = '', ...rest] = text.split(begin);
  return (
    shown(first) +
    rest
      .map((part) => {
        const at = part.indexOf(end);
        return part.slice(0, at) + shown(part.slice(at + 1));
      })
      .join('')
  );
}

const behind = new WeakMap<Writer, Writer>();

function doorBefore(writer: Writer): Writer {
  const door: Writer = {
    write: (text) => writer.write(throughDoor(text)),
    get isTTY() {
      return writer.isTTY === true;
    },
    get columns() {
      return writer.columns;
    },
  };
  behind.set(door, writer);
  return door;
}

/** The same io with the door before both outputs. Nothing of it is touched before it is used. */
export function withDoor(io: TerminalIo): TerminalIo {
  return Object.create(io, { stdout: { value: doorBefore(io.stdout) }, stderr: { value: doorBefore(io.stderr) } }) as TerminalIo;
}

/** An exported file's text: a program gets it byte for byte, because it is data; on a terminal it is shown like everything else. */
export function writeData(writer: Writer, text: string): void {
  const target = writer.isTTY === true ? undefined : behind.get(writer);
  (target ?? writer).write(text);
}
