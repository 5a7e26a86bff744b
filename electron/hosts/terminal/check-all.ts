/** `handrail check --all`: every saved connection, one line each, and a summary. */
import { headlineWords } from '../../contract/copy/headlines.ts';
import type { Emit, WatchItem, WatchSummary } from '../../contract/index.ts';
import { watchCopy } from '../../contract/copy/en/watch.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import { control } from './door.ts';
import { endInWords, endsWithin } from './ends-within.ts';
import { failureOf, report } from './failure.ts';
import { connectionsLost, withHost } from './host.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { junitOf, writeJunit } from './junit.ts';
import { styleFor, wrap } from './style.ts';
import type { Style } from './style.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';

const clearLine = control('\r\u001b[2K');
const runId = 'terminal-all';

export interface CheckAllWish {
  readonly json: boolean;
  /** Days before a token's end from which on it counts as soon. */
  readonly endsWithin: number;
  /** A file for the result as JUnit XML, or null. */
  readonly junit: string | null;
}

/**
 * Exit status: 1 as soon as one connection has a problem, as for a single check; one that is not finished yet has none. 4 where nothing is
 * broken and a token ends soon, on its last day too: it still works, and whoever reads the status has to know the one from the other.
 */
export function checkAll(io: TerminalIo, { json, endsWithin: days, junit }: CheckAllWish): Promise<Exit> {
  const style = styleFor(io);
  const live = !json && style.live;
  const emit: Emit = (_name, payload) => {
    // One line that is written over, then taken away for the results.
    if (live && 'total' in payload) io.stdout.write(`${clearLine}${style.dim(watchCopy.progress(payload.done, payload.total))}`);
  };
  return withHost(io, json, async ({ services }) => {
    const stop = (): void => void services.watch.cancel(runId);
    io.signal.addEventListener('abort', stop, { once: true });
    const done = await services.watch.run(runId, emit);
    io.signal.removeEventListener('abort', stop);
    if (live) io.stdout.write(clearLine);
    if (!done.ok) return report(io, (await failureOf(done.problem)).failure, json);
    const { items } = done.value;
    const now = io.clock.now();
    const soon = (item: WatchItem): boolean => endsWithin(item.expiresOn, now, days);
    const ending = (item: WatchItem): string | null => endInWords(item, now, days);
    const exit = items.some(isBroken) ? exits.findings : items.some(soon) ? exits.endsSoon : exits.fine;
    if (json) {
      // `ok` says what it always did: no error, and the last two days are one.
      const ok = !items.some((item) => item.severity === 'error');
      io.stdout.write(`${JSON.stringify({ ok, status: statuses[exit], ...done.value, items: items.map(withHeadline) }, null, 2)}\n`);
    } else if (items.length > 0 || !connectionsLost({ services })) print(io, style, done.value, ending);
    if (junit === null) return exit;
    const written = await writeJunit(io, junit, junitOf(done.value, ending));
    if (!written.ok) return report(io, written.failure);
    if (!json) io.stdout.write(`${outputCopy.junit.written(shownOnOneLine(written.value))}\n`);
    return exit;
  });
}

const statuses = { [exits.fine]: 'fine', [exits.findings]: 'broken', [exits.endsSoon]: 'ends-soon' } as const;

/** Something does not work. A token that ends soon still does. */
function isBroken({ severity, code }: WatchItem): boolean {
  return severity === 'error' && code !== 'token-expires-soon';
}

function print(io: TerminalIo, style: Style, summary: WatchSummary, ending: (item: WatchItem) => string | null): void {
  if (summary.items.length === 0) {
    io.stdout.write(`${watchCopy.none}\n`);
    return;
  }
  const widest = Math.min(40, Math.max(...summary.items.map((item) => shownOnOneLine(item.name).length)));
  io.stdout.write(`\n${summary.items.map((item) => lineOf(item, widest, style, ending(item))).join('\n')}\n`);
  io.stdout.write(`\n${wrap(`${watchCopy.summary(summary)}.`, style.width)}\n\n`);
}

/** An item as `--json` prints it: with its sentence. */
function withHeadline({ headline, ...item }: WatchItem) {
  return { ...item, headline: headline === null ? null : headlineWords(headline) };
}

function lineOf(item: WatchItem, widest: number, style: Style, ending: string | null): string {
  const marks: Readonly<Record<WatchItem['state'], string>> = {
    fine: style.good('✓'),
    attention: style.bad('✗'),
    unchecked: style.warn('–'),
    waiting: '·',
    checking: '…',
  };
  const who = item.state === 'attention' && item.who !== null ? style.dim(` (${outputCopy.who[item.who]})`) : '';
  const said = item.headline === null ? '' : `${shownOnOneLine(headlineWords(item.headline))}${who}`;
  return `  ${marks[item.state]} ${style.bold(shownOnOneLine(item.name).padEnd(widest))}  ${said === '' ? style.dim(watchCopy.states[item.state]) : said}${ending === null ? '' : `. ${style.warn(ending)}`}${item.code === null ? '' : `  ${style.dim(item.code)}`}`;
}
