/** `handrail rotate` with several names or `--all-ending`: the tokens in the order in which they end; at a terminal one after the other. */
import { dayWords } from '../../../contract/copy/dates.ts';
import { renewalsCopy as words } from '../../../contract/copy/en/renewals.ts';
import { listed } from '../../../contract/copy/intl.ts';
import { mayRenew } from '../../../contract/health.ts';
import type { ConnectionSummary, Result } from '../../../contract/index.ts';
import { renewalList, renewalsFor, renewalsIn } from '../../../contract/renewals.ts';
import type { Renewal } from '../../../contract/renewals.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { Host } from '../../common/compose.ts';
import { endsWithin } from '../ends-within.ts';
import { failureOf, report } from '../failure.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { typed } from '../print-rotation.ts';
import { styleFor, table, wrap } from '../style.ts';
import { notFound } from '../subject.ts';

const copy = words.terminal;

export interface Several {
  readonly names: readonly string[];
  /** Tokens that end within so many days; null where names were given. */
  readonly days: number | null;
  readonly json: boolean;
}

type Chosen = Result<readonly ConnectionSummary[]>;

async function chosenBy(host: Host, all: readonly ConnectionSummary[], { names, days }: Several): Promise<Chosen> {
  // A renewal that was begun belongs to the list until it is done, although its new token ends late.
  if (days !== null) {
    const ending = all.filter(({ token, rotation }) => rotation !== undefined || endsWithin(token.expiresOn, new Date(), days));
    return { ok: true, value: ending.filter((each) => mayRenew(each) || each.rotation !== undefined) };
  }
  const chosen: ConnectionSummary[] = [];
  for (const name of names) {
    const found = await host.services.connections.find(name);
    if (!found.ok) return found;
    chosen.push(...all.filter(({ id }) => id === found.value.id));
  }
  return { ok: true, value: chosen };
}

/** `one` renews the token of the connection with this id at the terminal, as far as the person answers. */
export async function rotateSeveral(io: TerminalIo, host: Host, asked: Several, one: (id: string) => Promise<Exit>): Promise<Exit> {
  const all = await host.services.connections.list();
  if (!all.ok) return report(io, (await failureOf(all.problem)).failure, asked.json);
  const chosen = await chosenBy(host, all.value, asked);
  if (!chosen.ok) {
    const why = await notFound(chosen.problem);
    return why.ok ? exits.fine : report(io, why.failure, asked.json);
  }
  const renewals = renewalsFor(all.value, chosen.value);
  const without = chosen.value.filter((each) => !mayRenew(each) && each.rotation === undefined);
  if (asked.json) {
    io.stdout.write(`${JSON.stringify(renewals.map(documented), null, 2)}\n`);
    return exits.fine;
  }
  const { width } = styleFor(io);
  if (without.length > 0) io.stdout.write(`${wrap(copy.noToken(listed(without.map(({ name }) => shownOnOneLine(name)))), width)}\n`);
  if (renewals.length === 0) {
    io.stdout.write(`${asked.days === null ? copy.none : copy.noneEnding(asked.days)}\n`);
    return exits.fine;
  }
  print(io, renewals);
  if (io.stdin.isTTY !== true) {
    io.stdout.write(`${commands(renewals).join('\n')}\n\n`);
    return exits.fine;
  }
  return inTurn(io, host, renewals, one);
}

async function inTurn(io: TerminalIo, host: Host, renewals: readonly Renewal[], one: (id: string) => Promise<Exit>): Promise<Exit> {
  const list = renewalList(renewals, new Date().toISOString());
  const style = styleFor(io);
  let worst: Exit = exits.fine;
  for (const [at, { connections }] of renewals.entries()) {
    if (io.signal.aborted) return exits.cancelled;
    io.stdout.write(`${style.bold(copy.turn(at + 1, renewals.length, shownOnOneLine(connections[0].name)))}\n`);
    const exit = await one(connections[0].id);
    if (exit > worst) worst = exit;
  }
  if (io.signal.aborted) return exits.cancelled;
  const now = await host.services.connections.list();
  const after = now.ok ? renewalsIn(list, now.value) : renewals;
  print(io, after);
  const open = after.filter(({ state }) => state !== 'done');
  if (open.length > 0) io.stdout.write(`${commands(open).join('\n')}\n\n`);
  return worst;
}

/** How each is renewed, one line for each token. */
function commands(renewals: readonly Renewal[]): string[] {
  return [
    copy.order('handrail rotate NAME'),
    ...renewals.map(({ connections: [{ name }] }) => `  handrail rotate ${shownOnOneLine(typed(name))}`),
  ];
}

function print(io: TerminalIo, renewals: readonly Renewal[]): void {
  const style = styleFor(io);
  const rows = renewals.map(({ connections, on, state }, at) => [
    `${at + 1}.`,
    copy.and(connections[0].name, connections.length - 1),
    on === null ? copy.notKnown : dayWords(on),
    copy.states[state],
  ]);
  io.stdout.write(`\n${table([copy.columns, ...rows], (cell, row) => (row === 0 ? style.dim(cell) : cell))}\n\n`);
}

/** As `--json` prints it. */
function documented({ connections, on, state }: Renewal): object {
  return { connections: connections.map(({ id, name }) => ({ id, name })), expiresOn: on, state };
}
