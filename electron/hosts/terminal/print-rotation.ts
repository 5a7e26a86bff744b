/** A rotation as the terminal shows it: where it is, its places by number, and the command for each step that can be taken. */
import { dayWords, timeWords } from '../../contract/copy/dates.ts';
import { rotateCopy as copy } from '../../contract/copy/en/terminal/rotate.ts';
import { oldAnswerWords } from '../../contract/copy/en/rotation.ts';
import { listed } from '../../contract/copy/intl.ts';
import { lossWords } from '../../contract/copy/rotation.ts';
import { placeTitle } from '../../contract/copy/where.ts';
import type { ListedToken, Rotation, RotationPlace } from '../../contract/index.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import type { TerminalIo } from './io.ts';
import { styleFor, table, wrap } from './style.ts';

/** The places in an order that stays while they are done, so that a number means the same place in every run. */
export function numbered({ places }: Pick<Rotation, 'places'>): RotationPlace[] {
  return [...places].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** As a person types the name again: in quotes where a shell would break it. */
export function typed(name: string): string {
  return /^[\w.@/-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}

/** Prints it. `ticks`: what to tick on Bitbucket's page, in its words. */
export function printRotation(io: TerminalIo, name: string, rotation: Rotation, ticks: readonly string[]): void {
  const style = styleFor(io);
  const { width } = style;
  const command = (rest: string): string => `handrail rotate ${shownOnOneLine(typed(name))}${rest === '' ? '' : ` ${rest}`}`;
  const others = rotation.connections.filter((each) => each.name !== name).map((each) => each.name);
  const out: string[] = ['', style.bold(shownOnOneLine(copy.title(name)))];
  if (others.length > 0) out.push(wrap(copy.together(listed(others)), width, '  '));
  out.push(...tokens(rotation).map((line) => wrap(line, width, '  ')));
  if (rotation.lostName !== null) out.push(wrap(copy.lost(rotation.lostName), width, '  '));
  if (rotation.check !== null && rotation.phase === 'check') out.push('', ...losses(rotation, width, command));
  if (rotation.phase !== 'ended' && rotation.phase !== 'done') out.push('', ...placeLines(rotation, style));
  out.push('', ...next(rotation, ticks, command).map((line) => wrap(line, width)));
  io.stdout.write(`${out.join('\n')}\n\n`);
}

function tokens({ old, fresh, holdsToken }: Rotation): string[] {
  const parts = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null && text !== '').join(', ');
  const end = old.endsAt !== null ? copy.endsAt(timeWords(old.endsAt)) : old.expiresOn === null ? null : copy.ends(dayWords(old.expiresOn));
  const lines = [`${copy.old}: ${parts([old.name, end, holdsToken ? null : copy.elsewhere])}`.replace(/: $/, '')];
  if (fresh !== null)
    lines.push(
      `${copy.fresh}: ${parts([
        fresh.name,
        copy.givenAt(dayWords(fresh.givenAt)),
        fresh.expiresOn === null ? null : copy.ends(dayWords(fresh.expiresOn)),
        fresh.held ? null : copy.notHeld,
      ])}`,
    );
  return lines;
}

function losses({ check }: Rotation, width: number, command: (rest: string) => string): string[] {
  const all = check?.connections.flatMap(({ name, losses: lost }) => lost.map((loss) => `${name}: ${lossWords(loss)}.`)) ?? [];
  if (all.length === 0) return [copy.checked];
  return [
    wrap(copy.losses(all.length), width),
    ...all.map((text) => wrap(`- ${text}`, width, '  ')),
    wrap(copy.better, width),
    wrap(copy.despite(command('--despite')), width),
  ];
}

function placeLines(rotation: Rotation, style: ReturnType<typeof styleFor>): string[] {
  const places = numbered(rotation);
  if (places.length === 0) return [copy.noPlaces];
  const several = rotation.connections.length > 1;
  return [
    style.bold(copy.places),
    ...places.flatMap((place, at) => {
      const mark = place.state === 'applied' ? style.good : place.state === 'left' ? style.dim : style.warn;
      const who = several ? ` ${style.dim(`(${shownOnOneLine(place.connection.name)})`)}` : '';
      const head = `  ${at + 1}. ${shownOnOneLine(placeTitle(place))}${who}: ${mark(copy.states[place.state])}`;
      const files = place.files.map(({ path }) => `     ${shownOnOneLine(path)}`);
      const changed = place.files.filter(({ state }) => state === 'changed').map((file) => file.name);
      if (place.state === 'applied' || place.state === 'left') return [head];
      const what = [
        ...(place.state === 'open' ? [copy.how[place.how]] : []),
        ...(place.state === 'open' && changed.length > 0 && place.how === 'save' ? [copy.changed(listed(changed))] : []),
        ...place.next,
        ...[place.nudge, place.sign].flatMap((text) => text ?? []),
      ];
      const run = place.command == null ? [] : [`     ${shownOnOneLine(place.command)}`];
      return [head, ...files, ...what.map((text) => wrap(text, style.width, '     ')), ...run];
    }),
  ];
}

/** What to do next, and with which command. */
function next(rotation: Rotation, ticks: readonly string[], command: (rest: string) => string): string[] {
  const { phase, way, page, old, gone, byPassword } = rotation;
  const where = [...(page.url === null ? [] : [page.url]), ...(page.path.length === 0 ? [] : [page.path.join(' → ')])].map(
    (line) => `  ${line}`,
  );
  switch (phase) {
    case 'new-token':
      return [
        copy.make[way],
        ...where,
        ...(ticks.length === 0 ? [] : [copy.permissions(listed(ticks))]),
        rotation.holdsToken ? copy.give(command('--token-stdin')) : copy.said(command('--made')),
      ];
    case 'check':
      return rotation.fresh?.held === true
        ? rotation.check?.ok === false
          ? []
          : [copy.later(command(''))]
        : [copy.give(command('--token-stdin'))];
    case 'places':
      return [
        copy.works(command('--works N')),
        copy.leave(command('--leave N')),
        ...(rotation.can.back ? [copy.back(command('--back'))] : []),
      ];
    case 'let-go':
      if (way === 'rotate' && old.endsAt !== null && !rotation.can.letGo)
        return [copy.wait(timeWords(old.endsAt)), copy.thenSay(command('--let-go ended')), copy.keepIt(command('--let-go left'))];
      return [
        ...(gone === null ? [] : [`${oldAnswerWords[gone.answer]}.`]),
        ...(way === 'rotate'
          ? [copy.thenSay(command('--let-go ended'))]
          : [copy.revoke, ...where, copy.thenSay(command('--let-go revoked'))]),
        ...(byPassword.revoke ? [copy.forYou(command(`--revoke ${byPassword.user ?? 'USER'}`))] : []),
        copy.keepIt(command('--let-go left')),
      ];
    case 'done':
      return [copy.done, ...(gone === null ? [] : [`${oldAnswerWords[gone.answer]}.`])];
    case 'ended':
      return [copy.ended[rotation.ended ?? 'abandoned']];
  }
}

/** The tokens of which one is the old one. */
export function printWhich(io: TerminalIo, name: string, user: string, tokens_: readonly ListedToken[]): void {
  const rows = tokens_.map(({ id, name: called, createdOn, lastUsedOn }) => [id, called, createdOn ?? '', lastUsedOn ?? '']);
  io.stdout.write(`\n${copy.which_}\n\n${table(rows.map((row) => row.map(shownOnOneLine)))}\n\n`);
  io.stdout.write(`${copy.choose(`handrail rotate ${typed(name)} --revoke ${typed(user)} --token-id ID`)}\n`);
}
