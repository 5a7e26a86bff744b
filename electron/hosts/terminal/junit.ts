/** `handrail check --all --junit FILE`: the result as pipelines show it, one test case for each connection. */
import { basename, dirname, resolve } from 'node:path';
import { headlineWords } from '../../contract/copy/headlines.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';
import { watchCopy } from '../../contract/copy/en/watch.ts';
import { fail, whyOf } from '../../contract/index.ts';
import type { WatchItem, WatchSummary } from '../../contract/index.ts';
import { createFiles } from '../../adapters/files.ts';
import { junitXml } from '../../core/formats/junit.ts';
import type { JunitCase } from '../../core/formats/junit.ts';
import { createRedactor } from '../../core/redact.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import { failureOf, usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { exits } from './io.ts';
import type { TerminalIo } from './io.ts';

const ours = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="Handrail" /u;
const mostBytes = 64 * 1024 * 1024;

/** The text of the file. `soon`: that a connection's token ends soon, where its headline does not say so; null where it does not. */
export function junitOf(summary: WatchSummary, soon: (item: WatchItem) => string | null): string {
  const { own } = createRedactor({ tokens: [] });
  const cases = summary.items.map((item) => caseOf(item, soon(item), (text) => own(shownOnOneLine(text))));
  return junitXml({ name: outputCopy.junit.suite, cases, at: summary.at, ms: summary.ms });
}

/**
 * What is broken or ends soon is a failure; what could not be found out for want of an answer is an error, and what there was nothing to
 * find out about (not finished, no token here) is skipped.
 */
function caseOf(item: WatchItem, soon: string | null, clean: (text: string) => string): JunitCase {
  const { state, severity, code, reason, who } = item;
  const outcome =
    state === 'attention'
      ? 'failure'
      : severity === 'error'
        ? 'error'
        : soon !== null
          ? 'failure'
          : state === 'fine'
            ? 'passed'
            : 'skipped';
  const said =
    item.headline === null
      ? null
      : `${headlineWords(item.headline)}${state === 'attention' && who !== null ? ` (${outputCopy.who[who]})` : ''}`;
  const parts = [said, soon].filter((part) => part !== null);
  const message = parts.length > 0 ? parts.join('. ') : outcome === 'passed' ? null : watchCopy.states[state];
  return {
    name: clean(item.name),
    className: 'handrail.connections',
    outcome,
    message: message === null ? null : clean(message),
    type: code ?? (soon === null ? reason : 'token-expires-soon'),
  };
}

/** Writes it; a file of that name is replaced only where Handrail wrote it. Gives its path. */
export async function writeJunit(io: TerminalIo, given: string, text: string): Promise<Outcome<string>> {
  const path = resolve(io.cwd, given);
  const [folder, name] = [dirname(path), basename(path)];
  const files = createFiles();
  const there = await files.read(path, mostBytes);
  const written =
    there.ok && ours.test(there.value) ? await files.write(folder, name, text, 0o644) : await files.writeNew(folder, name, text, 0o644);
  if (!written.ok) {
    const kind = written.fault === 'not-found' ? 'folder-not-found' : 'folder-not-writable';
    return failureOf(fail(kind, { folder, name, reason: whyOf(written) }, 'folder').problem);
  }
  if (written.value !== null) return { ok: true, value: written.value };
  return { ok: false, failure: { ...usage(usageCopy.watch.junitTaken(name)).failure, exit: exits.notWritten } };
}
