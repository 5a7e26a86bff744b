/**
 * What a platform takes: each artifact is declared once, with how it is called, when it is there and how it is made. The list in the
 * catalogue and the result of an export both come from that declaration, so they cannot differ.
 */
import { ok } from '../../contract/index.ts';
import type { Artifact, Result, Runnable, SecretsMode, SheetRow, There } from '../../contract/index.ts';
import { plainWhen } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { ExportContext, ExportOutput, PlatformDeployment } from './types.ts';

type Listed = PlatformDeployment['artifacts'][number];
type Text<C, P> = string | ((context: C, parts: P) => string);

/** When an artifact is there: data, so that the catalogue says it and the export follows it. Left out: always. */
interface Limits {
  readonly when?: Condition;
  /** The secrets modes in which it is there. */
  readonly modes?: readonly SecretsMode[];
  /** While the input of this key has an answer that is not empty. */
  readonly given?: string;
  /** While some repositories were chosen, not all. */
  readonly repositories?: 'chosen';
}

interface Declared<C, P> extends Limits {
  /** As it is saved. A function where an answer names it; `listed` is then what the catalogue shows, such as `<name>.yml`. */
  readonly name: Text<C, P>;
  readonly listed?: string;
  readonly label: string;
  /** Further conditions: it is there as well while one of them holds. */
  readonly or?: readonly Limits[];
}

/** A file to save. `secret`: it holds the secrets where they are not left out, and is then of mode 0600. */
export interface FileSpec<C, P> extends Declared<C, P> {
  readonly kind: 'file';
  readonly language: string;
  readonly secret: boolean | ((context: C, parts: P) => boolean);
  readonly make: (context: C, parts: P) => string;
}

/** A command to run. It never holds a secret: arguments are visible to every user of the computer. */
export interface CommandSpec<C, P> extends Declared<C, P> {
  readonly kind: 'command';
  readonly where: Text<C, P>;
  readonly note?: string | ((context: C, parts: P) => string | null);
  readonly make: (context: C, parts: P) => string;
  /** The same for Handrail to run, whatever the secrets mode (core/run/runnable.ts makes one); null where these answers leave none. */
  readonly run?: (context: C, parts: P) => Runnable | null;
}

/** A sheet to follow; it holds a secret when one of its rows does in this mode. */
export interface SheetSpec<C, P> extends Declared<C, P> {
  readonly kind: 'sheet';
  readonly intro: Text<C, P>;
  readonly make: (context: C, parts: P) => readonly SheetRow[];
}

export type ArtifactSpec<C, P> = FileSpec<C, P> | CommandSpec<C, P> | SheetSpec<C, P>;

/** Artifacts that several outputs declare alike. */
export const artifacts =
  <C, P>() =>
  <const A extends Readonly<Record<string, ArtifactSpec<C, P>>>>(declared: A): A =>
    declared;

/** Sentences; what does not count for these answers is `null` or `false`, and left out. */
type Lines = readonly (string | null | false)[];

/** What a deployment exports. `W`: the conditions of its artifacts. */
export interface Output<C, W extends Condition = Condition> {
  readonly artifacts: PlatformDeployment['artifacts'];
  readonly make: (context: C, there: (listed: Listed) => boolean) => Result<ExportOutput>;
  /** For the compiler alone; never there. */
  readonly '~when'?: W;
}

type WhenIn<T> = T extends { readonly when?: infer W } ? Extract<W, Condition> : never;
type WhenOf<A> = {
  [K in keyof A]: WhenIn<A[K]> | (A[K] extends { readonly or: readonly (infer Q)[] } ? WhenIn<Q> : never);
}[keyof A];
type KeysOfUnion<T> = T extends unknown ? keyof T : never;
type Exact<A, C, P> = {
  readonly [K in keyof A]: A[K] extends { readonly kind: infer Kind }
    ? { readonly [Q in Exclude<keyof A[K], KeysOfUnion<Extract<ArtifactSpec<C, P>, { kind: Kind }>>>]: never }
    : unknown;
};
type Own = Pick<ExportContext, 'mode' | 'holdsSecret'>;

/**
 * Declares what is exported. `prepare` looks at the answers once, may refuse them, and hands its parts to everything else; the type of its
 * context is what the others get.
 */
export function output<C extends Own, P, const A extends Readonly<Record<string, ArtifactSpec<C, P>>>>(
  prepare: (context: C) => Result<P>,
  spec: {
    readonly artifacts: A & Exact<NoInfer<A>, C, P>;
    /** "What to do next", in the platform's words. */
    readonly next: (context: C, parts: P) => Lines;
    /** What holds for these answers; what always holds is the deployment's `caveats`. */
    readonly caveats?: (context: C, parts: P) => Lines;
  },
): Output<C, WhenOf<A>> {
  const declared = Object.values<ArtifactSpec<C, P>>(spec.artifacts);
  return {
    // What only a reference brings depends on the secrets manager, and is shown when that was chosen.
    artifacts: declared.filter(({ modes }) => modes?.join() !== 'reference').map(listedOf),
    make: (context, there) => {
      const prepared = prepare(context);
      if (!prepared.ok) return prepared;
      const parts = prepared.value;
      return ok({
        artifacts: declared.filter((each) => there(listedOf(each))).map((each) => makeArtifact(each, context, parts)),
        next: said(spec.next(context, parts)),
        caveats: said(spec.caveats?.(context, parts) ?? []),
      });
    },
  };
}

/** As the catalogue has it. */
function listedOf<C, P>({ name, listed, kind, label, or, ...limits }: ArtifactSpec<C, P>): Listed {
  return {
    name: listed ?? (typeof name === 'string' ? name : ''),
    kind,
    label,
    ...thereOf(limits),
    ...(or === undefined ? {} : { or: or.map(thereOf) }),
  };
}

function thereOf({ when, modes, given, repositories }: Limits): There {
  return {
    when: plainWhen(when),
    ...(modes === undefined ? {} : { modes: [...modes] }),
    ...(given === undefined ? {} : { given }),
    ...(repositories === undefined ? {} : { repositories }),
  };
}

function said(lines: Lines): readonly string[] {
  return lines.filter((line): line is string => typeof line === 'string');
}

function makeArtifact<C extends Own, P>(spec: ArtifactSpec<C, P>, context: C, parts: P): Artifact {
  const text = (value: Text<C, P>): string => (typeof value === 'string' ? value : value(context, parts));
  const { label } = spec;
  const name = text(spec.name);
  switch (spec.kind) {
    case 'file': {
      const holdsSecret = context.holdsSecret && (typeof spec.secret === 'boolean' ? spec.secret : spec.secret(context, parts));
      const mode = holdsSecret ? '0600' : '0644';
      return { kind: 'file', name, label, language: spec.language, text: spec.make(context, parts), holdsSecret, mode };
    }
    case 'command': {
      const note = typeof spec.note === 'function' ? spec.note(context, parts) : (spec.note ?? null);
      const runnable = spec.run?.(context, parts) ?? null;
      return {
        kind: 'command',
        name,
        label,
        text: spec.make(context, parts),
        where: text(spec.where),
        note,
        holdsSecret: false,
        ...(runnable === null ? {} : { runnable }),
      };
    }
    case 'sheet': {
      const rows = [...spec.make(context, parts)];
      const holdsSecret = context.holdsSecret && rows.some((row) => row.secret);
      return { kind: 'sheet', name, label, holdsSecret, sheet: { title: label, intro: text(spec.intro), rows } };
    }
  }
}
