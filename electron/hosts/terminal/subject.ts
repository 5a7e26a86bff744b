/** What `check` and `export` work on: an answers file, or a saved connection. */
import { valuesOf } from '../../contract/index.ts';
import type { Answers, Connection, Problem } from '../../contract/index.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import type { Host } from '../common/compose.ts';
import { readAnswersFile } from './answers.ts';
import { failureOf, usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import type { TerminalIo } from './io.ts';
import { repeatable } from './misplaced.ts';
import { normaliseAnswers } from './normalise.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

export interface Subject {
  readonly answers: Answers;
  /** Paths of files in the options are meant from here. */
  readonly folder: string;
  /** Null for an answers file. */
  readonly connection: Connection | null;
}

/** Why a connection could not be had by the name that was typed. */
export async function notFound(problem: Problem): Promise<Outcome<never>> {
  const name = valuesOf(problem, 'connection-not-found')?.name;
  if (name === undefined) return failureOf(problem);
  const said = repeatable(name);
  // What the page says leads to its list.
  if (said !== null)
    return {
      ok: false,
      failure: { ...(await failureOf(problem)).failure, line: usageCopy.notNamed(shownOnOneLine(said), 'handrail connections') },
    };
  const { failure } = await failureOf({ ...problem, values: {} });
  return { ok: false, failure: { ...failure, line: `${usageCopy.noConnection} ${usageCopy.misplaced.notRepeated}` } };
}

/** Exactly one of the two options has to be given. */
export async function readSubject(
  io: TerminalIo,
  host: Host,
  command: string,
  options: { readonly answers?: string; readonly connection?: string },
): Promise<Outcome<Subject>> {
  if ((options.answers === undefined) === (options.connection === undefined)) {
    return usage(`${usageCopy.subject} ${usageCopy.seeHelp(`handrail ${command} --help`)}`);
  }
  if (options.answers !== undefined) {
    const file = await readAnswersFile(io, options.answers);
    if (!file.ok) return file;
    const answers = await normaliseAnswers(file.value.answers);
    return answers.ok ? { ok: true, value: { answers: answers.value, folder: file.value.folder, connection: null } } : answers;
  }
  const found = await host.services.connections.find(options.connection ?? '');
  if (!found.ok) return notFound(found.problem);
  return { ok: true, value: { answers: found.value.draft.answers, folder: io.cwd, connection: found.value } };
}
