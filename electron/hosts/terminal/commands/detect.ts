/** `handrail detect URL`: what is at an address. No credential is sent. */
import { addressNoteWords } from '../../../contract/copy/en/address-notes.ts';
import { withWords } from '../../../contract/copy/findings.ts';
import { dayWords } from '../../../contract/copy/dates.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { Detection } from '../../../contract/index.ts';
import { readArguments } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import { printFindings } from '../findings.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { styleFor, table, wrap } from '../style.ts';
import { deploymentNames } from '../words.ts';
import { outputCopy } from '../../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

export async function detect(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('detect', args, { json: { type: 'boolean' } }, 1);
  if (!read.ok) return report(io, read.failure);
  const {
    values,
    positionals: [address = ''],
  } = read.value;
  const json = values.json === true;
  if (address === '') return report(io, usage(usageCopy.detect.address('handrail detect https://bitbucket.org/acme/web')).failure, json);
  return withHost(io, json, async ({ services }) => {
    const detected = await services.address.detect(address, null, io.signal);
    if (!detected.ok) return report(io, (await failureOf(detected.problem)).failure, json);
    if (json) io.stdout.write(`${JSON.stringify(inWords(detected.value), null, 2)}\n`);
    // Beside the object, so that a person sees it whatever program reads that.
    if (json && detected.value.reading.credentialsDropped) io.stderr.write(`${usageCopy.misplaced.linkHeldSecret}\n`);
    if (!json) print(io, detected.value);
    return detected.value.findings.some((finding) => finding.severity === 'error') ? exits.findings : exits.fine;
  });
}

/** What was found, as `--json` prints it: with sentences. */
function inWords({ reading, findings, ...rest }: Detection) {
  return { reading: { ...reading, notes: reading.notes.map(addressNoteWords) }, ...rest, findings: findings.map(withWords) };
}

function print(io: TerminalIo, { reading, deployment, askServerOrDataCenter, baseUrl, server, findings }: Detection): void {
  const style = styleFor(io);
  const words = outputCopy.detect;
  const product = [server.product, server.version].filter((part) => part !== null && part !== '').join(' ');
  const rows: [string, string | null][] = [
    [words.rows.product, server.confirmed ? product : words.notConfirmed(product)],
    [
      words.rows.deployment,
      askServerOrDataCenter ? words.serverOrDataCenter : deployment === null ? words.unknown : deploymentNames[deployment],
    ],
    [words.rows.support, supportWords(server)],
    [words.rows.baseUrl, baseUrl],
    [words.rows.workspace, reading.workspace],
    [words.rows.project, reading.projectKey],
    [words.rows.repository, reading.repository],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
  io.stdout.write(`\n${table(shown, (cell, _row, column) => (column === 0 ? style.dim(cell) : cell))}\n`);
  for (const note of [...reading.notes.map(addressNoteWords), ...(reading.credentialsDropped ? [usageCopy.misplaced.linkHeldSecret] : [])])
    io.stdout.write(`  ${style.dim(wrap(shownOnOneLine(note), style.width, '  ').trimStart())}\n`);
  printFindings(io, style, findings);
  io.stdout.write('\n');
}

function supportWords({ support, supportEnds }: Detection['server']): string | null {
  const day = supportEnds === null ? '' : dayWords(supportEnds);
  const words = outputCopy.detect.support;
  switch (support) {
    case 'supported':
      return day === '' ? words.supported : words.supportedUntil(day);
    case 'ending':
      return day === '' ? words.ending : words.endingOn(day);
    case 'ended':
      return day === '' ? words.ended : words.endedOn(day);
    case 'unknown':
      return null;
  }
}
