/** The bundle for support: what it holds, and its parts as they are shown. */
import { hostOf } from '../bitbucket/evidence.ts';
import { hostsOf } from '../report/build.ts';
import { maskTexts } from '../report/mask.ts';
import type { BundleFile, BundlePart, Report } from '../../contract/index.ts';

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

/**
 * The bundle with people and hosts under pseudonyms, the same ones in all of its parts. Its own certificate file stays out: the names in it
 * are not to be seen, and could not be hidden. `checked`: the report in it, whose hosts are known for certain.
 */
export function maskBundle(bundle: BundleFile, checked: Report | null): BundleFile {
  const { connection, report } = bundle;
  const { baseUrl } = connection.answers;
  const hosts = checked === null ? (baseUrl === null ? [] : [hostOf(baseUrl)]) : hostsOf(checked);
  const told = report === null ? null : { ...report, masked: { emails: true, hosts: true } };
  return maskTexts({ ...bundle, connection: { ...connection, ca: null }, report: told }, { emails: true, hosts: true }, hosts);
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
