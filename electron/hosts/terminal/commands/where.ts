/** `handrail where`: every place that holds the token of a connection. */
import { dayWords } from '../../../contract/copy/dates.ts';
import { placeTitle } from '../../../contract/copy/where.ts';
import { whereCopy as copy } from '../../../contract/copy/en/where.ts';
import { credentialKinds } from '../../../contract/index.ts';
import type { Place, Where } from '../../../contract/index.ts';
import { credentialWords } from '../../../contract/copy/en/wizard/words.ts';
import { statementOf } from '../../../contract/statement.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import { readArguments } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { notFound } from '../subject.ts';
import { styleFor, wrap } from '../style.ts';
import type { Host } from '../../common/compose.ts';

export async function where(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('where', args, { json: { type: 'boolean' } }, 1);
  if (!read.ok) return report(io, read.failure);
  const json = read.value.values.json === true;
  const [wanted] = read.value.positionals;
  if (wanted === undefined) return report(io, usage(copy.terminal.which('handrail where NAME')).failure, json);
  return withHost(io, json, async (host) => {
    const { services } = host;
    const found = await services.connections.find(wanted);
    if (!found.ok) {
      const why = await notFound(found.problem);
      return why.ok ? exits.fine : report(io, why.failure, json);
    }
    const places = await services.holders.where(found.value.id);
    if (!places.ok) return report(io, (await failureOf(places.problem)).failure, json);
    const may = await abilities(host, places.value, io.clock.now());
    const listed = await services.connections.list();
    const rotation = listed.ok ? listed.value.find(({ id }) => id === found.value.id)?.rotation : undefined;
    const more = rotation === undefined ? {} : { rotation };
    if (json)
      io.stdout.write(`${JSON.stringify({ id: found.value.id, connection: found.value.name, ...places.value, may, ...more }, null, 2)}\n`);
    else print(io, found.value.name, places.value, may, rotation?.open ?? null);
    return exits.fine;
  });
}

/** What the token may do, by platform: the sentences of its access statement. */
async function abilities(host: Host, { connections, kind }: Where, today: Date) {
  const { toInfo } = await import('../../../core/platforms/registry.ts');
  const may: { readonly platform: string; readonly can: readonly string[] }[] = [];
  const known = credentialKinds.find((each) => each === kind) ?? null;
  for (const { platform, deployment } of connections) {
    const found = platform === null ? null : await host.services.platforms.find(platform);
    if (found?.ok !== true || !(deployment === 'cloud' || deployment === 'server' || deployment === 'data-center')) continue;
    const { can } = statementOf(toInfo(found.value), { deployment, kind: known }, today);
    may.push({ platform: found.value.name, can: can.map(({ text }) => text) });
  }
  return may;
}

/** `rotating`: places that wait for a new token; null where no rotation is under way. */
function print(io: TerminalIo, name: string, found: Where, may: Awaited<ReturnType<typeof abilities>>, rotating: number | null): void {
  const style = styleFor(io);
  const { width } = style;
  const out: string[] = ['', style.bold(shownOnOneLine(copy.title(name)))];
  const facts: readonly (readonly [string, string])[] = [
    [copy.owner, found.owner ?? copy.ownerUnknown],
    ...(found.name === null ? [] : [[copy.name, found.name] as const]),
    ...kindLine(found),
    ...(found.keptAt === null ? [] : [[copy.added, dayWords(found.keptAt)] as const]),
    [copy.ends, found.expiresOn === null ? copy.endsUnknown : dayWords(found.expiresOn)],
  ];
  if (rotating !== null) out.push(wrap(copy.rotating(rotating, 'handrail rotate NAME --status'), width));
  if (found.state !== 'kept') out.push(copy.states[found.state]);
  // Without a token there is only who it is meant for.
  out.push(...facts.slice(0, found.state === 'none' ? 1 : facts.length).map(([label, value]) => `  ${label}: ${shownOnOneLine(value)}`));
  for (const { platform, can } of may) {
    out.push('', style.bold(`${copy.may} (${platform})`));
    out.push(...(can.length === 0 ? [`  ${copy.mayUnknown}`] : can.map((text) => wrap(`- ${text}`, width, '  '))));
  }
  out.push('', style.bold(copy.places));
  if (found.places.length === 0) out.push(`  ${copy.none}`);
  for (const place of found.places) out.push(...placeLines(place, style, found.connections.length > 1));
  io.stdout.write(`${out.join('\n')}\n\n`);
}

function kindLine({ kind }: Where): readonly (readonly [string, string])[] {
  const words: Readonly<Record<string, string>> = credentialWords;
  return kind === null ? [] : [[copy.kind, words[kind] ?? kind]];
}

function placeLines(place: Place, style: ReturnType<typeof styleFor>, several: boolean): string[] {
  const tags = [dayWords(place.at), ...(place.token === 'before' ? [copy.before] : []), place.holdsSecret ? copy.holds : copy.holdsNot];
  const lines = [`  ${shownOnOneLine(placeTitle(place))} ${style.dim(`(${tags.join(', ')})`)}`];
  if (several) lines.push(`    ${style.dim(shownOnOneLine(copy.of(place.connection.name)))}`);
  if (place.kind === 'file' && place.files.length === 0)
    lines.push(`    ${copy.noFiles}`, ...(place.folder === null ? [] : [`    ${shownOnOneLine(copy.inFolder(place.folder))}`]));
  if (place.kind === 'clipboard') lines.push(`    ${copy.clipboardText}`);
  lines.push(...place.files.map(({ path, state }) => `    ${shownOnOneLine(path)}: ${copy.files[state]}`));
  return lines;
}
