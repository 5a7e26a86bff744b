/** `handrail inventory`: every token that an administrator can see, beside the connections that Handrail knows. */
import { dayWords } from '../../../contract/copy/dates.ts';
import { wordsOf } from '../../../contract/coded.ts';
import { inventoryCopy, inventoryGapCopy } from '../../../contract/copy/en/inventory.ts';
import { inFilter, inventoryFilters } from '../../../contract/index.ts';
import type { Inventory, InventoryAccess, InventoryFilter, InventoryToken } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import { isUrl } from '../../../core/urls.ts';
import type { Host } from '../../common/compose.ts';
import { readArguments } from '../arguments.ts';
import { writeData } from '../door.ts';
import { ended, failureOf, report, usage } from '../failure.ts';
import type { Outcome } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { readGiven } from '../secrets.ts';
import { notFound } from '../subject.ts';
import { styleFor, table, wrap } from '../style.ts';

const options = {
  org: { type: 'string' },
  connection: { type: 'string' },
  practice: { type: 'boolean' },
  user: { type: 'string' },
  'key-stdin': { type: 'boolean' },
  'keep-key': { type: 'boolean' },
  'kept-key': { type: 'boolean' },
  'forget-key': { type: 'boolean' },
  only: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
} as const;

const runId = 'terminal';
/** Gaps that leave tokens out that should be there, unlike those that say what no list of Bitbucket's has. */
const partial: ReadonlySet<string> = new Set([
  'broke-off',
  'limited',
  'stopped',
  'too-many',
  'places-not-listed',
  'places-left',
  'places-refused',
]);

export async function inventory(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const copy = inventoryCopy.terminal;
  const read = readArguments('inventory', args, options);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const { json = false, csv = false, practice = false, only = 'all' } = values;
  if (json && csv) return report(io, usage(copy.oneForm).failure, json);
  if (values['forget-key'] === true) return forgetKey(io, Object.keys(values).length > 1);
  if (values['kept-key'] === true && (values['key-stdin'] === true || values['keep-key'] === true))
    return report(io, usage(copy.keptAlone).failure, json);
  if (values['keep-key'] === true && values.org === undefined) return report(io, usage(copy.keepWithOrg).failure, json);
  const kept = values['kept-key'] === true;
  const given = [values.org !== undefined, values.connection !== undefined, practice, kept].filter(Boolean).length;
  if (given !== 1) return report(io, usage(given === 0 ? copy.which : copy.one).failure, json);
  const filter = inventoryFilters.find((each) => each === only);
  if (filter === undefined) return report(io, usage(copy.filter(inventoryFilters.join(', '))).failure, json);
  return withHost(io, json, async (host) => {
    const access = await accessOf(io, host, values);
    if (!access.ok) return report(io, access.failure, json);
    const stop = (): void => void host.services.inventory.stop(runId);
    io.signal.addEventListener('abort', stop, { once: true });
    const found = await host.services.inventory.read(runId, access.value, () => undefined);
    io.signal.removeEventListener('abort', stop);
    if (!found.ok) {
      // Here these fields are options; key and password come by standard input.
      const field = { organization: '--org', userName: '--user' }[found.problem.field ?? ''] ?? null;
      return report(io, (await failureOf({ ...found.problem, field })).failure, json);
    }
    const shown = found.value.tokens.filter((token) => inFilter(token, filter));
    if (json || csv) {
      const made = await host.services.inventory.document(
        found.value.id,
        shown.map(({ ref }) => ref),
        csv ? 'csv' : 'json',
        false,
      );
      if (!made.ok) return report(io, (await failureOf(made.problem)).failure, json);
      // The line ends of CSV are part of it.
      writeData(io.stdout, made.value);
    } else print(io, found.value, shown);
    // What a file cannot say is said beside it.
    if (!json) printGaps(io, found.value, csv);
    if (found.value.key !== undefined) io.stderr.write(`handrail: ${inventoryCopy.keyKeeping[found.value.key]}\n`);
    return statusOf(found.value, shown, filter);
  });
}

function statusOf({ gaps }: Inventory, shown: readonly InventoryToken[], filter: InventoryFilter): Exit {
  return gaps.some(({ code }) => partial.has(code)) || (filter !== 'all' && shown.length > 0) ? exits.findings : exits.fine;
}

type Given = { readonly [K in 'org' | 'connection' | 'user']?: string } & {
  readonly [K in 'practice' | 'key-stdin' | 'keep-key' | 'kept-key']?: boolean;
};

function forgetKey(io: TerminalIo, more: boolean): Promise<Exit> | Exit {
  if (more) return report(io, usage(inventoryCopy.terminal.forgetAlone).failure);
  return withHost(io, false, async ({ services }) => {
    const kept = await services.inventory.key.kept();
    // Also where the settings know of none: they may be of before.
    const gone = await services.inventory.key.forget();
    if (!gone.ok) return report(io, (await failureOf(gone.problem)).failure);
    io.stdout.write(
      `${gone.value === 'none' && !(kept.ok && kept.value) ? inventoryCopy.terminal.noneToForget : inventoryCopy.keyForgotten}\n`,
    );
    return exits.fine;
  });
}

async function accessOf(io: TerminalIo, host: Host, { org, connection, user, ...given }: Given): Promise<Outcome<InventoryAccess>> {
  const copy = inventoryCopy.terminal;
  if (given.practice === true) return { ok: true, value: { from: 'practice' } };
  if (org !== undefined) {
    const key = await secretFrom(io, given['key-stdin'] === true, copy.askKey, copy.noKey);
    if (!key.ok) return key;
    return { ok: true, value: { from: 'organization', organization: org, key: key.value, keep: given['keep-key'] === true } };
  }
  if (given['kept-key'] === true) {
    const kept = await host.services.inventory.key.kept();
    if (!kept.ok) return failureOf(kept.problem);
    return kept.value ? { ok: true, value: { from: 'kept-key' } } : usage(copy.noneKept);
  }
  const found = await host.services.connections.find(connection ?? '');
  if (!found.ok) return notFound(found.problem);
  const { id, draft } = found.value;
  const { baseUrl, credential, deployment } = draft.answers;
  if (deployment === 'cloud' || baseUrl === null || !isUrl(baseUrl)) return usage(copy.notCloud);
  const userName = user ?? credential?.user ?? '';
  if (userName === '') return usage(copy.noUser);
  const password = await secretFrom(io, given['key-stdin'] === true, copy.askPassword(userName), copy.noPassword);
  if (!password.ok) return password;
  return { ok: true, value: { from: 'server', id, host: new URL(baseUrl).host, userName, password: password.value } };
}

/** From standard input with `--key-stdin`, or typed without showing it where this is a terminal. */
async function secretFrom(io: TerminalIo, piped: boolean, ask: string, none: string): Promise<Outcome<string>> {
  if (!piped && io.stdin.isTTY !== true) return usage(none);
  const text = await readGiven(io, ask);
  if (text === null && (io.signal.aborted || io.stdin.isTTY === true)) return ended(inventoryCopy.terminal.ended);
  // The line break that `echo` and editors leave is no part of it.
  const secret = (text ?? '').replace(/\r?\n$/u, '');
  return secret === '' ? usage(none) : { ok: true, value: secret };
}

function print(io: TerminalIo, { source }: Inventory, shown: readonly InventoryToken[]): void {
  const copy = inventoryCopy;
  const style = styleFor(io);
  if (shown.length === 0) {
    io.stdout.write(`${copy.none}\n`);
    return;
  }
  const rows = shown.map((token) => [
    token.label === '' ? copy.noName : token.label,
    token.owner?.name ?? token.place ?? '',
    token.expiresAt === null ? copy.never : dayWords(token.expiresAt),
    token.lastUsedAt === null ? copy.never : dayWords(token.lastUsedAt),
    token.matches.map(({ name, surety }) => `${name} (${copy.surety[surety]})`).join(', '),
    token.flags.map((flag) => copy.flags[flag]).join(', '),
  ]);
  const title = source.name === '' ? source.id : source.name;
  io.stdout.write(
    `\n${style.bold(shownOnOneLine(copy.of(title)))}\n${table(
      [copy.terminal.columns, ...rows.map((row) => row.map(shownOnOneLine))],
      (cell, row) => (row === 0 ? style.dim(cell) : cell),
    )}\n\n`,
  );
}

function printGaps(io: TerminalIo, { gaps }: Inventory, aside: boolean): void {
  const { width } = styleFor(io);
  const lines = gaps.map((gap) => wrap(`- ${shownOnOneLine(wordsOf(inventoryGapCopy, gap) ?? '')}`, width, '  ').trimStart());
  (aside ? io.stderr : io.stdout).write(`${inventoryCopy.missing}\n${lines.join('\n')}\n`);
}
