/** `handrail share NAME`: a saved connection as a file for a colleague, without any secret. */
import { basename, dirname, resolve } from 'node:path';
import { sharedAloneCopy, shareTerminalCopy as copy } from '../../../contract/copy/en/share.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';
import { isShareName, othersInSet } from '../../../contract/index.ts';
import type { Connection } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { Services } from '../../../services/index.ts';
import { readArguments } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { printLeftOut, printShared } from '../print-shared.ts';
import { styleFor, wrap } from '../style.ts';
import { notFound } from '../subject.ts';

const options = { from: { type: 'string' }, note: { type: 'string' }, out: { type: 'string' }, replace: { type: 'boolean' } } as const;

export async function share(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('share', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const {
    values: { from = '', note = '', out, replace = false },
    positionals: [name],
  } = read.value;
  if (name === undefined) return report(io, usage(usageCopy.share.which('handrail share NAME --out acme.handrail.json')).failure);
  if (out === undefined) return report(io, usage(usageCopy.share.out).failure);
  if (out !== '-' && !isShareName(out)) return report(io, usage(usageCopy.share.ending).failure);
  return withHost(io, false, async ({ services }) => {
    const found = await services.connections.find(name);
    if (!found.ok) {
      const why = await notFound(found.problem);
      return why.ok ? exits.usage : report(io, why.failure);
    }
    const made = await services.share.preview(found.value.id, from, note);
    if (!made.ok) return report(io, (await failureOf(made.problem)).failure);
    if (out === '-') {
      io.stdout.write(made.value.text);
      return exits.fine;
    }
    printShared(io, made.value.view);
    printLeftOut(io, made.value.leftOut);
    await sayOthers(io, services, found.value);
    return writeShared(io, services, made.value.share, out, replace);
  });
}

/** One of a set goes alone: which the others are. */
async function sayOthers(io: TerminalIo, services: Services, connection: Connection): Promise<void> {
  if (connection.set === null) return;
  const all = await services.connections.list();
  const others = all.ok ? othersInSet(all.value, connection).map(({ name }) => shownOnOneLine(name)) : [];
  if (others.length > 0) io.stdout.write(`${wrap(sharedAloneCopy.alone(others), styleFor(io).width)}\n\n`);
}

/** Writes what was put together, exactly where the person says. */
export async function writeShared(io: TerminalIo, services: Services, made: string, out: string, replace: boolean): Promise<Exit> {
  const file = resolve(io.cwd, out);
  const saved = await services.share.save(made, dirname(file), { name: basename(file), replace });
  if (!saved.ok) {
    const taken = usage(usageCopy.share.taken(shownOnOneLine(basename(file)))).failure;
    return report(
      io,
      saved.problem.kind === 'file-exists' ? { ...taken, exit: exits.notWritten } : (await failureOf(saved.problem)).failure,
    );
  }
  io.stdout.write(`${copy.written(shownOnOneLine(saved.value.path))}\n${copy.noSecret}\n`);
  return exits.fine;
}
