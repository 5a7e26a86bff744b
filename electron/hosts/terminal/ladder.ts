/** The rungs of a check: drawn again in place on a terminal, printed once at the end elsewhere. */
import { noteWords } from '../../contract/copy/en/check-notes.ts';
import type { CheckStatus, CheckStep } from '../../contract/index.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import { control } from './door.ts';
import type { TerminalIo } from './io.ts';
import { styleFor } from './style.ts';
import type { Style } from './style.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';

export interface Ladder {
  show(steps: readonly CheckStep[]): void;
  /** Takes the live lines away; `summary` then prints them for good. */
  end(): void;
  summary(steps: readonly CheckStep[]): string;
}

const marks: Readonly<Record<CheckStatus, string>> = { waiting: '·', running: '…', passed: '✓', warning: '!', failed: '✗', skipped: '–' };

/** `wanted` is false where the output is for a program. */
export function createLadder(io: TerminalIo, wanted: boolean): Ladder {
  const style = styleFor(io);
  const live = wanted && style.live;
  let drawn = 0;
  const erase = (): void => {
    // Up over what was drawn, then clear to the end of the screen.
    if (drawn > 0) io.stdout.write(control(`\u001b[${drawn}A\u001b[0J`));
    drawn = 0;
  };
  return {
    show(steps) {
      if (!live) return;
      const lines = draw(steps, style);
      erase();
      io.stdout.write(`${lines.join('\n')}\n`);
      drawn = lines.length;
    },
    end: erase,
    summary: (steps) => `${draw(steps, style).join('\n')}\n`,
  };
}

function draw(steps: readonly CheckStep[], style: Style): string[] {
  const colour: Readonly<Record<CheckStatus, (text: string) => string>> = {
    waiting: style.dim,
    running: style.accent,
    passed: style.good,
    warning: style.warn,
    failed: style.bad,
    skipped: style.dim,
  };
  const widest = Math.max(...Object.values(outputCopy.steps).map((name) => name.length));
  return steps.map(({ id, status, note, ms }) => {
    const time = status === 'passed' || status === 'failed' || status === 'warning' ? outputCopy.milliseconds(ms) : '';
    const start = `  ${colour[status](marks[status])} ${outputCopy.steps[id].padEnd(widest)}  `;
    const room = style.width - widest - 6 - (time === '' ? 0 : time.length + 2);
    // One row a rung: a wrapped one would put the live drawing out of step.
    const said = shownOnOneLine(noteWords(note));
    const text = said.length > room && style.live ? `${said.slice(0, Math.max(0, room - 1))}…` : said;
    return `${start}${status === 'skipped' || status === 'waiting' ? style.dim(text) : text}${time === '' ? '' : `  ${style.dim(time)}`}`.trimEnd();
  });
}
