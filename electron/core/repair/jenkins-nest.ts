/** Moves the settings of a webhook that are written in the old way to where the plugin keeps them since version 937. */
import type { EndpointRead } from './jenkins-file.ts';
import { columnOf } from './yaml-shift.ts';
import { openSheet } from './yaml-sheet.ts';

/** Moves the flat settings of every endpoint that has a plan under `webhook`, line by line, comments behind them included. */
export function nestWebhooks(text: string, endpoints: readonly EndpointRead[]): string {
  let lines = text.split('\n');
  for (const { path, nest } of [...endpoints].reverse()) {
    if (nest === null) continue;
    const entries =
      openSheet(lines.join('\n'))
        ?.entries(path)
        .filter((each) => nest.names.includes(each.key)) ?? [];
    const [first] = entries;
    if (first === undefined) continue;
    const space = ' '.repeat(columnOf(lines[first.line - 1] ?? ''));
    const moved = entries
      .filter((each) => each.key !== 'webhookImplementation')
      .map(
        (each) =>
          `${space}    ${(lines[each.line - 1] ?? '').trimStart().replace(/^(?:bitbucket|endpoint)JenkinsRootUrl(?=\s*:)/i, 'endpointJenkinsRootURL')}`,
      );
    const gone = new Set(entries.map((each) => each.line - 1));
    const block = [`${space}webhook:`, `${space}  ${nest.symbol}:${moved.length === 0 ? ' {}' : ''}`, ...moved];
    lines = lines.flatMap((line, index) => (index === first.line - 1 ? block : gone.has(index) ? [] : [line]));
  }
  return lines.join('\n');
}
