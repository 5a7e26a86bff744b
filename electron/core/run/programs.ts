/**
 * The programs that Handrail runs for the person: where each is had from, how it is asked for its version without reaching anything, and
 * which environment variables it reads to sign in. Pages were looked at on 2026-11-30.
 */

export interface ProgramFact {
  /** The vendor's page that says how to install it. */
  readonly install: string;
  /** Arguments that print its version, reading no server; null where that is not sure. */
  readonly version: readonly string[] | null;
  /** Arguments that print what it would act on (a cluster), reading no server; left out where there are none. */
  readonly target?: readonly string[];
  /** What it reads from the environment, beyond what every program gets. */
  readonly env: readonly string[];
}

/** Clusters of a cloud are signed in to by the cloud's own program, which `kubectl` starts (exec credential plugins). */
const clouds = ['AWS_*', 'AZURE_*', 'CLOUDSDK_*', 'GOOGLE_*', 'USE_GKE_GCLOUD_AUTH_PLUGIN'];
const kubernetes = ['KUBECONFIG', 'KUBERNETES_MASTER', ...clouds];

export const programFacts = {
  // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_version/
  // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_config/kubectl_config_current-context/
  kubectl: {
    install: 'https://kubernetes.io/docs/tasks/tools/',
    version: ['version', '--client'],
    target: ['config', 'current-context'],
    env: kubernetes,
  },
  // https://github.com/bitnami-labs/sealed-secrets#kubeseal
  kubeseal: {
    install: 'https://github.com/bitnami-labs/sealed-secrets#kubeseal',
    version: ['--version'],
    env: [...kubernetes, 'SEALED_SECRETS_*'],
  },
  // https://github.com/ovh/cds/blob/ea9589f4/cli/cdsctl/main.go: CDS_API_URL, CDS_SESSION_TOKEN, CDS_TOKEN, CDS_CONTEXT, CDS_FILE
  cdsctl: { install: 'https://ovh.github.io/cds/docs/components/cdsctl/', version: null, env: ['CDS_*'] },
  // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
  aws: {
    install: 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
    version: ['--version'],
    env: ['AWS_*'],
  },
  // https://docs.docker.com/reference/cli/docker/#environment-variables
  docker: { install: 'https://docs.docker.com/get-started/get-docker/', version: ['--version'], env: ['DOCKER_*'] },
  // https://curl.se/docs/manpage.html#ENVIRONMENT
  curl: { install: 'https://curl.se/download.html', version: ['--version'], env: ['CURL_CA_BUNDLE', 'CURL_HOME'] },
  npx: { install: 'https://nodejs.org/en/download', version: ['--version'], env: ['NPM_CONFIG_*', 'npm_config_*', 'NODE_EXTRA_CA_CERTS'] },
  git: { install: 'https://git-scm.com/downloads', version: ['--version'], env: ['GIT_CONFIG_*', 'GIT_SSL_*', 'SSH_AUTH_SOCK'] },
  // https://developer.hashicorp.com/vault/docs/commands#configure-environment-variables
  vault: { install: 'https://developer.hashicorp.com/vault/install', version: ['version'], env: ['VAULT_*'] },
  // https://www.1password.dev/cli/environment-variables
  op: { install: 'https://developer.1password.com/docs/cli/get-started/', version: ['--version'], env: ['OP_*'] },
  // `az version` would ask for updates only with `az upgrade`: https://learn.microsoft.com/cli/azure/reference-index#az-version
  az: { install: 'https://learn.microsoft.com/cli/azure/install-azure-cli', version: null, env: ['AZURE_*'] },
  // https://cloud.google.com/sdk/docs/configurations#setting_configuration_properties_through_environment_variables
  gcloud: { install: 'https://cloud.google.com/sdk/docs/install', version: null, env: ['CLOUDSDK_*', 'GOOGLE_*'] },
} as const satisfies Readonly<Record<string, ProgramFact>>;
export type ProgramName = keyof typeof programFacts;

/** The environment variables that a program reads to find its server and sign in. */
export function environmentOf(program: ProgramName): readonly string[] {
  return programFacts[program].env;
}

/** What is known of a program; null for one that Handrail does not run. */
export function factOf(program: string): ProgramFact | null {
  return Object.hasOwn(programFacts, program) ? programFacts[program as ProgramName] : null;
}
