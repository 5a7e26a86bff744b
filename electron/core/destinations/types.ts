/** A destination as the rest of core sees it: what it asks, how a secret gets there, and how a command reads it from there again. */
import type { Answers, Artifact, DestinationId, OptionValue, RunPart, Runnable } from '../../contract/index.ts';
import type { Inputs } from '../platforms/inputs.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import type { ReferenceForm, SecretObject, StackReference } from './forms.ts';

/** One secret that lies there. */
export interface Entry {
  /** `token`, the key of a platform's secret input, or the variable's name where it was found in a dropped file. */
  readonly key: string;
  /** The environment variable that stands for it: `BITBUCKET_TOKEN`. */
  readonly env: string;
}

/** What the usual names are made of. */
export interface NameFacts {
  readonly answers: Pick<Answers, 'deployment' | 'baseUrl' | 'workspace' | 'projectKey'>;
  /** The platform's id. */
  readonly platform: string;
}

/** How one secret gets into a program, as shell text and as what Handrail can run. */
export interface Way {
  /** What is asked for beside the secret. */
  readonly ask?: readonly { readonly question: string; readonly variable: string }[];
  /** Lines of POSIX sh; the secret is in `$secret`. It reaches a program by standard input alone. */
  readonly lines: readonly string[];
  readonly run: Omit<Runnable, 'changes'> | null;
}

/** A destination with its answers. */
export interface Kept {
  /** The manager that it is put into, where that is not the destination itself. */
  readonly name?: string;
  /** Where it lies, as a person would write it; for the holder and the words, never for a shell. */
  place(entry: Entry): string;
  /** The first time. Null where Handrail does not know the way there. */
  put(entry: Entry): Way | null;
  /** A new value in the place of the one before; null where `put` does both. */
  renew(entry: Entry): Way | null;
  /** Shows that it is there, without showing it; null where nothing can be asked. */
  see(entry: Entry): string | null;
  /** Prints the secret, and nothing else, to standard output; null where no command can. */
  read(entry: Entry): string | null;
  /** Runs shell text with the secrets in its environment; left out: as `read` says. */
  around?(entries: readonly Entry[], text: string): string;
  /** Files and commands of its own: a policy, a file of references. */
  artifacts?(entries: readonly Entry[]): readonly Artifact[];
  /** The Secret's place-taker in the cluster (`external-secret`). A secret in `values` is `secretMark(key)`. */
  readonly object?: (secret: SecretObject) => YamlMap;
  /** Options of `kubeseal` (`sealed-secret`). */
  sealing?(): readonly string[];
  /** For a stack (`cloudformation`). */
  stack?(entry: Entry): StackReference;
}

export interface Destination {
  readonly id: DestinationId;
  /** The product's own name. */
  readonly name: string;
  readonly help: () => string;
  readonly form: ReferenceForm;
  /** Its questions; the keys are the answers' keys, with the destination's id before a dot. */
  readonly inputs: (facts: NameFacts) => Inputs;
  /** With its answers, which have been checked and filled in. */
  readonly with: (answers: Readonly<Record<string, OptionValue>>, facts: NameFacts) => Kept;
}

/** The secret as a part of what a program reads. */
export const secretPart = ({ key }: Entry, as: 'plain' | 'json' = 'plain'): RunPart => ({ secret: key, as });
