/** The bundle for support: what it holds, and its parts as they are shown. */
import type { BundleFile, BundlePart } from '../../contract/index.ts';

/** Lines of the log that are kept: the last ones. */
export const mostLogLines = 400;
const longestLine = 2_000;

/** The last lines of a log that are about this connection or about none, each through `clean`. */
export function logLines(text: string, id: string, clean: (line: string) => string): string[] {
  const about = (line: string): string | null => /"id":"([a-z0-9]{8,32})"/u.exec(line)?.[1] ?? null;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && [null, id].includes(about(line)))
    .slice(-mostLogLines)
    .map((line) => clean(line.slice(0, longestLine)));
}

/** The bundle part by part, each as it stands in the file. */
export function partsOf({ diagnostics, connection, leftOut, report, files, log }: BundleFile): BundlePart[] {
  const part = (id: BundlePart['id'], name: string | null, text: string): BundlePart => ({
    id,
    name,
    text,
    lines: text.split('\n').length,
  });
  const json = (value: unknown): string => JSON.stringify(value, null, 2);
  return [
    part('diagnostics', null, diagnostics.join('\n')),
    part('connection', null, json({ ...connection, leftOut })),
    ...(report === null ? [] : [part('report', null, json(report))]),
    ...files.map(({ name, lines }) => part('file', name, lines.join('\n'))),
    ...(log.length === 0 ? [] : [part('log', null, log.join('\n'))]),
  ];
}
