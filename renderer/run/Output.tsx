/** What a program says, line by line, the newest in view. */
import { useLayoutEffect, useRef } from 'react';
import type { JSX } from 'react';
import { runCopy as words } from '../../electron/contract/copy/en/run.ts';
import type { RunLine } from '../../electron/contract/index.ts';

export function Output({
  lines,
  running,
  cut,
}: {
  readonly lines: readonly RunLine[];
  readonly running: boolean;
  readonly cut: boolean;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [lines]);
  // The button that began it is gone: the keyboard goes on at what the program says, where Enter does nothing.
  useLayoutEffect(() => {
    if (running) box.current?.focus();
  }, [running]);
  const first = lines.findIndex(({ from }) => from === 'sign');
  return (
    <div className="run-output">
      <h3 className="small muted">{words.output}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long output scrolls, and the keyboard has to reach it */}
      <div ref={box} role="log" aria-label={words.output} tabIndex={0} className="run-lines">
        {lines.length === 0 ? <p className="muted">{running ? words.outputNone : words.outputNothing}</p> : null}
        {lines.map(({ from, text }, at) => (
          <div key={at}>
            {at === first ? <p className="run-asked muted">{words.asked}</p> : null}
            <code data-from={from}>{text === '' ? '\u00a0' : text}</code>
          </div>
        ))}
      </div>
      {cut ? <p className="small muted">{words.cut}</p> : null}
    </div>
  );
}
