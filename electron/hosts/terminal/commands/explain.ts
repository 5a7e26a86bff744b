/** `handrail explain`: what an error message points to that a platform or git showed. */
import { resolve } from 'node:path';
import { deployments } from '../../../contract/index.ts';
import { readTextFile } from '../answers.ts';
import { readArguments, readWord } from '../arguments.ts';
import { ended, failureOf, report, usage } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { knownPlatform } from '../platform.ts';
import { printExplanation } from '../print-explanation.ts';
import { readText } from '../secrets.ts';
import { styleFor } from '../style.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const options = { platform: { type: 'string' }, deployment: { type: 'string' }, json: { type: 'boolean' } } as const;

/** The contract's own limit for pasted text. */
const mostCharacters = 100_000;
const mostBytes = 1_000_000;

export async function explain(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('explain', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const {
    values,
    positionals: [file = '-'],
  } = read.value;
  const json = values.json === true;
  const deployment = readWord('deployment', values.deployment, deployments);
  if (!deployment.ok) return report(io, deployment.failure, json);
  const platform = knownPlatform(values.platform ?? null);
  if (!platform.ok) return report(io, platform.failure, json);
  if (file === '-' && io.stdin.isTTY === true) io.stderr.write(`${usageCopy.explain.paste}\n`);
  const text = file === '-' ? await readText(io, mostBytes) : await readTextFile(resolve(io.cwd, file), mostBytes);
  if (io.signal.aborted) return report(io, ended(usageCopy.explain.ended).failure, json);
  // What was typed is not repeated: somebody may have given the message itself, with a token in it.
  if (text === null && file !== '-') return report(io, usage(usageCopy.explain.file('handrail explain < message.txt')).failure, json);
  return withHost(io, json, async ({ services }) => {
    const explained = await services.explain.error((text ?? '').slice(0, mostCharacters), deployment.value, platform.value?.id ?? null);
    if (!explained.ok) return report(io, (await failureOf(explained.problem)).failure, json);
    const { explanationInWords } = await import('../../../contract/copy/explain/in-words.ts');
    const told = explanationInWords(explained.value);
    if (json) io.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    else {
      io.stdout.write('\n');
      await printExplanation(io, styleFor(io), told, {});
      io.stdout.write('\n');
    }
    return told.likely.length > 0 ? exits.fine : exits.findings;
  });
}
