/** The `handrail` command: finds the command that was meant and runs it. Each command is a chunk of its own, loaded when used. */
import { commands } from './commands.ts';
import type { CommandName } from './commands.ts';
import { withDoor } from './door.ts';
import { report, usage } from './failure.ts';
import { readVersion } from '../common/version.ts';
import { NoWorkingFolder, exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { misplacedToken } from './misplaced.ts';
import { didYouMean } from './nearest.ts';
import { speakAsAsked } from './spoken.ts';
import { styleFor } from './style.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

type Command = (args: readonly string[], io: TerminalIo) => Promise<Exit>;

const loaders: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  platforms: async () => (await import('./commands/platforms.ts')).platforms,
  detect: async () => (await import('./commands/detect.ts')).detect,
  check: async () => (await import('./commands/check.ts')).check,
  export: async () => (await import('./commands/export.ts')).exportFor,
  apply: async () => (await import('./commands/apply.ts')).apply,
  repair: async () => (await import('./commands/repair.ts')).repair,
  report: async () => (await import('./commands/report.ts')).report,
  explain: async () => (await import('./commands/explain.ts')).explain,
  connections: async () => (await import('./commands/connections.ts')).connections,
  share: async () => (await import('./commands/share.ts')).share,
  import: async () => (await import('./commands/import.ts')).importFile,
  bundle: async () => (await import('./commands/bundle.ts')).bundle,
  where: async () => (await import('./commands/where.ts')).where,
  rotate: async () => (await import('./commands/rotate.ts')).rotate,
  record: async () => (await import('./commands/record.ts')).record,
  inventory: async () => (await import('./commands/inventory.ts')).inventory,
  watch: async () => (await import('./commands/watch.ts')).watch,
  practice: async () => (await import('./commands/practice.ts')).practice,
};

function isCommand(word: string): word is CommandName {
  return (commands as readonly string[]).includes(word);
}

/** Runs one command line (without `node` and the script) and gives its exit status. Throws only for a bug. */
export async function main(given: readonly string[], outside: TerminalIo): Promise<Exit> {
  const io = withDoor(outside);
  const args = await speakAsAsked(given, io);
  // Before anything is read, asked or written: no command repeats it, takes it for a name or makes a folder of it.
  const misplaced = misplacedToken(args.ok ? args.value : given);
  if (misplaced !== null) return report(io, misplaced, given.includes('--json'));
  if (!args.ok) return report(io, args.failure, given.includes('--json'));
  try {
    return await command(args.value, io);
  } catch (error) {
    if (!(error instanceof NoWorkingFolder)) throw error;
    return report(io, usage(usageCopy.folderGone('cd ~')).failure);
  }
}

async function command(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const [first = '', ...rest] = args;
  if (isCommand(first)) {
    if (rest.includes('--help') || rest.includes('-h')) return help(io, first);
    return (await loaders[first]())(rest, io);
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const [topic = ''] = rest;
    return help(io, isCommand(topic) ? topic : null);
  }
  if (first === '--version' || first === '-v') return print(io, `${readVersion()}\n`);
  if (first !== '' && !first.startsWith('-')) {
    // What was typed is not repeated: it may be a token in the wrong place.
    return report(io, usage(`${usageCopy.noCommand}${didYouMean(first, commands)} ${usageCopy.seeHelp('handrail --help')}`).failure);
  }
  if (args.includes('--help') || args.includes('-h')) return help(io, 'start');
  return (await loaders.start())(args, io);
}

/** Of one command, or of all of them. The words are loaded only now. */
async function help(io: TerminalIo, of: CommandName | null): Promise<Exit> {
  const { commandHelp, overview } = await import('./usage.ts');
  const { width } = styleFor(io);
  return print(io, of === null ? overview(width) : commandHelp(of, width));
}

function print(io: TerminalIo, text: string): Exit {
  io.stdout.write(text);
  return exits.fine;
}
