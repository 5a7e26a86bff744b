/** The `handrail` command: finds the command that was meant and runs it. Each command is a chunk of its own, loaded when used. */
import { withDoor } from './door.ts';
import { report, usage } from './failure.ts';
import { speakTheirs } from '../common/language.ts';
import { readVersion } from '../common/version.ts';
import { NoWorkingFolder, exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { misplacedToken } from './misplaced.ts';
import { didYouMean } from './nearest.ts';
import { commandHelp, commands, overview } from './usage.ts';
import type { CommandName } from './usage.ts';

type Command = (args: readonly string[], io: TerminalIo) => Promise<Exit>;

const loaders: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  platforms: async () => (await import('./commands/platforms.ts')).platforms,
  detect: async () => (await import('./commands/detect.ts')).detect,
  check: async () => (await import('./commands/check.ts')).check,
  export: async () => (await import('./commands/export.ts')).exportFor,
  repair: async () => (await import('./commands/repair.ts')).repair,
  report: async () => (await import('./commands/report.ts')).report,
  explain: async () => (await import('./commands/explain.ts')).explain,
  connections: async () => (await import('./commands/connections.ts')).connections,
  practice: async () => (await import('./commands/practice.ts')).practice,
};

function isCommand(word: string): word is CommandName {
  return (commands as readonly string[]).includes(word);
}

/** Runs one command line (without `node` and the script) and gives its exit status. Throws only for a bug. */
export async function main(args: readonly string[], outside: TerminalIo): Promise<Exit> {
  const io = withDoor(outside);
  await speakTheirs(io.env);
  try {
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof NoWorkingFolder)) throw error;
    return report(io, usage('The folder that you are in no longer exists. Go to another one (cd ~) and run this again.').failure);
  }
}

async function command(args: readonly string[], io: TerminalIo): Promise<Exit> {
  // Before anything is read, asked or written: no command repeats it, takes it for a name or makes a folder of it.
  const misplaced = misplacedToken(args);
  if (misplaced !== null) return report(io, misplaced, args.includes('--json'));
  const [first = '', ...rest] = args;
  if (isCommand(first)) {
    if (rest.includes('--help') || rest.includes('-h')) return print(io, commandHelp[first]);
    return (await loaders[first]())(rest, io);
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const [topic = ''] = rest;
    return print(io, isCommand(topic) ? commandHelp[topic] : overview);
  }
  if (first === '--version' || first === '-v') return print(io, `${readVersion()}\n`);
  if (first !== '' && !first.startsWith('-')) {
    // What was typed is not repeated: it may be a token in the wrong place.
    return report(io, usage(`There is no such command.${didYouMean(first, commands)} See “handrail --help”.`).failure);
  }
  if (args.includes('--help') || args.includes('-h')) return print(io, commandHelp.start);
  return (await loaders.start())(args, io);
}

function print(io: TerminalIo, text: string): Exit {
  io.stdout.write(text);
  return exits.fine;
}
