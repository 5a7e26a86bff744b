/** `handrail platforms ID`: what one platform will be able to see and do, on the screen or written into a file. */
import { basename, dirname, extname, resolve } from 'node:path';
import { credentialKinds, deployments } from '../../contract/index.ts';
import type { PlatformInfo, StatementFormat } from '../../contract/index.ts';
import { dayWords } from '../../contract/copy/dates.ts';
import { sourceDates } from '../../contract/copy/sources.ts';
import { statementCopy as copy } from '../../contract/copy/en/statement.ts';
import { statementOf, usableKinds } from '../../contract/statement.ts';
import type { Statement, StatementChoice } from '../../contract/statement.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import { readWord } from './arguments.ts';
import { failureOf, report, usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { withHost } from './host.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { styleFor, wrap } from './style.ts';
import { deploymentNames } from './words.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

export interface StatementOptions {
  readonly deployment?: string;
  readonly kind?: string;
  readonly out?: string;
  readonly replace?: boolean;
}

/** Prints the statement, or writes it where `--out` says. */
export async function statement(io: TerminalIo, platform: PlatformInfo, options: StatementOptions): Promise<Exit> {
  const choice = choose(platform, options);
  if (!choice.ok) return report(io, choice.failure);
  if (options.out === undefined) {
    if (options.replace === true) return report(io, usage(usageCopy.platforms.replace).failure);
    io.stdout.write(print(io, platform, statementOf(platform, choice.value, io.clock.now())));
    return exits.fine;
  }
  const format = formatOf(options.out);
  if (!format.ok) return report(io, format.failure);
  const file = resolve(io.cwd, options.out);
  return withHost(io, false, async ({ services }) => {
    const made = await services.statement.make(platform.id, choice.value, format.value);
    if (!made.ok) return report(io, (await failureOf(made.problem)).failure);
    const saved = await services.statement.saveAs(made.value, dirname(file), basename(file), options.replace === true);
    if (!saved.ok) {
      const taken = usage(usageCopy.platforms.taken(basename(file))).failure;
      return report(
        io,
        saved.problem.kind === 'file-exists' ? { ...taken, exit: exits.notWritten } : (await failureOf(saved.problem)).failure,
      );
    }
    io.stdout.write(`${outputCopy.statement.written(shownOnOneLine(saved.value.path))}\n`);
    return exits.fine;
  });
}

/** Without a wish: the first deployment that the platform works with, and the kind that is recommended there. */
function choose(platform: PlatformInfo, options: StatementOptions): Outcome<StatementChoice> {
  const wanted = readWord('deployment', options.deployment, deployments);
  if (!wanted.ok) return wanted;
  const kind = readWord('kind', options.kind, credentialKinds);
  if (!kind.ok) return kind;
  const working = (['cloud', 'data-center', 'server'] as const).find((each) => platform.deployments[each].support !== 'blocked');
  const deployment = wanted.value ?? working ?? 'cloud';
  const usable = usableKinds(platform.deployments[deployment]);
  if (kind.value !== null && !usable.includes(kind.value)) {
    const { cannotUse, takes } = usageCopy.platforms;
    return usage([cannotUse(platform.name, deploymentNames[deployment]), ...(usable.length === 0 ? [] : [takes(usable)])].join(' '));
  }
  return { ok: true, value: { deployment, kind: kind.value } };
}

function formatOf(out: string): Outcome<StatementFormat> {
  const ending = extname(out).slice(1).toLowerCase();
  if (ending === 'html' || ending === 'htm') return { ok: true, value: 'html' };
  if (ending === 'md' || ending === 'markdown') return { ok: true, value: 'md' };
  return usage(usageCopy.platforms.ending);
}

function print(io: TerminalIo, platform: PlatformInfo, given: Statement): string {
  const style = styleFor(io);
  const bare = (text: string): string => text.replaceAll('`', '');
  const item = (mark: string, text: string): string => `  ${mark} ${wrap(bare(text), style.width, '    ').trimStart()}`;
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', style.bold(title), ...lines]);
  const { kind, known, staleText, freshness } = given;
  const others = deployments.filter((each) => each !== given.deployment);
  const kinds = usableKinds(platform.deployments[given.deployment]).filter((each) => each !== kind);
  const lines = [
    '',
    `${style.bold(given.title)}${given.platform.status === 'current' ? '' : `  ${style.warn(copy.inText.status[given.platform.status])}`}${freshness.stale ? `  ${style.warn(copy.inText.stale)}` : ''}`,
    wrap(bare(`${given.platform.summary} ${given.lead}`), style.width),
    ...(staleText === null ? [] : ['', style.warn(wrap(staleText, style.width))]),
    ...(given.platform.statusNote === null ? [] : ['', wrap(bare(given.platform.statusNote), style.width)]),
    ...(kind === null ? ['', wrap(bare(given.note), style.width)] : []),
    ...(known ? [] : ['', wrap(copy.unknown(given.platform.name), style.width)]),
    ...section(
      copy.can,
      given.can.map(({ text, when }) => item(style.good('✓'), when === null ? text : `${text} (${when})`)),
    ),
    ...section(
      copy.cannot,
      given.cannot.map((text) => item(style.dim('✗'), text)),
    ),
    ...section(copy.reach, given.reach === null ? [] : [wrap(given.reach, style.width, '  ')]),
    ...section(
      copy.permissions,
      given.permissions.flatMap(({ label, name, reason, when, unconfirmed }) => [
        `  ${label}${label === name ? '' : `  ${style.dim(name)}`}`,
        wrap(
          bare(
            [
              reason,
              ...[when, unconfirmed ? copy.unconfirmed : null].filter((each): each is string => each !== null).map((each) => `(${each})`),
            ].join(' '),
          ),
          style.width,
          '    ',
        ),
      ]),
    ),
    ...section(
      copy.kinds,
      given.kinds.map(({ kinds: ids, name, supported, recommended, reason, when }) =>
        item(
          supported ? style.good('✓') : style.dim('✗'),
          `${name}${supported ? ` [${ids.join(', ')}]` : ''}${recommended ? ` (${copy.inText.recommended})` : ''}${when === null ? '' : ` (${when})`}: ${reason}`,
        ),
      ),
    ),
    ...section(
      copy.handing,
      given.modes.map(({ mode, name, available, reason, when }) =>
        item(
          available ? style.good('✓') : style.dim('✗'),
          `${name} [${mode}]${when === null ? '' : ` (${when})`}${reason === null ? '' : `: ${reason}`}`,
        ),
      ),
    ),
    ...section(
      copy.token,
      given.token.map((text) => item('–', text)),
    ),
    ...section(
      copy.needs,
      given.needs.map(({ where, text }) => item('–', `${copy.places[where]}: ${text}`)),
    ),
    ...section(
      copy.network,
      given.network.map(({ what, why }) => item('–', `${what}: ${why}`)),
    ),
    ...section(
      copy.caveats,
      given.caveats.map((text) => item('–', text)),
    ),
    ...section(
      copy.sources,
      given.sources.map((source) => `  ${source.title}, ${sourceDates(source, dayWords)}\n    ${style.dim(source.url)}`),
    ),
    '',
    style.dim(
      wrap(
        outputCopy.statement.also(
          `${others.map((each) => `--deployment ${each}`).join(', ')}${kinds.length === 0 ? '' : `; --kind ${kinds.join(', ')}`}`,
        ),
        style.width,
      ),
    ),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
