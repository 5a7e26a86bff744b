/** `handrail import FILE`: looks at what somebody shared, and takes it where the person says so. */
import { basename, resolve } from 'node:path';
import { receiveCopy, shareTerminalCopy as copy } from '../../../contract/copy/en/share.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';
import type { OpenedBundle, OpenedConnection } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { Services } from '../../../services/index.ts';
import { readTextFile } from '../answers.ts';
import { readArguments } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { printReport } from '../print-report.ts';
import { printParts, printReceived } from '../print-shared.ts';

const options = { yes: { type: 'boolean' }, copy: { type: 'boolean' }, json: { type: 'boolean' } } as const;
/** Largest file in bytes; the limit in characters is core's. */
const mostBytes = 4_000_000;

export async function importFile(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('import', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const { values, positionals } = read.value;
  const json = values.json === true;
  const [path] = positionals;
  if (path === undefined) return report(io, usage(usageCopy.import.file('handrail import acme.handrail.json')).failure, json);
  if (values.copy === true && values.yes !== true) return report(io, usage(usageCopy.import.copyNeedsYes).failure, json);
  const text = await readTextFile(resolve(io.cwd, path), mostBytes);
  if (text === null) return report(io, usage(usageCopy.import.unreadable).failure, json);
  return withHost(io, json, async ({ services }) => {
    const opened = await services.share.open(basename(path), text);
    if (!opened.ok) return report(io, (await failureOf(opened.problem)).failure, json);
    if (opened.value.kind === 'bundle') return showBundle(io, services, opened.value, json);
    if (json) {
      const { view, here } = opened.value;
      if (values.yes !== true) io.stdout.write(`${JSON.stringify({ view, here }, null, 2)}\n`);
    } else await show(io, services, opened.value);
    return take(io, services, opened.value, path, { ...values, json });
  });
}

async function show(io: TerminalIo, services: Services, { view, here }: OpenedConnection): Promise<void> {
  const catalogue = await services.platforms.list();
  const platform = catalogue.ok ? (catalogue.value.find((each) => each.id === view.platform?.id) ?? null) : null;
  printReceived(io, view, platform);
  if (here !== null) {
    const name = shownOnOneLine(here.name);
    io.stdout.write(`${here.how === 'same-file' ? receiveCopy.sameFile(name) : receiveCopy.sameAnswers(name)}\n`);
  }
}

async function take(
  io: TerminalIo,
  services: Services,
  { share, here }: OpenedConnection,
  path: string,
  { yes = false, copy: asCopy = false, json }: { readonly yes?: boolean; readonly copy?: boolean; readonly json: boolean },
): Promise<Exit> {
  const file = /^[\w./-]+$/u.test(path) ? path : 'FILE';
  if (!yes || (here !== null && !asCopy)) {
    if (!json)
      io.stdout.write(
        `${here === null ? copy.toTake(`handrail import ${file} --yes`) : copy.toCopy(`handrail import ${file} --yes --copy`)}\n`,
      );
    else if (yes) io.stdout.write(`${JSON.stringify({ taken: null, here }, null, 2)}\n`);
    return exits.fine;
  }
  const taken = await services.share.accept(share);
  if (!taken.ok) return report(io, (await failureOf(taken.problem)).failure, json);
  const { id, name } = taken.value;
  if (json) io.stdout.write(`${JSON.stringify({ taken: { id, name }, here }, null, 2)}\n`);
  else io.stdout.write(`${copy.taken(shownOnOneLine(name))}\n${copy.next(`handrail check --connection ${id} --token-stdin`)}\n`);
  return exits.fine;
}

async function showBundle(
  io: TerminalIo,
  services: Services,
  { view, parts, note, report: told }: OpenedBundle,
  json: boolean,
): Promise<Exit> {
  if (json) {
    io.stdout.write(`${JSON.stringify({ view, note, parts, report: told }, null, 2)}\n`);
    return exits.fine;
  }
  io.stdout.write(`${copy.bundle(shownOnOneLine(view.name))}\n\n`);
  const catalogue = await services.platforms.list();
  printReceived(io, { ...view, note }, catalogue.ok ? (catalogue.value.find((each) => each.id === view.platform?.id) ?? null) : null);
  printParts(io, parts);
  if (told === null) io.stdout.write(`${receiveCopy.bundle.noReport}\n`);
  else await printReport(io, told);
  return exits.fine;
}
