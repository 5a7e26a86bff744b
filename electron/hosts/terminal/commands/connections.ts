/** `handrail connections`: the saved connections. */
import { dayWords } from '../../../contract/copy/dates.ts';
import { headlineWords } from '../../../contract/copy/headlines.ts';
import { anyConnection, findConnections } from '../../../contract/find-connections.ts';
import type { ConnectionFilter } from '../../../contract/find-connections.ts';
import { healthOf, healths } from '../../../contract/health.ts';
import { expiryOf } from '../../../contract/index.ts';
import type { ConnectionSummary, Problem } from '../../../contract/index.ts';
import { nameWords } from '../../../contract/copy/en/names.ts';
import { expiryCopy } from '../../../contract/copy/en/watch.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import { readArguments } from '../arguments.ts';
import { readEndsWithin } from '../ends-within.ts';
import { failureOf, report, usage } from '../failure.ts';
import type { Outcome } from '../failure.ts';
import { connectionsLost, withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { notFound } from '../subject.ts';
import { styleFor, table, wrap } from '../style.ts';
import { deploymentNames } from '../words.ts';
import { outputCopy } from '../../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const filters = ['platform', 'health', 'ends-within', 'search'] as const;
const options = {
  platform: { type: 'string' },
  health: { type: 'string' },
  'ends-within': { type: 'string' },
  search: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const endsExample = 'handrail connections ends NAME 2027-11-30';

/** What of the list is asked for. A platform is named as everywhere: by its id or another name of it. */
async function filterFrom(values: { readonly [K in (typeof filters)[number]]?: string }): Promise<Outcome<ConnectionFilter>> {
  const health = healths.find((each) => each === values.health) ?? null;
  if (values.health !== undefined && health === null)
    return usage(usageCopy.connections.health([...healths]) + didYouMean(values.health, healths));
  const within = readEndsWithin(values['ends-within']);
  if (!within.ok) return within;
  // The catalogue is only loaded where it is asked for.
  const platform = values.platform === undefined ? null : (await import('../platform.ts')).knownPlatform(values.platform);
  if (platform?.ok === false) return platform;
  return {
    ok: true,
    value: {
      ...anyConnection,
      health,
      platform: platform?.value?.id ?? null,
      endsWithin: values['ends-within'] === undefined ? null : within.value,
      search: values.search ?? '',
    },
  };
}

export async function connections(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('connections', args, options, 3);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const json = values.json === true;
  const [action = 'list', name, day] = read.value.positionals;
  if (day !== undefined && action !== 'ends') return report(io, usage(usageCopy.wordTooMany('handrail connections')).failure, json);
  if (action === 'list' && name === undefined) {
    const filter = await filterFrom(values);
    return filter.ok ? list(io, json, filter.value) : report(io, filter.failure, json);
  }
  const stray = filters.find((option) => values[option] !== undefined);
  if (stray !== undefined) return report(io, usage(usageCopy.connections.onlyList(`--${stray}`)).failure, json);
  if (action === 'remove' && name !== undefined) return remove(io, name, json);
  if (action === 'remove') return report(io, usage(usageCopy.connections.which('handrail connections remove NAME')).failure, json);
  if (action === 'ends')
    return name === undefined || day === undefined
      ? report(io, usage(usageCopy.connections.ends(endsExample)).failure, json)
      : noteEnd(io, name, day, json);
  if (action === 'forget-ca')
    return name === undefined
      ? report(io, usage(usageCopy.connections.which('handrail connections forget-ca NAME')).failure, json)
      : forgetCa(io, name, json);
  return report(io, usage(usageCopy.connections.verbs + didYouMean(action, ['list', 'remove', 'ends', 'forget-ca'])).failure, json);
}

function list(io: TerminalIo, json: boolean, filter: ConnectionFilter): Promise<Exit> {
  return withHost(io, json, async ({ services }) => {
    const found = await services.connections.list();
    if (!found.ok) return report(io, (await failureOf(found.problem)).failure, json);
    const fitting = findConnections(found.value, filter, new Date());
    const shown: Listed[] = [];
    for (const { words: _words, tokenKey: _tokenKey, noted, ...one } of fitting) {
      const opened = noted === true ? await services.connections.open(one.id) : null;
      shown.push({ ...one, ...(opened?.ok === true && opened.value.notes !== undefined ? { notes: opened.value.notes } : {}) });
    }
    if (json) io.stdout.write(`${JSON.stringify(shown.map(withHeadline), null, 2)}\n`);
    else if (shown.length === 0 && found.value.length > 0) io.stdout.write(`${outputCopy.connections.noneFit(found.value.length)}\n`);
    else if (shown.length > 0 || !connectionsLost({ services })) print(io, shown);
    return exits.fine;
  });
}

/** A connection as it is listed: without what only the search needs, with its notes. */
type Listed = Omit<ConnectionSummary, 'words' | 'tokenKey' | 'noted'> & { readonly notes?: string };

/** A connection as `--json` prints it: how it is, and the sentence of its last check. */
function withHeadline(one: Listed) {
  return {
    ...one,
    health: healthOf(one, new Date()),
    check: one.check === null ? null : { ...one.check, headline: headlineWords(one.check.headline) },
  };
}

function print(io: TerminalIo, found: readonly Listed[]): void {
  const style = styleFor(io);
  if (found.length === 0) {
    io.stdout.write(`${outputCopy.connections.none('handrail start')}\n`);
    return;
  }
  const rows = found.map((one) => [
    one.practice && !one.name.startsWith(nameWords.practice('').trim()) ? outputCopy.connections.practice(one.name) : one.name,
    deployment(one),
    one.address ?? '',
    one.platformName ?? '',
    tokenWords(one),
    one.check === null ? outputCopy.connections[one.finished ? 'notChecked' : 'notFinished'] : headlineWords(one.check.headline),
    one.id,
  ]);
  const paint = (cell: string, row: number, column: number): string => {
    if (row === 0 || column === 6) return style.dim(cell);
    return column === 0 ? style.bold(cell) : cell;
  };
  const asTable = table([outputCopy.connections.columns, ...rows]);
  // What is piped has no width: there a line stays a connection, for `grep` and whatever else reads on.
  const width = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : null;
  const fits = width === null || asTable.split('\n').every((line) => line.length <= width);
  io.stdout.write(`\n${fits ? table([outputCopy.connections.columns, ...rows], paint) : blocks(rows, style)}\n\n`);
  const noted = found.filter(({ notes }) => notes !== undefined);
  if (noted.length === 0) return;
  const lines = noted.map(({ name, notes = '' }) => `  ${style.bold(shownOnOneLine(name))}: ${shownOnOneLine(notes)}`);
  io.stdout.write(`${outputCopy.connections.notes}\n${lines.join('\n')}\n\n`);
}

/** The same where a table is wider than the terminal: a few lines for each, none of them cut. */
function blocks(rows: readonly (readonly string[])[], style: ReturnType<typeof styleFor>): string {
  const full = (cells: readonly (string | undefined)[], between: string): string =>
    cells.filter((cell) => cell !== undefined && cell !== '').join(between);
  return rows
    .map((row) => {
      const [name = '', server, address, platform, token, state, id = ''] = row.map(shownOnOneLine);
      const lines = [full([full([server, address], ' '), platform], ' \u2192 '), full([state, token], '; ')].filter((line) => line !== '');
      return [
        `  ${style.bold(name)}`,
        ...lines.map((line) => wrap(line, style.width, '    ')),
        `    ${style.dim(`${outputCopy.connections.columns[6] ?? ''} ${id}`.trim())}`,
      ].join('\n');
    })
    .join('\n\n');
}

/** What has to be said of the token: that it is gone, has ended or soon will. */
function tokenWords({ token, practice }: Pick<ConnectionSummary, 'token' | 'practice'>): string {
  if (token.state === 'lost') return practice ? outputCopy.connections.tokenGone : outputCopy.connections.tokenLost;
  const expiry = token.state === 'kept' ? expiryOf(token.expiresOn, new Date()) : null;
  return expiry === null ? '' : expiryCopy.state(expiry);
}

/** What the person knows of the token's end; it counts for every connection that has it. */
function noteEnd(io: TerminalIo, wanted: string, day: string, json: boolean): Promise<Exit> {
  return withHost(io, json, async ({ services }) => {
    const found = await services.connections.find(wanted);
    if (!found.ok) return refused(io, found.problem, json);
    const { id, name } = found.value;
    const on = day.trim().toLowerCase() === 'never' ? null : day.trim();
    const noted = await services.reminders.end(id, on === null ? { end: 'never' } : { end: 'on', on });
    if (!noted.ok && noted.problem.kind === 'date-invalid') return report(io, usage(usageCopy.connections.ends(endsExample)).failure, json);
    // Here no field has a name.
    if (!noted.ok) return report(io, (await failureOf({ ...noted.problem, field: null })).failure, json);
    if (json) io.stdout.write(`${JSON.stringify({ id, name, ends: on ?? 'never' }, null, 2)}\n`);
    else io.stdout.write(`${outputCopy.connections.ends(shownOnOneLine(name), on === null ? null : dayWords(on))}\n`);
    return exits.fine;
  });
}

function forgetCa(io: TerminalIo, wanted: string, json: boolean): Promise<Exit> {
  return withHost(io, json, async ({ services }) => {
    const found = await services.connections.find(wanted);
    if (!found.ok) return refused(io, found.problem, json);
    const forgotten = await services.ca.forget(found.value.id);
    if (!forgotten.ok) return report(io, (await failureOf(forgotten.problem)).failure, json);
    const had = found.value.ca;
    const name = shownOnOneLine(found.value.name);
    if (json) io.stdout.write(`${JSON.stringify({ id: found.value.id, name: found.value.name, forgotten: had?.name ?? null }, null, 2)}\n`);
    else
      io.stdout.write(
        `${had === null ? outputCopy.connections.noCa(name) : outputCopy.connections.caForgotten(name, shownOnOneLine(had.name))}\n`,
      );
    return exits.fine;
  });
}

/** The connection was not found, or the settings could not be read. */
async function refused(io: TerminalIo, problem: Problem, json: boolean): Promise<Exit> {
  const why = await notFound(problem);
  return why.ok ? exits.fine : report(io, why.failure, json);
}

function deployment(one: Pick<ConnectionSummary, 'deployment'>): string {
  const words: Readonly<Record<string, string>> = deploymentNames;
  return one.deployment === null ? '' : (words[one.deployment] ?? one.deployment);
}

function remove(io: TerminalIo, name: string, json: boolean): Promise<Exit> {
  return withHost(io, json, async ({ services }) => {
    const found = await services.connections.find(name);
    if (!found.ok) return refused(io, found.problem, json);
    const removed = await services.connections.remove(found.value.id);
    if (!removed.ok) return report(io, (await failureOf(removed.problem)).failure, json);
    const { keychain } = removed.value;
    if (json) io.stdout.write(`${JSON.stringify({ removed: found.value.id, name: found.value.name, keychain }, null, 2)}\n`);
    else
      io.stdout.write(
        `${outputCopy.connections.removed(shownOnOneLine(found.value.name))} ${keychain === 'failed' ? '' : outputCopy.connections.keychain[keychain]}`.trimEnd() +
          '\n',
      );
    if (keychain !== 'failed') return exits.fine;
    io.stderr.write(`handrail: ${outputCopy.connections.keychainFailed}\n`);
    return exits.findings;
  });
}
