/**
 * Recipes of handing over, each once: filling a file in from the environment and deleting the copy, what to replace and what to set before,
 * what to delete after, and containers that start again by themselves. A sentence that does not count in this mode is null.
 */
import { listed } from '../../contract/copy/intl.ts';
import { sharedCopy as copy } from '../../contract/copy/en/platforms/shared.ts';
import type { SecretsMode } from '../../contract/index.ts';
import { commandLine, fillIn, withEnvironment } from '../formats/shell.ts';
import type { ExportContext, SecretNames } from './types.ts';

/** `reference`: the commands read the secret themselves, so that nobody sets a variable. Left out: null. */
type Mode = { readonly mode: SecretsMode; readonly reference?: ExportContext['reference'] };

/** Where the filled-in copy of a template lies: `a.json` → `a.filled.json`. */
export function filledName(file: string): string {
  return file.replace(/(\.[^.]+)$/, '.filled$1');
}

/**
 * The command that uses a file. In `env` the platform expands no variables itself, so the file is a template: it is filled in, used, and
 * the copy deleted; `keep` where the platform reads it again later.
 */
export function useFile(
  { mode }: Mode,
  file: string,
  variables: readonly string[],
  use: (name: string) => string | readonly string[],
  keep: 'keep' | null = null,
): string {
  if (mode !== 'env') return [use(file)].flat().join('\n');
  const filled = filledName(file);
  return fillIn({ template: file, filled, variables, use: [use(filled)].flat(), remove: keep === null });
}

/** The note of such a command. `paste`: what to do first with placeholders; `otherwise`: what is said in the other modes. */
export function fileNote({ mode }: Mode, deleted: 'use' | 'import', paste: string | null, otherwise = paste): string | null {
  if (mode === 'env') return deleted === 'use' ? copy.recipes.filledIn.use : copy.recipes.filledIn.import;
  return mode === 'placeholder' ? paste : otherwise === paste ? null : otherwise;
}

/** A sentence about placeholders that are to be replaced; null where there are none. */
export function inPlaceholders({ mode }: Mode, sentence: string): string | null {
  return mode === 'placeholder' ? sentence : null;
}

/** "Replace PASTE-… in FILE with the token." */
export function pasteToken({ mode }: Mode, names: SecretNames, file: string): string | null {
  return mode === 'placeholder' ? copy.recipes.pasteToken({ placeholder: names.placeholder, file }) : null;
}

/** The same where a file holds several secrets. */
export function pasteAll({ mode }: Mode, file: string): string | null {
  return mode === 'placeholder' ? copy.recipes.pasteAll(file) : null;
}

/** "Set A and B in your shell." `sentence`: where else they are set. */
export function setVariables(
  { mode, reference }: Mode,
  variables: readonly string[],
  sentence = (names: string): string => copy.recipes.setVariables(names),
): string | null {
  return mode === 'env' && reference == null ? sentence(listed(variables)) : null;
}

/** What to do with a file that holds the secret ("Delete FILE: …", "Keep FILE readable for you alone: …"); null where it holds none. */
export function aboutSecret({ holdsSecret }: Pick<ExportContext, 'holdsSecret'>, sentence: string): string | null {
  return holdsSecret ? sentence : null;
}

/** A value of an environment file that the shell hands on by itself in `env`: its name alone then stands there. */
export function heldOrHandedOn(context: Mode, secret: () => string): string | null {
  // Asked for in every mode, so that what stands for it is known where it lies in a secrets manager.
  const text = secret();
  return context.mode === 'env' ? null : text;
}

/** Runs a command that takes these variables from the shell in `env`. */
export function runWith({ mode }: Mode, variables: readonly string[], run: string): string {
  return mode === 'env' ? withEnvironment(variables, [run]) : run;
}

/** Docker starts it again after a crash and with the computer, until somebody stops it. */
export const restarts = ['--restart', 'unless-stopped'] as const;

/** A container that serves on one port and takes its environment from a file. */
export function dockerService(plan: {
  readonly name: string;
  readonly port: string;
  readonly environment: string;
  readonly image: string;
  readonly args?: readonly string[];
}): string {
  const { name, port, environment, image, args = [] } = plan;
  return commandLine(
    'docker',
    'run',
    '-d',
    ...restarts,
    '--name',
    name,
    '-p',
    `${port}:${port}`,
    '--env-file',
    environment,
    image,
    ...args,
  );
}

/** Docker's option that hands the token to a container: the file, or in `env` the variable of the shell. */
export function dockerToken({ mode }: Mode, environment: string, names: SecretNames): string {
  return mode === 'env' ? `-e ${names.env}` : `--env-file ${environment}`;
}
