/**
 * How each platform signs in to git over HTTPS with what Handrail exports for it: the user name and the header, from its own source.
 * The check asks Bitbucket with exactly these (diagnosis/git-rung.ts), because REST alone never shows whether a clone will work.
 */
import type { Answers, CredentialKind, Deployment, OptionValue, Source } from '../../contract/index.ts';
import { cloudGitUser, isAccessToken, isBearerOnly, source } from './common.ts';
import type { SourceDates } from './common.ts';
import { kindProblem, withDefaults } from './options.ts';
import type { Platform } from './types.ts';

/** How git is signed in. `fixed`: the name is a word of Bitbucket's own that goes with the kind of token; else where the person gave it. */
export type GitSignIn =
  | { readonly scheme: 'basic'; readonly user: string; readonly from: 'fixed' | 'answers' | 'option' }
  | { readonly scheme: 'bearer' }
  /** It clones, and nobody outside knows how: why, as a sentence. */
  | { readonly scheme: 'untold'; readonly reason: string };

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

const fixed = ({ kind }: GitContext): GitSignIn => ({ scheme: 'basic', user: cloudGitUser(kind), from: 'fixed' });
const named = ({ user, gitUser }: GitContext): GitSignIn => ({ scheme: 'basic', user: user === '' ? gitUser : user, from: 'answers' });
const bearer: GitSignIn = { scheme: 'bearer' };
const untold = (reason: string): GitSignIn => ({ scheme: 'untold', reason });
const onCloud = ({ deployment }: GitContext): boolean => deployment === 'cloud';

const seen = '2026-11-29';
const readOn: SourceDates = { checked: seen };
/** `dated`: day of the commit that was read; `seen` where the branch's newest was. */
const github = (name: string, repository: string, path: string, dated: string): Source => source(name, `https://github.com/${repository}/blob/${path}`, dated === seen ? readOn : { dated, checked: seen });

/** Platforms that are not here call REST only (Backstage's URL reader, SonarQube, Harness SEI) or sign in by OAuth. */
const table: Readonly<Record<string, GitFact>> = {
  git: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : context.options['method'] === 'header' ? bearer : named(context)),
    sources: [source('Bitbucket Cloud: using API tokens', 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens', readOn)],
  },
  'argo-cd': {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : context.options['signIn'] === 'basic' ? named(context) : bearer),
    sources: [github('Argo CD: how a repository’s credential is sent', 'argoproj/argo-cd', 'master/util/git/creds.go', seen)],
  },
  flux: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : bearer),
    sources: [source('Flux: GitRepository, authentication', 'https://fluxcd.io/flux/components/source/gitrepositories/', readOn)],
  },
  'tekton-pac': {
    // Releases before PR #2819 (2026-07) hand the e-mail to git on Cloud, which refuses it; the export's page names the release.
    clones: 'always',
    signIn: (context) =>
      onCloud(context) ? fixed(context)
      : isBearerOnly(context.kind) ? untold('Pipelines-as-Code clones with a user name, and tokens of a project or repository have none.')
      : named(context),
    sources: [github('Pipelines-as-Code: the secret for git', 'openshift-pipelines/pipelines-as-code', 'main/pkg/secrets/basic_auth.go', '2026-03-15')],
  },
  jenkins: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : named(context)),
    sources: [github('Bitbucket Branch Source: authenticators', 'jenkinsci/bitbucket-branch-source-plugin', 'master/src/main/java/com/cloudbees/jenkins/plugins/bitbucket/impl/credentials/BitbucketUserAPITokenAuthenticator.java', '2026-08-22')],
  },
  renovate: {
    clones: 'always',
    signIn: (context) => (onCloud(context) ? fixed(context) : bearer),
    sources: [
      github('Renovate: the clone address on Cloud', 'renovatebot/renovate', 'main/lib/modules/platform/bitbucket/index.ts', '2026-08-22'),
      github('Renovate: the header on Data Center', 'renovatebot/renovate', 'main/lib/modules/platform/bitbucket-server/utils.ts', '2026-08-22'),
    ],
  },
  sourcebot: {
    clones: 'always',
    signIn: (context) =>
      onCloud(context)
        ? isAccessToken(context.kind) ? fixed(context) : { scheme: 'basic', user: context.gitUser, from: 'answers' }
        : isBearerOnly(context.kind)
          ? untold('Sourcebot clones as x-token-auth with tokens of a project or repository, and it is not known which servers take that.')
          : named(context),
    sources: [github('Sourcebot: gitHttpCredentials', 'sourcebot-dev/sourcebot', 'main/packages/backend/src/utils.ts', '2026-08-22')],
  },
  sourcegraph: {
    clones: 'always',
    signIn: (context) =>
      !onCloud(context) ? named(context)
      : isAccessToken(context.kind) ? fixed(context)
      : context.options['username'] === 'name' ? { scheme: 'basic', user: context.gitUser, from: 'answers' }
      : untold('Sourcegraph’s code is not public any more, and its page does not tell which user name it clones with.'),
    sources: [source('Sourcegraph: Bitbucket Cloud', 'https://sourcegraph.com/docs/admin/code-hosts/bitbucket-cloud', { dated: '2026-08-05', checked: seen })],
  },
  atlantis: {
    clones: 'always',
    signIn: (context) => {
      const option = context.options['gitUser'];
      if (!onCloud(context)) return named(context);
      return typeof option === 'string' && option !== '' ? { scheme: 'basic', user: option, from: 'option' } : fixed(context);
    },
    sources: [source('Atlantis: server configuration', 'https://www.runatlantis.io/docs/server-configuration.html', readOn)],
  },
  'snyk-broker': {
    // Only Snyk Code clones; Snyk Open Source reads files over REST.
    clones: 'sometimes',
    signIn: (context) =>
      onCloud(context) ? untold('Snyk clones from its own servers and does not tell which user name it takes.')
      : context.options['signIn'] === 'basic' ? named(context)
      : untold('With BITBUCKET_PAT the Broker clones as x-access-token, which Bitbucket does not list as a user name. If Snyk Code cannot clone, choose user name and password.'),
    sources: [github('Snyk Broker: GIT_USERNAME and GIT_PASSWORD', 'snyk/broker', 'master/config.default.json', '2026-07-20')],
  },
  cds: {
    // Workflows can clone by SSH or with an account of their own as well.
    clones: 'sometimes',
    signIn: (context) => (isBearerOnly(context.kind) ? untold('CDS clones with a user name, and tokens of a project or repository have none: its workflows need a key or a person’s token for that.') : named(context)),
    sources: [github('CDS: git.username and git.token', 'ovh/cds', 'master/sdk/git_context_integration_test.go', '2026-07-01')],
  },
  'aws-codebuild': {
    // The export holds the e-mail; AWS says that CodeBuild takes the right user name for git by itself.
    clones: 'always',
    signIn: fixed,
    sources: [source('AWS CodeBuild: Bitbucket access tokens', 'https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens-bitbucket.html', readOn)],
  },
  'xcode-cloud': { clones: 'always', signIn: () => untold('Apple does not tell how Xcode Cloud signs in to git.'), sources: [] },
  'vault-radar': { clones: 'always', signIn: () => untold('HashiCorp does not tell how Vault Radar signs in to git.'), sources: [] },
};

/** The platform's sign-in to git; null where it does not clone with this token. */
export function gitFactOf(platform: string): GitFact | null {
  return Object.hasOwn(table, platform) ? (table[platform] ?? null) : null;
}

/** How this platform signs in to git with these answers; null where it does not clone with this token. */
export function gitWishFor(platform: Platform, deployment: Deployment, { credential, options }: Pick<Answers, 'credential' | 'options'>): { readonly signIn: GitSignIn; readonly clones: GitFact['clones'] } | null {
  const facts = platform.deployments[deployment];
  const fact = gitFactOf(platform.id);
  // What the platform cannot use at all is said by its own rung.
  if (fact === null || credential === null || facts.route === 'oauth' || facts.support === 'blocked' || kindProblem(facts, credential.kind, options) !== null) return null;
  const context = { deployment, kind: credential.kind, user: credential.user?.trim() ?? '', gitUser: credential.gitUser?.trim() ?? '', options: withDefaults(facts.inputs, options) };
  return { signIn: fact.signIn(context), clones: fact.clones };
}

/** For the tests that hold the table against the registry. */
export const platformsThatClone: readonly string[] = Object.keys(table);
