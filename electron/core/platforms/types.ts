/**
 * A platform as the rest of the app sees it: what `definePlatform` (define.ts) makes of the declaration in its own file. No file of a
 * platform writes this shape by itself.
 */
import type {
  AfterToken,
  Answers,
  AnswerAsk,
  Artifact,
  CredentialKind,
  CredentialUse,
  Deployment,
  Grant,
  OptionValue,
  PlatformInput,
  PlatformStatus,
  Prerequisite,
  Referenced,
  Result,
  SecretsMode,
  Source,
  SupportLevel,
  DeploymentSupport,
  When,
} from '../../contract/index.ts';
import type { ReferenceForm, SecretObject, StackReference } from '../destinations/forms.ts';
import type { YamlDocument } from '../formats/yaml-document.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';

/** What an exporter may know. It is given no network, no clock and, through `secret`, only the text that may stand in the artifact. */
export interface ExportContext {
  readonly deployment: Deployment;
  /** Self-managed base URL without a trailing slash; empty on Cloud. */
  readonly baseUrl: string;
  readonly workspace: string;
  readonly projectKey: string;
  readonly repositories: readonly string[] | null;
  readonly credential: { readonly kind: CredentialKind; readonly user: string; readonly gitUser: string };
  /** Every input of this deployment with its default filled in, validated. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** True when the person answered this input or the host holds its secret, false when its default stands. */
  readonly given: (key: string) => boolean;
  /** In `reference` mode `env` where the commands read the secret into the environment. */
  readonly mode: SecretsMode;
  /** Null outside `reference` mode. */
  readonly reference: ContextReference | null;
  /** The saved artifact holds real secrets (`inline`, also while its preview is masked): mode 0600. */
  readonly holdsSecret: boolean;
  /**
   * The text that stands for a secret in this mode: a placeholder such as `PASTE-HTTP-ACCESS-TOKEN`, an environment reference `${NAME}`,
   * the secret itself, or a mask for the preview. `key` is `token` or a secret input's key.
   */
  readonly secret: (key: string, names: SecretNames) => string;
  /** Replaces a secret that stands in a dropped file: itself when `inline`, else the stand-in for the mode. */
  readonly found: (secret: string, names: SecretNames) => string;
  /** A dropped file's text by input key; null when none was given. It may hold secrets: they go out through `found` only. */
  readonly dropped: (key: string) => string | null;
  /** Opens a YAML text for edits that keep everything else byte for byte. */
  readonly openYaml: (text: string) => Result<YamlDocument>;
}

/** What a platform's file has to know in `reference` mode where its commands do not simply read the environment. */
export interface ContextReference {
  readonly form: ReferenceForm;
  /** The object that stands in the cluster for a Secret (`external-secret`). */
  readonly object?: (secret: SecretObject) => YamlMap;
  /** For a stack (`cloudformation`). */
  readonly stack?: StackReference;
  /** The command that prints the secret of this variable; null where there is none. Whoever asks reads it by itself. */
  readonly command: (env: string) => string | null;
  /** The file that is applied in the place of one that holds a Secret. */
  readonly applied: (file: string) => string;
}

/** What stands for a secret outside `inline`: `PASTE-…` in a placeholder, `NAME` as environment variable. */
export interface SecretNames {
  readonly placeholder: string;
  readonly env: string;
}

/** What an exporter gives back; throwing means a bug. */
export interface ExportOutput {
  readonly artifacts: readonly Artifact[];
  /** "What to do next", in the platform's words. */
  readonly next: readonly string[];
  readonly caveats: readonly string[];
  /** Where the secrets lie, in `reference` mode. */
  readonly referenced?: Referenced;
}

/** An input's problem in the platform's own terms, or null when the value is good. */
export type InputCheck = (value: OptionValue) => { readonly reason: string } | null;

/** `sentTo`: what is exported sends this secret to the address in the answer of this key (services/key-place.ts). */
export type DescribedInput = PlatformInput & { readonly check?: InputCheck; readonly sentTo?: string };

export interface PlatformDeployment {
  readonly support: SupportLevel;
  readonly note: string;
  /** `oauth`: the platform signs in by itself and Handrail never collects a token. */
  readonly route: 'token' | 'oauth';
  readonly prerequisites: readonly Prerequisite[];
  readonly credentialKinds: readonly CredentialUse[];
  readonly grants: readonly Grant[];
  readonly inputs: readonly DescribedInput[];
  /** Parts of the connection that the platform's own form or file needs. */
  readonly asks: readonly AnswerAsk[];
  readonly artifacts: readonly DeploymentSupport['artifacts'][number][];
  /** `when`: available only while it holds. */
  readonly secretsModes: readonly {
    readonly mode: SecretsMode;
    readonly available: boolean;
    readonly reason: string | null;
    readonly when?: When;
    /** Why the mode is refused while `when` does not hold. */
    readonly otherwise?: string;
  }[];
  /** Where it can take a secret from beside the environment. */
  readonly references: {
    /** It reads a Secret of Kubernetes that Handrail writes. */
    readonly kubernetes?: boolean;
    /** It has a resource in CloudFormation. */
    readonly cloudformation?: boolean;
    /** It runs in Bitbucket Pipelines. */
    readonly pipelines?: boolean;
  };
  readonly allow: readonly { readonly what: string; readonly why: string }[];
  /**
   * What calls Bitbucket from the internet with these answers, to be let in; null when the platform calls from within the network
   * (a satellite, an agent). Left out: everything in `allow`, or null where there is nothing.
   */
  readonly inbound?: (options: Readonly<Record<string, OptionValue>>) => PlatformDeployment['allow'] | null;
  readonly caveats: readonly string[];
  /** What follows a new token; none where there is no token. */
  readonly afterToken: readonly AfterToken[];
  readonly sources: readonly Source[];
  /**
   * Whole-connection conditions that inputs alone can't say (a version below 7.20, a context path); returns the reason when it cannot work.
   */
  readonly refuses?: (facts: { readonly answers: Answers; readonly version: string | null }) => string | null;
  /** Answers that rule out a kind which the platform can carry otherwise; returns the reason with the way out, or null. */
  readonly refusesKind?: (kind: CredentialKind, options: Readonly<Record<string, OptionValue>>) => string | null;
  /**
   * What a dropped file answers by itself: input key → its answer, or just `true` where only that it is there matters (a secret). Holds no
   * secret.
   * A file that cannot be the right one is refused, with the problem beside the input.
   */
  readonly found?: (key: string, text: string, openYaml: ExportContext['openYaml']) => Result<Readonly<Record<string, OptionValue>>>;
  /** Absent only when `support` is `blocked`. */
  readonly export?: (context: ExportContext) => Result<ExportOutput>;
}

/**
 * How git is signed in. `user`: the name that reaches Bitbucket. `written`: the name that stands beside the token in what Handrail exports,
 * null where none does. They differ only where the platform puts Bitbucket's own word in by itself (`from: 'platform'`).
 */
export type GitSignIn =
  /**
   * `fixed`: a word of Bitbucket's own that goes with the kind of token; `platform`: the same, put in by the platform; else where the
   * person gave it.
   */
  | {
      readonly scheme: 'basic';
      readonly user: string;
      readonly written: string | null;
      readonly from: 'fixed' | 'platform' | 'answers' | 'option';
    }
  | { readonly scheme: 'bearer'; readonly written: null }
  /** It clones, and nobody outside knows how: why, as a sentence. */
  | { readonly scheme: 'untold'; readonly written: string | null; readonly reason: string };

/** What decides the sign-in. */
export interface GitContext<O = Readonly<Record<string, OptionValue>>> {
  readonly deployment: Deployment;
  readonly kind: CredentialKind;
  /** REST user; empty where none was given. */
  readonly user: string;
  readonly gitUser: string;
  readonly options: O;
}

export interface GitFact {
  /** Null with answers by which it does not clone. */
  readonly signIn: (context: GitContext) => GitSignIn | null;
  /** `sometimes`: it works without git too, so that a refusal is worth a warning only. */
  readonly clones: 'always' | 'sometimes';
  readonly sources: readonly Source[];
}

export interface Platform {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly summary: string;
  readonly category: string;
  readonly aliases: readonly string[];
  readonly status: PlatformStatus;
  readonly statusNote: string | null;
  readonly successor: { readonly id: string | null; readonly name: string; readonly url: string | null } | null;
  /** How it signs in to git; null where it does not clone with this token. */
  readonly git: GitFact | null;
  readonly deployments: { readonly [D in Deployment]: PlatformDeployment };
}
