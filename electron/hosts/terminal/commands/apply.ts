/** `handrail apply NAME`: shows the command that hands a connection to its platform, asks, and runs it. */
import { runCopy as copy } from '../../../contract/copy/en/run.ts';
import { runEndWords } from '../../../contract/copy/run.ts';
import { secretsModes } from '../../../contract/index.ts';
import type { Connection, Emit, ExportPreview, RunMissing, RunResult, RunShown, SecretsMode } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import { readArguments, readWord } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import type { Outcome } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { printMissing, printRun } from '../print-run.ts';
import { notFound } from '../subject.ts';
import type { Host } from '../../common/compose.ts';

const options = {
  platform: { type: 'string' },
  command: { type: 'string' },
  secrets: { type: 'string' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export async function apply(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('apply', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const { platform, command, secrets, yes = false, json = false } = read.value.values;
  const [name] = read.value.positionals;
  const mode = readWord('secrets', secrets, secretsModes);
  if (!mode.ok) return report(io, mode.failure, json);
  if (name === undefined) return report(io, usage(copy.terminal.which('handrail apply NAME')).failure, json);
  return withHost(io, json, async (host) => {
    const found = await host.services.connections.find(name);
    if (!found.ok) {
      const why = await notFound(found.problem);
      return why.ok ? exits.usage : report(io, why.failure, json);
    }
    const wish = await wishOf(host, found.value, { platform, command, mode: mode.value });
    if (!wish.ok) return report(io, wish.failure, json);
    const looked = await host.services.run.show(found.value.id, wish.value);
    if (!looked.ok) return report(io, (await failureOf(looked.problem)).failure, json);
    if (!looked.value.found) return missing(io, looked.value.missing, json);
    const { shown } = looked.value;
    if (!json) printRun(io, shown);
    if (!yes) {
      if (io.stdin.isTTY !== true || json) return report(io, usage(copy.terminal.needsYes).failure, json);
      if (!(await agreed(io))) {
        io.stdout.write(`${copy.terminal.notRun}\n`);
        return io.signal.aborted ? exits.cancelled : exits.usage;
      }
    }
    return run(io, host, found.value.id, shown, json);
  });
}

interface Wish {
  readonly platform: string;
  readonly mode: SecretsMode;
  readonly artifact: string;
}

/** Which command is meant: the one that is named, else the only one that changes something, else the only one. */
async function wishOf(
  { services }: Host,
  connection: Connection,
  given: { readonly platform: string | undefined; readonly command: string | undefined; readonly mode: SecretsMode | null },
): Promise<Outcome<Wish>> {
  const platform = given.platform ?? connection.draft.platform;
  if (platform === null) return usage(copy.terminal.noPlatform);
  // Files that were saved with the token are used; where the platform has no such form, the command is the same in the others.
  let preview = await services.export.preview(connection.id, platform, given.mode ?? 'inline');
  if (!preview.ok && preview.problem.kind === 'mode-not-available' && given.mode === null)
    preview = await services.export.preview(connection.id, platform, 'placeholder');
  if (!preview.ok) return failureOf(preview.problem);
  const { mode } = preview.value;
  const commands = runnables(preview.value);
  const applying = commands.filter(({ runnable }) => runnable.applies);
  const wanted =
    given.command === undefined ? (applying.length === 0 ? commands : applying) : commands.filter(({ name }) => name === given.command);
  const [first] = wanted;
  if (first === undefined && commands.length === 0) return usage(copy.terminal.nothing(preview.value.platformName));
  if (first === undefined || wanted.length > 1) return usage(copy.terminal.several(commands.map((each) => each.name).join(', ')));
  return { ok: true, value: { platform, mode, artifact: first.name } };
}

function runnables({ artifacts }: ExportPreview) {
  return artifacts.flatMap((each) =>
    each.kind === 'command' && each.runnable !== undefined ? [{ name: each.name, runnable: each.runnable }] : [],
  );
}

function missing(io: TerminalIo, what: RunMissing, json: boolean): Exit {
  if (json) io.stdout.write(`${JSON.stringify({ ok: false, missing: what }, null, 2)}\n`);
  else printMissing(io, what);
  return exits.findings;
}

/** Asks on the terminal; only a clear yes is one. */
function agreed(io: TerminalIo): Promise<boolean> {
  io.stdout.write(copy.terminal.sure);
  return new Promise((resolve) => {
    const done = (answer: string): void => {
      io.stdin.removeListener('data', hear);
      io.stdin.removeListener('end', stop);
      io.signal.removeEventListener('abort', stop);
      io.stdin.pause();
      resolve(/^(?:y|yes)$/i.test(answer.trim()));
    };
    const hear = (chunk: Buffer | string): void => done(String(chunk));
    const stop = (): void => {
      io.stdout.write('\n');
      done('');
    };
    io.stdin.on('data', hear);
    io.stdin.on('end', stop);
    io.signal.addEventListener('abort', stop, { once: true });
    io.stdin.resume();
  });
}

async function run(io: TerminalIo, { services }: Host, id: string, shown: RunShown, json: boolean): Promise<Exit> {
  const runId = `terminal-${shown.shownId}`;
  let asked = false;
  const hear: Emit = (_name, payload) => {
    if (!('lines' in payload)) return;
    for (const { from, text } of payload.lines) {
      if (from === 'sign' && !asked && !json && shown.sign !== null) {
        asked = true;
        io.stdout.write(`\n${copy.asked} ${shownOnOneLine(shown.sign.command)}\n`);
      }
      (json || from === 'err' ? io.stderr : io.stdout).write(`${text}\n`);
    }
  };
  const stop = (): void => void services.run.cancel(runId);
  io.signal.addEventListener('abort', stop, { once: true });
  try {
    const ran = await services.run.start(id, shown.shownId, runId, hear);
    if (!ran.ok) return report(io, (await failureOf(ran.problem)).failure, json);
    const { result, connection } = ran.value;
    const exit = exitOf(result);
    if (json) io.stdout.write(`${JSON.stringify({ ok: exit === exits.fine, command: shown.command, ...result }, null, 2)}\n`);
    else {
      const { title, text } = runEndWords(result.end);
      const lines = [
        ...(result.cut ? [copy.cut] : []),
        ...result.made.map((path) => `${copy.made}: ${shownOnOneLine(path)}`),
        `${title}. ${text}`,
        ...(connection === null ? [copy.notNoted] : []),
      ];
      io.stdout.write(`\n${lines.join('\n')}\n`);
    }
    return exit;
  } finally {
    io.signal.removeEventListener('abort', stop);
  }
}

function exitOf({ end }: RunResult): Exit {
  if (end.code === 'cancelled') return exits.cancelled;
  return end.code === 'seen' || end.code === 'done' ? exits.fine : exits.findings;
}
