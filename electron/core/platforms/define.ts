/**
 * How a platform is written down. `cloudDeployment` and `selfManagedDeployments` describe where it runs with which Bitbucket,
 * `definePlatform` puts them together, anew each time that another language is spoken. The inputs type everything that looks at the
 * answers: a misspelt key, a choice that is none or a secret that is not asked for does not compile. The rest of the app sees the plain
 * `Platform` that comes out (types.ts). docs/adding-a-platform.md leads through it.
 */
import { sharedCopy as copy } from '../../contract/copy/en/platforms/shared.ts';
import { fail, isThere, ok, said, secretsModes } from '../../contract/index.ts';
import type {
  AnswerAsk,
  CredentialKind,
  Deployment,
  Prerequisite,
  Result,
  SecretsMode,
  Source,
  SupportLevel,
  When,
} from '../../contract/index.ts';
import { afterTokens, withSources } from './after-token.ts';
import type { AfterTokenSpec, ByRoute } from './after-token.ts';
import { sources as shared } from './common.ts';
import { plainWhen } from './conditions.ts';
import type { CloudKind, Condition, Conditional, GrantSpec, OwnKind, UseOf, UseSpec } from './conditions.ts';
import { untold } from './git-sign-in.ts';
import { describeInputs, typedOptions } from './inputs.ts';
import type { Coherent, ConditionOn, Inputs, KeysOf, OptionsOf } from './inputs.ts';
import type { Output } from './outputs.ts';
import type { ExportContext, GitContext, GitFact, GitSignIn, Platform, PlatformDeployment, SecretNames } from './types.ts';

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no inputs are exactly this: no key can be read
type NoInputs = Record<never, never>;

/** Inputs, or what makes them: their texts are read in the language that is spoken, so a platform makes them anew for each. */
type Asked = Inputs | (() => Inputs);
type InputsOf<A extends Asked> = A extends () => infer I ? Extract<I, Inputs> : Extract<A, Inputs>;

/** What an exporter knows: the connection, and its own inputs' answers under their types. */
interface Known<I extends Inputs, D extends Deployment>
  extends Omit<ExportContext, 'deployment' | 'options' | 'given' | 'secret' | 'dropped'> {
  readonly deployment: D;
  /** Every input of this deployment with its default filled in, validated. */
  readonly options: OptionsOf<I>;
  /** True when the person answered this input or the host holds its secret, false when its default stands. */
  readonly given: (key: keyof I & string) => boolean;
  /** The text that stands for a secret in this mode (types.ts). */
  readonly secret: (key: 'token' | KeysOf<I, 'secret'>, names: SecretNames) => string;
  /** A dropped file's text; null when none was given. It may hold secrets: they go out through `found` only. */
  readonly dropped: (key: KeysOf<I, 'file'>) => string | null;
  /** The user name that belongs beside the token in the platform's file, as `git` says it; empty where none does. */
  readonly tokenUser: string;
  /** Refuses an answer, beside its input, with a sentence that says why. */
  readonly refuse: (key: keyof I & string, why: string) => Result<never>;
}

/** The same, by the platform's `inputs` themselves: `Context<typeof inputs>`. */
export type Context<A extends Asked = NoInputs, D extends Deployment = Deployment> = Known<InputsOf<A>, D>;
export type CloudContext<A extends Asked = NoInputs> = Context<A, 'cloud'>;
export type SelfManagedContext<A extends Asked = NoInputs> = Context<A, 'server' | 'data-center'>;

type AskSpec<W extends Condition, D extends Deployment> = Omit<Conditional<AnswerAsk, W>, 'kinds'> & {
  readonly kinds?: (D extends 'cloud' ? CloudKind : OwnKind)[];
};

/** A secrets mode that does not work: why not; or that works only while something holds, with what is said otherwise. */
type ModeSpec<W extends Condition> = string | { readonly when: W; readonly otherwise: string };

interface DeploymentSpec<I extends Inputs, D extends Deployment> {
  /** Left out: `full`. */
  readonly support?: Exclude<SupportLevel, 'blocked'>;
  readonly note: string;
  readonly prerequisites?: readonly Prerequisite[];
  readonly grants?: readonly GrantSpec<ConditionOn<NoInfer<I>>>[];
  readonly inputs: I & Coherent<NoInfer<I>>;
  /** Parts of the connection that the platform's own form or file needs. */
  readonly asks?: readonly AskSpec<ConditionOn<NoInfer<I>>, D>[];
  /** Modes that are not to be had, or not always; those left out are available. */
  readonly modes?: Readonly<Partial<Record<SecretsMode, ModeSpec<ConditionOn<NoInfer<I>>>>>>;
  /** Where it can take a secret from beside the environment; left out: from nowhere. */
  readonly references?: PlatformDeployment['references'];
  readonly allow?: PlatformDeployment['allow'];
  readonly inbound?: (options: OptionsOf<NoInfer<I>>) => PlatformDeployment['allow'] | null;
  readonly caveats?: readonly string[];
  readonly sources: readonly Source[];
  readonly refuses?: NonNullable<PlatformDeployment['refuses']>;
  readonly refusesKind?: (kind: CredentialKind, options: OptionsOf<NoInfer<I>>) => string | null;
  readonly output: Output<Known<NoInfer<I>, D>, ConditionOn<NoInfer<I>>>;
}

interface CloudSpec<I extends Inputs> extends DeploymentSpec<I, 'cloud'> {
  readonly credentialKinds: readonly UseOf<CloudKind, ConditionOn<NoInfer<I>>>[];
}
interface SelfManagedSpec<I extends Inputs> extends DeploymentSpec<I, 'server' | 'data-center'> {
  /** Server and Data Center have the same kinds by name, and not the same that work (kinds.ts). */
  readonly credentialKinds: (deployment: 'server' | 'data-center') => readonly UseOf<OwnKind, ConditionOn<NoInfer<I>>>[];
}

/** `oauth`: the platform signs in by itself and Handrail never collects a token. Left out: `token`, and then a new one will come. */
type Routed<I extends Inputs> = ByRoute<ConditionOn<NoInfer<I>>>;

type SignIn = (context: GitContext) => GitSignIn | null;
/** A deployment that still has to be told whose it is. `G`: whether it says how it signs in to git. */
export interface Described<G extends SignIn | null = SignIn | null> {
  readonly git: G;
  readonly of: (platform: string) => PlatformDeployment;
}
/** What `selfManagedDeployments` gives, to be spread beside `cloud`. */
type Both<G extends SignIn | null = SignIn | null> = { readonly [D in 'server' | 'data-center']: Described<G> };
/** How a deployment with these inputs signs in to git. */
interface Cloning<I extends Inputs> {
  /** Null with answers by which it does not clone. */
  readonly git: (context: GitContext<OptionsOf<NoInfer<I>>>) => GitSignIn | null;
}
/** It does not clone with this token. */
interface NotCloning {
  readonly git?: undefined;
}

/** A description whose inputs are not known to the compiler any more. */
type Plain = DeploymentSpec<Inputs, Deployment> &
  Partial<Cloning<Inputs>> & { readonly route?: 'token' | 'oauth'; readonly afterToken?: readonly AfterTokenSpec[] };

/** Describes Bitbucket Cloud. */
export function cloudDeployment<I extends Inputs>(spec: CloudSpec<I> & Routed<I> & Cloning<I>): Described<SignIn>;
export function cloudDeployment<I extends Inputs>(spec: CloudSpec<I> & Routed<I> & NotCloning): Described<null>;
export function cloudDeployment(spec: unknown): Described {
  return described(spec as Plain, (spec as { readonly credentialKinds: readonly UseSpec[] }).credentialKinds);
}

/** Describes Server and Data Center, which differ only in the kinds of token and in Server's end. */
export function selfManagedDeployments<I extends Inputs>(spec: SelfManagedSpec<I> & Routed<I> & Cloning<I>): Both<SignIn>;
export function selfManagedDeployments<I extends Inputs>(spec: SelfManagedSpec<I> & Routed<I> & NotCloning): Both<null>;
export function selfManagedDeployments(spec: unknown): Both {
  const { credentialKinds } = spec as { readonly credentialKinds: (deployment: Deployment) => readonly UseSpec[] };
  const build = (deployment: 'server' | 'data-center'): Described => described(spec as Plain, credentialKinds(deployment));
  return { 'data-center': build('data-center'), server: ended(build('server')) };
}

/** Everything a deployment needs to say when it cannot work: the reason and where that is known from. */
export function blocked(note: string, kinds: readonly UseSpec<never>[], sources: readonly Source[]): Described<null> {
  return {
    git: null,
    of: () => ({
      support: 'blocked',
      note,
      route: 'token',
      prerequisites: [],
      credentialKinds: kinds.map(plain),
      grants: [],
      inputs: [],
      asks: [],
      artifacts: [],
      secretsModes: modesOf({ placeholder: note, env: note, inline: note, reference: note }, {}),
      references: {},
      allow: [],
      caveats: [],
      afterToken: [],
      sources,
    }),
  };
}

/** The same for Server and Data Center. */
export function blockedSelfManaged(
  note: string,
  kinds: (deployment: 'server' | 'data-center') => readonly UseOf<OwnKind, never>[],
  sources: readonly Source[],
): Both<null> {
  return { 'data-center': blocked(note, kinds('data-center'), sources), server: ended(blocked(note, kinds('server'), sources)) };
}

function ended<G extends SignIn | null>({ git, of }: Described<G>): Described<G> {
  return {
    git,
    of: (platform) => {
      const server = of(platform);
      return {
        ...server,
        note: copy.serverEnded(server.note),
        sources: [...server.sources, shared.serverEnd],
      };
    },
  };
}

interface About extends Pick<Platform, 'id' | 'name' | 'vendor' | 'summary' | 'aliases'> {
  /** One of the catalogue's kinds; a new one is a line in the table of what platforms share. */
  readonly category: keyof typeof copy.categories;
  /** Left out: `current`. */
  readonly status?: Platform['status'];
  readonly statusNote?: string;
  readonly successor?: NonNullable<Platform['successor']>;
}

/** What is told of git as a whole: where a deployment says how it signs in, and nowhere else. */
interface Clones extends About {
  readonly git: Omit<GitFact, 'signIn'>;
  readonly deployments: ({ readonly cloud: Described<SignIn> } & Both) | ({ readonly cloud: Described } & Both<SignIn>);
}
/** No deployment clones over HTTPS with its token. */
interface ClonesNot extends About {
  readonly git?: undefined;
  readonly deployments: { readonly cloud: Described<null> } & Both<null>;
}
type PlatformSpec = Clones | ClonesNot;

/**
 * A platform as the registry keeps it, once for each language (registry.ts): `spec` is made anew each time, because it reads its texts from
 * the table of the language that is spoken. Here the types of the inputs end.
 */
export function definePlatform(spec: () => PlatformSpec): () => Platform {
  return () => built(spec());
}

function built({ status = 'current', statusNote, successor, git, category, aliases, deployments, ...who }: PlatformSpec): Platform {
  const { name } = who;
  return {
    ...who,
    category: copy.categories[category],
    aliases,
    status,
    statusNote: statusNote ?? null,
    successor: successor ?? null,
    git: git === undefined ? null : { ...git, signIn: (context) => signInOf(deployments[context.deployment], context) },
    deployments: {
      cloud: deployments.cloud.of(name),
      'data-center': deployments['data-center'].of(name),
      server: deployments.server.of(name),
    },
  };
}

function signInOf({ git }: Described, context: GitContext): GitSignIn | null {
  return git === null ? untold(null, copy.doesNotClone) : git(context);
}

function described(spec: Plain, kinds: readonly UseSpec[]): Described {
  const inputs = describeInputs(spec.inputs);
  const { refuses, refusesKind, inbound, git, output } = spec;
  const typed = (options: ExportContext['options']) => typedOptions(spec.inputs, options) as OptionsOf<Inputs>;
  const signIn = git === undefined ? null : (context: GitContext) => git({ ...context, options: typed(context.options) });
  return {
    git: signIn,
    of: (platform) => ({
      support: spec.support ?? 'full',
      note: spec.note,
      route: spec.route ?? 'token',
      prerequisites: spec.prerequisites ?? [],
      credentialKinds: kinds.map(plain),
      grants: (spec.grants ?? []).map((grant) => ({ ...grant, when: plainWhen(grant.when) })),
      inputs,
      asks: (spec.asks ?? []).map(plain),
      artifacts: output.artifacts,
      secretsModes: modesOf(spec.modes ?? {}, spec.references ?? {}),
      references: spec.references ?? {},
      allow: spec.allow ?? [],
      caveats: spec.caveats ?? [],
      afterToken: afterTokens(spec.afterToken),
      sources: withSources(spec.sources, spec.afterToken),
      ...(refuses === undefined ? {} : { refuses }),
      ...(inbound === undefined ? {} : { inbound: (options) => inbound(typed(options)) }),
      ...(refusesKind === undefined ? {} : { refusesKind: (kind, options) => refusesKind(kind, typed(options)) }),
      ...(Object.values(spec.inputs).some((each) => each.found !== undefined)
        ? { found: (key, text, openYaml) => spec.inputs[key]?.found?.(text, openYaml) ?? ok({}) }
        : {}),
      export: (context) => {
        const heldKeys = inputs.flatMap(({ key, type }) =>
          (type === 'secret' && context.given(key)) || (type === 'file' && context.dropped(key) !== null) ? [key] : [],
        );
        const { deployment, credential, mode, repositories } = context;
        const facts = { inputs, options: context.options, heldKeys, mode, repositories };
        return output.make(
          {
            ...context,
            options: typed(context.options),
            tokenUser: signIn?.({ ...credential, deployment, options: context.options })?.written ?? '',
            refuse: (key, why) => fail('input-invalid', { key, label: spec.inputs[key]?.label ?? key, platform, reason: said(why) }, key),
          },
          (listed) => isThere(listed, facts),
        );
      },
    }),
  };
}

/** The contract's shape, which leaves `when` out where there is none. */
function plain<T extends { readonly when?: Condition | null }>({ when, ...rest }: T): Omit<T, 'when'> & { when?: When } {
  const condition = plainWhen(when);
  return condition === null ? rest : { ...rest, when: condition };
}

/** A reference is what a command reads into the environment, where nothing else is said: it is there where `env` is. */
function modesOf(
  modes: Readonly<Partial<Record<SecretsMode, ModeSpec<Condition>>>>,
  references: PlatformDeployment['references'],
): PlatformDeployment['secretsModes'] {
  const elsewhere = Object.values(references).includes(true);
  return secretsModes.map((mode) => {
    const known = modes[mode] ?? (mode === 'reference' && !elsewhere ? modes.env : undefined);
    if (known === undefined) return { mode, available: true, reason: null };
    if (typeof known === 'string') return { mode, available: false, reason: known };
    return { mode, available: true, reason: null, when: plainWhen(known.when), otherwise: known.otherwise };
  });
}
