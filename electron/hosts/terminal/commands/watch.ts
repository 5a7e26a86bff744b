/** `handrail watch`: when tokens end, as a list with an exit status for cron, or as a calendar file. */
import { basename, dirname, resolve } from 'node:path';
import { expiryCopy } from '../../../contract/copy/en/watch.ts';
import { kindNames } from '../../../contract/copy/en/kinds.ts';
import { outputCopy } from '../../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';
import { dayWords } from '../../../contract/copy/dates.ts';
import { expiryOf } from '../../../contract/index.ts';
import type { TokenEnding } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { Services } from '../../../services/index.ts';
import { readArguments } from '../arguments.ts';
import { writeData } from '../door.ts';
import { endsWithin, readEndsWithin } from '../ends-within.ts';
import { failureOf, report, usage } from '../failure.ts';
import { connectionsLost, withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { styleFor, table } from '../style.ts';

const options = {
  'ends-within': { type: 'string' },
  ics: { type: 'string' },
  addresses: { type: 'boolean' },
  replace: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export async function watch(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('watch', args, options);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const json = values.json === true;
  const words = usageCopy.watch;
  if (values.ics !== undefined) {
    if (values['ends-within'] !== undefined) return report(io, usage(words.alone).failure, json);
    if (json && values.ics === '-') return report(io, usage(words.jsonToFile).failure, json);
    const wish = { file: values.ics, addresses: values.addresses === true, replace: values.replace === true, json };
    return withHost(io, json, ({ services }) => calendar(io, services, wish));
  }
  const stray = (['addresses', 'replace'] as const).find((name) => values[name] !== undefined);
  if (stray !== undefined) return report(io, usage(words.belongs(`--${stray}`)).failure, json);
  const within = readEndsWithin(values['ends-within']);
  if (!within.ok) return report(io, within.failure, json);
  return withHost(io, json, async ({ services }) => {
    const tokens = await services.reminders.list();
    if (!tokens.ok) return report(io, (await failureOf(tokens.problem)).failure, json);
    const now = io.clock.now();
    const exit = statusOf(tokens.value, now, within.value);
    if (json) io.stdout.write(`${JSON.stringify({ status: statuses[exit], tokens: tokens.value }, null, 2)}\n`);
    else if (tokens.value.length > 0 || !connectionsLost({ services })) print(io, tokens.value, now);
    return exit;
  });
}

type Status = typeof exits.fine | typeof exits.findings | typeof exits.endsSoon;
const statuses: Readonly<Record<Status, string>> = { [exits.fine]: 'fine', [exits.findings]: 'ended', [exits.endsSoon]: 'ends-soon' };

function statusOf(tokens: readonly TokenEnding[], now: Date, days: number): Status {
  if (tokens.some(({ on }) => expiryOf(on, now)?.level === 'ended')) return exits.findings;
  return tokens.some(({ on }) => endsWithin(on, now, days)) ? exits.endsSoon : exits.fine;
}

function print(io: TerminalIo, tokens: readonly TokenEnding[], now: Date): void {
  const style = styleFor(io);
  const words = outputCopy.watch;
  if (tokens.length === 0) {
    io.stdout.write(`${words.none}\n`);
    return;
  }
  const rows = tokens.map(({ names, kind, end, on }) => {
    const expiry = expiryOf(on, now);
    return [
      names.join(', '),
      kind === null ? '' : kindNames[kind],
      on === null ? (end === 'never' ? words.never : words.unknown) : dayWords(on),
      expiry === null ? '' : expiryCopy.beside(expiry),
    ];
  });
  const paint = (cell: string, row: number, column: number): string =>
    row === 0 ? style.dim(cell) : column === 0 ? style.bold(cell) : cell;
  io.stdout.write(`\n${table([words.columns, ...rows], paint)}\n\n`);
}

interface CalendarWish {
  readonly file: string;
  readonly addresses: boolean;
  readonly replace: boolean;
  readonly json: boolean;
}

async function calendar(io: TerminalIo, { reminders }: Services, { file, addresses, replace, json }: CalendarWish): Promise<Exit> {
  const words = outputCopy.watch;
  const made = await reminders.calendar(null, addresses);
  if (!made.ok) return report(io, (await failureOf(made.problem)).failure, json);
  const { text, events, unknown } = made.value;
  // The exit status of a calendar that could not be made: an older file stays as it is.
  if (text === null) return report(io, { exit: exits.findings, line: words.noneKnown, problem: null }, json);
  if (file === '-') {
    // Its line ends are part of the format.
    writeData(io.stdout, text);
    return exits.fine;
  }
  const path = resolve(io.cwd, file);
  const saved = await reminders.save(text, dirname(path), basename(path), replace);
  if (!saved.ok) {
    const taken = { ...usage(usageCopy.watch.taken(basename(path))).failure, exit: exits.notWritten };
    return report(io, saved.problem.kind === 'file-exists' ? taken : (await failureOf(saved.problem)).failure, json);
  }
  if (json) io.stdout.write(`${JSON.stringify({ ok: true, path: saved.value.path, events, unknown }, null, 2)}\n`);
  else io.stdout.write(`${words.written(events, shownOnOneLine(saved.value.path))}${unknown === 0 ? '' : `\n${words.left(unknown)}`}\n`);
  return exits.fine;
}
