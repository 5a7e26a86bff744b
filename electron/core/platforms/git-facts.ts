/**
 * How each platform signs in to git over HTTPS with what Handrail exports for it: the user name and the header, from its own source.
 * The check asks Bitbucket with exactly these (diagnosis/git-rung.ts), because REST alone never shows whether a clone will work.
 */
import type { Answers, CredentialKind, Deployment, OptionValue, Source } from '../../contract/index.ts';
import { cloudGitUser, isAccessToken, isBearerOnly, source } from './common.ts';
import { kindProblem, withDefaults } from './options.ts';
import type { ExportContext, Platform } from './types.ts';

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
export interface GitContext {
  readonly deployment: Deployment;
  readonly kind: CredentialKind;
  /** REST user; empty where none was given. */
  readonly user: string;
  readonly gitUser: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface GitFact {
  readonly signIn: (context: GitContext) => GitSignIn;
  /** `sometimes`: it works without git too, so that a refusal is worth a warning only. */
  readonly clones: 'always' | 'sometimes';
  readonly sources: readonly Source[];
}

const fixed = ({ kind }: GitContext): GitSignIn => ({
  scheme: 'basic',
  user: cloudGitUser(kind),
  written: cloudGitUser(kind),
  from: 'fixed',
});
/** The file holds the REST user with an API token, and no user with an access token; the platform gives git Bitbucket's own word. */
const putIn = ({ kind, user }: GitContext, besideAccessToken: string | null = null): GitSignIn => ({
  scheme: 'basic',
  user: cloudGitUser(kind),
  written: isAccessToken(kind) ? besideAccessToken : user,
  from: 'platform',
});
const named = ({ user, gitUser }: GitContext): GitSignIn => as(user === '' ? gitUser : user, 'answers');
const as = (user: string, from: 'answers' | 'option'): GitSignIn => ({ scheme: 'basic', user, written: user, from });
const bearer: GitSignIn = { scheme: 'bearer', written: null };
const untold = (written: string | null, reason: string): GitSignIn => ({ scheme: 'untold', written, reason });
const onCloud = ({ deployment }: GitContext): boolean => deployment === 'cloud';

/** `dated`: day of the last change of the very file that was read. */
const github = (name: string, repository: string, path: string, dated: string): Source =>
  source(name, `https://github.com/${repository}/blob/${path}`, { dated, checked: '2026-11-30' });

/** Platforms that are not here call REST only (Backstage's URL reader, SonarQube, Harness SEI) or sign in by OAuth. */
const table: Readonly<Record<string, GitFact>> = {
  git: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : context.options['method'] === 'header' ? bearer : named(context)),
    sources: [
      github('Git: gitcredentials', 'git/git', 'master/Documentation/gitcredentials.adoc', '2025-10-08'),
      source('Bitbucket Cloud: Using API tokens', 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens'),
    ],
  },
  'argo-cd': {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : context.options['signIn'] === 'basic' ? named(context) : bearer),
    sources: [github('Argo CD: how a repository’s credential is sent', 'argoproj/argo-cd', 'master/util/git/creds.go', '2026-08-20')],
  },
  flux: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : bearer),
    sources: [
      github('Flux: GitRepository, authentication', 'fluxcd/source-controller', 'main/docs/spec/v1/gitrepositories.md', '2026-06-09'),
    ],
  },
  'tekton-pac': {
    // For bitbucket.org it replaces whatever user the Repository names (releases before 0.49.0 did not; the export's page names the
    // release).
    clones: 'always',
    signIn: (context) =>
      onCloud(context)
        ? putIn(context, cloudGitUser(context.kind))
        : isBearerOnly(context.kind)
          ? untold(null, 'Pipelines-as-Code clones with a user name, and tokens of a project or repository have none.')
          : named(context),
    sources: [
      github('Pipelines-as-Code: the secret for git', 'tektoncd/pipelines-as-code', 'main/pkg/secrets/basic_auth.go', '2026-07-01'),
    ],
  },
  jenkins: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? putIn(context) : named(context)),
    sources: [
      github(
        'Bitbucket Branch Source: authenticators',
        'jenkinsci/bitbucket-branch-source-plugin',
        'master/src/main/java/com/cloudbees/jenkins/plugins/bitbucket/impl/credentials/BitbucketUserAPITokenAuthenticator.java',
        '2025-09-27',
      ),
    ],
  },
  renovate: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? putIn(context) : bearer),
    sources: [
      github('Renovate: the clone address on Cloud', 'renovatebot/renovate', 'main/lib/modules/platform/bitbucket/index.ts', '2026-08-14'),
      github(
        'Renovate: the header on Data Center',
        'renovatebot/renovate',
        'main/lib/modules/platform/bitbucket-server/utils.ts',
        '2026-05-19',
      ),
    ],
  },
  sourcebot: {
    clones: 'always',
    signIn: (context) =>
      onCloud(context)
        ? isAccessToken(context.kind)
          ? putIn(context)
          : as(context.gitUser, 'answers')
        : isBearerOnly(context.kind)
          ? untold(
              null,
              'Sourcebot clones as x-token-auth with tokens of a project or repository, and it is not known which servers take that.',
            )
          : named(context),
    sources: [github('Sourcebot: gitHttpCredentials', 'sourcebot-dev/sourcebot', 'main/packages/backend/src/utils.ts', '2026-08-16')],
  },
  sourcegraph: {
    clones: 'always',
    signIn: (context) =>
      !onCloud(context)
        ? named(context)
        : isAccessToken(context.kind)
          ? putIn(context)
          : context.options['username'] === 'name'
            ? as(context.gitUser, 'answers')
            : untold(
                context.user,
                'Sourcegraph’s page tells that it clones with username and app password, and not which name it takes with an API token. Its code is not public any more.',
              ),
    sources: [github('Sourcegraph: Bitbucket Cloud', 'sourcegraph/docs', 'main/docs/admin/code-hosts/bitbucket-cloud.mdx', '2026-08-06')],
  },
  atlantis: {
    clones: 'always',
    signIn: (context) => {
      const option = context.options['gitUser'];
      if (!onCloud(context)) return named(context);
      return typeof option === 'string' && option !== '' ? as(option, 'option') : fixed(context);
    },
    sources: [
      github('Atlantis: server configuration', 'runatlantis/atlantis', 'main/runatlantis.io/docs/server-configuration.md', '2026-08-18'),
    ],
  },
  'snyk-broker': {
    // Only Snyk Code clones; Snyk Open Source reads files over REST.
    clones: 'sometimes',
    signIn: (context) =>
      onCloud(context)
        ? untold(context.user, 'Snyk clones from its own servers and does not tell which user name it takes.')
        : context.options['signIn'] === 'basic'
          ? named(context)
          : untold(
              null,
              'With BITBUCKET_PAT the Broker clones as x-access-token, which Bitbucket does not list as a user name. If Snyk Code cannot clone, choose user name and password.',
            ),
    sources: [github('Snyk Broker: GIT_USERNAME and GIT_PASSWORD', 'snyk/broker', 'master/config.default.json', '2025-11-28')],
  },
  cds: {
    // Workflows can clone by SSH or with an account of their own as well.
    clones: 'sometimes',
    signIn: (context) =>
      isBearerOnly(context.kind)
        ? untold(
            context.user,
            'CDS clones with a user name, and tokens of a project or repository have none: its workflows need a key or a person’s token for that.',
          )
        : named(context),
    sources: [github('CDS: git.username and git.token', 'ovh/cds', 'master/sdk/git_context_integration_test.go', '2026-05-22')],
  },
  'aws-codebuild': {
    // “CodeBuild automatically uses the correct credentials for Git operations and Bitbucket API calls”: the export holds the e-mail.
    clones: 'always',
    signIn: (context) => putIn(context),
    sources: [
      source(
        'AWS: Bitbucket app password, API token, or access token',
        'https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens-bitbucket.html',
        { checked: '2026-11-30' },
      ),
    ],
  },
  'xcode-cloud': { clones: 'always', signIn: () => untold(null, 'Apple does not tell how Xcode Cloud signs in to git.'), sources: [] },
  'vault-radar': {
    clones: 'always',
    signIn: ({ user }) => untold(user, 'HashiCorp does not tell how Vault Radar signs in to git.'),
    sources: [],
  },
};

/**
 * The user name that belongs beside the token in this platform's file; empty where none stands there. Exporters take it from here, and the
 * check from the same table, so that what is tried is what is written.
 */
export function userBesideToken(
  platform: string,
  { deployment, credential, options }: Pick<ExportContext, 'deployment' | 'credential' | 'options'>,
): string {
  return (
    gitFactOf(platform)?.signIn({ deployment, kind: credential.kind, user: credential.user, gitUser: credential.gitUser, options })
      .written ?? ''
  );
}

/** The platform's sign-in to git; null where it does not clone with this token. */
export function gitFactOf(platform: string): GitFact | null {
  return Object.hasOwn(table, platform) ? (table[platform] ?? null) : null;
}

/** How this platform signs in to git with these answers; null where it does not clone with this token. */
export function gitWishFor(
  platform: Platform,
  deployment: Deployment,
  { credential, options }: Pick<Answers, 'credential' | 'options'>,
): { readonly signIn: GitSignIn; readonly clones: GitFact['clones'] } | null {
  const facts = platform.deployments[deployment];
  const fact = gitFactOf(platform.id);
  // What the platform cannot use at all is said by its own rung.
  if (
    fact === null ||
    credential === null ||
    facts.route === 'oauth' ||
    facts.support === 'blocked' ||
    kindProblem(facts, credential.kind, options) !== null
  )
    return null;
  const context = {
    deployment,
    kind: credential.kind,
    user: credential.user?.trim() ?? '',
    gitUser: credential.gitUser?.trim() ?? '',
    options: withDefaults(facts.inputs, options),
  };
  return { signIn: fact.signIn(context), clones: fact.clones };
}

/** For the tests that hold the table against the registry. */
export const platformsThatClone: readonly string[] = Object.keys(table);
