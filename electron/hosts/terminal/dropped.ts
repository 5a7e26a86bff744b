/**
 * Files that a platform reads (satellite.yml): an answers file names them by path; their text goes to the exporter apart from the answers.
 */
import { resolve } from 'node:path';
import type { Answers } from '../../contract/index.ts';
import type { Platform } from '../../core/platforms/types.ts';
import { readTextFile } from './answers.ts';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import type { TerminalIo } from './io.ts';
import { pathWords } from './misplaced.ts';
import type { Subject } from './subject.ts';
import { answersCopy } from '../../contract/copy/en/terminal/answers.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

/** The contract's own limit for a dropped file. */
const mostCharacters = 1_000_000;

export interface Dropped {
  /** Without the paths. */
  readonly answers: Answers;
  readonly texts: Readonly<Record<string, string>>;
}

/** Looks beside the answers file first, then in the current folder. */
export async function readDropped(io: TerminalIo, { answers, folder }: Subject, platform: Platform): Promise<Outcome<Dropped>> {
  const inputs = answers.deployment === null ? [] : platform.deployments[answers.deployment].inputs;
  const options = { ...answers.options };
  const texts: Record<string, string> = {};
  for (const input of inputs) {
    const path = options[input.key];
    if (input.type !== 'file' || path === undefined || path === '') continue;
    if (typeof path !== 'string') return usage(usageCopy.about(`options.${input.key}`, answersCopy.dropped.path));
    const text =
      (await readTextFile(resolve(folder, path), mostCharacters * 4)) ?? (await readTextFile(resolve(io.cwd, path), mostCharacters * 4));
    // The catalogue's example stands for "a file like this": answers made of examples go on without one.
    if (text === null && path === input.example) continue;
    if (text === null) return usage(usageCopy.about(`options.${input.key}`, answersCopy.dropped.unreadable(pathWords(path))));
    if (text.length > mostCharacters) return usage(usageCopy.about(`options.${input.key}`, answersCopy.dropped.tooLong(pathWords(path))));
    texts[input.key] = text;
    Reflect.deleteProperty(options, input.key);
  }
  return { ok: true, value: { answers: { ...answers, options }, texts } };
}
