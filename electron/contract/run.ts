/**
 * What Handrail can run for the person ("Run it for me"): a program of their own with a list of arguments, never a shell and never a line
 * of text. A secret is named here by its key and gets into the program by standard input or by a file of mode 0600 that is deleted
 * afterwards; it is in no argument and in no environment variable.
 */
import * as v from 'valibot';
import { coded, codedSchema } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';

/** A piece of a text: as it is, or the secret `secret` (`token`, or the key of a platform's secret input) spelt for where it goes. */
export const runPartSchema = v.union([
  v.string(),
  v.strictObject({
    secret: v.string(),
    /** `json`: inside the quotes of a JSON or YAML text. */
    as: v.picklist(['plain', 'json']),
  }),
]);
export type RunPart = v.InferOutput<typeof runPartSchema>;

/** One argument: a text, or `before` + the absolute path of one of the files + `after` (`docker run -v …:/config.js:ro`). */
export const runArgumentSchema = v.union([v.string(), v.strictObject({ before: v.string(), path: v.string(), after: v.string() })]);
export type RunArgument = v.InferOutput<typeof runArgumentSchema>;

/** A file that lies in the folder in which the program runs, under this plain name. */
export const runFileSchema = v.variant('from', [
  /** An artifact of the same export. `secret`: it is made with the secrets in it, whatever the mode of the export. */
  v.strictObject({ from: v.literal('artifact'), name: v.string(), secret: v.boolean() }),
  /** Made for this run alone, of mode 0600. */
  v.strictObject({ from: v.literal('parts'), name: v.string(), parts: v.array(runPartSchema) }),
]);
export type RunFile = v.InferOutput<typeof runFileSchema>;

/** What the program reads from standard input. `file`: the name of one of the files. */
export const runInputSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('nothing') }),
  v.strictObject({ kind: v.literal('text'), parts: v.array(runPartSchema) }),
  v.strictObject({ kind: v.literal('file'), name: v.string() }),
]);
export type RunInput = v.InferOutput<typeof runInputSchema>;

/** The question whether it worked: a command that changes nothing, and a word that its output then holds (not as a part of another). */
export const runSignSchema = v.strictObject({
  program: v.string(),
  args: v.array(v.string()),
  look: v.string(),
});
export type RunSign = v.InferOutput<typeof runSignSchema>;

export const runnableSchema = v.strictObject({
  /** Looked up on PATH: a plain name, one of `core/run/programs.ts`. */
  program: v.string(),
  args: v.array(runArgumentSchema),
  input: runInputSchema,
  /** Names of environment variables that it may see beyond the ones every program gets; `AWS_*` stands for all that begin so. */
  env: v.array(v.string()),
  files: v.array(runFileSchema),
  /** Names of files that the program writes into its folder, and that the person keeps; they hold no secret in clear. */
  makes: v.array(v.string()),
  /** What it changes, in a sentence of the platform's words. */
  changes: v.string(),
  /** False for what only looks, such as a validator: then nothing is noted of where the token is. */
  applies: v.boolean(),
  /** The id of the destination that it puts the token into; null for the platform itself. */
  place: v.nullable(v.string()),
  /** Null where the program cannot be asked. */
  sign: v.nullable(runSignSchema),
  /** Longest time that it may take, in seconds. */
  seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3600)),
});
/** A command that Handrail can run. The page is told of it and cannot ask for another: it sends back the id of what was shown. */
export type Runnable = v.InferOutput<typeof runnableSchema>;

/** How a run ended. */
export interface RunEnds {
  /** It ended well, and the sign of success was seen. */
  seen: NoParams;
  /** It ended well, and the sign was not seen: asked, and not in the answer. */
  'not-seen': NoParams;
  /** It ended well, and nothing can be asked. */
  done: NoParams;
  /** `status`: its exit status. */
  failed: Params<'status', number>;
  /** Another program or the system ended it. */
  killed: Params<'signal'>;
  /** The program is not on this computer any more. */
  'not-found': Params<'program'>;
  /** The system would not start it. `detail`: the system's own code. */
  'not-started': { readonly program: string; readonly detail: string };
  cancelled: NoParams;
  'timed-out': Params<'seconds', number>;
}
export type RunEnd = Coded<RunEnds>;
export const runEnd = coded<RunEnds>();
export const runEndSchema = codedSchema as unknown as v.GenericSchema<RunEnd>;

/** `saved`: lies where the person saved it, as Handrail wrote it; `changed`: the same, changed since; `fresh`: made for this run. */
export const runFileStates = ['saved', 'changed', 'fresh'] as const;

export const runShownSchema = v.object({
  /** Names what was shown; the only thing that the page can start. */
  shownId: v.string(),
  /** The name of the computer on which it would run: with a browser over SSH it is another one than the screen's. */
  computer: v.string(),
  platformName: v.string(),
  label: v.string(),
  /** `version` null: not asked, or no answer. */
  program: v.object({
    name: v.string(),
    path: v.string(),
    version: v.nullable(v.string()),
    /** What it acts on, where it can say so without asking a server: the cluster of `kubectl`. */
    target: v.nullable(v.string()),
  }),
  /** As it will be run, quoted for reading. */
  command: v.string(),
  /** What it reads from standard input, with secrets masked; null for nothing. */
  reads: v.nullable(v.object({ text: v.string(), holdsSecret: v.boolean() })),
  files: v.array(v.object({ name: v.string(), path: v.string(), holdsSecret: v.boolean(), state: v.picklist(runFileStates) })),
  /** Where it runs; `fresh`: a folder that is made for it and deleted afterwards. */
  folder: v.object({ path: v.string(), fresh: v.boolean() }),
  /** Where the files that it makes are put, and their names; null where it makes none. */
  makes: v.nullable(v.object({ folder: v.string(), names: v.array(v.string()) })),
  /** Names of the environment variables that are set and handed on to it. */
  env: v.array(v.string()),
  changes: v.string(),
  sign: v.nullable(v.object({ command: v.string(), look: v.string() })),
  seconds: v.number(),
  practice: v.boolean(),
});
/** Everything that a person has to see before it runs. It holds no secret. */
export type RunShown = v.InferOutput<typeof runShownSchema>;

/**
 * `needs-shell`: it is a script (`.cmd`) that Windows runs in a shell only, which Handrail does not. `open-to-all`: it lies where every
 * account of this computer may write, so that it may be anybody's by the time it is run.
 */
export const runMissingSchema = v.object({
  program: v.string(),
  why: v.picklist(['not-found', 'needs-shell', 'open-to-all']),
  /** The vendor's page that says how to install it. */
  install: v.nullable(v.string()),
  computer: v.string(),
});
export type RunMissing = v.InferOutput<typeof runMissingSchema>;

/** One line of output, without secrets. `sign`: of the question whether it worked. */
export const runLineSchema = v.object({ from: v.picklist(['out', 'err', 'sign']), text: v.string() });
export type RunLine = v.InferOutput<typeof runLineSchema>;

export const runResultSchema = v.object({
  end: runEndSchema,
  /** The program wrote more than Handrail shows. */
  cut: v.boolean(),
  /** Paths of the files that it made and the person keeps. */
  made: v.array(v.string()),
});
/** What came of a run. */
export type RunResult = v.InferOutput<typeof runResultSchema>;
