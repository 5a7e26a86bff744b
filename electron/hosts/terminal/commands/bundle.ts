/** `handrail bundle NAME`: everything that support needs to see of a connection, in one file without any secret. */
import { sendCopy } from '../../../contract/copy/en/share.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';
import { readArguments } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { printLeftOut, printParts } from '../print-shared.ts';
import { styleFor, wrap } from '../style.ts';
import { notFound } from '../subject.ts';
import { writeShared } from './share.ts';

const options = {
  note: { type: 'string' },
  'with-names': { type: 'boolean' },
  out: { type: 'string' },
  replace: { type: 'boolean' },
} as const;

export async function bundle(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('bundle', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const {
    values,
    positionals: [name],
  } = read.value;
  const { note = '', out, replace = false } = values;
  if (name === undefined) return report(io, usage(usageCopy.share.which('handrail bundle NAME --out acme.json')).failure);
  if (out === undefined) return report(io, usage(usageCopy.bundle.out).failure);
  if (!/\.json$/iu.test(out)) return report(io, usage(usageCopy.bundle.ending).failure);
  return withHost(io, false, async ({ services }) => {
    const found = await services.connections.find(name);
    if (!found.ok) {
      const why = await notFound(found.problem);
      return why.ok ? exits.usage : report(io, why.failure);
    }
    const made = await services.share.bundle(found.value.id, note, values['with-names'] !== true);
    if (!made.ok) return report(io, (await failureOf(made.problem)).failure);
    const { parts, leftOut, unchecked } = made.value;
    printParts(io, parts);
    if (unchecked) io.stdout.write(`${wrap(sendCopy.unchecked, styleFor(io).width)}\n`);
    printLeftOut(io, leftOut);
    io.stdout.write(`${wrap(values['with-names'] === true ? sendCopy.look : sendCopy.lookMasked, styleFor(io).width)}\n`);
    return writeShared(io, services, made.value.share, out, replace);
  });
}
