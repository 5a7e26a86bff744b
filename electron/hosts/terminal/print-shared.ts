/** What people hand to each other, as the terminal shows it. */
import { cautionCopy, leftOutCopy, receiveCopy, sendCopy, sharedRowsCopy as rows } from '../../contract/copy/en/share.ts';
import { statementCopy } from '../../contract/copy/en/statement.ts';
import { dayWords } from '../../contract/copy/dates.ts';
import { credentialWords } from '../../contract/copy/en/wizard/words.ts';
import type { BundlePart, LeftOut, PlatformInfo, SharedView } from '../../contract/index.ts';
import { statementOf } from '../../contract/statement.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import type { TerminalIo } from './io.ts';
import { styleFor, table, wrap } from './style.ts';
import { deploymentNames } from './words.ts';

/** What a shared connection says, row by row, addresses in full. */
export function printShared(io: TerminalIo, view: SharedView): void {
  const style = styleFor(io);
  const { credential, repositories, repositoriesAnswered } = view;
  const all: readonly (readonly [string, string | null | undefined])[] = [
    [rows.name, view.name],
    [rows.bitbucket, view.deployment === null ? null : deploymentNames[view.deployment]],
    [rows.address, view.address],
    [rows.workspace, view.workspace],
    [rows.project, view.projectKey],
    [rows.repositories, repositories === null ? (repositoriesAnswered ? rows.all : rows.open) : repositories.join(', ')],
    [rows.platform, view.platform?.name ?? rows.noPlatform],
    [rows.token, credential === null ? rows.noToken : credentialWords[credential.kind]],
    [rows.user, credential?.user],
    [rows.gitUser, credential?.gitUser],
    [rows.certificates, view.ca === null ? null : rows.certificateCount(view.ca.name, view.ca.count)],
    ...view.options.map(({ label, value }) => [label, value] as const),
  ];
  const shown = all.filter((row): row is readonly [string, string] => row[1] != null && row[1] !== '');
  io.stdout.write(`\n${table(shown, (cell, _row, column) => (column === 0 ? style.dim(cell) : cell))}\n\n`);
}

export function printLeftOut(io: TerminalIo, leftOut: readonly LeftOut[]): void {
  if (leftOut.length === 0) return;
  const style = styleFor(io);
  io.stdout.write(`${style.warn(`${leftOutCopy.title}:`)}\n`);
  for (const { field, label, why } of leftOut)
    io.stdout.write(
      `${wrap(`- ${shownOnOneLine(label ?? leftOutCopy.fields[field] ?? field)}: ${leftOutCopy.whys[why]}`, style.width, '  ')}\n`,
    );
  io.stdout.write('\n');
}

/** Who sent it, what to look at first, and what the token would be allowed: from our own catalogue, the file has no say in it. */
export function printReceived(io: TerminalIo, view: SharedView, platform: PlatformInfo | null): void {
  const style = styleFor(io);
  const say = (text: string): void => void io.stdout.write(`${wrap(text, style.width)}\n`);
  say(view.from === null ? receiveCopy.says.nobody : `${receiveCopy.says.from(shownOnOneLine(view.from))} ${receiveCopy.says.unproven}`);
  say(receiveCopy.says.made(dayWords(view.madeAt.slice(0, 10)), shownOnOneLine(view.madeBy)));
  if (view.note !== null) io.stdout.write(`${receiveCopy.note}:\n${wrap(view.note, style.width, '  | ')}\n`);
  if (view.cautions.length > 0) io.stdout.write(`\n${style.warn(`${receiveCopy.cautions}:`)}\n`);
  for (const caution of view.cautions) {
    const where = caution.where === null ? '' : `${receiveCopy.cautionAt(shownOnOneLine(caution.where))} `;
    io.stdout.write(`${wrap(`- ${where}${cautionCopy[caution.kind](caution)}`, style.width, '  ')}\n`);
  }
  printShared(io, view);
  io.stdout.write(`${style.bold(receiveCopy.access)}\n`);
  if (platform === null || view.deployment === null) say(receiveCopy.accessOpen);
  else {
    const statement = statementOf(platform, { deployment: view.deployment, kind: view.credential?.kind ?? null }, io.clock.now());
    if (!statement.known) say(statementCopy.unknown(platform.name));
    for (const { text, when } of statement.can)
      io.stdout.write(`${wrap(`+ ${text}${when === null ? '' : ` (${when})`}`, style.width, '  ')}\n`);
    for (const text of statement.cannot) io.stdout.write(`${wrap(`- ${text}`, style.width, '  ')}\n`);
  }
  io.stdout.write(`\n${style.bold(receiveCopy.adds)}\n`);
  for (const each of [receiveCopy.addToken, ...view.adds]) io.stdout.write(`  - ${shownOnOneLine(each)}\n`);
  io.stdout.write('\n');
}

export function printParts(io: TerminalIo, parts: readonly BundlePart[]): void {
  io.stdout.write(`${receiveCopy.bundle.contents}:\n`);
  for (const { id, name, lines } of parts) {
    const label = name === null ? sendCopy.parts[id] : `${sendCopy.parts[id]}: ${shownOnOneLine(name)}`;
    io.stdout.write(`  - ${label} (${sendCopy.lines(lines)})\n`);
  }
}
